"""The page with a statement, and the dialog for its note."""

TEXTS = {
    "new_part": "Part {n} of {count}: {title}",
    "answer": "answer",
    "choose": "answer: {answer}",
    "up": "one answer up",
    "down": "one answer down",
    "take": "give this answer",
    "note": "note",
    "back": "back",
    "forward": "next statement",
    "overview": "overview",
    "home": "save and leave",
    "new_line": "new line",
    "keep_note": "keep",
    "drop_note": "don't keep",
}

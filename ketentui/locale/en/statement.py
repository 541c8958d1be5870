"""The page with a statement, and the dialog for its note."""

TEXTS = {
    "new_part": "Part {n} of {count}: {title}",
    "answer": "answer",
    "choose": "answer: {answer}",
    "up": "one answer up",
    "down": "one answer down",
    "take": "give this answer",
    "note": "note",
    "before": "what you answered last time",
    "before_answered": "Last time ({moment}): {answer}",
    "before_open": "left open",
    "before_not_asked": "Last time ({moment}) this statement was not asked.",
    "before_text": "The statement was then: {text}",
    "before_scale": "The scale went from {minimum} to {maximum} then.",
    "before_note": "Your note then: {note}",
    "back": "back",
    "forward": "next statement",
    "overview": "overview",
    "home": "save and leave",
    "new_line": "new line",
    "keep_note": "keep",
    "shorten_note": "{over}: a note has {most} characters at most. Shorten it to go on. All that stands here is "
    "kept meanwhile.",
    "drop_note": "don't keep",
}

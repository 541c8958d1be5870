"""The overview of all statements."""

TEXTS = {
    "title": "Overview",
    "answered": "{answered} of {asked} answered",
    "jump": "go to",
    "move": "choose",
    "up": "theme above",
    "left": "statement before",
    "right": "next statement",
    "next_open": "next open",
    "finish": "finish",
    "finish_question.one": "Finish with {n} open statement?",
    "finish_question.other": "Finish with {n} open statements?",
    "finish_effect": "A theme with fewer than half its statements answered gets no score. You can always "
    "go on later.",
    "without_score": "Without a score now: {themes}.",
}

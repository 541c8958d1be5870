"""The overview of all statements."""

TEXTS = {
    "title": "Overview",
    "answered": "{answered} of {asked} answered",
    "jump": "go to",
    "move": "choose",
    "up": "theme above",
    "left": "previous statement",
    "right": "next statement",
    "next_open": "next unanswered",
    "finish": "finish",
    "finish_question.one": "Finish with {n} statement unanswered?",
    "finish_question.other": "Finish with {n} statements unanswered?",
    "finish_effect": "A theme with fewer than half its statements answered gets no score. You can always continue "
    "later.",
    "without_score": "No score at the moment: {themes}.",
}

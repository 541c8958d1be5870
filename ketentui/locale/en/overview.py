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
    "results": "to your results",
    "all_answered": "You have answered all {n} statements.",
    "may_change": "Use the arrows to change an answer.",
    "still_open.one": "{n} statement unanswered.",
    "still_open.other": "{n} statements unanswered.",
    "may_answer": "The arrows or Tab lead there.",
    "change_question": "This assessment is finished. Change something all the same?",
    "change_effect": "Your results and advice will then count what is new. This is asked once.",
    "leave_it": "leave it as it is",
    "change": "change",
    "finish_question.one": "Finish with {n} statement unanswered?",
    "finish_question.other": "Finish with {n} statements unanswered?",
    "finish_effect": "A theme with fewer than half its statements answered gets no score. You can always continue "
    "later.",
    "without_score": "No score at the moment: {themes}.",
}

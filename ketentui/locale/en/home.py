"""The home page."""

TEXTS = {
    "welcome": "How well does your chain work together, and what can you do tomorrow?\n"
    "Answer twelve statements in three minutes and see at once where you are.\n"
    "Your answers stay on this computer until you share them. Enter begins.",
    "in_progress": "Go on",
    "finished": "Finished",
    "damaged": "Can't be read",
    "begin": "begin",
    "go_on": "go on",
    "mend": "what to do",
    "look": "look",
    "new": "new",
    "export": "export",
    "delete": "delete",
    "delete_question": "Delete {chain}?",
    "delete_effect": "{answered} answered, {moment}. What is gone does not come back; what you have "
    "exported stays.",
}

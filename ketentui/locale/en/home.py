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
    "leave": "leave it",
    "delete_question": "Delete {what}?",
    "delete_answers": "{answered} answered.",
    "delete_actions.one": "The action that goes with it is deleted too.",
    "delete_actions.other": "The {n} actions that go with it are deleted too.",
    "delete_effect": "What is gone does not come back; what you have exported stays.",
}

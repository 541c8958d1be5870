"""The home page."""

TEXTS = {
    "welcome": "How well does your partnership work, and what can you do tomorrow?\n"
    "Answer twelve statements in three minutes and see at once where you are.\n"
    "Your answers stay on this computer until you share them. Enter begins.\n"
    "The keys, and what they do, are always at the bottom.\n\n"
    "By partnership we mean all the organisations that work together on this.\n"
    "By partner organisation we mean one of them.",
    "in_progress": "In progress",
    "finished": "Finished",
    "from_copy": "from the copy (file damaged)",
    "damaged": "Can't be read ('ketentui doctor' says more)",
    "begin": "begin",
    "mend": "what to do",
    "by_day": "by date",
    "by_chain": "by partnership",
    "wish_leave": "Leave it",
    "wish_delete": "Move to the bin (for {days} days)",
    "wish_purge": "Erase now, with all copies",
    "delete_question": "Delete {what}?",
    "delete_answers": "{answered} answered.",
    "delete_actions.one": "The action that goes with it is deleted too.",
    "delete_actions.other": "The {n} actions that go with it are deleted too.",
    "delete_effect": "Exports that you have made or sent remain.",
    "deleted": "Deleted; it stays in the bin for {days} days.",
    "undo_deleted": "Press u to bring it back, until you leave; after that, use 'ketentui restore'.",
    "undone": "Brought back from the bin.",
    "purged": "Erased for good, with all copies.",
    "exports_stay": "Exports that you have made, sent or imported remain.",
}

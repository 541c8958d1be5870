"""The form for an action, and the list of what was agreed."""

TEXTS = {
    "new": "New action",
    "change": "Change an action",
    "what": "What",
    "who": "Who",
    "due": "When",
    "theme": "Theme",
    "status": "How it stands",
    "effect": "What came of it",
    "no_theme": "the collaboration as a whole",
    "due_hint": "for instance friday, in 6 weeks or 15 jan; empty is fine too",
    "no_day": "this is no day yet",
    "keep": "keep",
    "drop_question": "Don't keep this action?",
    "drop_effect": "What you wrote here is lost then.",
    "drop": "don't keep",
    "kept": "Agreed: {what}",
    "kept_by": "By {date}. All actions are on the first page, under a.",
    "kept_no_date": "Without a date. All actions are on the first page, under a.",
    "make": "action",
    "overview": "actions",
    "edit": "change",
    "done": "done",
    "other_chain": "other chain",
    "all_chains": "all chains",
    "to_do": "To do",
    "settled": "Settled",
    "nothing": "Nothing has been agreed yet.\n\nFrom a result, an advice or an item of the agenda you make "
    "an action with a: what, who and when. Here they come together.",
    "came_of_it": "What came of it: {effect}",
    "marked_done": "Done: {what}",
    "note_effect": "Press Enter to write down what came of it.",
    "form_help": "Write down what you agree, who does it and when it is to be done. Write a day the way "
    "you say it: tomorrow, friday, in 6 weeks, end of the month, 15 jan. Below it stands which day that "
    "is. Later you add how it stands and what came of it.",
    "list_help": "Here is what was agreed, by the day that it is due. What is late says so. Enter changes "
    "an action, or lets you write down what came of it; d marks it as done.",
}

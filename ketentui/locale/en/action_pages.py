"""The form for an action, and the list of what was agreed."""

TEXTS = {
    "new": "New action",
    "change": "Change an action",
    "what": "What",
    "who": "Who",
    "due": "When",
    "chain": "Chain",
    "owner": "Whose",
    "own": "my assessment's",
    "own_hint": "goes with the result of {date}, {questionnaire}",
    "team": "the chain team's",
    "team_hint": "goes in the team report, {questionnaire}",
    "theme": "Theme",
    "status": "Status",
    "effect": "Outcome",
    "no_theme": "the collaboration as a whole",
    "due_hint": "for instance Friday, in 6 weeks or 15 Jan; may be empty",
    "no_day": "this is no day yet",
    "past_day": "{date}: that is in the past",
    "keep": "save",
    "resumed": "Here is what you wrote before, which was not kept yet. Enter keeps it; Ctrl+G throws it away.",
    "clash_question": "This action has been changed elsewhere meanwhile. What do you go on with?",
    "drop_question": "Don't save this action?",
    "drop_effect": "What you wrote here is lost then.",
    "drop": "don't save",
    "write_on": "go on writing",
    "kept": "Agreed: {what}",
    "kept_by": "By {date}.",
    "kept_no_date": "Without a date.",
    "where": "Find it on the first page, under a.",
    "make": "action",
    "overview": "actions",
    "add": "new",
    "edit": "change",
    "done": "done",
    "remove": "delete",
    "leave": "leave it",
    "remove_question": "Delete '{what}'?",
    "remove_effect": "Then the action is nowhere any more, not among the settled ones either. Is it called "
    "off? Then set its status to dropped.",
    "removed": "Deleted: {what}",
    "undo": "undo",
    "undo_it": "Press u to undo that.",
    "undone": "Undone.",
    "other_chain": "other chain",
    "all_chains": "all chains",
    "to_do": "To do",
    "settled": "Settled",
    "nothing": "Nothing has been agreed yet.\n\nWith n you make an action: what, who and when. From a result, "
    "an advice or an item of the agenda you do so with a; the theme is filled in then. Here they come "
    "together.",
    "came_of_it": "Outcome: {effect}",
    "marked_done": "Done: {what}",
    "note_effect": "Press Enter to write down what came of it.",
    "form_help": "Write down what you agree, who does it and when it is to be done. Write a day the way "
    "you say it: tomorrow, Friday, in 6 weeks, end of the month, 15 Jan. Below it stands which day that "
    "is. Ctrl+U empties a field. Enter saves everything; Esc goes back, and asks first whether what you "
    "wrote may go. Where you can choose whose the action is, it is your own, with your latest result, or one of the "
    "chain team. Later you add how it stands and what came of it.",
    "list_help": "Here is what was agreed, by the day that it is due. What is late says so. Enter changes "
    "an action, or lets you write down what came of it; Space marks it as done. n makes a new one; "
    "x deletes one that shouldn't have been there.",
}

"""The form for an action, and the list of what was agreed."""

TEXTS = {
    "new": "New action",
    "change": "Change an action",
    "own": "my assessment",
    "own_hint": "shown with the result of {date}, {questionnaire}",
    "team": "the partnership team",
    "team_hint": "shown in the team report, {questionnaire}",
    "no_theme": "the collaboration as a whole",
    "due_hint": "for example Friday, in 6 weeks or 15 Jan; optional",
    "no_day": "not a day yet",
    "past_day": "{date}: that is in the past",
    "keep": "save",
    "resumed": "This is what you wrote before and had not saved yet. Ctrl+S saves it; Ctrl+G discards it.",
    "clash_question": "This action has been changed somewhere else in the meantime. Which one do you want to "
    "continue with?",
    "drop_question": "Leave without saving this action?",
    "drop_effect": "What you wrote here will be lost.",
    "drop": "don't save",
    "write_on": "keep writing",
    "kept": "Agreed: {what}",
    "kept_by": "By {date}.",
    "kept_no_date": "Without a date.",
    "where": "Find it on the home screen, with a.",
    "make": "action",
    "overview": "actions",
    "plan": "annual plan",
    "done": "done",
    "remove_question": "Delete '{what}'?",
    "remove_effect": "The action then disappears everywhere, also from what is finished. Has it been called off? "
    "Then set its status to dropped instead.",
    "removed": "Deleted: {what}",
    "undo_it": "Press u to undo that.",
    "undone": "Undone.",
    "other_chain": "other partnership",
    "all_chains": "all partnerships",
    "to_do": "To do",
    "settled": "Finished",
    "nothing": "Nothing has been agreed yet.\n\n"
    "Press n to make an action: what, who and when. From a result, an advice or an agenda item, press a; the theme "
    "is then filled in for you. All actions come together here.",
    "came_of_it": "Outcome: {effect}",
    "marked_done": "Done: {what}",
    "note_effect": "Press Enter to write down what came of it.",
    "form_help": "Write down what you agree, who does it and when it will be done. Write a day the way you say it: "
    "tomorrow, Friday, in 6 weeks, end of the month, 15 Jan. The line below shows which day that is. Ctrl+U empties "
    "a field. Enter goes to the next field; the button at the bottom, or Ctrl+S, saves everything. Esc goes back, and first asks whether to discard what you wrote. If you can "
    "choose whose action it is, it can be your own, with your latest result, or one of the partnership team's. "
    "Later you add how it is going and what came of it.",
    "list_help": "This is what was agreed, in order of the day it is due. Late actions are marked. Press Enter to "
    "change an action or write down what came of it, and Space to mark it as done. n makes a new one; x deletes one "
    "that shouldn't have been there.",
}

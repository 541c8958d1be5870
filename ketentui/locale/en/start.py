"""The start form."""

TEXTS = {
    "title": "New assessment",
    "intro": "Press Enter to begin. You can leave everything below empty, or as it is.",
    "earlier": "Last time: {moment}. When you have finished, you can compare. You won't see your earlier answers "
    "unless you press v at a statement.",
    "questionnaire": "Questionnaire",
    "chain": "Partnership",
    "organisation": "Organisation",
    "level": "Level",
    "name": "Name",
    "depth": "Length",
    "sharing": "Sharing",
    "no_level": "empty",
    "level_strategisch": "You lead an organisation or set its direction.",
    "level_tactisch": "You run a department, a process or a project.",
    "level_operationeel": "You do the day-to-day work in the partnership.",
    "sharing_open": "The partnership team may see that these answers are yours.",
    "sharing_anonymous": "Without your name; the team report only shows you in a group of at least five. Anyone who "
    "receives your file sees your answers.",
    "statements.one": "{n} statement",
    "statements.other": "{n} statements",
    "minutes.one": "about {n} minute",
    "minutes.other": "about {n} minutes",
    "resumed": "This is what you filled in before. Enter begins with it; Ctrl+G discards it.",
    "begin": "begin",
    "drop_written": "discard",
    "step": "other field",
    "step_back": "field above",
    "change": "other choice",
    "change_back": "previous choice",
}

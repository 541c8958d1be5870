"""The start form."""

TEXTS = {
    "title": "New assessment",
    "intro": "Press Enter to begin. You may leave everything below empty, or as it is.",
    "earlier": "Last time: {moment}. When you are done, you can compare. You won't see what you "
    "answered then, unless you ask for it with v at a statement.",
    "questionnaire": "Questionnaire",
    "chain": "Chain",
    "organisation": "Organisation",
    "level": "Level",
    "name": "Name",
    "depth": "Depth",
    "sharing": "Sharing",
    "no_level": "none",
    "level_strategisch": "You lead an organisation or set its course.",
    "level_tactisch": "You run a department, a process or a project.",
    "level_operationeel": "You do the daily work in the chain.",
    "sharing_open": "The chain team may see that these answers are yours.",
    "sharing_anonymous": "Without your name; in the team report only in a group of at least five. "
    "Whoever gets your file sees your answers.",
    "statements.one": "{n} statement",
    "statements.other": "{n} statements",
    "minutes.one": "about {n} minute",
    "minutes.other": "about {n} minutes",
    "resumed": "Here is what you filled in before. Enter begins with it; Ctrl+G throws it away.",
    "begin": "begin",
    "drop_written": "throw away",
    "step": "other field",
    "step_back": "the field above",
    "change": "other choice",
    "change_back": "the choice before",
}

"""The page that shows one statement at a time, for a chain team to talk about."""

TEXTS = {
    "minutes.one": "{n} minute",
    "minutes.other": "{n} minutes",
    "notes_count.one": "{n} note",
    "notes_count.other": "{n} notes",
    "mean": "mean {mean}",
    "place": "{place} of {count}",
    "back": "previous",
    "forward": "next",
    "notes": "notes ({count})",
    "help": "This page shows one statement, large, to talk about together: how everybody answered, what "
    "organisations and levels say on average, and a question to begin with. The arrows take you to the next one; a "
    "presenter with Page Up and Page Down works too. What may not be shown is left out.",
}

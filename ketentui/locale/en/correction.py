"""Correcting who answered, and how that is shared."""

TEXTS = {
    "title": "Change details",
    "command": "change details",
    "details": "details",
    "help": "Here you correct which partnership, organisation and level you answer for, your name, and how you share. "
    "Your answers don't change.",
    "intro": "Your answers stay as they are. You save at the bottom.",
    "keep": "keep",
    "resumed": "Here is what you changed before and didn't keep yet. Ctrl+S keeps it; Ctrl+G discards it.",
    "clash": "These details were changed somewhere else in the meantime. Which ones count?",
    "done": "Changed: {what}",
    "same": "Nothing changes, this is what it was: {what}",
    "chain": "partnership from '{before}' to '{now}'",
    "organisation": "organisation from '{before}' to '{now}'",
    "level": "level from '{before}' to '{now}'",
    "name": "name from '{before}' to '{now}'",
    "sharing": "sharing from '{before}' to '{now}'",
    "exported": "You exported this on {day}; that file doesn't change.",
    "replaces": "Export it again and send the new file to whoever got the old one. The partnership team then counts the new "
    "one in its place, also in another partnership or organisation.",
    "counts_twice": "As you now share in another way, a new file gets another ID. The partnership team will count both until it "
    "removes the old one: ask them to. Anyone who has both can recognise you by your answers.",
    "stays_anonymous": "A new file has the same ID as the old one: the partnership team counts it once, and what was ever "
    "anonymous stays anonymous there.",
    "handed_out": "On {day} a team report went out from here that counts this assessment; it doesn't change.",
}

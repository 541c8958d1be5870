"""Correcting who answered, and how that is shared."""

TEXTS = {
    "title": "Change details",
    "command": "change details",
    "help": "Here you correct for which chain, organisation and level you answer, your name, and how you share. "
    "Your answers don't change.",
    "intro": "Your answers stay as they are. Enter keeps what you change.",
    "keep": "keep",
    "resumed": "Here is what you changed before and didn't keep yet. Enter keeps it; Ctrl+G throws it away.",
    "clash": "These details were changed elsewhere meanwhile. Which ones count?",
    "done": "Changed: {what}",
    "same": "Nothing changes, this is what it was: {what}",
    "kept": "The details are stored.",
    "exported": "On {day} a file of this went out; nothing changes in it.",
    "replaces": "Export again and give that to whoever got the old one. With the chain team the new one takes the place "
    "of the old one, also in another chain or organisation.",
    "counts_twice": "As you share otherwise now, a new file gets another ID: with the chain team the old one and the new "
    "one both count, until the chain team removes the old one; ask for that. Whoever has both can recognise you by "
    "your answers.",
    "stays_anonymous": "A new file has the same ID as the old one: with the chain team it counts once, and what was ever "
    "anonymous stays anonymous there.",
    "handed_out": "On {day} a team report went out from here in which this assessment counts; that doesn't change.",
}

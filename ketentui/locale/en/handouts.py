"""What is asked before a report on a team leaves that an earlier one could be subtracted from."""

TEXTS = {
    "may_be_subtracted": "Share only one. Does this one replace the earlier one? Then ask whoever has that to throw it "
    "away.",
    "handouts_unreadable": "See with 'ketentui doctor' whether there is a good previous version; --repair puts it back. Go "
    "on only if no other report on these people went out: a new file is begun then, and what is left of this one is kept as {aside}.",
    "question": "Go on anyway? [y/N]",
    "kept": "Nothing was written.",
    "yes": "go on anyway",
    "no": "don't",
}

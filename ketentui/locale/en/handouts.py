"""What is asked before a report on a team leaves that an earlier one could be subtracted from."""

TEXTS = {
    "may_be_subtracted": "Share only one. Does this one replace the earlier one? Then ask whoever has the earlier "
    "one to delete it.",
    "handouts_unreadable": "Check with 'ketentui doctor' whether there is a good previous version; --repair puts it "
    "back. Continue only if no other report on these people has gone out: a new file is then begun, and what is "
    "left of this one is kept as {aside}.",
    "question": "Continue anyway? [y/N]",
    "kept": "Nothing was written.",
    "yes": "continue anyway",
    "no": "don't",
}

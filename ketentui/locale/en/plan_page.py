"""The page that writes the draft of a chain's plan for a year."""

TEXTS = {
    "title": "Draft annual plan",
    "help": "Here you make a draft annual plan for next year of what was agreed: the targets of the partnership, what was agreed by theme and quarter, "
    "who puts in what, what is still missing, and what came of earlier actions. As Markdown you can complete it yourself. It holds no "
    "answers or scores; what came of actions counts as a note, which you can leave out.",
}

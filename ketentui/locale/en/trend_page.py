"""The page that lays a result beside the one before it."""

TEXTS = {
    "picture": "Picture",
    "changes": "Changes",
    "agreed": "Agreed",
    "ahead": "Ahead",
    "behind": "Behind",
    "compare": "earlier",
    "before": "You answered this questionnaire for this chain before, on {date}.",
    "before_compare": "With v you lay that result beside this one, with what was agreed then.",
    "help": "Here your result lies beside the one before. Picture shows both over each other, Changes "
    "what changed in each theme, Agreed what was agreed in that time and what came of it. Only "
    "statements that were asked both times count.",
}

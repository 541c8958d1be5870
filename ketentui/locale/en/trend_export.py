"""The export page of a comparison."""

TEXTS = {
    "title": "Export the comparison",
    "help": "Here you make a file of the comparison as you just saw it: all parts, and what was agreed, including "
    "who was to do it. Check that everybody who receives it may see that.",
}

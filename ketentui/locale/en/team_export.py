"""The export page of a team report."""

TEXTS = {
    "title": "Export the team report",
    "help": "Here you make a file of the team report: to read, to print or to do more calculations with. Everybody "
    "may see all that is in it: what too few people answered anonymously has been left out. Share only one team "
    "report on nearly the same people.",
}

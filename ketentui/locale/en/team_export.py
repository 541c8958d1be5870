"""The export page of a team report."""

TEXTS = {
    "title": "Export the team report",
    "help": "Here you make a file of the team report: to read, to print or to work with. All that is in it "
    "may be seen by everybody: what too few people answered anonymously has been taken out. Share "
    "only one team report on nearly the same people.",
}

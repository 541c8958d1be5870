"""The export page of a team report."""

TEXTS = {
    "title": "Export the team report",
    "md": "Markdown, to read and to lead the conversation",
    "html": "HTML, to look at in a browser and to print",
    "csv": "CSV, for a spreadsheet",
    "json": "JSON, for another program",
    "help": "Here you make a file of the team report: to read, to print or to work with. All that is in it "
    "may be seen by everybody: what too few people answered anonymously has been taken out. Share "
    "only one team report on nearly the same people.",
}

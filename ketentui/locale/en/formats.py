"""English texts of what every format is for."""

TEXTS = {
    "md": "Markdown, to read and to pass on",
    "html": "HTML, to look at in a browser and to print",
    "text": "Text, as it fits on a screen",
    "csv": "CSV, for a spreadsheet",
    "json": "JSON, for another program",
}

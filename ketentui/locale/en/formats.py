"""What every format is for."""

TEXTS = {
    "md": "Markdown, to read",
    "html": "HTML, for browser and printer",
    "text": "Text, for a screen",
    "csv": "CSV, for a spreadsheet",
    "json": "JSON, for another program",
}

"""What every format is for."""

TEXTS = {
    "md": "Markdown, for reading",
    "html": "HTML, for a browser or printer",
    "pdf": "PDF, on paper",
    "text": "Text, for a screen",
    "csv": "CSV, for a spreadsheet",
    "xlsx": "XLSX, a workbook for Excel or LibreOffice",
    "json": "JSON, for another program",
    # How a file is called when nobody says otherwise
    "team_file": "team-report",
    "comparison_file": "comparison",
}

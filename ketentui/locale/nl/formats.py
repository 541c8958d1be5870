"""What every format is for."""

TEXTS = {
    "md": "Markdown, om te lezen",
    "html": "HTML, voor browser en printer",
    "pdf": "PDF, op papier",
    "text": "Tekst, voor een scherm",
    "csv": "CSV, voor een rekenblad",
    "xlsx": "XLSX, een werkmap voor Excel of LibreOffice",
    "json": "JSON, voor een ander programma",
    # How a file is called when nobody says otherwise
    "team_file": "ketenbeeld",
    "comparison_file": "vergelijking",
}

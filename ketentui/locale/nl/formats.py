"""Dutch texts of what every format is for."""

TEXTS = {
    "md": "Markdown, om te lezen en door te sturen",
    "html": "HTML, om in een browser te bekijken en te printen",
    "text": "Tekst, zoals hij op een scherm past",
    "csv": "CSV, voor een rekenblad",
    "json": "JSON, voor een ander programma",
}

"""The export page."""

TEXTS = {
    "title": "Exporteren",
    "next_format_name": "Vorm",
    "json": "JSON, voor het ketenteam",
    "md": "Markdown, om te lezen",
    "notes_name": "Toelichtingen",
    "notes_on.one": "[x] 1 gaat mee",
    "notes_on.other": "[x] {n} gaan mee",
    "notes_tell": "; let op: ze kunnen verraden wie je bent",
    "notes_off": "[ ] gaan niet mee",
    "no_notes": "die heb je niet geschreven",
    "anonymous_name": "Anoniem",
    "anonymous_on": "[x] zonder je naam; organisatie en niveau blijven staan",
    "anonymous_off": "[ ] met je naam en het tijdstip",
    "anonymous_no_name": "[ ] een naam gaf je niet; het tijdstip gaat mee",
    "anonymous_always": "[x] dat koos je bij het begin: je naam gaat nooit mee",
    "path_name": "Bestand",
    "preview.one": "Precies dit gaat eruit: 1 regel",
    "preview.other": "Precies dit gaat eruit: {n} regels",
    "write": "schrijven",
    "next_format": "vorm",
    "notes_switch": "toelichtingen",
    "anonymous_switch": "anoniem",
    "path_change": "bestand",
    "path_question": "Waar moet het bestand komen?",
    "path_hint": "Een map die er nog niet is, wordt gemaakt. Begin met ~ voor je eigen map.",
    "path_accept": "overnemen",
    "written": "Geschreven: {path}",
    "overwrite_question": "Het bestaande bestand overschrijven?",
    "overwrite_effect": "{path} bestaat al. Wat erin staat, gaat verloren.",
    "overwrite": "overschrijven",
    "help": "Hier maak je een bestand om te delen. JSON is voor het ketenteam, dat er een "
    "ketenbeeld van kan maken; Markdown is om te lezen. Onderaan zie je precies wat eruit gaat, "
    "en verder niets. Er wordt niets verstuurd: je krijgt een bestand, en jij bepaalt wie het "
    "krijgt.",
}

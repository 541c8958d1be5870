"""What can be done in every list."""

TEXTS = {
    "filter": "zoeken",
    "order": "andere volgorde",
    "type": "typ een deel van de naam; Enter gaat naar de lijst",
    "none": "Niets heeft '{words}'. Esc toont weer alles.",
    "all": "alles tonen",
    "space": "Spatie",
}

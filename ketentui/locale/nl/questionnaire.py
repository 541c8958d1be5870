"""A questionnaire to read."""

TEXTS = {
    "scale": "Schaal",
    "core": "in de snelscan",
    "reverse": "omgekeerd geteld",
    "dialogue": "Vraag",
}

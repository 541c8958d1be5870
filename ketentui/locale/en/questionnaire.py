"""A questionnaire to read."""

TEXTS = {
    "scale": "Scale",
    "core": "in the quick form",
    "reverse": "counted in reverse",
    "dialogue": "Question",
}

"""A questionnaire to read."""

TEXTS = {
    "scale": "Scale",
    "core": "in the quick scan",
    "reverse": "counted in reverse",
    "dialogue": "Question",
}

"""A questionnaire to read."""

TEXTS = {
    "scale": "Scale",
    "core": "in the quick scan",
    "reverse": "counted in reverse",
    "dialogue": "Question",
    "period": "Think of {period}",
    "ask": "When you answer",
    "origin": "Where this comes from",
    "source": "Source: {text}",
    "own_choice": "Own choice: {text}",
    "own": "the makers' choice, not from the source",
}

"""The page with a statement, and the dialog for its note."""

TEXTS = {
    "new_part": "Onderdeel {n} van {count}: {title}",
    "answer": "antwoord",
    "choose": "antwoord: {answer}",
    "up": "antwoord hoger",
    "down": "antwoord lager",
    "take": "dit antwoord geven",
    "note": "toelichting",
    "back": "terug",
    "forward": "volgende stelling",
    "overview": "overzicht",
    "home": "bewaren en weg",
    "new_line": "nieuwe regel",
    "keep_note": "bewaren",
    "drop_note": "niet bewaren",
}

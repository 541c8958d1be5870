"""The page with a statement, and the dialog for its note."""

TEXTS = {
    "new_part": "Onderdeel {n} van {count}: {title}",
    "answer": "antwoord",
    "choose": "antwoord: {answer}",
    "up": "antwoord hoger",
    "down": "antwoord lager",
    "take": "dit antwoord geven",
    "note": "toelichting",
    "before": "wat je de vorige keer antwoordde",
    "before_answered": "Vorige keer ({moment}): {answer}",
    "before_open": "open gelaten",
    "before_not_asked": "Vorige keer ({moment}) is deze stelling niet gevraagd.",
    "before_text": "De stelling was toen: {text}",
    "before_scale": "De schaal liep toen van {minimum} tot {maximum}.",
    "before_note": "Je toelichting toen: {note}",
    "back": "terug",
    "forward": "volgende stelling",
    "overview": "overzicht",
    "home": "bewaren en weg",
    "new_line": "nieuwe regel",
    "keep_note": "bewaren",
    "shorten_note": "{over}: een toelichting is hoogstens {most} tekens lang. Kort haar in om verder te gaan. "
    "Alles wat hier staat, is ondertussen bewaard.",
    "drop_note": "niet bewaren",
}

"""The overview of all statements."""

TEXTS = {
    "title": "Overzicht",
    "answered": "{answered} van {asked} beantwoord",
    "jump": "ga naar",
    "move": "kiezen",
    "up": "thema hierboven",
    "left": "vorige stelling",
    "right": "volgende stelling",
    "next_open": "volgende open",
    "finish": "afronden",
    "results": "naar je uitslag",
    "all_answered": "Je hebt alle {n} stellingen beantwoord.",
    "may_change": "Met de pijlen kies je wat anders moet.",
    "still_open.one": "Nog {n} stelling open.",
    "still_open.other": "Nog {n} stellingen open.",
    "may_answer": "Met de pijlen of Tab ga je erheen.",
    "change_question": "Deze zelfevaluatie is klaar. Toch iets veranderen?",
    "change_effect": "Je uitslag en je advies rekenen dan met het nieuwe. Dit wordt één keer gevraagd.",
    "leave_it": "laten zoals het is",
    "change": "veranderen",
    "finish_question.one": "Afronden met {n} open stelling?",
    "finish_question.other": "Afronden met {n} open stellingen?",
    "finish_effect": "Een thema waarvan minder dan de helft is beantwoord, krijgt geen score. Je kunt "
    "later altijd verdergaan.",
    "without_score": "Nu zonder score: {themes}.",
}

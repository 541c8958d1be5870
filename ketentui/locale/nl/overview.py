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
    "finish_question.one": "Afronden met {n} open stelling?",
    "finish_question.other": "Afronden met {n} open stellingen?",
    "finish_effect": "Een thema waarvan minder dan de helft is beantwoord, krijgt geen score. Je kunt "
    "later altijd verdergaan.",
    "without_score": "Nu zonder score: {themes}.",
}

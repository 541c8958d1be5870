"""The start form."""

TEXTS = {
    "title": "Nieuwe zelfevaluatie",
    "intro": "Druk op Enter om te beginnen. Alles hieronder mag je leeg laten of zo laten staan.",
    "earlier": "Vorige keer: {moment}. Na afloop kun je vergelijken. Je ziet niet wat je toen "
    "antwoordde, tenzij je er bij een stelling met v om vraagt.",
    "questionnaire": "Vragenlijst",
    "chain": "Keten",
    "organisation": "Organisatie",
    "level": "Niveau",
    "name": "Naam",
    "depth": "Omvang",
    "sharing": "Delen",
    "no_level": "leeg",
    "level_strategisch": "Je bestuurt een organisatie of bepaalt de koers.",
    "level_tactisch": "Je leidt een afdeling, een proces of een project.",
    "level_operationeel": "Je doet het dagelijkse werk in de keten.",
    "sharing_open": "Het ketenteam mag zien dat dit jouw antwoorden zijn.",
    "sharing_anonymous": "Zonder je naam; in het ketenbeeld alleen in een groep van minstens vijf. "
    "Wie je bestand krijgt, ziet je antwoorden.",
    "statements.one": "{n} stelling",
    "statements.other": "{n} stellingen",
    "minutes.one": "ongeveer {n} minuut",
    "minutes.other": "ongeveer {n} minuten",
    "resumed": "Hier staat wat je eerder invulde. Enter begint ermee; met Ctrl+G gooi je het weg.",
    "begin": "begin",
    "drop_written": "weggooien",
    "step": "ander veld",
    "step_back": "veld hierboven",
    "change": "andere keuze",
    "change_back": "vorige keuze",
}

"""What came in of a round: who is still to answer, and what the office decides on."""

TEXTS = {
    "title": "Wat er binnen is",
    "invited": "Gevraagd",
    "came": "Binnen",
    "to_come": "Nog",
    "no_organisation": "zonder organisatie",
    "no_level": "zonder niveau",
    "nothing_came": "Er is nog niets binnen.",
    "owed": "Nog te verwachten: {owed}.",
    "nothing_owed": "Van elke organisatie is er zoveel binnen als er mensen gevraagd zijn.",
    "outside.one": "{n} ingelezen export is niet van ronde {code} en telt hier niet mee.",
    "outside.other": "{n} ingelezen exports zijn niet van ronde {code} en tellen hier niet mee.",
    "too_many.one": "{organisation}: {n} zelfevaluatie binnen, {invited} gevraagd.",
    "too_many.other": "{organisation}: {n} zelfevaluaties binnen, {invited} gevraagd.",
    "uninvited.one": "{organisation} is niet gevraagd: {n} zelfevaluatie binnen. Is dit een andere naam van een organisatie die wel gevraagd is, "
    "zet dat dan in een lijst van namen.",
    "uninvited.other": "{organisation} is niet gevraagd: {n} zelfevaluaties binnen. Is dit een andere naam van een organisatie die wel gevraagd "
    "is, zet dat dan in een lijst van namen.",
    "too_many_of_level": "{organisation}: van een niveau zijn er meer binnen dan gevraagd ({levels}).",
    "of_level": "{level}: {came} binnen, {invited} gevraagd",
    "waiting.one": "Eén anonieme telt niet mee.",
    "waiting.other": "{n} anonieme tellen niet mee.",
    "same_day.one": "op dezelfde dag als {n} andere",
    "same_day.other": "op dezelfde dag als {n} andere",
    "alike.one": "met dezelfde antwoorden of van dezelfde computer als {n} andere",
    "alike.other": "met dezelfde antwoorden of van dezelfde computer als {n} andere",
    "reminder_subject": "Onderwerp: herinnering: wat vind jij van de samenwerking in {chain}?",
    "reminder_hello": "Beste collega,",
    "reminder_running": "Tot en met {last} kun je nog antwoorden op de vragenlijst '{title}' van {chain}. Dat kost ongeveer {minutes} "
    "minuten. Je uitnodiging, met het bestand of formulier dat je nodig hebt, kreeg je eerder; kun je die niet vinden, vraag er dan om.",
    "reminder_running_any": "Tot en met {last} kun je nog antwoorden op de vragenlijst '{title}' van {chain}. Je uitnodiging, met het bestand of formulier dat je nodig hebt, kreeg je eerder; kun je die niet vinden, vraag er dan om.",
    "reminder_why": "Hoe meer mensen antwoorden, hoe beter het beeld klopt waar we samen over praten.",
    "reminder_answered": "Heb je al geantwoord? Dank je wel, dan hoef je niets te doen. Iedereen die gevraagd is krijgt dit bericht, want "
    "van wie anoniem meedeed weten we niet wie het is.",
    "reminder_contact": "Vragen, of je antwoorden insturen: {contact}.",
    "reminder_code": "Ronde: {code}",
}

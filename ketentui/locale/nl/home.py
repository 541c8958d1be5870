"""The home page."""

TEXTS = {
    "welcome": "Hoe goed werkt jouw keten samen, en wat kun je er morgen aan doen?\n"
    "Beantwoord twaalf stellingen in drie minuten en zie meteen hoe het staat.\n"
    "Je antwoorden blijven op deze computer, tot jij ze deelt. Enter begint.",
    "in_progress": "Verder gaan",
    "finished": "Klaar",
    "damaged": "Niet te lezen",
    "begin": "begin",
    "go_on": "verder",
    "mend": "wat te doen",
    "look": "bekijken",
    "new": "nieuw",
    "export": "exporteren",
    "delete": "verwijderen",
    "leave": "laten staan",
    "delete_question": "{what} verwijderen?",
    "delete_answers": "{answered} beantwoord.",
    "delete_actions.one": "De afspraak die erbij hoort, gaat mee.",
    "delete_actions.other": "De {n} afspraken die erbij horen, gaan mee.",
    "delete_effect": "Wat weg is, komt niet terug; wat je al hebt geëxporteerd, blijft bestaan.",
}

"""The home page."""

TEXTS = {
    "welcome": "Hoe goed werkt jouw keten samen, en wat kun je er morgen aan doen?\n"
    "Beantwoord twaalf stellingen in drie minuten en zie meteen hoe het staat.\n"
    "Je antwoorden blijven op deze computer, tot jij ze deelt. Enter begint.\n"
    "Onderaan staan altijd de toetsen, en wat ze doen.",
    "in_progress": "Verder gaan",
    "finished": "Klaar",
    "from_copy": "uit de kopie (bestand beschadigd)",
    "damaged": "Niet te lezen ('ketentui doctor' zegt meer)",
    "begin": "begin",
    "mend": "wat te doen",
    "by_day": "op datum",
    "by_chain": "per keten",
    "wish_leave": "Laten staan",
    "wish_delete": "Naar de prullenbak ({days} dagen)",
    "wish_purge": "Nu wissen, met alle kopieën",
    "delete_question": "{what} verwijderen?",
    "delete_answers": "{answered} beantwoord.",
    "delete_actions.one": "De afspraak die erbij hoort, wordt ook verwijderd.",
    "delete_actions.other": "De {n} afspraken die erbij horen, worden ook verwijderd.",
    "delete_effect": "Exports die je hebt gemaakt of verstuurd, blijven bestaan.",
    "deleted": "Verwijderd; staat nog {days} dagen in de prullenbak.",
    "undo_deleted": "Met u haal je dit terug, tot je stopt; daarna kan het met 'ketentui restore'.",
    "undone": "Teruggehaald uit de prullenbak.",
    "purged": "Voorgoed gewist, met alle kopieën.",
    "exports_stay": "Exports die je hebt gemaakt, verstuurd of ingelezen, blijven bestaan.",
}

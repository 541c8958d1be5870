"""The form for an action, and the list of what was agreed."""

TEXTS = {
    "new": "Nieuwe afspraak",
    "change": "Afspraak wijzigen",
    "own": "mijn zelfevaluatie",
    "own_hint": "komt bij de uitslag van {date}, {questionnaire}",
    "team": "het ketenteam",
    "team_hint": "komt in het ketenbeeld, {questionnaire}",
    "no_theme": "de samenwerking als geheel",
    "due_hint": "bijvoorbeeld vrijdag, over 6 weken of 15 jan; mag leeg",
    "no_day": "dit is nog geen dag",
    "past_day": "{date}: dat is in het verleden",
    "keep": "bewaren",
    "resumed": "Hier staat wat je eerder schreef en wat nog niet bewaard was. Ctrl+S bewaart het; met Ctrl+G gooi je het weg.",
    "clash_question": "Deze afspraak is intussen ergens anders veranderd. Waarmee ga je verder?",
    "drop_question": "Deze afspraak niet bewaren?",
    "drop_effect": "Wat je hier schreef, gaat dan verloren.",
    "drop": "niet bewaren",
    "write_on": "verder schrijven",
    "kept": "Afgesproken: {what}",
    "kept_by": "Uiterlijk {date}.",
    "kept_no_date": "Zonder datum.",
    "where": "Te vinden op het beginscherm, met a.",
    "make": "afspraak",
    "overview": "afspraken",
    "plan": "jaarplan",
    "done": "gedaan",
    "remove_question": "'{what}' verwijderen?",
    "remove_effect": "Dan staat de afspraak nergens meer, ook niet bij wat klaar is. Gaat het niet door? "
    "Zet de status dan op vervallen.",
    "removed": "Verwijderd: {what}",
    "undo_it": "Met u maak je dat ongedaan.",
    "undone": "Ongedaan gemaakt.",
    "other_chain": "andere keten",
    "all_chains": "alle ketens",
    "to_do": "Nog te doen",
    "settled": "Klaar",
    "nothing": "Er is nog niets afgesproken.\n\nMet n maak je een afspraak: wat, wie en wanneer. Bij een "
    "uitslag, een advies of een punt van de gespreksagenda kan dat met a; het thema staat er dan al. Hier "
    "komen ze bij elkaar.",
    "came_of_it": "Opbrengst: {effect}",
    "marked_done": "Gedaan: {what}",
    "note_effect": "Druk op Enter om op te schrijven wat het opleverde.",
    "form_help": "Schrijf op wat jullie afspreken, wie het doet en wanneer het klaar is. Een dag mag je schrijven "
    "zoals je die zegt: morgen, vrijdag, over 6 weken, eind van de maand, 15 jan. Eronder staat welke dag dat is. "
    "Met Ctrl+U maak je een veld leeg. Enter gaat naar het volgende veld; onderaan, of met Ctrl+S, bewaar je alles. Met Esc ga je terug, en heb je iets geschreven, dan "
    "wordt eerst gevraagd of dat weg mag. Is er te kiezen van wie de afspraak is, dan kan het je eigen zijn, bij je "
    "laatste uitslag, of een van het ketenteam. Later zet je erbij hoe het staat en wat het opleverde.",
    "list_help": "Hier staat wat er is afgesproken, op volgorde van de dag waarop het klaar moet zijn. Wat te laat "
    "is, staat er zo bij. Met Enter wijzig je een afspraak of schrijf je op wat het opleverde, met de spatiebalk meld je dat "
    "het gedaan is. Met n maak je een nieuwe afspraak; met x verwijder je wat er niet had moeten staan.",
}

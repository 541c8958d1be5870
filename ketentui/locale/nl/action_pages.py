"""The form for an action, and the list of what was agreed."""

TEXTS = {
    "new": "Nieuwe afspraak",
    "change": "Afspraak wijzigen",
    "what": "Wat",
    "who": "Wie",
    "due": "Wanneer",
    "theme": "Thema",
    "status": "Hoe staat het",
    "effect": "Wat het opleverde",
    "no_theme": "de samenwerking als geheel",
    "due_hint": "bijvoorbeeld vrijdag, over 6 weken of 15 jan; leeg is ook goed",
    "no_day": "dit is nog geen dag",
    "keep": "bewaren",
    "drop_question": "Deze afspraak niet bewaren?",
    "drop_effect": "Wat je hier schreef, gaat dan verloren.",
    "drop": "niet bewaren",
    "kept": "Afgesproken: {what}",
    "kept_by": "Uiterlijk {date}. Alle afspraken vind je aan het begin, met a.",
    "kept_no_date": "Zonder datum. Alle afspraken vind je aan het begin, met a.",
    "make": "afspraak",
    "overview": "afspraken",
    "edit": "wijzigen",
    "done": "gedaan",
    "other_chain": "andere keten",
    "all_chains": "alle ketens",
    "to_do": "Nog te doen",
    "settled": "Klaar",
    "nothing": "Er is nog niets afgesproken.\n\nBij een uitslag, een advies of een punt van de "
    "gespreksagenda maak je met a een afspraak: wat, wie en wanneer. Hier komen ze bij elkaar.",
    "came_of_it": "Opbrengst: {effect}",
    "marked_done": "Gedaan: {what}",
    "note_effect": "Druk op Enter om op te schrijven wat het opleverde.",
    "form_help": "Schrijf op wat jullie afspreken, wie het doet en wanneer het klaar is. Een dag mag je "
    "schrijven zoals je hem zegt: morgen, vrijdag, over 6 weken, eind van de maand, 15 jan. Eronder "
    "staat welke dag dat is. Later zet je erbij hoe het staat en wat het opleverde.",
    "list_help": "Hier staat wat er is afgesproken, op volgorde van de dag waarop het klaar moet zijn. "
    "Wat te laat is, staat er zo bij. Met Enter wijzig je een afspraak of schrijf je op wat ze "
    "opleverde, met d is ze gedaan.",
}

"""Where a team report comes from, and the exports coming in."""

TEXTS = {
    "team": "ketenbeeld",
    "title": "Ketenbeeld",
    "intro": "Leg de zelfevaluaties van meer mensen naast elkaar. Vraag ieder om een export als JSON, "
    "en zet die bij elkaar in een map.",
    "pool": "Ingelezen op deze computer",
    "exports.one": "{n} export",
    "exports.other": "{n} exports",
    "elsewhere": "Ergens anders",
    "from_folder": "Uit een map met exports",
    "mine_name": "Eigen antwoorden",
    "mine": "ook wat ik hier zelf invulde, van dezelfde keten",
    "chains_name": "Alle ketens",
    "chains": "neem verschillende ketens samen",
    "minutes_name": "Gesprek",
    "minutes": "{n} minuten, voor de gespreksagenda",
    "open": "bekijken",
    "look": "bekijken",
    "accept": "overnemen",
    "folder": "map",
    "mine_switch": "eigen antwoorden erbij",
    "chains_switch": "alle ketens samen",
    "minutes_change": "andere duur van het gesprek",
    "folder_question": "In welke map staan de exports?",
    "folder_hint": "Ook wat in mappen daarbinnen staat, wordt gelezen. Een enkel bestand mag ook. Begin "
    "met ~ voor je eigen map.",
    "progress": "{done} van de {total} bestanden gelezen",
    "combining": "{total} bestanden gelezen; nu leggen we ze naast elkaar",
    "reports": "Ketenbeelden",
    "unusable.one": "{n} bestand kan niet gebruikt worden",
    "unusable.other": "{n} bestanden kunnen niet gebruikt worden",
    "several_chains": "Ga terug en kies met k om ze samen te nemen, of haal de andere keten uit de map.",
    "pool_empty": "Ga terug en kies met m een map met exports.",
    "nothing_usable": "Ga terug en kies met m de map waar de exports staan. Een export maak je aan het "
    "begin, met e.",
    "help": "Hier kies je waar het ketenbeeld van gemaakt wordt: de exports die je eerder hebt ingelezen, "
    "of een map. Er wordt niets verstuurd en niets veranderd. Wie anoniem deelt, is in het ketenbeeld "
    "alleen te zien in een groep van minstens vijf.",
    "reading_help": "Hier komen de exports binnen. Wat niet gebruikt kan worden, staat hier met de reden; "
    "met de rest gaat het gewoon verder. Elke vragenlijst krijgt een eigen ketenbeeld.",
    "before_question": "In welke map staan de exports van de vorige keer?",
    "comparing": "Toen en nu",
    "comparing_help": "Hier komen de exports van toen en van nu binnen. Vergeleken wordt alleen wat beide keren"
    " gevraagd is, en wat te weinig mensen anoniem antwoordden, telt niet mee.",
    "one_team_year": "Lees de exports van een eerder jaar in met 'ketentui import', of ga terug en open het "
    "ketenbeeld uit een map: dan kun je een tweede map noemen.",
}

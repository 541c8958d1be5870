"""The rounds of chains, a new one, and one that there is."""

TEXTS = {
    "title": "rondes",
    "intro": "Een ronde is één keer dat een keten antwoordt: één vragenlijst, een periode, en wie er gevraagd zijn. Alles staat "
    "in één bestand. Maak een ronde met n.",
    "help": "Hier maak en open je rondes. Je ziet de rondes uit je map voor exports waarvan de naam met round begint, en de ronde die je "
    "het laatst opende. Een ronde in een andere map open je met de onderste regel.",
    "from_file": "Uit een ander bestand",
    "file": "ander bestand",
    "file_question": "In welk bestand staat de ronde?",
    "file_hint": "Zoals round.json. Begin met ~ voor je eigen map.",
    "round_help": "Hier zie je wat een ronde vraagt, tot wanneer en aan wie. Met Enter maak je wat je stuurt aan wie je uitnodigt. Sluit de ronde als je geen antwoorden meer verwacht.",
    "invite": "uitnodigen",
    "folder_question": "In welke map komt alles wat je stuurt aan wie je uitnodigt?",
    "folder_hint": "Een mail, hoe je meedoet, het formulier, privacy, de laatste dag voor in een agenda, en het bestand waarmee een "
    "deelnemer begint. Alles in de taal van nu; met F2 kies je een andere. Er wordt niets verstuurd.",
    "files.one": "{n} bestand staat in {folder}.",
    "files.other": "{n} bestanden staan in {folder}.",
    "files_next": "Lees de mail en de bladzijde over privacy na, en stuur alles zelf aan wie je uitnodigt.",
    "form": "formulier",
    "form_help": "Hier schrijf je het formulier van deze ronde: één HTML-bestand voor wie dit programma niet heeft. Het opent in een browser, ook op "
    "een telefoon, haalt niets van internet en verstuurt niets. Wie het invult, bewaart er een bestand mee dat je inleest als een export.",
    "close": "sluiten",
    "close_question": "Ronde {code} sluiten?",
    "close_effect": "Dan verwacht je geen antwoorden meer. De dag van vandaag komt in het bestand van de ronde. Met 'ketentui round change' "
    "en een nieuwe laatste dag gaat die weer open.",
    "close_not": "open laten",
    "closed": "Ronde {code} is gesloten.",
    "new_title": "Nieuwe ronde",
    "new_help": "Hier maak je een ronde. Een dag schrijf je zoals je die zegt: morgen, vrijdag, over 3 weken, 15 jan. Wie er gevraagd zijn, "
    "schrijf je als organisatie en aantal, met een puntkomma ertussen: GGD:5; Gemeente:tactisch:3. Of noem een CSV-bestand met op elke "
    "regel hetzelfde. De ronde krijgt vanzelf een code, die in elke export ervan komt.",
    "resumed": "Hier staat wat je eerder invulde. Ctrl+S maakt de ronde; met Ctrl+G gooi je het weg.",
    "first": "Eerste dag",
    "last": "Laatste dag",
    "file_name": "Bestand",
    "invited_hint": "bijvoorbeeld GGD:5; Gemeente:tactisch:3, of de naam van een CSV-bestand",
    "no_groups": "dit is nog geen organisatie met een aantal",
    "days_hint": "bijvoorbeeld over 3 weken of 15 jan; zonder eerste dag is dat vandaag",
    "group_hint": "mensen, voor wie anoniem deelt",
    "make": "ronde maken",
}

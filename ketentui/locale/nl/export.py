"""The export page."""

TEXTS = {
    "title": "Exporteren",
    "next_format_name": "Vorm",
    "json": "JSON, voor het ketenteam",
    "notes_name": "Toelichtingen",
    "notes_on.one": "[x] 1 staat erin",
    "notes_on.other": "[x] {n} staan erin",
    "notes_tell": "; let op: ze kunnen verraden wie je bent",
    "notes_off": "[ ] staan er niet in",
    "no_notes": "die zijn er niet",
    "actions_name": "Afspraken",
    "actions_on.one": "1 staat erin, met wie en wat; anoniem niet",
    "actions_on.other": "{n} staan erin, met wie en wat; anoniem niet",
    "actions_off": "staan er niet in: ze kunnen mensen en plaatsen noemen",
    "anonymous_name": "Anoniem",
    "anonymous_on": "[x] zonder je naam; organisatie en niveau blijven staan",
    "anonymous_off": "[ ] met je naam en het tijdstip",
    "anonymous_no_name": "[ ] een naam gaf je niet; het tijdstip staat erin",
    "anonymous_always": "[x] dat koos je bij het begin: je naam staat er nooit in",
    "receiver": "Wie dit bestand krijgt, ziet al je antwoorden, je organisatie en je niveau, zonder je naam. "
    "Anoniem ben je in het ketenbeeld, niet voor wie dit bestand krijgt.",
    "open_before": "Deelde je deze zelfevaluatie al open? Dat bestand is er nog en telt ook mee, tot het ketenteam "
    "het weghaalt. Wie beide heeft, kan je aan je antwoorden herkennen.",
    "open_before_one_id": "Deelde je deze zelfevaluatie al open? Je begon eraan met een oudere versie: beide "
    "bestanden hebben hetzelfde kenmerk. De zelfevaluatie telt één keer, anoniem, maar wie beide heeft, weet dat "
    "jij het bent.",
    "path_name": "Bestand",
    "left_out_name": "Niet erin",
    "preview_told.one": "Een werkmap; dit is de tabel waar die van gemaakt is: 1 regel",
    "preview_told.other": "Een werkmap; dit is de tabel waar die van gemaakt is: {n} regels",
    "preview.one": "Precies dit gaat eruit: 1 regel",
    "preview.other": "Precies dit gaat eruit: {n} regels",
    "write": "schrijven",
    "next_format": "vorm",
    "notes_switch": "toelichtingen",
    "anonymous_switch": "anoniem",
    "path_change": "bestand",
    "path_question": "Waar moet het bestand komen?",
    "path_hint": "Het einde van de naam kiest de vorm. Begin met ~ voor je eigen map.",
    "written": "Geschreven: {path}",
    "folder_new": "De map maken?",
    "folder_effect": "{folder} is er nog niet.",
    "folder_make": "map maken en schrijven",
    "folder_leave": "andere plek kiezen",
    "open_written": "openen",
    "open_question": "Wat wil je openen?",
    "open_file": "het bestand",
    "open_folder": "de map",
    "open_nothing": "niets",
    "opened": "Wordt geopend: {path}",
    "fetch": "Ophalen, op je eigen computer: {command}",
    "send": "Geef het aan wie bij jullie het ketenbeeld maakt.",
    "send_to": "Geef het aan {contact}.",
    "private": "Alleen jij kunt het openen. Verstuur het om het te delen, of geef anderen leesrecht (chmod +r).",
    "overwrite_question": "Het bestaande bestand overschrijven?",
    "overwrite_effect": "{path} bestaat al. Wat erin staat, gaat verloren.",
    "overwrite": "overschrijven",
    "help": "Hier maak je een bestand om te delen. JSON is voor het ketenteam, dat er een ketenbeeld van kan maken; "
    "Markdown is om te lezen. Onderaan zie je precies wat eruit gaat, en verder niets. Afspraken staan erin, "
    "behalve als je anoniem deelt; wat ze opleverden is een toelichting. Er wordt niets verstuurd: je krijgt een "
    "bestand, en jij bepaalt wie het krijgt.",
    "copy": "kopiëren",
    "copied": "Naar het klembord gestuurd.",
    "copied_limits": "Niet elke terminal neemt het aan. Plak om te kijken of het er is; anders is er het bestand.",
    "comparison": "Vergelijking exporteren",
    "comparison_help": "Hier maak je van de vergelijking een bestand, zoals je die net zag: alle onderdelen, en wat er is "
    "afgesproken, met wie het zou doen. Kijk na of iedereen die het krijgt dat mag zien.",
    "team": "Ketenbeeld exporteren",
    "team_help": "Hier maak je van het ketenbeeld een bestand: om te lezen, te printen of mee verder te "
    "rekenen. Alles wat erin staat, mag iedereen zien: wat te weinig mensen anoniem antwoordden, is er "
    "al uit. Deel over bijna dezelfde mensen maar één ketenbeeld.",
}

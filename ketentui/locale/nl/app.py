"""What all pages of the app share."""

TEXTS = {
    "this_language": "Nederlands",
    "help": "hulp",
    "language": "taal",
    "next_language": "{here} ({there}): {name}",
    "look": "ander uiterlijk",
    "look_dark": "uiterlijk: donker",
    "look_light": "uiterlijk: licht",
    "look_high-contrast": "uiterlijk: veel contrast",
    "look_colour-safe": "uiterlijk: voor kleurenblinde ogen",
    "early": "Te snel om te lezen: dit telde niet.",
    "early_why": "Wacht tot je ziet wat er staat, ook op een trage lijn.",
    "palette": "alle opdrachten",
    "leave": "stop",
    "back": "terug",
    "no": "nee, terug",
    "choose": "kiezen",
    "take": "doen",
    "accept": "overnemen",
    "palette_title": "Wat wil je doen?",
    "no_command": "Niets op deze pagina heet zo.",
    "too_small": "Dit venster is te klein.\nMaak het minstens 40 breed en 15 hoog; er gaat niets "
    "verloren. Zolang doet geen toets iets; alleen Ctrl+Q stopt.",
}

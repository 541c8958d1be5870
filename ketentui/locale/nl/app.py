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
    "early": "Dat was te snel, dus er is niets gebeurd.",
    "early_why": "Een toets telt pas als je even kon lezen. Is de lijn traag, wacht dan daarop.",
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

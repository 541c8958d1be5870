"""What a guest of a round reads, from the first line to the last."""

TEXTS = {
    "title": "Je scan",
    "help": "Hier staat hoe ver je scan is, wie de antwoorden krijgt en met welke code je terugkomt. Met Enter ga je "
    "verder. Meer is hier niet: geen bestanden, en niets van anderen.",
    "welcome": "Welkom bij ronde {code} van {chain}. {title}: {length}. Het kan tot en met {last}.",
    "other_language": "Liever in het Nederlands? Typ {code} en druk op Enter.",
    "ask_code": "Ben je hier voor het eerst, druk dan op Enter. Heb je een code van een vorige keer, typ die dan.",
    "code_prompt": "Code, of Enter:",
    "no_such_code": "Met die code gaat hier niets open. Kijk na wat je opschreef en typ het nog eens.",
    "code": "Je code: {code}",
    "code_why": "Schrijf die op. Met deze code ga je later verder of verbeter je iets, ook als de lijn wegvalt. Wie de "
    "code heeft, kan bij je antwoorden; ben je die kwijt, dan begin je opnieuw.",
    "ask_begin": "Enter begint:",
    "office": "het ketenbureau",
    "goes_to": "Wat je afrondt, ligt meteen klaar voor {contact}, met je toelichtingen.",
    "shared_open": "Deel je open, dan mag het ketenteam zien dat dit jouw antwoorden zijn.",
    "shared_anonymous": "Deel je anoniem, dan gaat er geen naam mee. Wie het bestand krijgt, ziet wel je antwoorden.",
    "kept": "Elk antwoord is meteen bewaard op deze server, in een map die met jouw code opengaat. Zo kun je tot en "
    "met {last} verdergaan of nog iets verbeteren. Daarna gaat die map weg; is je scan niet af, dan {days} dagen later. "
    "Wie de server beheert, kan er tot dan bij.",
    "not_begun": "Je bent nog niet begonnen.",
    "under_way": "Bewaard: {answered} van {asked} beantwoord. Ingeleverd is er nog niets.",
    "handed_in_open": "Ingeleverd: je antwoorden liggen klaar voor {contact}.",
    "handed_in_anonymous": "Ingeleverd: je antwoorden liggen zonder naam klaar voor {contact}, in het bestand {file}. Wil je "
    "ze later laten weghalen, noem dan dat bestand.",
    "handed_in": "Ronde {code}: ingeleverd. Je hoeft niets te versturen.",
    "again": "Later verder? {way} en typ {code}. Dat kan tot en met {last}.",
    "again_finished": "Nog iets verbeteren? {way} en typ {code}. Dat kan tot en met {last}.",
    "way_in": "Log opnieuw in",
    "way": "Log in met '{command}'",
    "code_way": "Terug kom je met: {command}",
    "nothing": "Er is niets bewaard. Je kunt later opnieuw inloggen en beginnen.",
    "over_idle": "Er kwam een half uur geen toets; daarom is hier gestopt.",
    "over_total": "Een bezoek duurt hoogstens acht uur; daarom is hier gestopt.",
    "go_on": "verder",
    "results": "uitslag bekijken",
    "copy": "uitslag kopiëren",
}

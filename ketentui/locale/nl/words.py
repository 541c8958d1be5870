"""The words that people type, by what they mean; several ways to say one stand with | between.

What is typed is understood in every language, whichever the screen has. Empty is what a language
has no word for.
"""

TEXTS = {
    # Answers
    "yes": "j|ja",
    "no": "n|nee",
    "reason.not_applicable": "n|nvt|n.v.t.|n.v.t|niet van toepassing",
    "reason.unknown": "w|weet niet|weet ik niet|weet het niet",
    "column.statement": "stelling|kenmerk|vraag|nummer",
    "column.value": "antwoord|waarde|score|cijfer",
    "act.note": "t|toelichting",
    "act.before": "v|vorige keer",
    "act.back": "b|terug",
    "act.undo": "u|terugnemen",
    "act.who": "g|gegevens",
    "act.stop": "s|stop",
    "act.about": "i|info|waar dit over gaat",
    "act.help": "?|h|help|hulp",
    # What help is about, besides commands
    "topic.accessible": "toegankelijk|schermlezer",
    "topic.house": "huisstijl|logo",
    # Options
    "level.strategisch": "strategisch",
    "level.tactisch": "tactisch",
    "level.operationeel": "operationeel",
    "sharing.open": "open",
    "sharing.anonymous": "anoniem",
    "by.organisation": "organisatie",
    "by.level": "niveau",
    "status.open": "open",
    "status.busy": "bezig",
    "status.done": "gedaan",
    "status.dropped": "vervallen",
    "ago.day": "d",
    "ago.week": "w",
    "ago.month": "m",
    "ago.year": "j",
    # Days: from today, of the week, of the month, in numbers and in spans
    "day.-2": "eergisteren",
    "day.-1": "gisteren",
    "day.0": "vandaag",
    "day.1": "morgen",
    "day.2": "overmorgen",
    "weekday.0": "maandag|ma",
    "weekday.1": "dinsdag|di",
    "weekday.2": "woensdag|wo",
    "weekday.3": "donderdag|do",
    "weekday.4": "vrijdag|vr",
    "weekday.5": "zaterdag|za",
    "weekday.6": "zondag|zo",
    "month.1": "januari|jan",
    "month.2": "februari|feb",
    "month.3": "maart|mrt",
    "month.4": "april|apr",
    "month.5": "mei",
    "month.6": "juni|jun",
    "month.7": "juli|jul",
    "month.8": "augustus|aug",
    "month.9": "september|sept|sep",
    "month.10": "oktober|okt",
    "month.11": "november|nov",
    "month.12": "december|dec",
    "count.1": "een|één",
    "count.2": "twee",
    "count.3": "drie",
    "count.4": "vier",
    "count.5": "vijf",
    "count.6": "zes",
    "count.7": "zeven",
    "count.8": "acht",
    "count.9": "negen",
    "count.10": "tien",
    "count.11": "elf",
    "count.12": "twaalf",
    "half.6": "half jaar|een half jaar",
    "half.18": "anderhalf jaar",
    "unit.day": "dag|dagen",
    "unit.week": "week|weken|wk",
    "unit.month": "maand|maanden|mnd",
    "unit.quarter": "kwartaal|kwartalen",
    "unit.year": "jaar|jaren",
    "feast.01-01": "nieuwjaar|nieuwjaarsdag",
    "feast.12-24": "kerstavond",
    "feast.12-25": "kerst|kerstmis|eerste kerstdag|1e kerstdag",
    "feast.12-26": "tweede kerstdag|2e kerstdag",
    "feast.12-31": "oudjaar|oudejaarsdag|oudejaarsavond",
    # What stands around days: vrijdag over een week, 15e van januari, eind van deze maand
    "around.by": "op|uiterlijk|per",
    "around.within": "over|binnen",
    "around.from": "over",
    "around.on": "",
    "around.next": "volgend|volgende|aankomend|aankomende",
    "around.coming": "aanstaande|a s|as|komend|komende|deze",
    "around.begin": "begin",
    "around.middle": "half|medio",
    "around.end": "eind|einde",
    "around.of": "van",
    "around.the": "de|het",
    "around.this": "deze|dit",
    "around.week": "week",
    "around.working_day": "werkdag|werkdagen",
    "around.ordinal": "e|ste|de",
    # Names of organisations: what may be left out, and what is shortened (first the short form)
    "organisation.small": "de|het|een|van|voor|en|der|den|of|in|te|bv|nv|vof",
    "organisation.shortened": "gem gemeente|st stichting sint|stg stichting|sticht stichting|"
    "min ministerie|prov provincie|ver vereniging|afd afdeling|dep departement|dept departement|"
    "org organisatie|univ universiteit|zh ziekenhuis|zkh ziekenhuis",
    # Statements that ask two things, say no, begin with a verb, or by which agreeing may mean that
    # things go badly: each a regular expression without groups
    "statement.double": "en ook|zowel|alsook|en/of",
    "statement.and": "en",
    "statement.but": "maar|want|dus|of|terwijl",
    # Two words with "en" between them that are one thing
    "statement.pair": "houding en|wij en|af en|nu en|in en|heen en|wel en|doen en|kennis en",
    # What a second clause begins with after "en"
    "statement.clause": "ik|we|wij|je|jij|jullie|ze|zij|die|dat|dit|dan|daar|er|iemand|iedereen|niemand",
    # What a question begins with
    "statement.asks": "wie|wat|wanneer|hoe|waar|waarom|welke|welk|waardoor|waaraan|waarmee|waarin|waarover",
    # Verbs as they stand before a subject, or after "en"
    "statement.verb": "heeft|hebben|heb|wordt|worden|gaat|gaan|komt|komen|krijgt|krijgen|doet|doen|maakt|maken|staat|"
    "staan|loopt|lopen|ligt|liggen|zit|zitten|blijft|blijven|houdt|houden|kan|kunnen|moet|moeten|mag|mogen|wil|willen|"
    "zegt|zeggen|vraagt|vragen|vraag|stelt|stellen|neemt|nemen|geeft|geven|ziet|zien|valt|vallen|val|stokt|stokken|duikt|"
    "duiken|botst|botsen|mislukt|mislukken|lukt|lukken|ontstaat|ontstaan|verandert|veranderen|dreigt|dreigen|wijkt|"
    "wijken|hapert|haperen|schuurt|schuren|speelt|spelen|vertelt|vertellen|werkt|werken|weet|weten|denkt|denken|merkt|"
    "merken|hoort|horen|hoor|bespreekt|bespreken|beslist|beslissen|besluit|besluiten|verschilt|verschillen|raakt|raken|"
    "zoekt|zoeken|helpt|helpen|brengt|brengen|leert|leren|gebeurt|gebeuren|haalt|halen|begint|beginnen|stopt|stoppen|"
    "sluit|sluiten|belt|bellen|deelt|delen|levert|leveren|vindt|vinden|voelt|voelen|lost|lossen|leest|lezen|lees|legt|"
    "leggen|leg|kijkt|kijken|zwijgt|zwijgen|stuurt|sturen|laat|laten|mocht|is",
    "statement.subject": "ik|we|wij|je|jij|jullie|ze|zij|hij|er|het|de|een|iets|iemand|partners|mensen|mijn|onze|ons|"
    "elke|elk|alle|deze|die|dat|dit|twee|drie",
    "statement.negated": "niet|geen|nooit|niemand|nergens|niets|niks|noch|zonder",
    "statement.reversed": r"niet|niets|niks|geen|nooit|niemand|nergens|noch|nauwelijks|amper|zelden|"
    r"te weinig|ontbreekt|ontbreken|mist|faalt|falen|tegenwerk\w*|werk\w* elkaar tegen|"
    r"werk\w* ons tegen|werk\w* mij tegen|werk\w* hen tegen",
}

"""The page that lays a result beside the one before it."""

TEXTS = {
    "picture": "Beeld",
    "changes": "Verschillen",
    "agreed": "Afspraken",
    "ahead": "Vooruit",
    "behind": "Achteruit",
    "compare": "eerder",
    "before": "Deze vragenlijst vulde je voor deze keten eerder in, op {date}.",
    "before_compare": "Met v leg je die uitslag naast deze, met wat er toen is afgesproken.",
    "help": "Hier ligt je uitslag naast de vorige keer. Beeld toont beide over elkaar heen, "
    "Verschillen wat er per thema veranderde, Afspraken wat er in die tijd is afgesproken en wat ervan "
    "kwam. Alleen stellingen die beide keren gevraagd zijn, tellen mee.",
}

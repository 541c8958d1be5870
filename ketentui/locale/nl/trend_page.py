"""The page that lays a result beside the one before it."""

TEXTS = {
    "picture": "Beeld",
    "changes": "Verschillen",
    "agreed": "Afspraken",
    "ahead": "Vooruit",
    "ahead_found": "Vooruit, meer dan toeval",
    "behind": "Achteruit",
    "behind_found": "Achteruit, meer dan toeval",
    "higher": "Hoger",
    "lower": "Lager",
    "may_be_the_day": "{moved}; kan de dag zijn",
    "compare": "eerder",
    "lay_beside": "ernaast",
    "before": "Je deed dit eerder, op {date}. Met v leg je die uitslag ernaast.",
    "other_time": "moment",
    "series": "alle keren",
    "last_time": "vorige keer",
    "which": "Welke keer leg je naast {day}?",
    "all": "Alle {n} keren, sinds {since}",
    "others": "Andere deelnemers of ketens",
    "times": "{n} keer, van {then} tot {now}",
    "since": "sinds {then}",
    "rounds": "{then} en {now}",
    "two": "{then} naast {now}",
    "beside": "naast {then}",
    "line": "Het lijntje loopt langs {times}.",
    "help": "Hier ligt een uitslag naast een andere keer. Beeld toont beide over elkaar heen, "
    "Verschillen wat er per thema veranderde, Afspraken wat er in die tijd is afgesproken en wat ervan "
    "kwam. Alleen stellingen die elke keer gevraagd zijn, tellen mee.",
    "own_help": "Zijn er meer keren, dan kies je met m welke ernaast ligt, ook van een andere deelnemer "
    "of keten. Vanaf drie keer laat r alle keren zien: Beeld toont dan de eerste en de laatste keer, "
    "Verschillen een lijntje langs alle keren.",
}

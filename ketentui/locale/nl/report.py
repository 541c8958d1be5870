"""The words of a report on one profile."""

TEXTS = {
    "title": "{questionnaire}: {chain}",
    "depth_quick": "snelscan, {answered} van {asked} stellingen beantwoord",
    "depth_full": "volledig, {answered} van {asked} stellingen beantwoord",
    "unfinished": "{date}, nog niet afgerond",
    "changed": "{date}, aangepast op {changed}",
    "scale_label": "Schaal",
    "scale": "{minimum} ({lowest}) tot {maximum} ({highest})",
    "on_scale": "Schaal: {scale}",
    "unknown": "{n} weet niet",
    "not_applicable": "{n} n.v.t.",
    "highest": "Hoogst",
    "lowest": "Laagst",
    "scored": "{theme}\u00a0{score}",
    "many_scored": "{n} thema's op\u00a0{score}",
    "equal": "Alle thema's met een score staan gelijk, op {score}: geen springt eruit.",
    "one_statement": "één stelling per thema: een eerste indruk",
    "one_answer": "een cijfer zonder komma is één antwoord: een eerste indruk",
    "gap_wide": "{first} {one} tegenover {second} {other}: {difference} hoger bij {higher}; daar valt "
    "over te praten.",
    "gap_narrow": "{first} {one} tegenover {second} {other}: {difference} hoger bij {higher}.",
    "gap_close": "{first} {one} tegenover {second} {other}: bijna gelijk.",
    "gap_none": "{first} {one} tegenover {second} {other}: geen verschil.",
    "gap_answer": "{first} {one} tegenover {second} {other}: dat rust op te weinig antwoorden voor "
    "een oordeel.",
    "too_many_axes": "Meer dan {most} thema's passen niet leesbaar in een radar; daarom alleen "
    "staven.",
    "statements": "Alle stellingen en antwoorden",
    "answer": "{value} ({label})",
    "reversed": "omgekeerd geteld: {score}",
    "about": "Over deze uitslag",
    "about_scores": "Een score is het gemiddelde van de beantwoorde stellingen van een thema, op "
    "een schaal van {minimum} ({lowest}) tot {maximum} ({highest}). N.v.t. en weet niet tellen "
    "niet mee; is minder dan de helft beantwoord, dan is er geen score.",
    "about_reversed": "Bij een stelling die omgekeerd geteld is, is een hoog antwoord ongunstig. De stelling staat "
    "er zoals je die beantwoordde; in de score telt {point} als {score}.",
    "about_answers": "Waar een thema op één antwoord rust, staat dat antwoord er zelf, zonder komma. Het "
    "wijst aan waarover je het kunt hebben. Hoe het thema ervoor staat, zegt het nog niet: een andere "
    "stelling over hetzelfde had er zo {far} punt vanaf kunnen liggen.",
    "about_quick": "De snelscan vraagt maar een deel van de stellingen: zie de uitslag als een eerste indruk.",
    "about_one": "Dit is hoe één deelnemer het ziet: geen oordeel, wel een goed begin van een gesprek.",
    "made": "Gemaakt met ketentui, vragenlijst {questionnaire} {version}.",
}

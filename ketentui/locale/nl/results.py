"""The results page and the page of a building block."""

TEXTS = {
    "profile": "Profiel",
    "statements": "Stellingen",
    "advice": "Advies",
    "answered": "{count} beantwoord",
    "with_number": "{count} met een cijfer",
    "no_score": "Geen score",
    "half_rule": ". Een score vraagt minstens de helft.",
    "too_few_axes": "Alleen staven: een radar heeft minstens {least} assen nodig, hier zijn er {n}.",
    "too_many_axes": "Alleen staven: een radar met {n} assen is niet te lezen, hooguit {most} wel.",
    "show_bars": "staven",
    "show_radar": "radar",
    "next_part": "onderdeel",
    "answers": "antwoorden",
    "home": "begin",
    "read_block": "lezen",
    "unfinished": "nog niet klaar",
    "help": "Hier zie je wat je antwoorden samen zeggen, per onderdeel. Profiel laat de scores "
    "zien, Stellingen wat je precies antwoordde, en Advies wat er vanaf morgen beter kan. Een "
    "score is het gemiddelde van wat je beantwoordde; n.v.t. en weet niet tellen niet mee, en "
    "onder de helft is er geen score. Een cijfer zonder komma is één antwoord. Bij Advies kies "
    "je met de pijlen een bouwsteen; met Enter lees je erover.",
    "block_description": "Wat het is",
    "block_when": "Wanneer een keten dit nodig heeft",
    "block_pitfall": "Hoe het misgaat",
    "block_steps": "Een eerste stap",
    "block_serves": "Waar het vooral voor dient",
    "block_here": "Bij jullie",
    "block_score": "In jullie antwoorden scoort deze bouwsteen {score}.",
    "block_answer": "Over deze bouwsteen antwoordde je {score}: één antwoord.",
    "block_absent": "Je antwoordde: niet van toepassing. Dat kan een goed antwoord zijn.",
    "block_help": "Hier lees je wat deze bouwsteen is, wanneer een keten er iets aan heeft en hoe "
    "het misgaat. Geen keten heeft ze alle achttien nodig.",
}

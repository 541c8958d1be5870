"""The words that dates are said in, Dutch and English, and the numbers that they stand for."""

from __future__ import annotations


def _numbered(spellings: str, first: int = 0) -> dict[str, int]:
    """Return the number of every word; the words for one number stand on one line."""
    lines = enumerate(spellings.strip().splitlines(), first)
    return {word: number for number, line in lines for word in line.split()}


DAYS = {
    **dict.fromkeys(("eergisteren", "the day before yesterday", "day before yesterday"), -2),
    **dict.fromkeys(("gisteren", "yesterday"), -1),
    **dict.fromkeys(("vandaag", "today"), 0),
    **dict.fromkeys(("morgen", "tomorrow"), 1),
    **dict.fromkeys(("overmorgen", "the day after tomorrow", "day after tomorrow"), 2),
}
"""Days from today."""

WEEKDAYS = _numbered(
    """
    maandag ma monday mon
    dinsdag di tuesday tue tues
    woensdag wo wednesday wed
    donderdag do thursday thu thur thurs
    vrijdag vr friday fri
    zaterdag za saturday sat
    zondag zo sunday sun
    """
)
"""From 0 for Monday."""

MONTHS = _numbered(
    """
    januari january jan
    februari february feb
    maart march mrt mar
    april apr
    mei may
    juni june jun
    juli july jul
    augustus august aug
    september sept sep
    oktober october okt oct
    november nov
    december dec
    """,
    first=1,
)

COUNTS = _numbered(
    """
    een één a an one
    twee two
    drie three
    vier four
    vijf five
    zes six
    zeven seven
    acht eight
    negen nine
    tien ten
    elf eleven
    twaalf twelve
    """,
    first=1,
)

HALVES = {
    **dict.fromkeys(("half jaar", "een half jaar", "half a year", "a half year"), 6),
    **dict.fromkeys(("anderhalf jaar", "a year and a half"), 18),
}
"""Months in what is said with a half."""

UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), "day"),
    **dict.fromkeys(("week", "weken", "weeks", "wk", "wks"), "week"),
    **dict.fromkeys(("maand", "maanden", "month", "months", "mnd"), "month"),
    **dict.fromkeys(("kwartaal", "kwartalen", "quarter", "quarters"), "quarter"),
    **dict.fromkeys(("jaar", "jaren", "year", "years"), "year"),
}

FEASTS = {
    **dict.fromkeys(("nieuwjaar", "nieuwjaarsdag", "new year", "new year's day"), (1, 1)),
    **dict.fromkeys(("kerstavond", "christmas eve"), (24, 12)),
    **dict.fromkeys(
        ("kerst", "kerstmis", "eerste kerstdag", "1e kerstdag", "christmas", "christmas day"),
        (25, 12),
    ),
    **dict.fromkeys(("tweede kerstdag", "2e kerstdag", "boxing day"), (26, 12)),
    **dict.fromkeys(("oudjaar", "oudejaarsdag", "oudejaarsavond", "new year's eve"), (31, 12)),
}
"""Day and month of the feasts that are on the same date every year."""

"""The page with where a chain wants its themes to be."""

TEXTS = {
    "title": "doelen",
    "intro": "Waar wil de keten naartoe? Een doel is niet verplicht. In het ketenbeeld en bij het vergelijken met "
    "een vorige keer zie je hoe ver het nog is.",
    "score": "nu",
    "none": "geen doel",
    "edit": "doel zetten",
    "removed": "Het doel is weggehaald.",
    "question": "Waar moet '{theme}' naartoe?",
    "hint": "Een score van {low} tot {high}. Leeg of - haalt het doel weg.",
    "help": "Hier zet je voor een thema waar de keten naartoe wil, als score. Kies met de pijlen een thema; "
    "met Enter zet je er een doel bij, met x haal je het weg, met u maak je het laatste ongedaan. Een doel geldt voor de hele keten en blijft "
    "op deze computer.",
}

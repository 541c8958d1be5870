"""The pages of the chain team: where the exports come from, and what they say together."""

TEXTS = {
    "participants.one": "{n} deelnemer",
    "participants.other": "{n} deelnemers",
    "counted": "{n} geteld van {people}",
    "tab_picture": "Beeld",
    "tab_statements": "Stellingen",
    "tab_agenda": "Agenda",
    "tab_about": "Wie",
    "everyone": "allen",
    "organisation": "organisaties",
    "level": "niveaus",
    "present": "groot",
    "show_indices": "maten",
    "hide_indices": "geen maten",
    "too_few": "te weinig antwoorden",
    "answers.one": "{n} antwoord",
    "answers.other": "{n} antwoorden",
    "spread": "lage tot hoge kant: hoe breder, hoe meer de antwoorden verschillen",
    "highest": "Hoogste",
    "lowest": "Laagste",
    "not_shown": "Niet getoond",
    "small": "Te weinig antwoorden",
    "nobody": "Van geen enkele groep kan iets getoond worden.",
    "few_anonymous": "{names} (te weinig anonieme deelnemers)",
    "open_only": "daar telt alleen mee wie open deelt",
    "help": "Hier zie je wat alle deelnemers samen zeggen. Bij Beeld staat per onderdeel wat opvalt, bij Stellingen hoe "
    "elke stelling beantwoord is, bij Agenda waar je het eerst over praat, en bij Wie wie er meededen en wat er "
    "niet getoond wordt. Met g kijk je per organisatie of per niveau. Een verschil is geen fout, maar het begin "
    "van een gesprek.",
    "chains": "{n} ketens samen",
    "hidden": "niet getoond",
    "no_answers": "geen antwoorden",
    "other_year.one": "{n} zelfevaluatie uit {detail} telt hier niet mee; met v vergelijk je dit jaar met het vorige.",
    "other_year.other": "{n} zelfevaluaties uit {detail} tellen hier niet mee; met v vergelijk je dit jaar met het vorige.",
    "likely_doubles.one": "Twee namen horen waarschijnlijk bij dezelfde organisatie: {detail}. Is dat zo, laat ze "
    "dan samen tellen: maak met l een lijst, kijk die na, en kies de lijst met l waar je de exports kiest.",
    "likely_doubles.other": "{n} keer horen twee namen waarschijnlijk bij dezelfde organisatie: {detail}. Is dat "
    "zo, laat ze dan samen tellen: maak met l een lijst, kijk die na, en kies de lijst met l waar je de exports "
    "kiest.",
    "edition_unknown.one": "{n} zelfevaluatie telt niet mee: de versie van de vragenlijst waarmee die is gemaakt "
    "({detail}) is hier niet. Heb je het bestand van die versie? Kies het dan met h waar je de exports kiest.",
    "edition_unknown.other": "{n} zelfevaluaties tellen niet mee: de versie van de vragenlijst waarmee ze zijn "
    "gemaakt ({detail}) is hier niet. Heb je het bestand van die versie? Kies het dan met h waar je de exports "
    "kiest.",
    "namesakes.one": "{n} deelnemer heet {detail}: {ids}.",
    "namesakes.other": "{n} deelnemers heten {detail} en hebben hetzelfde niveau. Hun exports komen van verschillende computers, dus "
    "ieder telt mee. Is het één persoon, druk dan op Enter.",
    "one_person": "één persoon",
    "one_person_question": "Zijn deze {n} deelnemers één persoon: {detail}?",
    "one_person_effect": "Het ketenbeeld wordt opnieuw gemaakt, en alleen de laatste keer telt. Dit geldt zolang je dit ketenbeeld "
    "bekijkt; de exports blijven zoals ze zijn.",
    "one_person_yes": "ja, één persoon",
    "one_person_no": "nee",
    "compare": "vergelijken",
}

"""Line by line: what is asked and said where the app isn't."""

TEXTS = {
    "instead": "Hier kan de app niet draaien; daarom gaat het regel voor regel.",
    "instead_reading": "De antwoorden komen uit de invoer; daarom gaat het regel voor regel.",
    "begin": "{title}: {length}. Alles wordt meteen bewaard.",
    "resume": "{title}, {chain}. Alles wordt meteen bewaard.",
    "points": "De antwoorden: {points}.",
    "keys": "Typ een cijfer en druk op Enter. Met n zeg je niet van toepassing, met w weet niet, met ? "
    "hoor je wat er nog meer kan.",
    "going_on": "Je gaat verder bij stelling {n} van {count}.",
    "part": "Onderdeel {n} van {count}: {title}.",
    "statement": "Stelling {n} van {count}. Thema: {theme}.",
    "scene": "{point}: {scene}",
    "end": "{point}.",
    "given": "Je antwoordde: {answer}. Met Enter blijft dat zo.",
    "noted": "Je toelichting: {note}",
    "prompt": "Je antwoord, {minimum} tot {maximum}:",
    "taken": "Genoteerd: {answer}.",
    "help": "Een cijfer van {minimum} tot {maximum} is je antwoord.\n"
    "n: niet van toepassing.\n"
    "w: weet niet.\n"
    "t: een toelichting schrijven.\n"
    "b: terug naar de vorige stelling.\n{before}"
    "i: waar dit over gaat, en aan welke tijd je denkt.\n"
    "g: gegevens wijzigen: keten, organisatie, niveau, naam en delen.\n"
    "s: stoppen. Alles is bewaard, en je kunt later verder.\n"
    "?: deze hulp, en de stelling nog een keer.",
    "help_before": "v: wat je de vorige keer antwoordde.\n",
    "no_before": "Er is geen vorige keer om te laten zien.",
    "off_scale": "Dat cijfer is er niet; kies van {minimum} tot {maximum}, of n of w.",
    "not_understood": "Dat ken ik niet. Typ een cijfer van {minimum} tot {maximum}, n, w, t, b of s, of "
    "? voor hulp.",
    "nothing_typed": "Er is nog geen antwoord. Typ een cijfer van {minimum} tot {maximum}, of w als je "
    "het niet weet.",
    "at_first_question": "Dit is de eerste vraag; verder terug kan niet.",
    "back_too": "Met b ga je een vraag terug.",
    "at_first": "Dit is de eerste stelling; verder terug kan niet.",
    "about_note": "Schrijf je toelichting op één regel. Met Enter blijft alles zoals het is, een streepje haalt de "
    "toelichting weg.",
    "ask_note": "Je toelichting:",
    "once_more": "Enter probeert het nog eens, s stopt:",
    "not_yet": "Nog niet bewaard: {what}. Druk op Enter, of typ s en Enter.",
    "unsaved_answer": "je antwoord op stelling {n} ({answer})",
    "unsaved_note": "je toelichting bij stelling {n}",
    "unsaved_place": "dat je bij stelling {n} bent",
    "unsaved_details": "de gegevens",
    "unsaved_end": "dat je klaar bent",
    "note_taken": "Je toelichting is bewaard.",
    "note_kept": "Je toelichting is niet veranderd.",
    "note_gone": "Je toelichting is weg.",
    "line_too_long": "Deze regel is langer dan {most} tekens. Er is niets van overgenomen; maak de regel korter.",
    "typed_too_long": "Een terminal geeft van een regel hoogstens {most} tekens door (minder als er letters met "
    "accenten in staan), dus hiervan ontbreekt misschien het eind. Er is niets van overgenomen; maak de regel korter.",
    "still_open.one": "Er is nog één stelling open; daar gaan we nu heen.",
    "still_open.other": "Er zijn nog {n} stellingen open; we gaan nu naar de eerste.",
    "stopped": "Gestopt en bewaard: {answered} van {count} beantwoord.",
    "go_on": "Later verder: {command}",
    "not_begun": "Er is niets begonnen en niets bewaard.",
    "finished": "Dat was de laatste stelling. Dit is je profiel.",
    "stored": "Bewaard in {path}",
    "share": "Delen met het ketenteam: {command}",
    "correct": "Gegevens wijzigen: {command}",
    "again": "Nog een keer lezen: {command}",
    "ask_depth": "Hoe uitgebreid?",
    "ask_chain": "Om welke keten gaat het?",
    "ask_organisation": "Bij welke organisatie werk je?",
    "ask_level": "Op welk niveau werk je?",
    "ask_name": "Hoe heet je? Je hoeft het niet te zeggen.",
    "ask_sharing": "Hoe mag het ketenteam je antwoorden zien?",
    "option": "{name}. {hint}",
    "no_level": "leeg laten",
    "choose": "Typ een nummer van 1 tot {last}; Enter is {offered}:",
    "no_such_number": "Dat nummer is er niet; kies van 1 tot {last}, of druk op Enter.",
    "offered": "Enter is {offered}, een streepje laat het leeg:",
    "may_be_empty": "Enter laat het leeg:",
    "in_progress": "Verder gaan:",
    "finished_ones": "Klaar:",
    "begin_new": "Een nieuwe zelfevaluatie, regel voor regel:",
    "slot": "Na {start}, {minutes} minuten: {title}",
    "mean": "gemiddeld {mean}",
    "spread": "spreiding {sd}",
    "over.one": "van {people} persoon",
    "over.other": "van {people} mensen",
    "at_point.one": "{n} keer {point}",
    "at_point.other": "{n} keer {point}",
    "team_given": "Antwoorden: {counts}.",
    "team_answers": "Antwoorden op de stellingen samen: {counts}.",
}

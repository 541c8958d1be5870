"""The conversation of a chain team: its agenda, and what is shown of it large, step by step."""

TEXTS = {
    "minutes.one": "{n} minuut",
    "minutes.other": "{n} minuten",
    "notes_count.one": "{n} toelichting",
    "notes_count.other": "{n} toelichtingen",
    "mean": "gemiddeld {mean}",
    "place": "{place} van {count}",
    "at_step": "stap {step} van {steps}",
    "step_opening": "openen",
    "step_statement": "stelling",
    "step_bars": "antwoorden",
    "step_groups": "groepen",
    "step_question": "vraag",
    "step": "stap",
    "back": "vorige",
    "forward": "volgende",
    "next_item": "volgende stelling",
    "item_before": "vorige stelling",
    "notes": "toelichtingen ({count})",
    "silence": "Een minuut stil",
    "silence_what": "Denk aan één moment in de keten dat hierover gaat.",
    "open_chart": "Een halve minuut stil: wat verrast je?",
    "open_mirror": "Voor een ander is ieder van ons een van de anderen. Wat herken je daarvan?",
    "time": "{spent} van {minutes} min",
    "time_for": "{spent} van {minutes}: {word}",
    "time_last": "afspreken",
    "time_over": "tijd om",
    "clock": "klok",
    "clock_off": "de klok stil en uit beeld",
    "clock_on": "de klok aan",
    "help": "Hier loop je met het team de gespreksagenda door, groot in beeld en in stappen. Een stelling staat er eerst "
    "alleen, voor een minuut stilte; dan komt hoe ieder antwoordde, dan wat organisaties en niveaus gemiddeld zeggen, en "
    "dan de vraag, met wat mensen erbij schreven. De spatiebalk of → laat zien wat volgt, ook wat er onderaan niet meer in "
    "beeld paste, en ← wat ervoor kwam; een presenter met Page Up en Page Down doet hetzelfde. Rechtsboven staat hoeveel "
    "van de geplande minuten voorbij is sinds de stelling in beeld kwam. Bij een pauze zet z de klok stil. Wat niet getoond "
    "mag worden, staat er niet.",
}

"""The page that shows one statement at a time, for a chain team to talk about."""

TEXTS = {
    "minutes.one": "{n} minuut",
    "minutes.other": "{n} minuten",
    "notes_count.one": "{n} toelichting",
    "notes_count.other": "{n} toelichtingen",
    "mean": "gemiddeld {mean}",
    "place": "{place} van {count}",
    "back": "vorige",
    "forward": "volgende",
    "notes": "toelichtingen ({count})",
    "help": "Hier staat een stelling groot in beeld, om samen over te praten: hoe ieder antwoordde, wat "
    "organisaties en niveaus gemiddeld zeggen, en een vraag om mee te beginnen. Met de pijlen ga "
    "je naar de volgende; ook een presenter met Page Up en Page Down werkt. Wat niet getoond mag "
    "worden, staat er niet.",
}

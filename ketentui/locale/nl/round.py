"""A round: what the office sees of it."""

TEXTS = {
    "title": "Ronde {code}",
    "asked": "{title} {version}, {depth}: {statements}",
    "period": "Periode",
    "days": "{first} tot en met {last}",
    "before": "begint {date}",
    "running.one": "loopt, nog {n} dag",
    "running.other": "loopt, nog {n} dagen",
    "last": "loopt; vandaag is de laatste dag",
    "over": "voorbij: de laatste dag was {date}",
    "closed": "gesloten op {date}",
    "sharing_open": "alleen open",
    "sharing_anonymous": "alleen anoniem",
    "sharing_open_or_anonymous": "open of anoniem, naar keuze",
    "group": "Een groep te zien",
    "contact": "Contact",
    "invited": "Gevraagd",
    "groups": "Wie er gevraagd zijn",
    "nobody": "Er staat niet in wie er gevraagd zijn.",
    "any_level": "alle",
    "any_organisation": "alle",
}

"""The export page of a comparison."""

TEXTS = {
    "title": "Vergelijking exporteren",
    "help": "Hier maak je van de vergelijking een bestand, zoals je die net zag: alle onderdelen, en wat er is "
    "afgesproken, met wie het zou doen. Kijk na of iedereen die het krijgt dat mag zien.",
}

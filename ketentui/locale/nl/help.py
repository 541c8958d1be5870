"""The help page, and what every page says of itself there."""

TEXTS = {
    "title": "Hulp",
    "help": "Hier lees je wat een pagina doet en welke toetsen er zijn.",
    "general": "Alles gaat met het toetsenbord, en alles wordt meteen bewaard: je kunt op elk moment "
    "weggaan zonder iets te verliezen.",
    "home": "Hier staan je zelfevaluaties. Ga verder met een die nog niet klaar is, bekijk er een "
    "die klaar is, of begin een nieuwe.",
}

"""The help page, and what every page says of itself there."""

TEXTS = {
    "title": "Hulp",
    "help": "Hier lees je wat een pagina doet en welke toetsen er zijn.",
    "general": "Alles gaat met het toetsenbord. Elk antwoord wordt meteen bewaard: uit een vragenlijst kun "
    "je op elk moment weggaan zonder iets te verliezen.",
    "home": "Hier staan je zelfevaluaties. Ga verder met een die nog niet klaar is, bekijk er een "
    "die klaar is, of begin een nieuwe. Wat je met x verwijdert, kan dertig dagen uit de prullenbak terug.",
    "statement": "Lees de stelling en druk op het cijfer van het antwoord dat het best past bij wat je zelf zag of "
    "hoorde. Je gaat dan vanzelf verder. Met ← kom je terug om een antwoord te bekijken of te veranderen; wat je "
    "verandert, blijft in beeld tot je met Enter verdergaat. Met u neem je je laatste antwoord terug. Een open stelling "
    "mag je overslaan met →. Een toets telt pas als een stelling even in beeld is; een die je "
    "vasthoudt, kan ook de volgende beantwoorden.",
    "start": "Zeg hier wie antwoordt en hoe uitgebreid. Met Enter ga je van veld naar veld en op de knop begin je; met Ctrl+S meteen. Niets is verplicht: het helpt het ketenteam "
    "straks om antwoorden naast elkaar te leggen, en jou om ze terug te vinden.",
    "overview": "Hier zie je al je antwoorden. Een cijfer is je antwoord; n is niet van toepassing, w is weet "
    "niet, __ is nog open, en ✎ betekent dat er een toelichting bij staat. Kies met de pijlen en ga er met "
    "Enter heen. Onder de laatste staat de knop waarmee je afrondt, ook met open stellingen.",
}

"""The help page, and what every page says of itself there."""

TEXTS = {
    "title": "Help",
    "help": "Here you read what a page does and which keys it has.",
    "general": "Everything works with the keyboard, and everything is stored at once: you can leave "
    "at any moment and lose nothing.",
    "home": "Here are your assessments. Go on with one that isn't finished, look at one that is, or "
    "begin a new one.",
}

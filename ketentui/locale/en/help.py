"""The help page, and what every page says of itself there."""

TEXTS = {
    "title": "Help",
    "help": "Here you read what a page does and which keys it has.",
    "general": "Everything works with the keyboard. Every answer is stored at once: you can leave a "
    "questionnaire at any moment and lose nothing.",
    "home": "Here are your assessments. Go on with one that isn't finished, look at one that is, or "
    "begin a new one. What you delete with x can be brought back from the bin for thirty days.",
    "statement": "Read the statement and press the digit that best fits what you saw or heard yourself. "
    "That takes you to the next one. With ← you go back to look at an answer or change it. "
    "You may skip a statement with →.",
    "start": "Say here who answers and how extensively. Nothing is required: it helps the chain team to "
    "lay answers side by side later, and you to find them again.",
    "overview": "Here you see all your answers. A digit is your answer; n is not applicable, w is don't know, "
    "__ is still open, and ✎ means that there is a note with it. Choose with the arrows and go there with "
    "Enter. You can finish with open statements too.",
}

"""The help page, and what every page says of itself there."""

TEXTS = {
    "title": "Help",
    "help": "This page explains what each page does and which keys it has.",
    "general": "Everything works with the keyboard. Every answer is saved straight away: you can leave a "
    "questionnaire at any moment and lose nothing.",
    "home": "These are your assessments. Continue one that isn't finished, view one that is, or begin a new one. "
    "What you delete with x can be brought back from the bin for thirty days.",
    "statement": "Read the statement and press the digit that best fits what you have seen or heard yourself. That "
    "takes you to the next one. Use ← to go back and look at an answer or change it; what you change stays in sight "
    "until Enter goes on. u takes back your last answer. You can skip a statement with →. A key counts once a statement "
    "has been in sight for a moment; one that you hold down can answer the next statement too.",
    "start": "Say who is answering, and how many statements you want. Enter goes from field to field and begins at the button; Ctrl+S begins at once. Nothing is required: it helps the partnership "
    "team to lay answers side by side later, and helps you to find them again.",
    "overview": "This page shows all your answers. A digit is your answer; n is not applicable, w is don't know, __ "
    "is not answered yet, and ✎ means that there is a note. Choose with the arrows and press Enter to go there. Below "
    "the last is the button that finishes, also with statements unanswered.",
}

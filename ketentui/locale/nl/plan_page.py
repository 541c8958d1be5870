"""The page that writes the draft of a chain's plan for a year."""

TEXTS = {
    "title": "Concept-ketenjaarplan",
    "help": "Hier maak je van wat er is afgesproken een concept van het ketenjaarplan voor volgend jaar: de doelen van de keten, wat er per thema en "
    "kwartaal is afgesproken, wie wat inzet, wat er nog ontbreekt en wat er van eerdere afspraken kwam. Als Markdown kun je het daarna zelf aanvullen. Er "
    "staan geen antwoorden of scores in; wat afspraken opleverden is een toelichting, die je eruit kunt laten.",
}

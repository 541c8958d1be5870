"""Correcting who answered, and how that is shared."""

TEXTS = {
    "title": "Gegevens wijzigen",
    "command": "gegevens wijzigen",
    "details": "gegevens",
    "help": "Hier verbeter je voor welke keten, organisatie en welk niveau je antwoordt, je naam, en hoe je deelt. "
    "Je antwoorden veranderen niet.",
    "intro": "Je antwoorden blijven zoals ze zijn. Onderaan bewaar je.",
    "keep": "bewaren",
    "resumed": "Hier staat wat je eerder wijzigde en nog niet bewaarde. Ctrl+S bewaart het; met Ctrl+G gooi je het weg.",
    "clash": "Deze gegevens zijn intussen ook elders gewijzigd. Wat geldt?",
    "done": "Gewijzigd: {what}",
    "same": "Er verandert niets, dit stond er al: {what}",
    "chain": "keten van '{before}' naar '{now}'",
    "organisation": "organisatie van '{before}' naar '{now}'",
    "level": "niveau van '{before}' naar '{now}'",
    "name": "naam van '{before}' naar '{now}'",
    "sharing": "delen van '{before}' naar '{now}'",
    "exported": "Op {day} ging hiervan een bestand naar buiten; daarin verandert niets.",
    "replaces": "Exporteer opnieuw en geef dat aan wie het oude kreeg. Bij het ketenteam komt het nieuwe in de plaats "
    "van het oude, ook bij een andere keten of organisatie.",
    "counts_twice": "Omdat je nu anders deelt, krijgt een nieuw bestand een ander kenmerk: bij het ketenteam tellen het "
    "oude en het nieuwe allebei mee, tot het ketenteam het oude weghaalt; vraag daarom. Wie beide heeft, kan je aan je "
    "antwoorden herkennen.",
    "stays_anonymous": "Een nieuw bestand heeft hetzelfde kenmerk als het oude: bij het ketenteam telt het één keer, en "
    "wat ooit anoniem was, blijft daar anoniem.",
    "handed_out": "Op {day} ging van hier een ketenbeeld naar buiten waarin deze zelfevaluatie meetelt; dat verandert niet.",
}

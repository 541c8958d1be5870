"""What who was invited to a round is told."""

TEXTS = {
    "runs": "Ronde {code} van {chain}: antwoorden kan tot en met {last}.",
    "begins": "Ronde {code} van {chain} begint {first} en loopt tot en met {last}. Nu al antwoorden mag; het "
    "ketenbureau beslist of het meetelt.",
    "is_over": "Ronde {code} van {chain} liep tot en met {last}. Nu nog antwoorden mag; het ketenbureau "
    "beslist of het meetelt.",
    "ask": "Vragen? {contact}.",
    "send": "Ronde {code}: exporteer dit als JSON en stuur het bestand uiterlijk {last} naar {contact}.",
    "send_late": "Ronde {code}: exporteer dit als JSON en stuur het bestand naar {contact}. De laatste dag was {last}; "
    "vraag of het nog meetelt.",
    "who_invited": "wie je uitnodigde",
    "only_way": "In deze ronde deelt iedereen zo:",
    "anonymous": "Zonder je naam; in het ketenbeeld alleen in een groep van minstens {n}. Wie je bestand krijgt, ziet "
    "je antwoorden.",
    "other": "een andere",
    "which": "Welke",
    "open": "uitnodiging openen",
    "file_question": "Welke uitnodiging wil je openen?",
    "file_hint": "Dat is een bestand dat op .toml eindigt, zoals round-JEUGD-7KQ4.toml. Begin met ~ voor je eigen map.",
}

"""A questionnaire to read."""

TEXTS = {
    "scale": "Schaal",
    "core": "in de snelscan",
    "reverse": "omgekeerd geteld",
    "dialogue": "Vraag",
    "period": "Denk aan {period}",
    "ask": "Bij het antwoorden",
    "origin": "Waar dit vandaan komt",
    "source": "Bron: {text}",
    "own_choice": "Eigen keuze: {text}",
    "own": "keuze van de makers, niet uit de bron",
}

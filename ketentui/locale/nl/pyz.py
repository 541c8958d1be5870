"""What `ketentui.pyz` says where it can't unpack itself."""

TEXTS = {
    "wrong_python": "Dit bestand is gemaakt voor {wanted}; dit is {here}.\n"
    "Neem het bestand voor deze Python, of installeer het wheel: dat past op elke.",
    "not_unpacked": "In {folder} kan niets worden uitgepakt ({reason}).\n"
    "Noem met XDG_CACHE_HOME een eigen map waarin je mag schrijven, zoals: XDG_CACHE_HOME=/var/tmp/jouwnaam ketentui",
    "not_private": "De map {folder} is niet van jou alleen: een ander kan er het programma veranderen.\n"
    "Noem met XDG_CACHE_HOME een andere, of zorg dat alleen jij in deze kunt schrijven.",
    "damaged": "Dit bestand is beschadigd.\n"
    "Haal het opnieuw op, en vergelijk het controlegetal met dat in SHA256SUMS.",
    "confined": "Dit bestand pakt zich uit buiten de map van KETENTUI_CONFINED.\n"
    "Installeer ketentui voor gasten in een venv; README.md zegt hoe.",
}

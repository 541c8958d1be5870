"""The export page of a team report."""

TEXTS = {
    "title": "Ketenbeeld exporteren",
    "help": "Hier maak je van het ketenbeeld een bestand: om te lezen, te printen of mee verder te "
    "rekenen. Alles wat erin staat, mag iedereen zien: wat te weinig mensen anoniem antwoordden, is er "
    "al uit. Deel over bijna dezelfde mensen maar één ketenbeeld.",
}

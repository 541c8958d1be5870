"""What dialogs and fields say of themselves, also in help."""

TEXTS = {
    "palette": "Zoek hier een opdracht van de pagina. Typ een paar letters van wat je wilt doen, kies met de pijlen en druk op Enter.",
    "palette_type": "typ een paar letters",
    "choose": "Kies een antwoord met de pijlen en geef het met Enter. Wat niets verliest, staat bovenaan. Esc gaat terug, en dan gebeurt er niets. Letters doen hier niets.",
    "write": "Typ je antwoord en druk op Enter. Wat er al staat, verdwijnt als je begint te typen; met een pijl blijft het staan. Esc gaat terug, en dan verandert er niets.",
    "note": "Schrijf hier je toelichting bij de stelling: wat je zag, en wanneer. Enter begint een nieuwe regel. Wat je typt, wordt bewaard; met Ctrl+G blijft de toelichting zoals die was.",
    "read": "Lees dit zo lang je wilt; de pijlen schuiven door de tekst.",
    "left.one": "nog {n} teken",
    "left.other": "nog {n} tekens",
    "over.one": "{n} teken te veel",
    "over.other": "{n} tekens te veel",
}

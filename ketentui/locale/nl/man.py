"""What the man page says besides the help of the commands."""

TEXTS = {
    "name": "NAAM",
    "what": "kijk hoe goed een keten samenwerkt, en wat je er morgen aan kunt doen",
    "synopsis": "OVERZICHT",
    "description": "BESCHRIJVING",
    "files": "BESTANDEN",
    "files_text": "~/.local/share/ketentui: je gegevens, alleen voor jou leesbaar.\n\n"
    "~/.config/ketentui/config.toml: je instellingen.\n\n"
    "'ketentui config' toont waar ze bij jou staan; op macOS en Windows is dat ergens anders.",
    "exit": "AFLOOPCODES",
    "exit_text": "0 gelukt, 1 mislukt met een duidelijke melding, 2 verkeerd gebruik, 65 onjuiste gegevens in een "
    "bestand, 69 geen terminal voor de app, 75 elders in gebruik, 130 onderbroken.",
    "more": "MEER",
    "more_text": "In de app staan de toetsen op de onderste regel, en met ? krijg je hulp.",
}

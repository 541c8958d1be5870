"""Going on here with what another window has open."""

TEXTS = {
    "open": "Al open in een ander venster: {what}.",
    "question": "Wil je hier verdergaan? Het andere venster bewaart dan wat er staat, en stopt.",
    "here": "hier verdergaan",
    "asking": "Het andere venster wordt gevraagd te bewaren en te stoppen. Dat duurt hoogstens zes seconden.",
    "silent": "Het andere venster antwoordt niet.",
    "certain.one": "Zeker is: er is {n} antwoord bewaard, voor het laatst {moment}.",
    "certain.other": "Zeker is: er zijn {n} antwoorden bewaard, voor het laatst {moment}.",
    "uncertain": "Niet zeker is wat daar net getypt werd: dat kan ontbreken. Is dat venster er nog, ga dan "
    "liever daar verder, of sluit het.",
    "anyway": "toch hier verdergaan",
    "ask": "Hier verdergaan? [J/n]",
    "ask_anyway": "Toch hier verdergaan? [j/N]",
}

"""What is asked before a report on a team leaves that an earlier one could be subtracted from."""

TEXTS = {
    "may_be_subtracted": "Deel er maar één. Komt dit in de plaats van het eerdere? Vraag dan wie dat heeft om het weg te "
    "gooien.",
    "handouts_unreadable": "Kijk met 'ketentui doctor' of er nog een goede vorige versie is; --repair zet die terug. Ga "
    "alleen door als over deze mensen nog geen ander verslag naar buiten ging: dan begint er een nieuw bestand, en "
    "blijft wat er nog staat bewaard als {aside}.",
    "question": "Toch doorgaan? [j/N]",
    "kept": "Er is niets geschreven.",
    "yes": "toch doorgaan",
    "no": "niet doen",
}

"""The choice where an assessment that is open here was changed elsewhere too."""

TEXTS = {
    "question": "Deze zelfevaluatie is intussen ook ergens anders veranderd. Waarmee ga je verder?",
    "counts": "Antwoorden hier: {here}. Op schijf: {there}, bewaard op {when}. Verschillend: {differing}.",
    "both_stay": "Wat je niet kiest, blijft een jaar in de prullenbak.",
    "ours": "hier verder",
    "theirs": "met de schijf verder",
    "later": "later kiezen",
    "number_ours": "1: verder met wat hier staat",
    "number_theirs": "2: verder met wat op schijf staat",
}

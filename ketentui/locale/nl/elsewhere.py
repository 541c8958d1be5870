"""The choice where an assessment that is open here was changed elsewhere too."""

TEXTS = {
    "question": "Deze zelfevaluatie is intussen ook ergens anders veranderd. Waarmee ga je verder?",
    "counts": "Antwoorden hier: {here}. Op schijf: {there}, bewaard op {when}. Verschillend: {differing}.",
    "both_stay": "Wat je niet kiest, blijft een jaar in de prullenbak.",
    "ours": "Verder met wat hier staat",
    "theirs": "Verder met wat op schijf staat",
    "later": "later kiezen",
}

"""How much more fits where something is typed."""

TEXTS = {
    "left.one": "nog {n} teken",
    "left.other": "nog {n} tekens",
    "over.one": "{n} teken te veel",
    "over.other": "{n} tekens te veel",
}

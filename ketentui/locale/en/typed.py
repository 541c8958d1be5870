"""How much more fits where something is typed."""

TEXTS = {
    "left.one": "{n} character left",
    "left.other": "{n} characters left",
    "over.one": "{n} character too many",
    "over.other": "{n} characters too many",
}

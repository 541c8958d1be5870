"""What can be done in every list."""

TEXTS = {
    "filter": "find",
    "order": "another order",
    "type": "type part of the name; Enter goes to the list",
    "none": "Nothing has '{words}'. Esc shows everything again.",
    "all": "show all",
    "space": "Space",
}

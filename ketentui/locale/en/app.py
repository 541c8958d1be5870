"""What all pages of the app share."""

TEXTS = {
    "this_language": "English",
    "help": "help",
    "language": "language",
    "next_language": "{here} ({there}): {name}",
    "look": "change the look",
    "look_dark": "look: dark",
    "look_light": "look: light",
    "look_high-contrast": "look: high contrast",
    "look_colour-safe": "look: colour-blind safe",
    "early": "Too quick to read: that didn't count.",
    "early_why": "Wait until you see what is there, on a slow line too.",
    "palette": "all commands",
    "leave": "quit",
    "back": "back",
    "no": "no, go back",
    "choose": "choose",
    "take": "do it",
    "accept": "use it",
    "palette_title": "What would you like to do?",
    "no_command": "Nothing on this page has that name.",
    "too_small": "This window is too small.\n"
    "Make it at least 40 wide and 15 high; nothing is lost. Until then no key works except Ctrl+Q, which quits.",
}

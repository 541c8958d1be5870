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
    "look_colour-safe": "look: safe for colour-blind eyes",
    "palette": "all commands",
    "leave": "quit",
    "back": "back",
    "no": "no, go back",
    "choose": "choose",
    "take": "do it",
    "accept": "take it",
    "palette_title": "What do you want to do?",
    "no_command": "Nothing on this page is called that.",
    "too_small": "This window is too small.\nMake it at least 40 wide and 15 high; nothing is lost. "
    "Until then no key does anything; only Ctrl+Q leaves.",
}

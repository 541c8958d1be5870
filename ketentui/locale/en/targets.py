"""The page with where a chain wants its themes to be."""

TEXTS = {
    "title": "targets",
    "intro": "Where does the partnership want to be? A target is optional. The team report, and a comparison with "
    "an earlier time, show how far there is to go.",
    "score": "now",
    "none": "no target",
    "edit": "set a target",
    "removed": "The target has been removed.",
    "question": "What should '{theme}' score?",
    "hint": "A score from {low} to {high}. Leave empty or type - to remove the target.",
    "help": "Here you set the score that the partnership wants a theme to reach. Choose a theme with the arrows; "
    "press Enter to give it a target, x to remove that, and u to undo the last thing. A target is for the whole "
    "partnership and stays on this computer.",
}

"""The page with where a chain wants its themes to be."""

TEXTS = {
    "title": "targets",
    "intro": "Where does the chain want to go? A target is optional. In the team report, and when you compare "
    "with an earlier time, you see how far it still is.",
    "score": "now",
    "none": "no target",
    "edit": "set a target",
    "remove": "take away",
    "removed": "The target has been taken away.",
    "question": "Where should '{theme}' go?",
    "hint": "A score from {low} to {high}. Empty or - takes the target away.",
    "help": "Here you set, as a score, where the chain wants a theme to be. Choose a theme with the arrows; "
    "Enter gives it a target, x takes that away, u undoes the last thing. A target is for the whole chain and stays on this "
    "computer.",
}

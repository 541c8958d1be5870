"""The results page and the page of a building block."""

TEXTS = {
    "profile": "Profile",
    "statements": "Statements",
    "advice": "Advice",
    "answered": "{count} answered",
    "with_number": "{count} with a number",
    "no_score": "No score",
    "half_rule": ". A score needs at least half.",
    "too_few_axes": "Bars only: a radar needs at least {least} axes, and there are {n} here.",
    "too_many_axes": "Bars only: a radar with {n} axes is unreadable; {most} is the most.",
    "show_bars": "bars",
    "show_radar": "radar",
    "next_part": "part",
    "answers": "answers",
    "home": "home",
    "read_block": "read",
    "unfinished": "not finished yet",
    "help": "This page shows what your answers say together, one part at a time. Profile shows the scores, "
    "Statements shows exactly what you answered, and Advice shows what you can do better from tomorrow. A score is "
    "the mean of what you answered; n/a and 'don't know' don't count, and with less than half answered there is no "
    "score. A number without a decimal is one answer. On Advice, choose a building block with the arrows and press "
    "Enter to read about it.",
    "block_description": "What it is",
    "block_when": "When a partnership needs it",
    "block_pitfall": "How it goes wrong",
    "block_steps": "A first step",
    "block_serves": "What it helps with most",
    "block_here": "In your partnership",
    "block_score": "In your answers this building block scores {score}.",
    "block_answer": "Your answer about this building block was {score}: one answer.",
    "block_absent": "You answered: not applicable. That can be a good answer.",
    "block_help": "This page explains what this building block is, when it is useful to a partnership and how it "
    "goes wrong. No partnership needs all eighteen.",
}

"""The results page and the page of a building block."""

TEXTS = {
    "profile": "Profile",
    "statements": "Statements",
    "advice": "Advice",
    "answered": "{count} answered",
    "with_number": "{count} with a number",
    "no_score": "No score",
    "half_rule": ". A score takes at least half.",
    "too_few_axes": "Bars only: a radar takes at least {least} axes, and there are {n} here.",
    "too_many_axes": "Bars only: a radar of {n} axes can't be read, one of {most} at most can.",
    "show_bars": "bars",
    "show_radar": "radar",
    "next_part": "part",
    "export": "export",
    "answers": "answers",
    "home": "home",
    "read_block": "read",
    "unfinished": "not finished yet",
    "help": "Here you see what your answers say together, part by part. Profile shows the scores, "
    "Statements what exactly you answered, and Advice what can be better from tomorrow. A score is "
    "the mean of what you answered; n/a and don't know don't count, and below half there is no "
    "score. A number without a decimal is one answer. On Advice, choose a building "
    "block with the arrows and press Enter to read about it.",
    "block_description": "What it is",
    "block_when": "When a chain needs it",
    "block_pitfall": "How it goes wrong",
    "block_steps": "A first step",
    "block_serves": "What it serves most",
    "block_here": "With you",
    "block_score": "You give this building block a {score}.",
    "block_answer": "You gave this building block a {score}: one answer.",
    "block_absent": "You said: not applicable. That can be a good answer.",
    "block_help": "Here you read what this building block is, when it is of use to a chain and how "
    "it goes wrong. No chain needs all eighteen.",
}

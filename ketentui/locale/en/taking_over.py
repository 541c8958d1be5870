"""Going on here with what another window has open."""

TEXTS = {
    "open": "Already open in another window: {what}.",
    "question": "Do you want to go on here? The other window then stores what is there, and stops.",
    "here": "go on here",
    "asking": "The other window is asked to store and stop. That takes six seconds at most.",
    "silent": "The other window doesn't answer.",
    "certain.one": "What is certain: {n} answer is stored; last saved {moment}.",
    "certain.other": "What is certain: {n} answers are stored; last saved {moment}.",
    "uncertain": "What isn't: what was just being typed there may be missing. If that window is still there, "
    "it is better to go on there, or to close it.",
    "anyway": "go on here anyway",
    "ask": "Go on here? [Y/n]",
    "ask_anyway": "Go on here anyway? [y/N]",
}

"""Going on here with what another window has open."""

TEXTS = {
    "open": "Already open in another window: {what}.",
    "question": "Do you want to continue here? The other window then saves what is there, and stops.",
    "here": "continue here",
    "asking": "The other window is being asked to save and stop. That takes six seconds at most.",
    "silent": "The other window isn't responding.",
    "certain.one": "What is certain: {n} answer is saved; last saved {moment}.",
    "certain.other": "What is certain: {n} answers are saved; last saved {moment}.",
    "uncertain": "What isn't certain: whatever was just being typed there may be missing. If that window is still "
    "there, it is better to continue there, or to close it.",
    "anyway": "continue here anyway",
    "ask": "Continue here? [Y/n]",
    "ask_anyway": "Continue here anyway? [y/N]",
}

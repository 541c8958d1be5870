"""The choice where an assessment that is open here was changed elsewhere too."""

TEXTS = {
    "question": "This assessment has also been changed somewhere else. Which one do you want to continue with?",
    "counts": "Answers here: {here}. On disk: {there}, saved on {when}. Different: {differing}.",
    "both_stay": "The one you don't choose stays in the bin for a year.",
    "ours": "Continue with what is here",
    "theirs": "Continue with what is on disk",
    "later": "choose later",
}

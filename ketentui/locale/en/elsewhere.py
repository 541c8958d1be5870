"""The choice where an assessment that is open here was changed elsewhere too."""

TEXTS = {
    "question": "This assessment has been changed somewhere else too. Which one do you go on with?",
    "counts": "Answers here: {here}. On disk: {there}, saved on {when}. Different: {differing}.",
    "both_stay": "What you don't choose stays in the bin for a year.",
    "ours": "Go on with what is here",
    "theirs": "Go on with what is on disk",
    "later": "choose later",
}

"""The words of a report on one profile."""

TEXTS = {
    "title": "{questionnaire}: {chain}",
    "depth_quick": "quick scan, {answered} of {asked} statements answered",
    "depth_full": "full, {answered} of {asked} statements answered",
    "unfinished": "{date}, not finished yet",
    "changed": "{date}, changed on {changed}",
    "scale_label": "Scale",
    "scale": "{minimum} ({lowest}) to {maximum} ({highest})",
    "on_scale": "Scale: {scale}",
    "unknown": "{n} don't know",
    "not_applicable": "{n} n/a",
    "highest": "Highest",
    "lowest": "Lowest",
    "scored": "{theme}\u00a0{score}",
    "many_scored": "{n} themes at\u00a0{score}",
    "equal": "All themes with a score are equal, at {score}: none stands out.",
    "one_statement": "one statement per theme: a first impression",
    "one_answer": "a number without a decimal is one answer: a first impression",
    "gap_wide": "{first} {one} and {second} {other}: {difference} higher for {higher}; that is worth talking about.",
    "gap_narrow": "{first} {one} and {second} {other}: {difference} higher for {higher}.",
    "gap_close": "{first} {one} and {second} {other}: nearly equal.",
    "gap_none": "{first} {one} and {second} {other}: no difference.",
    "gap_answer": "{first} {one} and {second} {other}: that rests on too few answers to judge by.",
    "too_many_axes": "More than {most} themes are unreadable in a radar, so there are only bars.",
    "statements": "All statements and answers",
    "answer": "{value} ({label})",
    "reversed": "counted in reverse: {score}",
    "about": "About this result",
    "about_scores": "A score is the mean of a theme's answered statements, on a scale from {minimum} ({lowest}) to "
    "{maximum} ({highest}). Answers of n/a and 'don't know' don't count; with fewer than half answered there is no "
    "score.",
    "about_reversed": "For a statement that is counted in reverse, a high answer is unfavourable. It is shown as "
    "you answered it; in the score, {point} counts as {score}.",
    "about_answers": "Where a theme rests on one answer, that answer itself is shown, without a decimal. It points "
    "to something to talk about. It doesn't yet say how the theme is doing: another statement on the same subject "
    "could easily have been {far} points away.",
    "about_quick": "The quick scan asks only some of the statements: read it as a first "
    "impression.",
    "about_one": "This is how one respondent sees it: not a verdict, but a good start for a conversation.",
    "made": "Made with ketentui, questionnaire {questionnaire} {version}.",
}

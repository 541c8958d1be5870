"""The page that lays a result beside the one before it."""

TEXTS = {
    "picture": "Picture",
    "changes": "Changes",
    "agreed": "Agreed",
    "ahead": "Up",
    "ahead_found": "Up, more than chance",
    "behind": "Down",
    "behind_found": "Down, more than chance",
    "higher": "Higher",
    "lower": "Lower",
    "may_be_the_day": "{moved}; may be the day",
    "compare": "earlier",
    "lay_beside": "compare",
    "before": "You did this before, on {date}. Press v to lay that result beside this one.",
    "other_time": "other date",
    "series": "all times",
    "last_time": "last time only",
    "which": "Which time do you want to lay beside {day}?",
    "all": "All {n} times, since {since}",
    "others": "Other respondents or partnerships",
    "times": "{n} times, from {then} to {now}",
    "since": "since {then}",
    "rounds": "{then} and {now}",
    "two": "{then} beside {now}",
    "beside": "beside {then}",
    "line": "The small line runs through {times}.",
    "help": "This page lays one result beside another. Picture draws both in one chart, Changes shows what changed "
    "on each theme, Agreed shows what was agreed in that time and what came of it. Only statements that were asked "
    "every time count.",
    "own_help": "If there are more times, press m to choose which one to compare with, including another "
    "respondent's or another partnership's. From three times on, r shows all of them: Picture then shows the first "
    "and the last time, and Changes a small line through all of them.",
}

"""What changed since an earlier time."""

TEXTS = {
    "since": "Compared with {date}",
    "between": "From {then} to {now}",
    "times": "{n} times: {dates}",
    "theme": "Theme",
    "course": "Course",
    "then": "Then",
    "now": "Now",
    "change": "Change",
    "ahead": "{change} up",
    "behind": "{change} down",
    "equal": "the same",
    "unknown": "can't be compared",
    "target": "target {target}",
    "target_reached": "target {target} reached",
    "target_ahead": "target {target}, {left} to go",
    "one_person": "This is how one respondent sees it, then and now. Whether a change is chance can't "
    "be told: it is something to talk about.",
    "several_people": "These are answers of different respondents or chains: time isn't all that they "
    "differ in.",
    "changed.one": "{n} statement wasn't compared: it is new, gone or worded differently.",
    "changed.other": "{n} statements weren't compared: they are new, gone or worded differently.",
    "not_always_asked.one": "{n} statement wasn't compared: the quick scan doesn't ask it.",
    "not_always_asked.other": "{n} statements weren't compared: the quick scan doesn't ask them.",
    "unevenly_answered.one": "{n} statement doesn't have a score every time; it counts where it has.",
    "unevenly_answered.other": "{n} statements don't have a score every time; they count where they "
    "have.",
    "agreed_title": "What was agreed, and what became of it",
    "nothing_agreed": "Nothing was agreed in that time.",
    "agreed.one": "{n} action: {became}.",
    "agreed.other": "{n} actions: {became}.",
}

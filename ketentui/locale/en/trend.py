"""What changed since an earlier time."""

TEXTS = {
    "since": "Compared with {date}",
    "between": "From {then} to {now}",
    "times": "{n} times: {dates}",
    "theme": "Theme",
    "course": "Course",
    "then": "Then",
    "now": "Now",
    "first": "First",
    "last": "Last",
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
    "one_person_often": "This is how one respondent saw it, {n} times. Whether a change is chance can't be "
    "told: it is something to talk about.",
    "first_and_last": "The first and the last time stand side by side.",
    "several_people": "These are answers of different respondents or chains: time isn't all that they "
    "differ in.",
    "changed.one": "{n} statement wasn't compared: it is new, gone or worded differently.",
    "changed.other": "{n} statements weren't compared: they are new, gone or worded differently.",
    "not_always_asked.one": "{n} statement wasn't compared: the quick scan doesn't ask it.",
    "not_always_asked.other": "{n} statements weren't compared: the quick scan doesn't ask them.",
    "unevenly_answered.one": "{n} statement doesn't have a score every time; it counts where it has.",
    "unevenly_answered.other": "{n} statements don't have a score every time; they count where they "
    "have.",
    "people": "Then {then} respondents, now {now}.",
    "few_anonymous_then.one": "Then {n} person took part anonymously. That is fewer than {least}, so it doesn't count.",
    "few_anonymous_then.other": "Then {n} people took part anonymously. That is fewer than {least}, so they don't "
    "count.",
    "few_anonymous_now.one": "Now {n} person took part anonymously. That is fewer than {least}, so it doesn't count.",
    "few_anonymous_now.other": "Now {n} people took part anonymously. That is fewer than {least}, so they don't count.",
    "other_people": "Then and now side by side would be over other people. So there are no numbers.",
    "anonymous_left_out": "On these themes not all anonymous answers count at one of the times, so as not to give away "
    "who said what: {themes}. Then and now would be over other people there, and aren't shown.",
    "protection": "Whoever took part anonymously counts, each time, only with at least {least} people who did "
    "so too, and no anonymous assessment counts at both times: what one of them answered can't be worked out.",
    "at_both_times.one": "Note: {n} open assessment counts at both times. That makes the change smaller.",
    "at_both_times.other": "Note: {n} open assessments count at both times. That makes the change smaller.",
    "beyond": "{moved}, more than chance (margin {margin})",
    "within": "{moved}, may be chance (margin {margin})",
    "too_few": "{moved}, too few answers for a margin",
    "sizes_differ": "Note: more than twice as many people took part at one time as at the other.",
    "shift_organisation_many": "Quite other organisations took part than the time before ({changes}). A change can "
    "come from that.",
    "shift_organisation_some": "Partly other organisations took part than the time before ({changes}). A change can "
    "come from that.",
    "shift_organisation_shares": "Of some organisations many more or fewer people took part than the time before. A "
    "change can come from that.",
    "shift_level_many": "People of quite other levels took part than the time before ({changes}). A change can come "
    "from that.",
    "shift_level_some": "People of partly other levels took part than the time before ({changes}). A change can come "
    "from that.",
    "shift_level_shares": "Of some levels many more or fewer people took part than the time before. A change can come "
    "from that.",
    "gone": "{names} no longer",
    "new": "{names} new",
    "more": "{n} more",
    "margin": "With these numbers of people a change means something only above {low} to {high} points; "
    "the margin stands with each theme.",
    "one_margin": "With these numbers of people a change means something only above {low} points.",
    "method": "The margin is the 95% interval of a difference between two means (Welch, 1947). In one of "
    "twenty themes where nothing changed, a difference still falls outside it.",
    "no_margin": "How large a change must be to mean something can be told only with at least {least} "
    "answers at both times.",
    "theme_since": "{theme}, since {date}",
    "step": "from {then} to {now}, {change}",
    "stayed": "still {now}",
    "no_proof": "Whether an action moved its theme can't be seen from this.",
    "agreed_title": "What was agreed, and what became of it",
    "nothing_agreed": "Nothing was agreed in that time.",
    "agreed.one": "{n} action: {became}.",
    "agreed.other": "{n} actions: {became}.",
}

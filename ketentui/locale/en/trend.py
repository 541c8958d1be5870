"""What changed since an earlier time."""

TEXTS = {
    "kind": "Comparison",
    "times_head": "Times",
    "own_ahead": "Up, by more than the day: {themes}.",
    "own_behind": "Down, by more than the day: {themes}.",
    "own_none": "No theme moved by more than the day may have done.",
    "picture": "Then and now in one picture",
    "since": "Compared with {date}",
    "between": "From {then} to {now}",
    "times": "{n} times: {dates}",
    "theme": "Theme",
    "course": "Over time",
    "then": "Then",
    "now": "Now",
    "first": "First",
    "last": "Last",
    "change": "Difference",
    "ahead": "{change} up",
    "behind": "{change} down",
    "higher": "{change} higher",
    "lower": "{change} lower",
    "may_be_the_day": "{moved}, may be the day",
    "equal": "the same",
    "unknown": "not comparable",
    "target": "target {target}",
    "target_reached": "target {target} reached",
    "target_ahead": "target {target}, {left} to go",
    "one_person": "This is how one respondent sees it, then and now: something to talk about.",
    "one_person_often": "This is how one respondent saw it, {n} times: something to talk about.",
    "day": "Up to {margins} a difference may come from the day you answered; only beyond that is it called up or down.",
    "day_margin.one": "{margin} points over {n} statement",
    "day_margin.other": "{margin} points over {n} statements",
    "first_and_last": "The first and the last time stand side by side.",
    "several_people": "These are answers from different respondents or partnerships: time isn't the only difference.",
    "changed.one": "{n} statement wasn't compared: it is new, gone or worded differently.",
    "changed.other": "{n} statements weren't compared: they are new, gone or worded differently.",
    "quick_and_full": "Quick and full together: compared is what was asked every time, {same} of the {asked} "
    "statements. The quick scan doesn't ask the others.",
    "not_always_asked.one": "{n} statement wasn't compared: the quick scan doesn't ask it.",
    "not_always_asked.other": "{n} statements weren't compared: the quick scan doesn't ask them.",
    "unevenly_answered.one": "{n} statement doesn't have a score every time; it counts where it does.",
    "unevenly_answered.other": "{n} statements don't have a score every time; they count where they do.",
    "rounds": "Then: {then}. Now: {now}.",
    "people_head": "People",
    "people_of": "people: {n}",
    "both": "{then} and {now}",
    "in_short": "In short",
    "who": "Who took part",
    "note": "Note: {text}",
    "how_to_read": "How to read this",
    "brief_ahead": "Up, by more than chance: {themes}.",
    "brief_behind": "Down, by more than chance: {themes}.",
    "brief_step": "{theme} {step}, {n} people",
    "brief_none": "No theme moved by more than chance.",
    "brief_chance": "The same, or a difference that may be chance: {themes}.",
    "brief_too_few": "Not comparable, or too few answers: {themes}.",
    "themes": "{n} themes",
    "brief_agreed.one": "{n} action, {done} done.",
    "brief_agreed.other": "{n} actions, {done} done.",
    "brief_agreed_ahead.one": "{n} of them is about a theme that went up by more than chance.",
    "brief_agreed_ahead.other": "{n} of them are about a theme that went up by more than chance.",
    "people_then.one": "Then, {n} person counted.",
    "people_then.other": "Then, {n} people counted.",
    "people_now.one": "Now, {n} person counts.",
    "people_now.other": "Now, {n} people count.",
    "few_anonymous_then.one": "Then, {n} person took part anonymously. That is fewer than {least}, so that doesn't "
    "count.",
    "few_anonymous_then.other": "Then, {n} people took part anonymously. That is fewer than {least}, so they don't "
    "count.",
    "few_anonymous_now.one": "Now, {n} person took part anonymously. That is fewer than {least}, so that doesn't "
    "count.",
    "few_anonymous_now.other": "Now, {n} people took part anonymously. That is fewer than {least}, so they don't "
    "count.",
    "other_people": "Because of that, then and now would be about different people, and too few shared openly. So "
    "there are no numbers.",
    "other_people_some": "On these themes, too few people shared openly to compare then and now: {themes}.",
    "only_open": "* only those who shared openly",
    "all_open": "this is only about those who shared openly: at one of the times the anonymous answers don't count.",
    "over_open": "Where there is a *, anonymous answers don't count at one of the times, so as not to give away who "
    "said what. There, then and now are only compared for those who shared openly.",
    "anonymous_left_out": "On these themes not all anonymous answers count at one of the times, so as not to give away who "
    "said what, and too few people shared openly: {themes}. Then and now aren't shown there.",
    "protection": "Anyone who took part anonymously only counts, each time, if at least {least} people did so, and "
    "no anonymous assessment counts at both times. So this one comparison doesn't reveal what one of them answered.",
    "protection_once": "Make and share one comparison, not another with somebody added or left out, or with another "
    "smallest group: anyone who subtracts one from the other may see more than was meant.",
    "at_both_times.one": "{n} open assessment counts at both times. That makes the difference smaller.",
    "at_both_times.other": "{n} open assessments count at both times. That makes the difference smaller.",
    "beyond": "{moved}, more than chance; margin {margin}",
    "within": "{moved}, may be chance; margin {margin}",
    "together": "{moved}, beyond the margin of {margin}, but with so many themes it may be chance",
    "beyond_just": "{moved}, just more than chance",
    "within_just": "{moved}, may only just be chance",
    "together_just": "{moved}, just beyond the margin, but with so many themes it may be chance",
    "rests_on": "on {n} of its {of} statements",
    "sizes_differ": "more than twice as many people took part at one time as at the other.",
    "swapped": "what you called then was filled in later, so then and now have been swapped.",
    "depths_differ": "the quick scan was not done by as many people each time: then {then}, now {now}. It asks only "
    "one or a few statements on each theme; part of a difference can come from that.",
    "shift_organisation": "how people are spread over the organisations is {share} different from then{changes}. A "
    "difference can come from that.",
    "shift_level": "how people are spread over the levels is {share} different from then{changes}. A difference can "
    "come from that.",
    "shift_method": "How far the spread differs is the share of people who would have to come from another group "
    "for both times to look the same (Duncan and Duncan, 1955). It is mentioned from 25% upwards.",
    "unchecked_organisation": "Whether they were mostly people from the same organisations can't be checked: the "
    "organisation of those who took part anonymously stays hidden.",
    "unchecked_level": "Whether they were mostly people from the same levels can't be checked: the level of those "
    "who took part anonymously stays hidden.",
    "unchecked_seen": "What can be seen: {changes}.",
    "gone": "{names} no longer",
    "new": "{names} new",
    "more": "{n} more",
    "and_more": "and {n} more",
    "margin": "Whether a difference is more than chance depends on how many people took part and how far apart "
    "their answers were. It must at least be larger than the margin: {low} points on {easy}, where the least is "
    "needed, and {high} points on {hard}, where the most is.",
    "one_margin": "Whether a difference is more than chance depends on how many people took part and how far apart "
    "their answers were. It must at least be larger than the margin, which is {low} points on every theme here.",
    "method": "The margin is the 95% interval of a difference between two means (Welch, 1947), over the statements "
    "that at least two people answered at both times. On one in twenty themes where nothing changed, a difference "
    "still falls outside it. So a difference is only called more than chance if it remains so when all themes are "
    "looked at together (Holm, 1979). The margin assumes that different people took part then and now. If it was "
    "mostly the same people, the true margin is usually smaller: what is called more than chance here then still "
    "is.",
    "all_rest_on": "Every theme rests on {n} of its {of} statements: no more were asked both times.",
    "asked_once.one": "{n} statement wasn't compared: it was only asked at one of the times.",
    "asked_once.other": "{n} statements weren't compared: they were only asked at one of the times.",
    "theme_since": "{theme}, since {date}",
    "step": "{change} ({then} → {now})",
    "step_told": "{change}, from {then} to {now}",
    "stayed": "the same ({now})",
    "no_proof": "This doesn't show whether an action moved its theme.",
    "agreed_title": "What was agreed, and what came of it",
    "nothing_agreed": "Nothing was agreed in that time.",
    "agreed.one": "{n} action: {became}.",
    "agreed.other": "{n} actions: {became}.",
}

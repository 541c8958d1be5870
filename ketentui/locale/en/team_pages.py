"""The pages of the chain team: where the exports come from, and what they say together."""

TEXTS = {
    "participants.one": "{n} respondent",
    "participants.other": "{n} respondents",
    "counted": "{n} counted of {people}",
    "tab_picture": "Picture",
    "tab_statements": "Statements",
    "tab_agenda": "Agenda",
    "tab_about": "Who",
    "everyone": "everybody",
    "organisation": "organisations",
    "level": "levels",
    "present": "large",
    "other_groups": "groups",
    "other_groups_back": "previous groups",
    "show_table": "table",
    "show_indices": "figures",
    "hide_indices": "no figures",
    "too_few": "too few answers",
    "answers.one": "{n} answer",
    "answers.other": "{n} answers",
    "spread": "low to high side: the wider, the more the answers differ",
    "highest": "Highest",
    "lowest": "Lowest",
    "people_at_points": "number of answers at each point: left {lowest}, right {highest}",
    "not_shown": "Not shown",
    "small": "Too few answers",
    "nobody": "Nothing can be shown of any group.",
    "few_anonymous": "{names} (too few anonymous respondents)",
    "help": "Here you see what all respondents say together. Under Picture is, part by part, what is "
    "strong and where you differ; under Statements how each answer is distributed; under Agenda what to "
    "talk about first; and under Who who took part and what is not shown. With g you look by organisation "
    "or by level. A difference is no mistake, but the beginning of a conversation.",
    "chains": "{n} chains together",
    "people": "respondents",
    "hidden": "not shown",
    "no_answers": "no answers",
    "other_year.one": "{n} assessment of {detail} doesn't count here; with v you compare this year with the one before.",
    "other_year.other": "{n} assessments of {detail} don't count here; with v you compare this year with the one "
    "before.",
    "likely_doubles.one": "Two names look like the same organisation: {detail}. If so, let them count together: make a list with l, check it and give it with l where you choose the exports.",
    "likely_doubles.other": "{n} times two names look like the same organisation: {detail}. If so, let them count together: make a list with l, check it and give it with l where you choose the exports.",
    "edition_unknown.one": "{n} assessment doesn't count: the version of the questionnaire that it was made with ({detail})"
    " isn't here. Do you have the file of that version? Then give it with h where you choose the exports.",
    "edition_unknown.other": "{n} assessments don't count: the version of the questionnaire that they were made with "
    "({detail}) isn't here. Do you have the file of that version? Then give it with h where you choose "
    "the exports.",
    "namesakes.one": "{n} participant is called {detail}: {ids}.",
    "namesakes.other": "{n} participants are called {detail}, at the same level. Their exports come from different computers, so each "
    "of them counts. If they are one person, press Enter.",
    "one_person": "one person",
    "one_person_question": "Are these {n} participants one person: {detail}?",
    "one_person_effect": "The team report is made again, and only the latest counts. This holds while you look at this team report; the "
    "exports stay as they are.",
    "one_person_yes": "yes, one person",
    "one_person_no": "no",
    "compare": "compare",
}

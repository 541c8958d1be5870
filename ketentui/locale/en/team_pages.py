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
    "show_indices": "measures",
    "hide_indices": "no measures",
    "too_few": "too few answers",
    "answers.one": "{n} answer",
    "answers.other": "{n} answers",
    "spread": "low to high side: the wider, the more the answers differ",
    "highest": "Highest",
    "lowest": "Lowest",
    "not_shown": "Not shown",
    "small": "Too few answers",
    "nobody": "Nothing can be shown for any group.",
    "few_anonymous": "{names} (too few anonymous respondents)",
    "open_only": "only those who share openly count there",
    "help": "This page shows what all respondents say together. Picture shows, one part at a time, what stands out; "
    "Statements shows how each statement was answered; Agenda shows what to talk about first; and Who shows who "
    "took part and what is not shown. Press g to see it by organisation or by level. A difference isn't a mistake, "
    "but the start of a conversation.",
    "chains": "{n} partnerships together",
    "hidden": "not shown",
    "no_answers": "no answers",
    "other_year.one": "{n} assessment from {detail} doesn't count here; press v to compare this year with the "
    "previous one.",
    "other_year.other": "{n} assessments from {detail} don't count here; press v to compare this year with the "
    "previous one.",
    "likely_doubles.one": "Two names look like the same organisation: {detail}. If so, count them together: make a "
    "list with l, check it and use it with l where you choose the exports.",
    "likely_doubles.other": "{n} pairs of names look like the same organisation: {detail}. If so, count them "
    "together: make a list with l, check it and use it with l where you choose the exports.",
    "edition_unknown.one": "{n} assessment doesn't count: the version of the questionnaire that it was made with "
    "({detail}) isn't here. Do you have the file of that version? Then add it with h where you choose the exports.",
    "edition_unknown.other": "{n} assessments don't count: the version of the questionnaire that they were made "
    "with ({detail}) isn't here. Do you have the file of that version? Then add it with h where you choose the "
    "exports.",
    "namesakes.one": "{n} respondent is called {detail}: {ids}.",
    "namesakes.other": "{n} respondents are called {detail}, at the same level. Their exports come from different "
    "computers, so each of them counts. If they are one person, press Enter.",
    "one_person": "one person",
    "one_person_question": "Are these {n} respondents one person: {detail}?",
    "one_person_effect": "The team report is made again, and only the latest counts. This applies while you look at "
    "this team report; the exports stay as they are.",
    "one_person_yes": "yes, one person",
    "one_person_no": "no",
    "compare": "compare",
}

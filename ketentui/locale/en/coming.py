"""What came in of a round: who is still to answer, and what the office decides on."""

TEXTS = {
    "title": "What came in",
    "invited": "Invited",
    "came": "Came",
    "to_come": "To come",
    "no_organisation": "without an organisation",
    "no_level": "without a level",
    "nothing_came": "Nothing has come in yet.",
    "owed": "Still to come: {owed}.",
    "nothing_owed": "As many came from every organisation as people were invited there.",
    "outside.one": "{n} imported export isn't of round {code}, and doesn't count here.",
    "outside.other": "{n} imported exports aren't of round {code}, and don't count here.",
    "too_many.one": "{organisation}: {n} assessment came, {invited} invited.",
    "too_many.other": "{organisation}: {n} assessments came, {invited} invited.",
    "uninvited.one": "{organisation} wasn't invited: {n} assessment came. If this is another name of an organisation that was invited, "
    "say so in a list of names.",
    "uninvited.other": "{organisation} wasn't invited: {n} assessments came. If this is another name of an organisation that was invited, "
    "say so in a list of names.",
    "too_many_of_level": "{organisation}: more came of a level than were invited ({levels}).",
    "of_level": "{level}: {came} came, {invited} invited",
    "waiting.one": "One anonymous one doesn't count.",
    "waiting.other": "{n} anonymous ones don't count.",
    "same_day.one": "on the same day as {n} other",
    "same_day.other": "on the same day as {n} others",
    "alike.one": "with the same answers or from the same computer as {n} other",
    "alike.other": "with the same answers or from the same computer as {n} others",
    "reminder_subject": "Subject: reminder: what do you think of the collaboration in {chain}?",
    "reminder_hello": "Dear colleague,",
    "reminder_running": "You can still answer the questionnaire '{title}' of {chain}, until {last}. It takes about {minutes} minutes. "
    "You got your invitation earlier, with the file or form that you need; if you can't find it, ask for it.",
    "reminder_running_any": "You can still answer the questionnaire '{title}' of {chain}, until {last}. You got your invitation earlier, "
    "with the file or form that you need; if you can't find it, ask for it.",
    "reminder_why": "The more people answer, the truer the picture that we talk about together.",
    "reminder_answered": "Have you answered already? Thank you, then there is nothing to do. Everybody who was invited gets this message, "
    "because we don't know who answered anonymously.",
    "reminder_contact": "Questions, or to send in your answers: {contact}.",
    "reminder_code": "Round: {code}",
}

"""The words of a team report: for reading, and for leading the conversation that it is made for."""

TEXTS = {
    "title": "Team report: {chain}",
    # Who took part
    "questionnaire": "Questionnaire",
    "took_part": "Respondents",
    "people.one": "{n} person",
    "people.other": "{n} people",
    "counted": "What this is about",
    "counted_of.one": "{n} person. All numbers and the conversation are of that one; who took part anonymously isn't counted.",
    "counted_of.other": "{n} people. All numbers and the conversation are of them; who took part anonymously isn't counted.",
    "few.one": "Few answers: this is of {n} person.",
    "few.other": "Few answers: the numbers describe these {n} people. What is strong or weak, and how much you agree, can't be "
    "told from them.",
    "response": "{n} of the {invited} who were asked ({share}%)",
    "response_unlisted.one": "{n} person is of an organisation that isn't on the list",
    "response_unlisted.other": "{n} people are of an organisation that isn't on the list",
    "response_beyond.one": "of an organisation on the list {n} person more took part than was asked",
    "response_beyond.other": "of organisations on the list {n} people more took part than were asked",
    "response_at_least": "{people}, among whom at least {n} of the {invited} who were asked",
    "response_some_unlisted.one": "at least {n} person is of an organisation that isn't on the list",
    "response_some_unlisted.other": "at least {n} people are of an organisation that isn't on the list",
    "beyond_invited": "{n}, asked: {invited}",
    "when": "Filled in",
    "days": "from {first} to {last}",
    "depth": "Depth",
    "depths": "{quick} quick scan, {full} full",
    "sharing": "Shared",
    "sharings": "{open} openly, {anonymous} anonymously",
    "by_organisation": "By organisation",
    "by_level": "By level",
    "attended": "{group}\u00a0({n})",
    "at_least": "at least {n}",
    "not_shown": "not shown",
    "of_invited": "{n} of {invited}",
    # In short
    "in_short": "In short",
    "scored": "{theme}\u00a0({mean})",
    "short_strong": "Strong together",
    "short_weak": "Weak, answers alike",
    "short_divided": "Where answers differ",
    "short_apart": "Furthest apart in these answers",
    "divided_found": "Really more divided than the rest: {statements}.",
    "divided_more.one": "So is {n} more statement.",
    "divided_more.other": "So are {n} more statements.",
    "divided_most": "Most divided in these answers: {statements}.",
    "divided_near.one": "{n} more of the {of} statements is too close to that to tell which divides you most.",
    "divided_near.other": "{n} more of the {of} statements are too close to that to tell which divides you most.",
    "divided_none": "No statement stands out: {n} of the {of} are too close together to tell which divides you most.",
    "short_organisation": "Between organisations",
    "short_level": "Between levels",
    "short_mirror": "Yourself and the others",
    "short_unknown": "What not everyone knows",
    # How answers lie
    "shared": "alike",
    "mixed": "varied",
    "divided": "far apart",
    "withheld_some": "not all anonymous answers count",
    "withheld_all": "not shown, so as not to give away who is anonymous",
    "withheld_none": "nobody gave an answer on the scale",
    "withheld_few": "fewer than {least} answers: too few to speak of agreement",
    "withheld_small": "fewer than {least} answers to each statement",
    # The agenda
    "for_the_conversation": "Part 1: for the conversation",
    "for_reference": "Part 2: for reference",
    "print_up_to_here": "Print up to here. What follows is for reference.",
    "short_of_time": "Short of time? Drop number {number}: that saves {minutes} minutes.",
    "agenda": "Agenda for the conversation: {minutes} minutes",
    "agenda_intro": "Where your answers differ, nothing is wrong: that difference is the finding. Each of you looks at the same chain from another place. Wierdsma and Swieringa call this the "
    "plek der moeite, the place of effort. Talk about it together and it becomes a plek der ontmoeting, a "
    "place to meet. Nobody has to be proved right.",
    "agenda_needs": "What you need: these pages on paper or on a screen, a watch, someone who keeps the time "
    "and someone who writes down what is agreed.",
    "agenda_few": "There are few answers. First come the statements on which they lie furthest apart; whether that is more than "
    "chance can't be told.",
    "agenda_two": "There are few answers: those of two people. So there is no order here, but one question on each theme. Choose "
    "together where to begin, and tell each other which moment you had in mind when you answered.",
    "agenda_empty": "No statement has enough answers yet for a conversation on how your answers compare. Ask more people to fill "
    "in the questionnaire.",
    "agenda_even": "No statement stands out: where enough people answered, the answers are alike, and nowhere low or high.",
    "agenda_charts": "Or look at the charts together, let everyone choose the theme that surprises them most, and "
    "ask: what did you have in mind when you answered?",
    "column_start": "Start",
    "column_minutes": "Minutes",
    "column_number": "No",
    "column_what": "What",
    "column_why": "Why",
    "slot_opening": "Opening",
    "slot_pause": "Break",
    "slot_spare": "To spare, for the conversation that needs more time",
    "slot_closing": "Actions and closing",
    "opening.one": "Opening ({n} minute)",
    "opening.other": "Opening ({n} minutes)",
    "opening.1": "Welcome everyone and say what this is about: not who is right, but why one person sees "
    "things differently from another.",
    "opening.2": "Thank those who took part, also those who did so anonymously.",
    "opening.3": "Agree on this: nobody has to say what they answered, nobody guesses who wrote something, and "
    "what is said here is not passed on with a name to it.",
    "opening.chart": "Show the first chart, give everyone half a minute of silence, and ask three people: what "
    "surprises you?",
    "opening.mirror": 'Then read out: on average you give "{first}" a {one}, and "{second}" a {other}. Let it '
    "be quiet for a moment. Say: to someone else, each of us is one of the others. Ask three people: what do you "
    "recognise in that?",
    "method": "How every conversation goes",
    "method.1": "Read the statement out and show how it was answered. Say nothing about that yet.",
    "method.2": "A minute of silence. Everyone thinks of one moment in the chain that this is about. Are there "
    "more than ten of you? Then first let groups of three from different partners tell it to each other (groups of three: 3 minutes).",
    "method.3": "Ask the question. First let someone speak for whom it goes well, then someone for whom it "
    "doesn't. The others ask further: what did you see, what did you do, what did you need? No solutions yet.",
    "method.4": "Does it fall silent? Then say what the groups show, or read out a note. Never use them to point "
    "at somebody.",
    "method.5": "The last three minutes: what will we do differently? Write down what, who and when. If nothing "
    "is agreed, write down who talks on with whom.",
    "item_when": "{minutes} minutes, from {start}",
    "kind_divided": "really more divided than the rest",
    "kind_shared_weak": "weak, answers alike",
    "kind_shared_strong": "strong together",
    "kind_few": "few answers",
    "finding_mean.one": "One answer, a {mean}.",
    "finding_mean.other": "{n} answers, {mean} on average.",
    "finding_reversed": "Counted in reverse the average is {score}.",
    "few_answers": "How often each point from {minimum} to {maximum} was chosen: {counts}.",
    "finding_apart": "The lowest is a {low}, the highest a {high}: {points} points apart.",
    "finding_distance": "Answers are {distance} points away from that middle on average.",
    "reversed": "{statement} (counted in reverse)",
    "shape_two_camps": "The answers look more like two camps than like an even spread over the scale.",
    "shape_divided": "The answers lie far apart.",
    "shape_mixed": "The answers vary.",
    "shape_shared": "The answers are alike.",
    "finding_unknown.one": "One person doesn't know.",
    "finding_unknown.other": "{n} people don't know.",
    "finding_not_applicable.one": "One person finds it not applicable.",
    "finding_not_applicable.other": "{n} people find it not applicable.",
    "finding_missing": "Mind: {why}.",
    "finding_full_only": "Only the full questionnaire has this statement.",
    "end": "A {point}",
    "groups_hidden": "not shown: {groups}",
    "groups_legend": "Behind a group's mean is how many people it is of.",
    "few_legend": "mean of fewer than {least} answers",
    "notes": "What people wrote",
    "note_anonymous": "anonymous",
    "note_shortened": "{text} … (shortened)",
    "note_unsaid": "a respondent",
    "approach": "How to go about it",
    "approach_divided": "Don't look for the middle, but for the story behind the high and behind the low "
    "answers. Both can be true. What would have to happen for more people to answer high here?",
    "approach_divided_reversed": "Don't look for the middle, but for the story behind the high and behind the low "
    "answers. Both can be true. What would have to happen for more people to answer low here?",
    "approach_few": "A mean says little here yet. Let everyone who wants to tell which moment they had in mind, and look together "
    "for what you can learn from each other.",
    "approach_shared_weak": "Your answers are alike, so don't ask whether it is true. Ask what can be different from tomorrow on, and keep "
    "it small.",
    "approach_shared_strong": "Nothing needs to be better here. Do dwell on it: what succeeds may be seen, and "
    "you can learn from it for the rest. Keep it short: skip the silence.",
    "approach_self": 'This is what you think of yourselves. Of the others you say: "{statement}", and that gets '
    "a {mean}. Celebrate what succeeds, and then ask where you notice that difference.",
    "question": "Ask this question",
    "question_divided": "Which moment did you have in mind when you answered, and what happened?",
    "question_few": "Which moment did you have in mind when you answered, and what happened?",
    "question_shared_weak": "What makes this so hard, and what can one of us do about it this month?",
    "question_shared_strong": "What makes us succeed here, and how do we keep hold of it?",
    "first_step": "A first step",
    "first_step.own": "Choose one thing together that will be different this month, and agree on who starts.",
    "block": "A building block that helps",
    "celebrate": "Celebrate it",
    "celebrate.1": "Ask two people of different partners to tell of a moment when this worked. Then thank "
    "those who took part in it by name, and give them a round of applause.",
    "celebrate.2": "Let everyone write on a card who makes this possible. Give the card to that person, and a "
    "photo of it to their manager.",
    "celebrate.3": "Choose the finest example of this year together, and agree on who puts it in the news of "
    "all partners this week.",
    "write_down": "Action",
    "write_what": "What",
    "write_who": "Who",
    "write_when": "When",
    "closing.one": "Actions and closing ({n} minute)",
    "closing.other": "Actions and closing ({n} minutes)",
    "closing.1": "Read out all actions: what, who and when. Whoever is named says yes or changes the "
    "action.",
    "closing.2": "Agree on when you see each other again and hear how things stand.",
    "closing.3": "Go round: what do you take with you, in one sentence? What did you think of the conversation "
    "itself?",
    "closing.4": "Thank everyone. Send the actions round the same day, also to those who weren't there.",
    "not_planned.one": "One more statement on which answers lie far apart doesn't fit in the time. Keep it for another day; you find "
    "it among all statements.",
    "not_planned.other": "{n} more statements on which answers lie far apart don't fit in the time. Keep them for another day; you find "
    "them among all statements.",
    # Part by part
    "parts": "How the chain sees itself",
    "mean_line": "mean",
    "low_line": "low side",
    "high_line": "high side",
    "radar_legend": "The inner and the outer line are the low and the high side: the spread once below and once above the mean. "
    "The further apart they are, the more the answers differ.",
    "bars_legend": "The bar is the mean, the line over it runs from the low to the high side. Behind it is how often each point "
    "of the scale was chosen for the statements of the theme, from low to high.",
    "bars_order": "At the top are the themes on which answers are alike, the highest first; below them those on which they vary "
    "more.",
    "too_many_axes": "More than {most} themes can't be read in a radar; hence bars alone.",
    "theme": "Theme",
    "group": "Group",
    "statement": "Statement",
    "n": "Number",
    "from_to": "{fewest} to {most}",
    "mean": "Mean",
    "median": "Median",
    "sd": "Spread",
    "distribution": "From {minimum} to {maximum}",
    "target": "Target",
    "targets": "Targets",
    "target_of": "target {target}",
    "target_left": "{target}, {left} to go",
    "target_reached": "{target}, reached",
    "picture": "Picture",
    "themes_hidden": "Not all anonymous answers count in: {themes}.",
    "part_not_shown": "There is nothing to show here: {why}.",
    "themes_few": "How much you agree can't be told yet here, with fewer than {least} answers to a statement: "
    "{themes}.",
    # Groups
    "groups_title.organisation": "Organisations side by side",
    "groups_title.level": "Levels side by side",
    "groups_intro": "A letter stands where the mean of that group is, the bar where that of the whole chain is. What stands side "
    "by side here describes these answers; whether groups differ is said above.",
    "group_people.one": "{group} ({n})",
    "group_people.other": "{group} ({n})",
    "group_people_open.one": "{group} ({n} open)",
    "group_people_open.other": "{group} ({n} open)",
    "groups_open_only": "Where it says 'open', only those who share openly count. If others took part "
    "anonymously there, they were too few (fewer than {least}) not to give away who said what.",
    "groups_small": "A theme of a group counts the statements that at least {least} people answered there; a dash means "
    "that there is none.",
    "groups_not_shown": "Not shown, since too few people took part anonymously (at least {least}): {groups}.",
    "whole": "Whole chain",
    "gap": "{theme}: {groups}",
    "gap_found": "More than chance: {gap}.",
    "gap_chance": "No difference that is more than chance; the largest: {gap}.",
    "gap_none": "No difference that is more than chance.",
    "gap_too_few.organisation": "There are too few answers to compare organisations: that takes {least} to the same statement.",
    "gap_too_few.level": "There are too few answers to compare levels: that takes {least} to the same statement.",
    "gap_over": "{gap}, over {n} of the {of} statements",
    "over_statements.one": "{n} statement",
    "over_statements.other": "{n} statements",
    # IK against DE ANDEREN
    "mirror_title": "{first} against {second}",
    "mirror_found": "More than chance: on average you give {first} a {one} and {second} a {other} ({people} people, {over}).",
    "mirror_chance": "No difference that is more than chance: {first} {one}, {second} {other} ({people} people, {over}).",
    "mirror_too_few": "With fewer than {least} people it can't be told whether you see {first} differently from {second}.",
    "mirror_everywhere": "In every group {first} gets a higher mark than {second}. That can't be quite right: "
    "to your partners, you are one of {second}.",
    "mirror_widest": 'Furthest apart in these answers: about yourselves you say "{one}" ({one_mean}), about each other "{other}" '
    "({other_mean}).",
    "mirror_question": "What does a partner do that they perhaps don't see of themselves? Begin with something "
    "you are glad of, and then ask what that partner sees in you.",
    "who_column": "Group",
    # Not knowing
    "unknown_title": "What not everyone knows",
    "unknown_intro": "Not knowing is a finding too. Ask during the conversation who does know, and let that "
    "person tell it in two minutes.",
    "unknown_share": "{unknown} of {given} don't know",
    "unknown_short.one": '"{statement}" {unknown} of the {given} don\'t know.',
    "unknown_short.other": 'On {n} statements a quarter or more don\'t know. Most often on: "{statement}" '
    "({unknown} of the {given}).",
    "unknown_among.one": '"{statement}" {unknown} of the {given} don\'t know.',
    "unknown_among.other": 'On {n} statements a quarter or more don\'t know. Among them: "{statement}" ({unknown} of the {given}).',
    # All statements
    "statements": "All statements, and how much you agree",
    "indices_intro": "Four measures each say in their own way how much people agree:",
    "index.a_wg": "a_wg",
    "index.a_wg.is": "how much you agree, compared with how far apart answers with this mean can be at most; 1 "
    "is all the same, -1 is as far apart as can be (Brown and Hauenstein, 2005).",
    "index.ad_m": "AD_M",
    "index.ad_m.is": "how many points an answer is away from the mean, on average; 0 is all the same (Burke, "
    "Finkelstein and Dusig, 1999).",
    "index.r_wg": "r_wg",
    "index.r_wg.is": "how much you agree, compared with answers at random; 1 is all the same, 0 is as different "
    "as by chance, and below 0 you differ more than that (James, Demaree and Wolf, 1984).",
    "index.polarisation": "polarisation",
    "index.polarisation.is": "whether there are camps; 0 is all the same, 0.5 spread evenly over the scale, 1 "
    "half at one end and half at the other (van der Eijk, 2001).",
    "indices_withheld": "With fewer than {least} answers these measures aren't there: people then soon seem to "
    "agree, by chance alone. A dash can also mean that a measure can't be worked out at this mean.",
    # How it was made
    "left_out": "What doesn't count",
    "left_out_none": "Everything that came in counts.",
    "unusable.one": "{n} file could not be used: {why}.",
    "unusable.other": "{n} files could not be used: {why}.",
    "unusable_why.unreadable": "not readable",
    "unusable_why.too_large": "too large",
    "unusable_why.no_json": "no JSON, or cut off",
    "unusable_why.no_export": "no export that this version knows",
    "unusable_why.other_chain": "of another chain",
    "unusable_why.no_questionnaire": "with a questionnaire that isn't here",
    "unusable_why.damaged": "the content isn't right",
    "unusable_also.one": "The same goes for {names}.",
    "unusable_also.other": "The same goes for {n} other files ({names}).",
    "unusable_more.one": "And {n} more file, for another reason: {names}.",
    "unusable_more.other": "And {n} more files, for other reasons ({names}).",
    "remark.same_export.one": "One file came in twice; it counts once.",
    "remark.same_export.other": "{n} files came in more than once; each counts once.",
    "remark.older_export.one": "Of one assessment there was an older state as well; the newest counts.",
    "remark.older_export.other": "There were {n} older states of assessments; the newest counts.",
    "remark.earlier_assessment.one": "One respondent had done the questionnaire before; the last time counts.",
    "remark.earlier_assessment.other": "{n} times a respondent had done the questionnaire before; the last time "
    "counts.",
    "remark.taken_for_one.one": "One assessment was taken for an earlier one of the same person, only because name, organisation and level "
    "are the same: {detail}. The latest counts. If they are two people, have them export again with the newest "
    "version of ketentui.",
    "remark.taken_for_one.other": "{n} assessments were taken for an earlier one of the same person, only because name, organisation and "
    "level are the same: {detail}. Each time the latest counts. If they are different people, have them export "
    "again with the newest version of ketentui.",
    "remark.taken_without_key.one": "One assessment was taken for an earlier one of the same person, only because name, organisation and level "
    "are the same: {detail}. The latest counts, but one of them doesn't tell which computer it is from and the other "
    "does. Ask whether it is one person; if not, take away what isn't right.",
    "remark.taken_without_key.other": "{n} assessments were taken for an earlier one of the same person, only because name, organisation and "
    "level are the same: {detail}. Each time the latest counts, but not every one tells which computer it is from. "
    "Ask whether each is one person; if not, take away what isn't right.",
    "remark.copied_id.one": "Exports from different computers contradict each other: they have one ID ({detail}). They aren't taken for "
    "the same assessment. Ask which is right, and take the others away.",
    "remark.copied_id.other": "Exports from different computers contradict each other: {n} times they have one ID ({detail}). "
    "They aren't taken for the same assessment. Ask which are right, and take the others away.",
    "remark.namesakes.one": "{n} participant is called {detail}: {ids}.",
    "remark.namesakes.other": "{n} participants are called {detail}, at the same level. Their exports come from different computers, so each "
    "of them counts. If they are one person, add --one-person {ids} to the command; only the latest then counts.",
    "remark.open_and_anonymous.one": "Of one assessment there are an open and an anonymous export. It counts as anonymous. Delete the open "
    "export, since it says whose it is.",
    "remark.open_and_anonymous.other": "Of {n} assessments there are an open and an anonymous export. They count as anonymous. Delete the open "
    "exports, since they say whose they are.",
    "remark.own_copy.one": "The file of one assessment on this computer is damaged. What could be saved of it "
    "counts here. Open it, and check the answers.",
    "remark.own_copy.other": "The files of {n} assessments on this computer are damaged. What could be saved of "
    "them counts here. Open them, and check the answers.",
    "remark.altered_export.one": "One export was changed after it was made, by damage or by hand. It counts, but an answer can be another "
    "than was given. Ask the sender for a new one.",
    "remark.altered_export.other": "{n} exports were changed after they were made, by damage or by hand. They count, but an answer can be another "
    "than was given. Ask the senders for new ones.",
    "remark.strange_answers.one": "One export has answers to statements that aren't in the questionnaire. Only the other answers "
    "count.",
    "remark.strange_answers.other": "{n} exports have answers to statements that aren't in the questionnaire. Only the other answers "
    "count.",
    "remark.no_answers.one": "One assessment has not a single answer.",
    "remark.no_answers.other": "{n} assessments have not a single answer.",
    "remark.notes_left_out.one": "One note is not in this report: there is room for {detail} on a statement. "
    "The answer does count.",
    "remark.notes_left_out.other": "{n} notes are not in this report: there is room for {detail} on a statement. "
    "The answers do count.",
    "remark.likely_doubles.one": "Two names look like the same organisation: {detail}. If so, let them count together: make a list with team --names-out, check it and pass it on with --names.",
    "remark.likely_doubles.other": "{n} times two names look like the same organisation: {detail}. If so, let them count together: make a list with team --names-out, check it and pass it on with --names.",
    "remark.doubles_not_sought.one": "There is {n} organisation.",
    "remark.doubles_not_sought.other": "There are {n} organisations, too many to look for names that are the same organisation (that goes up"
    " to {detail}). See for yourself whether any are double.",
    "remark.other_edition.one": "{n} assessment isn't counted: it was made with a version of the questionnaire "
    "({detail}) that asks not one statement the same as this one does, on the same scale.",
    "remark.other_edition.other": "{n} assessments aren't counted: they were made with a version of the "
    "questionnaire ({detail}) that asks not one statement the same as this one does, on the same scale.",
    "remark.edition_unknown.one": "{n} assessment isn't counted: the version of the questionnaire that it was made "
    "with ({detail}) isn't here. Do you have the file of that version? Then name it on the command line: "
    "--questionnaire FILE.",
    "remark.edition_unknown.other": "{n} assessments aren't counted: the version of the questionnaire that they were "
    "made with ({detail}) isn't here. Do you have the file of that version? Then name it on the command line: "
    "--questionnaire FILE.",
    "remark.partly_other.one": "Not all answers of {n} assessment count: the version of the questionnaire that it "
    "was made with ({detail}) isn't here, and by its own account it doesn't ask every statement as this one does. It "
    "makes no difference to the others.",
    "remark.partly_other.other": "Not all answers of {n} assessments count: the version of the questionnaire that "
    "they were made with ({detail}) isn't here, and by their own account they don't ask every statement as this one "
    "does. It makes no difference to the others.",
    "remark.contents_differ.one": "Of version {detail} of the questionnaire there is {n} content.",
    "remark.contents_differ.other": "Version {detail} of the questionnaire doesn't have the same content for everybody: there are {n} "
    "different files with this version number. Only what is asked the same as here counts. Give a "
    "questionnaire that changes a new version number; 'ketentui questionnaires check NEW --against OLD' "
    "says what is different.",
    "remark.statement_changed.one": "{n} statement doesn't count, since not every version of the questionnaire asks it "
    "this way: {detail}.",
    "remark.statement_changed.other": "{n} statements don't count, since not every version of the questionnaire asks them "
    "this way: {detail}.",
    "remark.other_year.one": "{n} assessment of {detail} doesn't count here: each year has a team report of its own.",
    "remark.other_year.other": "{n} assessments of {detail} don't count here: each year has a team report of "
    "its own.",
    "remark.year_ahead.one": "{n} assessment of {detail} doesn't count here: that year is yet to come. Probably the clock of "
    "a computer was wrong.",
    "remark.year_ahead.other": "{n} assessments of {detail} don't count here: that year is yet to come. Probably the clock of "
    "a computer was wrong.",
    "remark.dated_ahead.one": "Answers of {detail} count here, a year that is yet to come. Probably the clock of a "
    "computer was wrong.",
    "remark.dated_ahead.other": "Answers of {detail} count here, a year that is yet to come. Probably the clock of "
    "a computer was wrong.",
    "attention": "Note",
    "several_years": "these answers are of more than one year ({first} up to {last}) and are taken together. "
    "To see what changed, compare the years.",
    "protection": "How those who took part anonymously are protected",
    "protection_open": "Everyone shared openly; nothing had to be hidden.",
    "protection_rule": "Whoever took part anonymously can only be seen in a group of at least {least} people "
    "who did so too. A group that could be worked out by subtracting others from it is left out as well. If "
    "they all give the same answer, it counts nowhere, since you would know what each of them said. An "
    "anonymous note is there only if at least {least} of them wrote something with that statement.",
    "protection_counted.one": "{n} person took part anonymously and so counts in the whole chain.",
    "protection_counted.other": "{n} people took part anonymously and so count in the whole chain.",
    "protection_not_counted.one": "{n} person took part anonymously. That is fewer than {least}, so that answer "
    "counts nowhere.",
    "protection_not_counted.other": "{n} people took part anonymously. That is fewer than {least}, so their "
    "answers count nowhere.",
    "protection_once": "Share only one team report on nearly the same people: whoever lays two side by side, with one "
    "export more, with another smallest group, or of all chains beside one chain, can work out what a single person "
    "answered anonymously. Whoever makes another one like that on the same computer is told so by ketentui.",
    "about": "How to read the numbers",
    "about_scores": "Answers run from {minimum} ({lowest}) to {maximum} ({highest}). A theme is the mean of its "
    "statements; not applicable and don't know don't count. With a theme stands how many people answered "
    "a statement of it, from the fewest to the most.",
    "about_reversed": "For a statement that is counted in reverse, a high number is unfavourable. Its own numbers "
    "are as people answered; in the theme a {point} counts as a {score}.",
    "about_rounding": "A difference between two numbers that stand beside it is that between the rounded numbers. Whether it is more "
    "than chance is told from the numbers as they were before rounding.",
    "about_spread": "The spread is the standard deviation, in points of the scale: the higher, the more the answers differ. Of a "
    "theme it is that of its statements together (the root of the mean square). The low and the high side are one "
    "standard deviation below and above the mean.",
    "about_divisions": "We call answers alike with an r_wg from {shared}, far apart up to {divided}, and varied between those; of a "
    "theme it is the mean of its statements with at least {least} answers. That describes these answers. Strong "
    "together are answers alike in the upper third of the scale; weak are answers alike in its lower half.",
    "about_divided": "A statement is called really more divided than the rest if it has at least {least} answers, and these vary "
    "more than on the other statements, by more than chance makes (Wilson and Hilferty, 1931; Holm, 1979). Which "
    "one divides you most often can't be told: chance alone puts one at the top, too.",
    "about_chance": "A difference between groups is called more than chance if, over all themes of a grouping together, chance "
    "would make it in fewer than 5 of 100 chains (Welch, 1951; Holm, 1979). That says that the groups differ, not "
    "which group is different. The means that stand with it are those of the statements that the groups are "
    "compared on. With fewer than 24 people hardly anything can be found, even if it is there. A difference found "
    "like this is usually smaller in reality.",
}

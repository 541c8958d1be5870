"""The words of a team report: for reading, and for leading the conversation that it is made for."""

TEXTS = {
    "title": "Team report: {chain}",
    # Who took part
    "took_part": "Respondents",
    "people.one": "{n} person",
    "people.other": "{n} people",
    "counted": "What this is about",
    "counted_of.one": "{n} person. All numbers and the conversation are about that person; those who took part "
    "anonymously don't count.",
    "counted_of.other": "{n} people. All numbers and the conversation are about them; those who took part "
    "anonymously don't count.",
    "few.one": "Few answers: these are from {n} person.",
    "few.other": "Few answers: the numbers describe these {n} people. They can't tell you what is strong or weak, "
    "or how much you agree.",
    "response": "{n} of the {invited} who were invited ({share}%)",
    "response_unlisted.one": "{n} person comes from an organisation that isn't on the list",
    "response_unlisted.other": "{n} people come from an organisation that isn't on the list",
    "response_beyond.one": "from an organisation on the list, {n} more person took part than was invited",
    "response_beyond.other": "from organisations on the list, {n} more people took part than were invited",
    "response_at_least": "{people}, including at least {n} of the {invited} who were invited",
    "response_some_unlisted.one": "at least {n} person comes from an organisation that isn't on the list",
    "response_some_unlisted.other": "at least {n} people come from an organisation that isn't on the list",
    "beyond_invited": "{n}, invited: {invited}",
    "days": "from {first} to {last}",
    "depths": "{quick} quick scan, {full} full",
    "sharings": "{open} openly, {anonymous} anonymously",
    "by_organisation": "By organisation",
    "by_level": "By level",
    "attended": "{group}\u00a0({n})",
    "at_least": "at least {n}",
    "no_answer": "no answer",
    "not_shown": "not shown",
    "of_invited": "{n} of {invited}",
    # In short
    "in_short": "In short",
    "scored": "{theme}\u00a0({mean})",
    "short_strong": "Shared strengths",
    "short_weak": "Shared weaknesses",
    "short_divided": "Where answers differ",
    "short_apart": "Furthest apart in these answers",
    "divided_found": "Clearly more divided than the rest: {statements}.",
    "divided_more.one": "So is {n} more statement.",
    "divided_more.other": "So are {n} more statements.",
    "divided_most": "Most divided in these answers: {statements}.",
    "divided_near.one": "{n} more of the {of} statements is too close to that to say which divides you most.",
    "divided_near.other": "{n} more of the {of} statements are too close to that to say which divides you most.",
    "divided_none": "No statement stands out: {n} of the {of} are too close together to say which divides you most.",
    "short_organisation": "Between organisations",
    "short_level": "Between levels",
    "short_mirror": "Yourself and the others",
    # How answers lie
    "shared": "close together",
    "mixed": "varied",
    "divided": "far apart",
    "withheld_some": "not all anonymous answers count",
    "withheld_all": "not shown, so as not to give away who is anonymous",
    "withheld_none": "nobody gave an answer on the scale",
    "withheld_few": "fewer than {least} answers: too few to say anything about agreement",
    "withheld_small": "fewer than {least} answers to each statement",
    # The agenda
    "for_the_conversation": "Part 1: for the conversation",
    "for_reference": "Part 2: for reference",
    "print_up_to_here": "Print up to here. What follows is for reference.",
    "short_of_time": "Short of time? Drop number {number}: that saves {minutes} minutes.",
    "agenda": "Agenda for the conversation: {minutes} minutes",
    "agenda_intro": "Where your answers differ, nothing is wrong: that difference is the finding. Each of you sees "
    "the same partnership from a different place. Nobody has to be proved right.",
    "agenda_needs": "What you need: these pages on paper or on a screen, a watch, someone to keep the time and "
    "someone to write down what is agreed.",
    "agenda_few": "There are few answers. The statements on which they are furthest apart come first; whether that "
    "is more than chance can't be said.",
    "agenda_two": "There are few answers: those of two people. So there is no order here, but one question on each "
    "theme. Choose together where to start, and tell each other which moment you had in mind when you answered.",
    "agenda_empty": "No statement has enough answers yet for a conversation about how your answers compare. Ask "
    "more people to fill in the questionnaire.",
    "agenda_even": "No statement stands out: where enough people answered, the answers are close together, and "
    "nowhere low or high.",
    "agenda_charts": "Or look at the charts together, let everyone choose the theme that surprises them most, and "
    "ask: what did you have in mind when you answered?",
    "slot_opening": "Opening",
    "slot_pause": "Break",
    "slot_spare": "Spare time, for the conversation that needs it",
    "slot_closing": "Actions and closing",
    "opening.one": "Opening ({n} minute)",
    "opening.other": "Opening ({n} minutes)",
    "opening.1": "Welcome everyone and say what this is about: not who is right, but why one person sees "
    "things differently from another.",
    "opening.2": "Thank everyone who took part, including those who did so anonymously.",
    "opening.3": "Agree on this: nobody has to say what they answered, nobody guesses who wrote something, and what "
    "is said here isn't passed on with a name attached.",
    "opening.chart": "Show the first chart, give everyone half a minute of silence, and ask three people: what "
    "surprises you?",
    "opening.mirror": 'Then read out: on average "{first}" comes out at {one}, and "{second}" at {other}. Let it be '
    "quiet for a moment. Say: to someone else, each of us is one of the others. Ask three people: what do you "
    "recognise in that?",
    "method": "How each conversation goes",
    "method.1": "Read the statement out. How it was answered comes in a moment.",
    "method.2": "A minute of silence. Everyone thinks of one moment in the partnership that this is about. Are "
    "there more than ten of you? Then first let groups of three from different organisations tell each other "
    "(groups of three: 3 minutes).",
    "method.3": "Show how it was answered; don't comment on it yet. Then ask the question. First let someone speak for "
    "whom it goes well, then someone for whom it doesn't. The others ask to hear more: what did you see, what did you do, what did you need? No solutions yet.",
    "method.4": "If nobody speaks, say what the groups show, or read out a note. Never use them to point at somebody.",
    "method.5": "The last three minutes: what will we do differently? Write down what, who and when. If nothing is "
    "agreed, write down who will carry on talking with whom.",
    "item_when": "{minutes} minutes, from {start}",
    "kind_divided": "clearly more divided than the rest",
    "kind_shared_weak": "shared weakness",
    "kind_shared_strong": "shared strength",
    "kind_few": "few answers",
    "finding_mean.one": "One answer: {mean}.",
    "finding_mean.other": "{n} answers, {mean} on average.",
    "finding_reversed": "Counted in reverse the mean is {score}.",
    "few_answers": "How often each point from {minimum} to {maximum} was chosen: {counts}.",
    "finding_apart": "The lowest answer is {low}, the highest {high}: {points} points apart.",
    "finding_distance": "On average, answers are {distance} points away from that mean.",
    "reversed": "{statement} (counted in reverse)",
    "shape_two_camps": "The answers look more like two camps than like an even spread over the scale.",
    "shape_divided": "The answers are far apart.",
    "shape_mixed": "The answers vary.",
    "shape_shared": "The answers are close together.",
    "finding_unknown.one": "One person doesn't know.",
    "finding_unknown.other": "{n} people don't know.",
    "finding_not_applicable.one": "One person says it doesn't apply.",
    "finding_not_applicable.other": "{n} people say it doesn't apply.",
    "finding_missing": "Note: {why}.",
    "finding_full_only": "Only the full questionnaire has this statement.",
    "end": "A {point}",
    "groups_hidden": "not shown: {groups}",
    "groups_legend": "The number after a group's mean is how many people it is based on.",
    "few_legend": "mean of fewer than {least} answers",
    "notes": "What people wrote",
    "note_shortened": "{text} … (shortened)",
    "note_unsaid": "a respondent",
    "approach": "How to go about it",
    "approach_divided": "Don't look for the middle, but for the story behind the high answers and the story behind "
    "the low ones. Both can be true. What would have to happen for more people to answer high here?",
    "approach_divided_reversed": "Don't look for the middle, but for the story behind the high answers and the "
    "story behind the low ones. Both can be true. What would have to happen for more people to answer low here?",
    "approach_few": "A mean says little here yet. Let everyone who wants to say which moment they had in mind, and "
    "look together for what you can learn from each other.",
    "approach_shared_weak": "Your answers are close together, so don't ask whether it is true. Ask what can be "
    "different from tomorrow, and keep it small.",
    "approach_shared_strong": "Nothing needs to be better here. Do stop to look at it: success deserves to be seen, "
    "and the rest can learn from it. Keep it short: skip the silence.",
    "approach_self": 'This is what you say about yourselves. About the others you say: "{statement}", and that '
    "comes out at {mean}. Celebrate what works, and then ask where you notice that difference.",
    "question": "Ask this question",
    "question_divided": "Which moment did you have in mind when you answered, and what happened?",
    "question_few": "Which moment did you have in mind when you answered, and what happened?",
    "question_shared_weak": "What makes this so hard, and what can one of us do about it this month?",
    "question_shared_strong": "What makes us succeed here, and how do we keep it going?",
    "first_step": "A first step",
    "first_step.own": "Choose one thing together that will be different this month, and agree who starts.",
    "block": "A building block that helps",
    "celebrate": "Celebrate it",
    "celebrate.1": "Ask two people from different organisations to describe a moment when this worked. Then thank "
    "everyone who had a part in it by name, and give them a round of applause.",
    "celebrate.2": "Let everyone write on a card who makes this possible. Give the card to that person, and a "
    "photo of it to their manager.",
    "celebrate.3": "Choose this year's best example together, and agree who puts it in every organisation's "
    "newsletter this week.",
    "write_down": "Action",
    "closing.one": "Actions and closing ({n} minute)",
    "closing.other": "Actions and closing ({n} minutes)",
    "closing.1": "Read out all actions: what, who and when. Whoever is named says yes or changes the "
    "action.",
    "closing.2": "Agree when you will see each other again and hear how things stand.",
    "closing.3": "Go round: what do you take away, in one sentence? What did you think of the conversation itself?",
    "closing.4": "Thank everyone. Send the actions round the same day, also to those who weren't there.",
    "not_planned.one": "One more statement on which answers are far apart doesn't fit in the time. Keep it for "
    "another day; you will find it among all statements.",
    "not_planned.other": "{n} more statements on which answers are far apart don't fit in the time. Keep them for "
    "another day; you will find them among all statements.",
    # Figures
    "talk_leader": "who leads it",
    "talk_place": "place",
    "talk_day": "date and time",
    "this_talk": "This conversation",
    "n_is": "n = {n}",
    "response_unknown": "unknown, there is no list of who was asked",
    "response_label": "Response",
    "made_on": "made on {date}",
    "contents": "What is where",
    "slot.one": "{what} ({why}{n} minute)",
    "slot.other": "{what} ({why}{n} minutes)",
    "few_answers_key": "of fewer than {least} people",
    "ranked_spread": "The stripe shows how far answers lie apart (one standard deviation either way).",
    "ranked_legend": "At the end is how many people answered.",
    "kind": "Team report",
    "ranked": "From high to low",
    "too_few_here": "too few answers",
    "n_people.one": "{n} person",
    "n_people.other": "{n} people",
    "n_open.one": "{n} open",
    "n_open.other": "{n} open",
    "on_agenda": "agenda item {number}",
    "mirror_statements": "The same statement, about myself and about the others",
    # Part by part
    "parts": "How the partnership sees itself",
    "radar_legend": "The mean, with the spread as a stripe.",
    "bars_order": "At the top are the themes on which answers are close together, the highest first; below them "
    "those on which they vary more.",
    "from_to": "{fewest} to {most}",
    "distribution": "From {minimum} to {maximum}",
    "targets": "Targets",
    "target_of": "target {target}",
    "target_left": "{target}, {left} to go",
    "target_reached": "{target}, reached",
    "themes_hidden": "Not all anonymous answers count in: {themes}.",
    "part_not_shown": "There is nothing to show here: {why}.",
    "themes_few": "How much you agree can't be said yet here, with fewer than {least} answers to a statement: "
    "{themes}.",
    # Groups
    "groups_title.organisation": "Organisations side by side",
    "groups_title.level": "Levels side by side",
    "groups_intro": "The dot is that group's mean, the small line that of the whole partnership. What stands side by side here describes these answers; whether groups differ is said above.",
    "group_people.one": "{group} ({n})",
    "group_people.other": "{group} ({n})",
    "group_people_open.one": "{group} ({n} open)",
    "group_people_open.other": "{group} ({n} open)",
    "groups_open_only": "Where it says 'open', only those who share openly count. If others took part anonymously "
    "there, there were too few of them (fewer than {least}) not to give away who said what.",
    "groups_small": "A group's theme counts the statements that at least {least} people there answered; a dash "
    "means that there is none.",
    "groups_not_shown": "Not shown, because too few people took part anonymously (at least {least}): {groups}.",
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
    "mirror_title": "{first} and {second}",
    "mirror_found": "More than chance: on average {first} comes out at {one} and {second} at {other} ({people} "
    "people, {over}).",
    "mirror_chance": "No difference that is more than chance: {first} {one}, {second} {other} ({people} people, {over}).",
    "mirror_too_few": "With fewer than {least} people it can't be said whether you see {first} differently from "
    "{second}.",
    "mirror_everywhere": "In every group {first} comes out higher than {second}. That can't be quite right: to your "
    "partners, you are one of {second}.",
    "mirror_widest": 'Furthest apart in these answers: about yourselves you say "{one}" ({one_mean}), about each other "{other}" '
    "({other_mean}).",
    "mirror_question": "What does a partner organisation do that it perhaps doesn't see itself? Start with "
    "something you are glad about, and then ask what that organisation sees in yours.",
    # Not knowing
    "unknown_title": "What not everyone knows",
    "unknown_intro": "Not knowing is a finding too. During the conversation, ask who does know, and let that person "
    "explain it in two minutes.",
    "unknown_share": "{unknown} of {given} don't know",
    # All statements
    "statements": "All statements, and how much you agree",
    "indices_intro": "These measures say, each in its own way, how much people agree:",
    "index.a_wg": "a_wg",
    "index.a_wg.is": "how much you agree, compared with how far apart answers with this mean can be at most; 1 "
    "means all the same, -1 as far apart as possible (Brown and Hauenstein, 2005).",
    "index.ad_m": "AD_M",
    "index.ad_m.is": "how many points an answer is away from the mean, on average; 0 means all the same (Burke, "
    "Finkelstein and Dusig, 1999).",
    "index.r_wg": "r_wg",
    "index.r_wg.is": "how much you agree, compared with answers at random; 1 means all the same, 0 as different as "
    "by chance, and below 0 you differ more than that (James, Demaree and Wolf, 1984).",
    "index.polarisation": "polarisation",
    "index.polarisation.is": "whether there are camps; 0 means all the same, 0.5 spread evenly over the scale, 1 "
    "half at one end and half at the other (van der Eijk, 2001).",
    "indices_withheld": "With fewer than {least} answers these measures are left out: people then soon seem to "
    "agree, by chance alone. A dash can also mean that a measure can't be calculated at this mean.",
    # How it was made
    "left_out": "What doesn't count",
    "left_out_none": "Everything that came in counts.",
    "unusable.one": "{n} file could not be used: {why}.",
    "unusable.other": "{n} files could not be used: {why}.",
    "unusable_why.unreadable": "not readable",
    "unusable_why.too_large": "too large",
    "unusable_why.no_json": "not JSON, or incomplete",
    "unusable_why.no_export": "not an export that this version knows",
    "unusable_why.other_chain": "from another partnership",
    "unusable_why.other_round": "not of this round",
    "unusable_why.other_questionnaire": "with another questionnaire than the round",
    "unusable_why.no_questionnaire": "with a questionnaire that isn't here",
    "unusable_why.damaged": "the contents aren't right",
    "unusable_also.one": "The same goes for {names}.",
    "unusable_also.other": "The same goes for {n} other files ({names}).",
    "unusable_more.one": "And {n} more file, for another reason: {names}.",
    "unusable_more.other": "And {n} more files, for other reasons ({names}).",
    "remark.same_export.one": "One file came in twice; it counts once.",
    "remark.same_export.other": "{n} files came in more than once; each counts once.",
    "remark.older_export.one": "There was an older version of one assessment as well; the newest counts.",
    "remark.older_export.other": "There were {n} older versions of assessments; the newest counts each time.",
    "remark.earlier_assessment.one": "One respondent had done the questionnaire before; the latest counts.",
    "remark.earlier_assessment.other": "{n} times a respondent had done the questionnaire before; the latest counts.",
    "remark.taken_for_one.one": "One assessment was taken for an earlier one by the same person, only because name, "
    "organisation and level are the same: {detail}. The latest counts. If they are two people, have them export "
    "again with the newest version of ketentui.",
    "remark.taken_for_one.other": "{n} assessments were taken for an earlier one by the same person, only because "
    "name, organisation and level are the same: {detail}. Each time the latest counts. If they are different "
    "people, have them export again with the newest version of ketentui.",
    "remark.taken_without_key.one": "One assessment was taken for an earlier one by the same person, only because "
    "name, organisation and level are the same: {detail}. The latest counts, but one of them doesn't say which "
    "computer it comes from and the other does. Ask whether it is one person; if not, remove what isn't right.",
    "remark.taken_without_key.other": "{n} assessments were taken for an earlier one by the same person, only "
    "because name, organisation and level are the same: {detail}. Each time the latest counts, but not every one "
    "says which computer it comes from. Ask whether each is one person; if not, remove what isn't right.",
    "remark.copied_id.one": "Exports from different computers contradict each other: they have the same ID "
    "({detail}). They aren't taken for the same assessment. Ask which is right, and remove the others.",
    "remark.copied_id.other": "Exports from different computers contradict each other: {n} times they have the same "
    "ID ({detail}). They aren't taken for the same assessment. Ask which are right, and remove the others.",
    "remark.namesakes.one": "{n} respondent is called {detail}: {ids}.",
    "remark.namesakes.other": "{n} respondents are called {detail}, at the same level. Their exports come from "
    "different computers, so each of them counts. If they are one person, add --one-person {ids} to the command; "
    "only the latest then counts.",
    "remark.open_and_anonymous.one": "One assessment has both an open and an anonymous export. It counts as "
    "anonymous. Delete the open export, because it says whose it is.",
    "remark.open_and_anonymous.other": "{n} assessments have both an open and an anonymous export. They count as "
    "anonymous. Delete the open exports, because they say whose they are.",
    "remark.own_copy.one": "The file of one assessment on this computer is damaged. What could be saved of it "
    "counts here. Open it, and check the answers.",
    "remark.own_copy.other": "The files of {n} assessments on this computer are damaged. What could be saved of "
    "them counts here. Open them, and check the answers.",
    "remark.altered_export.one": "One export was changed after it was made, by damage or by hand. It counts, but an "
    "answer may differ from the one that was given. Ask the sender for a new one.",
    "remark.altered_export.other": "{n} exports were changed after they were made, by damage or by hand. They "
    "count, but an answer may differ from the one that was given. Ask the senders for new ones.",
    "remark.strange_answers.one": "One export has answers to statements that aren't in the questionnaire. Only the other answers "
    "count.",
    "remark.strange_answers.other": "{n} exports have answers to statements that aren't in the questionnaire. Only the other answers "
    "count.",
    "remark.no_answers.one": "One assessment has no answers at all.",
    "remark.no_answers.other": "{n} assessments have no answers at all.",
    "remark.held_back.one": "{n} anonymous assessment doesn't count: more came in from that organisation than people were invited, and the "
    "partnership office hasn't decided yet what doesn't belong.",
    "remark.held_back.other": "{n} anonymous assessments don't count: more came in from their organisation than people were invited, and the "
    "partnership office hasn't decided yet what doesn't belong.",
    "remark.left_out.one": "{n} assessment was left out by the partnership office.",
    "remark.left_out.other": "{n} assessments were left out by the partnership office.",
    "remark.notes_left_out.one": "One note isn't in this team report: there is room for {detail} on a statement. "
    "The answer does count.",
    "remark.notes_left_out.other": "{n} notes aren't in this team report: there is room for {detail} on a "
    "statement. The answers do count.",
    "remark.likely_doubles.one": "Two names look like the same organisation: {detail}. If so, count them together: "
    "make a list with team --names-out, check it and pass it on with --names.",
    "remark.likely_doubles.other": "{n} pairs of names look like the same organisation: {detail}. If so, count them "
    "together: make a list with team --names-out, check it and pass it on with --names.",
    "remark.doubles_not_sought.one": "There is {n} organisation.",
    "remark.doubles_not_sought.other": "There are {n} organisations, too many to look for names that are the same "
    "organisation (the most is {detail}). Check yourself whether any name is there twice.",
    "remark.other_edition.one": "{n} assessment doesn't count: it was made with a version of the questionnaire "
    "({detail}) that asks none of its statements the same way as this one, on the same scale.",
    "remark.other_edition.other": "{n} assessments don't count: they were made with a version of the questionnaire "
    "({detail}) that asks none of its statements the same way as this one, on the same scale.",
    "remark.edition_unknown.one": "{n} assessment doesn't count: the version of the questionnaire that it was made "
    "with ({detail}) isn't here. Do you have the file of that version? Then name it on the command line: "
    "--questionnaire FILE.",
    "remark.edition_unknown.other": "{n} assessments don't count: the version of the questionnaire that they were "
    "made with ({detail}) isn't here. Do you have the file of that version? Then name it on the command line: "
    "--questionnaire FILE.",
    "remark.partly_other.one": "Not all answers of {n} assessment count: the version of the questionnaire that it "
    "was made with ({detail}) isn't here, and it says itself that it doesn't ask every statement as this one does. "
    "It makes no difference to the others.",
    "remark.partly_other.other": "Not all answers of {n} assessments count: the version of the questionnaire that "
    "they were made with ({detail}) isn't here, and they say themselves that they don't ask every statement as this "
    "one does. It makes no difference to the others.",
    "remark.contents_differ.one": "Of version {detail} of the questionnaire there is {n} content.",
    "remark.contents_differ.other": "Version {detail} of the questionnaire doesn't have the same contents for "
    "everybody: there are {n} different files with this version number. Only what is asked the same way as here "
    "counts. Give a questionnaire that changes a new version number; 'ketentui questionnaires check NEW --against "
    "OLD' says what is different.",
    "remark.statement_changed.one": "{n} statement doesn't count, because not every version of the questionnaire "
    "asks it this way: {detail}.",
    "remark.statement_changed.other": "{n} statements don't count, because not every version of the questionnaire "
    "asks them this way: {detail}.",
    "remark.other_year.one": "{n} assessment from {detail} doesn't count here: each year has a team report of its own.",
    "remark.other_year.other": "{n} assessments from {detail} don't count here: each year has a team report of its "
    "own.",
    "remark.year_ahead.one": "{n} assessment from {detail} doesn't count here: that year is yet to come. Probably "
    "the clock of a computer was wrong.",
    "remark.year_ahead.other": "{n} assessments from {detail} don't count here: that year is yet to come. Probably "
    "the clock of a computer was wrong.",
    "remark.dated_ahead.one": "Answers from {detail} count here, a year that is yet to come. Probably the clock of "
    "a computer was wrong.",
    "remark.dated_ahead.other": "Answers from {detail} count here, a year that is yet to come. Probably the clock "
    "of a computer was wrong.",
    "round_label": "Round",
    "attention": "Note",
    "several_years": "these answers come from more than one year ({first} to {last}) and are taken together. To see "
    "what changed, compare the years.",
    "protection": "How those who took part anonymously are protected",
    "protection_open": "Everyone shared openly; nothing had to be hidden.",
    "protection_rule": "Anyone who took part anonymously can only be seen in a group of at least {least} people who "
    "did so too. A group that could be worked out by subtracting others from it is left out as well. If they all "
    "give the same answer, it doesn't count anywhere, because you would then know what each of them said. An "
    "anonymous note is only shown if at least {least} of them wrote something about that statement.",
    "protection_counted.one": "{n} person took part anonymously and so counts in the whole partnership.",
    "protection_counted.other": "{n} people took part anonymously and so count in the whole partnership.",
    "anonymous_left_out.one": "{n} person took part anonymously. That is fewer than {least}, so that answer "
    "doesn't count anywhere.",
    "anonymous_left_out.other": "{n} people took part anonymously. That is fewer than {least}, so their answers "
    "don't count anywhere.",
    "protection_once": "Share only one team report on nearly the same people: anyone who lays two side by side, "
    "with one export more, with another smallest group, or of all partnerships beside one partnership, can work out "
    "what a single person answered anonymously. If somebody makes another one like that on the same computer, "
    "ketentui says so.",
    "about": "How to read the numbers",
    "about_scores": "Answers run from {minimum} ({lowest}) to {maximum} ({highest}). A theme is the mean of its "
    "statements; n/a and 'don't know' don't count. The number beside a theme is how many people answered one of its "
    "statements, from the fewest to the most.",
    "about_reversed": "For a statement that is counted in reverse, a high answer is unfavourable. Its own numbers "
    "are as people answered; in the theme, {point} counts as {score}.",
    "about_rounding": "A difference between two numbers beside it is the difference between the rounded numbers. "
    "Whether it is more than chance is worked out from the numbers before rounding.",
    "about_spread": "The spread is the standard deviation, in points of the scale: the higher, the more the answers "
    "differ. For a theme it is that of its statements together (the root of the mean square). The low and the high "
    "side are one standard deviation below and above the mean.",
    "about_divisions": "We call answers close together with an r_wg of {shared} or more, far apart with {divided} "
    "or less, and varied in between; for a theme we use the mean of its statements with at least {least} answers. "
    "That describes these answers. Shared strengths are close together in the upper third of the scale; shared "
    "weaknesses are close together in its lower half.",
    "about_divided": "A statement is called clearly more divided than the rest if it has at least {least} answers "
    "and these vary more than on the other statements, by more than chance makes (Wilson and Hilferty, 1931; Holm, "
    "1979). Which one divides you most often can't be said: chance alone puts one at the top, too.",
    "about_chance": "A difference between groups is called more than chance if, over all themes of a grouping "
    "together, chance would make it in fewer than 5 of 100 partnerships (Welch, 1951; Holm, 1979). That says that "
    "the groups differ, not which group is different. The means shown with it are those of the statements on which "
    "the groups are compared. With fewer than 24 people hardly anything can be found, even if it is there. A "
    "difference found like this is usually smaller in reality.",
}

"""Where a team report comes from, and the exports coming in."""

TEXTS = {
    "team": "team",
    "title": "Team report",
    "intro": "Lay several people's assessments side by side. Ask everybody for an export as "
    "JSON. Take those in with n, or choose their folder.",
    "pool": "Taken in on this computer",
    "exports.one": "{n} export",
    "exports.other": "{n} exports",
    "ahead": ", is that right?",
    "elsewhere": "Somewhere else",
    "from_folder": "From a folder of exports",
    "mine_name": "My own answers",
    "mine": " also what I answered here, for the same chain",
    "chains_name": "All chains",
    "chains": " take different chains together",
    "minutes_name": "Conversation",
    "minutes": ", for the agenda",
    "mine_alone": "Only what was answered here",
    "group_name": "Smallest group",
    "group_least": "at least {n}",
    "group": " people, for those who share anonymously",
    "invited_name": "Invited",
    "invited_none": "no list",
    "invited": " of who was invited",
    "names_file": "names.csv",
    "names_from": "from",
    "names_to": "to",
    "names_name": "Names",
    "names_none": "no list",
    "names": " of names that are the same organisation",
    "questionnaire_name": "Questionnaire",
    "questionnaire_none": "no file",
    "questionnaire": " for a version that isn't here",
    "names_change": "list of names",
    "questionnaire_change": "a questionnaire's file",
    "questionnaire_question": "Which file has the version of the questionnaire that isn't here?",
    "questionnaire_hint": "A TOML file, as whoever made the questionnaire has it. Empty the field if it is no longer needed.",
    "names_question": "In which file does it say which names are the same organisation?",
    "names_hint": "A CSV file with on every line: from, to. You make such a list in a team report, with l. Leave the field empty if there is no list.",
    "names_title": "Names of organisations",
    "names_help": "Here you make a list of the names of the organisations in this team report. Names that look like the same organisation come first, with a proposal. Check the list in a spreadsheet: the second column has the organisation that a name belongs to; where there is nothing, it stays as it is. The exports stay as they are.",
    "names_next": "Check the list. Then go back to where you choose the exports, and give it there with l.",
    "names_make": "names",
    "names_unmatched": "No organisation has these names from the list: {names}. Are they spelled as in the exports?",
    "open": "look",
    "look": "look",
    "folder": "folder",
    "take_in": "take in",
    "go_on": "go on",
    "group_change": "another smallest group",
    "invited_change": "list of who was invited",
    "mine_switch": "my own answers too",
    "chains_switch": "all chains together",
    "minutes_change": "another length of the conversation",
    "folder_question": "In which folder are the exports?",
    "folder_hint": "Folders inside it are read too. A single file is fine as well. Begin with ~ for your "
    "own folder.",
    "take_in_question": "Which exports do you want to take in?",
    "invited_question": "In which file does it say who was invited?",
    "invited_hint": "A CSV file with on every line: organisation, number. Or: organisation, level, number. "
    "Empty the field if there is no list.",
    "taking_in": "Take in exports",
    "taking_in_help": "Here exports of others are taken in. They stay on this computer, chain by chain. What was "
    "there already counts once; a newer export replaces an older one. What can't be used is here with the reason.",
    "nothing_to_take_in": "Go back and choose with n the folder where the exports are. You make an export on the "
    "first page, with e.",
    "taken_in": "overview",
    "taken_in_title": "Taken in on this computer",
    "taken_in_intro": "Does somebody withdraw? Choose the export, and remove it with x.",
    "taken_in_none": "Nothing was taken in.",
    "taken_in_unreadable": "Can't be read",
    "taken_in_help": "This is what you took in of others, chain by chain. With x you remove an export for good, for instance where "
    "somebody withdraws: it then counts in no new team report on what was taken in. To remove a whole chain, or all that is more than a year old, use the "
    "command 'ketentui pool remove'.",
    "remove": "remove",
    "remove_not": "keep",
    "remove_question": "Remove for good: {what}?",
    "remove_effect": "This doesn't go to a bin, and can't be undone. Reports that were made or shared already stay as they are. So does "
    "the file that you were sent: delete that yourself, or it counts again in a team report made from its folder. If you "
    "take it in again it is passed over; to take it in all the same, use 'ketentui import --again'.",
    "removed": "Removed: {what}.",
    "old.one": "{n} export of {chain} is more than a year old, of {oldest}. No longer needed? Remove it with o.",
    "old.other": "{n} exports of {chain} are more than a year old, the oldest of {oldest}. No longer needed? Remove them with o.",
    "progress": "{done} of {total} files read",
    "combining": "{total} files read; now laying them side by side",
    "reports": "Team reports",
    "unusable.one": "{n} file can't be used",
    "unusable.other": "{n} files can't be used",
    "doubtful.one": "{n} file counts, but something is wrong with it",
    "doubtful.other": "{n} files count, but something is wrong with them",
    "several_chains": "Go back and choose to take all chains together, or take the other chain out of "
    "the folder.",
    "other_chain": "Go back and choose to take all chains together, or take what is of another chain out of the "
    "folder.",
    "team_questionnaire_missing": "Put its file in the folder {folder}, or give it with h where you choose the exports.",
    "team_edition_missing": "Give the file of that version with h where you choose the exports.",
    "pool_empty": "Go back and take exports in with n, or choose a folder.",
    "nothing_usable": "Go back and choose the folder where the exports are. You make an export on "
    "the first page, with e.",
    "help": "Here you choose what the team report is made of: the exports that you took in before, or a "
    "folder. With n you take exports in, to be kept here. Nothing is sent. Those who share anonymously can be seen in "
    "the team report in a group that is large enough only. What you took in makes a team report of its own for every "
    "year. Where a year is yet to come, the clock of a computer was wrong.",
    "reading_help": "Here the exports come in. What can't be used is here with the reason; the rest goes "
    "on as usual. Every questionnaire has a team report of its own.",
    "same_folder": "That is the folder you look at now. Name the one of an earlier time.",
    "before_again": "Go back and name another folder with v.",
    "before_question": "In which folder are the earlier exports?",
    "comparing": "Then and now",
    "comparing_help": "Here the exports of then and of now come in. Only what was asked both times is compared,"
    " and what too few people answered anonymously doesn't count.",
    "one_team_year": "Go back twice, to where you choose the exports, and take in those of an earlier year with n. "
    "Or open the team report from a folder: then you can name a second folder.",
    "no_team_year_before": "Go back twice, to where you choose the exports. There, choose a later year, or take in the "
    "exports of an earlier year with n.",
}

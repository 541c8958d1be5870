"""Where a team report comes from, and the exports coming in."""

TEXTS = {
    "team": "team report",
    "title": "Team report",
    "intro": "Lay several people's assessments side by side. Ask each of them for an export as JSON. Import those "
    "with n, or choose their folder.",
    "pool": "Imported on this computer",
    "exports.one": "{n} export",
    "exports.other": "{n} exports",
    "ahead": ", is that right?",
    "elsewhere": "Somewhere else",
    "from_folder": "From a folder of exports",
    "rounds": "A round: ask a partnership for answers",
    "mine_name": "My own answers",
    "mine": " also what I answered here, for the same partnership",
    "chains_name": "All partnerships",
    "chains": " put different partnerships together",
    "minutes_name": "Conversation",
    "minutes": ", for the agenda",
    "mine_alone": "Only what was answered here",
    "group_name": "Smallest group",
    "group": " people, for those who share anonymously",
    "round_name": "Round",
    "round": ", only what belongs to one round",
    "no_round": "none",
    "round_said": " of {chain}, {people} invited",
    "round_change": "round that it is about",
    "round_question": "Which file has the round?",
    "round_hint": "The file that the partnership office keeps, such as round.json. Empty the field if it isn't about a round.",
    "decide": "Choose what doesn't belong",
    "deciding": "More came in than people were invited",
    "deciding_intro": "Ask who sent something. Choose with Space what doesn't belong; Enter makes the team report without those exports.",
    "deciding_why": "Nobody who is anonymous there counts. Otherwise whoever forges enough files can work out what somebody else answered. If you "
    "don't know what doesn't belong, leave it as it is.",
    "deciding_help": "More came in from an organisation than people were invited. So something was forged, somebody took part twice, or more "
    "people were invited than the round says. In the last case you correct the number with 'ketentui round change'. Nobody who is anonymous there counts until "
    "enough is left out: four forged files beside a real one give away all that is in it. Nothing changes in the files.",
    "decided": "continue",
    "leave_out": "leave out or not",
    "nothing_of_round": "Go back and import exports with n, or choose a folder.",
    "all_held_back": "Choose below what doesn't belong.",
    "invited_name": "Invited",
    "invited": " of who was invited",
    "names_file": "names.csv",
    "names_from": "from",
    "names_to": "to",
    "names_name": "Names",
    "names": " of names that are the same organisation",
    "questionnaire_name": "Questionnaire",
    "questionnaire_none": "no file",
    "questionnaire": " for a version that isn't here",
    "names_change": "list of names",
    "questionnaire_change": "questionnaire file",
    "questionnaire_question": "Which file holds the version of the questionnaire that isn't here?",
    "questionnaire_hint": "A TOML file, from whoever made the questionnaire. Empty the field if it is no longer "
    "needed.",
    "names_question": "Which file says which names are the same organisation?",
    "names_hint": "A CSV file with on each line: from, to. You make such a list in a team report, with l. Empty the "
    "field if there is no list.",
    "names_title": "Names of organisations",
    "names_help": "Here you make a list of the names of the organisations in this team report. Names that look like "
    "the same organisation come first, with a suggestion. Check the list in a spreadsheet: the second column has "
    "the organisation that a name belongs to; if it is empty, the name stays as it is. The exports stay as they "
    "are.",
    "names_next": "Check the list. Then go back to where you choose the exports, and add it there with l.",
    "names_make": "names",
    "names_unmatched": "No organisation has these names from the list: {names}. Are they spelled as in the exports?",
    "folder": "folder",
    "take_in": "import",
    "group_change": "another smallest group",
    "invited_change": "list of who was invited",
    "mine_switch": "my own answers too",
    "chains_switch": "all partnerships together",
    "minutes_change": "another duration for the conversation",
    "folder_question": "Which folder are the exports in?",
    "folder_hint": "Folders inside it are read too. A single file is fine as well. Start with ~ for your own folder.",
    "take_in_question": "Which exports do you want to import?",
    "invited_question": "Which file says who was invited?",
    "invited_hint": "A CSV file with on each line: organisation, number. Or: organisation, level, number. Empty the "
    "field if there is no list.",
    "taking_in": "Importing exports",
    "taking_in_help": "This page imports other people's exports. They stay on this computer, grouped by "
    "partnership. Anything already here counts once; a newer export replaces an older one. What can't be used is "
    "listed with the reason.",
    "nothing_to_take_in": "Go back and press n to choose the folder where the exports are. You make an export on "
    "the home screen, with e.",
    "taken_in": "overview",
    "taken_in_title": "Imported on this computer",
    "taken_in_intro": "Has somebody withdrawn? Choose their export, and remove it with x.",
    "taken_in_none": "Nothing has been imported.",
    "taken_in_unreadable": "Can't be read",
    "taken_in_help": "This is what you have imported from others, one partnership at a time. Press x to remove an "
    "export for good, for example if somebody withdraws: it then no longer counts in any new team report on what "
    "was imported. To remove a whole partnership, or everything more than a year old, use the command 'ketentui "
    "pool remove'.",
    "remove_not": "keep",
    "remove_question": "Remove for good: {what}?",
    "remove_effect": "This doesn't go to a bin, and can't be undone. Reports that have been made or shared stay as "
    "they are. So does the file that you were sent: delete that yourself, or it counts again in a team report made "
    "from its folder. If you import it again it is skipped; to import it anyway, use 'ketentui import --again'.",
    "removed": "Removed: {what}.",
    "old.one": "{n} export of {chain} is more than a year old, from {oldest}. No longer needed? Remove it with o.",
    "old.other": "{n} exports of {chain} are more than a year old, the oldest from {oldest}. No longer needed? "
    "Remove them with o.",
    "progress": "{done} of {total} files read",
    "combining": "{total} files read; now laying them side by side",
    "reports": "Team reports",
    "unusable.one": "{n} file can't be used",
    "unusable.other": "{n} files can't be used",
    "doubtful.one": "{n} file counts, but something is wrong with it",
    "doubtful.other": "{n} files count, but something is wrong with them",
    "several_chains": "Go back and choose to put all partnerships together, or take the other partnership out of the folder.",
    "other_chain": "Go back and choose to put all partnerships together, or take out of the folder what belongs to another "
    "partnership.",
    "team_questionnaire_missing": "Put its file in the folder {folder}, or add it with h where you choose the exports.",
    "team_edition_missing": "Add the file of that version with h where you choose the exports.",
    "pool_empty": "Go back and press n to import exports, or choose a folder.",
    "nothing_usable": "Go back and choose the folder where the exports are. You make an export on the "
    "home screen, with e.",
    "help": "Here you choose what the team report is made from: the exports that you imported before, or a folder. "
    "Press n to import exports and keep them here. Nothing is sent. Anyone who shares anonymously can only be seen "
    "in the team report in a group that is large enough. What you have imported gives a separate team report for "
    "each year. If a year is shown that is yet to come, the clock of a computer was wrong.",
    "reading_help": "This page reads the exports. What can't be used is listed with the reason; the rest is used as "
    "usual. Each questionnaire has a team report of its own.",
    "same_folder": "That is the folder you are looking at now. Name one from an earlier time.",
    "before_again": "Go back and press v to name another folder.",
    "before_question": "Which folder are the earlier exports in?",
    "comparing": "Then and now",
    "comparing_help": "This page reads the exports of then and of now. Only what was asked both times is compared, "
    "and what too few people answered anonymously doesn't count.",
    "one_team_year": "Go back twice, to where you choose the exports, and press n to import those of an earlier "
    "year. Or open the team report from a folder: you can then name a second folder.",
    "no_team_year_before": "Go back twice, to where you choose the exports. Choose a later year there, or press n "
    "to import the exports of an earlier year.",
    "no_list": "no list",
}

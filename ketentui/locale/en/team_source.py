"""Where a team report comes from, and the exports coming in."""

TEXTS = {
    "team": "team",
    "title": "Team report",
    "intro": "Lay the self-assessments of several people side by side. Ask everybody for an export as "
    "JSON, and put those together in a folder.",
    "pool": "Taken in on this computer",
    "exports.one": "{n} export",
    "exports.other": "{n} exports",
    "elsewhere": "Somewhere else",
    "from_folder": "From a folder of exports",
    "mine_name": "My own answers",
    "mine": "also what I answered here myself, for the same chain",
    "chains_name": "All chains",
    "chains": "take different chains together",
    "minutes_name": "Conversation",
    "minutes": "{n} minutes, for the agenda",
    "open": "look",
    "look": "look",
    "accept": "take",
    "folder": "folder",
    "mine_switch": "my own answers too",
    "chains_switch": "all chains together",
    "minutes_change": "another length of the conversation",
    "folder_question": "In which folder are the exports?",
    "folder_hint": "Folders inside it are read too. A single file is fine as well. Begin with ~ for your "
    "own folder.",
    "progress": "{done} of {total} files read",
    "combining": "{total} files read; now laying them side by side",
    "reports": "Team reports",
    "unusable.one": "{n} file can't be used",
    "unusable.other": "{n} files can't be used",
    "several_chains": "Go back and choose with k to take them together, or take the other chain out of "
    "the folder.",
    "pool_empty": "Go back and choose a folder of exports with m.",
    "nothing_usable": "Go back and choose with m the folder where the exports are. You make an export on "
    "the first page, with e.",
    "help": "Here you choose what the team report is made of: the exports that you took in before, or a "
    "folder. Nothing is sent and nothing is changed. Who shares anonymously can be seen in the team "
    "report in a group of at least five only.",
    "reading_help": "Here the exports come in. What can't be used is here with the reason; the rest goes "
    "on as usual. Every questionnaire has a team report of its own.",
    "before_question": "In which folder are the exports of the time before?",
    "comparing": "Then and now",
    "comparing_help": "Here the exports of then and of now come in. Only what was asked both times is compared,"
    " and what too few people answered anonymously doesn't count.",
    "one_team_year": "Take in the exports of an earlier year with 'ketentui import', or go back and open the "
    "team report from a folder: then you can name a second folder.",
}

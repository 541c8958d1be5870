"""What the command line says: help and results."""

TEXTS = {
    "usage": "Usage:",
    "options": "Options",
    "command": "command",
    "commands": "Commands",
    "global_options": "--data-dir, --lang, --ascii and --no-color work here too; see "
    "'ketentui --help'.",
    "option.help": "Show this explanation.",
    "option.version": "Show the version.",
    "option.data_dir": "Keep everything in this folder instead of your own data folder.",
    "option.lang": "Language. Dutch if you choose nothing.",
    "option.ascii": "Draw with ASCII alone.",
    "option.no_color": "Use no colour.",
    "option.plain": "Line by line and in words: for a screen reader, a pipe or a simple terminal.",
    "option.json": "As JSON, for another program.",
    "option.yes": "Don't ask for confirmation.",
    "option.no_pager": "Print all of it at once, not a screen at a time.",
    "option.force": "Overwrite a file that exists.",
    "option.excel": "Write the CSV as Excel opens it in columns at a double click: in English with commas and "
    "points, with --lang nl with semicolons and decimal commas.",
    "ketentui.help": "How good is the collaboration in your chain, and what can you do about it from "
    "tomorrow?\n\n"
    "Without a command the app opens. Answer statements, look at your profile and share it with the "
    "chain team.\n\n"
    "Every global option also works as KETENTUI_... in the environment (KETENTUI_LANG=en) or in "
    "config.toml. An option goes before the environment, the environment before the file.",
    "scan.short": "Do an assessment.",
    "scan.help": "Do an assessment: in the app, line by line, or with answers from a file.\n\n"
    "Without a questionnaire it is the chain scan, as a quick scan. Name another questionnaire, or "
    "a file of your own that ends in .toml.\n\n"
    "With --plain it goes line by line; so it does where the app can't run. If the answers come "
    "from a pipe, there is one a line, and options say which chain it is about.\n\n"
    'With --answers nothing is asked: JSON such as {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}} or CSV '
    "rows such as p1-1,4,note, also as a spreadsheet saves them; don't know and n/a may be words. "
    "The ID of the new assessment is printed.",
    "scan.quick": "The quick scan: the core of every theme.",
    "scan.full": "The full scan: all statements.",
    "scan.chain": "Which chain it is about.",
    "scan.organisation": "Which organisation you work for.",
    "scan.level": "The level you work at.",
    "scan.name": "Your name, if you want to share it.",
    "scan.sharing": "Share openly, or anonymously: then a team report shows you in a group only.",
    "scan.resume": "Go on with an assessment: the beginning of its ID, or last.",
    "scan.answers": "Take the answers from this file.",
    "folder_question": "The folder {folder} isn't there. Make it now? (y/N)",
    "folder_kept": "Nothing was made and nothing was written.",
    "edit.short": "Change who answered.",
    "edit.help": "Change for which chain, organisation and level an assessment is, the name, and how it is shared. The "
    "answers don't change; a dash (-) leaves something empty.\n\n"
    "If a file of it went out already, you read what that means: with the chain team a new export takes the place of the "
    "old one, except where you share otherwise from now on.",
    "list.short": "See what is stored.",
    "list.help": "See what is stored, the newest first.",
    "list.missing": "The data folder {folder} isn't there (yet). If you had something there, check the path and whether the disk is connected; "
    "otherwise it comes as soon as you begin a scan.",
    "list.empty": "There is no assessment yet. Begin one with 'ketentui scan'.",
    "list.id": "ID",
    "list.chain": "Chain",
    "list.who": "Who",
    "list.title": "Questionnaire",
    "list.depth": "Depth",
    "list.progress": "Answered",
    "list.when": "When",
    "list.finished": "(finished)",
    "list.in_progress": "(in progress)",
    "show.short": "See a profile in the terminal.",
    "show.help": "See a profile in the terminal: charts, scores and what you can do with them.\n\n"
    "The ID may be shortened as long as only one begins with it; last is the latest.",
    "export.short": "Make a file to share.",
    "export.help": "Make a file to share of assessments, and print where it is.\n\n"
    "Without -o it goes to your folder for exports, which 'ketentui config' names; with -o - to the screen.",
    "export.format": "{forms}. Otherwise what the name at -o says, or json, which the chain team takes in.",
    "export.output": "To this file or into this folder; - is the standard output.",
    "export.anonymous": "Without a name and without actions, with the day instead of the time.",
    "export.without_notes": "Without your notes, and without what came of actions.",
    "delete.short": "Delete an assessment.",
    "delete.help": "Delete an assessment, with the actions that go with it. It stays in the bin for thirty "
    "days: 'ketentui restore' brings it back. With --purge it is erased at once and for good, with all "
    "copies, also where it is in the bin already.\n\n"
    "Exports that you made or sent stay.",
    "delete.purge": "Erase it now, for good, with all copies, also those in the bin.",
    "delete.question": "{what}: delete? It stays in the bin for {days} days. [y/N]",
    "delete.purge_question": "{what}: erase now, for good, with all copies? [y/N]",
    "delete.actions.one": "with the action that goes with it",
    "delete.actions.other": "with the {n} actions that go with it",
    "delete.kept": "Nothing was deleted.",
    "delete.done": "Assessment {id} was deleted and stays in the bin for {days} days.\n"
    "'{restore}' brings it back; '{purge}' erases it now.",
    "delete.purged_aside": "{name} was erased for good, also from the backups from before a repair.",
    "delete.purged": "Assessment {id} was erased for good, with all copies.\n"
    "Exports that you made, sent or imported stay.",
    "restore.short": "Bring something back from the bin, or put a backup back.",
    "restore.help": "Bring an assessment back from the bin: give the beginning of its ID; last is what came "
    "there last. Without an ID you see what is in the bin, and until when.\n\n"
    "Where there is one with that ID already, you are asked first which one you want. The other "
    "goes to the bin: nothing is lost.\n\n"
    "If you name a file (FILE.zip), that backup is put back, file by file, after all of it was checked. What isn't here comes "
    "back; what is older here is replaced and goes to the bin; what is newer here stays, unless you say yes or give --yes. Of "
    "exports of others the newest always stays, and who shared anonymously stays anonymous.",
    "restore.question": "Assessment {id} is still there: {there}. In the bin: {binned}. Put the one from the bin "
    "in its place? The one of now goes to the bin then. [y/N]",
    "restore.left": "Nothing was changed.",
    "restore.done": "Assessment {id} is back from the bin.",
    "restore.replaced": "The one that was there is in the bin now; '{restore}' brings it back.",
    "restore.others.one": "There is one more version of it in the bin:",
    "restore.others.other": "There are {n} more versions of it in the bin:",
    "restore.version": "{answers}, stored on {when}",
    "restore.answered.one": "{n} answer",
    "restore.answered.other": "{n} answers",
    "restore.unreadable": "can't be read",
    "restore.aside": "{when} (set aside)",
    "restore.aside_question": "Another file is in that place now: {file}. It goes to the bin then. Go on? [y/N]",
    "restore.asides": "This was set aside and is no assessment. '{restore} NAME' puts it back, '{purge} NAME' erases it for good.",
    "restore.name": "Name",
    "restore.what": "What it is",
    "restore.set_aside": "Set aside",
    "restore.of_agreements": "actions of chain team {what}",
    "restore.of_pool": "export of somebody else ({what})",
    "restore.of_questionnaires": "questionnaire {what}",
    "restore.of_editions": "version of a questionnaire",
    "restore.of_drafts": "half a form {what}",
    "restore.of_bin": "from the bin ({what})",
    "restore.of_other": "{what}",
    "restore.empty": "The bin is empty.",
    "restore.id": "ID",
    "restore.since": "Deleted",
    "restore.chain": "Chain",
    "restore.organisation": "Organisation",
    "restore.answers": "Answers",
    "restore.until": "Stays until",
    "actions.short": "Make and see actions.",
    "actions.help": "Make and see actions: what, who, by when, and what came of it.",
    "actions.list.short": "See what was agreed.",
    "actions.list.help": "See what was agreed and is still to be done, by date.\n\n"
    "With --ics the actions that have a date go to your calendar: open the file with it. Importing it "
    "again doubles nothing.",
    "actions.list.chain": "Of this chain only.",
    "actions.list.all": "Also what is done or dropped.",
    "actions.list.ics": "Write a file for your calendar (iCalendar); - is the standard output.",
    "actions.list.csv": "Write a table (CSV); - is the standard output.",
    "actions.list.empty": "Nothing is open. Make an action with 'ketentui actions add'.",
    "actions.list.empty_all": "Nothing was agreed yet. Make an action with 'ketentui actions add'.",
    "actions.list.undated.one": "{n} action has no date and isn't in the file.",
    "actions.list.undated.other": "{n} actions have no date and aren't in the file.",
    "actions.add.short": "Make an action.",
    "actions.add.help": "Make an action with an assessment (give the beginning of its ID, or last), or "
    "one of the chain team (--chain). The ID of the action is printed.\n\n"
    "Write a date as you say it: tomorrow, Friday, in 6 weeks, 15 Jan, 2027-01-15. "
    "Before anything is stored, you see which day that is.",
    "actions.add.chain": "An action of this chain's team.",
    "actions.add.questionnaire": "The questionnaire that the theme is of, with --chain. Otherwise the "
    "chain scan.",
    "actions.add.theme": "Which theme it is about: name or ID. Without one it is the collaboration as a "
    "whole.",
    "actions.what": "What is going to happen.",
    "actions.who": "Who does it.",
    "actions.due": "By when.",
    "actions.yes": "Don't ask whether the date is right.",
    "actions.day": "By {date}.",
    "actions.past_day": "By {date}: that is in the past.",
    "actions.day_question": "Is that right? [Y/n]",
    "actions.not_stored": "Nothing was stored.",
    "actions.edit.short": "Change an action.",
    "actions.edit.help": "Change an action: give the beginning of its ID. What you don't name stays.",
    "actions.edit.due": "By when; - takes the date away.",
    "actions.edit.theme": "Which theme it is about: name or ID; - is the collaboration as a whole.",
    "actions.edit.status": "How it stands.",
    "actions.effect": "What came of it.",
    "actions.done.short": "Mark an action as done.",
    "actions.done.help": "Mark an action as done, and say what came of it.",
    "actions.delete.short": "Delete an action.",
    "actions.delete.help": "Delete an action that shouldn't have been there: give the beginning of its ID. "
    "Is something called off? Then set it to dropped: 'ketentui actions edit', with --status.",
    "actions.delete.question": "Delete the action '{what}' ({chain}) for good? [y/N]",
    "actions.delete.done": "Deleted: {what}",
    "compare.short": "See what changed.",
    "compare.help": "See what changed: between two assessments, or in a chain (--chain) over the years. "
    "Only statements that were asked every time count.\n\n"
    "With --team it is a whole chain team: this year against the one before, from what you have taken "
    "in, or two folders of exports (then and now).",
    "compare.team": "Compare a chain team: two files or folders, or what you have taken in.",
    "compare.year": "With --team: this year of what you have taken in, with the one before. Otherwise the latest year.",
    "compare.output": "To this file or into this folder. Otherwise, and with -, to the standard output.",
    "compare.anyway": "With --team: write this without asking, even where an earlier report beside it may give somebody's answers away.",
    "compare.format": "{forms}. Otherwise what the name at -o says, or text.",
    "compare.chain": "All assessments of this chain, the oldest first.",
    "compare.questionnaire": "With this questionnaire. Otherwise that of the latest done before. With --team it can also be "
    "the file of a version that isn't here.",
    "targets.short": "Agree where a theme should go.",
    "targets.help": "Agree as a chain where a theme should go. The comparison shows how far it still "
    "is.",
    "targets.set.short": "Set a target, or take it away.",
    "targets.set.help": "Set a target for a theme, as a score on the questionnaire's scale; with - as "
    "score the target goes.",
    "targets.chain": "Which chain it is about.",
    "targets.questionnaire": "The questionnaire that the theme is of. Otherwise the chain scan.",
    "targets.set.done": "{theme}: target {target}.",
    "targets.set.gone": "{theme}: no target any more.",
    "targets.list.short": "See the targets.",
    "targets.list.help": "See which targets chains have.",
    "targets.list.empty": "There is no target yet. Set one with 'ketentui targets set'.",
    "targets.list.column_chain": "Chain",
    "targets.list.column_questionnaire": "Questionnaire",
    "targets.list.column_theme": "Theme",
    "targets.list.column_target": "Target",
    "questionnaires.short": "See the questionnaires, or check one of your own.",
    "questionnaires.help": "See the questionnaires, or check one of your own.",
    "questionnaires.list.short": "See which there are.",
    "questionnaires.list.help": "See which questionnaires there are. Where there are two numbers, the "
    "first is for the quick scan.",
    "questionnaires.list.id": "Name",
    "questionnaires.list.title": "Title",
    "questionnaires.list.parts": "Parts",
    "questionnaires.list.themes": "Themes",
    "questionnaires.list.statements": "Statements",
    "questionnaires.list.minutes": "Minutes",
    "questionnaires.show.short": "Read a questionnaire.",
    "questionnaires.show.help": "Read a questionnaire: its parts, themes and statements.",
    "questionnaires.check.short": "Check a file of your own.",
    "questionnaires.check.help": "Check a questionnaire in a file of your own: every mistake is named, "
    "with where it is and what belongs there, and also what could be better. Where it is a bad sign when "
    "somebody agrees with a statement, it needs 'reverse = true': it counts in reverse in the score.",
    "questionnaires.check.right": "{file} is right. Parts: {parts}. Themes: {themes}. Statements: "
    "{statements}.",
    "questionnaires.check.weakness": "note: {text}",
    "questionnaires.check.against": "Say of every statement what is different from this earlier version, and which "
    "answers still count together.",
    "questionnaires.check.unchanged": "The statements are the same as in version {version}.",
    "questionnaires.check.together.one": "For {n} statement the answers of both versions count together.",
    "questionnaires.check.together.other": "For {n} statements the answers of both versions count together.",
    "questionnaires.check.separate.one": "For {n} statement that is in both versions, the answers don't count together.",
    "questionnaires.check.separate.other": "For {n} statements that are in both versions, the answers don't count together.",
    "questionnaires.check.corrects": "Was only the spelling corrected? Then put this below the new version number: "
    'corrects = ["{version}"]. If more is different, leave that out.',
    "questionnaires.new.short": "Begin a questionnaire of your own.",
    "questionnaires.new.help": "Write a small questionnaire with explanations, as the beginning of your "
    "own. It is right as it is: check it as you go with 'ketentui questionnaires check'.",
    "questionnaires.new.next": "Change the file, and try it with: ketentui scan {file}",
    "completion.short": "Let your shell complete commands with Tab.",
    "completion.help": "Let your shell complete commands, options, IDs and questionnaires with Tab.\n\n"
    'bash (4.4 or newer): put in ~/.bashrc the line eval "$(ketentui completion bash)"\n\n'
    'zsh: put in ~/.zshrc, below compinit, the line eval "$(ketentui completion zsh)"\n\n'
    "fish: ketentui completion fish > ~/.config/fish/completions/ketentui.fish",
    "unsynchronised": "Note: for the folder {folder} there is no telling whether what you save has reached the disk. After a power failure the latest may be gone.",
    "farewell.exported": "Exported: {path}",
    "farewell.go_on": "Stored. To go on: {command}",
    "farewell.look": "Your profile once more: {command}",
    "farewell.export": "To share it with the chain team: {command}",
    "farewell.fetch": "To fetch it from your own computer: ssh {host} {command}",
    "progress": "{done} of {total} files read",
    "import.short": "Take in exports of others.",
    "import.help": "Take in exports of others, from files and folders. They stay on this computer, a chain "
    "together, so that 'ketentui team' alone shows the team report.\n\n"
    "Taking the same in twice does no harm, and a newer export takes the place of the older one.",
    "import.new.one": "{n} export taken in.",
    "import.new.other": "{n} exports taken in.",
    "import.newer.one": "{n} export replaced by a newer one.",
    "import.newer.other": "{n} exports replaced by newer ones.",
    "import.known.one": "{n} export was there already.",
    "import.known.other": "{n} exports were there already.",
    "import.older.one": "{n} export passed over: there is a newer one.",
    "import.older.other": "{n} exports passed over: there are newer ones.",
    "import.withdrawn.one": "{n} export was removed before, and so wasn't taken in. To take it in all the same: 'ketentui import --again'.",
    "import.withdrawn.other": "{n} exports were removed before, and so weren't taken in. To take them in all the same: 'ketentui import --again'.",
    "import.again": "Take in what you removed before, too.",
    "pool.short": "See what you took in of others, remove some of it or mend a name.",
    "pool.help": "See what you took in of others, remove some of it or mend a name.",
    "pool.list.short": "See what was taken in.",
    "pool.list.help": "See which exports of others were taken in, chain by chain, and when.",
    "pool.list.chain": "Only this chain.",
    "pool.list.empty": "Nothing was taken in. Do so with 'ketentui import'.",
    "pool.list.of_chain.one": "{chain}: {n} export, in {folder}",
    "pool.list.of_chain.other": "{chain}: {n} exports, in {folder}",
    "pool.list.id": "ID",
    "pool.list.organisation": "Organisation",
    "pool.list.level": "Level",
    "pool.list.who": "Who",
    "pool.list.questionnaire": "Questionnaire",
    "pool.list.depth": "Depth",
    "pool.list.finished": "Filled in",
    "pool.list.taken_in": "Taken in",
    "pool.list.remove": "To remove it: {command}",
    "pool.list.withdrawn.one": "{n} export was removed before: taking it in again doesn't bring it back, except with 'ketentui import --again'.",
    "pool.list.withdrawn.other": "{n} exports were removed before: taking them in again doesn't bring them back, except with 'ketentui import --again'.",
    "pool.list.renamed_chain": "The chain '{old}' is called '{new}' here, also in what is still to be taken in.",
    "pool.list.renamed_organisation": "The organisation '{old}' is called '{new}' here, also in what is still to be taken in.",
    "pool.list.renamed_in_chain": "The organisation '{old}' of the chain '{chain}' is called '{new}' here, also in what is still to be taken in.",
    "pool.remove.short": "Remove what somebody sent.",
    "pool.remove.help": "Remove exports of others, for instance where somebody withdraws: name the beginning of their ID, as 'ketentui pool "
    "list' shows it, or a whole chain, or what is too old. They don't go to a bin: they are gone at once and for good, and count in no new "
    "team report on what was taken in. Reports that were made or shared already stay as they are.\n\n"
    "All that is kept is a checksum of the ID, so that taking in the same files doesn't bring them back; 'ketentui import --again' does. "
    "The file that you were sent stays: in 'ketentui team FOLDER' it counts again, until you delete it yourself.",
    "pool.remove.chain": "All of this chain; with --older-than only what is that old.",
    "pool.remove.older_than": "All that was filled in longer ago than so many days (90d), weeks (6w), months (18m) or years (1y).",
    "pool.remove.question.one": "Remove this export for good? [y/N]",
    "pool.remove.question.other": "Remove these {n} exports for good? [y/N]",
    "pool.remove.none": "Nothing that was taken in is that old. Nothing was removed.",
    "pool.remove.done.one": "{n} export was removed and counts in no new team report on what was taken in.",
    "pool.remove.done.other": "{n} exports were removed and count in no new team report on what was taken in.",
    "pool.rename.short": "Mend a name in what was taken in.",
    "pool.rename.help": "Mend a name in what was taken in: of a chain (--chain OLD NEW), or of an organisation (--organisation OLD NEW; with "
    "--chain only in that chain). The file that you were sent doesn't change, nor does what was agreed as a chain team.\n\n"
    "What is taken in later under the old name gets the new one by itself. --forget forgets that: take the exports in again afterwards, "
    "and they have the names that their senders gave.",
    "pool.rename.chain": "The old name of the chain; with --organisation the chain that the organisation is in.",
    "pool.rename.organisation": "The old name of the organisation.",
    "pool.rename.forget": "Mend no more names in what is still to be taken in.",
    "pool.rename.done.one": "In {n} export the name is now '{new}'. What is taken in later under the old name gets it too.",
    "pool.rename.done.other": "In {n} exports the name is now '{new}'. What is taken in later under the old name gets it too.",
    "pool.rename.forgotten.one": "{n} mended name was forgotten, for what is still to be taken in. What is here keeps its name.",
    "pool.rename.forgotten.other": "{n} mended names were forgotten, for what is still to be taken in. What is here keeps its name.",
    "import.hidden.one": "{n} export is kept anonymously, without a name: of this assessment there are an open and "
    "an anonymous export. Delete the open export, since it says whose it is.",
    "import.hidden.other": "{n} exports are kept anonymously, without names: of these assessments there are an open "
    "and an anonymous export. Delete the open exports, since they say whose they are.",
    "team.short": "Lay the exports of a chain team side by side.",
    "team.help": "Lay the exports of a chain team side by side: how does the chain see itself, where do partners "
    "and levels see it differently, and what do you talk about first?\n\n"
    "Name files or folders; without any it is the exports that you took in with 'ketentui import'. A file that "
    "can't be used is named; the others count. What you took in becomes a report a year: the latest year, or "
    "the one that you choose with --year.\n\n"
    "Who shares anonymously is seen only in a group of at least five. Whoever lays two reports side by side, with "
    "just another minimum or a few people more, can sometimes work out what somebody said all the same. If you make one "
    "like that, to a file or a pipe, this command says so first and asks whether to go on. Looking at it on your screen "
    "is always fine.",
    "team.format": "{forms}. Otherwise what the name at -o says, or text.",
    "team.output": "To this file or into this folder. Otherwise, and with -, to the standard output.",
    "team.anyway": "Write this report without asking, even where an earlier one beside it may give somebody's answers away.",
    "team.by": "Show the groups by organisation alone, or by level alone.",
    "team.min_group": "Show who is anonymous only in a group of at least so many. 5 unless you choose; never "
    "fewer than 3.",
    "team.chain": "This chain alone. Otherwise, of files and folders, the chain that most are of, and of what you have "
    "taken in the only chain; where there are more, you choose one.",
    "team.made_up": "The made-up chain '{chain}' was passed over. To see it all the same, use --chain; to take it away, "
    "'ketentui demo --remove'.",
    "team.old.one": "{n} export of {chain} is more than a year old, of {oldest}. No longer needed? Remove it with: {command}",
    "team.old.other": "{n} exports of {chain} are more than a year old, the oldest of {oldest}. No longer needed? Remove them with: {command}",
    "team.year": "Of what you took in, this year alone. Otherwise the latest year in which somebody took part.",
    "team.all_chains": "Take all chains together.",
    "team.with_mine": "Let the finished assessments on this computer join.",
    "team.questionnaire": "A questionnaire that exports were made with and that isn't here: your own, or an earlier "
    "version. Can be repeated.",
    "team.one_person": "These assessments are one person's: only the latest counts. Can be repeated.",
    "team.invited": "CSV of who were asked: organisation, number or organisation, level, number.",
    "team.names": "CSV of which names are the same organisation: from, to. The exports stay as they are.",
    "team.names_out": "Make such a list instead of a team report, with a proposal. Check it, and pass it on with --names.",
    "team.names_written": "Check the list. Behind a name stands the organisation that it belongs to; where there is nothing, it stays as it is. Then make the team report with --names {file}.",
    "team.names_none": "No names look like the same organisation. If you know of any, put them in the list yourself.",
    "team.names_doubtful": "{name} can be more than one organisation: {others}. Choose which yourself.",
    "team.agenda_minutes": "How long the conversation takes: 30 to 480 minutes. 60 unless you choose; half a day "
    "is 180.",
    "demo.short": "See the team report of a made-up chain.",
    "demo.help": "Put 24 assessments of a made-up chain in place: four organisations, three levels, quick "
    "and full, open and anonymous. So you see in ten seconds what a team report is.\n\n"
    "They join what you took in from others. With -o they become files in a folder, like real exports.",
    "demo.output": "Write the exports into this folder.",
    "demo.remove": "Take the made-up chain away again.",
    "demo.taken_in": "{n} assessments of the {chain} are in place. Nobody in them exists.",
    "demo.written": "{n} exports of the {chain} are in {folder}. Nobody in them exists.",
    "demo.look": "See the team report:  {command}",
    "demo.away": "Take it away again:   {command}",
    "demo.removed": "The {chain} is gone: {n} assessments, and what was agreed on them.",
    "demo.not_there": "The {chain} wasn't there.",
    "backup.short": "Make a backup of everything.",
    "backup.help": "Make a backup of everything that is stored here, in one zip file: assessments, exports of others, actions, "
    "questionnaires, the bin and your settings. The file is checked when it is written.\n\n"
    "Names and answers can be read in it. With - it goes to the standard output. Put it back with 'ketentui restore'.",
    "doctor.short": "Check whether all that is stored is right.",
    "doctor.help": "Check whether all that is stored here is right, and read what isn't, what that means and what you can do about it. "
    "Nothing is changed.\n\n"
    "With --repair ketentui mends what it can, after a backup in your data folder. No answer is lost: what has to go, goes to "
    "the bin.\n\n"
    "The exit code is 0 where all is right (or is now), and 1 where something still isn't.",
    "doctor.repair": "Mend what can be mended, after a backup.",
    "config.short": "See your settings and where they are.",
    "config.help": "See which settings hold, where they come from and where config.toml is.\n\n"
    'That file has a setting a line, such as lang = "en" or chain = "Youth chain". Every name '
    "that this command shows can be in it. In the environment they are KETENTUI_LANG, KETENTUI_CHAIN and so on.\n\n"
    "What you choose in the app with F2 (language) and F3 (look) is kept in that file.",
    "config.file": "Your settings are in {file}",
    "config.no_file": "You have no file with settings yet; it belongs here: {file}",
    "config.name": "Setting",
    "config.value": "Value",
    "config.source": "Comes from",
    "config.source_flag": "the command line",
    "config.source_environment": "{variable} in the environment",
    "config.source_file": "config.toml",
    "config.source_terminal": "the terminal and its environment",
    "config.source_default": "default",
}

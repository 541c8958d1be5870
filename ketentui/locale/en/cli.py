"""What the command line says: help and results."""

TEXTS = {
    "usage": "Usage:",
    "options": "Options",
    "first_commands": "To begin with",
    "commands": "Commands",
    "global_options": "--data-dir, --lang, --ascii and --no-color work here too; see "
    "'ketentui --help'.",
    "own_settings": "Every global option also works as KETENTUI_... in the environment (KETENTUI_LANG=en) or in "
    "config.toml. An option goes before the environment, the environment before the file.",
    "metavar.ACTION": "ACTION",
    "metavar.COMMAND": "COMMAND",
    "metavar.DATE": "DATE",
    "metavar.DIR": "DIR",
    "metavar.FILE": "FILE",
    "metavar.ID": "ID",
    "metavar.NEW": "NEW",
    "metavar.OLD": "OLD",
    "metavar.OPTIONS": "OPTIONS",
    "metavar.PATH": "PATH",
    "metavar.QUESTIONNAIRE": "QUESTIONNAIRE",
    "metavar.SCORE": "SCORE",
    "metavar.SHELL": "SHELL",
    "metavar.TEXT": "TEXT",
    "metavar.THEME": "THEME",
    "metavar.YYYY": "YYYY",
    "help.short": "Read what a command does.",
    "help.help": "Read what a command does: 'ketentui help scan', or 'ketentui help actions add'. The command "
    "with --help says the same. Without a command you read which there are. 'ketentui help accessible' tells how to "
    "work with a screen reader or a magnifier.",
    "topic.accessible": "With a screen reader: set ACCESSIBLE=1 in your environment. Then everything goes line by line and "
    "in words, without control codes: 'ketentui' says what there is and what you can type, and 'ketentui scan' asks every "
    "question in plain text. --plain does so once, and 'plain = true' in config.toml always.\n\n"
    "If you want the app all the same, use 'ketentui scan --no-plain', or KETENTUI_PLAIN=0 for everything.\n\n"
    "In the app the terminal's cursor stands on what the keys act on: the statement, the answer chosen with the arrows, "
    "the row or the field. A magnifier shows that, and a screen reader reads there. What colour says is also said by a "
    "sign or a word; F3 gives more contrast, or colours for colour-blind eyes.\n\n"
    "Nothing is in a hurry. A key counts once a statement has been in sight for a moment. One that you "
    "hold down can answer the next statement too; u takes back the last answer.",
    "topic.house": "Your reports can have the name, the logo, the colour and a closing text of your own partnership or "
    "its office. Put this in config.toml ('ketentui config' says where that is), below what is in it already:\n\n"
    '[house]\n\nname = "Youth Partnership Office"\n\nlogo = "logo.svg"\n\ncolour = "#7a1f5c"\n\n'
    'closing = "Questions? Call Ans, 010 123 45 67."\n\n'
    "Each of them can be left out. The logo is a PNG of at most 4000 pixels wide and high, or a plain SVG, and at most "
    "512 kB; without a whole path it stands beside config.toml. It is in HTML alone. The name comes at the top and the closing "
    "text at the end of every report to read; between three quotation marks on both sides it can have several lines.\n\n"
    "In HTML, titles, the name and rules get the colour, and charts don't: there every colour says something. Where it can't "
    "be read well on white paper or on a dark screen, it is made darker or lighter there; 'ketentui config' says how. A grey is "
    "refused.\n\n"
    'If you make reports for several partnerships, each has a part of its own, [house.chains."Jeugdketen"], with what is '
    "different there. A report about several together has what stands below [house]. 'ketentui doctor' checks all logos.",
    "version.short": "Show the version.",
    "version.help": "Show which version this is.",
    "option.help": "Show this explanation.",
    "option.version": "Show the version.",
    "option.data_dir": "Keep everything in this folder instead of your own data folder.",
    "option.lang": "Language. Dutch if you choose nothing.",
    "option.ascii": "Draw with ASCII only.",
    "option.no_color": "Use no colour.",
    "option.plain": "Line by line and in words: for a screen reader, a pipe or a simple terminal.",
    "option.json": "As JSON, for another program.",
    "option.yes": "Don't ask for confirmation.",
    "option.no_pager": "Print all of it at once, not one screen at a time.",
    "option.force": "Overwrite an existing file.",
    "option.of_chain": "Only of this partnership (keten).",
    "option.report": "To this file or into this folder. Otherwise, and with -, to standard output.",
    "option.report_format": "{forms}. Otherwise what the name after -o says, or text.",
    "option.excel": "Write the CSV so that Excel opens it in columns when you double-click: in English with commas "
    "and points, with --lang nl with semicolons and decimal commas; with headings to read.",
    "ketentui.help": "How good is the collaboration in your partnership, and what can you do about it from "
    "tomorrow?\n\n"
    "By partnership (keten) we mean all the organisations that work together on this. By partner organisation we "
    "mean one of them.\n\n"
    "Without a command the app opens. Answer statements, look at your profile and share it with the partnership "
    "team.",
    "scan.short": "Do an assessment.",
    "scan.help": "Do an assessment: in the app, line by line, or with answers from a file.\n\n"
    "Without a questionnaire it is the partnership scan (ketenscan), as a quick scan. Name another questionnaire, "
    "or a file of your own that ends in .toml.\n\n"
    "With --plain the questions come line by line; they also do where the app can't run. If the answers come from a "
    "pipe, give one on each line, and use options to say which partnership it is about.\n\n"
    'With --answers nothing is asked: JSON such as {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}} or CSV rows such as '
    "p1-1,4,note, also as a spreadsheet saves them; don't know and not applicable may be written out. The ID of the new assessment is printed.",
    "scan.quick": "The quick scan: the core of every theme.",
    "scan.full": "The full scan: all statements.",
    "scan.chain": "The partnership's name (keten).",
    "scan.organisation": "Which organisation you work for.",
    "scan.level": "Which level you work at.",
    "scan.name": "Your name, if you want to share it.",
    "scan.sharing": "Share openly, or anonymously: a team report then only shows you in a group.",
    "scan.resume": "Continue an assessment: the beginning of its ID, or last.",
    "scan.answers": "Take the answers from this file.",
    "folder_question": "The folder {folder} isn't there. Make it now? (y/N)",
    "folder_kept": "Nothing was made and nothing was written.",
    "edit.short": "Change who answered.",
    "edit.help": "Change which partnership, organisation and level an assessment is about, the name, and how it is shared. "
    "The answers don't change; a dash (-) leaves something empty.\n\n"
    "If you have already exported it, you are told what that means: with the partnership team a new export takes the "
    "place of the old one, unless you now share in another way.",
    "list.short": "See what is saved.",
    "list.help": "See what is saved, the newest first.",
    "list.missing": "The data folder {folder} isn't there (yet). If you had something there, check the path and "
    "whether the disk is connected; otherwise it is made as soon as you begin a scan.",
    "list.empty": "There is no assessment yet. Begin one with 'ketentui scan'.",
    "list.finished": "(finished)",
    "list.in_progress": "(in progress)",
    "show.short": "See a profile in the terminal.",
    "show.help": "See a profile in the terminal: charts, scores and what you can do with them.\n\n"
    "An ID can be shortened as long as only one begins with it; last is the latest.",
    "export.short": "Make a file to share.",
    "export.help": "Make a file of assessments to share, and print where it is.\n\n"
    "Without -o it goes to your folder for exports, which 'ketentui config' names; with -o - to the screen.",
    "export.format": "{forms}. Otherwise what the name after -o says, or json, which the partnership team imports.",
    "export.output": "To this file or into this folder; - is standard output.",
    "export.anonymous": "Without a name and without actions, with the day instead of the time.",
    "export.without_notes": "Without your notes, and without what came of actions.",
    "delete.short": "Delete an assessment.",
    "delete.help": "Delete an assessment, with the actions that go with it. It stays in the bin for thirty days: "
    "'ketentui restore' brings it back. With --purge it is erased at once and for good, with all copies, even if it "
    "is in the bin already.\n\n"
    "Exports that you have made or sent remain.",
    "delete.purge": "Erase it now, for good, with all copies, including those in the bin.",
    "delete.question": "{what}: delete? It stays in the bin for {days} days. [y/N]",
    "delete.purge_question": "{what}: erase now, for good, with all copies? [y/N]",
    "delete.actions.one": "with the action that goes with it",
    "delete.actions.other": "with the {n} actions that go with it",
    "delete.kept": "Nothing was deleted.",
    "delete.done": "Assessment {id} was deleted and stays in the bin for {days} days.\n"
    "'{restore}' brings it back; '{purge}' erases it now.",
    "delete.purged_aside": "{name} was erased for good, also from the backups made before a repair.",
    "delete.purged": "Assessment {id} was erased for good, with all copies.\n"
    "Exports that you have made, sent or imported remain.",
    "restore.short": "Bring something back from the bin, or restore a backup.",
    "restore.help": "Bring an assessment back from the bin: give the beginning of its ID; last is the one that was "
    "deleted last. Without an ID you see what is in the bin, and until when.\n\n"
    "If there already is one with that ID, you are asked first which one you want. The other goes to the bin: "
    "nothing is lost.\n\n"
    "If you name a file (FILE.zip), that backup is put back, file by file, after all of it has been checked. What "
    "isn't here comes back; what is older here is replaced and goes to the bin; what is newer here stays, unless "
    "you say yes or give --yes. Of other people's exports the newest always stays, and anyone who shared "
    "anonymously stays anonymous.",
    "restore.question": "Assessment {id} still exists: {there}. In the bin: {binned}. Put the one from the bin in "
    "its place? The current one then goes to the bin. [y/N]",
    "restore.left": "Nothing was changed.",
    "restore.done": "Assessment {id} is back from the bin.",
    "restore.replaced": "The one that was there is now in the bin; '{restore}' brings it back.",
    "restore.others.one": "There is one other version of it in the bin:",
    "restore.others.other": "There are {n} other versions of it in the bin:",
    "restore.version": "{answers}, saved on {when}",
    "restore.answered.one": "{n} answer",
    "restore.answered.other": "{n} answers",
    "restore.unreadable": "can't be read",
    "restore.aside": "{when} (set aside)",
    "restore.aside_question": "Another file is in that place now: {file}. It then goes to the bin. Continue? [y/N]",
    "restore.asides": "This was set aside and isn't an assessment. '{restore} NAME' puts it back, '{purge} NAME' "
    "erases it for good.",
    "restore.of_agreements": "actions of partnership team {what}",
    "restore.of_pool": "export from somebody else ({what})",
    "restore.of_questionnaires": "questionnaire {what}",
    "restore.of_editions": "version of a questionnaire",
    "restore.of_invitations": "invitation {what}",
    "restore.of_drafts": "half-finished form {what}",
    "restore.of_bin": "from the bin ({what})",
    "restore.of_other": "{what}",
    "restore.empty": "The bin is empty.",
    "actions.short": "Make and view actions.",
    "actions.help": "Make and view actions: what, who, by when, and what came of it.",
    "actions.list.short": "See what was agreed.",
    "actions.list.help": "See what was agreed and is still to be done, by date.\n\n"
    "With --ics, actions that have a date go to your calendar: open the file there. Importing it again doesn't "
    "duplicate anything.",
    "actions.list.all": "Also what is done or dropped.",
    "actions.list.ics": "Write a file for your calendar (iCalendar); - is standard output.",
    "actions.list.csv": "Write a table (CSV); - is standard output.",
    "actions.list.xlsx": "Write a workbook for Excel or LibreOffice (XLSX); - is the standard output.",
    "actions.list.empty": "Nothing is open. Make an action with 'ketentui actions add'.",
    "actions.list.empty_all": "Nothing has been agreed yet. Make an action with 'ketentui actions add'.",
    "actions.list.undated.one": "{n} action has no date and isn't in the file.",
    "actions.list.undated.other": "{n} actions have no date and aren't in the file.",
    "actions.add.short": "Make an action.",
    "actions.add.help": "Make an action with an assessment (give the beginning of its ID, or last), or one of the "
    "partnership team's (--chain). The ID of the action is printed.\n\n"
    "Write a date as you say it: tomorrow, Friday, in 6 weeks, 15 Jan, 2027-01-15. Before anything is saved, you "
    "see which day that is.",
    "actions.add.chain": "An action of the team of this partnership (keten).",
    "actions.add.questionnaire": "The questionnaire that has the theme, with --chain. Otherwise the partnership "
    "scan (ketenscan).",
    "actions.add.theme": "Which theme it is about: name or ID. Without one it is the collaboration as a "
    "whole.",
    "actions.what": "What will happen.",
    "actions.who": "Who does it.",
    "actions.due": "By when.",
    "actions.yes": "Don't ask whether the date is right.",
    "actions.day": "By {date}.",
    "actions.past_day": "By {date}: that is in the past.",
    "actions.day_question": "Is that right? [Y/n]",
    "actions.not_stored": "Nothing was saved.",
    "actions.edit.short": "Change an action.",
    "actions.edit.help": "Change an action: give the beginning of its ID. Anything you don't name stays as it is.",
    "actions.edit.due": "By when; - removes the date.",
    "actions.edit.theme": "Which theme it is about: name or ID; - is the collaboration as a whole.",
    "actions.edit.status": "How it is going.",
    "actions.effect": "What came of it.",
    "actions.done.short": "Mark an action as done.",
    "actions.done.help": "Mark an action as done, and say what came of it.",
    "actions.delete.short": "Delete an action.",
    "actions.delete.help": "Delete an action that shouldn't have been there: give the beginning of its ID. Has "
    "something been called off? Then set it to dropped: 'ketentui actions edit', with --status.",
    "actions.plan.short": "Draft an annual plan.",
    "actions.plan.help": "Draft the annual plan of the partnership: its targets, what was agreed by theme and quarter, who puts in what, what "
    "is still missing and what came of earlier actions. As Markdown you can complete it yourself.\n\n"
    "It holds only actions and targets of this computer, no answers or scores. Actions of an anonymous assessment stay out.",
    "actions.plan.chain": "The plan of this partnership.",
    "actions.plan.year": "For this year. Otherwise for the next one.",
    "actions.plan.without_notes": "Without what came of actions.",
    "actions.plan.format": "{forms}. Otherwise what the name with -o says, or text.",
    "actions.delete.question": "Delete the action '{what}' ({chain}) for good? [y/N]",
    "compare.short": "See what changed.",
    "compare.help": "See what changed: between two assessments, or in a partnership (--chain) over the years. Only "
    "statements that were asked every time count.\n\n"
    "With --team it is a whole partnership team: this year against the previous one, from what you have imported, "
    "or two folders of exports (then and now).",
    "compare.team": "Compare a partnership team: two files or folders, or what you have imported.",
    "compare.year": "With --team: this year of what you have imported, with the previous one. Otherwise the latest "
    "year.",
    "compare.anyway": "With --team: write this without asking, even if an earlier report beside it may give away "
    "somebody's answers.",
    "compare.chain": "All assessments of this partnership (keten), the oldest first.",
    "compare.questionnaire": "With this questionnaire. Otherwise the one of the latest assessment that was done "
    "before. With --team it can also be the file of a version that isn't here.",
    "targets.short": "Agree what a theme should score.",
    "targets.help": "Agree as a partnership what a theme should score. The comparison shows how far there is to go.",
    "targets.set.short": "Set a target, or remove it.",
    "targets.set.help": "Set a target for a theme, as a score on the questionnaire's scale; give - as the score to "
    "remove the target.",
    "targets.questionnaire": "The questionnaire that has the theme. Otherwise the partnership scan (ketenscan).",
    "targets.set.done": "{theme}: target {target}.",
    "targets.set.gone": "{theme}: no target any more.",
    "targets.list.short": "See the targets.",
    "targets.list.help": "See which targets partnerships have set.",
    "targets.list.empty": "There is no target yet. Set one with 'ketentui targets set'.",
    "questionnaires.short": "See the questionnaires, or check one of your own.",
    "questionnaires.help": "See the questionnaires, or check one of your own.",
    "questionnaires.list.short": "See which there are.",
    "questionnaires.list.help": "See which questionnaires there are. Where there are two numbers, the "
    "first is for the quick scan.",
    "questionnaires.show.short": "Read a questionnaire.",
    "questionnaires.show.help": "Read a questionnaire: its parts, themes and statements.",
    "questionnaires.check.short": "Check a file of your own.",
    "questionnaires.check.help": "Check a questionnaire in a file of your own: every mistake is named, with where "
    "it is and what should be there, and also what could be better. If it is a bad sign when somebody agrees with a "
    "statement, add 'reverse = true': it counts in reverse in the score.",
    "questionnaires.check.right": "{file} has no mistakes. Parts: {parts}. Themes: {themes}. Statements: {statements}.",
    "questionnaires.check.weakness": "note: {text}",
    "questionnaires.check.many": "{count} times, for example at {places}: {text}",
    "questionnaires.check.accepted.one": "{n} warning accepted, with the reason:",
    "questionnaires.check.accepted.other": "{n} warnings accepted, with the reason:",
    "questionnaires.check.against": "Say for each statement what is different from this earlier version, and which "
    "answers still count together.",
    "questionnaires.check.unchanged": "The statements are the same as in version {version}.",
    "questionnaires.check.together.one": "For {n} statement the answers of both versions count together.",
    "questionnaires.check.together.other": "For {n} statements the answers of both versions count together.",
    "questionnaires.check.separate.one": "For {n} statement that is in both versions, the answers don't count together.",
    "questionnaires.check.separate.other": "For {n} statements that are in both versions, the answers don't count together.",
    "questionnaires.check.corrects": "Did you only correct the spelling? Then put this below the new version "
    'number: corrects = ["{version}"]. If anything else is different, leave that out.',
    "questionnaires.new.short": "Begin a questionnaire of your own.",
    "questionnaires.new.help": "Write a small questionnaire with explanations, as the start of your own. It has no "
    "mistakes: check it as you go with 'ketentui questionnaires check'.",
    "questionnaires.new.next": "Change the file, and try it with: ketentui scan {file}",
    "completion.short": "Let your shell complete commands with Tab.",
    "completion.help": "Let your shell complete commands, options, IDs and questionnaires with Tab.\n\n"
    'bash (4.4 or newer): put this line in ~/.bashrc: eval "$(ketentui completion bash)"\n\n'
    'zsh: put this line in ~/.zshrc, below compinit: eval "$(ketentui completion zsh)"\n\n'
    "fish: ketentui completion fish > ~/.config/fish/completions/ketentui.fish",
    "unsynchronised": "Note: for the folder {folder} it is impossible to tell whether what you save has reached the "
    "disk. After a power failure the latest may be gone.",
    "farewell.exported": "Exported: {path}",
    "farewell.go_on": "Saved. To continue: {command}",
    "farewell.look": "Your profile again: {command}",
    "farewell.export": "To share it with the partnership team: {command}",
    "farewell.fetch": "To fetch it from your own computer: ssh {host} {command}",
    "progress": "{done} of {total} files read",
    "import.short": "Import other people's exports.",
    "import.help": "Import other people's exports, from files and folders. They stay on this computer, grouped by "
    "partnership, so that 'ketentui team' by itself shows the team report.\n\n"
    "Importing the same file twice does no harm, and a newer export takes the place of an older one.",
    "import.new.one": "{n} export imported.",
    "import.new.other": "{n} exports imported.",
    "import.newer.one": "{n} export replaced by a newer one.",
    "import.newer.other": "{n} exports replaced by newer ones.",
    "import.known.one": "{n} export was already there.",
    "import.known.other": "{n} exports were already there.",
    "import.older.one": "{n} export skipped: there is a newer one.",
    "import.older.other": "{n} exports skipped: there are newer ones.",
    "import.withdrawn.one": "{n} export was removed before and so wasn't imported. To import it anyway: 'ketentui "
    "import --again'.",
    "import.withdrawn.other": "{n} exports were removed before and so weren't imported. To import them anyway: "
    "'ketentui import --again'.",
    "import.again": "Also import what you removed before.",
    "pool.short": "See what you have imported from others, remove some of it or correct a name.",
    "pool.help": "See what you have imported from others, remove some of it or correct a name.",
    "pool.list.short": "See what has been imported.",
    "pool.list.help": "See which exports from others have been imported, one partnership at a time, and when.",
    "pool.list.empty": "Nothing has been imported. You do that with 'ketentui import'.",
    "pool.list.of_chain.one": "{chain}: {n} export, in {folder}",
    "pool.list.of_chain.other": "{chain}: {n} exports, in {folder}",
    "pool.list.remove": "To remove it: {command}",
    "pool.list.withdrawn.one": "{n} export was removed before: importing it again doesn't bring it back, except "
    "with 'ketentui import --again'.",
    "pool.list.withdrawn.other": "{n} exports were removed before: importing them again doesn't bring them back, "
    "except with 'ketentui import --again'.",
    "pool.list.renamed_chain": "The partnership '{old}' is called '{new}' here, also in what is imported from now on.",
    "pool.list.renamed_organisation": "The organisation '{old}' is called '{new}' here, also in what is imported "
    "from now on.",
    "pool.list.renamed_in_chain": "The organisation '{old}' of the partnership '{chain}' is called '{new}' here, "
    "also in what is imported from now on.",
    "pool.remove.short": "Remove what somebody sent.",
    "pool.remove.help": "Remove other people's exports, for example if somebody withdraws: name the beginning of "
    "their ID, as 'ketentui pool list' shows it, or a whole partnership, or what is too old. They don't go to a "
    "bin: they are gone at once and for good, and no longer count in any new team report on what was imported. "
    "Reports that have been made or shared stay as they are.\n\n"
    "All that is kept is a checksum of the ID, so that importing the same files doesn't bring them back; 'ketentui "
    "import --again' does. The file that you were sent stays: in 'ketentui team FOLDER' it counts again, until you "
    "delete it yourself.",
    "pool.remove.chain": "Everything of this partnership (keten); with --older-than only what is that old.",
    "pool.remove.older_than": "Everything that was filled in longer ago than this many days (90d), weeks (6w), "
    "months (18m) or years (1y).",
    "pool.remove.question.one": "Remove this export for good? [y/N]",
    "pool.remove.question.other": "Remove these {n} exports for good? [y/N]",
    "pool.remove.none": "Nothing that was imported is that old. Nothing was removed.",
    "pool.remove.done.one": "{n} export was removed and no longer counts in any new team report on what was imported.",
    "pool.remove.done.other": "{n} exports were removed and no longer count in any new team report on what was "
    "imported.",
    "pool.rename.short": "Correct a name in what was imported.",
    "pool.rename.help": "Correct a name in what was imported: of a partnership (--chain OLD NEW), or of an "
    "organisation (--organisation OLD NEW; with --chain only in that partnership). The file that you were sent "
    "doesn't change, nor does what was agreed as a partnership team.\n\n"
    "Anything imported later under the old name automatically gets the new one. --forget undoes that: import the "
    "exports again afterwards, and they have the names that their senders gave.",
    "pool.rename.chain": "The old name of the partnership (keten); with --organisation the partnership that the "
    "organisation is in.",
    "pool.rename.organisation": "The old name of the organisation.",
    "pool.rename.forget": "Stop correcting names in what is imported from now on.",
    "pool.rename.done.one": "In {n} export the name is now '{new}'. Anything imported later under the old name gets "
    "it too.",
    "pool.rename.done.other": "In {n} exports the name is now '{new}'. Anything imported later under the old name "
    "gets it too.",
    "pool.rename.forgotten.one": "{n} corrected name was forgotten, for what is imported from now on. What is here "
    "keeps its name.",
    "pool.rename.forgotten.other": "{n} corrected names were forgotten, for what is imported from now on. What is "
    "here keeps its name.",
    "import.hidden.one": "{n} export is kept anonymously, without a name: this assessment has both an open and an "
    "anonymous export. Delete the open export, because it says whose it is.",
    "import.hidden.other": "{n} exports are kept anonymously, without names: these assessments have both an open "
    "and an anonymous export. Delete the open exports, because they say whose they are.",
    "team.short": "Lay the exports of a partnership team side by side.",
    "team.help": "Lay the exports of a partnership team side by side: how does the partnership see itself, where do "
    "partner organisations and levels see it differently, and what should you talk about first?\n\n"
    "Name files or folders; without any, it uses the exports that you have imported with 'ketentui import'. A file "
    "that can't be used is named; the others count. What you have imported becomes one team report for each year: "
    "the latest year, or the one that you choose with --year.\n\n"
    "Anyone who shares anonymously can only be seen in a group of at least five. Anyone who lays two team reports "
    "side by side, with a slightly different minimum or a few people more, can sometimes still work out what "
    "somebody said. If you make one like that, to a file or a pipe, this command says so first and asks whether to "
    "continue. Looking at it on your screen is always fine.",
    "team.anyway": "Write this team report without asking, even if an earlier one beside it may give away "
    "somebody's answers.",
    "team.by": "Show only the groups by organisation, or only those by level.",
    "team.min_group": "Only show those who are anonymous in a group of at least this many. 5 unless you choose; "
    "never fewer than 3.",
    "team.chain": "Only this partnership (keten). Otherwise, with files and folders, the partnership that most of "
    "them are from, and with what you have imported the only partnership; if there are more, you choose one.",
    "team.made_up": "The made-up partnership '{chain}' was skipped. To see it anyway, use --chain; to remove it, "
    "'ketentui demo --remove'.",
    "team.old.one": "{n} export of {chain} is more than a year old, from {oldest}. No longer needed? Remove it "
    "with: {command}",
    "team.old.other": "{n} exports of {chain} are more than a year old, the oldest from {oldest}. No longer needed? "
    "Remove them with: {command}",
    "team.year": "Only this year of what you have imported. Otherwise the latest year in which somebody took part.",
    "team.all_chains": "Put all partnerships together.",
    "team.with_mine": "Include the finished assessments on this computer.",
    "team.questionnaire": "A questionnaire that exports were made with and that isn't here: your own, or an earlier "
    "version. Can be repeated.",
    "team.one_person": "These assessments are one person's: only the latest counts. Can be repeated.",
    "team.invited": "CSV of who was invited: organisation, number or organisation, level, number.",
    "team.round": "Only what belongs to this round: the file that 'ketentui round new' made. It says who was invited, and the smallest group.",
    "team.leave_out": "Leave out these assessments, where more came in than people were invited. May be repeated.",
    "team.names": "CSV of which names are the same organisation: from, to. The exports stay as they are.",
    "team.names_out": "Make such a list instead of a team report, with a suggestion. Check it, and pass it on with "
    "--names.",
    "team.names_written": "Check the list. After each name comes the organisation that it belongs to; if that is "
    "empty, the name stays as it is. Then make the team report with --names {file}.",
    "team.names_none": "No names look like the same organisation. If you know of any, put them in the list yourself.",
    "team.names_doubtful": "{name} can be more than one organisation: {others}. Choose which yourself.",
    "team.agenda_minutes": "How long the conversation takes: 30 to 480 minutes. 60 unless you choose; half a day "
    "is 180.",
    "round.short": "Make a round: ask a partnership for answers.",
    "round.help": "Make a round, in which a partnership answers once: one questionnaire, a period, those who are invited and one code. Everything "
    "is in one file, which the partnership office keeps.",
    "round.new.short": "Make a round.",
    "round.new.help": "Make a round, and show where its file is. Everything is in there: the questionnaire (one of your own, too), the period, who is "
    "invited, and a code such as JEUGD-7KQ4, which every export of this round carries.\n\n"
    "Write a day as you say it: tomorrow, Friday, in 3 weeks, 15 Jan, 2027-01-15.",
    "round.new.chain": "Which partnership it is about. Otherwise the one in your settings.",
    "round.new.questionnaire": "Which questionnaire: an ID or a file of your own. Otherwise the ketenscan.",
    "round.new.from": "The first day. Otherwise today.",
    "round.new.until": "The last day on which you expect answers.",
    "round.new.invited": "CSV with who was invited: organisation, number or organisation, level, number.",
    "round.new.invite": 'Who was invited: "GGD:5", or with the level "GGD:tactical:3". May be repeated.',
    "round.new.contact": "Whom to ask, and who gets the answers. Otherwise the contact in your settings.",
    "round.new.sharing": "How answers may be shared. Otherwise both ways. May be repeated.",
    "round.new.min_group": "Show who is anonymous only in a group of at least this many. 5 unless you choose; never fewer than 3.",
    "round.new.output": "To this file or in this folder; - is the standard output. Otherwise round.json.",
    "round.show.short": "Look at a round.",
    "round.show.help": "Look at a round: what is asked, until when and of whom, and what came in. Without files or folders that is what you "
    "imported.",
    "round.show.reminder": "Only show a reminder, to be emailed to everybody who was invited. It doesn't say who has answered.",
    "round.invite.short": "Make all it takes to invite people to a round.",
    "round.invite.help": "Make in one folder all that you send to those you invite: the text of an email, one A4 'How do I take part', the form, a "
    "page about privacy, the last day for in a calendar, and round-CODE.toml, with which 'ketentui scan' begins at once. Nothing "
    "is sent: read it, and send it yourself.\n\n"
    "All is in the language of the program (--lang), and with --also in another one too.",
    "round.invite.into": "Into this folder. Otherwise beside the file of the round, in round-CODE.",
    "round.invite.also": "In this language too. May be given more than once.",
    "round.invite.ssh": 'What a guest types to get in, such as "ssh guest@host". Without it nothing is said about guests.',
    "round.invite.no_form": "Don't make the form, and don't mention it.",
    "round.invite.keep_until": "Until when the partnership office keeps what it receives; it is put in the page about privacy.",
    "round.invite.next": "Read the email and the page about privacy, and send what is in {folder} to those you invite.",
    "round.form.short": "Make the form of a round.",
    "round.form.help": "Make the form of a round for those who don't have the program, and print where it is: one HTML file, which can be sent with the invitation and opens in a browser, on a telephone as well. Whoever fills it in saves a file that `import` reads, and sends that. The form gets nothing from the internet and sends nothing. With --lang nl it is in Dutch.",
    "round.form.output": "To this file or in this folder; - is the standard output. Otherwise form-CODE-en.html.",
    "round.change.short": "Correct who was invited, or the last day.",
    "round.change.help": "Correct how many people were invited to a round, or its last day. With --until a closed round is open again. Code and questionnaire stay. What was already sent doesn't change.",
    "round.change.invite": 'How many people were invited: "GGD:5", or with the level "GGD:tactical:3". With 0 that group is removed. May be repeated.',
    "round.change.done": "Round {code}: {people} invited, last day {date}.",
    "round.close.short": "Close a round.",
    "round.close.help": "Close a round: no more answers are expected. Today's date is put in its file. 'round change --until' opens it again.",
    "round.close.done": "Round {code} was closed on {date}.",
    "round.close.already": "Round {code} was closed already, on {date}.",
    "guest.short": "Let a guest of a round do one assessment (for SSH).",
    "guest.help": "Let a guest who comes in by SSH do one assessment in a round, and nothing else. This is the command with "
    "which OpenSSH has a guest begin (ForceCommand): no path can be named, and nothing of others can be seen. What is finished is put in the folder as an "
    "export, ready for the team report. Anyone who has to leave comes back with a code.\n\n"
    "What the environment and config.toml say doesn't count here; options do.",
    "guest.round": "The file of the round.",
    "guest.into": "The folder for what guests finish. It has to be there.",
    "guest.most": "How many guests can have a folder. Otherwise three times as many as were invited, and at least 20.",
    "guest.ssh": 'What a guest types to get here the next time, such as "ssh guest07@host"; otherwise the same as now.',
    "guest.tidy": "Only remove what may go. That is done too with every guest who comes in.",
    "demo.short": "See the team report of a made-up partnership.",
    "demo.help": "Prepare 24 assessments of a made-up partnership: four organisations, three levels, quick scan and "
    "full, open and anonymous. In ten seconds you see what a team report is.\n\n"
    "They join what you have imported from others. With -o they become files in a folder, like real exports.",
    "demo.output": "Write the exports into this folder.",
    "demo.remove": "Remove the made-up partnership again.",
    "demo.taken_in": "{n} assessments of the {chain} are ready. Nobody in them exists.",
    "demo.written": "{n} exports of the {chain} are in {folder}. Nobody in them exists.",
    "demo.look": "See the team report:  {command}",
    "demo.away": "Remove it again:      {command}",
    "demo.removed": "The {chain} is gone: {n} assessments, and what was agreed about them.",
    "demo.not_there": "The {chain} wasn't there.",
    "backup.short": "Make a backup of everything.",
    "backup.help": "Make a backup of everything that is saved here, in one zip file: assessments, exports from "
    "others, actions, questionnaires, the bin and your settings. The file is checked once it is written.\n\n"
    "Names and answers in it are readable. With - it goes to standard output. Put it back with 'ketentui restore'.",
    "doctor.short": "Check whether everything saved is in order.",
    "doctor.help": "Check whether everything saved here is in order, and read what isn't, what that means and what "
    "you can do about it. Nothing is changed.\n\n"
    "With --repair ketentui repairs what it can, after a backup in your data folder. No answer is lost: what has to "
    "go, goes to the bin.\n\n"
    "The exit code is 0 if everything is in order (or is now), and 1 if something still isn't.",
    "doctor.repair": "Repair what can be repaired, after a backup.",
    "config.short": "See your settings and where they are.",
    "config.help": "See which settings apply, where they come from and where config.toml is.\n\n"
    'That file has one setting on each line, such as lang = "en" or chain = "Youth partnership". Every name that '
    "this command shows can be used there. In the environment they are KETENTUI_LANG, KETENTUI_CHAIN, KETENTUI_HOUSE_NAME "
    "and so on. How reports get the name, logo and colour of your partnership: 'ketentui help house'.\n\n"
    "What you choose in the app with F2 (language) and F3 (look) is kept in that file.",
    "config.file": "Your settings are in {file}",
    "config.no_file": "You have no settings file yet; it belongs here: {file}",
    "config.shade_light": "{setting}: {colour} is too light to read on white paper; reports have {shade} there.",
    "config.shade_dark": "{setting}: {colour} is too dark to read on a dark screen; reports have {shade} there.",
    "config.source_flag": "the command line",
    "config.source_environment": "{variable} in the environment",
    "config.source_file": "config.toml",
    "config.source_terminal": "the terminal and its environment",
    "config.source_default": "default",
}

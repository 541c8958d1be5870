"""What went wrong (first line) and what to do about it (second line)."""

TEXTS = {
    "file_missing": "The file {file} isn't there.\nCheck its name and folder.",
    "file_is_folder": "{file} is a folder, not a file.\nName a file in that folder.",
    "file_unreadable": "The file {file} can't be read ({reason}).\n"
    "Check that you are allowed to read it.",
    "folder_unreadable": "The folder {file} can't be read ({reason}).\n"
    "Check that you may read in it.",
    "too_many_files": "There are more than {most} files in {file}.\nName a folder with the exports alone.",
    "file_too_large": "The file {file} is too large.\nCheck that it is the file you mean.",
    "file_is_device": "{file} isn't an ordinary file.\nRemove it, or put the file there that belongs there.",
    "path_impossible": "{file} can't be a path: it has a sign in it that no file's name can have.\n"
    "Type the path again.",
    "outside": "{file} lies outside the folder that this program may work in.\n"
    "Choose a place in {folder}.",
    "confined_nowhere": "{variable} names no folder that this program can work in: ‘{found}’. So it doesn't start.\n"
    "Ask the administrator to put the whole path of a folder there that exists, without ~.",
    "no_home": "It isn't known what your own folder is: this system doesn't know your user, and HOME isn't set.\n"
    "Set HOME, or name a folder yourself with --data-dir FOLDER or KETENTUI_DATA_DIR. Don't use ~ in it.",
    "data_dir_missing": "The data folder {file} isn't there, nor is the folder {parent} that it would be in.\n"
    "If it is on a disk or stick, connect that. Otherwise check the path, or make {parent} yourself to begin there.",
    "no_locks": "No file can be locked in the folder {file} ({reason}). Two windows would overwrite each other's answers.\n"
    "Choose a folder on a disk of this computer, with --data-dir.",
    "not_writable": "{file} can't be written ({reason}).\n"
    "Choose another folder, or make sure that you may write here and that there is room.",
    "not_synchronised": "It isn't certain that {file} is safely on disk ({reason}).\n"
    "Make sure that the disk is there and has room, and do it once more.",
    "not_removable": "{file} can't be removed ({reason}).\n"
    "Make sure that you may write in that folder, and do it once more.",
    "choice_not_kept": "Your choice holds for this time only.\n"
    "{file} can't be changed. To keep it, put this line in there yourself: {line}",
    "not_kept": "This has not been saved: {reason}.\n"
    "Make room on the disk, or see to it that you may write there. Then try once more.",
    "stopped_unsaved": "Stopped. Not stored: {what}.\n"
    "The reason: {reason}. What was stored before is still there: {answered} of {count} answered. Make room on the disk, or see to it that "
    "you may write there, and then go on: {command}",
    "questionnaire_invalid": "The questionnaire {file} isn't right:\n"
    "Mend this in the file and try again.",
    "unknown_questionnaire": "There is no questionnaire called {name}.\n"
    "Choose from: {known}. Or name a file that ends in .toml.",
    "edition_missing": "The questionnaire {name} that this assessment was made with isn't here "
    "({sha256}).\nPut the file of that questionnaire back in the data folder.",
    "record_damaged": "The file {file} is damaged.\n"
    "The version before it stands beside it: 'ketentui doctor --repair' puts it back.",
    "record_changed": "The file {file} is damaged: what it says doesn't match its checksum.\n"
    "Where a good version before it stands beside it, 'ketentui doctor --repair' puts that back. Otherwise put it back "
    "from a backup.",
    "record_damaged_no_copy": "The file {file} is damaged, and there is no earlier version that is whole.\n"
    "Put it back from a backup if you have one, or put it away with 'ketentui doctor --repair'. The others don't suffer from it.",
    "record_only_copy": "Of assessment {id} only the version before it is there: {file}.\n"
    "'ketentui doctor --repair' puts it back; if you had deleted it, that version goes to the bin.",
    "record_newer": "The file {file} was made with a newer version of ketentui.\n"
    "Update ketentui; the file was left as it is.",
    "record_invalid": "The assessment in {file} isn't right:\n"
    "See with 'ketentui doctor' what can be done; --repair puts a good version before it back.",
    "record_from_copy": "The file of assessment {id} is damaged; this is the copy from just before.\n"
    "Answers in the copy: {answered}. Your last change may be missing: check your answers. "
    "If you go on, the damaged file stays in the bin for a year.",
    "record_from_copy_differing": "The file of assessment {id} is damaged; this is the copy from just before.\n"
    "Answers in the copy: {answered}. Answers that are different in the damaged file: {differing}. Check your "
    "answers. If you go on, the damaged file stays in the bin for a year.",
    "record_salvaged": "The file of assessment {id} is damaged, and there is no copy that is whole. "
    "This is what can still be read.\n"
    "Answers: {answered}. One may have changed without your seeing it: check them all. "
    "If you go on, the damaged file stays in the bin for a year.",
    "record_salvaged_more": "The file of assessment {id} is damaged. This is what can still be read: more than in the copy "
    "from just before.\nAnswers: {answered}; in the copy: {copied}. One may have changed without your seeing it: check them. "
    "If you go on, the damaged file stays in the bin for a year.",
    "record_set_aside": "The file of this assessment had been damaged. Everything is on disk again.\n"
    "Nothing is lost. The damaged file is in the bin: {file}",
    "record_gone": "The file of this assessment had gone. Everything is on disk again.\n"
    "Nothing is lost. Did you delete it somewhere else? Then do so again when you are done.",
    "record_elsewhere": "Assessment {id} has been changed somewhere else in the meantime.\n"
    "Answers here: {here}. On disk: {there}, saved on {when}. Different: {differing}. Nothing was overwritten: "
    "what is on disk stays there, and what was here is in the bin. 'ketentui restore {id}' brings it back.",
    "newer_elsewhere": "Assessment {id} has been saved with a newer version of ketentui in the meantime.\n"
    "Nothing was overwritten: what was here is in the bin. Update ketentui. "
    "'ketentui restore {id}' then brings it back.",
    "record_misnamed": "The file {file} holds assessment {id}: it is a copy, or has the wrong name.\n"
    "'ketentui doctor --repair' finds out which of the two it is, and puts it right.",
    "assessment_invalid": "The assessment in {file} isn't right:\nAsk the sender for a new export.",
    "not_json": "{file} isn't JSON:\nCheck that it is an export of ketentui, and that it is whole.",
    "wrong_schema": "{file} is no assessment that this version knows: its schema is {found}, "
    "where {expected} was expected.\n"
    "Ask for an export of ketentui as JSON, or update ketentui.",
    "answers_invalid": "The answers don't fit the questionnaire:\n"
    "Mend this in the file; nothing was stored.",
    "in_use": "This assessment ({id}) is already open in another window.\n"
    "Go on there, or close it. If it is gone, go on here: 'ketentui scan --resume {id}'. Nothing is lost.",
    "asked_already": "A third window is just about to go on with this assessment too.\n"
    "Go on there, or try again here in a moment.",
    "taken_over": "Stopped here: assessment {id} goes on in another window.\n"
    "Everything that you answered here is there too.",
    "unknown_id": "There is no assessment whose ID begins with {id}.\n"
    "See with 'ketentui list' which there are.",
    "only_in_bin": "Assessment {id} is in the bin already.\n"
    "'ketentui restore {id}' brings it back; 'ketentui delete --purge {id}' erases it now.",
    "not_in_bin": "There is no assessment in the bin whose ID begins with {id}.\n"
    "See with 'ketentui restore' what is in it.",
    "bin_empty": "The bin is empty.\nSee with 'ketentui list' which assessments there are.",
    "still_there": "Assessment {id} is still there: {there}. In the bin: {binned}.\n"
    "Do you want the one from the bin in its place? Add --yes: the one of now goes to the bin then.",
    "aside_in_the_way": "Where you want something back, there is another file now: {file}.\n"
    "Add --yes: that other one goes to the bin then.",
    "aside_withdrawn": "What is in {file} is of somebody who withdrew, and doesn't come back.\n"
    "Erase it with 'ketentui delete --purge' and the name that 'ketentui restore' shows.",
    "came_back": "Assessment {id} is there again.\n"
    "Look at it first; 'ketentui restore {id}' asks which of the two you want.",
    "ambiguous_id": "There are several whose ID begins with {id}: {matches}.\n"
    "Give a longer beginning of the ID.",
    "unknown_export": "Among these exports there is none whose ID begins with {id}.\n"
    'The top of the team report has the IDs of namesakes; an export has its own after "id".',
    "one_person_alone": "--one-person takes at least two assessments; it says '{ids}'.\n"
    "Name their IDs, with a comma in between.",
    "one_person_anonymous": "Somebody who shares anonymously can't be joined with anybody: {ids}.\n"
    "Leave this ID out of --one-person.",
    "nothing_stored": "There is no assessment yet.\nBegin one with 'ketentui scan'.",
    "export_exists": "The file {file} already exists.\n"
    "Choose another name, or have it overwritten (--force).",
    "export_into_data": "{file} is a place where ketentui itself keeps what was filled in.\n"
    "Choose another folder or name; nothing was written.",
    "repair_in_use": "Something is being mended or erased for good here, in another window.\n"
    "Wait until that is done, and do it again.",
    "export_no_file": "{file} is a device or something else that is no file.\n"
    "Choose another name; with -o - it goes to the standard output.",
    "export_is_folder": "{file} is a folder.\nName a file in that folder.",
    "config_invalid": "The settings in {file} aren't right:\nMend the file, or take the line out.",
    "environment_invalid": "A setting in the environment isn't right:\n"
    "Change the variable, or remove it.",
    "bad_choice": "{value} won't do for {option}.\nChoose from: {choices}.",
    "unknown_command": "{command} has no command {name}.\nThese are there: {known}.",
    "unknown_command_like": "{command} has no command {name}.\n"
    "Do you mean '{command} {like}'? These are there: {known}.",
    "unknown_option": "{command} has no option {option}.\nSee '{command} --help'.",
    "no_option": "{option} is no option of {command}.\nWrite it without dashes: '{command} {arguments}'.",
    "unknown_option_like": "{command} has no option {option}.\nDo you mean {like}? See '{command} --help'.",
    "below_zero": "{option} can't go with '{command}': it is below zero.\nGive a number of zero or more.",
    "missing_argument": "'{command}' needs {name} after it.\nSee '{command} --help'.",
    "missing_command": "'{command}' needs a command after it.\nThese are there: {known}.",
    "flag_with_value": "{option} takes no value.\nPut {option} there, or leave it out.",
    "option_without_value": "{option} needs a value after it.\nSee '{command} --help'.",
    "wrong_usage": "'{command}' can't be used like this: there is too much, or something is in the wrong place.\nSee '{command} --help'.",
    "system_refused": "This doesn't work ({reason}).\nMake room or choose another place, and try again.",
    "upgraded": "The program was upgraded or moved while it ran, and could not go on because of that ({reason}).\n"
    "What you had filled in is stored. Start it again to go on.",
    "unexpected": "Something went wrong that shouldn't have ({reason}).\nWhat was stored before is still there. Tell the makers, with what you did.",
    "no_terminal": "The app needs a terminal to read keys from and to draw on, and there is none "
    "here.\n"
    "Start ketentui in a terminal window, or go line by line with: ketentui scan --plain.",
    "too_large_to_copy": "This is too large for the clipboard: {size} kB, and up to {largest} kB "
    "will do.\n"
    "Export it to a file.",
    "no_input": "Nobody can answer here: there is no terminal, and nothing comes in.\n"
    "Start ketentui in a terminal window, send it the answers, one a line, or give them in a file: "
    "ketentui scan --answers FILE.",
    "confirmation_needed": "Deleting asks for a confirmation, and there is no terminal here.\n"
    "Add --yes if you are sure.",
    "one_target": "Several assessments can't all go to {output}.\n"
    "Name a folder with -o, with a / after it if it isn't there yet; or export them one by one.",
    "nothing_to_edit": "It wasn't said what is to be different.\nSay so with --chain, --organisation, --level, --name or --sharing.",
    "quick_or_full": "A scan is quick (--quick) or full (--full), not both.\nChoose one.",
    "no_quick": "{title} has no quick scan.\nLeave --quick out.",
    "resume_alone": "--resume goes on with what is there, and goes with no other choice.\n"
    "Use 'ketentui scan --resume ID'.",
    "answers_unreadable": "The answers in {file} aren't right:\n"
    'Write JSON such as {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}}, or CSV rows such as '
    "p1-1,4,note. Nothing was stored.",
    "unknown_chain": "There is no chain called {name} here.\nChoose from: {known}.",
    "no_chains": "There is no chain here yet, so no {name} either.\n"
    "Do a scan with 'ketentui scan --chain NAME', or take in exports with 'ketentui import'.",
    "unknown_theme": "The questionnaire has no theme {name}.\nChoose from: {known}.",
    "action_without_what": "An action says what is going to happen, and this one doesn't.\n"
    "Write it in a sentence. Nothing was stored.",
    "action_too_long": "This is too long for an action ({length} characters): {text}\n"
    "Keep what, who and what came of it to {most} characters each. Nothing was stored.",
    "name_too_long": "This name is too long ({length} characters): {text}\n"
    "Give a name of {most} characters at most.",
    "note_too_long": "This note is too long ({length} characters): {text}\n"
    "Make it {most} characters long at most.",
    "nobody_to_agree": "An action belongs to an assessment or to a chain team, and there is none yet.\n"
    "Finish a scan first (n on the first page), or take in the exports of others (k).",
    "unknown_action": "There is no action whose ID begins with {id}.\n"
    "See with 'ketentui actions list --all' which there are.",
    "ambiguous_action": "There are several actions whose ID begins with {id}: {matches}.\n"
    "Give a longer beginning of the ID.",
    "action_changed": "This action has been changed elsewhere in the meantime.\n"
    "Nothing is lost and nothing was overwritten. Open it again to see how it is now.",
    "action_gone": "This action has been deleted elsewhere meanwhile.\n"
    "Nothing of it was stored or overwritten. If you still need it, make it again.",
    "target_gone": "This target has been taken away elsewhere meanwhile.\n"
    "Nothing was overwritten. If you still want to set one, do it again.",
    "target_changed": "This target has been set elsewhere meanwhile, at {now}.\n"
    "Nothing was overwritten. If you still want to change it, do it again.",
    "erased": "What this is about has been erased in another window meanwhile.\n"
    "Nothing of it is stored or written any more; what you still see here is gone when you go back.",
    "taken_out": "Somebody who counts in this has been taken out of what was taken in meanwhile.\n"
    "Nothing of it is written. Go back and open the team report again.",
    "chain_in_use": "Another program is just changing the actions of {chain}.\n"
    "Try again in a moment. Nothing is lost.",
    "agreements_invalid": "The actions of a chain team in {file} aren't right:\n"
    "See with 'ketentui doctor' what can be done; --repair puts a good version before it back.",
    "one_place": "An action belongs to an assessment or to a chain team.\n"
    "Give the ID of an assessment (or last), or --chain with the name of the chain.",
    "one_form": "{options} can't go together.\nChoose one.",
    "several_questionnaires": "A comparison is over one questionnaire, and these are several: {ids}.\nName one with "
    "--questionnaire.",
    "names_alone": "--names-out can't go with {options}.\nMake the list first, and then the report.",
    "only_with": "{option} goes with {needed}.\nAdd {needed}, or leave {option} out.",
    "ending_of_another": "{file} has the name of another form than {form}.\nLet the name end in {right}, or choose another form.",
    "export_no_folder": "The folder {folder} isn't there.\nMake it, or name another folder.",
    "unknown_ending": "No file like {file} is made here.\nLet the name end in one of these: {choices}.",
    "nothing_to_change": "Nothing was named that is to change.\nName one or more of {options}.",
    "compared_with_itself": "{id} is the same assessment twice.\n"
    "Name two; 'ketentui list' shows which there are.",
    "different_questionnaires": "These assessments were done with different questionnaires.\n"
    "Compare two with the same questionnaire.",
    "nothing_in_common": "These assessments have no statement in common.\n"
    "Compare two with the same questionnaire and the same scale.",
    "nothing_to_compare": "Of {chain} there aren't two finished assessments yet, of the same respondent "
    "with the same questionnaire.\n"
    "Do the scan again after a while, or compare two with 'ketentui compare ID ID'.",
    "two_or_a_chain": "What is compared is two assessments or a whole chain.\n"
    "Write 'ketentui compare ID ID', or 'ketentui compare --chain NAME'.",
    "target_off_scale": "{value} can't be a target: a score is between {min} and {max}.\n"
    "Write a number such as {example}, or - to take the target away.",
    "chain_needed": "A target belongs to a chain, and none was named.\nName it with --chain.",
    "no_team_then": "Of the first time there is no answered assessment at all.\n"
    "Check which files belong to which time.",
    "no_team_now": "Of the second time there is no answered assessment at all.\n"
    "Check which files belong to which time.",
    "nothing_in": "There is no export in {place}.\n"
    "Name files that were made with 'ketentui export', or the folder they are in.",
    "chain_not_in": "There is nothing of the chain {chain} in {place}.\nThere is of: {known}.",
    "questionnaire_not_in": "Nothing in {place} was filled in with the questionnaire "
    "{questionnaire}.\nThere is with: {known}.",
    "no_team_questionnaire": "Nothing that you took in was filled in with the questionnaire "
    "{questionnaire}.\nThere is with: {known}.",
    "other_questionnaires": "Other questionnaires were filled in at each of the times.\n"
    "Then: {then}. Now: {now}.",
    "team_of_folders": "There is no assessment '{id}', but there is a file or folder of that name.\n"
    "Exports of a chain team are compared with --team: ketentui compare --team THEN NOW.",
    "one_team_year": "In the exports that were taken in, no questionnaire was filled in in two years.\n"
    "Take in the exports of an earlier year with 'ketentui import', or name two folders: "
    "ketentui compare --team THEN NOW.",
    "no_team_year_before": "Nothing of this questionnaire was taken in of before {year}.\n"
    "Take in the exports of an earlier year with 'ketentui import', or choose a later year.",
    "no_such_team_year": "Nothing of {year} was taken in.\nThere is something of: {known}.",
    "year_of_pool": "--year chooses a year from what you took in, and doesn't go with files or folders.\n"
    "Leave --year out, or name the files of that year alone.",
    "same_anonymous": "The same anonymous assessments are in both times ({n}). Subtracting one time from "
    "the other would tell what somebody else answered.\n"
    "Make sure that each file is in one of the two folders only.",
    "two_sources": "A team is compared with two files or folders, or with what you have taken in.\n"
    "Write 'ketentui compare --team THEN NOW', or 'ketentui compare --team'.",
    "team_then_hidden": "Of the first time nothing may be shown: who took part did so "
    "anonymously, and they are fewer than {least}.\n"
    "Compare only when enough people take part at both times.",
    "team_now_hidden": "Of the second time nothing may be shown: who took part did so "
    "anonymously, and they are fewer than {least}.\n"
    "Compare only when enough people take part at both times.",
    "date_unclear": "'{text}' is no date that ketentui understands.\n"
    "Write tomorrow, Friday, in 6 weeks, end of the month, 15 Jan or 2027-01-15, for instance.",
    "date_too_far": "'{text}' is too far away.\nChoose a day within fifty years.",
    "date_other_weekday": "That day is {day}.\n"
    "Check what you mean, the day of the week or the date.",
    "date_no_week": "There is no week {week}.\n{year} has {weeks} weeks.",
    "date_impossible": "The day '{text}' doesn't exist.\n"
    "Check the day and the month; the day comes before the month, as in 15-1-2027.",
    "demo_remove_alone": "--remove takes the made-up chain out of what you took in, and can't go with -o.\n"
    "Use 'ketentui demo --remove'. Files in a folder you remove yourself.",
    "not_in_range": "{value} won't do for {option}.\nGive a whole number from {least} to {most}.",
    "several_chains": "These are exports of several chains: {chains}.\n"
    "Choose one with --chain, or take them together with --all-chains.",
    "chain_not_found": "None of these exports ({n}) is of the chain '{chain}'.\nBut there are of: {known}.",
    "other_chain": "{file} isn't of the chain '{expected}' but of '{chain}'.\n"
    "Take the file away, or take all chains together with --all-chains.",
    "id_of_another": "{file} wasn't taken in: it has the ID of another assessment, which is here already, of {name} ({organisation}, chain {chain}).\n"
    "The two are from different computers. Ask which is right. If it is the new one, remove "
    "the other with 'ketentui pool remove {id}', and take this one in with 'ketentui import --again'.",
    "team_questionnaire_missing": "The questionnaire {name}, which {file} was made with, isn't here.\n"
    "Put its file in the folder {folder}, or name it with --questionnaire.",
    "team_edition_missing": "Version {version} of the questionnaire {name}, which {file} was made with, isn't here.\n"
    "Name the file of that version with --questionnaire.",
    "record_is_link": "{file} is a link: the answers are in {target}.\n"
    "Nothing was deleted. Delete that file first and then the link, or put the file in the place of the link.",
    "place_taken": "There is a folder where ketentui keeps an export: {file}.\n"
    "Put that folder somewhere else, and take the export in again.",
    "altered_export": "{file} was changed after it was made.\n"
    "It counts, but an answer can be another than was given. Ask the sender for a new export.",
    "strange_answers": "{file} has answers to statements that aren't in the questionnaire:\n"
    "Those answers don't count, the others do. Ask the sender how this file was made.",
    "none_usable": "There is nothing that can be used ({n}):\nNothing was taken in, and nothing was made.",
    "unusable_exports": "Not used ({n}):\nWhat could be used, counts.",
    "nothing_usable": "No export was found that can be used.\n"
    "Name files that were made with 'ketentui export', or the folder they are in.",
    "pool_empty": "No exports of others were taken in yet.\n"
    "Name the files or the folder, or take them in with 'ketentui import'. Just looking? Try 'ketentui demo'.",
    "pool_chain_unknown": "No exports of the chain {chain} were taken in.\nThese were: {known}.",
    "pool_organisation_unknown": "No exports of the organisation {name} were taken in.\nThese were: {known}.",
    "pool_memory_unreadable": "What was removed before and which names were mended can't be read in {file}.\n"
    "'ketentui doctor --repair' puts a good version before it back, if there is one. Otherwise remove the file: then that is "
    "forgotten, and taking in brings back what was removed.",
    "unknown_received": "Nothing that was taken in has an ID that begins with {id}.\n"
    "See with 'ketentui pool list' what there is.",
    "nothing_to_remove": "It wasn't said what is to go.\n"
    "Name one or more IDs, --chain or --older-than. 'ketentui pool list' shows what there is.",
    "nothing_to_rename": "This takes two names: the old one and the new one.\n"
    "Write 'ketentui pool rename --chain OLD NEW', or 'ketentui pool rename --organisation OLD NEW'.",
    "name_empty": "The new name is empty.\nGive a name that can be read.",
    "span_unclear": "'{text}' is no length of time that ketentui understands.\n"
    "Write 90d (days), 6w (weeks), 18m (months) or 1y (a year), for instance.",
    "names_unreadable": "The list of names can't be read from {file}:\nGive two names on every line: from, to. --names-out makes such a list.",
    "invited_unreadable": "Who were asked can't be read from {file}:\n"
    "Write on each line: organisation, number. Or: organisation, level, number.",
    "export_unexpected": "Something went wrong with {file} that should not have ({reason}).\n"
    "Report it to the makers, and ask the sender for a new export.",
    "app_failed": "Something went wrong in the program ({reason}).\n"
    "What you had filled in is stored. Start the program again to go on.",
    "may_be_subtracted": "This report and an earlier one together may give away what somebody said anonymously:\n"
    "Share only one. Does this one replace the earlier one? Then ask whoever has that to throw it away, and add "
    "--anyway.",
    "handouts_unreadable": "Whom a report went out on before can't be read from {file}.\n"
    "See with 'ketentui doctor' whether there is a good previous version; --repair puts it back. If no other report on "
    "these people went out, add --anyway: a new file is begun then, and what is left of this one is kept as {aside}.",
    "pool_in_use": "Exports are being taken in or removed elsewhere on this computer, and that takes long.\n"
    "Wait until that is done and try again then. Nothing was changed.",
    "handouts_in_use": "Another window is just writing a report on a team.\n"
    "Try again in a moment. Nothing was written.",
    "backup_invalid": "The backup {file} isn't right:\nNothing was put back. Use another backup, or copy the file anew.",
    "backup_newer": "The backup {file} was made with a newer version of ketentui.\nUpdate ketentui. Nothing was put back.",
    "backup_too_large": "There is too much for one backup: more than {most} files, or more than fits in a file.\nCopy the data folder yourself.",
    "backup_cannot_hold": "The file {file} can't be in a backup: its name can't.\nGive it a plain name.",
    "backup_not_as_written": "The backup {file} isn't on the disk as it was written.\nMake it on another disk.",
    "backup_to_terminal": "A backup is no text for a terminal.\nName a file, or send the output to a file or a pipe.",
    "backup_incomplete": "The backup was made, but not everything could be in it (files: {n}).\nMend what is said above, and make another; 'ketentui doctor' helps.",
    "nothing_to_back_up": "Nothing is stored in {folder}.\nCheck with 'ketentui config' whether this is your data folder.",
    "config_not_put_back": "Your settings were not put back: data_dir leads to another folder there than where your data is now.\n"
    "Write what you need in {file} yourself. Your data is back.",
    "restore_incomplete": "Not everything could be put back (files: {n}).\nMend what is said above, and put the backup back once more. Nothing was lost.",
    "restore_newer_here": "What is newer or another here than in the backup has stayed (files: {n}).\nGive --yes to replace that too; what is here then goes to the bin.",
}

"""What went wrong (first line) and what to do about it (second line)."""

TEXTS = {
    "file_missing": "The file {file} isn't there.\nCheck its name and folder.",
    "file_is_folder": "{file} is a folder, not a file.\nName a file in that folder.",
    "file_unreadable": "The file {file} can't be read ({reason}).\n"
    "Check that you are allowed to read it.",
    "folder_unreadable": "The folder {file} can't be read ({reason}).\n"
    "Check that you may read in it.",
    "too_many_files": "There are more than {most} files in {file}.\n"
    "Name a folder that only has the exports.",
    "file_too_large": "The file {file} is too large.\nCheck that it is the file you mean.",
    "file_is_device": "{file} isn't an ordinary file.\nRemove it, or put the file there that belongs there.",
    "path_impossible": "{file} can't be a path: it contains a character that no file name can have.\n"
    "Type the path again.",
    "outside": "{file} is outside the folder that this program may work in.\n"
    "Choose a place in {folder}.",
    "confined_nowhere": "{variable} doesn't name a folder that this program can work in: ‘{found}’. So it doesn't "
    "start.\n"
    "Ask the administrator to put the whole path of an existing folder there, without ~.",
    "no_home": "It isn't clear what your own folder is: this system doesn't know your user, and HOME isn't set.\n"
    "Set HOME, or name a folder yourself with --data-dir FOLDER or KETENTUI_DATA_DIR. Don't use ~ in it.",
    "data_dir_missing": "The data folder {file} isn't there, nor is the folder {parent} that it would be in.\n"
    "If it is on a disk or memory stick, connect that. Otherwise check the path, or make {parent} yourself to begin "
    "there.",
    "no_locks": "No file can be locked in the folder {file} ({reason}). Two windows would overwrite each other's answers.\n"
    "Choose a folder on a disk of this computer, with --data-dir.",
    "not_writable": "{file} can't be written ({reason}).\n"
    "Choose another folder, or make sure that you may write here and that there is room.",
    "not_synchronised": "It isn't certain that {file} is safely on disk ({reason}).\n"
    "Make sure that the disk is connected and has room, and try again.",
    "not_removable": "{file} can't be removed ({reason}).\n"
    "Make sure that you may write in that folder, and try again.",
    "choice_not_kept": "Your choice only applies this time.\n"
    "{file} can't be changed. To keep your choice, put this line in that file yourself: {line}",
    "not_kept": "This has not been saved: {reason}.\n"
    "Make room on the disk, or make sure that you may write there. Then try again.",
    "stopped_unsaved": "Stopped. Not saved: {what}.\n"
    "The reason: {reason}. What was saved before is still there: {answered} of {count} answered. Make room on the disk, or make sure that "
    "you may write there, and then continue: {command}",
    "questionnaire_invalid": "The questionnaire {file} has mistakes in it:\n"
    "Correct this in the file and try again.",
    "unknown_questionnaire": "There is no questionnaire called {name}.\n"
    "Choose from: {known}. Or name a file that ends in .toml.",
    "edition_missing": "The questionnaire {name} that this assessment was made with isn't here "
    "({sha256}).\nPut the file of that questionnaire back in the data folder.",
    "record_damaged": "The file {file} is damaged.\n"
    "Its previous version is beside it: 'ketentui doctor --repair' puts it back.",
    "record_changed": "The file {file} is damaged: its contents don't match its checksum.\n"
    "If there is a good previous version beside it, 'ketentui doctor --repair' puts that back. Otherwise put it "
    "back from a backup.",
    "record_damaged_no_copy": "The file {file} is damaged, and there is no previous version that is intact.\n"
    "Put it back from a backup if you have one, or move it out of the way with 'ketentui doctor --repair'. The "
    "others aren't affected.",
    "record_only_copy": "Only the previous version of assessment {id} is still there: {file}.\n"
    "'ketentui doctor --repair' puts it back; if you had deleted the assessment, that version goes to the bin.",
    "record_newer": "The file {file} was made with a newer version of ketentui.\n"
    "Update ketentui; the file was left as it is.",
    "record_invalid": "The assessment in {file} has mistakes in it:\n"
    "Check with 'ketentui doctor' what can be done; --repair puts a good previous version back.",
    "record_from_copy": "The file of assessment {id} is damaged; this is the copy from just before.\n"
    "Answers in the copy: {answered}. Your last change may be missing: check your answers. If you continue, the "
    "damaged file stays in the bin for a year.",
    "record_from_copy_differing": "The file of assessment {id} is damaged; this is the copy from just before.\n"
    "Answers in the copy: {answered}. Answers that are different in the damaged file: {differing}. Check your "
    "answers. If you continue, the damaged file stays in the bin for a year.",
    "record_salvaged": "The file of assessment {id} is damaged, and there is no intact copy. This is what can still "
    "be read.\n"
    "Answers: {answered}. One may have changed without you seeing it: check them all. If you continue, the damaged "
    "file stays in the bin for a year.",
    "record_salvaged_more": "The file of assessment {id} is damaged. This is what can still be read: more than in "
    "the copy from just before.\n"
    "Answers: {answered}; in the copy: {copied}. One may have changed without you seeing it: check them. If you "
    "continue, the damaged file stays in the bin for a year.",
    "record_set_aside": "The file of this assessment was damaged in the meantime. Everything is on disk again.\n"
    "Nothing is lost. The damaged file is in the bin: {file}",
    "record_gone": "The file of this assessment disappeared in the meantime. Everything is on disk again.\n"
    "Nothing is lost. Did you delete it somewhere else? Then delete it again when you have finished.",
    "record_elsewhere": "Assessment {id} has been changed somewhere else in the meantime.\n"
    "Answers here: {here}. On disk: {there}, saved on {when}. Different: {differing}. Nothing was overwritten: "
    "what is on disk stays there, and what was here is in the bin. 'ketentui restore {id}' brings it back.",
    "newer_elsewhere": "Assessment {id} has been saved with a newer version of ketentui in the meantime.\n"
    "Nothing was overwritten: what was here is in the bin. Update ketentui. "
    "'ketentui restore {id}' then brings it back.",
    "record_misnamed": "The file {file} holds assessment {id}: it is a copy, or has the wrong name.\n"
    "'ketentui doctor --repair' finds out which of the two it is, and corrects it.",
    "assessment_invalid": "The assessment in {file} has mistakes in it:\n"
    "Ask the sender for a new export.",
    "not_json": "{file} isn't JSON:\n"
    "Check that it is an export of ketentui, and that it is complete.",
    "wrong_schema": "{file} isn't an assessment that this version knows: its schema is {found}, where {expected} "
    "was expected.\n"
    "Ask for an export of ketentui as JSON, or update ketentui.",
    "round_invalid": "The round in {file} has mistakes in it:\n"
    "Use a file that wasn't changed: if need be the partnership office makes a new one.",
    "invitation_no_round": "{file} is the invitation for who takes part, and this needs the file of the round itself.\n"
    "Use the file that 'ketentui round new' made, such as round.json. Who was invited is in it too.",
    "round_no_invitation": "{file} is the file of the round itself, which the office keeps; taking part goes with the invitation.\n"
    "Use round-CODE.toml: 'ketentui round invite' makes it, with all else that you send.",
    "no_such_round": "{file} isn't a round or invitation that this version knows: its schema is {found}, where {expected} "
    "was expected.\n"
    "Check that this is the right file, or update ketentui.",
    "invitation_newer": "Round {code} asks version {version} of the questionnaire {name}, which this ketentui doesn't know.\n"
    "Update ketentui and then open the file again.",
    "invitation_changed": "The questionnaire in the file of round {code} is no longer as it was when the round was made.\n"
    "Use the file that wasn't changed: if need be the partnership office sends it again.",
    "invitation_says_otherwise": "That doesn't fit the invitation to round {code}:\n"
    "Leave that choice out: the invitation says it already.",
    "round_lacks": "Something is missing from this round:\nAdd this; nothing was made.",
    "invited_without_organisation": "Every number of people needs an organisation.\nSay which organisation they are from.",
    "invited_twice": "Who was invited is given both with and without a level: {names}.\nGive the total, or only the numbers for each level.",
    "round_ends_before_it_begins": "The last day of this round is before the first.\nName a later day with --until, or an earlier one with --from.",
    "answers_invalid": "The answers don't fit the questionnaire:\n"
    "Correct this in the file; nothing was saved.",
    "in_use": "This assessment ({id}) is already open in another window.\n"
    "Continue there, or close it. If that window is gone, continue here: 'ketentui scan --resume {id}'. Nothing is "
    "lost.",
    "asked_already": "A third window is also just about to continue with this assessment.\n"
    "Continue there, or try again here in a moment.",
    "guest_no_terminal": "This needs a terminal.\n"
    "Log in with ssh -t, without a command after it, and not from a script.",
    "guest_before": "The round of {chain} hasn't begun yet: it begins on {day}.\n"
    "Log in again from then on. Questions? {contact}.",
    "guest_over": "The round of {chain} is over: the last day was {day}.\n"
    "If you still want to answer, ask whether you may. Questions? {contact}.",
    "guest_closed": "The round of {chain} was closed on {day}.\n"
    "If you still want to answer, ask whether you may. Questions? {contact}.",
    "guest_codes": "Those were too many codes that open nothing here.\n"
    "Check your code and log in again. If you lost it, begin again.",
    "guest_begun": "In another window an assessment was begun with your code already.\n"
    "Leave with q, log in again and type your code: then you go on with that one.",
    "guests_full": "There is no room for a new guest now.\n"
    "If you have a code, log in again and type it. Otherwise ask for room: {contact}.",
    "guests_busy": "Many guests are coming in at this moment.\nLog in again in a minute.",
    "guests_nowhere": "{folder} is no folder in which guests can leave something: it isn't there, is a link, or is somebody "
    "else's.\n"
    "Make a folder of the account that guests log in with, for that account alone (chmod 700).",
    "not_delivered": "This wasn't handed in yet: {reason}. What was saved before is still there.\n"
    "Try again in a moment, or log in again later with your code.",
    "delivery_taken": "This wasn't handed in: something else is in its place ({name}). What was saved before is still "
    "there.\nTell whoever runs the round.",
    "taken_over": "Stopped here: assessment {id} continues in another window.\n"
    "Everything that you answered here is there too.",
    "unknown_id": "There is no assessment whose ID begins with {id}.\n"
    "See with 'ketentui list' which there are.",
    "only_in_bin": "Assessment {id} is in the bin already.\n"
    "'ketentui restore {id}' brings it back; 'ketentui delete --purge {id}' erases it now.",
    "not_in_bin": "There is no assessment in the bin whose ID begins with {id}.\n"
    "See with 'ketentui restore' what is in it.",
    "bin_empty": "The bin is empty.\nSee with 'ketentui list' which assessments there are.",
    "still_there": "Assessment {id} still exists: {there}. In the bin: {binned}.\n"
    "Do you want the one from the bin in its place? Add --yes: the current one then goes to the bin.",
    "aside_in_the_way": "There is another file now where you want something back: {file}.\n"
    "Add --yes: that other one then goes to the bin.",
    "aside_withdrawn": "What is in {file} comes from somebody who withdrew, and doesn't come back.\n"
    "Erase it with 'ketentui delete --purge' and the name that 'ketentui restore' shows.",
    "came_back": "Assessment {id} exists again.\n"
    "Look at it first; 'ketentui restore {id}' asks which of the two you want.",
    "ambiguous_id": "There are several whose ID begins with {id}: {matches}.\n"
    "Give a longer beginning of the ID.",
    "unknown_export": "None of these exports has an ID that begins with {id}.\n"
    'The top of the team report gives the IDs of namesakes; in an export it comes after "id".',
    "one_person_alone": "--one-person needs at least two assessments; it says '{ids}'.\n"
    "Name their IDs, with a comma in between.",
    "one_person_anonymous": "Somebody who shares anonymously can't be joined with anybody: {ids}.\n"
    "Leave this ID out of --one-person.",
    "nothing_stored": "There is no assessment yet.\nBegin one with 'ketentui scan'.",
    "export_exists": "The file {file} already exists.\n"
    "Choose another name, or overwrite it (--force).",
    "export_into_data": "{file} is a place where ketentui itself keeps what was filled in.\n"
    "Choose another folder or name; nothing was written.",
    "repair_in_use": "Something is being repaired or erased for good here, in another window.\n"
    "Wait until that is done, and try again.",
    "export_no_file": "{file} is a device or something else that isn't a file.\n"
    "Choose another name; with -o - it goes to standard output.",
    "export_is_folder": "{file} is a folder.\nName a file in that folder.",
    "config_invalid": "The settings in {file} have mistakes in them:\n"
    "Correct the file, or take the line out.",
    "logo_refused": "The logo {file} can't be in a report:\n"
    "Put a logo there that can, or change the line 'logo' in config.toml. See 'ketentui help house'.",
    "environment_invalid": "A setting in the environment has a mistake in it:\n"
    "Change the variable, or remove it.",
    "bad_choice": "{value} can't be used for {option}.\nChoose from: {choices}.",
    "no_commands_below": "There is no command {name} below {command}, which is one itself.\n"
    "See 'ketentui help' for all commands.",
    "unknown_command": "{command} has no command {name}.\nThese are the commands: {known}.",
    "unknown_command_like": "{command} has no command {name}.\n"
    "Do you mean '{command} {like}'? These are the commands: {known}.",
    "unknown_option": "{command} has no option {option}.\nSee '{command} --help'.",
    "no_option": "{option} isn't an option of {command}.\n"
    "Write it without dashes: '{command} {arguments}'.",
    "unknown_option_like": "{command} has no option {option}.\nDo you mean {like}? See '{command} --help'.",
    "below_zero": "{option} can't be used with '{command}': it is below zero.\n"
    "Give a number of zero or more.",
    "missing_argument": "'{command}' needs {name} after it.\nSee '{command} --help'.",
    "missing_command": "'{command}' needs a command after it.\nThese are the commands: {known}.",
    "flag_with_value": "{option} takes no value.\nPut {option} there, or leave it out.",
    "option_without_value": "{option} needs a value after it.\nSee '{command} --help'.",
    "wrong_usage": "'{command}' can't be used like this: there is too much, or something is in the wrong place.\nSee '{command} --help'.",
    "system_refused": "This doesn't work ({reason}).\nMake room or choose another place, and try again.",
    "upgraded": "The program was upgraded or moved while it was running, so it could not go on ({reason}).\n"
    "What you had filled in is saved. Start it again to continue.",
    "unexpected": "Something went wrong that shouldn't have ({reason}).\n"
    "What was already saved is still there. Tell the makers, and say what you did.",
    "no_terminal": "The app needs a terminal to read keys from and to draw on, and there is none here.\n"
    "Start ketentui in a terminal window, or answer line by line with: ketentui scan --plain.",
    "too_large_to_copy": "This is too large for the clipboard: {size} kB, and the most is {largest} kB.\n"
    "Export it to a file.",
    "no_input": "Nobody can answer here: there is no terminal, and nothing comes in.\n"
    "Start ketentui in a terminal window, send it the answers, one on each line, or give them in a file: ketentui "
    "scan --answers FILE.",
    "confirmation_needed": "Deleting asks for a confirmation, and there is no terminal here.\n"
    "Add --yes if you are sure.",
    "one_target": "Several assessments can't all go to {output}.\n"
    "Name a folder with -o, with a / after it if it doesn't exist yet; or export them one by one.",
    "nothing_to_edit": "It wasn't said what is to be different.\n"
    "Say so with --chain, --organisation, --level, --name or --sharing.",
    "quick_or_full": "A scan is a quick scan (--quick) or full (--full), not both.\nChoose one.",
    "no_quick": "{title} has no quick scan.\nLeave --quick out.",
    "resume_alone": "--resume continues with what is there, and can't be combined with another choice.\n"
    "Use 'ketentui scan --resume ID'.",
    "answers_unreadable": "The answers in {file} have mistakes in them:\n"
    'Write JSON such as {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}}, or CSV rows such as p1-1,4,note. Nothing was '
    "saved.",
    "unknown_chain": "There is no partnership called {name} here.\nChoose from: {known}.",
    "no_chains": "There is no partnership here yet, so no {name} either.\n"
    "Do a scan with 'ketentui scan --chain NAME', or import exports with 'ketentui import'.",
    "unknown_theme": "The questionnaire has no theme {name}.\nChoose from: {known}.",
    "action_without_what": "An action says what is going to happen, and this one doesn't.\n"
    "Write it in a sentence. Nothing was saved.",
    "action_too_long": "This is too long for an action ({length} characters): {text}\n"
    "Keep what, who and what came of it to {most} characters each. Nothing was saved.",
    "name_too_long": "This name is too long ({length} characters): {text}\n"
    "Give a name of {most} characters at most.",
    "contact_too_long": "This is too long to say whom to ask ({length} characters): {text}\n"
    "Make it {most} characters long at most.",
    "note_too_long": "This note is too long ({length} characters): {text}\n"
    "Make it {most} characters long at most.",
    "nobody_to_agree": "An action belongs to an assessment or to a partnership team, and there is none yet.\n"
    "Finish a scan first (n on the home screen), or import other people's exports (k).",
    "unknown_action": "There is no action whose ID begins with {id}.\n"
    "See with 'ketentui actions list --all' which there are.",
    "ambiguous_action": "There are several actions whose ID begins with {id}: {matches}.\n"
    "Give a longer beginning of the ID.",
    "action_changed": "This action has been changed somewhere else in the meantime.\n"
    "Nothing is lost and nothing was overwritten. Open it again to see how it is now.",
    "action_gone": "This action has been deleted somewhere else in the meantime.\n"
    "Nothing of it was saved or overwritten. If you still need it, make it again.",
    "target_gone": "This target has been removed somewhere else in the meantime.\n"
    "Nothing was overwritten. If you still want to set one, do it again.",
    "target_changed": "This target has been set somewhere else in the meantime, to {now}.\n"
    "Nothing was overwritten. If you still want to change it, do it again.",
    "erased": "What this is about has been erased in another window in the meantime.\n"
    "None of it is saved or written any more; what you still see here is gone when you go back.",
    "taken_out": "Somebody who counts in this has been removed from the imported exports in the meantime.\n"
    "Nothing was written. Go back and open the team report again.",
    "chain_in_use": "Another program is changing the actions of {chain} right now.\n"
    "Try again in a moment. Nothing is lost.",
    "agreements_invalid": "The actions of a partnership team in {file} have mistakes in them:\n"
    "Check with 'ketentui doctor' what can be done; --repair puts a good previous version back.",
    "one_place": "An action belongs to an assessment or to a partnership team.\n"
    "Give the ID of an assessment (or last), or --chain with the name of the partnership.",
    "one_form": "{options} can't be used together.\nChoose one.",
    "several_questionnaires": "A comparison is about one questionnaire, and these are several: {ids}.\n"
    "Name one with --questionnaire.",
    "names_alone": "--names-out can't be used together with {options}.\n"
    "Make the list first, and then the team report.",
    "only_with": "{option} is used together with {needed}.\nAdd {needed}, or leave {option} out.",
    "ending_of_another": "{file} has the name of another form than {form}.\n"
    "Let the name end in {right}, or choose another form.",
    "export_no_folder": "The folder {folder} isn't there.\nMake it, or name another folder.",
    "unknown_ending": "Files like {file} can't be made here.\n"
    "Let the name end in one of these: {choices}.",
    "nothing_to_change": "You haven't said what should change.\nName one or more of {options}.",
    "compared_with_itself": "{id} is the same assessment twice.\n"
    "Name two; 'ketentui list' shows which there are.",
    "different_questionnaires": "These assessments were done with different questionnaires.\n"
    "Compare two with the same questionnaire.",
    "nothing_in_common": "These assessments have no statement in common.\n"
    "Compare two with the same questionnaire and the same scale.",
    "nothing_to_compare": "{chain} doesn't have two finished assessments yet from the same respondent with the same "
    "questionnaire.\n"
    "Do the scan again after a while, or compare two with 'ketentui compare ID ID'.",
    "two_or_a_chain": "You can compare two assessments or a whole partnership.\n"
    "Write 'ketentui compare ID ID', or 'ketentui compare --chain NAME'.",
    "target_off_scale": "{value} can't be a target: a score is between {min} and {max}.\n"
    "Write a number such as {example}, or - to remove the target.",
    "chain_needed": "Nothing says which partnership this is about.\nName it with --chain.",
    "no_team_then": "There are no answered assessments from the first time.\n"
    "Check which files belong to which time.",
    "no_team_now": "There are no answered assessments from the second time.\n"
    "Check which files belong to which time.",
    "nothing_in": "There is no export in {place}.\n"
    "Name files that were made with 'ketentui export', or the folder they are in. Out of somebody's data folder they come "
    "with 'ketentui --data-dir DIR export ID' first.",
    "chain_not_in": "Nothing in {place} is from the partnership {chain}.\n"
    "But there is something from: {known}.",
    "questionnaire_not_in": "Nothing in {place} was filled in with the questionnaire {questionnaire}.\n"
    "But there is something with: {known}.",
    "no_team_questionnaire": "Nothing that you have imported was filled in with the questionnaire {questionnaire}.\n"
    "But there is something with: {known}.",
    "other_questionnaires": "Different questionnaires were filled in at the two times.\n"
    "Then: {then}. Now: {now}.",
    "team_of_folders": "There is no assessment '{id}', but there is a file or folder with that name.\n"
    "To compare exports of a partnership team, use --team: ketentui compare --team THEN NOW.",
    "one_team_year": "In the exports that were imported, no questionnaire was filled in in two different years.\n"
    "Import the exports of an earlier year with 'ketentui import', or name two folders: ketentui compare --team "
    "THEN NOW.",
    "no_team_year_before": "Nothing from before {year} was imported for this questionnaire.\n"
    "Import the exports of an earlier year with 'ketentui import', or choose a later year.",
    "no_such_team_year": "Nothing from {year} was imported.\nBut there is something from: {known}.",
    "year_of_pool": "--year chooses a year from what you have imported, and can't be used together with files or "
    "folders.\n"
    "Leave --year out, or only name the files of that year.",
    "same_anonymous": "The same anonymous assessments are in both times ({n}). Subtracting one time from the other "
    "would reveal what somebody else answered.\n"
    "Make sure that each file is in only one of the two folders.",
    "two_sources": "To compare a team, use two files or folders, or what you have imported.\n"
    "Write 'ketentui compare --team THEN NOW', or 'ketentui compare --team'.",
    "team_then_hidden": "Nothing may be shown from the first time: those who took part did so anonymously, and "
    "there are fewer than {least} of them.\n"
    "Compare only when enough people take part both times.",
    "team_now_hidden": "Nothing may be shown from the second time: those who took part did so anonymously, and "
    "there are fewer than {least} of them.\n"
    "Compare only when enough people take part both times.",
    "date_unclear": "'{text}' isn't a date that ketentui understands.\n"
    "Write, for example, tomorrow, Friday, in 6 weeks, end of the month, 15 Jan or 2027-01-15.",
    "date_too_far": "'{text}' is too far away.\nChoose a day within fifty years.",
    "date_other_weekday": "That day is {day}.\n"
    "Check what you mean, the day of the week or the date.",
    "date_no_week": "There is no week {week}.\n{year} has {weeks} weeks.",
    "date_impossible": "The day '{text}' doesn't exist.\n"
    "Check the day and the month; the day comes before the month, as in 15-1-2027.",
    "demo_remove_alone": "--remove takes the made-up partnership out of what you have imported, and can't be used "
    "together with -o.\n"
    "Use 'ketentui demo --remove'. Delete files in a folder yourself.",
    "not_in_range": "{value} can't be used for {option}.\n"
    "Give a whole number from {least} to {most}.",
    "several_chains": "These are exports from different partnerships: {chains}.\n"
    "Choose one with --chain, or put them together with --all-chains.",
    "chain_not_found": "None of these exports ({n}) is from the partnership '{chain}'.\n"
    "But there are some from: {known}.",
    "other_chain": "{file} isn't from the partnership '{expected}' but from '{chain}'.\n"
    "Remove the file, or put all partnerships together with --all-chains.",
    "other_chain_in_round": "{file} has the code of this round, but isn't of the partnership '{expected}': it names '{chain}'.\n"
    "Ask whose it is, or remove the file.",
    "outside_rounds": "{file} isn't of round {code}: there is no code of a round in it.\n"
    "If it belongs there, have it made again with the invitation. Otherwise remove it.",
    "other_round": "{file} isn't of round {code}, but of {other}.\n"
    "Remove the file, or choose the other round.",
    "not_asked_in_round": "{file} has the code of round {code}, but another questionnaire: '{found}' and not '{asked}'.\n"
    "Ask whose it is, or remove the file.",
    "nothing_of_round": "Nothing has come in yet of round {code}.\n"
    "Name the files or the folder, or import them with 'ketentui import'.",
    "unknown_left_out": "No assessment of this round has an ID that begins with {id}.\n"
    "Copy an ID from the message that says where too many came in.",
    "min_group_of_round": "A smallest group of {n} isn't possible: round {code} promised at least {least}.\n"
    "Leave out --min-group, or choose {least} or more.",
    "nothing_of_round_changes": "It doesn't say what is to change in the round.\nSay so with {options}.",
    "no_reminder": "Round {code} is over: there is nothing to remind anybody of.\n"
    "If people may still answer, choose a later last day with 'ketentui round change'.",
    "round_says_it": "{options} can't be used with --round: the round says that already.\nLeave out {options}.",
    "held_back": "Not all answers of this round count: somewhere more came in than people were invited ({n}). Then nobody who "
    "is anonymous there counts, since whoever forges enough files can work out what somebody else answered:\n"
    "Ask who sent something, and leave out what doesn't belong: 'ketentui team' with --leave-out ID,ID. If more people were invited, correct the number with "
    "'ketentui round change'. If you don't know, leave it as it is.",
    "all_held_back": "No team report can be made: somewhere more came in than people were invited ({n}), and then nobody who is "
    "anonymous there counts. Otherwise whoever forges enough files can work out what somebody else answered:\n"
    "Ask who sent something, and leave out what doesn't belong: 'ketentui team' with --leave-out ID,ID. If more people were invited, correct the number with "
    "'ketentui round change'.",
    "id_of_another": "{file} wasn't imported: it has the ID of another assessment, which is already here, from "
    "{name} ({organisation}, partnership {chain}).\n"
    "The two come from different computers. Ask which is right. If it is the new one, remove the other with "
    "'ketentui pool remove {id}', and import this one with 'ketentui import --again'.",
    "team_questionnaire_missing": "The questionnaire {name}, which {file} was made with, isn't here.\n"
    "Put its file in the folder {folder}, or name it with --questionnaire.",
    "team_edition_missing": "Version {version} of the questionnaire {name}, which {file} was made with, isn't here.\n"
    "Name the file of that version with --questionnaire.",
    "record_is_link": "{file} is a link: the answers are in {target}.\n"
    "Nothing was deleted. Delete that file first and then the link, or put the file in place of the link.",
    "place_taken": "There is a folder where ketentui keeps an export: {file}.\n"
    "Put that folder somewhere else, and import the export again.",
    "altered_export": "{file} was changed after it was made.\n"
    "It counts, but an answer may differ from the one that was given. Ask the sender for a new export.",
    "strange_answers": "{file} has answers to statements that aren't in the questionnaire:\n"
    "Those answers don't count, the others do. Ask the sender how this file was made.",
    "none_usable": "There is nothing that can be used ({n}):\n"
    "Nothing was imported, and nothing was made.",
    "unusable_exports": "Not used ({n}):\nThe other files were used.",
    "nothing_usable": "No export was found that can be used.\n"
    "Name files that were made with 'ketentui export', or the folder they are in.",
    "pool_empty": "No exports from others have been imported yet.\n"
    "Name the files or the folder, or import them with 'ketentui import'. Just looking? Try 'ketentui demo'.",
    "pool_chain_unknown": "No exports from the partnership {chain} have been imported.\n"
    "These have: {known}.",
    "pool_organisation_unknown": "No exports from the organisation {name} have been imported.\n"
    "These have: {known}.",
    "pool_memory_unreadable": "The list of what was removed before, and of which names were corrected, can't be "
    "read in {file}.\n"
    "'ketentui doctor --repair' puts a good previous version back, if there is one. Otherwise remove the file: that "
    "is then forgotten, and importing again brings back what was removed.",
    "unknown_received": "Nothing that was imported has an ID that begins with {id}.\n"
    "See with 'ketentui pool list' what there is.",
    "nothing_to_remove": "You haven't said what should be removed.\n"
    "Name one or more IDs, --chain or --older-than. 'ketentui pool list' shows what there is.",
    "nothing_to_rename": "This needs two names: the old one and the new one.\n"
    "Write 'ketentui pool rename --chain OLD NEW', or 'ketentui pool rename --organisation OLD NEW'.",
    "name_empty": "The new name is empty.\nGive a name that can be read.",
    "span_unclear": "'{text}' isn't a length of time that ketentui understands.\n"
    "Write, for example, 90d (days), 6w (weeks), 18m (months) or 1y (one year).",
    "names_unreadable": "The list of names can't be read from {file}:\n"
    "Give two names on each line: from, to. --names-out makes such a list.",
    "invite_unclear": "Who was invited can't be understood like this:\n"
    'Write "organisation:number" or "organisation:level:number", such as "GGD:5" or "GGD:tactical:3".',
    "invited_unreadable": "The list of who was invited can't be read from {file}:\n"
    "Write on each line: organisation, number. Or: organisation, level, number.",
    "export_unexpected": "Something went wrong with {file} that shouldn't have ({reason}).\n"
    "Report it to the makers, and ask the sender for a new export.",
    "app_failed": "Something went wrong in the program ({reason}).\n"
    "What you had filled in is saved. Start the program again to continue.",
    "may_be_subtracted": "This report and an earlier one together may give away what somebody said anonymously:\n"
    "Share only one. Does this one replace the earlier one? Then ask whoever has the earlier one to delete it, and "
    "add --anyway.",
    "handouts_unreadable": "The list of people on whom a report has gone out can't be read from {file}.\n"
    "Check with 'ketentui doctor' whether there is a good previous version; --repair puts it back. If no other "
    "report on these people has gone out, add --anyway: a new file is then begun, and what is left of this one is "
    "kept as {aside}.",
    "pool_in_use": "Exports are being imported or removed elsewhere on this computer, and that is taking a long "
    "time.\n"
    "Wait until that is done and try again then. Nothing was changed.",
    "handouts_in_use": "Another window is just writing a report on a team.\n"
    "Try again in a moment. Nothing was written.",
    "backup_invalid": "The backup {file} has mistakes in it:\n"
    "Nothing was put back. Use another backup, or copy the file again.",
    "backup_newer": "The backup {file} was made with a newer version of ketentui.\nUpdate ketentui. Nothing was put back.",
    "backup_too_large": "There is too much for one backup: more than {most} files, or more than fits in one file.\n"
    "Copy the data folder yourself.",
    "backup_cannot_hold": "The file {file} can't go in a backup: its name doesn't allow it.\n"
    "Give it an ordinary name.",
    "backup_not_as_written": "The backup {file} isn't on the disk as it was written.\nMake it on another disk.",
    "no_text_to_terminal": "{file} isn't text for a terminal.\nName a file, or send the output to a file or a pipe.",
    "extra_missing": "{form} needs something that isn't installed here.\n"
    "Install ketentui with '{extra}', as in pip install './ketentui-{version}-py3-none-any.whl[{extra}]', or choose "
    "another form.",
    "text_for_no_cell": "A text fits in no cell of a spreadsheet, which holds at most {most} characters: {begins}…\n"
    "Choose CSV: any text fits there.",
    "backup_to_terminal": "A backup isn't text for a terminal.\n"
    "Name a file, or send the output to a file or a pipe.",
    "backup_incomplete": "The backup was made, but not everything could go in it (files: {n}).\n"
    "Solve what is said above, and make another; 'ketentui doctor' helps.",
    "nothing_to_back_up": "Nothing is saved in {folder}.\n"
    "Check with 'ketentui config' whether this is your data folder.",
    "config_not_put_back": "Your settings were not put back: data_dir there points to a different folder from where "
    "your data is now.\n"
    "Write what you need in {file} yourself. Your data is back.",
    "restore_incomplete": "Not everything could be put back (files: {n}).\n"
    "Solve what is said above, and put the backup back again. Nothing was lost.",
    "restore_newer_here": "What is newer or different here than in the backup was left as it is (files: {n}).\n"
    "Give --yes to replace that too; what is here then goes to the bin.",
}

"""The rounds of chains, a new one, and one that there is."""

TEXTS = {
    "title": "rounds",
    "intro": "In a round a partnership answers once: one questionnaire, a period, and those who are invited. Everything is in "
    "one file. Make a round with n.",
    "help": "Here you make and open rounds. You see the rounds in your folder for exports whose names begin with round, and the one that you "
    "opened last. A round in another folder is opened with the last line.",
    "from_file": "From another file",
    "file": "another file",
    "file_question": "Which file is the round in?",
    "file_hint": "Such as round.json. Begin with ~ for your own folder.",
    "round_help": "Here you see what a round asks, until when and of whom. Enter makes what you send to those you invite. Close the round when you expect no more answers.",
    "invite": "invite",
    "folder_question": "In which folder do you want all that you send to those you invite?",
    "folder_hint": "An email, how to take part, the form, privacy, the last day for in a calendar, and the file with which a respondent "
    "begins. All in the language that you see now; F2 chooses another one. Nothing is sent.",
    "files.one": "{n} file is in {folder}.",
    "files.other": "{n} files are in {folder}.",
    "files_next": "Read the email and the page about privacy, and send it all yourself to those you invite.",
    "form": "form",
    "form_help": "Here you write the form of this round: one HTML file for those who don't have this program. It opens in a browser, on a telephone "
    "as well, gets nothing from the internet and sends nothing. Whoever fills it in saves a file with it that you import like an export.",
    "close": "close",
    "close_question": "Close round {code}?",
    "close_effect": "Then you expect no more answers. Today's date is put in the file of the round. 'ketentui round change' with another "
    "last day opens it again.",
    "close_not": "leave it open",
    "closed": "Round {code} was closed.",
    "new_title": "New round",
    "new_help": "Here you make a round. Write a day as you say it: tomorrow, Friday, in 3 weeks, 15 Jan. Write who is invited as organisation and "
    "number, with a semicolon between: GGD:5; Gemeente:tactical:3. Or name a CSV file with the same on each line. The round gets a code by "
    "itself, which every export of it carries.",
    "resumed": "This is what you filled in earlier. Ctrl+S makes the round; Ctrl+G throws it away.",
    "first": "First day",
    "last": "Last day",
    "file_name": "File",
    "invited_hint": "for example GGD:5; Gemeente:tactical:3, or the name of a CSV file",
    "no_groups": "this isn't an organisation with a number yet",
    "days_hint": "for example in 3 weeks or 15 Jan; without a first day that is today",
    "group_hint": "people, for those who are anonymous",
    "make": "make the round",
}

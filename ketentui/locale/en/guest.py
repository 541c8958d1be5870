"""What a guest of a round reads, from the first line to the last."""

TEXTS = {
    "title": "Your assessment",
    "help": "Here you see how far you are, who gets the answers and with which code you come back. Enter goes on. There "
    "is nothing more here: no files, and nothing of others.",
    "welcome": "Welcome to round {code} of {chain}. {title}: {length}. You can answer until {last}.",
    "other_language": "Rather in English? Type {code} and press Enter.",
    "ask_code": "If this is your first time here, press Enter. If you have a code from another time, type it.",
    "code_prompt": "Code, or Enter:",
    "no_such_code": "That code opens nothing here. Check it and type it again.",
    "code": "Your code: {code}",
    "code_why": "Write it down. With this code you go on later or correct something, also if the line drops. Whoever has "
    "it can see your answers; if you lose it, you begin again.",
    "ask_begin": "Enter begins:",
    "office": "the partnership office",
    "goes_to": "What you finish is ready for {contact} at once, with your notes.",
    "shared_open": "If you share openly, the partnership team may see that these are your answers.",
    "shared_anonymous": "If you share anonymously, no name is included. Whoever gets the file does see your answers.",
    "kept": "Every answer is saved on this server at once, in a folder that opens with your code. So you can go on or "
    "correct something until {last}. After that the folder goes; if you haven't finished, {days} days later. Until then, "
    "whoever manages the server can see it.",
    "not_begun": "You haven't begun yet.",
    "under_way": "Saved: {answered} of {asked} answered. Nothing was handed in yet.",
    "handed_in_open": "Handed in: your answers are ready for {contact}.",
    "handed_in_anonymous": "Handed in: your answers are ready for {contact}, without a name, in the file {file}. If you want "
    "them removed later, say that it is that file.",
    "handed_in": "Round {code}: handed in. There is nothing to send.",
    "again": "Go on later? {way} and type {code}. You can until {last}.",
    "again_finished": "Correct something? {way} and type {code}. You can until {last}.",
    "way_in": "Log in again",
    "way": "Log in with '{command}'",
    "code_way": "You come back with: {command}",
    "nothing": "Nothing was saved. You can log in again later and begin.",
    "over_idle": "No key was pressed for half an hour, so it ended here.",
    "over_total": "A visit lasts at most eight hours, so it ended here.",
    "go_on": "go on",
    "results": "look at the result",
    "copy": "copy the result",
}

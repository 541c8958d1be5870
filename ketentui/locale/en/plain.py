"""Line by line: what is asked and said where the app isn't."""

TEXTS = {
    "instead": "The app can't run here, so this goes line by line.",
    "instead_reading": "The answers come from the input, so this goes line by line.",
    "begin": "{title}: {length}. Everything is stored at once.",
    "resume": "{title}, {chain}. Everything is stored at once.",
    "points": "The answers: {points}.",
    "keys": "Type a digit and press Enter. With n you say not applicable, with d don't know, and ? says "
    "what else there is.",
    "going_on": "You go on at statement {n} of {count}.",
    "part": "Part {n} of {count}: {title}.",
    "statement": "Statement {n} of {count}. Theme: {theme}.",
    "scene": "{point}: {scene}",
    "end": "{point}.",
    "given": "You answered: {answer}. Enter leaves it so.",
    "noted": "Your note: {note}",
    "prompt": "Your answer, {minimum} to {maximum}:",
    "taken": "Noted: {answer}.",
    "help": "A digit from {minimum} to {maximum} is your answer.\n"
    "n: not applicable.\n"
    "d: don't know.\n"
    "t: write a note.\n"
    "b: back to the statement before.\n{before}"
    "i: what this is about, and the time to think of.\n"
    "s: stop. Everything is stored, and you can go on later.\n"
    "?: this help, and the statement once more.",
    "help_before": "v: what you answered last time.\n",
    "no_before": "There is no last time to show.",
    "off_scale": "There is no such digit; choose from {minimum} to {maximum}, or n or d.",
    "not_understood": "I don't know that one. Type a digit from {minimum} to {maximum}, n, d, t, b or s, "
    "or ? for help.",
    "nothing_typed": "There is no answer yet. Type a digit from {minimum} to {maximum}, or d if you don't "
    "know.",
    "at_first": "This is the first statement; there is nothing before it.",
    "about_note": "Write your note on one line. Enter leaves it as it is, a hyphen takes it away.",
    "ask_note": "Your note:",
    "once_more": "Enter tries once more, s stops:",
    "note_taken": "Your note is stored.",
    "note_kept": "Your note is as it was.",
    "note_gone": "Your note is gone.",
    "line_too_long": "This line is longer than {most} characters. None of it was taken; make it shorter.",
    "typed_too_long": "A terminal passes on at most {most} characters of a line (fewer with accented letters), so "
    "the end of this one may be missing. None of it was taken; make the line shorter.",
    "still_open.one": "One statement is still open; that is where we go now.",
    "still_open.other": "{n} statements are still open; we now go to the first.",
    "stopped": "Stopped and stored: {answered} of {count} answered.",
    "go_on": "To go on later: {command}",
    "not_begun": "Nothing was begun and nothing was stored.",
    "finished": "That was the last statement. This is your profile.",
    "stored": "Stored in {path}",
    "share": "To share it with the chain team: {command}",
    "again": "To read it once more: {command}",
    "ask_depth": "How extensive?",
    "ask_chain": "Which chain is it about?",
    "ask_organisation": "Which organisation do you work for?",
    "ask_level": "At which level do you work?",
    "ask_name": "What is your name? You need not say.",
    "ask_sharing": "How may the chain team see your answers?",
    "option": "{name}. {hint}",
    "no_level": "I would rather not say",
    "choose": "Type a number from 1 to {last}; Enter is {offered}:",
    "no_such_number": "There is no such number; choose from 1 to {last}, or press Enter.",
    "offered": "Enter is {offered}, a hyphen leaves it empty:",
    "may_be_empty": "Enter leaves it empty:",
    "in_progress": "To go on with:",
    "finished_ones": "Finished:",
    "begin_new": "A new assessment, line by line:",
    "slot": "After {start}, {minutes} minutes: {title}",
    "mean": "mean {mean}",
    "spread": "spread {sd}",
    "over.one": "of {people} person",
    "over.other": "of {people} people",
    "at_point.one": "{n} time a {point}",
    "at_point.other": "{n} times a {point}",
    "team_given": "Given: {counts}.",
    "team_answers": "Given to the statements together: {counts}.",
}

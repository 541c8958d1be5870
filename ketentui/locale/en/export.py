"""The export page."""

TEXTS = {
    "title": "Export",
    "next_format_name": "Form",
    "json": "JSON, for the chain team",
    "notes_name": "Notes",
    "notes_on.one": "[x] 1 goes along",
    "notes_on.other": "[x] {n} go along",
    "notes_tell": "; mind: they may give away who you are",
    "notes_off": "[ ] stay here",
    "no_notes": "there are none",
    "actions_name": "Actions",
    "actions_on.one": "1 goes along, with who and what; not anonymously",
    "actions_on.other": "{n} go along, with who and what; not anonymously",
    "actions_off": "stay here: they may name people and places",
    "anonymous_name": "Anonymous",
    "anonymous_on": "[x] without your name; organisation and level stay in",
    "anonymous_off": "[ ] with your name and the time",
    "anonymous_no_name": "[ ] you gave no name; the time goes along",
    "anonymous_always": "[x] you chose so at the start: your name never goes along",
    "receiver": "Whoever receives this file sees all your answers, your organisation and your level, without your "
    "name. You are anonymous in the team report, not towards whoever receives this file.",
    "open_before": "Did you share this assessment openly before? That file is still out there and counts too, until "
    "the chain team removes it. Whoever has both can recognise you by your answers.",
    "open_before_one_id": "Did you share this assessment openly before? It was begun with an older version: both files have "
    "the same id. It counts once, anonymously, but whoever has both knows it is you.",
    "path_name": "File",
    "preview.one": "Exactly this leaves: 1 line",
    "preview.other": "Exactly this leaves: {n} lines",
    "write": "write",
    "next_format": "form",
    "notes_switch": "notes",
    "anonymous_switch": "anonymous",
    "path_change": "file",
    "path_question": "Where should the file go?",
    "path_hint": "A folder that isn't there yet is made. Begin with ~ for your own folder.",
    "written": "Written: {path}",
    "private": "Only you can open it. Send it to share it, or give others leave to read it (chmod +r).",
    "overwrite_question": "Overwrite the file that is there?",
    "overwrite_effect": "{path} exists already. What is in it will be lost.",
    "overwrite": "overwrite",
    "keep": "leave it",
    "help": "Here you make a file to share. JSON is for the chain team, which can make a chain "
    "picture of it; Markdown is to read. Below you see exactly what leaves, and nothing else does. "
    "Actions go along, except anonymously; what came of them is a note. "
    "Nothing is sent: you get a file, and you decide who gets it.",
    "copy": "copy",
    "copied": "Sent to the clipboard.",
    "copied_limits": "Not every terminal takes it. Paste to see whether it is there; if not, there is the file.",
}

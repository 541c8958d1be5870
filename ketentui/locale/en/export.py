"""The export page."""

TEXTS = {
    "title": "Export",
    "next_format_name": "Format",
    "json": "JSON, for the partnership team",
    "notes_name": "Notes",
    "notes_on.one": "[x] 1 is included",
    "notes_on.other": "[x] {n} are included",
    "notes_tell": "; note: they may give away who you are",
    "notes_off": "[ ] not included",
    "no_notes": "there are none",
    "actions_name": "Actions",
    "actions_on.one": "1 is included, with who and what; not if anonymous",
    "actions_on.other": "{n} are included, with who and what; not if anonymous",
    "actions_off": "not included: they may name people and places",
    "anonymous_name": "Anonymous",
    "anonymous_on": "[x] without your name; organisation and level stay in",
    "anonymous_off": "[ ] with your name and the time",
    "anonymous_no_name": "[ ] you gave no name; the time is included",
    "anonymous_always": "[x] you chose this at the start: your name is never included",
    "receiver": "Anyone who receives this file sees all your answers, your organisation and your level, without "
    "your name. You are anonymous in the team report, not to anyone who receives this file.",
    "open_before": "Have you already shared this assessment openly? That file still exists and counts too, until "
    "the partnership team removes it. Anyone who has both can recognise you by your answers.",
    "open_before_one_id": "Have you already shared this assessment openly? It was begun with an older version: both "
    "files have the same ID. It counts once, anonymously, but anyone who has both knows it is you.",
    "path_name": "File",
    "preview.one": "This is exactly what goes out: 1 line",
    "preview.other": "This is exactly what goes out: {n} lines",
    "write": "write",
    "next_format": "format",
    "notes_switch": "notes",
    "anonymous_switch": "anonymous",
    "path_change": "file",
    "path_question": "Where should the file go?",
    "path_hint": "A folder that doesn't exist yet is made for you. Start with ~ for your own folder.",
    "written": "Written: {path}",
    "private": "Only you can open it. Send it to share it, or give others permission to read it (chmod +r).",
    "overwrite_question": "Overwrite the existing file?",
    "overwrite_effect": "{path} already exists. What is in it will be lost.",
    "overwrite": "overwrite",
    "keep": "leave it",
    "help": "Here you make a file to share. JSON is for the partnership team, who can make a team report from it; "
    "Markdown is for reading. Below, you see exactly what goes out, and nothing else does. Actions are included "
    "unless you share anonymously; what came of them counts as a note. Nothing is sent: you get a file, and you "
    "decide who receives it.",
    "copy": "copy",
    "copied": "Sent to the clipboard.",
    "copied_limits": "Not every terminal accepts it. Paste to check that it is there; if not, use the file.",
}

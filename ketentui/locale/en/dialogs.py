"""What dialogs and fields say of themselves, also in help."""

TEXTS = {
    "palette": "Find a command of this page here. Type a few letters of what you want to do, choose with the arrows and press Enter.",
    "palette_type": "type a few letters",
    "choose": "Choose an answer with the arrows and press Enter. The answer that loses nothing comes first. Esc goes back, and then nothing happens. Letters do nothing here.",
    "write": "Type your answer and press Enter. What is there already disappears when you begin to type; press an arrow first to keep it. Esc goes back, and then nothing changes.",
    "note": "Write your note with the statement here: what you saw, and when. Enter begins a new line. What you type is saved; Ctrl+G leaves the note as it was.",
    "read": "Read this as long as you like; the arrows scroll through the text.",
    "left.one": "{n} character left",
    "left.other": "{n} characters left",
    "over.one": "{n} character too many",
    "over.other": "{n} characters too many",
}

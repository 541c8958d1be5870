"""What dialogs say of themselves, in help and in their fields."""

TEXTS = {
    "palette": "Look here for a command of the page. Type a few letters of what you want to do, choose with the arrows and press Enter.",
    "palette_type": "type a few letters",
    "choose": "Choose an answer with the arrows and give it with Enter. What loses nothing comes first. Esc goes back, and then nothing happens. Letters do nothing here.",
    "write": "Type your answer and press Enter. What is there already goes when you begin to type; with an arrow it stays. Esc goes back, and then nothing changes.",
    "note": "Write your note with the statement here: what you saw, and when. Enter begins a new line. What you type is stored; with Ctrl+G the note stays as it was.",
    "read": "Read this as long as you like; the arrows scroll through the text.",
}

"""Profile or team as text: Markdown, terminal text, words; the same story in each."""

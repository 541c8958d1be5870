"""Pure numbers about answers: scores, agreement, chance, and what they advise."""

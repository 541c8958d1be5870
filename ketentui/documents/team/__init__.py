"""What the report on a chain says: its words, the conversation, its groups and figures."""

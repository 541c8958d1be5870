"""Questionnaires: from TOML, their editions, the library, and what makes one weaker."""

"""Questionnaires from TOML: read, checked, kept in every edition, and found by name."""

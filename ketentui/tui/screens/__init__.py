"""A module a page or dialog of the app."""

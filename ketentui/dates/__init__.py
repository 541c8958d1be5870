"""A day as people say it, and back."""

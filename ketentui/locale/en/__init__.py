"""The interface in English, a module an area."""

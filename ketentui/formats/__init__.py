"""How a document is written: one module a format, which knows every block and has no words."""

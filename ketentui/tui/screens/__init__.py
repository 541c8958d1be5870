"""The app's pages and dialogs, a module each."""

"""What the man page says besides the help of the commands."""

TEXTS = {
    "name": "NAME",
    "what": "see how well a partnership works, and what you can do about it tomorrow",
    "synopsis": "SYNOPSIS",
    "description": "DESCRIPTION",
    "files": "FILES",
    "files_text": "~/.local/share/ketentui: your data, for you alone to read.\n\n"
    "~/.config/ketentui/config.toml: your settings.\n\n"
    "'ketentui config' shows where they are for you; on macOS and Windows that is somewhere else.",
    "exit": "EXIT STATUS",
    "exit_text": "0 done, 1 failed with a clear message, 2 wrong usage, 65 bad data in a file, 69 no terminal for "
    "the app, 75 in use elsewhere, 130 interrupted.",
    "more": "MORE",
    "more_text": "In the app the keys are on the last line, and ? gives help.",
}

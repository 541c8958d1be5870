"""What can be done on a page, declared once: keys, footer, help and palette follow from it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from textual.actions import parse
from textual.binding import Binding, BindingType

from ketentui.config.preferences import THEMES
from ketentui.locale import Locale

_KEY_NAMES = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "delete": "Del",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
_KEYS = {name: key for key, name in _KEY_NAMES.items()}
_ARROWS = "←→↑↓"


class Command(msgspec.Struct, frozen=True):
    """One thing that a user can do on a page."""

    action: str
    """What runs: `action_…` of the page, or of the app after `app.`; it may have arguments."""
    keys: str
    """Textual's names of the keys, with commas between; empty where only the palette has it."""
    text: str
    """The key of the text that says what it does."""
    shown: str = ""
    """The key as the user reads it, where that isn't the first of `keys`."""
    footer: bool = True
    """Whether the line of keys shows it; help and palette always do."""
    spare: str = ""
    """The key of what the line of keys says of it where that takes no other line."""
    priority: bool = False
    """Whether it also works where text is typed, and in dialogs."""
    last: bool = False
    """Whether the palette has it below the others: many are like it, or a key is easier."""
    beyond: bool = False
    """Whether it leads beyond one scan and its result: to files, to what others answered, or to
    what was agreed. A guest can't give it.
    """

    @property
    def key(self) -> str:
        """The key as the user reads it; empty where there is none."""
        return self.shown or key_name(self.keys.split(",")[0])

    @property
    def name(self) -> str:
        """The action without what it belongs to and without arguments."""
        return parse(self.action)[1]

    @property
    def parameters(self) -> tuple[object, ...]:
        """The arguments of the action."""
        return parse(self.action)[2]


LANGUAGE = Command("app.language", "f2", "app.language", footer=False, priority=True)

EVERYWHERE = (
    Command("app.help", "question_mark,f1", "app.help"),
    LANGUAGE,
    Command("app.look", "f3", "app.look", footer=False, priority=True),
    Command("app.palette", "ctrl+p", "app.palette", footer=False, priority=True),
    Command("app.leave", "q", "app.leave"),
    *(
        Command(f"app.wear('{look}')", "", f"app.look_{look}", footer=False, last=True)
        for look in THEMES
    ),
)
"""What can be done everywhere."""


def next_language(locale: Locale) -> str:
    """Return what F2 does: the name of the next language, also for who reads that one alone."""
    following, key = locale.following, LANGUAGE.text
    return locale(
        "app.next_language",
        here=locale(key),
        there=following(key),
        name=following("app.this_language"),
    )


BACK = Command("back", "escape", "app.back")
"""What almost every page and dialog has: go back to what lies below."""


CHANGES = (
    Command("change(1)", "right,space", "common.change", shown="← →"),
    Command("change(-1)", "left", "start.change_back", footer=False),
)
"""What a page has with choices on it: change the one that the keys go to."""


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the commands as Textual wants them."""
    return [
        Binding(command.keys, command.action, show=False, priority=command.priority)
        for command in commands
        if command.keys
    ]


def key_name(key: str) -> str:
    """Return what a user calls a key that Textual calls `key`."""
    return _KEY_NAMES.get(key) or "+".join(
        part.capitalize() if len(part) > 1 or "+" in key else part for part in key.split("+")
    )


def key_called(name: str, at: str = "") -> str | None:
    """Return what Textual calls the key that a user reads as `name`; of several arrows, the one
    `at` the mouse, or else the last; None where it is a range of keys.
    """
    arrows = [sign for sign in name if sign in _ARROWS]
    if arrows:
        return _KEYS[at if at in arrows else arrows[-1]]
    return None if "–" in name else _KEYS.get(name, name.lower())

"""Help: what a page is for, and what each key does on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from textual.app import ComposeResult

from ketentui.tui.commands import Command, key_name
from ketentui.tui.screens.base import BaseScreen, Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.reading import Paragraph, Reading

_WIDEST = 20
"""Cells that what stands first takes at most."""


class HelpPage(Page):
    """Follows from what another page declares."""

    HEADING = "help.title"
    PURPOSE = "help.help"
    PAGE_COMMANDS = (Command("back", "escape,enter,f1,question_mark", "app.back"),)

    def __init__(self, about: BaseScreen[Any]) -> None:
        super().__init__()
        self._about = about

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with Scroll(id="help"):
            yield Plain(id="help-page")
            yield Reading(id="help-signs")
            yield Reading(id="help-keys")
            yield Plain(id="help-general")

    def everything(self) -> list[Command]:
        """Return the way back alone: this is help already."""
        return self.offered()

    def fill(self) -> None:
        """Show what the other page or dialog says of itself."""
        self.query_one("#help-page", Plain).update(self._about.help_text())
        signs = self.query_one("#help-signs", Reading)
        signs.show(_table(self._about.meanings(), "bold"))
        signs.display = bool(self._about.meanings())
        self.query_one("#help-keys", Reading).show(_table([*self._keys()], "bold $accent"))
        self.query_one("#help-general", Plain).update(self.locale("help.general"))

    def _keys(self) -> Iterator[tuple[str, str]]:
        """Yield every key with what it does; each key once."""
        told: set[str] = set()
        for command in self._about.everything():
            names = self._names(command)
            if not told.issuperset(names):
                told.update(names, command.shown)
                yield command.shown or " ".join(names), self._about.text_of(command)

    def _names(self, command: Command) -> list[str]:
        """Return what the keys of a command are called, as far as they are no text here."""
        keys = [key for key in command.keys.split(",") if key]
        typed = {"question_mark"} if self._about.TYPING else set()
        space = {"space": self.locale("lists.space")}
        return [space.get(key) or key_name(key) for key in keys if key not in typed]


def _table(rows: Sequence[tuple[str, str]], style: str) -> list[Paragraph]:
    """Return rows with as much room for what stands first as the widest takes, within bounds."""
    margin = 3 + min(max((cell_len(first) for first, _ in rows), default=0), _WIDEST)
    return [Paragraph(text, first, margin, lead_style=style) for first, text in rows]

"""Help: what a page is for, and what each key does on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ketentui.tui.commands import Command, key_name
from ketentui.tui.screens.base import Page, Place
from ketentui.tui.widgets.lines import Plain


class HelpPage(Page):
    """Follows from what another page declares."""

    HEADING = "help.title"
    PURPOSE = "help.help"
    PAGE_COMMANDS = (Command("back", "escape,enter,f1,question_mark", "app.back"),)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with VerticalScroll(id="help"):
            yield Plain(id="help-page")
            yield Plain(id="help-keys")
            yield Plain(id="help-general")

    def key_texts(self) -> Sequence[tuple[str, str]]:
        """Return the way back alone: this is help already."""
        return Place.key_texts(self)

    def fill(self) -> None:
        """Show what the other page says of itself."""
        self.query_one("#help-page", Plain).update(self._page.help_text())
        self.query_one("#help-keys", Plain).update(Content("\n").join(self._commands()))
        self.query_one("#help-general", Plain).update(self.locale("help.general"))

    def _commands(self) -> Iterator[Content]:
        described = [(self._keys(one), self._page.text_of(one)) for one in self._page.everything()]
        width = max(len(keys) for keys, _ in described)
        for keys, text in described:
            if keys:
                yield Content.assemble((f"{keys:<{width}}", "bold $accent"), f"   {text}")

    def _keys(self, command: Command) -> str:
        if command.shown:
            return command.shown
        return " ".join(key_name(key) for key in command.keys.split(",") if key)

"""What every page that writes a file shares: the form, the place, and exactly what leaves."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding

from ketentui.charts.types import Look
from ketentui.errors import KetentuiError
from ketentui.formats import TOLD_BY, Sheet, can_write, ending
from ketentui.model.text import clean, printable
from ketentui.storage.files import is_private
from ketentui.tui import routes
from ketentui.tui.clipboard import copying
from ketentui.tui.commands import BACK, CHANGES, Command
from ketentui.tui.desktop import fetching, opener
from ketentui.tui.questions import Act, Asked, Question, Reply, possible
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.choices import ChoiceLines
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.reading import KEY, Paragraph, keyed
from ketentui.usecases import profile_export
from ketentui.usecases.handing_out import DOUBTS, Crowd, handing_out
from ketentui.usecases.still_there import Ground

_ALL = 1_000_000
"""Lines of a preview: more than any export has."""

_PAGE = 80
"""Columns of a text that is not for this window."""

_Leave = Callable[[frozenset[str]], None]
"""How something leaves, knowing what was agreed to."""


def writing(*own: Command) -> tuple[Command, ...]:
    """Return the commands of a page that writes, with those of its own choices."""
    return (
        Command("write", "enter,ctrl+s", "export.write"),
        Command("copy", "c", "export.copy"),
        *CHANGES,
        Command("next_format", "", "export.next_format", footer=False),
        *own,
        Command("path", "", "export.path_change", footer=False),
        Command("open_written", "l", "export.open_written"),
        BACK,
    )


class WritingPage(Page):
    """Shows what leaves, and writes that to a file."""

    AUTO_FOCUS = ""  # it would scroll the choices away in a low window

    BINDINGS = [
        Binding("pageup", "read('page_up')", show=False),
        Binding("pagedown", "read('page_down')", show=False),
        Binding("home", "read('home')", show=False),
        Binding("end", "read('end')", show=False),
    ]

    def __init__(self, formats: Sequence[str], path: Path, ground: Ground) -> None:
        """Offer those of `formats` that can be made here, the first one first, and `path` with the
        ending of that one.

        Nothing leaves of what rests on a `ground` that is gone.
        """
        super().__init__()
        self._ground = ground
        self._formats = [*filter(can_write, formats)]
        self._format = self._formats[0]
        self._path = path
        self._is_own_path = False
        """Whether the user said where it goes."""
        self._content: str | bytes = ""
        """What is written; the preview shows it where it is text."""
        self._written: Path | None = None

    @property
    def sheet(self) -> Sheet:
        """What is written on: a file, as wide as a page."""
        return Sheet(_PAGE, Look(ascii=self.shell.ascii, decimal=self.locale.decimal))

    FOR_TEAM: ClassVar[bool] = False
    """Whether whoever makes the team report is to get what is written as JSON."""

    @abstractmethod
    def render_content(self, format: str) -> str | bytes:
        """Return exactly what leaves in a form with the choices of now."""

    def format_text(self, format: str) -> str:
        """Return the key of the text that says what a format is for."""
        return f"formats.{format}"

    def left(self) -> None:
        """Remember that what is shown left."""

    def crowds(self) -> Sequence[Crowd]:
        """Return the anonymous people whose answers are in it, where it is about a team."""
        return ()

    def own_choices(self) -> Mapping[str, Sequence[str]]:
        """Return what is chosen besides form and place, by the command that changes it, and maybe
        what is to be known of that.
        """
        return {}

    def body(self) -> ComposeResult:
        """Yield the choices, what was written, and what leaves."""
        with Scroll(id="export", can_focus=False):
            yield ChoiceLines(id="choices")
            yield Plain(id="written")
            yield Plain(id="preview-title")
            with Scroll(id="preview", can_focus=False):
                yield Passage(most=_ALL)

    def on_mount(self) -> None:
        """Let the arrows go to what can be chosen."""
        self.query_one(ChoiceLines).focus(scroll_visible=False)

    def fill(self) -> None:
        """Show the choices and what leaves with them."""
        self._content = shown = self.render_content(self._format)
        self.query_one(ChoiceLines).show(self._choices())
        key = "export.preview"
        if isinstance(shown, bytes):
            key = f"export.preview_{self._format}"
            shown = self.render_content(TOLD_BY[self._format])
        assert isinstance(shown, str)
        self.query_one(Passage).show(shown)
        title = self.locale.plural(key, shown.count("\n"))
        self.query_one("#preview-title", Plain).update(title)
        self._show_written()

    def _show_written(self) -> None:
        told = []
        if self._written is not None:
            told.append(self.locale("export.written", path=self._written))
            if is_private(self._written):
                told.append(self.locale("export.private"))
            told += self._what_next(self._written)
        self.query_one("#written", Plain).show("\n".join(told))

    def _what_next(self, path: Path) -> Iterator[str]:
        """Yield how to fetch what was written, and whom to give it to."""
        if command := fetching(path, os.environ):
            yield self.locale("export.fetch", command=command)
        if self.FOR_TEAM and self._format == "json":
            contact = self.shell.contact
            key = "export.send_to" if contact else "export.send"
            yield self.locale(key, contact=contact)

    def _choices(self) -> list[Paragraph]:
        """Return a line for each choice, with what it is now."""
        formats = [self._sign(one == self._format, self.format_text(one)) for one in self._formats]
        path = [printable(str(self._path))]
        choices = {"next_format": formats, **self.own_choices(), "path": path}
        names = {name: self.locale(f"export.{name}_name") for name in choices}
        changed = {command.action for command in self.offered()}
        margin = KEY + 2 + max(map(cell_len, names.values()))
        return [
            Paragraph(
                text,
                "" if place else keyed(names[name]),
                margin,
                key=name if name in changed else None,
            )
            for name, texts in choices.items()
            for place, text in enumerate(texts)
        ]

    def _sign(self, on: bool, key: str) -> str:
        return f"{'(•)' if on else '( )'} {self.locale(key)}"

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: what was written is opened on a desktop, and a
        clipboard takes text.
        """
        if action == "copy":
            return isinstance(self._content, str)
        if action != "open_written":
            return True
        return self._written is not None and opener(os.environ) is not None

    async def action_change(self, step: int) -> None:
        """Change what the keys go to; of more than two, to the one that is a step further."""
        if chosen := self.query_one(ChoiceLines).chosen:
            several = chosen == "next_format"
            await self.shell.run_action(f"{chosen}({step})" if several else chosen, self)

    async def on_reading_picked(self) -> None:
        """Change what was clicked."""
        await self.action_change(1)

    def action_read(self, way: str) -> None:
        """Go through what leaves, as far as `scroll_` and `way` does."""
        getattr(self.query_one("#preview"), f"scroll_{way}")(animate=False)

    def action_next_format(self, step: int = 1) -> None:
        """Choose the next form, or the one before; a file name that has the ending of the old one
        follows.
        """
        follows = self._form_of(self._path) == self._format
        place = self._formats.index(self._format) + step
        self._format = self._formats[place % len(self._formats)]
        if follows:
            self._path = self._path.with_suffix(f".{ending(self._format)}")
        self.query_one("#preview").scroll_home(animate=False)
        self.fill()
        self.show_keys()

    def action_path(self) -> None:
        """Ask where the file goes."""
        asked = Asked("export.path_question", "export.path_hint")
        proposes = not self._is_own_path
        dialog = routes.AskDialog(asked, str(self._path), self._check_path, proposes=proposes)
        self.shell.lay_over(dialog, self._take_path)

    def _check_path(self, text: str) -> None:
        """Raise a KetentuiError where a path can't be, or isn't of what can be written here."""
        possible(text)
        self._form_of(profile_export.chosen_path(clean(text), self._path))

    def _form_of(self, path: Path) -> str | None:
        """Return the form that a file's name asks for; None where it asks for none."""
        return profile_export.form_for(str(path), self._formats)

    def _take_path(self, text: str | None) -> None:
        """Take a path, and the form that it asks for; without any ending it gets the form's."""
        if text is not None:
            path = profile_export.chosen_path(clean(text), self._path)
            self._is_own_path = self._is_own_path or path != self._path
            self._format = self._form_of(path) or self._format
            self._path = path if path.suffix else path.with_suffix(f".{ending(self._format)}")
            self.fill()
            self.show_keys()

    def action_write(self) -> None:
        """Write the file; ask first where it would take the place of another."""
        self._hand_out(self._write, frozenset())

    def action_copy(self) -> None:
        """Put what leaves on the clipboard of whoever sits at the terminal, also over SSH."""
        self._hand_out(self._copy, frozenset())

    def _hand_out(self, leave: _Leave, agreed: frozenset[str]) -> None:
        """Let what is shown leave by `leave`; ask first where that may do harm.

        `agreed` has the keys of the errors that were asked about and answered with yes.
        """
        self._ground.check()
        try:
            with handing_out(self.workspace, self.crowds(), anyway=not agreed.isdisjoint(DOUBTS)):
                leave(agreed)
            self.left()
        except KetentuiError as error:
            if error.key not in ("export_exists", "export_no_folder", *DOUBTS):
                raise
            now_agreed = agreed | {error.key}
            go_on = partial(self._hand_out, leave, now_agreed)
            self.shell.ask(partial(self._question, error, go_on))

    def _question(self, error: KetentuiError, go_on: Act) -> Question:
        """Return what is asked where something could do harm."""
        locale = self.locale
        if error.key == "export_exists":
            effect = locale("export.overwrite_effect", path=self._path)
            replies = Reply(locale("common.leave")), Reply(locale("export.overwrite"), go_on)
            return Question(locale("export.overwrite_question"), effect, replies)
        if error.key == "export_no_folder":
            effect = locale("export.folder_effect", **error.values)
            replies = (
                Reply(locale("export.folder_leave")),
                Reply(locale("export.folder_make"), go_on),
            )
            return Question(locale("export.folder_new"), effect, replies)
        advice = locale(f"handouts.{error.key}", **error.values)
        effect = "\n".join([*map(locale.problem, error.problems), "", advice])
        replies = Reply(locale("handouts.no")), Reply(locale("handouts.yes"), go_on)
        return Question(locale.error(error)[0], effect, replies)

    def _write(self, agreed: frozenset[str]) -> None:
        self._written = None
        self._show_written()
        path = profile_export.write_export(
            self._path,
            self._content,
            force="export_exists" in agreed,
            paths=self.workspace.paths,
            new_folder="export_no_folder" in agreed,
        )
        self.shell.remember_export(path)
        self._written = path
        self._show_written()
        self.show_keys()

    def action_open_written(self) -> None:
        """Ask what to open: what was written, or its folder."""
        self.shell.ask(self._open_question)

    def _open_question(self) -> Question:
        locale, path = self.locale, self._written
        assert path is not None
        replies = (
            Reply(locale("export.open_file"), partial(self._open, path)),
            Reply(locale("export.open_folder"), partial(self._open, path.parent)),
            Reply(locale("export.open_nothing")),
        )
        return Question(locale("export.open_question"), printable(str(path)), replies)

    def _open(self, path: Path) -> None:
        open_it = opener(os.environ)
        if open_it is not None:
            open_it(path)
            self.say(self.locale("export.opened", path=path))

    def _copy(self, agreed: frozenset[str]) -> None:
        assert isinstance(self._content, str)
        self.shell.write_to_terminal(copying(self._content, os.environ))
        self.say(self.locale("export.copied"), self.locale("export.copied_limits"))

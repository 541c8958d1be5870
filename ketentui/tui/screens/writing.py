"""What leaves, in which form and where to, with exactly that to be seen first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding

from ketentui.errors import KetentuiError
from ketentui.formats import TOLD_BY, Sheet, can_write, ending
from ketentui.locale import Locale
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
from ketentui.usecases import named_files
from ketentui.usecases.handing_out import DOUBTS, Crowd, handing_out
from ketentui.usecases.still_there import Ground

_ALL = 1_000_000
"""Lines of a preview: more than any export has."""

_Leave = Callable[[frozenset[str]], Path | None]
"""How something leaves, knowing what was agreed to; returns the file that it left to, if any."""


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


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """What can leave, whichever form is chosen."""

    title: str
    """The key of what its page is called."""
    purpose: str
    """The key of what that is for."""
    about: Callable[[Locale], str] = lambda locale: ""
    """What it is about, for the right of the top line."""
    formats: Sequence[str]
    """The forms that it can have, the first one chosen at first."""
    path: Callable[[Locale], Path]
    """Returns where it goes unless somebody says otherwise, in the first form."""
    ground: Ground
    """What it rests on; nothing leaves where that is gone."""
    content: Callable[[str, Locale, Sheet], str | bytes]
    """Returns exactly what leaves in a form."""
    crowds: Sequence[Crowd] = ()
    """The anonymous people whose answers are in it, where it is about a team."""
    for_team: bool = False
    """Whether whoever makes the team report is to get it as JSON."""
    receiver: Callable[[Locale], str] = lambda locale: ""
    """To whom that goes, where it is not to who usually makes the team report."""
    left: Callable[[Path | None], None] = lambda path: None
    """Remembers that it left: to a file, or else to the clipboard."""


class WritingPage(Page):
    """Shows what leaves, and writes that to a file."""

    AUTO_FOCUS = ""  # it would scroll the choices away in a low window

    BINDINGS = [
        Binding("pageup", "read('page_up')", show=False),
        Binding("pagedown", "read('page_down')", show=False),
        Binding("home", "read('home')", show=False),
        Binding("end", "read('end')", show=False),
    ]
    PAGE_COMMANDS = writing()

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__()
        self._outgoing = outgoing
        self._formats = [*filter(can_write, outgoing.formats)]
        self._format = self._formats[0]
        self._path = outgoing.path(self.locale)
        self._is_own_path = False
        """Whether the user said where it goes."""
        self._content: str | bytes | None = None
        """What is written; the preview shows it where it is text. None where it can't be made."""
        self._written: Path | None = None

    def retranslate(self) -> None:
        """Show all texts again, in the language of now, and so how a file is called."""
        if not self._is_own_path:
            self._path = self._outgoing.path(self.locale).with_suffix(self._path.suffix)
        super().retranslate()

    def page_title(self) -> str:
        """Return what the page is called."""
        return self.locale(self._outgoing.title)

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale(self._outgoing.purpose)

    def about(self) -> str:
        """Return what leaves."""
        return self._outgoing.about(self.locale)

    def _rendered(self, format: str) -> str | bytes:
        """Return exactly what leaves in a form: to a file, as wide as a page."""
        return self._outgoing.content(format, self.locale, self.app.paper)

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
        self._content = None
        self.query_one(ChoiceLines).show(self._choices())
        key, shown = "export.preview", ""
        with self.calmly():
            self._content = self._rendered(self._format)
            if isinstance(self._content, bytes):
                key = f"export.preview_{self._format}"
                shown = str(self._rendered(TOLD_BY[self._format]))
            else:
                shown = self._content
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
        if self._outgoing.for_team and self._format == "json":
            contact = self.app.contact
            key = "export.send_to" if contact else "export.send"
            yield self._outgoing.receiver(self.locale) or self.locale(key, contact=contact)

    def _choices(self) -> list[Paragraph]:
        """Return a line for each choice, with what it is now."""
        formats = [self._named(one) for one in self._formats]
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

    def _named(self, format: str) -> str:
        """Return what a form is for, with whether it is chosen."""
        key = "export.json" if self._outgoing.for_team and format == "json" else f"formats.{format}"
        return f"{'(•)' if format == self._format else '( )'} {self.locale(key)}"

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: what was written is opened on a desktop, and a
        clipboard takes text.
        """
        if action == "copy":
            return not isinstance(self._content, bytes)
        if action == "next_format":
            return len(self._formats) > 1
        if action != "open_written":
            return True
        return self._written is not None and opener(os.environ) is not None

    async def action_change(self, step: int) -> None:
        """Change what the keys go to; of more than two, to the one that is a step further."""
        chosen = self.query_one(ChoiceLines).chosen
        if chosen == "next_format":
            self.action_next_format(step)
        elif chosen:
            await self.app.run_action(chosen, self)

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
        follows, formats = self._form_of(self._path) == self._format, self._formats
        self._format = formats[(formats.index(self._format) + step) % len(formats)]
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
        self.app.lay_over(dialog, self._take_path)

    def _check_path(self, text: str) -> None:
        """Raise a KetentuiError where a path can't be, or isn't of what can be written here."""
        possible(text)
        self._form_of(named_files.chosen_path(clean(text), self._path))

    def _form_of(self, path: Path) -> str | None:
        """Return the form that a file's name asks for; None where it asks for none."""
        return named_files.form_for(str(path), self._formats)

    def _take_path(self, text: str | None) -> None:
        """Take a path, and the form that it asks for; without any ending it gets the form's."""
        if text is not None:
            path = named_files.chosen_path(clean(text), self._path)
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
        outgoing, anyway = self._outgoing, not agreed.isdisjoint(DOUBTS)
        outgoing.ground.check()
        if self._content is None:
            self._content = self._rendered(self._format)  # or why not, once more
        try:
            with handing_out(self.workspace, outgoing.crowds, anyway=anyway):
                path = leave(agreed)
            outgoing.left(path)
        except KetentuiError as error:
            if error.key not in ("export_exists", "export_no_folder", *DOUBTS):
                raise
            now_agreed = agreed | {error.key}
            go_on = partial(self._hand_out, leave, now_agreed)
            self.app.ask(partial(self._question, error, go_on))

    def _question(self, error: KetentuiError, go_on: Act) -> Question:
        """Return what is asked where something could do harm."""
        locale = self.locale
        match error.key:
            case "export_exists":
                title = locale("export.overwrite_question")
                effect = locale("export.overwrite_effect", path=self._path)
                no, yes = "common.leave", "export.overwrite"
            case "export_no_folder":
                title = locale("export.folder_new")
                effect = locale("export.folder_effect", **error.values)
                no, yes = "export.folder_leave", "export.folder_make"
            case _:
                title, _ = locale.error(error)
                advice = locale(f"handouts.{error.key}", **error.values)
                effect = "\n".join([*map(locale.problem, error.problems), "", advice])
                no, yes = "handouts.no", "handouts.yes"
        return Question(title, effect, (Reply(locale(no)), Reply(locale(yes), go_on)))

    def _write(self, agreed: frozenset[str]) -> Path:
        assert self._content is not None, "what can't be made isn't written"
        self._written = None
        self._show_written()
        path = named_files.write_export(
            self._path,
            self._content,
            force="export_exists" in agreed,
            paths=self.workspace.paths,
            new_folder="export_no_folder" in agreed,
        )
        self.app.remember_export(path)
        self._written = path
        self._show_written()
        self.show_keys()
        return self._path

    def action_open_written(self) -> None:
        """Ask what to open: what was written, or its folder."""
        self.app.ask(self._open_question)

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
        self.app.write_to_terminal(copying(self._content, os.environ))
        self.say(self.locale("export.copied"), self.locale("export.copied_limits"))

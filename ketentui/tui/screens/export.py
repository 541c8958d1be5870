"""Export: what leaves, in which form, and where it goes, with exactly that to be seen first."""

from __future__ import annotations

import os

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ketentui.clipboard import copying
from ketentui.errors import KetentuiError
from ketentui.exchange import Disclosure
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.confirm import Question
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.usecases import sharing, stored
from ketentui.usecases.sharing import FORMATS, Format

_ALL = 1_000_000
"""Lines of a preview: more than any export has."""

_KEY = 3
"""Cells that the key before a choice takes."""


class ExportPage(Page):
    """Writes a stored assessment to a file, to be shared.

    Making one raises KetentuiError where the assessment or its questionnaire can't be read.
    """

    AUTO_FOCUS = ""  # it would scroll the choices away in a low window
    PAGE_COMMANDS = (
        Command("write", "enter,ctrl+s", "export.write"),
        Command("copy", "c", "export.copy"),
        Command("next_format", "f", "export.next_format", footer=False),
        Command("notes", "t", "export.notes_switch", footer=False),
        Command("anonymous", "a", "export.anonymous_switch", footer=False),
        Command("path", "p", "export.path_change", footer=False),
        Command("back", "escape", "app.back"),
    )

    def __init__(self, assessment_id: str) -> None:
        super().__init__()
        self._result = stored.result(self.workspace, assessment_id)
        self._format: Format = FORMATS[0]
        self._path = sharing.export_path(self.workspace, self._result.assessment, self._format)
        self._disclosure = Disclosure(anonymous=self._always_anonymous)
        self._content = ""
        """What the preview shows, and what is written."""
        self._written = ""

    @property
    def _always_anonymous(self) -> bool:
        return self._result.assessment.sharing == "anonymous"

    @property
    def _note_count(self) -> int:
        return sum(bool(answer.note) for answer in self._result.assessment.answers.values())

    def body(self) -> ComposeResult:
        """Yield the choices, what was written, and what leaves."""
        with VerticalScroll(id="export", can_focus=False):
            yield Reading(id="choices")
            yield Plain(id="written")
            yield Plain(id="preview-title")
            with VerticalScroll(id="preview"):
                yield Passage(most=_ALL)

    def heading(self) -> Heading:
        """Return that this is an export, and of what."""
        assessment = self._result.assessment
        chain = assessment.respondent.chain or self.locale("common.no_chain")
        questionnaire = self._result.questionnaire.title(self.locale.language)
        return Heading(
            self.locale("export.title"),
            right=f"{chain} · {questionnaire} · {self.locale(f'common.{assessment.depth}')}",
        )

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("export.help")

    def on_mount(self) -> None:
        """Let the arrows scroll through what leaves."""
        self.query_one("#preview").focus(scroll_visible=False)

    def fill(self) -> None:
        """Show the choices and what leaves with them."""
        self._content = sharing.render(
            self.workspace, self._result, self._format, self._disclosure, self.locale
        )
        self.query_one("#choices", Reading).show(self._choices())
        self.query_one(Passage).show(self._content)
        title = self.locale.plural("export.preview", self._content.count("\n"))
        self.query_one("#preview-title", Plain).update(title)
        self._show_written()

    def _show_written(self) -> None:
        written = self.query_one("#written", Plain)
        written.update(self.locale("export.written", path=self._written))
        written.display = bool(self._written)

    def _choices(self) -> list[Paragraph]:
        """Return a line for each choice, with the key that changes it and what it is now."""
        formats = [self._sign(one == self._format, f"export.{one}") for one in FORMATS]
        choices = {
            "next_format": formats,
            "notes": [self._notes()],
            "anonymous": [self._anonymous()],
            "path": [str(self._path)],
        }
        names = {name: self.locale(f"export.{name}_name") for name in choices}
        margin = _KEY + 2 + max(map(cell_len, names.values()))
        return [
            Paragraph(text, "" if place else self._lead(name, names[name]), margin)
            for name, texts in choices.items()
            for place, text in enumerate(texts)
        ]

    def _lead(self, action: str, name: str) -> Content:
        keys = {command.action: command.key for command in self.offered()}
        return Content.assemble(
            (f"{keys.get(action, ''):<{_KEY}}", "bold $accent"), (name, "$quiet")
        )

    def _sign(self, on: bool, key: str) -> str:
        return f"{'(•)' if on else '( )'} {self.locale(key)}"

    def _notes(self) -> str:
        if not self._note_count:
            return self.locale("export.no_notes")
        if not self._disclosure.notes:
            return self.locale("export.notes_off")
        count = self.locale.plural("export.notes_on", self._note_count)
        return count + self.locale("export.notes_tell") if self._disclosure.anonymous else count

    def _anonymous(self) -> str:
        if self._always_anonymous:
            return self.locale("export.anonymous_always")
        if self._disclosure.anonymous:
            return self.locale("export.anonymous_on")
        named = bool(self._result.assessment.respondent.name)
        return self.locale("export.anonymous_off" if named else "export.anonymous_no_name")

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there may be nothing to choose."""
        if action == "notes":
            return self._note_count > 0
        return action != "anonymous" or not self._always_anonymous

    def action_next_format(self) -> None:
        """Choose the next form; a file name that has the ending of the old one follows."""
        before = f".{self._format}"
        self._format = FORMATS[(FORMATS.index(self._format) + 1) % len(FORMATS)]
        if self._path.suffix == before:
            self._path = self._path.with_suffix(f".{self._format}")
        self.query_one("#preview").scroll_home(animate=False)
        self.fill()

    def action_notes(self) -> None:
        """Send the notes along, or leave them out."""
        self._disclosure = Disclosure(self._disclosure.anonymous, not self._disclosure.notes)
        self.fill()

    def action_anonymous(self) -> None:
        """Send it without the name, or with it."""
        self._disclosure = Disclosure(not self._disclosure.anonymous, self._disclosure.notes)
        self.fill()

    def action_path(self) -> None:
        """Ask where the file goes."""
        from ketentui.tui.screens.path import PathDialog

        self.app.push_screen(PathDialog(str(self._path)), self._take_path)

    def _take_path(self, text: str | None) -> None:
        if text is not None:
            self._path = sharing.chosen_path(text, self._path)
            self.fill()

    def action_write(self) -> None:
        """Write the file; ask first where it would take the place of another."""
        try:
            self._write(force=False)
        except KetentuiError as error:
            if error.key != "export_exists":
                raise
            question = self.locale("export.overwrite_question")
            effect = self.locale("export.overwrite_effect", path=self._path)
            self.shell.ask(
                Question(question, effect, self.locale("export.overwrite")), self._overwrite
            )

    def _overwrite(self) -> None:
        with self.calmly():
            self._write(force=True)

    def _write(self, *, force: bool) -> None:
        self._written = ""
        self._show_written()
        path = sharing.write_export(self._path, self._content, force=force)
        self.shell.remember_export(path)
        self._written = str(path)
        self._show_written()

    def action_copy(self) -> None:
        """Put what leaves on the clipboard of whoever sits at the terminal, also over SSH."""
        self.shell.write_to_terminal(copying(self._content, os.environ))
        self.say(self.locale("export.copied"), self.locale("export.copied_limits"))

    def action_back(self) -> None:
        """Go back to where the export was asked for."""
        self.dismiss()

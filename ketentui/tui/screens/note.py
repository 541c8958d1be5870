"""A note with a statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.events import Paste
from textual.message import Message
from textual.widgets import TextArea

from ketentui.errors import KetentuiError
from ketentui.model.languages import Text
from ketentui.model.text import NOTE_LENGTH, clean, clean_lines, printable_lines
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.typed import Keeper, room
from ketentui.tui.widgets.lines import Plain
from ketentui.usecases.assessing import Elsewhere

_LARGEST_PASTE = 10 * NOTE_LENGTH
"""Characters of which somebody can still make a note; with many more the window stands still."""


_QUOTED = 40
"""Characters of such a paste that are told."""


class NoteArea(TextArea):
    """A text of several lines, into which nothing is pasted that can't be seen."""

    class Refused(Message):
        """What was pasted is far too long to be a note, and isn't taken in."""

        def __init__(self, text: str) -> None:
            super().__init__()
            begin = f"{clean(text[:_QUOTED])}…"
            self.error = KetentuiError(
                "note_too_long", text=begin, length=len(text), most=NOTE_LENGTH
            )

    async def _on_paste(self, event: Paste) -> None:
        """Clean what comes in; then it is put in its place as any other."""
        if len(event.text) > _LARGEST_PASTE:
            event.prevent_default()
            event.stop()
            self.post_message(self.Refused(event.text))
            return
        event.text = printable_lines(event.text.replace("\r\n", "\n").replace("\r", "\n"))


class NoteDialog(Dialog[None]):
    """Where a note is written; it is kept unless the writer says otherwise.

    What is too long is kept as it stands too, so that nothing is lost, but can't be left so.
    """

    TYPING = True
    PURPOSE = "dialogs.note"
    PAGE_COMMANDS = (
        Command("keep", "escape,ctrl+s", "statement.keep_note", "Esc"),
        Command("drop", "ctrl+g", "statement.drop_note"),
    )

    def __init__(
        self,
        statement: Text,
        note: str,
        keep: Callable[[str], None],
        draft: Callable[[str], None],
    ) -> None:
        """Begin with `note`; `keep` stores what is done, and `draft` what is still being written.

        Both raise a KetentuiError where that can't be, `keep` also for what is too long.
        """
        super().__init__()
        self._statement = statement
        self._before = self._kept = note
        self._failed: KetentuiError | None = None
        """Why what stands here could not be kept; None where it is, or will be soon."""
        self._keep = keep
        self._draft = draft
        self._is_done = False
        self._keeper = Keeper(self.set_timer, self._draft_quietly)
        self._area = NoteArea(note, compact=True, highlight_cursor_line=False)
        self._area.cursor_blink = False
        self._why = Plain(id="why")

    def body(self) -> ComposeResult:
        """Yield the statement, the note, and what has to be said about it."""
        yield from super().body()
        yield self._area
        yield self._why

    def question(self) -> str:
        """Return the statement."""
        return self._statement(self.locale.language)

    def on_mount(self) -> None:
        """Begin to write behind what was there."""
        self._area.move_cursor(self._area.document.end)

    def key_texts(self, spare: Sequence[Command] = ()) -> Sequence[tuple[str, str]]:
        """Return the keys, with the one that leads to a new line instead of away."""
        return [("Enter", self.locale("statement.new_line")), *super().key_texts(spare)]

    def action_keep(self) -> None:
        """Keep the note and go back; where that fails, say why and stay."""
        text = self._area.text
        try:
            (self._keep_draft if text == self._before else self._keep)(text)
        except Elsewhere as error:
            self.app.settle(error, self._go_back)
        except KetentuiError as error:
            self._why.show("\n".join(self.locale.error(error)))
        else:
            self._go_back()

    def action_drop(self) -> None:
        """Go back with the note as it was before, whatever was written or kept since."""
        try:
            self._keep_draft(self._before)
        except KetentuiError as error:
            self.app.page.show_error(error)
        self._go_back()

    def _go_back(self) -> None:
        self._is_done = True
        self.leave()

    def on_text_area_changed(self) -> None:
        """Keep soon what is written, and say what is left to write where that is little."""
        self.fill()
        self._keeper.typed()

    def on_note_area_refused(self, event: NoteArea.Refused) -> None:
        """Say that it is too long, and what may be."""
        self._why.show("\n".join(self.locale.error(event.error)))

    def on_unmount(self) -> None:
        """Keep the note when the app ends around it."""
        self._draft_quietly()

    def _draft_quietly(self) -> None:
        if not self._is_done:
            self._failed = None
            try:
                self._keep_draft(self._area.text)
            except KetentuiError as error:
                self._failed = error
            self.fill()

    def _keep_draft(self, text: str) -> None:
        if text != self._kept:
            self._draft(text)
            self._kept = text

    def fill(self) -> None:
        """Say what is left to write where that is little, and what could not be kept."""
        length = len(clean_lines(self._area.text))
        said = room(length, NOTE_LENGTH, self.locale)
        if length > NOTE_LENGTH:
            said = self.locale("statement.shorten_note", over=said, most=NOTE_LENGTH)
            if self._area.text == self._kept:
                said = f"{said} {self.locale('statement.long_note_kept')}"
        if self._failed is not None:
            said = "\n".join([*self.locale.error(self._failed), said])
        self._why.show(said)

"""What every page and dialog shares: the user's language, declared commands, calm errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar

from textual.actions import ActionParseResult, parse
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key, ScreenResume
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType

from ketentui.errors import KetentuiError
from ketentui.tui.commands import EVERYWHERE, LANGUAGE, Command, bindings, key_called, next_language
from ketentui.tui.keys import Patience
from ketentui.tui.updates import Frugal
from ketentui.tui.widgets.lined import LinedWidget
from ketentui.tui.widgets.lines import Heading, KeyLine, Notice, Plain, TitleLine, TooSmall
from ketentui.usecases.assessing import Elsewhere

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.tui.app import KetentuiApp
    from ketentui.usecases.workspace import Workspace


_IN_DIALOGS = {"app.help", "app.language", "app.look"}
"""What can be done everywhere, of what also works in a dialog."""

NARROW = 60
"""In fewer columns the heading says no more than it must."""


class BaseScreen(Screen[ScreenResultType]):
    """A screen that speaks the user's language and declares what can be done on it."""

    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = ()
    """What can be done here, in the order of the line of keys."""

    PURPOSE: ClassVar[str]
    """The key of what the page is for."""

    SIGNS: ClassVar[Sequence[str]] = ()
    """The names of the signs and words here of which help says what they mean."""

    TYPING: ClassVar[bool] = False
    """Whether there are fields to type in, so that letters aren't commands."""

    class Ready(Message):
        """The screen has been set up, and can take keys."""

    is_ready = False
    """Whether the screen has been set up."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Frugal()
        size, app = self.app.size, self.app
        for extent, points in (
            (size.width, app.HORIZONTAL_BREAKPOINTS),
            (size.height, app.VERTICAL_BREAKPOINTS),
        ):  # by itself, Textual styles everything again when it has a size
            for name in self._get_breakpoint_classes(extent, points or []):
                self.add_class(name, update=False)

    def __init_subclass__(cls, **options: Any) -> None:
        """Give a new kind of screen the key bindings of the commands that it declares."""
        declared = bindings(cls.__dict__.get("PAGE_COMMANDS", ()))
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *declared]
        super().__init_subclass__(**options)

    if TYPE_CHECKING:

        @property
        def app(self) -> KetentuiApp:  # type: ignore[override]
            """The app, which is no other than this one."""

    @property
    def workspace(self) -> Workspace:
        """Where the use cases work."""
        return self.app.workspace

    @property
    def locale(self) -> Locale:
        """The language of now."""
        return self.app.locale

    def chain_name(self, chain: str) -> str:
        """Return what a chain is called, also where that was not said."""
        return chain or self.locale("common.no_chain")

    def pointed_at(self) -> Offset | None:
        """Return where on the screen that is what the keys act on, for the terminal's cursor: a
        screen reader reads there, and a magnifier shows that; None where no such thing is in sight.
        """
        focused = self.focused
        typing: Offset | None = getattr(focused, "cursor_screen_offset", None)
        if typing is not None:
            return typing
        first = focused.walk_children(with_self=True) if focused is not None else []
        for widget in (*first, *self.walk_children()):
            if not isinstance(widget, LinedWidget) or not widget.is_on_screen:
                continue
            at = widget.pointed_at() if widget.shows_sign else None
            if at is not None:
                return widget.content_region.offset + at
        return None

    def _compositor_refresh(self) -> None:
        """Paint what changed, in one piece with all of it where that is to be painted too; what
        would not reach the terminal isn't painted: `KetentuiApp.go` has all painted after it.
        """
        if self.app._batch_count:
            return
        if self._repaint_required:
            self._repaint_required = False
            self._compositor.update_widgets({self})
        super()._compositor_refresh()

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """Leave the styles as they are: they were applied when it was put together."""
        event.refresh_styles = False

    def leave(self, result: ScreenResultType | None = None) -> None:
        """Go back to what lies below, painted once; the answer of a dialog is `result`."""
        self.app.call_next(self._leave, result)

    async def _leave(self, result: ScreenResultType | None) -> None:
        with self.app.batch_update():
            await self.dismiss(result)
        self.app.screen.refresh()

    def on_mount(self) -> None:
        """Show the texts for the first time, after the `on_mount` of the kind of page itself."""
        self.retranslate()
        self.is_ready = True
        self.post_message(self.Ready())

    def retranslate(self) -> None:
        """Show all texts again, in the language of now; nothing else changes."""
        self.show_keys()
        self.fill()

    def fill(self) -> None:
        """Put texts and data in the widgets, in the language of now; called again and again."""

    def show_keys(self) -> None:
        """Show again which keys do what now."""
        spare = [command for command in self.offered() if self.spare_text(command)]
        fuller = [self.key_texts(spare[:count]) for count in range(len(spare), 0, -1)]
        for line in self.query(KeyLine):
            line.show(self.key_texts(), fuller)

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command that can be given now."""
        return command.footer

    def spare_text(self, command: Command) -> str:
        """Return what the line of keys says of a command where that takes no other line; empty
        where that is no more than always.
        """
        return self.locale(command.spare) if command.spare else ""

    def key_texts(self, spare: Sequence[Command] = ()) -> Sequence[tuple[str, str]]:
        """Return what the line of keys says: the keys of the page with what they do, then those of
        the app, then how to go back; of those in `spare` more than it must.
        """
        every = [one for one in self.everything() if one.key]
        shown = [one for one in every if self.in_footer(one) or one in spare]
        shown.sort(key=lambda command: command.keys.startswith("escape"))
        if shown and shown[-1].keys.startswith("escape"):
            shown = [command for command in shown if command.action != "app.leave"]
        return [
            (self.key_of(one), self.spare_text(one) if one in spare else self.text_of(one))
            for one in shown
        ]

    def everything(self) -> list[Command]:
        """Return all that can be done now: on this page, and everywhere."""
        return [
            *self.offered(),
            *(one for one in EVERYWHERE if not (self.TYPING and one.keys == "q")),
        ]

    def help_text(self) -> str:
        """Return what this page is for, in the language of now, for the help page."""
        return self.locale(self.PURPOSE)

    def meanings(self) -> Sequence[tuple[str, str]]:
        """Return the signs and words of this page, each with what it means."""
        texts = (self.locale(f"signs.{name}") for name in self.SIGNS)
        return [(sign, meaning) for sign, _, meaning in (text.partition("  ") for text in texts)]

    def key_of(self, command: Command) -> str:
        """Return the key of a command as the user reads it."""
        if self.TYPING and command.action == "app.help":
            return "F1"
        return self.locale("lists.space") if command.key == "Space" else command.key

    def text_of(self, command: Command) -> str:
        """Return what a command does, in the user's language."""
        return next_language(self.locale) if command is LANGUAGE else self.locale(command.text)

    def permits(self, action: str | ActionParseResult) -> bool:
        """Return whether an action is none of the commands here that who has the app open can't
        give.
        """
        name = parse(action)[1] if isinstance(action, str) else action[1]
        return all(self.app.permits(one) for one in self.PAGE_COMMANDS if one.name == name)

    def offered(self) -> list[Command]:
        """Return the commands of this page that can be given now."""
        return [
            command
            for command in self.PAGE_COMMANDS
            if self.app.permits(command) and self.check_action(command.name, command.parameters)
        ]

    def on_key_line_picked(self, event: KeyLine.Picked) -> None:
        """Do what the key does that was clicked."""
        name = "Space" if event.key == self.locale("lists.space") else event.key
        if key := key_called(name, event.sign):
            self.app.press(key)

    async def on_row_list_picked(self) -> None:
        """Do with the row that was clicked what Enter does."""
        for command in self.offered():
            if "enter" in command.keys.split(","):
                await self.app.run_action(command.action, self)

    def action_back(self) -> None:
        """Go back to what lies below, without an answer."""
        self.leave()


class Page(BaseScreen[None]):
    """A whole screen: a title, a body, a message now and then, and the keys."""

    HEADING: ClassVar[str] = ""
    """The key of what the page is called; of a page about one thing the heading says that thing."""

    def __init__(self) -> None:
        super().__init__()
        self._patience = Patience()

    def compose(self) -> ComposeResult:
        """Yield the lines that every page has, around the body."""
        yield TitleLine()
        yield from self.body()
        yield KeyLine()
        yield Notice()
        yield TooSmall()

    def body(self) -> ComposeResult:
        """Yield what stands between the title and the keys."""
        yield from ()

    def heading(self) -> Heading:
        """Return what the top line says, in the language of now."""
        return Heading(middle=self.page_title(), right=self.about())

    def page_title(self) -> str:
        """Return what the page is called."""
        title = self.locale(self.HEADING) if self.HEADING else ""
        return f"{title[:1].upper()}{title[1:]}"

    def about(self) -> str:
        """Return what the page is about, for the right of the top line."""
        return ""

    def retranslate(self) -> None:
        """Show all texts again, in the language of now; nothing else changes."""
        self.show_heading()
        self.query_one(TooSmall).update(self.locale("app.too_small"))
        super().retranslate()

    def action_back(self) -> None:
        """Go back to what lies below; where the app opened with this page, to the home page."""
        self.app.go_back()

    def changed(self) -> None:
        """Show again what is stored: something else goes on than what was shown."""
        self.retranslate()

    def show_heading(self) -> None:
        """Show again what the top line says."""
        self.query_one(TitleLine).show(self.heading())

    def say(self, title: str, rest: str = "") -> None:
        """Show a message until the next key."""
        self.query_one(Notice).say(title, rest)

    def show_error(self, error: KetentuiError) -> None:
        """Say what is wrong and what to do about it, until the next key; or let it be chosen."""
        if isinstance(error, Elsewhere):
            self.app.settle(error)
            return
        self.say(*self.locale.error(error))

    def shown_anew(self) -> None:
        """Take nothing for an answer until what is asked from now on was in sight for a moment."""
        self._patience.hide()
        self.call_after_refresh(self._painted)

    @property
    def is_unseen(self) -> bool:
        """Whether what is asked isn't painted yet."""
        return self._patience.is_waiting

    def _painted(self) -> None:
        self._patience.show(self.workspace.seconds())

    def refuses_early(self) -> bool:
        """Refuse, and say so, the key or click at work where it came before what is asked was in
        sight for a moment; return whether it did.
        """
        refused = self._patience.refuses(self.app.came)
        if refused:
            self.say(self.locale("app.early"), self.locale("app.early_why"))
        return refused

    @contextmanager
    def calmly(self) -> Iterator[None]:
        """Show a KetentuiError of what happens inside on the page, and go on.

        Commands need no such care, since the app does it for them; message handlers and callbacks
        do.
        """
        try:
            yield
        except KetentuiError as error:
            self.show_error(error)

    def on_click(self) -> None:
        """Remember when a click came: before what the clicked widget tells of it comes here."""
        self.app.came = self.workspace.seconds()

    def on_key(self, event: Key) -> None:
        """Take away a message that was there before this key."""
        self.query_one(Notice).hush()


class Dialog(BaseScreen[ScreenResultType], ModalScreen[ScreenResultType]):
    """Lies over a page in a frame: what it is about, what there is to do, and the keys."""

    BINDINGS = [Binding("f1,question_mark", "app.help", show=False)]
    """What the app has is out of reach below a dialog."""

    PURPOSE = "dialogs.read"

    is_wide = False
    """Whether it takes more than a column of text, where there is room for that."""

    def compose(self) -> ComposeResult:
        """Yield the frame."""
        with Vertical(classes="dialog wide" if self.is_wide else "dialog"):
            yield from self.body()
            yield KeyLine()

    def body(self) -> ComposeResult:
        """Yield what stands above the keys, with a place for the question."""
        yield Plain(classes="question")

    def question(self) -> str:
        """Return what it is about, in the language of now."""
        return ""

    def everything(self) -> list[Command]:
        """Return all that can be done now: here, and in every dialog."""
        return [*self.offered(), *(one for one in EVERYWHERE if one.action in _IN_DIALOGS)]

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command: that of help would need another one."""
        wide = self.size.width >= NARROW
        return super().in_footer(command) and (wide or command.action != "app.help")

    def retranslate(self) -> None:
        """Show all texts again, in the language of now; nothing else changes."""
        self.query_one(".question", Plain).update(self.question())
        super().retranslate()

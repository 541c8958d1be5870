"""What every page and dialog shares: the user's language, declared commands, calm errors."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType

from ketentui.errors import KetentuiError
from ketentui.tui.commands import (
    BACK,
    LANGUAGE,
    SHELL,
    Command,
    bindings,
    key_called,
    next_language,
)
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.lines import Heading, KeyLine, Notice, Plain, TitleLine, TooSmall
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.assessing import Elsewhere

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.tui.app import KetentuiApp
    from ketentui.usecases.workspace import Workspace


_IN_DIALOGS = {"app.help", "app.language", "app.look"}
"""What can be done everywhere, of what also works in a dialog."""

NARROW = 60
"""In fewer columns the heading says no more than it must."""


class Place(Screen[ScreenResultType]):
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

    def __init_subclass__(cls, **options: Any) -> None:
        """Give a new kind of screen the key bindings of the commands that it declares."""
        declared = bindings(cls.__dict__.get("PAGE_COMMANDS", ()))
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *declared]
        super().__init_subclass__(**options)

    @property
    def shell(self) -> KetentuiApp:
        """The app."""
        from ketentui.tui.app import KetentuiApp

        return cast(KetentuiApp, self.app)

    @property
    def workspace(self) -> Workspace:
        """Where the use cases work."""
        return self.shell.workspace

    @property
    def locale(self) -> Locale:
        """The language of now."""
        return self.shell.locale

    def chain_name(self, chain: str) -> str:
        """Return what a chain is called, also where that was not said."""
        return chain or self.locale("common.no_chain")

    def leave(self, result: ScreenResultType | None = None) -> None:
        """Go back to what lies below, painted once; the answer of a dialog is `result`."""
        self.shell.call_next(self._leave, result)

    async def _leave(self, result: ScreenResultType | None) -> None:
        with self.shell.batch_update():
            await self.dismiss(result)
        self.shell.screen.refresh()

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
        for line in self.query(KeyLine):
            line.show(self.key_texts())

    def key_texts(self) -> Sequence[tuple[str, str]]:
        """Return what the line of keys says: the keys of the page with what they do, then those of
        the app, then how to go back.
        """
        shown = [command for command in self.everything() if command.footer and command.key]
        shown.sort(key=lambda command: command.keys.startswith("escape"))
        if shown and shown[-1].keys.startswith("escape"):
            shown = [command for command in shown if command.action != "app.leave"]
        return [(self.key_of(command), self.text_of(command)) for command in shown]

    def everything(self) -> list[Command]:
        """Return all that can be done now: on this page, and everywhere."""
        return [*self.offered(), *(one for one in SHELL if not (self.TYPING and one.keys == "q"))]

    def help_text(self) -> str:
        """Return what this page is for, in the language of now, for the help page."""
        return self.locale(self.PURPOSE)

    def meanings(self) -> Sequence[tuple[str, str]]:
        """Return the signs and words of this page, each with what it means."""
        texts = (self.locale(f"signs.{name}") for name in self.SIGNS)
        return [(sign, meaning) for sign, _, meaning in (text.partition("  ") for text in texts)]

    def key_of(self, command: Command) -> str:
        """Return the key of a command as the user reads it."""
        return "F1" if self.TYPING and command.action == "app.help" else command.key

    def text_of(self, command: Command) -> str:
        """Return what a command does, in the user's language."""
        return next_language(self.locale) if command is LANGUAGE else self.locale(command.text)

    def offered(self) -> list[Command]:
        """Return the commands of this page that can be given now."""
        return [
            command
            for command in self.PAGE_COMMANDS
            if self.check_action(command.name, command.parameters)
        ]

    def on_key_line_picked(self, event: KeyLine.Picked) -> None:
        """Do what the key does that was clicked."""
        if key := key_called(event.key, event.sign):
            self.shell.press(key)

    async def on_row_list_picked(self) -> None:
        """Do with the row that was clicked what Enter does."""
        for command in self.offered():
            if "enter" in command.keys.split(","):
                await self.shell.run_action(command.action, self)

    def action_back(self) -> None:
        """Go back to what lies below; of a dialog, without an answer."""
        self.leave()


class Page(Place[None]):
    """A whole screen: a title, a body, a message now and then, and the keys."""

    HEADING: ClassVar[str] = ""
    """The key of what the page is called; of a page about one thing the heading says that thing."""

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

    def read(self) -> None:
        """Read what the page shows of what is stored."""

    def on_mount(self) -> None:
        """Read before anything is shown."""
        with self.calmly():
            self.read()

    def show_again(self) -> None:
        """Read again what is stored, and show it."""
        with self.calmly():
            self.read()
        self.fill()

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
            self.shell.settle(error)
            return
        self.say(*self.locale.error(error))

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

    def on_key(self, event: Key) -> None:
        """Take away a message that was there before this key."""
        self.query_one(Notice).hush()


class ListPage(Page):
    """A list to choose from, below what it is for, or what to do where nothing is in it."""

    AUTO_FOCUS = ""  # it would scroll the first lines away

    INTRO: ClassVar[str] = ""
    """The key of what the list is for."""
    EMPTY: ClassVar[str] = ""
    """The key of what stands there instead where there is nothing to choose."""
    GIVES_UP: ClassVar[Sequence[int]] = ()
    """The places of the columns that make place for the first one, the first to go first."""

    choose: str | None = None
    """The key of the row to choose when the list is shown next."""

    def body(self) -> ComposeResult:
        """Yield what the list is for, the list, and what belongs to it."""
        with Body(classes="list"):
            yield Plain(classes="intro")
            yield RowList(gives_up=self.GIVES_UP)
            yield from self.below()

    def below(self) -> ComposeResult:
        """Yield what scrolls with the list, below it."""
        yield from ()

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """Yield what is in the list."""

    @property
    def chosen(self) -> str | None:
        """The key of the chosen row; None where there is nothing to choose."""
        return self.query_one(RowList).chosen

    def on_mount(self) -> None:
        """Let the arrows choose."""
        self.query_one(RowList).focus(scroll_visible=False)

    def fill(self) -> None:
        """Show the list."""
        self.query_one(RowList).show(list(self.rows()), self.choose)
        self.choose = None
        key = self.INTRO if self.chosen is not None else self.EMPTY or self.INTRO
        self.query_one(".intro", Plain).show(self.locale(key) if key else "")
        self.show_heading()
        self.show_keys()

    def on_row_list_moved(self) -> None:
        """Show what the keys do with the row that is chosen now."""
        self.show_keys()


class Dialog(Place[ScreenResultType], ModalScreen[ScreenResultType]):
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
        return [*self.offered(), *(one for one in SHELL if one.action in _IN_DIALOGS)]

    def retranslate(self) -> None:
        """Show all texts again, in the language of now; nothing else changes."""
        self.query_one(".question", Plain).update(self.question())
        super().retranslate()


class ListDialog(Dialog[ScreenResultType]):
    """Has a list to choose from: the arrows choose, Enter takes, Esc goes back; no letter does."""

    PURPOSE = "dialogs.choose"

    PAGE_COMMANDS = (
        Command("move(-1)", "up", "app.choose", shown="↑↓"),
        Command("move(1)", "down", "app.choose", footer=False),
        Command("take", "enter", "app.take"),
        BACK,
    )

    def action_move(self, step: int) -> None:
        """Choose another row."""
        self.query_one(RowList).action_move(step)

    def action_take(self) -> None:
        """Take the chosen row, if there is one."""
        if chosen := self.query_one(RowList).chosen:
            self.take(chosen)

    @abstractmethod
    def take(self, chosen: str) -> None:
        """Leave with what the row with that key stands for."""

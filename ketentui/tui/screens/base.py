"""What every page and dialog shares: the user's language, declared commands, calm errors."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widgets import Input

from ketentui.errors import KetentuiError
from ketentui.model.replacing import replace
from ketentui.tui.commands import (
    BACK,
    LANGUAGE,
    SHELL,
    Command,
    bindings,
    key_called,
    next_language,
)
from ketentui.tui.keys import Patience
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.filtering import FilterField, filtered
from ketentui.tui.widgets.lined import LinedWidget
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
        spare = [command for command in self.offered() if self.spare_text(command)]
        self._spare: Sequence[Command] = ()
        barest = self.key_texts()
        fuller = []
        for count in range(len(spare), 0, -1):
            self._spare = spare[:count]
            fuller.append(self.key_texts())
        for line in self.query(KeyLine):
            line.show(barest, fuller)

    _spare: Sequence[Command] = ()
    """The commands of which the line of keys says more than it must."""

    def spare_text(self, command: Command) -> str:
        """Return what the line of keys says of a command where that takes no other line; empty
        where that is no more than always.
        """
        return self.locale(command.spare) if command.spare else ""

    def key_texts(self) -> Sequence[tuple[str, str]]:
        """Return what the line of keys says: the keys of the page with what they do, then those of
        the app, then how to go back.
        """
        shown = [one for one in self.everything() if one.key and (one.footer or one in self._spare)]
        shown.sort(key=lambda command: command.keys.startswith("escape"))
        if shown and shown[-1].keys.startswith("escape"):
            shown = [command for command in shown if command.action != "app.leave"]
        return [
            (self.key_of(one), self.spare_text(one) if one in self._spare else self.text_of(one))
            for one in shown
        ]

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
        if self.TYPING and command.action == "app.help":
            return "F1"
        return self.locale("lists.space") if command.key == "Space" else command.key

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
        name = "Space" if event.key == self.locale("lists.space") else event.key
        if key := key_called(name, event.sign):
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
        refused = self._patience.refuses(self.shell.came)
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
        self.shell.came = self.workspace.seconds()

    def on_key(self, event: Key) -> None:
        """Take away a message that was there before this key."""
        self.query_one(Notice).hush()


FILTER = Command("filter", "slash", "lists.filter", shown="/", footer=False)
SORT = Command("sort", "s", "lists.order", footer=False)

_LONG = 12
"""Rows from which the line of keys says how to find one among them."""


@dataclass(slots=True)
class Listing:
    """How somebody looks at a list."""

    words: str = ""
    """What the rows must have; empty for all."""
    order: int = 0
    """The place of the order among those that the list can have."""


class ListPage(Page):
    """A list to choose from, below what it is for, or what to do where nothing is in it."""

    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = (FILTER, SORT)

    AUTO_FOCUS = ""  # it would scroll the first lines away

    INTRO: ClassVar[str] = ""
    """The key of what the list is for."""
    EMPTY: ClassVar[str] = ""
    """The key of what stands there instead where there is nothing to choose."""
    GIVES_UP: ClassVar[Sequence[int]] = ()
    """The places of the columns that make place for the first one, the first to go first."""

    ORDERS: ClassVar[Sequence[str]] = ()
    """The keys of what the orders are called that the list can have, the usual one first."""

    choose: str | None = None
    """The key of the row to choose when the list is shown next."""

    _count = 0
    """How many rows there are to choose from, whatever is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing()

    def body(self) -> ComposeResult:
        """Yield what is looked for, what the list is for, the list, and what belongs to it."""
        yield FilterField()
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
        """Let the arrows choose, among what was looked for before."""
        self.query_one(RowList).focus(scroll_visible=False)
        with self.prevent(Input.Changed):
            self.query_one(FilterField).value = self.listing.words

    def fill(self) -> None:
        """Show the list."""
        every, field, words = list(self.rows()), self.query_one(FilterField), self.listing.words
        self._count = sum(row.key is not None for row in every)
        rows = list(filtered(every, words)) if words else every
        self.query_one(RowList).show(rows, self.choose)
        self.choose = None
        field.placeholder = self.locale("lists.type")
        field.display = self.focused is field or bool(words)
        self.query_one(".intro", Plain).show(self._intro())
        self.show_heading()
        self.show_keys()

    def _intro(self) -> str:
        if self.listing.words and self.chosen is None:
            return self.locale("lists.none", words=self.listing.words)
        key = self.INTRO if self.chosen is not None else self.EMPTY or self.INTRO
        return self.locale(key) if key else ""

    # Finding and ordering

    def offered(self) -> list[Command]:
        """Return what can be done now; a long list says how to find something in it."""
        ways = [FILTER, SORT] if self.ORDERS else [FILTER]
        shown = [replace(one, footer=self._count >= _LONG) for one in ways if self._count > 1]
        return [*super().offered(), *shown]

    def text_of(self, command: Command) -> str:
        """Return what a command does; of the one that orders, in which order it will be."""
        if command.name == SORT.name and self.ORDERS:
            return self.locale(self.ORDERS[self._next_order])
        return super().text_of(command)

    @property
    def _next_order(self) -> int:
        return (self.listing.order + 1) % len(self.ORDERS)

    def action_filter(self) -> None:
        """Let the user type what is looked for."""
        field = self.query_one(FilterField)
        field.display = True
        self.set_focus(field)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words that were typed."""
        self.listing.words = event.value
        self.fill()

    def on_input_submitted(self) -> None:
        """Go back to the list, with what is left of it."""
        self.on_filter_field_left()

    def on_filter_field_left(self) -> None:
        """Let the arrows choose again."""
        self.set_focus(self.query_one(RowList), scroll_visible=False)
        self.query_one(FilterField).display = bool(self.query_one(FilterField).value)

    def action_sort(self) -> None:
        """Show the list in its next order."""
        if self.ORDERS:
            self.listing.order = self._next_order
            self.fill()

    def action_back(self) -> None:
        """Go back to the whole list where something is looked for, or else to what lies below."""
        if self.listing.words:
            self.query_one(FilterField).action_drop()
        else:
            super().action_back()

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

    def key_texts(self) -> Sequence[tuple[str, str]]:
        """Return the keys, without that of help where they would need another line for it."""
        narrow = self.size.width < NARROW
        return [one for one in super().key_texts() if not (narrow and one[0] in ("F1", "?"))]

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

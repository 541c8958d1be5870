"""Lists to choose from: a page of one, one in which is undone what was done, and a dialog."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.screen import ScreenResultType
from textual.widgets import Input

from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.base import Dialog, Page
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.filtering import FilterField, filtered
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList

FILTER = Command("filter", "slash", "lists.filter", shown="/", footer=False)
SORT = Command("sort", "s", "lists.order", footer=False)

_LONG = 12
"""Rows from which the line of keys says how to find one among them."""


class Listing(msgspec.Struct):
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

    def read(self) -> None:
        """Read what the list shows of what is stored."""

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """Yield what is in the list."""

    @property
    def chosen(self) -> str | None:
        """The key of the chosen row; None where there is nothing to choose."""
        return self.query_one(RowList).chosen

    def show_again(self) -> None:
        """Read again what is stored, and show it."""
        with self.calmly():
            self.read()
        self.fill()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Change what is stored, and show how it is then: also where that can't be, since it was
        changed elsewhere.
        """
        try:
            yield
        finally:
            self.show_again()

    def on_mount(self) -> None:
        """Read, and let the arrows choose among what was looked for before."""
        with self.calmly():
            self.read()
        self.query_one(RowList).focus(scroll_visible=False)
        with self.prevent(Input.Changed):
            self.query_one(FilterField).value = self.listing.words

    def fill(self) -> None:
        """Show the list; what is to be chosen shows whatever is looked for."""
        every, field, listing = list(self.rows()), self.query_one(FilterField), self.listing
        self._count = sum(row.key is not None for row in every)
        rows = list(filtered(every, listing.words)) if listing.words else every
        if self.choose and all(row.key != self.choose for row in rows):
            rows, listing.words = every, ""
            field.value = ""
        self.query_one(RowList).show(rows, self.choose)
        self.choose = None
        field.placeholder = self.locale("lists.type")
        field.display = self.focused is field or bool(listing.words)
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
        """Return what can be done now, also to find something among the rows."""
        ways = [FILTER, SORT] if self.ORDERS else [FILTER]
        return [*super().offered(), *(ways if self._count > 1 else ())]

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command; of a long list, how to find something."""
        return super().in_footer(command) or (command in (FILTER, SORT) and self._count >= _LONG)

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


UNDO = Command("undo", "u", "common.undo")


class UndoingPage(ListPage):
    """A list in which the last thing that was done with a key can be undone, with `UNDO`."""

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], object] | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: to undo, something must have been done."""
        return action != UNDO.name or self._undo is not None

    def done(self, undo: Callable[[], object]) -> None:
        """Remember what undoes what was done just now."""
        self._undo = undo

    def action_undo(self) -> None:
        """Undo what was done last; what can't be undone is tried once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            with self.changing():
                undo()
            self.say(self.locale("action_pages.undone"))


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

"""The scale: every answer that can be given, which one is given, and where the arrows are."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from ketentui.model.choices import Reason
from ketentui.tui.widgets.lined import LinedWidget, wrapped

Choice = int | Reason
"""A point on the scale, or why there is none."""

_Line = tuple[Content, Choice | None]
"""What a line says, and the answer that it belongs to."""

_BLANK = Content()
_BESIDE = 24
"""The room, in cells, that a text needs to stand beside the scale instead of below it."""
_GAP = 5


class Option(msgspec.Struct, frozen=True):
    """One answer that can be given."""

    choice: Choice
    key: str
    label: str
    text: str = ""
    """What this answer looks like in practice."""


class Ask(msgspec.Struct, frozen=True):
    """All that the scale shows."""

    options: Sequence[Option] = ()
    given: Choice | None = None
    cursor: Choice | None = None
    """Where the arrows are; None where they weren't used yet."""


class Likert(LinedWidget):
    """A row an answer, readable without colour; what 1 and 5 look like stands beside them.

    Keys and arrows are commands of the page; a click is told with `Picked`.
    """

    class Picked(Message):
        """An answer was clicked."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self) -> None:
        super().__init__()
        self._ask = Ask()
        self._room = 0
        self._places: list[Choice | None] = []
        """The answer on each line; None on a line between answers."""
        self._right: tuple[int, list[Choice]] = 0, []
        """The answers at the right of the first lines, and from which column on."""

    def show(self, ask: Ask, room: int) -> None:
        """Show `ask` in `room` lines if it can be done: without air, or without examples."""
        self._ask, self._room = ask, room
        self.renew()

    def needs(self, ask: Ask) -> int:
        """Return how many lines `ask` takes with its examples and without air."""
        self._ask = ask
        return len(self._layout(self.size.width, air=False, texts=True))

    def lines(self, width: int) -> list[Content]:
        """Return the roomiest layout that fits; where none does, what isn't a point stands beside
        the points, to be in sight too.
        """
        self._right = 0, []
        layouts = (self._layout(width, air, texts) for air, texts in _WAYS)
        rows: list[_Line] = []
        for rows in layouts:
            if len(rows) <= self._room:
                break
        else:
            rows = self._together(width) or rows
        self._places = [choice for _, choice in rows]
        return [line for line, _ in rows]

    @property
    def _kinds(self) -> tuple[list[Option], list[Option]]:
        """The points, and the other answers."""
        points = [one for one in self._ask.options if isinstance(one.choice, int)]
        return points, [one for one in self._ask.options if one not in points]

    def _together(self, width: int) -> list[_Line]:
        """Return the points with the other answers beside the first of them; nothing where those
        have no room there.
        """
        points, others = self._kinds
        labels, beside = [*map(self._label, points)], [*map(self._label, others)]
        left = max((one.cell_length for one in labels), default=0) + _GAP
        widest = max((one.cell_length for one in beside), default=0)
        if not widest or len(beside) > len(labels) or left + widest > width:
            return []
        self._right = left, [one.choice for one in others]
        for place, other in enumerate(beside):
            blank = " " * (left - labels[place].cell_length)
            labels[place] = Content.assemble(labels[place], blank, other)
        return [(label, one.choice) for label, one in zip(labels, points, strict=True)]

    def _layout(self, width: int, air: bool, texts: bool) -> list[_Line]:
        points, others = self._kinds
        left = max((cell_len(self._label(one).plain) for one in points), default=0) + _GAP
        if not texts:
            rows: list[_Line] = [(self._label(one), one.choice) for one in points]
        elif width - left >= _BESIDE:
            rows = self._beside(points, left, width - left)
        else:
            rows = list(self._below(points, width))
        if air and not (rows and rows[-1][1] is None):
            rows.append((_BLANK, None))
        return [*rows, *((self._label(one), one.choice) for one in others)]

    def _beside(self, points: Sequence[Option], left: int, room: int) -> list[_Line]:
        texts = _placed(points[0].text, points[-1].text, room, len(points))
        rows: list[_Line] = []
        for place in range(max(len(points), len(texts))):
            option = points[place] if place < len(points) else None
            label = self._label(option) if option else _BLANK
            text = texts[place] if place < len(texts) else ""
            blank = " " * (left - label.cell_length) if text else ""
            line = Content.assemble(label, blank, (text, "$quiet"))
            rows.append((line, option.choice if option else None))
        return rows

    def _below(self, points: Sequence[Option], width: int) -> list[_Line]:
        rows: list[_Line] = []
        for option in points:
            rows.append((self._label(option), option.choice))
            rows += [
                (Content.assemble(" " * 10, (line, "$quiet")), option.choice)
                for line in _wrapped(option.text, width - 10)
            ]
        return rows

    def _label(self, option: Option) -> Content:
        here, given = option.choice == self._ask.cursor, option.choice == self._ask.given
        sign = ("▸ " if here else "  ", "bold $accent" if here else "")
        text = f"{option.key}  {'(•)' if given else '( )'}  {option.label}"
        style = "bold $accent" if given else "bold" if here else ""
        return Content.assemble(sign, (text, style))

    def show_cursor(self) -> None:
        """Bring the answer where the arrows are into view."""
        cursor = self._ask.cursor
        for places in (self._places, self._right[1]):
            if cursor is not None and cursor in places:
                self.scroll_to_lines(places.index(cursor))

    def pointed_at(self) -> Offset | None:
        """Return where the answer begins where the arrows are; None where they weren't used yet."""
        cursor, (column, beside) = self._ask.cursor, self._right
        if cursor is None:
            return None
        if cursor in beside:
            return Offset(column, beside.index(cursor))
        return Offset(0, self._places.index(cursor)) if cursor in self._places else None

    def on_click(self, event: Click) -> None:
        """Tell which answer was clicked; what one looks like is none."""
        at, (left, right) = event.get_content_offset(self), self._right
        for option in self._ask.options if at else ():
            begins, places = (left, right) if option.choice in right else (0, self._places)
            first = places.index(option.choice) if option.choice in places else None
            ends = begins + self._label(option).cell_length
            if at and at.y == first and begins <= at.x < ends:
                self.post_message(self.Picked(option.choice))


_WAYS = ((True, True), (False, True), (True, False), (False, False))
"""With air and examples; without air; without examples; without both."""


def _placed(low: str, high: str, width: int, count: int) -> list[str]:
    """Return lines with `low` beside the first of `count` points, and `high` beside the last.

    A high text of more than two lines begins above its point, so that the scale keeps its height.
    """
    first, last = _wrapped(low, width), _wrapped(high, width)
    start = max(len(first), count - 1 - max(len(last) - 2, 0)) if last else len(first)
    return [*first, *[""] * (start - len(first)), *last]


def _wrapped(text: str, width: int) -> list[str]:
    return [line.plain for line in wrapped(text, width)] if text else []

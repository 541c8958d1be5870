"""Values on lines: ranked, as two sides, then and now, as bars; a row for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ketentui.charts.layout import Label
from ketentui.charts.rows import AIR, Drawn, Plan, Row, Tries, key_lines, lines_of, plan
from ketentui.charts.text import ACCENT, FAINT, Grid, check_scale, drawn, fraction, known
from ketentui.charts.ticks import meaning, ticks
from ketentui.charts.types import Look
from ketentui.model.figures import Ends, Line, Lines, Mark, Sign
from ketentui.model.replacing import replace
from ketentui.model.text import cells

_TRIES: Tries = (
    ("beside", 21),
    ("beside", 13),
    ("wrapped", 17),
    ("wrapped", 13),
    ("beside", 9),
)
"""How labels and lines share a width; 13 cells are three a point of five."""

_ABOVE: Tries = (("above", 13),)


class Signs(msgspec.Struct, frozen=True):
    """The characters of a chart."""

    dot: str = "●"
    ring: str = "○"
    square: str = "□"
    tick: str = "│"
    bar: str = "▇"
    hollow: str = "░"
    stub: str = "▏"
    spread: str = "━"
    link: str = "─"
    left: str = "◀"
    right: str = "▶"
    both: str = "◉"
    track: str = "·"
    dash: str = "╌"

    def key(self, sign: Sign) -> str:
        """Return how a sign looks in what says its meaning."""
        shapes = {
            "bar": self.bar * 2,
            "hollow": self.hollow * 2,
            "spread": self.spread * 3,
            "link": self.link * 3,
            "arrow": f"{self.ring}{self.link}{self.right}",
        }
        return shapes.get(sign) or self.at(sign)

    def at(self, sign: Sign) -> str:
        """Return the one character for a value."""
        at_one = {
            "dot": self.dot,
            "ring": self.ring,
            "square": self.square,
            "tick": self.tick,
            "arrow": self.right,
        }
        return at_one.get(sign, "")


_UNICODE = Signs()
_ASCII = Signs("@", "o", "o", "|", "#", "-", "|", "=", "-", "<", ">", "@", ".", "- ")


def signs(look: Look) -> Signs:
    """Return the characters to draw with."""
    return _ASCII if look.ascii else _UNICODE


class Axis(msgspec.Struct, frozen=True):
    """A scale of so many cells, on which marks stand."""

    minimum: int
    maximum: int
    length: int
    look: Look

    @classmethod
    def within(cls, room: int, ends: tuple[int, int], look: Look) -> Axis:
        """Return the longest axis in so many cells, its points evenly apart where they can be.

        ValueError where the scale doesn't run upwards.
        """
        check_scale(*ends)
        steps = ends[1] - ends[0]
        length = (room - 1) // steps * steps + 1 if room > steps else room
        return cls(*ends, length, look)

    def column(self, value: float) -> int:
        """Return the cell of a value; beyond the scale the one at its end."""
        return round(fraction(value, self.minimum, self.maximum) * (self.length - 1))

    def points(self) -> Grid:
        """Return the points of the scale, as many as stand apart."""

        def at(text: str, point: int) -> Label:
            place = self.column(point) - (len(text) - 1) // 2
            return Label(max(0, min(place, self.length - len(text))), 0, text)

        grid = Grid(self.length, 1)
        for label in ticks(self.minimum, self.maximum, at):
            grid.put(label.column, 0, label.text, FAINT)
        return grid

    def row(self, marks: Iterable[Mark], gap: str = "") -> Grid:
        """Return a line with its marks, or else a dashed one with why there are none."""
        if gap:
            return dashed(gap, self.length, self.look)
        grid, own = Grid(self.length, 1), signs(self.look)
        grid.put(0, 0, own.track * self.length, FAINT)
        for mark in marks:
            if known(mark.at) is not None and (mark.to is None or known(mark.to) is not None):
                self._mark(grid, mark, own)
        return grid

    def _mark(self, grid: Grid, mark: Mark, own: Signs) -> None:
        start, value = self.column(mark.at), mark.at if mark.to is None else mark.to
        end = self.column(value)
        low, wide = min(start, end), abs(end - start) + 1
        match mark.sign:
            case "bar" | "hollow":
                filled = own.bar if mark.sign == "bar" else own.hollow
                grid.put(0, 0, filled * (end + 1) if end else own.stub, ACCENT)
            case "spread":
                grid.put(low, 0, own.spread * wide)
            case "link":
                grid.put(low, 0, own.link * wide)
            case "arrow" if value == mark.at:
                grid.put(start, 0, own.dot, ACCENT)
            case "arrow":
                grid.put(low, 0, own.link * wide)
                grid.put(start, 0, own.ring)
                grid.put(end, 0, own.right if value > mark.at else own.left, ACCENT)
            case "ring" if grid.at(start) in (own.left, own.right):
                pass  # the tip of an arrow that is no longer than its ring tells more
            case sign:
                taken = grid.at(start) in {own.dot, own.ring, own.square} - {own.at(sign)}
                grid.put(start, 0, own.both if taken else own.at(sign), _STYLES.get(sign, ""))


def dashed(why: str, width: int, look: Look) -> Grid:
    """Return a dashed line with why nothing is drawn: in its middle, or else below it."""
    inside = cells(why) + 2 * AIR <= width
    told = [] if inside or not why else lines_of(why, width, look)
    grid = Grid(width, 1 + len(told))
    grid.put(0, 0, signs(look).dash * width, FAINT)
    if why and inside:
        grid.put((width - cells(why)) // 2 - 1, 0, f" {drawn(why, look)} ")
    for line, text in enumerate(told, start=1):
        grid.put(0, line, text)
    return grid


_STYLES = {"dot": ACCENT}


def lines(figure: Lines, width: int, look: Look) -> Drawn:
    """Return a line of at most `width` cells for each row: label, scale with its marks, values.

    Values of marks stand in columns of their own, below the sign of the mark.

    ValueError where the scale doesn't run upwards.
    """
    worded = _worded(figure.rows)
    rows = [
        Row(
            line.label,
            (*(_texts(line, sign) for sign in worded), *line.cells),
            line.note,
            line.faint,
            line.bold,
        )
        for line in figure.rows
    ]
    own = signs(look)
    heads = (*(own.at(sign) for sign in worded), *figure.columns)
    found = plan(rows, heads, width, _TRIES, _ABOVE)
    axis = Axis.within(found.picture, (figure.minimum, figure.maximum), look)
    found = replace(found, picture=axis.length)
    main = len(worded) + figure.main
    drawn_rows = (
        (
            *("",) * (line.apart and place > 0),
            *found.row(row, axis.row(line.marks, line.gap), look, main),
        )
        for place, (row, line) in enumerate(zip(rows, figure.rows, strict=True))
    )
    key = [f"{own.key(sign)} {text}" for sign, text in figure.key]
    below = [*ends_below(found, axis, figure.ends), *key_lines(key, width, look)]
    above = found.head(axis.points(), look)
    return Drawn(tuple(above), tuple(drawn_rows), tuple(below))


def _worded(rows: Sequence[Line]) -> list[Sign]:
    """Return the signs whose values stand with them, in the order in which they are met."""
    found = dict.fromkeys(mark.sign for row in rows for mark in row.marks if mark.text)
    return [*found]


def _texts(line: Line, sign: Sign) -> str:
    return " ".join(mark.text for mark in line.marks if mark.sign == sign and mark.text)


def ends_below(found: Plan, axis: Axis, ends: Ends) -> list[str]:
    """Return what the ends of a scale mean: below them, or where there is no room in lines."""
    told = meaning(axis.minimum, axis.maximum, ends)
    if not told:
        return []
    low, high = (drawn(end, axis.look) for end in ends)
    if cells(low) + AIR + cells(high) > axis.length:
        return key_lines(told[::-1], found.width, axis.look)
    grid = Grid(found.at + axis.length, 1)
    grid.put(found.at, 0, low, FAINT)
    grid.put(found.at + axis.length - cells(high), 0, high, FAINT)
    return grid.rows(axis.look)

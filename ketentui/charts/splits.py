"""Answers about the middle of a scale, which stands apart; a row for each group or statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from ketentui.charts.lines import dashed
from ketentui.charts.rows import AIR, Drawn, Plan, Row, Tries, key_lines, lines_of, plan
from ketentui.charts.text import ACCENT, FAINT, STRONG, Grid, coloured
from ketentui.charts.types import Look
from ketentui.model.figures import Split, Splits
from ketentui.model.replacing import replace
from ketentui.model.text import cells

_UNITS = ((4, 14, 99), (3, 14, 99), (2, 14, 99), (1, 14, 99), (1, 1, 99), (1, 1, 6))
"""How many cells each answer takes, how many a line of text above bars has at least, and at how
many its words are broken; the best way first."""

_LEAST = 24
"""Cells that bars need where there is no room for every answer."""

_APART = 3
"""Empty cells before what stands apart."""

_SCENE = 30
"""Cells that what an answer looks like needs to stand beside the other."""

_Points = Sequence[tuple[int, int]]
"""Places of points, with how many answers they have."""


def splits(figure: Splits, width: int, look: Look) -> Drawn:
    """Return a row of at most `width` cells for each: label, bars about the middle, values.

    Every answer is as wide as every other of the figure; where there is no room for each, bars are
    in proportion and numbers say how many answers each point has.
    """
    rows = [Row(one.label, one.cells, one.note, one.faint, one.bold) for one in figure.rows]
    why = max((cells(row.gap) + 2 * AIR for row in figure.rows if row.gap), default=0)
    one, two = (max(_Bars(figure, look, unit).width, min(why, _LEAST)) for unit in (1, 2))
    whole: Tries = (
        ("beside", two),
        ("beside", one),
        ("wrapped", one),
        ("above", one),
        ("alone", one),
    )
    less: Tries = (("beside", _LEAST), ("wrapped", _LEAST), ("above", _LEAST))
    beside = [row for row, one in zip(rows, figure.rows, strict=True) if not _is_heading(one)]
    found = plan(beside, figure.columns, width, whole, less)
    bars = _fitted(figure, found.picture, look)
    found = replace(found, picture=max(bars.width, min(why, found.picture)))
    lines = [_row(found, row, one, bars) for row, one in zip(rows, figure.rows, strict=True)]
    scenes = _scenes(figure, width, look)
    if lines and scenes:
        lines[0] = (*lines[0], *scenes)
    apart = [one.apart and place > 0 for place, one in enumerate(figure.rows)]
    return Drawn(
        tuple(found.head(bars.head(), look)),
        tuple((*[""] * begins, *row) for begins, row in zip(apart, lines, strict=True)),
        tuple(key_lines(list(_key(figure, look)), width, look)),
    )


def _is_heading(row: Split) -> bool:
    return not (row.counts or row.gap or any(row.cells))


def _row(found: Plan, row: Row, split: Split, bars: _Bars) -> tuple[str, ...]:
    if _is_heading(split):
        said = "  ".join(filter(None, (row.label, row.note)))
        style = STRONG if row.bold else ""
        lines = lines_of(said, found.width, bars.look)
        return tuple(coloured(line, style, bars.look) for line in lines)
    picture = bars.row(split)
    if split.gap:
        picture = dashed(split.gap, found.picture, bars.look)
    return tuple(found.row(row, picture, bars.look))


def _fitted(figure: Splits, room: int, look: Look) -> _Bars:
    """Return the widest bars in so many cells."""
    for way in _UNITS:
        if (bars := _Bars(figure, look, *way)).width <= room:
            return bars
    total = sum(bars.longest)
    for part in range(room, 0, -1):
        bars = _Bars(figure, look, part / total, *_UNITS[-1][1:])
        if bars.width <= room:
            break
    return bars


class _Bars(msgspec.Struct, frozen=True, dict=True):
    """How wide bars are, and where they stand."""

    figure: Splits
    look: Look
    unit: float
    """Cells of one answer; less than 1 where there is no room for each."""
    line: int = 14
    """The cells that a line of text above bars has at least."""
    word: int = 99
    """The most cells of a word that isn't broken."""

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above each side, and above the middle where there is one."""
        return self.figure.headings if self.figure.middle is not None else self.figure.headings[:2]

    @cached_property
    def longest(self) -> tuple[int, ...]:
        """The cells of the longest bar of each side, and of the middle."""
        rows = [self.parts(row.counts) for row in self.figure.rows if row.counts]
        bars = [[sum(map(len, self.bars(part))) for part in row] for row in rows]
        return tuple(map(max, zip(*bars, [1] * len(self.heads), strict=True)))

    @cached_property
    def widths(self) -> tuple[int, ...]:
        """The width of each side, and of the middle: of the longest bar, or the words above."""
        words = [self._words(head) + (side < 2) for side, head in enumerate(self.heads)]
        return tuple(map(max, zip(self.longest, words, strict=True)))

    def _words(self, head: str) -> int:
        """Return how wide a text above bars is."""
        longest = max(map(cells, head.split(" ")))
        return min(cells(head), max(min(longest, self.word), self.line))

    @property
    def width(self) -> int:
        """The width of all together."""
        return self.at[-1] + self.widths[-1]

    @property
    def at(self) -> tuple[int, ...]:
        """The cell where each side begins, and the middle."""
        left, right = self.widths[:2]
        return (0, left + 1, left + 1 + right + _APART)[: len(self.widths)]

    def parts(self, counts: Sequence[int]) -> tuple[_Points, ...]:
        """Return the points of each side, and of the middle where there is one."""
        points, half = list(enumerate(counts)), len(counts) // 2
        if self.figure.middle is None:
            return points[:half], points[half:]
        return points[:half], points[half + 1 :], points[half : half + 1]

    def bars(self, part: _Points) -> list[str]:
        """Return the bar of each point, one cell at least where it has answers."""
        bars, before = [], 0
        for place, count in part:
            length = round((before + count) * self.unit) - round(before * self.unit)
            bars.append(self._sign(place) * (max(1, length) if count else 0))
            before += count
        return bars

    def blocks(self, part: _Points) -> list[str]:
        """Return the bar of each point, in which every answer is a block of its own."""
        block = int(self.unit) - 1
        return [f"{self._sign(place) * block} " * count for place, count in part]

    def _sign(self, place: int) -> str:
        outer, inner, middle = _signs(self.look)
        if place == self.figure.middle:
            return middle
        return outer if self.figure.is_outer(place) else inner

    def row(self, split: Split) -> Grid:
        """Return the bars of a row, and below them how many answers there are where not each is
        drawn.
        """
        numbers = self._numbers(split.counts) if self.unit < 1 else []
        grid = Grid(self.width, 1 + len(numbers))
        for line, text in enumerate(numbers, start=1):
            grid.put(0, line, text)
        if not split.counts:
            return grid
        grid.put(self.widths[0], 0, "|" if self.look.ascii else "│", FAINT)
        for side, part in enumerate(self.parts(split.counts)):
            apart = split.blocks and self.unit >= 2
            bars = self.blocks(part) if apart else self.bars(part)
            at = self.at[side] if side else self.widths[0] - sum(map(len, bars))
            at += apart and side == 1
            for (place, _), text in zip(part, bars, strict=True):
                grid.put(at, 0, text, ACCENT if self.figure.is_outer(place) else "")
                at += len(text)
        return grid

    def _numbers(self, counts: Sequence[int]) -> list[str]:
        named = zip(self.figure.points, counts, strict=False)
        told = [f"{point.partition(' ')[0]}:\u00a0{count}" for point, count in named]
        return lines_of("\u00a0\u00a0 ".join(told), self.width, self.look) if any(counts) else []

    def head(self) -> Grid:
        """Return what stands above the sides and above the middle."""
        rooms = [max(1, wide - (side < 2)) for side, wide in enumerate(self.widths)]
        heads = zip(self.heads, rooms, strict=True)
        texts = [lines_of(head, room, self.look) for head, room in heads]
        grid = Grid(self.width, max(map(len, texts)))
        for side, (told, room) in enumerate(zip(texts, rooms, strict=True)):
            before = (0, 1, 0)[side]
            for line, text in enumerate(told, start=grid.height - len(told)):
                aside = 0 if side else room - cells(text)
                grid.put(self.at[side] + before + aside, line, text)
        return grid


def _signs(look: Look) -> tuple[str, str, str]:
    """Return how the outer points of a side, the inner ones and the middle are drawn."""
    return ("#", "=", "-") if look.ascii else ("█", "▒", "░")


def _scenes(figure: Splits, width: int, look: Look) -> list[str]:
    """Return what the lowest and the highest answer look like: side by side, or in turn."""
    scenes = [scene for scene in figure.scenes if scene]
    half = (width - AIR) // 2
    if len(scenes) < 2 or half < _SCENE:
        indent = " " * AIR
        return [line for one in scenes for line in lines_of(one, width, look, indent, indent * 2)]
    columns = [lines_of(one, half, look, "", " " * AIR) for one in scenes]
    grid = Grid(width, max(map(len, columns)))
    for side, column in enumerate(columns):
        for line, text in enumerate(column):
            grid.put(side * (half + AIR), line, text)
    return grid.rows(look)


def _key(figure: Splits, look: Look) -> Iterator[str]:
    """Yield which points a sign stands for."""
    if not figure.keyed:
        return
    last, middle = len(figure.points) - 1, figure.middle
    ends = [(place, figure.points[place]) for place in range(last + 1) if place != middle]
    for outer, sign in zip((True, False), _signs(look), strict=False):
        named = [point for place, point in ends if figure.is_outer(place) == outer]
        if named:
            yield f"{sign} {' / '.join(named)}"
    if middle is not None:
        yield f"{_signs(look)[2]} {figure.points[middle]}"

"""A widget of lines repaints what changed in them, and no more than it must."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from ketentui.tui.widgets.lined import _changes

PIECES = st.lists(
    st.tuples(st.text("ab链 \u0301\u0e35", max_size=4), st.sampled_from(["", "bold"])), max_size=4
)
LINES = PIECES.map(lambda pieces: Content.assemble(*pieces))


def cells(line: Content, width: int) -> list[str]:
    """Every cell of a line with its style, filled up to `width`."""
    shown: list[str] = []
    for at, character in enumerate(line.plain):
        style = "/".join(str(one.style) for one in line.spans if one.start <= at < one.end)
        if cell_len(character):
            shown += [f"{character}{style}", *["wide"] * (cell_len(character) - 1)]
        elif shown:  # a mark stands in the cell of the letter before it
            shown[-2 if shown[-1] == "wide" else -1] += f"{character}{style}"
    return shown + [" "] * (width - len(shown))


@given(LINES, LINES)
def test_outside_the_repainted_cells_nothing_changed(old: Content, new: Content) -> None:
    width = 40
    before, after = cells(old, width), cells(new, width)
    repainted = {x for region in _changes([old], [new]) for x in range(region.x, region.right)}
    changed = {x for x in range(width) if before[x].strip() != after[x].strip()}
    assert changed <= repainted


@given(LINES)
def test_a_line_that_stays_the_same_is_not_repainted(line: Content) -> None:
    assert list(_changes([line], [line])) == []


def test_only_the_cells_that_differ_are_repainted() -> None:
    (region,) = _changes([Content("7 van 12")], [Content("8 van 12")])
    assert (region.x, region.width) == (0, 1)

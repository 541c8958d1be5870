"""Of a long list are made the lines that are looked at, and they are what all would be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll

from ketentui.tui.widgets import rows
from ketentui.tui.widgets.rows import Row, RowList

MANY = 3000

WORDS = st.text(st.sampled_from("ab c家-\n"), max_size=30)
ROWS = st.builds(
    Row,
    st.lists(WORDS, min_size=1, max_size=4).map(tuple),
    st.sampled_from([None, "k"]),
    tail=WORDS,
)


class Listed(App[None]):
    """A list of thousands."""

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield RowList(gives_up=(1,))

    def on_mount(self) -> None:
        self.show("vandaag")

    def show(self, when: str) -> None:
        listed = self.query_one(RowList)
        listed.styles.height = "auto"
        listed.show([Row((f"Keten {n}", "volledig", when), f"{n}") for n in range(MANY)])
        listed.focus()


async def test_of_thousands_of_rows_a_screen_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Row] = []

    def lines(self: Any, row: Row, chosen: bool, make: Any = rows._Layout._lines) -> Any:
        made.append(row)
        return make(self, row, chosen)

    monkeypatch.setattr(rows._Layout, "_lines", lines)
    app = Listed()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert 20 <= len(made) <= 60
        for key, most in (("down", 6), ("pagedown", 30), ("end", 60)):
            made.clear()
            await pilot.press(key)
            await pilot.pause()
            assert len(made) <= most
        made.clear()
        app.show("gisteren")
        await pilot.pause()
        assert len(made) <= 60
        assert app.query_one(RowList).chosen == f"{MANY - 1}"


@given(st.lists(ROWS, max_size=8), st.integers(10, 90), st.booleans())
def test_every_line_is_of_its_row(listed: list[Row], width: int, wraps: bool) -> None:
    layout = rows._Layout(listed, width, (1,), wraps)
    every = [line for place in range(len(listed)) for line in layout.of(place, place == 2)]
    found = rows._Lines(layout, 2)
    assert [*found] == every
    assert [layout.place(y) for y in range(len(found))] == [
        place for place in range(len(listed)) for _ in layout.of(place, place == 2)
    ]


@given(st.lists(ROWS, max_size=8), st.data())
def test_lines_that_are_not_looked_at_again_are_the_same(
    listed: list[Row], data: st.DataObject
) -> None:
    others = [data.draw(st.sampled_from([row, *listed])) for row in listed]
    place = st.sampled_from([None, *range(len(listed))])
    before, after = (
        rows._Lines(rows._Layout(those, 40, (1,), False), data.draw(place))
        for those in (listed, others)
    )
    if len(before) == len(after):
        unlike = {*after.unlike(before)}
        assert all(before[y] == after[y] for y in range(len(after)) if y not in unlike)

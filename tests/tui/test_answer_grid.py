"""The grid of answers says the titles of themes in the room that there is."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from ketentui.tui.widgets.answer_grid import AnswerGrid, Cell, GridRow

TITLE = "HET PROCES: hoe we het organiseren en wat we daarvan leren"


@pytest.mark.parametrize(
    ("width", "count", "said"),
    [
        (78, 3, ["   4  HET PROCES: hoe we het organiseren en wat we daarvan"]),
        (38, 3, ["   4  HET PROCES: hoe", "      we het…"]),
        (38, 9, ["   4  HET PROCES:", "      hoe we het", "      organiseren…"]),
    ],
)
def test_a_title_takes_the_room_there_is_and_is_cut_at_a_word(
    width: int, count: int, said: list[str]
) -> None:
    grid = AnswerGrid()
    cells = [Cell(f"p-{n}", "3", noted=False) for n in range(count)]
    grid._rows, grid._chosen = [GridRow("Deel"), GridRow(f"   4  {TITLE}", cells)], "p-0"
    lines = [line.plain for line in grid.lines(width)]
    assert [line[: len(start)] for line, start in zip(lines[1:], said, strict=False)] == said
    assert all(cell_len(line) <= width for line in lines)
    assert "…" in "".join(lines) or TITLE.split()[-1] in "".join(lines)
    assert sum(len(on) for on in grid._places) == count

"""Charts of rows as text: values on lines, answers about the middle, groups side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.charts.drawing import draw
from ketentui.charts.types import Look
from ketentui.model.figures import (
    Cell,
    Grid,
    GridColumn,
    GridRow,
    Line,
    Lines,
    Mark,
    Sign,
    Split,
    Splits,
)
from ketentui.model.replacing import replace
from ketentui.model.text import cells, to_ascii

PLAIN, ASCII = Look(), Look(ascii=True, decimal=".")
ENDS = ("oneens", "eens")
POINTS = ("1 helemaal oneens", "2 oneens", "3 half om half", "4 eens", "5 helemaal eens")
ESCAPE = re.compile(r"\x1b\[\d+m")


def figure(*rows: Line, columns: tuple[str, ...] = ("gem.", "n"), **more: object) -> Lines:
    return Lines("", rows, 1, 5, columns, ends=ENDS, **more)  # type: ignore[arg-type]


def draw_in(width: int, shown: Lines | Splits | Grid, look: Look = PLAIN) -> list[str]:
    return draw(shown, (width, 24), look)


def split(label: str, *counts: int, blocks: bool = False) -> Split:
    return Split(label, counts, (f"{sum(counts)}",), blocks=blocks)


def splits(*rows: Split, points: tuple[str, ...] = POINTS) -> Splits:
    return Splits(rows, points, ("n",), ("oneens", "eens", "half"))


# What they look like


def test_ranked_dots_stand_on_their_spread() -> None:
    rows = (
        Line("Gezicht", (Mark("spread", 3.4, 4.6), Mark("dot", 4.0)), ("4,0", "24")),
        Line("Successen", (Mark("spread", 1.6, 2.4), Mark("dot", 2.0)), ("2,0", "9*"), "doel 3,0"),
    )
    assert draw_in(54, figure(*rows, key=(("dot", "gemiddelde"), ("spread", "spreiding")))) == [
        "           1    2    3    4    5  gem.   n",
        "Gezicht    ············━━━●━━━··   4,0  24",
        "Successen  ···━━●━━·············   2,0  9*  doel 3,0",
        "           oneens           eens",
        "● gemiddelde   ━━━ spreiding",
    ]


def test_two_sides_have_their_values_below_their_signs() -> None:
    pair = Mark("link", 2.0, 4.0), Mark("square", 2.0, text="2,0"), Mark("dot", 4.0, text="4,0")
    same = Mark("link", 3.0, 3.0), Mark("square", 3.0, text="3,0"), Mark("dot", 3.0, text="3,0")
    rows = (
        Line("Hele keten", pair, ("+2,0",), bold=True),
        Line("Oeverdam", same, ("0,0",), apart=True),
        Line("Lindeloof", gap="niet getoond"),
    )
    shown = figure(*rows, columns=("verschil",), key=(("dot", "IK"), ("square", "DE ANDEREN")))
    assert draw_in(55, shown) == [
        "            1    2    3    4    5    □    ●  verschil",
        "Hele keten  ·····□─────────●·····  2,0  4,0      +2,0",
        "",
        "Oeverdam    ··········◉··········  3,0  3,0       0,0",
        "Lindeloof   ╌╌╌ niet getoond ╌╌╌╌",
        "            oneens           eens",
        "● IK   □ DE ANDEREN",
    ]
    assert draw_in(55, shown, ASCII)[1] == ("Hele keten  .....o---------@.....  2,0  4,0      +2,0")


def test_the_tip_of_an_arrow_is_the_new_value() -> None:
    rows = (
        Line("meer", (Mark("arrow", 2.0, 4.0),), ("+2,0",)),
        Line("minder", (Mark("arrow", 4.0, 3.9),), ("−0,1",)),
        Line("gelijk", (Mark("arrow", 3.0, 3.0),), ("gelijk",)),
    )
    assert draw_in(38, figure(*rows, columns=("verschil",)))[1:4] == [
        "meer    ····○───────▶····      +2,0",
        "minder  ············◀····      −0,1",
        "gelijk  ········●········    gelijk",
    ]
    assert "o------->" in draw_in(38, figure(*rows), ASCII)[1]


def test_bars_begin_at_the_lower_end() -> None:
    rows = (
        Line("hoog", (Mark("bar", 5.0),), ("5,0",)),
        Line("half", (Mark("hollow", 3.0),), ("3,0",)),
        Line("laag", (Mark("bar", 1.0),), ("1,0",)),
    )
    assert draw_in(30, figure(*rows, columns=("",)))[1:4] == [
        "hoog  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  5,0",
        "half  ░░░░░░░░░········  3,0",
        "laag  ▏················  1,0",
    ]


def test_answers_lie_about_the_middle_which_stands_apart() -> None:
    shown = splits(
        split("Hele keten", 7, 4, 1, 3, 3),
        split("Oeverdam", 3, 0, 0, 0, 0, blocks=True),
        Split("Zilverbeek", (), gap="niet getoond"),
        split("Lindeloof", 0, 0, 0, 0, 0, blocks=True),
    )
    assert draw_in(45, shown) == [
        "                oneens   eens    half   n",
        "Hele keten  ███████▒▒▒▒│▒▒▒███   ░     18",
        "Oeverdam            ███│                3",
        "Zilverbeek  ╌╌╌╌╌ niet getoond ╌╌╌╌╌╌",
        "Lindeloof              │                0",
        "█ 1 helemaal oneens / 5 helemaal eens",
        "▒ 2 oneens / 4 eens   ░ 3 half om half",
    ]
    assert draw_in(30, shown)[:4] == [
        "      oneens   eens    half",
        "Hele keten",
        "  ███████▒▒▒▒│▒▒▒███   ░",
        "  n 18",
    ]


def test_where_not_every_answer_has_room_numbers_say_how_many_there_are() -> None:
    shown = splits(split("Hele keten", 103, 41, 12, 30, 55), split("Klein", 1, 0, 0, 2, 0))
    assert draw_in(66, shown, ASCII)[1:5] == [
        "Hele keten  ##################========|=====##########   --    241",
        "            1: 103   2: 41   3: 12   4: 30   5: 55",
        "Klein                                #|=                         3",
        "            1: 1   2: 0   3: 0   4: 2   5: 0",
    ]


def test_with_room_each_person_is_a_block_apart() -> None:
    shown = splits(split("a", 2, 1, 1, 0, 3, blocks=True), split("b", 2, 1, 1, 0, 3))
    assert "█ █ ▒ │ █ █ █" in draw_in(30, shown)[1]
    assert draw_in(80, shown)[1:3] == [
        "a  ███ ███ ▒▒▒ │ ███ ███ ███   ░░░   7",
        "b  ████████▒▒▒▒│████████████   ░░░░  7",
    ]


def test_a_scale_without_a_middle_has_nothing_apart() -> None:
    points = ("1 nooit", "2 soms", "3 vaak", "4 altijd")
    shown = Splits((split("Doel", 3, 1, 2, 4),), points, ("n",), ("minder", "meer", ""))
    assert draw_in(40, shown) == [
        "       minder   meer          n",
        "Doel  ██████▒▒│▒▒▒▒████████  10",
        "█ 1 nooit / 4 altijd   ▒ 2 soms / 3 vaak",
    ]


def test_what_the_outer_answers_look_like_stands_below_the_first_row() -> None:
    scenes = ("Een 1: wij horen het achteraf.", "Een 5: wij praten vooraf mee.")
    shown = replace(splits(split("a", 1, 1, 0, 1, 1), split("b", 1, 0, 0, 0, 0)), scenes=scenes)
    assert draw_in(70, shown)[2] == f"{scenes[0]}      {scenes[1]}"
    assert draw_in(40, shown)[2:4] == [f"  {scene}" for scene in scenes]


GROUPS = Grid(
    (GridColumn("Ambitie", "3,0", 3.0), GridColumn("Werken aan de relatie", "2,0", 2.0)),
    (
        GridRow("Oeverdam", (Cell("4,0", 4.0), Cell("1,0", 1.0, faint=True)), "4 mensen"),
        GridRow("Zilverbeek", (Cell("–"), Cell("n = 1")), "3 mensen"),
        GridRow("strategisch", (Cell("3,0", 3.0), Cell("5,0", 5.0)), "5 mensen"),
    ),
    1,
    5,
    ENDS,
    "hele keten",
    "van weinig mensen",
)


def test_groups_stand_below_each_theme_as_many_themes_as_have_room() -> None:
    assert draw_in(70, GROUPS) == [
        "                                     Werken aan de relatie",
        "             Ambitie │ 3,0           │ 2,0",
        "             1   2   3   4   5       1   2   3   4   5",
        "Oeverdam     ········│···●···· 4,0   ○···│············ 1,0  4 mensen",
        "Zilverbeek   ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌   –   ╌╌╌╌╌╌╌ n = 1 ╌╌╌╌╌╌╌  3 mensen",
        "strategisch  ········●········ 3,0   ····│···········● 5,0  5 mensen",
        "1 oneens   5 eens   │ hele keten   ○ van weinig mensen",
    ]
    narrow = draw_in(40, GROUPS, ASCII)
    assert narrow[0] == "             Ambitie | 3,0"
    assert narrow[6:9] == [
        "             Werken aan de",
        "             relatie | 2,0",
        "             1  2  3  4  5",
    ]
    assert narrow[9] == "Oeverdam     o..|......... 1,0  4 mensen"


# What holds for each of them

widths = st.integers(30, 220)
looks = st.booleans().map(Look)
words = st.text("abcdefghéïë", min_size=1, max_size=9)
labels = st.lists(words, min_size=1, max_size=8).map(" ".join)
notes = st.just("") | labels
headings = st.lists(st.text("abcé", min_size=1, max_size=6), max_size=3).map(" ".join)
values = st.floats(-2, 12)
numbers = st.integers(0, 99).map(lambda tenths: f"{tenths / 10:.1f}")
signs = st.sampled_from(get_args(Sign))
scales = st.sampled_from([(1, 5), (0, 10), (1, 7), (1, 4), (0, 1), (0, 100)])


def mark(value: float, to: float, sign: Sign, text: str) -> Mark:
    between = sign in ("spread", "link", "arrow")
    return Mark(sign, value, to if between else None, text)


marks = st.builds(mark, values, values, signs, st.just("") | numbers)
flags = {name: st.booleans() for name in ("faint", "apart", "bold")}
line = st.builds(
    Line,
    labels,
    st.lists(marks, max_size=4).map(tuple),
    st.tuples(numbers, st.just("") | labels),
    notes,
    notes,
    **flags,
)
shown_ends = st.tuples(labels, labels) | st.just(("", ""))
keys = st.lists(st.tuples(signs, labels), max_size=3).map(tuple)


@st.composite
def shown_lines(draw: st.DrawFn) -> Lines:
    low, high = draw(scales)
    rows, ends, key = draw(st.lists(line, max_size=5)), draw(shown_ends), draw(keys)
    return Lines("", tuple(rows), low, high, ("gem.", "woord"), 0, ends, key)


@st.composite
def shown_splits(draw: st.DrawFn) -> Splits:
    points = draw(st.integers(2, 11))
    most = draw(st.sampled_from([3, 12, 400]))
    counts = st.lists(st.integers(0, most), min_size=points, max_size=points).map(tuple)
    row = st.builds(
        Split,
        labels,
        counts | st.just(()),
        st.tuples(numbers),
        notes,
        notes,
        **flags,
        blocks=st.booleans(),
    )
    named = tuple(f"{point} {draw(notes)}".strip() for point in range(1, points + 1))
    return Splits(
        draw(st.lists(row, min_size=1, max_size=5).map(tuple)),
        named,
        ("n",),
        draw(st.tuples(headings, headings, headings)),
        draw(st.tuples(notes, notes)),
    )


@st.composite
def shown_groups(draw: st.DrawFn) -> Grid:
    columns = draw(st.lists(st.builds(GridColumn, labels, numbers, values), max_size=9))
    cell = st.builds(Cell, numbers, values) | st.builds(Cell, labels)
    size = len(columns)
    row_cells = st.lists(cell, min_size=size, max_size=size).map(tuple)
    row = st.builds(GridRow, labels, row_cells, notes)
    rows = draw(st.lists(row, max_size=4))
    scale, ends = draw(scales), draw(shown_ends)
    return Grid(tuple(columns), tuple(rows), *scale, ends, draw(notes), draw(notes))


figures = shown_lines() | shown_splits() | shown_groups()


def texts(shown: Lines | Splits | Grid) -> Iterator[str]:
    """Yield every text of a figure that has to be read."""
    if isinstance(shown, Grid):
        if shown.rows:
            for column in shown.columns:
                yield from (column.title, column.text)
        for row in shown.rows if shown.columns else ():
            yield from (row.label, row.note, *(cell.text for cell in row.cells))
        return
    for one in shown.rows:
        yield from (one.label, one.note, one.gap, *one.cells)
    if isinstance(shown, Lines):
        yield from (*shown.ends, *(text for _, text in shown.key))
        yield from (mark.text for one in shown.rows for mark in one.marks)
    elif any(one.counts for one in shown.rows):
        yield from (*shown.points, *shown.scenes, *shown.headings[: 3 if shown.middle else 2])


@settings(max_examples=100)
@given(figures, widths, looks)
def test_nothing_is_cut_or_lost_whatever_the_width(
    shown: Lines | Splits | Grid, width: int, look: Look
) -> None:
    drawn = draw_in(width, shown, look)
    assert all(cells(row) <= width and row == row.rstrip() for row in drawn)
    assert not look.ascii or "".join(drawn).isascii()
    read = "".join("".join(drawn).split())
    for text in texts(shown):
        for word in text.split():
            assert (to_ascii(word) if look.ascii else word) in read, word
    coloured = draw_in(width, shown, look._replace(colour=True))
    assert [ESCAPE.sub("", row) for row in coloured] == drawn


@given(st.lists(st.floats(0, 6), min_size=2, max_size=6), widths, scales)
def test_a_larger_value_never_stands_left_of_a_smaller_one(
    scores: list[float], width: int, scale: tuple[int, int]
) -> None:
    ordered = sorted(scores)
    rows = tuple(Line("a", (Mark("dot", score),)) for score in ordered)
    places = [row.index("●") for row in draw_in(width, Lines("", rows, *scale)) if "●" in row]
    assert len(places) == len(ordered)
    assert places == sorted(places)


@given(st.data(), st.integers(2, 11), widths, st.booleans())
def test_every_answer_is_drawn_or_counted(
    data: st.DataObject, points: int, width: int, blocks: bool
) -> None:
    most = data.draw(st.sampled_from([3, 12, 400]))
    counts = data.draw(st.lists(st.integers(0, most), min_size=points, max_size=points))
    shown = splits(split("", *counts, blocks=blocks), points=tuple(map(str, range(points))))
    drawn = draw_in(width, replace(shown, columns=(), keyed=False))
    told = [int(count) for count in re.findall(r": (\d+)", "\n".join(drawn))]
    if told:
        assert told == counts
        return
    outer = [count for place, count in enumerate(counts) if shown.is_outer(place)]
    middle = counts[shown.middle] if shown.middle is not None else 0
    inner = sum(counts) - sum(outer) - middle
    for sign, count in (("█", sum(outer)), ("▒", inner), ("░", middle)):
        bars = "".join(drawn).count(sign)
        assert bars % count == 0 if count else bars == 0
        assert bars >= count


def test_a_scale_must_run_upwards() -> None:
    with pytest.raises(ValueError, match="upwards"):
        draw_in(40, Lines("", (), 5, 1))

"""Charts: what they look like, row by row, and what holds for every one of them."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.charts.bars import distribution, sparkline
from ketentui.charts.radar import radar
from ketentui.charts.types import Look
from ketentui.model.figures import Series
from ketentui.model.text import cells

PLAIN, ASCII, COLOUR = Look(), Look(ascii=True, decimal="."), Look(colour=True)
AXES = [
    "1 Ambitie",
    "2 Meetbaar",
    "3 Regie",
    "4 Vertrouwen",
    "5 Relatie",
    "6 Successen",
    "7 Verschillen",
    "8 Gezicht",
]
NOW = Series("nu", (4.0, 3.0, 3.5, 2.5, 5.0, 2.0, 4.5, 2.0))
PREVIOUS = Series("vorige", (3.0, 3.4, 2.5, 3.5, 4.0, 2.6, 4.5, 1.0))
LOWEST = Series("laagste", (2.0, 2.0, 1.5, 1.0, 4.0, 1.0, 3.0, 1.0))
HIGHEST = Series("hoogste", (5.0, 4.0, 5.0, 4.0, 5.0, 4.0, 5.0, 3.0))
UNANSWERED = Series("nu", (4.0, None, 3.5, 2.5, None, None, 4.5, 2.0))
FIXTURES = Path(__file__).parent / "charts"
ESCAPE = re.compile(r"\x1b\[\d+m")


def draw(*series: Series, width: int = 80, height: int = 16, look: Look = PLAIN) -> list[str]:
    return radar(AXES, series, 1, 5, width, height, look)


@pytest.mark.parametrize(
    ("name", "series", "width", "height", "look"),
    [
        ("one_series_80x16", [NOW], 80, 16, PLAIN),
        ("one_series_ascii_80x16", [NOW], 80, 16, ASCII),
        ("one_series_legend_40x12", [NOW], 40, 12, PLAIN),
        ("two_series_80x16", [NOW, PREVIOUS], 80, 16, PLAIN),
        ("two_series_ascii_80x16", [NOW, PREVIOUS], 80, 16, ASCII),
        ("band_60x20", [NOW, LOWEST, HIGHEST], 60, 20, PLAIN),
        ("no_score_80x16", [UNANSWERED], 80, 16, PLAIN),
    ],
)
def test_a_radar_looks_as_it_was_approved(
    name: str, series: list[Series], width: int, height: int, look: Look
) -> None:
    approved = (FIXTURES / f"radar_{name}.txt").read_text("utf-8").splitlines()
    assert draw(*series, width=width, height=height, look=look) == approved


@pytest.mark.parametrize("axes", range(3, 13))
@pytest.mark.parametrize("size", [(80, 16), (60, 20), (120, 30), (54, 14)])
@pytest.mark.parametrize("look", [PLAIN, ASCII])
def test_labels_scores_and_key_stand_whole_and_apart(
    axes: int, size: tuple[int, int], look: Look
) -> None:
    labels = [f"{number} Samenwerking" for number in range(1, axes + 1)]
    series = [Series(name, (3.0,) * axes) for name in ("november 2026", "november 2025")]
    text = "\n".join(radar(labels, series, 1, 5, *size, look))
    for label in labels:
        assert re.search(rf"(?<!\S){label} 3[,.]0(?!\S)", text), label
    for one in series:
        assert re.search(rf"(?<!\S)\S\S\S {one.name}(?!\S)", text), one.name
    assert text.count("+") == axes


@pytest.mark.parametrize("size", [(80, 16), (60, 20), (120, 30), (40, 12)])
def test_the_circle_is_as_high_as_it_is_wide(size: tuple[int, int]) -> None:
    rows = radar("abcd", [Series("nu", (None,) * 4)], 1, 5, *size, PLAIN)
    ends = [(row.index("+"), row.rindex("+"), y) for y, row in enumerate(rows) if "+" in row]
    (_, _, top), (left, right, _), (_, _, bottom) = ends
    assert right - left == 2 * (bottom - top)


@pytest.mark.parametrize("score", [1.0, 2.2, 3.0, 4.4, 5.0])
def test_equal_scores_give_a_figure_that_is_the_same_on_both_sides(score: float) -> None:
    rows = radar("abcdefgh", [Series("nu", (score,) * 8)], 1, 5, 40, 16, ASCII)
    figures = [re.sub("[a-h] [0-9.]+|  -  ", "", row).strip(" 12345") for row in rows]
    for figure in figures:
        sides = zip(figure, figure[::-1], strict=True)
        assert all(one == other for one, other in sides if not (one + other).strip().isdigit())


SCALES = [(1, 5), (0, 10), (1, 7), (1, 4), (0, 1), (90, 100)]
ENDS = ("helemaal niet", "helemaal wel")


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", [(80, 16), (60, 20), (120, 40), (200, 57), (40, 15)])
@pytest.mark.parametrize("look", [PLAIN, ASCII])
def test_the_rings_have_the_points_of_the_scale_and_what_its_ends_mean(
    scale: tuple[int, int], size: tuple[int, int], look: Look
) -> None:
    empty = [Series("nu", (None,) * 5)]
    rows = radar("abcde", empty, *scale, *size, look, numbered=False, ends=ENDS)
    assert len(rows) <= size[1]
    assert max(map(cells, rows)) <= size[0]
    text = "\n".join(rows)
    assert f"{scale[1]} {ENDS[1]}" in text
    assert f"{scale[0]} {ENDS[0]}" in text
    bare = text.replace(f"{scale[1]} {ENDS[1]}", "").replace(f"{scale[0]} {ENDS[0]}", "")
    written = [int(point) for point in re.findall(r"\d+", bare)]
    assert {*scale} <= {*written} <= {*range(scale[0], scale[1] + 1)}
    assert len({*written}) == len(written)
    if size[1] >= 20:
        steps = sorted(written)
        assert len({after - before for before, after in itertools.pairwise(steps)}) == 1
        assert len(steps) > 2 or scale == (0, 1)


def test_where_there_is_no_score_a_label_says_why() -> None:
    gaps = ("", "n.v.t.", "")
    text = "\n".join(radar("abc", [Series("nu", (5.0, None, 5.0))], 1, 5, 60, 16, PLAIN, gaps=gaps))
    assert "b – n.v.t." in text


def test_a_radar_is_larger_where_there_is_more_room() -> None:
    sizes = [(80, 16), (80, 24), (120, 38), (200, 58)]
    drawn = ["\n".join(draw(NOW, width=width, height=height)) for width, height in sizes]
    high = [len(text.strip().splitlines()) for text in drawn]
    assert high == sorted({*high})


def test_no_line_goes_through_an_axis_without_a_score() -> None:
    rows = radar("abc", [Series("nu", (5.0, None, 5.0))], 1, 5, 40, 14, ASCII)
    text = "\n".join(rows)
    assert "b -" in text
    assert text.count("#") == 2
    assert all("*" not in row[21:] for row in rows)


def test_a_lone_score_between_gaps_is_a_mark() -> None:
    text = "\n".join(radar("abcd", [Series("nu", (3.0, None, None, None))], 1, 5, 40, 14, ASCII))
    assert text.count("#") == 1
    assert "*" not in text


def test_series_that_begin_alike_are_told_apart_where_their_names_are_cut() -> None:
    series = [Series(f"30 nov 2026 {time}", (3,) * 4) for time in ("13:57", "14:02")]
    narrow, wide = ("\n".join(radar("abcd", series, 1, 5, width, 16, PLAIN)) for width in (38, 76))
    assert "…13:57" in narrow
    assert "…14:02" in narrow
    assert all(one.name in wide for one in series)


def test_scores_of_two_series_in_one_place_show_as_both() -> None:
    same = Series("vorige", NOW.values)
    text = "\n".join(draw(NOW, same))
    assert text.count("◉") == 8
    assert text.count("●") == text.count("○") == 1


@pytest.mark.parametrize(
    ("axes", "series", "scale"),
    [
        (2, 1, (1, 5)),
        (13, 1, (1, 5)),
        (3, 0, (1, 5)),
        (3, 4, (1, 5)),
        (3, 1, (5, 5)),
    ],
)
def test_what_no_radar_can_show_is_refused(axes: int, series: int, scale: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=r"axes|series|scale"):
        radar(["a"] * axes, [Series("nu", (3.0,) * axes)] * series, *scale, 80, 16, PLAIN)


def test_a_series_with_too_few_values_is_refused() -> None:
    with pytest.raises(ValueError, match="one value for each axis"):
        radar("abc", [Series("nu", (3.0, 3.0))], 1, 5, 80, 16, PLAIN)


def test_several_threads_may_draw_at_once() -> None:
    expected = draw(NOW, PREVIOUS)
    with ThreadPoolExecutor(4) as threads:
        drawn = [threads.submit(draw, NOW, PREVIOUS) for _ in range(12)]
    assert all(one.result() == expected for one in drawn)


def test_a_distribution_gives_every_answer_the_same_width() -> None:
    assert distribution([4, 1, 0, 2, 5], "12345", 21, PLAIN) == [
        "1  ▇▇▇▇▇▇▇▇▇▇▇▇  4",
        "2  ▇▇▇  1",
        "3  0",
        "4  ▇▇▇▇▇▇  2",
        "5  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  5",
    ]


def test_a_distribution_of_many_answers_fits_its_width() -> None:
    rows = distribution([100, 1], ["oneens", "eens"], 30, ASCII)
    assert rows == ["oneens  #################  100", "eens    |  1"]


def test_a_sparkline_has_a_cell_for_each_value() -> None:
    values = [1, 2, 3, 4, 5, None, 3]
    assert sparkline(values, 1, 5, PLAIN) == "▁▃▅▆█ ▅"
    assert sparkline(values, 1, 5, ASCII) == "_.:!| :"


def test_colour_adds_nothing_but_escape_codes() -> None:
    for plain, coloured in zip(draw(NOW, PREVIOUS), draw(NOW, PREVIOUS, look=COLOUR), strict=True):
        assert ESCAPE.sub("", coloured) == plain
    assert ESCAPE.search(draw(NOW, look=COLOUR)[7])
    assert (
        ESCAPE.sub("", distribution([1], "1", 40, COLOUR)[0])
        == distribution([1], "1", 40, PLAIN)[0]
    )


def test_importing_the_charts_does_not_load_plotext() -> None:
    code = "import sys, ketentui.charts; sys.exit('plotext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


scores = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.floats(1, 5)
texts = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=16)
any_text = st.text(st.characters(exclude_categories=("C", "Z")), max_size=16)
looks = st.builds(Look, ascii=st.booleans(), colour=st.just(False), decimal=st.sampled_from(",."))


def is_sound(rows: list[str], width: int) -> bool:
    return all(cells(row) <= width and row == row.rstrip() and "\x1b" not in row for row in rows)


@settings(max_examples=60)
@given(st.data(), st.integers(3, 12), st.integers(0, 130), st.integers(0, 40), looks)
def test_every_radar_has_its_size_and_keeps_to_its_look(
    data: st.DataObject, axes: int, width: int, height: int, look: Look
) -> None:
    words = texts if look.ascii else texts | any_text
    labels = data.draw(st.lists(words, min_size=axes, max_size=axes))
    values = st.tuples(*[scores] * axes)
    series = data.draw(st.lists(st.builds(Series, words, values), min_size=1, max_size=3))
    rows = radar(labels, series, 1, 5, width, height, look)
    assert len(rows) == height
    assert is_sound(rows, width)
    assert not look.ascii or "".join(rows).isascii()


@settings(max_examples=60)
@given(st.lists(st.integers(0, 500), max_size=11), st.integers(0, 100), looks)
def test_a_distribution_has_a_row_for_each_point_within_the_width(
    counts: list[int], width: int, look: Look
) -> None:
    drawn = distribution(counts, [f"punt {n}" for n in range(len(counts))], width, look)
    assert len(drawn) == len(counts)
    assert is_sound(drawn, width)
    assert not look.ascii or "".join(drawn).isascii()

"""A house's colour can be read on paper and on a dark screen, and is still that colour."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ketentui.model.accent import Accent, NoHue, accent

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def parts(colour: str) -> list[float]:
    return [byte / 255 for byte in bytes.fromhex(colour[1:])]


def contrast(one: str, other: str) -> float:
    """WCAG's formula once more, apart from the program's."""
    light = []
    for colour in (one, other):
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in parts(colour)
        )
        light.append(0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    return max(light) / min(light)


@given(COLOURS)
@example("#ffcc00")
@example("#000033")
@example("#010101")
def test_a_shade_is_read_on_what_it_stands_on_or_the_colour_is_refused(colour: str) -> None:
    try:
        found = accent(colour)
    except NoHue as error:
        left = parts(error.shade)
        assert max(left) - min(left) <= 0.15 * max(left) + 1e-9
        return
    for shade, paper in ((found.light, "#ffffff"), (found.dark, "#14181c")):
        assert contrast(shade, paper) >= 4.5
        if contrast(colour, paper) >= 4.5:
            assert shade == colour, "what can be read stays as it is"
        else:
            assert contrast(shade, paper) < 4.8, "and what can't changes no more than it must"


@given(COLOURS)
def test_a_mended_colour_has_the_hue_that_it_had(colour: str) -> None:
    try:
        found = accent(colour)
    except NoHue:
        return
    hue, saturation, value = colorsys.rgb_to_hsv(*parts(colour))
    if saturation * value < 0.3:  # of what is almost black, a hue is a matter of rounding
        return
    for shade in (found.light, found.dark):
        apart = abs(colorsys.rgb_to_hsv(*parts(shade))[0] - hue)
        assert min(apart, 1 - apart) < 0.06


@pytest.mark.parametrize("grey", ["#000000", "#ffffff", "#777777", "#fffef0", "#ffe0e6"])
def test_a_grey_and_what_would_be_one_are_refused(grey: str) -> None:
    with pytest.raises(NoHue):
        accent(grey)


def test_known_colours_become_what_they_became() -> None:
    assert accent("#FFCC00") == Accent("#917300", "#ffcc00")
    assert accent("#0000ff") == Accent("#0000ff", "#6e6eff")
    assert accent("#0b4f7d") == Accent("#0b4f7d", "#1a86ce")

"""The colour of a house on paper and on a dark screen: readable on both, and still that colour."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

import msgspec

PAPER = "#ffffff"
"""What a page is printed on, and shown on where the screen is light."""

DARK = "#14181c"
"""What a page is shown on where the screen is dark."""

CONTRAST = 4.5
"""The least contrast of text with what it stands on: level AA of WCAG 2.2, criterion 1.4.3."""

COLOUR = "#[0-9a-fA-F]{6}"
"""How a colour is written."""

_LEAST_HUE = 0.15
"""How far the strongest of red, green and blue has to stand out from the weakest, as a part of it;
with less, people see a grey."""


class Accent(msgspec.Struct, frozen=True):
    """A colour as text can have it: the shade on paper, and that on a dark screen."""

    light: str
    dark: str


class NoHue(ValueError):
    """A colour is so grey, or so pale, that what can be read of it is a grey: `shade`."""

    def __init__(self, shade: str) -> None:
        super().__init__(shade)
        self.shade = shade


def accent(colour: str) -> Accent:
    """Return a colour, `#rrggbb`, as it has enough contrast on paper and on a dark screen.

    On paper one that is too light gets less light, of the same chromaticity; on a dark screen one
    that is too dark gets more, and only where the screen can't give that some white. Neither
    changes more than it must. NoHue where a shade would be a grey, which can't be told from text.
    """
    shades = Accent(_darkened(colour), _lightened(colour))
    for shade in (shades.light, shades.dark):
        parts = _parts(shade)
        if max(parts) - min(parts) <= _LEAST_HUE * max(parts):
            raise NoHue(shade)
    return shades


def _darkened(colour: str) -> str:
    """Return the colour on paper; rounded down, so that it isn't lighter than it may be."""
    light, most = _light(colour), (_luminance(_light(PAPER)) + 0.05) / CONTRAST - 0.05
    if _luminance(light) <= most:
        return colour.lower()
    less = most / _luminance(light)
    return _written(floor(_signal(one * less)) for one in light)


def _lightened(colour: str) -> str:
    """Return the colour on a dark screen; rounded up, so that it isn't darker than it may be."""
    light, least = _light(colour), (_luminance(_light(DARK)) + 0.05) * CONTRAST - 0.05
    if _luminance(light) >= least or not max(light):
        return colour.lower()
    more = min(least / _luminance(light), 1 / max(light))
    light = [one * more for one in light]
    white = max(0.0, (least - _luminance(light)) / (1 - _luminance(light)))
    return _written(min(255, ceil(_signal(one + white * (1 - one)))) for one in light)


def _parts(colour: str) -> list[int]:
    """Return red, green and blue of a colour as it is written, 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _written(parts: Iterable[int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)


def _light(colour: str) -> list[float]:
    """Return how much light red, green and blue give, 0 to 1 (IEC 61966-2-1, sRGB)."""
    signals = (part / 255 for part in _parts(colour))
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in signals]


def _signal(light: float) -> float:
    """Return the other way around, 0 to 255."""
    one = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return 255 * one


def _luminance(light: Iterable[float]) -> float:
    """Return how light a colour is, 0 to 1: relative luminance, as WCAG 2.2 has it."""
    return sum(part * one for part, one in zip((0.2126, 0.7152, 0.0722), light, strict=True))

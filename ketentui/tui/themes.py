"""The looks of the app: calm, with one accent colour.

Every colour is one of the 256 that a terminal has by number, so that all terminals show the same.
"""

from __future__ import annotations

from dataclasses import replace

from textual.theme import Theme

DARK = Theme(
    "dark",
    primary="#87afd7",
    warning="#d7af5f",
    error="#d78787",
    success="#87af87",
    foreground="#dadada",
    background="#1c1c1c",
    surface="#262626",
    panel="#3a3a3a",
    variables={"quiet": "#949494"},
)

LIGHT = Theme(
    "light",
    dark=False,
    primary="#005f87",
    warning="#875f00",
    error="#af0000",
    success="#005f00",
    foreground="#262626",
    background="#eeeeee",
    surface="#e4e4e4",
    panel="#d0d0d0",
    variables={"quiet": "#626262"},
)

HIGH_CONTRAST = Theme(
    "high-contrast",
    primary="#ffff00",
    warning="#ffd700",
    error="#ff8787",
    success="#87ff87",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    variables={"quiet": "#d0d0d0"},
)

COLOUR_SAFE = replace(
    DARK,
    name="colour-safe",
    primary="#5fafd7",
    warning="#ffaf00",
    error="#d75f00",
    success="#00af87",
)
"""Near the colours of Okabe and Ito (2008), which people with any colour vision keep apart."""

LOOKS = {theme.name: theme for theme in (DARK, LIGHT, HIGH_CONTRAST, COLOUR_SAFE)}
"""By the name that a preference has for it."""

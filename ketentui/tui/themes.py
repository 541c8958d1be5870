"""The looks of the app: calm, with one accent colour."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#7fb8c9",
    secondary="#7fb8c9",
    accent="#7fb8c9",
    warning="#d9b36c",
    error="#e08c7d",
    success="#8fbf8f",
    foreground="#d9dce1",
    background="#15181d",
    surface="#1d2127",
    panel="#272c34",
    variables={"quiet": "#949aa5"},
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#1f6478",
    secondary="#1f6478",
    accent="#1f6478",
    warning="#8a5a00",
    error="#a33a2a",
    success="#2f6b3a",
    foreground="#23262b",
    background="#faf9f6",
    surface="#f0eeea",
    panel="#e3e0da",
    variables={"quiet": "#5f656e"},
)

LOOKS = {theme.name: theme for theme in (DARK, LIGHT)}
"""By the name that a preference has for it."""

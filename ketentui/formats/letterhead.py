"""The head of a page of HTML with a logo and a name, and the colour of a house on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from ketentui.formats.elements import Html, element, stylesheet
from ketentui.model.house import House, Logo

_TYPES = {"png": "image/png", "svg": "image/svg+xml"}

_ACCENT = """:root {{ --house: {light}; }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ --house: {dark}; }} }}
"""


def head(house: House | None) -> Iterator[Html]:
    """Yield what stands above the title; nothing where there is neither logo nor name."""
    if house is not None and (house.logo or house.name):
        logo = [_picture(house.logo)] if house.logo else []
        name = [element("p", house.name)] if house.name else []
        yield element("div", *logo, *name, class_="house")


def _picture(logo: Logo) -> Html:
    """Return a logo in the page itself; without a text, since the name stands beside it."""
    content = b64encode(logo.content).decode("ascii")
    return element("img", src=f"data:{_TYPES[logo.kind]};base64,{content}", alt="")


def style(house: House | None) -> str:
    """Return how the page looks in a house style; empty without one."""
    if house is None:
        return ""
    accent = house.accent
    colours = _ACCENT.format(light=accent.light, dark=accent.dark) if accent else ""
    return colours + stylesheet("letterhead")

"""HTML that no text can break out of: what isn't made here is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from ketentui.model.text import clean, clean_lines

_VOID = frozenset({"br", "col", "hr", "img", "meta"})
"""Elements of a page without content, which nothing closes."""

_EMPTY = frozenset({"circle", "line", "polygon", "polyline", "path", "rect"})
"""Elements of a drawing without content, which close themselves."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a page may load: nothing from anywhere, and no script; its pictures are in it."""


class Html(str):
    """Text that is HTML already; any other text is escaped where it is put into an element."""

    __slots__ = ()


def element(name: str, *content: str, **attributes: str | float) -> Html:
    """Return an element with texts and elements in it.

    An attribute's name loses an underscore at its end and has hyphens for others: `class_`,
    `stroke_width`.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    if name in _EMPTY:
        return Html(f"<{name}{given}/>")
    return Html(f"<{name}{given}>{together(content)}</{name}>")


def _attribute(value: str | float) -> str:
    return escape(clean(value)) if isinstance(value, str) else f"{value:g}"


def together(content: Iterable[str]) -> Html:
    """Return texts and elements one after the other."""
    return Html("".join(map(_safe, content)))


def _safe(text: str) -> Html:
    return text if isinstance(text, Html) else Html(escape(clean(text), quote=False))


def lines(text: str) -> Html:
    """Return a text with its line ends kept."""
    return Html(element("br").join(map(_safe, clean_lines(text).split("\n"))))


def page(title: str, language: str, *content: str, below: str = "", style: str = "") -> str:
    """Return a whole page: one file, for a screen or for paper, that loads nothing.

    On paper its title and `below` stand at the foot of each sheet, with the number of the sheet;
    `style` is how it looks besides.
    """
    foot = " · ".join(filter(None, (title, below)))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        Html(f"<style>{stylesheet('report')}{style}{_foot(foot)}</style>"),
    )
    body = element("body", element("main", *content))
    return f'<!doctype html>\n<html lang="{escape(language)}">\n{head}\n{body}\n</html>\n'


def stylesheet(name: str) -> str:
    """Return one of the style sheets that come with the program."""
    return Path(__file__).with_name(f"{name}.css").read_text("utf-8")


def _foot(text: str) -> str:
    """Return the style of the foot of a printed sheet; no text can end it."""
    letters = (one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in clean(text))
    left = f'@bottom-left {{ content: "{"".join(letters)}"; }}'
    right = '@bottom-right { content: counter(page) " / " counter(pages); }'
    return f"@page {{ {left} {right} }}\n"

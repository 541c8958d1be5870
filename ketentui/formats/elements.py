"""HTML that no text can break out of: what isn't made here is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from pathlib import Path

from ketentui.model.text import clean, clean_lines

_VOID = frozenset({"br", "col", "hr", "img", "input", "meta"})
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
    foot = _foot(" · ".join(filter(None, (title, below))))
    style = f"{stylesheet('page')}{stylesheet('report')}{style}{foot}"
    return _whole(title, language, _POLICY, style, element("main", *content))


def scripted(title: str, language: str, *content: str, style: str, script: str, told: str) -> str:
    """Return a whole page with a script of its own, which finds the JSON `told` in it.

    The page loads nothing either, and its policy lets in that very script and that very style
    alone, by their hashes: what a text would bring in doesn't run.
    """
    style = f"{stylesheet('page')}{style}"
    policy = (
        f"default-src 'none'; script-src {_hashed(script)}; style-src {_hashed(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    data = told.replace("<", "\\u003c")
    return _whole(
        title,
        language,
        policy,
        style,
        element("main", *content),
        Html(f'<script type="application/json" id="told">{data}</script>'),
        Html(f"<script>{script}</script>"),
    )


def _hashed(text: str) -> str:
    """Return how a policy names a script or a style that stands in the page."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _whole(title: str, language: str, policy: str, style: str, *body: str) -> str:
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        Html(f"<style>{style}</style>"),
    )
    shown = element("body", *body)
    return f'<!doctype html>\n<html lang="{escape(language)}">\n{head}\n{shown}\n</html>\n'


def stylesheet(name: str) -> str:
    """Return one of the style sheets that come with the program."""
    return _beside(f"{name}.css")


def program(name: str) -> str:
    """Return one of the scripts that come with the program."""
    return _beside(f"{name}.js")


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")


def _foot(text: str) -> str:
    """Return the style of the foot of a printed sheet; no text can end it."""
    letters = (one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in clean(text))
    left = f'@bottom-left {{ content: "{"".join(letters)}"; }}'
    right = '@bottom-right { content: counter(page) " / " counter(pages); }'
    return f"@page {{ {left} {right} }}\n"

"""A drawing in SVG that somebody brings: read, and written anew with what draws it alone.

What could run, move, load from elsewhere or grow without end is refused by name; what is about a
drawing, such as its title or what a program noted for itself, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NoReturn
from xml.parsers import expat

import msgspec

from ketentui.errors import Problem
from ketentui.model.text import shown

MOST_DRAWN = 100_000
"""How many shapes may be drawn, those that are used again counted again."""

MOST_DEEP = 100
"""How deep shapes may stand in each other, or refer to each other."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink href"
_SPACE = "http://www.w3.org/XML/1998/namespace space"

_TEXTS = {"text", "tspan", "textPath", "style"}
"""In what stands text."""

_DRAW = {"svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line"}
_DRAW |= {"polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask"}
_DRAW |= {"pattern", "marker", *_TEXTS}

_ABOUT = {"title", "desc", "metadata"}
"""What says something and draws nothing."""

_REFUSED = {
    "svg_script": ("script", "handler", "listener"),
    "svg_page": ("foreignObject", "iframe", "object", "embed", "video", "audio", "canvas"),
    "svg_image": ("image", "feImage"),
    "svg_link": ("a",),
    "svg_moves": ("animate", "animateMotion", "animateTransform", "animateColor", "set", "discard"),
}
_WHY = {name: key for key, names in _REFUSED.items() for name in names}

_INNER = re.compile(r"url\(\s*([\"']?)#([^\"'()\s\\]+)\1\s*\)", re.IGNORECASE)
"""A reference to something in the drawing itself."""

_NAME = re.compile(r"[\w-]*\Z")
_LONG_NAME = 30
"""Characters of a name that are looked at; none that is known is as long."""

_CALLS = {"", "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "var", "not"}
_CALLS |= {"matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley"}
_CALLS |= {"rotate", "skewx", "skewy", "circle", "ellipse", "inset", "polygon", "nth-child"}
"""What a style may work out: nothing that loads something."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SELECTED = re.compile(r"[.#]?[A-Za-z_][\w-]*")
_SELECTS_OTHERS = re.compile(r"[:*\[&]")


class NoSvg(ValueError):
    """Something is no SVG, or none that can be taken in, as `problem` says."""

    def __init__(self, key: str, where: str = "", line: int | None = None, **values: object):
        super().__init__(key)
        self.problem = Problem(where, key, tuple(values.items()), line)


class _Element(msgspec.Struct):
    """A shape, or what holds shapes, as it is written anew."""

    name: str
    line: int
    attributes: dict[str, str]
    content: list[_Element | str] = msgspec.field(default_factory=list)

    @property
    def elements(self) -> Iterator[_Element]:
        return (one for one in self.content if isinstance(one, _Element))

    @property
    def all(self) -> Iterator[_Element]:
        yield self
        for one in self.elements:
            yield from one.all

    def refuse(self, key: str, **values: object) -> NoReturn:
        raise NoSvg(key, f"<{self.name}>", self.line, **values)

    def written(self) -> str:
        given = "".join(f' {name}="{escape(it)}"' for name, it in self.attributes.items())
        inner = (escape(one) if isinstance(one, str) else one.written() for one in self.content)
        return f"<{self.name}{given}>{''.join(inner)}</{self.name}>"


def drawing_svg(content: bytes) -> bytes:
    """Return an SVG with nothing in it but what draws it; NoSvg where it is none, or has in it what
    can't be taken in.
    """
    top = _Reader().read(content)
    size = top.attributes
    has_sides = all(size.get(side, "%")[-1:] not in ("%", "") for side in ("width", "height"))
    if not (_is_box(size["viewBox"]) if "viewBox" in size else has_sides):
        top.refuse("svg_no_size")
    _References(top).check()
    top.attributes = {"xmlns": _SVG, **top.attributes}
    return top.written().encode()


def _is_box(text: str) -> bool:
    """Return whether a text is four numbers, of which the last two are a width and a height."""
    try:
        numbers = [float(one) for one in text.replace(",", " ").split()]
    except ValueError:
        return False
    return len(numbers) == 4 and min(numbers[2:]) > 0


class _Reader:
    """Reads a drawing; what is left out, is read and forgotten."""

    def __init__(self) -> None:
        self.top: _Element | None = None
        self.open: list[_Element | None] = []
        """What is being read, from the outside in; None is left out."""
        self.count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def read(self, content: bytes) -> _Element:
        try:
            self.parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            if isinstance(error, NoSvg):
                raise
            raise NoSvg("svg_broken", line=self.line) from error
        assert self.top is not None, "a parser that found nothing says so"
        return self.top

    @property
    def line(self) -> int:
        return self.parser.CurrentLineNumber

    def doctype(self, *_: object) -> None:
        raise NoSvg("svg_doctype", "<!DOCTYPE>", self.line)

    def instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise NoSvg("svg_outside", f"<?{target}?>", self.line, found=target)

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self.count += 1
        if self.count > MOST_DRAWN or len(self.open) >= MOST_DEEP:
            raise NoSvg("svg_too_much", line=self.line, most=MOST_DRAWN)
        if not self.open and (space, name) != (_SVG, "svg"):
            raise NoSvg("svg_no_svg", f"<{name}>", self.line, namespace=_SVG)
        if name in _WHY:
            raise NoSvg(_WHY[name], f"<{name}>", self.line)
        if (self.open and self.open[-1] is None) or space != _SVG or name in _ABOUT:
            self.open.append(None)
            return
        if name not in _DRAW:
            raise NoSvg("svg_unknown", f"<{shown(name)}>", self.line)
        made = _Element(name, self.line, {})
        made.attributes.update(_attributes(made, attributes))
        if self.open and (around := self.open[-1]):
            around.content.append(made)
        self.top = self.top or made
        self.open.append(made)

    def end(self, _: str) -> None:
        done = self.open.pop()
        if done is not None and done.name == "style":
            style = _COMMENT.sub(" ", "".join(one for one in done.content if isinstance(one, str)))
            if "@" in style:
                done.refuse("svg_style", found=shown(style[style.index("@") :].split("{")[0]))
            _check_style(done, style)
            done.content = [style]

    def text(self, text: str) -> None:
        if self.open and (around := self.open[-1]) and around.name in _TEXTS:
            around.content.append(text)


def _attributes(element: _Element, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what an element says that draws; NoSvg where that acts, or comes from elsewhere."""
    for name, value in given.items():
        if name.rpartition(" ")[2].lower().startswith("on"):
            element.refuse("svg_event", found=shown(name.rpartition(" ")[2]))
        if name in ("href", _XLINK):
            if not value.startswith("#"):
                element.refuse("svg_outside", found=shown(value))
            yield "href", value
        elif name == _SPACE:
            yield "xml:space", value
        elif " " not in name and not name.startswith(("data-", "aria-")):
            if name not in ("id", "class"):
                _check_style(element, value)
            yield name, value


def _check_style(element: _Element, text: str) -> None:
    """Refuse what a style may not say: to load something, or what is written so that it hides."""
    rest = _INNER.sub(" ", text)
    before, *others = rest.split("(")
    for after in others:
        end = before.rstrip()[-_LONG_NAME:]
        name = _NAME.search(end)
        if name and name[0].lower() not in _CALLS:
            element.refuse("svg_style", found=shown(f"{name[0]}({after}"))
        before = after
    if "\\" in rest:
        element.refuse("svg_style", found=shown(rest[max(0, rest.index("\\") - 10) :]))


class _References:
    """What a drawing draws when all that refers to something is followed: a few lines can ask for
    more shapes than any machine draws.
    """

    def __init__(self, top: _Element) -> None:
        self.top = top
        self.named: dict[str, _Element] = {}
        self.styled: dict[str, dict[str, None]] = {}
        """What the styles refer to, by `.class`, `#id` or element that they are for, or `*`."""
        self.known: dict[int, int] = {}
        for one in top.all:
            if "id" in one.attributes:
                self.named.setdefault(one.attributes["id"], one)
        for one in top.all:
            if one.name == "style":
                self._learn(one)

    def _learn(self, style: _Element) -> None:
        *rules, rest = "".join(map(str, style.content)).split("}")
        for rule in rules:
            selectors, *more = rule.split("{")
            if len(more) != 1:  # a rule in a rule, or none
                style.refuse("svg_style", found=shown(rule))
            whom = set(_SELECTED.findall(selectors))
            if not whom or _SELECTS_OTHERS.search(selectors):
                whom.add("*")
            for one in whom:
                ids = (id for _, id in _INNER.findall(more[0]) if id in self.named)
                self.styled.setdefault(one, {}).update(dict.fromkeys(ids))
        if rest.strip():
            style.refuse("svg_style", found=shown(rest))

    def check(self) -> None:
        self.drawn(self.top, 0)

    def drawn(self, one: _Element, deep: int) -> int:
        """Return how many shapes an element comes down to, at most; NoSvg where that has no end.

        What an element refers to, such as a pattern, may be drawn again for every shape in it.
        """
        if deep > MOST_DEEP:
            one.refuse("svg_too_much", most=MOST_DRAWN)
        if id(one) not in self.known:
            found = 1 + sum(self.drawn(other, deep + 1) for other in one.elements)
            for other in self.used(one):
                found *= 1 + self.drawn(other, deep + 1)
                if found > MOST_DRAWN:
                    break
            if found > MOST_DRAWN:
                one.refuse("svg_too_much", most=MOST_DRAWN)
            self.known[id(one)] = found
        return self.known[id(one)]

    def used(self, one: _Element) -> Iterator[_Element]:
        """Yield what an element refers to, each once."""
        given = one.attributes
        ids = [given["href"][1:]] if "href" in given else []
        ids += [id for value in given.values() for _, id in _INNER.findall(value)]
        classes = (f".{name}" for name in given.get("class", "").split())
        for whom in ("*", one.name, f"#{given.get('id')}", *classes):
            ids += self.styled.get(whom, ())
        yield from (self.named[id] for id in dict.fromkeys(ids) if id in self.named)

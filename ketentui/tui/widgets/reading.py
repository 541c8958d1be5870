"""Text to read: paragraphs with a margin for what stands before them, some of which open a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import msgspec
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from ketentui.model.replacing import replace
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lined import LinedWidget, wrapped

_SIGN = "▸ "
_LEAST = 0.5
"""The part of the width that a text should have beside its margin; with less it goes below."""


KEY = 3
"""Cells that the key before a choice takes."""


class Paragraph(msgspec.Struct, frozen=True):
    """A text, as wide as there is room for."""

    text: str | Content
    lead: str | Content = ""
    """What stands in the margin before its first line."""
    margin: int = 0
    """How many cells the margin takes; where that leaves its text little room, the text goes below
    what stands there.
    """
    above: int = 0
    """How many empty lines come before it."""
    style: str = ""
    lead_style: str = "$quiet"
    key: str | None = None
    """What it opens; several paragraphs that open the same count as one choice."""
    about: str = ""
    """What it is about, for who asks what is being read."""

    @property
    def plain(self) -> str:
        """The text without what matters most in it."""
        return str(self.text)


def in_ascii(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Return paragraphs with arrows that can be told from "greater than" in ASCII."""
    return [
        replace(one, text=one.text.replace("→", "->")) if isinstance(one.text, str) else one
        for one in paragraphs
    ]


def keyed(name: str = "", key: str = "") -> Content:
    """Return what stands before what is chosen now: room for the sign or the key that changes it,
    and its name.
    """
    return Content.assemble((f"{key:<{KEY}}", "bold $accent"), (name, "$quiet"))


class Reading(LinedWidget):
    """Paragraphs one below the other, of which one that opens something can be chosen."""

    class Picked(Message):
        """A paragraph that opens something was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paragraphs: Sequence[Paragraph] = ()
        self.chosen: str | None = None
        """The key of what is chosen; None where nothing opens."""

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show `paragraphs`; what was chosen stays so, or else the first that can be."""
        self.paragraphs = paragraphs
        if self.chosen not in self.keys:
            self.chosen = next(iter(self.keys), None)
        self.renew()

    def choose(self, key: str) -> None:
        """Let what `key` opens be the chosen one."""
        self.chosen = key
        self.renew()

    @property
    def keys(self) -> list[str]:
        """What can be chosen, from top to bottom."""
        return list(dict.fromkeys(one.key for one in self.paragraphs if one.key is not None))

    def rows(self, key: str) -> range:
        """Return the lines that a choice takes now; none where it isn't there."""
        places = [y for y, (of, _) in enumerate(self._laid_out(self.size.width)) if of == key]
        return range(places[0], places[-1] + 1) if places else range(0)

    def about(self, view: range) -> str:
        """Return what most of the lines in `view` are about; of as many lines, the first."""
        told = [
            one.about
            for one in self.paragraphs
            for _ in range(one.above + sum(1 for _ in _wrapped(one, self.size.width, sign=False)))
        ]
        seen = [about for about in told[view.start : view.stop] if about]
        return max(seen, key=seen.count, default="")

    def pointed_at(self) -> Offset | None:
        """Return where what is chosen begins."""
        if self.chosen is None:
            return None
        rows = self.rows(self.chosen)
        return Offset(0, rows.start) if rows else None

    def lines(self, width: int) -> list[Content]:
        """Return the paragraphs as lines."""
        return [line for _, line in self._laid_out(width)]

    def _laid_out(self, width: int) -> Iterator[tuple[str | None, Content]]:
        """Yield each line with the key of its paragraph."""
        unsigned = self.chosen if self.shows_sign else None
        for paragraph in self.paragraphs:
            yield from [(None, Content())] * paragraph.above
            sign = paragraph.key is not None and paragraph.key == unsigned
            unsigned = None if sign else unsigned
            for line in _wrapped(paragraph, width, sign=sign):
                yield paragraph.key, line

    def on_click(self, event: Click) -> None:
        """Open what was clicked."""
        laid_out = list(self._laid_out(self.size.width))
        key = laid_out[event.y][0] if event.y < len(laid_out) else None
        if key is not None:
            self.choose(key)
            self.post_message(self.Picked(key))


def _wrapped(paragraph: Paragraph, width: int, *, sign: bool) -> Iterator[Content]:
    """Yield the lines of a paragraph, beside what stands in its margin; the sign takes the blank
    that begins it, or its place.
    """
    beside = paragraph.margin <= width * (1 - _LEAST)
    margin = paragraph.margin if beside else KEY
    lead = _styled(paragraph)
    if sign:
        blank = " " * len(_SIGN)
        rest = lead[len(_SIGN) :] if lead.plain.startswith(blank) else ""
        lead = Content.assemble((_SIGN, "bold $accent"), rest)
    style = f"{paragraph.style} bold" if sign else paragraph.style
    texts = wrapped(paragraph.text, width - margin)
    if lead and not beside:
        yield from wrapped(lead, width)
        lead = Content()
    leads = [line.rstrip() for line in wrapped(lead, margin - 1)] if lead and margin else []
    for before, text in zip_longest(leads, texts, fillvalue=Content()):
        yield Content.assemble(
            before.pad_right(margin - before.cell_length), text.stylize(style) if style else text
        )


def _styled(paragraph: Paragraph) -> Content:
    lead = paragraph.lead
    return Content.styled(lead, paragraph.lead_style) if isinstance(lead, str) else lead


class ReadingScroll(Scroll):
    """Reading that scrolls; the arrows choose what opens, and pass nothing that was not seen."""

    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def action_move(self, step: int) -> None:
        """Choose what opens next where that is in view, and else scroll towards it."""
        reading = self.query_one(Reading)
        key = self._next(reading, step)
        if key is not None and self._sees(reading, key):
            reading.choose(key)
        else:
            self.scroll_relative(y=step, animate=False)

    def in_view(self) -> str | None:
        """Return what is chosen, or the first thing that opens where that is out of view."""
        reading = self.query_one(Reading)
        seen = [key for key in reading.keys if self._sees(reading, key)]
        return reading.chosen if reading.chosen in seen else next(iter(seen), None)

    def about(self) -> str:
        """Return what is being read is about: what is chosen, or most of what is in view where
        that is out of it.
        """
        reading = self.query_one(Reading)
        if reading.chosen is not None and self._sees(reading, reading.chosen):
            return next(one.about for one in reading.paragraphs if one.key == reading.chosen)
        top = round(self.scroll_y) - reading.virtual_region.y
        view = range(max(top, 0), max(top, 0) + self.scrollable_content_region.height)
        return reading.about(view)

    def seek(self) -> None:
        """Choose the first thing that opens below what is in view, or the last one above."""
        reading = self.query_one(Reading)
        below = [key for key in reading.keys if reading.rows(key).start >= self.scroll_y]
        for key in [*below, *reading.keys[::-1]][:1]:
            reading.choose(key)
            rows = reading.rows(key)
            self.scroll_to(y=rows.stop - self.scrollable_content_region.height, animate=False)

    def _next(self, reading: Reading, step: int) -> str | None:
        keys, chosen = reading.keys, reading.chosen
        if chosen is None or not self._sees(reading, chosen):
            ahead = keys if step > 0 else keys[::-1]
            return next((key for key in ahead if self._sees(reading, key)), None)
        place = keys.index(chosen) + step
        return keys[place] if 0 <= place < len(keys) else None

    def _sees(self, reading: Reading, key: str) -> bool:
        rows = reading.rows(key)
        top = reading.virtual_region.y - round(self.scroll_y)
        height = self.scrollable_content_region.height
        return rows.start + top >= 0 and rows.stop + top <= height

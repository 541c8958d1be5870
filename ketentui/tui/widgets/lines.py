"""The lines that every page has: its title, its keys, and a message now and then."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.visual import VisualType
from textual.widgets import Static

from ketentui.tui.widgets.lined import LinedWidget

_GAP = 3
_MARGINS = 2
"""Cells at both ends of the top line."""
_TIGHT = 2
"""Between keys, where they would need another line otherwise."""


class Plain(Static):
    """Text that is shown as it is: what looks like markup in it is text too."""

    def __init__(
        self, text: str | Content = "", *, id: str | None = None, classes: str = ""
    ) -> None:
        super().__init__(text, markup=False, id=id, classes=classes)

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show another text; costs nothing where it is the same."""
        if content != self.content or isinstance(content, Content):
            super().update(content, layout=layout)

    def show(self, text: str | Content) -> None:
        """Show a text; nothing where it is empty."""
        self.update(text)
        self.display = bool(text)


class Heading(msgspec.Struct, frozen=True):
    """What the top line of a page says."""

    left: str = "ketentui"
    middle: str = ""
    right: str = ""

    def fits(self, width: int) -> bool:
        """Return whether all of it stands in a window of `width` cells."""
        pieces = [*map(cell_len, (self.left, self.middle, self.right))]
        return sum(pieces) + 2 * _GAP + _MARGINS <= width


class TitleLine(Horizontal):
    """The top line of a page; where it doesn't fit, what stands left goes first.

    In two pieces, so that counting up on the right repaints nothing else.
    """

    def compose(self) -> ComposeResult:
        """Yield both pieces."""
        yield _TitleStart()
        yield _TitleEnd()

    def show(self, heading: Heading) -> None:
        """Say `heading`."""
        self.query_one(_TitleEnd).show(heading)
        self.query_one(_TitleStart).show(heading)


class _TitlePiece(LinedWidget):
    heading = Heading()

    def show(self, heading: Heading) -> None:
        self.heading = heading
        self.renew()


class _TitleStart(_TitlePiece):
    def lines(self, width: int) -> list[Content]:
        return [_fitted(self.heading, width)]


class _TitleEnd(_TitlePiece):
    def show(self, heading: Heading) -> None:
        if cell_len(heading.right) != cell_len(self.heading.right):
            self.refresh(layout=True)
        super().show(heading)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_len(self.heading.right)

    def lines(self, width: int) -> list[Content]:
        return [Content.styled(self.heading.right, "$quiet")]


def _fitted(heading: Heading, width: int) -> Content:
    """Return what stands left, and in the middle of the whole line where there is room for it."""
    left, middle = heading.left, heading.middle
    if middle and cell_len(left) + cell_len(middle) + 2 * _GAP > width:
        left, middle = middle, ""
    left = shortened(left, width - (_GAP if heading.right else 0))
    if not middle:
        return Content.styled(left, "bold")
    centred = (width + cell_len(heading.right) - cell_len(middle)) // 2
    last = width - cell_len(middle) - _GAP
    blank = " " * (min(max(centred, cell_len(left) + _GAP), last) - cell_len(left))
    return Content.assemble((left, "bold"), blank, middle)


def shortened(text: str, width: int) -> str:
    """Return `text` cut to `width` cells, with … where something is left out."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


class KeyLine(LinedWidget):
    """The keys of a page with what they do, on one line or as many as it takes; a click on one is
    told with `Picked`.
    """

    class Picked(Message):
        """A key or what it does was clicked."""

        def __init__(self, key: str, sign: str) -> None:
            super().__init__()
            self.key = key
            self.sign = sign
            """The character of the key that was clicked; empty where it was another."""

    keys: Sequence[tuple[str, str]] = ()
    fuller: Sequence[Sequence[tuple[str, str]]] = ()

    def show(
        self,
        keys: Sequence[tuple[str, str]],
        fuller: Sequence[Sequence[tuple[str, str]]] = (),
    ) -> None:
        """Show `keys`: each a key and what it does; or the first that is `fuller`, the fullest
        first, and takes no more lines.
        """
        self.keys, self.fuller = keys, fuller
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the keys as lines, closer together where that saves a line."""
        rows, gap = self._laid_out(width)
        return [_key_row(row, gap) for row in rows]

    def _laid_out(self, width: int) -> tuple[list[list[tuple[str, str]]], int]:
        """Return the keys of each line, and how many cells are between two."""
        most = len(_rows(self.keys, width, _TIGHT))
        fitting = (one for one in self.fuller if len(_rows(one, width, _TIGHT)) <= most)
        keys = next(fitting, self.keys)
        roomy, tight = _rows(keys, width, _GAP), _rows(keys, width, _TIGHT)
        return (tight, _TIGHT) if len(tight) < len(roomy) else (roomy, _GAP)

    def on_click(self, event: Click) -> None:
        """Tell which key was clicked."""
        at = event.get_content_offset(self)
        rows, gap = self._laid_out(self.size.width)
        if at is None or at.y >= len(rows):
            return
        start = 0
        for key, text in rows[at.y]:
            place = at.x - start
            if 0 <= place <= cell_len(key) + cell_len(text):
                self.post_message(self.Picked(key, key[place : place + 1]))
            start += cell_len(key) + 1 + cell_len(text) + gap


def _rows(keys: Sequence[tuple[str, str]], width: int, gap: int) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = [[]]
    used = 0
    for key, text in keys:
        needed = cell_len(key) + 1 + cell_len(text)
        if rows[-1] and used + gap + needed > width:
            rows.append([])
        used = used + gap + needed if rows[-1] else needed
        rows[-1].append((key, text))
    return rows


def _key_row(row: Sequence[tuple[str, str]], gap: int) -> Content:
    pairs = [Content.assemble((key, "bold $accent"), (f" {text}", "$quiet")) for key, text in row]
    return Content(" " * gap).join(pairs)


class Notice(Plain):
    """A message at the foot of a page, there until the next key."""

    def say(self, title: str, rest: str = "") -> None:
        """Show a message: what is the matter, and what to do about it."""
        self.update(Content.assemble((title, "bold"), (f"\n{rest}" if rest else "", "")))
        self.display = True

    def hush(self) -> None:
        """Take the message away."""
        self.display = False


class TooSmall(Plain):
    """What a window says that is too small for a page; it covers the page."""

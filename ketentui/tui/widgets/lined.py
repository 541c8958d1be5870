"""A widget of lines that repaints only what changed in them: little goes over a slow line."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content, Span
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

_NARROWEST = 2
"""Cells of a line at least: one wide character."""

_UPRIGHT = Style(reverse=False)


def wrapped(text: str | Content, width: int) -> list[Content]:
    """Return `text` in lines of at most `width` cells, however few those are; one at least."""
    content = Content(text) if isinstance(text, str) else text
    return [*_wrapped(content.plain, tuple(content.spans), max(width, _NARROWEST))]


@lru_cache(256)  # a page asks how high its texts are before it shows them
def _wrapped(text: str, spans: tuple[Span, ...], width: int) -> list[Content]:
    return Content(text, [*spans]).wrap(width) or [Content()]


def at_most(lines: list[Content], most: int, width: int) -> list[Content]:
    """Return the first `most` lines, `width` cells wide, with … where others are left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1].truncate(max(width - 2, 0))
    return [*lines[: most - 1], Content.assemble(last, " …")]


def is_same(one: Content, other: Content) -> bool:
    """Return whether two texts look the same: by itself, Textual compares what they say."""
    return one.plain == other.plain and one.spans == other.spans


class LinedWidget(Widget):
    """Shows the lines that `lines` returns; `renew` looks what changed in them."""

    ALLOW_SELECT = False

    shows_sign = True
    """Whether what is chosen in it has a sign; not where the keys go to something else."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(LinedWidget.auto_links, False)  # there are none to look for
        self._shown: Sequence[Content] = []
        self._shown_width = 0

    def show_sign(self, shown: bool) -> None:
        """Show the sign of what is chosen, or none."""
        if shown is not self.shows_sign:
            self.shows_sign = shown
            self.renew()

    def pointed_at(self) -> Offset | None:
        """Return where what is chosen begins, in cells from the corner; None where nothing is."""
        return None

    @abstractmethod
    def lines(self, width: int) -> Sequence[Content]:
        """Return the lines as they should be now, each at most `width` cells wide."""

    def renew(self) -> None:
        """Show what `lines` returns now."""
        width, height = self.size
        if not width:
            return
        before, resized = self._shown, self._shown_width != width
        self._shown, self._shown_width = self.lines(width), width
        if self.styles.is_auto_height and len(self._shown) != height:
            self.refresh(layout=True)
        elif resized or len(before) != len(self._shown):
            self.refresh()
        elif regions := list(_changes(before, self._shown)):
            self.refresh(*regions)

    def renew_some(self, after: Sequence[Content], places: Iterable[int]) -> None:
        """Show as many lines as before, of which none but those at `places` may be others."""
        before, self._shown = self._shown, after
        moved = ((y, _changes([before[y]], [after[y]])) for y in places)
        if regions := [one.translate((0, y)) for y, changed in moved for one in changed]:
            self.refresh(*regions)

    def scroll_to_lines(self, first: int, count: int = 1) -> None:
        """Bring `count` lines from `first` into view, where this widget stands in a scroll."""
        if isinstance(self.parent, Widget):
            place = self.virtual_region
            region = Region(place.x, place.y + first, place.width, count)
            self.parent.scroll_to_region(region, animate=False, force=True)

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.renew()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at `width`."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Return line `y`, as wide as the widget."""
        width, style = self.size.width, self.visual_style
        if self._shown_width != width:
            self._shown, self._shown_width = self.lines(width), width
        line = self._shown[y] if y < len(self._shown) else Content()
        if line.cell_length > width or not line.plain.isprintable():
            strips = Visual.to_strips(self, line, width, 1, style, pad=True)
            return strips[0] if strips else Strip.blank(width, self.rich_style)
        pieces = line.render(style, end="", parse_style=self._get_style)
        segments = [Segment(text, (style + piece).rich_style) for text, piece in pieces]
        blank = (style + _UPRIGHT).rich_style
        return Strip(segments, line.cell_length).extend_cell_length(width, blank)


def _changes(before: Sequence[Content], after: Sequence[Content]) -> Iterator[Region]:
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        if not is_same(old, new):
            yield from _change(old, new, y)


def _change(before: Content, after: Content, y: int) -> Iterator[Region]:
    """Yield the cells of line `y` from the first that differs to the last; nothing where none
    does.
    """
    old, new = _styled(before), _styled(after)
    shorter = min(len(old), len(new))
    same = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    if same == len(old) == len(new):
        return
    while same and any(same < len(one) and not cell_len(one[same][0]) for one in (old, new)):
        same -= 1  # a mark stands in the cell of the letter before it
    start = cell_len(after.plain[:same])
    end = max(before.cell_length, after.cell_length)
    if before.cell_length == after.cell_length:
        places = range(1, shorter + 1)
        other = next((at for at in places if old[-at] != new[-at]), shorter + 1)
        end -= cell_len(after.plain[len(new) - other + 1 :])
    yield Region(start, y, max(end - start, 1), 1)


def _styled(line: Content) -> list[tuple[str, tuple[object, ...]]]:
    """Return every character of a line with its styles."""
    styles: list[tuple[object, ...]] = [()] * len(line.plain)
    for span in line.spans:
        for at in range(span.start, min(span.end, len(styles))):
            styles[at] += (span.style,)
    return [*zip(line.plain, styles, strict=True)]

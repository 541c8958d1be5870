"""Updates of the screen in few bytes: only cells that changed, and of how they look the change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from io import StringIO
from typing import Any

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

Look = tuple[tuple[str, str], ...]
"""How cells look: the code of each thing that is set (an attribute, the two colours), in order."""

_TOKENS = re.compile(r"\x1b\[([0-9;]*)m|((?:\r\n|\x1b\[[0-9;]*H)+)|((?:(?!\r\n)[^\x1b])+|\x1b)")
"""The codes of a look, a move, or anything else."""

_COLOURS = {"3": "3", "9": "3", "4": "4", "10": "4"}
"""Whether a code that ends in 0 to 7, or the 9 of none, is of the letters or of what is behind."""

_ATTRIBUTES = frozenset("1234579")
_MARKS = frozenset("4579")
"""The attributes that a blank shows too."""


class Frugal(Compositor):
    """Renders for an update what it shows, and no more: by itself, Textual renders all lines of all
    that stands in the box around everything that changed, and of what lies behind that.
    """

    _changed: Iterable[Region] = ()

    def render_partial_update(self) -> Any:
        """Return an update of what changed."""
        self._changed = tuple(self._dirty_regions)
        update = super().render_partial_update()
        self._changed = ()
        return update

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        if not self._changed:
            yield from super()._get_renders(crop)
            return
        left = [*self._changed]
        for widget, (region, clip) in self.visible_widgets.items():  # from front to back
            seen = region.intersection(clip)
            here = [one for one in left if seen.overlaps(one)] if seen else []
            if here:
                rows = Region.from_union(here)
                seen_rows = seen.intersection(Region(seen.x, rows.y, seen.width, rows.height))
                lines = widget.render_lines(seen_rows.translate(-region.offset))
                yield region, seen_rows, lines
                left = [one for one in left if not seen.contains_region(one)]


def lean(update: Any) -> Any:
    """Return an update that writes each span of it alone, and of each look only what changes.

    Textual's own writes what stands before a span in its widget as well. That is a private class
    of Textual: where it isn't as it was when this was written, it writes as it does.
    """
    if isinstance(update, _UPDATES_OF_SPANS):
        update = _made_lean(update)
    written = getattr(update, "render_segments", None)
    if written is not None:
        update.render_segments = lambda console: in_few_codes(written(console))
    return update


def in_few_codes(text: str) -> str:
    """Return what is written to a terminal with as few codes of looks as show the same.

    Rich ends every look and begins the next one anew; at the end all looks have ended here too.
    """
    written: list[str] = []
    now: Look = ()
    wanted: Look = ()
    for codes, move, other in _TOKENS.findall(text):
        if move:
            written.append(move)
        elif other:
            look = _blank(now, wanted) if other.isspace() else wanted
            written += _change(now, look), other
            now = look
        else:
            after = _after(wanted, codes)
            if after is None:  # a code that isn't known here
                return text
            wanted = after
    return "".join((*written, _change(now, ())))


@lru_cache(4096)
def _after(look: Look, codes: str) -> Look | None:
    """Return a look after codes; None where one of them isn't known."""
    found, left = dict(look), codes.split(";")
    while left:
        code = left.pop(0)
        if code in ("38", "48") and len(left) >= 2:
            size = {"5": 2, "2": 4}.get(left[0], 0)
            found[code[0]] = ";".join((code, *left[:size]))
            del left[:size]
        elif code in ("", "0"):
            found.clear()
        elif code in _ATTRIBUTES:
            found[f"a{code}"] = code
        elif code in ("39", "49"):
            found.pop(code[0], None)
        elif code[-1] in "01234567" and code[:-1] in _COLOURS:
            found[_COLOURS[code[:-1]]] = code
        else:
            return None
    return tuple(sorted(found.items()))


@lru_cache(4096)
def _blank(now: Look, wanted: Look) -> Look:
    """Return the look that a blank is written in: the one of now where it shows no difference."""
    marked = any(kind[1:] in _MARKS for look in (now, wanted) for kind, _ in look if kind[0] == "a")
    same = dict(now).get("4") == dict(wanted).get("4")
    return now if same and not marked else wanted


@lru_cache(4096)
def _change(now: Look, wanted: Look) -> str:
    """Return the codes that turn one look into another; empty where they are the same."""
    if now == wanted:
        return ""
    there, to_be = dict(now), dict(wanted)
    if there.keys() - to_be.keys():
        return "\x1b[" + ";".join(["0", *to_be.values()]) + "m"
    return "\x1b[" + ";".join(code for kind, code in wanted if there.get(kind) != code) + "m"


def _made_lean(update: Any) -> Any:
    update.render_segments = partial(_written, update)
    return update


def _written(update: Any, console: Console) -> str:
    """Return what to write to the terminal."""
    return "".join(
        Control.move_to(x, y).segment.text + strip.render(console)
        for x, y, strip in _pieces(update)
    )


def _pieces(update: Any) -> Iterator[tuple[int, int, Strip]]:
    """Yield what changed, with the column and the row where it begins."""
    for y, first, end in update.spans:
        for chop_end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            left, right = max(x, first), min(chop_end, end)
            if strip is not None and left < right:
                yield left, y, strip.crop(left - x, right - x)


def _known() -> type[Any] | tuple[()]:
    """Return Textual's class of these updates; none where a trial shows that it has changed."""
    try:
        from textual._compositor import ChopsUpdate

        chops = [{0: Strip([Segment("ab"), Segment("c")]), 3: Strip([Segment("d")])}]
        trial = ChopsUpdate(chops, [(0, 0, 4)], [[3, 4]])
        console = Console(file=StringIO())
        whole = trial.render_segments(console)
        return ChopsUpdate if _made_lean(trial).render_segments(console) == whole else ()
    except Exception:
        return ()


_UPDATES_OF_SPANS = _known()

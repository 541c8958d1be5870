"""Updates of the screen in few bytes: of a line that changed, only the cells that changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import StringIO
from typing import Any

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual.strip import Strip


def lean(update: Any) -> Any:
    """Return an update that writes each span of it alone; as it is where it isn't of spans.

    Textual's own writes what stands before a span in its widget as well. That is a private class
    of Textual: where it isn't as it was when this was written, it writes as it does.
    """
    return _made_lean(update) if isinstance(update, _UPDATES_OF_SPANS) else update


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

"""Which points of a scale are written along it, and what its ends mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ketentui.charts.layout import Label
from ketentui.model.figures import Ends


def ticks(
    minimum: int, maximum: int, at: Callable[[str, int], Label], ends: Sequence[Label] = ()
) -> list[Label]:
    """Return the points of a scale as labels, as many as stand apart: the ends and evenly between.

    `at` places a text by its point; `ends` stand in the place of the first and the last. None where
    not even the ends stand apart.
    """
    span = maximum - minimum
    for step in (step for step in range(1, span + 1) if span % step == 0):
        labels = [at(f"{point}", point) for point in range(minimum, maximum + 1, step)]
        labels = [ends[0], *labels[1:-1], ends[1]] if ends else labels
        if not any(one.touches(other) for n, one in enumerate(labels) for other in labels[:n]):
            return labels
    return []


def meaning(minimum: int, maximum: int, ends: Ends) -> list[str]:
    """Return what each end of a scale means, the highest first; nothing where that isn't known."""
    if not any(ends):
        return []
    return [f"{maximum} {ends[1]}", f"{minimum} {ends[0]}"]

"""Figures as text: radars, bars, positions and sparklines; the only importer of plotext."""

from ketentui.charts.bars import bars, distribution, sparkline
from ketentui.charts.drawing import (
    behind,
    course,
    draw,
    draw_radar,
    drawn,
    ring_key,
    small_histogram,
)
from ketentui.charts.positions import LETTERS, positions
from ketentui.charts.radar import radar
from ketentui.charts.types import Look

__all__ = [
    "LETTERS",
    "Look",
    "bars",
    "behind",
    "course",
    "distribution",
    "draw",
    "draw_radar",
    "drawn",
    "positions",
    "radar",
    "ring_key",
    "small_histogram",
    "sparkline",
]

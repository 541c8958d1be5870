"""Numbers as text: radars, bars, positions, distributions and sparklines."""

from ketentui.charts.bars import bars, distribution, sparkline
from ketentui.charts.drawing import course, draw, drawn
from ketentui.charts.positions import LETTERS, positions
from ketentui.charts.radar import radar
from ketentui.charts.types import Look

__all__ = [
    "LETTERS",
    "Look",
    "bars",
    "course",
    "distribution",
    "draw",
    "drawn",
    "positions",
    "radar",
    "sparkline",
]

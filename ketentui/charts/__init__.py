"""Numbers as text: radars, bars, positions, distributions and sparklines."""

from ketentui.charts.bars import bars, distribution, sparkline
from ketentui.charts.positions import LETTERS, Line, positions
from ketentui.charts.radar import AXES, radar
from ketentui.charts.types import Bar, Look, Series

__all__ = [
    "AXES",
    "LETTERS",
    "Bar",
    "Line",
    "Look",
    "Series",
    "bars",
    "distribution",
    "positions",
    "radar",
    "sparkline",
]

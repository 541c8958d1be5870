"""Numbers as text: radars, bars, distributions and sparklines."""

from ketentui.charts.bars import bars, distribution, sparkline
from ketentui.charts.radar import AXES, radar
from ketentui.charts.types import Bar, Look, Series

__all__ = ["AXES", "Bar", "Look", "Series", "bars", "distribution", "radar", "sparkline"]

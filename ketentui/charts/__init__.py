"""Figures as text: radars, bars, positions and sparklines; the only importer of plotext."""

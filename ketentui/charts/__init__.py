"""Figures as text: radars, values, answers and sparklines; the only importer of plotext."""

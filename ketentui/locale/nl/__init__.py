"""The interface in Dutch, a module an area; and how Dutch writes numbers and dates."""

DECIMAL = ","

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
"""As they are shortened in a date."""


def plural(n: int) -> str:
    """Return the form of a text that goes with `n`."""
    return "one" if n == 1 else "other"

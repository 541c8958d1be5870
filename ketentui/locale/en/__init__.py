"""The interface in English, a module an area; and how English writes numbers and dates."""

DECIMAL = "."

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""As they are shortened in a date."""


def plural(n: int) -> str:
    """Return the form of a text that goes with `n`."""
    return "one" if n == 1 else "other"

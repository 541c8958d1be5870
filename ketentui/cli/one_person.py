"""The option that says of a team's exports which are of one person."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.cli.framework import option

one_person_option = option("--one-person", multiple=True, metavar="ID,ID", help="team.one_person")


def of_one_person(said: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return how the ids begin, a group for every time that the option was given."""
    return tuple(tuple(filter(None, map(str.strip, ids.split(",")))) for ids in said)

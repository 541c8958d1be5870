"""The house style that a user set: whose name, logo, colour and closing text a report carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ketentui.errors import Problem
from ketentui.model.names import key, name_of
from ketentui.model.text import shown

if TYPE_CHECKING:
    from ketentui.model.house import House

FIELDS = ("name", "logo", "colour", "closing")
"""What a house style has, as its settings are called below `house`."""

CHAINS = "house.chains"
"""Below which the same fields stand for one chain, called by its name."""


class Said(NamedTuple):
    """What a file says somewhere."""

    place: str
    setting: str
    """Which setting it is."""
    value: Any
    chain: str | None = None
    """The chain that it is for; None for all."""


def said_in(values: Mapping[str, Any]) -> Iterator[Said | Problem]:
    """Yield what every line of a `config.toml` says, also in its tables, and where one is none."""
    for name, value in values.items():
        if name != "house":
            yield Said(name, name, value)
            continue
        for field, one in _table("house", value):
            if f"house.{field}" == CHAINS:
                yield from _of_chains(one)
            else:
                yield Said(f"house.{field}", f"house.{field}", one)
        if not isinstance(value, dict):
            yield _no_table("house", value)


def _of_chains(value: Any) -> Iterator[Said | Problem]:
    if not isinstance(value, dict):
        yield _no_table(CHAINS, value)
    seen: set[str] = set()
    for chain, fields in _table(CHAINS, value):
        chain = name_of(chain)
        place = f"{CHAINS}.{shown(chain)}"
        if key(chain) in seen:
            yield Problem(place, "chain_twice")
        seen.add(key(chain))
        if not isinstance(fields, dict):
            yield _no_table(place, fields)
        for field, one in _table(place, fields):
            yield Said(f"{place}.{field}", f"house.{field}", one, chain)


def _table(place: str, value: Any) -> Iterable[tuple[str, Any]]:
    return value.items() if isinstance(value, dict) else ()


def _no_table(place: str, value: Any) -> Problem:
    return Problem(place, "not_table", (("found", shown(value)),))


def own_of(chains: Iterable[str], told: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return what was set for the one chain that `chains` are; nothing where they are several."""
    keys = {key(one) for one in chains}
    return next((own for chain, own in told.items() if keys == {key(chain)}), {})


def house_style(told: Mapping[str, Any], *, picture: bool) -> House | None:
    """Return the house style that settings make, by field; None where they say nothing.

    KetentuiError where its logo can't be shown, which is read only for what shows a `picture`.
    """
    from ketentui.model.accent import accent
    from ketentui.model.house import House
    from ketentui.storage.logos import read_logo

    name, logo, colour, closing = (told.get(field) for field in FIELDS)
    if not (name or logo or colour or closing):
        return None
    return House(
        name or "",
        read_logo(logo) if logo and picture else None,
        accent(colour) if colour else None,
        closing or "",
    )

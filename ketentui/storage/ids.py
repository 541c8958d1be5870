"""Ids: made by chance, safe to show, and meant by how they begin."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from ketentui.errors import KetentuiError
from ketentui.model.text import clean

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""The signs of an id, without those that look like another."""

LENGTH = 12
"""Signs of an id that is made by chance."""

_LONGEST = 100
_MOST_TOLD = 5
"""Of ids that begin in the same way, so many are told."""


def random_id() -> str:
    """Return a new id: 12 characters that can't be mistaken for one another, 59 bits of chance."""
    from random import SystemRandom  # as `secrets` does, which loads OpenSSL besides

    chance = SystemRandom()
    return "".join(chance.choice(ALPHABET) for _ in range(LENGTH))


def id_of(content: bytes) -> str:
    """Return the id that stands for a content: always the same one, which tells nothing of it.

    It is slow, so that nobody tries what the content may have been.
    """
    from hashlib import pbkdf2_hmac

    rest = int.from_bytes(pbkdf2_hmac("sha256", content, b"ketentui", 100_000), "big")
    return "".join(ALPHABET[rest // len(ALPHABET) ** n % len(ALPHABET)] for n in range(LENGTH))


def is_safe(id: str) -> bool:
    """Return whether `id` can be shown, and can be part of a file's name."""
    return len(id) <= _LONGEST and _is_safe(id)


def are_safe(ids: Collection[str]) -> bool:
    """Return whether all `ids` are safe; most are plain, which is seen of all of them at once."""
    together = "".join(ids)
    plain = (
        together.isascii() and together.isprintable() and not (" " in together or "/" in together)
    )
    lengths = {*map(len, ids)}
    if plain and 0 not in lengths and max(lengths, default=0) <= _LONGEST:
        return True
    return all(map(is_safe, ids))


@lru_cache(maxsize=4096)
def _is_safe(id: str) -> bool:
    return bool(id) and clean(id) == id and not {*"/\ufffd"} & {*id}


def named(reference: str, ids: Collection[str], unknown: str, several: str = "ambiguous_id") -> str:
    """Return the one of `ids` that is `reference`, or alone begins with it.

    Where there is none, the KetentuiError is `unknown`; where there are more, `several`.
    """
    if reference in ids:
        return reference
    matches = sorted(found for found in ids if reference and found.startswith(reference))
    if not matches:
        raise KetentuiError(unknown, id=reference)
    if len(matches) > 1:
        raise KetentuiError(several, id=reference, matches=", ".join(matches[:_MOST_TOLD]))
    return matches[0]

"""When two names of a chain, an organisation, a person, a level or a theme are the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from ketentui.model.text import TextKind, clean, plain_typography


@lru_cache(maxsize=4096)
def name_of(text: str) -> str:
    """Return `text` cleaned and composed; empty where nothing can be seen."""
    name = normalize("NFC", clean(text))
    return name if key(name) else ""


if TYPE_CHECKING:
    Name = str
else:

    class Name(metaclass=TextKind):
        """A text that somebody or something is called."""

        read = staticmethod(name_of)


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return what all spellings of a name have in common that look the same: to compare names, to
    sort them, and to call files after them; never to show.

    Capitals, kinds of spaces, apostrophes, quotes and dashes, ligatures, what composes a letter and
    what is invisible make no difference. The key of a key is that key.
    """
    folded = plain_typography(clean(name)).casefold()
    return folded if folded == name else key(folded)


def same(one: str, other: str) -> bool:
    """Return whether two names are the same."""
    return key(one) == key(other)


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the `known` names, those most like `name` first, and those equally like it sorted.

    An error tells the first of them, and how many more there are.
    """
    from difflib import SequenceMatcher

    alike = SequenceMatcher(b=key(name), autojunk=False)

    def rank(one: str) -> tuple[float, str, str]:
        alike.set_seq1(key(one))
        return -alike.ratio(), key(one), one

    return tuple(sorted(filter(None, known), key=rank))


def common_spellings(names: Iterable[str]) -> Mapping[str, str]:
    """Return the spelling of every name that is used most, by the name's key.

    Of equally common ones it is the shortest, which has no double spaces or loose accents.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[key(name)][name] += 1
    return {
        key: min(found, key=lambda name: (-found[name], len(name), name))
        for key, found in spellings.items()
    }

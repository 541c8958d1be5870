"""Organisations that go by several names: which probably do, and counting them as one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

import msgspec

from ketentui.locale import understood
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import Remark

_MOST = 150
"""Among so many names doubles are looked for; in more it would be felt."""

_TOLD = 5
"""So many pairs are told at once; a list of names has them all."""

_LONG = 7
"""Letters of a word in which one that differs is probably a mistake: shorter ones are too alike."""

_INITIALS = re.compile(r"\b(?:\w\.)+\w?\b\.?")
_ARTICLE = re.compile(r"(?<!\w)'t\b")
_WORD = re.compile(r"\w+\.?")


class Renamed(msgspec.Struct, frozen=True):
    """What organisations are to be called, as a list says."""

    wanted: Mapping[str, str]
    """By the key of a name: the name that counts."""
    listed: Mapping[str, str]
    """By the same keys, the names that stand for another, as the list has them."""

    def name(self, organisation: str) -> str:
        """Return the name that counts for an organisation."""
        return self.wanted.get(names.key(organisation), organisation)

    def assessment(self, one: Assessment) -> Assessment:
        """Return an assessment with the name that counts for its organisation."""
        called = self.name(one.respondent.organisation)
        return replace(one, respondent=replace(one.respondent, organisation=called))

    def invited(self, invited: Iterable[InvitedGroup]) -> tuple[InvitedGroup, ...]:
        """Return who was invited, by the names that count."""
        return tuple(replace(one, organisation=self.name(one.organisation)) for one in invited)

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield every name that stands for another, with that one."""
        yield from ((name, self.wanted[key]) for key, name in self.listed.items())

    def unmatched(self, organisations: Iterable[str]) -> tuple[str, ...]:
        """Return which names that stand for another are of none of `organisations`."""
        there = set(map(names.key, organisations))
        return tuple(name for key, name in self.listed.items() if key not in there)


class Proposals(msgspec.Struct, frozen=True):
    """Which names probably mean one organisation."""

    renamed: Mapping[str, str]
    """From which name to which."""
    doubtful: Mapping[str, Sequence[str]]
    """A name that can mean several organisations, and which."""


def proposals(used: Mapping[str, int]) -> Proposals:
    """Return which names of organisations probably mean one; `used` has how often each is used.

    The name that is used most is kept; of equally common ones the fullest.
    """
    near: dict[str, set[str]] = {name: set() for name in used}
    for one, other in likely_doubles(used):
        near[one].add(other)
        near[other].add(one)
    doubtful = {
        name: sorted(others, key=names.key)
        for name, others in near.items()
        if any(other not in near[one] for one, other in combinations(others, 2))
    }
    renamed = {}
    for name in near.keys() - doubtful.keys():
        group = [name, *(other for other in near[name] if other not in doubtful)]
        kept = max(group, key=lambda one: (used[one], len(_words(one)), len(one), one))
        if kept != name:
            renamed[name] = kept
    return Proposals(dict(sorted(renamed.items(), key=lambda pair: pair[::-1])), doubtful)


def likely_doubles(organisations: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of names that probably mean one organisation, in alphabetical order.

    One has a word shortened, or more of the name: GGD and GGD Noord; or a small mistake in a long
    word. Two that each have a word of their own are two: GGD Noord and GGD Zuid.
    """
    ordered = sorted(organisations, key=lambda name: (names.key(name), name))
    if len(ordered) > _MOST:
        return []
    return [
        (one, other)
        for one, other in combinations(ordered, 2)
        if _alike(_words(one), _words(other))
    ]


def doubles_told(organisations: Iterable[str]) -> tuple[Remark, ...]:
    """Return what there is to say of names that probably mean one organisation, if anything."""
    names_there = list(organisations)
    if len(names_there) > _MOST:
        return (Remark("doubles_not_sought", len(names_there), f"{_MOST}"),)
    found = likely_doubles(names_there)
    told = [" / ".join(pair) for pair in found[:_TOLD]] + ["…"] * bool(found[_TOLD:])
    return (Remark("likely_doubles", len(found), "; ".join(told)),) if found else ()


def _shortened() -> Mapping[str, Sequence[str]]:
    """Return what is shortened in the names of organisations, without a full stop too, and the
    words that it may stand for: kinds of organisations, often left out before a name.
    """
    return _by_short_form(tuple(understood("organisation.shortened")))


@cache
def _by_short_form(said: Sequence[str]) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for short, *whole in map(str.split, said):
        found[short] += whole
    return dict(found)


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    """Return what a name says, in small letters without accents; a shortened word keeps its stop.

    Words that make no difference are left out, unless there is nothing else.
    """
    apart = unicodedata.normalize("NFKD", _ARTICLE.sub("", names.key(name)).replace("'", ""))
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), plain)
    words: tuple[str, ...] = tuple(_WORD.findall(plain))
    small = understood("organisation.small")
    return tuple(word for word in words if word.rstrip(".") not in small) or words


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names, as words, probably mean one organisation."""
    few, many = sorted((one, other), key=len)
    if not few:
        return False
    return (
        "".join(few) == "".join(many)
        or (len(few) == len(many) and _in_order(sorted(few), sorted(many)))
        or (any(len(word) > 1 and word.isalpha() for word in few) and _begins_alike(few, many))
        or (len(few) == 1 and len(many) > 2 and few[0] == "".join(word[0] for word in many))
    )


def _begins_alike(few: Sequence[str], many: Sequence[str]) -> bool:
    """Return whether one name has all of another, with nothing before it but what kind it is."""
    kinds = next((n for n, word in enumerate(many) if not _is_kind(word)), len(many))
    return any(
        _same_word(few[0], many[start]) and _in_order(few[1:], many[start + 1 :])
        for start in range(min(kinds + 1, len(many)))
    )


def _is_kind(word: str) -> bool:
    return word.rstrip(".") in _shortened() or any(word in whole for whole in _shortened().values())


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """Return whether all of `few` are among `many`, in that order."""
    left = iter(many)
    return all(any(_same_word(word, other) for other in left) for word in few)


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if short == long or long in _shortened().get(short, ()):
        return True
    stops = {word for word in (one, other) if word.endswith(".")}
    if f"{short}." in stops and len(short) > 1 and long.startswith(short):
        return True
    return len(short) >= _LONG and long.isalpha() and _is_slip(short, long)


def _is_slip(short: str, long: str) -> bool:
    """Return whether one letter was mistyped, left out or changed places, but not the first.

    The optimal string alignment distance is 1 then: Damerau, F. J. (1964). A technique for computer
    detection and correction of spelling errors. Communications of the ACM, 7(3), 171–176.
    """
    at = next((n for n, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), 0)
    if at == 0:
        return short[0] == long[0] and len(long) == len(short) + 1
    mistyped = short[at + 1 :] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return mistyped or swapped or short[at:] == long[at + 1 :]

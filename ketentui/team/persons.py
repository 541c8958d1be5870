"""Who is one person: by name and installation, or because somebody says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment, Respondent
from ketentui.storage.ids import named

Joined = tuple[tuple[str, ...], ...]
"""The ids of assessments that somebody says are of one person: a group a person."""


class Named(msgspec.Struct, frozen=True):
    """All assessments of one name, organisation and level in a chain."""

    assessments: Sequence[Assessment]
    by_name: int
    """How many of the persons that it seemed to be were taken together by the name alone."""
    with_a_key: bool
    """Whether one of those has the key of an installation."""


class Persons(msgspec.Struct, frozen=True):
    """Whose assessments are."""

    _of: Mapping[Hashable, Hashable]
    named: Sequence[Named]

    def of(self, one: Assessment) -> Hashable:
        """Return what stands for the person who did an assessment."""
        return self._of[_itself(one)]


class _Circles:
    """Things that belong together, in whatever order that is told."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def of(self, one: Hashable) -> Hashable:
        """Return what stands for all that belongs with `one`."""
        while one in self._above:
            one = self._above[one]
        return one

    def join(self, one: Hashable, other: Hashable) -> bool:
        """Let two belong together; return whether they didn't yet."""
        below, above = self.of(one), self.of(other)
        if below != above:
            self._above[below] = above
        return below != above


def persons(assessments: Sequence[Assessment], joined: Joined = ()) -> Persons:
    """Return whose each of `assessments` is, of which no two have both one id and one key.

    Nothing is learnt from copies of them that don't count: an id can be copied by anybody.

    In a chain, those of one name, organisation and level are

    * one person where they have the key of one installation. So are namesakes who share a computer:
      their exports have nothing that tells them apart.
    * several people where they have different keys. So is one person on two computers, until
      `joined` says that it is one.
    * one person where none has a key: exports of before have none.
    * one person where some have none and the others one key, since it is likelier that somebody
      took a newer version than that two people have all three in common. Where there are several
      keys it can't be told whose those without are: together they are one person more, who can be
      `joined` like the others.

    Who gave no name is a person of their own. So is an anonymous export, which has none: nothing
    links it to an open one with another id. The order of the files makes no difference.
    """
    circles, known = _by_key(assessments, joined)
    same = _by_name(assessments)
    seeming = [{circles.of(_itself(one)) for one in those} for those in same]
    by_name = [
        Named(those, _join_unknown(circles, found - known, found & known), bool(found & known))
        for those, found in zip(same, seeming, strict=True)
    ]
    return Persons({_itself(one): circles.of(_itself(one)) for one in assessments}, by_name)


def _by_key(assessments: Iterable[Assessment], joined: Joined) -> tuple[_Circles, set[Hashable]]:
    """Return what belongs together by the key of an installation, or as somebody says; and what
    stands for those with a key.
    """
    circles, keys = _Circles(), set()
    said = {id for those in joined for id in those}
    for one in assessments:
        who = one.respondent
        if who.name and who.installation:
            key = (_named(who), who.installation)
            circles.join(_itself(one), key)
            keys.add(key)
        if one.id in said:
            circles.join(_itself(one), one.id)
    for first, *others in joined:
        for other in others:
            circles.join(other, first)
    return circles, {circles.of(key) for key in keys}


def _itself(assessment: Assessment) -> Hashable:
    """Return what stands for an assessment: its id, and the key that tells copied ids apart."""
    return assessment.id, assessment.respondent.installation


def _join_unknown(circles: _Circles, unknown: set[Hashable], known: set[Hashable]) -> int:
    """Let those without a key be one person, and the one with a key where that is one; return how
    many were not so yet.
    """
    first, *others = [*(known if len(known) == 1 else ()), *unknown] or [None]
    return sum(circles.join(other, first) for other in others)


def _by_name(assessments: Iterable[Assessment]) -> list[list[Assessment]]:
    """Return the assessments with a name, by name and all that goes with it, in a fixed order."""
    groups: defaultdict[tuple[str, ...], list[Assessment]] = defaultdict(list)
    for one in assessments:
        if one.respondent.name:
            groups[_named(one.respondent)].append(one)
    return [groups[key] for key in sorted(groups)]


def _named(who: Respondent) -> tuple[str, ...]:
    chain, organisation, name = map(names.key, (who.chain, who.organisation, who.name))
    return chain, organisation, who.level or "", name


def joined(wanted: Sequence[Sequence[str]], assessments: Iterable[Assessment]) -> Joined:
    """Return the whole ids of those who are said to be one person; `wanted` has how they begin.

    KetentuiError where one begins no id or several, where a group isn't of two assessments at
    least, and for an anonymous one: it is of nobody who can be named.
    """
    if not wanted:
        return ()
    copies = list(assessments)
    ids = {one.id for one in copies}
    found = tuple(
        tuple(dict.fromkeys(named(id, ids, "unknown_export") for id in those)) for those in wanted
    )
    alone = next(
        (those for those, whole in zip(wanted, found, strict=True) if len(whole) < 2), None
    )
    if alone is not None:
        raise KetentuiError("one_person_alone", ExitCode.USAGE, ids=",".join(alone))
    meant = {id for those in found for id in those}
    anonymous = sorted({one.id for one in copies if one.sharing == "anonymous"} & meant)
    if anonymous:
        raise KetentuiError("one_person_anonymous", ids=", ".join(anonymous))
    return found

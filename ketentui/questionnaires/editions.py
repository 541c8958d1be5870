"""Versions of a questionnaire: what they have in common, and what every respondent was asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from ketentui.model.assessment import Asked, Assessment
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.sameness import fingerprints, spelled_otherwise
from ketentui.model.team import Remark, RemarkKind

_VERSION = 40
"""Characters of a version in a stranger's file that are told; and so many versions at most."""
_MOST_VERSIONS = 5


class KnownEdition(msgspec.Struct, frozen=True):
    """A version of a questionnaire that assessments were made with, as well as it is known here."""

    version: str
    """As the assessments name it."""
    questionnaire: Questionnaire
    """Where that very version isn't here, the newest that is."""
    exact: bool = True
    """Whether it is that very version."""
    told: Asked | None = None
    """Of a version that isn't here, what its exports say that they asked, all the same; None where
    they don't. It decides of nobody else's answers."""

    @property
    def known(self) -> bool:
        """Whether it can be judged what was asked."""
        return self.exact or self.told is not None

    @property
    def fingerprints(self) -> Mapping[str, str]:
        """What its statements ask, by their ids, as far as that is known."""
        if self.exact:
            return fingerprints(self.questionnaire)
        return self.told.fingerprints if self.told else {}

    @property
    def points(self) -> range:
        """Its scale's; those of the newest where nothing is known of it."""
        return (self.told or self.questionnaire).scale.points


class Common(msgspec.Struct, frozen=True):
    """What several versions of a questionnaire share."""

    questionnaire: Questionnaire
    """The newest version, with the statements that all share."""
    asked: Mapping[str, Questionnaire]
    """By the hash that assessments name: the same with the quick scan of their own version, and of
    one that isn't here with what was asked alone. One that shares no statement with the newest is
    not in here, nor is one that isn't known."""
    changed: tuple[str, ...]
    """The statements that not all versions that are here share."""
    editions: Mapping[str, KnownEdition]
    """All, by the hash that assessments name."""
    ambiguous: Mapping[str, int]
    """The versions of which there are contents that don't ask the same, and how many contents."""

    def remarks(self, assessments: Iterable[Assessment]) -> Iterator[Remark]:
        """Yield what of `assessments` doesn't count, by their versions, and which statements."""
        told: defaultdict[RemarkKind, list[str]] = defaultdict(list)
        for one in assessments:
            for kind in self._remarks(one.questionnaire.sha256):
                told[kind].append(self.editions[one.questionnaire.sha256].version)
        for kind, versions in sorted(told.items()):
            yield Remark(kind, len(versions), _listed(versions))
        for version, contents in self.ambiguous.items():
            yield Remark("contents_differ", contents, _listed([version]))
        if self.changed:
            yield Remark("statement_changed", len(self.changed), ", ".join(self.changed))

    def _remarks(self, key: str) -> Iterator[RemarkKind]:
        """Yield what there is to say of every assessment with a version."""
        edition = self.editions[key]
        if key not in self.asked:
            yield "other_edition" if edition.known else "edition_unknown"
        elif edition.told is not None:
            counting = {*self.asked[key].statements, *self.changed}
            if not edition.told.fingerprints.keys() <= counting:
                yield "partly_other"


def common(editions: Mapping[str, KnownEdition]) -> Common:
    """Return what `editions` share; they are by the hash that assessments name, at least one.

    Statements are the same where they have one fingerprint. They are as well where a version
    `corrects` another, both are here, and no more than the spelling can be another. Where versions
    that are here differ, a statement counts for nobody. Every version that isn't here is judged by
    itself: what it asks otherwise doesn't count of its own answers, and of nobody else's.
    """
    newest = max(editions.values(), key=_age).questionnaire
    wanted, *own = _meanings([KnownEdition(newest.version, newest), *editions.values()])
    meant = dict(zip(editions, own, strict=True))
    shared = {key: {*_shared(wanted, meant[key])} for key in editions}
    here = [key for key, edition in editions.items() if edition.exact and shared[key]]
    kept = frozenset(wanted).intersection(*(shared[key] for key in here))
    ever = {id: None for key in here for id in meant[key]}
    questionnaire = only(newest, kept)
    return Common(
        questionnaire,
        {
            key: _as_asked(questionnaire, edition, shared[key])
            for key, edition in editions.items()
            if key in here or (shared[key] & kept and edition.points == newest.scale.points)
        },
        tuple(id for id in ever if id not in kept),
        editions,
        dict(_ambiguous(editions, meant)),
    )


def _meanings(editions: Sequence[KnownEdition]) -> list[Mapping[str, str]]:
    """Return what the statements of each mean: their fingerprints, of which `corrects` joins some.

    Who corrects a version corrects what that one corrects, as far as it is among `editions`. It
    corrects none of which several contents are here: it isn't known which was meant.
    """
    here = [edition.questionnaire for edition in editions if edition.exact]
    contents: defaultdict[str, set[frozenset[tuple[str, str]]]] = defaultdict(set)
    for one in here:
        contents[one.version].add(frozenset(fingerprints(one).items()))
    joined: dict[str, str] = {}

    def meaning(mark: str) -> str:
        while mark in joined:
            mark = joined[mark]
        return mark

    for one in here:
        for other in here if one.corrects else ():
            if other.version in one.corrects and len(contents[other.version]) == 1:
                mine, theirs = fingerprints(one), fingerprints(other)
                for id in mine.keys() & theirs.keys():
                    first, second = meaning(mine[id]), meaning(theirs[id])
                    if first != second and spelled_otherwise(one, other, id):
                        joined[second] = first
    return [
        {id: meaning(mark) for id, mark in edition.fingerprints.items()} for edition in editions
    ]


def _shared(wanted: Mapping[str, str], meant: Mapping[str, str]) -> Iterator[str]:
    """Yield the statements that mean what is wanted."""
    return (id for id in wanted if meant.get(id) == wanted[id])


def _ambiguous(
    editions: Mapping[str, KnownEdition], meant: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, int]]:
    """Yield every version with contents that don't ask the same, and how many contents it has."""
    by_version: defaultdict[str, list[str]] = defaultdict(list)
    for key, edition in editions.items():
        by_version[edition.version].append(key)
    for version, keys in by_version.items():
        unknown = sum(not editions[key].known for key in keys)
        contents = unknown + _contents(meant[key] for key in keys if editions[key].known)
        if contents > 1:
            yield version, contents


def _contents(meant: Iterable[Mapping[str, str]]) -> int:
    """Return how many contents there are: a quick scan is part of a full one."""
    whole: list[frozenset[tuple[str, str]]] = []
    for one in sorted({frozenset(those.items()) for those in meant}, key=len, reverse=True):
        if not any(one <= other for other in whole):
            whole.append(one)
    return len(whole)


def only(questionnaire: Questionnaire, statements: Collection[str]) -> Questionnaire:
    """Return `questionnaire` with these statements; a theme or part without any goes."""
    parts = (
        replace(part, themes=tuple(_themes_with(part, statements))) for part in questionnaire.parts
    )
    return replace(questionnaire, parts=tuple(part for part in parts if part.themes))


def _themes_with(part: Part, statements: Collection[str]) -> Iterator[Theme]:
    for theme in part.themes:
        kept = tuple(one for one in theme.statements if one.id in statements)
        if kept:
            yield replace(theme, statements=tuple(_mirrored_in(one, statements) for one in kept))


def _mirrored_in(statement: Statement, statements: Collection[str]) -> Statement:
    return statement if statement.mirror in statements else replace(statement, mirror=None)


def _as_asked(
    questionnaire: Questionnaire, edition: KnownEdition, asked: Collection[str]
) -> Questionnaire:
    """Return what of `questionnaire` was asked with `edition`, with the quick scan of that.

    A version that isn't here has asked what its exports say, whatever their depth.
    """
    if questionnaire == edition.questionnaire and edition.exact:
        return questionnaire

    def as_asked(statement: Statement) -> Statement:
        core = not edition.exact or edition.questionnaire.statements[statement.id].core
        return replace(statement, core=core)

    def themes(part: Part) -> Iterator[Theme]:
        for theme in part.themes:
            yield replace(theme, statements=tuple(map(as_asked, theme.statements)))

    parts = (replace(part, themes=tuple(themes(part))) for part in only(questionnaire, asked).parts)
    return replace(questionnaire, parts=tuple(parts))


def _listed(versions: Iterable[str]) -> str:
    """Return versions as they are told, each once; a stranger can have written anything."""
    told = [
        one if len(one) <= _VERSION else f"{one[: _VERSION - 1]}…"
        for one in dict.fromkeys(versions)
    ]
    return ", ".join(told if len(told) <= _MOST_VERSIONS else [*told[:_MOST_VERSIONS], "…"])


def _age(edition: KnownEdition) -> tuple[bool, list[tuple[int, str]], str]:
    """Return what makes a version newer: its numbers. One that isn't here comes before all."""
    pieces = re.findall(r"\d+|[^\d.]+", edition.questionnaire.version)
    digits = (piece.lstrip("0") if piece.isdecimal() else None for piece in pieces)
    numbers = [
        (-1, piece) if number is None else (len(number), number)
        for piece, number in zip(pieces, digits, strict=True)
    ]
    return edition.exact, numbers, edition.questionnaire.sha256

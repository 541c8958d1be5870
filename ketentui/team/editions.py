"""Versions of a questionnaire: what they have in common, and what every respondent was asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ketentui.model.assessment import Asked, Assessment
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Scale, Statement, Theme
from ketentui.model.sameness import fingerprints
from ketentui.model.team import Remark, RemarkKind

_VERSION = 40
"""Characters of a version in a stranger's file that are told; and so many versions at most."""
_MOST_VERSIONS = 5


@dataclass(slots=True)
class Told:
    """What exports tell of a version that isn't here."""

    scale: Scale
    fingerprints: dict[str, str] = field(default_factory=dict)
    """By statement; empty where exports contradict each other."""
    quick: set[str] = field(default_factory=set)
    """The statements of the quick scan, as far as one was told of."""
    whole: bool = False
    """Whether there was a full scan, which names every statement."""

    def hear(self, asked: Asked, depth: Depth) -> None:
        """Add what one export tells."""
        for id, mark in asked.fingerprints.items():
            if self.fingerprints.setdefault(id, mark) != mark:
                self.fingerprints[id] = ""
        if depth == "full":
            self.whole = True
        else:
            self.quick.update(asked.fingerprints)


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a questionnaire that assessments were made with, as well as it is known here."""

    version: str
    """As the assessments name it."""
    questionnaire: Questionnaire
    """Where that very version isn't here, the newest that is."""
    exact: bool = True
    """Whether it is that very version."""
    told: Told | None = None
    """What is known of a version that isn't here; None where nothing is."""

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
    def whole(self) -> bool:
        """Whether all its statements are known."""
        return self.exact or (self.told is not None and self.told.whole)

    @property
    def corrects(self) -> tuple[str, ...]:
        """The versions of which it corrects the spelling alone, as far as that is known."""
        return self.questionnaire.corrects if self.exact else ()

    @property
    def points(self) -> range:
        """Its scale's; those of the newest where nothing is known of it."""
        return (self.told.scale if self.told else self.questionnaire.scale).points

    def core(self, statement: Statement) -> bool:
        """Return whether its quick scan asks a statement that it has."""
        if self.exact:
            return self.questionnaire.statements[statement.id].core
        return self.told is not None and statement.id in self.told.quick


@dataclass(frozen=True, slots=True)
class Common:
    """What several versions of a questionnaire share."""

    questionnaire: Questionnaire
    """The newest version, with the statements that all share."""
    asked: Mapping[str, Questionnaire]
    """By the hash that assessments name: the same with the quick scan of their own version. One
    that shares no statement with the newest is not in here, nor is one that isn't known."""
    changed: tuple[str, ...]
    """The statements that not all in `asked` share."""
    editions: Mapping[str, Edition]
    """All, by the hash that assessments name."""
    ambiguous: Mapping[str, int]
    """The versions of which there are contents that don't ask the same, and how many contents."""

    def remarks(self, assessments: Iterable[Assessment]) -> Iterator[Remark]:
        """Yield what of `assessments` doesn't count, by their versions, and which statements."""
        left_out: defaultdict[RemarkKind, list[str]] = defaultdict(list)
        for one in assessments:
            key = one.questionnaire.sha256
            edition = self.editions[key]
            if key not in self.asked:
                kind: RemarkKind = "other_edition" if edition.known else "edition_unknown"
                left_out[kind].append(edition.version)
        for kind, versions in sorted(left_out.items()):
            yield Remark(kind, len(versions), _listed(versions))
        for version, contents in self.ambiguous.items():
            yield Remark("contents_differ", contents, _listed([version]))
        if self.changed:
            yield Remark("statement_changed", len(self.changed), ", ".join(self.changed))


def common(editions: Mapping[str, Edition]) -> Common:
    """Return what `editions` share; they are by the hash that assessments name, at least one.

    Statements are the same where they have one fingerprint. They are as well where a version
    says that it `corrects` another, and neither the range nor the direction is another.
    """
    newest = max(editions.values(), key=_age).questionnaire
    wanted, *own = _meanings([Edition(newest.version, newest), *editions.values()])
    meant = dict(zip(editions, own, strict=True))
    shared = {
        key: same
        for key, edition in editions.items()
        if (same := frozenset(_shared(wanted, meant[key], edition)))
    }
    kept = frozenset.intersection(*shared.values()) if shared else frozenset()
    ever = {id: None for key in shared for id in meant[key]}
    questionnaire = only(newest, kept)
    return Common(
        questionnaire,
        {key: _quick_as_in(questionnaire, editions[key]) for key in shared},
        tuple(id for id in ever if id not in kept),
        editions,
        dict(_ambiguous(editions, meant)),
    )


def _meanings(editions: Sequence[Edition]) -> list[Mapping[str, str]]:
    """Return what the statements of each mean: their fingerprints, of which `corrects` joins some.

    Who corrects a version corrects what that one corrects, as far as it is among `editions`.
    """
    marks = [edition.fingerprints for edition in editions]
    joined: dict[str, str] = {}

    def meaning(mark: str) -> str:
        while mark in joined:
            mark = joined[mark]
        return mark

    for one, mine in zip(editions, marks, strict=True):
        for other, theirs in zip(editions, marks, strict=True) if one.corrects else ():
            for id in mine.keys() & theirs.keys() if _only_corrects(one, other) else ():
                first, second = meaning(mine[id]), meaning(theirs[id])
                if first != second and second and _same_direction(one, other, id):
                    joined[second] = first
    return [{id: meaning(mark) for id, mark in those.items()} for those in marks]


def _only_corrects(one: Edition, other: Edition) -> bool:
    return other.version in one.corrects and one.points == other.points


def _same_direction(one: Edition, other: Edition, id: str) -> bool:
    """Return whether a statement has one direction in both; not told of a version not here."""
    statements = [each.questionnaire.statements[id] for each in (one, other) if each.exact]
    return len({statement.reverse for statement in statements}) == 1


def _shared(wanted: Mapping[str, str], meant: Mapping[str, str], edition: Edition) -> Iterator[str]:
    """Yield the statements that mean in `edition` what is wanted: none, or some that it asks.

    What nobody was asked with it, and isn't told, stands in nobody's way.
    """
    same = [id for id in wanted if meant.get(id) == wanted[id]]
    yield from same
    if same and edition.told is not None and not edition.told.whole:
        yield from (id for id in wanted if id not in meant)


def _ambiguous(
    editions: Mapping[str, Edition], meant: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, int]]:
    """Yield every version with contents that don't ask the same, and how many contents it has."""
    contents: defaultdict[str, list[str]] = defaultdict(list)
    for key, edition in editions.items():
        contents[edition.version].append(key)
    for version, keys in contents.items():
        if len(keys) > 1 and not _ask_the_same(
            [editions[key] for key in keys], [meant[key] for key in keys]
        ):
            yield version, len(keys)


def _ask_the_same(editions: Sequence[Edition], meant: Sequence[Mapping[str, str]]) -> bool:
    if not all(edition.known for edition in editions):
        return False
    whole = [one for one, edition in zip(meant, editions, strict=True) if edition.whole]
    meanings = defaultdict(set)
    for one in meant:
        for id, meaning in one.items():
            meanings[id].add(meaning)
    return all(len(those) == 1 for those in meanings.values()) and all(
        one.keys() == meanings.keys() for one in whole
    )


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


def _quick_as_in(questionnaire: Questionnaire, edition: Edition) -> Questionnaire:
    """Return `questionnaire` with the core statements of `edition`."""
    if questionnaire == edition.questionnaire and edition.exact:
        return questionnaire

    def theme_as_asked(theme: Theme) -> Theme:
        own = (replace(one, core=edition.core(one)) for one in theme.statements)
        return replace(theme, statements=tuple(own))

    parts = (
        replace(part, themes=tuple(map(theme_as_asked, part.themes)))
        for part in questionnaire.parts
    )
    return replace(questionnaire, parts=tuple(parts))


def _listed(versions: Iterable[str]) -> str:
    """Return versions as they are told, each once; a stranger can have written anything."""
    told = [
        one if len(one) <= _VERSION else f"{one[: _VERSION - 1]}…"
        for one in dict.fromkeys(versions)
    ]
    return ", ".join(told if len(told) <= _MOST_VERSIONS else [*told[:_MOST_VERSIONS], "…"])


def _age(edition: Edition) -> tuple[bool, list[tuple[int, str]], str]:
    """Return what makes a version newer: its numbers. One that isn't here comes before all."""
    pieces = re.findall(r"\d+|[^\d.]+", edition.questionnaire.version)
    digits = (piece.lstrip("0") if piece.isdecimal() else None for piece in pieces)
    numbers = [
        (-1, piece) if number is None else (len(number), number)
        for piece, number in zip(pieces, digits, strict=True)
    ]
    return edition.exact, numbers, edition.questionnaire.sha256

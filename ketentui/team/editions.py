"""Versions of a questionnaire: what they have in common, and what every respondent was asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from ketentui.model.questionnaire import Part, Questionnaire, Statement, Text, Theme
from ketentui.model.team import Remark


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a questionnaire that assessments were made with, as well as it is known here."""

    version: str
    """As the assessments name it."""
    questionnaire: Questionnaire
    exact: bool = True
    """False where that very version isn't here, and this one stands in for it."""


@dataclass(frozen=True, slots=True)
class Common:
    """What several versions of a questionnaire share."""

    questionnaire: Questionnaire
    """The newest version, with the statements that all share."""
    asked: Mapping[str, Questionnaire]
    """By the hash that assessments name: the same with the quick scan of their own version. One
    that shares no statement with the newest is not in here."""
    remarks: tuple[Remark, ...]
    """The statements that not all share."""


def common(editions: Mapping[str, Edition]) -> Common:
    """Return what `editions` share; they are by the hash that assessments name, at least one."""
    newest = max(editions.values(), key=_age).questionnaire
    shared = {
        key: same
        for key, edition in editions.items()
        if (same := frozenset(_same_statements(newest, edition.questionnaire)))
    }
    kept = frozenset.intersection(*shared.values())
    known = {id: None for key in shared for id in editions[key].questionnaire.statements}
    questionnaire = only(newest, kept)
    return Common(
        questionnaire,
        {key: _quick_as_in(questionnaire, editions[key].questionnaire) for key in shared},
        tuple(Remark("statement_changed", 1, id) for id in known if id not in kept),
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


def _quick_as_in(questionnaire: Questionnaire, other: Questionnaire) -> Questionnaire:
    """Return `questionnaire` with the core statements of `other`, which has all its statements."""
    if questionnaire == other:
        return questionnaire

    def theme_as_asked(theme: Theme) -> Theme:
        own = (replace(one, core=other.statements[one.id].core) for one in theme.statements)
        return replace(theme, statements=tuple(own))

    parts = (
        replace(part, themes=tuple(map(theme_as_asked, part.themes)))
        for part in questionnaire.parts
    )
    return replace(questionnaire, parts=tuple(parts))


def _same_statements(one: Questionnaire, other: Questionnaire) -> Iterator[str]:
    """Yield the ids of the statements that ask the same in both, on the same scale."""
    if one.scale.points != other.scale.points:
        return
    for id, statement in one.statements.items():
        if id in other.statements and _same_text(statement.text, other.statements[id].text):
            yield id


def _same_text(one: Text, other: Text) -> bool:
    """Return whether two texts say the same in every language that both have."""
    return one.nl == other.nl and (one.en is None or other.en is None or one.en == other.en)


def _age(edition: Edition) -> tuple[bool, list[tuple[int, str]], str]:
    """Return what makes a version newer: its numbers. One that stands in comes before all."""
    pieces = re.findall(r"\d+|[^\d.]+", edition.questionnaire.version)
    numbers = [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
    return edition.exact, numbers, edition.questionnaire.sha256

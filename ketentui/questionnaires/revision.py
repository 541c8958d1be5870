"""What changed between two versions of a questionnaire, and which answers still count together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ketentui.errors import Problem
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.sameness import Difference, differences, spelled_otherwise
from ketentui.questionnaires.editions import KnownEdition, common


class Revision(msgspec.Struct, frozen=True):
    """What a version made of the one before it."""

    before: Questionnaire
    changes: tuple[Problem, ...]
    """What is asked otherwise, each with its place: the statements in order, those gone last."""
    problems: tuple[Problem, ...]
    """Why it can't be another version of the one before."""
    together: int
    """To how many statements the answers of both versions count together."""
    separate: int
    """How many statements both have, while the answers don't count together."""
    spelling: bool
    """Whether those can be a matter of spelling, so that `corrects` can join them."""


def revision(before: Questionnaire, now: Questionnaire) -> Revision:
    """Return what `now` made of `before`; of another questionnaire only that it is one."""
    if before.id != now.id:
        other = Problem("id", "other_questionnaire", _values(before.id, now.id))
        return Revision(before, (), (other,), 0, 0, spelling=False)
    both = [id for id in now.statements if id in before.statements]
    found = {id: differences(before, now, id) for id in both}
    same = _count_together(before, now)
    return Revision(
        before,
        (*_of_the_period(before, now), *_of_the_scale(found), *_of_statements(before, now, found)),
        tuple(_problems(before, now, both)),
        len(same),
        len(both) - len(same),
        spelling=not _beyond_spelling(before, now, both),
    )


def _count_together(before: Questionnaire, now: Questionnaire) -> Mapping[str, object]:
    versions = {
        "before": KnownEdition(before.version, before),
        "now": KnownEdition(now.version, now),
    }
    shared = common(versions)
    return shared.questionnaire.statements if len(shared.asked) == len(versions) else {}


def _of_the_period(before: Questionnaire, now: Questionnaire) -> Iterator[Problem]:
    """Yield that answers are about another time, which keeps none from counting together."""
    old, new = (one.period.first if one.period else "–" for one in (before, now))
    if old != new:
        yield Problem("period", "changed_period", _values(old, new))


_Found = Mapping[str, Mapping[Difference, tuple[str, str]]]


def _of_the_scale(found: _Found) -> Iterator[Problem]:
    """Yield once what is otherwise for all statements."""
    first: Mapping[Difference, tuple[str, str]] = next(iter(found.values()), {})
    for key in ("range", "labels"):
        if key in first:
            yield Problem("scale", f"changed_{key}", _values(*first[key]))


def _of_statements(before: Questionnaire, now: Questionnaire, found: _Found) -> Iterator[Problem]:
    for id, statement in now.statements.items():
        where = f"statement {id}"
        if id not in found:
            yield Problem(where, "statement_new")
            continue
        if "text" in found[id]:
            yield Problem(where, "changed_text", _values(*found[id]["text"]))
        if "direction" in found[id]:
            yield Problem(where, f"changed_direction_{found[id]['direction'][1]}")
        if before.statements[id].core != statement.core:
            yield Problem(where, f"changed_core_{'yes' if statement.core else 'no'}")
        if _theme(before, id) != _theme(now, id):
            yield Problem(where, "changed_theme", _values(_theme(before, id), _theme(now, id)))
    for id in before.statements:
        if id not in found:
            yield Problem(f"statement {id}", "statement_gone")


def _problems(before: Questionnaire, now: Questionnaire, both: Iterable[str]) -> Iterator[Problem]:
    if before.version == now.version and replace(before, sha256="") != replace(now, sha256=""):
        yield Problem("version", "version_used", (("version", now.version),))
    more = _beyond_spelling(before, now, both)
    if more and before.version in now.corrects:
        values = (("version", before.version), ("statements", ", ".join(more)))
        yield Problem("corrects", "corrects_more", values)


def _beyond_spelling(before: Questionnaire, now: Questionnaire, both: Iterable[str]) -> list[str]:
    return [id for id in both if not spelled_otherwise(before, now, id)]


def _theme(questionnaire: Questionnaire, id: str) -> str:
    return questionnaire.home[id][1].id


def _values(before: str, after: str) -> tuple[tuple[str, object], ...]:
    return ("before", before), ("after", after)

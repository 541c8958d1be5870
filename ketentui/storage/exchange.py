"""The shared JSON: what an assessment looks like outside, and reading what a stranger wrote."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import YEARS, Answer, Asked, Assessment
from ketentui.model.questionnaire import Depth, Questionnaire, Scale
from ketentui.model.replacing import replace
from ketentui.model.text import NAME_LENGTH, shown
from ketentui.storage import records
from ketentui.storage.bounds import WithPoint, json_in
from ketentui.storage.files import read_bytes
from ketentui.storage.syntax import not_json

if TYPE_CHECKING:
    from ketentui.model.profile import Profile

LARGEST_FILE = 5_000_000
"""Bytes; a larger file is no export."""


class ExportOptions(msgspec.Struct, frozen=True):
    """What leaves with an export."""

    anonymous: bool = False
    """Under an id of its own, without names and the installation's key, without actions, since
    those name people and places, and with days instead of times; shown by others in groups only.
    """
    notes: bool = True
    """With what was written: at answers, and of what came of actions."""


def disclosed(assessment: Assessment, options: ExportOptions) -> Assessment:
    """Return what of an assessment leaves: for every format the same."""
    if options.anonymous or assessment.sharing == "anonymous":
        assessment = _anonymous(assessment)
    assessment = replace(assessment, anonymous_id="", exported_at=None)
    if not options.notes:
        answers = {key: replace(answer, note="") for key, answer in assessment.answers.items()}
        given = {key: answer for key, answer in answers.items() if answer.given}
        actions = tuple(replace(action, effect="") for action in assessment.actions)
        assessment = replace(assessment, answers=given, actions=actions)
    return assessment


def of_nobody(assessment: Assessment) -> Assessment:
    """Return an assessment as anonymous, without what says whose it is."""
    who = replace(assessment.respondent, name="", installation="")
    return replace(assessment, sharing="anonymous", respondent=who)


def _anonymous(assessment: Assessment) -> Assessment:
    return replace(
        of_nobody(assessment),
        id=assessment.id_when_anonymous,
        started_at=_day(assessment.started_at),
        finished_at=_day(assessment.finished_at) if assessment.finished_at else None,
        changed_at=_day(assessment.changed_at) if assessment.changed_at else None,
        actions=(),
    )


def _day(moment: datetime) -> datetime:
    """Return the day of a moment as its clock had it, without the zone that would tell where."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)


def shared_json(questionnaire: Questionnaire, assessment: Assessment, profile: Profile) -> str:
    """Return the shared form of an assessment with its results, as text that ends a line.

    The keys have a fixed order and the answers the questionnaire's, so that two exports can be
    compared line by line. It carries what was asked, to be judged where the questionnaire isn't.
    """
    answers = {
        key: assessment.answers[key]
        for key in questionnaire.statements
        if key in assessment.answers
    }
    fields = _told(questionnaire, replace(assessment, answers=answers))
    return records.json_text({**fields, "checksum": _checksum(fields), "results": results(profile)})


def _told(questionnaire: Questionnaire, assessment: Assessment) -> dict[str, Any]:
    from ketentui.model.sameness import fingerprints

    asked = Asked(questionnaire.scale, fingerprints(questionnaire, assessment.depth))
    return records.encode(replace(assessment, asked=asked))


def to_fill_in(questionnaire: Questionnaire, assessment: Assessment) -> dict[str, Any]:
    """Return the shared form of an assessment that is answered elsewhere, as JSON values: with all
    its keys, and with results that leave the scores to who takes it in.
    """
    asked = len(questionnaire.asked(assessment.depth))
    counts = {"answered": 0, "asked": asked, "parts": [], "gaps": []}
    return {**_told(questionnaire, assessment), "checksum": None, "results": counts}


def kept_json(assessment: Assessment) -> str:
    """Return an export as the pool keeps it: without results, and with the checksum of what it says
    now. Where it isn't as it was made, that stays known: then there is none that is right.
    """
    fields = records.encode(assessment)
    checksum = _checksum(fields) if is_as_made(assessment) else None
    return records.json_text({**fields, "checksum": checksum})


def _checksum(fields: Mapping[str, Any], *, is_plain: bool = False) -> str:
    """Return the checksum of an export: of all but itself and the results, which nobody trusts."""
    beside = ("checksum", "results")
    summed = {key: one for key, one in fields.items() if key not in beside}
    return records.checksum(summed, is_plain=is_plain)


def is_as_made(assessment: Assessment) -> bool:
    """Return whether an export is as it was made, as far as it tells: those of before there was a
    checksum don't.
    """
    return "altered_export" not in assessment.doubts


def results(profile: Profile) -> dict[str, Any]:
    """Return a profile as JSON values: for the reader, recomputed and never trusted on import."""
    return {
        "answered": profile.answered,
        "asked": profile.asked,
        "parts": [records.encoded(part) for part in profile.parts],
        "gaps": [
            {"themes": [gap.first.id, gap.second.id], "difference": gap.difference}
            for gap in profile.gaps
        ],
    }


def read_shared(path: Path) -> Assessment:
    """Return the assessment in an export; KetentuiError names the file and what is wrong in it."""
    return parse_shared(read_bytes(path, LARGEST_FILE), str(path))


def parse_shared(content: bytes, name: str) -> Assessment:
    """Return the assessment in the content of an export; errors name the file as `name`.

    An anonymous one is of nobody, whatever stands in it.
    """
    try:
        values, is_plain = json_in(content.removeprefix(BOM_UTF8).decode(), WithPoint)
    except ValueError as error:
        problem = not_json(error)
        raise KetentuiError("not_json", ExitCode.BAD_DATA, [problem], file=name) from error
    schema = values.get("schema") if isinstance(values, dict) else None
    if schema != records.SCHEMA:
        found = "–" if schema is None else shown(schema)
        raise KetentuiError(
            "wrong_schema", ExitCode.BAD_DATA, file=name, found=found, expected=records.SCHEMA
        )
    said = values if is_plain else records.writable_values(values)
    read = records.decode(said, name)
    if read.anonymous_id or read.exported_at:
        read = replace(read, anonymous_id="", exported_at=None)
    if "checksum" in values and values["checksum"] != _checksum(values, is_plain=is_plain):
        read = replace(read, doubts=("altered_export",))
    if problems := [*_unlikely(read)]:
        raise KetentuiError("assessment_invalid", ExitCode.BAD_DATA, problems, file=name)
    return of_nobody(read) if read.sharing == "anonymous" else read


def _unlikely(read: Assessment) -> Iterator[Problem]:
    """Yield what nobody can have filled in here: names that are too long, and years of no clock."""
    for key in ("chain", "organisation", "name"):
        if (length := len(getattr(read.respondent, key))) > NAME_LENGTH:
            long = ("length", length), ("most", NAME_LENGTH)
            yield Problem(f"respondent.{key}", "name_too_long", long)
    first, last = YEARS
    for key in ("started_at", "finished_at", "changed_at"):
        moment = getattr(read, key)
        if moment is not None and not first <= moment.year <= last:
            values = ("year", moment.year), ("first", first), ("last", last)
            yield Problem(key, "year_impossible", values)


def check_answers(
    questionnaire: Questionnaire, depth: Depth, answers: Mapping[str, Answer]
) -> None:
    """Raise a KetentuiError that names every answer that the questionnaire has no place for."""
    if problems := [*misfits(questionnaire, depth, answers)]:
        raise KetentuiError("answers_invalid", ExitCode.BAD_DATA, problems)


def misfits(
    questionnaire: Questionnaire, depth: Depth, answers: Mapping[str, Answer]
) -> Iterator[Problem]:
    """Yield every answer that the questionnaire has no place for, and why."""
    asked = {statement.id for statement in questionnaire.asked(depth)}
    yield from _off_scale(questionnaire.scale, questionnaire.statements, answers)
    for statement in answers:
        if statement not in questionnaire.statements:
            yield Problem(statement, "unknown_statement")
        elif statement not in asked:
            yield Problem(statement, "not_in_quick")


def check_points(
    scale: Scale, statements: Container[str], assessment: Assessment, name: str
) -> None:
    """Raise a KetentuiError, which names the file as `name`, where a point is off the scale.

    What was answered to other statements than those with these ids is told by `doubts`.
    """
    problems = list(_off_scale(scale, statements, assessment.answers))
    if problems:
        raise KetentuiError("assessment_invalid", ExitCode.BAD_DATA, problems, file=name)


def doubts(
    assessment: Assessment, statements: Container[str] | None, name: str
) -> Iterator[KetentuiError]:
    """Yield what isn't right with an export that is used nonetheless, by the keys of `Doubt`.

    The errors name the file as `name`. `statements` are those that it was asked; None where nobody
    knows. Keys that this program doesn't know are no doubt: a newer version may write more.
    """
    if not is_as_made(assessment):
        yield KetentuiError("altered_export", ExitCode.BAD_DATA, file=name)
    asked = assessment.answers if statements is None else statements
    problems = list(records.to_others(assessment.answers, asked))
    if problems:
        yield KetentuiError("strange_answers", ExitCode.BAD_DATA, problems, file=name)


def check_told(known: Iterable[Questionnaire], asked: Asked, name: str) -> None:
    """Raise a KetentuiError, which names the file as `name`, where an export tells of statements
    that are `known`, and of another scale than they are answered on.
    """
    from ketentui.model.sameness import fingerprints

    for one in known:
        alike = fingerprints(one).items() & asked.fingerprints.items()
        if alike and one.scale.points != asked.scale.points:
            values = ("min", one.scale.minimum), ("max", one.scale.maximum)
            problems = [Problem("questionnaire.scale", "scale_told", values)]
            raise KetentuiError("assessment_invalid", ExitCode.BAD_DATA, problems, file=name)


def _off_scale(
    scale: Scale, statements: Container[str], answers: Mapping[str, Answer]
) -> Iterator[Problem]:
    points = scale.points
    if {None, *points} >= {answer.value for answer in answers.values()}:
        return
    for statement, answer in answers.items():
        off = answer.value is not None and answer.value not in points
        if off and statement in statements:
            values = (
                ("value", shown(answer.value)),
                ("min", scale.minimum),
                ("max", scale.maximum),
            )
            yield Problem(statement, "value_out_of_scale", values)

"""Assessments as JSON values and back: the one form that disk and shared files have in common."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import (
    Action,
    Answer,
    Asked,
    Assessment,
    QuestionnaireRef,
    Respondent,
)
from ketentui.model.choices import ActionStatus, Level, Reason, Sharing
from ketentui.model.names import name_of
from ketentui.model.questionnaire import LARGEST_POINT, LONGEST_SCALE, Depth, Scale, Text
from ketentui.model.text import clean, clean_lines, writable

SCHEMA = "ketentui/assessment/1"
_Form = TypeVar("_Form")
_MISSING = re.compile("Object missing required field `(.+)`")
_HASH = re.compile("(?:[0-9a-f]{64})?")


_Point = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_POINT)]
_Fingerprint = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{16}$")]


class _Scale(msgspec.Struct):
    min: _Point
    max: _Point
    labels: list[str]


class _Questionnaire(msgspec.Struct):
    id: str
    version: str
    depth: Depth
    sha256: str = ""
    scale: _Scale | None = None
    statements: dict[str, _Fingerprint] | None = None


class _Respondent(msgspec.Struct):
    chain: str = ""
    organisation: str = ""
    level: Level | None = None
    name: str | None = None
    installation: str | None = None


class _Answer(msgspec.Struct):
    statement: str
    value: int | None
    reason: Reason | None = None
    note: str = ""


class ActionFields(msgspec.Struct):
    """An action as it stands in a file."""

    id: str
    theme: str
    what: str
    who: str = ""
    due: date | None = None
    status: ActionStatus = "open"
    effect: str = ""


class _Assessment(msgspec.Struct):
    id: str
    sharing: Sharing
    questionnaire: _Questionnaire
    respondent: _Respondent
    started_at: datetime
    finished_at: datetime | None
    answers: list[_Answer]
    changed_at: datetime | None = None
    actions: list[ActionFields] = []
    position: str = ""
    anonymous_id: str = ""


def encode(assessment: Assessment) -> dict[str, Any]:
    """Return `assessment` as JSON values, in the fixed order of keys of the shared form."""
    ref, respondent = assessment.questionnaire, assessment.respondent
    return {
        "schema": SCHEMA,
        "id": assessment.id,
        "sharing": assessment.sharing,
        "questionnaire": {
            "id": ref.id,
            "version": ref.version,
            "depth": ref.depth,
            "sha256": ref.sha256,
            **(_encode_asked(assessment.asked) if assessment.asked else {}),
        },
        "respondent": {
            "chain": respondent.chain,
            "organisation": respondent.organisation,
            "level": respondent.level,
            "name": respondent.name or None,
            **({"installation": respondent.installation} if respondent.installation else {}),
        },
        "started_at": _moment(assessment.started_at),
        "finished_at": _moment(assessment.finished_at) if assessment.finished_at else None,
        **({"changed_at": _moment(assessment.changed_at)} if assessment.changed_at else {}),
        "answers": [_encode_answer(key, answer) for key, answer in assessment.answers.items()],
        "actions": [encode_action(action) for action in assessment.actions],
    }


def _encode_asked(asked: Asked) -> dict[str, Any]:
    scale = asked.scale
    labels = [label.nl for label in scale.labels]
    return {
        "scale": {"min": scale.minimum, "max": scale.maximum, "labels": labels},
        "statements": dict(asked.fingerprints),
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _encode_answer(statement: str, answer: Answer) -> dict[str, Any]:
    fields: dict[str, Any] = {"statement": statement, "value": answer.value}
    if answer.reason:
        fields["reason"] = answer.reason
    if answer.note:
        fields["note"] = answer.note
    return fields


def encode_action(action: Action) -> dict[str, Any]:
    """Return `action` as JSON values."""
    fields: dict[str, Any] = {
        "id": action.id,
        "theme": action.theme,
        "what": action.what,
        "who": action.who,
        "due": action.due.isoformat() if action.due else None,
        "status": action.status,
    }
    if action.effect:
        fields["effect"] = action.effect
    return fields


def decode(values: object, name: str) -> Assessment:
    """Return the assessment that `values`, parsed JSON, stands for; its texts are cleaned.

    Raises KetentuiError that names the file as `name`, and the place of the first mistake.
    """
    record = fitted(values, _Assessment, name, "assessment_invalid")
    problem = _contradiction(record)
    if problem:
        raise KetentuiError("assessment_invalid", ExitCode.BAD_DATA, [problem], file=name)
    return Assessment(
        id=record.id,
        questionnaire=QuestionnaireRef(
            record.questionnaire.id,
            clean(record.questionnaire.version),
            record.questionnaire.depth,
            record.questionnaire.sha256,
        ),
        respondent=Respondent(
            name_of(record.respondent.chain),
            name_of(record.respondent.organisation),
            record.respondent.level,
            name_of(record.respondent.name or ""),
            record.respondent.installation or "",
        ),
        sharing=record.sharing,
        started_at=record.started_at,
        finished_at=record.finished_at,
        changed_at=record.changed_at,
        answers={row.statement: _answer(row) for row in record.answers},
        position=clean(record.position),
        anonymous_id=record.anonymous_id,
        actions=tuple(decode_action(row) for row in record.actions),
        asked=_asked(record.questionnaire),
    )


def unknown(values: Mapping[str, Any], statements: Container[str]) -> Iterator[Problem]:
    """Yield what a stored assessment says that this program does nothing with: keys it doesn't
    know, and answers to other statements than those of its questionnaire.
    """
    for place, part, form in _parts(values):
        for key in _beyond(part, form):
            yield Problem(".".join(map(str, place)), "key_unknown_here", (("key", clean(key)),))
    for row in values["answers"]:
        if row["statement"] not in statements:
            yield Problem(clean(row["statement"]), "unknown_statement")


def with_unknown(fields: dict[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored assessment with what stood in it `before` that this program doesn't know."""
    parts = {place: part for place, part, _ in _parts(fields)}
    for place, part, form in _parts(before):
        if place in parts:
            parts[place].update(_beyond(part, form))
    return fields


def _parts(values: Any) -> Iterator[tuple[tuple[str, ...], dict[str, Any], type[msgspec.Struct]]]:
    """Yield the parts of an assessment as JSON values, each with its place and form."""
    yield (), values, _Assessment
    asked = values.get("questionnaire", {})
    yield ("questionnaire",), asked, _Questionnaire
    if asked.get("scale"):
        yield ("questionnaire", "scale"), asked["scale"], _Scale
    yield ("respondent",), values.get("respondent", {}), _Respondent
    for row in values.get("answers", ()):
        yield ("answers", row["statement"]), row, _Answer
    for row in values.get("actions", ()):
        yield ("actions", row["id"]), row, ActionFields


def _beyond(part: Mapping[str, Any], form: type[msgspec.Struct]) -> dict[str, Any]:
    known = {"schema", *form.__struct_fields__}
    return {key: value for key, value in part.items() if key not in known}


def check_schema(values: object, file: Path) -> None:
    """Raise a KetentuiError where a stored file's `values` are of another form than `SCHEMA`.

    `record_newer` where a newer version of the program has that form.
    """
    found = values.get("schema") if isinstance(values, dict) else None
    if found == SCHEMA:
        return
    text, form = clean(f"{found or '–'}")[:40], SCHEMA.removesuffix("1")
    newer = text.removeprefix(form)
    if text != newer and newer.isdecimal() and int(newer) > 1:
        raise KetentuiError("record_newer", ExitCode.BAD_DATA, file=file)
    problem = Problem("schema", "wrong_schema", (("found", text), ("expected", SCHEMA)))
    raise KetentuiError("record_invalid", ExitCode.BAD_DATA, [problem], file=file)


def _asked(record: _Questionnaire) -> Asked | None:
    if record.scale is None or not record.statements:
        return None
    labels = tuple(Text(clean(label)) for label in record.scale.labels)
    return Asked(Scale(record.scale.min, record.scale.max, labels), record.statements)


def _answer(row: _Answer) -> Answer:
    return Answer(row.value, row.reason, clean_lines(row.note))


def decode_action(row: ActionFields) -> Action:
    """Return the action that `row` stands for; its texts are cleaned."""
    return Action(
        row.id,
        clean(row.theme),
        clean(row.what),
        clean(row.who),
        row.due,
        row.status,
        clean_lines(row.effect),
    )


def _contradiction(record: _Assessment) -> Problem | None:
    """Return what a file says twice, or says in two ways; None where it is sound."""
    seen: set[str] = set()
    for n, row in enumerate(record.answers):
        where = f"answers[{n}]"
        if row.statement in seen:
            return Problem(where, "answer_twice", (("statement", clean(row.statement)),))
        if row.value is not None and row.reason is not None:
            return Problem(where, "value_and_reason", (("statement", clean(row.statement)),))
        seen.add(row.statement)
    for key in ("started_at", "finished_at", "changed_at"):
        moment = getattr(record, key)
        if moment is not None and moment.tzinfo is None:
            return Problem(key, "no_time_zone")
    if not _HASH.fullmatch(record.questionnaire.sha256):
        return Problem("questionnaire.sha256", "bad_hash")
    installation = record.respondent.installation
    own = record.anonymous_id or None
    ids = dict.fromkeys((record.id, own, record.questionnaire.id, *seen, installation))
    for id in ids | (record.questionnaire.statements or {}):
        if id is not None and not is_safe(id):
            return _unsafe(id)
    return _scale_problem(record.questionnaire) or action_problem(record.actions)


def _scale_problem(record: _Questionnaire) -> Problem | None:
    """Return what is wrong with what an export says it asked; None where nothing, or it doesn't."""
    scale = record.scale
    if (scale is None) != (record.statements is None):
        return Problem(f"questionnaire.{'scale' if scale is None else 'statements'}", "missing")
    if scale is None:
        return None
    if not 1 <= scale.max - scale.min <= LONGEST_SCALE:
        return Problem("questionnaire.scale", "scale_range")
    points = scale.max - scale.min + 1
    if len(scale.labels) not in (2, points):
        return Problem("questionnaire.scale.labels", "scale_labels", (("count", points),))
    return None


def action_problem(rows: Iterable[ActionFields]) -> Problem | None:
    """Return what is wrong with the ids of actions, by which they are found; None where nothing."""
    seen: set[str] = set()
    for n, row in enumerate(rows):
        if not is_safe(row.id):
            return _unsafe(row.id)
        if row.id in seen:
            return Problem(f"actions[{n}]", "action_twice", (("id", row.id),))
        seen.add(row.id)
    return None


def is_safe(id: str) -> bool:
    """Return whether `id` can be shown, and can be part of a file's name."""
    return bool(id) and clean(id) == id and not {*"/\ufffd"} & {*id} and len(id) <= 100


def _unsafe(id: str) -> Problem:
    return Problem("", "unsafe_id", (("id", clean(id)),))


def fitted(values: object, form: type[_Form], name: str, key: str) -> _Form:
    """Return parsed JSON in its form, in which every text can be written, whatever it is for.

    KetentuiError `key`, which names the file as `name`, where it has another form.
    """
    try:
        return msgspec.convert(writable_values(values), form)
    except msgspec.ValidationError as error:
        problem = _schema_problem(str(error))
    except RecursionError:
        problem = Problem("", "no_json")
    raise KetentuiError(key, ExitCode.BAD_DATA, [problem], file=name)


def writable_values(values: Any) -> Any:
    """Return parsed JSON without halves of characters, which it can spell and nobody can write."""
    if isinstance(values, str):
        return writable(values)
    if isinstance(values, list):
        return [writable_values(one) for one in values]
    if isinstance(values, dict):
        return {writable(key): writable_values(one) for key, one in values.items()}
    return values


def _schema_problem(message: str) -> Problem:
    """Return msgspec's message, ``what - at `$.place` ``, as a place; what it says is English."""
    what, _, place = message.partition(" - at ")
    missing = _MISSING.match(what)
    where = place.strip("`").removeprefix("$") + (f".{missing[1]}" if missing else "")
    return Problem(where.removeprefix("."), "missing" if missing else "schema_mismatch")

"""Assessments as JSON values and back: the one form that disk and shared files have in common.

What a file holds are the model's own classes; here stands what a file says in another way.
"""

# No annotations from the future: those of a record are read when a file is, and text takes longer.

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, TypeVar, cast

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import in_every_language
from ketentui.model.assessment import (
    Action,
    Answer,
    Asked,
    Assessment,
    QuestionnaireRef,
    Respondent,
)
from ketentui.model.choices import ACTION_STATUSES, LEVELS, REASONS, SHARINGS
from ketentui.model.digest import sha256
from ketentui.model.languages import Text
from ketentui.model.questionnaire import DEPTHS, LARGEST_POINT, LONGEST_SCALE, Scale
from ketentui.model.replacing import replace
from ketentui.model.round import is_code
from ketentui.model.text import TextKind, clean, shown, writable
from ketentui.storage.ids import are_safe, is_safe

SCHEMA = "ketentui/assessment/1"
_Form = TypeVar("_Form", bound=msgspec.Struct)
_MISSING = "Object missing required field `(.+)`"
_HASH = "(?:[0-9a-f]{64})?"
_KINDS: Sequence[tuple[type | UnionType, str]] = (
    (str, "text"),
    (bool, "boolean"),
    (int | float, "number"),
    (list, "list"),
    (dict, "object"),
    (object, "nothing"),
)
"""What a value of JSON is called, the first that fits."""
_WANTED = (
    ("regex", "fingerprint"),
    ("`object", "object"),
    ("`array", "list"),
    ("` >=", "point"),
    ("` <=", "point"),
    ("`int", "integer"),
    ("datetime", "time"),
    ("date", "day"),
)
_CHOICES: Mapping[str, Sequence[str]] = {
    "depth": DEPTHS,
    "level": LEVELS,
    "reason": REASONS,
    "sharing": SHARINGS,
    "status": ACTION_STATUSES,
}
"""What there is to choose from, by the key of a field."""
_WHERE_TOLD = frozenset(("installation", "reason", "note", "effect", "groups", "ids", "shortened"))
"""The keys that JSON has only where there is something to say."""
_ELSEWHERE = frozenset(("asked", "doubts"))
"""The fields of the model that a file says in another way."""


_Point = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_POINT)]
_Fingerprint = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{16}$")]


class _Scale(msgspec.Struct):
    min: _Point
    max: _Point
    labels: list[str]


class _Questionnaire(QuestionnaireRef, frozen=True, kw_only=True):
    scale: _Scale | None = None
    statements: dict[str, _Fingerprint] | None = None


class _Answer(Answer, frozen=True, kw_only=True):
    statement: str
    value: int | None


class _Told(msgspec.Struct):
    """What a file says in another way than the model does, or may not leave out."""

    questionnaire: _Questionnaire
    respondent: dict[str, Any]
    finished_at: datetime | None
    answers: list[_Answer]


def encode(assessment: Assessment) -> dict[str, Any]:
    """Return `assessment` as JSON values, in the fixed order of keys of the shared form."""
    finished_at, changed_at = assessment.finished_at, assessment.changed_at
    name = assessment.respondent.name
    return {
        "schema": SCHEMA,
        "id": assessment.id,
        "sharing": assessment.sharing,
        "questionnaire": encoded(assessment.questionnaire) | _encode_asked(assessment.asked),
        "round": assessment.round,
        "respondent": encoded(assessment.respondent) | {"name": name or None},
        "started_at": _moment(assessment.started_at),
        "finished_at": _moment(finished_at) if finished_at else None,
        **({"changed_at": _moment(changed_at)} if changed_at else {}),
        "answers": [
            {"statement": id, **encoded(answer)} for id, answer in assessment.answers.items()
        ],
        "actions": [encoded(action) for action in assessment.actions],
    }


def checksum(values: Mapping[str, Any], *, is_plain: bool = False) -> str:
    """Return the SHA-256, in hexadecimals, of what a file holds beside its version and checksum.

    Of its canonical JSON: in ASCII, keys in order, without spaces. Of values that `is_plain` says
    that `json_in` found so, with each `WithPoint`, that is made four times as fast.
    """
    content = _canonical(values) if is_plain else None
    if content is None:
        import json

        content = json.dumps(values, sort_keys=True, separators=(",", ":")).encode()
    return sha256(content).hexdigest()


def _canonical(values: Mapping[str, Any]) -> bytes | None:
    """Return canonical JSON as Python writes it; None where that can't be seen at a glance, or it
    has a number with a point, which msgspec spells in its own way.
    """
    try:
        content = msgspec.json.encode(values, order="deterministic")
    except TypeError:  # of a `WithPoint`
        return None
    if b"\\" in content:
        return None
    if not content.isascii() or b"\x7f" in content:
        import json

        content = json.dumps(content.decode())[1:-1].replace('\\"', '"').encode()
    return content


def encoded(part: msgspec.Struct) -> dict[str, Any]:
    """Return a part, such as an action, as JSON values in the order of its fields."""
    values = msgspec.to_builtins(part)
    return {key: one for key, one in values.items() if one or key not in _WHERE_TOLD}


def json_text(values: object) -> str:
    """Return JSON values as text to read and compare, which ends a line."""
    import json

    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _encode_asked(asked: Asked | None) -> dict[str, Any]:
    if asked is None:
        return {}
    scale = asked.scale
    labels = [label.first for label in scale.labels]
    return {
        "scale": {"min": scale.minimum, "max": scale.maximum, "labels": labels},
        "statements": dict(asked.fingerprints),
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def decode(values: object, name: str) -> Assessment:
    """Return the assessment that `values`, parsed JSON, stands for; its texts are cleaned.

    Raises KetentuiError that names the file as `name`, and the place of a mistake.
    """
    told = _told(values, name)
    respondent = {
        key: one
        for key, one in told.respondent.items()
        if one is not None or key not in ("name", "installation")  # said in so many words
    }
    in_short = {"respondent": respondent, "answers": {}, "asked": None, "doubts": ()}
    read = fitted({**cast(Any, values), **in_short}, Assessment, name, "assessment_invalid")
    problem = _contradiction(read, told)
    if problem:
        raise KetentuiError("assessment_invalid", ExitCode.BAD_DATA, [problem], file=name)
    answers = {row.statement: Answer(row.value, row.reason, row.note) for row in told.answers}
    return replace(read, answers=answers, asked=_asked(told.questionnaire))


def _told(values: Any, name: str) -> _Told:
    """Return what a file says in another way than the model does.

    Fingerprints that are seen at once to be so, aren't looked at one by one.
    """
    try:
        asked = values["questionnaire"]
        statements = asked["statements"]
        marks = statements.values()
        are_marks = {*map(len, marks)} == {16} and not "".join(marks).strip("0123456789abcdef")
    except (AttributeError, LookupError, TypeError):
        are_marks = False
    if not are_marks:
        return fitted(values, _Told, name, "assessment_invalid")
    less = {**values, "questionnaire": {**asked, "statements": None}}
    told = fitted(less, _Told, name, "assessment_invalid")
    told.questionnaire = replace(told.questionnaire, statements=statements)
    return told


def narrowed(row: msgspec.Struct, form: type[_Form]) -> _Form:
    """Return a row as the class of the model `form`, than which it says more."""
    return form(*(getattr(row, field) for field in form.__struct_fields__))


def unknown(values: Mapping[str, Any], statements: Container[str]) -> Iterator[Problem]:
    """Yield what a stored assessment says that this program does nothing with: keys it doesn't
    know, and answers to other statements than those of its questionnaire.
    """
    for place, part, form in _parts(values):
        for key in _beyond(part, form):
            yield Problem(".".join(map(str, place)), "key_unknown_here", (("key", clean(key)),))
    yield from to_others((row["statement"] for row in values["answers"]), statements)


def to_others(answered: Iterable[str], statements: Container[str]) -> Iterator[Problem]:
    """Yield which statements were answered that aren't among those of the questionnaire."""
    for id in [id for id in answered if id not in statements]:
        yield Problem(clean(id), "unknown_statement")


def with_unknown(fields: dict[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored assessment with what stood in it `before` that this program doesn't know."""
    parts = {place: part for place, part, _ in _parts(fields)}
    for place, part, form in _parts(before):
        if place in parts:
            parts[place].update(_beyond(part, form))
    return fields


def _parts(values: Any) -> Iterator[tuple[tuple[str, ...], dict[str, Any], type[msgspec.Struct]]]:
    """Yield the parts of an assessment as JSON values, each with its place and form."""
    yield (), values, Assessment
    asked = values.get("questionnaire", {})
    yield ("questionnaire",), asked, _Questionnaire
    if asked.get("scale"):
        yield ("questionnaire", "scale"), asked["scale"], _Scale
    yield ("respondent",), values.get("respondent", {}), Respondent
    for row in values.get("answers", ()):
        yield ("answers", row["statement"]), row, _Answer
    for row in values.get("actions", ()):
        yield ("actions", row["id"]), row, Action


def _beyond(part: Mapping[str, Any], form: type[msgspec.Struct]) -> dict[str, Any]:
    known = {"schema", *form.__struct_fields__} - _ELSEWHERE
    return {key: value for key, value in part.items() if key not in known}


AT_LEAST: Mapping[str, Any] = {
    "sharing": "anonymous",
    "respondent": {},
    "finished_at": None,
}
"""What stands for the parts of a damaged record that can't be read: nothing is told of anybody."""


def without(document: object, problems: Sequence[Problem]) -> dict[str, Any] | None:
    """Return a damaged record without what `problems` are in: the row of an answer or an action, or
    a key; None where nothing can be left out.
    """
    if not isinstance(document, dict):
        return None
    less = {**document}
    for problem in problems:
        key, _, rest = problem.where.partition(".")
        name, _, number = key.removesuffix("]").partition("[")
        there = less.get(name)
        if isinstance(there, list) and number.isdecimal():
            less[name] = [row for n, row in enumerate(there) if n != int(number)]
        elif isinstance(there, dict) and rest in there:
            less[name] = {inner: one for inner, one in there.items() if inner != rest}
        elif name in AT_LEAST and there != AT_LEAST[name]:
            less[name] = AT_LEAST[name]
        elif name in less and name not in AT_LEAST:
            del less[name]
        else:  # an answer, by its statement
            rows = less.get("answers", ())
            less["answers"] = [row for row in rows if row.get("statement") != problem.where]
    return less if less.get("answers") and less != document else None


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
    scale = record.scale
    return Asked(_scale(scale.min, scale.max, tuple(scale.labels)), record.statements)


@lru_cache(maxsize=8)  # those who go together were asked on one
def _scale(minimum: int, maximum: int, labels: Sequence[str]) -> Scale:
    return Scale(minimum, maximum, tuple(Text(clean(label)) for label in labels))


def _contradiction(read: Assessment, told: _Told) -> Problem | None:
    """Return what a file says twice, or says in two ways; None where it is sound."""
    rows, seen = told.answers, set[str]()
    both = [row for row in rows if row.reason is not None and row.value is not None]
    plain = not both and len({row.statement for row in rows}) == len(rows)
    for n, row in enumerate(() if plain else rows):
        twice = row.statement in seen
        if twice or (row.value is not None and row.reason is not None):
            key = "answer_twice" if twice else "value_and_reason"
            return Problem(f"answers[{n}]", key, (("statement", clean(row.statement)),))
        seen.add(row.statement)
    for key in ("started_at", "finished_at", "changed_at", "exported_at"):
        moment = getattr(read, key)
        if moment is not None and moment.tzinfo is None:
            return Problem(key, "no_time_zone")
    if read.round is not None and not is_code(read.round):
        return Problem("round", "bad_code", (("found", shown(read.round)),))
    if not re.fullmatch(_HASH, read.questionnaire.sha256):
        return Problem("questionnaire.sha256", "bad_hash")
    found = [*_ids(read, told)]
    are_plain = are_safe([id for _, ids in found for id in ids])
    for where, ids in () if are_plain else found:
        if not are_safe(ids):
            n, id = next((n, id) for n, id in enumerate(ids) if not is_safe(id))
            return _unsafe(where.format(n), id)
    return _scale_problem(told.questionnaire) or action_problem(read.actions)


def _ids(read: Assessment, told: _Told) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the places of the ids in a file, each with all that stand there."""
    yield "id", [read.id]
    if read.anonymous_id:
        yield "anonymous_id", [read.anonymous_id]
    yield "questionnaire.id", [read.questionnaire.id]
    yield "answers[{}]", [row.statement for row in told.answers]
    installation = told.respondent.get("installation")
    if installation is not None:
        yield "respondent.installation", [installation]
    yield "questionnaire.statements", [*(told.questionnaire.statements or ())]


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


def action_problem(rows: Iterable[Action]) -> Problem | None:
    """Return what is wrong with the ids of actions, by which they are found; None where nothing."""
    seen: set[str] = set()
    for n, row in enumerate(rows):
        if not is_safe(row.id):
            return _unsafe(f"actions[{n}]", row.id)
        if row.id in seen:
            return Problem(f"actions[{n}]", "action_twice", (("id", row.id),))
        seen.add(row.id)
    return None


def _unsafe(where: str, id: str) -> Problem:
    return Problem(where, "unsafe_id", (("id", shown(id)),))


def fitted(values: object, form: type[_Form], name: str, key: str) -> _Form:
    """Return JSON in its form: values that `parsed` read, or `writable_values` went through.

    KetentuiError `key`, which names the file as `name`, where it has another form.
    """
    try:
        return msgspec.convert(values, form, dec_hook=read_text)
    except msgspec.ValidationError as error:
        problem = _schema_problem(str(error), values)
    except RecursionError:
        problem = Problem("", "no_json")
    raise KetentuiError(key, ExitCode.BAD_DATA, [problem], file=name)


def read_text(kind: type, value: object) -> str:
    """Return a text as a field of its kind reads it; a TypeError gets its place from msgspec."""
    if not isinstance(value, str):
        raise TypeError
    return cast(TextKind, kind).read(value)


def writable_values(values: Any) -> Any:
    """Return parsed JSON without halves of characters, which it can spell and nobody can write."""
    if isinstance(values, str):
        return writable(values)
    if isinstance(values, list):
        return [writable_values(one) for one in values]
    if isinstance(values, dict):
        return {writable(key): writable_values(one) for key, one in values.items()}
    return values


def _schema_problem(message: str, values: object) -> Problem:
    """Return msgspec's message, ``what - at `$.place` ``, as a place with what is there in `values`
    and what belongs there; what it says itself is English.
    """
    what, _, place = message.partition(" - at ")
    place = place.strip("`").removeprefix("$")
    where = place.removesuffix("[...]").removeprefix(".")
    if missing := re.match(_MISSING, what):
        return Problem(f"{where}.{missing[1]}".removeprefix("."), "missing")
    found = _at(place, values)
    told = in_every_language(lambda locale: locale(f"problems.found_{found[0]}", value=found[1]))
    return Problem(where, "wrong_kind", (("found", told), ("wanted", _wanted(what, where))))


def _at(place: str, values: Any) -> tuple[str, str]:
    """Return what stands at a place: its kind, and what it is where that is short."""
    for key, number in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", place):
        if number == "...":  # of which of them it is isn't told
            return "other", ""
        values = values[key] if key else values[int(number)]
    return next(kind for form, kind in _KINDS if isinstance(values, form)), shown(values)


def _wanted(what: str, where: str) -> Text:
    """Return what belongs at a place, by what msgspec says of it; without that, a text."""
    choices = _CHOICES.get(where.rpartition(".")[2])
    if choices:
        return in_every_language(
            lambda locale: locale("problems.want_choice", choices=", ".join(choices))
        )
    said = what.partition(", got")[0]
    kind = next((kind for sign, kind in _WANTED if sign in said), "text")
    return in_every_language(lambda locale: locale(f"problems.want_{kind}", most=LARGEST_POINT))

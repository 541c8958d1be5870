"""Answers that were written down elsewhere: a JSON object, or CSV rows statement,value[,note]."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import understood
from ketentui.model import names
from ketentui.model.assessment import Answer
from ketentui.model.choices import REASONS
from ketentui.model.text import NOTE_LENGTH, clean, clean_lines, shown
from ketentui.storage.bounds import within_bounds
from ketentui.storage.files import read_bytes
from ketentui.storage.syntax import not_json
from ketentui.usecases.csv_rows import LARGEST_FILE, rows, text_of

_MOST_DIGITS = 9
_DECIMALS = re.compile("[0-9]{1,2}")
_HEADING = ["statement", "value"]


class _Row(msgspec.Struct, frozen=True):
    """One answer as it was written."""

    statement: str
    value: object
    note: str = ""
    line: int | None = None
    """Of a CSV file; of JSON, the statement says where it is."""

    def problem(self, key: str, **values: object) -> Problem:
        """Return that something is wrong with this row."""
        where = "" if self.line else self.statement
        return Problem(where, key, tuple(values.items()), self.line)


Misfits = Callable[[Mapping[str, Answer]], Iterable[Problem]]
"""Which answers a questionnaire has no place for, and why."""


def read_answers(path: Path, misfits: Misfits = lambda _: ()) -> dict[str, Answer]:
    """Return the answers in a file, by statement.

    A value is a whole number, or n.v.t. or weet niet in a letter or in words. Whether the
    questionnaire has such a statement and such a point is for `misfits` to say. Raises
    KetentuiError that names every row that can't be read or doesn't fit, or says that there is
    none.
    """
    return parse_answers(read_bytes(path, LARGEST_FILE), str(path), misfits)


def parse_answers(content: bytes, name: str, misfits: Misfits = lambda _: ()) -> dict[str, Answer]:
    """Return the answers in the content of a file; errors name the file as `name`.

    Of what is longer than LARGEST_FILE nothing is read.
    """
    if len(content) > LARGEST_FILE:
        raise KetentuiError("file_too_large", ExitCode.BAD_DATA, file=name)
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    lines: dict[str, int | None] = {}
    for row in _rows(content, problems):
        answer = _answer(row.value)
        if row.statement in answers:
            problems.append(row.problem("answer_twice", statement=row.statement))
        elif answer is None:
            problems.append(row.problem("bad_value", value=_shown(row.value)))
        elif (length := len(row.note)) > NOTE_LENGTH:
            problems.append(row.problem("note_too_long", length=length, most=NOTE_LENGTH))
        answers.setdefault(row.statement, (answer or Answer()).noted(row.note))
        lines.setdefault(row.statement, row.line)
    problems.extend(one._replace(line=lines.get(one.where)) for one in misfits(answers))
    if not answers and not problems:
        problems.append(Problem("", "no_answers"))
    if problems:
        problems.sort(key=lambda one: one.line or 0)
        raise KetentuiError("answers_unreadable", ExitCode.BAD_DATA, problems, file=name)
    return answers


def _rows(content: bytes, problems: list[Problem]) -> Iterable[_Row]:
    text = text_of(content)
    if text.lstrip().startswith(("{", "[")):
        return _json(text, problems)
    return _csv(content, problems)


def _shown(value: object) -> str:
    return shown(value if isinstance(value, str) else json.dumps(value))


def _answer(value: object) -> Answer | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return Answer(value)
    if isinstance(value, str):
        word = names.key(value)
        word = understood("reason").get(word, word)
        for reason in REASONS:
            if word == reason:
                return Answer(None, reason)
        if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
            return Answer(int(word))
    return None


def _json(text: str, problems: list[Problem]) -> Iterable[_Row]:
    doubles: list[str] = []

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        names = [name for name, _ in items]
        doubles.extend(name for name in set(names) if names.count(name) > 1)
        return dict(items)

    try:
        values = json.loads(within_bounds(text), object_pairs_hook=pairs)
    except ValueError as error:
        problems.append(not_json(error))
        return
    if not isinstance(values, dict):
        problems.append(Problem("", "not_answers"))
        return
    for double in map(clean, sorted(doubles)):
        problems.append(Problem(double, "answer_twice", (("statement", double),)))
    for statement, value in values.items():
        yield _Row(clean(statement), value)


def _csv(content: bytes, problems: list[Problem]) -> Iterable[_Row]:
    for line, cells in rows(content, problems, _is_heading, clean_lines):
        if len(cells) == 1:
            problems.append(Problem("", "no_value", (("statement", clean(cells[0])),), line))
        elif len(cells) > 3:
            problems.append(Problem("", "not_a_row", line=line))
        elif _DECIMALS.fullmatch("".join(cells[2:])):
            # A decimal comma between commas: the rest of a number isn't a note.
            value = ",".join(cells[1:])
            problems.append(Problem("", "bad_value", (("value", shown(value)),), line))
        else:
            yield _Row(clean(cells[0]), cells[1], "".join(cells[2:]), line)


def _is_heading(cells: Sequence[str]) -> bool:
    return [understood("column").get(names.key(cell)) for cell in cells[:2]] == _HEADING

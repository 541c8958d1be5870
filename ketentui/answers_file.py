"""Answers that were written down elsewhere: a JSON object, or CSV rows statement,value[,note]."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.files import no_json, read_bytes
from ketentui.model.assessment import Answer, Reason
from ketentui.model.text import clean, clean_lines

LARGEST_FILE = 1_000_000
_REASONS: dict[str, Reason] = {
    "n": "not_applicable",
    "nvt": "not_applicable",
    "n.v.t.": "not_applicable",
    "not_applicable": "not_applicable",
    "w": "unknown",
    "d": "unknown",
    "unknown": "unknown",
}
_HEADING = ["statement", "value"]

Row = tuple[str, str, object, str]
"""Where it stands in the file, the statement, the value as written, and the note."""


def read_answers(path: Path) -> dict[str, Answer]:
    """Return the answers in a file, by statement.

    A value is a whole number, `n` (n.v.t.) or `w` or `d` (weet niet, don't know). Whether the
    questionnaire has such a statement and such a point is for its reader to say. Raises
    KetentuiError that names every row that can't be read.
    """
    try:
        text = read_bytes(path, LARGEST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem("", "not_utf8")
        raise KetentuiError(
            "answers_unreadable", ExitCode.BAD_DATA, [problem], file=path
        ) from error
    problems: list[Problem] = []
    answers: dict[str, Answer] = {}
    is_json = text.lstrip().startswith(("{", "["))
    for where, statement, value, note in (_json if is_json else _csv)(text, problems):
        answer = _answer(value)
        if statement in answers:
            problems.append(Problem(where, "answer_twice", (("statement", statement),)))
        elif answer is None:
            problems.append(Problem(where, "bad_value", (("value", clean(str(value))[:40]),)))
        else:
            answers[statement] = answer.noted(note)
    if problems:
        raise KetentuiError("answers_unreadable", ExitCode.BAD_DATA, problems, file=path)
    return answers


def _answer(value: object) -> Answer | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return Answer(value)
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _REASONS:
            return Answer(None, _REASONS[word])
        if word.isascii() and word.isdigit():
            return Answer(int(word))
    return None


def _json(text: str, problems: list[Problem]) -> Iterable[Row]:
    doubles: list[str] = []

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        names = [name for name, _ in items]
        doubles.extend(name for name in set(names) if names.count(name) > 1)
        return dict(items)

    try:
        values = json.loads(text, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        problems.append(no_json(error))
        return
    if not isinstance(values, dict):
        problems.append(Problem("", "not_answers"))
        return
    for double in sorted(doubles):
        name = clean(double)
        problems.append(Problem(name, "answer_twice", (("statement", name),)))
    for statement, value in values.items():
        name = clean(statement)
        yield name, name, value, ""


def _csv(text: str, problems: list[Problem]) -> Iterable[Row]:
    first_line = text.partition("\n")[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for row in reader:
            where = f"{reader.line_num}"
            if not row or (reader.line_num == 1 and [cell.strip() for cell in row[:2]] == _HEADING):
                continue
            if len(row) not in (2, 3):
                problems.append(Problem(where, "not_a_row"))
                continue
            yield where, clean(row[0]), row[1], clean_lines(row[2]) if len(row) == 3 else ""
    except csv.Error:
        problems.append(Problem(f"{reader.line_num}", "not_csv"))

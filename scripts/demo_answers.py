"""Bring the answers of the made-up chain along to the edition of now.

What stayed keeps its answers. A statement that took another's place in its theme takes its answers
and notes, the core one first; one that is new is answered about as its theme was. Notes that moved
are named: whether they are true still, somebody has to read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import fmean
from typing import Any

from ketentui.config.paths import bundled_questionnaires
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.questionnaires.library import read_bundled

FILE = Path(__file__).parent.parent / "ketentui" / "usecases" / "demo_chain.toml"

_Signs = Mapping[str, str]
"""What one person answered, by the statement's id."""


def renewed(text: str, questionnaire: Questionnaire) -> tuple[str, list[str]]:
    """Return the content of the file for an edition, and which notes are about another statement
    than before.
    """
    data = tomllib.loads(text)
    before = {id: group.split() for id, group in data["statements"].items()}
    core = {id: theme for theme, id in data["core"].items()}
    if _is_of(before, data["core"], questionnaire):
        return text, []
    places = dict(_places(before, set(core), questionnaire))
    head, *people = re.split(r"(?m)^(?=\[\[respondents\]\])", text)
    head = re.sub(r"(?ms)^\[statements\]\n.*", "", head) + _tables(questionnaire)
    moved: list[str] = []
    rows = zip(people, data["respondents"], strict=True)
    written = [
        _row(number, row, person, before, data["core"], places, questionnaire, moved)
        for number, (row, person) in enumerate(rows, start=1)
    ]
    return "".join([head, *written]), moved


def _is_of(
    before: Mapping[str, Sequence[str]], core: Mapping[str, str], questionnaire: Questionnaire
) -> bool:
    themes = [theme for _, theme in questionnaire.themes()]
    return before == {
        theme.id: [one.id for one in theme.statements] for theme in themes
    } and core == {theme.id: theme.asked("quick")[0].id for theme in themes}


def _tables(questionnaire: Questionnaire) -> str:
    """Return which statements the signs are of, by theme, and those of the quick scan."""
    themes = [theme for _, theme in questionnaire.themes()]
    asked = (f'{one.id} = "{" ".join(s.id for s in one.statements)}"\n' for one in themes)
    core = (f'{one.id} = "{one.asked("quick")[0].id}"\n' for one in themes)
    return "".join(["[statements]\n", *asked, "\n[core]\n", *core, "\n"])


def _places(
    before: Mapping[str, Sequence[str]], core: set[str], questionnaire: Questionnaire
) -> Iterator[tuple[str, str]]:
    """Yield of every statement that is new whose place it took."""
    for _, theme in questionnaire.themes():
        there = before.get(theme.id, [])
        gone = [id for id in there if id not in questionnaire.statements]
        new = [one for one in theme.statements if one.id not in there]
        gone.sort(key=lambda id: id not in core)
        new.sort(key=lambda one: not one.core)
        yield from zip((one.id for one in new), gone, strict=False)


def _row(
    number: int,
    text: str,
    person: Mapping[str, Any],
    before: Mapping[str, Sequence[str]],
    core: Mapping[str, str],
    places: Mapping[str, str],
    questionnaire: Questionnaire,
    moved: list[str],
) -> str:
    depth: Depth = person["depth"]
    groups = person["answers"].split()
    asked = before if depth == "full" else {theme: [id] for theme, id in core.items()}
    given = {
        id: sign
        for ids, signs in zip(asked.values(), groups, strict=True)
        for id, sign in zip(ids, signs, strict=True)
    }
    signs = []
    for _, theme in questionnaire.themes():
        own = {id: given[id] for id in asked.get(theme.id, ()) if id in given}
        ids = [one.id for one in theme.asked(depth)]
        signs.append("".join(_sign(number, id, own, places, depth) for id in ids))
        for old in own:
            line = f"notes.{old} = "
            new = next((id for id in ids if places.get(id) == old), None)
            if old not in ids and line in text:
                new = new or ids[0]
                text = text.replace(line, f"notes.{new} = ")
                moved.append(f"{number}: {old} -> {new}: {person['notes'][old]}")
    return re.sub(r'(?m)^answers = ".*"$', f'answers = "{" ".join(signs)}"', text)


def _sign(number: int, id: str, own: _Signs, places: Mapping[str, str], depth: Depth) -> str:
    """Return what a person answers: what was answered, in its place, or about as the theme was."""
    if id in own:
        return own[id]
    if places.get(id) in own:
        return own[places[id]]
    if depth == "quick":
        return next(iter(own.values()))
    points = [int(sign) for sign in own.values() if sign.isdigit()]
    if not points:
        return "w"
    step = (-1, 0, 0, 1)[sha256(f"{number} {id}".encode()).digest()[0] % 4]
    return str(min(max(round(fmean(points)) + step, 1), 5))


def main() -> None:
    text = FILE.read_text("utf-8")
    path = bundled_questionnaires() / f"{tomllib.loads(text)['questionnaire']}.toml"
    content, moved = renewed(text, read_bundled(path).questionnaire)
    FILE.write_text(content, "utf-8", newline="\n")
    for line in moved:
        print("Read whether this note is true still.", line)


if __name__ == "__main__":
    main()

"""Half a character, which JSON can spell and nobody can write, stops no other file, wherever."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Action, Answer, Respondent
from ketentui.model.replacing import replace
from ketentui.storage.exchange import parse_shared, shared_json
from ketentui.storage.records import encode
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.combining import combine_files
from ketentui.usecases.demo import demo
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import take_in
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace

HALF = "a\ud83db"
EXPORTS = demo().exports()


def full_export(workspace: Workspace) -> Any:
    """Return an export in which every field says something."""
    who = Respondent("Keten", "UWV", "tactisch", "Jo", "k1")
    id = take_answers(workspace, "klein", Start("quick", who), {"doel-1": Answer(4, note="n")}).id
    found = result(workspace, id)
    action = Action("x", "doel", "wat", "wie", effect="effect")
    assessment = replace(found.assessment, respondent=who, actions=(action,))
    values = json.loads(shared_json(found.questionnaire, assessment, found.profile))
    return {**values, "position": "doel-1", "anonymous_id": "m4h8b3", "later": [{"text": "x"}]}


def spoilt(values: Any) -> Iterator[Any]:
    """Yield JSON values with one text or key in them spoilt, each in its turn."""
    if isinstance(values, str):
        yield HALF
    elif isinstance(values, dict | list):
        for key in values if isinstance(values, dict) else range(len(values)):
            for one in spoilt(values[key]):
                changed = deepcopy(values)
                changed[key] = one
                yield changed
            if isinstance(values, dict):
                yield {HALF if one == key else one: value for one, value in values.items()}


def test_every_text_is_mended_or_its_file_refused_by_name(workspace: Workspace) -> None:
    read = [readable(values) for values in spoilt(full_export(workspace))]
    assert (read.count(True) > 20, read.count(False) > 20) == (True, True)


def readable(values: Any) -> bool:
    """Return whether an export can be read, and then written; where not, its file is named."""
    try:
        read = parse_shared(json.dumps(values).encode(), "x.json")
    except KetentuiError as error:
        if error.values["file"] != "x.json":
            raise
        return False
    return bool(json.dumps(encode(read), ensure_ascii=False).encode())


def test_an_odd_theme_does_not_keep_eight_others_out(workspace: Workspace, tmp_path: Path) -> None:
    exports = dict(list(EXPORTS.items())[:9])
    for name, content in exports.items():
        (tmp_path / name).write_text(content, "utf-8")
    values = json.loads(content)
    action = {"id": "x", "theme": f"\x1b[31m{HALF}", "what": "iets"}
    (tmp_path / name).write_text(json.dumps({**values, "actions": [action]}))
    assert take_in(workspace, list(tmp_path.glob("*.json"))).fates == {"new": 9}
    (kept,) = workspace.paths.pool.rglob(f"{values['id']}.json")
    assert json.loads(kept.read_text("utf-8"))["actions"][0]["theme"] == "a�b"


def test_whatever_one_file_does_the_others_go_on(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in list(EXPORTS.items())[:9]:
        (tmp_path / name).write_text(content, "utf-8")
    odd = tmp_path / name

    def read(path: Path, read: Any = parse_shared) -> Any:
        assert path != odd
        return read(path.read_bytes(), str(path))

    monkeypatch.setattr("ketentui.usecases.export_files.read_shared", read)
    sources = list(tmp_path.glob("*.json"))
    taken, combined = (
        take_in(workspace, sources),
        combine_files(workspace, sources, TeamOptions()),
    )
    assert taken.fates == {"new": 8}
    for found in (taken.unusable, combined.unusable):
        assert [(one.name, one.error.key) for one in found] == [(str(odd), "export_unexpected")]

"""The key of a data folder: in open exports alone, and the same every time."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.replacing import replace
from ketentui.storage.exchange import ExportOptions, parse_shared
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.combining import combine_pool
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import take_in
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.unit.written import written_shared


def filled_in(workspace: Workspace, sharing: Sharing = "open", value: int = 4) -> str:
    start = Start("quick", Respondent("Keten", "UWV", "tactisch", "Jo"), sharing)
    return take_answers(workspace, "klein", start, {"doel-1": Answer(value)}).id


def export(workspace: Workspace, id: str, *, anonymous: bool = False) -> str:
    disclosure = ExportOptions(anonymous=anonymous)
    return written_shared(workspace, result(workspace, id), "json", Locale("nl"), disclosure)


def key_in(content: str) -> str | None:
    found: str | None = json.loads(content)["respondent"].get("installation")
    return found


def test_open_exports_carry_one_key_and_nothing_stored_does(workspace: Workspace) -> None:
    first, second = (export(workspace, filled_in(workspace)) for _ in range(2))
    assert key_in(first) == key_in(second) == workspace.installation != ""
    assert workspace.paths.installation.stat().st_mode & 0o777 == 0o600
    stored = [file.read_text() for file in workspace.paths.assessments.glob("*.json")]
    assert stored
    assert not any("installation" in content for content in stored)


def test_anonymous_exports_carry_no_key_nor_make_one(workspace: Workspace) -> None:
    contents = [
        export(workspace, filled_in(workspace), anonymous=True),
        export(workspace, filled_in(workspace, "anonymous")),
    ]
    assert [*map(key_in, contents)] == [None, None]
    assert not workspace.paths.installation.exists()


def test_an_open_export_goes_without_where_no_key_can_be_kept(workspace: Workspace) -> None:
    id = filled_in(workspace)
    workspace.paths.installation.mkdir()
    assert key_in(export(workspace, id)) is None


def test_all_processes_get_the_same_key(workspace: Workspace) -> None:
    numbers = count(1)
    many = [replace(workspace, new_id=lambda: f"key{next(numbers)}") for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda one: one.installation, many))) == 1


@pytest.mark.parametrize("key", ["", "a/b", "x" * 101, "\x1b[31m", 7])
def test_a_key_of_a_stranger_is_checked(workspace: Workspace, key: Any) -> None:
    values = json.loads(export(workspace, filled_in(workspace)))
    values["respondent"]["installation"] = key
    with pytest.raises(KetentuiError) as raised:
        parse_shared(json.dumps(values).encode(), "x.json")
    assert raised.value.values["file"] == "x.json"


def test_an_anonymous_export_of_a_stranger_is_of_nobody(workspace: Workspace) -> None:
    values = json.loads(export(workspace, filled_in(workspace)))
    read = parse_shared(json.dumps({**values, "sharing": "anonymous"}).encode(), "x.json")
    assert (read.respondent.name, read.respondent.installation) == ("", "")


def test_ones_own_join_with_their_key(workspace: Workspace, tmp_path: Path) -> None:
    """What was filled in here later is of who shared an export earlier."""
    sent = tmp_path / "sent.json"
    sent.write_text(export(workspace, filled_in(workspace)))
    take_in(workspace, [sent])
    filled_in(workspace, value=5)
    (report,) = combine_pool(workspace, TeamOptions(with_mine=True)).reports
    assert report.respondents.total == 1
    assert {one.kind for one in report.remarks} == {"earlier_assessment", "same_export"}


def test_the_pool_keeps_a_key_beside_an_export_of_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    sent, before = tmp_path / "sent.json", tmp_path / "before.json"
    sent.write_text(export(workspace, filled_in(workspace)))
    values = json.loads(sent.read_text())
    del values["respondent"]["installation"]
    before.write_text(json.dumps(values))
    assert take_in(workspace, [before]).fates == {"new": 1}
    assert take_in(workspace, [sent]).fates == {"newer": 1}
    assert take_in(workspace, [before]).fates == {"known": 1}
    (kept,) = workspace.paths.pool.rglob("*.json")
    assert key_in(kept.read_text()) == workspace.installation

"""The id of an anonymous export: its own, always the same, and linked to the open one by nobody."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.replacing import replace
from ketentui.model.team import Remark
from ketentui.storage.exchange import ExportOptions, disclosed, parse_shared
from ketentui.storage.ids import random_id
from ketentui.usecases.assessing import Start, resume, take_answers
from ketentui.usecases.combining import combine_pool
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import take_in
from ketentui.usecases.profile_export import export_path, told_of_anonymity
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.unit.written import written_shared

OPEN, ANONYMOUS = ExportOptions(), ExportOptions(anonymous=True)


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    return replace(workspace, new_id=random_id)


def filled_in(workspace: Workspace, sharing: Sharing = "open") -> str:
    start = Start("quick", Respondent("Keten", "UWV", "tactisch", "Jo"), sharing)
    return take_answers(workspace, "klein", start, {"doel-1": Answer(4)}).id


def export(workspace: Workspace, id: str, disclosure: ExportOptions) -> str:
    return written_shared(workspace, result(workspace, id), "json", Locale("nl"), disclosure)


def id_in(content: str) -> str:
    found: str = json.loads(content)["id"]
    return found


def of_before(workspace: Workspace, id: str) -> None:
    """Let a stored assessment be as it was before anonymous exports had an id of their own."""
    file = workspace.store.path(id)
    record: dict[str, Any] = json.loads(file.read_text("utf-8"))
    del record["assessment"]["1"]["anonymous_id"]
    before = {"version": 1, "assessment": record["assessment"]}
    file.write_text(json.dumps(before), "utf-8")


def taken_in(workspace: Workspace, content: str, folder: Path) -> Any:
    file = folder / "uit.json"
    file.write_text(content, "utf-8")
    return dict(take_in(workspace, [file]).fates)


@pytest.mark.parametrize("sharing", ["open", "anonymous"])
def test_neither_export_nor_its_name_has_anything_of_the_other_id(
    workspace: Workspace, sharing: Sharing
) -> None:
    id = filled_in(workspace, sharing)
    stored = workspace.store.load(id)
    own = stored.anonymous_id
    anonymous = export(workspace, id, ANONYMOUS)
    assert id_in(anonymous) == own not in ("", id)
    assert id not in anonymous
    assert export_path(workspace, stored, "json", ANONYMOUS).stem.endswith(f"-{own[:4]}")
    if sharing == "open":
        assert own not in export(workspace, id, OPEN)
        assert export_path(workspace, stored, "json", OPEN).stem.endswith(f"-{id[:4]}")


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_an_anonymous_export_has_days_and_tells_no_hour_or_time_zone(
    moment: datetime, zone: timezone
) -> None:
    when = moment.replace(tzinfo=zone)
    ref = QuestionnaireRef("ketenscan", "1.0", "quick", "")
    one = Assessment("a", ref, Respondent(), "anonymous", when, when, changed_at=when)
    told = disclosed(one, ANONYMOUS)
    for said in (told.started_at, told.finished_at, told.changed_at):
        assert said is not None
        assert said.isoformat() == f"{moment.date()}T00:00:00+00:00"
    assert (told.day, disclosed(told, ANONYMOUS)) == (one.day, told)


def test_a_correction_takes_the_place_of_the_anonymous_export(
    workspace: Workspace, tmp_path: Path
) -> None:
    id = filled_in(workspace)
    assert taken_in(workspace, export(workspace, id, ANONYMOUS), tmp_path) == {"new": 1}
    opened = resume(workspace, id)
    opened.choose("doel-1", 2)
    opened.close()
    assert taken_in(workspace, export(workspace, id, ANONYMOUS), tmp_path) == {"newer": 1}
    assert len([*workspace.paths.pool.rglob("*.json")]) == 1


def test_what_was_begun_before_keeps_its_one_id_also_when_corrected(
    workspace: Workspace,
) -> None:
    id = filled_in(workspace)
    of_before(workspace, id)
    opened = resume(workspace, id)
    opened.choose("doel-1", 2)
    opened.close()
    assert id_in(export(workspace, id, ANONYMOUS)) == id_in(export(workspace, id, OPEN)) == id


def test_an_id_that_a_stranger_gives_is_nothing(workspace: Workspace) -> None:
    values = json.loads(export(workspace, filled_in(workspace), ANONYMOUS))
    read = parse_shared(json.dumps({**values, "anonymous_id": "x"}).encode(), "x.json")
    assert (read.anonymous_id, read.id_when_anonymous) == ("", values["id"])


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("openly_too", [False, True])
def test_ones_own_counts_once_and_as_anonymous_where_it_was_shared_so(
    workspace: Workspace, tmp_path: Path, before: bool, openly_too: bool
) -> None:
    id = filled_in(workspace)
    if before:
        of_before(workspace, id)
    taken_in(workspace, export(workspace, id, ANONYMOUS), tmp_path)
    if openly_too:
        taken_in(workspace, export(workspace, id, OPEN), tmp_path)
    (report,) = combine_pool(workspace, TeamOptions(with_mine=True)).reports
    assert (report.respondents.total, report.respondents.anonymous) == (1, 1)
    told = Remark("open_and_anonymous", 1) in report.remarks
    assert told == (openly_too and not before)  # the pool made one of them already


def test_it_is_told_what_an_anonymous_export_does_not_hide(workspace: Workspace) -> None:
    openly, anonymous = filled_in(workspace), filled_in(workspace, "anonymous")
    stored = workspace.store.load(openly)
    assert told_of_anonymity(stored, OPEN) == ()
    assert told_of_anonymity(stored, ANONYMOUS) == ("export.receiver", "export.open_before")
    assert told_of_anonymity(workspace.store.load(anonymous), OPEN) == ("export.receiver",)
    of_before(workspace, openly)
    told = told_of_anonymity(workspace.store.load(openly), ANONYMOUS)
    assert told == ("export.receiver", "export.open_before_one_id")

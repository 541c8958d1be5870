"""Exports in files and folders become reports; what can't be used is named, and nothing else."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from ketentui.charts.types import Look
from ketentui.errors import KetentuiError
from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import FIRST, Remark
from ketentui.storage.exchange import read_shared, shared_json
from ketentui.team import Settings
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.combining import Combined, combine_files, combine_pool
from ketentui.usecases.comparing_teams import compare_team_files, compare_team_years
from ketentui.usecases.demo import demo, take_in_demo
from ketentui.usecases.gathering import NothingUsable, TeamOptions
from ketentui.usecases.name_lists import read_names
from ketentui.usecases.pool import pool_overview, take_in
from ketentui.usecases.team_export import FORMATS, render_team
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import by_year, last_day, latest
from tests.conftest import DATA
from tests.unit.written import as_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "exports"
    found.mkdir()
    return found


def export(workspace: Workspace, folder: Path, id: str, value: int = 3, **of: Any) -> Path:
    """Write an export of the questionnaire `klein`, with one answer."""
    questionnaire = workspace.library.find(of.get("questionnaire", "klein")).questionnaire
    ref = QuestionnaireRef(
        questionnaire.id, questionnaire.version, "full", of.get("sha256", questionnaire.sha256)
    )
    first = next(iter(questionnaire.statements))
    one = Assessment(
        id,
        ref,
        Respondent(of.get("chain", "Keten"), of.get("organisation", "")),
        of.get("sharing", "open"),
        workspace.now(),
        of.get("finished", workspace.now()),
        {first: Answer(value)},
    )
    file = folder / f"{id}.json"
    content = shared_json(questionnaire, one, profile(questionnaire, one))
    file.write_text(content, "utf-8")
    return file


def combined(workspace: Workspace, *sources: Path, **options: Any) -> Combined:
    return combine_files(workspace, sources, TeamOptions(**options))


def reasons(found: Combined) -> dict[str, str]:
    return {Path(one.name).name: one.error.key for one in found.unusable}


def people(found: Combined) -> int:
    return found.reports[0].respondents.total


def test_what_cannot_be_used_is_named_and_the_others_count(
    workspace: Workspace, folder: Path
) -> None:
    for id in "abcde":
        export(workspace, folder, id)
    whole = (folder / "a.json").read_text("utf-8")
    (folder / "cut.json").write_text(whole[:200], "utf-8")
    (folder / "tekst.txt").write_text(whole[:200], "utf-8")
    (folder / "later.json").write_text(whole.replace("assessment/1", "assessment/2"), "utf-8")
    export(workspace, folder, "other", chain="Andere keten")
    (folder / "off.json").write_text(whole.replace('"value": 3', '"value": 6'), "utf-8")
    found = combined(workspace, folder)
    assert people(found) == 5
    assert found.reports[0].unusable == Counter(reasons(found).values())
    assert reasons(found) == {
        "cut.json": "not_json",
        "tekst.txt": "not_json",
        "later.json": "wrong_schema",
        "other.json": "other_chain",
        "off.json": "assessment_invalid",
    }


def answering(file: Path, statement: str) -> None:
    """Let an export answer a statement more, by hand."""
    values = json.loads(file.read_text("utf-8"))
    values["answers"].append({"statement": statement, "value": 2})
    values["mood"] = "good"
    del values["checksum"]
    file.write_text(json.dumps(values), "utf-8")


def test_what_was_changed_after_it_was_made_counts_and_stands_at_the_top(
    workspace: Workspace, folder: Path
) -> None:
    for id in "ab":
        file = export(workspace, folder, id)
    file.write_text(file.read_text("utf-8").replace('"value": 3', '"value": 2'), "utf-8")
    found = combined(workspace, folder)
    assert [(one.name, one.error.key) for one in found.doubtful] == [(f"{file}", "altered_export")]
    assert (people(found), "altered_export" in FIRST) == (2, True)
    assert Remark("altered_export", 1) in found.reports[0].remarks
    again = export(workspace, folder, "b")
    again.rename(folder / "c.json")
    file.write_text((folder / "c.json").read_text("utf-8").replace('"value": 3', '"value": 2'))
    (report,) = combined(workspace, folder).reports
    assert "altered_export" not in {one.kind for one in report.remarks}  # the sound one counts


@pytest.mark.parametrize("sha256", ["", "f" * 64])
def test_answers_to_statements_that_were_not_asked_are_told_and_the_others_count(
    workspace: Workspace, folder: Path, sha256: str
) -> None:
    """Which they are, no report says: such an id can be a name. A key that isn't known is none."""
    of: dict[str, Any] = {"sha256": sha256} if sha256 else {}
    for id in "abcde":
        answering(export(workspace, folder, id, **of), "Jo Jansen" if id < "c" else "doel-2")
    found = combined(workspace, folder)
    taken = take_in(workspace, [folder])
    for doubtful in (
        found.doubtful,
        taken.doubtful,
        combine_pool(workspace, TeamOptions()).doubtful,
    ):
        assert [one.error.key for one in doubtful] == ["strange_answers"] * 2
        assert [one.error.problems[0].where for one in doubtful] == ["Jo Jansen"] * 2
    (report,) = found.reports
    assert Remark("strange_answers", 2) in report.remarks
    assert (people(found), found.unusable, taken.fates) == (5, (), {"new": 5})
    for form in FORMATS:
        told = as_text(render_team(workspace, found.reports, form, Locale("nl"), Sheet(80, Look())))
        assert "Jansen" not in told
        tables = ("csv", "xlsx")
        assert "strange_answers" in told or "niet heeft" in " ".join(told.split()) or form in tables


def test_in_a_folder_reports_hidden_files_and_questionnaires_are_passed_over(
    workspace: Workspace, folder: Path
) -> None:
    export(workspace, folder, "a")
    deeper = folder / "partner"
    deeper.mkdir()
    export(workspace, deeper, "b")
    for name in ("lees.md", "c.csv", "beeld.txt", "a.ics", "klein.toml", ".weg.json", "Thumbs.db"):
        (folder / name).write_text("iets anders", "utf-8")
    (folder / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / "ketenbeeld.json").write_text('{"schema": "ketentui/team/2"}', "utf-8")
    (folder / "twee.json").write_text('[{"schema": "ketentui/team/2"}, {}]', "utf-8")
    (folder / "vergeleken.json").write_text('{"questionnaire": "klein", "themes": []}', "utf-8")
    found = combined(workspace, folder)
    assert (people(found), found.unusable) == (2, ())
    named = combined(workspace, folder, folder / "ketenbeeld.json")
    assert reasons(named) == {"ketenbeeld.json": "wrong_schema"}


def test_an_export_is_one_whatever_its_name_and_several_in_one_file_are_named(
    workspace: Workspace, folder: Path
) -> None:
    sent = export(workspace, folder, "a").rename(folder / "a.json.txt")
    (folder / "samen.json").write_text(f"[{sent.read_text('utf-8')}]", "utf-8")
    found = combined(workspace, folder)
    assert (people(found), [*reasons(found)]) == (1, ["samen.json"])


def test_a_pipe_in_a_folder_is_not_waited_for(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a")
    os.mkfifo(folder / "pijp.json")
    assert (people(combined(workspace, folder)), combined(workspace, folder).unusable) == (1, ())


def test_a_folder_that_cannot_be_read_is_named(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(workspace, folder, "a")
    closed = folder / "dicht"
    closed.mkdir()
    scan = os.scandir

    def refuse(path: str) -> Any:
        if Path(path) == closed:
            raise PermissionError(13, "no", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert reasons(combined(workspace, folder)) == {"dicht": "file_unreadable"}


def test_a_file_that_is_named_twice_is_read_once(workspace: Workspace, folder: Path) -> None:
    file = export(workspace, folder, "a")
    assert combined(workspace, file, folder).reports[0].remarks == ()


def test_nothing_usable_is_no_report_and_tells_why(workspace: Workspace, folder: Path) -> None:
    (folder / "leeg.json").write_text("", "utf-8")
    with pytest.raises(NothingUsable) as raised:
        combined(workspace, folder)
    (one,) = raised.value.unusable
    assert (one.error.key, one.error.problems[0].key) == ("not_json", "empty_file")


def test_an_export_without_answers_is_said_to_have_none(workspace: Workspace, folder: Path) -> None:
    file = export(workspace, folder, "a")
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "answers": []}), "utf-8")
    with pytest.raises(NothingUsable) as raised:
        combined(workspace, folder)
    (one,) = raised.value.unusable
    assert (one.error.key, one.error.problems[0].key) == ("assessment_invalid", "no_answers")


def test_of_a_chain_that_is_not_there_it_is_said_once_with_those_that_are(
    workspace: Workspace, folder: Path
) -> None:
    for id in "abc":
        export(workspace, folder, id, chain="Loon")
    export(workspace, folder, "d", chain="Jeugd")
    with pytest.raises(KetentuiError, match="chain_not_found") as raised:
        combined(workspace, folder, chain="Lon")
    assert raised.value.values == {"chain": "Lon", "n": 4, "known": "Loon (3), Jeugd (1)"}


def test_the_chain_of_the_demo_does_not_stand_in_the_way_of_ones_own(
    workspace: Workspace, folder: Path
) -> None:
    take_in_demo(workspace)
    assert combine_pool(workspace, TeamOptions()).made_up is None
    export(workspace, folder, "a", chain="Loon")
    take_in(workspace, [folder])
    found = combine_pool(workspace, TeamOptions())
    assert (found.reports[0].chains, found.made_up) == (("Loon",), demo().chain)
    assert combine_pool(workspace, TeamOptions(chain=demo().chain)).made_up is None


def test_chains_are_told_apart_unless_they_are_combined_on_purpose(
    workspace: Workspace, folder: Path
) -> None:
    export(workspace, folder, "a", 1, chain="Loon")
    export(workspace, folder, "b", 5, chain="Jeugd")
    with pytest.raises(KetentuiError, match="several_chains"):
        combined(workspace, folder)
    chosen = combined(workspace, folder, chain="loon")
    assert (people(chosen), reasons(chosen)) == (1, {"b.json": "other_chain"})
    everything = combined(workspace, folder, all_chains=True)
    assert everything.reports[0].chains == ("Loon", "Jeugd")


def test_every_questionnaire_has_a_report(workspace: Workspace, folder: Path) -> None:
    for id in "ab":
        export(workspace, folder, id)
    export(workspace, folder, "c", questionnaire="ketenscan")
    reports = combined(workspace, folder).reports
    assert [report.questionnaire.id for report in reports] == ["klein", "ketenscan"]


def untold(file: Path) -> Path:
    """Make an export as it was before it told what was asked."""
    values = json.loads(file.read_text("utf-8"))
    del values["questionnaire"]["scale"], values["questionnaire"]["statements"]
    values.pop("checksum", None)
    file.write_text(json.dumps(values), "utf-8")
    return file


def kinds(found: Combined) -> list[tuple[str, int, str]]:
    return [(one.kind, one.count, one.detail) for one in found.reports[0].remarks]


def tell(file: Path, version: str = "1.1", **statements: str) -> Path:
    """Make an export of a version that isn't here, which asks these statements otherwise."""
    values = json.loads(file.read_text("utf-8"))
    values.pop("checksum", None)
    values["questionnaire"].update(version=version, sha256="0" * 64)
    values["questionnaire"]["statements"].update(statements)
    file.write_text(json.dumps(values), "utf-8")
    return file


def test_a_version_that_is_not_here_is_judged_by_what_its_export_tells(
    workspace: Workspace, folder: Path
) -> None:
    export(workspace, folder, "a")
    other = export(workspace, folder, "b", 5, sha256="0" * 64)
    assert (people(combined(workspace, folder)), kinds(combined(workspace, folder))) == (2, [])
    tell(other, **{"doel-2": "0" * 16, "Jan gaf een 1": "1" * 16})
    found = combined(workspace, folder)
    assert (people(found), kinds(found)) == (2, [("partly_other", 1, "1.1")])
    assert "doel-2" in found.reports[0].questionnaire.statements


def test_what_one_export_tells_changes_nothing_for_the_others_in_any_order(
    workspace: Workspace, folder: Path
) -> None:
    for id in "cde":
        tell(export(workspace, folder, id))
    alone = combined(workspace, folder)
    ids = [*alone.reports[0].questionnaire.statements]
    tell(export(workspace, folder, "a", 5), "9" * 6000, **dict.fromkeys(ids, "0" * 16))
    lying = tell(export(workspace, folder, "f", 5))
    values = json.loads(lying.read_text("utf-8"))
    values["questionnaire"]["scale"] = {"min": 1, "max": 2, "labels": ["x", "y"]}
    lying.write_text(json.dumps(values), "utf-8")
    files = sorted(folder.iterdir())
    for those in (files, files[::-1]):
        found = combined(workspace, *those)
        assert reasons(found) == {"a.json": "team_edition_missing", "f.json": "assessment_invalid"}
        assert replace(found.reports[0], unusable={}) == alone.reports[0]
        assert all(len(f"{one.error.values}") < 1000 for one in found.unusable)


def test_an_export_that_lies_about_its_scale_is_set_aside_and_not_taken_in(
    workspace: Workspace, folder: Path
) -> None:
    export(workspace, folder, "a")
    values = json.loads(tell(export(workspace, folder, "b")).read_text("utf-8"))
    values["questionnaire"]["scale"] = {"min": 0, "max": 10, "labels": ["laag", "hoog"]}
    values["answers"][0]["value"] = 10
    (folder / "b.json").write_text(json.dumps(values), "utf-8")
    found = combined(workspace, folder)
    assert (people(found), reasons(found)) == (1, {"b.json": "assessment_invalid"})
    (unusable,) = take_in(workspace, [folder]).unusable
    assert [one.key for one in unusable.error.problems] == ["scale_told"]


def test_a_report_in_which_somebody_was_asked_something_else_is_another_one(
    workspace: Workspace, folder: Path
) -> None:
    files = [tell(export(workspace, folder, id, sharing="anonymous")) for id in "abcdef"]
    (before,) = combined(workspace, folder).crowds
    assert (before,) == combined(workspace, *files[::-1]).crowds
    tell(export(workspace, folder, "g"), **{"doel-2": "0" * 16})
    assert combined(workspace, folder).crowds == (before,)
    tell(files[0], **{"doel-2": "0" * 16})
    (after,) = combined(workspace, folder).crowds
    assert (after.people, after.grouping == before.grouping) == (before.people, False)


def test_what_cannot_be_told_to_be_the_same_is_left_out_and_that_is_said_once(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    for id in "abc":
        export(workspace, folder, id)
    old = (workspace.paths.questionnaires / "klein.toml").read_text("utf-8")
    old = old.replace('version = "1.0"', 'version = "0.9"')
    for id, value in (("d", 1), ("e", 1)):
        sha256 = hashlib.sha256(old.encode()).hexdigest()
        file = untold(export(workspace, folder, id, value, sha256=sha256))
        file.write_text(file.read_text("utf-8").replace('"version": "1.0"', '"version": "0.9"'))
    found = combined(workspace, folder)
    assert (people(found), kinds(found)) == (3, [("edition_unknown", 2, "0.9")])
    assert found.unusable == ()
    earlier = tmp_path / "eerder.toml"
    earlier.write_text(old, "utf-8")
    found = combined(workspace, folder, questionnaires=(earlier,))
    assert (people(found), kinds(found)) == (5, [])


def test_where_no_version_is_known_there_is_no_report_and_it_is_said_what_to_do(
    workspace: Workspace, folder: Path
) -> None:
    for id in "ab":
        untold(export(workspace, folder, id, sha256="0" * 64))
    with pytest.raises(NothingUsable) as raised:
        combined(workspace, folder)
    assert {one.error.key for one in raised.value.unusable} == {"team_edition_missing"}
    export(workspace, folder, "c", questionnaire="ketenscan")
    found = combined(workspace, folder)
    assert people(found) == 1
    assert reasons(found) == dict.fromkeys(("a.json", "b.json"), "team_edition_missing")
    with pytest.raises(NothingUsable):
        compare_team_files(workspace, folder / "a.json", folder / "b.json", TeamOptions())


@pytest.mark.parametrize(
    ("then", "now", "swapped"),
    [
        (("open", "21T10:00"), ("open", "20T10:00"), True),
        (("open", "20T10:00"), ("open", "20T09:00"), True),
        (("open", "20T09:00"), ("open", "20T10:00"), False),
        (("open", "20T10:00"), ("anonymous", "20T00:00"), False),  # of which only the day is known
        (("anonymous", "20T00:00"), ("open", "20T10:00"), False),
        (("anonymous", "21T00:00"), ("open", "20T10:00"), True),
    ],
)
def test_then_is_then_and_on_one_day_what_was_named_first(
    workspace: Workspace,
    folder: Path,
    then: tuple[str, str],
    now: tuple[str, str],
    swapped: bool,
) -> None:
    for name, (sharing, moment) in {"then": then, "now": now}.items():
        when = datetime.fromisoformat(f"2026-11-{moment}:00+00:00")
        (folder / name).mkdir()
        for n in range(5):
            export(workspace, folder / name, f"{name}{n}", sharing=sharing, finished=when)
    found = compare_team_files(workspace, folder / "then", folder / "now", TeamOptions())
    assert found.trend.swapped is swapped


def test_what_others_tell_of_a_version_makes_no_export_of_before_count(
    workspace: Workspace, folder: Path
) -> None:
    export(workspace, folder, "a", sha256="0" * 64)
    off = untold(export(workspace, folder, "b", sha256="0" * 64))
    off.write_text(off.read_text("utf-8").replace('"value": 3', '"value": 99'), "utf-8")
    empty = json.loads(export(workspace, folder, "c", sha256="0" * 64).read_text("utf-8"))
    empty["questionnaire"]["statements"] = {}
    del empty["checksum"]
    (folder / "c.json").write_text(json.dumps(empty), "utf-8")
    found = combined(workspace, folder)
    assert (people(found), reasons(found)) == (1, {})
    assert kinds(found)[0] == ("edition_unknown", 2, "1.0")


def test_people_who_agree_are_no_conflict_where_the_scale_was_turned_round(
    workspace: Workspace, folder: Path
) -> None:
    mine = workspace.paths.questionnaires / "klein.toml"
    ends = ["helemaal eens", "helemaal oneens"]
    for id, labels, value in (("a", ends[::-1], 5), ("b", ends, 1)):
        scale = f'version = "1.0"\nscale = {{ min = 1, max = 5, labels = {labels} }}'
        content = (DATA / "klein.toml").read_text("utf-8").replace('version = "1.0"', scale)
        mine.write_text(content, "utf-8")
        workspace.library.keep(workspace.library.find("klein"))
        export(workspace, folder, id, value)
    found = combined(workspace, folder)
    assert people(found) == 1
    assert [kind for kind, *_ in kinds(found)] == ["other_edition", "contents_differ"]


OUT = DATA / "exports-1.0"


def test_exports_that_are_out_can_be_read_for_ever(workspace: Workspace) -> None:
    """Of each kind one: quick, full, anonymous, without notes, and of an own questionnaire."""
    found = combined(workspace, OUT, questionnaires=(OUT / "eigen.toml",))
    scan, own = found.reports
    assert (found.unusable, scan.remarks, own.remarks) == ((), (), ())
    assert (scan.respondents.total, scan.respondents.open, scan.respondents.quick) == (4, 3, 2)
    assert scan.whole.statement("p1-1").mean == pytest.approx((4 + 4 + 3) / 3)
    assert (own.respondents.total, own.whole.statement("doel-1").mean) == (1, 8)
    assert take_in(workspace, [OUT]).fates == {"new": 5}


def test_a_questionnaire_of_ones_own_is_named_with_its_file(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    export(workspace, folder, "a")
    mine = workspace.paths.questionnaires / "klein.toml"
    elsewhere = mine.rename(tmp_path / "eigen.toml")
    with pytest.raises(NothingUsable) as raised:
        combined(workspace, folder)
    assert raised.value.unusable[0].error.key == "team_questionnaire_missing"
    found = combined(workspace, folder, questionnaires=(elsewhere,))
    assert (people(found), found.reports[0].remarks) == (1, ())


@pytest.mark.parametrize("sha256", ["../geheim", "x" * 64])
def test_a_hash_in_a_file_of_a_stranger_opens_no_other_file(
    workspace: Workspace, folder: Path, sha256: str
) -> None:
    workspace.paths.editions.mkdir(parents=True)
    (workspace.paths.data / "geheim.toml").write_text("niet voor jou", "utf-8")
    export(workspace, folder, "a", sha256=sha256)
    with pytest.raises(NothingUsable) as raised:
        combined(workspace, folder)
    assert raised.value.unusable[0].error.key == "assessment_invalid"


def test_own_finished_assessments_join_when_wished(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a", 1)
    for chain in ("Keten", "Andere keten"):
        start = Start("full", Respondent(chain))
        take_answers(workspace, "klein", start, {"doel-1": Answer(5)})
    assert people(combined(workspace, folder)) == 1
    found = combined(workspace, folder, with_mine=True)
    assert (people(found), found.unusable) == (2, ())
    assert found.reports[0].whole.statement("doel-1").mean == 3


def test_an_own_assessment_that_was_shared_anonymously_stays_anonymous(
    workspace: Workspace, folder: Path
) -> None:
    mine = take_answers(
        workspace, "klein", Start("full", Respondent("Keten")), {"doel-1": Answer(5)}
    )
    questionnaire = workspace.library.find("klein").questionnaire
    shared = replace(mine, sharing="anonymous")
    content = shared_json(questionnaire, shared, profile(questionnaire, shared))
    (folder / "mijn.json").write_text(content, "utf-8")
    who = combined(workspace, folder, with_mine=True).reports[0].respondents
    assert (who.total, who.anonymous) == (1, 1)


def test_the_pool_is_combined_a_chain_at_a_time(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a", chain="Loon")
    take_in(workspace, [folder])
    assert combine_pool(workspace, TeamOptions()).reports[0].chains == ("Loon",)
    export(workspace, folder, "b", chain="Jeugd")
    take_in(workspace, [folder])
    with pytest.raises(KetentuiError, match="several_chains"):
        combine_pool(workspace, TeamOptions())
    one = combine_pool(workspace, TeamOptions(chain="jeugd"))
    assert (one.reports[0].chains, one.unusable) == (("Jeugd",), ())


def test_the_pool_is_combined_a_year_at_a_time(workspace: Workspace, folder: Path) -> None:
    now = workspace.now()
    for id, year in (
        ("a", now.year - 2),
        ("b", now.year - 1),
        ("c", now.year - 1),
        ("d", now.year),
    ):
        export(workspace, folder, id, finished=now.replace(year=year, day=1))
    take_in(workspace, [folder])
    (report,) = combine_pool(workspace, TeamOptions()).reports
    assert report.respondents.total == 1
    assert [(one.kind, one.count, one.detail) for one in report.remarks] == [
        ("other_year", 1, f"{now.year - 2}"),
        ("other_year", 2, f"{now.year - 1}"),
    ]
    (before,) = combine_pool(workspace, TeamOptions(year=now.year - 1)).reports
    assert before.respondents.total == 2
    with pytest.raises(KetentuiError, match="no_such_team_year"):
        combine_pool(workspace, TeamOptions(year=now.year - 5))
    assert people(combined(workspace, folder)) == 4


def test_a_year_that_is_yet_to_come_is_not_chosen_and_told_of(
    workspace: Workspace, folder: Path
) -> None:
    now = workspace.now()
    for id, year in (("a", now.year - 1), ("b", now.year), ("c", now.year), ("d", 2099)):
        export(workspace, folder, id, finished=now.replace(year=year, day=1))
    take_in(workspace, [folder])
    last_year = Remark("other_year", 1, f"{now.year - 1}")
    (report,) = combine_pool(workspace, TeamOptions()).reports
    assert report.respondents.total == 2
    assert report.remarks == (last_year, Remark("year_ahead", 1, "2099"))
    assert compare_team_years(workspace, TeamOptions()).trend.now.respondents == report.respondents
    (chosen,) = combine_pool(workspace, TeamOptions(year=2099)).reports
    assert chosen.remarks[-1] == Remark("dated_ahead", 1, "2099")
    assert combined(workspace, folder).reports[0].remarks == chosen.remarks[-1:]
    assert [(one.year, one.ahead) for one in pool_overview(workspace).years] == [
        (now.year, False),
        (now.year - 1, False),
        (2099, True),
    ]


@pytest.mark.parametrize(
    ("years", "chosen"), [((2025, 2026, 2099), 2026), ((2027,), 2027), ((2098, 2099), 2099)]
)
def test_the_latest_year_is_one_that_has_begun_unless_none_has(
    years: tuple[int, ...], chosen: int
) -> None:
    assert latest(years, datetime(2026, 11, 21, tzinfo=UTC)) == chosen
    assert latest([2026, 2027], datetime(2026, 12, 31, 12, tzinfo=UTC)) == 2027


def test_reports_and_comparisons_on_the_pool_are_over_the_same_people_or_over_others(
    workspace: Workspace, folder: Path
) -> None:
    now = workspace.now()
    for year, people_then in ((now.year - 1, 5), (now.year, 6)):
        for n in range(people_then):
            finished = now.replace(year=year, day=1)
            value, id = 1 + n % 5, f"{year}-{n}"
            export(workspace, folder, id, value, sharing="anonymous", finished=finished)
    take_in(workspace, [folder])
    trend = compare_team_years(workspace, TeamOptions()).trend
    for year, compared in ((now.year - 1, trend.then), (now.year, trend.now)):
        (report,) = combine_pool(workspace, TeamOptions(year=year)).reports
        assert report.respondents == compared.respondents
        assert report.whole == compared.whole


def test_a_year_of_the_pool_is_compared_with_the_one_before_it_that_there_is(
    workspace: Workspace, folder: Path
) -> None:
    now = workspace.now()
    years = (now.year - 5, now.year - 3, now.year)
    for year in years:
        finished = now.replace(year=year, day=1)
        export(workspace, folder, f"{year}", finished=finished)
    take_in(workspace, [folder])

    def compared(year: int | None) -> list[int]:
        trend = compare_team_years(workspace, TeamOptions(year=year)).trend
        days = (one.respondents.last_day for one in (trend.then, trend.now))
        return [day.year for day in days if day is not None]

    assert compared(None) == compared(years[2]) == [*years[1:]]
    assert compared(years[1]) == [*years[:2]]
    for year, key in ((years[0], "no_team_year_before"), (now.year - 1, "no_such_team_year")):
        with pytest.raises(KetentuiError, match=key):
            compared(year)


def test_without_a_pool_ones_own_can_be_combined(workspace: Workspace) -> None:
    for value in (1, 5):
        take_answers(
            workspace, "klein", Start("full", Respondent("Keten")), {"doel-1": Answer(value)}
        )
    assert people(combine_pool(workspace, TeamOptions(with_mine=True))) == 2
    with pytest.raises(KetentuiError, match="pool_empty"):
        combine_pool(workspace, TeamOptions())


def test_ones_own_do_not_hide_that_the_pool_is_damaged(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a")
    take_in(workspace, [folder])
    (file,) = workspace.paths.pool.rglob("*.json")
    file.write_text("{")
    take_answers(workspace, "klein", Start("full", Respondent("Keten")), {"doel-1": Answer(5)})
    found = combine_pool(workspace, TeamOptions(with_mine=True))
    assert (people(found), reasons(found)) == (1, {"a.json": "not_json"})


def test_settings_reach_the_report(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a")
    report = combined(workspace, folder, settings=Settings(4, 180)).reports[0]
    assert (report.min_group, report.agenda.minutes) == (4, 180)


def test_a_file_that_nests_too_deep_is_named(workspace: Workspace, folder: Path) -> None:
    export(workspace, folder, "a")
    (folder / "diep.json").write_text("[" * 100_000, "utf-8")
    (folder / "getal.json").write_text(json.dumps({"schema": 1}), "utf-8")
    assert reasons(combined(workspace, folder)) == {
        "diep.json": "not_json",
        "getal.json": "wrong_schema",
    }


@pytest.mark.parametrize("most", [1, 2])
def test_so_many_files_are_read_and_no_more(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("ketentui.usecases.export_files.MOST_FILES", most)
    export(workspace, folder, "a")
    export(workspace, folder, "b")
    if most == 2:
        assert combined(workspace, folder).reports
        return
    with pytest.raises(KetentuiError) as raised:
        take_in(workspace, [folder])
    assert (raised.value.key, raised.value.values["most"]) == ("too_many_files", 1)


def test_a_name_that_is_too_long_for_a_file_is_named_as_unusable(workspace: Workspace) -> None:
    taken = take_in(workspace, [Path("x" * 300)])
    assert [one.error.key for one in taken.unusable] == ["file_unreadable"]


def test_names_are_one_organisation_where_a_list_says_so(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    for at, name in enumerate(["Gem. Oeverdam", "GEM. Oeverdam", "Gemeente Oeverdam", "UWV"]):
        export(workspace, folder, f"a{at}", organisation=name)
    (report,) = combined(workspace, folder).reports
    assert report.remarks == (Remark("likely_doubles", 1, "GEM. Oeverdam / Gemeente Oeverdam"),)
    assert {one.kind for one in report.remarks} <= FIRST
    file = tmp_path / "namen.csv"
    file.write_text("gem.\u00a0Oeverdam,Gemeente Oeverdam\nSVB,UWV\n")
    asked = InvitedGroup("Gem. Oeverdam", 4), InvitedGroup("Gemeente Oeverdam", 3)
    settings = Settings(invited=asked)
    found = combined(workspace, folder, names=read_names(file), settings=settings)
    (report,) = found.reports
    counts = [(one.id, one.respondents, one.invited) for one in report.respondents.organisations]
    assert counts == [("Gemeente Oeverdam", 3, 7), ("UWV", 1, None)]
    assert (report.remarks, found.unmatched) == ((), ("SVB",))


def test_the_last_day_is_said_by_answers_unless_it_is_yet_to_come() -> None:
    now = datetime(2026, 11, 21, 23, tzinfo=UTC)
    days = [date(2024, 2, 1), date(2026, 11, 22), date(2026, 11, 23), date(9999, 12, 31), None]
    assert [last_day(day, now) for day in days] == [*days[:2], *[now.date()] * 3]


def test_a_copied_id_moves_nobody_to_another_year(workspace: Workspace, folder: Path) -> None:
    own = read_shared(export(workspace, folder, "a"))
    own = replace(own, respondent=Respondent("Keten", name="Jo", installation="k1"))
    later = own.when.replace(year=9999)
    eve = Respondent("Keten", name="Eve", installation="k2")
    assert by_year([replace(own, respondent=eve, finished_at=later), own])[own.when.year] == [own]

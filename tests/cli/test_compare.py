"""What changed, by command: two assessments, a whole series, and how far a target is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Respondent
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.named_files import write_export
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui, Said
from tests.unit.written import written_shared


@pytest.fixture
def scans(tmp_path: Path) -> list[str]:
    """The ids of three yearly scans: one theme goes up, one down, one has no score."""
    return [
        taken(at(tmp_path, 2024), {"p1-1": 2, "p2-1": 4}),
        taken(at(tmp_path, 2025), {"p1-1": 3, "p2-1": 3}),
        taken(at(tmp_path, 2026), {"p1-1": 5, "p2-1": 3}),
    ]


def at(folder: Path, year: int) -> Workspace:
    return Workspace(paths_below(folder / "data"), lambda: datetime(year, 11, 21, tzinfo=UTC))


def taken(workspace: Workspace, answers: dict[str, int]) -> str:
    given = {id: Answer(value) for id, value in answers.items()}
    start = Start("quick", Respondent("Jeugdketen"))
    return take_answers(workspace, "ketenscan", start, given).id


def themes(said: Said) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in json.loads(said.out)["parts"][0]["themes"]}


def test_two_are_compared_in_words_and_as_json(ketentui: Ketentui, scans: list[str]) -> None:
    found = themes(ketentui("compare", scans[0], scans[2], "--json"))
    assert found["p1"] == {
        "id": "p1", "scores": [2, 5], "answered": [1, 1], "asked": 1, "change": 3,
        "compared": 1, "margin": pytest.approx(2.147, abs=0.001), "moved": "ahead", "target": None,
    }  # fmt: skip
    assert found["p3"]["change"] is None
    shown = ketentui("compare", scans[2][:6], scans[0]).out
    assert "3 vooruit" in shown
    assert "1 lager, kan de dag zijn" in shown
    assert "niet te vergelijken" in shown


def test_a_program_reads_at_each_action_how_its_theme_moved(
    ketentui: Ketentui, scans: list[str]
) -> None:
    for theme in ("p1", "p3", "-"):
        about = () if theme == "-" else ("--theme", theme)
        assert ketentui("actions", "add", scans[1], "--what", "Bellen", *about).code == 0
    said = json.loads(ketentui("compare", "--chain", "jeugdketen", "--json").out)
    moved = {one["theme"]: one["theme_moved"] for one in said["actions"]}
    assert moved == {
        "p1": {"since": scans[1], "then": 3, "now": 5, "change": 2, "moved": None},
        "p3": {"since": scans[1], "then": None, "now": None, "change": None, "moved": None},
        "": None,
    }


def test_a_chain_is_compared_over_all_times(ketentui: Ketentui, scans: list[str]) -> None:
    said = json.loads(ketentui("compare", "--chain", "jeugdketen", "--json").out)
    assert [one["id"] for one in said["assessments"]] == scans
    assert said["parts"][0]["themes"][0]["scores"] == [2.0, 3.0, 5.0]
    english = ketentui("compare", "--chain", "jeugdketen", "--lang", "en", "--ascii").out
    assert "3 times" in english
    assert "3 up" in english
    assert english.isascii()


def test_a_target_is_set_shown_and_taken_away(ketentui: Ketentui, scans: list[str]) -> None:
    assert "doel 4,5" in ketentui("targets", "set", "ambitie", "4,5", "--chain", "jeugdketen").err
    (target,) = json.loads(ketentui("targets", "list", "--json").out)
    assert (target["chain"], target["theme"], target["target"]) == ("Jeugdketen", "p1", 4.5)
    assert "Jeugdketen" in ketentui("targets", "list").out
    assert "3 vooruit · doel 4,5\n" in ketentui("compare", scans[0], scans[2]).out
    ketentui("targets", "set", "p2", "3", "--chain", "jeugdketen")
    ketentui("targets", "set", "p1", "4,5", "--chain", "jeugdketen")
    said = ketentui("targets", "list").out
    assert "Ketenscan" in said
    assert said.index("p1 ") < said.index("p2 ")
    said = ketentui("targets", "set", "p1", "-1", "--chain", "jeugdketen").err
    assert "onder nul" in said
    ketentui("targets", "set", "p2", "-", "--chain", "jeugdketen")
    ketentui("targets", "set", "p1", "-", "--chain", "jeugdketen")
    assert ketentui("targets", "list").out == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("compare",), ExitCode.USAGE),
        (("compare", "last"), ExitCode.USAGE),
        (("compare", "last", "last"), ExitCode.FAILURE),
        (("compare", "last", "zzz"), ExitCode.FAILURE),
        (("compare", "last", "zzz", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("compare", "--questionnaire", "ketenscan"), ExitCode.USAGE),
        (("compare", "--chain", "Elders"), ExitCode.FAILURE),
        (("compare", "--chain", "Jeugdketen", "--questionnaire", "dans"), ExitCode.FAILURE),
        (("targets", "set", "p1", "4"), ExitCode.USAGE),
        (("targets", "set", "p1", "6", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("targets", "set", "p9", "4", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("targets", "set", "p1", "4", "--chain", "Elders"), ExitCode.FAILURE),
    ],
)
def test_a_mistake_is_one_clear_message(
    ketentui: Ketentui, scans: list[str], arguments: tuple[str, ...], code: ExitCode
) -> None:
    said = ketentui(*arguments)
    assert (said.code, said.out) == (code, "")
    assert said.err.startswith("ketentui: ")


def test_a_damaged_file_of_targets_is_named_and_the_rest_told(
    ketentui: Ketentui, scans: list[str], tmp_path: Path
) -> None:
    ketentui("targets", "set", "p1", "4", "--chain", "jeugdketen")
    (file,) = (tmp_path / "data" / "agreements").glob("*.json")
    whole = file.read_text("utf-8")
    file.write_text('{"version": 1, "agreements": {"chain": 5}}')
    assert "staat ernaast" not in ketentui("targets", "list").err
    file.write_text("{")
    for arguments in (scans[:2], ("--chain", "jeugdketen"), ("--chain", "jeugdketen", "--json")):
        said = ketentui("compare", *arguments)
        assert (said.code, said.err.count(file.name)) == (0, 1), arguments
        assert said.out
    said = ketentui("targets", "list")
    assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
    assert file.name in said.err
    file.with_name("andere.json").write_text(whole, "utf-8")
    said = ketentui("targets", "list")
    assert (said.code, said.err.count(file.name)) == (0, 1)
    assert "Jeugdketen" in said.out


@pytest.fixture
def years(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of exports, of six people each: last year's and this year's, a point higher."""
    folders = []
    for year, value in ((2025, 2), (2026, 3)):
        folder = tmp_path / str(year)
        for n in range(6):
            workspace = at(tmp_path / f"{year}-{n}", year)
            found = result(workspace, taken(workspace, {"p1-1": value + n % 2}))
            content = written_shared(workspace, found, "json", Locale("nl"))
            write_export(folder / f"{n}.json", content)
        folders.append(folder)
    return folders[0], folders[1]


def test_a_team_is_compared_with_itself(ketentui: Ketentui, years: tuple[Path, Path]) -> None:
    then, now = map(str, years)
    said = ketentui("compare", "--team", then, now, "--json")
    found = json.loads(said.out)
    (ambition,) = (one for one in found["themes"] if one["id"] == "p1")
    assert (ambition["then"]["mean"], ambition["now"]["mean"]) == (2.5, 3.5)
    assert (ambition["difference"], ambition["verdict"]) == (1.0, "found")
    assert found["now"]["respondents"] == 6
    ketentui("import", then, now)
    ketentui("targets", "set", "p1", "4", "--chain", "jeugdketen")
    pooled = json.loads(ketentui("compare", "--team", "-f", "json").out)
    assert pooled["themes"][0] == {**ambition, "target": 4.0}
    shown = ketentui("compare", "--team", "--chain", "jeugdketen").out
    assert "1,0 vooruit, meer dan" in shown
    assert ketentui("compare", "--team", "-f", "md").out.startswith("# Vergelijking: Jeugdketen\n")


def test_the_pool_is_reported_by_the_years_that_are_compared(
    ketentui: Ketentui, years: tuple[Path, Path]
) -> None:
    then, now = map(str, years)
    ketentui("import", then, now)
    this_year, last_year = (
        json.loads(ketentui("team", "-f", "json", *of).out) for of in ((), ("--year", "2025"))
    )
    assert this_year["respondents"]["first_day"][:4] == "2026"
    assert last_year["respondents"]["last_day"][:4] == "2025"
    told = " ".join(ketentui("team").out.split())
    assert "6 zelfevaluaties uit 2025 tellen hier niet mee: elk jaar heeft een eigen" in told
    assert "meer dan één jaar" not in told
    assert "meer dan één jaar" in " ".join(ketentui("team", then, now).out.split())
    assert ketentui("team", "--year", "2019").code == ExitCode.FAILURE
    assert ketentui("team", then, "--year", "2025").code == ExitCode.USAGE


def test_a_team_needs_two_times(ketentui: Ketentui, years: tuple[Path, Path]) -> None:
    then, _ = map(str, years)
    ketentui("import", then)
    for arguments, code in (
        (("--team",), ExitCode.FAILURE),
        (("--team", then), ExitCode.USAGE),
        (("--team", then, f"{then}/none"), ExitCode.BAD_DATA),
        (("--team", f"{then}/none", then), ExitCode.BAD_DATA),
        (("--team", "--chain", "Elders"), ExitCode.FAILURE),
        (("--min-group", "4", "last", "last"), ExitCode.USAGE),
        (("--team", "--json", "-f", "md"), ExitCode.USAGE),
    ):
        said = ketentui("compare", *arguments)
        assert (said.code, said.out) == (code, ""), arguments
        assert said.err.startswith("ketentui: ")
        assert f"{then}/none" in said.err or f"{then}/none" not in arguments


def test_a_file_that_cannot_be_used_is_named_and_the_others_are(
    ketentui: Ketentui, years: tuple[Path, Path]
) -> None:
    (years[0] / "stuk.json").write_text("{")
    said = ketentui("compare", "--team", *map(str, years))
    assert said.code == ExitCode.BAD_DATA
    assert "stuk.json" in said.err
    assert "vooruit" in said.out


def test_two_are_compared_in_markdown(ketentui: Ketentui, scans: list[str]) -> None:
    said = ketentui("compare", scans[0], scans[2], "-f", "md").out
    assert said.startswith(
        "# Vergelijking: Jeugdketen\n\n- **Vragenlijst**: Ketenscan\n- **Toen**: 21 nov 2024\n"
        "- **Nu**: 21 nov 2026\n\n## In het kort\n"
    )
    assert ketentui("compare", scans[0], scans[2], "--plain").out.startswith("Vergelijking: ")


def test_a_comparison_is_written_to_a_file_that_is_kept_unless_forced(
    ketentui: Ketentui, scans: list[str], years: tuple[Path, Path], tmp_path: Path
) -> None:
    for arguments in (
        (scans[0], scans[2]),
        ("--chain", "jeugdketen"),
        ("--team", *map(str, years)),
    ):
        for ending, begin in (("md", "# Vergelijking"), ("txt", "Vergelijking"), ("json", "{")):
            file = tmp_path / f"uit.{ending}"
            said = ketentui("compare", *arguments, "-o", str(file), "--force")
            assert (said.code, said.out) == (0, f"{file}\n"), said.err
            assert file.read_text("utf-8").startswith(begin)
        assert ketentui("compare", *arguments, "-o", str(file)).code == ExitCode.FAILURE
    said = ketentui("compare", *scans[:2], "-f", "md", "-o", f"{tmp_path}/nieuw/")
    assert said.out.endswith("/vergelijking-ketenscan-jeugdketen-2025-11-21.md\n")
    assert ketentui("compare", *scans[:2], "-o", "uit.docx").code == ExitCode.USAGE
    assert ketentui("compare", *scans[:2], "--force").code == ExitCode.USAGE


def test_a_year_of_the_pool_is_compared_with_the_one_before_and_with_ones_own(
    ketentui: Ketentui, years: tuple[Path, Path], scans: list[str]
) -> None:
    ketentui("import", *map(str, years))
    chosen, latest = (
        json.loads(ketentui("compare", "--team", "--json", *of).out)
        for of in (("--year", "2026"), ())
    )
    assert chosen == latest
    mine = json.loads(ketentui("compare", "--team", "--with-mine", "--json").out)
    assert mine["now"]["respondents"] == latest["now"]["respondents"] + 1
    assert "2025, 2026" in ketentui("compare", "--team", "--year", "2019").err
    for arguments in (("--year", "2026", *scans[:2]), ("--with-mine", *scans[:2])):
        assert ketentui("compare", *arguments).code == ExitCode.USAGE
    assert ketentui("compare", "--team", *map(str, years), "--year", "2026").code == ExitCode.USAGE


def test_of_two_times_it_is_said_which_has_nothing_and_what_there_is(
    ketentui: Ketentui, years: tuple[Path, Path], tmp_path: Path
) -> None:
    then, now = map(str, years)
    (tmp_path / "leeg").mkdir()
    for arguments, words in (
        ((then, f"{tmp_path}/leeg"), (f"{tmp_path}/leeg",)),
        ((f"{tmp_path}/leeg", now), (f"{tmp_path}/leeg",)),
        ((then, now, "--chain", "Elders"), (now, "Elders", "Wel van: Jeugdketen")),
        ((then, now, "--questionnaire", "onzin"), (now, "onzin", "Wel met: ketenscan")),
    ):
        said = ketentui("compare", "--team", *arguments)
        assert said.out == ""
        assert all(one in said.err for one in words), said.err
    assert "--team" in ketentui("compare", then, now).err


def test_times_that_are_named_the_wrong_way_round_are_turned_and_that_is_told(
    ketentui: Ketentui, years: tuple[Path, Path]
) -> None:
    then, now = map(str, years)
    said = ketentui("compare", "--team", now, then).out
    assert "omgedraaid" in said
    assert "1,0 vooruit" in said
    assert "omgedraaid" not in ketentui("compare", "--team", then, now).out

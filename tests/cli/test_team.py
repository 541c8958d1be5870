"""`ketentui import` and `ketentui team` through their real entry point."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pexpect
import pytest

from ketentui.errors import ExitCode
from ketentui.usecases.demo import demo, write_exports
from tests.cli.conftest import Ketentui
from tests.unit.workbooks import sheets

CHAIN = demo().chain


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    """A folder with the exports of the demo chain."""
    folder = tmp_path / "exports"
    write_exports(folder)
    return folder


def test_a_folder_becomes_a_report_in_every_format(ketentui: Ketentui, exports: Path) -> None:
    for format in ("text", "md", "html", "csv"):
        said = ketentui("team", exports, "-f", format)
        assert (said.code, said.err) == (0, ""), format
        assert "Gemeente Oeverdam" in said.out, format
    assert json.loads(ketentui("team", exports, "-f", "json").out)["chains"] == [CHAIN]
    assert "Gespreksagenda" in ketentui("team", exports).out
    assert "Gemeente Oeverdam" in ketentui("team", exports, "--plain").out


def test_a_table_for_excel_has_semicolons_and_decimal_commas_in_dutch(
    ketentui: Ketentui, exports: Path
) -> None:
    def rows(*arguments: str, separator: str = ",") -> list[list[str]]:
        said = ketentui("team", exports, "-f", "csv", *arguments).out
        text = said.removeprefix("\ufeff")
        assert (text != said) == ("--excel" in arguments)
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator))

    plain, dutch = rows(), rows("--excel", separator=";")
    mean = plain[0].index("mean")
    assert dutch[0][mean] == "Gemiddelde"
    assert [row[:mean] for row in dutch[1:]] == [row[:mean] for row in plain[1:]]
    assert [row[mean].replace(",", ".") for row in dutch[1:]] == [row[mean] for row in plain[1:]]
    assert any("," in row[mean] for row in dutch[1:])
    assert rows("--excel", "--lang", "en")[1:] == rows("--lang", "en")[1:]
    assert rows("--excel", "--lang", "en")[0][mean] == "Mean"
    assert ketentui("team", exports, "--excel").code == ExitCode.USAGE


def test_a_workbook_has_the_cells_of_the_table_under_the_same_headings(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    file = tmp_path / "beeld.xlsx"
    assert ketentui("team", exports, "-o", file).code == 0
    text = ketentui("team", exports, "-f", "csv", "--excel").out.removeprefix("\ufeff")
    headings, *rows = csv.reader(StringIO(text, newline=""), delimiter=";")
    (found, *values), *_ = sheets(file.read_bytes()).values()
    assert found == headings
    assert [len(values), values[0][6]] == [len(rows), rows[0][6]]
    assert ketentui("team", exports, "-f", "xlsx", "-o", f"{tmp_path}/").code == 0


@pytest.mark.parametrize(
    ("ending", "library", "extra"), [("xlsx", "xlsxwriter", "excel"), ("pdf", "typst", "pdf")]
)
def test_without_the_library_a_form_is_refused_and_nothing_is_written(
    ketentui: Ketentui,
    exports: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    library: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    said = ketentui("team", exports, "-o", file := tmp_path / f"beeld.{ending}")
    assert (said.code, said.out) == (ExitCode.FAILURE, "")
    assert f".whl[{extra}]'" in said.err
    assert not file.exists()


def test_what_was_taken_in_needs_no_argument(ketentui: Ketentui, exports: Path) -> None:
    assert ketentui("team").code == ExitCode.FAILURE
    assert ketentui("import", exports).out == "24 exports ingelezen.\n"
    assert ketentui("import", exports).out == "24 exports waren er al.\n"
    assert CHAIN in ketentui("team").out
    assert ketentui("--lang", "en", "import", exports).out == "24 exports were already there.\n"


def test_a_file_that_cannot_be_used_is_named_and_the_others_count(
    ketentui: Ketentui, exports: Path
) -> None:
    files = sorted(exports.iterdir())
    for file in files[5:]:
        file.unlink()
    whole = files[0].read_text("utf-8")
    (exports / "afgebroken.json").write_text(whole[:300], "utf-8")
    (exports / "andere.json").write_text(whole.replace(CHAIN, "Jeugdketen"), "utf-8")
    (exports / "notitie.json").write_text("bellen met Jo", "utf-8")
    (exports / "nieuwer.json").write_text(whole.replace("assessment/1", "assessment/9"), "utf-8")
    said = ketentui("team", exports, "-f", "json")
    assert said.code == ExitCode.BAD_DATA
    assert json.loads(said.out)["respondents"]["total"] == 5
    for name in ("afgebroken.json", "andere.json", "notitie.json", "nieuwer.json"):
        assert name in said.err
    assert "halverwege" in said.err
    assert "Jeugdketen" in said.err
    assert ketentui("import", exports).code == ExitCode.BAD_DATA


def test_an_unusable_file_may_have_any_name_and_that_stays_at_the_keyboard(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    (exports / "Zo\udceb\x1b[31m\n.json").write_text("{", "utf-8")  # the ë is Latin-1
    said = ketentui("team", exports, "-f", "json")
    assert json.loads(said.out)["unusable"] == [{"reason": "not_json", "count": 1}]
    assert "Zo� .json is geen JSON" in said.err
    for form in ("txt", "md", "html", "csv", "json"):
        report = tmp_path / f"beeld.{form}"
        assert ketentui("team", exports, "-o", report, "--anyway").code == ExitCode.BAD_DATA
        assert "Zo�" not in report.read_text("utf-8")
    assert ketentui("team", "~niemand-heet-zo").code == ExitCode.BAD_DATA


def test_without_a_usable_file_there_is_no_report(ketentui: Ketentui, tmp_path: Path) -> None:
    (tmp_path / "kapot.json").write_text("{", "utf-8")
    for command in ("team", "import"):
        said = ketentui(command, tmp_path / "kapot.json", tmp_path / "weg.json")
        assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
        assert "kapot.json" in said.err
        assert "weg.json" in said.err


def test_a_folder_of_others_questionnaires_gives_one_message_with_the_remedy(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    for file in exports.iterdir():
        file.write_text(file.read_text("utf-8").replace('"ketenscan"', '"vreemd"'), "utf-8")
    said = ketentui("team", exports)
    assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
    title, message, rest = said.err.strip().split("\n")
    assert title == "ketentui: Er is niets dat gebruikt kan worden (24):"
    assert "Dat geldt ook voor 23 andere bestanden (voorbeeld-02.json, " in message
    own = tmp_path / "data" / "questionnaires"
    assert message.endswith(
        f"Zet het bestand ervan in de map {own}, of noem het met --questionnaire."
    )
    assert rest == "Er is niets ingelezen en niets gemaakt."
    assert ketentui("import", exports).out == "24 exports ingelezen.\n"
    assert ketentui("team").err.count("vreemd") == 1


def test_a_report_goes_to_a_file_and_replaces_none_unasked(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    target = tmp_path / "beeld.md"
    assert ketentui("team", exports, "-f", "md", "-o", target).out.strip() == str(target)
    assert ketentui("team", exports, "-f", "md", "-o", target).code == ExitCode.FAILURE
    assert ketentui("team", exports, "-f", "md", "-o", target, "--force").code == 0
    said = ketentui("team", exports, "-f", "json", "-o", tmp_path)
    named = r"ketenbeeld-voorbeeldketen-verzonnen-\d{4}-\d\d-\d\d\.json"
    assert re.fullmatch(named, Path(said.out.strip()).relative_to(tmp_path).name)
    said = ketentui("--lang", "en", "team", exports, "-f", "json", "-o", tmp_path)
    assert Path(said.out.strip()).name.startswith("team-report-voorbeeldketen-")
    ketentui("team", exports, "-o", tmp_path / "beeld.html")
    assert (tmp_path / "beeld.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_text_for_a_file_is_without_colour_whatever_the_terminal(
    ketentui: Ketentui, exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    ketentui("team", exports, "-o", tmp_path / "beeld.txt")
    assert "\x1b" not in (tmp_path / "beeld.txt").read_text("utf-8")
    assert "\x1b" not in ketentui("team", exports, "-o", "-").out


def test_a_clock_that_was_wrong_names_no_file_and_hides_nothing_that_was_agreed(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    ketentui("import", exports)
    ketentui("actions", "add", "--chain", CHAIN, "--what", "Elkaar bellen")
    file = next(exports.iterdir())
    fields = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**fields, "finished_at": "2999-12-31T10:00:00+01:00"}), "utf-8")
    said = ketentui("team", exports, "-f", "md", "-o", f"{tmp_path}/")
    (made,) = tmp_path.glob("ketenbeeld-*.md")
    assert said.code == 0
    assert ("2999" in made.name, "Elkaar bellen" in made.read_text("utf-8")) == (False, True)


def test_a_report_is_made_also_where_what_the_team_agreed_is_damaged(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    ketentui("import", exports)
    ketentui("actions", "add", "--chain", CHAIN, "--what", "Samen bellen")
    (file,) = (tmp_path / "data" / "agreements").glob("*.json")
    whole = {form: ketentui("team", "-f", form).out for form in ("text", "md", "html", "json")}
    file.write_text("{")
    for form, before in whole.items():
        said = ketentui("team", "-f", form)
        assert (said.code, said.err.count(file.name)) == (0, 1), form
        assert "Samen bellen" in before
        assert "Samen bellen" not in said.out
        assert "Gemeente Oeverdam" in said.out
    assert ketentui("team", "-f", "csv").err == ""


def test_what_the_program_writes_itself_may_stand_among_the_exports(
    ketentui: Ketentui, exports: Path
) -> None:
    ketentui("import", exports)
    ketentui("actions", "add", "--chain", CHAIN, "--what", "Bellen", "--due", "2030-01-01")
    for format in ("text", "md", "html", "csv", "json"):
        assert ketentui("team", "-f", format, "-o", f"{exports}/").code == 0
    ketentui("actions", "list", "--ics", exports / "afspraken.ics")
    for name, what in (("afspraken", ("actions", "list")), ("lijst", ("list",))):
        (exports / f"{name}.json").write_text(ketentui(*what, "--json").out, "utf-8")
    said = ketentui("team", exports, "-f", "json")
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["respondents"]["total"] == 24


def test_groups_of_one_grouping_alone(ketentui: Ketentui, exports: Path) -> None:
    found = json.loads(ketentui("team", exports, "-f", "json", "--by", "niveau").out)
    assert {group["grouping"] for group in found["groups"]} == {"level"}
    assert {gap["grouping"] for gap in found["gaps"]} == {"level"}


def test_who_were_invited_and_how_long_the_conversation_is(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "gevraagd.csv"
    asked.write_text("organisatie;aantal\nGemeente Oeverdam;9\nPolitie;4\n", "utf-8")
    options = ("--invited", asked, "--agenda-minutes", 180, "--min-group", 4)
    found = json.loads(ketentui("team", exports, "-f", "json", *options).out)
    invited = {one["id"]: one["invited"] for one in found["respondents"]["organisations"]}
    assert (invited["Gemeente Oeverdam"], invited["Politie"]) == (9, 4)
    assert (found["minutes"]["total"], found["min_group"]) == (180, 4)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--min-group", "2"),
        ("--min-group", "9" * 5000),
        ("--agenda-minutes", "29"),
        ("--agenda-minutes", "x"),
        ("--by", "naam"),
    ],
)
def test_a_wrong_value_is_wrong_usage(
    ketentui: Ketentui, exports: Path, option: str, value: str
) -> None:
    said = ketentui("team", exports, option, value)
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert option in said.err


def test_one_chain_and_all_chains_do_not_go_together(ketentui: Ketentui, exports: Path) -> None:
    assert ketentui("team", exports, "--chain", CHAIN, "--all-chains").code == ExitCode.USAGE


def test_several_chains_are_refused_unless_combined_on_purpose(
    ketentui: Ketentui, exports: Path
) -> None:
    first = min(exports.iterdir())
    text = first.read_text("utf-8")
    for file in exports.iterdir():
        file.unlink()
    first.write_text(text, "utf-8")
    other = text.replace(CHAIN, "Jeugdketen").replace("voorbeeld-01", "voorbeeld-99")
    (exports / "ander.json").write_text(other, "utf-8")
    said = ketentui("team", exports)
    assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
    assert "Jeugdketen" in said.err
    found = json.loads(ketentui("team", exports, "--all-chains", "-f", "json").out)
    assert found["chains"] == [CHAIN, "Jeugdketen"]


def test_an_anonymous_group_of_three_in_twelve_shows_in_no_format(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    """They alone answered 1, and wrote a note each; without them the report is the same."""
    folder = tmp_path / "twaalf"
    folder.mkdir()
    for n in range(12):
        hidden = n < 3
        content = json.loads(next(iter(demo().exports().values())))
        del content["checksum"]
        content["id"] = f"deelnemer-{n}"
        content["sharing"] = "anonymous" if hidden else "open"
        content["respondent"]["organisation"] = "Klein" if hidden else "Groot"
        value = 1 if hidden else 4 + n % 2
        note = {"note": "dit mag niemand lezen"} if hidden else {}
        content["answers"] = [{"statement": "p1-1", "value": value, **note}]
        (folder / f"{n}.json").write_text(json.dumps(content), "utf-8")
    for format in ("text", "md", "html", "csv"):
        assert "dit mag niemand lezen" not in ketentui("team", folder, "-f", format).out
    said = ketentui("team", folder, "-f", "json").out
    assert "dit mag niemand lezen" not in said
    found = json.loads(said)
    first = found["parts"][0]["statements"][0]
    assert (first["n"], first["min"], first["distribution"]) == (9, 4.0, [0, 0, 0, 4, 5])
    for n in range(3):
        (folder / f"{n}.json").unlink()
    alone = json.loads(ketentui("team", folder, "-f", "json").out)
    for whole, without in zip(found["parts"], alone["parts"], strict=True):
        for kind in ("themes", "statements"):
            for one, other in zip(whole[kind], without[kind], strict=True):
                withheld = [reason for reason in one["withheld"] if reason != "anonymous"]
                known = [reason for reason in other["withheld"] if reason != "no_answers"]
                same = {**one, "withheld": withheld}, {**other, "withheld": known}
                for numbers in same:  # of which organisations there are, it says so
                    numbers.pop("verdict", None)
                assert same[0] == same[1]


@pytest.mark.parametrize(("name", "made"), [("team", "Gespreksagenda"), ("import", "waren er al")])
def test_progress_is_shown_on_a_terminal_and_only_there(
    tmp_path: Path, exports: Path, name: str, made: str
) -> None:
    text = min(exports.iterdir()).read_text("utf-8")
    for n in range(60):
        copy = text.replace("voorbeeld-01", f"kopie-{n}").replace('"checksum"', '"was"')
        (exports / f"kopie-{n}.json").write_text(copy, "utf-8")
    command = [sys.executable, "-m", "ketentui", "--data-dir", str(tmp_path), name, str(exports)]
    environment = {**os.environ, "TERM": "xterm"}
    quiet = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert quiet.stderr == ""
    child = pexpect.spawn(
        "/bin/sh", ["-c", f'"$@" >{tmp_path}/uit.txt', "sh", *command], env=environment,
        encoding="utf-8",
    )  # fmt: skip
    shown = child.read()
    child.wait()
    assert re.search(r"\d+ van 84 bestanden", shown)
    assert "84 van 84" in shown
    assert made in (tmp_path / "uit.txt").read_text("utf-8")


def test_names_that_are_one_organisation_are_proposed_checked_and_counted_as_one(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    before = tmp_path / "eerder"
    before.mkdir()
    for export in exports.iterdir():
        text = export.read_text("utf-8")
        (before / export.name).write_text(text.replace("voorbeeld", "toen").replace("2026", "2025"))
    first = next(one for one in sorted(exports.iterdir()) if "Oeverdam" in one.read_text("utf-8"))
    first.write_text(
        first.read_text("utf-8").replace("Gemeente Oeverdam", "Gem. Oeverdam"), "utf-8"
    )
    for command in (("team", exports), ("compare", "--team", before, exports)):
        told = " ".join(ketentui(*command).out.split())
        assert "Gem. Oeverdam / Gemeente Oeverdam" in told
    file = tmp_path / "namen.csv"
    said = ketentui("team", exports, "--names-out", file)
    assert (said.code, said.out) == (0, f"{file}\n")
    assert f"--names {file}" in said.err
    assert "Gem. Oeverdam;Gemeente Oeverdam\n" in file.read_text("utf-8-sig")
    assert ketentui("team", exports, "--names-out", file).code == ExitCode.FAILURE
    assert ketentui("team", exports, "--names-out", file, "--force").code == 0
    assert ketentui("team", exports, "--names-out", file, "-o", "x.md").code == ExitCode.USAGE
    for command in (("team", exports), ("compare", "--team", before, exports)):
        said = ketentui(*command, "--names", file)
        assert (said.code, "Gem. Oeverdam" in said.out) == (0, False)
    file.write_text("Gemeent Overdam;Gemeente Oeverdam\n")
    for command in (("team", exports), ("compare", "--team", before, exports)):
        assert "Gemeent Overdam" in ketentui(*command, "--names", file).err
    assert ketentui("compare", "a", "b", "--names", file).code == ExitCode.USAGE

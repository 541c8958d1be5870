"""What isn't right is told and mended, and what was lost comes back, by commands alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ketentui.cli.app import run
from ketentui.errors import ExitCode
from ketentui.storage.reading import TABLE
from ketentui.storage.records import checksum
from tests.cli.conftest import Answering, Ketentui


@pytest.fixture
def data(ketentui: Ketentui, tmp_path: Path) -> Path:
    answers = tmp_path / "answers.json"
    answers.write_text('{"p1-1": 4}')
    for _ in range(2):
        assert ketentui("scan", "--answers", str(answers), "--chain", "Keten").code == 0
    ketentui("demo")
    return tmp_path / "data"


def test_where_all_is_right_one_line_says_so(ketentui: Ketentui, data: Path) -> None:
    said = ketentui("doctor")
    assert (said.code, said.err) == (ExitCode.DONE, "")
    assert said.out == f"Alles is in orde in {data}.\n"


def test_what_is_wrong_is_told_and_only_mended_where_that_is_asked(
    ketentui: Ketentui, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.storage.writing._LEFT_AFTER", -1.0)
    left = data / "assessments" / ".x.json.ketentui-0123456789abcdef.tmp"
    left.touch(0o600)
    broken = data / "assessments" / "stuk.json"
    broken.write_text("{")
    broken.chmod(0o600)
    for _ in range(2):
        said = ketentui("doctor", "--lang", "en")
        assert said.code == ExitCode.FAILURE
        assert str(broken) in said.out
        assert "no good previous version" in said.out
        assert "ketentui can repair 2 of these itself" in said.out
        assert left.exists()
    said = ketentui("doctor", "--repair")
    assert (said.code, said.err) == (ExitCode.DONE, "")
    assert said.out.count("Hersteld: ") == 2
    assert said.out.endswith("Nu is alles in orde.\n")
    (copy,) = data.glob("ketentui.before-repair-*.zip")
    assert str(copy) in said.out
    assert not left.exists()
    assert [one.read_text() for one in data.glob("bin/stuk.aside-*.json")] == ["{"]
    assert ketentui("doctor").code == ExitCode.DONE


def test_of_the_version_before_it_is_said_what_it_may_lack(ketentui: Ketentui, data: Path) -> None:
    """That is not an answer alone: an agreement is stored in the same file."""
    assert ketentui("actions", "add", "last", "--what", "Bellen").code == ExitCode.DONE
    (copy,) = data.glob("assessments/*.bak")
    copy.with_suffix(".json").write_bytes(b"")
    said = ketentui("doctor")
    assert "kan ontbreken wat het laatst is veranderd: een antwoord, een afspraak" in said.out
    assert f"'ketentui --data-dir {data} doctor --repair' zet de vorige versie" in said.out
    assert (
        "Kijk na of erin staat wat je het laatst veranderde." in ketentui("doctor", "--repair").out
    )


def test_for_a_program_it_is_json(ketentui: Ketentui, data: Path) -> None:
    unknown = data / "assessments" / "brief.docx"
    unknown.touch(0o600)
    said = ketentui("doctor", "--json")
    (found,) = json.loads(said.out)["findings"]
    assert (found["kind"], found["path"], found["mendable"]) == ("unknown", str(unknown), False)
    assert said.code == ExitCode.FAILURE


def test_settings_that_are_wrong_stop_everything_but_doctor(ketentui: Ketentui, data: Path) -> None:
    (data / "config.toml").write_text("lang = 3\nkleur = 1")
    assert ketentui("list").code == ExitCode.BAD_DATA
    said = ketentui("doctor")
    assert said.code == ExitCode.FAILURE
    assert "kleur" in said.out
    assert "Verbeter het bestand" in said.out


def test_a_wrong_environment_is_told_as_everywhere(
    ketentui: Ketentui, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KETENTUI_LANG", "fr")
    assert ketentui("doctor").code == ExitCode.USAGE


def test_all_commands_work_on_what_was_put_back(
    ketentui: Ketentui, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "reserve.zip"
    said = ketentui("backup", str(file))
    assert (said.code, said.out) == (ExitCode.DONE, f"{file}\n")
    assert "2 zelfevaluaties, 24 exports van anderen" in said.err
    before = [ketentui(*words).out for words in (("list",), ("show", "last"), ("team",))]
    assert ketentui("backup", str(file)).code == ExitCode.FAILURE
    assert ketentui("backup", str(file), "--force").code == ExitCode.DONE
    shutil.rmtree(data)
    said = ketentui("restore", str(file))
    assert (said.code, said.err) == (ExitCode.DONE, "")
    assert said.out == "28 bestanden teruggezet.\n"
    assert [ketentui(*words).out for words in (("list",), ("show", "last"), ("team",))] == before
    assert ketentui("restore", str(file)).out == "28 bestanden waren er al.\n"
    assert ketentui("doctor").code == ExitCode.DONE


def newer_here(ketentui: Ketentui, data: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return a backup, and a file that was changed after it."""
    file = tmp_path / "reserve.zip"
    added = ketentui("actions", "add", "last", "--theme", "p1", "--what", "Bellen")
    assert added.code == ketentui("backup", str(file)).code == ExitCode.DONE
    here = next(iter(sorted((data / "assessments").glob("*.json"))))
    whole = json.loads(here.read_bytes().replace(b'"value": 4', b'"value": 2'))
    here.write_text(json.dumps({**whole, "checksum": checksum({TABLE: whole[TABLE]})}))
    return file, here


def test_what_is_newer_here_stays_unless_that_is_forced(
    ketentui: Ketentui, data: Path, tmp_path: Path
) -> None:
    file, here = newer_here(ketentui, data, tmp_path)
    now = here.read_bytes()
    said = ketentui("restore", str(file))
    assert (said.code, here.read_bytes()) == (ExitCode.FAILURE, now)
    assert f"data/assessments/{here.name}" in said.err
    assert "--yes" in said.err
    said = ketentui("restore", str(file), "--yes")
    assert "1 bestand vervangen" in said.out
    assert said.code == ExitCode.DONE
    assert here.read_bytes() != now
    assert now in [one.read_bytes() for one in (data / "bin").iterdir()]


@pytest.mark.parametrize(("answer", "replaced"), [("j\n", True), ("\n", False), ("", False)])
def test_what_is_newer_here_is_asked_about(
    ketentui: Ketentui,
    data: Path,
    tmp_path: Path,
    answering: Answering,
    answer: str,
    replaced: bool,
) -> None:
    file, here = newer_here(ketentui, data, tmp_path)
    now = here.read_bytes()
    answering(answer)
    said = ketentui("restore", str(file))
    assert "[j/N]" in said.err
    assert said.code == ExitCode.DONE
    assert (here.read_bytes() != now) == replaced


def test_a_backup_goes_through_a_pipe(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    data, file = str(tmp_path / "data"), tmp_path / "pijp.zip"
    assert run(["--data-dir", data, "demo"]) == ExitCode.DONE
    capfdbinary.readouterr()
    assert run(["--data-dir", data, "backup", "-"]) == ExitCode.DONE
    file.write_bytes(capfdbinary.readouterr().out)
    assert run(["--data-dir", data, "restore", str(file)]) == ExitCode.DONE


@pytest.mark.parametrize(
    "place",
    [
        "assessments",
        "bin/nieuw.json",
        "handouts.json",
        "pool/remembered.json",
        "link/x.json",
        "config.toml",
    ],
)
def test_nothing_is_written_over_what_the_program_keeps(
    ketentui: Ketentui, data: Path, place: str
) -> None:
    (data / "link").symlink_to(data / "assessments", target_is_directory=True)
    target = data / place
    if place == "assessments":
        target = next(target.glob("*.json"))
    said = ketentui("list").out
    writes = (
        ("export", "last", "-f", "json", "-o"),
        ("team", "-f", "json", "-o"),
        ("backup",),
        ("questionnaires", "new"),
    )
    for words in writes:
        told = ketentui(*words, str(target), "--force")
        assert (told.code, told.out) == (ExitCode.USAGE, ""), told
        assert "Kies een andere map" in told.err
    assert ketentui("demo", "-o", str(data / "pool" / "x")).code == ExitCode.USAGE
    assert ketentui("list").out == said
    assert ketentui("export", "last", "-o", str(data / "exports" / "a.md")).code == ExitCode.DONE
    eigen = str(data / "questionnaires" / "eigen.toml")
    assert ketentui("questionnaires", "new", eigen).code == ExitCode.DONE


def test_a_backup_without_all_of_it_says_so(ketentui: Ketentui, data: Path, tmp_path: Path) -> None:
    with (data / "assessments" / "groot.json").open("wb") as file:
        file.truncate(20_000_001)
    said = ketentui("backup", str(tmp_path / "reserve.zip"))
    assert said.code == ExitCode.FAILURE
    assert "groot.json" in said.err
    assert "niet alles" in said.err


def test_json_says_the_name_of_a_file_exactly_and_hides_nothing_in_it(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    name = "é家\ufffe\u3164\u202e\x9b\U000e0041.json"
    folder = tmp_path / "data" / "assessments"
    folder.mkdir(parents=True)
    (folder / name).write_text("{")
    said = ketentui("doctor", "--json").out
    assert not {*name} - {*"é家.json"} & {*said}
    assert "é家" in said
    assert f"{folder / name}" in {one["path"] for one in json.loads(said)["findings"]}

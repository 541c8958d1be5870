"""Settings: shown with their source, and used where they say."""

from __future__ import annotations

import json
import os
import pwd
from pathlib import Path

import pytest

from ketentui import errors
from ketentui.cli.app import run
from ketentui.cli.invocation import of_process
from ketentui.errors import ExitCode
from tests.cli.conftest import Ketentui, Said


@pytest.fixture
def ketentui(capfd: pytest.CaptureFixture[str]) -> Ketentui:
    """Run one command line on the folders of the sandbox."""
    return lambda *arguments: Said(run(arguments), *capfd.readouterr())


@pytest.fixture
def config() -> Path:
    """The user's `config.toml`, which isn't there yet."""
    file = Path(os.environ["HOME"]) / ".config" / "ketentui" / "config.toml"
    file.parent.mkdir(parents=True)
    return file


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.csv"
    file.write_text("p1-1,4\n")
    return str(file)


def settings(ketentui: Ketentui, *arguments: str) -> dict[str, tuple[object, str]]:
    shown = json.loads(ketentui("config", "--json", *arguments).out)["settings"]
    return {name: (one["value"], one["source"]) for name, one in shown.items()}


def test_every_value_is_shown_with_where_it_comes_from(
    ketentui: Ketentui, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('chain = "Jeugdketen"\ntheme = "light"\nascii = false\n')
    monkeypatch.setenv("KETENTUI_THEME", "dark")
    monkeypatch.setenv("LC_ALL", "C")
    found = settings(ketentui, "--lang", "en")
    assert found["lang"] == ("en", "flag")
    assert found["theme"] == ("dark", "environment")
    assert found["chain"] == ("Jeugdketen", "file")
    assert found["ascii"] == (True, "terminal")
    assert found["organisation"] == (None, "default")
    assert str(found["data_dir"][0]).startswith(os.environ["HOME"])


def test_what_the_app_keeps_goes_in_the_file_unless_flag_or_environment_said_it(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('lang = "nl"\ntheme = "light"\n')
    options = of_process([]).preferences
    assert (options.kept_in, options.for_now) == (config, frozenset())
    monkeypatch.setenv("KETENTUI_THEME", "dark")
    this = of_process(["--lang", "en"])
    this.flags["lang"] = "en"
    assert this.preferences.for_now == {"lang", "theme"}


def test_where_the_file_is_or_belongs_is_said(ketentui: Ketentui, config: Path) -> None:
    assert f"hoort hier: {config}" in ketentui("config").out
    config.write_text('chain = "Jeugdketen"\n')
    said = ketentui("config").out
    assert f"staan in {config}" in said
    assert "chain          Jeugdketen" in said
    assert "KETENTUI_CHAIN" not in said


@pytest.mark.parametrize("command", [("config",), ("list",), ("config", "--json")])
def test_a_file_that_is_not_right_is_told_by_every_command(
    ketentui: Ketentui, config: Path, command: tuple[str, ...]
) -> None:
    config.write_text('theme = "purple"\n')
    said = ketentui(*command)
    assert (said.code, said.out) == (65, "")
    assert str(config) in said.err
    assert "dark, light" in said.err


@pytest.mark.parametrize("command", [["list"], ["doctor"], ["show", "last"], ["demo"], []])
def test_data_on_a_disk_that_is_not_there_is_said_and_nothing_begins_in_its_place(
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "stick" / "keten"
    for where in (["--data-dir", str(data)], []):
        assert run([*where, *command]) == ExitCode.FAILURE
        assert f"{data} is er niet" in capfd.readouterr().err
        monkeypatch.setenv("KETENTUI_DATA_DIR", str(data))
    assert not data.parent.exists()
    assert run(["config"]) == ExitCode.DONE
    assert run(["--help"]) == ExitCode.DONE
    data.parent.mkdir()
    assert run(["list"]) == ExitCode.DONE
    assert f"{data} is er (nog) niet" in capfd.readouterr().err
    assert run(["doctor"]) == ExitCode.DONE
    assert f"{data} is er (nog) niet" in capfd.readouterr().out
    assert run(["demo"]) == ExitCode.DONE
    assert data.exists()


def test_folders_can_be_chosen_in_the_file(
    ketentui: Ketentui, config: Path, tmp_path: Path, answers: str
) -> None:
    config.write_text(f'data_dir = "{tmp_path / "data"}"\nexport_dir = "~/delen"\n')
    id = ketentui("scan", "--answers", answers).out.strip()
    assert (tmp_path / "data" / "assessments" / f"{id}.json").is_file()
    exported = Path(ketentui("export", id).out.strip())
    assert exported.parent == Path(os.environ["HOME"]) / "delen"


def test_chain_organisation_and_level_are_as_usual_unless_said_otherwise(
    ketentui: Ketentui, config: Path, answers: str
) -> None:
    config.write_text('chain = "Jeugdketen"\norganisation = "UWV"\nlevel = "tactical"\n')
    ketentui("scan", "--answers", answers, "--organisation", "SVB")
    (stored,) = json.loads(ketentui("list", "--json").out)
    assert stored["respondent"] == {
        "chain": "Jeugdketen",
        "organisation": "SVB",
        "level": "tactisch",
        "name": None,
    }


ODD = "a  b\x1b[31m\x1b]0;weg\x07\x9b2J\u202e\nc"
"""A name that is no harm to a disk."""


@pytest.mark.parametrize("colour", [False, True])
def test_what_a_path_holds_does_nothing_to_a_terminal(
    ketentui: Ketentui, answers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, colour: bool
) -> None:
    monkeypatch.setattr("ketentui.cli.terminal._is_terminal", lambda stream: colour)
    data = str(tmp_path / ODD)
    monkeypatch.setenv("KETENTUI_EXPORT_DIR", data)
    commands = (
        ("config",),
        ("config", "--json"),
        ("scan", "--answers", answers),
        ("list",),
        ("export", "last"),
        ("export", "last"),
        ("import", f"{tmp_path}/weg{ODD}.json"),
        ("scan", "--answers", f"{tmp_path}/weg{ODD}.json"),
        ("scan", f"{ODD}.toml"),
    )
    for command in commands:
        said = ketentui("--data-dir", data, *command)
        printed = said.err if command[0] == "export" and not colour else said.out + said.err
        assert not set(printed) & set("\x1b\x07\x9b\u202e"), command
    assert "a  b c" in ketentui("--data-dir", data, "config").out
    told = json.loads(ketentui("--data-dir", data, "config", "--json").out)
    assert told["settings"]["data_dir"]["value"] == data
    (Path(data) / "config.toml").write_text("lang = 3\n")
    assert "\x1b" not in ketentui("--data-dir", data, "list").err


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("config",), ("--data-dir", "~/keten", "list"), ("export", "last", "-o", "~/x.md")],
)
def test_without_a_home_that_is_told_and_no_folder_takes_its_place(
    ketentui: Ketentui,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: tuple[str, ...],
) -> None:
    def unknown(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.chdir(tmp_path)
    said = ketentui(*arguments)
    assert (said.code, said.out) == (1, "")
    assert "HOME" in said.err
    assert "--data-dir" in said.err
    assert not any(tmp_path.iterdir())
    assert ketentui("--data-dir", str(tmp_path / "keten"), "list").code == 0


def test_what_fails_after_an_upgrade_says_so(
    ketentui: Ketentui, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("a text of another version")

    monkeypatch.setattr("ketentui.cli.commands.show.find", fail)
    assert "Meld het aan de makers" in ketentui("show", "last").err
    monkeypatch.setattr(errors, "__file__", str(tmp_path / "gone.py"))
    assert "bijgewerkt of verplaatst terwijl het liep" in ketentui("show", "last").err

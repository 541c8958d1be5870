"""Settings: a flag beats the environment, which beats config.toml; every mistake is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ketentui.config.preferences import SETTINGS, Found, read_config, resolve
from ketentui.config.writing import keep
from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.files import LARGEST_CONFIG

VALUES: dict[str, tuple[str, Any]] = {
    "lang": ('"en"', "en"),
    "theme": ('"light"', "light"),
    "ascii": ("true", True),
    "no_color": ("true", True),
    "plain": ("true", True),
    "data_dir": ('"/srv/keten"', Path("/srv/keten")),
    "export_dir": ('"/srv/delen"', Path("/srv/delen")),
    "chain": ('"  Jeugd\\u001bketen "', "Jeugdketen"),
    "organisation": ('"UWV"', "UWV"),
    "level": ('"tactical"', "tactisch"),
    "contact": ('"Ans, ans@keten.example"', "Ans, ans@keten.example"),
}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_every_setting_can_be_in_the_file(config: Path) -> None:
    assert VALUES.keys() == SETTINGS.keys()
    config.write_text("\n".join(f"{key} = {value}" for key, (value, _) in VALUES.items()))
    assert read_config(config) == {key: meant for key, (_, meant) in VALUES.items()}


def test_no_file_says_nothing(config: Path) -> None:
    assert read_config(config) == {}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_flag_beats_the_environment_which_beats_the_file(name: str) -> None:
    meant = VALUES[name][1]
    variable = f"KETENTUI_{name.upper()}"
    environment = {variable: "1" if meant is True else str(meant)}
    assert resolve(name, {name: "flag"}, environment, {name: "file"}) == Found("flag", "flag")
    assert resolve(name, {}, environment, {name: "file"}) == Found(meant, "environment", variable)
    assert resolve(name, {name: None}, {}, {name: "file"}) == Found("file", "file")
    assert resolve(name, {}, {}, {}) == Found(SETTINGS[name].default, "default")


@pytest.mark.parametrize(("told", "meant"), [("1", True), ("Ja", True), ("off", False)])
def test_a_switch_in_the_environment_is_a_word(told: str, meant: bool) -> None:
    assert resolve("ascii", {}, {"KETENTUI_ASCII": told}, {}).value is meant


@pytest.mark.parametrize(
    ("environment", "plain"),
    [
        ({"ACCESSIBLE": "1"}, True),
        ({"ACCESSIBLE": "always"}, True),
        ({"ACCESSIBLE": "0"}, False),
        ({"ACCESSIBLE": ""}, False),
        ({"ACCESSIBLE": "1", "KETENTUI_PLAIN": "0"}, False),
        ({"ACCESSIBLE": "0", "KETENTUI_PLAIN": "1"}, True),
    ],
)
def test_accessible_chooses_line_by_line_where_our_own_variable_says_nothing(
    environment: dict[str, str], plain: bool
) -> None:
    assert resolve("plain", {}, environment, {}).value is plain
    assert resolve("plain", {"plain": False}, environment, {}).value is False
    assert resolve("ascii", {}, environment, {}).value is False


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('taal = "nl"', "unknown_key"),
        ('lang = "de"', "not_a_choice"),
        ('lang = ["nl"]', "not_a_choice"),
        ("ascii = 1", "not_boolean"),
        ("chain = 3", "not_text"),
        ("export_dir = true", "not_text"),
        ('export_dir = "delen"', "not_a_whole_path"),
        ('data_dir = "/srv/\\u0000keten"', "not_a_whole_path"),
        ("lang =", "toml_value"),
        ("lang = " + "[" * 5000, "too_deep"),
        ("lang = " + "1" * 5000, "number_too_long"),
        ("lang = 0x" + "f" * 5000, "not_a_choice"),
    ],
)
def test_a_mistake_in_the_file_is_named(config: Path, line: str, problem: str) -> None:
    config.write_text(line)
    with pytest.raises(KetentuiError) as raised:
        read_config(config)
    assert [one.key for one in raised.value.problems] == [problem]
    assert raised.value.exit_code == ExitCode.BAD_DATA


@pytest.mark.parametrize("change", [read_config, lambda file: keep(file, "lang", "en")])
def test_a_file_that_cannot_be_the_settings_is_not_read_to_its_end(
    config: Path, change: Callable[[Path], object]
) -> None:
    for larger in (200_000_000, LARGEST_CONFIG + 1):
        with config.open("wb") as file:
            file.truncate(larger)
        with pytest.raises(KetentuiError):
            change(config)
        assert config.stat().st_size == larger
    config.unlink()
    for device in ("/dev/zero", "/dev/tty"):
        config.symlink_to(device)
        with pytest.raises(KetentuiError):
            change(config)
        config.unlink()


@pytest.mark.parametrize(("name", "told"), [("lang", "de"), ("ascii", "maybe"), ("level", "3")])
def test_a_mistake_in_the_environment_is_named(name: str, told: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        resolve(name, {}, {f"KETENTUI_{name.upper()}": told}, {})
    assert raised.value.problems[0].where == f"KETENTUI_{name.upper()}"


@pytest.mark.parametrize("document", ["terminal.md", "terminal.en.md"])
def test_the_settings_in_the_documentation_are_right_and_complete(
    config: Path, document: str
) -> None:
    text = (Path(__file__).parents[2] / "docs" / document).read_text("utf-8")
    config.write_text(text.partition("```toml\n")[2].partition("```")[0])
    assert read_config(config).keys() == SETTINGS.keys()

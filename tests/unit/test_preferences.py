"""Settings: a flag beats the environment, which beats config.toml; every mistake is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ketentui.config.preferences import SETTINGS, Found, read_config, resolve
from ketentui.config.writing import keep
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.text import CLOSING_LENGTH, NAME_LENGTH
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
    "house.name": ('"  Ketenbureau\\u001b Jeugd"', "Ketenbureau Jeugd"),
    "house.logo": ('"/srv/keten/logo.svg"', Path("/srv/keten/logo.svg")),
    "house.colour": ('"#7A1f5c"', "#7A1f5c"),
    "house.closing": ('"Vragen?\\n\\nBel Ans. "', "Vragen?\n\nBel Ans."),
}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_every_setting_can_be_in_the_file(config: Path) -> None:
    assert VALUES.keys() == SETTINGS.keys()
    config.write_text("\n".join(f"{key} = {value}" for key, (value, _) in VALUES.items()))
    assert read_config(config) == {key: meant for key, (_, meant) in VALUES.items()}


def test_a_logo_stands_where_the_settings_are_or_where_a_whole_path_says(config: Path) -> None:
    config.write_text('house.logo = "logo.svg"\nhouse.chains.Jeugd.logo = "~/keten.png"')
    told = read_config(config)
    assert told["house.logo"] == config.parent / "logo.svg"
    assert told["house.chains"]["Jeugd"]["logo"] == Path.home() / "keten.png"
    config.write_text('house.chains.Jeugd = { logo = "", colour = "" }')
    assert read_config(config)["house.chains"]["Jeugd"] == {"logo": None, "colour": ""}


@pytest.mark.parametrize(
    "text",
    [
        '[house]\nname = "Jeugd"\n',
        'chain = "Jeugd" # van ons\n\n# Huisstijl\n  [house.chains."Jeugd"]\ncolour = "#7a1f5c"',
        'contact = """\n[house]\n"""\r\n[house]\r\nclosing = """\n[lang]\n"""\r\n',
    ],
)
def test_a_choice_is_kept_above_the_tables(config: Path, text: str) -> None:
    config.write_bytes(text.encode())
    before = read_config(config)
    keep(config, "lang", "en")
    assert read_config(config) == {**before, "lang": "en"}
    keep(config, "lang", "nl")
    assert read_config(config) == {**before, "lang": "nl"}
    assert config.read_bytes().decode().replace("\r", "").count("\n") <= text.count("\n") + 2


def test_no_file_says_nothing(config: Path) -> None:
    assert read_config(config) == {}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_flag_beats_the_environment_which_beats_the_file(name: str) -> None:
    meant = VALUES[name][1]
    variable = f"KETENTUI_{name.upper().replace('.', '_')}"
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
        ('house = "Jeugd"', "not_table"),
        ("house.name = 3", "not_text"),
        ('house.kleur = "#7a1f5c"', "unknown_key"),
        (f'house.name = "{"x" * (NAME_LENGTH + 1)}"', "text_too_long"),
        (f'house.closing = "{"x" * (CLOSING_LENGTH + 1)}"', "text_too_long"),
        ('house.colour = "rood"', "not_a_colour"),
        ('house.colour = "#777777"', "no_hue"),
        ('house.logo = "\\u0000.svg"', "not_a_whole_path"),
        ('house.chains = "Jeugd"', "not_table"),
        ('house.chains.Jeugd = "#7a1f5c"', "not_table"),
        ('house.chains.Jeugd.kleur = "#7a1f5c"', "unknown_key"),
        ('house.chains.Jeugd.colour = "rood"', "not_a_colour"),
        ('house.chains = { Jeugd = {}, " jeugd" = {} }', "chain_twice"),
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

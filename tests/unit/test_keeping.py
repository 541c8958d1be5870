"""A choice goes into config.toml, and whatever else is there stays as it is, to the letter."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from ketentui.config.preferences import read_config
from ketentui.config.writing import keep
from ketentui.errors import KetentuiError


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'lang = "en"\n'),
        ('theme = "light"', 'theme = "light"\nlang = "en"\n'),
        ('# mine\n\nlang = "nl"  # or "en"\nascii = true\n', None),
        ("theme='dark'\r\nlang = 'nl'\r\n", "theme='dark'\r\nlang = \"en\"\r\n"),
        ('theme = "dark"\r\n', 'theme = "dark"\r\nlang = "en"\r\n'),
        ('# lang = "nl"\n', '# lang = "nl"\nlang = "en"\n'),
        ('\ufeff"lang"="nl"', '\ufefflang = "en"'),
        ('chain = """\nlang = "nl"\n"""\nlang = "nl"', None),
        ('chain = """\nlang = "nl"\n"""\n', 'chain = """\nlang = "nl"\n"""\nlang = "en"\n'),
    ],
)
def test_one_line_changes_or_comes_and_the_rest_stays(
    config: Path, before: str, after: str | None
) -> None:
    config.write_bytes(before.encode())
    keep(config, "lang", "en")
    place = before.rfind('lang = "nl"')
    expected = after or f'{before[:place]}lang = "en"{before[place + 11 :]}'
    assert config.read_bytes().decode() == expected
    assert read_config(config)["lang"] == "en"


def test_a_first_choice_makes_the_file_and_its_folder_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "a" / "config.toml"
    keep(file, "theme", "colour-safe")
    assert tomllib.loads(file.read_text()) == {"theme": "colour-safe"}
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_file_keeps_its_readers_and_a_link_stays_a_link(config: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.toml"
    real.write_text('lang = "nl"\n')
    real.chmod(0o644)
    config.symlink_to(real)
    keep(config, "lang", "en")
    assert config.is_symlink()
    assert real.read_text() == 'lang = "en"\n'
    assert real.stat().st_mode & 0o044


@pytest.mark.parametrize(
    "text",
    [
        "lang =",
        'lang = """nl"""\n',
        "lang = 3\n",
        "\xff",
        "x = " + "[" * 5000,
        "x = " + "1" * 5000,
    ],
)
def test_what_is_not_simple_is_left_alone_and_said(config: Path, text: str) -> None:
    config.write_bytes(text.encode("latin-1"))
    with pytest.raises(KetentuiError) as raised:
        keep(config, "lang", "en")
    assert raised.value.values["line"] == 'lang = "en"'
    assert config.read_bytes() == text.encode("latin-1")


def test_a_place_that_cannot_be_written_is_said(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('lang = "nl"\n')
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        with pytest.raises(KetentuiError, match="choice_not_kept"):
            keep(config, "lang", "en")
    with pytest.raises(KetentuiError, match="choice_not_kept"):
        keep(config / "below" / "a-file", "lang", "en")
    assert config.read_text() == 'lang = "nl"\n'

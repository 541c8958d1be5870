"""Language and look hold the next time too, unless this run was told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.config.preferences import read_config
from tests.conftest import OpenApp


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config" / "config.toml"


async def test_what_is_chosen_in_the_app_is_kept(open_app: OpenApp, config: Path) -> None:
    async with open_app(kept_in=config) as terminal:
        assert not config.exists()
        await terminal.press("f2", "f3")
        assert read_config(config) == {"lang": "en", "theme": "light"}
        await terminal.press("f2", "ctrl+p")
        await terminal.write("kleurenblind", "enter")
    assert config.read_text() == 'lang = "nl"\ntheme = "colour-safe"\n'


async def test_what_this_run_was_told_changes_for_this_run_alone(
    open_app: OpenApp, config: Path
) -> None:
    async with open_app("f2", "f3", kept_in=config, for_now=frozenset({"lang"})) as terminal:
        assert terminal.app.locale.language == "en"
    assert read_config(config) == {"theme": "light"}


async def test_where_it_cannot_be_kept_that_is_said_once_and_it_holds_for_now(
    open_app: OpenApp, config: Path
) -> None:
    config.parent.write_text("no folder")
    async with open_app("f2", kept_in=config) as terminal:
        assert "Your choice only applies this time." in terminal.text
        assert 'lang = "en"' in terminal.text
        await terminal.press("f2")
        assert terminal.app.locale.language == "nl"
        assert "config.toml" not in terminal.text

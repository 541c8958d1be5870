"""A house style is set once and is in every report; what can't be is told before any is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ketentui.model.accent import accent
from tests.cli.conftest import Ketentui

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
HOUSE = """
[house]
name = "Ketenbureau Noord"
logo = "logo.svg"
colour = "#ffcc00"
closing = "Tot ziens."
"""
NORTH = """
[house.chains."voorbeeldketen  (VERZONNEN)"]
name = "De keten zelf"
colour = ""
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "logo.svg").write_text(LOGO)
    return folder


@pytest.fixture
def ids(ketentui: Ketentui, data: Path, tmp_path: Path) -> list[str]:
    """Two assessments of the Jeugdketen, and the pool of the demo."""
    (tmp_path / "a.csv").write_text("p1-1,4\n")
    scan = "scan", "--answers", tmp_path / "a.csv", "--chain", "Jeugdketen"
    ketentui("demo")
    return [ketentui(*scan).out.strip() for _ in range(2)]


@pytest.mark.parametrize("form", ["html", "md", "text"])
def test_every_report_has_it(ketentui: Ketentui, data: Path, ids: list[str], form: str) -> None:
    (data / "config.toml").write_text(HOUSE)
    reports = (
        ("team", "-f", form, "-o", "-"),
        ("export", ids[0], "-f", form, "-o", "-"),
        ("compare", *ids, "-f", form, "-o", "-"),
        ("actions", "plan", "--chain", "Jeugdketen", "-f", form, "-o", "-"),
    )
    for command in reports:
        said = ketentui(*command)
        assert said.code == 0
        told = re.sub("<style>.*</style>", "", said.out, flags=re.S)
        assert told.count("Ketenbureau Noord") == told.count("Tot ziens.") == 1
        assert said.out.count("data:image/svg+xml") == (form == "html")
    for machine in ("json", "csv"):
        assert "Ketenbureau" not in ketentui("team", "-f", machine).out
    assert "Tot ziens." in ketentui("show", ids[0], "--plain").out


def test_a_chain_has_its_own_and_what_it_does_not_say_is_that_of_all(
    ketentui: Ketentui, data: Path, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "config.toml").write_text(HOUSE + NORTH)
    page = ketentui("team", "-f", "html").out
    assert "De keten zelf" in page
    assert "Tot ziens." in page
    assert "data:image" in page
    assert "Ketenbureau" not in page
    assert accent("#ffcc00").light not in page
    other = ketentui("export", ids[0], "-f", "html", "-o", "-").out
    assert "Ketenbureau Noord" in other
    assert accent("#ffcc00").light in other
    monkeypatch.setenv("KETENTUI_HOUSE_NAME", "Uit de omgeving")
    assert "Uit de omgeving" in ketentui("team", "-f", "md").out


def test_config_tells_all_of_it_and_what_became_of_a_colour(ketentui: Ketentui, data: Path) -> None:
    (data / "config.toml").write_text(HOUSE + NORTH)
    said = ketentui("config").out
    assert "house.chains.voorbeeldketen (VERZONNEN).name" in said
    assert "house.colour: #ffcc00 is te licht om op wit papier te lezen" in said
    assert accent("#ffcc00").light in said
    told = json.loads(ketentui("config", "--json").out)["settings"]
    assert told["house.logo"] == {"value": str(data / "logo.svg"), "source": "file"}
    assert told["house.colour"]["light"] == accent("#ffcc00").light
    own = told["house.chains.voorbeeldketen (VERZONNEN).colour"]
    assert own == {"value": "", "source": "file"}


@pytest.mark.parametrize(
    ("logo", "why"),
    [
        (None, "het bestand is er niet"),
        (LOGO.replace("<path", "<script/><path"), "<script>: dit kan een programma uitvoeren"),
    ],
)
def test_with_a_logo_that_cannot_be_nothing_is_written_and_the_other_forms_are(
    ketentui: Ketentui, data: Path, ids: list[str], tmp_path: Path, logo: str | None, why: str
) -> None:
    (data / "config.toml").write_text(HOUSE)
    (data / "logo.svg").unlink()
    if logo:
        (data / "logo.svg").write_text(logo)
    page = tmp_path / "beeld.html"
    said = ketentui("team", "-o", page)
    assert (said.code, said.out, page.exists()) == (65, "", False)
    assert why in said.err
    assert "logo.svg" in said.err
    assert "config.toml" in said.err
    assert ketentui("team", "-o", tmp_path / "beeld.md").code == 0
    assert ketentui("show", ids[0]).code == 0
    found = ketentui("doctor")
    assert found.code == 1
    assert why in found.out
    assert "Dit logo" in found.out


def test_a_colour_that_cannot_be_is_told_with_what_is_left_of_it(
    ketentui: Ketentui, data: Path
) -> None:
    (data / "config.toml").write_text('[house]\ncolour = "#eeeeee"\n')
    said = ketentui("list")
    assert said.code == 65
    assert "house.colour: #eeeeee is zwart, wit, grijs" in said.err
    assert "#767676" in said.err


def test_doctor_finds_a_logo_that_is_right_in_order_and_no_stranger(
    ketentui: Ketentui, data: Path
) -> None:
    (data / "config.toml").write_text(HOUSE + '[house.chains.Jeugd]\nlogo = "beeld/j.svg"\n')
    (data / "beeld").mkdir()
    (data / "beeld" / "j.svg").write_text(LOGO)
    said = ketentui("doctor")
    assert (said.code, said.err) == (0, "")
    assert "in orde" in said.out


@pytest.mark.parametrize(("language", "topic"), [("nl", "huisstijl"), ("en", "house style")])
def test_help_tells_how(ketentui: Ketentui, language: str, topic: str) -> None:
    assert "[house]" in ketentui("--lang", language, "help", *topic.split()).out

"""A language is a folder: with one more, all that the commands say and understand is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui, Said
from tests.language import CODE, outside

SPELLED = re.compile(r"(?m)^  [a-z]+ |-[a-z-]+|ketentui( [a-z]+)*|[a-z]+(\|[a-z]+)+|\.(toml|zip)")
"""Commands, options and what they may be: the same in every language."""


@pytest.fixture
def say(ketentui: Ketentui, made_up_language: None) -> Ketentui:
    def call(*arguments: str) -> Said:
        return ketentui("--lang", CODE, *arguments)

    return call


@pytest.fixture
def exports(say: Ketentui, workspace: Workspace, tmp_path: Path) -> Path:
    """Six people of two organisations did the full scan; actions are agreed in the last of them."""
    folder, answers = tmp_path / "exports", tmp_path / "answers.json"
    folder.mkdir()
    asked = workspace.library.find("ketenscan").questionnaire.asked("full")
    for n in range(6):
        points = [(at * 7 + n * n) % 5 + 1 if (at + n) % 11 else "d" for at in range(len(asked))]
        given = {one.id: point for one, point in zip(asked, points, strict=True)}
        answers.write_text(json.dumps(given))
        level = "ztactical" if n % 3 else "zstrategic"
        who = ("--chain", "QQ", "--organisation", ("WW", "ZZ")[n % 2], "--level", level)
        assert say("scan", "--full", *who, "--answers", str(answers)).code == 0
        assert say("export", "last", "-o", str(folder)).code == 0
    return folder


def words(text: str) -> set[str]:
    """Return what isn't from the folder, but for names, letters of groups, and HTML itself."""
    shown = re.sub(r"(?s)<style.*?</style>|<[^>]*>|```text", " ", text)
    return {word for word in outside(shown) if not word.isupper()}


def test_every_help_is_in_it(say: Ketentui) -> None:
    commands = re.findall(r"(?m)^  ([a-z]+) ", say("--help").out)
    assert len(commands) > 15
    for command in ((), *((one,) for one in commands)):
        told = SPELLED.sub(" ", say(*command, "--help").out)
        assert words(told) == set(), command


def test_reports_are_in_it_in_every_form(say: Ketentui, exports: Path) -> None:
    for form in ("text", "md", "html"):
        assert words(say("export", "last", "-f", form, "-o", "-").out) == set()
        assert words(say("team", str(exports), "-f", form, "-o", "-").out) == set()
    for command in (("show", "last"), ("team", str(exports))):
        assert words(say(*command, "--plain").out) == set()
    report = say("team", str(exports), "-f", "md", "-o", "-").out
    assert "⟦⟦tactical⟧ (4)⟧" in report  # a form of its own for 2 to 4, and its own decimal sign
    assert re.search(r"\d·\d", report)
    assert not re.search(r"\d,\d", report)


def test_two_times_are_compared_in_it(say: Ketentui, exports: Path) -> None:
    ids = [json.loads(file.read_text("utf-8"))["id"] for file in sorted(exports.iterdir())]
    for form in ("text", "md", "html"):
        said = say("compare", *ids[:2], "-f", form, "-o", "-")
        assert (said.code, words(said.out)) == (0, set())


@pytest.mark.parametrize(
    ("said", "meant"),
    [("ztomorrow", 1), ("in zthree zweeks", 21), ("zthe day after tomorrow", 2), ("morgen", 1)],
)
@pytest.mark.usefixtures("exports")
def test_days_are_said_in_it(say: Ketentui, said: str, meant: int) -> None:
    assert say("actions", "add", "last", "--what", "QQ", "--due", said, "--yes").code == 0
    (action,) = json.loads(say("actions", "list", "--json").out)
    assert say("actions", "edit", action["id"], "--status", "zdone").code == 0
    assert words(say("actions", "list").out) == set()


def test_mistakes_are_told_in_it(say: Ketentui) -> None:
    for arguments in (("--lang", "fr", "list"), ("show", "last"), ("scan", "niets"), ("lust",)):
        said = say(*arguments)
        assert said.code
        assert outside(said.err) == {"ketentui"}


def test_what_machines_read_is_the_same(say: Ketentui, ketentui: Ketentui, exports: Path) -> None:
    for command in (("team", str(exports)), ("export", "last")):
        form = (*command, "-f", "json", "-o", "-")
        assert say(*form).out == ketentui("--lang", "nl", *form).out

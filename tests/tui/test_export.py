"""The export: what is seen is what is written, and nothing else, wherever it goes."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import Answer, Respondent
from ketentui.model.house import House
from ketentui.model.replacing import replace
from ketentui.tui.screens.export import ExportPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.widgets.choices import ChoiceLines
from ketentui.usecases import actions, discarding
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.conftest import Finish, OpenFinished

SANNE = Respondent("Jeugdketen", name="Sanne")
NAME = "uitslag-jeugdketen-2026-11-21-test"


@pytest.fixture
def json_file(workspace: Workspace) -> Path:
    return workspace.paths.exports / f"{NAME}.json"


@pytest.fixture
def markdown_file(workspace: Workspace) -> Path:
    return workspace.paths.exports / f"{NAME}.md"


def unwrapped(terminal: Any) -> str:
    """What the screen shows, without any space: a long path goes on on the next line."""
    return "".join("".join(terminal.lines).split())


async def move_file(terminal: Any, path: Path | str) -> None:
    """Say that the file goes somewhere else."""
    await terminal.change("path")
    await terminal.press("ctrl+u")
    await terminal.write(str(path), "enter")


async def test_the_page_looks_as_approved(
    open_finished: OpenFinished, matches_snapshot: Matches
) -> None:
    async with open_finished("e") as terminal:
        await move_file(terminal, "/ergens/anders/uitslag.json")
        matches_snapshot(terminal.text, "export_80x24")


async def test_a_proposed_place_gives_way_and_ones_own_is_gone_on_with(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("e") as terminal:
        await terminal.change("path")
        await terminal.write("/ergens/eigen.json", "enter")
        await terminal.change("path")
        await terminal.press(*["left"] * 5, "backspace")
        await terminal.write("r", "enter")
        assert "/ergens/eiger.json" in terminal.text


async def test_of_what_another_window_erased_nothing_leaves(
    open_app: OpenApp, finish: Finish, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = finish()
    sent: list[str] = []
    async with open_app() as terminal:
        monkeypatch.setattr(terminal.app, "write_to_terminal", sent.append)
        await terminal.press("e")
        workspace.store.delete(one.id)
        await terminal.press("c")
        assert len(sent) == 1
        discarding.purge(workspace, one.id)
        for key in ("enter", "c"):
            await terminal.press(key)
            assert "in een ander venster gewist" in " ".join(terminal.text.split())
    assert len(sent) == 1
    assert not workspace.paths.exports.exists()


async def test_in_ascii_the_charts_of_a_written_report_are_too(
    open_finished: OpenFinished, markdown_file: Path
) -> None:
    async with open_finished(ascii=True) as terminal:
        await terminal.press("e", "space", "enter")
    report = markdown_file.read_text("utf-8")
    assert "```text" in report
    assert all(ord(sign) < 0x2500 for sign in report)  # no lines, blocks or dots to draw with


@pytest.mark.parametrize("choices", ["", "t", "a", "at", "f", "ft", "fa", "fta"])
async def test_every_line_that_is_written_was_shown_and_no_other(
    open_app: OpenApp, workspace: Workspace, choices: str
) -> None:
    given = {"doel-1": Answer(2, note="ooit [/] [b]beter"), "ik-1": Answer(reason="unknown")}
    take_answers(workspace, "klein", Start("full", SANNE), given)
    async with open_app("e", *choices, size=(160, 160)) as terminal:
        title = next(row for row, line in enumerate(terminal.lines) if "Precies dit" in line)
        shown = [line.removeprefix("  ") for line in terminal.lines[title + 1 : -1]]
        await terminal.press("enter")
    (file,) = workspace.paths.exports.iterdir()
    written = [line.rstrip() for line in file.read_text("utf-8").splitlines()]
    assert "".join(shown).replace(" ", "") == "".join(written).replace(" ", "")
    assert [line for line in written if len(line) < 150 and line not in shown] == []


async def test_each_choice_shows_at_once_and_holds_for_what_is_written(
    open_finished: OpenFinished, json_file: Path, markdown_file: Path
) -> None:
    async with open_finished("e", size=(80, 130)) as terminal:
        assert "(•) JSON" in terminal.text
        assert '"name": "Sanne"' in terminal.text
        await terminal.change("anonymous")
        assert "[x] zonder je naam" in terminal.text
        assert "ze kunnen verraden wie je bent" in terminal.text
        assert "Sanne" not in terminal.text
        await terminal.change("notes")
        await terminal.press("enter")
        shared = json.loads(json_file.read_text("utf-8"))
        assert shared["sharing"] == "anonymous"
        assert shared["respondent"]["name"] is None
        assert not any("note" in answer for answer in shared["answers"])
        await terminal.change("next_format")
        assert "(•) Markdown" in terminal.text
        assert f"{NAME}.md" in unwrapped(terminal)
        await terminal.press("enter")
        assert markdown_file.read_text("utf-8").startswith("# Mijn beeld: Jeugdketen\n")


async def test_with_a_logo_that_cannot_be_no_page_leaves_and_nothing_else_under_its_name(
    open_finished: OpenFinished, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def house(chains: Iterable[str], *, picture: bool) -> House:
        assert [*chains] == ["Jeugdketen"]
        if picture:
            problem = Problem("<script>", "svg_script", (), 3)
            raise KetentuiError("logo_refused", ExitCode.BAD_DATA, [problem], file="logo.svg")
        return House("Ketenbureau")

    sent: list[str] = []
    async with open_finished(size=(80, 30)) as terminal:
        monkeypatch.setattr(terminal.app, "workspace", replace(workspace, house=house))
        monkeypatch.setattr(terminal.app, "write_to_terminal", sent.append)
        await terminal.press("e", "space")
        assert "Ketenbureau" in terminal.text
        await terminal.press("space")
        assert "(•) HTML" in terminal.text
        assert "Ketenbureau" not in terminal.text
        assert "logo.svg" in terminal.text
        for key in ("enter", "c"):
            await terminal.press("f2", key)
            assert "logo.svg" in terminal.text
        assert not workspace.paths.exports.exists()
        assert sent == []
        await terminal.press("space", "space", "enter")
    (file,) = workspace.paths.exports.iterdir()
    assert file.suffix == ".txt"
    assert "Ketenbureau" in file.read_text()


async def test_left_and_right_change_what_the_keys_go_to(open_finished: OpenFinished) -> None:
    async with open_finished("e") as terminal:
        assert "← → wijzigen" in terminal.lines[-1]
        shown = [terminal.text]
        for key in ("right", "right", "left", "left"):
            await terminal.press(key)
            shown.append(terminal.text)
        assert len(set(shown)) == 3
        assert shown[3:] == shown[1::-1]
        await terminal.press("left", "right")
        assert terminal.text == shown[0]
        await terminal.press("down", "down", "right")
        assert "[x] zonder je naam" in terminal.text
        await terminal.press("left")
        assert "[x] zonder je naam" not in terminal.text
        await terminal.press("escape", "k")
        await terminal.change("minutes")
        await terminal.press("left", "left")
        assert terminal.app.team_wishes.choices.options.settings.agenda_minutes == 240


async def test_what_an_anonymous_export_does_not_hide_is_said_and_its_name_is_its_own(
    open_app: OpenApp,
    workspace: Workspace,
    matches_snapshot: Matches,
) -> None:
    numbers = count(1)
    drawing = replace(workspace, new_id=lambda: f"{next(numbers)}klm")
    take_answers(drawing, "klein", Start("full", SANNE), {"ik-1": Answer(4)})
    async with open_app("e") as terminal:
        assert "21-1klm.json" in unwrapped(terminal)
        await terminal.change("anonymous")
        assert "21-2klm.json" in unwrapped(terminal)
        await move_file(terminal, "/ergens/anders/uitslag.json")
        matches_snapshot(terminal.text, "export_anonymous_80x24")
        await terminal.change("anonymous")
        assert "/ergens/anders/uitslag.json" in unwrapped(terminal)


async def test_actions_go_along_with_what_came_of_them_and_never_anonymously(
    open_app: OpenApp, workspace: Workspace
) -> None:
    scanned = take_answers(workspace, "klein", Start("full", SANNE), {"ik-1": Answer(4)})
    done = actions.add(workspace, scanned.id, Draft("Met Fatima naar Breda"))
    actions.settle(workspace, done, "done", "Het klikte.")
    async with open_app("e", size=(100, 200)) as terminal:
        assert "Afspraken      1 staat erin, met wie en wat; anoniem niet" in terminal.text
        assert "Het klikte." in terminal.text
        await terminal.change("notes")
        assert "Met Fatima naar Breda" in terminal.text
        assert "Het klikte." not in terminal.text
        await terminal.change("anonymous")
        assert "staan er niet in: ze kunnen mensen en plaatsen noemen" in terminal.text
        assert "Fatima" not in terminal.text
        await terminal.change("next_format")
        assert "Fatima" not in terminal.text


async def test_afterwards_the_full_path_is_there_and_the_shell_gets_it_too(
    open_finished: OpenFinished, tmp_path: Path
) -> None:
    async with open_finished("e") as terminal:
        await move_file(terminal, tmp_path / "nieuwe map" / "uit.json")
        await terminal.press("ctrl+s")
        file = tmp_path / "nieuwe map" / "uit.json"
        assert "De map maken?" in terminal.text
        assert not file.parent.exists()
        await terminal.press("down", "enter")
        assert file.exists()
        assert f"Geschreven: {file}".replace(" ", "") in unwrapped(terminal)
        assert terminal.app.farewell.exported == (file,)
        await terminal.change("notes")
        await terminal.press("enter", "enter")
        assert terminal.app.farewell.exported == (file,)


async def test_what_was_shared_anonymously_can_only_leave_so(
    open_app: OpenApp, finish: Finish, json_file: Path
) -> None:
    finish(sharing="anonymous")
    async with open_app("e", size=(80, 60)) as terminal:
        assert "[x] dat koos je bij het begin: je naam staat er nooit in" in terminal.text
        await terminal.press("down", "space", "down", "down", "escape", "e", "enter")
        assert "Sanne" not in terminal.text
    assert "Sanne" not in json_file.read_text("utf-8")


async def test_where_there_is_no_note_and_no_name_there_is_nothing_to_choose(
    open_app: OpenApp, finish: Finish
) -> None:
    finish({"a1-1": Answer(4)}, respondent=Respondent("Jeugdketen"))
    async with open_app("e") as terminal:
        keys = terminal.app.screen.query_one(ChoiceLines).keys
        assert keys == ["next_format", "anonymous", "path"]
        assert "die zijn er niet" in terminal.text
        assert "een naam gaf je niet" in terminal.text


async def test_the_name_of_a_file_and_its_form_agree(
    open_finished: OpenFinished, tmp_path: Path
) -> None:
    async with open_finished("e") as terminal:
        await move_file(terminal, tmp_path / "beeld.htm")
        assert "(•) HTML" in terminal.text
        await terminal.change("next_format")
        assert "beeld.pdf" in unwrapped(terminal)
        await terminal.change("next_format")
        assert "beeld.txt" in unwrapped(terminal)
        await move_file(terminal, tmp_path / "beeld.odt")
        assert "wordthiernietgemaakt" in unwrapped(terminal)
        await terminal.press("escape")
        await move_file(terminal, tmp_path / "beeld")
        await terminal.press("enter")
    assert (tmp_path / "beeld.txt").exists()


async def test_what_can_be_done_with_a_file_is_said(
    open_finished: OpenFinished, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr("shutil.which", lambda command: f"/bin/{command}")
    monkeypatch.setattr("subprocess.Popen", lambda command, **_: opened.append(command))
    monkeypatch.setattr("sys.platform", "linux")
    async with open_finished(contact="Ans") as terminal:
        monkeypatch.setenv("SSH_CONNECTION", "1")
        monkeypatch.setenv("DISPLAY", ":0")
        await terminal.press("e", "enter")
        assert "scp" in terminal.text
        assert "Geef het aan Ans." in terminal.text
        await terminal.press("l")
        assert "Wat wil je openen?" not in terminal.text
        monkeypatch.delenv("SSH_CONNECTION")
        await terminal.change("next_format")
        await terminal.press("enter", "l", "down", "enter")
        assert "scp" not in terminal.text
    assert [[command[0], Path(command[1]).name] for command in opened] == [
        ["/bin/xdg-open", "exports"]
    ]


async def test_a_file_that_is_there_is_overwritten_only_after_a_yes(
    open_app: OpenApp, finish: Finish, json_file: Path
) -> None:
    finish()
    json_file.parent.mkdir(parents=True)
    json_file.write_text("van vroeger")
    async with open_app("e", "enter") as terminal:
        assert "Het bestaande bestand overschrijven?" in terminal.text
        await terminal.press("escape")
        assert json_file.read_text() == "van vroeger"
        assert type(terminal.app.screen) is ExportPage
        await terminal.press("enter", "down", "enter")
        assert f"Geschreven:{json_file}" in unwrapped(terminal)
    assert json.loads(json_file.read_text("utf-8"))["id"] == "test0001"


async def test_a_place_that_cannot_be_written_is_said_and_another_can_be_chosen(
    open_app: OpenApp, finish: Finish, tmp_path: Path
) -> None:
    finish()
    (tmp_path / "vol").write_text("geen map")
    async with open_app("e") as terminal:
        await move_file(terminal, tmp_path / "vol" / "uit.json")
        await terminal.press("enter")
        assert "kannietgeschrevenworden" in unwrapped(terminal)
        assert "Kies een andere map" in terminal.text
        assert "Geschreven" not in terminal.text
        await move_file(terminal, tmp_path / "goed.json")
        assert "kannietgeschrevenworden" not in unwrapped(terminal)
        await terminal.press("enter")
    assert (tmp_path / "goed.json").exists()


@pytest.mark.parametrize("name", ["{folder}", "{folder}/"])
async def test_a_folder_takes_the_name_that_was_proposed(
    open_app: OpenApp, finish: Finish, tmp_path: Path, name: str
) -> None:
    finish()
    folder = tmp_path / "uit"
    folder.mkdir()
    async with open_app("e") as terminal:
        await move_file(terminal, name.format(folder=folder))
        await terminal.press("enter")
    assert [file.name for file in folder.iterdir()] == [f"{NAME}.json"]


async def test_what_is_seen_can_go_to_the_clipboard(
    open_finished: OpenFinished, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_finished() as terminal:
        written: list[str] = []
        monkeypatch.setattr(terminal.app, "write_to_terminal", written.append)
        await terminal.press("e", "space", "c")
        (sequence,) = written
        assert "klembord" in terminal.text
    copied = b64decode(sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode()
    assert copied.startswith("# ")
    assert "Jeugdketen" in copied


async def test_leaving_the_question_where_changes_nothing(
    open_finished: OpenFinished, json_file: Path
) -> None:
    async with open_finished("e") as terminal:
        await terminal.change("path")
        await terminal.press("ctrl+u")
        await terminal.write("x [/] f a t", "escape")
        assert "(•) JSON" in terminal.text
        await move_file(terminal, "")
        await terminal.press("enter")
    assert json_file.exists()


async def test_another_language_keeps_the_choices(open_finished: OpenFinished) -> None:
    async with open_finished("e") as terminal:
        for choice in ("next_format", "anonymous", "notes"):
            await terminal.change(choice)
        await terminal.press("f2")
        for words in (
            "(•) Markdown",
            "[x] without your name",
            "[ ] not included",
            "This is exactly",
        ):
            assert words in terminal.text
        assert "# My view: Jeugdketen" in terminal.text


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("language", ["nl", "en"])
async def test_in_every_window_all_choices_are_there_and_the_preview_scrolls(
    open_finished: OpenFinished, size: tuple[int, int], language: str
) -> None:
    async with open_finished(
        "e", size=size, language=language, ascii=True, colour=False
    ) as terminal:
        assert "Markdown" in terminal.text
        assert "[ ]" in terminal.text
        assert terminal.text.isascii()
        for _ in range(20):
            if any(line.startswith("  }") for line in terminal.lines):
                return
            await terminal.press("end", "pagedown")
        pytest.fail(f"the end never showed:\n{terminal.text}")


async def test_escape_goes_back_to_where_the_export_was_asked_for(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("e", "escape") as terminal:
        assert type(terminal.app.screen) is HomePage


async def test_of_a_long_path_the_end_is_in_view(open_finished: OpenFinished) -> None:
    async with open_finished("e") as terminal:
        await move_file(terminal, "~/" + "map/" * 30 + "uit.json")
        await terminal.change("path")
        assert "map/map/uit.json " in terminal.text

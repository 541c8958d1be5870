"""What was being written in a form is there again after the end, until it is kept or dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.replacing import replace
from ketentui.model.text import clean
from ketentui.tui.opening import Scan
from ketentui.tui.screens.action import ActionPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases import actions, discarding, drafts
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start, start
from ketentui.usecases.drafts import Written
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp
from tests.tui.conftest import Finish

FORM = Scan("klein", Start("full"), ask=True)
STAYS = "Wat je invulde, staat er de volgende keer weer."
RESUMED = "Hier staat wat je eerder schreef"


@pytest.fixture
def agreed(workspace: Workspace, finish: Finish) -> Assessment:
    one = finish()
    actions.add(workspace, one.id, Draft("Samen lunchen", "a1", "Bert", date(2027, 1, 15)))
    return one


def stored(workspace: Workspace) -> list[Path]:
    return sorted(workspace.paths.drafts.glob("*"))


def written(workspace: Workspace) -> list[Path]:
    """What is on disk while a form is open, which has a lock."""
    return sorted(workspace.paths.drafts.glob("*.json"))


async def test_a_new_action_goes_on_where_the_app_ended_and_is_forgotten_when_kept(
    open_app: OpenApp, workspace: Workspace, agreed: Assessment
) -> None:
    async with open_app("a", "n") as terminal:
        await terminal.write("Bellen met Zoë", "down", "down")
        await terminal.write("over 2 w", "down", "right")
        theme = terminal.app.screen.choice("theme").value
    async with open_app("a", "n") as terminal:
        assert RESUMED in terminal.text
        assert "Bellen met Zoë" in terminal.text
        assert "over 2 w" in terminal.text
        assert terminal.app.screen.choice("theme").value == theme
        await terminal.press("down", "down")
        await terminal.write("eken")
        assert "5 december 2026" in terminal.text
        await terminal.press("ctrl+s", "n")
        assert RESUMED not in terminal.text
        assert "Bellen" not in terminal.text
    assert stored(workspace) == []
    assert {one.action.what for one in actions.agreements(workspace).agreed} == {
        "Samen lunchen",
        "Bellen met Zoë",
    }


async def test_a_change_of_an_action_goes_on_in_that_action_alone_with_what_was_changed(
    open_app: OpenApp, workspace: Workspace, agreed: Assessment
) -> None:
    async with open_app("a", "enter") as terminal:
        await terminal.write(", elke maand")
    (one,) = actions.agreements(workspace).agreed
    actions.settle(workspace, one, "busy")
    async with open_app("a", "n") as terminal:
        assert RESUMED not in terminal.text
        await terminal.press("escape", "enter")
        assert "Samen lunchen, elke maand" in terminal.text
        await terminal.press("ctrl+s")
    (one,) = actions.agreements(workspace).agreed
    assert (one.action.what, one.action.status) == ("Samen lunchen, elke maand", "busy")
    assert stored(workspace) == []


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (["enter", "ctrl+s"], ("Samen lunchen, elke maand", "Bert en An")),
        (["down", "enter", "ctrl+s"], ("Samen eten", "Bert en An")),
        (["escape"], ("Samen eten", "Bert")),
    ],
)
async def test_what_goes_against_a_change_made_elsewhere_is_asked_about(
    open_app: OpenApp,
    workspace: Workspace,
    agreed: Assessment,
    keys: list[str],
    kept: tuple[str, str],
) -> None:
    async with open_app("a", "enter") as terminal:
        await terminal.write(", elke maand", "down")
        await terminal.write(" en An")
    (one,) = actions.agreements(workspace).agreed
    actions.change(workspace, one, lambda action: replace(action, what="Samen eten"))
    async with open_app("a", "enter") as terminal:
        assert terminal.shows(QuestionDialog)
        shown = " ".join(terminal.text.replace("│", " ").split())
        assert "Wat: nu 'Samen eten', jij schreef 'Samen lunchen, elke maand'." in shown
        assert "Wie:" not in shown
        await terminal.press(*keys)
        assert bool(stored(workspace)) == (keys == ["escape"])
    (one,) = actions.agreements(workspace).agreed
    assert (one.action.what, one.action.who) == kept


async def test_a_day_in_another_language_is_no_change(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a", "enter", "down", "down", "ctrl+u") as terminal:
        await terminal.write("16 jan 2027")
    async with open_app("f2", "a", "enter") as terminal:
        assert terminal.shows(ActionPage)
        assert "16 jan 2027" in terminal.text


async def test_a_form_that_is_open_writes_nothing_of_what_another_window_erased(
    open_app: OpenApp, workspace: Workspace, agreed: Assessment
) -> None:
    async with open_app("a", "enter") as terminal:
        await terminal.write(", elke maand")
        discarding.purge(workspace, agreed.id)
        terminal.app.screen._keep_draft()
        await terminal.settle()
        assert "in een ander venster gewist" in " ".join(terminal.text.split())
        assert written(workspace) == []
        await terminal.write("!", "ctrl+s")
        assert "in een ander venster gewist" in " ".join(terminal.text.split())
    assert stored(workspace) == []
    assert [*workspace.store.ids(), *actions.agreements(workspace).agreed] == []


@pytest.mark.parametrize("gone", [True, False])
async def test_a_form_for_a_team_is_written_as_long_as_there_is_anything_of_the_chain(
    open_app: OpenApp, workspace: Workspace, agreed: Assessment, gone: bool
) -> None:
    if not gone:
        start(workspace, "klein", Start("full", Respondent("Jeugdketen"))).close()
    async with open_app("a", "n", "down", "down", "down", "right", "up", "up", "up") as terminal:
        await terminal.write("Bellen")
        discarding.purge(workspace, agreed.id)
        terminal.app.screen._keep_draft()
        assert bool(written(workspace)) != gone


async def test_what_is_offered_and_stays_so_is_in_no_draft_of_the_start_form(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(
        opening=Scan("klein", Start("full", Respondent("Zorgketen", "Gemeente")), ask=True)
    ) as terminal:
        await terminal.write("Jeugdketen")
    assert set(drafts.unfinished(workspace, drafts.START)) == {"chain"}


async def test_what_was_written_at_one_result_is_not_offered_at_another(
    open_app: OpenApp, finish: Finish
) -> None:
    finish(respondent=Respondent("Zuid"))
    async with open_app("enter", "a") as terminal:
        await terminal.write(" van Zuid")
    finish(respondent=Respondent("Oost"))
    async with open_app("down", "enter", "a") as terminal:
        assert "Oost" in terminal.text
        assert RESUMED not in terminal.text
        await terminal.write(" van Oost")
    for keys, written in ((("enter",), "van Zuid"), (("down", "enter"), "van Oost")):
        async with open_app(*keys, "a") as terminal:
            assert RESUMED in terminal.text
            assert written in terminal.text


def test_what_two_windows_write_in_one_form_stays_apart(workspace: Workspace) -> None:
    first, free = drafts.claim(workspace, drafts.START)
    second, free_too = drafts.claim(workspace, drafts.START)
    assert first != second
    drafts.keep(workspace, second, {"chain": Written("", "Zuid")})
    for one in (free, free_too):
        one()
    assert drafts.claim(workspace, drafts.START)[0] == second


async def test_a_form_has_a_name_from_its_first_change_on_and_never_one_that_another_window_left(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FORM) as terminal:
        assert stored(workspace) == []
        elsewhere, free = drafts.claim(workspace, drafts.START)
        drafts.keep(workspace, elsewhere, {"chain": Written("", "Zuid")})
        free()
        await terminal.write("Oost")
    kept = [drafts.unfinished(workspace, one)["chain"].now for one in drafts.names("start")[:2]]
    assert kept == ["Zuid", "Oost"]


async def test_what_is_dropped_or_removed_is_forgotten(
    open_app: OpenApp, workspace: Workspace, agreed: Assessment
) -> None:
    async with open_app("a", "n", "x", "escape", "down", "enter") as terminal:
        assert not terminal.shows(ActionPage)
        assert stored(workspace) == []
        await terminal.press("enter", "x")
        (one,) = actions.agreements(workspace).agreed
        actions.remove(workspace, one)
    assert stored(workspace) == []


def test_what_was_written_for_an_action_goes_with_it(
    workspace: Workspace, agreed: Assessment
) -> None:
    (one,) = actions.agreements(workspace).agreed
    for name in drafts.names(drafts.of_action(one.action.id))[:2]:
        drafts.keep(workspace, name, {"what": Written("", "Bellen")})
    assert len(stored(workspace)) == 2
    actions.remove(workspace, one)
    assert stored(workspace) == []


async def test_the_start_form_goes_on_except_where_something_else_is_asked_for(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FORM) as terminal:
        await terminal.write("Jeugdketen", "down")
        await terminal.write("Gemeente")
    async with open_app(
        opening=Scan("klein", Start("full", Respondent("Zorgketen")), ask=True)
    ) as terminal:
        assert "Hier staat wat je eerder invulde." in terminal.text
        await terminal.press("ctrl+s")
        assert terminal.shows(StatementPage)
    assert stored(workspace) == []
    (id,) = workspace.store.ids()
    assert workspace.store.load(id).respondent == Respondent("Zorgketen", "Gemeente")


async def test_own_text_of_before_is_gone_on_with_and_one_letter_of_it_can_be_mended(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(
        "down",
        "backspace",
        opening=Scan("klein", Start("full", Respondent("Zorgketen", "Gemeente Aa")), ask=True),
    ) as terminal:
        await terminal.write("b", "up", "down", "left", "left", "left", "backspace")
        assert terminal.app.focused.value == "Gemeent Ab"
        await terminal.press("ctrl+s")
    (id,) = workspace.store.ids()
    assert workspace.store.load(id).respondent == Respondent("Zorgketen", "Gemeent Ab")


async def test_what_was_filled_in_before_can_be_thrown_away(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FORM) as terminal:
        assert "Ctrl+G" not in terminal.text
        await terminal.write("Jeugdketen")
    async with open_app(opening=FORM) as terminal:
        assert "met Ctrl+G gooi je het weg." in " ".join(terminal.text.split())
        assert "Ctrl+G weggooien" in terminal.text
        await terminal.press("ctrl+g")
        assert "Jeugdketen" not in terminal.text
        assert "Ctrl+G" not in terminal.text
        assert "Hier staat" not in terminal.text
    assert stored(workspace) == []


async def test_what_is_typed_is_on_disk_while_the_form_is_open(
    open_app: OpenApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.tui.typed.SOON", 0.001)
    async with open_app(opening=FORM) as terminal:
        await terminal.write("Jeugd")
        while drafts.unfinished(workspace, drafts.START).get("chain") != Written("", "Jeugd"):
            await terminal.settle()


UNREADABLE = [b'{"what": {"offered": "", "now": "\\ud800\x1b[31m"}}', b'{"what": ' + b"[" * 90_000]


async def test_leaving_the_start_form_says_that_what_was_filled_in_stays(open_app: OpenApp) -> None:
    async with open_app("n", "escape") as terminal:
        assert STAYS not in terminal.text
        await terminal.press("n")
        await terminal.write("Jeugdketen", "escape")
        assert terminal.shows(HomePage)
        assert STAYS in terminal.text
        await terminal.press("n")
        assert "Jeugdketen" in terminal.text


@given(st.binary(max_size=60) | st.sampled_from(UNREADABLE))
def test_a_draft_that_cannot_be_read_is_none_and_no_harm(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    workspace = Workspace(paths_below(tmp_path_factory.mktemp("data")))
    workspace.paths.drafts.mkdir()
    (workspace.paths.drafts / "start.json").write_bytes(content)
    for one in drafts.unfinished(workspace, drafts.START).values():
        assert "\x1b" not in one.now
        one.now.encode()


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_typed_can_be_kept(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    workspace = Workspace(paths_below(tmp_path_factory.mktemp("data")))
    drafts.keep(workspace, drafts.START, {"chain": Written(f"{text}?", text)})
    assert drafts.unfinished(workspace, drafts.START)["chain"].now == clean(text)

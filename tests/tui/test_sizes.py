"""Pages and dialogs in windows of any size; `make sizes` goes through all, here is a sample."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from ketentui.tui import routes, screens
from ketentui.tui.app import LARGEST
from ketentui.tui.screens.base import Dialog, Page
from ketentui.tui.widgets.likert import Ask, Likert, Option
from ketentui.tui.widgets.lined import wrapped
from ketentui.usecases.workspace import Workspace
from tests.tui.sizes import ROUTES, SAMPLE, furnished, opened, through

SAMPLED = ("statement", "note", "overview", "changed elsewhere", "moments", "export", "team")
DIALOGS = [name for name, (kind, *_) in ROUTES.items() if not kind.endswith("Page")]
TYPED = ("note", "palette", "path", "score", "folder")
"""Dialogs in which one types."""


@pytest.fixture(scope="module")
def furnished_workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return furnished(tmp_path_factory.mktemp("furnished"))


@pytest.mark.parametrize("route", SAMPLED)
async def test_a_page_bears_any_size(route: str, furnished_workspace: Workspace) -> None:
    await through(route, furnished_workspace, SAMPLE)


@pytest.mark.parametrize("columns", [1, 18, 20])
async def test_a_page_opens_in_a_narrow_window(
    columns: int, furnished_workspace: Workspace
) -> None:
    async with opened("note", furnished_workspace, (columns, 24)):
        pass


async def test_an_enormous_window_is_filled_up_to_a_bound(furnished_workspace: Workspace) -> None:
    async with opened("statement", furnished_workspace) as window:
        await window.resize(65_535, 65_535)
        assert window.app.size == window.app.screen.size == LARGEST
        await window.resize(80, 24)
        assert window.app.screen.size == (80, 24)


@pytest.mark.parametrize("route", [one for one in DIALOGS if one not in TYPED])
async def test_no_letter_answers_or_closes_a_dialog(
    route: str, furnished_workspace: Workspace
) -> None:
    async with opened(route, furnished_workspace) as window:
        dialog = window.app.screen
        await window.press(*ascii_lowercase, "space", "1")
        assert window.app.screen is dialog
        await window.press("escape")
        assert window.app.screen is not dialog


@pytest.mark.parametrize("route", DIALOGS)
async def test_a_dialog_that_is_open_goes_on_in_another_language(
    route: str, furnished_workspace: Workspace
) -> None:
    async with opened(route, furnished_workspace, language="en") as window:
        english = _without_counts(window.dialog)
    async with opened(route, furnished_workspace) as window:
        assert _without_counts(window.dialog) != english
        await window.press("f2")
        assert _without_counts(window.dialog) == english


def _without_counts(text: str) -> str:
    """Return a text without numbers: the way to a dialog may store an answer."""
    return re.sub(r"\d", "#", text)


def test_every_kind_of_page_is_in_a_route() -> None:
    for module in iter_modules(screens.__path__, "ketentui.tui.screens."):
        import_module(module.name)
    bases = {
        "Page",
        "Dialog",
        "ListDialog",
        "ListPage",
        "ReadingExportsPage",
        "Form",
        "TabbedPage",
        "UndoingPage",
        "RespondentForm",
    }
    # These look as TeamReadingPage does, and go on by themselves.
    alike = {"TeamComparingPage", "TeamTakingInPage"}
    shown = {kind for kind, *_ in ROUTES.values()}
    assert _kinds(Page) | _kinds(Dialog) == bases | alike | shown
    assert all(hasattr(routes, kind) for kind in alike | shown)


def _kinds(base: type) -> set[str]:
    return {base.__name__}.union(*map(_kinds, base.__subclasses__()))


@given(st.text("ab 家\u0301", max_size=40), st.integers(-5, 30))
def test_a_text_is_wrapped_in_any_width(text: str, width: int) -> None:
    lines = wrapped(Content(text), width)
    assert lines
    assert all(line.cell_length <= max(width, 2) for line in lines)
    assert "".join(line.plain for line in lines).replace(" ", "") == text.replace(" ", "")


@given(st.integers(1, 60), st.integers(0, 30))
def test_the_scale_is_laid_out_in_any_width(width: int, room: int) -> None:
    scale = Likert()
    scale._ask = Ask([Option(n, str(n), "eens", "Een lange toelichting" * 3) for n in range(1, 6)])
    scale._room = room
    assert len(scale.lines(width)) >= 5

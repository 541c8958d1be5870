"""The screens as text, at 80×24 and 120×40: to be read in a review."""

from __future__ import annotations

from typing import Any

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.tui.opening import Home, Opening, Resume, Scan
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp

JO = Respondent("Jeugdketen", "Gemeente Zuid", "tactisch", "Jo")

SCREENS: dict[str, tuple[Opening, tuple[str, ...]]] = {
    "home": (Home(), ()),
    "delete": (Home(), ("x",)),
    "start": (Scan("klein", Start("quick", JO, "anonymous"), ask=True), ()),
    "statement": (Resume("test0001"), ("left", "left")),
    "statement_new_part": (Resume("test0001"), ()),
    "statement_ten": (Scan("tien", Start("full", JO), ask=False), ("down", "down")),
    "note": (Resume("test0001"), ("left", "left", "t")),
    "overview": (Resume("test0001"), ("o",)),
    "end": (Resume("test0001"), ("4", "2")),
    "changed": (Resume("test0001"), ("left", "left", "3")),
    "correction": (Resume("test0001"), ("o", "w")),
    "finish": (Resume("test0001"), ("o", "f")),
    "help": (Resume("test0001"), ("f1",)),
    "palette": (Resume("test0001"), ("ctrl+p", "o", "v", "e")),
}
"""How each screen is reached."""


@pytest.fixture
def stored(workspace: Workspace, clock: Any) -> None:
    """One assessment under way, and two that are finished."""
    opened = assessing.start(workspace, "klein", Start("full", JO))
    opened.choose("doel-1", 4)
    opened.choose("doel-2", "unknown")
    opened.note("doel-2", "Bij de overdracht in mei ging dit goed, daarna niet meer.")
    opened.choose("cijfers-1", "not_applicable")
    opened.go_to("ik-1")
    opened.close()
    given = {"doel-1": Answer(4), "cijfers-1": Answer(2), "ik-1": Answer(5)}
    for days, chain in ((9, "Loonaangifteketen"), (400, "")):
        clock.move(days=-days)
        start = Start("quick", Respondent(chain=chain))
        assessing.take_answers(workspace, "klein", start, given)
        clock.move(days=days)


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.usefixtures("stored")
async def test_dutch_at_80_by_24(name: str, open_app: OpenApp, matches_snapshot: Matches) -> None:
    opening, keys = SCREENS[name]
    async with open_app(*keys, opening=opening) as terminal:
        matches_snapshot(terminal.text, f"{name}_80x24")


@pytest.mark.parametrize("name", ["home", "start", "statement", "overview"])
@pytest.mark.usefixtures("stored")
async def test_english_at_120_by_40(
    name: str, open_app: OpenApp, matches_snapshot: Matches
) -> None:
    opening, keys = SCREENS[name]
    async with open_app(*keys, opening=opening, size=(120, 40), language="en") as terminal:
        matches_snapshot(terminal.text, f"{name}_en_120x40")


@pytest.mark.parametrize("name", ["start", "statement", "overview", "end", "changed", "correction"])
@pytest.mark.usefixtures("stored")
async def test_ascii_at_40_by_15(name: str, open_app: OpenApp, matches_snapshot: Matches) -> None:
    opening, keys = SCREENS[name]
    async with open_app(*keys, opening=opening, size=(40, 15), ascii=True) as terminal:
        matches_snapshot(terminal.text, f"{name}_ascii_40x15")


async def test_the_first_screen_of_a_newcomer(open_app: OpenApp, matches_snapshot: Matches) -> None:
    async with open_app() as terminal:
        matches_snapshot(terminal.text, "home_empty_80x24")

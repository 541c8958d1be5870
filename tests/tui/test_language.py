"""With one more language, the app is in it too, and F2 goes round all of them."""

from __future__ import annotations

import re

import pytest

from ketentui.model.assessment import Respondent
from ketentui.tui.opening import Home, Scan
from ketentui.usecases.assessing import Start
from tests.conftest import OpenApp
from tests.language import CODE

ROUND = ("4", "o", "escape", "t", "escape", "f1", "escape", *"23n45123w45", "enter")
SAME = {"ketentui", "QQ", "Enter", "Esc", "Ctrl+P"}
RESULTS = ("b", "p", "e", "escape", "a", "escape")


@pytest.mark.usefixtures("made_up_language")
async def test_f2_goes_round_the_languages(open_app: OpenApp) -> None:
    async with open_app(opening=Home(), size=(120, 40), language="en") as terminal:
        said = []
        for _ in range(4):
            said.append(terminal.app.locale.language)
            await terminal.press("f2")
        assert said == ["en", CODE, "nl", "en"]


@pytest.mark.usefixtures("made_up_language")
async def test_no_text_of_a_whole_scan_is_the_same_in_another_language(open_app: OpenApp) -> None:
    dutch, made_up = [await _texts(open_app, language) for language in ("nl", CODE)]
    assert len(dutch) > 200
    same = {one for one in dutch & made_up if re.search(r"[^\W\d_]{2}", one)}
    assert {one for one in same if '"' not in one and "/" not in one} == SAME


async def _texts(open_app: OpenApp, language: str) -> set[str]:
    """Return all that stands on the screens of a quick scan and its results, piece by piece."""
    opening = Scan("ketenscan", Start("quick", Respondent("QQ", "WW", "tactisch")), ask=False)
    shown = []
    async with open_app(opening=opening, size=(160, 60), language=language) as terminal:
        for key in (*ROUND, *RESULTS):
            await terminal.press(key)
            shown += terminal.lines
    return {piece.strip() for line in shown for piece in re.split(r"\s{2,}", line)}

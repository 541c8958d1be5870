"""What the app does to show something is done once: counted, since a clock tells of the machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from ketentui.storage import durable, writing
from ketentui.tui.opening import Home, Opening, Scan
from ketentui.tui.widgets import lined
from ketentui.tui.widgets.likert import Likert
from ketentui.tui.widgets.lines import _TitleEnd
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.theme_bar import ThemeBar
from ketentui.usecases.assessing import Start
from tests.conftest import OpenApp

START = Scan("klein", Start(), ask=True)
STATEMENT = Scan("klein", Start("full"), ask=False)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Counter[Any]]:
    """Count how often something is called, by what `key` makes of its arguments."""

    def count(place: Any, name: str, key: Callable[..., object] = lambda *_: None) -> Counter[Any]:
        calls: Counter[Any] = Counter()
        original = getattr(place, name)

        def called(*args: Any, **options: Any) -> Any:
            calls[key(*args)] += 1
            return original(*args, **options)

        monkeypatch.setattr(place, name, called)
        return calls

    return count


@pytest.mark.parametrize("opening", [Home(), START, STATEMENT], ids=["home", "start", "statement"])
async def test_a_first_page_is_styled_and_painted_once_and_nothing_below_it_is_laid_out(
    open_app: OpenApp, counted: Callable[..., Counter[Any]], opening: Opening
) -> None:
    colours = counted(
        Stylesheet, "_parse_rules", lambda sheet, *_: tuple(sorted(sheet._variables.items()))
    )
    styled = counted(Stylesheet, "apply", lambda _, node: node)
    laid_out = counted(Screen, "_refresh_layout", lambda screen, *_: screen)
    painted = counted(Compositor, "_render_chops")
    async with open_app(opening=opening, theme="light") as terminal:
        page = terminal.app.screen
        assert painted.total() == 1 + (opening is STATEMENT)  # whose answers fit what is left
        assert len(colours) == 1
        assert {*laid_out} == {page}
        assert laid_out[page] <= 4 + (opening is STATEMENT)
        again = {node for node, count in styled.items() if count > 1}
        assert all(node is terminal.app or node.focusable for node in again), again


async def test_an_answer_reads_and_writes_its_file_once_and_renders_only_what_changed(
    open_app: OpenApp, counted: Callable[..., Counter[Any]]
) -> None:
    async with open_app("4", opening=STATEMENT) as terminal:
        read = counted(durable, "kept_bytes")
        written = counted(writing, "_write_synchronised")
        compared = counted(
            lined, "_change", lambda old, new, _: (old.plain, old.spans) == (new.plain, new.spans)
        )
        laid_out = counted(Screen, "_refresh_layout")
        rendered = counted(StylesCache, "render_widget", lambda _, widget, __: type(widget))
        await terminal.press("4")
        assert not laid_out
        assert {*rendered} <= {_TitleEnd, ThemeBar, Passage, Likert}
        assert rendered.total() <= 5
        assert read.total() == written.total() == 1
        assert {*compared} == {False}

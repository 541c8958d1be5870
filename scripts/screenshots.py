"""Make the pictures of the README from the real app: `make screenshots`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import UTC, datetime
from html import unescape
from itertools import cycle
from pathlib import Path

from ketentui.config.paths import paths_below
from ketentui.config.preferences import Preferences
from ketentui.model.assessment import Respondent
from ketentui.tui.app import KetentuiApp
from ketentui.tui.opening import Home
from ketentui.usecases.assessing import Start, start
from ketentui.usecases.workspace import Workspace

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SIZE = (80, 24)
_INDENTED = re.compile(
    r'x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)" ([^>]*)>((?:&#160;)+)([^<]*)</text>'
)
ANSWERS = (4, 3, 4, 3, 5, 2, 4, 2, 4, 3, 2, 4)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_picture_everything(_workspace(Path(folder))))


def _workspace(folder: Path) -> Workspace:
    return Workspace(
        paths_below(folder),
        now=lambda: datetime(2026, 11, 21, 10, 0, tzinfo=UTC),
        new_id=lambda: "voorbeeld234",
    )


def _without_indent(text: re.Match[str]) -> str:
    """Return a text of the picture that begins where its first letter is.

    Not every program that shows pictures keeps spaces at the beginning of a text.
    """
    x, y, length, rest, indent, words = text.groups()
    cell = float(length) / len(unescape(indent + words))
    width = cell * indent.count("&#160;")
    left, length = f"{float(x) + width:.1f}", f"{float(length) - width:.1f}"
    return f'x="{left}" {y} textLength="{length}" {rest}>{words}</text>' if words else text[0]


async def _picture_everything(workspace: Workspace) -> None:
    respondent = Respondent("Voorbeeldketen (verzonnen)", "Gemeente Dorpsveld", "tactisch")
    opened = start(workspace, "ketenscan", Start("quick", respondent))
    for statement, answer in zip(opened.statements[:6], cycle(ANSWERS), strict=False):
        opened.choose(statement.id, answer)
    opened.note("p6-1", "bij de overdracht in mei ging dit goed")
    opened.go_to("p6-1")
    opened.close()
    app = KetentuiApp(workspace, Preferences(), Home())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        _save(app, "stelling")
        for answer in ANSWERS[5:]:
            await pilot.press(str(answer))
        await pilot.pause()
        _save(app, "profiel")
        await pilot.press("3")
        await pilot.pause()
        _save(app, "advies")


def _save(app: KetentuiApp, name: str) -> None:
    """Save the screen; without the fonts that the picture would fetch from elsewhere."""
    svg = app.export_screenshot(title="ketentui")
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", "DejaVu Sans Mono")
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = _INDENTED.sub(_without_indent, svg)
    (PICTURES / f"{name}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main()

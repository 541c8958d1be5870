"""Checking a questionnaire of one's own names what its author can mend, beside every mistake."""

from __future__ import annotations

from pathlib import Path

from ketentui.usecases.authoring import check
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA

KLEIN = (DATA / "klein.toml").read_text("utf-8")


def said(workspace: Workspace, file: Path, content: str) -> list[tuple[int | None, str]]:
    file.write_text(content, "utf-8")
    found = check(workspace, file)
    return [(one.line, one.key) for one in (*found.problems, *found.weaknesses)]


def test_an_unknown_building_block_is_named_beside_mistakes(
    workspace: Workspace, tmp_path: Path
) -> None:
    head, mark, rest = KLEIN.partition("[[parts.themes.statements]]")
    content = f'{head}building_blocks = ["onbekend"]\n{mark}{rest}\nfout = 1\n'
    line = content.splitlines().index('building_blocks = ["onbekend"]') + 1
    found = said(workspace, tmp_path / "eigen.toml", content)
    assert (line, "unknown_block") in found
    assert "unknown_key" in {key for _, key in found}

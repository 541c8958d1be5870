"""A questionnaire of one's own: where to start, and what is not right yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.config.paths import Paths
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.questionnaires.library import LARGEST_FILE
from ketentui.questionnaires.parsing import Inspection, inspect, with_lines
from ketentui.questionnaires.weaknesses import unknown_blocks
from ketentui.storage.files import read_bytes
from ketentui.usecases.advising import BUILDING_BLOCKS
from ketentui.usecases.named_files import write_export
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.questionnaires.revision import Revision


def check(workspace: Workspace, file: Path) -> Inspection:
    """Return all that is wrong and all that is weak in a questionnaire's file.

    KetentuiError where the file can't be read at all.
    """
    content = read_bytes(file, LARGEST_FILE)
    found = inspect(content)
    if found.draft is None:
        return found
    blocks = workspace.library.find(BUILDING_BLOCKS).questionnaire.themes()
    known = {theme.id for _, theme in (*blocks, *found.draft.themes())}
    weak = with_lines((*found.weaknesses, *unknown_blocks(found.draft, known)), content)
    posing = workspace.library.id_problem(file, found.draft.id, found.draft.sha256)
    if posing is None:
        return replace(found, weaknesses=weak)
    problems = with_lines((*found.problems, posing), content)
    return replace(found, questionnaire=None, problems=problems, weaknesses=weak)


def check_against(
    workspace: Workspace, file: Path, questionnaire: Questionnaire, before: str
) -> Revision:
    """Return what a questionnaire in a file made of an earlier one: an id, or another file.

    KetentuiError where there is no such questionnaire, or its file isn't right.
    """
    from ketentui.questionnaires.revision import revision

    found = revision(workspace.library.brought(before).questionnaire, questionnaire)
    content = read_bytes(file, LARGEST_FILE)
    return replace(
        found,
        changes=with_lines(found.changes, content),
        problems=with_lines(found.problems, content),
    )


def write_starting_point(
    file: Path, locale: Locale, *, force: bool = False, paths: Paths | None = None
) -> Path:
    """Write a small questionnaire with comments that say what each key does; return its path."""
    template = locale.folder / "questionnaire.toml"
    return write_export(file, template.read_text("utf-8"), force=force, paths=paths)

"""A questionnaire of one's own: where to start, and what is not right yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.catalogue import LARGEST_FILE, Inspection, inspect
from ketentui.files import read_bytes
from ketentui.usecases.sharing import write_export
from ketentui.weaknesses import unknown_blocks

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.usecases.workspace import Workspace


def check(workspace: Workspace, file: Path) -> Inspection:
    """Return all that is wrong and all that is weak in a questionnaire's file.

    KetentuiError where the file can't be read at all.
    """
    found = inspect(read_bytes(file, LARGEST_FILE))
    if found.questionnaire is None:
        return found
    blocks = {theme.id for _, theme in workspace.library.find("bouwstenen").questionnaire.themes()}
    own = {theme.id for _, theme in found.questionnaire.themes()}
    unknown = tuple(unknown_blocks(found.questionnaire, blocks | own))
    return replace(found, weaknesses=found.weaknesses + unknown)


def write_starting_point(file: Path, locale: Locale, *, force: bool = False) -> Path:
    """Write a small questionnaire with comments that say what each key does; return its path."""
    template = Path(__file__).parent.parent / "locale" / locale.language / "questionnaire.toml"
    return write_export(file, template.read_text("utf-8"), force=force)

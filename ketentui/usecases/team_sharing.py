"""Sharing a team report: the same for the command line and the app, in every format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from ketentui.errors import KetentuiError
from ketentui.model.advice import BuildingBlock
from ketentui.model.team import TeamReport
from ketentui.usecases.advising import BUILDING_BLOCKS

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.locale import Locale
    from ketentui.usecases.workspace import Workspace

TeamFormat = Literal["md", "html", "csv", "json"]
TEAM_FORMATS: tuple[TeamFormat, ...] = ("md", "html", "csv", "json")


def render_team(
    workspace: Workspace, reports: Sequence[TeamReport], format: TeamFormat, locale: Locale
) -> str:
    """Return team reports, at least one, as the content of a file."""
    if format == "json":
        from ketentui.team_json import team_json

        return team_json(reports)
    if format == "csv":
        from ketentui.reports.team_csv import team_csv

        return team_csv(reports, locale)
    blocks = _blocks(workspace)
    if format == "html":
        from ketentui.reports.team_html import team_html

        return team_html(reports, locale, blocks=blocks)
    from ketentui.reports.team_markdown import team_markdown

    return "\n".join(team_markdown(one, locale, blocks=blocks) for one in reports)


def team_on_terminal(
    workspace: Workspace, reports: Sequence[TeamReport], locale: Locale, width: int, look: Look
) -> str:
    """Return team reports as text for a terminal of `width` columns."""
    from ketentui.reports.team_text import team_text

    blocks = _blocks(workspace)
    return "\n\n\n".join(team_text(one, locale, width, look, blocks=blocks) for one in reports)


def _blocks(workspace: Workspace) -> Mapping[str, BuildingBlock]:
    """Return the building blocks by id; none where their questionnaire can't be had."""
    from ketentui.advice import building_blocks

    try:
        return building_blocks(workspace.library.find(BUILDING_BLOCKS).questionnaire)
    except KetentuiError:
        return {}

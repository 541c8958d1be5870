"""Team reports in every form: for the terminal, for paper, for a spreadsheet or for a program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ketentui.documents.nodes import Document
from ketentui.formats import READABLE, Sheet
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed, around
from ketentui.model.replacing import replace
from ketentui.model.team import Grouping, TeamReport
from ketentui.model.text import slug
from ketentui.usecases.actions import damaged_agreements, team_actions
from ketentui.usecases.advising import building_blocks
from ketentui.usecases.housing import write_housed
from ketentui.usecases.named_files import file_name
from ketentui.usecases.targets import targets_of
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import last_day

if TYPE_CHECKING:
    from ketentui.storage.reading import Damaged

FORMATS = (*READABLE, "csv", "xlsx", "json")
"""What a team report can be, in the order of the key that changes it."""


def render_team(
    workspace: Workspace,
    reports: Sequence[TeamReport],
    format: str,
    locale: Locale,
    sheet: Sheet,
) -> str | bytes:
    """Return what a file with reports, at least one, holds: text, or bytes where it is none."""
    reports = [with_targets(workspace, report) for report in reports]
    if format == "json":
        from ketentui.formats.team_json import team_json

        return team_json(reports, [agreed_beside(workspace, report) for report in reports])
    if format == "xlsx":
        from ketentui.formats.tables import codebook
        from ketentui.formats.team_table import team_table, view_tables
        from ketentui.formats.xlsx import xlsx

        table, views = team_table(reports, locale), view_tables(reports, locale)
        return xlsx([table, codebook(table, locale), *views], workspace.now())
    if format == "csv":
        from ketentui.formats.spreadsheet import RFC_4180, csv_text, for_excel
        from ketentui.formats.team_table import team_table

        table, excel = team_table(reports, locale), sheet.excel
        dialect = for_excel(locale.decimal) if excel else RFC_4180
        return csv_text(table.headings if excel else table.keys, table.rows, dialect)
    documents = [_report(workspace, report, locale) for report in reports]
    chains = [chain for report in reports for chain in report.chains]
    return write_housed(workspace, chains, documents, format, sheet)


def _report(workspace: Workspace, report: TeamReport, locale: Locale) -> Document:
    """Return what a report says, with what the team agreed beside it."""
    from ketentui.documents.actions import agreed_section
    from ketentui.documents.team.report import team_document

    today = workspace.now().date()
    agreed = tuple(agreed_section(agreed_beside(workspace, report), today, locale))
    blocks = building_blocks(workspace)
    return team_document(report, locale, blocks=blocks, more=agreed, made=locale.date(today))


def damaged_beside(workspace: Workspace, reports: Sequence[TeamReport]) -> tuple[Damaged, ...]:
    """Return which files of what the team agreed can't be read, and so aren't in the reports."""
    chains = dict.fromkeys(one.chains[0] for one in reports if len(one.chains) == 1)
    return tuple(one for chain in chains for one in damaged_agreements(workspace, chain))


def with_targets(workspace: Workspace, report: TeamReport) -> TeamReport:
    """Return a report with where its chain wants the themes to be."""
    if len(report.chains) != 1:
        return report
    kept = targets_of(workspace, report.chains[0], report.questionnaire.id)
    known = {theme.id for _, theme in report.questionnaire.themes()}
    return replace(report, targets={id: score for id, score in kept.items() if id in known})


def agreed_beside(workspace: Workspace, report: TeamReport) -> tuple[Agreed, ...]:
    """Return what the team agreed on the questionnaire of a report, as far as it belongs with it:
    see `ketentui.model.agreed.around`.
    """
    if len(report.chains) != 1:
        return ()
    agreed = (
        one
        for one in team_actions(workspace, report.chains[0])
        if one.questionnaire == report.questionnaire.id
    )
    return around(agreed, last_day(report.respondents.last_day, workspace.now()))


def only_by(report: TeamReport, grouping: Grouping) -> TeamReport:
    """Return a report that tells of the groups of one grouping alone."""
    return replace(
        report,
        groups=report.by(grouping),
        gaps=tuple(gap for gap in report.gaps if gap.grouping == grouping),
    )


def team_file_name(
    reports: Sequence[TeamReport], format: str, now: datetime, locale: Locale
) -> str:
    """Return how a file with reports is called when nobody says otherwise."""
    first = reports[0]
    last = last_day(first.respondents.last_day, now)
    words = [locale("formats.team_file"), *map(slug, first.chains), f"{last}"]
    return file_name(words, format)

"""Reports as text, in any format, as the program writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from itertools import chain

from pypdf import PdfReader

from ketentui.charts.types import Look
from ketentui.documents.comparison.report import comparison_document
from ketentui.documents.comparison.story import TrendStory
from ketentui.documents.nodes import EVERY_FORM, Beside, Document, Form, Node, Section
from ketentui.documents.profile.report import profile_document
from ketentui.documents.team.report import team_document
from ketentui.formats import Sheet, write
from ketentui.formats.spreadsheet import csv_text
from ketentui.formats.team_table import team_table
from ketentui.locale import Locale
from ketentui.model.advice import BuildingBlock, PartAdvice
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.storage.exchange import ExportOptions
from ketentui.usecases.profile_export import render
from ketentui.usecases.stored import Result
from ketentui.usecases.workspace import Workspace
from tests.unit.workbooks import sheets


def nodes(document: Document) -> Iterator[Node]:
    """Yield every block, also those in sections and columns, in order; each for the formats that
    what it is in is for too.
    """
    return _nodes(document.content, EVERY_FORM)


def _nodes(blocks: Iterable[Node], within: frozenset[Form]) -> Iterator[Node]:
    for block in blocks:
        forms = block.forms & within
        yield replace(block, forms=forms)
        if isinstance(block, Section):
            yield from _nodes(block.blocks, forms)
        elif isinstance(block, Beside):
            yield from _nodes(chain.from_iterable(block.columns), forms)


def as_text(content: str | bytes) -> str:
    """Return what somebody reads in a file."""
    if isinstance(content, str):
        return content
    if not content.startswith(b"%PDF"):
        return f"{sheets(content)}"
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def written(
    document: Document,
    form: str = "text",
    width: int = 80,
    look: Look | None = None,
    *,
    plain: bool = False,
) -> str:
    """Return a document in a form."""
    return as_text(write([document], form, Sheet(width, look or Look(), plain)))


def written_team(
    report: TeamReport,
    locale: Locale,
    form: str = "text",
    width: int = 80,
    look: Look | None = None,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Iterable[Node] = (),
    plain: bool = False,
) -> str:
    """Return a team report in a form."""
    document = team_document(report, locale, blocks=blocks, more=more)
    return written(document, form, width, look, plain=plain)


def written_table(report: TeamReport, locale: Locale) -> str:
    """Return the numbers of a team report as CSV, for programs."""
    table = team_table([report], locale)
    return csv_text(table.keys, table.rows)


def written_profile(
    result: Result,
    locale: Locale,
    form: str = "text",
    width: int = 80,
    look: Look | None = None,
    *,
    advice: Iterable[PartAdvice] = (),
    plain: bool = False,
) -> str:
    """Return a profile in a form."""
    about = result.questionnaire, result.assessment, result.profile
    document = profile_document(*about, locale, advice=advice)
    return written(document, form, width, look, plain=plain)


def written_comparison(
    told: TrendStory,
    today: date,
    locale: Locale,
    form: str = "text",
    width: int = 80,
    look: Look | None = None,
    *,
    plain: bool = False,
) -> str:
    """Return a comparison in a form."""
    document = comparison_document(told, today, locale)
    return written(document, form, width, look, plain=plain)


def written_shared(
    workspace: Workspace,
    result: Result,
    form: str,
    locale: Locale,
    disclosure: ExportOptions | None = None,
    *,
    width: int = 80,
    look: Look | None = None,
    plain: bool = False,
) -> str:
    """Return what leaves of a stored result, in a form."""
    sheet = Sheet(width, look or Look(), plain)
    return as_text(render(workspace, result, form, disclosure or ExportOptions(), locale, sheet))

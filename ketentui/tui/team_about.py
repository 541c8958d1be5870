"""Who took part, what is not shown and why, and how to read it all, as paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from ketentui.documents.team.story import TeamStory
from ketentui.documents.team.words import remark_text
from ketentui.model.replacing import replace
from ketentui.tui.widgets.reading import Paragraph

_WIDEST = 30
"""Cells that a name takes at most; a longer one goes on below itself."""

_MENDED_HERE = {"namesakes", "likely_doubles", "edition_unknown"}
"""What a key mends here rather than a command."""


def about(story: TeamStory) -> Iterator[Paragraph]:
    """Yield what there is to say about a report, who took part first."""
    words = story.words
    yield from _titled(story.title, _facts(story), above=0)
    yield from _titled(words("protection"), _texts(story.protection))
    unknown = [(one.share, one.statement) for one in story.unknown]
    yield from _titled(words("unknown_title"), _table(unknown))
    yield from _titled(words("left_out"), _texts(_left_out(story)))
    yield from _titled(words("about"), _texts(story.about))


def _facts(story: TeamStory) -> Iterator[Paragraph]:
    """Yield who took part, and what can be done here about who is one person or one organisation.

    Namesakes can be chosen, to say that they are one person.
    """
    words = story.words
    remarks = {words.remark(one): one for one in words.report.remarks if one.kind in _MENDED_HERE}
    for paragraph in _table(story.facts):
        one = remarks.get(paragraph.text)
        if one is None:
            yield paragraph
        else:
            text = remark_text(one, words.locale, f"team_pages.{one.kind}")
            yield replace(paragraph, text=text, key=",".join(one.ids) or None)


def _left_out(story: TeamStory) -> Iterator[str]:
    """Yield what doesn't count; of other years, that a key compares them rather than a command."""
    words = story.words
    other_years = {
        words.count("remark.other_year", one.count, detail=one.detail): words.locale.plural(
            "team_pages.other_year", one.count, year=one.detail
        )
        for one in words.report.remarks
        if one.kind == "other_year"
    }
    yield from (other_years.get(text, text) for text in story.left_out)


def _titled(title: str, paragraphs: Iterable[Paragraph], above: int = 1) -> Iterator[Paragraph]:
    shown = list(paragraphs)
    if shown:
        yield Paragraph(title, above=above, style="bold $accent")
        yield from shown


def _texts(texts: Iterable[str]) -> Iterator[Paragraph]:
    yield from (Paragraph(text, above=1 if place else 0) for place, text in enumerate(texts))


def _table(rows: Sequence[tuple[str, str]]) -> Iterator[Paragraph]:
    margin = 3 + min(_WIDEST, max((cell_len(label) for label, _ in rows), default=0))
    yield from (Paragraph(text, label, margin) for label, text in rows)

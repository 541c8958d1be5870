"""Who took part, what is not shown and why, and how to read it all, as paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.documents.nodes import Facts, Node, Section
from ketentui.documents.team.report import about_blocks, unknown_blocks
from ketentui.documents.team.story import TeamStory
from ketentui.documents.team.words import Words, remark_text
from ketentui.model.team import Remark
from ketentui.tui.painting import Painter
from ketentui.tui.widgets.reading import Paragraph

_MENDED_HERE = {"namesakes", "likely_doubles", "edition_unknown", "other_year"}
"""What a key mends here rather than a command."""


class WordsHere(Words, frozen=True):
    """The words of a report where keys mend what elsewhere a command does."""

    def remark(self, remark: Remark) -> str:
        """Return what is to be said of how the report came about, with the key that mends it."""
        key = f"team_pages.{remark.kind}" if remark.kind in _MENDED_HERE else ""
        return remark_text(remark, self.locale, key)


def about(story: TeamStory) -> Iterator[Paragraph]:
    """Yield what there is to say about a report, who took part first.

    Namesakes can be chosen, to say that they are one person.
    """
    words, remarks = story.words, story.words.report.remarks
    opens = {words.remark(one): ",".join(one.ids) for one in remarks if one.kind == "namesakes"}
    return Painter(opens).page(_blocks(story))


def _blocks(story: TeamStory) -> Iterator[Node]:
    yield Section(story.title, (Facts(story.facts),))
    yield from unknown_blocks(story)
    yield from about_blocks(story)

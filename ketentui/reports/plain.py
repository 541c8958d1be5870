"""A profile in words, in the order in which it is read aloud: sentences and tables, no charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Assessment
from ketentui.model.profile import Profile
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.text import cells
from ketentui.reports.advice import AdviceText, BlockText
from ketentui.reports.story import PartStory, Row, story
from ketentui.reports.wrapping import wrapped

NARROWEST = 40
"""Columns; with fewer, a table has no room."""

WIDEST = 100
"""Columns; longer lines are hard to read."""


def profile_in_words(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
    *,
    advice: Iterable[PartAdvice] = (),
    width: int = 80,
) -> str:
    """Return the report on a profile in lines of at most `width` columns, 40 at least."""
    told = story(questionnaire, assessment, profile, locale, advice)
    words = _Words(locale, min(max(width, NARROWEST), WIDEST))
    lines = words.text(_heading(told.title))
    lines += words.text(" ".join(f"{label}: {value}." for label, value in told.facts))
    for number, part in enumerate(told.parts, 1):
        title = part.title
        if len(told.parts) > 1:
            counts = {"n": number, "count": len(told.parts)}
            title = locale("plain.part", title=part.title, **counts)
        lines += ["", *words.text(_heading(title)), "", *words.part(part)]
    return "\n".join(lines)


def _heading(text: str) -> str:
    """Return a heading with an end to it, so that it isn't read in one breath with what follows."""
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


@dataclass(frozen=True, slots=True)
class _Words:
    """Lays out what is told."""

    locale: Locale
    width: int

    def text(self, text: str) -> list[str]:
        return wrapped(text, self.width)

    def part(self, told: PartStory) -> Iterator[str]:
        for first, rows in (("group", told.groups), ("theme", told.themes)):
            if rows:
                yield from self.table(first, rows)
                yield ""
        for key, themes in (("strongest", told.strongest), ("weakest", told.weakest)):
            if themes:
                yield from self.text(f"{self.locale(f'report.{key}')}: {'; '.join(themes)}.")
        for remark in told.remarks:
            yield from self.text(remark)
        yield ""
        yield from self.text(_heading(self.locale("advice.title")))
        if not told.advice:
            yield from self.text(self.locale("advice.none"))
        for advice in told.advice:
            yield ""
            yield from self.advice(advice)

    def table(self, first: str, rows: Sequence[Row]) -> Iterator[str]:
        """Yield rows below their headings; a title that is too long goes on below itself."""
        headings = Row(*(self.locale(f"report.{key}") for key in (first, "score", "answered")))
        rows = (headings, *rows)
        score = max(cells(row.score) for row in rows)
        rests_on = max(cells(row.answered) for row in rows)
        room = max(self.width - score - rests_on - 4, NARROWEST // 2)
        title = min(room, max(cells(row.title) for row in rows))
        for row in rows:
            head, *more = wrapped(row.title, title)
            yield f"{_pad(head, title)}  {_pad(row.score, score)}  {row.answered}"
            yield from more

    def advice(self, advice: AdviceText) -> Iterator[str]:
        """Yield a finding in short: its first step, and building blocks by name."""
        yield from self.text(_heading(advice.title))
        for paragraph in advice.paragraphs:
            yield from self.text(paragraph)
        for key, text in (
            ("question", advice.question),
            ("first_steps", next(iter(advice.first_steps), "")),
            ("blocks", _heading(", ".join(map(_block, advice.blocks))) if advice.blocks else ""),
        ):
            if text:
                yield from self.text(f"{self.locale(f'advice.{key}')}: {text}")


def _block(block: BlockText) -> str:
    return f"{block.title} ({block.score})" if block.score else block.title


def _pad(text: str, width: int) -> str:
    return text + " " * (width - cells(text))

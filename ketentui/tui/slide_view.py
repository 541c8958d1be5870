"""What there is to see of one statement that a team talks about, large enough for a beamer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketentui.charts.drawing import draw_large
from ketentui.charts.text import drawn
from ketentui.documents.scale import ranged
from ketentui.documents.team.figures import histogram
from ketentui.documents.team.items import Quote, by_groups, kind_text, question_text, quote
from ketentui.documents.team.words import Words
from ketentui.locale import Locale
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import AgendaItem, TeamReport
from ketentui.model.text import cells
from ketentui.model.view import Numbers
from ketentui.tui.pictured import look_of
from ketentui.tui.team_words import division, given, mean


@dataclass(frozen=True, slots=True)
class Slide:
    """One statement to show."""

    statement: str
    item: AgendaItem | None = None
    """What the agenda says of it; None where it isn't on it."""


def of_agenda(report: TeamReport) -> tuple[Slide, ...]:
    """Return a slide for each item of the agenda."""
    return tuple(Slide(item.statement, item) for item in report.agenda.items)


def of_part(report: TeamReport, part: Part) -> tuple[Slide, ...]:
    """Return a slide for each statement of a part, with what the agenda says of it."""
    planned = {item.statement: item for item in report.agenda.items}
    return tuple(Slide(one.id, planned.get(one.id)) for one in part.asked("full"))


@dataclass(frozen=True, slots=True)
class SlideView:
    """A slide in one language."""

    report: TeamReport
    slide: Slide
    locale: Locale

    @property
    def words(self) -> Words:
        """The words of the report."""
        return Words(self.report, self.locale)

    @property
    def numbers(self) -> Numbers:
        """What everybody together answered."""
        return self.report.whole.statement(self.slide.statement)

    @property
    def text(self) -> str:
        """The statement."""
        return self.words.statement(self.slide.statement)

    @property
    def kind(self) -> str:
        """Why it is on the agenda, or else how the answers lie."""
        item = self.slide.item
        if item is None:
            return division(self.words, self.numbers)
        return kind_text(self.words, item)

    @property
    def question(self) -> str:
        """The question to ask; one that always fits where the questionnaire has none."""
        kind = self.slide.item.kind if self.slide.item else "divided"
        return question_text(self.words, self.slide.statement, kind)

    @property
    def notes(self) -> Sequence[Quote]:
        """The notes that may be shown, each with who wrote it as far as that is known."""
        item = self.slide.item
        return [quote(self.words, note) for note in item.notes] if item else []

    @property
    def facts(self) -> str:
        """The mean, and how many answered what else."""
        if not self.numbers.n:
            return mean(self.words, self.numbers)
        said = self.locale(
            "agenda.mean",
            mean=ranged(mean(self.words, self.numbers), self.report.questionnaire.scale.ends),
        )
        return f"{said} · {given(self.words, self.numbers)}"

    @property
    def groups(self) -> Sequence[tuple[str, str]]:
        """What each grouping answered: its name, and a line."""
        return list(by_groups(self.words, self.slide.statement))

    @property
    def remark(self) -> str:
        """What the signs at some of the numbers mean; empty where there are none."""
        return self.words.signs(self.facts, *(line for _, line in self.groups))

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the distribution: thick bars with air between them where the height allows it."""
        figure = histogram(self.words, self.numbers, "")
        if figure is None:
            return []
        look = look_of(self.locale, ascii=ascii)
        if max(cells(drawn(label, look)) for label in figure.labels) > width // 3:
            points = self.report.questionnaire.scale.points
            figure = replace(figure, labels=tuple(map(str, points)))
        return draw_large(figure, (width, height), look)

"""What there is to see of one statement that a team talks about, large enough for a beamer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts.bars import distribution
from ketentui.charts.drawing import drawn
from ketentui.charts.text import ACCENT
from ketentui.charts.types import Look
from ketentui.documents.team.items import quote
from ketentui.documents.team.words import NOT_ALL, Words
from ketentui.locale import Locale
from ketentui.model.questionnaire import Part
from ketentui.model.team import GROUPINGS, AgendaItem, TeamReport
from ketentui.model.text import cells
from ketentui.model.view import Numbers
from ketentui.tui.chart_rows import look_of
from ketentui.tui.team_words import division, given, group_mean, mean

_BAR_START = f"\x1b[{ACCENT}m"


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
        mixed = item.kind == "divided" and item.numbers.division != "divided"
        return self.words(f"kind_{'mixed' if mixed else item.kind}")

    @property
    def question(self) -> str:
        """The question to ask; one that always fits where the questionnaire has none."""
        own = self.report.questionnaire.statements[self.slide.statement].dialogue
        if own:
            return self.words.say(own)
        return self.words(f"question_{self.slide.item.kind if self.slide.item else 'divided'}")

    @property
    def notes(self) -> Sequence[tuple[str, str]]:
        """The notes that may be shown, each with who wrote it as far as that is known."""
        item = self.slide.item
        quotes = [quote(self.words, note) for note in item.notes] if item else []
        return [(one.text, one.who) for one in quotes]

    @property
    def facts(self) -> str:
        """The mean, and how many answered what else."""
        if not self.numbers.n:
            return mean(self.words, self.numbers)
        said = self.locale("agenda.mean", mean=mean(self.words, self.numbers))
        return f"{said} · {given(self.words, self.numbers)}"

    def groups(self) -> Iterator[list[tuple[str, str]]]:
        """Yield what each organisation and then each level says: its name, its mean and of how
        many.
        """
        for grouping in GROUPINGS:
            groups = self.report.by(grouping)
            names = [self.words.group(grouping, group.id) for group in groups]
            numbers = [group.view.statement(self.slide.statement) for group in groups]
            yield list(zip(names, map(self._counted, numbers), strict=True))

    def _counted(self, numbers: Numbers) -> str:
        said = group_mean(self.words, numbers)
        return f"{said} ({numbers.n})" if numbers.n else said

    @property
    def remark(self) -> str:
        """What the mark at some of the numbers means; empty where none has it."""
        views = [self.report.whole, *(group.view for group in self.report.groups)]
        shown = [view.statement(self.slide.statement) for view in views]
        marked = any(one.n and one.hides_anonymous for one in shown)
        return f"{NOT_ALL} {self.words.legend}" if marked else ""

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the distribution: thick bars with air between them where the height allows it."""
        counts = self.numbers.distribution
        if counts is None:
            return []
        look = look_of(self.locale, ascii=ascii)
        lines = distribution(counts, self._labels(width, look), width, look)
        if height >= 3 * len(lines) - 1:
            lines = [part for line in lines for part in (*_thick(line), "")][:-1]
        elif height >= 2 * len(lines) - 1:
            lines = [part for line in lines for part in (line, "")][:-1]
        return lines

    def _labels(self, width: int, look: Look) -> list[str]:
        """Return the points of the scale with what they are called, where there is room for it."""
        scale = self.report.questionnaire.scale
        deep = len(str(scale.maximum))
        numbers = [f"{point:>{deep}}" for point in scale.points]
        names = [scale.label(point) for point in scale.points]
        full = [
            drawn(f"{number} {name(self.locale.language) if name else ''}".rstrip(), look)
            for number, name in zip(numbers, names, strict=True)
        ]
        return full if max(map(cells, full)) <= width // 3 else numbers


def _thick(line: str) -> tuple[str, str]:
    """Return a bar on two lines: with its label and count, and once more alone."""
    before, started, rest = line.partition(_BAR_START)
    if not started:
        return line, ""
    bar, ended, _ = rest.partition("\x1b[0m")
    solid = bar.replace("▇", "█")
    return line.replace(bar, solid), " " * cells(before) + started + solid + ended

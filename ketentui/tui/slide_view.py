"""What everybody looks at in a team's conversation, step by step, large enough for a beamer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from ketentui.charts.bars import large_distribution
from ketentui.charts.drawing import in_rows
from ketentui.charts.text import drawn
from ketentui.charts.types import Look
from ketentui.documents.nodes import Quotation
from ketentui.documents.scale import ranged
from ketentui.documents.team.agenda import mirror_to_open
from ketentui.documents.team.figures import answer_splits, mirrored_groups, point_labels
from ketentui.documents.team.items import Quote, kind_text, question_text, quote, scenes
from ketentui.documents.team.words import Words
from ketentui.locale import Locale
from ketentui.model.figures import Line, Lines, Splits
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import AgendaItem, TeamReport
from ketentui.model.text import cells
from ketentui.model.view import Numbers
from ketentui.tui.painting import Painter
from ketentui.tui.pictured import in_room, look_of, most_rows, rows_of
from ketentui.tui.team_view import TeamView
from ketentui.tui.team_words import division, given, mean
from ketentui.tui.widgets.chart import Draw
from ketentui.tui.widgets.picture import SMALLEST_RADAR
from ketentui.tui.widgets.reading import Paragraph

Step = Literal["opening", "statement", "bars", "groups", "question"]
"""What is shown of a slide at a time."""

OPENING = ".opening"
"""The key of the slide that a conversation opens with; no statement has such an id."""

Rows = Callable[[int], tuple[int, int]]
"""The fewest and the most rows that a chart takes in so many columns."""

_AGREEING = 3
"""The minutes at the end of an item that are for what is agreed: so the conversation's script."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A statement to show, or the opening."""

    key: str
    """The statement's id, or `OPENING`."""
    item: AgendaItem | None = None
    """What the agenda says of it; None where it isn't on it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands on a slide at one step; what is empty isn't there."""

    title: str = ""
    """What it is about; it gives way to what is large."""
    large: str = ""
    """The text that matters now, with room about it."""
    told: tuple[str, str] = ("", "")
    """What everybody does with it: in a word, and how."""
    draw: Draw | None = None
    rows: Rows = lambda width: (1, 1)
    """The rows of the whole chart in so many columns: as close as can be, and with all its air."""
    facts: str = ""
    read: Sequence[Paragraph] = ()
    remark: str = ""
    """What signs mean."""


def of_agenda(report: TeamReport) -> tuple[Slide, ...]:
    """Return a slide to open with, and one for each item of the agenda."""
    items = (Slide(item.statement, item) for item in report.agenda.items)
    return (Slide(OPENING), *items)


def of_part(report: TeamReport, part: Part) -> tuple[Slide, ...]:
    """Return a slide for each statement of a part, with what the agenda says of it."""
    planned = {item.statement: item for item in report.agenda.items}
    return tuple(Slide(one.id, planned.get(one.id)) for one in part.asked("full"))


def view_of(report: TeamReport, slide: Slide, locale: Locale, *, ascii: bool) -> SlideView:
    """Return a slide in one language."""
    kind = OpeningView if slide.key == OPENING else StatementView
    return kind(report, slide, locale, ascii)


@dataclass(frozen=True, slots=True)
class SlideView(ABC):
    """A slide in one language."""

    report: TeamReport
    slide: Slide
    locale: Locale
    ascii: bool = False

    @property
    def words(self) -> Words:
        """The words of the report."""
        return Words(self.report, self.locale)

    @property
    @abstractmethod
    def text(self) -> str:
        """What it is about."""

    @property
    @abstractmethod
    def kind(self) -> str:
        """Why it is there, in a word; empty where that is plain."""

    @property
    @abstractmethod
    def minutes(self) -> int | None:
        """How long it takes; None where nothing is planned."""

    @property
    def _look(self) -> Look:
        return look_of(self.locale, ascii=self.ascii)

    def _drawn(self, figure: Lines | Splits, width: int, height: int) -> Sequence[str]:
        return in_room(in_rows(figure, width, self._look), height)

    def _rows(self, figure: Lines | Splits, width: int) -> tuple[int, int]:
        return rows_of(in_rows(figure, width, self._look))

    @property
    def notes(self) -> Sequence[Quote]:
        """The notes that may be shown, each with who wrote it as far as that is known."""
        return ()

    @property
    @abstractmethod
    def steps(self) -> Sequence[Step]:
        """What there is to show, in order."""

    @abstractmethod
    def stage(self, step: Step) -> Stage:
        """Return what is shown at a step."""

    def time(self, spent: int, *, short: bool = False) -> str:
        """Return how many of its minutes are spent, with a word where that calls for something;
        that word alone where it has to be `short`. Empty where no time is planned.
        """
        planned = self.minutes
        if planned is None:
            return ""
        calls_for = ""
        if spent >= planned:
            calls_for = self.locale("agenda.time_over")
        elif self._is_agreed_on and spent >= planned - _AGREEING:
            calls_for = self.locale("agenda.time_last")
        if short and calls_for:
            return calls_for
        wide = f"{spent:>{len(str(planned))}}"  # as many cells from the first minute to the last
        if calls_for:
            return self.locale("agenda.time_for", spent=wide, minutes=planned, word=calls_for)
        return self.locale("agenda.time", spent=wide, minutes=planned)

    @property
    def _is_agreed_on(self) -> bool:
        """Whether something is agreed on at the end of it."""
        return False


class OpeningView(SlideView):
    """What the script of the conversation has everybody look at first."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """That it is the opening."""
        return self.words("slot_opening")

    @property
    def kind(self) -> str:
        """Nothing."""
        return ""

    @property
    def minutes(self) -> int:
        """How long opening takes."""
        return self.report.agenda.opening

    @property
    def steps(self) -> Sequence[Step]:
        """The opening alone."""
        return ("opening",)

    def stage(self, step: Step) -> Stage:
        """Return the first chart; or, where people see themselves above the others, that."""
        gap = mirror_to_open(self.report)
        if gap is not None:
            figure = mirrored_groups(self.words, gap, ())
            told = [text for row in figure.rows for text in (*row.cells, *_values(row))]
            return Stage(
                large=self.locale("agenda.open_mirror"),
                draw=partial(self._drawn, figure),
                rows=partial(self._rows, figure),
                remark=self.words.signs(*told),
            )
        part = TeamView(self.report, self.report.questionnaire.parts[0], self.locale)
        title = self.locale("agenda.open_chart")
        if part.radar_figure is None:
            return Stage(
                title,
                draw=partial(part.bars, ascii=self.ascii),
                rows=lambda width: rows_of(part.chart(width, self._look)),
            )
        return Stage(
            title,
            draw=partial(part.radar, ascii=self.ascii),
            rows=lambda width: (SMALLEST_RADAR, most_rows(width)),
        )


class StatementView(SlideView):
    """A statement: alone, with how everybody answered, with what groups did, and its question."""

    __slots__ = ()

    @property
    def numbers(self) -> Numbers:
        """What everybody together answered."""
        return self.report.whole.statement(self.slide.key)

    @property
    def text(self) -> str:
        """The statement."""
        return self.words.statement(self.slide.key)

    @property
    def kind(self) -> str:
        """Why it is on the agenda, or else how the answers lie."""
        item = self.slide.item
        if item is None:
            return division(self.words, self.numbers)
        return kind_text(self.words, item)

    @property
    def minutes(self) -> int | None:
        """How long the agenda has for it."""
        return self.slide.item.minutes if self.slide.item else None

    @property
    def question(self) -> str:
        """The question to ask; one that always fits where the questionnaire has none."""
        kind = self.slide.item.kind if self.slide.item else "divided"
        return question_text(self.words, self.slide.key, kind)

    @property
    def notes(self) -> Sequence[Quote]:
        """The notes that may be shown, each with who wrote it as far as that is known."""
        item = self.slide.item
        return [quote(self.words, note) for note in item.notes] if item else []

    @property
    def steps(self) -> Sequence[Step]:
        """Four; three where there are no groups to tell apart."""
        figure = answer_splits(self.words, self.slide.key)
        several = figure is not None and any(row.counts for row in figure.rows[1:])
        groups: Sequence[Step] = ("groups",) if several else ()
        return ("statement", "bars", *groups, "question")

    def stage(self, step: Step) -> Stage:
        """Return what is shown at a step."""
        match step:
            case "bars":
                return self._distribution()
            case "groups":
                return self._by_groups()
            case "question":
                return Stage(self.text, self.question, read=quoted(self.notes))
        return Stage(large=self.text, told=self._silence)

    @property
    def _silence(self) -> tuple[str, str]:
        """What to think of in silence; nothing where the script goes without silence."""
        item = self.slide.item
        if item is None or item.kind == "shared_strong":
            return "", ""
        return self.locale("agenda.silence"), self.locale("agenda.silence_what")

    @property
    def _is_agreed_on(self) -> bool:
        return self.slide.item is not None and self.slide.item.kind != "shared_strong"

    # How everybody answered

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

    def _distribution(self) -> Stage:
        ends = list(scenes(self.words, self.slide.key))
        margin = 2 + max((cells(label) for label, _ in ends), default=0)
        points = len(self.numbers.distribution or ())
        return Stage(
            self.text,
            draw=self.bars if self.numbers.n else None,
            rows=lambda width: (points, 3 * points - 1),
            facts=self.facts,
            read=[Paragraph(text, label, margin) for label, text in ends],
            remark=self.words.signs(self.facts),
        )

    def bars(self, width: int, height: int) -> Sequence[str]:
        """Return the distribution: thick bars with air between them where the height allows it."""
        look = self._look
        labels = [drawn(label, look) for label in point_labels(self.words)]
        if max(map(cells, labels)) > width // 3:
            labels = list(map(str, self.report.questionnaire.scale.points))
        return large_distribution(self.numbers.distribution or (), labels, (width, height), look)

    # What groups answered

    def _by_groups(self) -> Stage:
        figure = answer_splits(self.words, self.slide.key)
        if figure is None:
            return Stage(self.text)
        # what all together answered is the step before, and would leave less room for each group
        figure = replace(figure, rows=figure.rows[1:], scenes=("", ""))
        return Stage(
            self.text,
            draw=partial(self._drawn, figure),
            rows=partial(self._rows, figure),
            remark=self.words.signs(
                *(text for row in figure.rows for text in (*row.cells, row.gap))
            ),
        )


def _values(row: Line) -> Iterator[str]:
    yield from (mark.text for mark in row.marks)


def quoted(notes: Sequence[Quote]) -> Sequence[Paragraph]:
    """Return notes to read, each with who wrote it as far as that is known."""
    return list(Painter().page(Quotation(note.text, note.who) for note in notes))

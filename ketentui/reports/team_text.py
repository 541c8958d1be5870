"""A team report as text for a terminal: any width, any look, no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.charts import Look
from ketentui.charts.text import coloured, pad
from ketentui.locale import Locale
from ketentui.model.advice import BuildingBlock
from ketentui.model.figures import AXES
from ketentui.model.team import TeamReport
from ketentui.model.text import cells, clean_lines, to_ascii
from ketentui.reports.team_agenda import AgendaStory, Moment, Slot
from ketentui.reports.team_figures import (
    axes,
    group_lines,
    group_radar,
    histogram,
    letters,
    spread_radar,
    theme_bars,
)
from ketentui.reports.team_groups import GroupingStory, GroupRow, MirrorStory, group_rows
from ketentui.reports.team_items import ItemStory
from ketentui.reports.team_story import PartStory, TeamStory, team_story
from ketentui.reports.team_words import Words
from ketentui.reports.terminal import NARROWEST, TALLEST, WIDEST
from ketentui.reports.wrapping import wrapped

_BOLD = "1"
_GAP = "  "
_COLUMN = 5
"""Columns of a mean with the space before it."""


def team_text(
    report: TeamReport,
    locale: Locale,
    width: int = 80,
    look: Look | None = None,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Iterable[str] = (),
) -> str:
    """Return the report on a chain in lines of at most `width` columns, 30 at least.

    `blocks` are the building blocks that it can point to; `more` are lines about what the team
    agreed, which stand after its agenda.
    """
    told = team_story(report, locale, blocks or {})
    look = look or Look(decimal=locale.decimal)
    sheet = _Sheet(told, told.words, min(max(width, NARROWEST), WIDEST), look)
    return "\n".join(to_ascii(line) if look.ascii else line for line in sheet.lines(more))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lays out what is told."""

    told: TeamStory
    words: Words
    width: int
    look: Look

    def lines(self, more: Iterable[str]) -> Iterator[str]:
        yield from self.heading(self.told.title)
        yield from self.labelled(self.told.facts)
        if self.told.summary:
            yield from self.section(self.words("in_short"))
            yield from self.labelled(self.told.summary)
        yield from self.agenda(self.told.agenda)
        yield from more
        yield from self.section(self.words("parts"))
        yield from self.paragraphs(self.told.legend)
        for part in self.told.parts:
            yield from self.part(part)
        for mirror in self.told.mirrors:
            yield from self.mirror(mirror)
        for grouping in self.told.groupings:
            yield from self.grouping(grouping)
        yield from self.unknown()
        yield from self.about()

    # Lines

    def heading(self, text: str) -> Iterator[str]:
        yield from (coloured(line, _BOLD, self.look) for line in self.text(text))

    def section(self, text: str) -> Iterator[str]:
        yield ""
        yield from self.heading(text)
        yield "─" * min(self.width, cells(text))

    def text(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        return wrapped(text, self.width, first, first if rest is None else rest)

    def labelled(self, rows: Iterable[tuple[str, str]], indent: str = "") -> Iterator[str]:
        """Yield a label and a text each, the text indented where it goes on."""
        for label, text in rows:
            yield from self.text(f"{label}: {text}", indent, indent + _GAP)

    def paragraphs(self, texts: Iterable[str], indent: str = "") -> Iterator[str]:
        for text in texts:
            yield from self.text(text, indent)

    # The agenda

    def agenda(self, agenda: AgendaStory) -> Iterator[str]:
        yield from self.section(agenda.title)
        yield from self.paragraphs(agenda.intro)
        if not agenda.timetable:
            return
        yield ""
        for slot in agenda.timetable:
            yield from self.slot(slot)
        yield ""
        yield from self.paragraphs(agenda.remarks)
        yield from self.moment(agenda.opening)
        yield from self.moment(agenda.method)
        for item in agenda.items:
            yield from self.item(item)
        yield from self.moment(agenda.closing)

    def slot(self, slot: Slot) -> Iterator[str]:
        number = f"{slot.number}. " if slot.number else ""
        why = f" ({slot.why})" if slot.why else ""
        start = f"{slot.start:>5}{slot.minutes:>4}{_GAP}"
        yield from self.text(f"{number}{slot.title}{why}", start, " " * cells(start))

    def moment(self, moment: Moment) -> Iterator[str]:
        yield ""
        yield from self.heading(moment.title)
        for number, step in enumerate(moment.steps, start=1):
            yield from self.text(step, f"{number}. ", "   ")

    def item(self, item: ItemStory) -> Iterator[str]:
        yield ""
        yield from self.heading(f"{item.number}. {item.title}")
        yield from self.text(f"{item.kind} · {item.when} · {item.theme}", _GAP)
        yield ""
        bars = histogram(self.words, item.numbers, self.width - cells(_GAP), self.look)
        yield from (f"{_GAP}{line}" for line in bars)
        yield from self.text(" ".join(item.findings), _GAP)
        yield ""
        yield from self.text(f"{self.words('question')}:", _GAP)
        for line in self.text(item.question, "  > "):
            yield coloured(line, _BOLD, self.look)
        yield ""
        yield from self.text(f"{self.words('approach')}: {item.approach}", _GAP)
        yield from self.labelled(item.help, _GAP)
        yield ""
        yield from self.labelled(item.ends, _GAP)
        yield from self.labelled(item.groups, _GAP)
        yield from self.notes(item)
        if item.to_agree:
            yield ""
            yield from self.text(self.line_to_write(), _GAP)

    def notes(self, item: ItemStory) -> Iterator[str]:
        if item.notes:
            yield ""
            yield from self.text(f"{self.words('notes')}:", _GAP)
        for note in item.notes:
            for line in clean_lines(note.text).split("\n"):
                yield from self.text(line, "  | ")
            yield from self.text(f"({note.who})", "  |   ")

    def line_to_write(self) -> str:
        """Return a line with room to write what is agreed."""
        names = [self.words(f"write_{key}") for key in ("what", "who", "when")]
        label = f"{self.words('write_down')}: "
        taken = cells(_GAP + label) + sum(cells(name) + 2 for name in names)
        blank = "." * max(4, (self.width - taken) // len(names))
        return label + " ".join(f"{name}\u00a0{blank}" for name in names)

    # Part by part

    def part(self, part: PartStory) -> Iterator[str]:
        yield ""
        yield from self.heading(part.title)
        if part.shown:
            yield from self.charts(part)
            yield ""
        yield from self.paragraphs(part.remarks)

    def charts(self, part: PartStory) -> Iterator[str]:
        size = (self.width, min(TALLEST, self.width // 4 + 1))
        radar = spread_radar(self.words, part.part, size, self.look)
        if radar:
            yield from radar
        elif len(axes(part.part)) > AXES[-1]:
            yield from self.text(self.words("too_many_axes", most=AXES[-1]))
        yield ""
        yield from theme_bars(self.words, part.part, self.width, self.look)
        targets = [f"{row.title}\u00a0({row.target})" for row in part.themes if row.target]
        if targets:
            yield ""
            yield from self.labelled([(self.words("targets"), " · ".join(targets))])

    # Groups

    def mirror(self, mirror: MirrorStory) -> Iterator[str]:
        yield from self.section(mirror.title)
        yield from self.paragraphs(mirror.findings)
        yield from self.text(f"{self.words('question')}: {mirror.question}")
        if mirror.groups:
            yield ""
            heads = (self.words("who_column"), *mirror.headings)
            yield from self.table(heads, mirror.groups)

    def grouping(self, told: GroupingStory) -> Iterator[str]:
        yield from self.section(self.words(f"groups_title.{told.grouping}"))
        for gap in told.gaps:
            yield from self.text(gap, "- ", _GAP)
        marks = letters(self.words, told.grouping, told.groups)
        parts = self.told.parts_of(told)
        drawn = {part.part.id: self.group_lines(told, part) for part in parts}
        if parts:
            yield from self.group_names(marks, told.names)
        if any(drawn.values()):
            yield from self.text(self.words("groups_intro"))
        yield from self.paragraphs(told.remarks)
        for part in parts:
            yield ""
            yield from self.heading(part.title)
            yield from self.group_radar(told, part)
            yield from drawn[part.part.id]
            yield from self.group_tables(told, part, marks)

    def group_names(self, marks: Sequence[str], names: Sequence[str]) -> Iterator[str]:
        """Yield which letter stands for which group, above a column or on a line."""
        wide = max(map(cells, marks)) + 1
        yield ""
        for mark, name in zip(marks, names, strict=True):
            yield from self.text(name, pad(mark, wide), " " * wide)

    def group_radar(self, told: GroupingStory, part: PartStory) -> Iterator[str]:
        size = (self.width, min(TALLEST, self.width // 4 + 1))
        radar = group_radar(self.words, part.part, told.groups, size, self.look)
        if radar:
            yield from (*radar, "")

    def group_lines(self, told: GroupingStory, part: PartStory) -> list[str]:
        about = part.part, told.grouping, told.groups
        return group_lines(self.words, *about, self.width, self.look)

    def group_tables(
        self, told: GroupingStory, part: PartStory, marks: Sequence[str]
    ) -> Iterator[str]:
        """Yield the means of every group, below its letter; as many tables as the width asks."""
        rows = group_rows(self.words, part.part, told.groups)
        whole = self.words("whole")
        at_once = max(1, (self.width // 2 - cells(whole)) // _COLUMN)
        for at in range(0, len(told.groups), at_once):
            columns = slice(at, at + at_once)
            yield ""
            heads = (self.words("theme"), *marks[columns], whole)
            yield from self.table(heads, [_means(row, columns) for row in rows])

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
        """Yield rows below their heads: a text that wraps, and numbers to the right of it."""
        lines = [heads, *rows]
        widths = [max(cells(cell) for cell in column) for column in zip(*lines, strict=True)][1:]
        room = self.width - sum(width + len(_GAP) for width in widths)
        title = min(max(8, room), max(cells(line[0]) for line in lines))
        for line in lines:
            first, *more = wrapped(line[0], title)
            numbers = (
                _GAP + " " * (width - cells(cell)) + cell
                for width, cell in zip(widths, line[1:], strict=True)
            )
            text = pad(first, title) + "".join(numbers)
            yield coloured(text, _BOLD, self.look) if line is heads else text
            yield from more

    # What else there is to know

    def unknown(self) -> Iterator[str]:
        if not self.told.unknown:
            return
        yield from self.section(self.words("unknown_title"))
        yield from self.text(self.words("unknown_intro"))
        for one in self.told.unknown:
            yield from self.text(f"{one.statement} ({one.share})", "- ", _GAP)
            yield from self.text(one.advice, _GAP)

    def about(self) -> Iterator[str]:
        words = self.words
        yield from self.section(words("left_out"))
        yield from self.paragraphs(self.told.left_out or [words("left_out_none")])
        yield from self.section(words("protection"))
        yield from self.paragraphs(self.told.protection)
        yield from self.section(words("about"))
        yield from self.paragraphs(self.told.about)
        yield ""
        yield from self.text(words("more"))


def _means(row: GroupRow, columns: slice) -> tuple[str, ...]:
    return row.title, *row.means[columns], row.whole

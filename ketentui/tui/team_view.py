"""What there is to see of one part of a team report: its charts, and in words what stands out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts.drawing import draw, small_histogram
from ketentui.charts.text import FAINT, coloured, drawn, fit
from ketentui.charts.types import Look
from ketentui.documents.profile.standing_out import Line
from ketentui.documents.team.figures import band, group_radar, spread_radar, theme_bars
from ketentui.documents.team.groups import gap_findings, mirror_text
from ketentui.documents.team.summary import first_of, furthest_apart, standing_out
from ketentui.documents.team.words import FEW, NOT_ALL, Words
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.figures import MOST_SERIES, Radar
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import Grouping, Subgroup, TeamReport
from ketentui.model.view import PartNumbers, ThemeNumbers
from ketentui.tui.group_table import group_table
from ketentui.tui.pictured import (
    Pictured,
    airy,
    axis_names,
    bars_in,
    in_line,
    in_the_middle,
    leaves_room,
    theme_names,
)
from ketentui.tui.team_words import division, mean

OVERLAID = MOST_SERIES
"""How many groups a radar shows at once."""

_BAR = 20
"""Cells that a bar should keep when its label or its note is written out."""

_STANDING_OUT = 2
"""How many themes a sentence names."""

_RISING = (0, 1, 2)
"""The distribution that the legend has for an example."""


@dataclass(frozen=True, slots=True)
class TeamView(Pictured):
    """One part, in one language, of everybody or by organisation or level."""

    report: TeamReport
    part: Part
    locale: Locale
    grouping: Grouping | None = None
    """None: everybody together."""
    first: int = 0
    """The place of the first group that is shown."""
    narrow: bool = False
    """Whether there is no room for a label beside what stands out."""

    @property
    def words(self) -> Words:
        """The words of the report."""
        return Words(self.report, self.locale)

    @property
    def numbers(self) -> PartNumbers:
        """What everybody together answered."""
        return self.report.whole.part(self.part.id)

    @property
    def groups(self) -> tuple[Subgroup, ...]:
        """The groups of which something can be shown in this part."""
        return tuple(group for group in self._all_groups if self._has_means(group))

    @property
    def hidden(self) -> tuple[Subgroup, ...]:
        """The groups of which nobody may be shown."""
        return tuple(group for group in self._all_groups if not group.respondents)

    @property
    def small(self) -> tuple[Subgroup, ...]:
        """The groups of which too few people answered."""
        return tuple(
            group for group in self._all_groups if group.respondents and not self._has_means(group)
        )

    @property
    def _all_groups(self) -> tuple[Subgroup, ...]:
        return self.report.by(self.grouping) if self.grouping else ()

    def _has_means(self, group: Subgroup) -> bool:
        themes = group.view.part(self.part.id).themes
        return any(theme.mean is not None for theme in themes)

    @property
    def title(self) -> str:
        """The part's name, and of whom it is."""
        of_whom = self.locale(f"team_pages.{self.grouping or 'everyone'}")
        return f"{self.part.title(self.locale.language)} · {of_whom}"

    @property
    def radar_figure(self) -> Radar | None:
        """The mean with its spread, or up to three groups over one another."""
        figure = spread_radar(self.words, self.part)
        if self.grouping:
            shown = self.groups[self.first : self.first + OVERLAID]
            figure = group_radar(self.words, self.part, shown, least=1)
        return figure and replace(figure, labels=axis_names(self.part, self.locale))

    # Charts

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return a bar a theme with its spread and its distribution, or the groups as a table."""
        look = self.look(ascii)
        lines = self._table(width, look) if self.grouping else self._bars(width, look)
        if self.grouping:
            heads, rows = lines[: -len(self.part.themes)], lines[-len(self.part.themes) :]
            return in_the_middle([*heads, *airy(rows, height - len(heads))], height)
        rows = lines[: len(self.part.themes)]
        legend = self._legend(rows, width, look)
        room = height - len(legend)
        shown = bars_in(lines, len(rows), room)
        return [*shown, *[""] * (room - len(shown)), *legend]

    @property
    def rows(self) -> int:
        """The rows of the bars with their legend, or of the table with its headings."""
        return len(self.part.themes) + (3 if self.grouping else 2)

    @property
    def bars_width(self) -> int:
        """The columns for the bars with their small distributions, each with a word behind it."""
        return 52

    @property
    def most_words(self) -> int:
        """The lines of words for which charts give up room: who isn't shown has to be known."""
        return 8

    def _table(self, width: int, look: Look) -> list[str]:
        named = in_line(theme_names(self.part, self.locale))
        names = {id: drawn(name, look) for id, name in named.items()}
        return group_table(self.words, names, self.groups[self.first :], width, look)

    def _bars(self, width: int, look: Look) -> list[str]:
        figure = theme_bars(self.words, self.part)
        by_id = {one.id: one for one in self.numbers.themes}
        ordered = [by_id[theme] for theme in self.report.theme_order(self.part.id)]
        notes = [
            self.words.gap(one)
            or f"{small_histogram(one.answers or (), look)} {division(self.words, one)}".strip()
            for one in ordered
        ]
        for full in (True, False):
            names = in_line(theme_names(self.part, self.locale, full=full))
            if leaves_room(names.values(), notes, _BAR, width):
                break
        rows = (
            replace(row, label=names[one.id], note=note, counts=())
            for row, one, note in zip(figure.rows, ordered, notes, strict=True)
        )
        return draw(replace(figure, rows=tuple(rows)), (width, len(notes)), look)

    def _legend(self, bars: Sequence[str], width: int, look: Look) -> list[str]:
        """Return what the small distributions say, below an empty line; none where they are not."""
        small = [small_histogram(one.answers or (), look) for one in self.numbers.themes]
        if not any(one and one in line for one in small for line in bars):
            return []
        lowest, highest = self._ends
        said = self.locale("team_pages.people_at_points", lowest=lowest, highest=highest)
        sample = small_histogram(_RISING, look)
        return ["", coloured(fit(drawn(f"{sample} {said}", look), width, look), FAINT, look)]

    @property
    def _ends(self) -> tuple[int, int]:
        scale = self.report.questionnaire.scale
        return scale.minimum, scale.maximum

    def _name(self, group: Subgroup) -> str:
        return self.words.group(group.grouping, group.id)

    # Words

    def charts_note(self, *, radar: bool, bars: bool) -> str:
        """Return what has to be said about the charts that are shown; empty for nothing."""
        if self.grouping is not None:
            return "" if self.groups else self.locale("team_pages.nobody")
        spread = any(band(one, *self._ends) for one in self.numbers.themes)
        return f"├─┤ {self.locale('team_pages.spread')}" if bars and spread else ""

    @property
    def lines(self) -> list[Line]:
        """What stands out: of everybody, or between the groups."""
        lines = list(self._between() if self.grouping else self._together())
        return [part for line in lines for part in _apart(line)] if self.narrow else lines

    def _together(self) -> Iterator[Line]:
        themes = self.numbers.themes
        found = [
            *((key, own[:_STANDING_OUT]) for key, own in standing_out(self.words, themes)),
            ("short_apart", furthest_apart(themes, _STANDING_OUT)),
        ]
        for key, own in found:
            if own:
                yield self._named(self.words(key), own)
        counted = self.report.respondents.counted
        if counted < MINIMUM_ANSWERS:
            yield Line("", self.words.count("few", counted))
        elif not any(own for _, own in found):
            yield from self._extremes()
        own_ids = {theme.id for theme in self.part.themes}
        for gap in self.report.whole.mirrored:
            if gap.first.id in own_ids and gap.verdict == "found":
                yield Line("", mirror_text(self.words, gap))
        yield from self._hidden_themes()

    def _hidden_themes(self) -> Iterator[Line]:
        """Yield in which themes anonymous answers don't count, or that they count nowhere."""
        who, names = self.report.respondents, theme_names(self.part, self.locale)
        hidden = [names[one.id] for one in self.numbers.themes if one.hides_anonymous]
        if who.anonymous and not who.anonymous_counted:
            least = self.report.min_group
            yield Line("", self.words.count("protection_not_counted", who.anonymous, least=least))
        elif hidden:
            yield Line("", self.words("themes_hidden", themes=self.words.listed(hidden)))

    def _extremes(self) -> Iterator[Line]:
        """Yield the highest and the lowest means, where there is no more to say."""
        themes = [one for one in self.numbers.themes if one.mean is not None]
        most = min(_STANDING_OUT, len(themes) // 2)
        for key, ends in (
            ("highest", first_of(themes, lambda one: -(one.mean or 0.0), most)),
            ("lowest", first_of(themes, lambda one: one.mean or 0.0, most)),
        ):
            if ends:
                yield self._named(self.locale(f"team_pages.{key}"), ends)

    def _named(self, label: str, themes: Sequence[ThemeNumbers]) -> Line:
        names = theme_names(self.part, self.locale)
        text = " · ".join(f"{names[one.id]} {mean(self.words, one)}" for one in themes)
        return Line(label, text)

    def _between(self) -> Iterator[Line]:
        own = {theme.id for theme in self.part.themes}
        gaps = [
            gap for gap in self.report.gaps if gap.grouping == self.grouping and gap.theme in own
        ]
        names = theme_names(self.part, self.locale)
        label = self.words(f"short_{self.grouping}")
        for place, text in enumerate(gap_findings(self.words, gaps, names.__getitem__)):
            yield Line(" " if place else label, text)
        if self.hidden:
            few = ", ".join(map(self._name, self.hidden))
            yield Line(
                self.locale("team_pages.not_shown"),
                self.locale("team_pages.few_anonymous", names=few),
            )
        if self.small:
            small = ", ".join(map(self._name, self.small))
            yield Line(self.locale("team_pages.small"), small)
        views = [group.view.part(self.part.id) for group in self.groups]
        shown = [one for view in views for one in view.themes if one.mean is not None]
        if any(one.n_min < MINIMUM_ANSWERS for one in shown):
            yield Line(FEW, self.words("few_legend", least=MINIMUM_ANSWERS))
        every = (*shown, *self.numbers.themes)
        if any(one.hides_anonymous for one in every) or any(one.withheld for one in self.groups):
            yield Line(NOT_ALL, self.words("withheld_some"))


def _apart(line: Line) -> Iterator[Line]:
    """Yield a finding with its label on a line of its own."""
    if len(line.label) > 1:
        yield Line("", f"{line.label}:")
    yield Line("", f"{line.label} {line.text}" if line.label in (FEW, NOT_ALL) else line.text)

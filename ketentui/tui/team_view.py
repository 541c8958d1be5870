"""What there is to see of one part of a team report: its charts, and in words what stands out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts.drawing import in_rows
from ketentui.charts.rows import Drawn
from ketentui.charts.types import Look
from ketentui.documents.profile.standing_out import Line
from ketentui.documents.team.figures import band, group_grid, ranked, spread_radar
from ketentui.documents.team.groups import gap_findings, mirror_text
from ketentui.documents.team.summary import first_of, furthest_apart, standing_out
from ketentui.documents.team.words import FEW, NOT_ALL, Words
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.figures import Radar
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import Grouping, Subgroup, TeamReport
from ketentui.model.view import PartNumbers, ThemeNumbers
from ketentui.tui.pictured import Pictured, axis_names, called, part_names, theme_names
from ketentui.tui.team_words import mean

_SIGNS = (FEW, NOT_ALL, "open")
"""What is explained in what stands out."""

_STANDING_OUT = 2
"""How many themes a sentence names."""


@dataclass(frozen=True, slots=True)
class TeamView(Pictured):
    """One part, in one language, of everybody or by organisation or level."""

    report: TeamReport
    part: Part
    locale: Locale
    grouping: Grouping | None = None
    """None: everybody together."""
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
        """The means of everybody; none of groups, which would lie over one another."""
        figure = None if self.grouping else spread_radar(self.words, self.part)
        return figure and replace(figure, labels=axis_names(self.part, self.locale))

    # Charts

    def chart(self, width: int, look: Look) -> Drawn:
        """Return the means of everybody, the highest first, or of every group beside each other."""
        names = theme_names(self.part, self.locale)
        if self.grouping and not self.groups:
            return Drawn((), (), ())
        if self.grouping:
            return in_rows(group_grid(self.words, self.grouping, names), width, look)
        figure = ranked(self.words, self.part)
        return in_rows(called(figure, part_names(self.part, self.locale, width)), width, look)

    @property
    def bars_width(self) -> int:
        """The columns that means with their spread take at least."""
        return 52

    @property
    def words_first(self) -> bool:
        """Whether groups are shown: what is more than chance between them is said first."""
        return self.grouping is not None

    @property
    def most_words(self) -> int:
        """The lines of words for which charts give up room: who isn't shown has to be known."""
        return 8

    @property
    def _ends(self) -> tuple[int, int]:
        scale = self.report.questionnaire.scale
        return scale.minimum, scale.maximum

    # Words

    def charts_note(self, *, bars: bool) -> str:
        """Return what has to be said about the charts that are shown; empty for nothing."""
        if self.grouping is not None:
            return "" if self.groups else self.locale("team_pages.nobody")
        spread = any(band(one, *self._ends) for one in self.numbers.themes)
        return f"━━━ {self.locale('team_pages.spread')}" if bars and spread else ""

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
            yield Line("", self.words.count("anonymous_left_out", who.anonymous, least=least))
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
        told = list(gap_findings(self.words, gaps, names.__getitem__))
        for place, text in enumerate(told):
            yield Line(" " if place else label, text)
        if self.hidden:
            few = ", ".join(map(self.words.name, self.hidden))
            yield Line(
                self.locale("team_pages.not_shown"),
                self.locale("team_pages.few_anonymous", names=few),
            )
        if self.small:
            small = ", ".join(map(self.words.name, self.small))
            yield Line(self.locale("team_pages.small"), small)
        if any(group.withheld for group in self.groups):
            yield Line("open", self.locale("team_pages.open_only"))
        if any(FEW in text for text in told):
            yield Line(FEW, self.words("few_legend", least=MINIMUM_ANSWERS))
        if any(NOT_ALL in text for text in told):
            yield Line(NOT_ALL, self.words("withheld_some"))


def _apart(line: Line) -> Iterator[Line]:
    """Yield a finding with its label on a line of its own."""
    if len(line.label) > 1 and line.label not in _SIGNS:
        yield Line("", f"{line.label}:")
    yield Line("", f"{line.label} {line.text}" if line.label in _SIGNS else line.text)

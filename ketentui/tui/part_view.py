"""What there is to see of one part of a result: its charts, and in words what stands out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts.bars import bars
from ketentui.charts.radar import radar
from ketentui.charts.types import Look
from ketentui.documents.profile.report import gap_text, scored_texts
from ketentui.locale import Locale
from ketentui.model.figures import AXES, Bar, Series
from ketentui.model.profile import PartProfile, Score
from ketentui.model.questionnaire import Part
from ketentui.model.text import cells, to_ascii
from ketentui.tui.chart_rows import airy, in_the_middle
from ketentui.usecases.stored import Result

_NUMBERED = 5
"""From so many themes on, each has a number, to be found back in charts and sentences."""

_BAR = 24
"""Cells that a bar should keep when its label or its note is written out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One finding in words, with what kind of finding it is."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PartView:
    """One part, in one language."""

    result: Result
    part: Part
    locale: Locale

    @property
    def profile(self) -> PartProfile:
        """The scores of this part."""
        return self.result.profile.part(self.part.id)

    @property
    def _ends(self) -> tuple[int, int]:
        """The lowest and the highest point of the scale."""
        scale = self.result.questionnaire.scale
        return scale.minimum, scale.maximum

    @property
    def title(self) -> str:
        """The part's name, and how much of it was answered."""
        return f"{self._title} · {self._answered(*self.profile.themes)}"

    @property
    def _title(self) -> str:
        return self.part.title(self.locale.language)

    @property
    def has_radar(self) -> bool:
        """Whether a radar can show this part."""
        return len(self.profile.axes) in AXES

    def charts_note(self, *, bars: bool) -> str:
        """Return why there is no radar; empty where there is one."""
        if self.has_radar:
            return ""
        axes = len(self.profile.axes)
        key = "results.too_few_axes" if axes < AXES[0] else "results.too_many_axes"
        return self.locale(key, n=axes, least=AXES[0], most=AXES[-1])

    def radar(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the radar of the groups, or of the themes where there are none."""
        names = self._group_names() if self.part.groups else self._names()
        values = tuple(score.score for score in self.profile.axes)
        axes = [to_ascii(name) if ascii else name for name in names]
        series = [Series(self._title, values)]
        rows = min(height, most_rows(width))
        lines = radar(axes, series, *self._ends, width, rows, self._look(ascii))
        return in_the_middle(lines, height)

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return a bar a theme, with air between them where the height has room for it."""
        rows = self._rows(width)
        if ascii:
            rows = [Bar(to_ascii(row.label), row.value, to_ascii(row.note)) for row in rows]
        lines = bars(rows, *self._ends, width, self._look(ascii))
        return in_the_middle(airy(lines, height), height)

    @property
    def rows(self) -> int:
        """The rows of the bars."""
        return len(self.part.themes)

    def _look(self, ascii: bool) -> Look:
        return Look(ascii, colour=True, decimal=self.locale.decimal)

    def _rows(self, width: int) -> list[Bar]:
        """Return the bars with as much in words as leaves the bars long enough."""
        scores = self.profile.themes
        notes = [self._set_aside(score) or self._answered(score) for score in scores]
        short = [self._set_aside(score) or self._of(score) for score in scores]
        options = ((self._names(full=True), notes), (self._names(), notes), (self._names(), short))
        for names, words in options:
            if max(map(cells, names)) + max(map(cells, words)) + 10 + _BAR <= width:
                break
        padded = self._aligned(names)
        return [
            Bar(name, score.score, word)
            for name, score, word in zip(padded, scores, words, strict=True)
        ]

    def _aligned(self, names: Sequence[str]) -> Sequence[str]:
        """Return the names with their numbers in line where some have two digits."""
        if len(names) < 10:
            return names
        return [f" {name}" if i < 10 else name for i, name in enumerate(names, start=1)]

    def _names(self, *, full: bool = False) -> list[str]:
        """Return what the themes are called: their titles or their short names, numbered."""
        language = self.locale.language
        names = [(theme.title if full else theme.short)(language) for theme in self.part.themes]
        if len(names) < _NUMBERED:
            return names
        return [f"{i} {name}" for i, name in enumerate(names, start=1)]

    def _group_names(self) -> list[str]:
        return [group.short(self.locale.language) for group in self.part.groups]

    @property
    def lines(self) -> list[Line]:
        """What stands out: strong and growing themes, the gap, and what has no score."""
        return [*self._extremes(), *self._gaps(), *self._unscored()]

    def _extremes(self) -> Iterator[Line]:
        scored = [theme for theme in self.profile.themes if theme.score is not None]
        strong, growing = self.profile.strongest(), self.profile.weakest()
        if strong:
            yield Line(self.locale("results.strong"), self._scored(strong))
        elif len(scored) > 1:
            score = self.locale.number(scored[0].score or 0.0)
            yield Line("", self.locale("results.all_equal", score=score))
        if growing:
            yield Line(self.locale("results.growing"), self._scored(growing))

    def _scored(self, themes: Sequence[Score]) -> str:
        told = " · ".join(scored_texts(themes, self._by_id(), self.locale))
        return told.replace("\u00a0", " ")  # the line may break anywhere

    def _by_id(self) -> dict[str, str]:
        return dict(zip((one.id for one in self.profile.themes), self._names(), strict=True))

    def _gaps(self) -> Iterator[Line]:
        """Yield the gaps of which the first side is in this part."""
        own = {theme.id for theme in self.part.themes}
        for gap in self.result.profile.gaps:
            if gap.first.id in own:
                yield Line("", gap_text(self.result.questionnaire, gap, self.locale))

    def _unscored(self) -> Iterator[Line]:
        without = [theme for theme in self.profile.themes if theme.score is None]
        if without:
            rule = self.locale("results.half_rule") if any(one.asked > 1 for one in without) else ""
            yield Line(self.locale("results.no_score"), " · ".join(self._reasons(without)) + rule)

    def _reasons(self, themes: Sequence[Score]) -> list[str]:
        """Return which themes have no score, by the reason why."""
        names, by_reason = self._by_id(), dict[str, list[str]]()
        for theme in themes:
            by_reason.setdefault(self._why(theme), []).append(names[theme.id])
        return [f"{', '.join(named)} ({reason})" for reason, named in by_reason.items()]

    def _why(self, score: Score) -> str:
        """Return why a theme has no score: what was answered instead of a point."""
        open_ = score.asked - score.answered - score.not_applicable - score.unknown
        counts = (
            (score.unknown, "common.unknown_short"),
            (score.not_applicable, "common.not_applicable_short"),
            (open_, "common.unanswered"),
        )
        reasons = [(count, self.locale(key)) for count, key in counts if count]
        if score.asked == 1:
            return "".join(text for _, text in reasons)
        listed = ", ".join(f"{count} {text}" for count, text in reasons)
        return f"{self._answered(score)}: {listed}"

    def _set_aside(self, score: Score) -> str:
        """Return why nothing of a theme counts, where that is one reason; else empty."""
        if score.asked == score.not_applicable:
            return self.locale("common.not_applicable_short")
        return self.locale("common.unknown_short") if score.asked == score.unknown else ""

    def _answered(self, *scores: Score) -> str:
        """Return how much was answered; other answers than a number are told apart from none."""
        others = any(score.not_applicable or score.unknown for score in scores)
        key = "results.with_number" if others else "results.answered"
        return self.locale(key, count=self._of(*scores))

    def _of(self, *scores: Score) -> str:
        answered, asked = sum(one.answered for one in scores), sum(one.asked for one in scores)
        return self.locale("common.answered_of", answered=answered, asked=asked)


def most_rows(width: int) -> int:
    """Return how many rows a radar can use: higher, it would lose the room for its labels."""
    return width // 3 + 2

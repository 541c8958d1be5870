"""What there is to see of one part of a result: its charts, what stands out, and its answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from ketentui.charts.drawing import in_rows
from ketentui.charts.rows import Drawn
from ketentui.charts.types import Look
from ketentui.documents.profile.advice import reversed_text
from ketentui.documents.profile.figures import answered_of, part_radar, ranked
from ketentui.documents.profile.standing_out import Line, first_impression, standing_out
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.figures import AXES, Radar
from ketentui.model.profile import PartProfile, Score
from ketentui.model.questionnaire import Part, Scale
from ketentui.model.replacing import replace
from ketentui.tui.pictured import Pictured, axis_names, called, part_names, theme_names
from ketentui.tui.statement_view import label
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases.stored import Result

_WIDEST = 24
"""Cells that an answer takes at most, as bundled ones do; a longer label goes on below itself."""


@dataclass(frozen=True, slots=True)
class PartView(Pictured):
    """One part, in one language."""

    result: Result
    part: Part
    locale: Locale

    @property
    def profile(self) -> PartProfile:
        """The scores of this part."""
        return self.result.profile.part(self.part.id)

    @property
    def title(self) -> str:
        """The part's name, and how much of it was answered."""
        title = self.part.title(self.locale.language)
        return f"{title} · {self._answered(*self.profile.themes)}"

    @property
    def radar_figure(self) -> Radar | None:
        """The radar of the groups, or of the themes where there are none."""
        figure = part_radar(self.part, self.profile, self._scale, self.locale)
        return figure and replace(figure, labels=axis_names(self.part, self.locale))

    @property
    def _scale(self) -> Scale:
        return self.result.questionnaire.scale

    def charts_note(self, *, bars: bool) -> str:
        """Return why there is no radar; empty where there is one, or nothing to show."""
        axes = len(self.profile.axes)
        if axes in AXES:
            return ""
        key = "results.too_few_axes" if axes < AXES[0] else "results.too_many_axes"
        return self.locale(key, n=axes, least=AXES[0], most=AXES[-1])

    def chart(self, width: int, look: Look) -> Drawn:
        """Return a bar a theme, the highest first."""
        figure = ranked(self.part.themes, self.profile.themes, self._scale, self.locale)
        return in_rows(called(figure, part_names(self.part, self.locale, width)), width, look)

    @property
    def bars_width(self) -> int:
        """The columns that bars with their scores take at least."""
        return 50

    @property
    def _names(self) -> dict[str, str]:
        return theme_names(self.part, self.locale)

    @property
    def lines(self) -> list[Line]:
        """What stands out, and what has no score."""
        about = self.result.questionnaire, self.part, self.result.profile, self._names
        told = [
            Line(line.label, line.text.replace("\u00a0", " "))  # the line may break anywhere
            for line in standing_out(*about, self.locale)
        ]
        return [*told, *self._unscored()]

    @property
    def impression(self) -> str:
        """That themes rest on one answer; empty where none does."""
        return first_impression(self.profile, self.locale)

    def _unscored(self) -> Iterator[Line]:
        without = [theme for theme in self.profile.themes if theme.score is None]
        if without:
            rule = self.locale("results.half_rule") if any(one.asked > 1 for one in without) else ""
            yield Line(self.locale("results.no_score"), " · ".join(self._reasons(without)) + rule)

    def _reasons(self, themes: Sequence[Score]) -> list[str]:
        """Return which themes have no score, by the reason why."""
        names, by_reason = self._names, dict[str, list[str]]()
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

    def _answered(self, *scores: Score) -> str:
        """Return how much was answered; other answers than a number are told apart from none."""
        others = any(score.not_applicable or score.unknown for score in scores)
        key = "results.with_number" if others else "results.answered"
        return self.locale(key, count=answered_of(scores, self.locale))

    # Answers

    def answers(self) -> Iterator[Paragraph]:
        """Yield the statements that were asked, by theme, with answer and note."""
        assessment, language = self.result.assessment, self.locale.language
        every = [*map(Answer, self._scale.points), Answer(reason="not_applicable"), Answer()]
        margin = min(_WIDEST, max(cell_len(self._choice(answer)) for answer in every)) + 3
        for place, theme in enumerate(self.part.themes):
            title = theme.title(language)
            yield Paragraph(title, above=1 if place else 0, style="bold $accent")
            for statement in theme.asked(assessment.depth):
                answer = assessment.answer(statement.id)
                yield Paragraph(
                    statement.text(language),
                    self._choice(answer),
                    margin,
                    above=1,
                    lead_style="bold" if answer.value is not None else "$quiet",
                    about=statement.id,
                )
                if reversed := reversed_text(statement, answer, self._scale, self.locale):
                    yield Paragraph(reversed, "", margin, style="$quiet")
                if answer.note:
                    yield Paragraph(f'✎ "{answer.note}"', "", margin, style="$quiet")

    def _choice(self, answer: Answer) -> str:
        if answer.value is None:
            sign = {"not_applicable": "–", "unknown": "?", None: "·"}[answer.reason]
            key = f"{answer.reason}_short" if answer.reason else "unanswered"
            return f"{sign}  {self.locale(f'common.{key}')}"
        width = len(str(self._scale.maximum))
        return f"{answer.value:>{width}}  {label(self._scale, answer.value, self.locale)}".rstrip()

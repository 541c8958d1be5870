"""The main findings of a team report: what a chair wants to have read before anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ketentui.documents.team.groups import gap_text, is_marked, mirror_text
from ketentui.documents.team.words import NOT_ALL, Words
from ketentui.measures.advice import HIGH, LOW
from ketentui.model.team import GROUPINGS, GroupGap, TeamReport, UnknownPoint
from ketentui.model.view import ThemeNumbers

_IN_SHORT = 3
"""How many themes of a kind the summary names."""


def summary(words: Words) -> tuple[tuple[str, str], ...]:
    """Return the main findings: a label and a sentence each."""
    return tuple(_Summary(words).findings())


def standing_out(
    words: Words, themes: Iterable[ThemeNumbers]
) -> Iterator[tuple[str, Sequence[ThemeNumbers]]]:
    """Yield which of these themes stand out: the key of why, and the themes it holds for.

    What people see alike and find strong, the best first; what they see alike and find weak, the
    weakest first; and what they don't see alike, the most divided first.
    """
    every = list(themes)
    for key, found in (
        ("short_strong", _shared(words, every, HIGH, 1)),
        ("short_weak", _shared(words, every, 0, LOW)[::-1]),
        ("short_divided", _different(every)),
    ):
        if found:
            yield key, found


def _shared(
    words: Words, themes: Iterable[ThemeNumbers], least: float, most: float
) -> list[ThemeNumbers]:
    """Return the themes seen alike with a mean in this part of the scale, the best first."""
    position = words.questionnaire.scale.position
    found = [one for one in themes if one.division == "shared"]
    within = [one for one in found if least <= position(one.mean or 0.0) <= most]
    return sorted(within, key=lambda one: -(one.mean or 0.0))


def _different(themes: Iterable[ThemeNumbers]) -> list[ThemeNumbers]:
    """Return the themes that are not seen alike, the most divided first."""
    return sorted((one for one in themes if one.division in ("mixed", "divided")), key=_agreement)


@dataclass(frozen=True, slots=True)
class _Summary:
    """Finds what stands out."""

    words: Words

    @property
    def report(self) -> TeamReport:
        return self.words.report

    def findings(self) -> Iterator[tuple[str, str]]:
        words = self.words
        marked = False
        for key, themes in standing_out(words, self._themes()):
            marked |= any(one.hides_anonymous for one in themes[:_IN_SHORT])
            yield words(key), " · ".join(map(self._scored, themes[:_IN_SHORT]))
        for gap in self._largest_found():
            marked |= is_marked(words, gap)
            yield words(f"short_{gap.grouping}"), words("gap_found", gap=gap_text(words, gap))
        for mirror in self.report.whole.mirrored[:1]:
            if mirror.verdict == "found":
                yield words("short_mirror"), mirror_text(words, mirror)
        if self.report.unknown:
            point = self.report.unknown[0]
            yield words("short_unknown"), self._unknown_in_short(point)
        if marked:
            yield NOT_ALL, words.legend

    def _largest_found(self) -> Iterator[GroupGap]:
        """Yield the largest gap by grouping that is more than chance; one that isn't is no news."""
        for grouping in GROUPINGS:
            own = (one for one in self.report.gaps if one.grouping == grouping)
            yield from (one for one in islice(own, 1) if one.verdict == "found")

    def _themes(self) -> Iterator[ThemeNumbers]:
        return (theme for part in self.report.whole.parts for theme in part.themes)

    def _scored(self, theme: ThemeNumbers) -> str:
        theme_title, mean = self.words.theme(theme.id), self.words.mean(theme)
        return self.words("scored", theme=theme_title, mean=mean)

    def _unknown_in_short(self, point: UnknownPoint) -> str:
        values = {
            "statement": self.words.statement(point.statement),
            "unknown": point.unknown,
            "given": point.given,
        }
        return self.words.count("unknown_short", len(self.report.unknown), **values)


def _agreement(numbers: ThemeNumbers) -> float:
    found = numbers.agreement
    return found["r_wg"] if found and found["r_wg"] is not None else 1.0

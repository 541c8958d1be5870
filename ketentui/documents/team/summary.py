"""The main findings of a team report: what a chair wants to have read before anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import msgspec

from ketentui.documents.team.groups import gap_brief, gap_findings, mirror_text
from ketentui.documents.team.words import Words
from ketentui.measures.advice import HIGH, LOW
from ketentui.model.team import GROUPINGS, GroupGap, TeamReport
from ketentui.model.view import ThemeNumbers

_IN_SHORT = 3
"""How many themes of a kind the summary names."""

_QUOTED = 2
"""How many statements it quotes."""


Findings = tuple[tuple[str, str], ...]
"""A label and a sentence each."""


class Summary(msgspec.Struct, frozen=True):
    """The main findings."""

    first: tuple[Findings, ...]
    """What to read before anything else: what people see alike, where groups differ, and how they
    see themselves against the others; as far as there is anything to say."""
    divided: Findings
    """What divides people most, where that isn't among the first."""


def summary(words: Words) -> Summary:
    """Return the main findings."""
    teller = _Summary(words)
    divided = tuple(teller.divided())
    alike = tuple(teller.alike())
    first = alike or divided, tuple(teller.between()), tuple(teller.mirrored())
    return Summary(tuple(filter(None, first)), divided if alike else ())


def standing_out(
    words: Words, themes: Iterable[ThemeNumbers]
) -> Iterator[tuple[str, Sequence[ThemeNumbers]]]:
    """Yield what answers lie close together on: the key of why it stands out, and the themes.

    What is strong, the best first, and what is weak, the weakest first. How people see themselves
    is not strong where they see the others lower.
    """
    every = list(themes)
    praised = {
        one.first.id
        for one in words.report.whole.mirrored
        if one.verdict == "found" and one.difference > 0
    }
    others = [one for one in every if one.id not in praised]
    for key, found in (
        ("short_strong", _shared(words, others, HIGH, 1)),
        ("short_weak", _shared(words, every, 0, LOW)[::-1]),
    ):
        if found:
            yield key, found


def furthest_apart(themes: Iterable[ThemeNumbers], most: int) -> Sequence[ThemeNumbers]:
    """Return the themes on which these answers lie furthest apart: see `first_of`."""
    apart = (one for one in themes if one.division in ("mixed", "divided"))
    return first_of(apart, _agreement, most)


_Of = TypeVar("_Of")


def first_of(of: Iterable[_Of], value: Callable[[_Of], float], most: int) -> Sequence[_Of]:
    """Return at most so many with the lowest value, fewer where others are level with the last.

    Which of those come first would be their order alone.
    """
    ordered = sorted(of, key=value)
    beyond = [round(value(one), 9) for one in ordered[most:][:1]]
    return [one for one in ordered[:most] if [round(value(one), 9)] != beyond]


def divided_text(words: Words) -> str:
    """Return which statements divide people most, and whether that is more than chance.

    Where it isn't, how many lie too close to the most divided one to tell. Empty where no statement
    has enough answers, or none divides people.
    """
    divided = words.report.divided
    if divided.found:
        spread = {id: words.report.whole.statement(id).sd or 0.0 for id in divided.found}
        found = sorted(spread, key=spread.__getitem__, reverse=True)
        told = words("divided_found", statements=_quoted(words, found[:_QUOTED]))
        others = len(found) - _QUOTED
        return f"{told} {words.count('divided_more', others)}" if others > 0 else told
    close = [words.report.whole.statement(id) for id in divided.near]
    widest = max((one.sd or 0.0 for one in close), default=0.0)
    most = [one for one in close if round(widest - (one.sd or 0.0), 9) == 0]
    if not most or most[0].division == "shared":
        return ""
    if len(most) > _QUOTED:
        return words("divided_none", n=len(close), of=divided.of)
    told = words("divided_most", statements=_quoted(words, [one.id for one in most]))
    others = len(close) - len(most)
    return f"{told} {words.count('divided_near', others, of=divided.of)}" if others else told


def _quoted(words: Words, statements: Iterable[str]) -> str:
    return words.listed([f'"{words.statement(one).rstrip(".")}"' for one in statements])


def _shared(
    words: Words, themes: Iterable[ThemeNumbers], least: float, most: float
) -> list[ThemeNumbers]:
    """Return the themes seen alike with a mean in this part of the scale, the best first."""
    position = words.questionnaire.scale.position
    found = [one for one in themes if one.division == "shared"]
    within = [one for one in found if least <= position(one.mean or 0.0) <= most]
    return sorted(within, key=lambda one: -(one.mean or 0.0))


class _Summary(msgspec.Struct, frozen=True):
    """Finds what stands out."""

    words: Words

    @property
    def report(self) -> TeamReport:
        return self.words.report

    def alike(self) -> Iterator[tuple[str, str]]:
        for key, themes in standing_out(self.words, self.report.whole.themes):
            yield self.words(key), " · ".join(map(self._scored, themes[:_IN_SHORT]))

    def divided(self) -> Iterator[tuple[str, str]]:
        if told := divided_text(self.words):
            yield self.words("short_divided"), told

    def between(self) -> Iterator[tuple[str, str]]:
        """Yield where groups differ most and more than by chance; where that is nowhere, that."""
        words = self.words
        found = sorted(self._largest_found(), key=lambda one: -one.difference)
        for gap in found[:1]:
            yield words(f"short_{gap.grouping}"), words("gap_found", gap=gap_brief(words, gap))
        if not found and self.report.gaps:
            grouping = self.report.gaps[0].grouping
            gaps = [one for one in self.report.gaps if one.grouping == grouping]
            yield words(f"short_{grouping}"), next(gap_findings(words, gaps))

    def mirrored(self) -> Iterator[tuple[str, str]]:
        for mirror in self.report.whole.mirrored[:1]:
            if mirror.verdict != "too_few":
                yield self.words("short_mirror"), mirror_text(self.words, mirror)

    def _largest_found(self) -> Iterator[GroupGap]:
        """Yield the largest gap by grouping that is more than chance; one that isn't is no news."""
        for grouping in GROUPINGS:
            own = (one for one in self.report.gaps if one.grouping == grouping)
            yield from (one for one in islice(own, 1) if one.verdict == "found")

    def _scored(self, theme: ThemeNumbers) -> str:
        theme_title, mean = self.words.theme(theme.id), self.words.mean(theme)
        return self.words("scored", theme=theme_title, mean=mean)


def _agreement(numbers: ThemeNumbers) -> float:
    found = numbers.agreement
    return found["r_wg"] if found and found["r_wg"] is not None else 1.0

"""From a profile to advice: what stands out in each part, and which building blocks help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from ketentui.measures.one_person import is_beyond_the_day
from ketentui.model.advice import (
    BuildingBlock,
    Fire,
    GapFinding,
    Kind,
    PartAdvice,
    SuggestedBlock,
    ThemeFinding,
)
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.languages import Text
from ketentui.model.numbers import leading, mean, rounded
from ketentui.model.profile import Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Part, Questionnaire, Role, Scale, Statement, Theme
from ketentui.model.replacing import replace

LOW = 1 / 3
"""Up to here, as a part of the scale, a score is low: 2.33 and below on 1–5."""

HIGH = 2 / 3
"""From here on, as a part of the scale, a score is high: 3.67 and above on 1–5."""

IN_ORDER = 3 / 4
"""From here on, as a part of the scale, a building block is in order: 4 and above on 1–5."""

NEAR_BOTTOM = 1 / 4
"""Up to here, as a part of the scale, a statement scores at or near the bottom: 1 and 2 on 1–5."""

WIDE_GAP = 1 / 4
"""A gap between two sides of at least this part of the scale is a finding, where the day can't have
done it: 1 point on 1–5."""

MANY_UNKNOWN = 1 / 2
"""Weet niet to at least this part of the statements that apply to a theme is a finding itself, and
to at least two of them, where more than one applies."""

_ROUNDING = 1e-9
"""What means of whole numbers may be off."""

_ROLES: tuple[Role, ...] = ("fuel", "heat", "oxygen")


def advise(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    blocks: Mapping[str, BuildingBlock],
) -> tuple[PartAdvice, ...]:
    """Return the advice on each part, in the questionnaire's order.

    A part has two findings at most, and a third where that is a low score or weet niet; where no
    theme needs anything, its highest theme is the finding. Order decides nothing: what is equal and
    more than that is `tied`. From one answer nothing is concluded. Building blocks that `blocks`
    doesn't have, or that are in order, are left out.
    """
    adviser = _Adviser(assessment, questionnaire.scale, blocks)
    return tuple(adviser.part(part, profile) for part in questionnaire.parts)


def building_blocks(
    questionnaire: Questionnaire, profile: Profile | None = None
) -> Mapping[str, BuildingBlock]:
    """Return the themes of `questionnaire` as building blocks, by id, with `profile`'s scores."""
    parts = profile.parts if profile else ()
    scores = {score.id: score for part in parts for score in part.themes}

    def in_order(theme: Theme) -> bool:
        score = scores[theme.id].score if theme.id in scores else None
        return score is not None and questionnaire.scale.position(score) >= IN_ORDER - _ROUNDING

    return {
        theme.id: BuildingBlock(
            theme.id,
            theme.title,
            theme.description,
            theme.when,
            theme.pitfall,
            theme.first_steps,
            tuple(_dimensions(part, theme)),
            theme.own_choice,
            scores.get(theme.id),
            questionnaire.scale.ends,
            in_order(theme),
        )
        for part, theme in questionnaire.themes()
    }


def _dimensions(part: Part, theme: Theme) -> Iterator[Text]:
    for id in (theme.group, theme.second_group):
        yield from (group.title for group in part.groups if group.id == id)


def is_wide(gap: Gap, scale: Scale) -> bool:
    """Return whether two sides of the same behaviour are far enough apart to say so.

    Never of one answer.
    """
    return (
        gap.statements > 1
        and _is_a_quarter(gap, scale)
        and is_beyond_the_day(gap.difference, gap.statements, scale)
    )


def _is_a_quarter(gap: Gap, scale: Scale) -> bool:
    return abs(gap.difference) >= WIDE_GAP * (scale.maximum - scale.minimum) - _ROUNDING


class _Adviser(msgspec.Struct, frozen=True):
    """Finds what there is to say of each theme."""

    assessment: Assessment
    scale: Scale
    blocks: Mapping[str, BuildingBlock]

    def part(self, part: Part, whole: Profile) -> PartAdvice:
        """Return the advice on one part."""
        profile = whole.part(part.id)
        every = self.findings(part, profile)
        findings, tied = _chosen(every, self.scale)
        strong = (one for one in every if one.kind == "high" and _leads(one.score, profile))
        there, asked = (
            sum(len(theme.asked(depth)) for theme in part.themes)
            for depth in ("full", self.assessment.depth)
        )
        return PartAdvice(
            part.id,
            tuple(replace(one, leads=_leads(one.score, profile)) for one in findings),
            tied,
            tuple(_gaps(part, whole, self.scale)),
            next(strong, None),
            _fire(part, profile, self.scale),
            there - asked if any(theme.is_answer for theme in profile.themes) else 0,
        )

    def findings(self, part: Part, profile: PartProfile) -> list[ThemeFinding]:
        """Return what was found in each theme, without those where too little was answered."""
        pairs = zip(part.themes, profile.themes, strict=True)
        return [found for theme, score in pairs if (found := self.finding(theme, score))]

    def finding(self, theme: Theme, score: Score) -> ThemeFinding | None:
        said = theme.advice
        if score.is_answer:
            counts = self._asked(theme, lambda answer: answer.value is not None)
            return ThemeFinding(theme.id, "answer", score, statements=counts)
        if _is_unknown(score):
            if score.unknown == 1:
                unknown = self._asked(theme, lambda answer: answer.reason == "unknown")
                return ThemeFinding(theme.id, "unknown", score, statements=unknown)
            return self.with_means("unknown", score, theme, said.unknown)
        if score.score is None:
            return None
        position, outliers = self.scale.position(score.score), self.outliers(theme)
        if _is_low(position):
            return self.with_means("low", score, theme, said.low)
        if not _is_high(position):
            return self.with_means("middle", score, theme, said.middle, outliers)
        if outliers:
            return self.with_means("dip", score, theme, None, outliers)
        return ThemeFinding(theme.id, "high", score, said.high)

    def _asked(self, theme: Theme, such: Callable[[Answer], bool]) -> tuple[str, ...]:
        """Return the statements of a theme that were answered in such a way."""
        asked = theme.asked(self.assessment.depth)
        return tuple(one.id for one in asked if such(self.assessment.answer(one.id)))

    def outliers(self, theme: Theme) -> tuple[str, ...]:
        """Return all statements with the lowest score, where that is near the bottom."""
        scores = {
            statement.id: score
            for statement in theme.asked(self.assessment.depth)
            if (score := self._score(statement)) is not None
            and self.scale.position(score) <= NEAR_BOTTOM + _ROUNDING
        }
        return tuple(id for id, score in scores.items() if score == min(scores.values()))

    def _score(self, statement: Statement) -> float | None:
        return self.scale.score(statement, self.assessment.answer(statement.id).value)

    def with_means(
        self,
        kind: Kind,
        score: Score,
        theme: Theme,
        text: Text | None,
        statements: tuple[str, ...] = (),
    ) -> ThemeFinding:
        """Return a finding with what may be behind it, and what helps: first steps, and building
        blocks, without those that are in order.
        """
        suggested = tuple(
            SuggestedBlock(self.blocks[id], theme.why.get(id))
            for id in theme.building_blocks
            if id in self.blocks and not self.blocks[id].in_order
        )
        causes = theme.advice.causes.get(kind, ())
        return ThemeFinding(
            theme.id,
            kind,
            score,
            text,
            causes,
            statements,
            blocks=suggested,
            first_steps=theme.first_steps,
        )


def _chosen(
    findings: Sequence[ThemeFinding], scale: Scale
) -> tuple[tuple[ThemeFinding, ...], tuple[ThemeFinding, ...]]:
    """Return the findings that most need something done, or else the highest one.

    Those are none where too many are equal to choose from: then these come second.
    """
    needy = [finding for finding in findings if _needs(finding, scale)]
    high = [finding for finding in findings if finding.kind == "high"]
    if needy or not high:
        order = sorted(needy or findings, key=lambda finding: _need(finding, scale))
        most = max(2, sum(finding.kind in ("low", "unknown") for finding in order[:3]))
    else:
        order, most = sorted(high, key=lambda finding: -(finding.score.score or 0.0)), 1
    first = leading(order, _reads, most, most)
    return (first, ()) if len(first) <= most else ((), first)


def _needs(finding: ThemeFinding, scale: Scale) -> bool:
    """Return whether a theme asks for something; a high answer no more than a high score."""
    if finding.kind == "answer" and finding.score.score is not None:
        return not _is_high(scale.position(finding.score.score))
    return finding.kind != "high"


def _need(finding: ThemeFinding, scale: Scale) -> tuple[bool, float, bool]:
    """Order by score, the lowest first; a dip comes after all that is low or in the middle.

    What is mostly unknown counts as if it scored in the middle of the lowest third.
    """
    score = finding.score.score
    if finding.kind == "unknown" or score is None:
        return False, LOW / 2, True
    return finding.kind == "dip", scale.position(score), False


def _reads(finding: ThemeFinding) -> tuple[bool, str]:
    """Return what findings that nothing tells apart have in common."""
    score = finding.score.score
    if finding.kind == "unknown" or score is None:
        return False, ""
    return finding.kind == "dip", rounded(score, 1)


def _leads(score: Score, profile: PartProfile) -> bool:
    """Return whether a theme has the highest score of several, as they read."""
    highest = profile.highest()
    reads = [rounded(one.score or 0.0, 1) for one in highest]
    return highest[:1] == (score,) and reads.count(reads[0]) == 1


def _is_unknown(score: Score) -> bool:
    applying = score.asked - score.not_applicable
    return score.unknown > 0 and score.unknown >= max(MANY_UNKNOWN * applying, min(2, applying))


def _is_low(position: float) -> bool:
    return position <= LOW + _ROUNDING


def _is_high(position: float) -> bool:
    return position >= HIGH - _ROUNDING


def _gaps(part: Part, profile: Profile, scale: Scale) -> Iterator[GapFinding]:
    """Yield the wide gaps of which one's own side is in this part."""
    own = {theme.id for theme in part.themes}
    for gap in profile.gaps:
        if gap.first.id not in own:
            continue
        if is_wide(gap, scale):
            yield GapFinding("higher" if gap.difference > 0 else "lower", gap)
        elif gap.statements == 1 and gap.widest and _is_a_quarter(gap, scale):
            yield GapFinding("pair", gap)


def _fire(part: Part, profile: PartProfile, scale: Scale) -> Fire | None:
    """Return how the fire burns, where a part has all three of its sides."""
    scores = list(zip(part.themes, profile.themes, strict=True))
    sides = {role: [score for theme, score in scores if theme.role == role] for role in _ROLES}
    if not all(sides.values()):
        return None
    if not any(score.score is not None for side in sides.values() for score in side):
        return None
    return _burning({role: _mean(side) for role, side in sides.items()}, scale)


def _mean(side: Iterable[Score]) -> float | None:
    """Return the mean of a side of the fire; None where it rests on one answer, or on none."""
    known = [score for score in side if score.score is not None]
    enough = sum(score.answered for score in known) > 1
    return mean(score.score or 0.0 for score in known) if enough else None


def _burning(sides: Mapping[Role, float | None], scale: Scale) -> Fire:
    known = {role: mean for role, mean in sides.items() if mean is not None}
    missing = tuple(role for role, mean in known.items() if _is_low(scale.position(mean)))
    if missing:
        return Fire("missing", missing)
    if len(known) < len(sides):
        return Fire("unclear", tuple(role for role in sides if role not in known))
    if all(_is_high(scale.position(mean)) for mean in known.values()):
        return Fire("burning", _ROLES)
    lowest = rounded(min(known.values()), 1)
    least = tuple(role for role, mean in known.items() if rounded(mean, 1) == lowest)
    return Fire("least" if len(least) < len(sides) else "even", least)

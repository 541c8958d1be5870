"""From a profile to advice: what stands out in each part, and which building blocks help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ketentui.model.advice import (
    BuildingBlock,
    Fire,
    GapFinding,
    PartAdvice,
    SuggestedBlock,
    ThemeFinding,
)
from ketentui.model.assessment import Assessment
from ketentui.model.profile import Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Part, Questionnaire, Role, Scale, Statement, Text, Theme
from ketentui.model.replacing import replace

LOW = 1 / 3
"""Up to here, as a part of the scale, a score is low: 2.33 and below on 1–5."""

HIGH = 2 / 3
"""From here on, as a part of the scale, a score is high: 3.67 and above on 1–5."""

NEAR_BOTTOM = 1 / 4
"""Up to here, as a part of the scale, a statement scores at or near the bottom: 1 and 2 on 1–5."""

WIDE_GAP = 1 / 4
"""A gap between two sides of at least this part of the scale is a finding: 1 point on 1–5."""

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
    theme needs anything, its strongest theme is the finding. Building blocks that `blocks` doesn't
    have are left out.
    """
    scale = questionnaire.scale
    adviser = _Adviser(assessment, scale, blocks)
    return tuple(
        PartAdvice(
            part=part.id,
            findings=tuple(_chosen(adviser.findings(part, profile.part(part.id)), scale)),
            gaps=tuple(_gaps(part, profile, scale)),
            fire=_fire(part, profile.part(part.id), scale),
        )
        for part in questionnaire.parts
    )


def building_blocks(
    questionnaire: Questionnaire, profile: Profile | None = None
) -> Mapping[str, BuildingBlock]:
    """Return the themes of `questionnaire` as building blocks, by id, with `profile`'s scores."""
    parts = profile.parts if profile else ()
    scores = {score.id: score for part in parts for score in part.themes}
    return {
        theme.id: BuildingBlock(
            theme.id,
            theme.title,
            theme.description,
            theme.when,
            theme.pitfall,
            theme.first_steps,
            tuple(_dimensions(part, theme)),
            scores.get(theme.id),
        )
        for part, theme in questionnaire.themes()
    }


def _dimensions(part: Part, theme: Theme) -> Iterator[Text]:
    for id in (theme.group, theme.second_group):
        yield from (group.title for group in part.groups if group.id == id)


def is_wide(gap: Gap, scale: Scale) -> bool:
    """Return whether two sides of the same behaviour are far enough apart to talk about."""
    return abs(gap.difference) >= WIDE_GAP * (scale.maximum - scale.minimum) - _ROUNDING


@dataclass(frozen=True, slots=True)
class _Adviser:
    """Finds what there is to say of each theme."""

    assessment: Assessment
    scale: Scale
    blocks: Mapping[str, BuildingBlock]

    def findings(self, part: Part, profile: PartProfile) -> list[ThemeFinding]:
        """Return what was found in each theme, without those where too little was answered."""
        pairs = zip(part.themes, profile.themes, strict=True)
        return [found for theme, score in pairs if (found := self.finding(theme, score))]

    def finding(self, theme: Theme, score: Score) -> ThemeFinding | None:
        outlier = self.outlier(theme)
        said = theme.advice
        if _is_unknown(score):
            return self.with_means(ThemeFinding(theme.id, "unknown", score, said.unknown), theme)
        if score.score is None:
            return None
        position = self.scale.position(score.score)
        if _is_low(position):
            return self.with_means(ThemeFinding(theme.id, "low", score, said.low), theme)
        if not _is_high(position):
            return self.with_means(
                ThemeFinding(theme.id, "middle", score, said.middle, outlier), theme
            )
        if outlier is not None:
            return self.with_means(ThemeFinding(theme.id, "dip", score, None, outlier), theme)
        return ThemeFinding(theme.id, "high", score, said.high)

    def outlier(self, theme: Theme) -> str | None:
        """Return the statement with the lowest score where that is near the bottom.

        Of equals the first.
        """
        scores = {
            statement.id: score
            for statement in theme.asked(self.assessment.depth)
            if (score := self._score(statement)) is not None
            and self.scale.position(score) <= NEAR_BOTTOM + _ROUNDING
        }
        return min(scores, key=scores.__getitem__, default=None)

    def _score(self, statement: Statement) -> float | None:
        return self.scale.score(statement, self.assessment.answer(statement.id).value)

    def with_means(self, finding: ThemeFinding, theme: Theme) -> ThemeFinding:
        """Return a finding together with what helps: building blocks and first steps."""
        suggested = tuple(
            SuggestedBlock(self.blocks[id], theme.why.get(id))
            for id in theme.building_blocks
            if id in self.blocks
        )
        return replace(finding, blocks=suggested, first_steps=theme.first_steps)


def _chosen(findings: Sequence[ThemeFinding], scale: Scale) -> list[ThemeFinding]:
    """Return the findings that most need something done, or else the strongest one."""
    needy = [finding for finding in findings if finding.kind != "high"]
    needy.sort(key=lambda finding: _need(finding, scale))
    if needy:
        return needy[:2] + [third for third in needy[2:3] if third.kind in ("low", "unknown")]
    return sorted(findings, key=lambda finding: -(finding.score.score or 0.0))[:1]


def _need(finding: ThemeFinding, scale: Scale) -> tuple[bool, float]:
    """Order by score, the lowest first; a dip comes after all that is low or in the middle.

    What is mostly unknown counts as if it scored in the middle of the lowest third.
    """
    score = finding.score.score
    if finding.kind == "unknown" or score is None:
        return False, LOW / 2
    return finding.kind == "dip", scale.position(score)


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
        if gap.first.id in own and is_wide(gap, scale):
            yield GapFinding("higher" if gap.difference > 0 else "lower", gap)


def _fire(part: Part, profile: PartProfile, scale: Scale) -> Fire | None:
    """Return how the fire burns, where a part has all three of its sides."""
    scores = {score.id: score.score for score in profile.themes}
    sides = {
        role: [scores[theme.id] for theme in part.themes if theme.role == role] for role in _ROLES
    }
    if not all(sides.values()):
        return None
    return _burning({role: _position(side, scale) for role, side in sides.items()})


def _position(side: Iterable[float | None], scale: Scale) -> float | None:
    known = [score for score in side if score is not None]
    return scale.position(fmean(known)) if known else None


def _burning(sides: Mapping[Role, float | None]) -> Fire | None:
    known = {role: position for role, position in sides.items() if position is not None}
    missing = tuple(role for role, position in known.items() if _is_low(position))
    if not known:
        return None
    if missing:
        return Fire("missing", missing)
    if len(known) < len(sides):
        return Fire("unclear", tuple(role for role in sides if role not in known))
    if all(map(_is_high, known.values())):
        return Fire("burning", _ROLES)
    lowest = min(known.values()) + _ROUNDING
    weakest = tuple(role for role, position in known.items() if position <= lowest)
    return Fire("weakest" if len(weakest) < len(sides) else "even", weakest)

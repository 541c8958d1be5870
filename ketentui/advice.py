"""From a profile to advice: what stands out in each part, and which building blocks help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from statistics import fmean

from ketentui.model.advice import (
    BuildingBlock,
    Finding,
    Fire,
    GapFinding,
    Kind,
    PartAdvice,
    SuggestedBlock,
)
from ketentui.model.assessment import Assessment
from ketentui.model.profile import PartProfile, Profile, Score
from ketentui.model.questionnaire import Part, Questionnaire, Role, Scale, Text, Theme

LOW = 1 / 3
"""Up to here, as a part of the scale, a score is low: 2.33 and below on 1–5."""

HIGH = 2 / 3
"""From here on, as a part of the scale, a score is high: 3.67 and above on 1–5."""

NEAR_BOTTOM = 1 / 4
"""Up to here, as a part of the scale, one answer is at or near the bottom: 1 and 2 on 1–5."""

WIDE_GAP = 1 / 4
"""A gap between two sides of at least this part of the scale is a finding: 1 point on 1–5."""

MANY_UNKNOWN = 1 / 2
"""Weet niet at this part or more of the statements that apply to a theme is a finding itself."""

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
    return tuple(
        PartAdvice(
            part=part.id,
            findings=tuple(
                _finding(theme, kind, score, assessment, questionnaire.scale, blocks)
                for theme, kind, score in _chosen(part, profile, assessment, questionnaire.scale)
            ),
            gaps=tuple(_gaps(part, profile, questionnaire.scale)),
            fire=_fire(part, profile.part(part.id), questionnaire.scale),
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


_Candidate = tuple[Theme, Kind, Score]


def _chosen(part: Part, profile: Profile, assessment: Assessment, scale: Scale) -> list[_Candidate]:
    """Return the themes that most need advice, or else the strongest one."""
    scores = profile.part(part.id).themes
    found = [
        (theme, kind, score)
        for theme, score in zip(part.themes, scores, strict=True)
        if (kind := _kind(theme, score, assessment, scale)) is not None
    ]
    needy = sorted((one for one in found if one[1] != "high"), key=lambda one: _need(one, scale))
    if needy:
        return needy[:2] + [one for one in needy[2:3] if one[1] in ("low", "unknown")]
    return sorted(found, key=lambda one: -(one[2].score or 0.0))[:1]


def _need(candidate: _Candidate, scale: Scale) -> tuple[bool, float]:
    """Order by score, the lowest first; a dip comes after all that is low or in the middle.

    What is mostly unknown counts as if it scored in the middle of the lowest third.
    """
    _, kind, score = candidate
    if kind == "unknown" or score.score is None:
        return False, LOW / 2
    return kind == "dip", scale.position(score.score)


def _kind(theme: Theme, score: Score, assessment: Assessment, scale: Scale) -> Kind | None:
    """Return what was found in a theme, or None where too little was answered to say."""
    applying = score.asked - score.not_applicable
    if score.unknown and score.unknown >= MANY_UNKNOWN * applying:
        return "unknown"
    if score.score is None:
        return None
    position = scale.position(score.score)
    if _is_low(position):
        return "low"
    if not _is_high(position):
        return "middle"
    return "dip" if _outlier(theme, assessment, scale) else "high"


def _is_low(position: float) -> bool:
    return position <= LOW + _ROUNDING


def _is_high(position: float) -> bool:
    return position >= HIGH - _ROUNDING


def _outlier(theme: Theme, assessment: Assessment, scale: Scale) -> str | None:
    """Return the lowest statement of a theme where it is near the bottom, the first of equals."""
    values = {
        statement.id: value
        for statement in theme.asked(assessment.depth)
        if (value := assessment.answer(statement.id).value) is not None
        and scale.position(value) <= NEAR_BOTTOM + _ROUNDING
    }
    return min(values, key=values.__getitem__, default=None)


def _finding(
    theme: Theme,
    kind: Kind,
    score: Score,
    assessment: Assessment,
    scale: Scale,
    blocks: Mapping[str, BuildingBlock],
) -> Finding:
    said = theme.advice
    texts = {"unknown": said.unknown, "low": said.low, "middle": said.middle, "high": said.high}
    outlier = _outlier(theme, assessment, scale) if kind in ("middle", "dip") else None
    if kind == "high":
        return Finding(theme.id, kind, score, said.high)
    suggested = tuple(_suggested(theme, blocks))
    return Finding(theme.id, kind, score, texts.get(kind), outlier, suggested, theme.first_steps)


def _suggested(theme: Theme, blocks: Mapping[str, BuildingBlock]) -> Iterator[SuggestedBlock]:
    for id in theme.building_blocks:
        if id in blocks:
            yield SuggestedBlock(blocks[id], theme.why.get(id))


def _gaps(part: Part, profile: Profile, scale: Scale) -> Iterator[GapFinding]:
    """Yield the wide gaps of which one's own side is in this part."""
    own = {theme.id for theme in part.themes}
    for gap in profile.gaps:
        width = abs(gap.difference) / (scale.maximum - scale.minimum)
        if gap.first.id in own and width >= WIDE_GAP - _ROUNDING:
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

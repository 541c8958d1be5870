"""What stands out in one part of a profile, in sentences: for every report and for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.profile.advice import equal_text, score_text
from ketentui.locale import Locale
from ketentui.measures.advice import is_wide
from ketentui.model.numbers import difference
from ketentui.model.profile import MOST_NAMED, Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Part, Questionnaire

CLOSE = 1 / 8
"""Below this part of the scale, two sides are nearly equal: half a point on 1–5."""


class Line(msgspec.Struct, frozen=True):
    """One finding in words."""

    label: str
    """What kind of finding it is; empty where the text says so."""
    text: str
    of_two: bool = False
    """Whether it is about two sides of the same behaviour."""


def first_impression(part: PartProfile, locale: Locale) -> str:
    """Return that themes of a part rest on one answer; empty where none does."""
    if max((theme.asked for theme in part.themes), default=0) == 1:
        return locale("report.one_statement")
    some = any(theme.is_answer for theme in part.themes)
    return locale("report.one_answer") if some else ""


def standing_out(
    questionnaire: Questionnaire,
    part: Part,
    profile: Profile,
    names: Mapping[str, str],
    locale: Locale,
) -> Iterator[Line]:
    """Yield the highest and the lowest themes, called as `names` has them, and the gaps."""
    found = profile.part(part.id)
    for key, themes in (("highest", found.highest()), ("lowest", found.lowest())):
        if themes:
            yield Line(locale(f"report.{key}"), _scored(themes, names, locale))
    if found.are_equal:
        yield Line("", locale("report.equal", score=equal_text(found.scored, locale)))
    for gap in profile.gaps:
        if questionnaire.theme(gap.first.id) in part.themes:
            yield Line("", gap_text(questionnaire, gap, locale), of_two=True)


def _scored(themes: Sequence[Score], names: Mapping[str, str], locale: Locale) -> str:
    """Return themes by name with their scores; of many that are equal, how many."""
    if len(themes) > MOST_NAMED:
        score = equal_text(themes, locale)
        return locale("report.many_scored", n=len(themes), score=score)
    scored = ((names[one.id], score_text(one.score, locale)) for one in themes)
    return " · ".join(locale("report.scored", theme=name, score=score) for name, score in scored)


def gap_text(questionnaire: Questionnaire, gap: Gap, locale: Locale) -> str:
    """Return in one sentence how far two sides of the same behaviour are apart.

    Of one answer, only that it is one.
    """
    far = difference(gap.first.score or 0.0, gap.second.score or 0.0)
    names = [
        questionnaire.label(questionnaire.theme(one.id), locale.language)
        for one in (gap.first, gap.second)
    ]
    key = "none" if not far else "close"
    if gap.statements == 1:
        key = "answer"
    elif is_wide(gap, questionnaire.scale):
        key = "wide"
    elif abs(far) >= CLOSE * (questionnaire.scale.maximum - questionnaire.scale.minimum):
        key = "narrow"
    return locale(
        f"report.gap_{key}",
        first=names[0],
        one=score_text(gap.first.score, locale),
        second=names[1],
        other=score_text(gap.second.score, locale),
        higher=names[0] if far > 0 else names[1],
        difference=locale.number(abs(far)),
    )

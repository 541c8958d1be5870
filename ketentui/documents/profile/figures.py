"""The figures of a profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ketentui.documents.nodes import Missing
from ketentui.documents.profile.advice import reversed_text
from ketentui.documents.scale import ranged
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.figures import Line, Lines, Mark, Radar, Series, Sign, radar
from ketentui.model.numbers import difference
from ketentui.model.profile import Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Group, Part, Questionnaire, Scale, Statement, Theme
from ketentui.model.replacing import replace


class Earlier(msgspec.Struct, frozen=True):
    """The profile of an earlier time, over the same statements, to draw under the one of now."""

    profile: Profile
    then: str
    """When that was."""
    now: str
    """When the other one is of."""


def part_radar(
    part: Part,
    profile: PartProfile,
    scale: Scale,
    locale: Locale,
    earlier: Earlier | None = None,
) -> Radar | None:
    """Return the radar of a part, over an earlier one if any: of its groups where it has them.

    None where it has too few or too many axes, or nothing to show.
    """
    title = part.title(locale.language)
    name = earlier.now if earlier else title
    series = [Series(name, tuple(axis.score for axis in profile.axes))]
    if earlier:
        then = tuple(axis.score for axis in earlier.profile.part(part.id).axes)
        series.append(Series(earlier.then, then))
    labels = tuple(part.label(axis, locale.language) for axis in part.axes)
    about = (scale.minimum, scale.maximum)
    gaps = tuple(gap(axis, locale) for axis in profile.axes)
    ends = scale.meanings(locale.language)
    return radar(title, labels, tuple(series), about, ends=ends, gaps=gaps)


def ranked(
    titled: Sequence[Theme | Group],
    scores: Sequence[Score],
    scale: Scale,
    locale: Locale,
    earlier: Earlier | None = None,
) -> Lines:
    """Return a bar for the score of each theme, or group of themes, the highest first.

    Of one answer, which is no mean, only its outline. An earlier score is a ring on it.
    """
    before = earlier.profile.parts if earlier else ()
    then = {one.id: one.score for part in before for one in (*part.themes, *part.groups)}
    pairs = list(zip(titled, scores, strict=True))
    pairs.sort(key=lambda pair: -float("-inf" if pair[1].score is None else pair[1].score))
    rows = tuple(_bar(one, score, then.get(one.id), locale) for one, score in pairs)
    answers = all(one.asked == 1 for one in scores)
    columns = [locale("report.column_answer" if answers else "columns.score")]
    columns[0] = ranged(columns[0], scale.ends)
    columns += [] if answers else [locale("report.column_answered")]
    return Lines(
        locale("report.given" if answers else "report.ranked"),
        tuple(replace(row, cells=row.cells[: len(columns)]) for row in rows),
        scale.minimum,
        scale.maximum,
        tuple(columns),
        ends=scale.meanings(locale.language),
        key=tuple(_bar_key(rows, earlier, locale)),
    )


def _bar(named: Theme | Group, score: Score, then: float | None, locale: Locale) -> Line:
    marks = []
    if score.score is not None:
        marks.append(Mark("hollow" if score.is_answer else "bar", score.score))
    if then is not None:
        marks.append(Mark("ring", then))
    return Line(
        named.title(locale.language),
        tuple(marks),
        (score_or_sign(score, locale), answered_of([score], locale)),
        gap="" if marks else gap(score, locale),
    )


def _bar_key(
    rows: Sequence[Line], earlier: Earlier | None, locale: Locale
) -> Iterator[tuple[Sign, str]]:
    """Yield what the signs on bars mean, where more than bars alone stand there."""
    signs = {mark.sign for row in rows for mark in row.marks}
    if "hollow" in signs and "bar" in signs:
        yield "bar", locale("report.mean_of_answers")
        yield "hollow", locale("report.one_answer_alone")
    if earlier and "ring" in signs:
        yield "bar" if "bar" in signs else "hollow", earlier.now
        yield "ring", earlier.then


def score_or_sign(score: Score, locale: Locale) -> str:
    """Return a score as people write it; where there is none, a sign that knows why."""
    return Missing(gap(score, locale)) if score.score is None else locale.number(score.score)


def two_sides(
    questionnaire: Questionnaire, assessment: Assessment, between: Gap, locale: Locale
) -> Lines | None:
    """Return every statement about oneself against the same one about the other, the one that says
    most more of oneself first; None where no two were answered.
    """
    found: list[tuple[float, Line]] = []
    first, second = (questionnaire.theme(one.id) for one in (between.first, between.second))
    scale = questionnaire.scale
    for one in first.asked(assessment.depth):
        pair = [one, *(other for other in second.statements if other.id == one.mirror)]
        values = [scale.score(it, assessment.answer(it.id).value) for it in pair]
        mine, theirs = values[0], values[-1]
        if len(pair) == 2 and mine is not None and theirs is not None:
            far = difference(mine, theirs)
            said = locale.signed(far) if far else locale("report.no_difference")
            turned = locale("report.counted_reversed") if any(it.reverse for it in pair) else ""
            line = Line(one.text(locale.language), _pair(mine, theirs), (said,), turned)
            found.append((far, line))
    if not found:
        return None
    names = (questionnaire.label(one, locale.language) for one in (first, second))
    return Lines(
        locale("report.two_sides", **dict(zip(("first", "second"), names, strict=True))),
        tuple(line for _, line in sorted(found, key=lambda one: -one[0])),
        scale.minimum,
        scale.maximum,
        (locale("columns.difference"),),
        ends=scale.meanings(locale.language),
        key=(
            ("dot", questionnaire.label(first, locale.language)),
            ("square", questionnaire.label(second, locale.language)),
        ),
    )


def _pair(first: float, second: float) -> tuple[Mark, ...]:
    """Return two answers on one line, with what they are beside them."""
    return (
        Mark("link", min(first, second), max(first, second)),
        Mark("square", second, text=f"{second:g}"),
        Mark("dot", first, text=f"{first:g}"),
    )


def answered_statements(
    part: Part,
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
) -> Lines:
    """Return the answer to every statement of a part, below the score of its theme."""
    scale = questionnaire.scale
    rows: list[Line] = []
    for theme, score in zip(part.themes, profile.part(part.id).themes, strict=True):
        told = score_or_sign(score, locale)
        rows.append(Line(theme.title(locale.language), (), (told,), bold=True))
        rows += (_answered(one, assessment, scale, locale) for one in theme.asked(assessment.depth))
    return Lines(
        part.title(locale.language),
        tuple(rows),
        scale.minimum,
        scale.maximum,
        (locale("report.column_answer"),),
        dense=True,
    )


def _answered(statement: Statement, assessment: Assessment, scale: Scale, locale: Locale) -> Line:
    answer = assessment.answer(statement.id)
    counts_for = reversed_text(statement, answer, scale, locale)
    note = f"\u201c{' '.join(answer.note.split())}\u201d" if answer.note else ""
    marks = () if answer.value is None else (Mark("dot", answer.value),)
    return Line(
        statement.text(locale.language),
        marks,
        (" \u00b7 ".join(filter(None, (choice(answer, scale, locale), counts_for))),),
        note,
        faint=answer.value is None,
    )


def choice(answer: Answer, scale: Scale, locale: Locale) -> str:
    """Return what was answered: the point with its label, or why there is none."""
    if answer.value is None:
        return locale(f"common.{answer.reason or 'unanswered'}")
    label = scale.label(answer.value)
    if label is None:
        return str(answer.value)
    return locale("report.answer", value=answer.value, label=label(locale.language))


def gap(score: Score, locale: Locale) -> str:
    """Return why a theme has no score, in a word or two; empty where it has one."""
    if score.score is not None:
        return ""
    return set_aside(score, locale) or answered_of([score], locale)


def set_aside(score: Score, locale: Locale) -> str:
    """Return why nothing of a theme counts, where that is one reason; else empty."""
    if score.asked == score.not_applicable:
        return locale("common.not_applicable_short")
    return locale("common.unknown_short") if score.asked == score.unknown else ""


def answered_of(scores: Sequence[Score], locale: Locale) -> str:
    """Return how many of the statements of themes have a point for an answer."""
    answered, asked = sum(one.answered for one in scores), sum(one.asked for one in scores)
    return locale("common.answered_of", answered=answered, asked=asked)

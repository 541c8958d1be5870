"""What the statement page shows, in words: where we are, how far, and which answers there are."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ketentui.documents.questionnaire import period_text
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Part, Scale, Statement
from ketentui.tui.widgets.likert import Choice, Option
from ketentui.tui.widgets.lined import at_most, wrapped
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.theme_bar import Piece
from ketentui.usecases.assessing import OpenAssessment

POINT_KEYS = {point: str(point) for point in range(10)} | {10: "x"}
"""A point above 10 has no key; the arrows reach it."""

REASON_KEYS = {"not_applicable": "n", "unknown": "w"}


def given(answer: Answer) -> Choice | None:
    """Return what was chosen; None where the statement is open."""
    return answer.value if answer.value is not None else answer.reason


def heading(
    opened: OpenAssessment, place: int, locale: Locale, minutes: int | None, width: int
) -> Heading:
    """Return the chain or else the questionnaire, the depth, and how far we are.

    A sign says that there is a note, which may be out of view. How many `minutes` are left stands
    there where nothing else has to make place for it.
    """
    assessment = opened.assessment
    subject = assessment.respondent.chain or opened.questionnaire.title(locale.language)
    asked = f"{len(opened.statements)}"
    noted = opened.answer(opened.statements[place].id).note
    counts = {"answered": f"{place + 1:>{len(asked)}}", "asked": asked}
    middle = f"{subject} · {locale(f'common.{assessment.depth}')}"
    right = f"{'✎  ' if noted else ''}{locale('common.answered_of', **counts)}"
    short = Heading(middle=middle, right=right)
    left = locale.plural("statement.minutes_left", minutes) if minutes else ""
    long = Heading(middle=middle, right=f"{left} · {right}")
    return long if left and long.fits(width) else short


def where(opened: OpenAssessment, statement: Statement, locale: Locale) -> Content:
    """Return part and theme; the first statement of a part announces the part."""
    questionnaire, language = opened.questionnaire, locale.language
    part, theme = questionnaire.home[statement.id]
    begins = part.asked(opened.assessment.depth)[0] is statement and len(questionnaire.parts) > 1
    title = _announced(part, questionnaire.parts, locale) if begins else part.title(language)
    named = f"  ›  {part.themes.index(theme) + 1}  {theme.title(language)}"
    return Content.assemble((title, "bold $accent" if begins else "$quiet"), (named, "$quiet"))


def frame(opened: OpenAssessment, statement: Statement, locale: Locale) -> tuple[Content, Content]:
    """Return the time that answers are about, and what the theme asks to keep in mind, which its
    first statement says clearly and the others in the background; empty where nothing is said.

    Where only other themes ask something there is a blank for it, so that no statement moves.
    """
    questionnaire, language = opened.questionnaire, locale.language
    _, theme = questionnaire.home[statement.id]
    style = "" if begins(opened, statement) else "$quiet"
    blank = " " if any(one.ask for _, one in questionnaire.themes()) else ""
    return (
        Content.styled(period_text(questionnaire, locale), "$quiet"),
        Content.styled(theme.ask(language) if theme.ask else blank, style),
    )


def begins(opened: OpenAssessment, statement: Statement) -> bool:
    """Return whether a statement is the first of its theme."""
    _, theme = opened.questionnaire.home[statement.id]
    return theme.asked(opened.assessment.depth)[0] is statement


def _announced(part: Part, parts: Sequence[Part], locale: Locale) -> str:
    counts = {"n": parts.index(part) + 1, "count": len(parts)}
    return locale("statement.new_part", title=part.title(locale.language), **counts)


def pieces(opened: OpenAssessment) -> list[Piece]:
    """Return how far each theme is."""
    asked = [theme.asked(opened.assessment.depth) for _, theme in opened.questionnaire.themes()]
    return [
        Piece(sum(opened.answer(one.id).given for one in statements), len(statements))
        for statements in asked
        if statements
    ]


def options(scale: Scale, statement: Statement, locale: Locale) -> list[Option]:
    """Return the answers that can be given to a statement, n.v.t. and weet niet last."""
    examples = {scale.minimum: statement.low, scale.maximum: statement.high}
    points = []
    for point in scale.points:
        example = examples.get(point)
        text = example(locale.language) if example else ""
        key = POINT_KEYS.get(point, " ")
        points.append(Option(point, key, _numbered(scale, point, locale), text))
    reasons: tuple[Choice, ...] = ("not_applicable", "unknown")
    return [
        *points,
        *(Option(one, REASON_KEYS[str(one)], label(scale, one, locale)) for one in reasons),
    ]


def _numbered(scale: Scale, point: int, locale: Locale) -> str:
    """Return the name of a point; where a key isn't its number, all points tell their number."""
    name = label(scale, point, locale)
    return name if scale.maximum < 10 else f"{point:>2}  {name}".rstrip()


def label(scale: Scale, choice: Choice, locale: Locale) -> str:
    """Return the name of an answer, empty where it has none."""
    if not isinstance(choice, int):
        return locale(f"common.{choice}")
    named = scale.label(choice)
    return named(locale.language) if named else ""


def told(scale: Scale, choice: Choice, locale: Locale) -> str:
    """Return an answer in words: its number with its name, where it has both."""
    name = label(scale, choice, locale)
    if not isinstance(choice, int):
        return name
    return f"{choice} ({name})" if name else f"{choice}"


def examples(scale: Scale, statement: Statement, locale: Locale) -> list[str]:
    """Return a line for each end of the scale that has an example."""
    ends = ((scale.minimum, statement.low), (scale.maximum, statement.high))
    return [f"{point}: {text(locale.language)}" for point, text in ends if text]


def has_ten(scale: Scale) -> bool:
    """Return whether a 0 behind a 1 makes 10."""
    return {1, 10} <= {*scale.points}


def scale_keys(scale: Scale) -> str:
    """Return the keys of the scale taken together: 1–5, 0–10, or arrows where none has."""
    if has_ten(scale):
        return f"{scale.minimum}–10"
    keys = [POINT_KEYS[point] for point in scale.points if point in POINT_KEYS]
    digits = [key for key in keys if key.isdigit()]
    named = [f"{digits[0]}–{digits[-1]}"] if digits else []
    return ", ".join([*named, *(["x = 10"] if "x" in keys else [])]) or "↑↓"


def beginning(text: str, width: int, most: int) -> str:
    """Return as much of a text as stands on `most` lines, with … where something is left out."""
    return "\n".join(line.plain for line in at_most(wrapped(text, width), most, width))

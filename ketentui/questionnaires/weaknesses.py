"""What is allowed in a questionnaire and yet makes its answers or charts worth less."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ketentui.errors import Problem
from ketentui.locale import languages, understood
from ketentui.model import names
from ketentui.model.languages import Language, Text
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Theme

LABEL_LENGTH = 12
"""The longest axis label that a chart has room for, in characters."""
STATEMENT_LENGTH = 120
"""The longest statement that reads well on a small screen, in characters."""
MOST_WORDS = 20
"""The most words of a statement, or of one of its scenes, that are read once."""
MOST_AXES = 12
"""The most themes that a radar can show."""
FEWEST_AXES = 3

CODES = (
    "double_statement",
    "double_scene",
    "negated",
    "reads_reversed",
    "verb_first",
    "many_words",
    "long_statement",
    "two_questions",
    "no_ends",
    "same_text",
    "one_statement",
    "label_too_long",
    "same_label",
)
"""The weaknesses of a statement or a theme, which it can accept with the reason beside it."""


class _Weak(NamedTuple):
    """One weakness, with what can say why it stands."""

    problem: Problem
    of: Sequence[Theme | Statement] = ()

    @property
    def reason(self) -> Text | None:
        """Why it stands; None where nothing says so."""
        return next((one.accept[self.code] for one in self.of if self.code in one.accept), None)

    @property
    def code(self) -> str:
        return self.problem.key


def weaknesses(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield what an author may want to mend, in the order of the file: not what is accepted, and
    what is accepted while it isn't there.
    """
    found = list(_all(questionnaire))
    yield from (one.problem for one in found if one.reason is None)
    there = {(id(of), one.code) for one in found for of in one.of}
    for _, theme in questionnaire.themes():
        accepting: Sequence[Theme | Statement] = (theme, *theme.statements)
        for of in accepting:
            where = f"{'theme' if of is theme else 'statement'} {of.id}: accept"
            for code in of.accept:
                if code not in CODES:
                    values = (("code", code), ("known", ", ".join(CODES)))
                    yield Problem(where, "accept_unknown", values)
                elif (id(of), code) not in there:
                    yield Problem(where, "accept_unused", (("code", code),))


def accepted(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield of every weakness that stands for a reason its code and that reason."""
    for one in _all(questionnaire):
        if one.reason is not None:
            values = (("code", one.code), ("reason", one.reason))
            yield Problem(one.problem.where, "accepted", values)


def _all(questionnaire: Questionnaire) -> Iterator[_Weak]:
    if questionnaire.period is None:
        yield _Weak(Problem("", "no_period"))
    for part in questionnaire.parts:
        yield from map(_Weak, _part(part))
        for theme in part.themes:
            yield from (_Weak(one, (theme,)) for one in _theme(theme))
            for statement in theme.statements:
                yield from (_Weak(one, (statement, theme)) for one in _statement(statement))
        yield from _same_labels(part)
    yield from _same_texts(questionnaire)


def _part(part: Part) -> Iterator[Problem]:
    axes = len(part.groups or part.themes)
    where = f"part {part.id}"
    if axes > MOST_AXES:
        yield Problem(where, "many_themes", (("count", axes), ("most", MOST_AXES)))
    elif axes < FEWEST_AXES:
        yield Problem(where, "few_themes", (("count", axes),))
    for group in part.groups:
        yield from _label(f"group {group.id}", group.short)


def _same_labels(part: Part) -> Iterator[_Weak]:
    first: dict[tuple[str, str], str] = {}
    for kind, ones in (("theme", part.themes), ("group", part.groups)):
        for one in ones:
            labels = [
                (f"{kind} {language}", names.key(text)) for language, text in one.short.by_language
            ]
            other = next((first[label] for label in labels if label in first), None)
            if other is not None:
                values = (("text", one.short.first), ("id", other))
                of = (one,) if isinstance(one, Theme) else ()
                yield _Weak(Problem(f"{kind} {one.id}: short", "same_label", values), of)
            first.update({label: one.id for label in labels if label not in first})


def unknown_blocks(questionnaire: Questionnaire, known: Collection[str]) -> Iterator[Problem]:
    """Yield every building block that a theme points to and that is not among `known`."""
    for n, part in enumerate(questionnaire.parts, 1):
        for t, theme in enumerate(part.themes, 1):
            for block in theme.building_blocks:
                if block not in known:
                    where = f"parts[{n}].themes[{t}].building_blocks"
                    yield Problem(where, "unknown_block", (("id", block),))


def _theme(theme: Theme) -> Iterator[Problem]:
    where = f"theme {theme.id}"
    yield from _label(where, theme.short)
    if len(theme.statements) == 1:
        yield Problem(where, "one_statement")


def _label(where: str, short: Text) -> Iterator[Problem]:
    longest = max((text for _, text in short.by_language), key=len)
    if len(longest) > LABEL_LENGTH:
        values = (("text", longest), ("length", LABEL_LENGTH))
        yield Problem(f"{where}: short", "label_too_long", values)


def _statement(statement: Statement) -> Iterator[Problem]:
    where = f"statement {statement.id}"
    if statement.low is None or statement.high is None:
        yield Problem(where, "no_ends")
    texts = _texts(statement.text)
    if (count := max(map(len, texts))) > STATEMENT_LENGTH:
        yield Problem(where, "long_statement", (("count", count), ("length", STATEMENT_LENGTH)))
    if found := _found(_patterns().double, texts):
        yield Problem(where, "double_statement", (("word", found),))
    if not statement.reverse:
        if word := _reads_reversed(texts):
            yield Problem(where, "reads_reversed", (("word", word),))
        elif word := _found(_patterns().negated, texts):
            yield Problem(where, "negated", (("word", word),))
    yield from _wording(where, statement.text)
    for key in ("low", "high"):
        scene: Text | None = getattr(statement, key)
        if scene is not None:
            yield from _wording(f"{where}: {key}", scene)
            if found := _found(_patterns().joined, _texts(scene)):
                yield Problem(f"{where}: {key}", "double_scene", (("word", found),))
    asked = _texts(statement.dialogue) if statement.dialogue else []
    if found := _found(_patterns().two_questions, asked):
        yield Problem(f"{where}: dialogue", "two_questions", (("word", found),))


def _wording(where: str, text: Text) -> Iterator[Problem]:
    """Yield what makes a text harder to read than it need be."""
    texts = _texts(text)
    if (count := max(len(one.split()) for one in texts)) > MOST_WORDS:
        yield Problem(where, "many_words", (("count", count), ("most", MOST_WORDS)))
    if found := _found(_patterns().verb_first, texts):
        yield Problem(where, "verb_first", (("word", found),))


def _texts(text: Text) -> list[str]:
    return [one for _, one in text.by_language]


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    """Return what `pattern` finds first in any of `texts`; empty where that is nothing."""
    return next((found[0].strip() for text in texts if (found := pattern.search(text))), "")


def _reads_reversed(texts: Iterable[str]) -> str:
    """Return the word by which a statement does; empty where one language can do without any."""
    found = [_patterns().reversed.search(text) for text in texts]
    return found[0][0] if found and found[0] and all(found) else ""


class _Patterns(NamedTuple):
    """What finds words, in any language, that make a text weaker."""

    double: re.Pattern[str]
    """A statement about two things."""
    joined: re.Pattern[str]
    """A scene of two clauses."""
    reversed: re.Pattern[str]
    negated: re.Pattern[str]
    verb_first: re.Pattern[str]
    two_questions: re.Pattern[str]


def _patterns() -> _Patterns:
    return _made(languages())


_KINDS = (
    "double",
    "and",
    "but",
    "pair",
    "clause",
    "asks",
    "verb",
    "subject",
    "reversed",
    "negated",
)


@cache
def _made(_: Sequence[Language]) -> _Patterns:
    words = {kind: "|".join(understood(f"statement.{kind}")) for kind in _KINDS}
    apart = rf"(?<!\w)(?!(?:{words['pair']})\b)"  # no pair of words that are one thing
    both = rf"{apart}\w+,? (?:{words['and']}) \w+"
    clauses = rf";|[.?!] \w|, (?:{words['and']}|{words['but']})\b"
    begins = "|".join(words[kind] for kind in ("clause", "asks", "verb"))
    second = rf"\b(?:{words['and']}) (?:{begins})\b"
    also = rf"(?:{words['and']}|{words['but']}) (?:{words['asks']})"
    asks = rf"\b(?:{also}|(?:{words['and']}) (?:{words['verb']}))\b"
    return _Patterns(
        _pattern(rf"\b(?:{words['double']})\b|{both}|{clauses}"),
        _pattern(rf"{clauses}|{second}"),
        _pattern(rf"\b(?:{words['reversed']})\b"),
        _pattern(rf"\b(?:{words['negated']})\b"),
        _pattern(rf"^(?:{words['verb']}) (?:{words['subject']})\b"),
        _pattern(rf"\?.*\?|{asks}"),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.I)


def _same_texts(questionnaire: Questionnaire) -> Iterator[_Weak]:
    first: dict[str, str] = {}
    for statement in questionnaire.asked("full"):
        text = statement.text.first.casefold()
        if text and text in first:
            problem = Problem(f"statement {statement.id}", "same_text", (("id", first[text]),))
            yield _Weak(problem, (statement,))
        first.setdefault(text, statement.id)

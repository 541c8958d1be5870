"""What is allowed in a questionnaire and yet makes its answers or charts worth less."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from ketentui.errors import Problem
from ketentui.locale import understood
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Text, Theme

LABEL_LENGTH = 12
"""The longest axis label that a chart has room for, in characters."""
STATEMENT_LENGTH = 120
"""The longest statement that reads well on a small screen, in characters."""
MOST_AXES = 12
"""The most themes that a radar can show."""
FEWEST_AXES = 3


def weaknesses(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield what an author may want to mend, in the order of the file."""
    for part in questionnaire.parts:
        yield from _part(part)
        for theme in part.themes:
            yield from _theme(theme)
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
    for statement in theme.statements:
        yield from _statement(statement)


def _label(where: str, short: Text) -> Iterator[Problem]:
    longest = max((text for _, text in short.by_language), key=len)
    if len(longest) > LABEL_LENGTH:
        values = (("text", longest), ("length", LABEL_LENGTH))
        yield Problem(f"{where}: short", "label_too_long", values)


def _statement(statement: Statement) -> Iterator[Problem]:
    where = f"statement {statement.id}"
    if statement.low is None or statement.high is None:
        yield Problem(where, "no_ends")
    texts = [text for _, text in statement.text.by_language]
    if (count := max(map(len, texts))) > STATEMENT_LENGTH:
        yield Problem(where, "long_statement", (("count", count), ("length", STATEMENT_LENGTH)))
    if found := _words("double", r"|;").search("\n".join(texts)):
        yield Problem(where, "double_statement", (("word", found[0]),))
    if not statement.reverse and (word := _reads_reversed(texts)):
        yield Problem(where, "reads_reversed", (("word", word),))


def _reads_reversed(texts: Iterable[str]) -> str:
    """Return the word by which a statement does; empty where one language can do without any."""
    found = [_words("reversed").search(text) for text in texts]
    return found[0][0] if found and found[0] and all(found) else ""


def _words(kind: str, signs: str = "") -> re.Pattern[str]:
    """Return what finds the words, in any language, that may make a statement of a `kind`."""
    return _pattern(rf"\b({'|'.join(understood(f'statement.{kind}'))})\b{signs}")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.I)


def _same_texts(questionnaire: Questionnaire) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for statement in questionnaire.asked("full"):
        text = statement.text.first.casefold()
        if text and text in first:
            yield Problem(f"statement {statement.id}", "same_text", (("id", first[text]),))
        first.setdefault(text, statement.id)

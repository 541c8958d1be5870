"""Questionnaires from TOML files: read whole, checked whole, every mistake named with its place."""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import get_args

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import languages, translated
from ketentui.model.questionnaire import (
    AGREEMENT_SCALE,
    DEPTHS,
    LARGEST_POINT,
    LONGEST_SCALE,
    Depth,
    Group,
    Language,
    Part,
    Questionnaire,
    Scale,
    Statement,
    Text,
    Theme,
    ThemeAdvice,
    ThemeKey,
)
from ketentui.model.replacing import replace
from ketentui.questionnaires.toml_lines import key_lines, line_of
from ketentui.questionnaires.toml_reader import TomlTable, first_language, is_language
from ketentui.questionnaires.weaknesses import accepted, weaknesses
from ketentui.storage.bounds import within_bounds
from ketentui.storage.syntax import not_toml

SCHEMA = "ketentui/questionnaire/1"
LARGEST_FILE = 2_000_000
"""Bytes; a larger file is no questionnaire."""
LONGEST = 999
"""Minutes that a scan can be said to take."""


class Inspection(msgspec.Struct, frozen=True):
    """What came of reading a file: a questionnaire, or every reason why it is none."""

    questionnaire: Questionnaire | None
    problems: tuple[Problem, ...]
    weaknesses: tuple[Problem, ...] = ()
    """What is allowed and yet better otherwise."""
    accepted: tuple[Problem, ...] = ()
    """Weaknesses that stand, each with the reason that the file gives."""
    draft: Questionnaire | None = None
    """What could be read of it, right or not; None where the file is no TOML."""


def parse_questionnaire(content: bytes, name: str) -> Questionnaire:
    """Return the questionnaire in `content`; errors name the file as `name`."""
    inspection = inspect(content)
    if inspection.questionnaire is None:
        raise KetentuiError(
            "questionnaire_invalid", ExitCode.BAD_DATA, inspection.problems, file=name
        )
    return inspection.questionnaire


def inspect(content: bytes) -> Inspection:
    """Read a questionnaire, going on after a mistake so that all are named at once."""
    return _inspect(content, languages())


@lru_cache(16)
def _inspect(content: bytes, known: Sequence[Language]) -> Inspection:
    problems: list[Problem] = []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Inspection(None, (Problem("", "not_utf8"),))
    try:
        data = tomllib.loads(within_bounds(text))
    except ValueError as error:
        return Inspection(None, (not_toml(error, text),))
    table = TomlTable(data, "", problems, first_language(data))
    table.expect_schema(SCHEMA)
    questionnaire = table.whole(partial(_questionnaire, sha256=hashlib.sha256(content).hexdigest()))
    problems.extend(_check(questionnaire))
    return Inspection(
        None if problems else questionnaire,
        with_lines(problems, content),
        with_lines(weaknesses(questionnaire), content),
        with_lines(accepted(questionnaire), content),
        questionnaire,
    )


def with_lines(problems: Iterable[Problem], content: bytes) -> tuple[Problem, ...]:
    """Return problems, each once and in the order of the file, with the lines they are about.

    Those of which the line isn't known come first: they are about the whole file.
    """
    lines = key_lines(content.decode("utf-8-sig"))
    placed = (replace(one, line=line_of(one.where, lines)) for one in problems)
    return tuple(sorted(dict.fromkeys(placed), key=lambda one: one.line or 0))


def _questionnaire(table: TomlTable, sha256: str) -> Questionnaire:
    language = table.optional_string("language")
    if language and not is_language(language):
        table.problem("language", "not_a_language", found=language)
    minutes = table.table("minutes")
    return Questionnaire(
        id=table.identifier("id"),
        version=table.string("version"),
        title=table.text("title"),
        intro=table.optional_text("intro"),
        source=table.optional_text("source"),
        own_choice=table.optional_text("own_choice"),
        period=table.optional_text("period"),
        opening=table.optional_text("opening"),
        minutes=minutes.whole(_minutes) if minutes else {},
        scale=_scale(table),
        parts=table.each("parts", _part, required=True),
        corrects=table.strings("corrects"),
        sha256=sha256,
    )


def _minutes(table: TomlTable) -> dict[Depth, int]:
    found = {depth: table.optional_integer(depth, LONGEST) for depth in DEPTHS}
    return {depth: number for depth, number in found.items() if number is not None}


def _scale(table: TomlTable) -> Scale:
    usual = replace(AGREEMENT_SCALE, labels=tuple(map(translated, AGREEMENT_SCALE.labels)))
    scale = table.table("scale")
    if scale is None:
        return usual
    if scale.below_zero("min"):
        scale.problem("min", "scale_below_zero")
        return usual
    minimum, maximum = scale.integer("min", LARGEST_POINT), scale.integer("max", LARGEST_POINT)
    labels = scale.texts("labels")
    scale.done()
    if not 1 <= maximum - minimum <= LONGEST_SCALE:
        scale.problem("min", "scale_range")
        return usual
    if len(labels) not in (2, maximum - minimum + 1):
        scale.problem("labels", "scale_labels", count=maximum - minimum + 1)
        return usual
    return Scale(minimum, maximum, labels)


def _part(table: TomlTable) -> Part:
    return Part(
        id=table.identifier("id"),
        title=table.text("title"),
        groups=table.each("groups", _group),
        themes=table.each("themes", _theme, required=True),
    )


def _group(table: TomlTable) -> Group:
    return Group(
        id=table.identifier("id"),
        title=table.text("title"),
        short=table.text("short"),
        description=table.optional_text("description"),
    )


def _theme(table: TomlTable) -> Theme:
    return Theme(
        id=table.identifier("id"),
        title=table.text("title"),
        short=table.text("short"),
        statements=table.each("statements", _statement, required=True),
        description=table.optional_text("description"),
        building_blocks=table.strings("building_blocks"),
        why=table.texts_by_key("why"),
        first_steps=table.texts("first_steps"),
        advice=_advice(table),
        group=table.optional_string("group"),
        second_group=table.optional_string("second_group"),
        role=table.choice("role", ("fuel", "heat", "oxygen")),
        when=table.optional_text("when"),
        pitfall=table.optional_text("pitfall"),
        ask=table.optional_text("ask"),
        own_choice=table.choices("own_choice", get_args(ThemeKey)),
        accept=table.texts_by_key("accept"),
    )


def _advice(table: TomlTable) -> ThemeAdvice:
    advice = table.table("advice")
    return advice.whole(_advised) if advice else ThemeAdvice()


def _advised(table: TomlTable) -> ThemeAdvice:
    causes = table.table("causes")
    return ThemeAdvice(
        low=table.optional_text("low"),
        middle=table.optional_text("middle"),
        high=table.optional_text("high"),
        unknown=table.optional_text("unknown"),
        causes=causes.whole(_causes) if causes else {},
    )


def _causes(table: TomlTable) -> dict[str, tuple[Text, ...]]:
    found = {level: table.texts(level) for level in ("low", "middle", "unknown")}
    return {level: texts for level, texts in found.items() if texts}


def _statement(table: TomlTable) -> Statement:
    return Statement(
        id=table.identifier("id"),
        text=table.text("text"),
        core=table.boolean("core"),
        low=table.optional_text("low"),
        high=table.optional_text("high"),
        dialogue=table.optional_text("dialogue"),
        mirror=table.optional_string("mirror"),
        reverse=table.boolean("reverse"),
        own_choice=table.boolean("own_choice"),
        accept=table.texts_by_key("accept"),
    )


def _check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield what is wrong between the parts of a questionnaire that is right in itself."""
    yield from _corrects(questionnaire)
    yield from _double_ids(questionnaire)
    yield from _core_in_every_theme(questionnaire)
    yield from _mirrors(questionnaire)
    yield from _groups(questionnaire)


def _corrects(questionnaire: Questionnaire) -> Iterator[Problem]:
    if "" in questionnaire.corrects:
        yield Problem("corrects", "missing_text")
    if questionnaire.version in questionnaire.corrects:
        yield Problem("corrects", "corrects_itself", (("version", questionnaire.version),))


def _double_ids(questionnaire: Questionnaire) -> Iterator[Problem]:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, id, where in _ids(questionnaire):
        if id:
            places[kind, id].append(where)
    for (_, id), (_, *others) in places.items():
        if others:
            values = (("id", id), ("count", len(others) + 1))
            yield Problem(f"{others[0]}.id", "double_id", values)


def _ids(questionnaire: Questionnaire) -> Iterator[tuple[str, str, str]]:
    """Yield of everything that has an id what it is, the id, and where it stands."""
    for n, part in enumerate(questionnaire.parts, 1):
        yield "part", part.id, f"parts[{n}]"
        for g, group in enumerate(part.groups, 1):
            yield "group", group.id, f"parts[{n}].groups[{g}]"
        for t, theme in enumerate(part.themes, 1):
            where = f"parts[{n}].themes[{t}]"
            yield "theme", theme.id, where
            for s, statement in enumerate(theme.statements, 1):
                yield "statement", statement.id, f"{where}.statements[{s}]"


def _core_in_every_theme(questionnaire: Questionnaire) -> Iterator[Problem]:
    """A quick scan leaves no theme out: either every theme has a core statement, or none has."""
    without = [theme for _, theme in questionnaire.themes() if not theme.asked("quick")]
    if len(without) < sum(1 for _ in questionnaire.themes()):
        for theme in without:
            if theme.statements:
                yield Problem(f"theme {theme.id}", "no_core")


def _mirrors(questionnaire: Questionnaire) -> Iterator[Problem]:
    for statement in questionnaire.asked("full"):
        if statement.mirror is None:
            continue
        where = f"statement {statement.id}: mirror"
        other = questionnaire.statements.get(statement.mirror)
        if other is None:
            yield Problem(where, "mirror_missing", (("id", statement.mirror),))
        elif other.mirror != statement.id:
            yield Problem(where, "mirror_one_way", (("id", other.id), ("back", statement.id)))
        elif questionnaire.home[other.id] == questionnaire.home[statement.id]:
            yield Problem(where, "mirror_same_theme", (("id", other.id),))


def _groups(questionnaire: Questionnaire) -> Iterator[Problem]:
    for part in questionnaire.parts:
        known = [group.id for group in part.groups]
        for theme in part.themes:
            for key, group in (("group", theme.group), ("second_group", theme.second_group)):
                if group is not None and group not in known:
                    values = (("id", group), ("known", ", ".join(known) or "–"))
                    yield Problem(f"theme {theme.id}: {key}", "unknown_group", values)
            if known and theme.group is None:
                yield Problem(f"theme {theme.id}: group", "group_missing")

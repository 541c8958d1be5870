"""Questionnaires from TOML files: read whole, checked whole, every mistake named with its place."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import languages, translated
from ketentui.model.digest import sha256
from ketentui.model.languages import Language, Text
from ketentui.model.questionnaire import (
    AGREEMENT_SCALE,
    DEPTHS,
    LARGEST_POINT,
    LONGEST_SCALE,
    Depth,
    Group,
    Part,
    Questionnaire,
    Role,
    Scale,
    Statement,
    Theme,
    ThemeAdvice,
    ThemeKey,
)
from ketentui.model.replacing import replace
from ketentui.questionnaires.toml_lines import key_lines, line_of
from ketentui.questionnaires.toml_reader import TomlTable, first_language, is_language
from ketentui.storage.bounds import within_bounds
from ketentui.storage.syntax import not_toml

SCHEMA = "ketentui/questionnaire/1"
LONGEST = 999
"""Minutes that a scan can be said to take."""


_Form = TypeVar("_Form")


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
    questionnaire, problems = _read(content, languages())
    if questionnaire is None or problems:
        raise KetentuiError("questionnaire_invalid", ExitCode.BAD_DATA, problems, file=name)
    return questionnaire


def inspect(content: bytes) -> Inspection:
    """Read a questionnaire, going on after a mistake so that all are named at once."""
    draft, problems = _read(content, languages())
    if draft is None:
        return Inspection(None, problems)
    from ketentui.questionnaires.weaknesses import accepted, weaknesses

    return Inspection(
        None if problems else draft,
        problems,
        with_lines(weaknesses(draft), content),
        with_lines(accepted(draft), content),
        draft,
    )


@lru_cache(16)
def _read(
    content: bytes, known: Sequence[Language]
) -> tuple[Questionnaire | None, tuple[Problem, ...]]:
    """Return what could be read of a questionnaire, and all that is wrong with it; None where it is
    no TOML.
    """
    problems: list[Problem] = []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, (Problem("", "not_utf8"),)
    try:
        data = tomllib.loads(within_bounds(text))
    except ValueError as error:
        return None, (not_toml(error, text),)
    table = TomlTable(data, "", problems, first_language(data))
    table.expect_schema(SCHEMA)
    questionnaire = table.whole(partial(_questionnaire, sha256=sha256(content).hexdigest()))
    problems.extend(_check(questionnaire))
    return questionnaire, with_lines(problems, content) if problems else ()


def with_lines(problems: Iterable[Problem], content: bytes) -> tuple[Problem, ...]:
    """Return problems, each once and in the order of the file, with the lines they are about.

    Those of which the line isn't known come first: they are about the whole file.
    """
    lines = key_lines(content.decode("utf-8-sig"))
    placed = (one._replace(line=line_of(one.where, lines)) for one in problems)
    return tuple(sorted(dict.fromkeys(placed), key=lambda one: one.line or 0))


def _questionnaire(table: TomlTable, sha256: str) -> Questionnaire:
    language = table.optional_string("language")
    if language and not is_language(language):
        table.problem("language", "not_a_language", found=language)
    minutes = table.table("minutes")
    read = Questionnaire(
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
    each = [{code for code, _ in one.text.by_language} for one in read.statements.values()]
    beside = frozenset(set.intersection(*each) if each else ())
    return replace(read, scale=replace(read.scale, beside=beside))


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
        groups=table.each("groups", partial(_fields, Group)),
        themes=table.each("themes", partial(_fields, Theme), required=True),
    )


def _fields(form: Callable[..., _Form], table: TomlTable) -> _Form:
    """Return a `form` of which each field is read from the key of its name, as its kind asks."""
    return form(**{name: read(table, name) for name, read in _readers(form).items()})


@cache
def _readers(form: Callable[..., object]) -> Mapping[str, Callable[[TomlTable, str], Any]]:
    kinds = get_type_hints(form).items()
    return {name: TomlTable.identifier if name == "id" else _READERS[kind] for name, kind in kinds}


def _statements(table: TomlTable, key: str) -> tuple[Statement, ...]:
    return table.each(key, partial(_fields, Statement), required=True)


def _advice(table: TomlTable, key: str) -> ThemeAdvice:
    advice = table.table(key)
    return advice.whole(partial(_fields, ThemeAdvice)) if advice else ThemeAdvice()


def _causes(table: TomlTable, key: str) -> dict[str, tuple[Text, ...]]:
    causes = table.table(key)
    return causes.whole(_by_level) if causes else {}


_READERS: Mapping[Any, Callable[[TomlTable, str], Any]] = {
    str: TomlTable.string,
    str | None: TomlTable.optional_string,
    bool: TomlTable.boolean,
    Text: TomlTable.text,
    Text | None: TomlTable.optional_text,
    tuple[str, ...]: TomlTable.strings,
    tuple[Text, ...]: TomlTable.texts,
    Mapping[str, Text]: TomlTable.texts_by_key,
    tuple[Statement, ...]: _statements,
    ThemeAdvice: _advice,
    Mapping[str, tuple[Text, ...]]: _causes,
    Role | None: lambda table, key: table.choice(key, get_args(Role)),
    tuple[ThemeKey, ...]: lambda table, key: table.choices(key, get_args(ThemeKey)),
}
"""What reads a key, by the kind of the field that keeps it."""


def _by_level(table: TomlTable) -> dict[str, tuple[Text, ...]]:
    found = {level: table.texts(level) for level in ("low", "middle", "unknown")}
    return {level: texts for level, texts in found.items() if texts}


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

"""The questionnaires that come with the program keep the project's promises about content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.locale import Locale, languages
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Questionnaire, Statement
from ketentui.questionnaires.library import read_bundled
from ketentui.questionnaires.parsing import inspect

FILES = sorted(bundled_questionnaires().glob("*.toml"))
LONGEST = {"text": 120, "low": 88, "high": 88, "dialogue": 130}
"""What an 80 by 24 screen holds, in characters."""
NEGATED = re.compile(
    r"\b(niet|geen|nooit|zonder|niemand|not|no|never|without|nobody)\b|n't\b", re.I
)


def read(path: Path) -> Questionnaire:
    return read_bundled(path).questionnaire


def texts_of(statement: Statement) -> Iterator[tuple[str, Text]]:
    for kind in LONGEST:
        text = getattr(statement, kind)
        assert text is not None, f"{statement.id} has no {kind}"
        yield kind, text


def all_texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, msgspec.Struct):
        yield from all_texts(msgspec.structs.astuple(value))
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)
    elif isinstance(value, Mapping):
        yield from all_texts(tuple(value.values()))


def is_whole(text: Text) -> bool:
    return set(languages()) <= dict(text.by_language).keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_questionnaire_is_whole_in_every_language(path: Path) -> None:
    questionnaire = read(path)
    found = [*all_texts(questionnaire)]
    assert questionnaire.asked("full")[-1].text in found
    assert not [text for text in found if not is_whole(text)]
    assert questionnaire.id == path.stem
    assert questionnaire.intro
    assert questionnaire.source
    assert set(questionnaire.minutes) == set(questionnaire.depths)
    blocks = {theme.id for _, theme in read(path.with_name("bouwstenen.toml")).themes()}
    for _, theme in questionnaire.themes():
        assert theme.description, theme.id
        assert theme.first_steps, theme.id
        assert theme.building_blocks, theme.id
        assert set(theme.building_blocks) == set(theme.why), theme.id
        assert set(theme.building_blocks) <= blocks - {theme.id}, theme.id


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_statement_fits_a_screen_and_is_not_negated(path: Path) -> None:
    for statement in read(path).asked("full"):
        for kind, text in texts_of(statement):
            for language in languages():
                assert len(text(language)) <= LONGEST[kind], (statement.id, kind, language)
        for language in languages():
            assert not NEGATED.search(statement.text(language)), statement.id


def test_the_ketenscan_has_the_parts_and_themes_of_its_sources() -> None:
    scan = read(bundled_questionnaires() / "ketenscan.toml")
    principles, behaviour = scan.parts
    assert [theme.id for theme in principles.themes] == [f"p{n}" for n in range(1, 9)]
    assert min(len(theme.statements) for theme in principles.themes) == 3
    assert [theme.id for theme in behaviour.themes] == ["ik", "wij", "anderen", "proces"]
    assert min(len(theme.statements) for theme in behaviour.themes) >= 6
    assert {len(theme.asked("quick")) for _, theme in scan.themes()} == {1}
    core = {statement.id: statement for statement in scan.asked("quick")}
    (own,) = (one for one in core.values() if one.id.startswith("ik-"))
    assert own.mirror in core
    assert all(one.mirror for one in scan.theme("ik").statements)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_can_be_better_without_the_reason_beside_it(path: Path) -> None:
    """What was bundled before stays as it is."""
    content = path.read_bytes()
    if content in [one.read_bytes() for one in path.parent.glob("editions/*.toml")]:
        pytest.skip("an edition of before")
    assert [Locale("nl").problem(one) for one in inspect(content).weaknesses] == []
    assert read(path).own_choice
    assert len(dict(read(path).scale.labels[2].by_language)) > 1

"""Finished assessments to look at and to share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.css.stylesheet import Stylesheet

from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.questionnaire import Depth
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp, Terminal

QUESTIONNAIRE = Path(__file__).parent / "questionnaires" / "uitslag.toml"
SANNE = Respondent("Jeugdketen", "Gemeente Aa", "tactisch", "Sanne")
SCORES = {
    "a": ((4, 4), (3, 3), (2, 3), (4, 3), (5, 5), (1, 2), (4, 5), (2, 2)),
    "g": ((4,), (3,), (2,), (5,), (1,), (3,), (4,), (3,), (2,), (5,), (5,), (3,), (4,)),
    "l": ((4,), (3,), (2,), (5,), (1,), (3,), (4,), (3,), (2,), (5,), (5,), (3,), (4,)),
}
ANSWERS = {
    f"{part}{theme}-{statement}": Answer(value)
    for part, themes in SCORES.items()
    for theme, values in enumerate(themes, start=1)
    for statement, value in enumerate(values, start=1)
}
ANSWERS |= {"ik-1": Answer(5), "ik-2": Answer(4), "zij-1": Answer(2), "zij-2": Answer(3)}
ANSWERS["a1-1"] = Answer(4, note="goed [/] [b]zo")

Finish = Callable[..., Assessment]
OpenFinished = Callable[..., AbstractAsyncContextManager[Terminal]]


@pytest.fixture(scope="session", autouse=True)
def _styles_are_parsed_once() -> Iterator[None]:
    """Let every app have the styles that the first one with such colours parsed."""
    parsed: dict[object, list[Any]] = {}
    parse = Stylesheet._parse_rules

    def remembered(sheet: Stylesheet, css: str, *args: Any, **more: Any) -> list[Any]:
        key = (css, args, *more.items(), *sorted(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, css, *args, **more)
        return parsed[key]

    with patch.object(Stylesheet, "_parse_rules", remembered):
        yield


@pytest.fixture
def finish(workspace: Workspace) -> Finish:
    """Store a finished assessment: all answered, with `changes` by statement."""

    def finished(
        changes: Mapping[str, Answer] | None = None,
        depth: Depth = "full",
        sharing: Sharing = "open",
        respondent: Respondent = SANNE,
    ) -> Assessment:
        answers = ANSWERS | dict(changes or {})
        if depth == "quick":
            answers = {key: one for key, one in answers.items() if key.endswith("-1")}
        start = Start(depth, respondent, sharing)
        return take_answers(workspace, str(QUESTIONNAIRE), start, answers)

    return finished


@pytest.fixture
def open_finished(open_app: OpenApp, finish: Finish) -> OpenFinished:
    """Open the app where an assessment is finished, and press keys; as `open_app`, otherwise."""

    @asynccontextmanager
    async def opened(*keys: str, **options: object) -> AsyncIterator[Terminal]:
        finish()
        async with open_app(*keys, **options) as terminal:
            yield terminal

    return opened

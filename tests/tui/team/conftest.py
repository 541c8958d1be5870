"""A chain team of twenty: one organisation open, one anonymous, and two too small to show."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.questionnaires.library import read_edition
from ketentui.storage.exchange import shared_json
from ketentui.team import KnownEdition, Settings, combine
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.team_origin import Origin
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp, Terminal

FILE = Path(__file__).parent.parent / "questionnaires" / "uitslag.toml"
WHEN = datetime(2026, 11, 20, 10, tzinfo=UTC)

PEOPLE = (*["UWV"] * 6, *["Gemeenten"] * 8, *["Softwarehuis"] * 3, *["Ketenbureau"] * 3)
"""The organisation of everybody; only the UWV shares openly."""

BASES = {"a1": 3, "a2": 4, "a3": 2, "a5": 4, "ik": 4, "zij": 2}
"""About what everybody answers on a theme; 3 on the others."""

_BEYOND = {"UWV": 2, "Gemeenten": -2, "Softwarehuis": 0, "Ketenbureau": 1}
"""What organisations add to that, where they don't agree."""


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    return read_edition(FILE).questionnaire


@pytest.fixture(scope="session")
def people(questionnaire: Questionnaire) -> list[Assessment]:
    """What everybody answered."""
    return [
        _person(questionnaire, number, organisation) for number, organisation in enumerate(PEOPLE)
    ]


@pytest.fixture(scope="session")
def report(questionnaire: Questionnaire, people: list[Assessment]) -> TeamReport:
    """What they say together."""
    found = combine(people, {"": KnownEdition("1.0", questionnaire)}, Settings(agenda_minutes=120))
    assert found is not None
    return found


def _person(questionnaire: Questionnaire, number: int, organisation: str) -> Assessment:
    depth: Depth = "quick" if number % 3 == 0 else "full"
    return Assessment(
        f"test{number:08}",
        QuestionnaireRef(questionnaire.id, questionnaire.version, depth, ""),
        Respondent("Jeugdketen", organisation, LEVELS[number % 3]),
        "open" if organisation == "UWV" else "anonymous",
        WHEN,
        WHEN,
        dict(_answers(questionnaire, number, organisation, depth)),
    )


def _answers(
    questionnaire: Questionnaire, number: int, organisation: str, depth: Depth
) -> Iterator[tuple[str, Answer]]:
    for _, theme in questionnaire.themes():
        for statement in theme.asked(depth):
            value = BASES.get(theme.id, 3) + (number + len(statement.id)) % 2
            if statement.id in ("a1-1", "a7-1", "g3-1"):
                value += _BEYOND[organisation]
            note = f"[b]gezien[/] door {number}" if statement.id == "a1-1" and number < 2 else ""
            yield statement.id, Answer(min(max(value, 1), 5), note=note)
        if theme.id == "a8" and number % 3 == 1:
            yield "a8-1", Answer(reason="unknown")


OpenTeam = Callable[..., AbstractAsyncContextManager[Terminal]]
WriteExports = Callable[..., Path]


@pytest.fixture
def open_team(open_app: OpenApp, report: TeamReport) -> OpenTeam:
    """Open the app on the page of the team, or `of` another one; as `open_app`, otherwise."""

    @asynccontextmanager
    async def opened(
        *keys: str, of: TeamReport = report, **options: object
    ) -> AsyncIterator[Terminal]:
        async with open_app(**options) as terminal:
            terminal.app.push_screen(TeamPage(of, (), Origin((), TeamOptions())))
            await terminal.settle()
            await terminal.press(*keys)
            yield terminal

    return opened


@pytest.fixture
def finish_small(workspace: Workspace) -> Callable[[], str]:
    """Return the export of somebody of the same chain with another questionnaire."""

    def finished() -> str:
        answers = {"doel-1": Answer(4), "cijfers-1": Answer(2), "ik-1": Answer(5)}
        start = Start("quick", Respondent("Jeugdketen", "UWV"))
        made = result(workspace, take_answers(workspace, "klein", start, answers).id)
        return shared_json(made.questionnaire, made.assessment, made.profile)

    return finished


@pytest.fixture
def write_exports(
    tmp_path: Path, workspace: Workspace, questionnaire: Questionnaire, people: list[Assessment]
) -> WriteExports:
    """Write everybody's export into a folder, and return it; the questionnaire is at hand."""
    (workspace.paths.questionnaires / FILE.name).write_bytes(FILE.read_bytes())

    def written(name: str = "exports", when: datetime = WHEN, add: int = 0) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for one in people:
            moved = {key: _added(answer, add) for key, answer in one.answers.items()}
            known = replace(one.questionnaire, sha256=questionnaire.sha256)
            made = replace(one, questionnaire=known, answers=moved, finished_at=when)
            made = replace(made, id=f"{made.id}{when.year}", started_at=when)
            content = shared_json(questionnaire, made, profile(questionnaire, made))
            (folder / f"{made.id}.json").write_text(content)
        return folder

    return written


def _added(answer: Answer, add: int) -> Answer:
    if answer.value is None:
        return answer
    return replace(answer, value=min(max(answer.value + add, 1), 5))


@pytest.fixture
def folder(write_exports: WriteExports) -> Path:
    """A folder with everybody's export."""
    return write_exports()

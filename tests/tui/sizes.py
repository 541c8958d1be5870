"""Every page and dialog in windows of every size: nothing raises, and nothing runs on.

`make sizes` goes through all of them; `test_sizes.py` through a sample.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from textual.screen import Screen

from ketentui.config.paths import paths_below
from ketentui.config.preferences import Preferences
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS
from ketentui.model.languages import Language
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, InvitedGroup, Round
from ketentui.storage.exchange import shared_json
from ketentui.storage.outbox import Outbox
from ketentui.tui.app import KetentuiApp
from ketentui.tui.opening import Guest, Home, Opening, Resume, Scan, Team
from ketentui.usecases import actions, assessing
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start
from ketentui.usecases.coming_in import of_round
from ketentui.usecases.demo import demo, take_in_demo
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.guests import Sitting, Visit
from ketentui.usecases.pool import take_in
from ketentui.usecases.rounds import Wanted, new_round, write_round
from ketentui.usecases.workspace import Workspace
from tests.conftest import Terminal, Ticks
from tests.invitations import written

if TYPE_CHECKING:
    pass

NOW = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
CHAIN = demo().chain
SANNE = Respondent(CHAIN, "Gemeente Aa 家", "tactisch", "Sanne")
NOTE = "Dat ging in mei goed.\n" + "家庭" * 60 + "\n" + "e\u0301" * 90 + " [b]zo[/]"
POOL = Team((), TeamOptions(chain=CHAIN))
CODE = "VOORBEEL-7KQ4"
FEW = Invitation(
    CODE, CHAIN, QuestionnaireRef("ketenscan", "1.0", "full"), NOW.date(), NOW.date(), "Ans"
)
CAME = of_round(TeamOptions(), Round(FEW, (InvitedGroup("Gemeente Oeverdam", 1),)))
"""A round to which fewer were invited than came."""
UNDER_WAY = Resume("under-way")
ELSEWHERE = Resume("elsewhere")
INVITED = Scan("round-JEUGD-7KQ4.toml", Start("quick", SANNE, "anonymous"), ask=True)
GUEST = Resume("guest")
"""A guest who finished; the opening is made with the folder."""

ROUTES: Mapping[str, tuple[str, Opening, str]] = {
    "home": ("HomePage", Home(), ""),
    "guest": ("GuestPage", GUEST, ""),
    "delete": ("QuestionDialog", Home(), "x"),
    "delete an action": ("QuestionDialog", Home(), "a x"),
    "help": ("HelpPage", Home(), "f1"),
    "palette": ("Palette", Home(), "ctrl+p e"),
    "start": ("StartPage", Scan("ketenscan", Start("quick", SANNE, "anonymous"), ask=True), ""),
    "start of an invitation": ("StartPage", INVITED, ""),
    "invitation": ("AskDialog", Home(), "ctrl+o"),
    "statement": ("StatementPage", UNDER_WAY, ""),
    "statement with its note": ("StatementPage", UNDER_WAY, "left"),
    "about": ("AboutPage", UNDER_WAY, "i"),
    "note": ("NoteDialog", UNDER_WAY, "left t"),
    "time before": ("StatementPage", UNDER_WAY, "v"),
    "changed elsewhere": ("QuestionDialog", UNDER_WAY, "4"),
    "overview": ("OverviewPage", UNDER_WAY, "o"),
    "button of the overview": ("OverviewPage", UNDER_WAY, "o end down"),
    "correction": ("CorrectionPage", UNDER_WAY, "o w"),
    "finish": ("QuestionDialog", UNDER_WAY, "o f"),
    "open elsewhere": ("QuestionDialog", ELSEWHERE, ""),
    "asking elsewhere": ("Waiting", ELSEWHERE, "down enter"),
    "results": ("ResultsPage", Home(), "down enter"),
    "results as bars": ("ResultsPage", Home(), "down enter b"),
    "results, answers": ("ResultsPage", Home(), "down enter 2"),
    "results, advice": ("ResultsPage", Home(), "down enter 3"),
    "results, then": ("ResultsPage", Home(), "down enter 4"),
    "building block": ("BuildingBlockPage", Home(), "down enter 3 pagedown pagedown enter"),
    "moments": ("MomentsDialog", Home(), "down enter v m"),
    "comparison": ("ComparisonPage", Home(), "down enter v"),
    "comparison, changes": ("ComparisonPage", Home(), "down enter v 2"),
    "comparison, agreed": ("ComparisonPage", Home(), "down enter v 3"),
    "comparison to a file": ("WritingPage", Home(), "down enter v e"),
    "export": ("ExportPage", Home(), "down e"),
    "path": ("AskDialog", Home(), "down e down down down space"),
    "action": ("ActionPage", Home(), "down enter 3 a"),
    "actions": ("ActionsPage", Home(), "a"),
    "plan": ("PlanPage", Home(), "a e"),
    "targets": ("TargetsPage", Home(), "down enter d"),
    "score": ("AskDialog", Home(), "down enter d enter"),
    "team source": ("TeamSourcePage", Home(), "k"),
    "folder": ("AskDialog", Home(), "k end up enter"),
    "rounds": ("RoundsPage", Home(), "k end enter"),
    "file of a round": ("AskDialog", Home(), "k end enter end enter"),
    "round": ("RoundPage", Home(), "k end enter enter"),
    "inviting": ("AskDialog", Home(), "k end enter enter enter"),
    "form of a round": ("WritingPage", Home(), "k end enter enter e"),
    "closing a round": ("QuestionDialog", Home(), "k end enter enter f"),
    "new round": ("NewRoundPage", Home(), "k end enter n"),
    "taken in": ("TakenInPage", Home(), "k o"),
    "removing": ("QuestionDialog", Home(), "k o x"),
    "reading exports": ("TeamReadingPage", Team((Path("before"),), TeamOptions()), ""),
    "what doesn't belong": ("TeamDecidingPage", Team((Path("before"),), CAME), "enter"),
    "team": ("TeamPage", POOL, ""),
    "team as bars": ("TeamPage", POOL, "b"),
    "team, groups": ("TeamPage", POOL, "g"),
    "team, statements": ("TeamPage", POOL, "2"),
    "team, indices": ("TeamPage", POOL, "2 space"),
    "team, agenda": ("TeamPage", POOL, "3"),
    "team, about": ("TeamPage", POOL, "4"),
    "presenting": ("AgendaPage", POOL, "3 enter"),
    "presenting a statement": ("AgendaPage", POOL, "3 enter right"),
    "presenting answers": ("AgendaPage", POOL, "3 enter right right"),
    "presenting groups": ("AgendaPage", POOL, "3 enter right g"),
    "presenting a question": ("AgendaPage", POOL, "3 enter right 4"),
    "notes": ("NotesDialog", POOL, "3 enter right t"),
    "team action": ("ActionPage", POOL, "3 down a"),
    "team targets": ("TargetsPage", POOL, "d"),
    "team names": ("WritingPage", POOL, "l"),
    "team to a file": ("WritingPage", POOL, "e"),
    "team comparison": ("ComparisonPage", POOL, "v"),
    "team comparison, changes": ("ComparisonPage", POOL, "v 2"),
}
"""By name: the kind of page or dialog, how the app opens, and the keys that lead there."""


_held: list[assessing.OpenAssessment] = []
"""What is open elsewhere, as far as the app knows."""

SAMPLE = ((1, 1), (7, 24), (11, 24), (18, 24), (20, 24), (40, 15))
"""Columns and rows: the least, where something went wrong once, and about what is enough."""

ALL = (
    *((columns, 24) for columns in range(1, 45)),
    *((columns, rows) for columns in (1, 20, 40, 80) for rows in (1, 2, 5, 9, 14, 15, 16)),
    *((46, 20), (59, 30), (79, 23), (80, 24), (109, 33), (110, 50), (173, 48), (240, 67)),
    *((400, 100), (3, 200), (65535, 65535)),
)


def furnished(folder: Path) -> Workspace:
    """Return a workspace with what pages are about: a team at two times, and one's own scans."""
    ids = count(1)
    workspace = Workspace(paths_below(folder), lambda: NOW, lambda: f"test{next(ids):04}")
    take_in_demo(workspace)
    take_in(workspace, [_year_before(folder / "before")])
    (folder / "before" / "broken.json").write_text("{")
    written(folder)
    statements = list(demo().questionnaire.statements)
    for days, step in ((800, 3), (400, 1), (2, 2)):
        answers = {
            id: Answer(n * step % 5 + 1, note="" if n % 7 else NOTE)
            for n, id in enumerate(statements)
        }
        then = replace(workspace, now=partial(_before, days))
        made = assessing.take_answers(then, "ketenscan", Start("full", SANNE), answers)
        agreed = Draft(f"Elke maand bellen {'家' * 60}", "p1", "Chris", NOW.date())
        actions.add(workspace, made.id, agreed)
    actions.add_for_team(workspace, CHAIN, demo().questionnaire, Draft("x" * 90, "p3", "Kim"))
    _round(workspace)
    begun = replace(workspace, new_id=lambda: UNDER_WAY.assessment_id)
    opened = assessing.start(begun, "ketenscan", Start("full", SANNE))
    opened.choose(statements[0], 4)
    opened.note(statements[0], NOTE)
    opened.go_to(statements[1])
    opened.close()
    begun = replace(workspace, new_id=lambda: ELSEWHERE.assessment_id, now=partial(_before, 900))
    assessing.take_answers(begun, "ketenscan", Start("quick", SANNE), {statements[0]: Answer(4)})
    _held.append(assessing.resume(workspace, ELSEWHERE.assessment_id))
    return workspace


def visiting(workspace: Workspace) -> Visit:
    """Return a guest who finished."""
    visit = visit_of(workspace, Ticks())
    if visit.assessment is None:
        opened = assessing.start(visit.workspace, visit.asked, Start("quick", SANNE, "anonymous"))
        opened.choose(opened.statements[0].id, 4)
        opened.finish()
        opened.close()
    return visit


def visit_of(workspace: Workspace, ticks: Ticks) -> Visit:
    """Return a guest with a folder in that of the data."""
    today = workspace.now().date()
    wanted = Wanted(CHAIN, today, today, (InvitedGroup("GGD", 5),), "Ans, ans@keten.example")
    invitation = new_round(workspace, wanted).invitation
    folder = workspace.paths.data / "guests"
    room = folder / "room"
    room.mkdir(parents=True, exist_ok=True)
    code, box = "CDFH-JKMN-PQRT-VWXY-2345", Outbox(folder, "export.json")
    return Visit(invitation, code, room, box, replace(workspace, seconds=ticks), Sitting(ticks))


def _round(workspace: Workspace) -> None:
    invited = tuple(InvitedGroup(f"Gemeente {n} 家", n, LEVELS[n % 3]) for n in range(1, 30))
    wanted = Wanted(CHAIN, _before(9).date(), _before(-9).date(), invited, f"Ans {'家' * 90}")
    write_round(workspace, new_round(workspace, wanted), workspace.paths.exports / "round.json")


def _before(days: int) -> datetime:
    return NOW - timedelta(days=days)


def _year_before(folder: Path) -> Path:
    folder.mkdir()
    made = demo()
    for one in made.assessments:
        assert one.finished_at
        then = replace(
            one,
            id=f"{one.id}-before",
            round=CODE,
            started_at=one.started_at - timedelta(days=365),
            finished_at=one.finished_at - timedelta(days=365),
        )
        told = shared_json(made.questionnaire, then, profile(made.questionnaire, then))
        (folder / f"{then.id}.json").write_text(told)
    return folder


class Window(Terminal):
    """The app in a window of which the size changes."""

    @property
    def dialog(self) -> str:
        """What stands in the dialog that is open."""
        frame = self.app.screen.query_one(".dialog").region
        strips = self.app.screen._compositor.render_strips()[frame.y : frame.bottom]
        return "\n".join(strip.crop(frame.x, frame.right).text for strip in strips)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the window a size; AssertionError where the page goes on laying itself out."""
        await super().resize(columns, rows)
        with laying_out() as times:
            calm = 0
            while calm < 5:
                before = len(times)
                await self._tick()
                calm = calm + 1 if len(times) == before else 0
                assert len(times) < 50, f"goes on at {columns} × {rows}"

    async def _tick(self) -> None:
        """Let the time pass after which a screen lays itself out anew, if it has to."""
        self.app.screen._on_timer_update()
        for _ in range(5):
            await asyncio.sleep(0)


@contextmanager
def laying_out() -> Iterator[list[None]]:
    """Count how often a screen is laid out."""
    times: list[None] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[Any], *args: Any, **options: Any) -> None:
        times.append(None)
        lay_out(screen, *args, **options)

    with patch.object(Screen, "_refresh_layout", counted):
        yield times


@asynccontextmanager
async def opened(
    route: str,
    workspace: Workspace,
    size: tuple[int, int] = (80, 24),
    language: Language = "nl",
) -> AsyncIterator[Window]:
    """Open the app and go a route."""
    kind, opening, keys = ROUTES[route]
    if isinstance(opening, Team):
        there = (workspace.paths.data / one for one in opening.sources)
        opening = replace(opening, sources=tuple(there))
    if opening is INVITED:
        file = workspace.paths.data / INVITED.questionnaire
        opening = replace(INVITED, questionnaire=f"{file}")
    if opening is GUEST:
        visit = visiting(workspace)
        workspace, opening = visit.workspace, Guest(visit)
    ticks = Ticks()
    app = KetentuiApp(replace(workspace, seconds=ticks), Preferences(language), opening)
    async with app.run_test(size=size) as pilot:
        window = Window(app, pilot, ticks)
        await window.settle()
        if route == "changed elsewhere":
            _answer_elsewhere(workspace)
        await window.press(*keys.split())
        found = type(app.screen).__name__
        assert found == kind or size[0] < 80, f"{route} leads to {found}"  # a key may do less there
        yield window


def _answer_elsewhere(workspace: Workspace) -> None:
    """Answer in the assessment that is under way as another machine does, on which no lock is."""
    id = UNDER_WAY.assessment_id
    workspace.store.path(id).with_suffix(".lock").unlink()
    elsewhere = assessing.resume(workspace, id)
    last = elsewhere.statements[-1].id
    elsewhere.choose(last, (elsewhere.answer(last).value or 0) % 5 + 1)
    elsewhere.close()


async def through(route: str, workspace: Workspace, sizes: Iterable[tuple[int, int]]) -> None:
    """Go a route, and give the window one size after another."""
    async with opened(route, workspace) as window:
        for size in sizes:
            await window.resize(*size)


async def main() -> int:
    """Go all routes through all sizes, also with the app opened in them; say what went wrong."""
    wrong = 0
    with TemporaryDirectory() as folder:
        workspace = furnished(Path(folder))
        routes = sys.argv[1:] or list(ROUTES)
        for route in routes:
            try:
                await through(route, workspace, ALL)
                for columns in (1, 18, 20, 39):
                    async with opened(route, workspace, (columns, 24)):
                        pass
            except Exception as error:
                wrong += 1
                print(f"{route}: {error!r}", flush=True)
    print(f"{len(routes)} pages and dialogs, {len(ALL)} sizes: {wrong} went wrong")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

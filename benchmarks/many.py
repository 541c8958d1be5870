"""What many cost: lists of 5,000 stored, a team report over 3,000 exports, an import of more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.measuring import Measure, Row, ketentui, own, python, seconds
from benchmarks.terminal import running
from ketentui.config.paths import paths_below
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.replacing import replace
from ketentui.storage import records
from ketentui.storage.exchange import ExportOptions, disclosed, shared_json
from ketentui.storage.reading import TABLE
from ketentui.storage.tables import written
from ketentui.usecases.demo import demo
from ketentui.usecases.workspace import Workspace

FEW, MANY = 10, 5000
"""Stored assessments."""

EXPORTS = 3000
"""Of one chain."""

_CHAINS = 12
_ORGANISATIONS = 12

_PARSING = """
import sys, pathlib, msgspec
for file in pathlib.Path(sys.argv[1]).iterdir():
    msgspec.json.decode(file.read_bytes())
"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows; what they read is made in `folder`."""
    few, many = (folder / f"{count}" for count in (FEW, MANY))
    store(few, FEW)
    store(many, MANY)
    listed, every = (seconds(ketentui("list"), own(data)) for data in (few, many))
    yield Row(f"list, {MANY} stored, beside {FEW}", listed, every, 2.3)
    yield Row(f"home, {MANY} stored, beside {FEW}", _home(few), _home(many), 1.6, runs=5)
    yield Row(f"back to home, {MANY} beside {FEW}", _back(few), _back(many), 11, runs=5)
    whole, part = folder / "whole", folder / "part"
    exports(whole, EXPORTS)
    exports(part, EXPORTS // 4)
    home = own(folder / "team")
    parsing = seconds(python("-c", _PARSING, str(whole)), home)
    team = seconds(ketentui("team", str(whole)), home)
    yield Row(f"team of {EXPORTS}, beside parsing", parsing, team, 8, runs=5)
    yield Row("import of four times as many", _import(part), _import(whole), 4.5, runs=3)


def _home(data: Path) -> Measure:
    """Return what opens the app with what is stored."""

    def measure() -> float:
        with running(ketentui(), own(data, TERM="xterm-256color")) as (app, _):
            return app.seconds

    return measure


def _back(data: Path) -> Measure:
    """Return what looks at the help of the home page, and goes back."""

    def measure() -> float:
        with running(ketentui(), own(data, TERM="xterm-256color")) as (app, _):
            app.press("?")
            before = app.seconds
            app.press("\x1b")
            return app.seconds - before

    return measure


def _import(exports: Path) -> Measure:
    """Return what takes exports in where nothing was taken in yet."""

    def measure() -> float:
        with TemporaryDirectory() as home:
            return seconds(ketentui("import", str(exports)), own(Path(home)))()

    return measure


def people(count: int, *, chains: int = 1, seed: int = 1) -> Iterator[Assessment]:
    """Yield assessments like those of the made-up chain, each with answers of its own."""
    made, chance = demo(), Random(seed)
    for number in range(count):
        one = made.assessments[number % len(made.assessments)]
        answers = {
            id: Answer(chance.randint(1, 5), None, answer.note) if answer.value else answer
            for id, answer in one.answers.items()
        }
        moment = timedelta(minutes=17 * number // 10)
        who = replace(
            one.respondent,
            chain=f"Keten {chance.randrange(chains)}",
            organisation=f"Organisatie {chance.randrange(_ORGANISATIONS)}",
        )
        yield replace(
            one,
            id=f"{chance.getrandbits(60):012x}"[:12],
            respondent=who,
            started_at=one.started_at + moment,
            finished_at=one.finished_at + moment if one.finished_at and number % 10 else None,
            answers=answers,
        )


def store(folder: Path, count: int) -> None:
    """Make a data folder with that many stored assessments."""
    workspace, made = Workspace(paths_below(folder)), demo()
    workspace.library.keep(workspace.library.find(made.questionnaire.id))
    rooms = workspace.paths.assessments
    rooms.mkdir(parents=True, mode=0o700, exist_ok=True)
    for one in people(count, chains=_CHAINS):
        fields = {**records.encode(one), "position": "", "anonymous_id": f"{one.id}a"}
        (rooms / f"{one.id}.json").write_bytes(written({TABLE: {"1": fields}}))


def exports(folder: Path, count: int) -> None:
    """Make a folder with the exports of one chain, of that many people."""
    made = demo().questionnaire
    folder.mkdir(parents=True, exist_ok=True)
    for one in people(count):
        one = replace(one, finished_at=one.finished_at or one.started_at)
        shared = disclosed(one, ExportOptions())
        text = shared_json(made, shared, profile(made, shared))
        (folder / f"{one.id}.json").write_text(text, "utf-8")

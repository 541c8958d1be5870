"""Races: processes that change the same things at once; nothing of it is lost or comes to light."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Answer, Assessment
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Elsewhere, OpenAssessment
from ketentui.usecases.taking_over import TakingOver
from ketentui.usecases.workspace import Workspace
from tests.stress.cases import Outcome, at_once, workspace_in
from tests.stress.furniture import asked, furnish
from tests.unit import test_racing

_TRIES = 500
"""So often somebody tries to get in where others do."""

_TURNS = 15


def case(chance: Random, folder: Path) -> Outcome:
    """Let some processes do one kind of work at once, each its own part of it."""
    of_tests = [work for name, work in vars(test_racing).items() if name.startswith("test_")]
    kind = chance.choice([_openings, _keys, _without_a_lock, _without_a_lock, None])
    outcome = Outcome()
    if kind is None:
        test = chance.choice(of_tests)
        outcome.tried[test.__name__.removeprefix("test_")] += 1
        test(folder)
    else:
        outcome.tried[kind.__name__.strip("_")] += 1
        outcome.found += [f"{kind.__name__}: {one}" for one in kind(chance, folder)]
    return outcome


def _each(folder: Path, many: int, work: Callable[[Workspace, int], object]) -> list[int]:
    """Do so many works at once, each with a number, and return how they ended."""
    workspace = Workspace(workspace_in(folder).paths)
    return at_once([partial(work, workspace, n) for n in range(many)])


def _openings(chance: Random, folder: Path) -> Iterator[str]:
    """One record: whoever gets in answers, the others hear that it is in use."""
    id, statements = furnish(workspace_in(folder)), asked()[4:]

    def answer(workspace: Workspace, n: int) -> None:
        opened = assessing.resume(workspace, id)
        opened.choose(statements[n], "unknown")
        opened.close()

    ended = _each(folder, chance.randint(2, 8), answer)
    answers = workspace_in(folder).store.load(id).answers
    kept = [answers.get(one) == Answer(None, "unknown") for one in statements[: len(ended)]]
    if kept != [code == 0 for code in ended] or {*ended} - {0, ExitCode.IN_USE} or not any(kept):
        yield f"ended with {ended}, kept is {kept}"


def _keys(chance: Random, folder: Path) -> Iterator[str]:
    """The key of the data folder: whoever needs it first makes it, for all."""

    def need(workspace: Workspace, n: int) -> None:
        (folder / f"seen{n}").write_text(workspace.installation)

    ended = _each(folder, chance.randint(2, 8), need)
    seen = {file.read_text() for file in folder.glob("seen*")}
    if seen != {workspace_in(folder).installation} - {""} or any(ended):
        yield f"ended with {ended}, seen are {seen}"


def _without_a_lock(chance: Random, folder: Path) -> Iterator[str]:
    """One record that several answer, since each took it over from who doesn't answer any more or
    found it on another machine: each note that was kept is in the record, or in the bin.
    """
    id, many, seed = furnish(workspace_in(folder)), chance.randint(2, 5), chance.random()

    def go_on(workspace: Workspace, n: int) -> None:
        own = Random(f"{seed} {n}")
        opened = _in(workspace, id, politely=own.random() < 0.5)
        opened.decide = (lambda _: own.random() < 0.5) if own.random() < 0.5 else None
        given = dict(_noted(opened, own, asked()[n::many], n))
        (folder / f"given{n}").write_text(json.dumps(given))

    ended = _each(folder, many, go_on)
    if any(ended):
        yield f"ended with {ended}"
    states = [*_states(workspace_in(folder), id)]
    for file in folder.glob("given*"):
        for statement, note in json.loads(file.read_text()).items():
            if not any(one.answer(statement).note == note for one in states):
                yield f"{note} with {statement} is in none of {len(states)} states"


def _in(workspace: Workspace, id: str, *, politely: bool) -> OpenAssessment:
    for _ in range(_TRIES):
        with suppress(KetentuiError):  # another one is just taking it over
            if politely:
                taking = TakingOver(workspace, id)
                try:
                    return taking.anyway()
                finally:
                    taking.withdraw()
            workspace.store.path(id).with_suffix(".lock").unlink(missing_ok=True)
            return assessing.resume(workspace, id)
    raise AssertionError("nobody lets me in")


def _noted(
    opened: OpenAssessment, own: Random, statements: Sequence[str], n: int
) -> Iterator[tuple[str, str]]:
    """Yield what was kept: what goes on after a question is in the record or in the bin."""
    for turn in range(_TURNS):
        statement, note = own.choice(statements), f"{n} {turn}"
        try:
            try:
                opened.note(statement, note)
            except Elsewhere as error:
                error.settle(own.random() < 0.5)
        except KetentuiError:
            continue  # that was said
        yield statement, note


def _states(workspace: Workspace, id: str) -> Iterator[Assessment]:
    yield workspace.store.load(id)
    for file in workspace.paths.bin.glob(f"{id}*.json"):
        yield workspace.store.reader.decoded(file.read_bytes(), file, id).assessment

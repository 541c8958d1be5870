"""Races: processes that change the same things at once; nothing of it is lost or comes to light."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from ketentui.config.preferences import read_config
from ketentui.config.writing import keep
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Answer
from ketentui.storage.exchange import read_shared
from ketentui.usecases import actions, assessing, targets
from ketentui.usecases.actions import Draft
from ketentui.usecases.pool import pool_chains, take_in
from ketentui.usecases.workspace import Workspace, random_id
from tests.stress.cases import NOW, Outcome, unclear, workspace_in
from tests.stress.furniture import CHAIN, DEMO, EXPORTS, asked, furnish, sent
from tests.unit.test_racing import CHOICES

Work = Callable[[Workspace, int], object]


def case(chance: Random, folder: Path) -> Outcome:
    """Let some processes do one kind of work at once, each its own part of it."""
    kind = chance.choice((_imports, _imports, _settings, _agreements, _openings, _keys))
    outcome = Outcome()
    name = kind.__name__.removeprefix("_")
    outcome.tried[name] += 1
    outcome.found += [f"{name}: {one}" for one in kind(chance, folder)]
    return outcome


def _at_once(data: Path, many: int, work: Work) -> list[int]:
    """Do work in so many processes that begin together, and return how each ended."""
    reader, writer = os.pipe()
    children = []
    for n in range(many):
        child = os.fork()
        if child == 0:
            os.close(writer)
            os.read(reader, 1)  # until all are there, and the other end is closed
            _work(data, n, work)
        children.append(child)
    os.close(reader)
    os.close(writer)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def _work(data: Path, n: int, work: Work) -> None:
    code = 1
    try:
        workspace = Workspace(workspace_in(data).paths, lambda: NOW, random_id)
        work(workspace, n)
        code = 0
    except KetentuiError as error:
        code = error.exit_code
    except Exception as error:
        print(unclear(error))
    finally:
        os._exit(code)


def _imports(chance: Random, folder: Path) -> list[str]:
    """Versions of the same exports, in any order and some of them anonymous."""
    many, exports = chance.randint(2, 8), chance.sample(EXPORTS, chance.randint(1, 6))
    years = chance.sample(range(2000, 2026), many)
    hidden = chance.choice([None, chance.randrange(many)])
    for n, year in enumerate(years):
        versions = [_version(one, n, year, anonymous=n == hidden) for one in exports]
        sent(folder / f"{n}", *chance.sample(versions, len(versions)))
    data = folder / "data"
    ended = _at_once(data, many, lambda it, n: take_in(it, [folder / f"{n}"]))
    kept = [read_shared(file) for file in (data / "pool").rglob("*.json")]
    newest = Answer(1 + years.index(max(years)) % 5)
    who = ("open", "Jo") if hidden is None else ("anonymous", "")
    found = {one.id: (one.sharing, one.respondent.name, one.answers["p1-1"]) for one in kept}
    chains = len(pool_chains(workspace_in(data)))
    meant = {one["id"]: (*who, newest) for one in exports}
    return _unlike((found, len(kept), chains), (meant, len(exports), 1), ended)


def _version(export: dict[str, Any], n: int, year: int, *, anonymous: bool) -> dict[str, Any]:
    return {
        **export,
        "respondent": {**export["respondent"], "name": "Jo", "chain": f"Keten {n}"},
        "sharing": "anonymous" if anonymous else "open",
        "finished_at": f"{year}-11-20T10:00:00+01:00",
        "answers": [{"statement": "p1-1", "value": 1 + n % 5}],
    }


def _settings(chance: Random, folder: Path) -> list[str]:
    choices = chance.sample(list(CHOICES.items()), len(CHOICES))
    file = folder / "config.toml"
    ended = _at_once(folder, len(choices), lambda _, n: keep(file, *choices[n]))
    return _unlike(read_config(file), CHOICES, ended)


def _agreements(chance: Random, folder: Path) -> list[str]:
    many = chance.randint(2, 8)
    themes = [f"p{n}" for n in range(1, 9)]

    def add(workspace: Workspace, n: int) -> None:
        actions.add_for_team(workspace, CHAIN, DEMO.questionnaire, Draft(f"{n}", "p1"))
        targets.set_target(workspace, CHAIN, DEMO.questionnaire, themes[n], 3.0)

    ended = _at_once(folder, many, add)
    team = actions.team_agreements(workspace_in(folder), CHAIN)
    found = {one.action.what for one in team.actions}, {one.theme for one in team.targets}
    return _unlike(found, ({f"{n}" for n in range(many)}, {*themes[:many]}), ended)


def _openings(chance: Random, folder: Path) -> list[str]:
    """One record: whoever gets in answers, the others hear that it is in use."""
    id, statements = furnish(workspace_in(folder)), asked()[4:]

    def answer(workspace: Workspace, n: int) -> None:
        opened = assessing.resume(workspace, id)
        opened.choose(statements[n], "unknown")
        opened.close()

    ended = _at_once(folder, chance.randint(2, 8), answer)
    got_in = {n for n, code in enumerate(ended) if code == 0}
    answers = workspace_in(folder).store.load(id).answers
    kept = {n for n, one in enumerate(statements) if answers.get(one) == Answer(None, "unknown")}
    in_use = [code for code in ended if code != ExitCode.IN_USE]
    return _unlike(kept, got_in, in_use) + ["nobody got in"] * (not got_in)


def _keys(chance: Random, folder: Path) -> list[str]:
    """The key of the data folder: whoever needs it first makes it, for all."""

    def need(workspace: Workspace, n: int) -> None:
        (folder / f"seen{n}").write_text(workspace.installation)

    ended = _at_once(folder, chance.randint(2, 8), need)
    seen = {file.read_text() for file in folder.glob("seen*")}
    return _unlike(seen, {workspace_in(folder).installation} - {""}, ended)


def _unlike(found: object, meant: object, ended: Sequence[int]) -> list[str]:
    """Return in what it went otherwise than it was to go."""
    failed = [f"processes ended with {ended}"] if any(ended) else []
    return failed if found == meant else [*failed, f"{found} is not {meant}"]

"""What several processes change at once: nothing of it is lost, and nothing comes to light."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ketentui.config.paths import paths_below
from ketentui.config.preferences import read_config
from ketentui.config.writing import keep
from ketentui.model.agreed import Target
from ketentui.model.assessment import Answer
from ketentui.storage.agreements import ChainFiles
from ketentui.storage.exchange import read_shared
from ketentui.usecases.demo import demo
from ketentui.usecases.pool import pool_chains, take_in
from ketentui.usecases.pool_memory import Renaming
from ketentui.usecases.taken_in import received, remove, rename
from ketentui.usecases.workspace import Workspace
from tests.stress.cases import at_once

ROOT = Path(__file__).parents[2]
MANY = 8
EXPORTS = [json.loads(content) for content in list(demo().exports().values())[:12]]
CHOICES = {
    "lang": "en",
    "theme": "light",
    "level": "tactisch",
    "chain": "Keten",
    "organisation": "X",
}


def take(data: Path, n: int) -> None:
    """Take in the versions with that number of all exports."""
    take_in(Workspace(paths_below(data)), [data.parent / f"{n}"])


def withdraw(data: Path, n: int) -> None:
    """Remove every other export while they are taken in."""
    workspace = Workspace(paths_below(data))
    if n % 2:
        remove(workspace, {export["id"] for export in EXPORTS[::2]})
    else:
        take_in(workspace, [data.parent / "in"])


def mend(data: Path, n: int) -> None:
    """Give the chain another name while exports with the old one are taken in."""
    workspace = Workspace(paths_below(data))
    if n == 1:
        rename(workspace, Renaming("chain", EXPORTS[0]["respondent"]["chain"], "Jeugdketen"))
    else:
        take_in(workspace, [data.parent / "in"])


def choose(data: Path, n: int) -> None:
    """Keep one setting."""
    keep(data / "config.toml", *list(CHOICES.items())[n % len(CHOICES)])


def join(data: Path, n: int) -> None:
    """Bring together what the chain's name of before parted, and add to it."""
    target = Target("q", f"t{n}", 3.0)
    ChainFiles(data).change("Keten", lambda now: now.with_target(target))


def race(work: Callable[[Path, int], None], data: Path) -> None:
    """Let processes do their work at once, each with a number of its own; all of them succeed."""
    command = [sys.executable, "-m", __name__, work.__name__, str(data)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def run(work: Callable[[Path, int], None], data: Path) -> int:
    """Return how many processes failed."""
    return sum(map(bool, at_once([partial(work, data, n) for n in range(MANY)])))


def test_of_versions_that_come_at_once_the_newest_wins_and_anonymous_stays(tmp_path: Path) -> None:
    for n in range(MANY):
        folder = tmp_path / f"{n}"
        folder.mkdir()
        for export in EXPORTS:
            who = {**export["respondent"], "name": "Jo", "chain": f"Keten {n}"}
            version = {
                **export,
                "respondent": who,
                "sharing": "anonymous" if n == 3 else "open",
                "finished_at": f"{2020 + n}-11-20T10:00:00+01:00",
                "answers": [{"statement": "p1-1", "value": 1 + n % 4}],
            }
            (folder / f"{export['id']}.json").write_text(json.dumps(version), "utf-8")
    data = tmp_path / "data"
    race(take, data)
    kept = [read_shared(file) for file in paths_below(data).pool.rglob("*.json")]
    assert sorted(one.id for one in kept) == sorted(export["id"] for export in EXPORTS)
    assert {(one.sharing, one.respondent.name) for one in kept} == {("anonymous", "")}
    assert [one.answers for one in kept] == [{"p1-1": Answer(1 + (MANY - 1) % 4)}] * len(kept)
    assert pool_chains(Workspace(paths_below(data))) == {f"Keten {MANY - 1}": len(kept)}


def exports_in(folder: Path) -> Path:
    folder.mkdir()
    for export in EXPORTS:
        (folder / f"{export['id']}.json").write_text(json.dumps(export), "utf-8")
    return folder


def test_what_is_removed_while_it_is_taken_in_does_not_come_back(tmp_path: Path) -> None:
    workspace = Workspace(paths_below(tmp_path / "data"))
    take_in(workspace, [exports_in(tmp_path / "in")])
    race(withdraw, tmp_path / "data")
    there = [one.id for one in received(workspace)]
    assert sorted(there) == sorted(export["id"] for export in EXPORTS[1::2])


def test_a_name_that_is_mended_while_exports_come_in_is_mended_in_all(tmp_path: Path) -> None:
    workspace = Workspace(paths_below(tmp_path / "data"))
    folder = exports_in(tmp_path / "in")
    take_in(workspace, [next(folder.iterdir())])
    race(mend, tmp_path / "data")
    assert pool_chains(workspace) == {"Jeugdketen": len(EXPORTS)}


def test_of_settings_that_are_chosen_at_once_none_is_lost(tmp_path: Path) -> None:
    race(choose, tmp_path)
    assert read_config(tmp_path / "config.toml") == CHOICES


def test_what_is_parted_is_joined_once_while_others_add_to_it(tmp_path: Path) -> None:
    files = ChainFiles(tmp_path)
    files.change("Keten", lambda now: now.with_target(Target("q", "old", 2.0)))
    files.path("Keten").rename(tmp_path / "parted.json")
    race(join, tmp_path)
    targets = {one.theme for one in files.load("Keten").targets}
    assert targets == {"old", *(f"t{n}" for n in range(MANY))}


if __name__ == "__main__":
    works = {work.__name__: work for work in (take, withdraw, mend, choose, join)}
    sys.exit(run(works[sys.argv[1]], Path(sys.argv[2])))

"""Whatever any file of the program's own is, it is named, and all others go on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from itertools import chain, count
from pathlib import Path

import pytest

from ketentui.config.paths import paths_below
from ketentui.model.assessment import Answer, Respondent
from ketentui.storage.writing import write_atomically
from ketentui.usecases import drafts
from ketentui.usecases.actions import Draft, add, add_for_team
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.backup import made_backup, write_backup
from ketentui.usecases.demo import demo
from ketentui.usecases.placing import set_aside
from ketentui.usecases.pool import take_in
from ketentui.usecases.taken_in import received, remove
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui
from tests.conftest import DATA, NOW

STRUCK, SOUND, GONE = "een00001", "twee0002", "weg00003"


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which some of everything is stored, and a backup of that."""
    folder = tmp_path_factory.mktemp("whole")
    workspace = Workspace(paths_below(folder / "data"), lambda: NOW)
    paths = workspace.paths
    write_atomically(paths.questionnaires / "klein.toml", (DATA / "klein.toml").read_bytes())
    for id in (STRUCK, SOUND, GONE):
        ids = chain([id], map(f"a{id}{{}}".format, count()))
        here = Workspace(paths, lambda: NOW, partial(next, ids))
        start = Start("quick", Respondent(f"Keten {id}"))
        take_answers(here, "klein", start, {"doel-1": Answer(4)})
        add(here, id, Draft("Bellen"))
    workspace.store.delete(GONE)
    questionnaire = workspace.library.find("ketenscan").questionnaire
    for name in ("Keten", "Derde", "Keten", "Derde"):
        add_for_team(workspace, name, questionnaire, Draft("Mailen"))
    sent = folder / "sent"
    sent.mkdir()
    for name, content in list(demo().exports().items())[:6]:
        (sent / name).write_text(content, "utf-8")
    take_in(workspace, [sent])
    for _ in range(2):
        remove(workspace, [received(workspace)[0].id])
    set_aside(workspace, received(workspace)[0].file)
    drafts.keep(workspace, drafts.START, {"chain": drafts.Written("", "Nieuwe keten")})
    assert workspace.installation
    write_backup(made_backup(workspace), folder / "b.zip")
    return folder


def struck(data: Path) -> list[Path]:
    """Return one file of each kind."""
    found = [
        *sorted(data.glob("agreements/*.json"))[:1],
        data / "assessments" / f"{STRUCK}.json",
        *data.glob("drafts/*.json"),
        data / "pool" / "remembered.json",
        *sorted(data.glob("pool/*/*.json"))[:1],
        *data.glob("questionnaires/*.toml"),
    ]
    assert len(found) == 6
    return found


def be(path: Path, make: Callable[[Path], object]) -> None:
    path.unlink()
    make(path)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "something else": lambda path: path.write_text("[1]"),
    "a folder": lambda path: be(path, Path.mkdir),
    "a link to nothing": lambda path: be(path, lambda it: it.symlink_to(it.with_name("nergens"))),
    "a link to itself": lambda path: be(path, lambda it: it.symlink_to(it.name)),
    "endless": lambda path: be(path, lambda it: it.symlink_to("/dev/zero")),
    "a pipe": lambda path: be(path, os.mkfifo),
}
"""Of what can't be read by its mode, the tests know nothing: who may read everything runs them."""


@pytest.mark.parametrize("damage", DAMAGE)
def test_whatever_one_of_each_kind_is_it_is_named_and_the_others_go_on(
    ketentui: Ketentui, whole: Path, tmp_path: Path, damage: str
) -> None:
    data = tmp_path / "data"
    shutil.copytree(whole / "data", data)
    broken = struck(data)
    for path in broken:
        DAMAGE[damage](path)

    def called(*words: str) -> str:
        said = ketentui(*words)
        assert "mis had mogen gaan" not in said.err, said.err
        return said.out + said.err

    for told in (called("doctor"), called("backup", str(tmp_path / "a.zip"))):
        copies = (one.with_suffix(".bak") for one in broken)
        for path, copy in zip(broken, copies, strict=True):
            assert f"{path}" in told or f"{copy}" in told, told
    assert (tmp_path / "a.zip").exists()
    assert SOUND in called("list")
    assert f"Keten {SOUND}" in called("show", SOUND)
    assert f"Keten {GONE}" in called("restore")
    assert sum("voorbeeld-0" in line for line in called("pool", "list").splitlines()) >= 2
    assert "Deelnemers: 2 mensen" in called("team")
    assert SOUND in called("delete", SOUND, "--yes")
    assert SOUND in called("restore", SOUND)
    assert "bestanden waren er al" in called("restore", str(whole / "b.zip"), "--yes")
    called("doctor", "--repair")
    called("import", str(whole / "sent"))
    assert SOUND in called("list")
    for id in (STRUCK, SOUND, GONE):
        called("delete", id, "--purge", "--yes")
        assert not [*data.rglob(f"{id}*")]

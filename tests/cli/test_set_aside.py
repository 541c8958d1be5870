"""What was set aside and is no assessment is listed, comes back, and can be erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.writing import write_atomically
from ketentui.usecases import asides
from ketentui.usecases.actions import Draft, add_for_team, agreements
from ketentui.usecases.demo import demo
from ketentui.usecases.placing import set_aside
from ketentui.usecases.pool import take_in
from ketentui.usecases.taken_in import received, remove
from ketentui.usecases.taken_in import set_aside as exports_aside
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui


def put(path: Path, content: bytes = b"x") -> Path:
    write_atomically(path, content)
    return path


def files(workspace: Workspace) -> list[Path]:
    """Return a file of each kind that can be set aside, and isn't joined with another."""
    paths = workspace.paths
    return [
        put(paths.questionnaires / "eigen.toml"),
        put(paths.editions / f"{'f' * 64}.toml"),
        put(paths.drafts / "start.json"),
        put(paths.installation),
        put(paths.config / "config.toml", b"lang = 3"),
        put(paths.remembered),
    ]


def taken_in(workspace: Workspace, tmp_path: Path) -> Path:
    name, content = next(iter(demo().exports().items()))
    take_in(workspace, [put(tmp_path / "sent" / name, content.encode())])
    return received(workspace)[0].file


def test_each_comes_back_where_it_was_and_what_is_in_its_place_goes_to_the_bin(
    workspace: Workspace,
) -> None:
    for path in files(workspace):
        before = path.read_bytes()
        set_aside(workspace, path)
        (aside,) = asides.asides(workspace)
        assert asides.put_back(workspace, aside) == "back"
        assert (path.read_bytes(), asides.asides(workspace)) == (before, [])
        set_aside(workspace, path)
        (aside,) = asides.asides(workspace)
        put(path, b"other")
        assert asides.gives_way(workspace, aside) == path
        with pytest.raises(KetentuiError, match="aside_in_the_way"):
            asides.put_back(workspace, aside)
        assert asides.put_back(workspace, aside, replacing=True) == "replaced"
        (other,) = asides.asides(workspace)
        assert (path.read_bytes(), other.path.read_bytes()) == (before, b"other")
        assert asides.find(workspace, other.path.stem) == other
        asides.erase(workspace, other)
        assert not [one for one in workspace.paths.bin.rglob("*") if one.is_file()]


def test_what_a_chain_agreed_is_put_together_with_what_it_agreed_since(
    workspace: Workspace,
) -> None:
    questionnaire = workspace.library.find("ketenscan").questionnaire
    add_for_team(workspace, "Keten", questionnaire, Draft("Bellen"))
    (path,) = workspace.paths.agreements.glob("*.json")
    set_aside(workspace, path)
    add_for_team(workspace, "Keten", questionnaire, Draft("Mailen"))
    (aside,) = asides.asides(workspace)
    assert asides.told(workspace, aside) == "Keten"
    assert asides.gives_way(workspace, aside) is None
    assert asides.put_back(workspace, aside) == "joined"
    assert {one.action.what for one in agreements(workspace).agreed} == {"Bellen", "Mailen"}
    assert asides.asides(workspace) == []


def test_an_export_comes_back_as_if_it_were_taken_in_but_not_of_who_withdrew(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = taken_in(workspace, tmp_path)
    content = path.read_bytes()
    set_aside(workspace, path)
    (aside,) = asides.asides(workspace)
    assert asides.put_back(workspace, aside) == "back"
    assert path.read_bytes() == content
    id = received(workspace)[0].id
    remove(workspace, [id])
    set_aside(workspace, put(path, content))
    (aside,) = asides.asides(workspace)
    with pytest.raises(KetentuiError, match="aside_withdrawn"):
        asides.put_back(workspace, aside)


def test_an_export_in_the_bin_alone_can_be_withdrawn(workspace: Workspace, tmp_path: Path) -> None:
    path = taken_in(workspace, tmp_path)
    set_aside(workspace, path)
    (one,) = exports_aside(workspace, received(workspace))
    assert remove(workspace, [one.id]) == 1
    assert asides.asides(workspace) == []
    assert take_in(workspace, [tmp_path / "sent"]).fates == {"withdrawn": 1}


def test_all_of_it_is_listed_with_what_to_type(
    ketentui: Ketentui, workspace: Workspace, tmp_path: Path
) -> None:
    set_aside(workspace, taken_in(workspace, tmp_path))
    for path in files(workspace):
        set_aside(workspace, path)
    path = put(workspace.paths.drafts / "start.json", b"now")
    for language in ("nl", "en"):
        said = ketentui("--lang", language, "restore")
        assert all(one.path.stem in said.out for one in asides.asides(workspace))
        assert "restore" in said.err
        assert "--purge" in said.err
    name = next(one for one in asides.asides(workspace) if asides.kind(one) == "drafts").path.stem
    said = ketentui("restore", name)
    assert (said.code, "--yes" in said.err) == (ExitCode.USAGE, True)
    assert ketentui("restore", name, "--yes").code == ExitCode.DONE
    assert path.read_bytes() == b"x"
    name = next(one for one in asides.asides(workspace) if asides.kind(one) == "drafts").path.stem
    assert ketentui("delete", "--purge", name, "--yes").code == ExitCode.DONE
    assert asides.find(workspace, name) is None

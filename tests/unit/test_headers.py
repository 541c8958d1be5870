"""Headers are kept to be quick, count only for the file that they are of, and go with it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.model.replacing import replace
from ketentui.storage import headers, records
from ketentui.storage.reading import Reader
from ketentui.storage.store import Store
from ketentui.storage.tables import tables_in, written
from ketentui.usecases import discarding, stored
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.backup import made_backup
from ketentui.usecases.correcting import Correction, correct
from ketentui.usecases.doctor.findings import examine
from ketentui.usecases.stored import overview
from ketentui.usecases.workspace import Workspace


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep headers of two assessments already, and of files that have just been written."""
    monkeypatch.setattr(stored, "_FEW", 1)
    monkeypatch.setattr(headers, "_SETTLED", -(10**18))


@pytest.fixture
def ids(workspace: Workspace) -> list[str]:
    def of(n: int) -> str:
        who = Respondent(f"Keten {n}", name=f"Sanne {n}")
        return take_answers(workspace, "klein", Start("quick", who), {"doel-1": Answer(4)}).id

    return [of(n) for n in range(5)]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the assessments of which the file was read."""
    found: list[str] = []

    def reading(self: Reader, path: Path, id: str, read: Any = Reader.read) -> Any:
        found.append(id)
        return read(self, path, id)

    monkeypatch.setattr(Reader, "read", reading)
    return found


def test_of_files_that_did_not_change_none_is_read_again(
    workspace: Workspace, ids: list[str], read: list[str]
) -> None:
    first = overview(workspace)
    assert sorted(read) == ids
    read.clear()
    assert overview(workspace) == first
    assert read == []
    correct(workspace, ids[2], Correction(name="Sanne 9"))  # as long, and as old, as before
    read.clear()
    names = {
        one.assessment.id: one.assessment.respondent.name for one in overview(workspace).finished
    }
    assert (read, names[ids[2]]) == ([ids[2]], "Sanne 9")
    read.clear()
    overview(workspace)
    assert read == []


def test_a_text_that_many_headers_have_is_cleaned_once(
    workspace: Workspace, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, cleaned = overview(workspace), Counter[object]()

    def read_text(kind: type, value: object, read: Any = records.read_text) -> object:
        cleaned[kind, value] += 1
        return read(kind, value)

    monkeypatch.setattr(headers, "read_text", read_text)
    assert overview(workspace) == first
    assert {*cleaned.values()} == {1}


def anew(workspace: Workspace) -> Any:
    """Return the overview as it is without any header."""
    workspace.paths.overview.unlink(missing_ok=True)
    return overview(workspace)


def test_the_overview_is_the_same_with_headers_whatever_happens_to_files(
    workspace: Workspace, ids: list[str]
) -> None:
    folder = workspace.paths.assessments
    overview(workspace)
    (folder / f"{ids[0]}.json").write_bytes(b"{")
    (folder / f"{ids[1]}.json").unlink()
    (folder / f"{ids[1]}.bak").write_bytes(b"")
    os.replace(folder / f"{ids[2]}.json", folder / "elders.json")
    before = workspace.store.load(ids[3])
    record = workspace.store.open(ids[3])
    record.load()
    record.save(replace(before, finished_at=None))
    record.close()
    found = overview(workspace)
    assert repr(found) == repr(overview(workspace)) == repr(anew(workspace))
    assert [len(one) for one in (found.in_progress, found.finished, found.damaged)] == [1, 1, 3]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-9],
        lambda content: content.replace(b"Keten 1", b"Keten 7"),
        lambda content: b"[" * 100_000,
        lambda content: _signed(
            content, lambda body: body.replace(b'"answered":1', b'"answered":"x"')
        ),
        lambda content: _signed(content, lambda body: body.replace(b'"form":"', b'"form":"9')),
        lambda content: _signed(
            content, lambda body: body.replace(b'"identity":[', b'"identity":[1')
        ),
    ],
)
def test_headers_that_are_damaged_or_of_others_are_as_none(
    workspace: Workspace, ids: list[str], spoil: Any
) -> None:
    before = overview(workspace)
    path = workspace.paths.overview
    path.write_bytes(spoil(path.read_bytes()))
    assert overview(workspace) == before
    assert headers.kept(path).keys() == {*ids}


def _signed(content: bytes, change: Any) -> bytes:
    body: bytes = change(content.partition(b"\n")[2])
    return headers._digest(body) + b"\n" + body


def test_texts_in_a_file_of_headers_that_somebody_wrote_are_cleaned(
    workspace: Workspace, ids: list[str]
) -> None:
    overview(workspace)
    path = workspace.paths.overview
    path.write_bytes(
        _signed(path.read_bytes(), lambda body: body.replace(b"Keten 1", b"\\u001b[31mKeten 1"))
    )
    chains = {one.assessment.respondent.chain for one in overview(workspace).finished}
    assert chains == {f"Keten {n}" for n in range(5)}


def test_of_what_is_gone_for_good_no_header_is_left_and_of_what_changed_none_of_before(
    workspace: Workspace, ids: list[str]
) -> None:
    def left(word: str) -> bool:
        path = workspace.paths.overview
        return path.exists() and word.encode() in path.read_bytes()

    overview(workspace)
    assert left("Sanne 1")
    interrupted = workspace.paths.data / f".overview.json.ketentui-{'0' * 16}.tmp"
    interrupted.write_bytes(workspace.paths.overview.read_bytes())
    discarding.purge(workspace, ids[1])
    assert not left("Sanne 1")
    assert not interrupted.exists()
    overview(workspace)
    correct(workspace, ids[2], Correction(name="Jo"))
    workspace.store.delete(ids[3])
    overview(workspace)
    assert [left(word) for word in ("Sanne 2", "Sanne 3", "Jo", "Sanne 4")] == [
        False,
        False,
        True,
        True,
    ]
    for id in (ids[0], ids[2], ids[4]):
        workspace.store.delete(id)
    overview(workspace)
    assert not workspace.paths.overview.exists()


def test_headers_are_their_owners_alone_in_no_backup_and_known_to_doctor(
    workspace: Workspace, ids: list[str]
) -> None:
    overview(workspace)
    path = workspace.paths.overview
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"overview.json" not in made_backup(workspace).content
    assert not [one for one in examine(workspace) if one.path == path]
    path.chmod(0o644)
    assert [one.kind for one in examine(workspace)] == ["open_to_others"]


def test_what_an_export_says_that_it_asked_is_in_no_header(
    workspace: Workspace, ids: list[str], read: list[str]
) -> None:
    path = workspace.store.path(ids[1])
    tables = tables_in(path.read_bytes(), path)
    scale = {"min": 1, "max": 5, "labels": ["oneens", "eens"]}
    asked = {"scale": scale, "statements": {"doel-1": "0" * 16}}
    tables["assessment"]["1"]["questionnaire"].update(asked)
    path.write_bytes(written(tables))
    first = overview(workspace)
    read.clear()
    assert (overview(workspace), read) == (first, [])


def test_where_no_file_has_a_number_no_header_is_kept(
    workspace: Workspace, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = {id: (0, 0, *rest) for id, (_, _, *rest) in workspace.store.there().items()}
    monkeypatch.setattr(Store, "there", lambda _: there)
    overview(workspace)
    assert not workspace.paths.overview.exists()


def test_headers_that_cannot_be_kept_keep_nobody_from_the_list(
    workspace: Workspace, ids: list[str]
) -> None:
    before = overview(workspace)
    workspace.paths.overview.unlink()
    workspace.paths.overview.mkdir()
    assert overview(workspace) == before


def test_a_file_that_changed_a_moment_ago_is_read_again(
    workspace: Workspace, ids: list[str], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headers, "_SETTLED", 10**18)
    for _ in range(2):
        read.clear()
        overview(workspace)
        assert sorted(read) == ids
    assert not workspace.paths.overview.exists()

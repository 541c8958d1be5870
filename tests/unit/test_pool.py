"""The pool takes exports in as often as they come, and keeps the newest of each."""

from __future__ import annotations

import json
import os
from errno import EACCES
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.text import clean, slug
from ketentui.storage import files
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import files_in, folders_in
from ketentui.storage.locks import locked
from ketentui.usecases.combining import combine_pool
from ketentui.usecases.demo import demo
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import PoolYear, pool_chains, pool_folders, pool_overview, take_in
from ketentui.usecases.pool_memory import Renaming
from ketentui.usecases.taken_in import received, remove, rename
from ketentui.usecases.workspace import Workspace

EXPORTS = demo().exports()
NAME, CONTENT = next(iter(EXPORTS.items()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one export."""
    found = tmp_path / "exports"
    found.mkdir()
    (found / NAME).write_text(CONTENT, "utf-8")
    return found


def change(folder: Path, name: str = NAME, **fields: object) -> None:
    file = folder / name
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **fields}), "utf-8")


def kept(workspace: Workspace) -> list[Assessment]:
    return [read_shared(file) for file in sorted(workspace.paths.pool.glob("*/*.json"))]


def test_the_same_export_twice_is_there_once(workspace: Workspace, folder: Path) -> None:
    assert take_in(workspace, [folder]).fates == {"new": 1}
    before = {file: file.read_bytes() for file in workspace.paths.pool.rglob("*.json")}
    assert take_in(workspace, [folder / NAME, folder]).fates == {"known": 1}
    assert {file: file.read_bytes() for file in workspace.paths.pool.rglob("*.json")} == before


def test_a_newer_export_replaces_the_older_and_not_the_other_way(
    workspace: Workspace, folder: Path
) -> None:
    old = json.loads(CONTENT)["answers"]
    take_in(workspace, [folder])
    newer = [{"statement": "p1-1", "value": 1}]
    change(folder, finished_at="2030-01-01T10:00:00+01:00", answers=newer)
    assert take_in(workspace, [folder]).fates == {"newer": 1}
    assert kept(workspace)[0].answers == {"p1-1": Answer(1)}
    change(folder, finished_at="2020-01-01T10:00:00+01:00", answers=old)
    assert take_in(workspace, [folder]).fates == {"older": 1}
    assert len(kept(workspace)) == 1


def test_what_was_changed_after_it_was_made_counts_and_stays_known_until_a_sound_one_comes(
    workspace: Workspace, folder: Path
) -> None:
    change(folder, respondent={**json.loads(CONTENT)["respondent"], "name": "Jo"})
    for fate in ("new", "known"):
        taken = take_in(workspace, [folder])
        assert taken.fates == {fate: 1}
        assert [one.error.key for one in taken.doubtful] == ["altered_export"]
    rename(workspace, Renaming("chain", demo().chain, "Andere keten"))
    assert [one.doubts for one in kept(workspace)] == [("altered_export",)]
    rename(workspace, Renaming("chain", "Andere keten", demo().chain))
    (folder / NAME).write_text(CONTENT, "utf-8")
    assert take_in(workspace, [folder]).fates == {"newer": 1}
    assert [(one.doubts, one.respondent.name) for one in kept(workspace)] == [((), "")]
    change(folder, respondent={**json.loads(CONTENT)["respondent"], "name": "Jo"})
    assert take_in(workspace, [folder]).fates == {"known": 1}
    assert [one.doubts for one in kept(workspace)] == [()]


def test_once_anonymous_is_always_anonymous(workspace: Workspace, folder: Path) -> None:
    respondent = {**json.loads(CONTENT)["respondent"], "name": "Jo"}
    change(folder, sharing="anonymous")
    take_in(workspace, [folder])
    change(folder, sharing="open", finished_at="2030-01-01T10:00:00+01:00", respondent=respondent)
    take_in(workspace, [folder])
    (now,) = kept(workspace)
    assert (now.sharing, now.respondent.name) == ("anonymous", "")
    assert now.finished_at is not None
    assert now.finished_at.hour == 0


def test_nothing_takes_the_place_of_what_cannot_be_read_now(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be anonymous, or newer; whoever else sent something is taken in all the same."""
    change(folder, sharing="anonymous")
    take_in(workspace, [folder])
    change(folder, sharing="open", finished_at="2030-01-01T10:00:00+01:00")
    (folder / "other.json").write_text([*EXPORTS.values()][1], "utf-8")
    (there,) = workspace.paths.pool.rglob("*.json")
    real = files._open_at_once

    def refuse(path: Path, flags: int) -> int:
        if path == there:
            raise PermissionError(EACCES, os.strerror(EACCES))
        return real(path, flags)

    with monkeypatch.context() as patched:
        patched.setattr(files, "_open_at_once", refuse)
        done = take_in(workspace, [folder])
        with pytest.raises(KetentuiError, match="file_unreadable"):
            rename(workspace, Renaming("chain", demo().chain, "Een andere keten"))
    assert [one.error.key for one in done.unusable] == ["file_unreadable"]
    assert done.fates == {"new": 1}
    assert {one.sharing for one in kept(workspace)} == {"anonymous", "open"}
    assert pool_chains(workspace) == {demo().chain: 2}


def test_of_two_anonymous_exports_of_one_day_the_corrected_one_counts(
    workspace: Workspace, folder: Path
) -> None:
    day = "2026-11-21T00:00:00+01:00"
    of_that_day = {"sharing": "anonymous", "started_at": day, "finished_at": day}
    change(folder, **of_that_day, answers=[{"statement": "p1-1", "value": 4}])
    take_in(workspace, [folder])
    first = (folder / NAME).read_text("utf-8")
    change(folder, changed_at=day, answers=[{"statement": "p1-1", "value": 1}])
    assert take_in(workspace, [folder]).fates == {"newer": 1}
    change(folder, answers=[{"statement": "p1-1", "value": 2}])
    assert [take_in(workspace, [folder]).fates for _ in range(2)] == [{"newer": 1}, {"known": 1}]
    (folder / NAME).write_text(first, "utf-8")
    assert take_in(workspace, [folder]).fates == {"older": 1}
    assert kept(workspace)[0].answers == {"p1-1": Answer(2)}


def test_notes_that_come_later_are_not_lost(workspace: Workspace, folder: Path) -> None:
    change(folder, answers=[{"statement": "p1-1", "value": 4}])
    take_in(workspace, [folder])
    change(folder, answers=[{"statement": "p1-1", "value": 4, "note": "noot"}])
    assert take_in(workspace, [folder]).fates == {"newer": 1}
    assert kept(workspace)[0].answers == {"p1-1": Answer(4, None, "noot")}


def test_an_open_copy_beside_an_anonymous_one_brings_nothing_to_light(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    change(folder, sharing="anonymous")
    take_in(workspace, [folder])
    before = kept(workspace)
    change(folder, sharing="open", respondent={**json.loads(CONTENT)["respondent"], "name": "Jo"})
    assert take_in(workspace, [folder]).fates == {"known": 1}
    assert kept(workspace) == before
    assert (before[0].sharing, before[0].respondent.name) == ("anonymous", "")


def test_an_export_whose_chain_was_mended_moves_to_that_chain(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    respondent = {**json.loads(CONTENT)["respondent"], "chain": "Jeugdketen"}
    change(folder, finished_at="2030-01-01T10:00:00+01:00", respondent=respondent)
    take_in(workspace, [folder])
    assert pool_chains(workspace) == {"Jeugdketen": 1}


def test_who_comes_from_another_installation_does_not_take_a_place_in_the_pool(
    workspace: Workspace, folder: Path
) -> None:
    who = {**json.loads(CONTENT)["respondent"], "name": "Jo"}
    change(folder, respondent={**who, "installation": "k1"})
    take_in(workspace, [folder])
    before = kept(workspace)
    for key in ({"installation": "k2"}, {}):
        elsewhere = {**who, **key, "chain": "Jeugdketen", "name": "Eve"}
        change(folder, finished_at="2030-01-01T10:00:00+01:00", respondent=elsewhere)
        found = take_in(workspace, [folder])
        (refused,) = found.unusable
        assert (found.fates, kept(workspace)) == ({}, before)
        assert (refused.error.key, refused.name) == ("id_of_another", str(folder / NAME))
        assert refused.error.values["name"] == "Jo"
    change(folder, respondent={**who, "installation": "k1", "chain": "Jeugdketen"})
    assert take_in(workspace, [folder]).fates == {"newer": 1}


def test_that_a_name_goes_for_good_is_said(workspace: Workspace, folder: Path) -> None:
    change(folder, respondent={**json.loads(CONTENT)["respondent"], "name": "Jo"})
    take_in(workspace, [folder])
    change(folder, sharing="anonymous", finished_at="2020-01-01T00:00:00+01:00")
    assert [take_in(workspace, [folder]).fates for _ in range(2)] == [{"hidden": 1}, {"known": 1}]
    assert kept(workspace)[0].respondent.name == ""
    change(folder, sharing="open", finished_at="2030-01-01T10:00:00+01:00")
    assert [take_in(workspace, [folder]).fates for _ in range(2)] == [{"hidden": 1}, {"known": 1}]


def test_an_id_that_is_no_name_for_a_file_is_kept_all_the_same(
    workspace: Workspace, folder: Path
) -> None:
    change(folder, id="..\\..\\con: é")
    assert take_in(workspace, [folder]).fates == {"new": 1}
    assert take_in(workspace, [folder]).fates == {"known": 1}
    (file,) = workspace.paths.pool.rglob("*.json")
    assert file.stem.isalnum()


def test_a_file_in_the_pool_that_broke_is_mended_by_the_next_import(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    (file,) = workspace.paths.pool.rglob("*.json")
    file.write_text("{")
    assert take_in(workspace, [folder]).fates == {"new": 1}
    assert len(kept(workspace)) == 1


def test_a_point_off_the_scale_is_not_taken_in_and_gives_way_to_a_sound_export(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    (file,) = workspace.paths.pool.rglob("*.json")
    sound = file.read_bytes()
    change(folder, answers=[{"statement": "p1-1", "value": 10**4000}])
    found = take_in(workspace, [folder])
    assert ([one.error.key for one in found.unusable], file.read_bytes()) == (
        ["assessment_invalid"],
        sound,
    )
    change(file.parent, file.name, answers=[{"statement": "p1-1", "value": 6}])
    (folder / NAME).write_text(CONTENT, "utf-8")
    assert take_in(workspace, [folder]).fates == {"new": 1}
    assert file.read_bytes() == sound
    change(file.parent, file.name, sharing="anonymous", answers=[{"statement": "p1-1", "value": 6}])
    take_in(workspace, [folder])
    assert kept(workspace)[0].sharing == "anonymous"


def test_a_chain_is_known_also_where_its_first_file_broke(
    workspace: Workspace, folder: Path
) -> None:
    change(folder, id="b")
    take_in(workspace, [folder])
    (file,) = workspace.paths.pool.rglob("*.json")
    file.with_name("a.json").write_text("{")
    assert pool_chains(workspace) == {demo().chain: 2}
    file.write_text("{")
    assert pool_chains(workspace) == {}


def test_what_cannot_be_used_is_named_and_the_rest_taken_in(
    workspace: Workspace, folder: Path
) -> None:
    (folder / "kapot.json").write_text(CONTENT[:300])
    taken = take_in(workspace, [folder, folder / "weg.json"])
    assert taken.fates == {"new": 1}
    assert [(Path(one.name).name, one.error.key) for one in taken.unusable] == [
        ("kapot.json", "not_json"),
        ("weg.json", "file_missing"),
    ]
    held = [(one.error.__cause__, one.error.__traceback__) for one in taken.unusable]
    assert held == [(None, None)] * 2, "what was in the files"


def test_an_import_beside_one_that_takes_long_says_so_and_changes_nothing(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.usecases.pool_keeping._PATIENCE", 0)
    with (
        locked(workspace.paths.pool, KetentuiError("not_expected")),
        pytest.raises(KetentuiError, match="pool_in_use") as raised,
    ):
        take_in(workspace, [folder])
    assert (raised.value.exit_code, kept(workspace)) == (ExitCode.IN_USE, [])
    assert take_in(workspace, [folder]).fates == {"new": 1}


def test_progress_is_told_of_every_file(workspace: Workspace, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    (folder / "ander.json").write_text("{}")
    take_in(workspace, [folder], lambda done, total: told.append((done, total)))
    assert told == [(0, 0), (0, 0), (1, 2), (2, 2)]


def test_every_export_costs_the_same_however_many_there_are(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looks(folder: Path, exports: int) -> tuple[int, int]:
        """Return how often a folder was listed and a file read, to take in so many exports."""
        folder.mkdir()
        for n in range(exports):
            fields = {**json.loads(CONTENT), "id": f"{folder.name}-{n}"}
            (folder / f"{n}.json").write_text(json.dumps(fields), "utf-8")
        listed = read = 0
        with monkeypatch.context() as patched:

            def scan(*of: Any, scan: Any = os.scandir) -> Any:
                nonlocal listed
                listed += 1
                return scan(*of)

            def open_(*of: Any, open_: Any = os.open, **more: Any) -> Any:
                nonlocal read
                read += 1
                return open_(*of, **more)

            patched.setattr(os, "scandir", scan)
            patched.setattr(os, "open", open_)
            assert take_in(workspace, [folder]).fates == {"new": exports}
        return listed, read

    take_in(workspace, [folder])
    first, second = looks(folder / "a", 10), looks(folder / "b", 20)
    assert second[0] == first[0]
    assert second[1] <= 2 * first[1]


def test_copies_that_others_made_count_nowhere_and_go_with_their_export(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    (one,) = received(workspace)
    pool, content = workspace.paths.pool, one.file.read_bytes()
    copies = [one.file.with_name(f"{one.file.name}{ending}") for ending in ("~", ".orig", ".txt")]
    copies += [one.file.with_name("half.json"), pool / "loose.json", one.file.with_suffix(".bak")]
    for copy in copies:
        copy.write_bytes(content[: -9 if copy.name == "half.json" else None])
    assert combine_pool(workspace, TeamOptions()).reports[0].respondents.total == 1
    assert remove(workspace, [one.id]) == 1
    assert [file for file in pool.rglob("*") if one.id.encode() in file.read_bytes()] == []


def test_an_empty_pool_and_an_unknown_chain_are_told_apart(
    workspace: Workspace, folder: Path
) -> None:
    with pytest.raises(KetentuiError, match="pool_empty"):
        pool_folders(workspace)
    take_in(workspace, [folder])
    assert pool_folders(workspace, demo().chain.upper()) == pool_folders(workspace)
    with pytest.raises(KetentuiError, match="pool_chain_unknown"):
        pool_folders(workspace, "Jeugdketen")


def test_a_pool_that_cannot_be_read_is_not_taken_for_an_empty_one(workspace: Workspace) -> None:
    workspace.paths.pool.parent.mkdir(exist_ok=True)
    workspace.paths.pool.touch()
    with pytest.raises(KetentuiError, match="folder_unreadable"):
        pool_folders(workspace)
    assert (pool_chains(workspace), pool_overview(workspace).years) == ({}, ())


def test_the_pool_is_for_its_owner_alone(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, [folder])
    (file,) = workspace.paths.pool.rglob("*.json")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_the_years_of_every_chain_are_told_the_latest_first(
    workspace: Workspace, folder: Path
) -> None:
    fields = json.loads(CONTENT)
    for id, year, chain in (
        ("a", 2024, "Aa"),
        ("b", 2026, "Aa"),
        ("c", 2026, "Aa"),
        ("d", 2025, "B"),
    ):
        respondent = {**fields["respondent"], "chain": chain}
        finished = f"{year}-11-20T10:00:00+01:00"
        changed = {**fields, "id": id, "finished_at": finished, "respondent": respondent}
        (folder / f"{id}.json").write_text(json.dumps(changed), "utf-8")
    (folder / NAME).unlink()
    assert pool_overview(workspace).years == ()
    take_in(workspace, [folder])
    found = (PoolYear("Aa", 2026, 2), PoolYear("Aa", 2024, 1), PoolYear("B", 2025, 1))
    assert pool_overview(workspace).years == found
    next(workspace.paths.pool.rglob("a.json")).write_text("{")
    assert pool_overview(workspace).years == (found[0], found[2])


def put_where_it_was_once(workspace: Workspace, name: str, content: str, **fields: Any) -> Path:
    """Put an export in the folder that the rule for names of before gave its chain."""
    chain = fields["respondent"]["chain"]
    mark = sha256(clean(chain).casefold().encode()).hexdigest()[:8]
    file = workspace.paths.pool / f"{slug(chain)}-{mark}" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content or json.dumps({**json.loads(CONTENT), **fields}), "utf-8")
    return file


def test_folders_that_an_older_rule_for_names_parted_are_joined(workspace: Workspace) -> None:
    one, other = ({"chain": name} for name in ("Keten Co\u0308op O’Neil", "Keten Cöop O'Neil"))
    put_where_it_was_once(workspace, "a.json", "", id="a", respondent=one, sharing="anonymous")
    put_where_it_was_once(workspace, "a2.json", "{", respondent=one)
    put_where_it_was_once(workspace, "b.json", "", id="b", respondent=other)
    later = {**other, "name": "Jo", "organisation": "UWV"}
    day = "2030-01-01T10:00:00+01:00"
    put_where_it_was_once(workspace, "a.json", "", id="a", respondent=later, finished_at=day)
    assert len(folders_in(workspace.paths.pool)) == 2
    (folder,) = pool_folders(workspace, "KETEN CÖOP O´NEIL")
    assert folders_in(workspace.paths.pool) == [folder]
    assert [file.name for file in files_in(folder, ".json")] == ["a.json", "a2.json", "b.json"]
    assert [year.exports for year in pool_overview(workspace).years] == [1, 1]
    a = read_shared(folder / "a.json")
    assert (a.sharing, a.respondent.name, a.respondent.organisation) == ("anonymous", "", "UWV")
    before = {file: file.read_bytes() for file in folder.iterdir()}
    assert pool_chains(workspace) == {"Keten Cöop O'Neil": 3}
    assert {file: file.read_bytes() for file in folder.iterdir()} == before

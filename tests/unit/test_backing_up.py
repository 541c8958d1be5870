"""A backup is whole, brings everything back as it was, and never in the place of what is newer."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tomllib
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.replacing import replace
from ketentui.storage import backup as backup_file
from ketentui.storage import handouts
from ketentui.storage.backup import opened, packed
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import kept_bytes
from ketentui.storage.locks import held_lock
from ketentui.storage.writing import write_atomically
from ketentui.usecases import drafts
from ketentui.usecases.actions import Draft, add, add_for_team, agreements, chain_files, change
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.backup import made_backup, write_backup
from ketentui.usecases.demo import demo
from ketentui.usecases.doctor.repair import repair
from ketentui.usecases.handing_out import Crowd, handing_out
from ketentui.usecases.pool import pool_chains, take_in
from ketentui.usecases.pool_memory import remembered
from ketentui.usecases.restore import PutBack, planned, put_back
from ketentui.usecases.stored import overview
from ketentui.usecases.taken_in import received, remove
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW, Clock


def scan(workspace: Workspace, chain: str = "Keten") -> Assessment:
    start = Start("quick", Respondent(chain))
    return take_answers(workspace, "ketenscan", start, {"p1-1": Answer(4)})


@pytest.fixture
def filled(workspace: Workspace, tmp_path: Path) -> Workspace:
    """Everything that can be stored."""
    one = scan(workspace)
    add(workspace, one.id, Draft("Bellen"))
    questionnaire = workspace.library.find("ketenscan").questionnaire
    for _ in range(2):
        add_for_team(workspace, "Keten", questionnaire, Draft("Mailen"))
    sent = tmp_path / "sent"
    sent.mkdir()
    for name, content in list(demo().exports().items())[:3]:
        (sent / name).write_text(content, "utf-8")
    take_in(workspace, [sent])
    drafts.keep(workspace, drafts.START, {"chain": drafts.Written("", "Nieuwe keten")})
    assert workspace.installation
    write_atomically(workspace.paths.handouts, b"{}")
    workspace.store.open(scan(workspace).id).close()
    workspace.store.delete(scan(workspace).id)
    write_atomically(workspace.paths.config / "config.toml", b'lang = "en"\n')
    write_atomically(
        workspace.paths.pool / next(iter(pool_folders(workspace))) / "kapot.json", b"{"
    )
    return workspace


def pool_folders(workspace: Workspace) -> list[str]:
    return [folder.name for folder in workspace.paths.pool.iterdir()]


def backup(workspace: Workspace, tmp_path: Path, name: str = "b.zip") -> Path:
    return write_backup(made_backup(workspace), tmp_path / name, force=True)


def restored(workspace: Workspace, file: Path, *, over: bool = False) -> PutBack:
    return put_back(workspace, planned(workspace, file), over=over)


def contents(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".lock", ".parsed")
    }


def test_what_was_lost_comes_back_byte_for_byte(filled: Workspace, tmp_path: Path) -> None:
    data = filled.paths.data
    before, newest = contents(data), filled.store.newest()
    made = made_backup(filled)
    assert made.counts["assessments"] == 2
    assert (made.counts["pool"], made.left_out, made.open) == (4, (), ())
    file = write_backup(made, tmp_path / "b.zip")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    shutil.rmtree(data)
    assert restored(filled, file).failed == ()
    assert contents(data) == before
    assert filled.store.newest() == newest
    assert len(overview(filled).finished) == 2
    modes = {stat.S_IMODE(path.stat().st_mode) for path in data.rglob("*")}
    assert modes == {0o600, 0o700}
    after = contents(data)
    assert set(restored(filled, file).fates) == {"same"}
    assert contents(data) == after


def test_the_same_is_the_same_backup_and_nothing_is_none(filled: Workspace) -> None:
    assert made_backup(filled).content == made_backup(filled).content
    shutil.rmtree(filled.paths.data)
    with pytest.raises(KetentuiError, match="nothing_to_back_up"):
        made_backup(filled)


def test_a_file_that_is_there_is_kept_and_no_other_is_left(
    filled: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "b.zip").touch()
    with pytest.raises(KetentuiError, match="export_exists"):
        write_backup(made_backup(filled), tmp_path / "b.zip")
    assert (tmp_path / "b.zip").read_bytes() == b""


def test_what_cannot_be_in_it_is_told_and_the_rest_is_in_it(filled: Workspace) -> None:
    large = filled.paths.assessments / "groot.json"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    odd = filled.paths.questionnaires / "a\\b.toml"
    odd.touch()
    made = made_backup(filled)
    assert [error.key for error in made.left_out] == ["backup_cannot_hold", "file_too_large"]
    assert made.counts["assessments"] == 2


def test_who_is_open_elsewhere_is_told(filled: Workspace) -> None:
    (one, _) = filled.store.ids()
    record = filled.store.open(one)
    assert made_backup(filled).open == (one,)
    record.close()
    assert made_backup(filled).open == ()


def test_a_pool_that_changes_is_waited_for(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.usecases.pool_keeping._PATIENCE", 0.0)
    lock = held_lock(filled.paths.pool, 0, KetentuiError("pool_in_use"))
    with pytest.raises(KetentuiError, match="pool_in_use"):
        made_backup(filled)
    lock.release()


def test_what_moves_meanwhile_is_looked_for_again(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record that gets another name just before it is read is in the backup all the same."""
    (one, _) = filled.store.ids()
    path, moved = filled.store.path(one), filled.store.path("verhuisd")
    content = path.read_bytes()

    def read(file: Path, largest: int) -> bytes:
        if path.exists():
            path.rename(moved)
        return kept_bytes(file, largest)

    monkeypatch.setattr("ketentui.usecases.backup.kept_bytes", read)
    found = opened(made_backup(filled).content, "b")
    assert content in [found.read(one) for one in found.files]


# Putting back where something is


def amended(workspace: Workspace, change: Callable[[Assessment], Assessment]) -> Assessment:
    id = workspace.store.ids()[0]
    record = workspace.store.open(id)
    record.save(change(record.load().assessment))
    record.close()
    return workspace.store.load(id)


def answer(value: int, later: int = 0) -> Callable[[Assessment], Assessment]:
    def change(one: Assessment) -> Assessment:
        moment = one.started_at + timedelta(days=later)
        return replace(one, answers={"p1-1": Answer(value)}, changed_at=moment)

    return change


def test_what_is_newer_here_stays_until_somebody_says_otherwise(
    filled: Workspace, tmp_path: Path
) -> None:
    file = backup(filled, tmp_path)
    here = amended(filled, answer(1, later=2))
    path = filled.store.path(here.id)
    content = path.read_bytes()
    plan = planned(filled, file)
    assert plan.newer == (f"data/assessments/{here.id}.json",)
    assert restored(filled, file).fates["kept"] == 1
    assert filled.store.load(here.id) == here
    assert restored(filled, file, over=True).fates["replaced"] == 1
    assert filled.store.load(here.id).answers["p1-1"] == Answer(4)
    assert content in [one.read_bytes() for one in filled.paths.bin.glob("*.aside-*.json")]


def test_what_was_answered_after_it_was_asked_stays_too(filled: Workspace, tmp_path: Path) -> None:
    """Nobody said yes to its being replaced."""
    file = backup(filled, tmp_path)
    plan = planned(filled, file)
    assert plan.newer == ()
    here = amended(filled, answer(1, later=2))
    (agreed,) = filled.paths.agreements.glob("*.json")
    questionnaire = filled.library.find("ketenscan").questionnaire
    add_for_team(filled, "Keten", questionnaire, Draft("Daarna"))
    content = agreed.read_bytes()
    assert put_back(filled, plan, over=False).fates["kept"] == 2
    assert (filled.store.load(here.id), agreed.read_bytes()) == (here, content)


def test_a_later_time_on_the_disk_alone_is_asked_about_too(
    filled: Workspace, tmp_path: Path
) -> None:
    """Of answers without a time of their own nobody can say which are the later ones."""
    file = backup(filled, tmp_path)
    here = amended(filled, lambda one: replace(one, answers={"p1-1": Answer(1)}))
    assert len(planned(filled, file).newer) == 1
    os.utime(filled.store.path(here.id), (1, 1))
    assert planned(filled, file).newer == ()


@pytest.mark.parametrize("clock_back", [0, 10**9])
def test_an_action_agreed_since_is_asked_about_too(
    filled: Workspace, tmp_path: Path, clock_back: int
) -> None:
    """It leaves the file as old as it was, whatever answers are in the backup."""
    file = backup(filled, tmp_path)
    id = filled.store.ids()[0]
    add(filled, id, Draft("Sindsdien"))
    path = filled.store.path(id)
    os.utime(path, ns=(0, path.stat().st_mtime_ns - clock_back))
    assert planned(filled, file).newer == (f"data/assessments/{id}.json",)
    restored(filled, file)
    assert [one.what for one in filled.store.load(id).actions][-1] == "Sindsdien"


def test_what_is_older_or_damaged_here_goes_to_the_bin(filled: Workspace, tmp_path: Path) -> None:
    was = filled.store.path(filled.store.ids()[0])
    old = was.read_bytes()
    now = amended(filled, answer(5, later=3))
    file = backup(filled, tmp_path)
    for content in (old, b"{"):
        was.write_bytes(content)
        os.utime(was, (1, 1) if content == old else None)
        done = restored(filled, file)
        assert (done.fates["replaced"], done.fates.get("kept")) == (1, None)
        assert filled.store.load(now.id) == now
        assert content in [one.read_bytes() for one in filled.paths.bin.glob("*.aside-*.json")]


def test_what_is_damaged_in_the_backup_replaces_nothing(filled: Workspace, tmp_path: Path) -> None:
    path = filled.store.path(filled.store.ids()[0])
    sound = path.read_bytes()
    path.write_bytes(b"{")
    file = backup(filled, tmp_path)
    path.write_bytes(sound)
    restored(filled, file, over=True)
    assert path.read_bytes() == sound


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Workspace:
    """Another machine, with something of each kind that is the machine's own, written later."""
    ids = (f"ander{n}" for n in count())
    here = Workspace(paths_below(tmp_path / "other"), clock, lambda: next(ids))
    scan(here)
    questionnaire = here.library.find("ketenscan").questionnaire
    add_for_team(here, "Keten", questionnaire, Draft("Van de andere machine"))
    hand_out(here, "daar")
    assert here.installation
    write_atomically(here.paths.config / "config.toml", b'lang = "nl"\n')
    write_atomically(here.paths.questionnaires / "eigen.toml", b"# daar")
    for path in here.paths.data.rglob("*"):
        os.utime(path, (2**32, 2**32))
    return here


def hand_out(workspace: Workspace, *people: str) -> None:
    crowd = Crowd("ketenscan", 5, "", {one: one for one in people})
    with handing_out(workspace, [crowd], anyway=True):
        pass


def test_a_backup_of_another_machine_replaces_nothing_unasked_and_brings_what_can_be_joined(
    filled: Workspace, other: Workspace, tmp_path: Path
) -> None:
    write_atomically(filled.paths.questionnaires / "eigen.toml", b"# hier")
    filled.paths.handouts.unlink()
    hand_out(filled, "hier")
    file, before = backup(other, tmp_path), contents(filled.paths.data)
    asked = {
        f"data/{name}" for name in ("installation", "handouts.json", "questionnaires/eigen.toml")
    }
    assert {*planned(filled, file).newer} == {*asked, "config.toml"}
    done = restored(filled, file)
    assert (done.fates["kept"], done.fates["joined"], done.failed) == (4, 1, ())
    after = contents(filled.paths.data)
    assert {path for path in before if after[path] != before[path]} <= {
        *filled.paths.agreements.iterdir()
    }
    (agreed,) = chain_files(filled).all()
    assert [one.action.what for one in agreed.actions] == [  # type: ignore[union-attr]
        "Van de andere machine",
        "Mailen",
        "Mailen",
    ]
    assert len(filled.store.ids()) == 3
    assert restored(filled, file).fates["joined"] == 0
    restored(filled, file, over=True)
    kept = {one.read_bytes() for one in filled.paths.bin.rglob("*") if one.is_file()}
    for name in ("handouts.json", "config.toml", "questionnaires/eigen.toml", "installation"):
        path = filled.paths.data / name
        assert path.read_bytes() == (other.paths.data / name).read_bytes()
        assert before[path][0] in kept


def test_what_was_handed_out_before_and_since_is_known_after_a_restore(
    filled: Workspace, tmp_path: Path
) -> None:
    filled.paths.handouts.unlink()
    hand_out(filled, "a", "b")
    file = backup(filled, tmp_path)
    hand_out(filled, "a", "c")
    handouts.forget(filled.paths.handouts, ["b"])
    known = handouts.read(filled.paths.handouts).known
    assert restored(filled, file).fates["kept"] == 1
    assert handouts.read(filled.paths.handouts).known == known  # b stays forgotten
    since = backup(filled, tmp_path, "since.zip")
    shutil.rmtree(filled.paths.data)
    restored(filled, file)
    assert restored(filled, since).fates["joined"] == 1
    again = handouts.read(filled.paths.handouts).known
    assert all(one in known for one in again)
    assert len(again) == len(known)


def test_an_action_that_both_have_otherwise_is_asked_about(
    filled: Workspace, tmp_path: Path
) -> None:
    file = backup(filled, tmp_path)
    first = next(one for one in agreements(filled).agreed if one.assessment is None)
    change(filled, first, lambda one: replace(one, what="Sindsdien anders"))
    (path,) = filled.paths.agreements.glob("*.json")
    os.utime(path, (1, 1))
    assert f"data/agreements/{path.name}" in planned(filled, file).newer
    now = path.read_bytes()
    restored(filled, file)
    assert path.read_bytes() == now
    restored(filled, file, over=True)
    assert first in agreements(filled).agreed
    assert now in [one.read_bytes() for one in (filled.paths.bin / "agreements").iterdir()]


@pytest.mark.parametrize("copied", [True, False])
def test_of_a_damaged_record_what_can_be_read_of_it_is_not_replaced_by_less(
    filled: Workspace, tmp_path: Path, copied: bool
) -> None:
    """Its copy, or what is left of itself, may say more than an older backup."""
    file = backup(filled, tmp_path)
    given = {f"p{n}-1": Answer(4) for n in range(1, 6)}
    here = amended(filled, lambda one: replace(one, answers=given))
    path = filled.store.path(here.id)
    if copied:
        shutil.copy(path, path.with_suffix(".bak"))
        path.write_bytes(b"{")
    else:
        path.write_bytes(path.read_bytes().partition(b'"actions"')[0])
    os.utime(path, (1, 1))
    assert restored(filled, file).fates["kept"] == 1
    assert filled.store.load(here.id).answers == given


def test_what_is_open_elsewhere_stays_and_is_told(filled: Workspace, tmp_path: Path) -> None:
    file = backup(filled, tmp_path)
    here = amended(filled, answer(1, later=2))
    record = filled.store.open(here.id)
    done = restored(filled, file, over=True)
    assert [error.key for error in done.failed] == ["in_use"]
    assert filled.store.load(here.id) == here
    record.close()
    assert restored(filled, file, over=True).failed == ()


def test_an_interrupted_restore_goes_on_where_it_was(
    filled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, file = filled.paths.data, backup(filled, tmp_path)
    whole = {path: found[0] for path, found in contents(data).items()}
    for after in range(0, len(whole), 3):
        shutil.rmtree(data)
        left = [after]

        def write(path: Path, content: bytes, left: list[int] = left) -> None:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            write_atomically(path, content)

        with monkeypatch.context() as patched:
            for module in ("placing", "pool_keeping"):
                patched.setattr(f"ketentui.usecases.{module}.write_atomically", write)
            with pytest.raises(KeyboardInterrupt):
                restored(filled, file)
        assert restored(filled, file).failed == ()
        assert {path: found[0] for path, found in contents(data).items()} == whole


def test_of_others_the_newest_stays_and_anonymous_stays_anonymous(
    filled: Workspace, tmp_path: Path
) -> None:
    file = backup(filled, tmp_path)
    sent = next((tmp_path / "sent").glob("*.json"))
    values = json.loads(sent.read_text("utf-8"))
    sent.write_text(json.dumps({**values, "sharing": "anonymous"}), "utf-8")
    take_in(filled, [sent])
    (there,) = filled.paths.pool.rglob(f"{values['id']}.json")
    assert read_shared(there).sharing == "anonymous"
    before = there.read_bytes()
    restored(filled, file, over=True)
    assert there.read_bytes() == before
    assert sum(pool_chains(filled).values()) == 4


def test_where_nobody_knows_who_withdrew_no_export_comes_back_and_that_is_told(
    filled: Workspace, tmp_path: Path
) -> None:
    file = backup(filled, tmp_path)
    shutil.rmtree(filled.paths.data)
    filled.paths.remembered.parent.mkdir(parents=True)
    filled.paths.remembered.write_text("{")
    back = restored(filled, file)
    assert [error.key for error in back.failed] == ["pool_memory_unreadable"]
    assert back.fates["back"]
    assert pool_folders(filled) == [filled.paths.remembered.name]


def test_who_withdrew_does_not_come_back(filled: Workspace, tmp_path: Path) -> None:
    """Nor does what a repair had put in the bin of it."""
    sent = received(filled)[0].file
    shutil.copy(sent, sent.with_name("kopie.json"))
    repair(filled)
    file = backup(filled, tmp_path)
    gone = [one.id for one in received(filled)][:1]
    remove(filled, gone)
    assert made_backup(filled).counts["pool"] == 2
    for over in (False, True):
        done = restored(filled, file, over=over)
        assert (done.fates["withdrawn"], done.failed) == (2, ())
        assert gone[0] not in [one.id for one in received(filled)]
        assert not list(filled.paths.bin.rglob("kopie*"))
    shutil.rmtree(filled.paths.data)  # who withdrew after the backup, is known here alone
    assert "withdrawn" not in restored(filled, file).fates


def test_who_had_withdrawn_when_it_was_made_is_withdrawn_here_too(
    filled: Workspace, tmp_path: Path
) -> None:
    """Whatever else is remembered here, and whatever backup came back first."""
    with_all = backup(filled, tmp_path, "all.zip")
    gone, other = [one.id for one in received(filled)][:2]
    remove(filled, [gone])
    without = backup(filled, tmp_path, "without.zip")
    shutil.rmtree(filled.paths.data)
    restored(filled, with_all)
    remove(filled, [other])
    assert restored(filled, without).removed == 1
    assert {gone, other}.isdisjoint(one.id for one in received(filled))
    assert all(map(remembered(filled).has_withdrawn, (gone, other)))


def test_who_came_in_again_since_stays(filled: Workspace, tmp_path: Path) -> None:
    gone = received(filled)[0]
    content = gone.file.read_bytes()
    remove(filled, [gone.id])
    file = backup(filled, tmp_path)
    (tmp_path / "again.json").write_bytes(content)
    assert take_in(filled, [tmp_path / "again.json"], again=True).fates == {"new": 1}
    assert restored(filled, file).removed == 0
    assert gone.id in [one.id for one in received(filled)]
    assert not remembered(filled).has_withdrawn(gone.id)


@pytest.mark.parametrize(
    ("there", "here", "expected"),
    [
        ('data_dir = "~/elsewhere"\nlang = "en"\n', None, {"lang": "en"}),
        ('lang = "en"\n', 'data_dir = "/mine"\n', {"lang": "en", "data_dir": "/mine"}),
        ('data_dir = "/a"  # of old\n', 'data_dir = "/mine"\n', {"data_dir": "/mine"}),
        ("lang = ", None, None),
    ],
)
def test_settings_come_back_without_leading_away_from_the_data(
    workspace: Workspace, tmp_path: Path, there: str, here: str | None, expected: object
) -> None:
    scan(workspace)
    config = workspace.paths.config / "config.toml"
    write_atomically(config, there.encode())
    os.utime(config, (2**31, 2**31))
    file = backup(workspace, tmp_path)
    config.unlink()
    if here is not None:
        write_atomically(config, here.encode())
    assert restored(workspace, file).failed == ()
    text = config.read_text()
    assert text == there if expected is None else tomllib.loads(text) == expected
    after = contents(config.parent)
    assert set(restored(workspace, file).fates) == {"same"}
    assert contents(config.parent) == after


def test_settings_that_cannot_be_brought_together_are_told_and_the_rest_comes_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = scan(workspace)
    config = workspace.paths.config / "config.toml"
    write_atomically(config, b'data_dir = """\n/a"""\n')
    file = backup(workspace, tmp_path)
    config.unlink()
    workspace.store.path(one.id).unlink()
    assert [error.key for error in restored(workspace, file).failed] == ["config_not_put_back"]
    assert (workspace.store.ids(), config.exists()) == ([one.id], False)


# A backup that isn't right


def zipped(
    inside: dict[str, bytes],
    listed: dict[str, bytes] | None = None,
    change: Callable[[ZipInfo], object] = lambda entry: None,
    **manifest: object,
) -> bytes:
    """Return a zip of files that says what `listed` is, and of which an entry was changed."""
    told = inside if listed is None else listed
    values = {
        "schema": backup_file.SCHEMA,
        "program": "0",
        "made_at": NOW.isoformat(),
        "files": [
            {
                "name": name,
                "size": len(content),
                "sha256": sha256(content).hexdigest(),
                "changed": 0,
            }
            for name, content in told.items()
        ],
        **manifest,
    }
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as zip:
        for name, content in inside.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            change(entry)
            zip.writestr(entry, content)
        zip.writestr(ZipInfo("manifest.json"), json.dumps(values))
    return whole.getvalue()


ONE = {"data/assessments/x.json": b"{}"}


def link(entry: ZipInfo) -> None:
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16


def packed_by_another(entry: ZipInfo) -> None:
    entry.compress_type = ZIP_LZMA


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "backup_no_zip"),
        (b"PK\x05\x06", "backup_no_zip"),
        (zipped(ONE)[:-1], "backup_no_zip"),
        (zipped(ONE, schema="x"), "backup_no_list"),
        (zipped(ONE, files=3), "backup_no_list"),
        (zipped(ONE, made_at="nu"), "backup_no_list"),
        (zipped({}, ONE), "backup_not_as_listed"),
        (zipped(ONE, {}), "backup_not_as_listed"),
        (zipped(ONE, dict.fromkeys(ONE, b"[]")), "backup_changed"),
        (zipped(dict.fromkeys(ONE, b"{ }"), ONE), "backup_changed"),
        (zipped(ONE, change=link), "backup_name"),
        (zipped(ONE, change=packed_by_another), "backup_name"),
    ],
)
def test_what_is_no_backup_is_refused_before_anything_is_written(
    workspace: Workspace, tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "b.zip"
    file.write_bytes(content)
    before = contents(workspace.paths.data)
    with pytest.raises(KetentuiError) as raised:
        planned(workspace, file)
    assert (raised.value.key, raised.value.exit_code) == ("backup_invalid", ExitCode.BAD_DATA)
    assert [one.key for one in raised.value.problems] == [problem]
    assert contents(workspace.paths.data) == before


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../x.json",
        "data/assessments/../../x.json",
        "data/assessments/./x.json",
        "data//assessments/x.json",
        "data\\assessments\\x.json",
        "data/assessments/C:x.json",
        "data/assessments/.x.json",
        "data/assessments/x.lock",
        "data/assessments/a\x1b[31m.json",
        "data/assessments/",
        "data/x.json",
        "data/elders/x.json",
        "data",
        "x.json",
        "config.toml/x",
        "data/assessments/" + 1000 * "x",
    ],
)
def test_a_file_goes_nowhere_but_where_the_program_has_it(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "b.zip"
    file.write_bytes(zipped({name: b"{}"}))
    with pytest.raises(KetentuiError, match="backup_invalid"):
        planned(workspace, file)


def test_what_is_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"data/assessments/x.json": bytes(30_000_000)})
    assert len(bomb) < 100_000
    with pytest.raises(KetentuiError, match="backup_no_list"):
        opened(bomb, "b")
    monkeypatch.setattr(backup_file, "LARGEST_WHOLE", 1)
    with pytest.raises(KetentuiError, match="backup_too_large"):
        packed([("config.toml", 2, b"ab")], "0", NOW)
    with pytest.raises(KetentuiError, match="backup_too_many"):
        opened(zipped(ONE), "b")
    with pytest.raises(KetentuiError, match="backup_too_many"):
        opened(backup_file._ENTRY * (backup_file.MOST_FILES + 2000), "b")


def test_a_backup_of_a_newer_version_is_said_to_be(clock: Clock) -> None:
    with pytest.raises(KetentuiError, match="backup_newer"):
        opened(zipped(ONE, schema="ketentui/backup/2", made_at=clock().isoformat()), "b")


WHOLE = packed([("data/assessments/x.json", 1, b'{"a": 1}'), ("config.toml", 2, b"")], "0", NOW)


@given(st.integers(0, len(WHOLE) * 8 - 1))
def test_a_flipped_bit_changes_nothing_unseen(bit: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[bit // 8] ^= 1 << bit % 8
    with suppress(KetentuiError):
        assert said(bytes(flipped)) == said(WHOLE)


def said(content: bytes) -> set[tuple[str, bytes]]:
    found = opened(content, "b")
    return {(one.name, found.read(one)) for one in found.files}

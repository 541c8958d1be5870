"""Every state that is not right is found, told and, where that can be, mended without a loss."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.cli.findings import text_of
from ketentui.cli.invocation import Invocation
from ketentui.cli.terminal import Terminal
from ketentui.config.paths import paths_below
from ketentui.errors import KetentuiError
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.replacing import replace
from ketentui.storage.backup import opened
from ketentui.storage.exchange import parse_shared
from ketentui.storage.locks import held_lock
from ketentui.storage.store import Store
from ketentui.storage.writing import make_private_folder, write_atomically
from ketentui.usecases import drafts, pool_memory
from ketentui.usecases.actions import Draft, add, add_for_team, chain_files
from ketentui.usecases.assessing import Start, resume, take_answers
from ketentui.usecases.backup import MadeBackup, made_backup
from ketentui.usecases.demo import demo
from ketentui.usecases.doctor.findings import examine
from ketentui.usecases.doctor.look import Finding
from ketentui.usecases.doctor.repair import repair
from ketentui.usecases.handing_out import Crowd, handing_out
from ketentui.usecases.pool_keeping import Kept
from ketentui.usecases.stored import overview
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW

LEFT = ".x.json.ketentui-0123456789abcdef.tmp"


def at(folder: Path) -> Workspace:
    numbers = count(1)
    return Workspace(paths_below(folder), lambda: NOW, lambda: f"id{next(numbers):04}")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return at(tmp_path / "data")


@pytest.fixture(autouse=True)
def nobody_is_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ketentui.storage.writing._LEFT_AFTER", -1.0)


def answered(workspace: Workspace, *values: int) -> Assessment:
    """Return a stored assessment, written twice, so that there is a copy before it."""
    given = {f"p{at}-1": Answer(value) for at, value in enumerate(values or (4,), start=1)}
    one = take_answers(workspace, "ketenscan", Start("quick", Respondent("Keten")), given)
    add(workspace, one.id, Draft("Bellen"))
    return workspace.store.load(one.id)


def record(workspace: Workspace, *values: int) -> Path:
    return workspace.store.path(answered(workspace, *values).id)


def copy(path: Path, other: Path) -> None:
    """Let a synchronising service leave a copy of one file beside another."""
    shutil.copy(path, other.with_name(f"{other.stem} (1).json"))


def changed(workspace: Workspace, path: Path, **answers: Answer) -> None:
    """Let the assessment in a file say something else, after a copy of it was made."""
    copy(path, path)
    opened = workspace.store.open(path.stem)
    now = opened.load().assessment
    opened.save(replace(now, answers={**now.answers, **answers}))
    opened.close()


def rewritten(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    whole = json.loads(path.read_bytes())
    change(whole)
    path.write_text(json.dumps(whole))


def put(path: Path, content: bytes = b"{") -> None:
    make_private_folder(path.parent)
    write_atomically(path, content)


def export(workspace: Workspace, number: int) -> Path:
    name, content = list(demo().exports().items())[number]
    sent, kept = parse_shared(content.encode(), name), Kept(workspace)
    kept.put(sent, [])
    return kept.file(sent)


def newer(workspace: Workspace) -> None:
    path = record(workspace)
    rewritten(path, lambda whole: whole.pop("checksum") and whole.update(version=99))


def damaged_with_copy(workspace: Workspace) -> None:
    record(workspace).write_bytes(b"")


def damaged_readable(workspace: Workspace) -> None:
    path = record(workspace)
    path.with_suffix(".bak").unlink(missing_ok=True)
    rewritten(path, lambda whole: whole.update(checksum="0" * 64))


def damaged_more(workspace: Workspace) -> None:
    path = record(workspace, 4, 2)
    copy = Store(path.parent, bin=workspace.paths.bin)
    before = replace(copy.load(path.stem), answers={"p1-1": Answer(4)})
    shutil.copy(path, path.with_suffix(".now"))
    opened = copy.open(path.stem)
    opened.load()
    for _ in range(2):
        opened.save(before)
    opened.close()
    path.with_suffix(".now").rename(path)
    path.write_bytes(path.read_bytes().partition(b'"actions"')[0])


def damaged_whole(workspace: Workspace) -> None:
    path = record(workspace)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")


def copy_damaged(workspace: Workspace) -> None:
    record(workspace).with_suffix(".bak").write_bytes(b"{")


def strange(workspace: Workspace) -> None:
    path = record(workspace)
    rewritten(path, lambda whole: whole.pop("checksum") and whole.update(version=1))
    rewritten(path, lambda whole: whole["assessment"]["1"].update(mood="good"))


def strange_export(workspace: Workspace) -> None:
    path = export(workspace, 4)
    answer = {"statement": "weg-1", "value": 2}
    rewritten(path, lambda whole: whole.pop("checksum") and whole["answers"].append(answer))


def altered_export(workspace: Workspace) -> None:
    rewritten(export(workspace, 6), lambda whole: whole["answers"][0].update(value=1))
    rewritten(export(workspace, 7), lambda whole: whole["respondent"].update(name=""))


def damaged_no_copy(workspace: Workspace) -> None:
    put(workspace.paths.assessments / "kapot.json")


def damaged_export(workspace: Workspace) -> None:
    put(export(workspace, 3))


def export_off_scale(workspace: Workspace) -> None:
    rewritten(export(workspace, 5), lambda whole: whole["answers"][0].update(value=9))


def damaged_agreements(workspace: Workspace) -> None:
    questionnaire = workspace.library.find("ketenscan").questionnaire
    for _ in range(2):
        add_for_team(workspace, "Derde keten", questionnaire, Draft("Bellen"))
    put(chain_files(workspace).path("Derde keten"))


def handouts_lost(workspace: Workspace) -> None:
    put(workspace.paths.handouts)


def orphan_copy(workspace: Workspace) -> None:
    record(workspace).unlink()


def folder_instead(workspace: Workspace) -> None:
    path = record(workspace)
    path.unlink()
    make_private_folder(path)


def link(workspace: Workspace) -> None:
    path = record(workspace)
    elsewhere = workspace.paths.data.with_name("elders.json")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def orphan_of_deleted(workspace: Workspace) -> None:
    path = record(workspace)
    before = path.with_suffix(".bak").read_bytes()
    workspace.store.delete(path.stem)
    put(path.with_suffix(".bak"), before)


def copy_of_deleted(workspace: Workspace) -> None:
    path = record(workspace)
    deleted = workspace.store.delete(path.stem)
    copy(deleted.path, path)


def orphan_damaged(workspace: Workspace) -> None:
    put(workspace.paths.assessments / "wees.bak")


def misnamed(workspace: Workspace) -> None:
    path = record(workspace)
    path.rename(path.with_name("verkeerd.json"))
    for ending in (".bak", ".lock"):
        path.with_suffix(ending).unlink()


def copy_older(workspace: Workspace) -> None:
    changed(workspace, record(workspace), **{"p4-1": Answer(2)})


def copy_newer(workspace: Workspace) -> None:
    path = record(workspace, 1)
    shutil.copy(path, path.with_name("was"))
    changed(workspace, path, **{"p4-1": Answer(2)})
    path.rename(path.with_name(f"{path.stem} (1).json"))
    path.with_name("was").rename(path)


def copy_differs(workspace: Workspace) -> None:
    changed(workspace, record(workspace), **{"p1-1": Answer(2), "p4-1": Answer(2)})


def copy_of_damaged(workspace: Workspace) -> None:
    path = record(workspace)
    copy(path, path)
    rewritten(path, lambda whole: whole.pop("checksum") and whole.update(version=99))


def agreements_misplaced(workspace: Workspace) -> None:
    questionnaire = workspace.library.find("ketenscan").questionnaire
    add_for_team(workspace, "Andere keten", questionnaire, Draft("Bellen"))
    path = chain_files(workspace).path("Andere keten")
    path.rename(path.with_name("0123456789abcdef.json"))
    path.with_suffix(".lock").unlink()


def export_misplaced(workspace: Workspace) -> None:
    path = export(workspace, 0)
    put(path.parent.with_name("elders") / path.name, path.read_bytes())
    path.unlink()


def export_twice(workspace: Workspace) -> None:
    path = export(workspace, 1)
    put(path.parent.with_name("nog-eens") / path.name, path.read_bytes())


def edition_damaged(workspace: Workspace) -> None:
    put(workspace.paths.editions / f"{answered(workspace).questionnaire.sha256}.toml")


def edition_missing(workspace: Workspace) -> None:
    path = record(workspace)
    opened = workspace.store.open(path.stem)
    lost = replace(opened.load().assessment, asked=None)
    opened.save(replace(lost, questionnaire=replace(lost.questionnaire, sha256="f" * 64)))
    opened.close()


def draft_of_nothing(workspace: Workspace) -> None:
    drafts.keep(workspace, drafts.of_action("weg"), {"what": drafts.Written("", "Mailen")})


def ahead(workspace: Workspace) -> None:
    path = record(workspace)
    opened = workspace.store.open(path.stem)
    now = opened.load().assessment
    opened.save(replace(now, finished_at=NOW + timedelta(900)))
    opened.close()


def touched_ahead(workspace: Workspace) -> None:
    os.utime(record(workspace), (2**32, 2**32))


MENDED: dict[str, Callable[[Workspace], object]] = {
    "open_to_others": lambda ws: record(ws).chmod(0o644),
    "temporary": lambda ws: put(ws.paths.drafts / LEFT),
    "dead_lock": lambda ws: put(ws.paths.assessments / "weg.lock"),
    "dead_ask": lambda ws: put(record(ws).with_suffix(".ask")),
    "damaged_with_copy": damaged_with_copy,
    "damaged_readable": damaged_readable,
    "damaged_readable more than its copy": damaged_more,
    "damaged_whole": damaged_whole,
    "copy_damaged": copy_damaged,
    "damaged_no_copy": damaged_no_copy,
    "damaged_no_copy export": damaged_export,
    "damaged_no_copy export off the scale": export_off_scale,
    "damaged_with_copy agreements": damaged_agreements,
    "installation_damaged": lambda ws: put(ws.paths.installation, b"a/b"),
    "orphan_copy": orphan_copy,
    "orphan_copy folder": folder_instead,
    "orphan_of_deleted": orphan_of_deleted,
    "orphan_of_deleted copy": copy_of_deleted,
    "orphan_damaged": orphan_damaged,
    "misnamed": misnamed,
    "copy_older": copy_older,
    "copy_newer": copy_newer,
    "copy_differs": copy_differs,
    "export_misplaced": export_misplaced,
    "export_twice": export_twice,
    "draft_damaged": lambda ws: put(ws.paths.drafts / "start.json"),
    "draft_of_nothing": draft_of_nothing,
    "touched_ahead": touched_ahead,
}
STAYING: dict[str, Callable[[Workspace], object]] = {
    "settings": lambda ws: put(ws.paths.config / "config.toml", b"lang = 3"),
    "newer": newer,
    "strange": strange,
    "altered_export": altered_export,
    "strange export": strange_export,
    "handouts_lost": handouts_lost,
    "pool_memory_lost": lambda ws: put(ws.paths.remembered),
    "copy_of_damaged": copy_of_damaged,
    "edition_missing": edition_missing,
    "questionnaire": lambda ws: put(ws.paths.questionnaires / "eigen.toml", b"x"),
    "ahead": ahead,
    "unknown": lambda ws: put(ws.paths.assessments / "brief.docx"),
    "link": link,
    "no_file": lambda ws: make_private_folder(ws.paths.agreements / "map.json"),
}
HEALED_BY_OTHERS: dict[str, Callable[[Workspace], object]] = {
    "agreements_misplaced": agreements_misplaced,
    "edition_damaged": edition_damaged,
}
STATES = {**MENDED, **STAYING, **HEALED_BY_OTHERS}


def kinds(findings: Iterable[Finding]) -> set[str]:
    return {finding.kind for finding in findings}


def named(states: Iterable[str]) -> set[str]:
    return {state.partition(" ")[0] for state in states}


def contents(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".parsed")
    return {path: path.read_bytes() for path in files}


def told(findings: Iterable[Finding]) -> None:
    """See that all is told, and that what is to be typed works on the same data."""
    this = Invocation((), {}, Terminal({}))
    this.flags["data_dir"] = "/nergens/de keten"
    for language in ("nl", "en"):
        this.flags["lang"] = language
        for one in findings:
            for which in ("is", "means", "do", *(["done"] if one.mend else [])):
                text = text_of(this, one, which)
                commands = re.findall("ketentui (?:--|doctor|restore|questionnaires)", text)
                assert text
                assert {*commands} <= {"ketentui --"}


def check(workspace: Workspace, states: Iterable[str]) -> None:
    """Make these states, and see that doctor finds each, changes nothing, and mends what can be."""
    states = [state for state in STATES if state in set(states)]
    for state in states:
        STATES[state](workspace)
    before = contents(workspace.paths.data)
    found = examine(workspace)
    assert kinds(found) - {"newer"} == named(states) - {"newer"}
    assert contents(workspace.paths.data) == before
    told(found)
    done = repair(workspace)
    assert not done.failed
    staying = named(state for state in states if state in STAYING)
    assert kinds(done.left) == staying | ({"newer"} if "copy_of_damaged" in staying else set())
    outside = (".lock", ".ask", ".tmp")
    matters = {content for path, content in before.items() if path.suffix not in outside}
    changed_content = kinds(done.mended) - {"open_to_others"}
    assert (done.copy is not None) == bool(changed_content and matters)
    if done.copy is not None:
        copied = opened(done.copy.read_bytes(), "x")
        assert {copied.read(one) for one in copied.files} == matters
    assert kinds(repair(workspace).left) == kinds(done.left)
    damaged = kinds(done.left) & {"newer", "copy_of_damaged", "edition_missing"}
    assert bool(overview(workspace).damaged) == bool(damaged)


def test_nothing_is_wrong_where_nothing_is_and_where_all_is_right(workspace: Workspace) -> None:
    assert examine(workspace) == ()
    answered(workspace)
    export(workspace, 0)
    assert examine(workspace) == ()


def test_every_state_at_once_is_found_and_what_can_be_is_mended(workspace: Workspace) -> None:
    check(workspace, STATES)


@pytest.mark.parametrize("state", STATES)
def test_each_state_by_itself(workspace: Workspace, state: str) -> None:
    check(workspace, [state])


@settings(max_examples=15)
@given(st.sets(st.sampled_from(sorted(STATES)), min_size=2, max_size=8))
def test_any_states_together(states: set[str]) -> None:
    with TemporaryDirectory() as folder, patch("ketentui.storage.writing._LEFT_AFTER", -1.0):
        check(at(Path(folder) / "data"), states)


def refuse(*_: object) -> None:
    raise KetentuiError("not_writable")


def test_no_answer_goes_where_copies_differ_and_none_is_there_twice(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_differs(workspace)
    with monkeypatch.context() as interrupted:
        interrupted.setattr("ketentui.usecases.doctor.mending.set_aside", refuse)
        assert [found.kind for found, _ in repair(workspace).failed] == ["copy_differs"]
    repair(replace(workspace, now=lambda: NOW + timedelta(hours=1)))
    values = [
        (one.answer("p1-1").value, one.answer("p4-1").value) for one in workspace.store.finished()
    ]
    assert sorted(values, key=str) == [(2, 2), (4, None)]


def test_what_cannot_be_read_now_stays_where_it_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its copy knows less: who withdrew last, which report was handed out last."""
    answered(workspace)
    with handing_out(workspace, [Crowd("q", 5, "whole", {"a": "b"})]):
        pass
    withdrawn = pool_memory.Memory().with_withdrawn("ab")
    for memory in (pool_memory.Memory().with_withdrawn("a"), withdrawn):
        pool_memory.remember(workspace, memory)
    shutil.copy(workspace.paths.handouts, workspace.paths.handouts.with_suffix(".bak"))

    def unread(path: Path, flags: int) -> int:
        if path.suffix == ".json":
            raise PermissionError
        return os.open(path, flags)

    with monkeypatch.context() as refused:
        refused.setattr("ketentui.storage.files._open_at_once", unread)
        left = repair(workspace).left
    assert [one.path.name for one in left if one.kind == "unreadable"] == [
        "id0001.json",
        "handouts.json",
        "remembered.json",
    ]
    assert pool_memory.remembered(workspace) == withdrawn
    assert not workspace.paths.bin.exists()


def test_what_its_owner_may_not_read_is_mended_before_the_copy_is_made(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = record(workspace)
    put(workspace.paths.drafts / LEFT)
    path.parent.chmod(0)
    modes: list[int] = []

    def made(here: Workspace) -> MadeBackup:
        modes.append(path.parent.stat().st_mode & 0o777)
        return made_backup(here)

    monkeypatch.setattr("ketentui.usecases.doctor.repair.made_backup", made)
    done = repair(workspace)
    assert [one.kind for one in done.mended] == ["open_to_others", "temporary"]
    assert (modes, done.failed, done.left) == ([0o700], (), ())


def test_what_is_mended_is_what_it_was(workspace: Workspace) -> None:
    path = record(workspace)
    previous = path.with_suffix(".bak").read_bytes()
    path.write_bytes(b"stuk")
    (finding,) = repair(workspace).mended
    assert (finding.path, path.read_bytes()) == (path, previous)
    assert [one.read_bytes() for one in workspace.paths.bin.iterdir()] == [b"stuk"]


def test_what_is_aside_goes_after_a_year(workspace: Workspace) -> None:
    damaged_export(workspace)
    copy_older(workspace)
    repair(workspace)
    kept = sorted(one.name for one in workspace.paths.bin.rglob("*.json"))
    assert len(kept) == 2
    assert not any("(1)" in name for name in kept)  # it is known by what it was a copy of
    for days, left in ((364, 2), (366, 0)):
        later = NOW + timedelta(days)
        for start in (later, later + timedelta(1)):
            replace(workspace, now=partial(max, start, start)).tidy()
        assert len([*workspace.paths.bin.rglob("*.json")]) == left


def test_what_is_open_elsewhere_is_left_alone_and_told(workspace: Workspace) -> None:
    path = record(workspace)
    path.write_bytes(b"")
    lock = held_lock(path, 0, KetentuiError("in_use"))
    done = repair(workspace)
    lock.release()
    assert [error.key for _, error in done.failed] == ["in_use"]
    assert kinds(done.left) == {"damaged_with_copy"}
    assert path.read_bytes() == b""


@pytest.mark.parametrize("state", ["damaged_with_copy", "copy_newer", "orphan_copy"])
def test_what_was_mended_meanwhile_is_left_as_it_is(
    workspace: Workspace, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window opens what is damaged, and goes on with it, while the backup is made."""
    STATES[state](workspace)
    path = next(workspace.paths.assessments.glob("id*[0-9].*")).with_suffix(".json")

    def meanwhile(_: Workspace) -> MadeBackup:
        made = made_backup(workspace)
        if not path.exists():
            path.with_suffix(".bak").rename(path)
        opened = resume(workspace, path.stem)
        opened.choose("proces-3", 5)
        opened.close()
        return made

    monkeypatch.setattr("ketentui.usecases.doctor.repair.made_backup", meanwhile)
    done = repair(workspace)
    assert workspace.store.load(path.stem).answers["proces-3"] == Answer(5)
    assert not done.failed


def test_a_room_that_is_no_folder_is_told(workspace: Workspace) -> None:
    answered(workspace)
    put(workspace.paths.drafts)
    assert kinds(examine(workspace)) == {"unreadable"}


def test_nothing_is_mended_where_no_backup_can_be_made(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged_with_copy(workspace)
    before = contents(workspace.paths.data)

    def refuse(*_: object) -> None:
        raise KetentuiError("not_writable", file=workspace.paths.data)

    monkeypatch.setattr("ketentui.usecases.backup.write_atomically", refuse)
    with pytest.raises(KetentuiError, match="not_writable"):
        repair(workspace)
    assert contents(workspace.paths.data) == before

"""What is deleted can be taken back for its time, and what is gone is gone, wherever it stops."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ketentui.config.paths import paths_below
from ketentui.errors import Gone, KetentuiError
from ketentui.model.assessment import Answer, Respondent
from ketentui.model.replacing import replace
from ketentui.storage.bin import DAYS
from ketentui.usecases import actions, discarding, drafts, still_there
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start, resume, take_answers
from ketentui.usecases.backup import MadeBackup, made_backup
from ketentui.usecases.doctor.repair import repair
from ketentui.usecases.drafts import Written
from ketentui.usecases.placing import set_aside
from ketentui.usecases.taken_in import remove
from ketentui.usecases.workspace import Workspace

WORD = "kwartelkoning"
"""Stands in an answer's note, in an action and in what is being written for that."""

OTHER = "roerdomp"
"""The same, of another assessment."""


def furnished(workspace: Workspace, word: str) -> str:
    """Store an assessment with all that can belong to one, and return its id."""
    one = take_answers(workspace, "ketenscan", Start(), {"p1-1": Answer(4, note=word)})
    action = actions.add(workspace, one.id, Draft(f"Kijken naar de {word}")).action
    form = drafts.of_action(action.id)
    drafts.keep(workspace, form, {"what": Written("", f"De {word} tellen")})
    path = workspace.store.path(one.id)
    left = [path.with_name(f".{path.stem}.{ending}.{LEFT}") for ending in ("json", "bak")]
    workspace.paths.bin.mkdir(exist_ok=True)
    left.append(workspace.paths.bin / f".{path.stem}.aside-20261121T100000000000.json.{LEFT}")
    for file in (*left, workspace.paths.drafts / f".{form}.json.{LEFT}"):
        file.write_text(word)
    return one.id


LEFT = "ketentui-0123456789abcdef.tmp"


def traces(workspace: Workspace, word: str = WORD) -> list[Path]:
    """Return the files below the data folder in which a word stands, whatever they are called."""
    files = (path for path in workspace.paths.data.rglob("*") if path.is_file())
    return [path for path in files if word.encode() in path.read_bytes()]


def start(workspace: Workspace) -> None:
    """Start twice, a day apart; the clock goes on from here."""
    workspace.tidy()
    later = workspace.now() + timedelta(days=1)
    replace(workspace, now=lambda: later).tidy()


def content(workspace: Workspace, assessment_id: str) -> dict[str, tuple[bytes, int, int]]:
    path = workspace.store.path(assessment_id)
    files = {one.suffix: one for one in (path, path.with_suffix(".bak")) if one.exists()}
    return {
        name: (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_mode & 0o777)
        for name, file in files.items()
    }


def test_what_was_deleted_comes_back_as_it_was(workspace: Workspace) -> None:
    one = furnished(workspace, WORD)
    before = content(workspace, one)
    binned = workspace.store.delete(one)
    assert workspace.store.ids() == []
    assert [file.name for file in workspace.paths.assessments.iterdir()] == []
    assert workspace.store.binned() == [binned]
    assert workspace.store.put_back(binned) is None
    assert set(before) == {".json", ".bak"}
    assert content(workspace, one) == before
    assert list(workspace.paths.bin.iterdir()) == []
    with pytest.raises(KetentuiError, match="not_in_bin"):
        workspace.store.put_back(binned)


def test_a_damaged_assessment_comes_back_with_its_previous_copy(workspace: Workspace) -> None:
    one = furnished(workspace, WORD)
    workspace.store.path(one).write_text("{")
    before = content(workspace, one)
    binned = workspace.store.delete(one)
    assert discarding.binned_version(workspace, binned).answered == 1  # as the copy says
    workspace.store.put_back(binned)
    assert content(workspace, one) == before


def test_what_comes_back_never_takes_the_place_of_another_for_good(workspace: Workspace) -> None:
    one = furnished(workspace, WORD)
    stored = workspace.store.path(one).read_bytes()
    binned = workspace.store.delete(one)
    newer = stored.replace(WORD.encode(), OTHER.encode())
    workspace.store.path(one).write_bytes(newer)
    with pytest.raises(KetentuiError, match="came_back"):
        workspace.store.put_back(binned)
    assert workspace.store.path(one).read_bytes() == newer
    gone = workspace.store.put_back(binned, replacing=True)
    assert gone is not None
    assert workspace.store.binned() == [gone]
    assert (gone.reason, gone.path.read_bytes()) == ("aside", newer)
    assert workspace.store.path(one).read_bytes() == stored


def test_what_was_deleted_is_meant_and_not_a_copy_that_was_set_aside_since(
    workspace: Workspace, clock: Any
) -> None:
    one = furnished(workspace, WORD)
    path = workspace.store.path(one)
    old = path.read_bytes()
    actions.add(workspace, one, Draft("Later"))
    now = path.read_bytes()
    workspace.store.delete(one)
    clock.move(seconds=1)
    aside = workspace.store.put_aside(one, old)
    meant, *others = discarding.find_binned(workspace, one)
    assert ([other.path for other in others], meant.reason) == ([aside], "deleted")
    workspace.store.put_back(meant)
    assert path.read_bytes() == now
    assert [one.path for one in discarding.find_binned(workspace, one)] == [aside]


def stored(workspace: Workspace) -> str:
    return furnished(workspace, WORD)


def in_the_bin(workspace: Workspace) -> str:
    one = furnished(workspace, WORD)
    workspace.store.delete(one)
    return one


def everywhere(workspace: Workspace) -> str:
    """An assessment that is stored and twice in the bin, once unreadable."""
    one = furnished(workspace, WORD)
    path = workspace.store.path(one)
    whole = path.read_bytes()
    for left in (whole, whole[:-5]):
        path.write_bytes(left)
        workspace.store.delete(one)
    path.write_bytes(whole)
    return one


def copy_as_others_do(path: Path) -> None:
    """Make copies of a file as services that synchronise folders, editors and people do."""
    content, name = path.read_bytes(), path.stem
    for other in (
        f"{name} (1)",
        f"{name}.sync-conflict-20261121",
        f"Kopie van {name}",
        name.upper(),
    ):
        path.with_name(f"{other}.json").write_bytes(content)
    path.with_name(f"{name}.json~").write_bytes(content)
    path.with_name(f"half {name}.json").write_bytes(content[:-9])


def copied(workspace: Workspace) -> str:
    """An assessment of which others made copies."""
    one = furnished(workspace, WORD)
    copy_as_others_do(workspace.store.path(one))
    return one


def copied_in_the_bin(workspace: Workspace) -> str:
    one = copied(workspace)
    workspace.store.delete(one)
    copy_as_others_do(discarding.find_binned(workspace, one)[0].path)
    return one


Situation = Callable[[Workspace], str]


@pytest.mark.parametrize("situation", [stored, in_the_bin, everywhere, copied, copied_in_the_bin])
def test_erasing_leaves_no_byte(workspace: Workspace, situation: Situation) -> None:
    other = furnished(workspace, OTHER)
    left = traces(workspace, OTHER)
    one = situation(workspace)
    assert len(traces(workspace)) > 2
    discarding.purge(workspace, discarding.find_anywhere(workspace, one[:8]))
    assert traces(workspace) == []
    assert not [path for path in workspace.paths.data.rglob("*") if one in path.name]
    assert (workspace.store.ids(), traces(workspace, OTHER)) == ([other], left)
    with pytest.raises(KetentuiError, match="unknown_id"):
        discarding.purge(workspace, one)


def test_no_copy_brings_back_what_was_deleted(workspace: Workspace) -> None:
    one = copied(workspace)
    workspace.store.delete(one)
    repair(workspace)
    assert workspace.store.ids() == []
    assert discarding.find_binned(workspace, one)[0].reason == "deleted"


def test_a_copy_in_the_bin_is_shown_and_has_its_day(workspace: Workspace, clock: Any) -> None:
    one = in_the_bin(workspace)
    path = discarding.find_binned(workspace, one)[0].path
    copy = path.with_name(f"{path.stem} (1).json")
    copy.write_bytes(path.read_bytes())
    assert {found.path for found in discarding.find_binned(workspace, one)} == {path, copy}
    clock.move(days=DAYS["deleted"], seconds=1)
    start(workspace)
    assert traces(workspace) == []


def test_what_was_written_for_a_new_action_goes_with_the_last_whose_it_could_be(
    workspace: Workspace,
) -> None:
    one, other = (
        take_answers(workspace, "ketenscan", Start("quick", Respondent(chain)), {}).id
        for chain in ("Zuid", "Oost")
    )
    written = {"what": Written("", WORD), "chain": Written("zuid", "zuid")}
    drafts.keep(workspace, drafts.of_action(""), written)
    discarding.purge(workspace, other)
    assert traces(workspace)
    discarding.purge(workspace, one)
    assert not traces(workspace)


def test_what_another_window_writes_while_its_assessment_is_erased_is_erased_too(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = furnished(workspace, WORD)
    (form,) = (path.stem for path in workspace.paths.drafts.glob("*.json"))
    drop = drafts.drop_named_in

    def drop_and_write(*args: Any) -> None:
        drop(*args)
        drafts.keep(workspace, form, {"what": Written("", f"De {WORD} tellen")})

    monkeypatch.setattr(drafts, "drop_named_in", drop_and_write)
    discarding.purge(workspace, one)
    assert not traces(workspace)


def test_of_a_draft_for_nothing_any_more_nothing_is_left(workspace: Workspace) -> None:
    there = iter([still_there.ground(workspace), still_there.ground(workspace, ["weg"])])
    with pytest.raises(Gone, match="erased"):
        drafts.keep(workspace, "action", {"what": Written("", WORD)}, lambda: next(there).check())
    assert not traces(workspace)


def test_erasing_erases_the_backups_from_before_repairs_and_what_is_left_of_one(
    workspace: Workspace,
) -> None:
    one = furnished(workspace, WORD)
    workspace.paths.drafts.joinpath("start.json").write_text("{")
    before = repair(workspace).copy
    assert before is not None
    interrupted = before.with_name(f".{before.name}.ketentui-{'0' * 16}.tmp")
    interrupted.write_bytes(before.read_bytes())
    workspace.store.delete(one)
    assert before.exists()
    discarding.purge(workspace, one)
    assert not before.exists()
    assert not interrupted.exists()


def test_no_repair_copies_what_is_being_erased(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each waits for the other, so that no backup from before a repair is made meanwhile."""
    one = furnished(workspace, WORD)
    monkeypatch.setattr(discarding.alone_for_good, "__defaults__", (0,))

    def refused(act: Callable[[], object]) -> None:
        with pytest.raises(KetentuiError, match="repair_in_use"):
            act()

    def made(here: Workspace) -> MadeBackup:
        found = made_backup(here)
        refused(lambda: discarding.purge(workspace, one))
        refused(lambda: remove(workspace, ["x"]))
        return found

    def forget(*_: object) -> None:
        refused(lambda: repair(workspace))

    workspace.paths.drafts.joinpath("start.json").write_text("{")
    monkeypatch.setattr("ketentui.usecases.doctor.repair.made_backup", made)
    copy = repair(workspace).copy
    assert copy is not None
    workspace.paths.drafts.joinpath("start.json").write_text("{")
    monkeypatch.setattr("ketentui.usecases.drafts.drop_named_in", forget)
    discarding.purge(workspace, one)
    assert not copy.exists()


def test_a_backup_from_before_a_repair_goes_after_a_year(workspace: Workspace, clock: Any) -> None:
    furnished(workspace, WORD)
    workspace.paths.drafts.joinpath("start.json").write_text("{")
    before = repair(workspace).copy
    assert before is not None
    clock.move(days=DAYS["before-repair"])
    start(workspace)
    assert before.exists()
    clock.move(seconds=1)
    start(workspace)
    assert not before.exists()


def test_erasing_a_damaged_assessment_erases_what_was_written_for_its_actions(
    workspace: Workspace,
) -> None:
    one = furnished(workspace, WORD)
    path = workspace.store.path(one)
    path.write_bytes(path.read_bytes()[:-5])
    path.with_suffix(".bak").unlink()
    discarding.purge(workspace, one)
    assert traces(workspace) == []


def test_what_was_deleted_goes_at_the_first_start_after_its_days(
    workspace: Workspace, clock: Any
) -> None:
    deleted, aside = furnished(workspace, WORD), furnished(workspace, OTHER)
    workspace.store.delete(deleted)
    workspace.store.put_aside(aside, None)
    own = workspace.paths.bin / "of-my-own.json"
    own.touch()
    clock.move(days=DAYS["deleted"])
    start(workspace)
    assert {one.assessment_id for one in workspace.store.binned()} == {deleted, aside}
    clock.move(seconds=1)
    start(workspace)
    assert [one.assessment_id for one in workspace.store.binned()] == [aside]
    assert traces(workspace) == []
    clock.move(days=DAYS["aside"])
    start(workspace)
    assert list(workspace.paths.bin.glob("[!.]*")) == [own]


def test_what_had_its_days_goes_from_a_later_backup_from_before_a_repair_too(
    workspace: Workspace, clock: Any
) -> None:
    workspace.store.delete(furnished(workspace, WORD))
    clock.move(days=DAYS["deleted"])
    workspace.paths.drafts.joinpath("start.json").write_text("{")
    copy = repair(workspace).copy
    assert copy is not None
    assert copy.exists()
    clock.move(seconds=1)
    start(workspace)
    assert not copy.exists()
    assert not traces(workspace)


def test_a_draft_that_was_set_aside_is_erased_with_its_assessment(workspace: Workspace) -> None:
    one = furnished(workspace, WORD)
    for draft in workspace.paths.drafts.glob("*.json"):
        set_aside(workspace, draft)
    discarding.purge(workspace, one)
    assert not traces(workspace)


@pytest.mark.parametrize("off", [-400, 4000])
def test_what_came_in_the_bin_by_a_wrong_clock_has_its_time_from_when_that_is_seen(
    workspace: Workspace, clock: Any, off: int
) -> None:
    one = furnished(workspace, WORD)
    clock.move(days=off)
    workspace.store.delete(one)
    clock.move(days=-off)
    for days in (0, DAYS["deleted"]):
        clock.move(days=days)
        start(workspace)
        (binned,) = workspace.store.binned()
        assert binned.until == workspace.now() + timedelta(days=DAYS["deleted"] - days)
    assert len(traces(workspace, '"id"')) == 2
    clock.move(seconds=1)
    start(workspace)
    assert not traces(workspace)


@pytest.mark.parametrize("damaged", [False, True])
def test_a_clock_that_is_wrong_once_takes_nothing(
    workspace: Workspace, clock: Any, damaged: bool
) -> None:
    """Whatever a start says that the time is, no two of a day apart agree on it."""
    one = furnished(workspace, WORD)
    if damaged:
        workspace.store.path(one).write_text(WORD)
        workspace.store.path(one).with_suffix(".bak").unlink()
    binned = workspace.store.delete(one)
    right = workspace.now()
    for days in (4000, 0, 4001, 1, 9000, -20_000, 2, 400):
        clock.time = right + timedelta(days=days)
        workspace.tidy()
        clock.time = right
        (found,) = workspace.store.binned()
        assert found.path.read_bytes().find(WORD.encode()) >= 0
    clock.time = right + timedelta(days=31)
    start(workspace)
    assert binned.assessment_id == one
    assert not workspace.store.binned()


@pytest.mark.parametrize("damaged", [False, True])
def test_what_was_deleted_in_1970_has_its_days_too(
    workspace: Workspace, clock: Any, damaged: bool
) -> None:
    one = furnished(workspace, WORD)
    if damaged:
        workspace.store.path(one).write_text(WORD)
    right = workspace.now()
    clock.time = datetime(1970, 1, 1, tzinfo=UTC)
    workspace.store.delete(one)
    workspace.tidy()
    clock.time = right
    for _ in range(DAYS["deleted"]):
        workspace.tidy()
        assert len(workspace.store.binned()) == 1
        clock.move(days=1)
    clock.move(seconds=1)
    start(workspace)
    assert not workspace.store.binned()


def test_a_mark_that_is_none_is_written_anew(workspace: Workspace, clock: Any) -> None:
    in_the_bin(workspace)
    mark = workspace.paths.bin / ".past"
    clock.move(days=DAYS["deleted"], seconds=1)
    for text in (
        "",
        "2026",
        "2026-11-01T10:00:00",
        "9999-12-31T00:00:00+00:00",
        "1970-01-01T00:00Z",
    ):
        mark.write_text(text)
        workspace.tidy()
        assert datetime.fromisoformat(mark.read_text().strip()) == clock.time
        assert len(workspace.store.binned()) == 1
    clock.move(days=1)
    workspace.tidy()
    assert not mark.exists()


def test_what_belongs_to_an_assessment_stays_while_there_is_any_of_it(
    workspace: Workspace, clock: Any
) -> None:
    one = everywhere(workspace)
    (draft,) = workspace.paths.drafts.glob("*.json")
    clock.move(days=DAYS["deleted"], seconds=1)
    start(workspace)
    assert workspace.store.binned() == []
    assert workspace.store.load(one).answers["p1-1"].note == WORD
    assert draft.exists()


@pytest.mark.parametrize("ending", [".json", ".bak"])
def test_a_link_is_not_deleted_since_the_answers_would_stay(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    path = workspace.store.path(furnished(workspace, WORD)).with_suffix(ending)
    target = tmp_path / "elders.json"
    target.write_bytes(workspace.store.path(path.stem).read_bytes())
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    for gone in (workspace.store.delete, partial(discarding.purge, workspace)):
        with pytest.raises(KetentuiError, match="record_is_link") as raised:
            gone(path.stem)
        assert raised.value.values["target"] == target
    assert workspace.store.binned() == []
    assert path.is_symlink()


def test_a_folder_that_was_set_aside_is_listed_and_can_be_erased(workspace: Workspace) -> None:
    path = workspace.store.path(furnished(workspace, WORD))
    path.unlink()
    (path / "map").mkdir(parents=True)
    (path / "map" / "x").touch()
    (path / "link").symlink_to(workspace.paths.data, target_is_directory=True)
    set_aside(workspace, path)
    (binned,) = workspace.store.binned()
    assert discarding.binned_version(workspace, binned).answered == 1  # of the version before
    discarding.purge(workspace, path.stem)
    assert workspace.store.binned() == []
    assert workspace.paths.assessments.exists()


def test_what_is_open_elsewhere_is_neither_deleted_nor_erased(
    workspace: Workspace, clock: Any
) -> None:
    one = furnished(workspace, WORD)
    path = workspace.store.path(one)
    whole = path.read_bytes()
    binned = workspace.store.delete(one)
    path.write_bytes(whole)
    opened, before = resume(workspace, one), traces(workspace)
    clock.move(days=DAYS["deleted"], seconds=1)
    start(workspace)
    refused: tuple[Callable[[], object], ...] = (
        lambda: workspace.store.delete(one),
        lambda: discarding.purge(workspace, one),
        lambda: workspace.store.put_back(binned, replacing=True),
    )
    for act in refused:
        with pytest.raises(KetentuiError, match="in_use"):
            act()
    assert traces(workspace) == before
    opened.choose("p1-2", 3)
    opened.close()


class Killed(BaseException):
    """Nothing runs any more."""


@dataclass
class Steps:
    """Lets a program do so many steps on the disk; from there on each ends in `end`."""

    allowed: int
    end: BaseException

    def limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("replace", "unlink", "fsync", "mkdir"):
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, call: Callable[..., None]) -> Callable[..., None]:
        def counted(*arguments: Any, **options: Any) -> None:
            if self.allowed <= 0:
                raise self.end
            self.allowed -= 1
            call(*arguments, **options)

        return counted


def deletes(workspace: Workspace, one: str) -> None:
    workspace.store.delete(one)


def restores(workspace: Workspace, one: str) -> None:
    workspace.store.put_back(discarding.find_binned(workspace, one)[0], replacing=True)


def expires(workspace: Workspace, one: str) -> None:
    later = workspace.now() + timedelta(DAYS["aside"], seconds=1)
    start(replace(workspace, now=lambda: later))


@pytest.mark.parametrize("end", [Killed(), OSError(5, "disk")], ids=["killed", "disk fails"])
@pytest.mark.parametrize(
    ("situation", "act"),
    [
        (stored, deletes),
        (in_the_bin, restores),
        (everywhere, restores),
        (stored, discarding.purge),
        (in_the_bin, discarding.purge),
        (everywhere, discarding.purge),
        (in_the_bin, expires),
        (everywhere, expires),
    ],
)
def test_wherever_it_stops_what_is_left_can_be_found_and_erased(
    workspace: Workspace,
    tmp_path: Path,
    situation: Situation,
    act: Callable[[Workspace, str], None],
    end: BaseException,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # counted, and not waited for
    for allowed, clear in ((n, clear) for n in range(99) for clear in (discarding.purge, expires)):
        here = replace(workspace, paths=paths_below(tmp_path / f"{allowed} {clear.__name__}"))
        one = situation(here)
        steps = Steps(allowed, end)
        with pytest.MonkeyPatch.context() as patch, suppress(Killed, KetentuiError):
            steps.limit(patch)
            act(here, one)
        found = deletable(here)
        assert found == {one} or not traces(here)
        if act in (deletes, restores):
            kept = {*map(here.store.path, here.store.ids())}
            kept |= {binned.path for binned in here.store.binned()}
            assert any(WORD.encode() in file.read_bytes() for file in kept)
        if found:
            clear(here, one)
        assert deletable(here) == set(here.store.ids()) & {one}
        assert here.store.ids() or not traces(here)
        if steps.allowed and clear is expires:
            break
    assert 3 < allowed < 98


def deletable(workspace: Workspace) -> set[str]:
    binned = (binned.assessment_id for binned in workspace.store.binned())
    return {*workspace.store.ids(), *binned}

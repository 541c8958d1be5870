"""What was taken in: removed without a trace where somebody withdraws, a name mended for good."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.combining import combine_pool
from ketentui.usecases.demo import demo
from ketentui.usecases.doctor.repair import repair
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.handing_out import handing_out
from ketentui.usecases.pool import pool_chains, pool_overview, take_in
from ketentui.usecases.pool_memory import Renaming
from ketentui.usecases.taken_in import (
    Received,
    finished_before,
    forget_renamed,
    found,
    of_chain,
    received,
    remove,
    rename,
    short_ids,
)
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import OldExports, long_ago
from tests.conftest import NOW, Clock

CHAIN = demo().chain
EXPORTS = {name: json.loads(content) for name, content in demo().exports().items()}
FIRST = EXPORTS["voorbeeld-01.json"]
SECRET = "zeewolf"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an export like the first of the demo, with other fields; return its file."""

    def written(id: str, **fields: Any) -> Path:
        who = {key: fields.pop(key) for key in ("chain", "organisation", "name") if key in fields}
        export = {**FIRST, "id": id, "respondent": {**FIRST["respondent"], **who}, **fields}
        file = tmp_path / "in" / f"{id}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(export), "utf-8")
        return file

    return written


@pytest.fixture
def full(workspace: Workspace, tmp_path: Path) -> Path:
    """The demo's exports in a folder, taken in; one has a word that nobody else wrote."""
    folder = tmp_path / "all"
    folder.mkdir()
    for name, export in EXPORTS.items():
        noted = [{**export["answers"][0], "note": SECRET}, *export["answers"][1:]]
        told = {**export, "answers": noted} if export is FIRST else export
        (folder / name).write_text(json.dumps(told), "utf-8")
    take_in(workspace, [folder])
    return folder


def traces(workspace: Workspace, word: str = SECRET) -> list[Path]:
    """Return the files below the data folder that have a word in them or in their name."""
    everything = [file for file in workspace.paths.data.rglob("*") if file.is_file()]
    return [file for file in everything if word in file.name or word.encode() in file.read_bytes()]


def copies(workspace: Workspace) -> list[Path]:
    """Lay beside an export in the pool all that may be left of it; return where."""
    (file,) = workspace.paths.pool.rglob("voorbeeld-01.json")
    other = workspace.paths.pool / "anders-00000000"
    other.mkdir()
    beside = [
        file.with_suffix(".bak"),
        file.with_name("kopie.json"),
        file.with_name(f".{file.name}.1234.tmp"),
        file.with_name(f".{file.name}.ketentui-0123456789abcdef.tmp"),
        other / f".{file.name}.ketentui-0123456789abcdef.tmp",
    ]
    for copy in beside:
        copy.write_bytes(file.read_bytes())
    return beside


def test_who_withdraws_leaves_no_byte_and_the_report_says_one_fewer(
    workspace: Workspace, full: Path
) -> None:
    def people() -> int:
        return combine_pool(workspace, TeamOptions()).reports[0].respondents.total

    before = people()
    copies(workspace)
    assert len(traces(workspace)) > 5
    assert remove(workspace, {"voorbeeld-01"}) == 1
    assert (traces(workspace), traces(workspace, "voorbeeld-01")) == ([], [])
    assert people() == before - 1


def test_who_withdraws_is_gone_from_what_a_repair_kept_too(
    workspace: Workspace, full: Path
) -> None:
    (file,) = workspace.paths.pool.rglob("voorbeeld-01.json")
    shutil.copy(file, file.with_name("kopie.json"))
    assert repair(workspace).copy
    assert [path for path in traces(workspace) if workspace.paths.bin in path.parents]
    remove(workspace, {"voorbeeld-01"})
    assert (traces(workspace), traces(workspace, "voorbeeld-01")) == ([], [])
    assert not list(workspace.paths.data.glob("*.zip"))


def test_a_removal_that_is_interrupted_can_be_finished(
    workspace: Workspace, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the step: the export is still listed, or nothing of it is left."""
    copies(workspace)
    calls = {"replace": os.replace, "unlink": os.unlink, "fsync": os.fsync}
    for step in range(1, 100):
        left = step

        def stopped(*of: Any, call: Any, **more: Any) -> None:
            nonlocal left
            left -= 1
            if not left:
                raise InterruptedError
            call(*of, **more)

        with monkeypatch.context() as patched:
            for name, call in calls.items():
                patched.setattr(
                    os, name, lambda *of, call=call, **more: stopped(*of, call=call, **more)
                )
            with suppress(KetentuiError, InterruptedError):
                remove(workspace, {"voorbeeld-01"})
        listed = any(one.id == "voorbeeld-01" for one in received(workspace))
        assert listed or not traces(workspace)
        if not listed and left > 0:
            break
        take_in(workspace, [full / "voorbeeld-01.json"], again=True)
        if not listed:
            for folder in workspace.paths.pool.glob("anders*"):
                folder.rmdir()
            copies(workspace)
    assert step > 5
    assert take_in(workspace, [full]).fates["withdrawn"] == 1


def test_what_was_removed_is_taken_in_again_only_where_that_is_wished(
    workspace: Workspace, write: Write
) -> None:
    file = write("a")
    take_in(workspace, [file])
    remove(workspace, {"a"})
    newer = write("a", finished_at="2030-01-01T10:00:00+01:00")
    assert take_in(workspace, [newer, write("b")]).fates == {"withdrawn": 1, "new": 1}
    assert take_in(workspace, [newer], again=True).fates == {"new": 1}
    assert take_in(workspace, [newer]).fates == {"known": 1}
    assert remove(workspace, {"a", "c"}) == 1
    assert remove(workspace, {"a"}) == 0


def test_a_report_without_who_withdrew_is_still_held_beside_the_one_before(
    workspace: Workspace, full: Path
) -> None:
    def hand_out() -> None:
        with handing_out(workspace, combine_pool(workspace, TeamOptions()).crowds):
            pass

    hand_out()
    hidden = next(one.id for one in demo().assessments if one.sharing == "anonymous")
    remove(workspace, {hidden})
    with pytest.raises(KetentuiError) as raised:
        hand_out()
    assert raised.value.key == "may_be_subtracted"
    assert "handout_person" in [one.key for one in raised.value.problems]


def test_what_cannot_be_read_is_listed_last_and_can_be_removed(
    workspace: Workspace, write: Write
) -> None:
    take_in(workspace, [write("a"), write("b", chain="Zorgketen")])
    (file,) = workspace.paths.pool.rglob("a.json")
    file.with_name("kapot.json").write_text("{")
    everything = received(workspace)
    assert [one.id for one in everything] == ["a", "b", "kapot"]
    assert [one.id for one in of_chain(workspace, everything, CHAIN)] == ["a", "kapot"]
    assert remove(workspace, {"kapot"}) == 1
    assert remove(workspace, {one.id for one in of_chain(workspace, everything, CHAIN)}) == 1
    assert pool_chains(workspace) == {"Zorgketen": 1}
    with pytest.raises(KetentuiError, match="pool_chain_unknown"):
        of_chain(workspace, received(workspace), CHAIN)
    remove(workspace, {"b"})
    with pytest.raises(KetentuiError, match="pool_empty"):
        of_chain(workspace, received(workspace), CHAIN)


IDS = st.lists(st.text("ab", min_size=1, max_size=15), unique=True, min_size=1, max_size=8)


@given(IDS, st.text("ab", max_size=15))
def test_an_id_may_be_shortened_to_what_is_shown(ids: list[str], reference: str) -> None:
    everything = [Received(Path(f"{id}.json"), None) for id in ids]
    for id, short in short_ids(everything).items():
        assert [one.id for one in found(everything, short)] == [id]
    begins = [id for id in ids if reference and id.startswith(reference)]
    if reference in ids or len(begins) == 1:
        assert found(everything, reference)[0].id == (reference if reference in ids else begins[0])
    else:
        with pytest.raises(KetentuiError, match=r"ambiguous_id" if begins else "unknown_received"):
            found(everything, reference)


def test_what_is_more_than_a_year_old_is_told_by_chain(workspace: Workspace, write: Write) -> None:
    days = {"a": "2025-11-20", "b": "2025-11-21", "c": "2024-01-31", "d": "2020-02-29"}
    for id, day in days.items():
        chain = "Aa" if id < "d" else "B"
        write(id, chain=chain, finished_at=f"{day}T10:00:00+01:00")
    take_in(workspace, [write("e").parent])
    a, b = OldExports("Aa", 2, date(2024, 1, 31)), OldExports("B", 1, date(2020, 2, 29))
    assert pool_overview(workspace).old == (a, b)
    assert combine_pool(workspace, TeamOptions(chain="aa")).old == (a,)
    before = long_ago("1y", NOW.date())
    assert {one.id for one in finished_before(received(workspace), before)} == {"a", "c", "d"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1y", "2025-02-28"),
        (" 1J", "2025-02-28"),
        ("24m", "2024-02-28"),
        ("15 m", "2024-11-28"),
        ("6w", "2026-01-17"),
        ("60d", "2025-12-30"),
        ("0d", "2026-02-28"),
    ],
)
def test_how_long_ago_is_said_in_days_weeks_months_or_years(text: str, day: str) -> None:
    assert long_ago(text, date(2026, 2, 28)) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["", "1", "y", "-1y", "1.5y", "1000d", "1y 2m", "२d"])
def test_another_span_is_refused(text: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        long_ago(text, NOW.date())
    assert (raised.value.key, raised.value.exit_code) == ("span_unclear", ExitCode.USAGE)


def names_of(workspace: Workspace) -> dict[str, tuple[str, str]]:
    return {
        one.id: (one.export.respondent.chain, one.export.respondent.organisation)
        for one in received(workspace)
        if one.export
    }


def test_a_chain_that_is_renamed_joins_the_one_of_that_name_and_stays_mended(
    workspace: Workspace, write: Write
) -> None:
    take_in(workspace, [write("a", chain="Jeugdkten"), write("b", chain="Jeugdketen")])
    (file,) = workspace.paths.pool.rglob("a.json")
    came = datetime(2026, 3, 1, 10, tzinfo=UTC)
    os.utime(file, (came.timestamp(), came.timestamp()))
    assert rename(workspace, Renaming("chain", "JEUGDKTEN ", "Jeugdketen")) == 1
    assert pool_chains(workspace) == {"Jeugdketen": 2}
    assert len([*workspace.paths.pool.glob("*/")]) == 1
    assert received(workspace)[0].taken_in(NOW) == came
    folder = write("c", chain="Jeugdkten").parent
    assert take_in(workspace, [folder]).fates == {"known": 2, "new": 1}
    corrected = write("a", chain="Jeugdkten", finished_at="2030-01-01T10:00:00+01:00")
    assert take_in(workspace, [corrected]).fates == {"newer": 1}
    assert pool_chains(workspace) == {"Jeugdketen": 3}
    assert rename(workspace, Renaming("chain", "Jeugdketen", "Jeugdketen")) == 0
    assert forget_renamed(workspace) == 2
    assert take_in(workspace, [corrected]).fates == {"newer": 1}
    assert pool_chains(workspace) == {"Jeugdketen": 2, "Jeugdkten": 1}


def test_an_organisation_is_renamed_in_one_chain_or_in_all(
    workspace: Workspace, write: Write
) -> None:
    for id, chain in (("a", "Aa"), ("b", "B"), ("c", "B")):
        write(id, chain=chain, organisation="UWV")
    take_in(workspace, [write("d", chain="B", organisation="GGD", sharing="anonymous").parent])
    assert rename(workspace, Renaming("organisation", "u\u200bwv", "U.W.V.", "b")) == 2
    assert [name for _, name in names_of(workspace).values()] == ["UWV", "GGD", "U.W.V.", "U.W.V."]
    assert rename(workspace, Renaming("organisation", "UWV", "Uitvoering")) == 1
    for unknown, key in (
        (Renaming("organisation", "UWV", "X"), "pool_organisation_unknown"),
        (Renaming("organisation", "GGD", "X", "Aa"), "pool_organisation_unknown"),
        (Renaming("organisation", "GGD", "X", "C"), "pool_chain_unknown"),
        (Renaming("chain", "C", "X"), "pool_chain_unknown"),
        (Renaming("chain", "B", " \u200b"), "name_empty"),
        (Renaming("chain", "B", "x" * 201), "name_too_long"),
    ):
        with pytest.raises(KetentuiError, match=key):
            rename(workspace, unknown)


def test_a_new_name_brings_nothing_to_light_and_older_states_do_not_come_back(
    workspace: Workspace, write: Write
) -> None:
    take_in(workspace, [write("a", chain="Aa", sharing="anonymous")])
    newer = "2030-01-01T10:00:00+01:00"
    take_in(workspace, [write("b", chain="B", name="Jo", finished_at=newer)])
    (b,) = workspace.paths.pool.rglob("b.json")
    older = json.loads(b.read_text()) | {"finished_at": "2020-01-01T10:00:00+01:00"}
    older["respondent"]["chain"] = "Aa"
    (a,) = workspace.paths.pool.rglob("a.json")
    a.with_name("b.json").write_text(json.dumps(older))  # an import that was interrupted
    rename(workspace, Renaming("chain", "Aa", "C"))
    found = {one.id: one.export for one in received(workspace) if one.export}
    assert found["a"].sharing == "anonymous"
    assert (found["b"].finished_at, found["b"].respondent.chain) == (
        datetime.fromisoformat(newer),
        "B",
    )


RENAMINGS = st.lists(
    st.builds(
        Renaming,
        st.sampled_from(["chain", "organisation"]),
        st.sampled_from("abc"),
        st.sampled_from("abcd"),
        st.none(),
    )
    | st.builds(
        Renaming,
        st.just("organisation"),
        st.sampled_from("abc"),
        st.sampled_from("abcd"),
        st.sampled_from("ab"),
    ),
    max_size=4,
)
NAMES = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), min_size=1, max_size=3)


@settings(max_examples=20)
@given(NAMES, RENAMINGS)
def test_what_comes_later_is_called_as_if_it_had_been_here_before(
    tmp_path_factory: pytest.TempPathFactory,
    named: list[tuple[str, str]],
    renamings: list[Renaming],
) -> None:
    folder = tmp_path_factory.mktemp("pools")
    both, one_by_one = (Workspace(paths_below(folder / name), Clock()) for name in ("1", "2"))
    for when in ("now", "later"):
        (folder / when).mkdir()
        for n, (chain, organisation) in enumerate(named):
            who = {"chain": chain, "organisation": organisation}
            export = {**FIRST, "id": f"{when}-{n}", "respondent": who}
            (folder / when / f"{n}.json").write_text(json.dumps(export), "utf-8")
    take_in(both, [folder / "now", folder / "later"])
    take_in(one_by_one, [folder / "now"])
    for workspace in (both, one_by_one):
        for renaming in renamings:
            with suppress(KetentuiError):  # nothing has that name
                rename(workspace, renaming)
    take_in(one_by_one, [folder / "later"])
    assert names_of(one_by_one) == names_of(both)


def test_what_was_decided_and_cannot_be_read_is_not_forgotten(
    workspace: Workspace, write: Write
) -> None:
    take_in(workspace, [write("a"), write("b")])
    remove(workspace, {"a"})
    workspace.paths.remembered.write_text('{"version": 1, "remembered": {"withdrawn": 3}}')
    for action in (lambda: take_in(workspace, [write("a")]), lambda: remove(workspace, {"b"})):
        with pytest.raises(KetentuiError) as raised:
            action()
        assert raised.value.key == "pool_memory_unreadable"
    assert [one.id for one in received(workspace)] == ["b"]

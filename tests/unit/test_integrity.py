"""What is stored says what was stored: damage is seen and undone, and nobody overwrites unseen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from errno import EACCES, EMFILE, ENOMEM
from hashlib import sha256
from itertools import product
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.replacing import replace
from ketentui.storage.exchange import is_as_made, parse_shared
from ketentui.storage.files import kept_bytes
from ketentui.storage.reading import Reader, Stored
from ketentui.storage.records import checksum
from ketentui.storage.store import Store
from ketentui.usecases.assessing import Elsewhere, OpenAssessment, resume
from ketentui.usecases.demo import demo
from ketentui.usecases.stored import overview, result, strange
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW
from tests.unit.test_store import ONE, STORED, stored, stored_as

PLACE = Path("stored01.json")
WRITTEN = (STORED / "2-checksum.json").read_bytes()
SAID = Reader().decoded(WRITTEN, PLACE, "stored01").assessment


def read(content: bytes) -> Assessment | None:
    """Return what a file says; None where it is told that it is damaged, or of another version."""
    try:
        return Reader().decoded(content, PLACE, "stored01").assessment
    except KetentuiError as error:
        if error.key in ("record_changed", "record_damaged_no_copy", "record_newer"):
            return None
        raise


def test_no_flipped_bit_changes_anything_unseen() -> None:
    for place, bit in product(range(len(WRITTEN)), range(8)):
        flipped = bytearray(WRITTEN)
        flipped[place] ^= 1 << bit
        assert read(bytes(flipped)) in (None, SAID), (place, bit)


@given(st.integers(0, len(WRITTEN)), st.integers(0, 20), st.binary(max_size=20))
def test_whatever_takes_the_place_of_a_part_is_seen(at: int, length: int, other: bytes) -> None:
    assert read(WRITTEN[:at] + other + WRITTEN[at + length :]) in (None, SAID)


@given(
    st.integers(0, len(WRITTEN) - 1),
    st.sampled_from([b"", b"\0", b"\0" * 512, b"x", b"}", b"\xff"]),
    st.integers(0, 3),
)
def test_what_a_checksum_proves_is_read_whatever_was_added_or_is_lost_around_it(
    bit: int, added: bytes, lost: int
) -> None:
    assert read(WRITTEN[: len(WRITTEN) - lost] + b"\0" + added) == SAID
    turned = WRITTEN[:bit] + bytes([WRITTEN[bit] ^ 0x80]) + WRITTEN[bit + 1 :]
    assert read(turned) == SAID
    assert read(WRITTEN[:bit] + added.replace(b"x", b"\0") + WRITTEN[bit:]) in (None, SAID)


@given(st.integers(WRITTEN.index(b'"answers"'), len(WRITTEN)), st.integers(0, 40))
@example(WRITTEN.index(b'"anonymous_id"') + 16, 10)  # what is left of an id can't be one
@example(WRITTEN.index(b'"actions"') - 1, 14)  # the id of an action stands where the record's does
def test_of_what_no_checksum_proves_the_rest_is_read(at: int, length: int) -> None:
    """No answer is another than was given, and those that stand before the damage are there."""
    answers = [b'"doel-2"', b'"cijfers-1"', b'"doel-1"']
    holed = WRITTEN[:at] + b"\0" * length + WRITTEN[at + length :]
    for content in (holed, WRITTEN[:at]):
        try:
            found = Reader().decoded(content, PLACE, "stored01", trusting=True).assessment
        except KetentuiError:
            assert at < WRITTEN.index(answers[1])  # none is whole
            continue
        assert found.anonymous_id not in ("", found.id)
        assert Reader().decoded(content, PLACE, "stored01", trusting=True).assessment == found
        before = sum(WRITTEN.index(one) + 80 < at for one in answers)
        assert len(found.answers) >= before
        if before == len(answers):
            assert found.answers == SAID.answers


def test_a_file_of_the_first_version_has_no_checksum_to_be_wrong() -> None:
    assert read(WRITTEN.replace(b'"version": 2', b'"version": 1')) == SAID
    assert read(WRITTEN.replace(b'"version": 2', b'"version": 1').replace(b"Zuid", b"Oost")) is None
    assert read(WRITTEN.replace(b'"checksum"', b'"other"')) is None


@pytest.mark.parametrize("version", ["3", "6", "0", "1", "-2", "2.0", "true", '"2"', "null"])
def test_a_version_number_that_is_damaged_keeps_nobody_from_what_its_checksum_proves(
    version: str,
) -> None:
    renumbered = WRITTEN.replace(b'"version": 2', b'"version": ' + version.encode())
    assert read(renumbered) == SAID
    assert read(renumbered.replace(b"Zuid", b"Oost")) is None


@pytest.mark.parametrize("version", [b"4", b"9", b"12", b"22", b"99999"])
def test_a_newer_version_is_refused_whatever_its_checksum(
    workspace: Workspace, version: bytes
) -> None:
    """Also where it says what is said here, while that is open: it isn't written as of this one."""
    newer = WRITTEN.replace(b'"version": 2', b'"version": ' + version)
    with pytest.raises(KetentuiError, match="record_newer"):
        Reader().decoded(newer, PLACE, "stored01")
    stored_as(workspace, WRITTEN.decode())
    opened = resume(workspace, "stored01")
    path = workspace.store.path("stored01")
    path.write_bytes(newer)
    with pytest.raises(KetentuiError, match="newer_elsewhere"):
        opened.choose("ik-1", 4)
    assert path.read_bytes() == newer
    assert binned(workspace) == [{"doel-1": 2, "ik-1": 4}]


def test_the_checksum_is_of_the_canonical_json_of_all_else() -> None:
    values = json.loads(WRITTEN)
    assert values.pop("version") == 2
    assert values.pop("checksum") == checksum(values)
    canonical = '{"a":[1,null],"b":"\\u00e9"}'
    assert checksum({"b": "é", "a": [1, None]}) == sha256(canonical.encode()).hexdigest()


# Exports

EXPORT = json.dumps(json.loads(next(iter(demo().exports().values())))).encode()
SENT = parse_shared(EXPORT, "x")


def sent(content: bytes) -> Assessment | None:
    """Return what an export says; None where it is told that it was changed, or can't be read."""
    try:
        found = parse_shared(content, "x")
    except KetentuiError:
        return None
    return found if is_as_made(found) else None


def test_no_flipped_bit_changes_an_export_unseen() -> None:
    for place in range(EXPORT.index(b'"results"')):
        flipped = bytearray(EXPORT)
        flipped[place] ^= 1 << (place % 8)
        assert sent(bytes(flipped)) in (None, SENT), place


def test_an_export_is_as_made_however_it_is_laid_out_and_without_a_checksum_nobody_knows() -> None:
    values = json.loads(EXPORT)
    again = json.dumps(dict(reversed(values.items())), indent=8, ensure_ascii=False)
    assert sent(again.encode()) == SENT
    del values["checksum"]
    assert sent(json.dumps({**values, "id": "other"}).encode()) == replace(SENT, id="other")
    beside = {key: one for key, one in values.items() if key != "results"}
    assert json.loads(EXPORT)["checksum"] == checksum(beside)


# Damage, and the copy before it


Damage = bytes | Callable[[bytes], bytes]


def damaged(folder: Path, *, file: Damage | None, copy: Damage | None = None) -> Store:
    """Return assessments of which one was saved twice, and then file or copy were damaged."""
    store = stored(folder / "a")
    record = store.open(ONE.id)
    record.load()
    record.save(ONE.with_answer("a-1", Answer(4)))
    record.save(ONE.with_answer("a-1", Answer(4)).with_answer("a-2", Answer(2)))
    record.close()
    for path, content in (
        (store.path(ONE.id), file),
        (store.path(ONE.id).with_suffix(".bak"), copy),
    ):
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content(path.read_bytes()))
    return store


def flipped(content: bytes) -> bytes:
    return content.replace(b'"value": 4', b'"value": 1')


def cut_off(content: bytes) -> bytes:
    return content.partition(b', "position"')[0]


@pytest.mark.parametrize(
    ("file", "copy", "key", "answers"),
    [
        (b"{", None, "record_from_copy", {"a-1": 4}),
        (flipped, None, "record_from_copy_differing", {"a-1": 4}),
        (flipped, b"{", "record_salvaged", {"a-1": 1, "a-2": 2}),
        (b"{", flipped, "record_salvaged", {"a-1": 1}),
        (cut_off, None, "record_salvaged_more", {"a-1": 4, "a-2": 2}),
    ],
)
def test_of_a_damaged_file_what_can_be_saved_is_there_and_told(
    tmp_path: Path, file: Damage, copy: Damage | None, key: str, answers: dict[str, int]
) -> None:
    store = damaged(tmp_path, file=file, copy=copy)
    is_now = store.path(ONE.id).read_bytes()
    found = store.read(ONE.id)
    assert found.damage is not None
    assert found.damage.key == key
    assert found.damage.values["answered"] == len(answers)
    assert {id: one.value for id, one in found.assessment.answers.items()} == answers
    assert found.assessment.anonymous_id == ONE.anonymous_id
    assert store.path(ONE.id).read_bytes() == is_now  # reading mends nothing
    assert [one.assessment for one in store.all() if isinstance(one, Stored)] == [found.assessment]

    record = store.open(ONE.id)
    assert record.load().assessment == found.assessment
    record.save(replace(found.assessment, position="a-1"))
    record.close()
    again = store.read(ONE.id)
    assert (again.damage, again.assessment.answers) == (None, found.assessment.answers)
    assert [path.read_bytes() for path in (tmp_path / "bin").iterdir()] == [is_now]


def test_how_many_answers_differ_is_told_where_that_is_known(tmp_path: Path) -> None:
    told = damaged(tmp_path, file=flipped).read(ONE.id).damage
    assert told is not None
    assert told.values["differing"] == 2  # the one that flipped, and the last that was given
    assert "anders zijn: 2." in Locale("nl").error(told)[1]


def test_where_nothing_can_be_saved_that_is_said(tmp_path: Path) -> None:
    store = damaged(tmp_path, file=b"{", copy=b"}")
    with pytest.raises(KetentuiError) as raised:
        store.load(ONE.id)
    assert raised.value.key == "record_damaged_no_copy"


@pytest.mark.parametrize("number", [EACCES, EMFILE, ENOMEM])
def test_nothing_takes_the_place_of_what_cannot_be_read_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    store = damaged(tmp_path, file=None)
    whole = store.load(ONE.id)

    def refuse(path: Path, flags: int) -> int:
        if path.suffix == ".json":
            raise OSError(number, os.strerror(number))
        return os.open(path, flags)

    record = store.open(ONE.id)
    with monkeypatch.context() as patched:
        patched.setattr("ketentui.storage.files._open_at_once", refuse)
        for read in (lambda: store.load(ONE.id), record.load):
            with pytest.raises(KetentuiError, match="file_unreadable"):
                read()
    assert record.load().assessment == whole
    record.close()
    assert not (tmp_path / "bin").exists()


def test_nothing_takes_the_place_of_a_newer_version(tmp_path: Path) -> None:
    store = damaged(tmp_path, file=b'{"version": 3}')
    record = store.open(ONE.id)
    with pytest.raises(KetentuiError, match="record_newer"):
        record.load()
    assert store.path(ONE.id).read_bytes() == b'{"version": 3}'


def test_of_what_only_the_copy_is_there_is_named(workspace: Workspace) -> None:
    store = stored_as(workspace, WRITTEN.decode())
    store.path("stored01").rename(store.path("stored01").with_suffix(".bak"))
    seen = overview(workspace)
    assert [(one.error.key, one.error.values["id"]) for one in seen.damaged] == [
        ("record_only_copy", "stored01")
    ]
    assert "doctor --repair" in Locale("nl").error(seen.damaged[0].error)[1]


def test_a_rescued_assessment_is_in_the_overview_and_has_results(workspace: Workspace) -> None:
    store = stored_as(workspace, "{")
    store.path("stored01").with_suffix(".bak").write_bytes(WRITTEN)
    seen = overview(workspace)
    assert ([one.key for one in seen.rescued], seen.damaged) == (["record_from_copy"], ())
    assert getattr(result(workspace, "stored01").damage, "key", None) == "record_from_copy"


# What this program doesn't know


def test_what_is_not_known_is_told_and_stays(workspace: Workspace) -> None:
    values = json.loads((STORED / "1-own-anonymous-id.json").read_text("utf-8"))
    document = values["assessment"]["1"]
    document["mood"] = {"half": "\ud800"}
    document["respondent"]["role"] = "x"
    document["answers"][0]["pace"] = 3
    document["answers"].append({"statement": "gone-1", "value": 2})
    store = stored_as(workspace, json.dumps(values))
    told = {
        (one.where, one.key, *dict(one.values).values()) for one in strange(workspace, "stored01")
    }
    answered = document["answers"][0]["statement"]
    assert told == {
        ("", "key_unknown_here", "mood"),
        ("respondent", "key_unknown_here", "role"),
        (f"answers.{answered}", "key_unknown_here", "pace"),
        ("gone-1", "unknown_statement"),
    }
    opened = resume(workspace, "stored01")
    opened.choose(answered, 3)
    opened.choose(answered, 2)
    opened.close()
    assert {
        (one.where, one.key, *dict(one.values).values()) for one in strange(workspace, "stored01")
    } == told
    assert store.read("stored01").document["mood"] == {"half": "\ufffd"}


# What changes on disk while it is open


def opened_twice(workspace: Workspace) -> tuple[OpenAssessment, OpenAssessment]:
    """Return an assessment that is open in two places, since the lock was removed."""
    stored_as(workspace, WRITTEN.decode())
    first = resume(workspace, "stored01")
    workspace.store.path("stored01").with_suffix(".lock").unlink()
    return first, resume(workspace, "stored01")


def values(assessment: Assessment) -> dict[str, int | None]:
    return {id: one.value for id, one in assessment.answers.items() if one.value}


def binned(workspace: Workspace) -> list[dict[str, int | None]]:
    contents = [path.read_bytes() for path in workspace.paths.bin.glob("*.json")]
    return [
        values(workspace.store.reader.decoded(one, PLACE, "stored01").assessment)
        for one in contents
    ]


@pytest.mark.parametrize("ours", [True, False])
def test_what_changed_elsewhere_is_not_overwritten_and_both_stay(
    workspace: Workspace, ours: bool
) -> None:
    first, second = opened_twice(workspace)
    second.choose("cijfers-2", 5)
    with pytest.raises(Elsewhere) as raised:
        first.choose("ik-1", 1)
    told = raised.value
    assert told.exit_code == ExitCode.IN_USE
    assert [told.values[key] for key in ("here", "there", "differing")] == [4, 4, 2]
    here, there = {"doel-1": 2, "ik-1": 1}, {"doel-1": 2, "cijfers-2": 5}
    assert (values(workspace.store.load("stored01")), binned(workspace)) == (there, [here])
    told.settle(ours)
    on, off = (here, there) if ours else (there, here)
    assert values(first.assessment) == values(workspace.store.load("stored01")) == on
    assert binned(workspace) == [off]
    first.choose("ik-1", 4)
    assert values(workspace.store.load("stored01")) == {**on, "ik-1": 4}


def test_what_is_undecided_is_in_the_bin_once(workspace: Workspace) -> None:
    first, second = opened_twice(workspace)
    second.choose("cijfers-2", 5)
    for value in (1, 2, 3):
        with pytest.raises(Elsewhere):
            first.choose("ik-1", value)
    assert binned(workspace) == [{"doel-1": 2, "ik-1": 3}]


def test_what_is_only_written_otherwise_has_not_changed(workspace: Workspace) -> None:
    stored_as(workspace, WRITTEN.decode())
    opened = resume(workspace, "stored01")
    path = workspace.store.path("stored01")
    known = json.loads(path.read_bytes())["assessment"]
    known["1"]["mood"] = "calm"
    path.write_text(json.dumps({"version": 1, "assessment": known}, indent=2))
    opened.choose("ik-1", 4)
    assert values(workspace.store.load("stored01")) == {"doel-1": 2, "ik-1": 4}
    assert workspace.store.read("stored01").document["mood"] == "calm"
    assert not workspace.paths.bin.exists()


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def be_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("happens", "key", "asides"),
    [
        (damage, "record_set_aside", 1),
        (be_a_folder, "record_set_aside", 1),
        (Path.unlink, "record_gone", 0),
        (lambda path: rmtree(path.parent), "record_gone", 0),
    ],
)
def test_what_is_open_can_always_be_stored(
    workspace: Workspace, happens: Callable[[Path], None], key: str, asides: int
) -> None:
    stored_as(workspace, WRITTEN.decode())
    opened = resume(workspace, "stored01")
    told: list[str] = []
    opened.listen(lambda error: told.append(error.key))
    opened.choose("ik-1", 1)
    happens(workspace.store.path("stored01"))
    opened.choose("ik-2", 2)
    opened.choose("ik-2", 3)
    opened.close()
    assert told == [key]
    assert values(workspace.store.load("stored01")) == {"doel-1": 2, "ik-1": 1, "ik-2": 3}
    assert len(list(workspace.paths.bin.glob("*"))) == asides


def test_a_newer_version_that_came_meanwhile_stays_and_so_does_what_is_here(
    workspace: Workspace,
) -> None:
    stored_as(workspace, WRITTEN.decode())
    opened = resume(workspace, "stored01")
    workspace.store.path("stored01").write_text('{"version": 3}')
    with pytest.raises(KetentuiError, match="newer_elsewhere"):
        opened.choose("ik-1", 4)
    assert workspace.store.path("stored01").read_text() == '{"version": 3}'
    assert binned(workspace) == [{"doel-1": 2, "ik-1": 4}]


def test_a_save_reads_the_file_once(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    stored_as(workspace, WRITTEN.decode())
    opened = resume(workspace, "stored01")
    reads: list[Path] = []

    def counted(path: Path, largest: int) -> bytes:
        reads.append(path)
        return kept_bytes(path, largest)

    monkeypatch.setattr("ketentui.storage.durable.kept_bytes", counted)
    opened.choose("ik-1", 4)
    assert len(reads) == 1


def test_what_comes_while_it_is_being_written_is_not_overwritten_either(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = opened_twice(workspace)

    def synchronise(handle: int) -> None:
        monkeypatch.undo()
        second.choose("cijfers-2", 5)

    monkeypatch.setattr("os.fsync", synchronise)
    with pytest.raises(Elsewhere):
        first.choose("ik-1", 1)
    assert values(workspace.store.load("stored01")) == {"doel-1": 2, "cijfers-2": 5}


@pytest.mark.parametrize("new", [True, False])
def test_what_was_interrupted_when_it_was_on_disk_is_no_change_from_elsewhere(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, new: bool
) -> None:
    """As by Ctrl+C between the renaming and what comes after it."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    stored_as(workspace, WRITTEN.decode())
    before = workspace.store.load("stored01")
    record = workspace.store.open("other001" if new else "stored01")
    if not new:
        record.load()
    one = replace(before, id="other001") if new else before
    answered = replace(one, answers={**one.answers, "ik-1": Answer(1)})
    with monkeypatch.context() as patched:
        patched.setattr("ketentui.storage.writing._synchronise", stop)
        with pytest.raises(KeyboardInterrupt):
            record.save(answered)
    again = replace(answered, answers={**answered.answers, "ik-2": Answer(2)})
    assert record.save(again) is None
    record.close()
    assert workspace.store.load(one.id) == again
    assert binned(workspace) == []


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.integers(1, 2),
        st.integers(1, 5),
        st.sampled_from([True, False, None]),
    ),
    max_size=12,
)


@settings(max_examples=20)
@given(STEPS)
def test_no_answer_that_was_given_is_lost_however_two_places_take_turns(
    steps: list[tuple[int, int, int, bool | None]],
) -> None:
    with TemporaryDirectory() as folder:
        workspace = Workspace(paths_below(Path(folder)), lambda: NOW)
        workspace.paths.data.mkdir(exist_ok=True)
        places = opened_twice(workspace)
        given: dict[str, int] = {}
        for who, statement, value, choice in steps:
            id = f"{('ik', 'doel')[who]}-{statement}"
            try:
                places[who].choose(id, value)
            except Elsewhere as error:
                if choice is None:
                    continue
                error.settle(choice)
            given[id] = value
        there = [values(workspace.store.load("stored01")), *binned(workspace)]
        assert all(any(one.get(id) == value for one in there) for id, value in given.items())
        for place in places:
            place.close()

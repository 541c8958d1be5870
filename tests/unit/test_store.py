"""What is stored is on disk, whole, private, and safe from a second writer."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.names import name_of
from ketentui.model.replacing import replace
from ketentui.model.text import clean
from ketentui.storage.durable import KnownStorage
from ketentui.storage.open_record import OpenRecord
from ketentui.storage.reading import Damaged, Stored
from ketentui.storage.records import decode, encode
from ketentui.storage.store import Store
from ketentui.storage.tables import VERSION
from ketentui.usecases.assessing import Start, resume, take_answers
from ketentui.usecases.stored import overview, result
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA

PLAIN = st.text(st.characters(categories=("L", "N", "P")), max_size=20).map(clean)
NAMES = PLAIN.map(name_of)
ANSWERS = st.builds(Answer, st.integers(0, 10), st.none(), PLAIN) | st.builds(
    Answer, st.none(), st.sampled_from(["not_applicable", "unknown"]), PLAIN
)
ASSESSMENTS = st.builds(
    Assessment,
    id=st.just("k3f9a2"),
    questionnaire=st.builds(
        QuestionnaireRef,
        st.just("q"),
        st.just("1"),
        st.sampled_from(["quick", "full"]),
        st.just("0" * 64),
    ),
    respondent=st.builds(Respondent, NAMES, NAMES, st.sampled_from([None, "tactisch"]), NAMES),
    sharing=st.sampled_from(["open", "anonymous"]),
    started_at=st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC)).map(
        lambda moment: moment.replace(microsecond=0)
    ),
    answers=st.dictionaries(st.sampled_from(["a-1", "a-2"]), ANSWERS),
    actions=st.tuples(st.builds(Action, st.just("x"), st.just("a"), PLAIN, PLAIN)),
)
ONE = Assessment(
    "k3f9a2",
    QuestionnaireRef("q", "1", "quick", "0" * 64),
    Respondent("Keten"),
    "open",
    datetime(2026, 11, 21, 10, tzinfo=UTC),
    position="a-2",
    anonymous_id="m4h8b3",
)


@given(ASSESSMENTS)
def test_an_assessment_comes_back_as_it_went(assessment: Assessment) -> None:
    assert decode(json.loads(json.dumps(encode(assessment))), "x") == assessment


def test_what_was_saved_is_read_back_with_its_position(tmp_path: Path) -> None:
    store = Store(tmp_path / "a")
    record = store.open(ONE.id)
    record.save(ONE)
    assert store.load(ONE.id) == ONE
    record.close()


def test_a_save_is_one_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[dict[str, object]] = []
    monkeypatch.setattr(KnownStorage, "write", lambda self, data: written.append(data))
    record = Store(tmp_path).open(ONE.id)
    record.save(ONE)
    record.close()
    assert len(written) == 1


def test_files_and_folders_are_their_owners_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "a")
    record = store.open(ONE.id)
    record.save(ONE)
    record.close()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert modes.pop("deep") == modes.pop("a") == 0o700
    assert set(modes.values()) == {0o600}


def test_the_copy_before_a_save_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    record = store.open(ONE.id)
    record.save(ONE)
    record.save(ONE.with_answer("a-1", Answer(4)))
    record.close()
    previous = store.path(ONE.id).with_suffix(".bak")
    assert json.loads(previous.read_text())["assessment"]["1"]["answers"] == []
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_second_writer_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    store = Store(tmp_path)
    record = store.open(ONE.id)
    with pytest.raises(KetentuiError) as raised:
        store.open(ONE.id)
    assert raised.value.exit_code == ExitCode.IN_USE
    record.close()
    store.open(ONE.id).close()


def stored(folder: Path, *assessments: Assessment) -> Store:
    store = Store(folder)
    for one in assessments or (ONE,):
        record = store.open(one.id)
        record.save(one)
        record.close()
    return store


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"version": "x"}', '{"version": 1}', '{"version": 1, "assessment": 3}']
    + [f'{{"version": {version}, "assessment": {{}}}}' for version in ("0", "-1", "0.5", "true")]
    + ['{"version": 1, "assessment": {"1": {"sharing": "\\ud800"}}}'],
)
def test_damage_to_one_file_keeps_no_other_from_view(tmp_path: Path, content: str) -> None:
    store = stored(tmp_path)
    (tmp_path / "broken.json").write_text(content)
    found = list(store.all())
    assert [type(one) for one in found] == [Damaged, Stored]


def refusal(store: Store, id: str) -> KetentuiError:
    with pytest.raises(KetentuiError) as raised:
        store.load(id)
    return raised.value


def test_a_stored_point_off_the_scale_is_damage_wherever_it_is_read(workspace: Workspace) -> None:
    start = Start("full")
    one, _ = (take_answers(workspace, "klein", start, {"doel-1": Answer(1)}) for _ in "ab")
    file = workspace.store.path(one.id)
    for value in (99, -1, 10**400):
        content = json.loads(file.read_text())["assessment"]
        content["1"]["answers"][0]["value"] = value
        file.write_text(json.dumps({"version": 1, "assessment": content}))
        assert refusal(workspace.store, file.stem).problems[0].key == "value_out_of_scale"
        found = overview(workspace)
        assert (len(found.finished), len(found.damaged)) == (1, 1)


def test_of_a_stored_file_no_sender_is_asked_for_another(tmp_path: Path) -> None:
    twice = replace(ONE, actions=(Action("x", "a", "Bellen"), Action("x", "a", "Schrijven")))
    error = refusal(stored(tmp_path, twice), ONE.id)
    assert error.key == "record_invalid"
    assert [one.key for one in error.problems] == ["action_twice"]


def test_a_copy_of_a_file_is_no_second_assessment(tmp_path: Path) -> None:
    store = stored(tmp_path)
    (tmp_path / "copy.json").write_bytes(store.path(ONE.id).read_bytes())
    assert refusal(store, "copy").values == {"file": tmp_path / "copy.json", "id": ONE.id}
    assert [type(one) for one in store.all()] == [Damaged, Stored]


def test_what_is_no_file_is_no_assessment(tmp_path: Path) -> None:
    store = stored(tmp_path)
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "link.json").symlink_to(tmp_path / "gone")
    assert store.ids() == [ONE.id] == [store.newest()]


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    store = Store(tmp_path / "a")
    (found,) = store.all()
    assert isinstance(found, Damaged)
    for read in (store.ids, store.newest):
        with pytest.raises(KetentuiError, match="folder_unreadable"):
            read()


def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "later.json"
    file.write_text('{"version": 99, "assessment": {}}')
    with pytest.raises(KetentuiError) as raised:
        Store(tmp_path).load("later")
    assert raised.value.key == "record_newer"
    assert file.read_text() == '{"version": 99, "assessment": {}}'


STORED = DATA / "stored"
"""What every form of a stored file was once written as, by the version of its form; and the
questionnaire that all were made with. A form that changes gets a file more, and none is changed.
"""


def stored_as(workspace: Workspace, content: str) -> Store:
    """Return the assessments of a data folder in which only one was ever stored, of once."""
    edition = (STORED / "klein.toml").read_bytes()
    workspace.paths.editions.mkdir()
    (workspace.paths.editions / f"{sha256(edition).hexdigest()}.toml").write_bytes(edition)
    workspace.store.folder.mkdir()
    workspace.store.path("stored01").write_text(content, "utf-8")
    return workspace.store


def test_of_every_version_a_file_is_kept() -> None:
    versions = {int(file.name.partition("-")[0]) for file in STORED.glob("*.json")}
    assert versions == {*range(1, VERSION + 1)}


@pytest.mark.parametrize("file", sorted(STORED.glob("*.json")), ids=lambda file: file.stem)
def test_a_file_of_every_version_is_read_and_gone_on_with(workspace: Workspace, file: Path) -> None:
    store = stored_as(workspace, file.read_text("utf-8"))
    before = store.load("stored01")
    assert before.respondent == Respondent("Jeugdketen", "Gemeente Zuid", "tactisch", "Zoë")
    assert before.answers == {
        "doel-1": Answer(2, note="Goed overleg.\nVaker."),
        "doel-2": Answer(reason="unknown"),
        "cijfers-1": Answer(reason="not_applicable"),
    }
    assert before.started_at.isoformat(timespec="minutes") == "2026-11-21T10:42+01:00"
    opened = resume(workspace, "stored01")
    opened.choose("ik-1", 3)
    opened.close()
    after = store.load("stored01")
    assert after.answers == {**before.answers, "ik-1": Answer(3)}
    kept = ("id", "respondent", "actions", "started_at", "finished_at", "anonymous_id")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]


@pytest.mark.parametrize(
    ("schema", "error"),
    [
        ("ketentui/assessment/2", "record_newer"),
        ("ketentui/assessment/12", "record_newer"),
        ("ketentui/assessment/x", "record_invalid"),
        ("ketentui/team/2", "record_invalid"),
        (None, "record_invalid"),
    ],
)
def test_a_file_whose_inside_is_of_another_form_is_refused_and_left_as_it_is(
    workspace: Workspace, schema: str | None, error: str
) -> None:
    values = json.loads((STORED / "1-corrected.json").read_text("utf-8"))
    values["assessment"]["1"]["schema"] = schema
    store = stored_as(workspace, json.dumps(values))
    for reading in (store.load, partial(resume, workspace), partial(result, workspace)):
        with pytest.raises(KetentuiError) as raised:
            reading("stored01")
        assert raised.value.key == error
    assert json.loads(store.path("stored01").read_text("utf-8")) == values


def test_a_lock_goes_with_what_is_deleted_before_anybody_else_can_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stored(tmp_path / "a", ONE)
    there: list[list[Path]] = []

    def close(record: OpenRecord, close: Callable[[OpenRecord], None] = OpenRecord.close) -> None:
        there.append(list(store.folder.iterdir()))
        close(record)

    monkeypatch.setattr(OpenRecord, "close", close)
    store.delete(ONE.id)
    assert there == [[]]


def test_what_is_set_aside_stands_in_the_bin_as_it_was_and_in_the_place_of_nothing(
    tmp_path: Path,
) -> None:
    now = datetime(2026, 11, 21, 10, 42, tzinfo=timezone(timedelta(hours=1)))
    places = []
    for content in (b"first", b"second"):  # within one tick of the clock
        store = Store(tmp_path / "a", bin=tmp_path / "deep" / "bin", now=lambda: now)
        record = store.open(ONE.id)
        store.path(ONE.id).write_bytes(content)
        places.append(store.put_aside(ONE.id, None))
        record.close()
    assert [path.name for path in places] == [
        "k3f9a2.aside-20261121T094200000000.json",
        "k3f9a2.aside-20261121T094200000001.json",
    ]
    assert [path.read_bytes() for path in places] == [b"first", b"second"]
    assert stat.S_IMODE(places[0].parent.stat().st_mode) == 0o700
    assert store.ids() == []


def test_what_is_agreed_afterwards_makes_an_assessment_no_newer(tmp_path: Path) -> None:
    store = stored(tmp_path, *(replace(ONE, id=id) for id in ("older", "newer")))
    agreed = Action("x", "a", "Bellen")
    store.amend("older", lambda one: replace(one, actions=(agreed,)))
    assert store.load("older").actions == (agreed,)
    assert store.newest() == "newer"

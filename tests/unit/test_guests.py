"""Guests who share an account: in by a code, kept in a folder, and finished where it is awaited."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup, Round
from ketentui.model.text import NOTE_LENGTH
from ketentui.storage import confinement
from ketentui.storage.exchange import parse_shared
from ketentui.storage.files import read_bytes
from ketentui.usecases import assessing, correcting
from ketentui.usecases.assessing import OpenAssessment, Start
from ketentui.usecases.combining import combine_files
from ketentui.usecases.correcting import Correction
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.guest_words import parting
from ketentui.usecases.guests import (
    ALPHABET,
    IDLE,
    LATER,
    TOTAL,
    TRIES,
    Reception,
    Sitting,
    Visit,
    drawn_code,
    meant_code,
)
from ketentui.usecases.rounds import Wanted, new_round
from ketentui.usecases.workspace import Workspace
from tests.conftest import Clock, Ticks

pytestmark = pytest.mark.usefixtures("process")

CHAIN = "Jeugdketen"
FIRST, LAST = date(2026, 11, 20), date(2026, 12, 1)


@pytest.fixture
def round(workspace: Workspace) -> Round:
    invited = InvitedGroup("GGD", 5), InvitedGroup("Gemeente", 3)
    return new_round(workspace, Wanted(CHAIN, FIRST, LAST, invited, "Ans, ans@keten.example"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir(mode=0o700)
    return folder


Receive = Callable[..., Reception]


@pytest.fixture
def receive(
    round: Round, folder: Path, workspace: Workspace, process: Callable[[], None]
) -> Receive:
    """Receive somebody in a process of their own."""

    def do(most: int | None = None, changed: Round = round) -> Reception:
        process()
        reception = Reception(changed, folder, workspace, most)
        reception.open()
        return reception

    return do


def begin(visit: Visit, sharing: Sharing = "open", name: str = "Sanne") -> OpenAssessment:
    who = Respondent(organisation="GGD", level="tactisch", name=name)
    return assessing.start(visit.workspace, visit.asked, Start("quick", who, sharing))


def answer(opened: OpenAssessment, count: int = 3) -> None:
    for statement in opened.statements[:count]:
        opened.choose(statement.id, 4)


def exports(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.is_file())


def shared(file: Path) -> Assessment:
    """Read an export as who may read everything."""
    return parse_shared(file.read_bytes(), file.name)


def key_of(act: Callable[[], object]) -> str:
    with pytest.raises(KetentuiError) as raised:
        act()
    for language in ("nl", "en"):
        assert all(Locale(language).error(raised.value))
    return raised.value.key


# Codes


def test_a_code_is_drawn_from_more_than_eighty_bits_and_can_be_read_aloud() -> None:
    assert len(ALPHABET) ** 20 > 2**80
    assert not set(ALPHABET) & set("0O1IL8B5S2Z6GUA"[::2] + "O1ILBSZG")
    codes = {drawn_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"[A-Z2-9]{4}(-[A-Z2-9]{4}){4}", code) for code in codes)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(ALPHABET), min_size=20, max_size=20), st.data())
def test_a_code_is_understood_however_it_is_typed(signs: list[str], data: st.DataObject) -> None:
    code = "-".join("".join(signs[at : at + 4]) for at in range(0, 20, 4))
    between = st.sampled_from(["", "-", " ", " - ", "–"])
    typed = "".join(
        data.draw(st.sampled_from([one, one.lower()])) + data.draw(between) for one in signs
    )
    assert meant_code(typed) == code


@given(st.text())
def test_whatever_is_typed_is_a_code_or_none(typed: str) -> None:
    code = meant_code(typed)
    assert code is None or meant_code(code) == code


# In and out


def test_a_guest_begins_leaves_comes_back_and_hands_in(
    receive: Receive, folder: Path, workspace: Workspace, clock: Clock
) -> None:
    visit = receive().newcomer()
    opened = begin(visit)
    answer(opened, 2)
    opened.close()
    visit.leave()
    assert not exports(folder)

    clock.move(days=1)
    again = receive().returning(visit.code.lower().replace("-", " "))
    assert again is not None
    stored = again.assessment
    assert stored is not None
    assert stored.answered == 2
    opened = assessing.resume(again.workspace, stored.id)
    answer(opened)
    opened.finish()
    opened.close()

    (file,) = exports(folder)
    assert file.name.startswith(f"{visit.invitation.code}-")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    room = again.workspace.paths.data
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o700 for one in (room, room.parent))
    values = json.loads(file.read_text())
    assert values["round"] == visit.invitation.code
    assert values["respondent"]["chain"] == CHAIN
    assert "installation" not in values["respondent"] or not values["respondent"]["installation"]


def test_what_was_corrected_takes_the_place_of_what_was_handed_in(
    receive: Receive, folder: Path, clock: Clock
) -> None:
    visit = receive().newcomer()
    opened = begin(visit)
    answer(opened)
    opened.finish()
    before = shared(exports(folder)[0])
    opened.choose(opened.statements[0].id, 1)
    opened.close()
    correcting.correct(visit.workspace, before.id, Correction(sharing="anonymous"))
    (file,) = exports(folder)
    after = shared(file)
    assert after.answer(opened.statements[0].id).value == 1
    assert after.sharing == "anonymous"
    assert not after.respondent.name
    assert (
        after.started_at.timetz()
        == after.started_at.astimezone(UTC).replace(hour=0, minute=0).timetz()
    )
    kept = visit.assessment
    assert kept is not None
    assert kept.respondent.name == "", "nobody is anonymous by name"
    assert b"Sanne" not in b"".join(
        one.read_bytes() for one in visit.workspace.paths.assessments.glob("*.json")
    )


def test_the_team_counts_what_guests_handed_in_and_not_what_they_began(
    receive: Receive, folder: Path, workspace: Workspace, process: Callable[[], None]
) -> None:
    for sharing in ("open", "anonymous", "open"):
        visit = receive().newcomer()
        opened = begin(visit, sharing, name="")
        answer(opened)
        opened.finish()
        opened.close()
    unfinished = begin(receive().newcomer())
    answer(unfinished)
    unfinished.close()
    process()
    combined = combine_files(workspace, [folder], TeamOptions())
    assert combined.unusable == ()
    assert [one.respondents.total for one in combined.reports] == [3]


def test_a_line_that_drops_anywhere_neither_loses_nor_doubles(
    receive: Receive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every step of handing in is the last one once; then the guest comes back and finishes."""
    steps = ("link", "replace", "rename", "fsync", "unlink")
    real = {name: getattr(os, name) for name in steps}
    for last in range(60):
        shutil.rmtree(folder)
        folder.mkdir()
        visit = receive().newcomer()
        opened = begin(visit)
        answer(opened, 1)
        count = iter(range(last, -1, -1))

        def dropping(
            name: str, *of: object, count: Iterator[int] = count, **more: object
        ) -> object:
            if next(count, None) is None:
                raise SystemExit(129)
            return real[name](*of, **more)

        ended = False
        with monkeypatch.context() as patched:
            for name in steps:
                patched.setattr(os, name, partial(dropping, name))
            try:
                opened.finish()
            except SystemExit:
                ended = True
        opened.close()
        again = receive().returning(visit.code)
        assert again is not None
        assert again.assessment is not None
        assert again.assessment.answered == 1
        opened = assessing.resume(again.workspace, again.assessment.id)
        opened.finish()
        opened.choose(opened.statements[0].id, 2)
        opened.close()
        visible = [one for one in exports(folder) if not one.name.startswith(".")]
        assert len(visible) == 1
        assert shared(visible[0]).answer(opened.statements[0].id).value == 2
        if not ended:
            return
    pytest.fail("handing in has no end")


def test_a_full_disk_is_told_and_nothing_is_lost(
    receive: Receive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = receive().newcomer()
    opened = begin(visit)
    answer(opened)
    with monkeypatch.context() as patched:

        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr(os, "fsync", full)
        assert key_of(opened.finish) == "not_delivered"
    assert opened.assessment.finished_at is None
    assert not [one for one in exports(folder) if not one.name.startswith(".")]
    opened.finish()
    assert len(exports(folder)) == 1


def test_only_one_scan_belongs_to_a_code(receive: Receive) -> None:
    visit = receive().newcomer()
    begin(visit).close()
    assert key_of(lambda: begin(visit)) == "guest_begun"


def test_nothing_is_left_of_who_only_looked(receive: Receive, folder: Path) -> None:
    visit = receive().newcomer()
    visit.leave()
    assert not any((folder / ".guests").iterdir())
    told = parting(visit.sitting, visit, Locale("nl"))
    assert list(told) == [Locale("nl")("guest.nothing")]
    assert receive().returning(visit.code) is None


# Codes that are wrong


def test_a_wrong_code_tells_nothing_and_few_may_be_tried(receive: Receive) -> None:
    begin(receive().newcomer()).close()
    reception = receive()
    waits = []
    for typed in ("x", drawn_code(), "../..", "a" * 5000)[: TRIES - 1]:
        assert reception.returning(typed) is None
        waits.append(reception.penalty)
    assert waits == sorted(waits)
    assert waits[0] >= 1
    assert key_of(lambda: reception.returning(drawn_code())) == "guest_codes"


def test_the_code_of_another_round_opens_nothing(receive: Receive, round: Round) -> None:
    visit = receive().newcomer()
    begin(visit).close()
    other = replace(round.invitation, code="JEUGDKET-XXXX")
    assert receive(changed=replace(round, invitation=other)).returning(visit.code) is None


# When


@pytest.mark.parametrize(
    ("day", "closed", "key"),
    [
        (FIRST - timedelta(1), None, "guest_before"),
        (LAST + timedelta(1), None, "guest_over"),
        (FIRST, FIRST, "guest_closed"),
    ],
)
def test_outside_the_period_nobody_comes_in(
    receive: Receive, round: Round, clock: Clock, day: date, closed: date | None, key: str
) -> None:
    clock.time = clock.time.replace(year=day.year, month=day.month, day=day.day)
    assert key_of(lambda: receive(changed=replace(round, closed_on=closed))) == key


def test_what_is_of_no_use_any_more_goes(
    receive: Receive, folder: Path, clock: Clock, round: Round
) -> None:
    finished = begin(receive().newcomer())
    answer(finished)
    finished.finish()
    finished.close()
    unfinished = begin(receive().newcomer())
    unfinished.close()
    receive().newcomer()  # killed at once
    rooms = folder / ".guests"
    assert len(list(rooms.iterdir())) == 3

    def left(**move: int) -> int:
        clock.move(**move)
        with pytest.raises(KetentuiError):
            receive()
        return len(list(rooms.iterdir()))

    clock.move(hours=7)
    receive()
    assert len(list(rooms.iterdir())) == 3, "somebody may be there still"
    clock.move(hours=2)
    receive()
    assert len(list(rooms.iterdir())) == 2
    clock.move(days=(LAST - clock().date()).days)
    receive()
    assert left(days=1) == 1, "the unfinished one: the office may move the last day"
    assert left(days=LATER.days) == 0
    assert len(exports(folder)) == 1, "what was handed in stays"


def test_what_is_of_another_round_goes_by_the_days_of_that(
    receive: Receive, folder: Path, clock: Clock, round: Round
) -> None:
    begin(receive().newcomer()).close()
    following = replace(round.invitation, code="JEUGDKET-XXXX", last_day=LAST + 3 * LATER)
    other = replace(round, invitation=following)
    rooms = folder / ".guests"
    clock.move(days=(LAST + LATER - clock().date()).days)
    assert key_of(lambda: receive(changed=replace(other, closed_on=LAST))) == "guest_closed"
    assert len(list(rooms.iterdir())) == 1, "the end of a round is no end of another"
    clock.move(days=1)
    receive(changed=other)
    assert list(rooms.iterdir()) == [], "and the next one doesn't keep what was of it"


def test_a_visit_ends_by_the_clock_of_the_workspace(ticks: Ticks) -> None:
    sitting = Sitting(ticks)
    ticks.move(IDLE - 1)
    assert (sitting.over, sitting.left) == (None, 1)
    sitting.stir()
    ticks.move(IDLE)
    assert str(sitting.over) == "idle"
    while ticks.now < TOTAL:
        sitting.stir()
        ticks.move(IDLE / 2)
    assert str(sitting.over) == "total"


# How many, and how much


def test_no_more_guests_come_in_than_there_is_room_for(receive: Receive) -> None:
    visits = [receive(most=2).newcomer() for _ in range(2)]
    assert key_of(receive(most=2).newcomer) == "guests_full"
    assert receive(most=2).returning(visits[0].code) is not None, "who has a code comes back"


def test_a_folder_that_is_full_takes_no_new_guest(receive: Receive, folder: Path) -> None:
    with open(folder / "large", "wb") as file:
        file.truncate(2_000_001)
    assert key_of(receive(most=2).newcomer) == "guests_full"


def test_a_huge_note_is_refused_and_the_rest_goes_on(receive: Receive, folder: Path) -> None:
    opened = begin(receive().newcomer())
    id = opened.statements[0].id
    assert key_of(lambda: opened.note(id, "x" * (NOTE_LENGTH + 1))) == "note_too_long"
    opened.note(id, "家" * NOTE_LENGTH)
    answer(opened)
    opened.finish()
    assert shared(exports(folder)[0]).answer(id).note == "家" * NOTE_LENGTH


# Out of the folder


def test_a_guest_is_kept_in_their_own_folder(receive: Receive, folder: Path, round: Round) -> None:
    other = begin(receive().newcomer())
    other.close()
    elsewhere = other._record._store.path(other.assessment.id)
    visit = receive().newcomer()
    for path in (folder, folder / "a.json", folder / ".guests", elsewhere, Path("/etc/passwd")):
        assert key_of(partial(read_bytes, path, 10)) == "outside"
    assert confinement.confined() == visit.workspace.paths.data


@pytest.mark.parametrize("place", [".guests", "folder"])
def test_a_link_in_the_place_of_a_folder_is_not_followed(
    receive: Receive, folder: Path, tmp_path: Path, process: Callable[[], None], place: str
) -> None:
    visit = receive().newcomer()
    room, away = visit.workspace.paths.data, tmp_path / "away"
    process()
    away.mkdir()
    linked = room.parent if place == ".guests" else room
    linked.rename(tmp_path / "gone")
    linked.symlink_to(away)
    with pytest.raises(KetentuiError) as raised:
        receive().returning(visit.code)
    assert raised.value.key in ("guests_nowhere", "outside")
    assert raised.value.exit_code is ExitCode.USAGE
    assert not any(away.iterdir())


@pytest.mark.parametrize("what", ["link", "dangling", "other", "folder", "pipe"])
def test_nothing_in_the_place_of_an_export_is_followed_or_overwritten(
    receive: Receive, folder: Path, tmp_path: Path, what: str
) -> None:
    visit = receive().newcomer()
    opened = begin(visit)
    answer(opened)
    file, secret = folder / visit._outbox.name, tmp_path / "secret"
    secret.write_text("secret")
    if what == "link":
        file.symlink_to(secret)
    elif what == "dangling":
        file.symlink_to(tmp_path / "made")
    elif what == "other":
        file.write_text('{"id": "another"}')
    elif what == "folder":
        file.mkdir()
    else:
        os.mkfifo(file)
    before = file.lstat()
    assert key_of(opened.finish) in ("delivery_taken", "not_delivered")
    assert secret.read_text() == "secret"
    assert not (tmp_path / "made").exists()
    assert file.lstat() == before
    assert opened.assessment.finished_at is None, "nothing is lost: it can be finished again"


@pytest.mark.parametrize("named", ["gone", "file"])
def test_exports_go_to_a_folder_alone(
    round: Round, workspace: Workspace, tmp_path: Path, named: str
) -> None:
    (tmp_path / "file").touch()
    assert key_of(lambda: Reception(round, tmp_path / named, workspace, None)) == "guests_nowhere"


def test_a_questionnaire_of_ones_own_comes_with_the_round(
    workspace: Workspace, folder: Path, process: Callable[[], None]
) -> None:
    invited = (InvitedGroup("GGD", 5),)
    wanted = Wanted(CHAIN, FIRST, LAST, invited, "Ans", questionnaire="klein", depth="full")
    made = new_round(workspace, wanted)
    assert made.invitation.source
    elsewhere = replace(workspace, paths=paths_below(folder))
    reception = Reception(made, folder, elsewhere, None)
    reception.open()
    opened = begin(reception.newcomer())
    answer(opened)
    opened.finish()
    assert shared(exports(folder)[0]).questionnaire.id == "klein"

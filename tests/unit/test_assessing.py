"""Answering what was finished before corrects it, and makes it no other moment."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.replacing import replace
from ketentui.model.text import NAME_LENGTH, NOTE_LENGTH
from ketentui.storage import records
from ketentui.storage.exchange import ExportOptions
from ketentui.team.choosing import chosen
from ketentui.usecases import typed_texts
from ketentui.usecases.assessing import OpenAssessment, Start, resume, start
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW, Clock
from tests.unit.written import written_shared


@pytest.fixture
def finished(workspace: Workspace, clock: Clock) -> OpenAssessment:
    """An assessment that was finished nine days ago, and is open again."""
    opened = start(workspace, "klein", Start())
    for statement in opened.statements:
        opened.choose(statement.id, 4)
    assert opened.assessment.finished_at is None
    opened.finish()
    opened.close()
    clock.move(days=9)
    return resume(workspace, opened.assessment.id)


def test_a_correction_leaves_the_moment_of_finishing_and_tells_its_own(
    workspace: Workspace, finished: OpenAssessment
) -> None:
    finished.choose("doel-1", 1)
    finished.finish()
    stored = workspace.store.load(finished.assessment.id)
    assert stored.finished_at == NOW
    assert stored.changed_at == NOW + timedelta(days=9)


def test_the_same_answer_once_more_is_no_correction(finished: OpenAssessment) -> None:
    finished.choose("doel-1", 4)
    finished.go_to("doel-1")
    assert finished.assessment.changed_at is None


def test_reports_tell_when_it_was_corrected_and_anonymous_ones_the_day(
    workspace: Workspace, finished: OpenAssessment
) -> None:
    finished.note("doel-1", "Sinds kort.")
    found = result(workspace, finished.assessment.id)
    page = written_shared(workspace, found, "md", Locale("nl"))
    assert "21 nov 2026, aangepast op 30 nov 2026" in page
    shared = json.loads(
        written_shared(workspace, found, "json", Locale("nl"), ExportOptions(anonymous=True))
    )
    assert shared["changed_at"] == "2026-11-30T00:00:00+00:00"


def test_of_two_copies_the_corrected_one_counts_and_of_two_scans_the_later_one(
    finished: OpenAssessment,
) -> None:
    before = replace(
        finished.assessment,
        respondent=replace(finished.assessment.respondent, name="Jo"),
    )
    corrected = replace(before, answers={}, changed_at=NOW + timedelta(days=9))
    corrected = corrected.with_answer("doel-1", before.answer("doel-1"))
    assert counting(before, corrected) == [corrected]
    later = replace(before, id="later", finished_at=NOW + timedelta(days=1))
    assert counting(corrected, later) == [later]


def counting(*assessments: Assessment) -> list[Assessment]:
    return chosen(assessments)[0]


@given(st.integers(1, 3), st.sampled_from("éx中"))
def test_what_is_typed_is_kept_whole_or_refused_with_the_limit_named(
    beyond: int, character: str
) -> None:
    most, more = character * NAME_LENGTH, character * (NAME_LENGTH + beyond)
    assert typed_texts.respondent(Respondent(most, most, None, most)).chain == most
    for who in (Respondent(more), Respondent("", more), Respondent(name=more)):
        with pytest.raises(KetentuiError) as raised:
            typed_texts.respondent(who)
        assert raised.value.values["most"] == NAME_LENGTH
    assert typed_texts.note(character * NOTE_LENGTH) == character * NOTE_LENGTH
    with pytest.raises(KetentuiError) as raised:
        typed_texts.note(character * (NOTE_LENGTH + beyond))
    assert f"{NOTE_LENGTH} tekens" in Locale("nl").error(raised.value)[1]


def test_a_note_that_is_too_long_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    opened = start(workspace, "klein", Start("quick"))
    opened.note("doel-1", "kort")
    with pytest.raises(KetentuiError, match="note_too_long"):
        opened.note("doel-1", "x" * (NOTE_LENGTH + 1))
    assert workspace.store.load(opened.assessment.id).answer("doel-1").note == "kort"


def test_what_is_still_being_written_is_kept_whole(workspace: Workspace) -> None:
    opened, long = start(workspace, "klein", Start("quick")), "x" * 5000
    opened.draft("doel-1", long)
    assert workspace.store.load(opened.assessment.id).answer("doel-1").note == long


def test_long_texts_in_a_file_are_taken_whole(workspace: Workspace) -> None:
    opened = start(workspace, "klein", Start("quick", Respondent("Keten")))
    opened.note("doel-1", "kort")
    values = records.encode(opened.assessment)
    values["respondent"]["chain"] = values["answers"][0]["note"] = "x" * 5000
    read = records.decode(values, "export.json")
    assert (len(read.respondent.chain), len(read.answers["doel-1"].note)) == (5000, 5000)

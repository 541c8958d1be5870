"""Answering what was finished before corrects it, and makes it no other moment."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from ketentui import records
from ketentui.exchange import Disclosure
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.team.choosing import chosen
from ketentui.usecases.assessing import OpenAssessment, Start, resume, start
from ketentui.usecases.sharing import render
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW, Clock


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
    page = render(workspace, found, "md", Disclosure(), Locale("nl"))
    assert "21 nov 2026, aangepast op 30 nov 2026" in page
    shared = json.loads(render(workspace, found, "json", Disclosure(anonymous=True), Locale("nl")))
    assert shared["changed_at"] == "2026-11-30T00:00:00+01:00"


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


def test_names_and_notes_keep_a_length_that_can_be_shown(workspace: Workspace) -> None:
    long = "ons " * 2000
    opened = start(workspace, "klein", Start("quick", Respondent(long, long, None, long)))
    opened.note("doel-1", long)
    who = opened.assessment.respondent
    assert {len(who.chain), len(who.organisation), len(who.name)} == {199}  # no space at the end
    assert len(opened.answer("doel-1").note) == 3999
    values = records.encode(opened.assessment)
    values["respondent"]["chain"] = values["answers"][0]["note"] = "x" * 5000
    read = records.decode(values, "export.json")
    assert (len(read.respondent.chain), len(read.answers["doel-1"].note)) == (200, 4000)

"""Taking back: what this sitting gave last is as it was before, and never what another gave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ketentui.model.assessment import Answer, Assessment
from ketentui.model.replacing import replace
from ketentui.usecases.assessing import Elsewhere, OpenAssessment, Start, resume, start
from ketentui.usecases.correcting import Correction
from ketentui.usecases.workspace import Workspace
from tests.conftest import Clock

Outcome = Literal["ours", "theirs", "later"]
OUTCOMES = st.sampled_from([None, None, "ours", "theirs", "later"])
CORRECTIONS = st.sampled_from(
    [Correction(sharing="anonymous"), Correction(sharing="open"), Correction(name="Jo")]
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 2), st.sampled_from([1, 5, "unknown"]), OUTCOMES),
        st.tuples(st.just("note"), st.sampled_from(["", "zo"]), OUTCOMES),
        st.tuples(st.just("correct"), CORRECTIONS, OUTCOMES),
        st.tuples(st.just("back"), st.none(), OUTCOMES),
    ),
    min_size=1,
    max_size=12,
)


def in_a_new_sitting(workspace: Workspace, *, is_finished: bool) -> OpenAssessment:
    """Return an assessment that is open again; all was answered before where it `is_finished`."""
    opened = start(workspace, "klein", Start())
    if is_finished:
        for statement in opened.statements:
            opened.choose(statement.id, 4)
        opened.finish()
    opened.close()
    return resume(workspace, opened.assessment.id)


def answer_elsewhere(workspace: Workspace, id: str) -> None:
    """Answer where the lock doesn't hold, as on another machine."""
    workspace.store.path(id).with_suffix(".lock").unlink(missing_ok=True)
    elsewhere = resume(workspace, id)
    last = elsewhere.statements[-1].id
    elsewhere.choose(last, (elsewhere.answer(last).value or 0) % 5 + 1)
    elsewhere.close()


def change(opened: OpenAssessment, kind: int | str, what: Any) -> None:
    if kind == "back":
        opened.take_back()
    elif kind == "correct":
        opened.correct(what)
    elif kind == "note":
        opened.note(opened.statements[0].id, what)
    else:
        opened.choose(opened.statements[int(kind)].id, what)


def settled(change: Callable[[], None], outcome: Outcome | None) -> Outcome | None:
    """Return what goes on after a change: None where nothing came from elsewhere."""
    try:
        change()
    except Elsewhere as error:
        if outcome != "later":
            error.settle(outcome == "ours")
        return outcome
    return None


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize("is_finished", [False, True])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@example(steps=[(0, 1, "theirs"), ("back", None, None)])
@example(steps=[(0, 1, None), ("back", None, "theirs")])
@example(steps=[(0, 1, None), ("correct", Correction(name="Jo"), None), ("back", None, None)])
@example(steps=[(0, 1, None), (1, 1, "ours"), ("back", None, None), ("back", None, None)])
def test_what_is_taken_back_is_what_this_sitting_gave_last(
    workspace: Workspace, clock: Clock, is_finished: bool, at_once: bool, steps: list[Any]
) -> None:
    """And two states that differ are never copies of one moment: elsewhere one would be lost."""
    opened = in_a_new_sitting(workspace, is_finished=is_finished)
    decided: list[bool] = []

    def decide(_: Elsewhere) -> bool:
        decided.append(wanted == "ours")
        return decided[-1]

    opened.decide = decide if at_once else None
    given: list[tuple[str, Answer]] = []
    copies: dict[datetime | None, Any] = {}
    is_elsewhere = False
    wanted: Outcome = "ours"
    for kind, what, outcome in steps:
        if kind == "back" and not given:
            assert opened.last_given is None
            continue
        clock.move(seconds=1)
        if outcome:
            answer_elsewhere(workspace, opened.assessment.id)
        clock.move(seconds=1)
        is_elsewhere = is_elsewhere or outcome is not None
        wanted = outcome or "ours"
        before = opened.assessment
        decided.clear()
        went = settled(partial(change, opened, kind, what), wanted)
        if decided:
            went = "ours" if decided[0] else "theirs"
        assert went is None or is_elsewhere
        if went == "later":
            assert opened.assessment == before
        elif went == "theirs":
            given = []
        elif kind == "back":
            id, was = given.pop()
            assert opened.assessment.position == id
            assert opened.answer(id).noted("") == was.noted("")
            assert others(opened.assessment, id) == others(before, id)
        elif isinstance(kind, int):
            id = opened.statements[kind].id
            given.append((id, before.answer(id)))
        if went != "later":
            is_elsewhere = False
            assert workspace.store.load(before.id) == opened.assessment
        assert opened.last_given == (given[-1][0] if given else None)
        if is_finished:
            said = opened.assessment
            content = dict(said.answers), said.respondent, said.sharing
            assert copies.setdefault(said.changed_at, content) == content
    opened.close()


def others(assessment: Assessment, id: str) -> Any:
    """Return what an assessment says of all but the answer to one statement."""
    answers = {other: one for other, one in assessment.answers.items() if other != id}
    return answers, assessment.answer(id).note, assessment.respondent, assessment.sharing


ANSWERED = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from([1, 3, 5, "not_applicable", "unknown"])),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize("is_finished", [False, True])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=ANSWERED, noted=st.booleans())
def test_what_is_taken_back_leaves_the_record_as_it_was(
    workspace: Workspace, is_finished: bool, answers: list[tuple[int, Any]], noted: bool
) -> None:
    opened = in_a_new_sitting(workspace, is_finished=is_finished)
    if noted:
        opened.note("doel-1", "blijft")
    before = []
    for place, choice in answers:
        before.append((opened.statements[place].id, opened.assessment))
        opened.choose(opened.statements[place].id, choice, then=opened.statements[0].id)
    for id, was in reversed(before):
        assert opened.last_given == id
        opened.take_back()
        assert opened.assessment == replace(was, position=id)
        assert workspace.store.load(was.id) == opened.assessment
    assert opened.last_given is None
    opened.close()


def test_a_note_stays_where_the_answer_is_taken_back(workspace: Workspace) -> None:
    opened = start(workspace, "klein", Start())
    opened.choose("doel-1", 4)
    opened.note("doel-1", "gezien")
    opened.take_back()
    assert dict(opened.assessment.answers) == {"doel-1": Answer(note="gezien")}

"""What was answered the time before: told when asked for, and found without opening everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest.mock import Mock

import pytest

from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.questionnaire import Depth
from ketentui.storage.store import Store
from ketentui.usecases import assessing
from ketentui.usecases.assessing import OpenAssessment, Start
from ketentui.usecases.earlier_answers import Before, last_time
from ketentui.usecases.workspace import Workspace

JO = Respondent("Jeugdketen", name="Jo")
NL, EN = Locale("nl"), Locale("en")


@pytest.fixture
def now(workspace: Workspace) -> Iterator[OpenAssessment]:
    """The scan of this year: all statements of `klein`, by Jo."""
    opened = assessing.start(workspace, "klein", Start("full", JO))
    yield opened
    opened.close()


def then(
    workspace: Workspace,
    clock: Any,
    answers: dict[str, Answer],
    depth: Depth = "full",
    name: str = "klein",
) -> Assessment:
    """Do the scan of the year before."""
    clock.move(days=-374)
    done = assessing.take_answers(workspace, name, Start(depth, JO), answers)
    clock.move(days=374)
    return done


def told(workspace: Workspace, opened: OpenAssessment, id: str, locale: Locale = NL) -> list[str]:
    return Before(workspace, opened).told(opened.questionnaire.statements[id], locale)


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        (Answer(4), ["Vorige keer (12 nov 2025): 4, eens"]),
        (Answer(reason="unknown"), ["Vorige keer (12 nov 2025): weet niet"]),
        (
            Answer(note="Dat was mei."),
            ["Vorige keer (12 nov 2025): open gelaten", "Je toelichting toen: Dat was mei."],
        ),
    ],
)
def test_what_was_answered_is_told_with_its_note(
    workspace: Workspace, clock: Any, now: OpenAssessment, answer: Answer, lines: list[str]
) -> None:
    then(workspace, clock, {"doel-1": answer})
    assert told(workspace, now, "doel-1") == lines


def test_what_a_quick_scan_did_not_ask_is_said(
    workspace: Workspace, clock: Any, now: OpenAssessment
) -> None:
    then(workspace, clock, {"doel-1": Answer(4)}, "quick")
    asked, not_asked = (told(workspace, now, id, EN) for id in ("doel-1", "doel-2"))
    assert asked == ["Last time (12 Nov 2025): 4, agree"]
    assert not_asked == ["This statement was not asked last time (12 Nov 2025)."]


def test_another_text_and_another_scale_are_said(workspace: Workspace, clock: Any) -> None:
    own = workspace.paths.questionnaires / "klein.toml"
    new = own.read_text("utf-8")
    scale = 'scale = { min = 0, max = 3, labels = [{ nl = "nooit" }, { nl = "altijd" }] }\n'
    old = new.replace("We weten waar we heen willen.", "Ons doel is helder.")
    own.write_text(old.replace("\n[[parts]]", f"{scale}\n[[parts]]", 1), "utf-8")
    then(workspace, clock, {"doel-1": Answer(3), "doel-2": Answer(2)})
    own.write_text(new, "utf-8")
    opened = assessing.start(workspace, "klein", Start("full", JO))
    scaled = "De schaal liep toen van 0 tot 3."
    text = "De stelling was toen: Ons doel is helder."
    before = "Vorige keer (12 nov 2025): "
    assert told(workspace, opened, "doel-1") == [f"{before}3, altijd", text, scaled]
    assert told(workspace, opened, "doel-2") == [f"{before}2", scaled]
    assert told(workspace, opened, "doel-1", EN)[1:] == ["The scale then ran from 0 to 3."]
    opened.close()


def test_where_nobody_asks_nothing_is_read_and_otherwise_once(
    workspace: Workspace, clock: Any, now: OpenAssessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    then(workspace, clock, {"doel-1": Answer(4)})
    read = Mock(wraps=Store.all)
    monkeypatch.setattr(Store, "all", lambda store: read(store))
    before = Before(workspace, now)
    now.choose("doel-1", 3)
    assert read.call_count == 0
    for statement in now.statements:
        before.told(statement, NL)
    assert read.call_count == 1


@pytest.mark.parametrize(
    "who", [Respondent("Loonketen", name="Jo"), Respondent("Jeugdketen", name="Els"), Respondent()]
)
def test_of_another_chain_or_respondent_nothing_is_told(
    workspace: Workspace, clock: Any, who: Respondent
) -> None:
    then(workspace, clock, {"doel-1": Answer(4)})
    opened = assessing.start(workspace, "klein", Start("full", who))
    before = Before(workspace, opened)
    assert (before.assessment, before.moment(NL)) == (None, "")
    assert before.told(opened.statements[0], NL) == []
    assert last_time(workspace.store.finished(), "klein", who) is None
    opened.close()


def test_when_it_was_done_last_is_known_from_what_is_finished(
    workspace: Workspace, clock: Any, now: OpenAssessment
) -> None:
    done = then(workspace, clock, {"doel-1": Answer(4)})
    clock.move(days=-800)
    then(workspace, clock, {})
    assert [one.id for one in workspace.store.finished()].count(now.assessment.id) == 0
    jo = Respondent("jeugdketen", "Gemeente Aa", name="jo")
    assert last_time(workspace.store.finished(), "klein", jo) == done.finished_at
    assert last_time(workspace.store.finished(), "tien", jo) is None

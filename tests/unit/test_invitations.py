"""Who was invited to a round answers what it asks, as it lays down, whatever is here besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import QuestionnaireRef, Respondent
from ketentui.model.replacing import replace
from ketentui.usecases import assessing, invitations
from ketentui.usecases.assessing import Start, to_answer, to_answer_in
from ketentui.usecases.correcting import Correction, correct
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.conftest import Clock
from tests.invitations import BUNDLED, OWN, invitation, written

NL = Locale("nl")


@pytest.fixture
def elsewhere(workspace: Workspace) -> Workspace:
    """A machine without questionnaires of its own."""
    for file in workspace.paths.questionnaires.glob("*.toml"):
        file.unlink()
    return workspace


def test_a_round_lays_down_chain_depth_and_code(workspace: Workspace, tmp_path: Path) -> None:
    chosen = Start("full", Respondent("Een andere", "GGD"), "anonymous")
    opened = assessing.start(workspace, f"{written(tmp_path)}", chosen)
    made = opened.assessment
    assert (made.round, made.respondent.chain, made.depth) == ("JEUGD-7KQ4", "Jeugdketen", "quick")
    assert (made.respondent.organisation, made.sharing) == ("GGD", "anonymous")


def test_a_questionnaire_comes_with_the_invitation_and_stays(
    elsewhere: Workspace, tmp_path: Path
) -> None:
    file = written(tmp_path, invitation(OWN))
    taken = assessing.take_answers(elsewhere, f"{file}", Start(), {})
    file.unlink()
    assert result(elsewhere, taken.id).questionnaire.id == "klein"
    assert invitations.told_to_send(elsewhere, taken, NL) == (
        "Ronde JEUGD-7KQ4: exporteer dit als JSON en stuur het bestand uiterlijk vrijdag "
        "18 december 2026 naar Ans, ans@keten.example."
    )


def test_a_version_of_before_is_asked_as_it_was(elsewhere: Workspace) -> None:
    old = next((BUNDLED / "editions").glob("ketenscan-*.toml"))
    made = invitation(old)
    found = to_answer_in(elsewhere, replace(made, source=""))
    assert found.questionnaire.version == made.questionnaire.version
    assert found.questionnaire.sha256 == made.questionnaire.sha256


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"source": OWN.read_text("utf-8") + "# anders\n"}, "invitation_changed"),
        ({"source": "id = 'x'"}, "questionnaire_invalid"),
        (
            {"questionnaire": QuestionnaireRef("ketenscan", "9", "quick", "a" * 64), "source": ""},
            "invitation_newer",
        ),
    ],
)
def test_what_an_invitation_cannot_ask_here_is_told(
    elsewhere: Workspace, tmp_path: Path, change: dict[str, object], key: str
) -> None:
    file = written(tmp_path, replace(invitation(OWN), **change))  # type: ignore[arg-type]
    with pytest.raises(KetentuiError) as raised:
        to_answer(elsewhere, f"{file}")
    assert raised.value.key == key


def test_an_invitation_takes_no_bundled_id(elsewhere: Workspace) -> None:
    content = (BUNDLED / "ketenscan.toml").read_text("utf-8") + "# van een ander\n"
    from ketentui.questionnaires.library import brought

    other = brought(content.encode(), "x").questionnaire
    ref = QuestionnaireRef(other.id, other.version, "quick", other.sha256)
    with pytest.raises(KetentuiError) as raised:
        to_answer_in(elsewhere, replace(invitation(), questionnaire=ref, source=content))
    assert raised.value.key == "questionnaire_invalid"


@pytest.mark.parametrize(
    ("days", "says"),
    [(-30, "liep tot en met"), (0, "antwoorden kan tot en met"), (9, "begint ")],
)
def test_it_is_told_whether_answers_are_awaited(
    workspace: Workspace, tmp_path: Path, days: int, says: str
) -> None:
    found = invitations.invitation(f"{written(tmp_path, days=days)}")
    assert found is not None
    assert says in next(invitations.told_at_start(workspace, found, NL))


def test_after_the_last_day_one_is_told_to_ask(
    workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    taken = assessing.take_answers(workspace, f"{written(tmp_path)}", Start(), {})
    clock.move(days=60)
    assert "vraag of het nog meetelt" in invitations.told_to_send(workspace, taken, NL)


def test_who_has_no_invitation_any_more_is_told_nothing_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    taken = assessing.take_answers(workspace, f"{written(tmp_path)}", Start(), {})
    (kept,) = workspace.paths.invitations.iterdir()
    kept.write_text("niets")
    assert invitations.told_to_send(workspace, taken, NL) == ""


@pytest.mark.parametrize("correction", [Correction(chain="Een andere"), Correction(sharing="open")])
def test_a_correction_stays_within_the_round(
    workspace: Workspace, tmp_path: Path, correction: Correction
) -> None:
    file = written(tmp_path, invitation(sharings=("anonymous",)))
    taken = assessing.take_answers(workspace, f"{file}", Start(sharing="anonymous"), {})
    with pytest.raises(KetentuiError) as raised:
        correct(workspace, taken.id, correction)
    assert raised.value.key == "invitation_says_otherwise"
    after = correct(workspace, taken.id, Correction(organisation="GGD", sharing="anonymous"))
    assert after.respondent == Respondent("Jeugdketen", "GGD")


def test_a_sharing_that_is_not_allowed_begins_nothing(workspace: Workspace, tmp_path: Path) -> None:
    file = written(tmp_path, invitation(sharings=("anonymous",)))
    with pytest.raises(KetentuiError) as raised:
        assessing.start(workspace, f"{file}", Start(sharing="open"))
    assert raised.value.key == "invitation_says_otherwise"
    assert workspace.store.ids() == []

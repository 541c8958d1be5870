"""A second edition beside the first one: what was answered then stays what it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.locale import Locale
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.questionnaire import Questionnaire
from ketentui.questionnaires.library import read_edition
from ketentui.questionnaires.revision import revision
from ketentui.storage.exchange import shared_json
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.combining import combine_files
from ketentui.usecases.comparing import compare
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.stored import result
from ketentui.usecases.workspace import Workspace
from tests.unit.written import written_shared

FIRST = bundled_questionnaires() / "editions" / "ketenscan-1.0.toml"
REWORDED = "Een nieuw plan leggen we eerst naast de ambitie van de keten."
SECOND = (
    ('version = "1.0"', 'version = "1.1"'),
    (REWORDED, "Bij elk nieuw plan vraagt iemand wat het voor onze ambitie doet."),
    ('id = "p1-3"', 'id = "p1-4"'),
    (
        "[[parts]]",
        """period = { nl = "de afgelopen drie maanden", en = "the past three months" }
[scale]
min = 1
max = 5
labels = [
    { nl = "helemaal oneens", en = "strongly disagree" },
    { nl = "oneens", en = "disagree" },
    { nl = "deels wel, deels niet", en = "partly" },
    { nl = "eens", en = "agree" },
    { nl = "helemaal eens", en = "strongly agree" },
]
[[parts]]""",
    ),
)
Upgrade = Callable[[], None]


@pytest.fixture
def upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Upgrade:
    """Let the first edition be the bundled one, and return what puts the second in its place."""
    bundled = tmp_path / "bundled"
    shutil.copytree(bundled_questionnaires(), bundled)
    shutil.copy(FIRST, bundled / "ketenscan.toml")
    monkeypatch.setattr("ketentui.usecases.workspace.bundled_questionnaires", lambda: bundled)

    def done() -> None:
        text = FIRST.read_text("utf-8")
        for old, new in SECOND:
            assert old in text
            text = text.replace(old, new, 1)
        (bundled / "ketenscan.toml").write_text(text, "utf-8")

    return done


def answered(workspace: Workspace, value: int, name: str = "Sanne") -> Assessment:
    questionnaire = workspace.library.find("ketenscan").questionnaire
    answers = {id: Answer(value) for id in questionnaire.statements}
    who = Respondent("Jeugdketen", "Gemeente Aa", "tactisch", name)
    return take_answers(workspace, "ketenscan", Start("full", who), answers)


def kept(questionnaire: Questionnaire) -> set[str]:
    """Return the statements that mean the same in both."""
    return questionnaire.statements.keys() - {"p1-2", "p1-3", "p1-4"}


def test_what_was_answered_then_is_shown_in_its_own_words(
    workspace: Workspace, upgrade: Upgrade
) -> None:
    made = answered(workspace, 3)
    shutil.rmtree(workspace.paths.editions)  # as with an assessment that was taken from a backup
    upgrade()
    shown = result(workspace, made.id)
    assert (shown.questionnaire.version, shown.questionnaire.period) == ("1.0", None)
    told = written_shared(workspace, shown, "md", Locale("nl"))
    assert REWORDED in told
    assert "half om half" in told
    assert "deels wel, deels niet" not in told


def test_then_and_now_are_compared_over_what_means_the_same(
    workspace: Workspace, upgrade: Upgrade
) -> None:
    then = answered(workspace, 2)
    upgrade()
    now = answered(workspace, 4)
    trend = compare(workspace, then.id, now.id).trend
    assert trend.questionnaire.version == "1.1"
    assert trend.questionnaire.statements.keys() == kept(trend.questionnaire)
    assert len(trend.questionnaire.statements) == 46


def test_a_team_is_combined_over_what_means_the_same(
    workspace: Workspace, upgrade: Upgrade, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()

    def shared(value: int, name: str) -> None:
        made = answered(workspace, value, name)
        questionnaire = workspace.library.find("ketenscan").questionnaire
        text = shared_json(questionnaire, made, profile(questionnaire, made))
        (folder / f"{name}.json").write_text(text, "utf-8")

    for value, name in ((1, "Kim"), (2, "Jo"), (3, "Bo")):
        shared(value, name)
    upgrade()
    for value, name in ((4, "Sam"), (5, "Noor")):
        shared(value, name)
    (report,) = combine_files(workspace, [folder], TeamOptions()).reports
    assert report.respondents.total == 5
    assert {one.id for part in report.whole.parts for one in part.statements} == kept(
        report.questionnaire
    )
    (changed,) = [one for one in report.remarks if one.kind == "statement_changed"]
    assert (changed.count, changed.detail) == (3, "p1-2, p1-3, p1-4")
    assert report.whole.statement("p1-1").mean == pytest.approx(3)


def test_the_bundled_edition_of_now_and_the_first_share_what_kept_its_text() -> None:
    for now in bundled_questionnaires().glob("*.toml"):
        before = read_edition(now.parent / "editions" / f"{now.stem}-1.0.toml").questionnaire
        found = revision(before, read_edition(now).questionnaire)
        assert not found.problems
        assert found.together

"""What a new version changed is named statement by statement, and whether answers still add up."""

from __future__ import annotations

import pytest

from ketentui.locale import Locale
from ketentui.questionnaires.parsing import parse_questionnaire
from ketentui.questionnaires.revision import Revision, revision
from tests.conftest import DATA

KLEIN = (DATA / "klein.toml").read_text("utf-8")
NEWER = KLEIN.replace('version = "1.0"', 'version = "1.1"')


def revised(content: str) -> Revision:
    before, now = (parse_questionnaire(one.encode(), "klein.toml") for one in (KLEIN, content))
    return revision(before, now)


def told(found: Revision) -> list[str]:
    return [Locale("nl").problem(one) for one in found.changes]


@pytest.mark.parametrize(
    ("old", "new", "said", "separate"),
    [
        ("een nieuw plan", "een nieuw plan", None, 0),
        ("drie maanden", "vier weken", "period: de tijd om aan te denken is anders: eerst 'de", 0),
        (
            'period = { nl = "de',
            'intro = { nl = "de',
            "eerst 'de afgelopen drie maanden', nu '–'",
            0,
        ),
        ("Antwoord zoals het ging", "Antwoord eerlijk", None, 0),
        ("Vraag het drie mensen", "Vraag het vier mensen", None, 0),
        ("We weten waar", "We wisten waar", "statement doel-1: de tekst is anders: eerst 'We", 1),
        ('"doel-2"', '"doel-3"', "statement doel-3: is nieuw", 0),
        ('"doel-2"', '"doel-3"', "statement doel-2: is vervallen", 0),
        ('id = "doel-2"', 'id = "doel-2"\ncore = true', "statement doel-2: hoort nu bij", 0),
        ('id = "doel"', 'id = "richting"', "doel-1: staat nu bij thema richting, en stond bij", 0),
    ],
)
def test_each_change_is_named(old: str, new: str, said: str | None, separate: int) -> None:
    found = revised(NEWER.replace(old, new))
    assert found.problems == ()
    assert any(said in line for line in told(found)) if said else told(found) == []
    assert found.separate == separate


@pytest.mark.parametrize(
    ("scale", "said"),
    [
        (["eens", "oneens"], "scale: de uitersten heten anders: eerst 'helemaal oneens …"),
        (["a", "b", "c", "d"], "scale: de schaal loopt nu van 1-4, en liep van 1-5"),
    ],
)
def test_what_holds_for_all_statements_is_told_once(scale: list[str], said: str) -> None:
    most = 4 if len(scale) == 4 else 5
    line = f'version = "1.1"\nscale = {{ min = 1, max = {most}, labels = {scale} }}'
    found = revised(KLEIN.replace('version = "1.0"', line))
    assert sum(said in line for line in told(found)) == 1
    assert len(found.changes) <= 2
    assert found.together == 0


def test_the_same_version_with_another_content_is_a_problem() -> None:
    assert [one.key for one in revised(KLEIN.replace("Kleine lijst", "Lijst")).problems] == [
        "version_used"
    ]
    assert revised(KLEIN + "\n# een opmerking\n").problems == ()


def test_another_questionnaire_is_no_new_version() -> None:
    found = revised(NEWER.replace('id = "klein"', 'id = "groot"'))
    assert [one.key for one in found.problems] == ["other_questionnaire"]
    assert found.together == 0


def test_a_correction_of_the_spelling_corrects_nothing_else() -> None:
    corrects = 'version = "1.1"\ncorrects = ["1.0"]'
    spelled = KLEIN.replace("We weten waar", "We wéten waar")
    found = revised(spelled.replace('version = "1.0"', corrects))
    assert (found.problems, found.separate) == ((), 0)
    scale = f"{corrects}\nscale = {{ min = 0, max = 4, labels = ['nooit', 'altijd'] }}"
    found = revised(KLEIN.replace('version = "1.0"', scale))
    assert [one.key for one in found.problems] == ["corrects_more"]

"""The team report in words tells whatever a chart shows, in sentences, and hides what is hidden."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.text import cells
from ketentui.questionnaires.library import read_edition
from ketentui.team import KnownEdition, Settings, combine
from tests.unit.written import written_team

QUESTIONNAIRE = read_edition(Path(__file__).parent / "reports" / "questionnaire.toml").questionnaire
MOMENT = datetime(2026, 11, 21, 10, tzinfo=UTC)
SEEN = {
    "doel-1": "55551111",
    "doel-2": "55551111",
    "rollen-1": "55455554",
    "ik-1": "55454455",
    "zij-1": "32323232",
}
NL = Locale("nl")


def report(width: int = 1000, locale: Locale = NL, second: Sharing = "open") -> str:
    """Eight people, four of Aa and four of Bee; those of Bee share as `second` says."""
    ref = QuestionnaireRef("proef", "2.0", "full", "hash")
    people = [
        Assessment(
            f"a{n}",
            ref,
            Respondent("Jeugdketen", "Aa" if n < 4 else "Bee"),
            "open" if n < 4 else second,
            MOMENT,
            MOMENT,
            {id: Answer(int(signs[n])) for id, signs in SEEN.items()},
        )
        for n in range(8)
    ]
    made = combine(people, {"hash": KnownEdition("2.0", QUESTIONNAIRE)}, Settings(5, 60, None))
    assert made is not None
    return written_team(made, locale, width=width, plain=True)


def spoken(told: str) -> str:
    """A text without the ends of its lines."""
    return " ".join(told.split())


def test_a_theme_is_told_with_all_its_numbers() -> None:
    theme = "Heldere rollen: gemiddeld 4,8, spreiding 0,5, van 8 mensen, dicht bijeen."
    assert f"{theme} Antwoorden op de stellingen samen: 2 keer 4, 6 keer 5." in spoken(report())
    english = spoken(report(locale=Locale("en")))
    assert (
        "mean 4.8, spread 0.5, from 8 people, close together. Answers to the statements together: 2"
        in english
    )


def test_what_a_statement_was_given_is_told_where_it_is_on_the_agenda() -> None:
    assert "Antwoorden: 4 keer 1, 4 keer 5." in spoken(report())


def test_groups_stand_beside_each_other_in_a_sentence() -> None:
    shown = report().replace("\u00a0", " ")
    assert "\nEen gedeeld doel: Aa ~5,0 (4), Bee ~1,0 (4), Hele keten 3,0.\n" in shown
    assert "\nBee: IK ~4,5 (4); DE ANDEREN ~2,5 (4).\n" in shown


def test_what_may_not_be_shown_is_not_told() -> None:
    told = report(second="anonymous")
    assert "1,0" not in told
    assert "Bee" in told
    assert "niet getoond" in told.casefold()


@pytest.mark.parametrize("width", [40, 80, 100])
def test_lines_fit_and_nothing_is_drawn(width: int) -> None:
    told = report(width)
    assert max(map(cells, told.splitlines())) <= width
    assert not set(told) & set("█●⠤─·–")

"""A difference that is printed agrees with the two numbers beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import bundled_questionnaires
from ketentui.documents.comparison.story import change_text, target_text
from ketentui.documents.profile.standing_out import gap_text
from ketentui.locale import Locale
from ketentui.model.numbers import difference, rounded
from ketentui.model.profile import Gap, Score
from ketentui.model.trend import Course
from ketentui.questionnaires.library import read_edition

KETENSCAN = read_edition(Path(bundled_questionnaires()) / "ketenscan.toml").questionnaire
NL = Locale("nl")
scores = st.floats(1, 5)


def score(value: float, id: str = "ik") -> Score:
    return Score(id, value, 12, 12, 0, 0)


@given(scores, scores)
def test_it_is_the_difference_of_what_is_printed(one: float, other: float) -> None:
    assert rounded(difference(one, other)) == rounded(float(rounded(one)) - float(rounded(other)))


def test_a_change_fits_between_its_scores_and_a_target_to_what_is_left() -> None:
    scale = KETENSCAN.scale
    moved = change_text(Course("p1", (score(3.04), score(3.36)), 48), scale, NL)
    assert (moved.beside, moved.whole) == ("+0,4 vooruit", "+0,4 (3,0 → 3,4) vooruit")
    stayed = change_text(Course("p1", (score(3.06), score(3.14)), 48), scale, NL)
    assert (stayed.beside, stayed.whole) == ("gelijk", "gelijk (3,1)")
    assert target_text(3.04, 3.36, NL) == "doel 3,4, nog +0,4"


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (3.0, 3.0, "geen verschil."),
        (3.96, 4.26, "bijna gelijk."),
        (3.0, 3.5, "0,5 hoger bij DE ANDEREN."),
        (4.0, 2.75, "1,2 hoger bij IK; daar valt over te praten."),
    ],
)
def test_a_gap_says_who_is_higher_or_that_it_is_nothing(
    mine: float, theirs: float, said: str
) -> None:
    gap = Gap(score(mine), score(theirs, "anderen"), mine - theirs, ())
    assert gap_text(KETENSCAN, gap, NL).endswith(f": {said}")

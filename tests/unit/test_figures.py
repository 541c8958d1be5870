"""The charts of a profile say on what each bar rests."""

from __future__ import annotations

import pytest

from ketentui.charts.drawing import draw
from ketentui.charts.types import Look
from ketentui.config.paths import bundled_questionnaires
from ketentui.documents.profile.figures import ranked
from ketentui.locale import Locale
from ketentui.model.profile import Score
from ketentui.questionnaires.library import read_edition

KETENSCAN = read_edition(bundled_questionnaires() / "ketenscan.toml").questionnaire


@pytest.mark.parametrize(
    ("not_applicable", "unknown", "note"),
    [(2, 0, "n.v.t."), (0, 2, "weet niet"), (1, 1, "0 van 2"), (0, 0, "0 van 2")],
)
def test_a_bar_without_a_number_says_why_where_there_is_one_reason(
    not_applicable: int, unknown: int, note: str
) -> None:
    part = KETENSCAN.parts[0]
    scores = tuple(Score(one.id, None, 0, 2, not_applicable, unknown) for one in part.themes)
    figure = ranked(part.themes, scores, KETENSCAN.scale, Locale("nl"))
    _, *rows, scale = draw(figure, (80, 20), Look())
    assert len(rows) == len(part.themes)
    assert all(f"╌ {note} ╌" in row for row in rows)
    assert scale == "1 helemaal oneens   5 helemaal eens"

"""What stands beside a text leaves it room, or stands above it."""

from __future__ import annotations

import pytest

from ketentui.tui.widgets.reading import Paragraph, _wrapped

ANSWER = Paragraph("We vieren wat er lukt met alle partners.", "3  deels wel, deels niet", 27)


@pytest.mark.parametrize(
    ("width", "first"),
    [
        (38, ["3  deels wel, deels niet", "   We vieren wat er lukt met alle", "   partners."]),
        (60, ["3  deels wel, deels niet   We vieren wat er lukt met alle"]),
    ],
)
def test_a_lead_that_leaves_little_room_stands_above_its_text(width: int, first: list[str]) -> None:
    lines = [line.plain.rstrip() for line in _wrapped(ANSWER, width, sign=False)]
    assert lines[: len(first)] == first

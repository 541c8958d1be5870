"""A drawing in a page has room for all that is written in it."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from ketentui.charts.types import Look
from ketentui.formats.svg import drawing
from ketentui.model.figures import Radar, Series

_SMALL, _LARGE = 7.2, 9.2
"""Of 13 pixels of DejaVu Sans, the widest of usual fonts: a small letter on average; a capital."""


def widest(text: str) -> float:
    return sum(_LARGE if one.isupper() else _SMALL for one in text)


@st.composite
def radars(draw: st.DrawFn) -> Radar:
    """Return a radar with labels that a questionnaire of one's own may have too."""
    label = st.sampled_from(
        ["WIJ", "DE ANDEREN", "Leiderschap", "Professionals who use their own judgement"]
    )
    value = st.sampled_from([None, 1.0, 3.4, 5.0])
    note = st.sampled_from(["", "weet niet", "close together", "4 of 6 answered"])
    labels = tuple(draw(st.lists(label, min_size=3, max_size=8)))
    values = tuple(draw(value) for _ in labels)
    return Radar(
        "R", labels, (Series("nu", values),), 1, 5, gaps=tuple(map(draw, [note] * len(labels)))
    )


@given(radars())
def test_no_text_in_a_drawing_is_cut(figure: Radar) -> None:
    page = ElementTree.fromstring(str(drawing(figure, Look())))
    left, _, width, _ = map(float, page.attrib["viewBox"].split())
    for text in page.iter("text"):
        part = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
        for one in list(text) or [text]:
            wide = widest("".join(one.itertext()))
            begin = float(one.attrib["x"]) - part * wide
            assert left <= begin, one.text
            assert begin + wide <= left + width, one.text

"""The advice on a part as paragraphs to read, of which the building blocks open a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketentui.documents.profile.advice import AdviceText, BlockText
from ketentui.locale import Locale
from ketentui.model.replacing import replace
from ketentui.tui.widgets.reading import Paragraph

_MARGIN = 2
_BULLET = "•"


def advice(texts: Sequence[AdviceText], locale: Locale) -> Iterator[Paragraph]:
    """Yield all that is advised on a part, each paragraph about the theme of its text.

    The key of a block is its place and its id.
    """
    if not texts:
        yield Paragraph(locale("advice.none"))
    for place, text in enumerate(texts):
        yield from (replace(one, about=text.theme) for one in _advised(place, text, locale))


def _advised(place: int, text: AdviceText, locale: Locale) -> Iterator[Paragraph]:
    yield Paragraph(text.title, above=2 if place else 0, style="bold $accent")
    yield from (Paragraph(one, above=1) for one in text.paragraphs)
    if text.causes:
        yield from _titled(locale("advice.causes"))
        yield from (Paragraph(cause, _BULLET, _MARGIN) for cause in text.causes)
    if text.questions:
        one = len(text.questions) == 1
        yield from _titled(locale("advice.question" if one else "advice.questions"))
        yield from (Paragraph(asked, "" if one else _BULLET, _MARGIN) for asked in text.questions)
    if text.first_steps:
        yield from _titled(locale("advice.first_steps"))
        yield from (Paragraph(step, _BULLET, _MARGIN) for step in text.first_steps)
    if text.blocks:
        yield from _titled(locale("advice.blocks"))
        for block in text.blocks:
            yield from _block(block, f"{place}:{block.id}")


def block_id(key: str) -> str:
    """Return the id of the building block that a paragraph of `advice` with this key opens."""
    return key.partition(":")[2]


def text_place(key: str) -> int:
    """Return which text of `advice` a paragraph with this key belongs to, from 0."""
    return int(key.partition(":")[0])


def _titled(title: str) -> Iterator[Paragraph]:
    yield Paragraph(title, above=1, style="bold")


def _block(block: BlockText, key: str) -> Iterator[Paragraph]:
    score = f" · {block.score}" if block.score else ""
    yield Paragraph(f"{block.title}{score}", "", _MARGIN, style="$accent", key=key)
    if block.why:
        yield Paragraph(block.why, "", _MARGIN, key=key)

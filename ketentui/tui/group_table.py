"""The means of everybody and of some groups beside each other, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ketentui.charts.text import FAINT, coloured, drawn, fit, pad
from ketentui.charts.types import Look
from ketentui.documents.team.words import NOT_ALL, Words
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.team import Subgroup
from ketentui.model.text import cells
from ketentui.model.view import ThemeNumbers

_NARROWEST = 6
"""The fewest cells that a column takes, and the fewest that a name is cut to."""

_GAP = 2
"""Empty cells between two columns."""

_Head = tuple[str, ...]
"""A name above a column, on one line or two."""


def group_table(
    words: Words, themes: Mapping[str, str], groups: Sequence[Subgroup], width: int, look: Look
) -> list[str]:
    """Return a line a theme, by id and name, with the means of everybody and of the first groups.

    As many groups as fit in `width`; above them their names, on two lines where they need those,
    and how many people they are.
    """
    label = max(map(cells, themes.values()))
    everybody = words.locale("team_pages.everyone")
    names = [everybody, *(words.group(group.grouping, group.id) for group in groups)]
    heads = _fitted([drawn(name, look) for name in names], width - label, look)
    who = words.report.respondents
    people = [
        _people(who.counted, hidden=who.counted < who.total),
        *(_people(group.respondents, hidden=group.withheld) for group in groups),
    ]
    views = [words.report.whole, *(group.view for group in groups)]
    widths = list(map(_width, heads))
    counted = drawn(words.locale("team_pages.people"), look)
    return [
        *(
            coloured(" " * label + _row(line, widths), FAINT, look)
            for line in zip(*heads, strict=True)
        ),
        coloured(pad(fit(counted, label, look), label) + _row(people, widths), FAINT, look),
        *(
            pad(name, label)
            + _row(
                [
                    _cell(words, view.theme(id), look, group=place > 0)
                    for place, view in enumerate(views)
                ],
                widths,
            )
            for id, name in themes.items()
        ),
    ]


def _fitted(names: Sequence[str], room: int, look: Look) -> list[_Head]:
    """Return as many names as there is room for: on one line, or else on two, the longest cut."""
    heads: list[_Head] = [(name,) for name in names]
    if sum(map(_width, heads)) <= room:
        return heads
    shown = names[: max(1, room // (_NARROWEST + _GAP))]
    heads = [_on_two_lines(name) for name in shown]
    longest = max(map(_width, heads)) - _GAP
    while sum(map(_width, heads)) > room and longest > _NARROWEST:
        longest -= 1
        heads = [tuple(fit(line, longest, look) for line in head) for head in heads]
    return heads


def _on_two_lines(name: str) -> _Head:
    """Return a name broken where that makes it narrowest; one word goes on the second line."""
    words = name.split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words))]
    return min(breaks, key=_width)


def _width(head: _Head) -> int:
    """Return how wide a column with this name above it is, with the gap before it."""
    return max(*map(cells, head), _NARROWEST) + _GAP


def _row(texts: Iterable[str], widths: Sequence[int]) -> str:
    """Return texts in columns, each at the right of its own."""
    return "".join(
        " " * (width - cells(text)) + text for text, width in zip(texts, widths, strict=False)
    )


def _people(n: int, *, hidden: bool) -> str:
    """Return how many people are counted, marked where anonymous ones are left out."""
    return f"{n}{NOT_ALL if hidden else ''}"


def _cell(words: Words, numbers: ThemeNumbers, look: Look, *, group: bool) -> str:
    if numbers.mean is None:
        return "-" if look.ascii else "–"
    mark = NOT_ALL if numbers.hides_anonymous else ""
    return words.marked(numbers.mean, numbers.n_min if group else MINIMUM_ANSWERS) + mark

"""The means of everybody and of some groups beside each other, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ketentui.charts import Look
from ketentui.charts.text import FAINT, coloured, fit, pad
from ketentui.model.team import Subgroup
from ketentui.model.text import cells
from ketentui.model.view import Numbers
from ketentui.reports.figures import drawn
from ketentui.reports.team_words import Words
from ketentui.tui.team_words import mean

_NARROWEST = 6
"""The fewest cells that a column takes, and the fewest that a name is cut to."""

_GAP = 2
"""Empty cells between two columns."""


def group_table(
    words: Words, themes: Mapping[str, str], groups: Sequence[Subgroup], width: int, look: Look
) -> list[str]:
    """Return a line a theme, by id and name, with the means of everybody and of the first groups.

    As many groups as fit in `width`; above them their names, and how many people they are.
    """
    label = max(map(cells, themes.values()))
    everybody = words.locale("team_pages.everyone")
    names = [everybody, *(words.group(group.grouping, group.id) for group in groups)]
    names = _fitted([drawn(name, look) for name in names], width - label, look)
    people = [words.report.respondents.counted, *(group.respondents for group in groups)]
    views = [words.report.whole, *(group.view for group in groups)]
    widths = [max(cells(name), _NARROWEST) + _GAP for name in names]
    heads = [_row(names, widths), _row(map(str, people), widths)]
    counted = drawn(words.locale("team_pages.people"), look)
    return [
        coloured(" " * label + heads[0], FAINT, look),
        coloured(pad(fit(counted, label, look), label) + heads[1], FAINT, look),
        *(
            pad(name, label) + _row([_cell(words, view.theme(id), look) for view in views], widths)
            for id, name in themes.items()
        ),
    ]


def _fitted(names: Sequence[str], room: int, look: Look) -> list[str]:
    """Return as many names as there is room for, the longest cut as far as needed."""
    fitted = list(names[: max(1, room // (_NARROWEST + _GAP))])
    longest = max(map(cells, fitted))
    while sum(max(cells(name), _NARROWEST) + _GAP for name in fitted) > room:
        longest -= 1
        fitted = [fit(name, longest, look) for name in names[: len(fitted)]]
        if longest <= _NARROWEST:
            break
    return fitted


def _row(texts: Iterable[str], widths: Sequence[int]) -> str:
    """Return texts in columns, each at the right of its own."""
    return "".join(
        " " * (width - cells(text)) + text for text, width in zip(texts, widths, strict=False)
    )


def _cell(words: Words, numbers: Numbers, look: Look) -> str:
    if numbers.mean is None:
        return "-" if look.ascii else "–"
    return mean(words, numbers)

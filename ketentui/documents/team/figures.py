"""The figures of a team report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ketentui.documents.nodes import Missing
from ketentui.documents.team.groups import same_gap
from ketentui.documents.team.words import NOT_ALL, Words
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.figures import (
    Cell,
    Grid,
    GridColumn,
    GridRow,
    Line,
    Lines,
    Mark,
    Radar,
    Series,
    Split,
    Splits,
    radar,
)
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import GROUPINGS, Grouping, Subgroup
from ketentui.model.view import MirrorGap, Numbers, ThemeNumbers


def band(numbers: ThemeNumbers, minimum: float, maximum: float) -> tuple[float, float] | None:
    """Return from where to where one standard deviation about the mean is.

    Kept within the scale; None where there is no standard deviation.
    """
    mean, sd = numbers.mean, numbers.sd_within
    if mean is None or sd is None:
        return None
    return max(minimum, mean - sd), min(maximum, mean + sd)


def spread_radar(words: Words, part: Part) -> Radar | None:
    """Return the radar of a part: the mean, and how far answers lie about it.

    None where it has too few or too many axes, or nothing to show.
    """
    scale, axes = words.questionnaire.scale, words.report.whole.part(part.id).axes
    gaps = tuple(map(words.gap, axes))
    series = Series(words.column("mean"), tuple(one.mean for one in axes))
    spread = tuple(band(one, scale.minimum, scale.maximum) for one in axes)
    language = words.locale.language
    return radar(
        words.say(part.title),
        tuple(part.label(axis, language) for axis in part.axes),
        (series,),
        (scale.minimum, scale.maximum),
        spread=spread if any(spread) else (),
        ends=scale.meanings(language),
        gaps=gaps,
    )


def point_labels(words: Words) -> list[str]:
    """Return every point of the scale with its label, where it has one."""
    scale = words.questionnaire.scale
    return [
        f"{point} {words.say(label)}" if (label := scale.label(point)) else f"{point}"
        for point in scale.points
    ]


def ranked(words: Words, part: Part) -> Lines:
    """Return the mean of every theme of a part, the highest first, with the spread about it and of
    how many people it is.
    """
    themes = words.report.whole.part(part.id).themes
    ordered = sorted(themes, key=lambda one: -(one.mean or 0.0))
    scale = words.questionnaire.scale
    return Lines(
        words("ranked"),
        tuple(_ranked(words, one) for one in ordered),
        scale.minimum,
        scale.maximum,
        (words.column("mean_short"), words.column("n_short")),
        ends=scale.meanings(words.locale.language),
    )


def _ranked(words: Words, one: ThemeNumbers) -> Line:
    scale = words.questionnaire.scale
    spread = band(one, scale.minimum, scale.maximum)
    marks = [Mark("spread", *spread)] if spread else []
    marks += [Mark("dot", one.mean)] if one.mean is not None else []
    target = words.target(one)
    return Line(
        words.theme(one.id),
        tuple(marks),
        (_whole(words, one), _n(one)),
        note=words("target_of", target=target) if target else "",
        gap=words.gap(one),
        faint=_is_few(one),
    )


def _span(fewest: int, most: int) -> str:
    """Return from how many people to how many, as short as beside a chart."""
    return f"{most}" if fewest == most else f"{fewest}–{most}"


def _whole(words: Words, numbers: Numbers | ThemeNumbers) -> str:
    """Return a mean of all together, marked where it is of few; a sign where there is none."""
    if numbers.mean is None:
        return words.number(None, why=words.missing(numbers))
    fewest = numbers.n_min if isinstance(numbers, ThemeNumbers) else numbers.n
    return words.marked(numbers.mean, fewest)


def _is_few(numbers: Numbers | ThemeNumbers) -> bool:
    """Return whether some mean is of fewer answers than an index of agreement needs."""
    fewest = numbers.n_min if isinstance(numbers, ThemeNumbers) else numbers.n
    return fewest < MINIMUM_ANSWERS


def _n(numbers: Numbers | ThemeNumbers) -> str:
    """Return of how many people some numbers are, marked where not all anonymous answers count."""
    if isinstance(numbers, ThemeNumbers):
        people = _span(numbers.n_min, numbers.n_max)
    else:
        people = f"{numbers.n}"
    return people + (NOT_ALL if numbers.hides_anonymous else "")


def mirrored_groups(
    words: Words, gap: MirrorGap, groupings: Sequence[Grouping] = GROUPINGS
) -> Lines:
    """Return how people see themselves against the others: all together, then every group."""
    rows = [_mirrored_group(words, words.column("whole"), gap, whole=True)]
    for grouping in groupings:
        groups = words.report.by(grouping)
        known = [(group, next(same_gap(group, gap), None)) for group in groups]
        if len(groups) > 1 and any(same and _enough(same) for _, same in known):
            rows += [
                _mirrored_group(words, words.group(grouping, group.id), same, apart=at == 0)
                for at, (group, same) in enumerate(known)
            ]
    scale = words.questionnaire.scale
    first, second = (words.theme(one.id) for one in (gap.first, gap.second))
    return Lines(
        words("mirror_title", first=words.short(gap.first.id), second=words.short(gap.second.id)),
        tuple(rows),
        scale.minimum,
        scale.maximum,
        (words.column("difference"), words.column("n_short")),
        ends=scale.meanings(words.locale.language),
        key=(("dot", first), ("square", second)),
    )


def _mirrored_group(
    words: Words, name: str, gap: MirrorGap | None, *, whole: bool = False, apart: bool = False
) -> Line:
    if gap is None or not (whole or _enough(gap)):
        missing = Missing(words("too_few_here"))
        return Line(name, (), (missing, missing), gap=missing.why, faint=True, apart=apart)
    first, second = gap.first, gap.second
    far = difference(first.mean or 0.0, second.mean or 0.0)
    n = _span(min(first.n_min, second.n_min), max(first.n_max, second.n_max))
    star = NOT_ALL if first.hides_anonymous or second.hides_anonymous else ""
    return Line(
        name,
        _pair(
            (first.mean or 0.0, words.marked(first.mean or 0.0, first.n_min)),
            (second.mean or 0.0, words.marked(second.mean or 0.0, second.n_min)),
        ),
        (words.locale.signed(far), n + star),
        faint=_is_few(first) or _is_few(second),
        bold=whole,
        apart=apart,
    )


def _enough(gap: MirrorGap) -> bool:
    """Return whether both sides are of so many people as a group needs."""
    return min(gap.first.n_min, gap.second.n_min) >= LEAST_IN_GROUP


def _pair(first: tuple[float, str], second: tuple[float, str]) -> tuple[Mark, ...]:
    return (
        Mark("link", min(first[0], second[0]), max(first[0], second[0])),
        Mark("square", second[0], text=second[1]),
        Mark("dot", first[0], text=first[1]),
    )


def mirrored_statements(words: Words, gap: MirrorGap) -> Lines | None:
    """Return every statement about oneself against its mirror, furthest apart first; None where
    there is none to compare.
    """
    found: list[tuple[float, Line]] = []
    view, statements = words.report.whole, words.questionnaire.statements
    for one in words.questionnaire.theme(gap.first.id).statements:
        if one.mirror is None or one.mirror not in statements:
            continue
        mine, theirs = view.statement(one.id), view.statement(one.mirror)
        own, other = words.score(mine), words.score(theirs)
        if own is None or other is None:
            continue
        far = difference(own, other)
        pair = _pair(
            (own, words.marked(own, mine.n)),
            (other, words.marked(other, theirs.n)),
        )
        faint = _is_few(mine) or _is_few(theirs)
        star = NOT_ALL if mine.hides_anonymous or theirs.hides_anonymous else ""
        cells = (words.locale.signed(far), _span(*sorted((mine.n, theirs.n))) + star)
        found.append((far, Line(words.statement(one.id), pair, cells, faint=faint)))
    if not found:
        return None
    return replace(
        mirrored_groups(words, gap),
        title=words("mirror_statements"),
        rows=tuple(line for _, line in sorted(found, key=lambda one: -one[0])),
    )


def answer_splits(words: Words, statement_id: str, *, keyed: bool = True) -> Splits | None:
    """Return how the answers to a statement lie: of all together, and of every group with a block a
    person; None where that may not be shown.

    `keyed` where how each point looks isn't said yet.
    """
    together = words.report.whole.statement(statement_id)
    if not together.distribution:
        return None
    rows = [_split(words, words.column("whole"), together)]
    for grouping in GROUPINGS:
        groups = words.report.by(grouping)
        for at, group in enumerate(groups if len(groups) > 1 else ()):
            numbers = group.view.statement(statement_id)
            rows.append(_group_split(words, group, numbers, apart=at == 0))
    statement = words.questionnaire.statements[statement_id]
    low, high = (words.say(one) if one else "" for one in (statement.low, statement.high))
    return replace(_splits(words, rows), scenes=(low, high), keyed=keyed)


def _splits(words: Words, rows: Sequence[Split]) -> Splits:
    points = words.questionnaire.scale.points
    half = len(points) // 2
    low, high = points[:half], points[len(points) - half :]
    middle = f"{points[half]}" if len(points) % 2 else ""
    return Splits(
        tuple(rows),
        tuple(point_labels(words)),
        (words.column("n_short"), words.column("mean_short")),
        (_range(low), _range(high), middle),
    )


def _range(points: Sequence[int]) -> str:
    return f"{points[0]}–{points[-1]}" if len(points) > 1 else f"{points[0]}"


def _split(words: Words, name: str, numbers: Numbers) -> Split:
    return Split(
        name,
        tuple(numbers.distribution or ()),
        (_n(numbers), _whole(words, numbers)),
        gap=words.gap(numbers),
        faint=_is_few(numbers),
        bold=True,
    )


def _group_split(words: Words, group: Subgroup, numbers: Numbers, *, apart: bool) -> Split:
    name = words.name(group)
    if numbers.mean is None or numbers.n < LEAST_IN_GROUP:
        gap = _too_few(words, group, numbers)
        missing = Missing(gap)
        cells = missing, missing
        return Split(name, (), cells, gap=gap, faint=True, apart=apart, blocks=True)
    return Split(
        name,
        tuple(numbers.distribution or ()),
        (_n(numbers), words.marked(numbers.mean, numbers.n)),
        faint=_is_few(numbers),
        apart=apart,
        blocks=True,
    )


def _too_few(words: Words, group: Subgroup, numbers: Numbers) -> str:
    """Return why a group has no mean: that it isn't shown, or how few answered."""
    if not group.respondents or (not numbers.n and numbers.hides_anonymous):
        return words("not_shown")
    return words("n_is", n=_n(numbers))


def statement_splits(words: Words, part: Part) -> Splits:
    """Return how the answers to every statement of a part that was asked lie, below what they make
    of their themes.
    """
    rows: list[Split] = []
    agenda = [item.statement for item in words.report.agenda.items]
    for theme in part.themes:
        whole = words.report.whole.theme(theme.id)
        rows.append(Split(words.theme(theme.id), (), _numbers(words, whole), bold=True))
        for statement in theme.statements:
            if not words.report.was_asked(statement.id):
                continue
            numbers = words.report.whole.statement(statement.id)
            note = []
            if statement.id in agenda:
                note.append(words("on_agenda", number=agenda.index(statement.id) + 1))
            if numbers.unknown:
                note.append(words.count("finding_unknown", numbers.unknown).rstrip("."))
            rows.append(
                Split(
                    words.statement(statement.id),
                    tuple(numbers.distribution or ()),
                    _numbers(words, numbers),
                    note=" · ".join(note),
                    gap=words.gap(numbers),
                    faint=_is_few(numbers),
                )
            )
    columns = ("n_short", "mean_short", "sd_short", "picture")
    return replace(
        _splits(words, rows),
        columns=tuple(map(words.column, columns)),
    )


def _numbers(words: Words, numbers: Numbers | ThemeNumbers) -> tuple[str, ...]:
    sd = numbers.sd_within if isinstance(numbers, ThemeNumbers) else numbers.sd
    return (
        _n(numbers),
        _whole(words, numbers),
        words.number(sd),
        words.division(numbers),
    )


_MOST_CELLS = 9
"""How many themes stand beside each other; more are parted evenly."""


def group_grids(words: Words, part: Part, grouping: Grouping) -> tuple[Grid, ...]:
    """Return what every group makes of the themes of a part, in as many grids as fit on paper; of
    groups that may not be shown only their names.
    """
    themes = words.report.whole.part(part.id).themes
    count = -(-len(themes) // _MOST_CELLS)
    size = -(-len(themes) // count) if count else 1
    names = [(one.id, words.short(one.id)) for one in themes]
    cuts = [names[at : at + size] for at in range(0, len(names), size)]
    return tuple(group_grid(words, grouping, dict(cut)) for cut in cuts)


def group_grid(words: Words, grouping: Grouping, names: Mapping[str, str]) -> Grid:
    """Return what every group makes of some themes, by id with what they are called."""
    scale, themes = words.questionnaire.scale, [words.report.whole.theme(id) for id in names]
    return Grid(
        tuple(GridColumn(names[one.id], words.number(one.mean), one.mean) for one in themes),
        tuple(_row(words, group, themes) for group in words.report.by(grouping)),
        scale.minimum,
        scale.maximum,
        scale.meanings(words.locale.language),
        words.column("whole"),
        words("few_answers_key", least=MINIMUM_ANSWERS),
    )


def _row(words: Words, group: Subgroup, themes: Sequence[ThemeNumbers]) -> GridRow:
    name = words.name(group)
    if not group.respondents:
        cells = tuple(Cell(Missing(words("not_shown"))) for _ in themes)
        return GridRow(name, cells, words("not_shown"))
    key = "n_open" if group.withheld else "n_people"
    note = words.count(key, group.respondents)
    own = [group.view.theme(one.id) for one in themes]
    known = [one for one in own if _is_known(one)]
    if known:
        span = _span(min(one.n_min for one in known), max(one.n_max for one in known))
        star = NOT_ALL if any(one.hides_anonymous for one in known) else ""
        note = f"{note} · {words('n_is', n=span + star)}"
    return GridRow(name, tuple(_cell(words, one) for one in own), note)


def _is_known(numbers: ThemeNumbers) -> bool:
    return numbers.mean is not None and numbers.n_min >= LEAST_IN_GROUP


def _cell(words: Words, numbers: ThemeNumbers) -> Cell:
    if numbers.mean is None or not _is_known(numbers):
        return Cell(Missing(words.missing(numbers) or words("too_few_here")))
    return Cell(words.number(numbers.mean), numbers.mean, _is_few(numbers))

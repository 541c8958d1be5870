"""What the tabs of a team's page tell: its statements, its agenda, and who took part, to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from ketentui.documents import nodes
from ketentui.documents.actions import agreed_section
from ketentui.documents.team.agenda import Slot
from ketentui.documents.team.report import about_blocks, question_points, unknown_blocks
from ketentui.documents.team.story import TeamStory
from ketentui.documents.team.story import indices as explained
from ketentui.documents.team.summary import divided_text
from ketentui.documents.team.words import Words, remark_text
from ketentui.measures.agreement import DIGITS, INDICES
from ketentui.model.agreed import Agreed
from ketentui.model.team import AgendaItem, Remark
from ketentui.model.view import Agreement, Numbers
from ketentui.tui.painting import Painter
from ketentui.tui.slide_view import OPENING
from ketentui.tui.team_view import TeamView
from ketentui.tui.team_words import division, given, group_mean, mean
from ketentui.tui.widgets.reading import Paragraph

_MARGIN = 2

_NARROWEST = 11
"""Cells that a point of the scale needs with its bar and its count."""

_WIDEST = 18
"""The most that it takes."""

_MENDED_HERE = {"namesakes", "likely_doubles", "edition_unknown", "other_year"}
"""What a key mends here rather than a command."""


# Statements


def statements(view: TeamView, width: int, *, indices: bool) -> Iterator[Paragraph]:
    """Yield the statements of a part by theme, each with its distribution; each opens.

    With `indices` also how much people agree in figures, and what those say.
    """
    shown = list(_statements(view, width, indices=indices))
    yield from shown
    if signs := view.words.signs(*(one.plain for one in shown)):
        yield Paragraph(signs, above=1, style="$quiet")


def _statements(view: TeamView, width: int, *, indices: bool) -> Iterator[Paragraph]:
    if indices:
        for name, meaning in explained(view.words):
            yield Paragraph(meaning, name, 13, style="$quiet")
    words, whole = view.words, view.report.whole
    most = max(max(one.distribution or (0,)) for one in view.numbers.statements)
    for place, theme in enumerate(view.part.themes):
        above = 1 if place or indices else 0
        title, target = theme.title(view.locale.language), words.target(whole.theme(theme.id))
        if target:
            title = f"{title} · {words('target_of', target=target)}"
        yield Paragraph(title, above=above, style="bold $accent")
        for statement in theme.statements:
            if not view.report.was_asked(statement.id):
                continue
            numbers = view.report.whole.statement(statement.id)
            text = view.words.statement(numbers.id)
            yield Paragraph(text, "", _MARGIN, 1, key=numbers.id)
            if numbers.distribution:
                points = view.report.questionnaire.scale.points
                for line in strips(numbers.distribution, points, most, width - _MARGIN):
                    yield Paragraph(line, "", _MARGIN, key=numbers.id)
            for line in _facts(view, numbers, indices=indices):
                yield Paragraph(line, "", _MARGIN, style="$quiet", key=numbers.id)


def _facts(view: TeamView, numbers: Numbers, *, indices: bool) -> Iterator[str]:
    words = view.words
    facts = [mean(words, numbers)]
    if numbers.n:
        facts += [division(words, numbers), given(words, numbers)]
    yield " · ".join(facts)
    if indices and numbers.agreement:
        yield " · ".join(_indices(view, numbers.agreement))
    if view.grouping:
        yield " · ".join(
            f"{words.name(group)} {group_mean(words, group.view.statement(numbers.id))}"
            for group in view.report.by(view.grouping)
        )


def _indices(view: TeamView, agreement: Agreement) -> Iterator[str]:
    for index in INDICES:
        value = agreement[index.id]
        if value is not None:
            yield f"{view.words(f'index.{index.id}')} {view.words.number(value, DIGITS)}"


def strips(counts: Sequence[int], points: Sequence[int], most: int, width: int) -> list[str]:
    """Return a distribution from left to right: each point with a bar and how many chose it.

    On one line where it fits in `width`, so that the points of several statements stand below one
    another. `most` is the highest count among those statements: their bars have the same measure.
    """
    rows = -(-len(points) // max(1, width // _NARROWEST))
    in_row = -(-len(points) // rows)
    room = min(_WIDEST, width // in_row)
    deep = len(str(points[-1]))
    longest = room - deep - len(str(most)) - 4
    answer = min(2, longest // most or longest / most) if most else 0
    cells = [
        f"{point:>{deep}} {'▇' * max(1, round(count * answer))} {count}"
        if count
        else f"{point:>{deep}} –"
        for point, count in zip(points, counts, strict=True)
    ]
    padded = [cell + " " * (room - cell_len(cell)) for cell in cells]
    return ["".join(padded[at : at + in_row]).rstrip() for at in range(0, len(cells), in_row)]


# The agenda


def programme(story: TeamStory, agreed: Sequence[Agreed], today: date) -> Iterator[Paragraph]:
    """Yield what is planned, from opening to closing, and then what the team agreed already.

    An item opens by its statement's id, and the opening by its key.
    """
    planned = nodes.Section(story.agenda.title, tuple(_planned(story)))
    agreed_on = agreed_section(agreed, today, story.words.locale)
    return Painter().page((planned, *agreed_on))


def _planned(story: TeamStory) -> Iterator[nodes.Node]:
    agenda, words = story.agenda, story.words
    if not agenda.timetable:
        yield from map(nodes.Paragraph, agenda.intro)
        yield from question_points(agenda)
        return
    few = any(item.kind == "few" for item in words.report.agenda.items)
    if told := words("agenda_few") if few else divided_text(words):
        yield nodes.Paragraph(told)
    items = iter(words.report.agenda.items)
    planned = [(one, next(items) if one.why else None) for one in agenda.timetable]
    facts = [" · ".join(_of_slot(slot, item, words)) for slot, item in planned]
    keys = [item.statement if item else "" for _, item in planned]
    keys[0] = OPENING
    yield nodes.Points(
        tuple(
            nodes.Point(slot.title, (nodes.Paragraph(said, role="aside"),), opens)
            for (slot, _), said, opens in zip(planned, facts, keys, strict=True)
        )
    )
    if left := words.report.agenda.not_planned:
        yield nodes.Paragraph(words.count("not_planned", left))
    if signs := words.signs(told, *facts):
        yield nodes.Paragraph(signs, role="aside")


def _of_slot(slot: Slot, item: AgendaItem | None, words: Words) -> Iterator[str]:
    yield words("item_when", minutes=slot.minutes, start=slot.start)
    if item is not None:
        yield slot.why
        yield words.locale("agenda.mean", mean=mean(words, item.numbers))
        if item.notes:
            yield words.locale.plural("agenda.notes_count", len(item.notes))


# About the report


class WordsHere(Words, frozen=True):
    """The words of a report where keys mend what elsewhere a command does."""

    def remark(self, remark: Remark) -> str:
        """Return what is to be said of how the report came about, with the key that mends it."""
        key = f"team_pages.{remark.kind}" if remark.kind in _MENDED_HERE else ""
        return remark_text(remark, self.locale, key)


def about(story: TeamStory) -> Iterator[Paragraph]:
    """Yield what there is to say about a report, who took part first.

    Namesakes can be chosen, to say that they are one person.
    """
    words, remarks = story.words, story.words.report.remarks
    opens = {words.remark(one): ",".join(one.ids) for one in remarks if one.kind == "namesakes"}
    return Painter(opens).page(_about(story))


def _about(story: TeamStory) -> Iterator[nodes.Node]:
    yield nodes.Section(story.title, (nodes.Facts(story.facts),))
    yield from unknown_blocks(story)
    yield from about_blocks(story)

"""What the report on a chain says: the conversation first, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.nodes import (
    EVERY_FORM,
    HEARD,
    LINED,
    PAGES,
    PAPER,
    SEEN,
    Beside,
    Blanks,
    Column,
    Contents,
    Document,
    Drawing,
    Facts,
    Form,
    Missing,
    Node,
    Paragraph,
    Point,
    Points,
    Question,
    Quotation,
    Section,
    Strong,
    Table,
)
from ketentui.documents.scale import scale_text
from ketentui.documents.team.agenda import AgendaStory, Moment, Slot
from ketentui.documents.team.figures import (
    answer_splits,
    group_grids,
    mirrored_groups,
    mirrored_statements,
    ranked,
    spread_radar,
    statement_splits,
)
from ketentui.documents.team.groups import (
    MOST_COLUMNS,
    GroupingStory,
    GroupRow,
    MirrorStory,
    group_rows,
)
from ketentui.documents.team.items import ItemStory
from ketentui.documents.team.story import (
    PartStory,
    TableRow,
    TeamStory,
    counts_text,
    statement_cells,
    team_story,
)
from ketentui.documents.team.words import Words
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.advice import BuildingBlock
from ketentui.model.figures import AXES, Lines
from ketentui.model.team import GROUPINGS, AgendaItem, Grouping, TeamReport
from ketentui.model.view import MirrorGap, Numbers, ThemeNumbers


def team_document(
    report: TeamReport,
    locale: Locale,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Iterable[Node] = (),
    made: str = "",
) -> Document:
    """Return the report on a chain.

    `blocks` are the building blocks that it can point to; `more` is about what the team agreed,
    which stands first after what is to be printed; `made` is the day on which it was made.
    """
    told = team_story(Words(report, locale), blocks or {})
    builder = _Builder(told, told.words)
    return Document(
        told.title,
        locale.language,
        locale.decimal,
        tuple(builder.blocks(more)),
        kind=told.words("kind"),
        facts=told.facts,
        made=told.words("made_on", date=made) if made else "",
    )


_FEW_GROUPS = 5
"""With so many organisations at most, two items of the agenda fit on a page."""

_LINES, _LINES_ALONE = 3, 9
"""Lines to write on of an item that shares a page, and of one that has a page to itself."""


_OF_A_TALK = ("talk_day", "talk_place", "talk_leader")
"""The keys of what is to be known of a conversation, to write down."""


class _Builder(msgspec.Struct, frozen=True):
    """Says what there is to say about one report."""

    told: TeamStory
    words: Words

    def blocks(self, more: Iterable[Node]) -> Iterator[Node]:
        words = self.words
        yield from self.front()
        agenda = tuple(self.conversation(self.told.agenda))
        if self.told.agenda.timetable:
            agenda += (Paragraph(words("print_up_to_here"), role="end", forms=PAPER),)
        yield Section(words("for_the_conversation"), agenda, level=1, role="agenda")
        reference = tuple(self.reference(more))
        yield Section(words("for_reference"), reference, level=1, role="parts")

    # What a chair needs

    def front(self) -> Iterator[Node]:
        """Yield what fits on one page: the findings, the picture of the first part, how people see
        themselves, and the timetable.
        """
        told, words = self.told, self.words
        if first := told.summary.first:
            findings = Beside(tuple((Facts(rows),) for rows in first), role="findings")
            signs = words.signs(*(text for rows in first for _, text in rows))
            signs_told = [Paragraph(signs, role="aside", forms=LINED)] if signs else []
            yield Section(words("in_short"), (findings, *signs_told), role="front")
        yield from self.scale()
        if told.parts and told.parts[0].shown:
            yield self.picture(told.parts[0], told.parts[0].title)
        mirrors = tuple(map(self.mirror_chart, words.report.whole.mirrored[:1]))
        beside = mirrors, tuple(self.programme(told.agenda))
        if any(beside):
            yield Beside(tuple(filter(None, beside)))
        yield Contents(words("contents"), forms=PAGES)

    def picture(self, part: PartStory, title: str = "") -> Node:
        """Return the radar of a part beside its themes, ranked; below a title where it has none."""
        words, radar = self.words, spread_radar(self.words, part.part)
        dots = ranked(words, part.part)
        left: tuple[Node, ...] = ()
        if radar:
            legend = Paragraph(words("radar_legend"), role="aside", forms=PAGES)
            left = (*([legend] if radar.spread else []), Drawing(radar))
        elif len(part.part.axes) > AXES[-1]:
            left = (Paragraph(words.locale("report.too_many_axes", most=AXES[-1])),)
        right = _aside(" ".join(self.dots_legend(dots))), Drawing(dots)
        if title:
            sections = (title, left), (dots.title, right)
            return Beside(tuple((Section(*one),) for one in sections if one[1]), forms=SEEN)
        return Beside((left, right) if left else (right,), forms=SEEN)

    def dots_legend(self, dots: Lines) -> Iterator[str]:
        """Yield how to read themes that are ranked."""
        if any(mark.sign == "spread" for row in dots.rows for mark in row.marks):
            yield self.words("ranked_spread")
        yield self.words("ranked_legend")
        if signs := self.words.signs(*_texts(dots)):
            yield signs

    def mirror_chart(self, gap: MirrorGap) -> Section:
        figure = mirrored_groups(self.words, gap, self.front_groupings)
        signs = self.words.signs(*_texts(figure))
        told = [_aside(signs)] if signs else []
        return Section(figure.title, (Drawing(figure), *told), forms=SEEN)

    @property
    def front_groupings(self) -> tuple[Grouping, ...]:
        """Return which groups stand on the first page: organisations only where they are few."""
        few = len(self.words.report.by("organisation")) <= _FEW_GROUPS
        return GROUPINGS if few else ("level",)

    def programme(self, agenda: AgendaStory) -> Iterator[Node]:
        found = self.told.summary.divided
        divided = [Facts(found, forms=LINED)] if found else []
        if agenda.timetable:
            programme = self.programme_table(agenda.timetable)
            blocks = *divided, programme, self.timetable(agenda.timetable)
            yield Section(agenda.title, blocks)
        else:
            yield from divided
        yield from unknown_blocks(self.told)

    def programme_table(self, slots: Sequence[Slot]) -> Table:
        """Return the timetable as it fits beside a chart."""
        keys = ("start", "number", "what")
        rows = (
            (one.start, f"{one.number or ''}", self.words.count("slot", one.minutes, **_slot(one)))
            for one in slots
        )
        columns = tuple(Column(self.words.column(key)) for key in keys)
        return Table(columns, tuple(rows), forms=PAGES)

    def reference(self, more: Iterable[Node]) -> Iterator[Node]:
        told, words = self.told, self.words
        yield from more
        legend = (Paragraph(text, forms=LINED & SEEN) for text in self.legend())
        parts = tuple(map(self.part, told.parts))
        forms = EVERY_FORM if any(one.forms >= PAGES for one in parts) else LINED
        blocks = *self.scale(), *legend, *parts
        yield Section(words("parts"), blocks, role="page", forms=forms)
        yield from map(self.mirror, told.mirrors)
        yield from map(self.grouping, told.groupings)
        yield from self.statements()
        yield from about_blocks(told)

    # The agenda

    def conversation(self, agenda: AgendaStory) -> Iterator[Node]:
        yield from self.scale()
        yield from map(Paragraph, agenda.intro)
        yield from question_points(agenda)
        if not agenda.timetable:
            return
        yield Blanks(self.words("this_talk"), tuple(map(self.words, _OF_A_TALK)), forms=PAGES)
        yield from map(_aside, agenda.remarks)
        yield Beside(tuple((_moment(one),) for one in (agenda.opening, agenda.method)))
        yield self.approaches(agenda)
        items = zip(self.words.report.agenda.items, agenda.items, strict=True)
        yield from map(self.item, items)
        yield _moment(agenda.closing, LINED)

    def approaches(self, agenda: AgendaStory) -> Node:
        """Return how to go about the items and how to close, on the sheet of who leads the talk."""
        alike: dict[str, list[ItemStory]] = {}
        for item in agenda.items:
            alike.setdefault(item.approach, []).append(item)
        rows = [
            (self.words.listed([f"{item.number}" for item in items]), approach)
            for approach, items in alike.items()
        ]
        rows += [
            (f"{one.number}", f"{name}: {text}") for one in agenda.items for name, text in one.help
        ]
        how = Section(self.words("approach"), (Facts(tuple(rows)),))
        return Beside(((how,), (_moment(agenda.closing),)), forms=PAGES)

    def timetable(self, slots: Sequence[Slot]) -> Table:
        columns = (
            Column(self.words.column("start")),
            *(Column(self.words.column(key), "number") for key in ("minutes", "number")),
            *(Column(self.words.column(key)) for key in ("what", "why")),
        )
        rows = (
            (one.start, f"{one.minutes}", f"{one.number or ''}", one.title, one.why)
            for one in slots
        )
        return Table(columns, tuple(rows), tuple(map(self.slot, slots)), forms=LINED)

    def slot(self, slot: Slot) -> str:
        title = slot.title
        if slot.number:
            title = f"{slot.number}. {slot.title.rstrip('.')} ({slot.why})"
        return self.spoken("slot", start=slot.start, minutes=slot.minutes, title=title)

    def spoken(self, key: str, **values: object) -> str:
        return self.words.locale(f"plain.{key}", **values)

    def item(self, one: tuple[AgendaItem, ItemStory]) -> Section:
        blocks, item = tuple(self._item(*one)), one[1]
        return Section(item.title, blocks, role="item", number=item.number)

    def _item(self, of: AgendaItem, item: ItemStory) -> Iterator[Node]:
        words = self.words
        about = Strong(item.kind), " · ", item.when, " · ", item.theme
        yield Paragraph(about, role="facts", forms=SEEN)
        kind = f"{item.kind.capitalize()}. {item.when}. {words.column('theme')}: {item.theme}."
        yield Paragraph(kind, forms=HEARD)
        keyed = self.room == _LINES_ALONE or item.number % 2 == 1
        figure = None if item.few else answer_splits(words, of.statement, keyed=keyed)
        shown: list[Node] = [Drawing(figure)] if figure else []
        shown += [Paragraph(item.few, forms=SEEN)] if item.few else []
        shown.append(Paragraph(" ".join(item.findings), forms=SEEN))
        marked = [cell for row in figure.rows for cell in row.cells] if figure and keyed else []
        if signs := words.signs(*marked):
            shown.append(Paragraph(signs, role="aside", forms=PAGES))
        counts = self.counts("team_given", item.numbers.distribution)
        shown.append(Paragraph(" ".join([*item.findings, *counts]), forms=HEARD))
        if item.ends or item.groups:
            forms = HEARD if figure else EVERY_FORM
            shown.append(Facts((*item.ends, *item.groups), forms=forms))
        notes = [Quotation(note.text, note.who) for note in item.notes]
        if notes:
            written = Paragraph((Strong(words("notes")),)), *notes
            yield Beside((tuple(shown), written), role="item")
        else:
            yield from shown
        question = Question(words("question"), item.question, large=True)
        how = Facts(((words("approach"), item.approach), *item.help), forms=LINED)
        ask: list[tuple[Node, ...]] = [(question, how)]
        if item.to_agree:
            names = tuple(map(words.column, ("what", "who", "when")))
            ask.append((Blanks(words("write_down"), names, lines=self.room, forms=SEEN),))
        yield Beside(tuple(ask), role="ask")

    @property
    def room(self) -> int:
        """How many lines to write on an item of the agenda has on paper."""
        groups = len(self.words.report.by("organisation"))
        return _LINES if groups <= _FEW_GROUPS else _LINES_ALONE

    # Part by part

    def legend(self) -> Iterator[str]:
        """Yield how to read the tables of the parts, as far as there are any."""
        shown = [part for part in self.told.parts if part.shown]
        if any(row.numbers.division for part in shown for row in part.themes):
            yield self.words("bars_order")

    def part(self, part: PartStory) -> Section:
        blocks = tuple(self._part(part))
        lined = all(one.forms <= LINED for one in blocks)
        return Section(part.title, blocks, level=3, forms=LINED if lined else EVERY_FORM)

    def _part(self, part: PartStory) -> Iterator[Node]:
        if part.shown:
            if part is not self.told.parts[0]:
                yield self.picture(part)
            if part.groups:
                yield self.numbers("group", part.groups)
            yield self.numbers("theme", part.themes)
        yield from map(Paragraph, part.remarks)

    def numbers(self, first: str, rows: Sequence[TableRow[ThemeNumbers]]) -> Table:
        words, aimed = self.words, any(row.target for row in rows)
        columns = [Column(words.column(first))]
        columns += [Column(words.column(key), "number") for key in ("n", "mean", "sd")]
        columns += [Column(self.distribution(), "counts"), Column(words.column("picture"))]
        columns += [Column(words.column("target"))] if aimed else []
        cells = (
            (row.title, row.n, row.mean, row.sd, counts_text(row), row.division or row.missing)
            + ((row.target,) if aimed else ())
            for row in rows
        )
        return Table(tuple(columns), tuple(cells), tuple(map(self.row, rows)), forms=LINED)

    def row(self, row: TableRow[ThemeNumbers]) -> str:
        """Return all numbers of a theme in sentences."""
        numbers = row.numbers
        if numbers.mean is None:
            return f"{row.title}: {row.missing}"
        known = [self.spoken("mean", mean=row.mean)]
        if numbers.sd_within is not None:
            known.append(self.spoken("spread", sd=row.sd))
        known.append(self.words.locale.plural("plain.over", numbers.n_max, people=row.n))
        known.extend(remark for remark in (row.division, row.missing) if remark)
        if row.target:
            known.append(self.words("target_of", target=row.target))
        counts = self.counts("team_answers", numbers.answers)
        return " ".join([f"{row.title}: {', '.join(known)}.", *counts])

    def counts(self, key: str, counts: Sequence[int] | None) -> Iterator[str]:
        """Yield how often each point was chosen; nothing where that isn't known."""
        if counts:
            points = zip(self.words.questionnaire.scale.points, counts, strict=True)
            say = self.words.locale.plural
            listed = (say("plain.at_point", n, point=point) for point, n in points if n)
            yield self.spoken(key, counts=", ".join(listed))

    def distribution(self) -> str:
        scale = self.words.questionnaire.scale
        return self.words("distribution", minimum=scale.minimum, maximum=scale.maximum)

    def scale(self) -> Iterator[Paragraph]:
        """Yield on which scale the numbers are, where that isn't the usual one."""
        if said := scale_text(self.words.questionnaire.scale, self.words.locale):
            yield _aside(self.words.locale("report.on_scale", scale=said))

    # Groups

    def mirror(self, mirror: MirrorStory) -> Section:
        return Section(mirror.title, tuple(self._mirror(mirror)))

    def _mirror(self, mirror: MirrorStory) -> Iterator[Node]:
        yield from self.scale()
        yield from map(Paragraph, mirror.findings)
        if self.front_groupings != GROUPINGS:
            yield Drawing(mirrored_groups(self.words, mirror.gap), forms=SEEN)
        figure = mirrored_statements(self.words, mirror.gap)
        if figure:
            yield Drawing(figure, forms=PAGES)
            if signs := self.words.signs(*_texts(figure)):
                yield Paragraph(signs, role="aside", forms=PAGES)
        yield Question(self.words("question"), mirror.question, large=True)
        first, second = (Column(heading, "number") for heading in mirror.headings)
        if mirror.pairs:
            columns = Column(self.words.column("statement")), first, Column(""), second
            sentences = (_pair(*one, *mirror.headings) for one in mirror.pairs)
            yield Table(columns, mirror.pairs, tuple(sentences), forms=LINED)
        if mirror.groups:
            columns_of = Column(self.words.column("group")), first, second
            yield Table(columns_of, mirror.groups, forms=HEARD)

    def grouping(self, told: GroupingStory) -> Section:
        title = self.words(f"groups_title.{told.grouping}")
        return Section(title, tuple(self._grouping(told)))

    def _grouping(self, told: GroupingStory) -> Iterator[Node]:
        words = self.words
        yield from self.scale()
        if told.gaps:
            yield Points(tuple(map(Point, told.gaps)))
        parts = self.told.parts_of(told)
        drawn = {part.part.id: group_grids(words, part.part, told.grouping) for part in parts}
        if parts:
            yield Paragraph(", ".join(told.names), forms=HEARD)
        cells = (
            cell
            for part in parts
            for row in group_rows(words, part.part, told.groups)
            for cell in row.means
        )
        intro = [words("groups_intro")] if parts else []
        legend = words.legend(*told.gaps, *cells)
        drawn_n = (row.note for grids in drawn.values() for grid in grids for row in grid.rows)
        signs = words.signs(*told.gaps, *drawn_n)
        for last, forms in ((legend, LINED & SEEN), (filter(None, [signs]), PAGES)):
            said = " ".join((*intro, *told.remarks, *last))
            if said:
                yield Paragraph(said, role="aside", forms=forms)
        yield from (Paragraph(one, forms=HEARD) for one in (*told.remarks, *legend))
        for part in parts:
            figures = (Drawing(grid, forms=SEEN) for grid in drawn[part.part.id])
            blocks = *figures, *self.group_tables(told, part)
            yield Section(part.title, blocks, level=3)

    def group_tables(self, told: GroupingStory, part: PartStory) -> Iterator[Table]:
        rows = group_rows(self.words, part.part, told.groups)
        for at in range(0, len(told.groups), MOST_COLUMNS):
            columns = slice(at, at + MOST_COLUMNS)
            names = [*map(self.words.name, told.groups[columns])]
            yield self.group_table(names, rows, columns)

    def group_table(self, names: Sequence[str], rows: Sequence[GroupRow], columns: slice) -> Table:
        heads = (
            *(Column(name, "number") for name in names),
            Column(self.words.column("whole"), "number"),
        )
        cells = ((row.title, *row.means[columns], row.whole) for row in rows)
        said = (_beside(row, names, columns, self.words.column("whole")) for row in rows)
        theme = Column(self.words.column("theme"))
        return Table((theme, *heads), tuple(cells), tuple(said), forms=LINED)

    # What else there is to know

    def statements(self) -> Iterator[Section]:
        parts = [part for part in self.told.parts if part.has_answers]
        if parts:
            withheld = self.words("indices_withheld", least=MINIMUM_ANSWERS)
            divided = self.told.summary.divided
            blocks = (
                *self.scale(),
                *([Facts(divided, forms=PAGES)] if divided else []),
                Paragraph(self.words("indices_intro"), forms=LINED),
                Facts(self.told.indices, forms=LINED),
                Paragraph(withheld, forms=LINED),
                *map(self.statements_of, parts),
            )
            yield Section(self.words("statements"), blocks, role="page")

    def statements_of(self, part: PartStory) -> Section:
        figure = Drawing(statement_splits(self.words, part.part), forms=PAGES)
        return Section(part.title, (figure, self.statement_table(part)), level=3)

    def statement_table(self, part: PartStory) -> Table:
        words = self.words
        columns = (
            Column(words.column("statement")),
            *(Column(words.column(key), "number") for key in ("n", "mean", "median", "sd")),
            Column(self.distribution(), "counts"),
            *(Column(name, "number") for name, _ in self.told.indices),
            Column(words.column("picture")),
        )
        rows = (statement_cells(words, row) for row in part.statements)
        return Table(columns, tuple(rows), tuple(map(self.statement, part.statements)), forms=LINED)

    def statement(self, row: TableRow[Numbers]) -> str:
        """Return all numbers of a statement in sentences."""
        title, n, mean, median, sd, _, *indices, picture = statement_cells(self.words, row)
        if row.numbers.mean is None:
            return f"{title} {picture}"
        known = [self.spoken("mean", mean=mean), f"{self.words.column('median')} {median}"]
        known.append(self.spoken("spread", sd=sd))
        known.append(self.words.locale.plural("plain.over", row.numbers.n, people=n))
        names = (name for name, _ in self.told.indices)
        if row.numbers.agreement:
            pairs = zip(names, indices, strict=True)
            known += [f"{name} {index}" for name, index in pairs if not isinstance(index, Missing)]
        known += [picture] if picture else []
        counts = self.counts("team_given", row.numbers.distribution)
        return " ".join([f"{title} {', '.join(known).capitalize()}.", *counts])


def question_points(agenda: AgendaStory) -> Iterator[Points]:
    """Yield the statements to choose from with their questions, where there is no more to go by."""
    if agenda.questions:
        points = ((statement, (Paragraph(asked),)) for statement, asked in agenda.questions)
        yield Points(tuple(Point(*one) for one in points))


def unknown_blocks(told: TeamStory) -> Iterator[Section]:
    """Yield a section on what many know nothing of; nothing where there is no such statement."""
    if told.unknown:
        points = Points(tuple(Point((one, " (", share, ")")) for one, share in told.unknown))
        intro = Paragraph(told.words("unknown_intro"), forms=LINED)
        yield Section(told.words("unknown_title"), (intro, points))


def about_blocks(told: TeamStory) -> Iterator[Section]:
    """Yield what doesn't count, how who is anonymous is protected, and how to read it all."""
    words = told.words
    left_out: tuple[Node, ...] = (Paragraph(words("left_out_none")),)
    if told.left_out:
        left_out = (Points(tuple(map(Point, told.left_out))),)
    yield Section(words("left_out"), left_out)
    yield Section(words("protection"), tuple(map(Paragraph, told.protection)))
    yield Section(words("about"), tuple(map(Paragraph, told.about)))


def _texts(figure: Lines) -> Iterator[str]:
    """Yield the texts of a figure in which a number can be marked."""
    for row in figure.rows:
        yield from (*row.cells, *(mark.text for mark in row.marks))


def _slot(slot: Slot) -> dict[str, str]:
    why = f"{slot.why}, " if slot.why else ""
    return {"what": slot.title, "why": why}


def _aside(text: str) -> Paragraph:
    return Paragraph(text, role="aside")


def _moment(moment: Moment, forms: frozenset[Form] = EVERY_FORM) -> Section:
    steps = Points(tuple(map(Point, moment.steps)), numbered=True)
    return Section(moment.title, (steps,), forms=forms)


def _pair(mine: str, one: str, theirs: str, other: str, first: str, second: str) -> str:
    return f'{first}: "{mine}" {one}. {second}: "{theirs}" {other}.'


def _beside(row: GroupRow, names: Sequence[str], columns: slice, whole: str) -> str:
    """Return what every group made of a theme, and all together, as far as that may be told."""
    means = zip((*names, whole), (*row.means[columns], row.whole), strict=True)
    told = ", ".join(f"{name} {mean}" for name, mean in means if not isinstance(mean, Missing))
    return f"{row.title}: {told}" if told else ""

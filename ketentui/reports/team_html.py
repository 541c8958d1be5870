"""A team report as one page of HTML: for a browser, a beamer or paper; it loads nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ketentui.charts import Look
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.advice import BuildingBlock
from ketentui.model.figures import AXES
from ketentui.model.questionnaire import Part
from ketentui.model.team import TeamReport
from ketentui.model.view import ThemeNumbers
from ketentui.reports.html import Html, element, lines, page
from ketentui.reports.team_agenda import AgendaStory, Moment
from ketentui.reports.team_drawings import (
    bars_drawing,
    group_drawing,
    histogram_drawing,
    lines_drawing,
    spread_drawing,
)
from ketentui.reports.team_figures import axes, letters
from ketentui.reports.team_groups import MOST_COLUMNS, GroupingStory, MirrorStory, group_rows
from ketentui.reports.team_items import ItemStory
from ketentui.reports.team_story import (
    PartStory,
    Row,
    TeamStory,
    counts_text,
    statement_cells,
    team_story,
)
from ketentui.reports.team_words import Words


def team_html(
    reports: Sequence[TeamReport],
    locale: Locale,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Sequence[Iterable[Html]] = (),
) -> str:
    """Return the reports on a chain, at least one, as one page.

    `blocks` are the building blocks that they can point to; `more` has, for each report, what the
    team agreed, which stands first after what is to be printed.
    """
    stories = [team_story(report, locale, blocks or {}) for report in reports]
    look = Look(decimal=locale.decimal)
    agreed = more or [()] * len(stories)
    sheets = (
        _Sheet(told, told.words, look).content(section)
        for told, section in zip(stories, agreed, strict=True)
    )
    return page(stories[0].title, locale.language, *chain.from_iterable(sheets))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lays out what is told."""

    told: TeamStory
    words: Words
    look: Look

    def content(self, more: Iterable[Html]) -> Iterator[Html]:
        yield element("h1", self.told.title)
        yield _terms(self.told.facts)
        if self.told.summary:
            yield element("h2", self.words("in_short"))
            yield _labelled(self.told.summary)
        yield element("section", *self.agenda(self.told.agenda), class_="agenda")
        yield element("section", *self.parts(more), class_="parts")
        for mirror in self.told.mirrors:
            yield from self.mirror(mirror)
        for grouping in self.told.groupings:
            yield from self.grouping(grouping)
        yield from self.unknown()
        yield from self.statements()
        yield from self.about()

    # The agenda

    def agenda(self, agenda: AgendaStory) -> Iterator[Html]:
        yield element("h1", self.words("for_the_conversation"))
        yield from self.programme(agenda)
        if agenda.timetable:
            yield element("p", self.words("print_up_to_here"), class_="up-to-here")

    def programme(self, agenda: AgendaStory) -> Iterator[Html]:
        yield element("h2", agenda.title)
        yield from _paragraphs(agenda.intro)
        if not agenda.timetable:
            return
        heads = [
            self.words(f"column_{key}") for key in ("start", "minutes", "number", "what", "why")
        ]
        yield _table(
            heads,
            [
                (one.start, f"{one.minutes}", f"{one.number or ''}", one.title, one.why)
                for one in agenda.timetable
            ],
            numbers={1, 2},
        )
        yield from _paragraphs(agenda.remarks, class_="faint")
        yield from _moment(agenda.opening)
        yield from _moment(agenda.method)
        for item in agenda.items:
            yield element("article", *self.item(item), class_="item")
        yield from _moment(agenda.closing)

    def item(self, item: ItemStory) -> Iterator[Html]:
        yield element("h3", f"{item.number}. {item.title}")
        about = element("strong", item.kind), Html(" · "), item.when, Html(" · "), item.theme
        yield element("p", *about, class_="when")
        yield histogram_drawing(self.words, item.numbers, self.distribution_heading())
        yield element("p", " ".join(item.findings))
        yield element("p", self.words("question"), class_="faint")
        yield element("p", item.question, class_="question")
        yield _labelled([(self.words("approach"), item.approach), *item.help])
        if item.ends or item.groups:
            yield _labelled([*item.ends, *item.groups])
        if item.notes:
            yield element("p", element("strong", self.words("notes")))
        for note in item.notes:
            quote = element("p", lines(note.text)), element("cite", note.who)
            yield element("blockquote", *quote)
        if item.to_agree:
            names = (self.words(f"write_{key}") for key in ("what", "who", "when"))
            yield element("p", *(element("span", name) for name in names), class_="blanks")

    # Part by part

    def parts(self, more: Iterable[Html]) -> Iterator[Html]:
        yield element("h1", self.words("for_reference"))
        yield from more
        yield element("h2", self.words("parts"))
        yield from _paragraphs(self.told.legend)
        for part in self.told.parts:
            yield element("h3", part.title)
            if part.shown:
                yield from self.part(part)
            yield from _paragraphs(part.remarks)

    def part(self, part: PartStory) -> Iterator[Html]:
        yield self.radar(part.part)
        yield bars_drawing(self.words, part.part, self.look)
        if part.groups:
            yield self.numbers("group", part.groups)
        yield self.numbers("theme", part.themes)

    def radar(self, part: Part) -> Html:
        """Return the radar of a part, or that it would have too many axes."""
        if len(axes(part)) > AXES[-1]:
            return element("p", self.words("too_many_axes", most=AXES[-1]))
        return spread_drawing(self.words, part)

    def numbers(self, first: str, rows: Sequence[Row[ThemeNumbers]]) -> Html:
        heads = [self.words(key) for key in (first, "n", "mean", "sd")]
        heads += [self.distribution_heading(), self.words("picture")]
        aimed = any(row.target for row in rows)
        heads += [self.words("target")] if aimed else []
        cells = [
            (row.title, row.n, row.mean, row.sd, counts_text(row), row.division or row.missing)
            + ((row.target,) if aimed else ())
            for row in rows
        ]
        return _table(heads, cells, numbers={1, 2, 3}, counts=4)

    def distribution_heading(self) -> str:
        scale = self.words.questionnaire.scale
        return self.words("distribution", minimum=scale.minimum, maximum=scale.maximum)

    # Groups

    def mirror(self, mirror: MirrorStory) -> Iterator[Html]:
        yield element("h2", mirror.title)
        yield from _paragraphs(mirror.findings)
        yield element("p", mirror.question, class_="question")
        pairs = [(one.first, one.first_mean, one.second, one.second_mean) for one in mirror.pairs]
        if pairs:
            heads = [self.words("statement"), mirror.headings[0], "", mirror.headings[1]]
            yield _table(heads, pairs, numbers={1, 3})
        if mirror.groups:
            heads = [self.words("who_column"), *mirror.headings]
            yield _table(heads, mirror.groups, numbers={1, 2})

    def grouping(self, told: GroupingStory) -> Iterator[Html]:
        yield element("h2", self.words(f"groups_title.{told.grouping}"))
        if told.gaps:
            yield element("ul", *(element("li", gap) for gap in told.gaps))
        parts = self.told.parts_of(told)
        drawn = {part.part.id: self.group_lines(told, part) for part in parts}
        if any(drawn.values()):
            marks = letters(self.words, told.grouping, told.groups)
            yield _terms(zip(marks, told.names, strict=True))
            yield element("p", self.words("groups_intro"), class_="faint")
        elif parts:
            yield element("p", " · ".join(told.names))
        yield from _paragraphs(told.remarks, class_="faint")
        for part in parts:
            yield element("h3", part.title)
            yield group_drawing(self.words, part.part, told.groups)
            yield drawn[part.part.id]
            yield from self.group_tables(told, part)

    def group_lines(self, told: GroupingStory, part: PartStory) -> Html:
        return lines_drawing(self.words, part.part, told.grouping, told.groups)

    def group_tables(self, told: GroupingStory, part: PartStory) -> Iterator[Html]:
        rows = group_rows(self.words, part.part, told.groups)
        for at in range(0, len(told.groups), MOST_COLUMNS):
            columns = slice(at, at + MOST_COLUMNS)
            names = [self.words.group(one.grouping, one.id) for one in told.groups[columns]]
            heads = [self.words("theme"), *names, self.words("whole")]
            cells = [(row.title, *row.means[columns], row.whole) for row in rows]
            yield _wide(_table(heads, cells, numbers=range(1, len(heads))))

    # What else there is to know

    def unknown(self) -> Iterator[Html]:
        if not self.told.unknown:
            return
        yield element("h2", self.words("unknown_title"))
        yield element("p", self.words("unknown_intro"))
        for one in self.told.unknown:
            share = Html(" ("), one.share, Html("). ")
            yield element("p", element("strong", one.statement), *share, one.advice)

    def statements(self) -> Iterator[Html]:
        parts = [part for part in self.told.parts if part.has_answers]
        if not parts:
            return
        yield element("h2", self.words("statements"))
        yield element("p", self.words("indices_intro"))
        yield _labelled(self.told.indices)
        yield element("p", self.words("indices_withheld", least=MINIMUM_ANSWERS))
        heads = [self.words(key) for key in ("statement", "n", "mean", "median", "sd")]
        heads += [self.distribution_heading(), *(name for name, _ in self.told.indices)]
        heads.append(self.words("picture"))
        for part in parts:
            yield element("h3", part.title)
            rows = [statement_cells(self.words, row) for row in part.statements]
            yield _wide(_table(heads, rows, numbers={1, 2, 3, 4, 6, 7, 8, 9}, counts=5))

    def about(self) -> Iterator[Html]:
        words = self.words
        for title, texts in (
            ("left_out", self.told.left_out or (words("left_out_none"),)),
            ("protection", self.told.protection),
            ("about", self.told.about),
        ):
            yield element("h2", words(title))
            yield from _paragraphs(texts)


def _labelled(rows: Iterable[tuple[str, str]]) -> Html:
    return element(
        "ul",
        *(element("li", element("strong", f"{label}:"), Html(" "), text) for label, text in rows),
    )


def _terms(rows: Iterable[tuple[str, str]]) -> Html:
    pairs = ((element("dt", term), element("dd", text)) for term, text in rows)
    return element("dl", *(one for pair in pairs for one in pair))


def _paragraphs(texts: Iterable[str], **attributes: str) -> Iterator[Html]:
    for text in texts:
        yield element("p", text, **attributes)


def _moment(moment: Moment) -> Iterator[Html]:
    yield element("h3", moment.title)
    yield element("ol", *(element("li", step) for step in moment.steps))


def _wide(table: Html) -> Html:
    return element("div", table, class_="wide")


def _table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Collection[int],
    counts: int | None = None,
) -> Html:
    """Return a table; the columns in `numbers` are aligned to the right, `counts` doesn't wrap."""
    styles = {**dict.fromkeys(numbers, "number"), **({counts: "counts"} if counts else {})}

    def row(name: str, cells: Sequence[str]) -> Html:
        return element(
            "tr",
            *(
                element(name, cell, class_=styles[n]) if n in styles else element(name, cell)
                for n, cell in enumerate(cells)
            ),
        )

    body = (row("td", cells) for cells in rows)
    return element("table", element("thead", row("th", headings)), element("tbody", *body))

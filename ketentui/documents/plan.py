"""What the draft of a chain's plan for a year says: aims, what comes when, and what is lacking.

A ketenjaarplan sets out the chain's aims of the year and what each partner puts in, is made by the
partners together, and is held beside what happens during the year (`sources/004`). What nobody
agreed on yet is left to be filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ketentui.documents.actions import Outcome, action_points, timing
from ketentui.documents.nodes import (
    PAPER,
    Blanks,
    Column,
    Document,
    Facts,
    Node,
    Paragraph,
    Section,
    Table,
)
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.plan import PERIODS, QUARTERS, Period, Plan, PlanTheme, theme_key

_AIMS = 3
"""How many aims there is room to write for."""


def plan_document(plan: Plan, locale: Locale) -> Document:
    """Return the draft of a chain's plan for a year, to edit and to decide on together."""
    builder = _Builder(plan, locale)
    title = builder("title", chain=plan.chain)
    return Document(title, locale.language, locale.decimal, tuple(builder.blocks()))


class _Builder:
    """Says what a plan holds."""

    def __init__(self, plan: Plan, locale: Locale) -> None:
        self.plan = plan
        self.locale = locale
        titles = [self._title(theme) for theme in plan.themes]
        self._named = Counter(titles)
        self._spelled = names.common_spellings(
            one.action.who for one in plan.agreed if _who_key(one)
        )

    def __call__(self, key: str, **values: object) -> str:
        return self.locale(f"plan.{key}", year=self.plan.year, before=self.plan.year - 1, **values)

    def blocks(self) -> Iterator[Node]:
        """Yield the whole plan."""
        yield Paragraph(self("draft", date=self.locale.date(self.plan.today)))
        yield Section(self("aims"), tuple(self.aims()))
        yield Section(self("when"), tuple(self.when()))
        if self.plan.agreed:
            yield Section(self("who"), tuple(self.who()))
            yield Section(self("lacking"), tuple(self.lacking()))
        yield Section(self("came"), tuple(self.came()))
        yield Section(self("during"), tuple(self.during()))

    # What is wanted

    def aims(self) -> Iterator[Node]:
        """Yield the aims of the chain, to be filled in, and the targets of themes."""
        yield Paragraph(self("aims_intro"))
        for n in range(1, _AIMS + 1):
            written = self("aim", n=n), self("aim_seen")
            yield Blanks(self("aims_write"), written, forms=PAPER)
        if not self.plan.aims:
            yield Paragraph(self("no_targets"))
            return
        columns = (
            Column(self("theme")),
            Column(self("target"), "number"),
            Column(self("to_do"), "number"),
        )
        to_do = Counter(map(theme_key, self.plan.agreed))
        rows = tuple(
            (self.theme(one), self.locale.number(one.target or 0), f"{to_do[one.key]}")
            for one in self.plan.aims
        )
        yield Table(columns, rows)

    # What comes when

    def when(self) -> Iterator[Node]:
        """Yield how many actions there are, by theme and period, and which quarters have none."""
        plan = self.plan
        if not plan.agreed:
            yield Paragraph(self("nothing"))
            return
        themes = {theme.key: self.theme(theme) for theme in plan.themes}
        counts = plan.counts(themes, theme_key)
        if len(counts) > 1:
            told = {themes[key]: found for key, found in counts.items()}
            yield self.overview(self("theme"), told)
        empty = [self("quarter_short", n=n) for n in QUARTERS if not plan.due_in(n)]
        if empty:
            yield Paragraph(self("empty", quarters=self.locale.listed(empty)))
        if any(one.assessment is not None for one in plan.agreed):
            yield Paragraph(self("own"), role="aside")
        for period in PERIODS:
            if found := plan.due_in(period):
                yield Section(self.period(period), (self.table(found),), level=3)

    def overview(self, first: str, counts: Mapping[str, Mapping[Period, int]]) -> Table:
        """Return a table of how many actions there are in each period that has any."""
        used = [one for one in PERIODS if any(one in found for found in counts.values())]
        columns = [Column(first), *(Column(self.short(one), "number") for one in used)]
        rows = (
            (title, *(f"{found[one]}" if one in found else "" for one in used))
            for title, found in counts.items()
        )
        told = (
            "; ".join(self.spoken(period, n) for period, n in found.items())
            for found in counts.values()
        )
        sentences = tuple(f"{title}: {text}" for title, text in zip(counts, told, strict=True))
        return Table(tuple(columns), tuple(rows), sentences)

    def spoken(self, period: Period, n: int) -> str:
        """Return how many actions there are in a period, as a voice says it."""
        when = self("quarter_short", n=period) if isinstance(period, int) else self.short(period)
        return f"{when}, {self.locale.plural('plan.actions', n)}"

    def table(self, agreed: tuple[Agreed, ...]) -> Table:
        """Return what is to be done, with a row for each action."""
        columns = tuple(Column(self(one)) for one in ("what", "theme_of", "who_does", "by"))
        return Table(columns, tuple(map(self.row, agreed)))

    def row(self, one: Agreed) -> tuple[str, ...]:
        action = one.action
        theme = next(theme for theme in self.plan.themes if theme.key == theme_key(one))
        due = self.locale.date(action.due) if action.due else self("no_day")
        late = timing(one, self.plan.today, self.locale) if one.late(self.plan.today) else ""
        by = ", ".join(filter(None, (due, late)))
        what = action.what if one.assessment is None else self("own_mark", what=action.what)
        return what, self.theme(theme), self.who_text(one), by

    def who(self) -> Iterator[Node]:
        """Yield what each puts in: how many actions, and when."""
        yield Paragraph(self("who_intro"))
        counts = self.plan.counts([*sorted(self._spelled), ""], _who_key)
        told = {self._spelled.get(key, self("nobody")): found for key, found in counts.items()}
        yield self.overview(self("who_does"), told)

    # What is lacking, and what came of it

    def lacking(self) -> Iterator[Node]:
        """Yield what is still to be agreed on before this is a plan."""
        plan = self.plan
        lists = {
            "lacking_day": [one for one in plan.agreed if one.action.due is None],
            "lacking_who": [one for one in plan.agreed if not one.action.who],
            "late": [one for one in plan.agreed if one.late(plan.today)],
        }
        rows = [
            (self(key), "; ".join(one.action.what for one in found))
            for key, found in lists.items()
            if found
        ]
        if plan.unplanned:
            themes = "; ".join(map(self.theme, plan.unplanned))
            rows.append((self("lacking_action"), themes))
        yield Facts(tuple(rows)) if rows else Paragraph(self("lacking_nothing"))

    def came(self) -> Iterator[Node]:
        """Yield what came of what was agreed before."""
        if not self.plan.settled:
            yield Paragraph(self("came_nothing"))
            return
        told = (Outcome(one, of_team=one.assessment is None) for one in self.plan.settled)
        yield action_points(told, self.plan.today, self.locale)

    def during(self) -> Iterator[Node]:
        """Yield how the plan is held beside what happens, with room to write."""
        yield Paragraph(self("during_intro"))
        written = tuple(self("during_quarter", n=n) for n in QUARTERS)
        yield Blanks(self("during_write"), written, forms=PAPER)

    # Words

    def theme(self, theme: PlanTheme) -> str:
        """Return the title of a theme; with its questionnaire where two are called so."""
        title = self._title(theme)
        return f"{title} ({theme.questionnaire})" if self._named[title] > 1 else title

    def who_text(self, one: Agreed) -> str:
        """Return who does something, as the name is written most; or that nobody does."""
        return self._spelled.get(_who_key(one), self("nobody"))

    def _title(self, theme: PlanTheme) -> str:
        if not theme.id:
            return self("whole")
        return theme.title(self.locale.language) if theme.title else theme.id

    def period(self, period: Period) -> str:
        """Return the heading of a period."""
        if not isinstance(period, int):
            return self(f"period_{period}")
        first, last = (self.locale(f"dates.month.{3 * period - ago}") for ago in (2, 0))
        return self("quarter", n=period, first=first, last=last)

    def short(self, period: Period) -> str:
        """Return a period as the heading of a column."""
        if isinstance(period, int):
            return self("quarter_column", n=period)
        return self(f"column_{period}")


def _who_key(agreed: Agreed) -> str:
    """Return the key of the name of who does something; empty for nobody."""
    return names.key(agreed.action.who)

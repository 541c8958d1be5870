"""What the draft of a chain's plan for a year says: aims, what comes when, and what is lacking.

A ketenjaarplan sets out the chain's aims of the year and what each partner puts in, is made by the
partners together, and is held beside what happens during the year (`sources/004`). What nobody
agreed on yet is left to be filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ketentui.documents.actions import Outcome, action_blocks, timing
from ketentui.documents.nodes import (
    PAGES,
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
from ketentui.documents.scale import ranged
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.plan import PERIODS, QUARTERS, Period, Plan, PlanTheme, theme_key
from ketentui.model.questionnaire import USUAL_ENDS

_AIMS = 3
"""How many aims there is room to write for."""

_Key = TypeVar("_Key")


def plan_document(plan: Plan, locale: Locale) -> Document:
    """Return the draft of a chain's plan for a year, to edit and to decide on together."""
    builder = _Builder(plan, locale)
    kind, blocks = builder("kind"), tuple(builder.blocks())
    title = f"{kind}: {plan.chain}"
    return Document(title, locale.language, locale.decimal, blocks, kind=kind)


class _Builder:
    """Says what a plan holds."""

    def __init__(self, plan: Plan, locale: Locale) -> None:
        self.plan = plan
        self.locale = locale
        self._themes = {one.key: title for one, title in self._told_apart()}
        nobody = self("nobody")
        who = names.common_spellings(one.action.who for one in plan.agreed if _who_key(one))
        self._who = {
            key: name if key != names.key(nobody) else self("called", name=name)
            for key, name in sorted(who.items())
        } | {"": nobody}

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
            yield Blanks(self("aims_write"), written, forms=PAPER - PAGES)
        written = self("aim_page"), self("aim_seen")
        yield Blanks(self("aims_write"), written, lines=_AIMS, forms=PAGES)
        if not self.plan.aims:
            yield Paragraph(self("no_targets"))
            return
        columns = (
            self.column("theme"),
            Column(self.locale("columns.target"), "number"),
            Column(self("to_do"), "number"),
        )
        to_do = Counter(map(theme_key, self.plan.agreed))
        rows = tuple(
            (self._themes[one.key], self.target(one), f"{to_do[one.key]}") for one in self.plan.aims
        )
        yield Table(columns, rows)

    def target(self, theme: PlanTheme) -> str:
        """Return a target, with its scale where not all are on the usual one."""
        number = self.locale.number(theme.target or 0)
        scales = {one.ends for one in self.plan.aims if one.ends} - {USUAL_ENDS}
        return ranged(number, theme.ends, *scales and [min(scales)]) if theme.ends else number

    # What comes when

    def when(self) -> Iterator[Node]:
        """Yield how many actions there are, by theme and period, and which quarters have none."""
        plan = self.plan
        if not plan.agreed:
            yield Paragraph(self("nothing"))
            return
        if len(set(map(theme_key, plan.agreed))) > 1:
            yield self.overview("theme", self._themes.items(), theme_key)
        empty = [self("quarter_short", n=n) for n in QUARTERS if not plan.due_in(n)]
        if empty:
            yield Paragraph(self("empty", quarters=self.locale.listed(empty)))
        if any(one.assessment is not None for one in plan.agreed):
            yield Paragraph(self("own"), role="aside")
        for period in PERIODS:
            if found := plan.due_in(period):
                yield Section(self.period(period), (self.table(found),), level=3)

    def overview(
        self, first: str, told: Iterable[tuple[_Key, str]], key: Callable[[Agreed], _Key]
    ) -> Table:
        """Return a table of how many actions there are in each period that has any, with a row for
        each of `told`, a key and how it is called, that has any.
        """
        counts = self.plan.counts(key)
        used = [one for one in PERIODS if any(period == one for _, period in counts)]
        rows, sentences = [], []
        for of, name in told:
            found = [counts[of, one] for one in used]
            if any(found):
                rows.append((name, *(f"{n or ''}" for n in found)))
                pairs = zip(used, found, strict=True)
                periods = "; ".join(self.spoken(period, n) for period, n in pairs if n)
                sentences.append(f"{name}: {periods}")
        columns = (self.column(first), *(Column(self.short(one), "number") for one in used))
        return Table(columns, tuple(rows), tuple(sentences))

    def spoken(self, period: Period, n: int) -> str:
        """Return how many actions there are in a period, as a voice says it."""
        when = self("quarter_short", n=period) if isinstance(period, int) else self.short(period)
        return f"{when}, {self.locale.plural('plan.actions', n)}"

    def table(self, agreed: tuple[Agreed, ...]) -> Table:
        """Return what is to be done, with a row for each action."""
        columns = tuple(map(self.column, ("what", "theme", "who", "due")))
        return Table(columns, tuple(map(self.row, agreed)))

    def row(self, one: Agreed) -> tuple[str, ...]:
        action = one.action
        due = self.locale.date(action.due) if action.due else self("no_day")
        late = timing(one, self.plan.today, self.locale) if one.late(self.plan.today) else ""
        by = ", ".join(filter(None, (due, late)))
        what = action.what if one.assessment is None else self("own_mark", what=action.what)
        return what, self._themes[theme_key(one)], self._who[_who_key(one)], by

    def who(self) -> Iterator[Node]:
        """Yield what each puts in: how many actions, and when."""
        yield Paragraph(self("who_intro"))
        yield self.overview("who", self._who.items(), _who_key)

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
            themes = "; ".join(self._themes[one.key] for one in plan.unplanned)
            rows.append((self("lacking_action"), themes))
        yield Facts(tuple(rows)) if rows else Paragraph(self("lacking_nothing"))

    def came(self) -> Iterator[Node]:
        """Yield what came of what was agreed before."""
        if not self.plan.settled:
            yield Paragraph(self("came_nothing"))
            return
        told = (Outcome(one, of_team=one.assessment is None) for one in self.plan.settled)
        yield from action_blocks(told, self.plan.today, self.locale)

    def during(self) -> Iterator[Node]:
        """Yield how the plan is held beside what happens, with room to write."""
        yield Paragraph(self("during_intro"))
        written = tuple(self("during_quarter", n=n) for n in QUARTERS)
        yield Blanks(self("during_write"), written, forms=PAPER)

    # Words

    def column(self, key: str) -> Column:
        """Return a column of texts, called as everywhere."""
        return Column(self.locale(f"columns.{key}"))

    def _told_apart(self) -> Iterator[tuple[PlanTheme, str]]:
        """Yield the themes, each with its title: with its questionnaire where several are called
        so, and with its id too where they are of one questionnaire.
        """
        titles = Counter(map(self._title, self.plan.themes))
        within = Counter((self._title(one), one.questionnaire) for one in self.plan.themes)
        for one in self.plan.themes:
            title = self._title(one)
            if titles[title] == 1 or not one.id:
                yield one, title
            elif within[title, one.questionnaire] == 1:
                yield one, f"{title} ({one.questionnaire})"
            else:
                yield one, f"{title} ({one.questionnaire}, {one.id})"

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

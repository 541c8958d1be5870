"""Words that every part of a team report uses: names, numbers, and why something is not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from shlex import quote

from ketentui.documents.nodes import Missing
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Questionnaire, Text
from ketentui.model.team import Grouping, Remark, Subgroup, TeamReport
from ketentui.model.view import Numbers, ThemeNumbers

NOT_ALL = "*"
"""What marks a number in which not all anonymous answers are counted."""


@dataclass(frozen=True, slots=True)
class Words:
    """Finds the words for one report in one language."""

    report: TeamReport
    locale: Locale

    @property
    def questionnaire(self) -> Questionnaire:
        """What was asked."""
        return self.report.questionnaire

    def say(self, text: Text) -> str:
        """Return a text of the questionnaire in the user's language."""
        return text(self.locale.language)

    def __call__(self, key: str, **values: object) -> str:
        """Return a text of this report."""
        return self.locale(f"team_report.{key}", **values)

    def count(self, key: str, n: int, **values: object) -> str:
        """Return a text of this report that goes with a number of things."""
        return self.locale.plural(f"team_report.{key}", n, **values)

    def remark(self, remark: Remark) -> str:
        """Return what is to be said of how the report came about."""
        return remark_text(remark, self.locale)

    def theme(self, theme_id: str) -> str:
        """Return a theme's title."""
        return self.say(self.questionnaire.theme(theme_id).title)

    def short(self, theme_id: str) -> str:
        """Return a theme's axis label."""
        return self.say(self.questionnaire.theme(theme_id).short)

    def statement(self, statement_id: str) -> str:
        """Return what was to be answered; of a reversed statement also that it is one."""
        statement = self.questionnaire.statements[statement_id]
        text = self.say(statement.text)
        return self("reversed", statement=text) if statement.reverse else text

    def score(self, numbers: Numbers) -> float | None:
        """Return what the mean of a statement counts for in its theme: higher is better."""
        statement = self.questionnaire.statements[numbers.id]
        return self.questionnaire.scale.score(statement, numbers.mean)

    def group(self, grouping: Grouping, group_id: str) -> str:
        """Return the name of an organisation or a level."""
        return self.locale(f"common.{group_id}") if grouping == "level" else group_id

    def number(self, value: float | None, digits: int = 1, *, why: str = "") -> str:
        """Return a number as people write it; where there is none, a sign that knows why."""
        return Missing(why) if value is None else self.locale.number(value, digits)

    def mean(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return a mean as people write it, marked where not all anonymous answers count."""
        return self.number(numbers.mean) + (NOT_ALL if numbers.hides_anonymous else "")

    def group_mean(
        self, group: Subgroup, mean: float | None, people: str, statements: Iterable[str]
    ) -> str:
        """Return a group's mean over some statements and of how many people that is, marked too."""
        hides = leaves_out(group, statements)
        named = {"group": self.group(group.grouping, group.id), "mean": self.number(mean)}
        return self("group_mean", n=f"{people}{NOT_ALL if hides else ''}", **named)

    @property
    def legend(self) -> str:
        """What that mark means."""
        return self.locale("team_pages.not_all")

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a list in a sentence: A, B en C."""
        return self.locale.listed(names)

    def target(self, numbers: ThemeNumbers) -> str:
        """Return where the chain wants a theme to be, and how far that is; empty where unsaid."""
        target = self.report.targets.get(numbers.id)
        if target is None:
            return ""
        left = difference(target, numbers.mean) if numbers.mean is not None else None
        if left is None:
            return self.number(target)
        if left <= 0:
            return self("target_reached", target=self.number(target))
        return self("target_left", target=self.number(target), left=self.number(left))

    def division(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return in a word how answers lie; empty where that isn't known."""
        return self(numbers.division) if numbers.division else ""

    def people(self, fewest: int, most: int) -> str:
        """Return how many people answered some statements: from `fewest` to `most`."""
        return people_text(fewest, most, self.locale)

    def missing(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return why something is missing in some numbers; empty where nothing is."""
        if "small_group" in numbers.withheld:
            return self("withheld_small", least=LEAST_IN_GROUP)
        if numbers.hides_anonymous:
            return self("withheld_all" if numbers.mean is None else "withheld_some")
        if "no_answers" in numbers.withheld:
            return self("withheld_none")
        if "few_answers" in numbers.withheld:
            return self("withheld_few", least=MINIMUM_ANSWERS)
        return ""


def leaves_out(group: Subgroup, statements: Iterable[str]) -> bool:
    """Return whether not all anonymous answers of a group to some statements may count."""
    return any(group.view.statement(one).hides_anonymous for one in statements)


def people_text(fewest: int, most: int, locale: Locale) -> str:
    """Return how many people answered some statements: from `fewest` to `most`."""
    if fewest == most:
        return f"{most}"
    return locale("team_report.from_to", fewest=fewest, most=most)


def remark_text(remark: Remark, locale: Locale, key: str = "") -> str:
    """Return what is to be said of how a report came about, with another text where `key` is one.

    Ids stand in it as a command takes them.
    """
    ids = quote(",".join(remark.ids))
    key = key or f"team_report.remark.{remark.kind}"
    return locale.plural(key, remark.count, detail=remark.detail, ids=ids)

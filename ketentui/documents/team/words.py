"""Words that every part of a team report uses: names, numbers, and why something is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

import msgspec

from ketentui.documents.nodes import Missing
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.languages import Text
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import Count, Grouping, GroupMean, Remark, Subgroup, TeamReport
from ketentui.model.view import Numbers, ThemeNumbers

FEW = "~"
"""What marks a group's mean over fewer answers than an index of agreement needs."""

NOT_ALL = "*"
"""What marks a number in which not all anonymous answers are counted."""

_SIGNS = {FEW: "few_legend", NOT_ALL: "withheld_some"}


class Words(msgspec.Struct, frozen=True):
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

    def column(self, key: str) -> str:
        """Return what stands above a column, or before a field."""
        return self.locale(f"columns.{key}")

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
        return self.questionnaire.label(self.questionnaire.theme(theme_id), self.locale.language)

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

    def name(self, group: Subgroup | Count) -> str:
        """Return the name of a group."""
        return self.group(group.grouping, group.id)

    def number(self, value: float | None, digits: int = 1, *, why: str = "") -> str:
        """Return a number as people write it; where there is none, a sign that knows why."""
        return Missing(why) if value is None else self.locale.number(value, digits)

    def marked(self, mean: float, fewest: int) -> str:
        """Return a group's mean, marked where a statement has few answers: `fewest` of them."""
        return (FEW if fewest < MINIMUM_ANSWERS else "") + self.number(mean)

    def mean(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return a mean as people write it, marked where not all anonymous answers count."""
        return self.number(numbers.mean) + (NOT_ALL if numbers.hides_anonymous else "")

    def over_some(self, group: Subgroup, one: GroupMean, statements: Iterable[str]) -> str:
        """Return a group's mean over some statements, and of how many people; both marked."""
        all_of_them = NOT_ALL if leaves_out(group, statements) else ""
        people = f"({self.people(one.n_min, one.n_max)}{all_of_them})"
        return f"{self.marked(one.mean, one.n_min)}\u00a0{people}"

    def of_group(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return a group's mean and of how many people it is; a dash of fewer than a group needs.

        Both are marked where that has to be known: see `signs`.
        """
        fewest, most = _people(numbers)
        if numbers.mean is None or fewest < LEAST_IN_GROUP:
            return Missing(self.missing(numbers))
        all_of_them = NOT_ALL if numbers.hides_anonymous else ""
        people = f"({self.people(fewest, most)}{all_of_them})"
        return f"{self.marked(numbers.mean, fewest)}\u00a0{people}"

    def signs(self, *texts: str) -> str:
        """Return what the signs mean that stand in some texts; empty where none does."""
        told = (
            f"{sign} {self(key, least=MINIMUM_ANSWERS)}"
            for sign, key in _SIGNS.items()
            if any(sign in text for text in texts)
        )
        return " · ".join(told)

    def legend(self, *texts: str) -> Iterator[str]:
        """Yield how to read the means of groups in some texts, where any stands there."""
        if any("\u00a0(" in text for text in texts):
            yield " ".join(filter(None, (self("groups_legend"), self.signs(*texts))))

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
        return self("target_left", target=self.number(target), left=self.locale.signed(left))

    def division(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return in a word how answers lie; empty where that isn't known."""
        return self(numbers.division) if numbers.division else ""

    def gap(self, numbers: Numbers | ThemeNumbers) -> str:
        """Return why there is no mean, in a word or two for a chart; empty where there is one."""
        if numbers.mean is not None:
            return ""
        return self("not_shown" if numbers.hides_anonymous else "no_answer")

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


def _people(numbers: Numbers | ThemeNumbers) -> tuple[int, int]:
    """Return how many people answered: of a theme the statements with fewest and with most."""
    if isinstance(numbers, ThemeNumbers):
        return numbers.n_min, numbers.n_max
    return numbers.n, numbers.n


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

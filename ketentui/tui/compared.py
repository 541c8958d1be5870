"""What can be laid beside the time before, one person's results or a chain team's, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from ketentui.documents.comparison.story import TrendStory, trend_dates, trend_story
from ketentui.documents.comparison.team_story import team_trend_story
from ketentui.formats.comparison_json import comparison_values, team_trend_values
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.trend import Comparison
from ketentui.tui.widgets.lines import shortened
from ketentui.usecases.comparing import Moments
from ketentui.usecases.comparing_teams import TeamComparison
from ketentui.usecases.handing_out import Crowd
from ketentui.usecases.still_there import Ground, ground

if TYPE_CHECKING:
    from ketentui.model.questionnaire import Questionnaire
    from ketentui.usecases.workspace import Workspace

_WIDEST = 20
"""Cells of whose it is, where little room is left for it."""


class OnePerson(msgspec.Struct, frozen=True):
    """What one respondent answered, then and now, or beside what another did."""

    comparison: Comparison
    moments: Moments
    """What else the result can be laid beside."""

    @property
    def chain(self) -> str:
        """The chain of the newest assessment."""
        return self.comparison.last.respondent.chain

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire that was answered."""
        return self.comparison.trend.questionnaire

    @property
    def last_day(self) -> date:
        """The day of the newest assessment."""
        return self.comparison.last.day

    @property
    def crowds(self) -> Sequence[Crowd]:
        """Nobody: whoever may see these results knows whose they are."""
        return ()

    def ground(self, workspace: Workspace) -> Ground:
        """Return what this rests on."""
        return ground(workspace, (one.id for one in self.comparison.assessments))

    @property
    def values(self) -> Mapping[str, Any]:
        """What it is to a program, as JSON values."""
        return comparison_values(self.comparison)

    def told(self, locale: Locale) -> TrendStory:
        """Return what there is to tell."""
        told = trend_story(self.comparison, locale)
        of_one = self.comparison.same_respondent
        period = told.period if of_one else self.period(locale)[0]
        return replace(told, dates=self._names(locale), period=period)

    def _names(self, locale: Locale) -> tuple[str, ...]:
        """Return what the times are called: their days, and whose they are where that differs."""
        if self.comparison.same_respondent:
            return trend_dates(self.comparison, locale)
        return tuple(people(self.comparison.assessments, locale))

    def period(self, locale: Locale) -> Sequence[str]:
        """Return which times these are, or whose: in full, and then shorter."""
        times = self._names(locale)
        ends = {"then": times[0], "now": times[-1]}
        if self.is_series:
            long, short = "trend_page.times", "trend_page.since"
        elif self.comparison.same_respondent:
            long, short = "trend.between", "trend_page.since"
        else:
            long, short = "trend_page.two", "trend_page.beside"
        return locale(long, n=len(times), **ends), locale(short, **ends)

    @property
    def is_series(self) -> bool:
        """Whether these are more than two times."""
        return len(self.comparison.assessments) > 2


class OneTeam(msgspec.Struct, frozen=True):
    """What a chain team answered, then and now."""

    comparison: TeamComparison

    @property
    def chain(self) -> str:
        """The chain, where it is one."""
        chains = self.comparison.trend.now.chains
        return chains[0] if len(chains) == 1 else ""

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire that was answered."""
        return self.comparison.trend.now.questionnaire

    @property
    def last_day(self) -> date | None:
        """When the last of those who count now answered."""
        return self.comparison.trend.now.respondents.last_day

    @property
    def crowds(self) -> Sequence[Crowd]:
        """The anonymous people who count then, and now."""
        return self.comparison.crowds

    def ground(self, workspace: Workspace) -> Ground:
        """Return what this rests on."""
        return ground(workspace, files=self.comparison.read)

    @property
    def values(self) -> Mapping[str, Any]:
        """What it is to a program, as JSON values."""
        found = self.comparison
        return team_trend_values(found.trend, found.agreed, found.targets)

    def told(self, locale: Locale) -> TrendStory:
        """Return what there is to tell."""
        found = self.comparison
        return team_trend_story(found.trend, found.agreed, found.targets, locale)

    def period(self, locale: Locale) -> Sequence[str]:
        """Return when people answered, then and now."""
        then, now = self.told(locale).dates
        return tuple(locale(f"trend_page.{key}", then=then, now=now) for key in ("rounds", "since"))


Compared = OnePerson | OneTeam
"""Two times of the same questionnaire, or more of one person."""


def moments(assessments: Sequence[Assessment], beside: Assessment, locale: Locale) -> list[str]:
    """Return the day of each, and what is known of its respondent that isn't so of `beside`."""
    whose = [
        " · ".join(own for own, _ in _differing([one, beside], locale) if own)
        for one in assessments
    ]
    return _joined(" · ", _days(assessments, whose, locale), whose)


def people(assessments: Sequence[Assessment], locale: Locale) -> list[str]:
    """Return for assessments of several respondents whose each is, in short, and its day.

    Whose it is, is the first thing that all of them said and that differs, or else what some said.
    """
    differing = _differing(assessments, locale)
    whose = next(iter([*filter(all, differing), *differing]), [""] * len(assessments))
    short = [shortened(one, _WIDEST) for one in whose]
    return _joined(", ", short, _days(assessments, short, locale))


def _differing(assessments: Sequence[Assessment], locale: Locale) -> list[tuple[str, ...]]:
    """Return what is known of each respondent, a kind at a time, where that isn't all the same."""
    kinds = zip(*(_respondent(one, locale) for one in assessments), strict=True)
    return [kind for kind in kinds if len(set(map(names.key, kind))) > 1]


def _respondent(one: Assessment, locale: Locale) -> tuple[str, ...]:
    who = one.respondent
    level = locale(f"common.{who.level}") if who.level else ""
    return who.chain or locale("common.no_chain"), who.name, who.organisation, level


def _days(assessments: Sequence[Assessment], whose: Sequence[str], locale: Locale) -> list[str]:
    return locale.days([one.when for one in assessments], whose)


def _joined(sign: str, *columns: Sequence[str]) -> list[str]:
    return [sign.join(filter(None, row)) for row in zip(*columns, strict=True)]

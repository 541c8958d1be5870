"""Combining assessments into team reports: of files and folders, the pool, and this machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.team import Remark, RemarkKind, TeamReport
from ketentui.team import combine
from ketentui.usecases.export_files import Progress, Reading, silent
from ketentui.usecases.gathering import (
    Gatherer,
    TeamOptions,
    files_gathered,
    pool_gathered,
    settled,
)
from ketentui.usecases.handing_out import Crowd, crowds
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import OldExports, ahead, by_year, is_ahead, latest


class Combined(Reading, frozen=True, kw_only=True):
    """A report for every questionnaire, the one with most respondents first."""

    reports: tuple[TeamReport, ...]
    crowds: tuple[Crowd, ...] = ()
    """The anonymous people of each report in which they count."""
    made_up: str | None = None
    """The chain of the demo, where it was passed over since there is one of one's own."""
    old: tuple[OldExports, ...] = ()
    """What of the pool was finished more than a year ago, of the chains that were read."""

    def crowds_of(self, report: TeamReport) -> tuple[Crowd, ...]:
        """Return the anonymous people of one report; nothing where they don't count."""
        return tuple(one for one in self.crowds if one.questionnaire == report.questionnaire.id)


def combine_files(
    workspace: Workspace,
    sources: Sequence[Path],
    options: TeamOptions,
    progress: Progress = silent,
) -> Combined:
    """Return the reports on the exports in files and folders: see `files_gathered`.

    KetentuiError where nothing is usable.
    """
    return _Combiner(files_gathered(workspace, sources, options, progress)).combined()


def combine_pool(
    workspace: Workspace, options: TeamOptions, progress: Progress = silent
) -> Combined:
    """Return the reports on the exports that were taken in: see `pool_gathered`.

    Each is over one calendar year, by the same rule as a comparison of years: see
    `ketentui.usecases.years`. KetentuiError where there are none, or none of the year that is
    asked.
    """
    needed = not options.with_mine
    gatherer = pool_gathered(workspace, options, progress, needed=needed)
    return _Combiner(gatherer).combined(one_year=True)


class _Combiner:
    """Makes reports of what goes together, and remembers over whom."""

    def __init__(self, gatherer: Gatherer) -> None:
        self._gatherer, self._now = gatherer, gatherer.workspace.now()
        assessments = (one.assessment for one in gatherer.found)
        self._options = settled(gatherer.options, assessments)
        self._crowds: list[Crowd] = []

    def combined(self, *, one_year: bool = False) -> Combined:
        """Return the reports, of one year each where that is wished."""
        gatherer = self._gatherer
        kinds = [gatherer.of(kind) for kind in gatherer.kinds]
        made = self._of_a_year(kinds) if one_year else map(self._report, kinds)
        reports = [report for report in made if report is not None]
        reports.sort(key=lambda report: (-report.respondents.total, report.questionnaire.id))
        if not reports:
            raise gatherer.nothing()
        why = Counter(one.error.key for one in gatherer.unusable)
        return Combined(
            reports=tuple(
                replace(one, unusable=why, remarks=(*one.remarks, *self._remarks(one)))
                for one in reports
            ),
            crowds=tuple(self._crowds),
            made_up=gatherer.made_up,
            old=gatherer.old,
            **gatherer.reading(),
        )

    def _remarks(self, report: TeamReport) -> Iterator[Remark]:
        """Yield what there is to say of years to come, and of what could be saved here."""
        yield from ahead(report, self._now)
        if copies := self._gatherer.copies[report.questionnaire.id]:
            yield Remark("own_copy", copies)

    def _of_a_year(self, kinds: Collection[Sequence[Assessment]]) -> Iterator[TeamReport | None]:
        """Yield the report on one year of each questionnaire; it tells of what other years have."""
        of_kinds = [by_year(assessments) for assessments in kinds]
        known = sorted({year for years in of_kinds for year in years})
        if known and self._options.year not in (None, *known):
            listed = ", ".join(map(str, known))
            raise KetentuiError("no_such_team_year", year=self._options.year, known=listed)
        for years in of_kinds:
            year = self._options.year or latest(years, self._now)
            report = self._report(years.get(year, ())) if year else None
            others = (self._left_out(other, years[other]) for other in years if other != year)
            yield report and replace(report, remarks=(*report.remarks, *others))

    def _left_out(self, year: int, assessments: Sequence[Assessment]) -> Remark:
        kind: RemarkKind = "year_ahead" if is_ahead(year, self._now) else "other_year"
        return Remark(kind, len({one.id for one in assessments}), f"{year}")

    def _report(self, assessments: Sequence[Assessment]) -> TeamReport | None:
        """Return the report on assessments; None where it can't be judged what they asked."""
        settings = self._options.settings
        editions = self._gatherer.editions_of(assessments)
        report = combine(assessments, editions, settings)
        if report is None:
            refs = {one.questionnaire for one in assessments}
            self._gatherer.refuse({ref for ref in refs if not editions[ref.sha256].exact})
        else:
            self._crowds += crowds([report], [assessments], editions, settings.one_person)
        return report

"""Combining assessments into team reports: of files and folders, the pool, and this machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.team import Remark, RemarkKind, TeamReport
from ketentui.team import combine
from ketentui.team.coming import Came, Question, coming, waiting
from ketentui.usecases.coming_in import questions
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
    outside: int = 0
    """How many exports of the pool aren't of the round."""
    came: tuple[Came, ...] = ()
    """What came in of the round, by organisation."""
    questions: tuple[Question, ...] = ()
    """What the office of the round has to decide on: those anonymous answers aren't in the reports.
    """

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
    `ketentui.usecases.years`; one on a round is over all of it. KetentuiError where there are none,
    or none of the year that is asked.
    """
    needed = not options.with_mine
    gatherer = pool_gathered(workspace, options, progress, needed=needed)
    return _Combiner(gatherer).combined(one_year=options.round is None)


class AllWaiting(KetentuiError):
    """There is no report: everything that came is anonymous, and has to be decided on."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        waiting = sum(one.waiting for one in questions)
        super().__init__("all_held_back", ExitCode.BAD_DATA, n=waiting)
        self.questions = questions


class _Combiner:
    """Makes reports of what goes together, and remembers over whom."""

    def __init__(self, gatherer: Gatherer) -> None:
        self._gatherer, self._now = gatherer, gatherer.workspace.now()
        assessments = (one.assessment for one in gatherer.found)
        self._options = settled(gatherer.options, assessments)
        self._crowds: list[Crowd] = []
        self._came: tuple[Came, ...] = ()
        self._held: frozenset[str] = frozenset()
        if self._options.round is not None:
            self._look_at_what_came()

    def _look_at_what_came(self) -> None:
        """Hold back what the office of a round has to decide on."""
        found = [one.assessment for one in self._gatherer.found]
        settings = self._options.settings
        self._came = coming(found, settings.invited or (), settings.one_person)
        self._held = waiting(found, self._came, settings.one_person)
        settings = replace(settings, held_back=bool(self._held))
        self._options = replace(self._options, settings=settings)

    def combined(self, *, one_year: bool = False) -> Combined:
        """Return the reports, of one year each where that is wished."""
        gatherer = self._gatherer
        kinds = [gatherer.of(kind) for kind in gatherer.kinds]
        made = self._of_a_year(kinds) if one_year else map(self._report, kinds)
        reports = [report for report in made if report is not None]
        reports.sort(key=lambda report: (-report.respondents.total, report.questionnaire.id))
        asked = questions(gatherer.found, self._came, self._held)
        if not reports:
            raise AllWaiting(asked) if asked else gatherer.nothing()
        why = Counter(one.error.key for one in gatherer.unusable)
        return Combined(
            reports=tuple(
                replace(
                    one,
                    unusable=why,
                    remarks=(*self._of_office(), *one.remarks, *self._remarks(one)),
                )
                for one in reports
            ),
            crowds=tuple(self._crowds),
            made_up=gatherer.made_up,
            old=gatherer.old,
            outside=gatherer.outside,
            came=self._came,
            questions=asked,
            **gatherer.reading(),
        )

    def _of_office(self) -> Iterator[Remark]:
        """Yield what the office of a round has to decide on, and what it decided."""
        if self._held:
            yield Remark("held_back", len(self._held))
        if self._gatherer.left_out:
            yield Remark("left_out", self._gatherer.left_out)

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
        settings, round = self._options.settings, self._options.round
        editions = self._gatherer.editions_of(assessments)
        assessments = [one for one in assessments if one.id not in self._held]
        report = combine(assessments, editions, settings)
        if report is None:
            refs = {one.questionnaire for one in assessments}
            self._gatherer.refuse({ref for ref in refs if not editions[ref.sha256].exact})
        else:
            self._crowds += crowds([report], [assessments], editions, settings.one_person)
            report = replace(report, round=round.invitation.code if round else None)
        return report

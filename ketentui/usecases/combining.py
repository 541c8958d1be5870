"""Combining assessments into team reports: of files and folders, the pool, and this machine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model import names
from ketentui.model.assessment import Assessment, QuestionnaireRef
from ketentui.model.choices import DOUBTS
from ketentui.model.questionnaire import Scale
from ketentui.model.replacing import replace
from ketentui.model.sameness import fingerprints
from ketentui.model.team import Remark, RemarkKind, TeamReport
from ketentui.questionnaires.editions import KnownEdition
from ketentui.storage.exchange import ExportOptions, disclosed, doubts
from ketentui.storage.files import files_in
from ketentui.team import Settings, combine
from ketentui.team.doubles import Renamed
from ketentui.team.persons import joined
from ketentui.team.slim import Slimmer, bare
from ketentui.usecases.editions import Editions
from ketentui.usecases.export_files import (
    Doubtful,
    Export,
    Progress,
    Reading,
    Unusable,
    by_itself,
    files,
    read,
    silent,
)
from ketentui.usecases.handing_out import Crowd, crowds
from ketentui.usecases.pool import has_pool, pool_folders
from ketentui.usecases.pool_keeping import chain_folder
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import OldExports, ahead, by_year, is_ahead, latest, old_exports


@dataclass(frozen=True, slots=True)
class TeamOptions:
    """What to combine, and how."""

    settings: Settings = field(default_factory=Settings)
    chain: str | None = None
    """Only this chain; without it, the one that most files are of."""
    all_chains: bool = False
    with_mine: bool = False
    """Whether the finished assessments on this machine join: those of the same chain, and with the
    same questionnaires."""
    questionnaires: tuple[Path, ...] = ()
    """Versions of questionnaires that assessments were made with."""
    year: int | None = None
    """Of the pool, only this calendar year; without it, the latest of each questionnaire."""
    names: Renamed | None = None
    """What organisations are to be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined(Reading):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered(Reading):
    """The assessments of one chain, before they are combined."""

    assessments: tuple[Assessment, ...]
    editions: Mapping[str, KnownEdition]
    """The version of the questionnaire of each, by the hash that it names."""


def settled(options: TeamOptions, assessments: Iterable[Assessment]) -> TeamOptions:
    """Return options with the whole ids of those who are said to be one person.

    KetentuiError where that can't be said of `assessments`: see `ketentui.team.persons.joined`.
    """
    settings = options.settings
    whole = joined(settings.one_person, assessments)
    return replace(options, settings=replace(settings, one_person=whole))


class NothingUsable(KetentuiError):
    """There is no report: nothing was found, or nothing that can be used."""

    def __init__(self, unusable: tuple[Unusable, ...]) -> None:
        super().__init__("nothing_usable", ExitCode.BAD_DATA)
        self.unusable = unusable


def combine_files(
    workspace: Workspace,
    sources: Sequence[Path],
    options: TeamOptions,
    progress: Progress = silent,
) -> Combined:
    """Return the reports on the exports in files and folders.

    Of every file is kept what a report needs of it (see `ketentui.team.slim`) before the next one
    is read. Files of another chain than most can't be used, unless `all_chains`. KetentuiError
    where no chain has the most, or nothing is usable.
    """
    gatherer = _gatherer(workspace, options)
    gatherer.take(sources, progress)
    return gatherer.combined(by_majority=True)


def combine_pool(
    workspace: Workspace, options: TeamOptions, progress: Progress = silent
) -> Combined:
    """Return the reports on the exports that were taken in (see `ketentui.usecases.pool`).

    Each is over one calendar year, by the same rule as a comparison of years: see
    `ketentui.usecases.years`. KetentuiError where there are none, or none of the year that is
    asked, or of several chains and `options` chooses none of them.
    """
    gatherer = _gatherer(workspace, options)
    made_up = None
    old: tuple[OldExports, ...] = ()
    if has_pool(workspace) or not options.with_mine:
        exports, made_up = _pool(workspace, options)
        gatherer.take(exports, progress)
        old = old_exports((one.assessment for one in gatherer.found), workspace.now())
    return replace(gatherer.combined(by_majority=False, one_year=True), made_up=made_up, old=old)


def gather_files(
    workspace: Workspace,
    sources: Sequence[Path],
    options: TeamOptions,
    progress: Progress = silent,
) -> Gathered:
    """Return the assessments that `combine_files` would combine."""
    gatherer = _gatherer(workspace, options)
    gatherer.take(sources, progress)
    return gatherer.gathered(by_majority=True)


def gather_pool(
    workspace: Workspace, options: TeamOptions, progress: Progress = silent
) -> Gathered:
    """Return the assessments that `combine_pool` would combine."""
    gatherer = _gatherer(workspace, options)
    gatherer.take(_pool(workspace, options)[0], progress)
    return gatherer.gathered(by_majority=False)


def _pool(workspace: Workspace, options: TeamOptions) -> tuple[list[Path], str | None]:
    """Return the exports of the pool that are wished; and the chain of the demo, where it isn't
    among them because another one is there and none was named.
    """
    folders, made_up = pool_folders(workspace, options.chain), None
    if len(folders) > 1 and not options.all_chains:
        from ketentui.usecases.demo import demo

        fiction = chain_folder(workspace, demo().chain)
        if fiction in folders:
            folders.remove(fiction)
            made_up = demo().chain
    return [file for folder in folders for file in files_in(folder, ".json")], made_up


def _gatherer(workspace: Workspace, options: TeamOptions) -> _Gatherer:
    library = workspace.library
    brought = tuple(library.brought(f"{named}").questionnaire for named in options.questionnaires)
    return _Gatherer(workspace, options, Editions(library, brought))


@dataclass(frozen=True, slots=True)
class _Found:
    """An assessment, the name of the file that it was read from, and what isn't right with that."""

    name: str
    assessment: Assessment
    doubts: tuple[KetentuiError, ...] = ()

    @property
    def chain(self) -> str:
        return _chain(self.assessment)


@dataclass(slots=True)
class _Gatherer:
    """Takes assessments in and combines them."""

    workspace: Workspace
    options: TeamOptions
    editions: Editions
    slimmers: dict[Hashable, Slimmer] = field(default_factory=dict)
    """By the questionnaire, and where it isn't here by what exports tell that they asked."""
    found: list[_Found] = field(default_factory=list)
    unusable: list[Unusable] = field(default_factory=list)
    crowds: list[Crowd] = field(default_factory=list)
    """The anonymous people of the reports that were made."""
    unmatched: tuple[str, ...] = ()
    copies: Counter[str] = field(default_factory=Counter)
    """How many assessments of this machine are what could be saved of them, by questionnaire."""

    def take(self, sources: Sequence[Path], progress: Progress) -> None:
        """Read the exports that `sources` mean."""
        paths = files(sources, progress)
        for done, one in enumerate(read(paths, sources), start=1):
            if isinstance(one, Export):
                self._add(one.assessment, str(one.path))
            elif one is not None:
                self.unusable.append(one)
            progress(done, len(paths))

    def combined(self, *, by_majority: bool, one_year: bool = False) -> Combined:
        """Return the reports on what was read, and on what is stored here where that is wished."""
        self._choose(by_majority=by_majority)
        self.options = settled(self.options, (one.assessment for one in self.found))
        by_questionnaire: defaultdict[str, list[Assessment]] = defaultdict(list)
        for one in self.found:
            by_questionnaire[one.assessment.questionnaire.id].append(one.assessment)
        kinds = by_questionnaire.values()
        reports = self._of_a_year(kinds) if one_year else map(self._report, kinds)
        whole = [report for report in reports if report is not None]
        whole.sort(key=lambda report: (-report.respondents.total, report.questionnaire.id))
        if not whole:
            raise self._nothing()
        why, now = Counter(one.error.key for one in self.unusable), self.workspace.now()
        remarked = (
            replace(one, unusable=why, remarks=(*one.remarks, *ahead(one, now), *self._copied(one)))
            for one in whole
        )
        return Combined(
            reports=tuple(remarked), crowds=tuple(self.crowds), **self._came_of_reading()
        )

    def _came_of_reading(self) -> dict[str, Any]:
        """Return the fields of `Reading`."""
        doubts = (Doubtful(one.name, doubt) for one in self.found for doubt in one.doubts)
        return {
            "unusable": tuple(self.unusable),
            "doubtful": tuple(doubts),
            "unmatched": self.unmatched,
            "read": tuple(Path(one.name) for one in self.found),
        }

    def _copied(self, report: TeamReport) -> tuple[Remark, ...]:
        count = self.copies[report.questionnaire.id]
        return (Remark("own_copy", count),) if count else ()

    def _nothing(self) -> KetentuiError:
        """Return why there is no report: all is of other chains than is wished, or no use."""
        for one in (one for one in self.found if not one.assessment.answered):
            why = Problem("", "no_answers")
            error = KetentuiError("assessment_invalid", ExitCode.BAD_DATA, [why], file=one.name)
            self.unusable.append(Unusable(one.name, error))
        errors = [one.error for one in self.unusable]
        if (
            not errors
            or self.options.chain is None
            or any(one.key != "other_chain" for one in errors)
        ):
            return NothingUsable(tuple(self.unusable))
        chains = [f"{one.values['chain']}" for one in errors]
        spelled, counts = names.common_spellings(chains), Counter(map(names.key, chains))
        known = ", ".join(f"{spelled[key] or '-'} ({n})" for key, n in counts.most_common())
        return KetentuiError(
            "chain_not_found",
            ExitCode.BAD_DATA,
            chain=self.options.chain,
            n=len(errors),
            known=known,
        )

    def gathered(self, *, by_majority: bool) -> Gathered:
        """Return what was read, and what is stored here where that is wished."""
        self._choose(by_majority=by_majority)
        for kind in {one.assessment.questionnaire.id for one in self.found}:
            if not any(one.known for one in self._editions(self._of(kind)).values()):
                self._refuse({one.questionnaire for one in self._of(kind)})
        assessments = tuple(one.assessment for one in self.found)
        editions = self._editions(assessments)
        return Gathered(assessments=assessments, editions=editions, **self._came_of_reading())

    def _choose(self, *, by_majority: bool) -> None:
        self._keep_one_chain(by_majority=by_majority)
        if self.options.with_mine:
            self._add_mine()
        for kind in {one.assessment.questionnaire.id for one in self.found}:
            self._refuse(self._strange(self._of(kind)))
        if self.options.names is not None:
            self._rename(self.options.names)

    def _rename(self, renamed: Renamed) -> None:
        """Call every organisation by the name that counts, also those that were invited."""
        invited = self.options.settings.invited
        self.unmatched = renamed.unmatched(
            [
                *(one.assessment.respondent.organisation for one in self.found),
                *(invited.organisations if invited else ()),
            ]
        )
        self.found = [
            replace(one, assessment=renamed.assessment(one.assessment)) for one in self.found
        ]
        if invited is not None:
            settings = replace(self.options.settings, invited=renamed.invited(invited))
            self.options = replace(self.options, settings=settings)

    def _add(self, assessment: Assessment, name: str) -> None:
        try:
            with by_itself(name):
                self.found.append(self._slim(assessment, name))
        except KetentuiError as error:
            self.unusable.append(Unusable(name, error))

    def _slim(self, assessment: Assessment, name: str) -> _Found:
        """Return an export as a report needs it: by its questionnaire, or by what it tells."""
        assessment, exact = self.editions.hear(assessment, name)
        asked = assessment.asked
        statements: Collection[str] | None = None
        if exact is not None:
            statements = exact.statements
            slimmer = self._slimmer((exact.id, exact.sha256), exact.scale, statements)
            slim = slimmer.slim(assessment, name)
        elif asked is not None:
            statements = asked.fingerprints
            slimmer = self._slimmer((asked.scale, *statements), asked.scale, statements)
            slim = slimmer.slim(assessment, name)
        else:
            slim = bare(assessment)
        found = tuple(doubts(assessment, statements, name))
        keys = tuple(doubt for doubt in DOUBTS if doubt in {one.key for one in found})
        return _Found(name, replace(slim, doubts=keys), found)

    def _slimmer(self, key: Hashable, scale: Scale, statements: Iterable[str]) -> Slimmer:
        if key not in self.slimmers:
            self.slimmers[key] = Slimmer(scale, statements)
        return self.slimmers[key]

    def _strange(self, assessments: Sequence[Assessment]) -> set[QuestionnaireRef]:
        """Return the versions that tell what they asked, and share no statement with any here."""
        editions = self._editions(assessments)
        known = {
            mark for one in editions.values() for mark in fingerprints(one.questionnaire).items()
        }
        strange = {
            key
            for key, one in editions.items()
            if one.told is not None and known.isdisjoint(one.told.fingerprints.items())
        }
        refs = {one.questionnaire for one in assessments}
        return {ref for ref in refs if ref.sha256 in strange}

    def _add_mine(self) -> None:
        """Add the finished assessments on this machine that are like those that were read."""
        chains = {one.chain for one in self.found} or self._wanted()
        kinds = {one.assessment.questionnaire.id for one in self.found}
        for own in self.workspace.store.all():
            if not isinstance(own, Assessment):
                if not own.rescued:
                    self.unusable.append(Unusable(str(own.path), own.error))
                elif self.found and self.found[-1].name == str(own.path):
                    self.copies[self.found[-1].assessment.questionnaire.id] += 1
            elif (
                own.finished_at is not None
                and (not kinds or own.questionnaire.id in kinds)
                and (not chains or self.options.all_chains or _chain(own) in chains)
            ):
                self._add(self._as_shared(own), str(self.workspace.store.path(own.id)))
        if not chains:
            self._keep_one_chain(by_majority=False)

    def _as_shared(self, own: Assessment) -> Assessment:
        """Return an assessment of this machine as others have it: anonymous where it was shared so.

        Only here it is known which open export is of the same one; that takes its id.
        """
        id = own.id_when_anonymous
        anonymous = any(
            one.assessment.id == id and one.assessment.sharing == "anonymous" for one in self.found
        )
        if anonymous:
            self.found = [
                replace(one, assessment=replace(one.assessment, id=id))
                if one.assessment.id == own.id
                else one
                for one in self.found
            ]
        return self.workspace.signed(disclosed(own, ExportOptions(anonymous)))

    def _wanted(self) -> set[str]:
        return set() if self.options.chain is None else {names.key(self.options.chain)}

    def _keep_one_chain(self, *, by_majority: bool) -> None:
        if self.options.all_chains or not self.found:
            return
        (wanted,) = self._wanted() or {_one_chain(self.found, by_majority=by_majority)}
        ours = [one for one in self.found if one.chain == wanted]
        others = [one for one in self.found if one.chain != wanted]
        spelled = names.common_spellings(one.assessment.respondent.chain for one in ours)
        name = spelled.get(wanted, self.options.chain or "")
        self.unusable += [
            Unusable(
                one.name,
                KetentuiError(
                    "other_chain",
                    ExitCode.BAD_DATA,
                    file=one.name,
                    chain=one.assessment.respondent.chain,
                    expected=name,
                ),
            )
            for one in others
        ]
        self.found = ours

    def _of_a_year(self, kinds: Collection[Sequence[Assessment]]) -> Iterator[TeamReport | None]:
        """Yield the report on one year of each questionnaire; it tells of what other years have."""
        of_kinds = [by_year(assessments) for assessments in kinds]
        known = sorted({year for years in of_kinds for year in years})
        if known and self.options.year not in (None, *known):
            listed = ", ".join(map(str, known))
            raise KetentuiError("no_such_team_year", year=self.options.year, known=listed)
        for years in of_kinds:
            year = self.options.year or latest(years, self.workspace.now())
            report = self._report(years.get(year, ())) if year else None
            others = (self._left_out(other, years[other]) for other in years if other != year)
            yield report and replace(report, remarks=(*report.remarks, *others))

    def _left_out(self, year: int, assessments: Sequence[Assessment]) -> Remark:
        kind: RemarkKind = "year_ahead" if is_ahead(year, self.workspace.now()) else "other_year"
        return Remark(kind, len({one.id for one in assessments}), f"{year}")

    def _report(self, assessments: Sequence[Assessment]) -> TeamReport | None:
        editions = self._editions(assessments)
        report = combine(assessments, editions, self.options.settings)
        if report is None:
            refs = {one.questionnaire for one in assessments}
            self._refuse({ref for ref in refs if not editions[ref.sha256].exact})
        else:
            joined = self.options.settings.one_person
            self.crowds += crowds([report], [assessments], editions, joined)
        return report

    def _refuse(self, refs: Collection[QuestionnaireRef]) -> None:
        """Take out what is of versions that aren't here, and can't be judged."""
        refused = [one for one in self.found if one.assessment.questionnaire in refs]
        self.found = [one for one in self.found if one.assessment.questionnaire not in refs]
        for one in refused:
            error = self.editions.unknown(one.assessment.questionnaire, one.name)
            self.unusable.append(Unusable(one.name, error))

    def _of(self, kind: str) -> list[Assessment]:
        return [one.assessment for one in self.found if one.assessment.questionnaire.id == kind]

    def _editions(self, assessments: Iterable[Assessment]) -> dict[str, KnownEdition]:
        refs = sorted({one.questionnaire for one in assessments}, key=lambda ref: ref.version)
        return {ref.sha256: self.editions.edition(ref) for ref in refs}


def _one_chain(found: Sequence[_Found], *, by_majority: bool) -> str:
    """Return the chain that most are of; KetentuiError where there is none, or must be one only."""
    counts = Counter(one.chain for one in found).most_common(2)
    if len(counts) > 1 and (not by_majority or counts[0][1] == counts[1][1]):
        spellings = names.common_spellings(one.assessment.respondent.chain for one in found)
        chains = ", ".join(spellings[key] or "-" for key in sorted(spellings))
        raise KetentuiError("several_chains", ExitCode.BAD_DATA, chains=chains)
    return counts[0][0]


def _chain(assessment: Assessment) -> str:
    return names.key(assessment.respondent.chain)

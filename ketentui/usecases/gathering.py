"""Gathering assessments for a chain team: of files, of the pool and of this machine, and which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model import names
from ketentui.model.assessment import Assessment, QuestionnaireRef
from ketentui.model.choices import DOUBTS
from ketentui.model.questionnaire import Scale
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, Round
from ketentui.model.sameness import fingerprints
from ketentui.model.text import shown
from ketentui.questionnaires.editions import KnownEdition
from ketentui.storage.exchange import ExportOptions, disclosed, doubts
from ketentui.storage.files import files_in
from ketentui.storage.ids import named
from ketentui.storage.reading import Damaged
from ketentui.team import Settings
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
from ketentui.usecases.pool import has_pool, pool_folders
from ketentui.usecases.pool_keeping import chain_folder
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import OldExports, old_exports


class TeamOptions(msgspec.Struct, frozen=True):
    """What to combine, and how."""

    settings: Settings = msgspec.field(default_factory=Settings)
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
    round: Round | None = None
    """Only what was answered in this round: see `ketentui.usecases.coming_in.of_round`."""
    leave_out: tuple[str, ...] = ()
    """How the ids begin of assessments that don't count, as the office of a round says."""


class Gathered(Reading, frozen=True, kw_only=True):
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


def files_gathered(
    workspace: Workspace,
    sources: Sequence[Path],
    options: TeamOptions,
    progress: Progress = silent,
) -> Gatherer:
    """Return what the exports in files and folders hold.

    Of every file is kept what a report needs of it (see `ketentui.team.slim`) before the next one
    is read. Files of another chain than most can't be used, unless `all_chains`. KetentuiError
    where no chain has the most.
    """
    gatherer = _gatherer(workspace, options)
    gatherer.take(sources, progress)
    gatherer.unusable += gatherer.outside_round()
    gatherer.choose(by_majority=True)
    return gatherer


def pool_gathered(
    workspace: Workspace, options: TeamOptions, progress: Progress = silent, *, needed: bool = True
) -> Gatherer:
    """Return what the exports hold that were taken in (see `ketentui.usecases.pool`).

    KetentuiError where they are of several chains and `options` chooses none of them, or where
    there are none, unless those aren't `needed`.
    """
    gatherer = _gatherer(workspace, options)
    if needed or has_pool(workspace):
        exports, gatherer.made_up = _pool(workspace, options)
        gatherer.take(exports, progress)
        gatherer.old = old_exports((one.assessment for one in gatherer.found), workspace.now())
        gatherer.outside = len(gatherer.outside_round())
    gatherer.choose(by_majority=False)
    return gatherer


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


def _gatherer(workspace: Workspace, options: TeamOptions) -> Gatherer:
    library = workspace.library
    brought = [library.brought(f"{file}").questionnaire for file in options.questionnaires]
    if options.round is not None and options.round.invitation.source:
        from ketentui.usecases.invitations import edition

        brought.append(edition(workspace, options.round.invitation).questionnaire)
    return Gatherer(workspace, options, Editions(library, tuple(brought)))


class Found(msgspec.Struct, frozen=True):
    """An assessment, the name of the file that it was read from, and what isn't right with that."""

    name: str
    assessment: Assessment
    doubts: tuple[KetentuiError, ...] = ()

    @property
    def chain(self) -> str:
        """The key of the name of its chain."""
        return _chain(self.assessment)


class Gatherer(msgspec.Struct):
    """Takes assessments in, and chooses those that go together."""

    workspace: Workspace
    options: TeamOptions
    editions: Editions
    slimmers: dict[Hashable, Slimmer] = msgspec.field(default_factory=dict)
    """By the questionnaire, and where it isn't here by what exports tell that they asked."""
    found: list[Found] = msgspec.field(default_factory=list)
    unusable: list[Unusable] = msgspec.field(default_factory=list)
    unmatched: tuple[str, ...] = ()
    copies: Counter[str] = msgspec.field(default_factory=Counter)
    """How many assessments of this machine are what could be saved of them, by questionnaire."""
    made_up: str | None = None
    """The chain of the demo, where it was passed over since there is one of one's own."""
    old: tuple[OldExports, ...] = ()
    """What of the pool was finished more than a year ago."""
    outside: int = 0
    """How many exports of the pool aren't of the round."""
    left_out: int = 0
    """How many assessments the office of the round left out."""

    def take(self, sources: Sequence[Path], progress: Progress) -> None:
        """Read the exports that `sources` mean."""
        paths = files(sources, progress)
        for done, one in enumerate(read(paths, sources), start=1):
            if isinstance(one, Export):
                self._add(one.assessment, str(one.path))
            elif one is not None:
                self.unusable.append(one)
            progress(done, len(paths))

    def choose(self, *, by_majority: bool) -> None:
        """Keep what is of one chain, join what is stored here where that is wished, and leave out
        what can't be judged; every organisation has the name that counts.
        """
        self._keep_one_chain(by_majority=by_majority)
        if self.options.with_mine:
            self._add_mine()
        for kind in self.kinds:
            self.refuse(self._strange(self.of(kind)))
        if self.options.names is not None:
            self._rename(self.options.names)
        if self.options.leave_out:
            self._leave_out()

    def outside_round(self) -> list[Unusable]:
        """Take out what wasn't answered in the round that is wished, if any is, and return it.

        What has its code and is of another chain stays: that is told as such.
        """
        if self.options.round is None:
            return []
        found, out = self.found, []
        self.found = []
        for one in found:
            error = _outside(self.options.round.invitation, one)
            if error is None:
                self.found.append(one)
            else:
                out.append(Unusable(one.name, error))
        return out

    def _leave_out(self) -> None:
        """Take out what the office of the round says isn't of anybody who was invited."""
        ids = {one.assessment.id for one in self.found}
        out = {named(id, ids, "unknown_left_out") for id in self.options.leave_out}
        self.found = [one for one in self.found if one.assessment.id not in out]
        self.left_out = len(out)

    @property
    def kinds(self) -> dict[str, None]:
        """The ids of the questionnaires that were answered, as they were met."""
        return dict.fromkeys(one.assessment.questionnaire.id for one in self.found)

    def gathered(self) -> Gathered:
        """Return what goes together, without what is of questionnaires that nobody knows."""
        for kind in self.kinds:
            if not any(one.known for one in self.editions_of(self.of(kind)).values()):
                self.refuse({one.questionnaire for one in self.of(kind)})
        assessments = tuple(one.assessment for one in self.found)
        editions = self.editions_of(assessments)
        return Gathered(assessments=assessments, editions=editions, **self.reading())

    def reading(self) -> dict[str, Any]:
        """Return the fields of `Reading`."""
        doubts = (Doubtful(one.name, doubt) for one in self.found for doubt in one.doubts)
        return {
            "unusable": tuple(self.unusable),
            "doubtful": tuple(doubts),
            "unmatched": self.unmatched,
            "read": tuple(Path(one.name) for one in self.found),
        }

    def nothing(self) -> KetentuiError:
        """Return why there is no report: all is of other chains than is wished, or no use."""
        for one in (one for one in self.found if not one.assessment.answered):
            why = Problem("", "no_answers")
            error = KetentuiError("assessment_invalid", ExitCode.BAD_DATA, [why], file=one.name)
            self.unusable.append(Unusable(one.name, error))
        errors = [one.error for one in self.unusable]
        if not errors and self.options.round is not None:
            code = self.options.round.invitation.code
            return KetentuiError("nothing_of_round", ExitCode.BAD_DATA, code=code)
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

    def _rename(self, renamed: Renamed) -> None:
        """Call every organisation by the name that counts, also those that were invited."""
        invited = self.options.settings.invited
        self.unmatched = renamed.unmatched(
            [
                *(one.assessment.respondent.organisation for one in self.found),
                *(one.organisation for one in invited or () if one.organisation),
            ]
        )
        self.found = [
            replace(one, assessment=renamed.assessment(one.assessment)) for one in self.found
        ]
        if invited is not None:
            settings = replace(self.options.settings, invited=renamed.invited(invited))
            self.options = replace(self.options, settings=settings)

    def _add(self, assessment: Assessment, name: str) -> bool:
        """Add what a report needs of an assessment; return whether it can be used."""
        try:
            with by_itself(name):
                self.found.append(self._slim(assessment, name))
        except KetentuiError as error:
            self.unusable.append(Unusable(name, error))
            return False
        return True

    def _slim(self, assessment: Assessment, name: str) -> Found:
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
        if found:
            keys = {one.key for one in found}
            slim = replace(slim, doubts=tuple(doubt for doubt in DOUBTS if doubt in keys))
        return Found(name, slim, found)

    def _slimmer(self, key: Hashable, scale: Scale, statements: Iterable[str]) -> Slimmer:
        if key not in self.slimmers:
            self.slimmers[key] = Slimmer(scale, statements)
        return self.slimmers[key]

    def _strange(self, assessments: Sequence[Assessment]) -> set[QuestionnaireRef]:
        """Return the versions that tell what they asked, and share no statement with any here."""
        editions = self.editions_of(assessments)
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
        kinds = self.kinds
        for own in self.workspace.store.all():
            if isinstance(own, Damaged):
                self.unusable.append(Unusable(str(own.path), own.error))
            elif self._joins(own.assessment, chains, kinds) and self._add(
                self._as_shared(own.assessment), str(self.workspace.store.path(own.assessment.id))
            ):
                self.copies[own.assessment.questionnaire.id] += own.damage is not None
        if not chains:
            self._keep_one_chain(by_majority=False)

    def _joins(self, own: Assessment, chains: Collection[str], kinds: Collection[str]) -> bool:
        """Return whether a stored assessment is like those that were read."""
        round = self.options.round
        return (
            own.finished_at is not None
            and (round is None or own.round == round.invitation.code)
            and (not kinds or own.questionnaire.id in kinds)
            and (not chains or self.options.all_chains or _chain(own) in chains)
        )

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
                    "other_chain_in_round" if self.options.round else "other_chain",
                    ExitCode.BAD_DATA,
                    file=one.name,
                    chain=one.assessment.respondent.chain,
                    expected=name,
                ),
            )
            for one in others
        ]
        self.found = ours

    def refuse(self, refs: Collection[QuestionnaireRef]) -> None:
        """Take out what is of versions that aren't here, and can't be judged."""
        refused = [one for one in self.found if one.assessment.questionnaire in refs]
        self.found = [one for one in self.found if one.assessment.questionnaire not in refs]
        for one in refused:
            error = self.editions.unknown(one.assessment.questionnaire, one.name)
            self.unusable.append(Unusable(one.name, error))

    def of(self, kind: str) -> list[Assessment]:
        """Return the assessments with one questionnaire."""
        return [one.assessment for one in self.found if one.assessment.questionnaire.id == kind]

    def editions_of(self, assessments: Iterable[Assessment]) -> dict[str, KnownEdition]:
        """Return the versions of assessments, by the hash that they name, the earliest first."""
        refs = sorted({one.questionnaire for one in assessments}, key=lambda ref: ref.version)
        return {ref.sha256: self.editions.edition(ref) for ref in refs}


def _outside(invitation: Invitation, one: Found) -> KetentuiError | None:
    """Return why an assessment wasn't answered in a round; None where it was."""
    code, assessment = invitation.code, one.assessment
    asked, found = invitation.questionnaire.id, assessment.questionnaire.id
    if assessment.round is None:
        return KetentuiError("outside_rounds", ExitCode.BAD_DATA, file=one.name, code=code)
    values: dict[str, Any] = {"file": one.name, "code": code, "other": assessment.round}
    if assessment.round != code:
        return KetentuiError("other_round", ExitCode.BAD_DATA, **values)
    if asked != found:
        values |= {"asked": asked, "found": shown(found)}
        return KetentuiError("not_asked_in_round", ExitCode.BAD_DATA, **values)
    return None


def _one_chain(found: Sequence[Found], *, by_majority: bool) -> str:
    """Return the chain that most are of; KetentuiError where there is none, or must be one only."""
    counts = Counter(one.chain for one in found).most_common(2)
    if len(counts) > 1 and (not by_majority or counts[0][1] == counts[1][1]):
        spellings = names.common_spellings(one.assessment.respondent.chain for one in found)
        chains = ", ".join(spellings[key] or "-" for key in sorted(spellings))
        raise KetentuiError("several_chains", ExitCode.BAD_DATA, chains=chains)
    return counts[0][0]


def _chain(assessment: Assessment) -> str:
    return names.key(assessment.respondent.chain)

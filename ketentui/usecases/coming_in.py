"""What comes in of a round: a report on it alone, and what its office has to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.round import Round
from ketentui.team.coming import Came, Question, Suspect, coming, waiting
from ketentui.usecases.export_files import Progress, Reading, silent
from ketentui.usecases.gathering import Found, TeamOptions, files_gathered, pool_gathered
from ketentui.usecases.pool_keeping import chain_folder, folders_of
from ketentui.usecases.workspace import Workspace


class CameIn(Reading, frozen=True, kw_only=True):
    """What came in of a round."""

    came: tuple[Came, ...]
    questions: tuple[Question, ...]
    """What its office has to decide on."""
    outside: int
    """How many exports of the pool aren't of the round."""


def came_in(
    workspace: Workspace,
    round: Round,
    sources: Sequence[Path],
    progress: Progress = silent,
) -> CameIn:
    """Return what came in of a round, in files and folders; without any, of what is in
    the pool.
    """
    options = of_round(TeamOptions(), round)
    if not sources and chain_folder(workspace, round.invitation.chain) not in folders_of(workspace):
        return CameIn(came=coming((), round.invited), questions=(), outside=0)
    if sources:
        gatherer = files_gathered(workspace, sources, options, progress)
    else:
        gatherer = pool_gathered(workspace, options, progress)
    found = [one.assessment for one in gatherer.found]
    came = coming(found, round.invited)
    return CameIn(
        came=came,
        questions=questions(gatherer.found, came, waiting(found, came)),
        outside=gatherer.outside,
        **gatherer.reading(),
    )


def of_round(options: TeamOptions, round: Round, min_group: int | None = None) -> TeamOptions:
    """Return options for a report on a round alone: its chain, who was invited, and
    from how many anonymous people on a group is shown, or `min_group` where that is more.

    KetentuiError where that is less.
    """
    least = round.invitation.min_group
    if min_group is not None and min_group < least:
        code = round.invitation.code
        raise KetentuiError(
            "min_group_of_round", ExitCode.USAGE, n=min_group, least=least, code=code
        )
    settings = replace(
        options.settings, min_group=max(least, min_group or least), invited=round.invited
    )
    return replace(
        options,
        settings=settings,
        chain=round.invitation.chain,
        all_chains=False,
        year=None,
        round=round,
    )


def questions(
    found: Sequence[Found], came: Iterable[Came], held: frozenset[str]
) -> tuple[Question, ...]:
    """Return what the office has to decide on; `held` are the ids of what doesn't count as yet.

    Of an organisation of which everything is open there is nothing to decide.
    """
    asked = []
    for place in came:
        those = [one for one in found if one.assessment.id in place.ids]
        hidden = {one.assessment.id for one in those} & held
        if place.too_many and hidden:
            asked.append(Question(place, len(hidden), tuple(_suspects(those))))
    return tuple(asked)


def _suspects(those: Sequence[Found]) -> Iterator[Suspect]:
    days = Counter(one.assessment.day for one in those)
    for one in sorted(those, key=lambda one: (one.assessment.day, one.name)):
        own = one.assessment
        others = (other.assessment for other in those if other.assessment.id != own.id)
        alike = len({other.id for other in others if _alike(own, other)})
        who = own.respondent if own.sharing == "open" else replace(own.respondent, name="")
        yield Suspect(one.name, own.id, own.sharing, who, own.day, alike, days[own.day])


def _alike(one: Assessment, other: Assessment) -> bool:
    """Return whether two seem to be of one hand; whose an anonymous one is, is never hinted at."""
    key = one.respondent.installation
    same_hand = bool(key) and key == other.respondent.installation
    return one.sharing == other.sharing and (same_hand or one.answers == other.answers)

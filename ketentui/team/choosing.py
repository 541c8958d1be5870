"""Which assessments count: each once, in its newest state, and the latest of every respondent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from ketentui.model.assessment import Assessment
from ketentui.model.team import Omission, OmissionKind

_NEVER = datetime.min.replace(tzinfo=UTC)


def chosen(assessments: Iterable[Assessment]) -> tuple[list[Assessment], list[Omission]]:
    """Return the assessments that count, in an order that depends on them alone, and what doesn't.

    What anyone shared anonymously once is anonymous, also where an open copy of it is here.
    """
    left_out: Counter[OmissionKind] = Counter()
    newest = [_newest(copies, left_out) for copies in _alike(assessments, lambda one: one.id)]
    answered = [one for one in newest if given(one)]
    left_out["no_answers"] = len(newest) - len(answered)
    latest = [max(same, key=_finishing) for same in _alike(answered, _person)]
    left_out["earlier_assessment"] = len(answered) - len(latest)
    omissions = [Omission(kind, count) for kind, count in left_out.items() if count]
    return sorted(latest, key=lambda one: one.id), omissions


def given(assessment: Assessment) -> int:
    """Return to how many statements something was answered: a point, n.v.t. or weet niet."""
    return sum(answer.given for answer in assessment.answers.values())


def _newest(copies: Sequence[Assessment], left_out: Counter[OmissionKind]) -> Assessment:
    newest = max(copies, key=recency)
    others = list(copies)
    others.remove(newest)
    for other in others:
        same = dict(other.answers) == dict(newest.answers)
        left_out["same_export" if same else "older_export"] += 1
    if any(copy.sharing == "anonymous" for copy in copies):
        return replace(newest, sharing="anonymous")
    return newest


def recency(assessment: Assessment) -> tuple[datetime, int, str]:
    """Return what makes one copy of an assessment newer than another.

    That is when it was corrected last or else finished, and then how much it answers.
    """
    finished = assessment.finished_at or _NEVER
    return max(finished, assessment.changed_at or finished), given(assessment), assessment.id


def _finishing(assessment: Assessment) -> tuple[datetime, int, str]:
    """Return what makes an assessment later than another: a correction of an old one doesn't."""
    return assessment.finished_at or _NEVER, given(assessment), assessment.id


def _person(assessment: Assessment) -> Hashable:
    """Return who it is of; somebody of their own where no name was given."""
    who = assessment.respondent
    if not who.name:
        return assessment.id
    return who.chain.casefold(), who.organisation.casefold(), who.level, who.name.casefold()


def _alike(
    assessments: Iterable[Assessment], key: Callable[[Assessment], Hashable]
) -> list[list[Assessment]]:
    groups: defaultdict[Hashable, list[Assessment]] = defaultdict(list)
    for assessment in assessments:
        groups[key(assessment)].append(assessment)
    return list(groups.values())

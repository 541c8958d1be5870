"""Which assessments count: each once, in its newest state, and the latest of every respondent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

from ketentui.model.assessment import Assessment
from ketentui.model.team import Remark, RemarkKind

_NEVER = datetime.min.replace(tzinfo=UTC)


def chosen(assessments: Iterable[Assessment]) -> tuple[list[Assessment], list[Remark]]:
    """Return the assessments that count, in an order that depends on them alone, and what doesn't.

    What anyone shared anonymously once is anonymous, also where an open copy of it is here.
    """
    left_out: Counter[RemarkKind] = Counter()
    newest = [_newest(copies, left_out) for copies in _alike(assessments, lambda one: one.id)]
    answered = [one for one in newest if given(one)]
    left_out["no_answers"] = len(newest) - len(answered)
    latest = [max(same, key=_finishing) for same in _alike(answered, _person)]
    left_out["earlier_assessment"] = len(answered) - len(latest)
    remarks = [Remark(kind, count) for kind, count in left_out.items() if count]
    return sorted(latest, key=lambda one: one.id), remarks


def given(assessment: Assessment) -> int:
    """Return to how many statements something was answered: a point, n.v.t. or weet niet."""
    return sum(answer.given for answer in assessment.answers.values())


def _newest(copies: Sequence[Assessment], left_out: Counter[RemarkKind]) -> Assessment:
    newest = max(copies, key=lambda copy: (recency(copy), *_content(copy)))
    others = list(copies)
    others.remove(newest)
    for other in others:
        same = dict(other.answers) == dict(newest.answers)
        left_out["same_export" if same else "older_export"] += 1
    if any(copy.sharing == "anonymous" for copy in copies):
        return replace(newest, sharing="anonymous")
    return newest


def recency(assessment: Assessment) -> tuple[date, bool, datetime, int]:
    """Return what makes one copy of an assessment newer than another.

    That is the day when it was corrected last or else finished, whether it was corrected at all,
    the time of that day, and how much it answers. The time comes third, since an anonymous copy
    doesn't tell it.
    """
    finished = assessment.finished_at or _NEVER
    last = max(finished, assessment.changed_at or finished)
    return last.date(), assessment.changed_at is not None, last, given(assessment)


def _content(copy: Assessment) -> tuple[int, str]:
    """Return what chooses between equally new copies, whatever their order: the notes, or chance.

    It is a chance that falls the same way every time, and favours no answer.
    """
    answers = sorted(copy.answers.items())
    notes = sum(bool(answer.note) for _, answer in answers)
    return notes, sha256(repr((answers, copy.respondent)).encode()).hexdigest()


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

"""Which assessments count: each once, in its newest state, and the latest of every respondent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from ketentui.exchange import of_nobody
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.team import REMARK_KINDS, Remark, RemarkKind
from ketentui.team.persons import Joined, Persons, persons

_NEVER = datetime.min.replace(tzinfo=UTC)


def chosen(
    assessments: Iterable[Assessment], joined: Joined = ()
) -> tuple[list[Assessment], list[Remark]]:
    """Return the assessments that count, in an order that depends on them alone, and what doesn't.

    What anyone shared anonymously once is anonymous, and of nobody by name, also where an open copy
    with the same id is here: exports of before have one id, later ones another where anonymous. Who
    is one person, is told by `ketentui.team.persons`; `joined` is what somebody says of it.
    """
    copies = list(assessments)
    left_out: Counter[RemarkKind] = Counter()
    newest = [_newest(same, left_out) for same in _alike(copies, lambda one: one.id)]
    answered = [one for one in newest if given(one)]
    left_out["no_answers"] = len(newest) - len(answered)
    found = persons(answered, copies, joined)
    each = _alike(answered, lambda one: found.of[one.id])
    latest = {found.of[same[0].id]: max(same, key=_finishing) for same in each}
    by_name = [*_by_name(found)]
    left_out["earlier_assessment"] = (
        len(answered) - len(latest) - sum(remark.count for remark in by_name)
    )
    remarks = [Remark(kind, left_out[kind]) for kind in REMARK_KINDS if left_out[kind]]
    remarks += [*by_name, *_namesakes(found, latest)]
    return sorted(latest.values(), key=lambda one: one.id), remarks


def _by_name(found: Persons) -> Iterator[Remark]:
    """Yield who were taken for one person by their name alone, unless one is anonymous."""
    told = [one for one in found.named if one.by_name and all(map(_is_open, one.assessments))]
    if told:
        named = ", ".join(_spelled(one.assessments) for one in told)
        yield Remark("taken_for_one", sum(one.by_name for one in told), named)


def _namesakes(found: Persons, latest: Mapping[Hashable, Assessment]) -> Iterator[Remark]:
    """Yield the people of one name who count each, as far as they share openly."""
    for one in found.named:
        people = {found.of[own.id] for own in one.assessments}
        ids = sorted(latest[person].id for person in people if _is_open(latest[person]))
        if len(ids) > 1:
            named = [own for own in one.assessments if _is_open(own)]
            yield Remark("namesakes", len(ids), _spelled(named), tuple(ids))


def _is_open(assessment: Assessment) -> bool:
    return assessment.sharing == "open"


def _spelled(same: Sequence[Assessment]) -> str:
    """Return a name as most write it, and the organisation where it was given."""
    who = [one.respondent for one in same]
    spellings = [
        next(iter(names.common_spellings(spelled).values()))
        for spelled in ([one.name for one in who], [one.organisation for one in who])
    ]
    return spellings[0] if not spellings[1] else "{} ({})".format(*spellings)


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
    openly = [*map(_is_open, copies)]
    if all(openly) or not any(openly):
        return newest
    left_out["open_and_anonymous"] += 1
    return of_nobody(newest)


def recency(assessment: Assessment) -> tuple[date, bool, datetime, int]:
    """Return what makes one copy of an assessment newer than another.

    That is the day when it was corrected last or else finished, whether it was corrected at all,
    the time of that day, and how much it answers. The time comes third, since an anonymous copy
    doesn't tell it.
    """
    finished = assessment.finished_at or _NEVER
    last = max(finished, assessment.changed_at or finished)
    return last.date(), assessment.changed_at is not None, last, given(assessment)


def _content(copy: Assessment) -> tuple[int, str, str]:
    """Return what chooses between equally new copies, whatever their order: the notes, or chance.

    It is a chance that falls the same way every time, and favours no answer.
    """
    answers = sorted(copy.answers.items())
    notes = sum(bool(answer.note) for _, answer in answers)
    asked = copy.questionnaire.sha256
    return notes, sha256(repr((answers, copy.respondent)).encode()).hexdigest(), asked


def _finishing(assessment: Assessment) -> tuple[datetime, int, str]:
    """Return what makes an assessment later than another: a correction of an old one doesn't."""
    return assessment.finished_at or _NEVER, given(assessment), assessment.id


def _alike(
    assessments: Iterable[Assessment], key: Callable[[Assessment], Hashable]
) -> list[list[Assessment]]:
    groups: defaultdict[Hashable, list[Assessment]] = defaultdict(list)
    for assessment in assessments:
        groups[key(assessment)].append(assessment)
    return list(groups.values())

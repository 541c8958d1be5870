"""Which assessments count: each once, in its newest state, and the latest of every respondent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.choices import DOUBTS
from ketentui.model.team import REMARK_KINDS, Remark, RemarkKind
from ketentui.storage.exchange import is_as_made, of_nobody
from ketentui.team.persons import Joined, Persons, persons

_MOST_TOLD = 5
"""Of copied ids, it is told of so many whose they are."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def chosen(
    assessments: Iterable[Assessment], joined: Joined = ()
) -> tuple[list[Assessment], list[Remark]]:
    """Return the assessments that count, in an order that depends on them alone, and what doesn't.

    What anyone shared anonymously once is anonymous, and of nobody by name, also where an open copy
    with the same id is here: exports of before have one id, later ones another where anonymous. Who
    is one person, is told by `ketentui.team.persons`; `joined` is what somebody says of it.
    """
    left_out: Counter[RemarkKind] = Counter()
    newest = [_newest(same, left_out) for same in copies(assessments)]
    answered = [one for one in newest if any(own.given for own in one.answers.values())]
    left_out["no_answers"] = len(newest) - len(answered)
    found = persons(answered, joined)
    latest = {
        found.of(same[0]): max(same, key=_finishing) if same[1:] else same[0]
        for same in _alike(answered, found.of)
    }
    by_name = [*_by_name(found)]
    left_out["earlier_assessment"] = (
        len(answered) - len(latest) - sum(remark.count for remark in by_name)
    )
    remarks = [Remark(kind, left_out[kind]) for kind in REMARK_KINDS if left_out[kind]]
    remarks += [*_copied(newest), *by_name, *_namesakes(found, latest)]
    doubts = Counter(doubt for one in latest.values() for doubt in one.doubts)
    remarks += [Remark(doubt, doubts[doubt]) for doubt in DOUBTS if doubts[doubt]]
    by_id = sorted(_alike(latest.values(), _id), key=lambda those: those[0].id)
    return [one for those in by_id for one in _in_order(those)], remarks


def _in_order(those: list[Assessment]) -> list[Assessment]:
    """Return those with one id in an order that depends on what they say alone."""
    return sorted(those, key=_content) if those[1:] else those


def taking_part(
    assessments: Iterable[Assessment], joined: Joined = ()
) -> list[tuple[Assessment, tuple[Assessment, ...]]]:
    """Return the assessments that count, as `chosen` does, each with all that is of its respondent:
    every copy, older state and earlier assessment, itself included.
    """
    by_newest = [(_newest(same, Counter()), same) for same in copies(assessments)]
    answered = [(newest, same) for newest, same in by_newest if newest.answered]
    found = persons([newest for newest, _ in answered], joined)
    own: defaultdict[Hashable, list[tuple[Assessment, list[Assessment]]]] = defaultdict(list)
    for newest, same in answered:
        own[found.of(newest)].append((newest, same))
    return [
        (
            max((newest for newest, _ in those), key=_finishing),
            tuple(one for _, same in those for one in same),
        )
        for those in own.values()
    ]


def _copied(assessments: Iterable[Assessment]) -> Iterator[Remark]:
    """Yield which ids several assessments have, and whose those are."""
    by_id = sorted(_alike(assessments, _id), key=lambda those: those[0].id)
    several = [those for those in by_id if len(those) > 1]
    if several:
        named = "; ".join(
            f"{those[0].id}: "
            + " / ".join(sorted({_spelled([one]).strip() or "–" for one in those}))
            for those in several[:_MOST_TOLD]
        )
        named += "; …" if len(several) > _MOST_TOLD else ""
        ids = tuple(those[0].id for those in several)
        yield Remark("copied_id", len(ids), named, ids)


def _by_name(found: Persons) -> Iterator[Remark]:
    """Yield who were taken for one person by their name alone, unless one is anonymous.

    Where one of them has a key it may be somebody else, who only gives that name.
    """
    told = [one for one in found.named if one.by_name and all(map(_is_open, one.assessments))]
    kinds: Mapping[RemarkKind, bool] = {"taken_for_one": False, "taken_without_key": True}
    for kind, with_a_key in kinds.items():
        those = [one for one in told if one.with_a_key == with_a_key]
        if those:
            named = ", ".join(_spelled(one.assessments) for one in those)
            yield Remark(kind, sum(one.by_name for one in those), named)


def _namesakes(found: Persons, latest: Mapping[Hashable, Assessment]) -> Iterator[Remark]:
    """Yield the people of one name who count each, as far as they share openly."""
    for one in found.named:
        people = {found.of(own) for own in one.assessments}
        ids = [latest[person].id for person in people if _is_open(latest[person])]
        if len(set(ids)) > 1:
            named = [own for own in one.assessments if _is_open(own)]
            yield Remark("namesakes", len(ids), _spelled(named), tuple(sorted(set(ids))))


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


def is_another(one: Assessment, other: Assessment) -> bool:
    """Return whether two open assessments with one id are not copies of one assessment.

    An id and a name can be copied by whoever saw an export; so is whoever comes from another
    installation somebody else. What has no key, since it is of before there were keys, can be an
    older state of what has one, but doesn't take its place.
    """
    if not (_is_open(one) and _is_open(other)) or _key(one) == _key(other):
        return False
    if _key(one) and _key(other):
        return True
    keyed, without = (one, other) if _key(one) else (other, one)
    return recency(without) > recency(keyed)


def _id(assessment: Assessment) -> str:
    return assessment.id


def _key(assessment: Assessment) -> str:
    return assessment.respondent.installation


def copies(assessments: Iterable[Assessment]) -> list[list[Assessment]]:
    """Return assessments with the copies of each together: of one id, unless `is_another`
    tells them apart. Where any is anonymous all are of one, since nothing tells whose that is.
    """
    return [own for same in _alike(assessments, _id) for own in _told_apart(same)]


def _told_apart(same: Sequence[Assessment]) -> list[list[Assessment]]:
    if not all(map(_is_open, same)):
        return [[*same]]
    keyed = sorted(_alike(filter(_key, same), _key), key=lambda own: _key(own[0]))
    alone: list[Assessment] = []
    for copy in same:
        if not _key(copy):
            heads = (own for own in keyed if not is_another(copy, max(own, key=recency)))
            next(heads, alone).append(copy)
    return [*keyed, *filter(None, [alone])]


def _newest(copies: Sequence[Assessment], left_out: Counter[RemarkKind]) -> Assessment:
    if len(copies) == 1:
        return copies[0]
    newest = max(
        copies, key=lambda one: (recency(one), is_as_made(one), bool(_key(one)), *_content(one))
    )
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
    return last.date(), assessment.changed_at is not None, last, assessment.answered


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
    return assessment.finished_at or _NEVER, assessment.answered, assessment.id


def _alike(
    assessments: Iterable[Assessment], key: Callable[[Assessment], Hashable]
) -> list[list[Assessment]]:
    groups: defaultdict[Hashable, list[Assessment]] = defaultdict(list)
    for assessment in assessments:
        groups[key(assessment)].append(assessment)
    return list(groups.values())

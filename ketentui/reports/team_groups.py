"""Where organisations and levels see things differently, and IK against DE ANDEREN, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ketentui.model.questionnaire import Part
from ketentui.model.team import GROUPINGS, GroupGap, Grouping, Subgroup
from ketentui.model.view import MirrorGap, Numbers
from ketentui.reports.team_words import Words

MOST_COLUMNS = 6
"""How many groups stand in one table; more get another table."""

MOST_GAPS = 3
"""How many gaps between groups are named in words."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A theme, and what every group made of it."""

    theme: str
    """Its id."""
    title: str
    means: tuple[str, ...]
    whole: str
    """What all together made of it."""


@dataclass(frozen=True, slots=True)
class GroupingStory:
    """All organisations, or all levels, beside each other."""

    grouping: Grouping
    title: str
    groups: tuple[Subgroup, ...]
    """Those of which something may be shown."""
    names: tuple[str, ...]
    """Of `groups`, with how many people are counted in each."""
    gaps: tuple[str, ...]
    """The largest differences, in sentences."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same behaviour from two sides, in numbers."""

    first: str
    """The statement about oneself."""
    second: str
    first_mean: str
    second_mean: str


@dataclass(frozen=True, slots=True)
class MirrorStory:
    """How people see themselves against how they see the others."""

    title: str
    findings: tuple[str, ...]
    question: str
    headings: tuple[str, str]
    """The axis labels of both sides."""
    pairs: tuple[Pair, ...]
    """Every two mirrored statements, the widest apart first."""
    groups: tuple[tuple[str, str, str], ...]
    """Of every group: its name and both means."""


def grouping_stories(words: Words) -> tuple[GroupingStory, ...]:
    """Return organisations and levels, each where there are two or more."""
    found = (_grouping(words, grouping) for grouping in GROUPINGS)
    return tuple(story for story in found if len(words.report.by(story.grouping)) > 1)


def _grouping(words: Words, grouping: Grouping) -> GroupingStory:
    groups = words.report.by(grouping)
    shown = tuple(group for group in groups if group.respondents)
    gaps = [gap for gap in words.report.gaps if gap.grouping == grouping]
    return GroupingStory(
        grouping,
        words(f"by_{grouping}"),
        shown,
        tuple(_name(words, group) for group in shown),
        tuple(gap_text(words, gap) for gap in gaps[:MOST_GAPS]),
        tuple(_remarks(words, groups)),
    )


def _name(words: Words, group: Subgroup) -> str:
    key = "group_people_open" if group.withheld else "group_people"
    name = words.group(group.grouping, group.id)
    return words.count(key, group.respondents, group=name)


def _remarks(words: Words, groups: Iterable[Subgroup]) -> Iterator[str]:
    hidden = [words.group(one.grouping, one.id) for one in groups if not one.respondents]
    if hidden:
        yield words("groups_not_shown", groups=words.listed(hidden), least=words.report.min_group)
    if any(one.withheld and one.respondents for one in groups):
        yield words("groups_open_only", least=words.report.min_group)


def gap_text(words: Words, gap: GroupGap) -> str:
    """Return in a sentence how far two groups are apart on a theme."""
    view = {group.id: group.view for group in words.report.by(gap.grouping)}
    return words(
        "gap",
        theme=words.theme(gap.theme),
        high=words.group(gap.grouping, gap.high),
        high_mean=words.number(view[gap.high].theme(gap.theme).mean),
        low=words.group(gap.grouping, gap.low),
        low_mean=words.number(view[gap.low].theme(gap.theme).mean),
    )


def group_rows(words: Words, part: Part, groups: Iterable[Subgroup]) -> tuple[GroupRow, ...]:
    """Return the means of a part's themes for every group, and for all together."""
    shown = tuple(groups)
    return tuple(
        GroupRow(
            whole.id,
            words.theme(whole.id),
            tuple(_mean(words, group.view.theme(whole.id)) for group in shown),
            _mean(words, whole),
        )
        for whole in words.report.whole.part(part.id).themes
    )


def _mean(words: Words, numbers: Numbers) -> str:
    return words.number(numbers.mean)


def mirror_stories(words: Words) -> tuple[MirrorStory, ...]:
    """Return every gap between two sides of the same behaviour."""
    return tuple(_mirror(words, gap) for gap in words.report.whole.mirrored)


def _mirror(words: Words, gap: MirrorGap) -> MirrorStory:
    names = words.short(gap.first.id), words.short(gap.second.id)
    by_group = tuple(_mirrored_groups(words, gap))
    return MirrorStory(
        title=words("mirror_title", first=names[0], second=names[1]),
        findings=tuple(_mirror_findings(words, gap, names)),
        question=words("mirror_question", second=names[1]),
        headings=names,
        pairs=tuple(_pairs(words, gap)),
        groups=by_group,
    )


def mirror_text(words: Words, gap: MirrorGap) -> str:
    """Return in a sentence how far two sides are apart."""
    one, other = words.number(gap.first.mean), words.number(gap.second.mean)
    key = "even" if one == other else "higher" if gap.difference > 0 else "lower"
    return words(
        f"mirror_{key}",
        first=words.short(gap.first.id),
        one=one,
        second=words.short(gap.second.id),
        other=other,
    )


def _mirror_findings(words: Words, gap: MirrorGap, names: tuple[str, str]) -> Iterator[str]:
    yield mirror_text(words, gap)
    groups = [one for group in words.report.groups for one in _same(group, gap)]
    if len(groups) > 1 and all(one.difference > 0 for one in groups):
        yield words("mirror_everywhere", first=names[0], second=names[1])
    if gap.widest is not None:
        mine, theirs = (words.report.whole.statement(one) for one in gap.widest)
        yield words(
            "mirror_widest",
            one=words.statement(gap.widest[0]),
            one_mean=words.number(mine.mean),
            other=words.statement(gap.widest[1]),
            other_mean=words.number(theirs.mean),
        )


def _same(group: Subgroup, gap: MirrorGap) -> Iterator[MirrorGap]:
    """Yield the same gap as a group has it, where it has one."""
    for one in group.view.mirrored:
        if (one.first.id, one.second.id) == (gap.first.id, gap.second.id):
            yield one


def _mirrored_groups(words: Words, gap: MirrorGap) -> Iterator[tuple[str, str, str]]:
    for group in words.report.groups:
        for one in _same(group, gap):
            yield (
                words.group(group.grouping, group.id),
                words.number(one.first.mean),
                words.number(one.second.mean),
            )


def _pairs(words: Words, gap: MirrorGap) -> Iterator[Pair]:
    view = words.report.whole
    found = []
    for statement in words.questionnaire.theme(gap.first.id).statements:
        mirror = statement.mirror
        if mirror is not None and mirror in words.questionnaire.statements:
            one, other = view.statement(statement.id), view.statement(mirror)
            if one.mean is not None and other.mean is not None:
                found.append((one, other, one.mean - other.mean))
    for one, other, _ in sorted(found, key=lambda pair: -abs(pair[2])):
        yield Pair(
            words.statement(one.id),
            words.statement(other.id),
            words.number(one.mean),
            words.number(other.mean),
        )

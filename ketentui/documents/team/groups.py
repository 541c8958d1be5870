"""Where organisations and levels see things differently, and IK against DE ANDEREN, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from ketentui.documents.team.words import Words
from ketentui.measures.chance import LEAST_IN_GROUP, LEAST_MIRRORED
from ketentui.model.questionnaire import Part
from ketentui.model.team import GROUPINGS, GroupGap, Grouping, GroupMean, Subgroup
from ketentui.model.view import MirrorGap

MOST_COLUMNS = 6
"""How many groups stand in one table; more get another table."""

MOST_GAPS = 3
"""How many gaps between groups are named in words."""


class GroupRow(msgspec.Struct, frozen=True):
    """A theme, and what every group made of it."""

    title: str
    means: tuple[str, ...]
    whole: str
    """What all together made of it."""


class GroupingStory(msgspec.Struct, frozen=True):
    """All organisations, or all levels, beside each other."""

    grouping: Grouping
    groups: tuple[Subgroup, ...]
    """Those of which something may be shown."""
    names: tuple[str, ...]
    """Of `groups`, with how many people are counted in each."""
    parts: tuple[str, ...]
    """The ids of the parts of which something may be shown for any of them."""
    gaps: tuple[str, ...]
    """What is known of how they differ, in sentences."""
    remarks: tuple[str, ...]


class MirrorStory(msgspec.Struct, frozen=True):
    """How people see themselves against how they see the others."""

    title: str
    findings: tuple[str, ...]
    question: str
    headings: tuple[str, str]
    """The axis labels of both sides."""
    pairs: tuple[tuple[str, str, str, str], ...]
    """Every statement about oneself, in the questionnaire's order, with its mean, and its mirror
    with its own."""
    groups: tuple[tuple[str, str, str], ...]
    """Of every group: its name and both means, with of how many people each is."""
    gap: MirrorGap


def grouping_stories(words: Words) -> tuple[GroupingStory, ...]:
    """Return organisations and levels, each where there are two or more and there is something to
    say.
    """
    several = (grouping for grouping in GROUPINGS if len(words.report.by(grouping)) > 1)
    found = (_grouping(words, grouping) for grouping in several)
    return tuple(story for story in found if story.parts or story.remarks)


def _grouping(words: Words, grouping: Grouping) -> GroupingStory:
    groups = words.report.by(grouping)
    shown = tuple(group for group in groups if group.respondents)
    gaps = [gap for gap in words.report.gaps if gap.grouping == grouping]
    return GroupingStory(
        grouping,
        shown,
        tuple(_name(words, group) for group in shown),
        tuple(part.id for part in words.questionnaire.parts if _shows(shown, part)),
        tuple(gap_findings(words, gaps)),
        tuple(_remarks(words, groups)),
    )


def _shows(groups: Iterable[Subgroup], part: Part) -> bool:
    themes = (theme for group in groups for theme in group.view.part(part.id).themes)
    return any(theme.mean is not None for theme in themes)


def _name(words: Words, group: Subgroup) -> str:
    key = "group_people_open" if group.withheld else "group_people"
    return words.count(key, group.respondents, group=words.name(group))


def _remarks(words: Words, groups: Iterable[Subgroup]) -> Iterator[str]:
    hidden = [words.name(one) for one in groups if not one.respondents]
    if hidden:
        yield words("groups_not_shown", groups=words.listed(hidden), least=words.report.min_group)
    if any(one.withheld and one.respondents for one in groups):
        yield words("groups_open_only", least=words.report.min_group)
    if any("small_group" in theme.withheld for one in groups for theme in one.view.themes):
        yield words("groups_small", least=LEAST_IN_GROUP)


def gap_findings(
    words: Words, gaps: Sequence[GroupGap], name: Callable[[str], str] | None = None
) -> Iterator[str]:
    """Yield what is known of how the groups of one grouping differ, the largest first.

    Where nothing is more than chance, the largest difference as that; of too few answers no names.
    `name` says what a theme is called, by its id.
    """
    told = _named(gaps)
    for gap in told:
        yield words(f"gap_{gap.verdict}", gap=gap_text(words, gap, name))
    if told:
        return
    if any(gap.verdict == "chance" for gap in gaps):
        yield words("gap_none")
    elif gaps:
        yield words(f"gap_too_few.{gaps[0].grouping}", least=LEAST_IN_GROUP)


def _level(gaps: Sequence[GroupGap]) -> bool:
    """Return whether two gaps are the largest."""
    return len(gaps) > 1 and round(gaps[0].difference - gaps[1].difference, 9) == 0


def _named(gaps: Sequence[GroupGap]) -> Sequence[GroupGap]:
    """Return the gaps that are told with the names of the groups."""
    found = [gap for gap in gaps if gap.verdict == "found"]
    told = [gap for gap in gaps if gap.verdict == "chance"]
    largest = [] if _level(told) else [gap for gap in told[:1] if gap.difference]
    return found[:MOST_GAPS] or largest


def gap_text(words: Words, gap: GroupGap, name: Callable[[str], str] | None = None) -> str:
    """Return how far two groups are apart on a theme, and over how many people and statements."""
    ends = [_end(words, gap, one) for one in (gap.high, gap.low) if one is not None]
    return _gap(words, gap, (name or words.theme)(gap.theme), ends)


def gap_brief(words: Words, gap: GroupGap) -> str:
    """Return how far two groups are apart on a theme; of how many people stands elsewhere."""
    ends = (
        f"{words.group(gap.grouping, one.id)}\u00a0{words.marked(one.mean, one.n_min)}"
        for one in (gap.high, gap.low)
        if one is not None
    )
    return _gap(words, gap, words.theme(gap.theme), ends)


def _gap(words: Words, gap: GroupGap, theme: str, ends: Iterable[str]) -> str:
    told = words("gap", theme=theme, groups=", ".join(ends))
    if len(gap.statements) < gap.of:
        told = words("gap_over", gap=told, n=len(gap.statements), of=gap.of)
    return told


def _end(words: Words, gap: GroupGap, one: GroupMean) -> str:
    group = next(each for each in words.report.by(gap.grouping) if each.id == one.id)
    return f"{words.name(group)}\u00a0{words.over_some(group, one, gap.statements)}"


def group_rows(words: Words, part: Part, groups: Iterable[Subgroup]) -> tuple[GroupRow, ...]:
    """Return the means of a part's themes for every group, and for all together."""
    shown = tuple(groups)
    return tuple(
        GroupRow(
            words.theme(whole.id),
            tuple(words.of_group(group.view.theme(whole.id)) for group in shown),
            words.number(whole.mean, why=words.missing(whole)),
        )
        for whole in words.report.whole.part(part.id).themes
    )


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
        gap=gap,
    )


def mirror_text(words: Words, gap: MirrorGap) -> str:
    """Return what is known of how far two sides are apart, over how many people and statements."""
    sides = gap.first, gap.second
    return words(
        f"mirror_{gap.verdict}",
        first=words.short(gap.first.id),
        one=words.number(gap.first.mean),
        second=words.short(gap.second.id),
        other=words.number(gap.second.mean),
        people=words.people(min(one.n_min for one in sides), max(one.n_max for one in sides)),
        over=words.count("over_statements", len(gap.first.statements)),
        least=LEAST_MIRRORED,
    )


def _mirror_findings(words: Words, gap: MirrorGap, names: tuple[str, str]) -> Iterator[str]:
    yield mirror_text(words, gap)
    if _is_everywhere(words, gap):
        yield words("mirror_everywhere", first=names[0], second=names[1])
    if gap.verdict == "found" and gap.widest is not None:
        mine, theirs = (words.report.whole.statement(one) for one in gap.widest)
        yield words(
            "mirror_widest",
            one=words.statement(gap.widest[0]),
            one_mean=words.number(mine.mean),
            other=words.statement(gap.widest[1]),
            other_mean=words.number(theirs.mean),
        )


def _is_everywhere(words: Words, gap: MirrorGap) -> bool:
    """Return whether the first side is found to be higher in every group."""
    groups = words.report.groups
    same = [one for group in groups for one in same_gap(group, gap)]
    found = all(one.verdict == "found" and one.difference > 0 for one in same)
    return len(groups) > 1 and len(same) == len(groups) and found


def same_gap(group: Subgroup, gap: MirrorGap) -> Iterator[MirrorGap]:
    """Yield the same gap as a group has it, where it has one."""
    for one in group.view.mirrored:
        if (one.first.id, one.second.id) == (gap.first.id, gap.second.id):
            yield one


def _mirrored_groups(words: Words, gap: MirrorGap) -> Iterator[tuple[str, str, str]]:
    for group in words.report.groups:
        for one in same_gap(group, gap):
            yield words.name(group), words.of_group(one.first), words.of_group(one.second)


def _pairs(words: Words, gap: MirrorGap) -> Iterator[tuple[str, str, str, str]]:
    view = words.report.whole
    for statement in words.questionnaire.theme(gap.first.id).statements:
        mirror = statement.mirror
        if mirror is not None and mirror in words.questionnaire.statements:
            one, other = view.statement(statement.id), view.statement(mirror)
            if one.mean is not None and other.mean is not None:
                mine, theirs = (
                    (words.statement(each.id), words.number(each.mean)) for each in (one, other)
                )
                yield *mine, *theirs

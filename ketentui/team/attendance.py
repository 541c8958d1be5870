"""Who took part: counts, as far as they may be shown, against who was invited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from ketentui.model import names
from ketentui.model.choices import LEVELS, Level
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup, by_group, people
from ketentui.model.team import Count, Grouping, Respondents, Response
from ketentui.team.disclosure import Counted, Disclosure
from ketentui.team.members import GroupKey, Members, members_of
from ketentui.team.table import AnswerTable


def groups(table: AnswerTable) -> list[GroupKey]:
    """Return the organisations, by name, and then the levels that respondents are of."""
    organisations = {place.organisation for place in table.places} - {""}
    levels = {place.level for place in table.places}
    return [
        *(GroupKey("organisation", name) for name in sorted(organisations, key=_by_name)),
        *(GroupKey("level", level) for level in LEVELS if level in levels),
    ]


def respondents(
    table: AnswerTable,
    disclosure: Disclosure,
    invited: Sequence[InvitedGroup] | None,
    held_back: bool = False,
) -> Respondents:
    """Return who took part; who is anonymous counts only in a group that may be shown.

    `held_back` is whether there are anonymous people besides, of any organisation, who don't count.
    """
    everybody = Counted(disclosure.shown)
    counted = members_of(table, disclosure).counted(everybody)
    anonymous = sum(table.anonymous)
    days = [table.days[row] for row in counted]
    counts = [
        _count(
            members_of(table, disclosure, group),
            everybody,
            held_back and not _is_complete(group, disclosure),
        )
        for group in groups(table)
    ]
    return Respondents(
        total=len(table.rows),
        open=len(table.rows) - anonymous,
        anonymous=anonymous,
        anonymous_counted=disclosure.shown is not None,
        quick=sum(table.quick[row] for row in counted),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        organisations=_against(
            "organisation", counts, by_group(invited or (), "organisation"), held_back
        ),
        levels=_against("level", counts, by_group(invited or (), "level"), held_back),
        invited=None if invited is None else people(invited),
        response=None if invited is None else _response(table, disclosure, invited, held_back),
    )


def _response(
    table: AnswerTable, disclosure: Disclosure, invited: Sequence[InvitedGroup], held_back: bool
) -> Response:
    """Return the response; of those who are shown alone where that is needed to hide the others.

    A list with people of no organisation can be of everybody.
    """
    asked = {names.key(name): n for name, n in by_group(invited, "organisation").items()}
    total = people(invited)
    if sum(asked.values()) < total:
        return replace(_capped(len(table.rows), 0, 0, total), at_least=held_back)
    shown = [row for row in table.rows if _is_shown(row, table, disclosure)]
    hidden = Counter(_organisation(row, table) in asked for row in {*table.rows} - {*shown})
    telling = 0 < min(hidden[True], hidden[False]) < disclosure.min_group
    counted = shown if telling else table.rows
    listed = Counter(
        organisation for row in counted if (organisation := _organisation(row, table)) in asked
    )
    visible = Counter(_organisation(row, table) for row in shown)
    beyond = sum(max(0, visible[name] - n) for name, n in asked.items())
    response = _capped(listed.total() - beyond, len(counted) - listed.total(), beyond, total)
    return replace(response, at_least=telling or held_back)


def _capped(came: int, unlisted: int, beyond: int, invited: int) -> Response:
    return Response(min(came, invited), unlisted, beyond + max(0, came - invited))


def _organisation(row: int, table: AnswerTable) -> str:
    return names.key(table.places[row].organisation)


def _is_shown(row: int, table: AnswerTable, disclosure: Disclosure) -> bool:
    """Return whether somebody is counted among those of their organisation."""
    shown = Counted(disclosure.shown)
    return not table.anonymous[row] or shown.within("organisation", table.places[row])


def _is_complete(group: GroupKey, disclosure: Disclosure) -> bool:
    """Return whether nobody of a group can be held back: then nobody anonymous of it counts."""
    shown = disclosure.shown.organisations if disclosure.shown else ()
    return group.grouping == "organisation" and group.id in shown


def _count(members: Members, everybody: Counted, held_back: bool) -> Count:
    assert members.group is not None, "the whole team is counted apart"
    counted = len(members.counted(everybody))
    return Count(*members.group, counted, at_least=held_back or bool(members.never_shown))


def _against(
    grouping: Grouping, counts: Iterable[Count], invited: Mapping[str, int], held_back: bool
) -> tuple[Count, ...]:
    """Return the counts of one grouping with who was invited; also where nobody came."""
    asked = {names.key(name): Count(grouping, name, 0, invited=n) for name, n in invited.items()}
    here = []
    for count in counts:
        if count.grouping == grouping:
            match = asked.pop(names.key(count.id), count)
            here.append(replace(count, invited=match.invited))
    hiding = held_back or any(count.at_least for count in here)
    everyone = [*here, *(replace(one, at_least=hiding) for one in asked.values())]
    if grouping == "level":
        return tuple(sorted(everyone, key=lambda count: LEVELS.index(cast(Level, count.id))))
    return tuple(sorted(everyone, key=lambda count: _by_name(count.id)))


def _by_name(name: str) -> tuple[str, str]:
    return names.key(name), name

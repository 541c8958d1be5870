"""No anonymous answer follows from a report for who enumerates every possible world."""

from __future__ import annotations

import random

import pytest

from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from tests.unit.team.worlds import (
    ONE,
    STATEMENTS,
    TWO,
    UNKNOWN,
    Kind,
    Record,
    Team,
    World,
    attacked,
    attacked_comparison,
    attacked_twice,
    attacked_without_last,
    follows,
    forging,
    frozen,
    report,
    sampled,
)

A, B = Kind("A"), Kind("B")
QUICK = Kind("A", depth="quick")


def promised(said: object) -> tuple[object, ...]:
    """Return what must not follow."""
    return tuple(getattr(said, name) for name in ("values", "sums", "reasons"))


NOTHING: tuple[frozenset[object], ...] = (frozenset(),) * 3

TEAMS = [
    Team([(A, 5), (QUICK, 1)], min_group=5),
    Team([(QUICK, 4), (A, 1), (B, 4)], min_group=5, choices={"t1-1": (TWO,), "t1-2": (ONE, TWO)}),
    Team([(A, 3), (B, 1), (Kind("B", depth="quick"), 2)], [(B, {"t1-1": ONE, "t1-2": TWO})]),
    Team([(Kind("A", "tactisch"), 2), (Kind("A", "strategisch"), 1), (Kind("B", "tactisch"), 2)]),
    Team([(A, 4)], choices={"t1-1": (ONE, TWO, UNKNOWN), "t1-2": (ONE, TWO)}),
    Team([(A, 2), (QUICK, 1)], [(B, {"t1-1": ONE, "t1-2": TWO})]),
]


@pytest.mark.parametrize("team", TEAMS, ids=range(len(TEAMS)))
def test_nothing_follows_from_a_report_on_a_team_of_mixed_depth(team: Team) -> None:
    assert promised(attacked(team)) == NOTHING


@pytest.mark.parametrize("seed", range(6))
def test_nothing_follows_from_a_report_on_a_team_that_chance_makes(seed: int) -> None:
    assert promised(attacked(sampled(random.Random(seed), 150))) == NOTHING


def test_nothing_follows_from_a_comparison_of_two_times() -> None:
    then = Team([(A, 2), (QUICK, 1)], [(B, {"t1-1": ONE, "t1-2": TWO})])
    now = Team([(A, 3)], [(A, {"t1-1": TWO, "t1-2": TWO})])
    assert promised(attacked_comparison(then, now)) == NOTHING


# --- forged files in a round ---

HIGH: Record = {"t1-1": TWO, "t1-2": TWO}
LOW: Record = {"t1-1": ONE, "t1-2": ONE}


def invited(**people: int) -> tuple[InvitedGroup, ...]:
    return tuple(InvitedGroup(name, n) for name, n in people.items())


FORGED = {
    "beside one person": Team([(A, 1)], forged=[(A, HIGH), (A, LOW)], invited=invited(A=1)),
    "with another spelling": Team(
        [(A, 1)], forged=[(Kind(" a"), HIGH), (Kind("a"), LOW)], invited=invited(A=2)
    ),
    "of who wasn't invited": Team(
        [(A, 1)], forged=[(Kind("C"), HIGH), (Kind("D"), LOW)], invited=invited(A=1)
    ),
    "of no organisation": Team(
        [(A, 1)], forged=[(Kind(""), HIGH), (Kind(""), LOW)], invited=invited(A=1)
    ),
    "of no level": Team(
        [(Kind("A", "tactisch"), 1)],
        forged=[(A, HIGH), (A, LOW)],
        invited=(InvitedGroup("A", 1, "tactisch"), InvitedGroup("A", 1, "strategisch")),
    ),
    "of the same level as one person": Team(
        [(Kind("A", "tactisch"), 1)],
        forged=[(Kind("A", "tactisch"), HIGH), (Kind("A", "tactisch"), LOW)],
        invited=(InvitedGroup("A", 1, "tactisch"), InvitedGroup("A", 9, "strategisch")),
    ),
    "where others are open": Team(
        [(A, 1)], [(A, HIGH)], forged=[(A, HIGH), (A, LOW)], invited=invited(A=3)
    ),
    "that make levels show": Team(
        [(Kind("A", "tactisch"), 1), (Kind("B", "strategisch"), 3)],
        forged=[(Kind("C", "tactisch"), HIGH), (Kind("C", "tactisch"), LOW)],
        invited=invited(A=1, B=3),
    ),
    "of the other depth": Team([(QUICK, 1)], forged=[(A, HIGH), (A, LOW)], invited=invited(A=2)),
}


@pytest.mark.parametrize("team", FORGED.values(), ids=FORGED)
def test_files_forged_beyond_who_was_invited_give_nothing_away_in_a_round(team: Team) -> None:
    assert attacked(team).values
    assert promised(attacked(replace(team, guarded=True))) == NOTHING


@pytest.mark.parametrize("seed", range(6))
def test_nothing_follows_from_a_round_with_files_that_chance_forged(seed: int) -> None:
    assert promised(attacked(forging(random.Random(seed), 150))) == NOTHING


def test_files_forged_within_the_number_that_was_invited_cannot_be_seen() -> None:
    """What `docs/anoniem.md` says: they give away what is known of all the others."""
    team = replace(FORGED["beside one person"], invited=invited(A=3), guarded=True)
    assert attacked(team).values


# --- worked cases ---


def records(*values: tuple[int | str, ...]) -> tuple[Record, ...]:
    """Return what people answered: points, and w for weet niet."""
    said = {1: ONE, 2: TWO, "w": UNKNOWN}
    return tuple(
        {id: said[value] for id, value in zip(STATEMENTS, own, strict=False)} for own in values
    )


def test_a_block_that_is_unanimous_only_in_the_whole_report_tells_nothing() -> None:
    """A's one said something else than B's five, or one of B did: the report is the same."""
    team = Team([(QUICK, 4), (A, 1), (B, 5)], min_group=5)
    quick = records((1,), (2,), (1,), (2,))
    first: World = (quick, records((1, 2)), records((2, 2), (1, 2), (2, 2), (1, 2), (2, 1)))
    second: World = (quick, records((1, 1)), records((2, 2), (1, 2), (2, 2), (1, 2), (2, 2)))
    assert report(team, first) == report(team, second)
    assert report(team, first).whole.statement("t1-2").distribution == (1, 5)


def test_a_conversation_on_few_answers_tells_nothing_either() -> None:
    """The last two teams have one, in the order of its answers: the attack looks at that too."""
    four = report(TEAMS[-2], (records((1, 1), (2, 1), (1, 2), (1, 2)),))
    assert [(one.kind, one.statement) for one in four.agenda.items] == [
        ("few", "t1-2"),
        ("few", "t1-1"),
    ]
    assert {one.kind for one in report(TEAMS[-1], _known(TEAMS[-1])[1]).agenda.items} <= {"few"}


def test_a_mark_does_not_tell_who_said_weet_niet() -> None:
    """Three were asked in full; one of them doesn't know: the report is the same whoever it is."""
    team = Team(
        [
            (Kind("A", "strategisch"), 1),
            (Kind("A", "tactisch", "quick"), 1),
            (Kind("B", "strategisch", "quick"), 2),
            (Kind("B", "tactisch"), 2),
        ]
    )
    quick = records((1,)), records((1,), (2,))
    first = report(team, (records((2, "w")), *quick, records((2, 1), (1, 2))))
    second = report(team, (records((2, 1)), *quick, records((2, "w"), (1, 2))))
    assert first == second
    (level,) = (one for one in first.by("level") if one.id == "strategisch")
    assert level.view.statement("t1-2").withheld == ("anonymous",)


def test_five_who_agree_are_left_out_of_their_statement_and_marked() -> None:
    team = Team([(A, 5)], [(B, {"t1-1": TWO, "t1-2": ONE})], min_group=5)
    found = report(team, (records((1, 2), (2, 2), (1, 2), (2, 2), (1, 2)),))
    (group,) = (one for one in found.by("organisation") if one.id == "A")
    assert found.whole.statement("t1-2").n == 1
    assert group.view.statement("t1-2").n == 0
    assert group.view.statement("t1-2").withheld == ("anonymous",)
    assert group.view.theme("t1").statements == ("t1-1",)


def test_a_group_of_which_nobody_gave_a_point_is_too_small_as_one_of_which_one_did() -> None:
    team = Team([(A, 3), (B, 3)])
    found = report(team, (records((1, 1), (2, 2), (1, 1)), records((1, "w"), (2, "w"), (1, "w"))))
    assert [one.view.statement("t1-2").n for one in found.by("organisation")] == [0, 0]
    assert found.whole.statement("t1-2").n == 3


# --- the attack finds what is there ---


def test_the_attack_finds_what_a_total_gives_away() -> None:
    team = Team([(A, 2), (QUICK, 1)])
    seen = {world: sum(one["t1-1"].value or 0 for one in world[0]) for world in _known(team)}
    said = follows(team, seen)
    assert ((0,), "t1-1", (2, 3)) in said.sums
    assert (0, "t1-1", 1) in said.values


def _known(team: Team) -> list[World]:
    return [frozen(world) for world in team.worlds()]


def test_two_reports_on_nearly_the_same_people_give_answers_away() -> None:
    """What `--anyway` is asked for."""
    assert attacked_without_last(Team([(A, 4)])).values
    assert attacked_twice(Team([(A, 3), (B, 3)]), 4).values

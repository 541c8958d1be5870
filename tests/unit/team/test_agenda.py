"""The agenda: divided statements first, something to celebrate last, and all within the time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.model.languages import Text
from ketentui.model.questionnaire import AGREEMENT_SCALE, Part, Questionnaire, Statement, Theme
from ketentui.model.view import Numbers, PartNumbers, View
from ketentui.team.agenda import LONGEST, SHORTEST, agenda
from ketentui.team.numbers import statement_numbers

DIVIDED, MIXED, WEAK, STRONG = [1, 5] * 4, [2, 4] * 4, [2] * 7 + [1], [4] * 6 + [5] * 2
MIDDLE = [3] * 8
THEME = Theme(
    "t", Text("t"), Text("t"), tuple(Statement(f"s{n}", Text(f"s{n}")) for n in range(20))
)
LIST = Questionnaire("q", "1", Text("q"), (Part("deel", Text("Deel"), (THEME,)),))


def view(*answers: list[int]) -> View:
    """Return a view on statements s0, s1 …, each with its answers."""
    numbers = tuple(number(f"s{n}", values) for n, values in enumerate(answers))
    return View((PartNumbers("deel", (), (), numbers),))


def number(id: str, values: list[int]) -> Numbers:
    return statement_numbers(id, values, AGREEMENT_SCALE, hidden=False, not_applicable=0, unknown=0)


def planned(minutes: int, *answers: list[int]) -> list[tuple[str, str, int]]:
    items = agenda(view(*answers), LIST, minutes).items
    return [(item.statement, item.kind, item.minutes) for item in items]


def test_an_hour_has_room_for_two_divided_statements_a_weak_one_and_one_to_celebrate() -> None:
    assert planned(60, STRONG, MIXED, WEAK, DIVIDED, MIDDLE) == [
        ("s3", "divided", 15),
        ("s1", "divided", 15),
        ("s2", "shared_weak", 10),
        ("s0", "shared_strong", 5),
    ]


def test_half_a_day_has_more_time_for_each_and_a_pause() -> None:
    found = agenda(view(*[DIVIDED] * 9, STRONG, WEAK), LIST, 180)
    assert [item.minutes for item in found.items] == [20, 20, 20, 20, 20, 15, 5]
    assert (found.opening, found.pause, found.closing, found.spare) == (15, 15, 30, 0)
    assert found.not_planned == 4


def test_what_is_shared_and_neither_weak_nor_strong_is_not_talked_about() -> None:
    assert planned(60, MIDDLE) == []


def test_few_answers_come_by_their_variance_and_then_the_lower_mean() -> None:
    found = planned(90, [4, 4, 4], [3, 5, 5], [1, 3, 3], [1, 5, 5, 1], [1, 3, 1])
    assert found == [(f"s{n}", "few", 15) for n in (3, 4, 2, 1)]


def test_of_two_answers_nothing_comes_first_and_there_are_questions_alone() -> None:
    found = agenda(view([5, 1], [3]), LIST, 60)
    assert (found.items, found.questions) == ((), ("s0",))
    assert agenda(view([5, 1, 3], [3, 2]), LIST, 60).questions == ()


def test_a_statement_of_few_answers_is_not_there_beside_one_of_enough() -> None:
    assert planned(60, [1, 5, 1, 5], DIVIDED) == [("s1", "divided", 15)]


@given(
    st.integers(SHORTEST, LONGEST),
    st.lists(st.lists(st.integers(1, 5), min_size=5, max_size=8), max_size=20),
)
def test_the_minutes_add_up(minutes: int, answers: list[list[int]]) -> None:
    found = agenda(view(*answers), LIST, minutes)
    items = sum(item.minutes for item in found.items)
    assert found.opening + items + found.pause + found.closing + found.spare == minutes
    assert found.spare >= 0


@pytest.mark.parametrize("minutes", [SHORTEST - 1, LONGEST + 1])
def test_a_conversation_is_between_half_an_hour_and_a_day(minutes: int) -> None:
    with pytest.raises(ValueError, match=str(minutes)):
        agenda(view(), LIST, minutes)

"""What came in of a round is counted so that nobody can make room for forged files."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ketentui.model.assessment import Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Level, Sharing
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.team.choosing import chosen, taking_part
from ketentui.team.coming import coming, waiting
from tests.unit.team.worlds import ONE, WHEN


def handed_in(
    id: str,
    organisation: str = "A",
    level: Level | None = None,
    sharing: Sharing = "anonymous",
    name: str = "",
    key: str = "",
) -> Assessment:
    """Return an assessment that came in."""
    who = Respondent("keten", organisation, level, name, key)
    ref = QuestionnaireRef("lijst", "1.0", "quick")
    return Assessment(id, ref, who, sharing, WHEN, WHEN, {"t1-1": ONE})


def openly(number: int, organisation: str = "A") -> Assessment:
    return handed_in(f"open{number}", organisation, None, "open", f"Naam {number}", f"k{number}")


def many(number: int, organisation: str = "A", level: Level | None = None) -> list[Assessment]:
    return [handed_in(f"{organisation}{level}{n}", organisation, level) for n in range(number)]


def held(those: Sequence[Assessment], *invited: InvitedGroup) -> int:
    """Return how many anonymous people don't count as yet."""
    return len(waiting(those, coming(those, invited)))


@pytest.mark.parametrize("came", range(5))
def test_what_is_owed_and_what_is_too_much_are_the_two_sides_of_a_number(came: int) -> None:
    (found,) = coming(many(came), [InvitedGroup("A", 2)])
    assert (found.came, found.owed, found.too_many) == (came, max(0, 2 - came), came > 2)
    assert held(many(came), InvitedGroup("A", 2)) == (came if came > 2 else 0)


def test_who_did_not_say_their_level_can_be_of_any_that_was_invited() -> None:
    invited = InvitedGroup("A", 2, "tactisch"), InvitedGroup("A", 1, "strategisch")
    (found,) = coming([*many(1), *many(1, level="tactisch")], invited)
    assert found.owed_by_level == (("strategisch", 1), ("tactisch", 1))
    assert held([*many(1), *many(2, level="tactisch")], *invited) == 0
    assert held([*many(2), *many(2, level="tactisch")], *invited) == 4
    assert held(many(2, level="strategisch"), *invited) == 2
    anyone = InvitedGroup("A", 1)
    assert held(many(2, level="strategisch"), *invited, anyone) == 0


def test_who_says_no_organisation_is_of_none_that_was_invited() -> None:
    invited = InvitedGroup("A", 2)
    assert held([*many(1), *many(1, "")], invited) == 1
    assert [one.owed for one in coming([*many(1), *many(1, "")], [invited])] == [1, 0]


def test_what_is_open_counts_and_is_never_held_back() -> None:
    those = [openly(1), openly(2), *many(1)]
    assert held(those, InvitedGroup("A", 3)) == 0
    assert held(those, InvitedGroup("A", 2)) == 1


def test_an_open_export_that_was_copied_as_anonymous_makes_no_room() -> None:
    """By their ids four colleagues who are open become anonymous ones whose answers are known."""
    those = [*map(openly, range(4)), *many(1)]
    forged = [handed_in(one.id, "A") for one in those[:4]]
    assert held(those, InvitedGroup("A", 5)) == 0
    assert held([*those, *forged], InvitedGroup("A", 5)) == 5


def test_an_open_export_that_was_moved_elsewhere_makes_no_room() -> None:
    those = [*map(openly, range(4)), *many(1)]
    moved = [
        replace(one, respondent=replace(one.respondent, organisation="B"), changed_at=WHEN)
        for one in those[:4]
    ]
    invited = InvitedGroup("A", 5), InvitedGroup("B", 9)
    assert held([*those, *moved, *many(4)[1:]], *invited) == 4


def test_a_person_who_answered_twice_openly_is_one_and_anonymously_two() -> None:
    again = replace(openly(1), id="later")
    assert [one.came for one in coming([openly(1), again], [])] == [1]
    assert [one.came for one in coming(many(2), [])] == [2]


def test_those_who_take_part_are_those_who_count() -> None:
    those = [*map(openly, range(3)), replace(openly(1), id="later"), handed_in("open2"), *many(2)]
    counting, _ = chosen(those)
    assert {one.id for one, _ in taking_part(those)} == {one.id for one in counting}
    assert sum(len(copies) for _, copies in taking_part(those)) == len(those)

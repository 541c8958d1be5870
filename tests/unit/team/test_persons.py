"""Who is one person: told by ids, names and keys of installations, whatever the order of files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.replacing import replace
from ketentui.model.team import FIRST, Remark
from ketentui.team.choosing import chosen
from ketentui.team.persons import Joined, joined, persons

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
REF = QuestionnaireRef("lijst", "1.0", "full", "")


def one(
    id: str,
    key: str = "",
    name: str = "Jo",
    *,
    hour: int = 0,
    sharing: Sharing = "open",
    organisation: str = "UWV",
) -> Assessment:
    when = NOON + timedelta(hours=hour)
    who = Respondent("Keten", organisation, "tactisch", name, key)
    return Assessment(id, REF, who, sharing, when, when, {"ik-1": Answer(3)})


def counted(*assessments: Assessment, said: Joined = ()) -> tuple[list[str], list[Remark]]:
    """Return the ids of those who count, and what is said of it."""
    counting, remarks = chosen(assessments, said)
    return [assessment.id for assessment in counting], remarks


# --- the rules, one by one ---


def test_of_one_installation_the_latest_counts() -> None:
    twice = one("a", "k1", hour=3), one("b", "k1", "jo")
    assert counted(*twice) == (["a"], [Remark("earlier_assessment", 1)])


def test_namesakes_of_two_installations_both_count_and_are_named() -> None:
    namesakes = one("a", "k1"), one("b", "k2", "JO"), one("c", "k3")
    said = Remark("namesakes", 3, "Jo (UWV)", ("a", "b", "c"))
    assert counted(*namesakes) == (["a", "b", "c"], [said])
    assert counted(one("a", "k1"), one("b", "k2", organisation="SVB"))[1] == []


def test_somebody_says_that_namesakes_are_one_person() -> None:
    three = one("a", "k1"), one("b", "k2", hour=1), one("c", "k3")
    left = [Remark("earlier_assessment", 1), Remark("namesakes", 2, "Jo (UWV)", ("b", "c"))]
    assert counted(*three, said=(("a", "b"),)) == (["b", "c"], left)
    both = [Remark("earlier_assessment", 2)]
    assert counted(*three, said=(("a", "b"), ("b", "c"))) == (["b"], both)


def test_other_names_can_be_one_person_where_somebody_says_so() -> None:
    assert counted(one("a", "k1"), one("b", "k2", "Johan", hour=1), said=(("a", "b"),))[0] == ["b"]


def test_exports_without_a_key_are_one_person_by_name_and_that_is_said() -> None:
    assert counted(one("a"), one("b", hour=1)) == (["b"], [Remark("taken_for_one", 1, "Jo (UWV)")])


def test_beside_a_key_somebody_else_may_give_that_name_which_is_said_at_the_top() -> None:
    said = Remark("taken_without_key", 1, "Jo (UWV)")
    assert counted(one("a", "k1"), one("b", hour=1)) == (["b"], [said])
    assert counted(one("a"), one("b", "k1", hour=1)) == (["b"], [said])
    assert "taken_without_key" in FIRST


def test_whose_an_export_without_a_key_is_cannot_be_told_beside_two_keys() -> None:
    those = one("a"), one("b", hour=1), one("c", "k1"), one("d", "k2")
    assert counted(*those) == (
        ["b", "c", "d"],
        [Remark("taken_without_key", 1, "Jo (UWV)"), Remark("namesakes", 3, "Jo (UWV)", (*"bcd",))],
    )


def test_who_says_whose_exports_without_a_key_are_keeps_two_people_apart() -> None:
    those = one("a"), one("b"), one("c", "k1", hour=1), one("d", "k2", hour=1)
    ids, remarks = counted(*those, said=(("a", "c"), ("b", "d")))
    assert (ids, remarks[0]) == (["c", "d"], Remark("earlier_assessment", 2))


def test_an_id_with_two_keys_is_of_two_assessments_and_that_is_said_at_the_top() -> None:
    copied = one("a", "k1"), one("a", "k2", "Eve", hour=1), one("b", "k1", hour=-1)
    left = Remark("earlier_assessment", 1)
    said = Remark("copied_id", 1, "a: Eve (UWV) / Jo (UWV)", ("a",))
    assert counted(*copied) == (["a", "a"], [left, said])
    assert counted(one("a", "k1"), one("a", "k2")) == (
        ["a", "a"],
        [replace(said, detail="a: Jo (UWV)")],
    )
    assert "copied_id" in FIRST


def test_of_many_copied_ids_it_is_told_of_the_first_whose_they_are() -> None:
    ids = "abcdef"
    (said,) = counted(
        *(one(id, key, name) for id in ids for key, name in (("k1", ""), ("k2", id)))
    )[1]
    assert said.ids == tuple(ids)
    assert said.detail.startswith("a: (UWV) / a (UWV); b: ")
    assert said.detail.endswith("; e: (UWV) / e (UWV); …")


def test_a_copy_without_a_key_is_an_older_state_of_one_with_a_key_or_another() -> None:
    known = one("a", "k1")
    for earlier in (one("a", name="Eve"), one("a", name="Eve", hour=-1)):
        assert chosen([earlier, known]) == ([known], [Remark("same_export", 1)])
    said = Remark("copied_id", 1, "a: Eve (UWV) / Jo (UWV)", ("a",))
    assert counted(known, one("a", name="Eve", hour=1)) == (["a", "a"], [said])


def test_a_copy_that_does_not_count_says_nothing_of_whose_it_is() -> None:
    assert counted(one("a"), one("a", "", "Eve", hour=-1), one("b", "", "Eve"))[0] == ["a", "b"]


def test_without_a_name_everybody_is_a_person_of_their_own() -> None:
    assert counted(one("a", "k1", ""), one("b", "k1", "")) == (["a", "b"], [])


def test_what_came_openly_and_anonymously_is_of_nobody_by_name_and_that_is_said() -> None:
    both = one("a", "k1", hour=1), one("a", name="", sharing="anonymous")
    for later in (one("b", "k1", hour=2), one("b", hour=2)):
        (hidden, known), remarks = chosen([*both, later])
        assert (hidden.sharing, hidden.respondent.name, known) == ("anonymous", "", later)
        assert remarks == [Remark("same_export", 1), Remark("open_and_anonymous", 1)]


def test_no_remark_names_somebody_who_is_anonymous() -> None:
    known = one("a", "k1"), one("b", "k2", sharing="anonymous")
    assert counted(*known) == (["a", "b"], [])
    unknown = one("a"), one("b", hour=1, sharing="anonymous")
    assert counted(*unknown) == (["b"], [Remark("earlier_assessment", 1)])


# --- in general ---


@dataclass(frozen=True)
class _Case:
    assessments: Sequence[Assessment]
    said: Joined


@st.composite
def cases(draw: st.DrawFn) -> _Case:
    made = [
        one(f"{n}", draw(st.sampled_from(("", "", "k1", "k2", "k3"))), name, hour=n % 3)
        for n, name in enumerate(
            draw(st.lists(st.sampled_from(("Jo", "jo", "An", "")), max_size=8))
        )
    ]
    groups = st.lists(st.sampled_from(made or [one("x")]), min_size=2, max_size=3)
    said = draw(st.lists(groups, max_size=2))
    return _Case(made, tuple(tuple(own.id for own in group) for group in said))


@given(cases(), st.randoms())
def test_the_order_of_the_files_makes_no_difference(case: _Case, chance: Random) -> None:
    shuffled = [*case.assessments]
    chance.shuffle(shuffled)
    assert chosen(case.assessments, case.said) == chosen(shuffled, case.said[::-1])


@given(cases())
def test_everybody_counts_once_and_all_that_does_not_count_is_said(case: _Case) -> None:
    counting, remarks = chosen(case.assessments, case.said)
    kinds = "earlier_assessment", "taken_for_one", "taken_without_key"
    left = [it.count for it in remarks if it.kind in kinds]
    assert len(counting) + sum(left) == len(case.assessments)
    of = persons(case.assessments, case.said).of
    people = {own.id: of(own) for own in case.assessments}
    assert len({of(own) for own in counting}) == len(set(people.values())) == len(counting)
    assert all(len({people.get(id) for id in group}) == 1 for group in case.said)


@given(
    cases(),
    st.lists(st.tuples(st.integers(0, 8), st.sampled_from(("Jo", "Eve", "")), st.integers(-3, 3))),
)
def test_nobody_with_a_key_goes_by_what_another_installation_hands_in(
    case: _Case, hostile: list[tuple[int, str, int]]
) -> None:
    honest = [own for own in case.assessments if own.respondent.installation]
    handed_in = [one(f"{id}", "evil", name, hour=hour) for id, name, hour in hostile]
    counting = chosen([*handed_in, *honest])[0]
    assert all(own in counting for own in chosen(honest)[0])


@given(cases())
def test_as_many_people_bear_a_name_as_it_has_keys_and_one_where_that_cannot_be_told(
    case: _Case,
) -> None:
    keys = defaultdict(set)
    for own in case.assessments:
        keys[own.respondent.name.casefold() or own.id].add(own.respondent.installation)
    expected = sum(len(found) if len(found - {""}) > 1 else 1 for found in keys.values())
    assert len(chosen(case.assessments)[0]) == expected


# --- how somebody says so ---


def test_the_beginning_of_an_id_is_enough_where_it_is_of_one() -> None:
    those = [one("abc"), one("abd"), one("x"), one("xy")]
    assert joined([("abc", "x")], those) == (("abc", "x"),)
    assert joined([], those) == ()


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (("abc", "z"), "unknown_export"),
        (("ab", "x"), "ambiguous_id"),
        (("", "x"), "unknown_export"),
        (("abc",), "one_person_alone"),
        (("abc", "abc"), "one_person_alone"),
        ((), "one_person_alone"),
        (("abc", "hid"), "one_person_anonymous"),
    ],
)
def test_what_cannot_be_said_is_refused(said: tuple[str, ...], key: str) -> None:
    those = [one("abc"), one("abd"), one("x"), one("hid"), one("hid", sharing="anonymous")]
    with pytest.raises(KetentuiError) as raised:
        joined([said], those)
    assert raised.value.key == key

"""Nobody learns from a team report what an anonymous respondent answered.

By example, by arithmetic and by exchange; for every possible world, see `test_worlds.py`.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.documents.team.words import remark_text
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS, Level, Sharing
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Part, Questionnaire, Scale, Statement, Theme
from ketentui.model.team import TeamReport
from ketentui.model.view import View
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.disclosure import Place, disclosure
from ketentui.team.notes import NOTES_SHOWN
from ketentui.team.slim import QUOTED_LENGTH
from tests.unit.written import written_team

STATEMENTS = ("t1-1", "t1-2", "t2-1")
UNKNOWN, NOT_APPLICABLE = Answer(None, "unknown"), Answer(None, "not_applicable")
WHEN = datetime(2026, 11, 21, 10, tzinfo=UTC)


@dataclass(frozen=True)
class Who:
    """Somebody who takes part; the answers are given apart."""

    organisation: str
    level: Level | None = None
    sharing: Sharing = "anonymous"


Member = tuple[Who, Mapping[str, Answer]]


def questionnaire(maximum: int, statements: Iterable[str] = STATEMENTS) -> Questionnaire:
    """Return themes t1, t2 … of the statements t1-1, t1-2 …; the first of each is its core."""
    themes: defaultdict[str, list[Statement]] = defaultdict(list)
    for id in statements:
        themes[id.partition("-")[0]].append(Statement(id, Text(id), core=id.endswith("-1")))
    return Questionnaire(
        "lijst",
        "1.0",
        Text("Lijst"),
        (
            Part(
                "deel",
                Text("Deel"),
                tuple(Theme(id, Text(id), Text(id), tuple(own)) for id, own in themes.items()),
            ),
        ),
        scale=Scale(1, maximum, (Text("laag"), Text("hoog"))),
    )


def report(
    asked: Questionnaire,
    people: Sequence[Member],
    min_group: int,
) -> TeamReport:
    assessments = [
        Assessment(
            f"{n:03}",
            QuestionnaireRef(asked.id, asked.version, "full", ""),
            Respondent("keten", who.organisation, who.level),
            who.sharing,
            WHEN,
            WHEN,
            dict(answers) or {"t1-1": NOT_APPLICABLE},
        )
        for n, (who, answers) in enumerate(people)
    ]
    found = combine(assessments, {"": KnownEdition("1.0", asked)}, Settings(min_group))
    assert found is not None
    return found


def views(found: TeamReport) -> Iterator[View]:
    yield found.whole
    yield from (group.view for group in found.groups)


whos = st.builds(
    Who,
    st.sampled_from(("A", "B", "C", "")),
    st.sampled_from((*LEVELS, None)),
    st.sampled_from(("anonymous", "anonymous", "anonymous", "open")),
)
minima = st.integers(3, 5)


# --- by example ---


def members(organisation: str, *values: int, sharing: Sharing = "anonymous") -> list[Member]:
    who = Who(organisation, None, sharing)
    return [(who, {"t1-1": Answer(value)}) for value in values]


def combined(*people: Member) -> TeamReport:
    return report(questionnaire(5), people, 5)


def seen(found: TeamReport, organisation: str) -> tuple[int, float | None, tuple[str, ...]]:
    """Return what the report tells of an organisation's answers to the first statement."""
    view = next(group.view for group in found.groups if group.id == organisation)
    numbers = view.statement("t1-1")
    return numbers.n, numbers.mean, numbers.withheld


def test_three_anonymous_people_among_nine_open_ones_are_counted_nowhere() -> None:
    nine = members("A", 1, 2, 3, 4, 5, 1, 2, 3, 4, sharing="open")
    found = combined(*nine, *members("B", 1, 5, 5))
    assert found.whole.statement("t1-1").n == 9
    assert found.whole.statement("t1-1").withheld == ("anonymous",)
    assert seen(found, "B") == (0, None, ("anonymous",))
    assert not found.respondents.anonymous_counted
    assert [count.respondents for count in found.respondents.organisations] == [9, 0]


def test_where_one_group_is_withheld_the_next_smallest_is_too() -> None:
    a, b, c = members("A", 1, 2, 3), members("B", 1, 2, 3, 4, 5), members("C", 1, 2, 3, 4, 5, 3)
    found = combined(*a, *b, *c)
    assert found.whole.statement("t1-1").n == 14
    assert seen(found, "A") == seen(found, "B") == (0, None, ("anonymous",))
    assert seen(found, "C") == (6, 3.0, ())
    assert [count.respondents for count in found.respondents.organisations] == [0, 0, 6]


def test_who_shares_openly_is_shown_also_where_anonymous_colleagues_are_not() -> None:
    found = combined(*members("A", 4, sharing="open"), *members("A", 1, 2), *members("B", 1, 2, 3))
    assert seen(found, "A") == (1, 4.0, ("anonymous", "few_answers"))
    assert found.whole.statement("t1-1").n == 6


def test_a_group_that_agrees_to_the_last_is_not_told_of_nor_had_by_subtraction() -> None:
    found = combined(*members("A", 4, 4, 4, 4, 4), *members("B", 1, 2, 3, 4, 5))
    assert seen(found, "A") == (0, None, ("anonymous",))
    assert found.whole.statement("t1-1").n == found.whole.theme("t1").n_max == 5


def test_whether_one_anonymous_person_answered_does_not_show() -> None:
    others = members("A", 1, 2, 3, 4, 5, sharing="open")
    answered = combined(*others, *members("B", 5))
    silent = combined(*others, (Who("B"), {"t1-1": UNKNOWN}))
    assert answered == silent


def test_an_organisation_and_a_level_that_cross_in_one_person_are_not_both_shown() -> None:
    crossing: list[tuple[str, Level, Sequence[int]]] = [
        ("A", "tactisch", (1, 2, 3, 4, 5)),
        ("A", "strategisch", (1,)),
        ("B", "strategisch", (1, 2, 3, 4, 5)),
    ]
    people = [
        (Who(organisation, level), {"t1-1": Answer(value)})
        for organisation, level, values in crossing
        for value in values
    ]
    found = combined(*people)
    assert [(group.id, group.respondents) for group in found.groups] == [
        ("A", 6),
        ("B", 5),
        ("strategisch", 0),
        ("tactisch", 0),
    ]


@given(st.lists(st.sampled_from("ABC"), min_size=5, max_size=15))
def test_which_groups_are_shown_doesnt_hang_on_how_a_name_is_spelled(
    organisations: list[str],
) -> None:
    """Who could change the spelling of one could else see two cuts of the same people."""

    def shown(names: dict[str, str]) -> set[str]:
        places = {n: Place(names[one], "") for n, one in enumerate(organisations)}
        found = disclosure(places, 3).shown
        return {one.casefold() for one in found.organisations} if found else set()

    usual = {"A": "ggd", "B": "Beta", "C": "c"}
    other = {"A": "GGD", "B": "beta", "C": "C"}
    assert shown(usual) == shown(other)


def test_fewer_than_three_are_never_a_group() -> None:
    with pytest.raises(ValueError, match="2"):
        disclosure({}, 2)


# --- by arithmetic: no sum of published sums is over a few ---


@given(
    st.lists(st.tuples(whos, st.sets(st.sampled_from(STATEMENTS))), min_size=1, max_size=11), minima
)
def test_no_sum_of_published_sums_is_over_fewer_than_the_minimum(
    team: list[tuple[Who, set[str]]], min_group: int
) -> None:
    asked = questionnaire(len(team) + 1)
    sums = _sums(report(asked, _numbered(team), min_group))
    rows: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for n, (who, _) in enumerate(team):
        if who.sharing == "anonymous":
            higher = _sums(report(asked, _numbered(team, raised=n), min_group))
            for cell, total in sums.items():
                rows[cell].append(higher[cell] - total)
    for question in {question for question, _ in rows}:
        assert not list(
            _isolated([row for cell, row in rows.items() if cell[0] == question], min_group)
        )


def _numbered(
    team: Sequence[tuple[Who, set[str]]], raised: int | None = None
) -> list[tuple[Who, Mapping[str, Answer]]]:
    """Let everybody answer something else; who is `raised` answers one point more."""
    return [
        (who, {id: Answer(n + 1 + (n == raised)) for id in answered})
        for n, (who, answered) in enumerate(team)
    ]


def _sums(found: TeamReport) -> dict[tuple[str, int], int]:
    """Return every published sum, by question and view."""
    return {
        (numbers.id, n): round((numbers.mean or 0) * numbers.n)
        for n, view in enumerate(views(found))
        for part in view.parts
        for numbers in part.statements
    }


def _isolated(
    rows: Sequence[Sequence[int]], min_group: int
) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Yield the sets of fewer than `min_group` people that a combination of `rows` is over.

    People who are in the same rows have the same weight in every combination, and are taken
    together. A combination over no others than a set exists where the other columns have a lower
    rank than all columns.
    """
    alike = Counter(column for column in zip(*rows, strict=True) if any(column))
    everything = _rank(list(alike))
    for size in range(1, len(alike) + 1):
        for few in combinations(alike, size):
            if sum(alike[column] for column in few) < min_group:
                others = [column for column in alike if column not in few]
                if _rank(others) < everything:
                    yield few


def _rank(vectors: Sequence[Sequence[int]]) -> int:
    rows = [[Fraction(value) for value in vector] for vector in vectors]
    rank = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[rank:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        for n in range(rank + 1, len(rows)):
            factor = rows[n][column] / pivot[column]
            rows[n] = [x - factor * y for x, y in zip(rows[n], pivot, strict=True)]
        rank += 1
    return rank


def test_that_attack_finds_who_is_alone_where_an_organisation_and_a_level_cross() -> None:
    first, other = [1] * 6 + [0] * 5, [0] * 6 + [1] * 5
    low, high = [1] * 5 + [0] * 6, [0] * 5 + [1] * 6
    assert not list(_isolated([first, other], 5))
    assert list(_isolated([first, other, low, high], 5)) == [((1, 0, 0, 1),)]


# --- by exchange: the report is the same whoever of a block gave which answers ---

answers = st.sampled_from((Answer(1), Answer(2), Answer(3, None, "noot"), UNKNOWN, NOT_APPLICABLE))
records = st.dictionaries(st.sampled_from(STATEMENTS), answers, min_size=1)


@given(st.lists(st.tuples(whos, records), min_size=1, max_size=14), minima, st.randoms())
def test_a_report_is_the_same_whoever_of_a_block_gave_which_answers(
    people: list[tuple[Who, dict[str, Answer]]], min_group: int, chance: random.Random
) -> None:
    exchanged = list(people)
    for block in _blocks([who for who, _ in people], min_group):
        gave = [people[n][1] for n in block]
        chance.shuffle(gave)
        for n, record in zip(block, gave, strict=True):
            exchanged[n] = people[n][0], record
    asked = questionnaire(3)
    assert report(asked, exchanged, min_group) == report(asked, people, min_group)


def _blocks(team: Sequence[Who], min_group: int) -> list[list[int]]:
    """Return who may be taken for one another: all of them where nobody is counted."""
    places = {
        n: Place(who.organisation, who.level or "")
        for n, who in enumerate(team)
        if who.sharing == "anonymous"
    }
    shown = disclosure(places, min_group).shown
    blocks: defaultdict[Place | None, list[int]] = defaultdict(list)
    for n, place in places.items():
        blocks[shown.block(place) if shown else None].append(n)
    return list(blocks.values())


# --- notes ---


def with_notes(sharing: Sharing, organisation: str, count: int) -> list[Member]:
    """Return people who all wrote something with their answer, on what divides them."""
    return [
        (
            Who(organisation, "tactisch", sharing),
            {"t1-1": Answer(1 + 4 * (n % 2), None, f"{organisation}{n}")},
        )
        for n in range(count)
    ]


def noted(found: TeamReport) -> list[tuple[str, str, bool]]:
    (item,) = found.agenda.items
    return [(note.text, note.organisation, note.anonymous) for note in item.notes]


def test_notes_of_a_few_anonymous_people_are_not_shown_open_ones_are() -> None:
    few, five = with_notes("anonymous", "B", 4), members("B", 1, 5, 1, 5, 1)
    shown = noted(combined(*with_notes("open", "A", 2), *few, *five))
    assert shown == [("A0", "A", False), ("A1", "A", False)]


def test_what_a_report_leaves_out_of_notes_is_said_where_the_notes_may_be_shown() -> None:
    def written(sharing: Sharing, *notes: str) -> list[Member]:
        answers = [Answer(1 + 4 * (n % 2), None, note) for n, note in enumerate(notes)]
        return [(Who("A", "tactisch", sharing), {"t1-1": one}) for one in answers]

    kept = "x" * QUOTED_LENGTH
    hidden = written("anonymous", "te weinig", "om te tonen", "", "", "")
    found = combined(*written("open", kept, f"{kept}y", "kort"), *hidden)
    assert not any(one.kind == "notes_left_out" for one in found.remarks)
    (item,) = found.agenda.items
    assert sorted((len(note.text), note.shortened) for note in item.notes) == [
        (4, False),
        (QUOTED_LENGTH, False),
        (QUOTED_LENGTH, True),
    ]
    many = [f"{kept}{n}" for n in range(NOTES_SHOWN + 2)]
    found = combined(*written("open", *many), *hidden)
    (said,) = (one for one in found.remarks if one.kind == "notes_left_out")
    assert said.count == 2
    for locale, word in ((Locale("nl"), "ingekort"), (Locale("en"), "shortened")):
        document = written_team(found, locale, "md")
        assert f"… ({word})" in document
        assert remark_text(said, locale) in document


def test_of_many_notes_chance_shows_the_same_ones_in_whatever_order_they_come() -> None:
    many = with_notes("open", "A", NOTES_SHOWN + 10)
    shown = noted(combined(*many))
    assert len(shown) == NOTES_SHOWN
    assert noted(combined(*many[::-1])) == shown


def test_of_notes_that_read_the_same_none_tells_where_in_the_files_it_was() -> None:
    whos = [Who("B", "tactisch", "anonymous")] * 5 + [Who("", None, "open")]
    texts = ("noot", "Noot", "noot", "Noot", "noot", "noot")
    people = [
        (who, {"t1-1": Answer(1 + 4 * (n % 2), None, text)})
        for n, (who, text) in enumerate(zip(whos, texts, strict=True))
    ]
    orders = [people[n:] + people[:n] for n in range(len(people))]
    assert len({tuple(noted(combined(*order))) for order in orders}) == 1


def test_notes_of_enough_anonymous_people_are_shown_without_where_they_work() -> None:
    shown = noted(combined(*with_notes("open", "A", 1), *with_notes("anonymous", "B", 5)))
    assert shown == [("A0", "A", False), *((f"B{n}", "", True) for n in range(5))]

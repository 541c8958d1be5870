"""A team's change is told over the same statements, with how much of it chance could be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.charts.types import Look
from ketentui.documents.comparison.story import TrendStory
from ketentui.documents.comparison.team_story import team_change_text, team_trend_story
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.measures.chance import change as change_of
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.team_trend import TeamChange, TeamTrend
from ketentui.model.text import cells
from ketentui.model.view import Numbers
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import dissimilarity, team_trend
from tests.unit.written import written_comparison

NOW = datetime(2026, 11, 21, tzinfo=UTC)
THEN = datetime(2025, 11, 21, tzinfo=UTC)


def edition(version: str, second: str = "a2") -> Questionnaire:
    statements = (Statement("a1", Text("a1"), core=True), Statement("a2", Text(second)))
    theme = Theme("a", Text("A"), Text("A"), statements)
    parts = (Part("deel", Text("Deel"), (theme,)),)
    return Questionnaire("q", version, Text("Q"), parts, sha256=f"sha-{version}")


ONE, TWO = edition("1"), edition("2", "anders")
EDITIONS = {one.sha256: KnownEdition(one.version, one) for one in (ONE, TWO)}


def team(
    scores: Sequence[int],
    *,
    of: Questionnaire = ONE,
    depth: Depth = "full",
    organisations: Sequence[str] = ("UWV",),
    sharing: Sharing = "open",
) -> list[Assessment]:
    """Return an assessment for each score, of one organisation after the other."""
    ref = QuestionnaireRef(of.id, of.version, depth, of.sha256)
    asked = [statement.id for statement in of.asked(depth)]
    return [
        Assessment(
            f"{n:03}",
            ref,
            Respondent("Keten", organisations[n % len(organisations)]),
            sharing,
            NOW,
            NOW,
            {id: Answer(score) for id in asked},
        )
        for n, score in enumerate(scores)
    ]


def trend(then: Sequence[Assessment], now: Sequence[Assessment]) -> TeamTrend:
    return team_trend(then, now, EDITIONS, Settings())


LOW, HIGH = (2, 2, 3, 2, 3, 2), (4, 5, 4, 4, 5, 4)


def test_a_team_that_moved_by_more_than_chance_is_told_so() -> None:
    (change,) = trend(team(LOW), team(HIGH)).changes
    assert change.difference == pytest.approx(fmean(HIGH) - fmean(LOW))
    numbers = [[Numbers("", 6, fmean(one), sd=stdev(one))] * 2 for one in (LOW, HIGH)]
    found = change_of(*numbers)
    assert found is not None
    assert change.margin == pytest.approx(found.margin)
    assert (change.verdict, change.moved) == ("found", "ahead")
    (back,) = trend(team(HIGH), team(LOW)).changes
    assert back.moved == "behind"


POINTS = st.lists(st.integers(1, 5), min_size=1, max_size=14)


@given(POINTS, POINTS)
def test_what_is_said_of_a_change_follows_from_its_numbers(
    then: Sequence[int], now: Sequence[int]
) -> None:
    found = trend(team(then), team(now))
    (change,), ((row,),) = found.changes, [part.themes for part in told(found).parts]
    if min(len(then), len(now)) < 2:
        assert row.change == "niet te vergelijken"
        return
    far = round(float(row.now.replace(",", ".")) - float(row.then.replace(",", ".")), 1)
    said = re.fullmatch(r"([+−]\d,\d) (\w+)(, .+?)?(?:; marge (\d,\d))?", row.change)
    if said is None:
        assert (row.change, far) == ("gelijk", 0)
        return
    way = ("vooruit", "achteruit") if change.moved else ("hoger", "lager")
    assert (said[1], said[2]) == (Locale("nl").signed(far), way[far < 0])
    assert ("meer dan toeval" in row.change) == (change.moved is not None)
    if said[4]:
        beyond = abs(far) > float(said[4].replace(",", "."))
        assert beyond == (abs(change.difference or 0) > (change.margin or 0))
        assert beyond or change.moved is None


def test_a_small_change_is_within_chance() -> None:
    (change,) = trend(team((1, 5, 3, 2, 4)), team((1, 5, 3, 3, 4))).changes
    assert change.difference == pytest.approx(0.2)
    assert change.verdict == "chance"


def test_with_one_answer_it_is_not_said_what_chance_could_be() -> None:
    (change,) = trend(team(LOW[:1]), team(HIGH)).changes
    assert (change.difference, change.margin, change.verdict) == (None, None, "too_few")


def test_a_statement_that_changed_is_left_out_for_both() -> None:
    found = trend(team(LOW), team(HIGH, of=TWO))
    assert found.changed == ("a2",)
    assert [*found.then.questionnaire.statements] == [*found.now.questionnaire.statements] == ["a1"]


def test_what_one_version_lacks_and_a_version_that_is_not_here_are_told() -> None:
    first = ONE.parts[0].themes[0].statements[:1]
    theme = replace(ONE.parts[0].themes[0], statements=first)
    parts = (replace(ONE.parts[0], themes=(theme,)),)
    old = replace(ONE, version="0.9", sha256="sha-0.9", parts=parts)
    known = {**EDITIONS, "sha-0.9": KnownEdition("0.9", old)}
    found = team_trend(team(LOW, of=old), team(HIGH), known, Settings())
    assert found.changed == ("a2",)
    assert "1 stelling is niet vergeleken" in explanation(found)
    unknown = {**EDITIONS, "sha-0.9": KnownEdition("0.9", ONE, exact=False)}
    left_out = [replace(one, id=f"old-{one.id}") for one in team(LOW, of=old)]
    found = team_trend([*left_out, *team(LOW)], team(HIGH), unknown, Settings())
    assert "(0.9) is hier niet" in " ".join(told(found).warnings)


def explanation(found: TeamTrend) -> str:
    return " ".join(told(found).explanation)


def told(found: TeamTrend) -> TrendStory:
    return team_trend_story(found, (), {}, Locale("nl"))


def in_quick(assessment: Assessment) -> Assessment:
    """Return an assessment as it is where only the quick scan was done."""
    answers = {"a1": assessment.answer("a1")}
    ref = replace(assessment.questionnaire, depth="quick")
    return replace(assessment, questionnaire=ref, answers=answers)


def test_one_quick_scan_leaves_the_answers_of_the_others() -> None:
    first, *others = team(LOW)
    quick = in_quick(first)
    found = trend([quick, *others], team(HIGH))
    assert found.not_always_asked == ()
    (change,) = found.changes
    assert (change.rests_on, change.of) == (2, 2)
    for then, report in (([quick, *others], found.then), (team(HIGH), found.now)):
        alone = combine(then, EDITIONS, Settings())
        assert alone is not None
        assert report.whole == alone.whole
    assert not found.depths_differ


def test_what_one_time_never_asked_is_left_out_of_both() -> None:
    found = trend([*map(in_quick, team(LOW))], team(HIGH))
    assert found.not_always_asked == ("a2",)
    assert [*found.now.questionnaire.statements] == ["a1"]
    assert (found.changes[0].rests_on, found.changes[0].of) == (1, 2)
    assert not found.depths_differ
    assert trend([*map(in_quick, team(LOW))], [*map(in_quick, team(HIGH))]).not_always_asked == ()


def test_many_more_quick_scans_at_one_time_are_a_warning_with_both_shares() -> None:
    mixed = [*map(in_quick, team(LOW)[:3]), *team(LOW)[3:]]
    found = trend(mixed, team(HIGH))
    assert found.depths_differ
    assert found.quick_shares == (0.5, 0.0)
    assert "toen 50%, nu 0%" in warnings(found)
    assert not trend(mixed, mixed).depths_differ


def test_too_few_anonymous_people_are_not_compared() -> None:
    found = trend(team(LOW[:4], sharing="anonymous") + team_open(1), later(team(HIGH)))
    (change,) = found.changes
    told = team_trend_story(found, (), {}, Locale("nl"))
    assert told.people[1].startswith("Toen deden 4 mensen anoniem mee. Dat is minder dan 5")
    assert "over andere mensen" in told.people[2]
    (row,) = told.parts[0].themes
    assert (row.then, row.now, row.change) == ("–", "–", "niet te vergelijken")
    assert change.then.hides_anonymous
    assert (change.difference, change.verdict) == (None, "too_few")


def test_where_anonymous_answers_are_withheld_those_who_share_openly_are_compared() -> None:
    then = [*team(LOW[:4], sharing="anonymous"), *team_open(6)]
    now = later([*team(HIGH), *(replace(one, id=f"x{one.id}") for one in hidden_now())])
    found = trend(then, now)
    alone = trend(team_open(6), later(team(HIGH)))
    (change,) = found.changes
    assert change == replace(alone.changes[0], over="open")
    assert change.moved == "ahead"
    told = team_trend_story(found, [agreed()], {}, Locale("nl"))
    (row,) = told.parts[0].themes
    assert (row.title, row.then, row.now, row.people) == ("A", "3,0", "4,3", "6")
    assert "alleen over wie open deelde" in told.warnings[0]
    assert told.people[0] == "Toen telden 6 mensen mee. Nu tellen 6 mensen mee."
    some = replace(found, changes=(change, replace(change, over="everyone")))
    told = team_trend_story(some, (), {}, Locale("nl"))
    assert told.parts[0].themes[0].title == "A\u00a0*"
    assert told.parts[0].remarks == ("* alleen wie open deelde",)
    assert "anonieme antwoorden niet mee" in " ".join(told.explanation)
    assert "geen getallen" not in " ".join(told.people)


def hidden_now() -> list[Assessment]:
    return team((1, 5, 2, 4, 3), sharing="anonymous")


@given(st.permutations(range(6)))
def test_who_of_a_block_did_what_changes_nothing(order: list[int]) -> None:
    """Answers and depth go together: what follows about one holds for all of the block."""
    people = team((1, 5, 2, 4, 3, 3), sharing="anonymous")
    did = [in_quick(people[0]), *people[1:]]
    exchanged = [
        replace(one, answers=did[other].answers, questionnaire=did[other].questionnaire)
        for one, other in zip(people, order, strict=True)
    ]
    assert trend(exchanged, later(team(HIGH))) == trend(did, later(team(HIGH)))


def test_of_a_time_of_which_nothing_may_be_shown_there_is_no_report() -> None:
    with pytest.raises(KetentuiError, match="team_then_hidden"):
        trend(team(LOW[:4], sharing="anonymous"), later(team(HIGH)))


def test_the_same_anonymous_people_and_one_more_are_not_laid_beside_themselves() -> None:
    five = team(LOW[:5], sharing="anonymous")
    six = [*five, replace(five[0], id="new")]
    for then, now in (
        (five, six),
        (six, five),
        (five, [replace(one, sharing="open") for one in six]),
    ):
        with pytest.raises(KetentuiError, match="same_anonymous") as refused:
            trend(then, now)
        assert refused.value.values["n"] == 5
    assert trend(five, later(six)).at_both_times == 0


def test_who_shares_openly_may_be_at_both_times_and_that_is_told() -> None:
    found = trend(team(LOW), [*team(LOW[:2]), *later(team(HIGH))])
    assert found.at_both_times == 2
    assert "2 open zelfevaluaties" in warnings(found)


def warnings(found: TeamTrend) -> str:
    return " ".join(team_trend_story(found, (), {}, Locale("nl")).warnings)


def later(assessments: Sequence[Assessment]) -> list[Assessment]:
    """Return the same answers in assessments of their own."""
    return [replace(one, id=f"later-{one.id}") for one in assessments]


def team_open(people: int) -> list[Assessment]:
    return [replace(one, id=f"open-{one.id}") for one in team([3] * people)]


def test_other_respondents_are_a_warning_that_names_who_came_and_went() -> None:
    found = trend(
        team(LOW, organisations=("UWV", "Gemeente")), team(HIGH, organisations=("uwv", "SVB"))
    )
    (shift,) = found.shifts
    assert (shift.grouping, shift.index) == ("organisation", 0.5)
    assert (shift.gone, shift.new) == (("Gemeente",), ("SVB",))
    assert not found.sizes_differ
    told = team_trend_story(found, (), {}, Locale("nl"))
    assert "50% anders dan toen (Gemeente niet meer, SVB nieuw)" in told.warnings[0]
    assert "Duncan en Duncan, 1955" in " ".join(told.explanation)
    assert sorted(told.counts) == [("Gemeente", "3", "0"), ("SVB", "0", "3"), ("uwv", "3", "3")]


def test_of_groups_that_are_hidden_it_is_said_that_they_cannot_be_compared() -> None:
    then = team((1, 5, 3, 2, 4, 3), organisations=("A", "B", "C"), sharing="anonymous")
    now = later(team((1, 5, 3, 2, 4, 3), organisations=("D", "E", "F"), sharing="anonymous"))
    found = trend(then, now)
    assert found.shifts == ()
    assert [one.grouping for one in found.unchecked] == ["organisation"]
    told = " ".join(team_trend_story(found, (), {}, Locale("nl")).people)
    assert "niet na te gaan" in told
    assert "Wel te zien: A, B en C niet meer, D, E en F nieuw." in told


def test_the_same_respondents_are_no_warning() -> None:
    found = trend(team(LOW), team((*HIGH, *HIGH, 5)))
    assert found.shifts == ()
    assert found.sizes_differ


def test_nothing_answered_or_nothing_in_common_is_refused() -> None:
    with pytest.raises(KetentuiError, match="no_team_then"):
        trend([], team(HIGH))
    other = replace(ONE, sha256="other", parts=edition("3").parts[:0])
    with pytest.raises(KetentuiError, match="nothing_in_common"):
        team_trend(
            team(LOW),
            [
                replace(one, questionnaire=replace(one.questionnaire, sha256="other"))
                for one in team(HIGH)
            ],
            {**EDITIONS, "other": KnownEdition("9", other)},
            Settings(),
        )


SHARES = st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any)


@given(SHARES, SHARES)
def test_the_index_runs_from_alike_to_nothing_in_common(one: list[int], other: list[int]) -> None:
    shares = [
        {name: n / sum(counts) for name, n in zip("abc", counts, strict=True)}
        for counts in (one, other)
    ]
    index = dissimilarity(*shares)
    assert -1e-9 <= index <= 1 + 1e-9
    assert index == pytest.approx(dissimilarity(*reversed(shares)))
    assert dissimilarity(shares[0], shares[0]) == 0
    assert dissimilarity({"x": 1.0}, shares[0]) == pytest.approx(1)


@pytest.mark.parametrize("width", [30, 80])
def test_it_is_told_with_how_large_a_change_must_be(width: int) -> None:
    found = trend(
        team(LOW, organisations=("UWV", "Gemeente")), team(HIGH, organisations=("UWV", "SVB"))
    )
    locale = Locale("nl")
    told = team_trend_story(found, (), {"a": 4.5}, locale)
    text = written_comparison(told, NOW.date(), locale, width=width, look=Look(ascii=True))
    assert max(map(cells, text.splitlines())) <= width
    words = " ".join(text.split())
    assert (
        "In het kort ----------- - Vooruit, meer dan toeval: A +2,0 (2,3 -> 4,3), 6 mensen."
        in words
    )
    assert "Toen telden 6 mensen mee. Nu tellen 6 mensen mee." in words
    assert "2,0 vooruit, meer dan toeval; marge 0,6" in words
    assert "doel 4,5, nog +0,2" in words
    assert "groter zijn dan de marge, en die is hier bij elk thema 0,6 punt" in words
    assert words.index("In het kort") < words.index("Wie deed mee") < words.index("Deel")
    assert words.index("afgesproken en wat") < words.index("Hoe je dit leest")


def year_apart() -> TeamTrend:
    return trend(a_year_before(team(LOW)), team(HIGH))


def a_year_before(assessments: Sequence[Assessment]) -> list[Assessment]:
    return [replace(one, started_at=THEN, finished_at=THEN) for one in assessments]


def test_one_late_answer_takes_no_action_away_and_none_is_in_two_comparisons() -> None:
    first, *others = a_year_before(team(LOW))
    late = replace(first, finished_at=NOW - timedelta(days=3))
    found = trend([late, *others], team(HIGH))
    assert found.in_between(agreed())
    assert found.in_between(replace(agreed(), agreed_on=THEN.date()))
    assert not found.in_between(replace(agreed(), agreed_on=NOW.date()))
    assert not found.in_between(replace(agreed(), agreed_on=THEN.date() - timedelta(days=1)))


def agreed(theme: str = "a", days_ago: int = 9) -> Agreed:
    on = NOW.date() - timedelta(days=days_ago)
    return Agreed(Action("x", theme, "Samen eten"), "Keten", "q", Text("A"), None, on)


def test_at_what_the_team_agreed_it_is_told_whether_its_theme_moved_by_more_than_chance() -> None:
    found = year_apart()
    told = team_trend_story(found, [agreed()], {"a": 4.5}, Locale("nl"))
    moved = "A: +2,0 (2,3 → 4,3) vooruit, meer dan toeval; marge 0,6"
    assert [one.moved for one in told.actions] == [moved]
    text = written_comparison(told, NOW.date(), Locale("nl"))
    assert f"- Samen eten · open\n  {moved}\n\nHoe je dit leest" in text
    assert told.brief[-1].startswith("1 afspraak, 0 gedaan. 1 ervan gaat over een thema")
    assert told.agreed.endswith("is hieraan niet te zien.")


def test_nothing_is_told_at_an_action_that_the_answers_say_nothing_of() -> None:
    found = year_apart()
    others = [
        agreed(""),
        agreed("z"),
        agreed(days_ago=0),
        replace(agreed(), questionnaire="other"),
    ]
    told = team_trend_story(found, others, {}, Locale("nl"))
    assert {one.moved for one in told.actions} == {""}
    assert told.agreed == "4 afspraken: 4 open."
    then = a_year_before(team(LOW[:4], sharing="anonymous") + team_open(1))
    hidden = trend(then, later(team(HIGH)))
    (one,) = team_trend_story(hidden, [agreed()], {}, Locale("nl")).actions
    assert one.moved == "A: niet te vergelijken"


def replace_means(change: TeamChange, difference: float) -> TeamChange:
    now = replace(change.now, mean=3 + difference)
    return replace(change, then=replace(change.then, mean=3.0), now=now)


def english(change: TeamChange) -> str:
    return team_change_text(change, Locale("en")).beside


def test_a_change_that_can_be_chance_is_told_so() -> None:
    found = trend(team((1, 5, 3, 2, 4)), team((1, 5, 3, 3, 4)))
    assert english(found.changes[0]).startswith("+0.2 higher, may be chance")
    sides = found.then.whole.theme("a"), found.now.whole.theme("a")
    close = TeamChange("a", *sides, 0.62, 0.58, "found")
    nearly = replace(close, difference=0.58, margin=0.62, verdict="chance")
    assert english(replace_means(close, 0.62)) == "+0.6 up, just more than chance"
    assert english(replace_means(nearly, 0.58)) == "+0.6 higher, may only just be chance"
    among_many = english(replace_means(replace(close, verdict="chance"), 0.62))
    assert among_many.startswith("+0.6 higher, just beyond the margin, but")
    few = trend(team((1,)), team((5, 5)))
    assert "too few answers: A" in team_trend_story(few, (), {}, Locale("en")).brief[0]

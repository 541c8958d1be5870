"""The numbers of a team report against an oracle: the same rules, written once more and otherwise.

It knows what people answered and the rules of scores and of what is more than chance,
and shares nothing with the program but the questionnaire. Three made-up chains answer the
ketenscan: of 5, 12 and 50 people in several organisations, at three levels, quick and full, with
n.v.t., weet niet and open statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import combinations, product
from math import asin, cos, exp, lgamma, sin, sqrt
from random import Random
from statistics import NormalDist

import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS
from ketentui.model.questionnaire import Depth
from ketentui.model.replacing import replace
from ketentui.model.team import GROUPINGS, TeamReport
from ketentui.model.view import Numbers, ThemeNumbers, View
from ketentui.questionnaires.library import read_edition
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend

SCAN = read_edition(bundled_questionnaires() / "editions" / "ketenscan-1.0.toml").questionnaire
EDITIONS = {SCAN.sha256: KnownEdition(SCAN.version, SCAN)}
THEMES = {theme.id: [one.id for one in theme.statements] for _, theme in SCAN.themes()}
ORGANISATIONS = {5: 2, 12: 3, 50: 4}
"""How many there are in a chain of so many people."""

WEAK, FALLEN, OTHERS, SPLIT = "p1", "p3", "anderen", "p5-2"
DAY = datetime(2026, 11, 21, 10, tzinfo=UTC)

People = Sequence[Assessment]
Told = Mapping[str, float]
"""Numbers by name."""


# --- the chains ---


@cache
def chain(size: int) -> People:
    """Return people who share openly.

    Organisation A is weak on `WEAK`, all are lower on `OTHERS`, and in the largest chain on
    `FALLEN`; `SPLIT` splits them.
    """
    chance = Random(size + 3)
    return [_person(chance, size, number) for number in range(size)]


def _person(chance: Random, size: int, number: int) -> Assessment:
    depth: Depth = "quick" if chance.random() < 0.3 else "full"
    row, group = divmod(number, ORGANISATIONS[size])
    lower = {WEAK: 2.2 * (group == 0), OTHERS: 0.7, FALLEN: 1.2 * (size == 50)}
    answers = {}
    for theme, own in THEMES.items():
        for id in own:
            point = round(chance.gauss(3.7 - lower.get(theme, 0.0), 0.9))
            point = chance.choice((1, 5)) if id == SPLIT else max(1, min(5, point))
            given = (Answer(point), Answer(None, "unknown"), Answer(None, "not_applicable"), None)
            answers[id] = chance.choices(given, (90, 4, 3, 3))[0]
    asked = {one.id for one in SCAN.asked(depth)}
    ref = QuestionnaireRef(SCAN.id, SCAN.version, depth, SCAN.sha256)
    who = Respondent("Keten", "ABCD"[group], LEVELS[row % 3])
    answered = {id: one for id, one in answers.items() if one and id in asked}
    return Assessment(f"{size}-{number}", ref, who, "open", DAY, DAY, answered)


def report(people: Iterable[Assessment]) -> TeamReport:
    found = combine(people, EDITIONS, Settings())
    assert found is not None
    return found


def groups(people: People) -> dict[tuple[str, str], People]:
    """Return who is of each organisation and each level."""
    found: defaultdict[tuple[str, str], list[Assessment]] = defaultdict(list)
    for one in people:
        found["organisation", one.respondent.organisation].append(one)
        found["level", str(one.respondent.level)].append(one)
    return {**found}


def points(people: People, statement: str) -> list[int]:
    given = [one.answers[statement].value for one in people if statement in one.answers]
    return [value for value in given if value is not None]


def columns(people: People, theme: str) -> list[list[int]]:
    return [points(people, statement) for statement in THEMES[theme]]


# --- one statement, one theme ---


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def sd(values: Sequence[float]) -> float:
    middle = mean(values)
    return sqrt(sum((one - middle) ** 2 for one in values) / (len(values) - 1))


def counts(values: Sequence[int]) -> list[int]:
    return [sum(one == point for one in values) for point in range(1, 6)]


def numbers(values: Sequence[int]) -> Told:
    """Return what there is to tell of the answers to a statement."""
    n, ordered = len(values), sorted(values)
    told: dict[str, float] = {"n": n}
    if n:
        told |= {"mean": mean(values), "median": (ordered[(n - 1) // 2] + ordered[n // 2]) / 2}
        told |= {"min": ordered[0], "max": ordered[-1], **chose(counts(values))}
    if n > 1:
        told["sd"] = sd(values)
    return {**told, **indices(values)} if n >= 5 else told


def indices(values: Sequence[int]) -> Told:
    n, middle, variance = len(values), mean(values), sd(values) ** 2
    told = {
        "ad_m": mean([abs(one - middle) for one in values]),
        "r_wg": 1 - variance / 2,
        "polarisation": (1 - van_der_eijk(counts(values))) / 2,
    }
    if not variance:
        told["a_wg"] = 1
    elif (n - 1) + 5 <= sum(values) <= 5 * (n - 1) + 1:
        told["a_wg"] = 1 - 2 * variance / ((6 * middle - middle**2 - 5) * n / (n - 1))
    return told


def van_der_eijk(heights: Sequence[int]) -> float:
    """Return A of five options: the mean over layers of one answer high, by the answers in each.

    In a layer every pair of full options has empty ones outside it (110, 011) and within it (101).
    """
    total = 0.0
    for level in range(max(heights)):
        full = [place for place in range(5) if heights[place] > level]
        empty = [place for place in range(5) if place not in full]
        pairs = list(product(combinations(full, 2), empty))
        within = sum(low < place < high for (low, high), place in pairs)
        outside = len(pairs) - within
        agreed = (3 * outside - 4 * within) / (3 * len(pairs)) if pairs else 1.0
        total += len(full) * agreed * (1 - (len(full) - 1) / 4)
    return total / sum(heights)


def theme(columns: Sequence[Sequence[int]], least: int) -> Told:
    """Return a theme over the statements with so many answers, from their numbers."""
    own = [numbers(one) for one in columns if len(one) >= least]
    people = [one["n"] for one in own] or [0]
    told = {"n_min": min(people), "n_max": max(people)}
    for name in ("mean", "a_wg", "ad_m", "r_wg", "polarisation"):
        if known := [one[name] for one in own if name in one]:
            told[name] = mean(known)
    if spreads := [one["sd"] ** 2 for one in own if "sd" in one]:
        told["sd_within"] = sqrt(mean(spreads))
    together = map(sum, zip(*(counts(one) for one in columns if len(one) >= least), strict=True))
    return {**told, **chose(together)}


def chose(distribution: Iterable[int]) -> Told:
    return {f"chose {point}": count for point, count in enumerate(distribution, 1)}


def said(found: Numbers | ThemeNumbers) -> Told:
    """Return what the report tells of a statement or a theme, by the same names."""
    counted = found.distribution if isinstance(found, Numbers) else found.answers
    names = ("n", "median", "sd", "min", "max", "n_min", "n_max", "mean", "sd_within")
    told = {name: getattr(found, name, None) for name in names}
    for name in ("a_wg", "ad_m", "r_wg", "polarisation"):
        told[name] = (found.agreement or {}).get(name)
    known = {name: value for name, value in told.items() if value is not None}
    return {**known, **chose(counted or ())}


def views(size: int) -> list[tuple[People, View, int]]:
    """Return whose each view is, and how many answers a statement needs to count in its themes."""
    found, parts = report(chain(size)), groups(chain(size))
    assert {(one.grouping, one.id) for one in found.groups} == set(parts)
    of_groups = [(parts[one.grouping, one.id], one.view, 3) for one in found.groups]
    return [(chain(size), found.whole, 1), *of_groups]


@pytest.mark.parametrize("size", ORGANISATIONS)
def test_the_numbers_of_statements_and_themes_are_those_of_the_oracle(size: int) -> None:
    for people, view, least in views(size):
        for id in SCAN.statements:
            values, found = points(people, id), view.statement(id)
            assert said(found) == pytest.approx(numbers(values))
            reasons = [one.answers[id].reason for one in people if id in one.answers]
            assert found.unknown == reasons.count("unknown")
            assert found.not_applicable == reasons.count("not_applicable")
        for id in THEMES:
            assert said(view.theme(id)) == pytest.approx(theme(columns(people, id), least))


@pytest.mark.parametrize("size", ORGANISATIONS)
def test_with_anonymous_people_a_number_without_a_mark_is_over_everybody(size: int) -> None:
    """With a mark it is over who is open and some of the others; of fewer than five over none."""
    mixed = [
        replace(one, sharing="open" if number % 3 else "anonymous")
        for number, one in enumerate(chain(size))
    ]
    whole, known = report(mixed).whole, [one for one in mixed if one.sharing == "open"]
    for id in SCAN.statements:
        found, openly, everybody = whole.statement(id), points(known, id), points(mixed, id)
        if not found.hides_anonymous:
            assert said(found) == pytest.approx(numbers(everybody))
        if size < 50:
            assert said(found) == pytest.approx(numbers(openly))
        counted = found.distribution or (0,) * 5
        assert all(map(int.__le__, counts(openly), counted))
        assert all(map(int.__le__, counted, counts(everybody)))


# --- what is more than chance ---


def beyond(ratio: float, between: float, within: float) -> float:
    """Return the chance of an F so large: of the beta density in x = sin² θ, by Simpson's rule."""
    a, b, steps = within / 2, between / 2, 100
    step = asin(sqrt(within / (within + between * ratio))) / steps
    heights = [
        sin(step * place) ** (2 * a - 1) * cos(step * place) ** (2 * b - 1)
        for place in range(steps + 1)
    ]
    area = (heights[0] + 4 * sum(heights[1::2]) + 2 * sum(heights[2:-1:2]) + heights[-1]) * step / 3
    return float(2 * area * exp(lgamma(a + b) - lgamma(a) - lgamma(b)))


def holm(ps: Sequence[float | None]) -> list[str]:
    """Return the verdict on each: found while p ≤ 5 % over how many are left, from the smallest."""
    told = ["too_few" if p is None else "chance" for p in ps]
    known = sorted((p, place) for place, p in enumerate(ps) if p is not None)
    for left, (p, place) in zip(range(len(known), 0, -1), known, strict=True):
        if p * left > 0.05:
            break
        told[place] = "found"
    return told


def variance(spreads: Sequence[float], people: Sequence[int]) -> float:
    """Return that of the mean of statement means; answers of one person correlate .5."""
    own = sum(spread**2 / n for spread, n in zip(spreads, people, strict=True))
    pairs = combinations(zip(spreads, people, strict=True), 2)
    shared = sum(0.5 * one * other / max(n, m) for (one, n), (other, m) in pairs)
    return (own + 2 * shared) / len(people) ** 2


def spread_variance(columns: Sequence[Sequence[int]]) -> float:
    return variance([sd(one) for one in columns], [len(one) for one in columns])


def between_groups(groups: Sequence[Sequence[Sequence[int]]]) -> tuple[float, list[float]] | None:
    """Return p and the means compared of groups[g][s], as analysis of variance has it."""
    big = [one for one in groups if any(len(column) >= 3 for column in one)]
    use = [s for s in range(len(groups[0])) if all(len(one[s]) >= 3 for one in big)]
    if len(big) < 2 or not use:
        return None
    inside = [[v - mean(one[s]) for one in big for v in one[s]] for s in use]
    freedom = [len(one) - len(big) for one in inside]
    spreads = [sqrt(sum(v * v for v in one) / n) for one, n in zip(inside, freedom, strict=True)]
    means = [mean([mean(one[s]) for s in use]) for one in big]
    weights = [1 / variance(spreads, [len(one[s]) for s in use]) for one in big]
    centre = sum(w * m for w, m in zip(weights, means, strict=True)) / sum(weights)
    ratio = sum(w * (m - centre) ** 2 for w, m in zip(weights, means, strict=True))
    return beyond(ratio / (len(big) - 1), len(big) - 1, mean(freedom)), means


def between_years(
    then: Sequence[Sequence[int]], now: Sequence[Sequence[int]]
) -> tuple[float, float, float] | None:
    """Return the difference, its standard error, and the degrees of freedom."""
    both = [pair for pair in zip(then, now, strict=True) if min(map(len, pair)) >= 2]
    if not both:
        return None
    difference = mean([mean(new) - mean(old) for old, new in both])
    old, new = ([pair[time] for pair in both] for time in (0, 1))
    parts = [spread_variance(old), spread_variance(new)]
    people = [mean([len(one) for one in those]) for those in (old, new)]
    freedom = sum(parts) ** 2 / sum(v**2 / (n - 1) for v, n in zip(parts, people, strict=True))
    return difference, sqrt(sum(parts)), freedom


def mirrored(own: Sequence[Sequence[int]], others: Sequence[Sequence[int]]) -> float | None:
    both = [pair for pair in zip(own, others, strict=True) if min(map(len, pair)) >= 2]
    if not any(min(map(len, pair)) >= 8 for pair in both):
        return None
    sides = [[pair[side] for pair in both] for side in (0, 1)]
    difference = mean([mean(one) for one in sides[0]]) - mean([mean(one) for one in sides[1]])
    people = min(mean([len(one) for one in side]) for side in sides)
    return beyond(difference**2 / sum(map(spread_variance, sides)), 1, people - 1)


def more_divided(columns: Mapping[str, Sequence[int]]) -> set[str]:
    """Return which variances are beyond the mean of the others: cube roots are nearly normal."""
    moments = {
        id: [mean([(v - mean(own)) ** power for v in own]) for power in (2, 4)]
        for id, own in columns.items()
    }
    kurtosis = sum(m[1] for m in moments.values()) / sum(m[0] ** 2 for m in moments.values())
    ps = []
    for id, own in columns.items():
        n, rest = len(own), mean([sd(one) ** 2 for other, one in columns.items() if other != id])
        error = 2 / 9 * (kurtosis - (n - 3) / (n - 1)) / (2 * n)
        root = (sd(own) ** 2 / rest) ** (1 / 3)
        ps.append(NormalDist(1 - error, sqrt(error)).cdf(root))
    told = holm([1 - p for p in ps])
    return {
        id
        for id, one in zip(columns, told, strict=True)
        if one == "found" and len(columns[id]) >= 12
    }


@pytest.mark.parametrize(("size", "found"), [(5, []), (12, []), (50, [WEAK])])
def test_the_verdicts_on_groups_are_those_of_the_oracle(size: int, found: list[str]) -> None:
    told, parts = report(chain(size)), groups(chain(size))
    for grouping in GROUPINGS:
        own = [parts[one.grouping, one.id] for one in told.by(grouping)]
        by_theme = {id: between_groups([columns(one, id) for one in own]) for id in THEMES}
        verdicts = holm([one[0] if one else None for one in by_theme.values()])
        gaps = {one.theme: one for one in told.gaps if one.grouping == grouping}
        assert [gaps[id].verdict for id in THEMES] == verdicts
        for id, expected in by_theme.items():
            high, low = gaps[id].high, gaps[id].low
            means = (high.mean, low.mean) if high and low else ()
            differ = expected and max(expected[1]) - min(expected[1]) > 1e-9
            ends = (max(expected[1]), min(expected[1])) if expected and differ else ()
            assert means == pytest.approx(ends)
    assert [one.theme for one in told.gaps if one.verdict == "found"] == found


@pytest.mark.parametrize(("old", "new", "found"), [(12, 50, [FALLEN]), (5, 12, [])])
def test_the_verdicts_on_two_years_are_those_of_the_oracle(
    old: int, new: int, found: list[str]
) -> None:
    told = team_trend(chain(old), chain(new), EDITIONS, Settings()).changes
    ps: list[float | None] = []
    for one in told:
        compared = between_years(columns(chain(old), one.id), columns(chain(new), one.id))
        if compared is None:
            assert (one.difference, one.margin) == (None, None)
            ps.append(None)
        else:
            difference, error, freedom = compared
            assert one.difference == pytest.approx(difference)
            assert one.margin is not None
            assert beyond((one.margin / error) ** 2, 1, freedom) == pytest.approx(0.05)
            ps.append(beyond((difference / error) ** 2, 1, freedom))
    assert [one.verdict for one in told] == holm(ps)
    assert [one.id for one in told if one.verdict == "found"] == found


@pytest.mark.parametrize("size", ORGANISATIONS)
def test_the_verdicts_on_mirrors_and_divided_statements_are_those_of_the_oracle(size: int) -> None:
    people, told = chain(size), report(chain(size))
    [gap] = told.whole.mirrored
    sides = columns(people, gap.first.id), columns(people, gap.second.id)
    p = mirrored(*sides)
    pairs = [pair for pair in zip(*sides, strict=True) if min(map(len, pair)) >= 2]
    means = [theme([pair[side] for pair in pairs], 1)["mean"] for side in (0, 1)]
    assert gap.difference == pytest.approx(means[0] - means[1])
    assert [gap.verdict] == holm([p]) == [{5: "too_few", 12: "chance", 50: "found"}[size]]
    asked = {id: points(people, id) for id in SCAN.statements}
    more = more_divided({id: own for id, own in asked.items() if len(own) >= 5})
    assert set(told.divided.found) == more
    assert (SPLIT in more) == (size == 50)

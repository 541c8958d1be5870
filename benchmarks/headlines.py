"""How often chance alone would make a headline, and how often a true difference makes one.

Makes up answers and counts what the program says of them. Behind an answer is a normal variable,
rounded to a point of 1–5; two of one person correlate .45 within a theme and .30 between themes;
30 % did the quick scan, and 8 % of the statements are skipped. Everybody shares openly, so that
nothing is withheld. Where there is a true gap, one group, or everybody this year, answers lower by
1.0 in one theme and by 1.5 in another. `make headlines SEED=1 RUNS=80`.

Of reports without a true gap at most some 5 % should find one (`ketentui.measures.chance.ALPHA`).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import product
from math import sqrt
from statistics import fmean, stdev

from ketentui.config.paths import bundled_questionnaires
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.questionnaire import Depth
from ketentui.model.team import TeamReport
from ketentui.model.team_trend import TeamTrend
from ketentui.questionnaires.library import read_edition
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend

QUICK, SKIPPED = 0.30, 0.08
BETWEEN, WITHIN = 0.30, 0.45
MEAN = 3.5
"""Of the variable behind every answer, with a spread of 1: so no statement divides more."""

SPLIT = [*product([12], [2, 3]), *product([24], [2, 3, 4, 6]), *product([50], [2, 3, 4, 6, 8])]
"""How many people there are, in how many organisations."""

WHOLE = [(12, 1), (24, 1), (50, 1)]

SCAN = read_edition(bundled_questionnaires() / "ketenscan.toml").questionnaire
EDITIONS = {SCAN.sha256: KnownEdition(SCAN.version, SCAN)}
THEMES = [theme for _, theme in SCAN.themes()]
GAPS = dict(zip((theme.id for theme in THEMES), (1.0, 1.5), strict=False))
"""The true gaps, by theme."""

NONE: dict[str, float] = {}
WHEN = datetime(2026, 11, 21, 10, tzinfo=UTC)

Figures = dict[str, float]
"""What one run gives, by name: a largest difference, or whether something is found."""

Run = Callable[[random.Random, int, int], Figures]


def team(
    chance: random.Random, people: int, groups: int, gaps: dict[str, float], year: str = ""
) -> list[Assessment]:
    """Return what so many people answer, the first of so many groups lower by `gaps`."""
    return [
        person(chance, f"{year}{number}", number % groups, NONE if number % groups else gaps)
        for number in range(people)
    ]


def person(chance: random.Random, id: str, group: int, lower: dict[str, float]) -> Assessment:
    depth: Depth = "quick" if chance.random() < QUICK else "full"
    ref = QuestionnaireRef(SCAN.id, SCAN.version, depth, SCAN.sha256)
    given = dict(answers(chance, {one.id for one in SCAN.asked(depth)}, lower))
    who = Respondent("Keten", f"organisatie {group}")
    return Assessment(id, ref, who, "open", WHEN, WHEN, given)


def answers(
    chance: random.Random, asked: set[str], lower: dict[str, float]
) -> Iterator[tuple[str, Answer]]:
    usual = chance.gauss(MEAN, sqrt(BETWEEN))
    for theme in THEMES:
        here = chance.gauss(usual - lower.get(theme.id, 0.0), sqrt(WITHIN - BETWEEN))
        for statement in theme.statements:
            value = round(chance.gauss(here, sqrt(1 - WITHIN)))
            if statement.id in asked and chance.random() >= SKIPPED:
                yield statement.id, Answer(max(1, min(5, value)))


def report(chance: random.Random, people: int, groups: int, gaps: dict[str, float]) -> TeamReport:
    found = combine(team(chance, people, groups, gaps), EDITIONS, Settings())
    assert found is not None, "everybody answered"
    return found


def trend(chance: random.Random, people: int, gaps: dict[str, float]) -> TeamTrend:
    then, now = team(chance, people, 1, NONE, "then"), team(chance, people, 1, gaps, "now")
    return team_trend(then, now, EDITIONS, Settings())


def between_groups(chance: random.Random, people: int, groups: int) -> Figures:
    none, some = (report(chance, people, groups, gaps).gaps for gaps in (NONE, GAPS))
    return {
        "largest": max(one.difference for one in none),
        "false": any(one.verdict == "found" for one in none),
        **true({one.theme for one in some if one.verdict == "found"}),
    }


def between_years(chance: random.Random, people: int, _: int) -> Figures:
    none, some = (trend(chance, people, gaps) for gaps in (NONE, GAPS))
    return {
        "largest": max(abs(one.difference or 0.0) for one in none.changes),
        "false": any(one.moved for one in none.changes),
        **true({one.id for one in some.changes if one.moved == "behind"}),
    }


def within_one(chance: random.Random, people: int, _: int) -> Figures:
    found = report(chance, people, 1, NONE)
    return {
        "false mirrored": any(one.verdict == "found" for one in found.whole.mirrored),
        "false divided": bool(found.divided.found),
    }


def true(found: set[str]) -> Figures:
    return {f"true {gap}": theme in found for theme, gap in GAPS.items()}


def table(title: str, of: Run, runs: int, teams: Iterable[tuple[int, int]], seed: int) -> None:
    """Print of every team how often, or how large: the mean over the runs ± its standard error."""
    for line, (people, groups) in enumerate(teams):
        chance = random.Random(f"{seed} {title} {people} {groups}")
        found = [of(chance, people, groups) for _ in range(runs)]
        columns = {name: [one[name] for one in found] for name in found[0]}
        if not line:
            print(f"\n{title:20}", *(f"{name:>14}" for name in columns))
        told = (f"{fmean(own):7.3f} ± {stdev(own) / sqrt(runs):.3f}" for own in columns.values())
        who = f"{people} people" + (f" in {groups} groups" if groups > 1 else "")
        print(f"{who:20}", *(f"{one:>15}" for one in told), flush=True)


def main(seed: int = 1, runs: int = 80) -> None:
    if runs < 2:
        sys.exit("RUNS: at least 2, for a standard error")
    print(f"seed {seed}, {runs} runs a line; in which part of them any, or the true one, is found")
    table("between groups", between_groups, runs, SPLIT, seed)
    table("between years", between_years, runs, WHOLE, seed)
    table("in one report", within_one, runs, WHOLE, seed)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

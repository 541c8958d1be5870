"""Every sentence of a team report, held against its numbers: what it claims follows from them.

A sentence is taken back to the text that it was made from, and by that to what the text claims. A
text with numbers or names in it that nobody checks here fails. The numbers are the published counts
of the points; what is more than chance is checked by `tests/unit/team/test_oracle.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from random import Random
from statistics import fmean, stdev

from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.documents.team.groups import group_rows
from ketentui.documents.team.story import TeamStory, team_story
from ketentui.documents.team.words import Words
from ketentui.locale import Locale
from ketentui.locale.nl.team_report import TEXTS
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS, Sharing
from ketentui.model.numbers import rounded
from ketentui.model.questionnaire import Depth
from ketentui.model.team import GROUPINGS, Grouping, Subgroup, TeamReport
from ketentui.model.view import Numbers, View
from ketentui.team import KnownEdition, Settings, combine
from tests.unit.test_team_reports import QUESTIONNAIRE

DUTCH = Locale("nl")
SEEN_AS = {theme.short("nl"): theme.id for _, theme in QUESTIONNAIRE.themes()}
TITLED = {theme.title("nl"): theme.id for _, theme in QUESTIONNAIRE.themes()}
STATED = {one.text("nl").rstrip("."): id for id, one in QUESTIONNAIRE.statements.items()}

Values = Mapping[str, str]
"""What fills the placeholders of a text."""


# --- teams ---


SEEDS, SIZES = st.integers(0, 10**6), st.integers(1, 26)


def team(seed: int, people: int) -> TeamReport:
    """Return the report on a team in which some statements split people, and some unite them."""
    chance = Random(seed)
    hidden = chance.choice((0.0, 0.0, 0.2, 0.6))
    leanings = _LEANINGS if chance.random() < 0.7 else (chance.choice(_LEANINGS),)
    lean = {id: chance.choice(leanings) for id in QUESTIONNAIRE.statements}
    low, places = chance.choice(("", "Aa")), ("Aa", "Bee", "Cee")[: chance.randint(1, 3)]
    assessments = [
        _person(chance, number, chance.choice(places), lean, low, hidden)
        for number in range(people)
    ]
    found = combine(assessments, {"hash": KnownEdition("2.0", QUESTIONNAIRE)}, Settings(3))
    assert found is not None
    return found


def _person(
    chance: Random,
    number: int,
    place: str,
    lean: Mapping[str, Sequence[int]],
    low: str,
    hidden: float,
) -> Assessment:
    depth: Depth = "quick" if chance.random() < 0.3 else "full"
    sharing: Sharing = "anonymous" if chance.random() < hidden else "open"
    ref = QuestionnaireRef("proef", "2.0", depth, "hash")
    who = Respondent("Keten", place, LEVELS[number % 2])
    lower = {id for id in lean if low == place and id.startswith("doel")}
    answers = {
        one.id: _answer(chance, lean[one.id], one.id in lower) for one in QUESTIONNAIRE.asked(depth)
    }
    moment = datetime(2026, 11, 21, 10, tzinfo=UTC)
    return Assessment(f"{number:02}", ref, who, sharing, moment, moment, answers)


_LEANINGS = ((1, 1), (2,), (3,), (4, 5), (5,), (1, 5), (2, 4), (1, 2, 3, 4, 5), (3, 4, 5, 0, 0))
"""Among which answers people choose; 0 is weet niet."""


def _answer(chance: Random, leaning: Sequence[int], low: bool) -> Answer:
    value = chance.choice((*leaning, *leaning, *leaning, chance.randint(0, 5)))
    return Answer(max(1, value - 3 * low)) if value else Answer(None, "unknown")


# --- numbers ---


def points(numbers: Numbers) -> list[int]:
    counts = enumerate(numbers.distribution or (), start=1)
    return [point for point, count in counts for _ in range(count)]


def scored(numbers: Numbers) -> float:
    mean = fmean(points(numbers))
    return 6 - mean if QUESTIONNAIRE.statements[numbers.id].reverse else mean


def shown(value: float, digits: int = 1) -> str:
    return rounded(value, digits).replace(".", ",")


def r_wg(numbers: Numbers) -> float:
    return 1 - stdev(points(numbers)) ** 2 / 2


@dataclass(frozen=True)
class Of:
    """The numbers of a report, as they were published."""

    report: TeamReport

    @property
    def statements(self) -> list[Numbers]:
        return [one for part in self.report.whole.parts for one in part.statements]

    @property
    def enough(self) -> list[Numbers]:
        return [one for one in self.statements if one.n >= 5]

    def spread(self, statement: str) -> float:
        return stdev(points(self.report.whole.statement(statement)))

    def mean(self, view: View, statements: Sequence[str]) -> float:
        return fmean(scored(view.statement(id)) for id in statements)

    def theme(self, title: str) -> list[Numbers]:
        id = {**TITLED, **SEEN_AS}[title]
        below = QUESTIONNAIRE.theme(id).statements
        return [one for each in below if (one := self.report.whole.statement(each.id)).n]

    def group(self, name: str) -> Subgroup:
        named = {"strategisch": "level", "tactisch": "level", "operationeel": "level"}
        grouping: Grouping = "level" if name in named else "organisation"
        return next(one for one in self.report.by(grouping) if one.id == name)


# --- claims ---


def holds_of_themes(of: Of, told: str, above: Callable[[float], bool]) -> bool:
    """Return whether the themes that are called strong or weak are seen alike, and are so."""
    for title, mean in re.findall(r"([^·(]+)\u00a0\(([\d,]+)\)", told):
        below = of.theme(title.strip())
        agreed = fmean(r_wg(one) for one in below if one.n >= 5)
        value = fmean(map(scored, below))
        if agreed < 0.7 - 1e-9 or shown(value) != mean or not above(value):
            return False
    return True


def holds_of_ends(of: Of, told: str) -> bool:
    """Return whether the ends of a gap are the extremes of means that were tested."""
    over = re.search(r", over (\d+) van de (\d+) stellingen$", told)
    theme, ends = told.removesuffix(over[0] if over else "").rsplit(": ", 1)
    gap = next(
        one
        for one in of.report.gaps
        if QUESTIONNAIRE.theme(one.theme).title("nl") == theme
        and one.high is not None
        and f"{DUTCH(f'common.{one.high.id}') if one.grouping == 'level' else one.high.id}\u00a0"
        in ends
    )
    compared = {one.id for one in of.report.by(gap.grouping)}
    means = {}
    for id in compared:
        view = of.group(id).view
        least = min(view.statement(one).n for one in gap.statements)
        if least >= 3:
            means[id] = of.mean(view, gap.statements)
    people = r"(?:\u00a0\((\d+)(?: tot (\d+))?\*?\))?"
    high, low = re.findall(rf"(\S+)\u00a0(~?)(\d+,\d+){people}", ends)
    for (name, few, mean, fewest, _), value in (
        (high, max(means.values())),
        (low, min(means.values())),
    ):
        id = name.strip()
        own = [of.group(id).view.statement(one).n for one in gap.statements]
        if shown(means[id]) != mean or abs(means[id] - value) > 1e-9:
            return False
        if (fewest and int(fewest) != min(own)) or bool(few) != (min(own) < 5):
            return False
    counted = int(over[1]) if over else len(QUESTIONNAIRE.theme(gap.theme).statements)
    return counted == len(gap.statements)


def gaps_of(of: Of, told: str) -> list[str]:
    """Return the verdicts of the grouping that the ends of a gap are of."""
    grouping = "level" if re.search("strategisch|tactisch|operationeel", told) else "organisation"
    return [one.verdict for one in of.report.gaps if one.grouping == grouping]


def holds_of_mirror(of: Of, values: Values, verdict: str) -> bool:
    pairs = [
        (of.report.whole.statement(one.id), of.report.whole.statement(one.mirror))
        for one in QUESTIONNAIRE.theme(SEEN_AS[values["first"]]).statements
        if one.mirror
    ]
    both = [pair for pair in pairs if min(one.n for one in pair) >= 2]
    people = {one.n for pair in both for one in pair}
    ((gap,),) = [of.report.whole.mirrored]
    return (
        gap.verdict == verdict
        and max(min(a.n, b.n) for a, b in both) >= 8
        and values["one"] == shown(fmean(scored(a) for a, _ in both))
        and values["other"] == shown(fmean(scored(b) for _, b in both))
        and int(values["people"].split(" ")[0]) == min(people)
        and int(values["over"].split(" ")[0]) == len(both)
    )


def quoted(told: str) -> list[str]:
    return [STATED[one.rstrip(".")] for one in re.findall('"([^"]+)"', told)]


def holds_of_most(of: Of, told: str) -> bool:
    """Return whether the statements that are named are all of those that are most divided."""
    widest = max(of.spread(one.id) for one in of.enough)
    most = {one.id for one in of.enough if math.isclose(of.spread(one.id), widest)}
    return most == set(quoted(told)) and not of.report.divided.found


def holds_of_found(of: Of, told: str) -> bool:
    """Return whether each has the answers for it, and divides people more than the mean does."""
    usual = fmean(of.spread(one.id) ** 2 for one in of.enough)
    named = quoted(told)
    return all(
        of.report.whole.statement(id).n >= 12
        and of.spread(id) ** 2 > usual
        and id in of.report.divided.found
        for id in named
    )


def holds_of_unknown(of: Of, values: Values, alone: bool) -> bool:
    (id,) = quoted(f'"{values["statement"]}"')
    shares = sorted((one.unknown / one.given for one in of.report.unknown), reverse=True)
    point = next(one for one in of.report.unknown if one.statement == id)
    first = [one for one in shares if math.isclose(one, shares[0])]
    return (
        (int(values["unknown"]), int(values["given"])) == (point.unknown, point.given)
        and math.isclose(point.unknown / point.given, shares[0])
        and (len(first) == 1) == alone
        and point.unknown >= 2
    )


def holds_of_group_line(of: Of, statement: str, told: str) -> bool:
    """Return whether each mean in a row of groups is over 3 answers or more, and marked below 5."""
    for piece in told.split(" · "):
        found = re.fullmatch(r"(.+?)\u00a0(~?)([\d,]+)\u00a0\((\d+)\*?\)", piece)
        if found is None:
            assert piece.startswith("niet getoond: "), piece
            continue
        numbers = of.group(found[1]).view.statement(statement)
        if (numbers.n, shown(fmean(points(numbers)))) != (int(found[4]), found[3]):
            return False
        if numbers.n < 3 or bool(found[2]) != (numbers.n < 5):
            return False
    return True


Claim = Callable[[Of, Values, Numbers | None], bool]


def never(of: Of, values: Values, numbers: Numbers | None) -> bool:
    """Tell of nothing but what is counted elsewhere, or how to go about it."""
    return True


def numbers_of(check: Callable[[Numbers, Values], bool]) -> Claim:
    return lambda of, values, numbers: numbers is not None and check(numbers, values)


CLAIMS: Mapping[str, Claim] = {
    # In short
    "gap_found": lambda of, v, _: "found" in gaps_of(of, v["gap"]) and holds_of_ends(of, v["gap"]),
    "gap_chance": lambda of, v, _: (
        "found" not in gaps_of(of, v["gap"]) and holds_of_ends(of, v["gap"])
    ),
    "gap_none": lambda of, v, _: any(one.verdict == "chance" for one in of.report.gaps),
    "gap_too_few.organisation": lambda of, v, _: too_few(of, "organisation"),
    "gap_too_few.level": lambda of, v, _: too_few(of, "level"),
    "divided_found": lambda of, v, _: holds_of_found(of, v["statements"]),
    "divided_more.one": lambda of, v, _: int(v["n"]) == len(of.report.divided.found) - 2,
    "divided_more.other": lambda of, v, _: int(v["n"]) == len(of.report.divided.found) - 2,
    "divided_most": lambda of, v, _: holds_of_most(of, v["statements"]),
    "divided_near.one": lambda of, v, _: int(v["of"]) == len(of.enough),
    "divided_near.other": lambda of, v, _: int(v["of"]) == len(of.enough),
    "divided_none": lambda of, v, _: 2 < int(v["n"]) <= int(v["of"]) == len(of.enough),
    "mirror_found": lambda of, v, _: holds_of_mirror(of, v, "found"),
    "mirror_chance": lambda of, v, _: holds_of_mirror(of, v, "chance"),
    "mirror_too_few": lambda of, v, _: of.report.whole.mirrored[0].verdict == "too_few",
    "mirror_everywhere": lambda of, v, _: all(
        one.verdict == "found" and one.difference > 0
        for group in of.report.groups
        for one in group.view.mirrored
    ),
    "mirror_widest": lambda of, v, _: (
        of.report.whole.mirrored[0].verdict == "found"
        and v["one_mean"] == shown(fmean(points(of.report.whole.statement(STATED[v["one"][:-1]]))))
    ),
    "unknown_short.one": lambda of, v, _: holds_of_unknown(of, v, alone=True),
    "unknown_short.other": lambda of, v, _: holds_of_unknown(of, v, alone=True),
    "unknown_among.other": lambda of, v, _: holds_of_unknown(of, v, alone=False),
    # Few
    "few.one": lambda of, v, _: int(v["n"]) == of.report.respondents.counted < 5,
    "few.other": lambda of, v, _: int(v["n"]) == of.report.respondents.counted < 5,
    "counted_of.one": lambda of, v, _: int(v["n"]) == of.report.respondents.open,
    "counted_of.other": lambda of, v, _: int(v["n"]) == of.report.respondents.open,
    "agenda_few": lambda of, v, _: max(one.n for one in of.statements) in (3, 4),
    "agenda_two": lambda of, v, _: max(one.n for one in of.statements) == 2,
    "agenda_empty": lambda of, v, _: max(one.n for one in of.statements) < 2,
    "agenda_even": lambda of, v, _: all(
        r_wg(one) >= 0.7 - 1e-9 and 3 - 1e-9 <= scored(one) < 11 / 3 for one in of.enough
    ),
    "not_planned.one": never,
    "not_planned.other": never,
    "short_of_time": never,
    # An item
    "kind_divided": numbers_of(lambda one, v: one.n >= 12),
    "kind_few": lambda of, v, one: not of.enough and one is not None and one.n in (3, 4),
    "kind_shared_weak": numbers_of(lambda one, v: r_wg(one) >= 0.7 - 1e-9 and scored(one) < 3),
    "kind_shared_strong": numbers_of(
        lambda one, v: r_wg(one) >= 0.7 - 1e-9 and scored(one) > 11 / 3 - 1e-6
    ),
    "shared": numbers_of(lambda one, v: r_wg(one) >= 0.7 - 1e-9),
    "mixed": numbers_of(lambda one, v: 0.3 < r_wg(one) < 0.7 and one.n >= 5),
    "divided": numbers_of(lambda one, v: r_wg(one) <= 0.3 + 1e-9 and one.n >= 5),
    "shape_two_camps": numbers_of(
        lambda one, v: one.agreement is not None and (one.agreement["polarisation"] or 0) > 0.5
    ),
    "shape_divided": numbers_of(lambda one, v: r_wg(one) <= 0.3 + 1e-9 and one.n >= 5),
    "shape_mixed": numbers_of(lambda one, v: 0.3 < r_wg(one) < 0.7 and one.n >= 5),
    "shape_shared": numbers_of(lambda one, v: r_wg(one) >= 0.7 - 1e-9 and one.n >= 5),
    "few_answers": numbers_of(
        lambda one, v: (
            [0 if n == "·" else int(n) for n in v["counts"].split()] == [*(one.distribution or ())]
        )
    ),
    "finding_mean.one": numbers_of(lambda one, v: one.n == 1),
    "finding_mean.other": numbers_of(
        lambda one, v: (v["n"], v["mean"]) == (str(one.n), shown(fmean(points(one))))
    ),
    "finding_distance": numbers_of(
        lambda one, v: (
            one.n >= 5
            and v["distance"] == shown(fmean(abs(p - fmean(points(one))) for p in points(one)))
        )
    ),
    "finding_apart": numbers_of(
        lambda one, v: (
            one.n < 5
            and int(v["high"]) - int(v["low"]) == int(v["points"]) >= 3
            and {int(v["low"]), int(v["high"])} <= {*points(one)}
        )
    ),
    "finding_reversed": numbers_of(lambda one, v: v["score"] == shown(scored(one))),
    "finding_unknown.one": numbers_of(lambda one, v: one.unknown == 1),
    "finding_unknown.other": numbers_of(lambda one, v: one.unknown == int(v["n"]) > 1),
    "finding_missing": never,
    "finding_full_only": never,
}


def too_few(of: Of, grouping: Grouping) -> bool:
    return {one.verdict for one in of.report.gaps if one.grouping == grouping} == {"too_few"}


_QUOTED = '"[^"]+"'
_FILLED = {
    "first": "|".join(SEEN_AS),
    "second": "|".join(SEEN_AS),
    "statements": f"{_QUOTED}(?:(?:, | en ){_QUOTED})*",
}
"""What stands in a placeholder, where anything would take in the next sentence."""


@cache
def patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    """Return every text as a pattern with a group a placeholder; what says most of itself first."""
    made = []
    for key, text in TEXTS.items():
        pieces = re.split(r"\{(\w+)\}", text)
        literal = sum(map(len, pieces[::2]))
        if len(pieces) > 1 and literal < 8:
            continue
        seen: set[str] = set()
        pattern = ""
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                pattern += re.escape(piece)
            else:
                filled = _FILLED.get(piece, ".+?")
                pattern += f"(?P={piece})" if piece in seen else f"(?P<{piece}>{filled})"
                seen.add(piece)
        made.append((literal, key, re.compile(pattern, re.DOTALL)))
    return [(key, pattern) for _, key, pattern in sorted(made, key=lambda one: -one[0])]


def taken_back(told: str) -> list[tuple[str, Values]]:
    """Return which texts some sentences were made from, and with what."""
    told = re.sub("^[~*] ", "", told)
    for key, pattern in patterns():
        if found := pattern.fullmatch(told):
            return [(key, found.groupdict())]
    head, sign, tail = told.partition(" · ")
    if sign:  # of a legend
        return [*taken_back(head), *taken_back(tail)]
    for cut in (one.start() for one in re.finditer(r"(?<=\.) ", told)):
        head, tail = told[:cut], told[cut + 1 :]
        for key, pattern in patterns():
            if found := pattern.fullmatch(head):
                return [(key, found.groupdict()), *taken_back(tail)]
    raise AssertionError(f"made from no text: {told}")


def sentences(story: TeamStory) -> Iterator[tuple[str, Numbers | None]]:
    """Yield every sentence that claims something, with the statement that it is about."""
    for label, told in story.facts:
        if label in (TEXTS["counted"], TEXTS["attention"]):
            yield told, None
    strong_or_weak = {TEXTS["short_strong"], TEXTS["short_weak"]}
    found = [row for rows in (*story.summary.first, story.summary.divided) for row in rows]
    yield from ((told, None) for label, told in found if label not in strong_or_weak)
    yield from ((told, None) for told in (*story.agenda.intro, *story.agenda.remarks))
    for item in story.agenda.items:
        yield from ((told, item.numbers) for told in (item.kind, *item.findings))
        if item.few:
            yield item.few, item.numbers
    for part in story.parts:
        yield from ((one.division, one.numbers) for one in part.statements if one.division)
    for grouping in story.groupings:
        yield from ((told, None) for told in (*grouping.gaps, *grouping.remarks))
    for mirror in story.mirrors:
        yield from ((told, None) for told in mirror.findings)


PLAIN = re.compile("agenda_(intro|needs|charts)|groups_|remark|withheld|few_legend")
"""The texts that tell how to go about it, or what isn't shown."""

HELD: dict[str, int] = {}
"""How many sentences were held against their numbers, by the text."""


@settings(max_examples=60)
@given(SEEDS, SIZES)
def test_every_sentence_holds_of_its_numbers(seed: int, people: int) -> None:
    report = team(seed, people)
    story, of = team_story(Words(report, DUTCH), {}), Of(report)
    for told, numbers in sentences(story):
        for key, values in taken_back(told):
            if not PLAIN.match(key):
                HELD[key] = HELD.get(key, 0) + 1
                assert CLAIMS[key](of, values, numbers), (key, told)
    for label, told in (row for rows in story.summary.first for row in rows):
        if label == TEXTS["short_strong"]:
            assert holds_of_themes(of, told, lambda value: value > 11 / 3 - 1e-6), told
        if label == TEXTS["short_weak"]:
            assert holds_of_themes(of, told, lambda value: value < 3 + 1e-6), told


@settings(max_examples=40)
@given(SEEDS, SIZES)
def test_every_mean_in_a_row_of_groups_is_over_three_and_marked_below_five(
    seed: int, people: int
) -> None:
    report = team(seed, people)
    story, of = team_story(Words(report, DUTCH), {}), Of(report)
    for item, planned in zip(story.agenda.items, report.agenda.items, strict=True):
        for _, told in item.groups:
            assert holds_of_group_line(of, planned.statement, told), told
    for part in QUESTIONNAIRE.parts:
        for grouping in GROUPINGS:
            groups = report.by(grouping)
            rows = group_rows(story.words, part, groups)
            for theme, row in zip(report.whole.part(part.id).themes, rows, strict=True):
                for group, cell in zip(groups, row.means, strict=True):
                    own = group.view.theme(theme.id)
                    least = min((group.view.statement(id).n for id in own.statements), default=0)
                    assert (cell == "–") == (least < 3), cell
                    assert ("~" in cell) == (3 <= least < 5), cell
    for mirror in story.mirrors:
        for name, *means in mirror.groups:
            assert all(re.fullmatch(r"~?\d,\d\u00a0\(.+\)|–", one) for one in means), (name, means)

"""Every sentence that a report on one person says, held against the answers themselves.

The numbers are worked out here once more, from the answers, in fractions. What is said is taken
from the texts that the report asks for, each with its values: no sentence is read back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property
from math import sqrt

from ketentui.locale import Locale
from ketentui.model.assessment import Assessment
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Scale, Theme

Values = Mapping[str, object]
Said = tuple[str, Values]


class Listening(Locale):
    """A language that keeps what is said in it: the keys of its texts, with their values."""

    heard: list[Said] = []

    def __call__(self, key: str, **values: object) -> str:
        self.heard.append((key, values))
        return super().__call__(key, **values)


def printed(value: Fraction, *, whole: bool) -> str:
    """Return a number as a Dutch reader sees it: rounded half up, a whole one without decimals."""
    if whole:
        return f"{int(value)}"
    tenths = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{tenths.quantize(Decimal('0.1'), ROUND_HALF_UP)}".replace(".", ",")


@dataclass(frozen=True)
class Told:
    """One theme: what was answered, and what may be said of it."""

    theme: Theme
    points: Mapping[str, int]
    """What each answered statement counts for."""
    asked: int
    unknown: int
    not_applicable: int
    ends: tuple[int, int]

    @classmethod
    def of(cls, theme: Theme, assessment: Assessment, scale: Scale, depth: Depth) -> Told:
        asked = theme.asked(depth)
        answers = [assessment.answer(one.id) for one in asked]
        points = {
            one.id: scale.minimum + scale.maximum - answer.value if one.reverse else answer.value
            for one, answer in zip(asked, answers, strict=True)
            if answer.value is not None
        }
        reasons = [answer.reason for answer in answers]
        counts = reasons.count("unknown"), reasons.count("not_applicable")
        return cls(theme, points, len(asked), *counts, (scale.minimum, scale.maximum))

    @property
    def n(self) -> int:
        return len(self.points)

    @property
    def mean(self) -> Fraction | None:
        enough = self.n and 2 * self.n >= self.asked
        return Fraction(sum(self.points.values()), self.n) if enough else None

    @property
    def shown(self) -> str:
        return "geen score" if self.mean is None else printed(self.mean, whole=self.n == 1)

    @property
    def set_aside(self) -> str:
        """What every statement was answered with, where that is one thing that counts nothing."""
        words = {"n.v.t.": self.not_applicable, "weet niet": self.unknown}
        return "".join(word for word, count in words.items() if count == self.asked)

    @property
    def reads(self) -> str:
        """The number to one decimal: what reads the same is equal."""
        return "" if self.mean is None else printed(self.mean, whole=False)

    @property
    def height(self) -> Fraction:
        low, high = self.ends
        return ((self.mean or Fraction(low)) - low) / (high - low)

    @property
    def is_unknown(self) -> bool:
        applying = self.asked - self.not_applicable
        return self.unknown > 0 and 2 * self.unknown >= max(applying, 2 * min(2, applying))

    @property
    def lowest(self) -> set[str]:
        """The statements that score lowest, where that is in the lowest quarter of the scale."""
        low, high = self.ends
        least = min(self.points.values(), default=high)
        near = 4 * (least - low) <= high - low
        return {id for id, point in self.points.items() if point == least and near}

    @property
    def kind(self) -> str:
        if self.mean is not None and self.n == 1:
            return "answer"
        if self.is_unknown:
            return "unknown"
        if self.mean is None:
            return ""
        if self.height <= Fraction(1, 3):
            return "low"
        if self.height < Fraction(2, 3):
            return "middle"
        return "dip" if self.lowest else "high"

    @property
    def needs(self) -> bool:
        if self.kind == "answer":
            return self.height < Fraction(2, 3)
        return self.kind not in ("", "high")

    @property
    def rank(self) -> tuple[bool, Fraction]:
        """How early advice is about it: by what it needs; of what needs nothing, the best."""
        if self.kind == "high":
            return False, -self.height
        return self.kind == "dip", Fraction(1, 6) if self.kind == "unknown" else self.height

    def equals(self, other: Told) -> bool:
        """Whether nothing tells the two apart for who reads the report."""
        kinds = [(one.kind == "dip", one.kind == "unknown") for one in (self, other)]
        return kinds[0] == kinds[1] and (self.kind == "unknown" or self.reads == other.reads)


class Checker:
    """Holds what was said of one assessment against its answers."""

    def __init__(self, questionnaire: Questionnaire, assessment: Assessment) -> None:
        self.questionnaire, self.assessment = questionnaire, assessment
        self.part: Part = questionnaire.parts[0]
        self.about: Told | None = None
        """The theme that the last heading was about."""
        self.ends: str = ""
        """Whether the themes that follow are called highest or lowest."""
        self.named: list[tuple[str, Told]] = []
        """The themes that were called the highest or lowest, or advised on."""
        self.pointed_at: list[tuple[Told, str]] = []
        """The statements that were said to be the lowest, with their themes."""

    @cached_property
    def told(self) -> dict[str, Told]:
        scale, depth = self.questionnaire.scale, self.assessment.depth
        themes = [theme for _, theme in self.questionnaire.themes()]
        return {
            theme.title("nl"): Told.of(theme, self.assessment, scale, depth) for theme in themes
        }

    def of(self, part: Part) -> list[Told]:
        return [self.told[theme.title("nl")] for theme in part.themes]

    @property
    def scored(self) -> list[Told]:
        return [one for one in self.of(self.part) if one.mean is not None]

    @property
    def theme(self) -> Told:
        assert self.about is not None
        return self.about

    def hear(self, said: Iterable[Said]) -> int:
        """Check each of the texts, in the order in which they were asked for; return how many."""
        claims = [(rule, values) for key, values in said if (rule := rule_of(key))]
        for rule, values in claims:
            rule(self, values)
        return len(claims)

    # The part and the theme that is spoken of: titles are told of by `at`

    def at(self, part: Part) -> None:
        self.part, self.about, self.ends, self.named, self.pointed_at = part, None, "", [], []

    # The scale

    @property
    def scale(self) -> Values:
        """The ends of the scale, and what they are called."""
        ends = self.questionnaire.scale.points[0], self.questionnaire.scale.points[-1]
        called = self.questionnaire.scale.labels[0]("nl"), self.questionnaire.scale.labels[-1]("nl")
        return dict(zip(("minimum", "maximum", "lowest", "highest"), ends + called, strict=True))

    def names_ends(self, values: Values) -> None:
        assert values == self.scale

    def names_scale(self, values: Values) -> None:
        assert values == {
            "scale": "{minimum} ({lowest}) tot {maximum} ({highest})".format(**self.scale)
        }

    def scale_holds(self, said: Sequence[Said]) -> None:
        """A report names its scale; where that isn't 1 to 5, also above each picture and advice."""
        named = [one for one in said if one[0] in OF_THE_SCALE]
        self.hear(named)
        unusual = (self.scale["minimum"], self.scale["maximum"]) != (1, 5)
        above = 2 * len(self.questionnaire.parts) if unusual else 0
        times = dict(zip(OF_THE_SCALE, (1, above, above), strict=True))
        assert Counter(key for key, _ in named) == Counter(times)

    # The picture

    def all_on_one(self, _: Values) -> None:
        assert max(one.asked for one in self.of(self.part)) == 1

    def some_on_one(self, _: Values) -> None:
        assert any(one.n == 1 for one in self.scored)
        assert max(one.asked for one in self.of(self.part)) > 1

    def is_at_an_end(self, values: Values) -> None:
        """A theme is among the highest only where no theme that isn't named reads as high."""
        one = self.told[f"{values['theme']}"]
        assert values["score"] == one.shown
        self.named.append((self.ends, one))

    def are_at_an_end(self, values: Values) -> None:
        best = self.extreme(self.scored)
        equals = [one for one in self.scored if one.reads == best.reads]
        assert (values["n"], values["score"]) == (len(equals), shown_alike(equals))
        assert len(equals) > 4
        assert {one.reads for one in self.scored} != {best.reads}
        self.named += [(self.ends, one) for one in equals]

    def extreme(self, themes: Sequence[Told]) -> Told:
        pick = max if self.ends == "highest" else min
        return pick(themes, key=lambda one: one.mean or Fraction(0))

    def ends_hold(self) -> None:
        """Nothing that isn't named reads as high as what is called the highest."""
        for ends in ("highest", "lowest"):
            named = [one for kind, one in self.named if kind == ends]
            others = [one for one in self.scored if one not in named]
            sign = 1 if ends == "highest" else -1
            for one in named:
                assert others, "all of them are the highest"
                assert all(sign * _number(one.reads) > sign * _number(o.reads) for o in others)
        assert not {id(one) for kind, one in self.named if kind == "highest"} & {
            id(one) for kind, one in self.named if kind == "lowest"
        }

    def are_equal(self, values: Values) -> None:
        assert len(self.scored) > 1
        assert len({one.reads for one in self.scored}) == 1
        assert values["score"] == shown_alike(self.scored)

    # IK and DE ANDEREN

    def sides(self, values: Values) -> tuple[Told, Told]:
        names = {told.theme.short("nl"): told for told in self.told.values()}
        return names[f"{values['first']}"], names[f"{values['second']}"]

    def far(self, mine: Told, theirs: Told) -> tuple[Fraction, float]:
        """How far two sides are apart, and how far they must be."""
        low, high = mine.ends
        apart = abs((mine.mean or Fraction(0)) - (theirs.mean or Fraction(0)))
        k = min(mine.n, theirs.n)
        return apart, max((high - low) / 4, (high - low) / 4 * 1.96 * sqrt(1.2 / k))

    def gap(self, values: Values) -> tuple[Told, Told]:
        mine, theirs = self.sides(values)
        assert (values["one"], values["other"]) == (mine.shown, theirs.shown)
        apart = abs(_number(mine.shown) - _number(theirs.shown))
        assert _number(f"{values['difference']}") == apart
        higher = mine if _number(mine.reads) > _number(theirs.reads) else theirs
        assert values["higher"] == higher.theme.short("nl") or not apart
        return mine, theirs

    def gap_wide(self, values: Values) -> None:
        mine, theirs = self.gap(values)
        apart, needed = self.far(mine, theirs)
        assert min(mine.n, theirs.n) > 1
        assert apart >= needed - 1e-9

    def gap_narrow(self, values: Values) -> None:
        mine, theirs = self.gap(values)
        assert min(mine.n, theirs.n) > 1
        assert self.far(mine, theirs)[0]

    def gap_close(self, values: Values) -> None:
        self.gap_narrow(values)
        mine, _ = self.sides(values)
        low, high = mine.ends
        assert _number(f"{values['difference']}") < Decimal(high - low) / 8

    def gap_none(self, values: Values) -> None:
        mine, theirs = self.gap(values)
        assert min(mine.n, theirs.n) > 1
        assert mine.reads == theirs.reads

    def gap_answer(self, values: Values) -> None:
        assert min(one.n for one in self.gap(values)) == 1

    def gap_judged(self, values: Values, sign: int) -> None:
        mine, theirs = self.sides(values)
        apart, needed = self.far(mine, theirs)
        assert min(mine.n, theirs.n) > 1
        assert apart >= needed - 1e-9
        assert sign * ((mine.mean or 0) - (theirs.mean or 0)) > 0

    def gap_pair(self, values: Values) -> None:
        assert min(one.n for one in self.sides(values)) == 1

    def pair(self, values: Values) -> None:
        """Two statements that are named lie as far apart as any do."""
        mirrored = {
            (one.text("nl"), self.questionnaire.statements[one.mirror].text("nl")): self.apart(
                one.id, one.mirror
            )
            for one in self.questionnaire.statements.values()
            if one.mirror
        }
        far = mirrored[f"{values['one']}", f"{values['other']}"]
        assert far == max(one for one in mirrored.values() if one is not None) > 0

    def apart(self, one: str, other: str) -> int | None:
        points = {id: point for told in self.told.values() for id, point in told.points.items()}
        return abs(points[one] - points[other]) if {one, other} <= points.keys() else None

    # Advice

    def heading(self, values: Values) -> None:
        self.about = self.told[f"{values['theme']}"]
        assert values["score"] == self.about.shown
        self.named.append(("advised", self.about))

    def strength(self, values: Values) -> None:
        """What is called strong is high throughout, and above all others."""
        self.about = self.told[f"{values['theme']}"]
        assert values["score"] == self.about.shown
        self.leads(values)
        assert self.about.kind == "high"

    def is_kind(self, kind: str) -> None:
        assert self.theme.kind == kind

    def leads(self, _: Values) -> None:
        others = [one for one in self.scored if one is not self.theme]
        assert others
        assert all(_number(one.reads) < _number(self.theme.reads) for one in others)

    def given(self, values: Values) -> None:
        ids = [
            one.id for one in self.theme.theme.statements if one.text("nl") == values["statement"]
        ]
        assert set(ids) <= self.theme.lowest
        self.pointed_at += [(self.theme, id) for id in ids]
        self.answered(values)

    def answered(self, values: Values) -> None:
        (id,) = [
            one.id for one in self.theme.theme.statements if one.text("nl") == values["statement"]
        ]
        assert f"{values['value']}".split(",")[0] == f"{self.assessment.answer(id).value}"

    def one_answer(self, values: Values) -> None:
        assert self.theme.n == 1
        self.answered(values)

    def one_unknown(self, values: Values) -> None:
        assert self.theme.kind == "unknown"
        assert self.theme.unknown == 1

    def many_unknown(self, values: Values) -> None:
        assert self.theme.kind == "unknown"
        assert (values["n"], values["unknown"]) == (self.theme.asked, self.theme.unknown)
        assert self.theme.unknown > 1

    def tied(self, values: Values) -> None:
        assert values["score"] == shown_alike(self.all_tied(values))

    def tied_unknown(self, values: Values) -> None:
        assert {one.kind for one in self.all_tied(values)} == {"unknown"}

    def all_tied(self, values: Values) -> list[Told]:
        """As many are named or counted as there are, and nothing needs more than they do."""
        first = self.chosen_from[0]
        those = [one for one in self.chosen_from if one.equals(first)]
        names = [one.theme.title("nl") for one in those]
        assert values["themes"] in (f"{len(names)} thema's", Locale("nl").listed(names))
        assert len(names) > 1
        return those

    @property
    def chosen_from(self) -> list[Told]:
        """The themes that advice can be about, what it should be about first in front."""
        found = [one for one in self.of(self.part) if one.kind]
        needy = [one for one in found if one.needs]
        high = [one for one in found if one.kind == "high"]
        if high and not needy:
            return sorted(high, key=lambda one: one.rank)
        return sorted(needy or found, key=lambda one: one.rank)

    def advice_holds(self) -> None:
        """What is advised on comes before all that isn't, and isn't equal to any of it."""
        named = [one for kind, one in self.named if kind == "advised"]
        rest = [one for one in self.chosen_from if one not in named]
        assert len(named) <= 3
        assert all(one.rank <= other.rank for one in named for other in rest)
        assert not any(one.equals(other) for one in named for other in rest)
        for one in named:
            lowest = {id for theme, id in self.pointed_at if theme is one}
            tells = one.kind == "dip" or (one.kind == "middle" and len(one.lowest) <= 2)
            assert lowest == (one.lowest if tells else set())

    def going_on(self, values: Values) -> None:
        there = sum(len(theme.statements) for theme in self.part.themes)
        assert values["n"] == there - sum(one.asked for one in self.of(self.part)) > 0
        assert any(one.n == 1 for one in self.scored)

    # The fire

    def side(self, role: str) -> Fraction | None:
        themes = [one for one in self.scored if one.theme.role == role]
        if sum(one.n for one in themes) < 2:
            return None
        return sum((one.mean or Fraction(0) for one in themes), Fraction(0)) / len(themes)

    def fire(self, values: Values, state: str) -> None:
        low, high = self.questionnaire.scale.minimum, self.questionnaire.scale.maximum
        words = {"fuel": "brandstof", "heat": "warmte", "oxygen": "zuurstof"}
        named = {role for role, word in words.items() if word in f"{values['roles']}"}
        sides = {role: self.side(role) for role in words}
        known = {role: one for role, one in sides.items() if one is not None}
        heights = {role: (one - low) / (high - low) for role, one in known.items()}
        reads = {role: printed(one, whole=False) for role, one in known.items()}
        least = min(map(_number, reads.values()), default=Decimal())
        expected = {
            "missing": {role for role, one in heights.items() if one <= Fraction(1, 3)},
            "unclear": set(words) - known.keys(),
            "burning": {role for role, one in heights.items() if one >= Fraction(2, 3)},
            "least": {role for role, one in reads.items() if _number(one) == least},
            "even": {role for role, one in reads.items() if _number(one) == least},
        }
        assert named == expected[state]
        assert (len(named) == 3) == (state in ("even", "burning")) or state in (
            "missing",
            "unclear",
        )
        assert named


def shown_alike(equals: Sequence[Told]) -> str:
    """Return how a number that several have is shown: with a decimal where it is a mean of any."""
    return equals[0].shown if all(one.n == 1 for one in equals) else equals[0].reads


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ".") or "0")


def _begins(ends: str) -> Rule:
    return lambda checker, _: setattr(checker, "ends", ends)


def _kind(kind: str) -> Rule:
    return lambda checker, _: checker.is_kind(kind)


def _judged(sign: int) -> Rule:
    return lambda checker, values: checker.gap_judged(values, sign)


def _fire(state: str) -> Rule:
    return lambda checker, values: checker.fire(values, state)


_NEUTRAL = (
    "title depth_quick depth_full unfinished changed unknown not_applicable too_many_axes "
    "statements answer reversed about about_reversed about_answers about_quick "
    "about_one made source in_short both_sides no_difference kind ranked given bar column_answered "
    "column_answer mean_of_answers one_answer_alone strong to_talk_about two_sides "
    "two_sides_legend further steps steps_on notes more_notes room room_one room_what room_with "
    "room_when"
)
_NO_CLAIM = (
    "title none first_step_score first_step_unknown first_step_answer first_step_tied first_steps "
    "question questions blocks gap_heading gap_only gap_widest fire_heading fuel heat oxygen "
    "help_fuel help_heat help_oxygen tied_heading themes going_on_heading dip_in_middle"
)

OF_THE_SCALE = "report.about_scores", "report.scale", "report.on_scale"

Rule = Callable[[Checker, Values], None]

_RULES: dict[str, Rule | None] = {
    **{f"report.{name}": None for name in _NEUTRAL.split()},
    **{f"advice.{name}": None for name in _NO_CLAIM.split()},
    "report.about_scores": Checker.names_ends,
    "report.scale": Checker.names_ends,
    "report.on_scale": Checker.names_scale,
    "report.one_statement": Checker.all_on_one,
    "report.one_answer": Checker.some_on_one,
    "report.highest": _begins("highest"),
    "report.lowest": _begins("lowest"),
    "report.scored": Checker.is_at_an_end,
    "report.many_scored": Checker.are_at_an_end,
    "report.equal": Checker.are_equal,
    "report.gap_wide": Checker.gap_wide,
    "report.gap_narrow": Checker.gap_narrow,
    "report.gap_close": Checker.gap_close,
    "report.gap_none": Checker.gap_none,
    "report.gap_answer": Checker.gap_answer,
    "advice.heading": Checker.heading,
    "advice.strength": Checker.strength,
    "advice.low": _kind("low"),
    "advice.middle": _kind("middle"),
    "advice.high": _kind("high"),
    "advice.unknown": _kind("unknown"),
    "advice.dip": _kind("dip"),
    "advice.leads": Checker.leads,
    "advice.given": Checker.given,
    "advice.one_answer": Checker.one_answer,
    "advice.one_unknown": Checker.one_unknown,
    "advice.unknown_intro": Checker.many_unknown,
    "advice.tied": Checker.tied,
    "advice.tied_unknown": Checker.tied_unknown,
    "advice.gap_higher": _judged(1),
    "advice.gap_lower": _judged(-1),
    "advice.gap_pair": Checker.gap_pair,
    "advice.pair": Checker.pair,
    "advice.going_on": Checker.going_on,
    **{f"advice.fire_{s}": _fire(s) for s in ("missing", "least", "even", "burning", "unclear")},
}
"""What is held against the numbers, by the key of the text; None where it claims nothing."""


def rule_of(key: str) -> Rule | None:
    """Return what holds a text against the numbers; None where it claims nothing of them."""
    area, _, name = key.partition(".")
    base = f"{area}.{name.removesuffix('.one').removesuffix('.other')}"
    return None if area in ("columns", "common", "plain", "start") else _RULES[base]

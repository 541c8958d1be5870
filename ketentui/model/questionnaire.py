"""What is asked: a versioned questionnaire of parts, themes and statements on one scale."""

# No annotations from the future: those of a record are read when a file is, and text takes longer.

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

import msgspec

from ketentui.model import names
from ketentui.model.languages import Language, Text

Depth = Literal["quick", "full"]
"""Quick asks the core statements, full asks all."""

DEPTHS: tuple[Depth, ...] = ("quick", "full")

Role = Literal["fuel", "heat", "oxygen"]
"""A side of the fire triangle of the AMOR model (Van der Sluis)."""

ThemeKey = Literal["title", "description", "when", "pitfall"]
"""A text of a theme that can be its author's own choice where the model is somebody else's."""


LARGEST_POINT = 100
"""No scale goes further; the smallest point is 0."""

LONGEST_SCALE = 10
"""From the lowest to the highest point, in points."""


USUAL_ENDS = (1, 5)
"""The ends of a scale that go without saying."""


class Scale(msgspec.Struct, frozen=True):
    """The points of an answer, from `minimum` to `maximum` in steps of one."""

    minimum: int
    maximum: int
    labels: tuple[Text, ...]
    """One label a point, or two: the lowest and the highest point."""
    beside: frozenset[Language] = frozenset()
    """The languages of the statements: the labels are shown in no other, as far as they can be.
    What tells scales apart is the labels alone.
    """

    @property
    def points(self) -> range:
        """All points, lowest first."""
        return range(self.minimum, self.maximum + 1)

    def label(self, point: int) -> Text | None:
        """Return the label of `point` in the languages of the statements, or None where the scale
        names its ends only.
        """
        named = self.points if len(self.labels) == len(self.points) else self.ends
        return self._shown(self.labels[named.index(point)]) if point in named else None

    def _shown(self, label: Text) -> Text:
        there = {code: text for code, text in label.by_language if code in self.beside}
        return Text(**there) if there else label

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest point."""
        return self.minimum, self.maximum

    def meanings(self, language: Language) -> tuple[str, str]:
        """Return what the lowest and the highest point mean."""
        return self._shown(self.labels[0])(language), self._shown(self.labels[-1])(language)

    def position(self, score: float) -> float:
        """Return where `score` lies between the ends: 0 at the minimum, 1 at the maximum."""
        return (score - self.minimum) / (self.maximum - self.minimum)

    def score(self, statement: "Statement", value: float | None) -> float | None:
        """Return what an answer to `statement`, or a mean of them, counts for: more is better.

        Of a reversed statement that is the answer turned round, maximum + minimum − value. None
        where there is none.
        """
        if value is None or not statement.reverse:
            return value
        return self.minimum + self.maximum - value


AGREEMENT_SCALE = Scale(
    1,
    5,
    (
        Text("helemaal oneens", en="strongly disagree"),
        Text("oneens", en="disagree"),
        Text("half om half", en="half and half"),
        Text("eens", en="agree"),
        Text("helemaal eens", en="strongly agree"),
    ),
)
"""The scale of a questionnaire that names none."""


class Statement(msgspec.Struct, frozen=True):
    """One observable behaviour, answered on the scale."""

    id: str
    text: Text
    core: bool = False
    """Part of the quick scan."""
    low: Text | None = None
    """What the lowest point looks like in practice."""
    high: Text | None = None
    """What the highest point looks like in practice."""
    dialogue: Text | None = None
    """The question to ask when answers differ."""
    mirror: str | None = None
    """The id of the statement about the same behaviour, seen from the other side."""
    reverse: bool = False
    """Whether agreeing is bad. An answer is shown as it was given, and so are `low` and `high`;
    what it counts for is `Scale.score`."""
    own_choice: bool = False
    """Whether it is its author's own, and in no source."""
    accept: Mapping[str, Text] = msgspec.field(default_factory=dict)
    """Why a warning about it stands, by the warning's code."""

    def __hash__(self) -> int:
        """Return a hash, though a field is a mapping."""
        return hash((self.id, self.text))


class ThemeAdvice(msgspec.Struct, frozen=True):
    """What a wise colleague would say of a theme, by what its answers show."""

    low: Text | None = None
    middle: Text | None = None
    high: Text | None = None
    unknown: Text | None = None
    """When many answered that they don't know."""
    causes: Mapping[str, tuple[Text, ...]] = msgspec.field(default_factory=dict)
    """What may be behind it, to recognise: by `low`, `middle` or `unknown`. Read, never stored."""


class Theme(msgspec.Struct, frozen=True):
    """An axis of the chart: a principle, IK, a dimension, a building block."""

    id: str
    title: Text
    short: Text
    """The axis label, at most 12 characters."""
    statements: tuple[Statement, ...]
    description: Text | None = None
    building_blocks: tuple[str, ...] = ()
    """Where advice points: ids of building blocks, the most helpful first."""
    why: Mapping[str, Text] = msgspec.field(default_factory=dict)
    """Why a building block helps this theme, by its id."""
    first_steps: tuple[Text, ...] = ()
    """What can be done from tomorrow."""
    advice: ThemeAdvice = ThemeAdvice()
    group: str | None = None
    """The group of its part that the theme counts in."""
    second_group: str | None = None
    """Another group that the theme also serves; counted nowhere."""
    role: Role | None = None
    when: Text | None = None
    """Of a building block: when a chain needs it, and when it doesn't."""
    pitfall: Text | None = None
    """Of a building block: how it goes wrong."""
    ask: Text | None = None
    """One sentence that is told where the theme begins: how to answer, or whom to think of."""
    own_choice: tuple[ThemeKey, ...] = ()
    """Which of its texts are their author's own, and in no source."""
    accept: Mapping[str, Text] = msgspec.field(default_factory=dict)
    """Why a warning about it stands, by the warning's code."""

    def asked(self, depth: Depth) -> tuple[Statement, ...]:
        """Return the statements that an assessment of `depth` asks."""
        if depth == "full":
            return self.statements
        return tuple(statement for statement in self.statements if statement.core)


class Group(msgspec.Struct, frozen=True):
    """Themes of a part taken together as one axis."""

    id: str
    title: Text
    short: Text
    description: Text | None = None


class Part(msgspec.Struct, frozen=True):
    """One model with a chart of its own; never averaged with another part."""

    id: str
    title: Text
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...] = ()

    @property
    def axes(self) -> Sequence[Theme | Group]:
        """What a radar of the part shows: its groups where it has any, its themes otherwise."""
        return self.groups or self.themes

    def label(self, one: Theme | Group, language: Language) -> str:
        """Return what a theme or a group is called in charts; equal labels are told apart."""
        ones: Sequence[Theme | Group] = self.groups if isinstance(one, Group) else self.themes
        key = names.key(one.short(language))
        same = [other.id for other in ones if names.key(other.short(language)) == key]
        short = one.short(language)
        return short if len(same) == 1 else f"{short} ({same.index(one.id) + 1})"

    def asked(self, depth: Depth) -> tuple[Statement, ...]:
        """Return the statements that an assessment of `depth` asks, in order."""
        return tuple(statement for theme in self.themes for statement in theme.asked(depth))


class Questionnaire(msgspec.Struct, frozen=True, dict=True):
    """A versioned set of parts: the whole of what an assessment asks."""

    id: str
    version: str
    title: Text
    parts: tuple[Part, ...]
    intro: Text | None = None
    source: Text | None = None
    """Attribution: where the models come from."""
    own_choice: Text | None = None
    """What of it is its author's own and in none of the sources, in a sentence or two."""
    period: Text | None = None
    """The time that the answers are about, as it follows on "think of": "the past three months".
    """
    opening: Text | None = None
    """What a team's conversation on it begins with, besides what every such conversation does."""
    minutes: Mapping[Depth, int] = msgspec.field(default_factory=dict)
    """How long it takes, by depth."""
    scale: Scale = AGREEMENT_SCALE
    corrects: tuple[str, ...] = ()
    """The versions of which this one corrects the spelling alone: its statements mean what theirs
    meant."""
    sha256: str = ""
    """Hash of the file as it was read, in hexadecimal."""

    def themes(self) -> Iterator[tuple[Part, Theme]]:
        """Yield every theme with its part, in order."""
        for part in self.parts:
            for theme in part.themes:
                yield part, theme

    def asked(self, depth: Depth) -> tuple[Statement, ...]:
        """Return the statements that an assessment of `depth` asks, in order."""
        return self._asked[depth]

    @cached_property
    def _asked(self) -> Mapping[Depth, tuple[Statement, ...]]:
        return {
            depth: tuple(statement for part in self.parts for statement in part.asked(depth))
            for depth in DEPTHS
        }

    @property
    def depths(self) -> tuple[Depth, ...]:
        """The depths that ask different statements: both, or full alone."""
        quick, full = self.asked("quick"), self.asked("full")
        return DEPTHS if quick and len(quick) < len(full) else ("full",)

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement by its id, in order."""
        return {statement.id: statement for statement in self.asked("full")}

    @cached_property
    def home(self) -> Mapping[str, tuple[Part, Theme]]:
        """The part and theme of every statement, by the statement's id."""
        return {
            statement.id: (part, theme)
            for part, theme in self.themes()
            for statement in theme.statements
        }

    def label(self, one: Theme | Group, language: Language) -> str:
        """Return what a theme or a group is called in the charts of its part."""
        part = next(part for part in self.parts if one in (*part.themes, *part.groups))
        return part.label(one, language)

    def theme(self, theme_id: str) -> Theme:
        """Return the theme with `theme_id`; KeyError where there is none."""
        for _, theme in self.themes():
            if theme.id == theme_id:
                return theme
        raise KeyError(theme_id)

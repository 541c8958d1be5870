"""What a chain team sees together: several assessments combined, group by group, and an agenda.

Everything in a `TeamReport` may be shown to everybody: disclosure control was applied when it was
made (`ketentui.team.disclosure`). A renderer needs to hide nothing, and has to say what `withheld`
says wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

import msgspec

from ketentui.model.choices import Level
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.view import Division, Numbers, ThemeNumbers, Verdict, View

Grouping = Literal["organisation", "level"]
GROUPINGS: tuple[Grouping, ...] = ("organisation", "level")


class Count(msgspec.Struct, frozen=True):
    """How many of an organisation or a level took part, as far as that may be shown."""

    grouping: Grouping
    id: str
    """The organisation's name, in its commonest spelling, or the level."""
    respondents: int
    """Those who share openly, and the anonymous ones where they may be shown as a group."""
    invited: int | None = None
    """None where nobody said."""
    at_least: bool = False
    """Whether there may be anonymous ones besides, who may not be shown. Where there are any, this
    holds for every group that isn't shown with its anonymous ones, also for those without; where
    some wait for the office of a round, for every level too."""


class Response(msgspec.Struct, frozen=True):
    """How many of those who were invited came."""

    came: int
    """At most as many as were invited, of no organisation more than were invited of it."""
    unlisted: int
    """Those who came besides, of an organisation that is not on the list, or of none."""
    beyond: int
    """Those who came besides, of an organisation that is on the list, for fewer people."""
    at_least: bool = False
    """Whether there may be more of each: to tell how many would tell of which organisation a few
    are who are anonymous."""


class Respondents(msgspec.Struct, frozen=True):
    """Who took part."""

    total: int
    open: int
    anonymous: int
    anonymous_counted: bool
    """False where fewer than `min_group` are anonymous: their answers are counted nowhere."""
    quick: int
    """How many of those who are counted did the quick scan; the others did the full one."""
    first_day: date | None
    """Of those who are counted, when the first answered."""
    last_day: date | None
    invited: int | None
    """None where nobody said."""
    response: Response | None
    """None where nobody said who was invited."""
    organisations: tuple[Count, ...]
    """By name; who named none is in `total` alone. An organisation that was invited and from
    which nobody came is here too, with 0."""
    levels: tuple[Count, ...]
    """From strategic to operational."""

    def by(self, grouping: Grouping) -> tuple[Count, ...]:
        """Return how many took part of each organisation, or level."""
        return self.organisations if grouping == "organisation" else self.levels

    @property
    def counted(self) -> int:
        """Over how many people the report is."""
        return self.total if self.anonymous_counted else self.open


class Subgroup(msgspec.Struct, frozen=True):
    """One organisation or one level, and what it answered."""

    grouping: Grouping
    id: str
    """The organisation's name, or the level."""
    respondents: int
    """As in its `Count`: who may be shown; 0 where nobody may."""
    withheld: bool
    """Whether there may be anonymous ones besides, who may not be shown: see `Count.at_least`."""
    view: View
    """Empty numbers where `respondents` is 0."""


class GroupMean(msgspec.Struct, frozen=True):
    """What one group makes of a theme, over the statements that groups are compared on."""

    id: str
    """Of the group: the organisation's name, or the level."""
    mean: float
    n_min: int
    """How many answers the statement has that has fewest."""
    n_max: int


class GroupGap(msgspec.Struct, frozen=True):
    """What is known of how the groups of one grouping differ on a theme.

    That is of all of them together: it doesn't say which group differs. A gap that is found is
    mostly smaller among people at large than in these answers.
    """

    grouping: Grouping
    theme: str
    verdict: Verdict
    high: GroupMean | None = None
    """The highest mean; None where there are too few answers, or all means are the same."""
    low: GroupMean | None = None
    statements: tuple[str, ...] = ()
    """The ids of the statements that the groups are compared on; both means are over these."""
    of: int = 0
    """How many statements the theme has."""

    @property
    def difference(self) -> float:
        """The highest mean minus the lowest; 0 where there are none."""
        return self.high.mean - self.low.mean if self.high and self.low else 0.0


class Divided(msgspec.Struct, frozen=True):
    """Which statements divide people most, among those with an index of agreement."""

    found: tuple[str, ...] = ()
    """The ids of those that divide people more than the others do, by more than chance."""
    near: tuple[str, ...] = ()
    """The ids of those that lie too close to the most divided one to tell which it is, itself
    included."""
    of: int = 0
    """Among how many statements."""


class UnknownPoint(msgspec.Struct, frozen=True):
    """A statement to which many said weet niet."""

    statement: str
    unknown: int
    given: int
    """How many gave an answer of any kind: a point, n.v.t. or weet niet."""


Kind = Literal["divided", "shared_weak", "shared_strong", "few"]
"""Why a statement is on the agenda: answers differ, or lie close together and are weak, or strong;
or there are too few to say so, and it is there since the few lie furthest apart."""

KINDS: tuple[Kind, ...] = get_args(Kind)


class Note(msgspec.Struct, frozen=True):
    """What somebody wrote with an answer."""

    text: str
    """Cleaned; may have several lines."""
    organisation: str = ""
    """Empty where it was not said, and for an anonymous note."""
    level: Level | None = None
    anonymous: bool = False
    shortened: bool = False
    """Whether `text` is only the beginning of what was written."""


class AgendaItem(msgspec.Struct, frozen=True):
    """One statement to talk about."""

    kind: Kind
    statement: str
    minutes: int
    numbers: Numbers
    """Of the whole team; for the groups, see `TeamReport.groups`."""
    notes: tuple[Note, ...] = ()
    """Those that may be shown, in no telling order."""


class Agenda(msgspec.Struct, frozen=True):
    """What to talk about, most divided first, then shared weak, then shared strong."""

    minutes: int
    """For the whole conversation. Opening, items, pause, closing and `spare` add up to it."""
    opening: int
    closing: int
    pause: int
    """0 in a short conversation."""
    spare: int
    """What is left over."""
    items: tuple[AgendaItem, ...]
    """Empty where no statement has 3 answers that may be shown, or nothing stands out."""
    not_planned: int = 0
    """How many more divided statements there are than fit in the time."""
    questions: tuple[str, ...] = ()
    """The ids of statements to choose from, one a theme, in the questionnaire's order: where two
    answers are all there is, nothing comes before anything else. Empty otherwise."""


RemarkKind = Literal[
    "same_export",
    "older_export",
    "earlier_assessment",
    "no_answers",
    "other_edition",
    "edition_unknown",
    "partly_other",
    "contents_differ",
    "statement_changed",
    "other_year",
    "year_ahead",
    "dated_ahead",
    "open_and_anonymous",
    "copied_id",
    "taken_for_one",
    "taken_without_key",
    "namesakes",
    "likely_doubles",
    "doubles_not_sought",
    "own_copy",
    "altered_export",
    "strange_answers",
    "notes_left_out",
    "held_back",
    "left_out",
]
"""What is to be said of how a report came about: mostly what was left out.

* same_export: the same assessment with the same answers, once more;
* older_export: an older state of an assessment that is in the report;
* earlier_assessment: an earlier assessment of a respondent whose latest counts;
* taken_for_one: the same, of one who is known by the name alone, since not every export tells from
  which installation it is (`detail`: their names);
* taken_without_key: the same, where another of that name does tell it (`detail`: their names);
* copied_id: nothing was left out, but assessments that can't be one have one id: somebody copied
  it, or one moved to another computer (`detail`: the first of those ids, and whose they are;
  `ids`: all of them);
* namesakes: nothing was left out, but several people have one name, organisation and level
  (`detail`: that name; `ids`: of their assessments);
* open_and_anonymous: nothing was left out, but of an assessment that counts as anonymous an open
  export with the same id is here too, as exports of before have;
* own_copy: nothing was left out, but the file of an assessment on this machine is damaged, and what
  could be saved of it counts;
* altered_export: nothing was left out, but an export was changed after it was made, as its checksum
  tells: by damage, or by hand;
* strange_answers: of an assessment the answers to statements that the questionnaire doesn't have;
  which, isn't told, since such an id can be any text;
* no_answers: an assessment without a single answer;
* other_edition: an assessment with a version of the questionnaire that has no statement in common
  with the one of the report (`detail`: such versions);
* edition_unknown: an assessment with a version of the questionnaire that isn't here, while its
  export doesn't tell what was asked (`detail`: such versions);
* partly_other: an assessment with a version of the questionnaire that isn't here, of which only
  those answers count that were asked the same by what its export tells (`detail`: such versions);
* contents_differ: nothing is left out by this alone, but one version of the questionnaire has
  several contents, which don't ask the same (`detail`: that version);
* statement_changed: a statement that is not the same in all versions that are here (`detail`: the
  ids of all such);
* other_year: an assessment of another calendar year than the report on the pool is over (`detail`:
  that year);
* year_ahead: an assessment of a calendar year that is yet to come (`detail`: that year);
* dated_ahead: nothing was left out, but answers are dated in a year that is yet to come (`detail`:
  that year);
* likely_doubles: nothing was left out, but names of organisations probably mean one (`detail`: the
  first of them, in pairs);
* doubles_not_sought: nothing was left out, but there are too many organisations to look for such
  names (`count`: how many; `detail`: among how many it is done);
* notes_left_out: a note on a statement of the agenda that could be shown, but on which there are
  more than a report quotes (`detail`: how many it quotes of each statement);
* held_back: an anonymous assessment of an organisation that more came from than were invited in the
  round, about which its office hasn't decided;
* left_out: an assessment that the office of the round said to leave out.
"""

REMARK_KINDS: tuple[RemarkKind, ...] = get_args(RemarkKind)

FIRST: frozenset[RemarkKind] = frozenset(
    {
        "held_back",
        "likely_doubles",
        "doubles_not_sought",
        "copied_id",
        "taken_without_key",
        "namesakes",
        "open_and_anonymous",
        "other_edition",
        "edition_unknown",
        "partly_other",
        "contents_differ",
        "statement_changed",
        "own_copy",
        "altered_export",
    }
)
"""What has to be known before anything else is read, since there may be something to do about it:
it stands at the top of a report. The others stand where it is told what doesn't count."""


class Remark(msgspec.Struct, frozen=True):
    """One thing to say of how a report came about."""

    kind: RemarkKind
    count: int
    """Of assessments; of copied_id ids, of namesakes people, of likely_doubles pairs, of
    contents_differ contents, of statement_changed statements, of notes_left_out notes, and of
    dated_ahead 1."""
    detail: str = ""
    """What it is about, in the words of the exports: see `RemarkKind`."""
    ids: tuple[str, ...] = ()
    """Of the assessments that it is about, where something can be said about those."""


class TeamReport(msgspec.Struct, frozen=True):
    """How a chain sees itself, in one questionnaire."""

    chains: tuple[str, ...]
    """One, unless chains were combined on purpose; an empty name where none was given."""
    questionnaire: Questionnaire
    """The newest version that was used, with only the statements that all versions share."""
    min_group: int
    """From how many anonymous people on a group is shown."""
    respondents: Respondents
    whole: View
    """The whole team."""
    groups: tuple[Subgroup, ...]
    """Every organisation, by name, and then every level."""
    gaps: tuple[GroupGap, ...]
    """Every theme once a grouping; what is found first, and then the largest difference first."""
    divided: Divided
    unknown: tuple[UnknownPoint, ...]
    """Where at least a quarter, and at least two people, don't know; the most first."""
    agenda: Agenda
    remarks: tuple[Remark, ...] = ()
    unusable: Mapping[str, int] = {}
    """How many files could not be used, by the key of the error that says why. A report is passed
    on, and the name of a file can name a person: whoever reads the files in hears which they are.
    """
    targets: Mapping[str, float] = {}
    """Where the chain wants a theme to be, by the theme's id; as far as it said so."""
    round: str | None = None
    """The code of the round that it is about; None where it is about none."""

    def was_asked(self, id: str) -> bool:
        """Return whether there is something to tell of a statement, be it that nobody answered it.

        Where all who are counted did the quick scan, they were asked the core alone.
        """
        numbers, people = self.whole.statement(id), self.respondents
        return (
            not 0 < people.quick == people.counted
            or self.questionnaire.statements[id].core
            or numbers.n > 0
            or numbers.hides_anonymous
            or bool(numbers.unknown or numbers.not_applicable)
        )

    def by(self, grouping: Grouping) -> tuple[Subgroup, ...]:
        """Return the groups of one grouping, in order."""
        return tuple(group for group in self.groups if group.grouping == grouping)

    def theme_order(self, part_id: str) -> tuple[str, ...]:
        """Return the ids of a part's themes from most shared strength to most divided.

        Shared themes come first, the highest mean first; then mixed, then divided ones, by less and
        less agreement; then those with too few answers to tell, in the questionnaire's order.
        """
        themes = self.whole.part(part_id).themes
        return tuple(theme.id for theme in sorted(themes, key=_sharedness))


_RANK: dict[Division | None, int] = {"shared": 0, "mixed": 1, "divided": 2, None: 3}


def _sharedness(theme: ThemeNumbers) -> tuple[int, float]:
    shared = theme.division == "shared"
    r_wg = theme.agreement["r_wg"] if theme.agreement else None
    value = theme.mean if shared else r_wg
    return _RANK[theme.division], -(value or 0.0)

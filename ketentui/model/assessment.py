"""What one respondent answered: answers, respondent, actions, and the state of an assessment.

These are what a file is read into: `ketentui.storage.records`.
"""

# No annotations from the future: those of a record are read when a file is, and text takes longer.

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from ketentui.model.choices import ActionStatus, Doubt, Level, Reason, Sharing
from ketentui.model.names import Name
from ketentui.model.questionnaire import Depth, Scale
from ketentui.model.replacing import replace
from ketentui.model.text import Line, Lines

YEARS = (1900, 2999)
"""The first and the last year that anything can have been answered in, however wrong a clock is."""


class Answer(msgspec.Struct, frozen=True):
    """A point on the scale, or why there is none, with an optional note."""

    value: int | None = None
    reason: Reason | None = None
    note: Lines = ""

    @property
    def given(self) -> bool:
        """Whether the respondent chose: a point, n.v.t. or weet niet. A note alone is no choice."""
        return self.value is not None or self.reason is not None

    def chosen(self, choice: int | Reason) -> "Answer":
        """Return this answer with another choice and the same note."""
        if isinstance(choice, int):
            return Answer(choice, None, self.note)
        return Answer(None, choice, self.note)

    def noted(self, note: str) -> "Answer":
        """Return this answer with another note and the same choice."""
        return self if note == self.note else replace(self, note=note)


class Respondent(msgspec.Struct, frozen=True):
    """Who answered. Every field is optional: an empty string or None says nothing."""

    chain: Name = ""
    organisation: Name = ""
    level: Level | None = None
    name: Name = ""
    installation: str = ""
    """The key of the data folder that an open export came from: it tells namesakes apart, and says
    nothing else. Empty in what is stored here, in anonymous exports and in those of before."""


class QuestionnaireRef(msgspec.Struct, frozen=True):
    """Which questionnaire an assessment was made with."""

    id: str
    version: Line
    depth: Depth
    sha256: str = ""
    """Empty where it isn't known."""


class Asked(msgspec.Struct, frozen=True):
    """What an export says that it asked, so that it can be judged without its questionnaire."""

    scale: Scale
    """With its labels in the questionnaire's first language alone."""
    fingerprints: Mapping[str, str]
    """What each statement asks, by its id: see `ketentui.model.sameness`."""


class Action(msgspec.Struct, frozen=True):
    """An agreement: what, who, by when, and what became of it."""

    id: str
    theme: Line
    what: Line
    who: Line = ""
    due: date | None = None
    status: ActionStatus = "open"
    effect: Lines = ""
    """What came of it, in the words of who did it."""


class Assessment(msgspec.Struct, frozen=True, omit_defaults=True):
    """One respondent's answers to one questionnaire."""

    id: str
    questionnaire: QuestionnaireRef
    respondent: Respondent
    sharing: Sharing
    started_at: datetime
    """With a time zone."""
    finished_at: datetime | None = None
    """When it was finished first; what is corrected later doesn't make it another moment."""
    answers: Mapping[str, Answer] = {}
    """By statement id; a statement that is not in here is open."""
    position: Line = ""
    """The statement where the respondent was last; empty at the start."""
    actions: tuple[Action, ...] = ()
    changed_at: datetime | None = None
    """When an answer, or who gave them, was last corrected after finishing; None where none was."""
    anonymous_id: str = ""
    """The id that its anonymous exports carry instead of `id`, drawn by chance when it was started
    and kept here alone, so that nobody else can link the two. Empty in what came from outside, and
    in what was started before there was one: that shares its one id.
    """
    exported_at: datetime | None = None
    """When it left this folder last, in whatever form; None where it didn't. Kept here alone."""
    asked: Asked | None = None
    """None in a record of one's own, beside which the questionnaire is kept, and in old exports."""
    doubts: tuple[Doubt, ...] = ()
    """What isn't right with the export that it was read from, which is used nonetheless."""
    round: str | None = None
    """The code of the round that it was answered in; None outside any."""

    @property
    def id_when_anonymous(self) -> str:
        """The id of its anonymous exports."""
        return self.anonymous_id or self.id

    @property
    def depth(self) -> Depth:
        """Quick or full."""
        return self.questionnaire.depth

    @property
    def when(self) -> datetime:
        """When it was finished, or started where it isn't finished."""
        return self.finished_at or self.started_at

    @property
    def day(self) -> date:
        """The day of `when`, as the respondent's clock had it."""
        return self.when.date()

    @property
    def last_moment(self) -> datetime:
        """When it was corrected last, finished, or else started: the last that it names."""
        return max(filter(None, (self.started_at, self.finished_at, self.changed_at)))

    def answer(self, statement_id: str) -> Answer:
        """Return the answer to a statement; an empty one where it is open."""
        return self.answers.get(statement_id, Answer())

    @property
    def answered(self) -> int:
        """How many statements were answered."""
        return sum(answer.given for answer in self.answers.values())

    def differing(self, other: "Assessment") -> int:
        """Return to how many statements another assessment has another answer or note."""
        ids = self.answers.keys() | other.answers.keys()
        return sum(self.answer(id) != other.answer(id) for id in ids)

    def with_answer(self, statement_id: str, answer: Answer) -> "Assessment":
        """Return the assessment with this answer; an empty answer removes it."""
        answers = {key: value for key, value in self.answers.items() if key != statement_id}
        if answer.given or answer.note:
            answers[statement_id] = answer
        return replace(self, answers=answers)

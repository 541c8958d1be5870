"""What is asked before the first statement; Enter takes what is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from ketentui.cli.plain.conversation import Conversation, chosen
from ketentui.cli.plain.entry import is_back
from ketentui.cli.start_options import StartOptions
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.assessment import Respondent
from ketentui.model.choices import LEVELS, SHARINGS, Level, Sharing
from ketentui.model.questionnaire import DEPTHS, Depth, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation
from ketentui.usecases import typed_texts
from ketentui.usecases.assessing import Start
from ketentui.usecases.invitations import told_of_anonymous

_NOTHING = "-"
"""What is typed to leave something empty that is offered."""

_Question = Callable[[Start], Start]
"""Returns a start with what was answered; `_Back` where another question is to be answered first.
"""


class _Back(Exception):
    """Somebody wants to go back to the question before."""


class Starting:
    """Asks what the command line doesn't say."""

    def __init__(
        self, conversation: Conversation, locale: Locale, invitation: Invitation | None = None
    ) -> None:
        """Ask who was invited to a round no more than their `invitation` leaves open."""
        self._conversation = conversation
        self._locale = locale
        self._invitation = invitation
        self._chain = invitation.chain if invitation else None
        self._sharings = invitation.sharings if invitation else SHARINGS
        self._organisations = invitation.organisations if invitation else ()

    def start(
        self,
        options: StartOptions,
        offered: Respondent,
        sharing: Sharing,
        questionnaire: Questionnaire,
    ) -> Start:
        """Return the start that is chosen; `offered` and `sharing` are what Enter takes.

        Whoever goes back to a question is offered what was answered there before.
        """
        chosen = replace(
            options.start(offered),
            depth=options.depth or _first(questionnaire),
            sharing=options.sharing
            or (sharing if sharing in self._sharings else self._sharings[0]),
        )
        self._say_only_way()
        questions: list[_Question] = []
        if options.depth is None and questionnaire.depths == DEPTHS:
            questions.append(partial(self._ask_depth, questionnaire))
        questions += self._of_respondent(options)
        return self._asked(chosen, questions)

    def _say_only_way(self) -> None:
        """Say how it is shared where there is one way alone."""
        if len(self._sharings) == 1:
            self._conversation.say("", self._locale("invitation.only_way"))
            self._conversation.say(self._hinted("sharing", self._sharings[0]))

    def correction(self, who: Respondent, sharing: Sharing) -> tuple[Respondent, Sharing]:
        """Return who answers and how that is shared, as it is to be from now on."""
        now = Start("full", who, sharing)
        only = sharing if len(self._sharings) == 1 or sharing not in self._sharings else None
        said = StartOptions(chain=self._chain, sharing=only)
        found = self._asked(now, [*self._of_respondent(said)])
        return found.respondent, found.sharing

    def _of_respondent(self, options: StartOptions) -> Iterator[_Question]:
        """Yield the questions about who answers and how that is shared that aren't answered yet."""
        said = options.chain, options.organisation, options.level, options.name, options.sharing
        organisation = self._organisation if self._organisations else self._of_text("organisation")
        asked = self._of_text("chain"), organisation, self._level, self._of_text("name")
        for told, question in zip(said, (*asked, self._sharing), strict=True):
            if told is None:
                yield question

    def _asked(self, start: Start, questions: Sequence[_Question]) -> Start:
        """Return a start as the questions change it, one after another, or back."""
        place = 0
        if len(questions) > 1:
            self._conversation.say(self._locale("plain.back_too"))
        while place < len(questions):
            try:
                start = questions[place](start)
                place += 1
            except _Back:
                place -= 1
                if place < 0:
                    place = 0
                    self._conversation.say(self._locale("plain.at_first_question"))
        return start

    def _ask_depth(self, questionnaire: Questionnaire, start: Start) -> Start:
        options = [
            self._locale("plain.option", name=self._locale(f"common.{depth}"), hint=hint)
            for depth in DEPTHS
            for hint in [length(questionnaire, depth, self._locale)]
        ]
        at = self._choose("plain.ask_depth", options, DEPTHS.index(start.depth))
        return replace(start, depth=DEPTHS[at])

    def _level(self, start: Start) -> Start:
        levels: tuple[Level | None, ...] = (*LEVELS, None)
        options = [
            *(self._hinted("level", level) for level in LEVELS),
            self._locale("plain.no_level"),
        ]
        at = self._choose("plain.ask_level", options, levels.index(start.respondent.level))
        return _with(start, level=levels[at])

    def _sharing(self, start: Start) -> Start:
        options = [self._hinted("sharing", sharing) for sharing in self._sharings]
        at = self._choose("plain.ask_sharing", options, self._sharings.index(start.sharing))
        return replace(start, sharing=self._sharings[at])

    def _organisation(self, start: Start) -> Start:
        """Ask for one of the organisations that were invited, or another one."""
        offered, known = start.respondent.organisation, self._organisations
        keys = [*map(names.key, known)]
        options = [*known, self._locale("invitation.other"), self._locale("plain.no_level")]
        other, none = len(known), len(known) + 1
        place = other if offered else none
        place = keys.index(names.key(offered)) if names.key(offered) in keys else place
        at = self._choose("plain.ask_organisation", options, place)
        if at == other:
            return _with(start, organisation=self._text("organisation", start))
        return _with(start, organisation="" if at == none else known[at])

    def _hinted(self, field: str, key: str) -> str:
        name, hint = self._locale(f"common.{key}"), self._locale(f"start.{field}_{key}")
        if self._invitation and key == "anonymous":
            hint = told_of_anonymous(self._invitation, self._locale)
        return self._locale("plain.option", name=name, hint=hint)

    def _choose(self, question: str, options: Sequence[str], offered: int) -> int:
        """Return the place of the option that is chosen."""
        self._conversation.say("", self._locale(question))
        place = chosen(self._conversation, self._locale, options, offered, is_back)
        if place is None:
            raise _Back
        return place

    def _of_text(self, field: str) -> _Question:
        return lambda start: _with(start, **{field: self._text(field, start)})

    def _text(self, field: str, start: Start) -> str:
        offered = getattr(start.respondent, field)
        self._conversation.say("", self._locale(f"plain.ask_{field}"))
        key = "plain.offered" if offered else "plain.may_be_empty"
        while True:
            answer = self._conversation.ask(self._locale(key, offered=offered))
            if is_back(answer):
                raise _Back
            try:
                return "" if answer == _NOTHING else typed_texts.name(answer) or offered
            except KetentuiError as error:
                self._conversation.say(*self._locale.error(error))


def _first(questionnaire: Questionnaire) -> Depth:
    return "quick" if questionnaire.depths == DEPTHS else "full"


def _with(start: Start, **who: Any) -> Start:
    return replace(start, respondent=replace(start.respondent, **who))


def length(questionnaire: Questionnaire, depth: Depth, locale: Locale) -> str:
    """Return how many statements a questionnaire asks, and how long that takes where it says."""
    statements = locale.plural("start.statements", len(questionnaire.asked(depth)))
    minutes = questionnaire.minutes.get(depth)
    return f"{statements}, {locale.plural('start.minutes', minutes)}" if minutes else statements

"""What is asked before the first statement; Enter takes what is offered."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.cli.plain.conversation import Conversation, chosen
from ketentui.cli.start_options import StartOptions
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Respondent
from ketentui.model.choices import LEVELS, SHARINGS, Level, Sharing
from ketentui.model.questionnaire import DEPTHS, Depth, Questionnaire
from ketentui.usecases import typed_texts
from ketentui.usecases.assessing import Start

_NOTHING = "-"
"""What is typed to leave something empty that is offered."""


class Starting:
    """Asks what the command line doesn't say."""

    def __init__(self, conversation: Conversation, locale: Locale) -> None:
        self._conversation = conversation
        self._locale = locale

    def start(
        self,
        options: StartOptions,
        offered: Respondent,
        sharing: Sharing,
        questionnaire: Questionnaire,
    ) -> Start:
        """Return the start that is chosen; `offered` and `sharing` are what Enter takes."""
        return Start(
            options.depth or self._depth(questionnaire),
            Respondent(
                self._text("chain", options.chain, offered.chain),
                self._text("organisation", options.organisation, offered.organisation),
                options.level or self._level(offered.level),
                self._text("name", options.name, offered.name),
            ),
            options.sharing or self._sharing(sharing),
        )

    def _depth(self, questionnaire: Questionnaire) -> Depth:
        if questionnaire.depths != DEPTHS:
            return "full"
        options = [
            self._locale("plain.option", name=self._locale(f"common.{depth}"), hint=hint)
            for depth in DEPTHS
            for hint in [length(questionnaire, depth, self._locale)]
        ]
        return DEPTHS[self._choose("plain.ask_depth", options, 0)]

    def _level(self, offered: Level | None) -> Level | None:
        levels: tuple[Level | None, ...] = (*LEVELS, None)
        options = [
            *(self._hinted("level", level) for level in LEVELS),
            self._locale("plain.no_level"),
        ]
        return levels[self._choose("plain.ask_level", options, levels.index(offered))]

    def _sharing(self, offered: Sharing) -> Sharing:
        options = [self._hinted("sharing", sharing) for sharing in SHARINGS]
        return SHARINGS[self._choose("plain.ask_sharing", options, SHARINGS.index(offered))]

    def _hinted(self, field: str, key: str) -> str:
        name, hint = self._locale(f"common.{key}"), self._locale(f"start.{field}_{key}")
        return self._locale("plain.option", name=name, hint=hint)

    def _choose(self, question: str, options: Sequence[str], offered: int) -> int:
        """Return the place of the option that is chosen."""
        self._conversation.say("", self._locale(question))
        return chosen(self._conversation, self._locale, options, offered)

    def _text(self, field: str, wished: str | None, offered: str) -> str:
        if wished is not None:
            return wished
        self._conversation.say("", self._locale(f"plain.ask_{field}"))
        key = "plain.offered" if offered else "plain.may_be_empty"
        while True:
            answer = self._conversation.ask(self._locale(key, offered=offered))
            try:
                return "" if answer == _NOTHING else typed_texts.name(answer) or offered
            except KetentuiError as error:
                self._conversation.say(*self._locale.error(error))


def length(questionnaire: Questionnaire, depth: Depth, locale: Locale) -> str:
    """Return how many statements a questionnaire asks, and how long that takes where it says."""
    statements = locale.plural("start.statements", len(questionnaire.asked(depth)))
    minutes = questionnaire.minutes.get(depth)
    return f"{statements}, {locale.plural('start.minutes', minutes)}" if minutes else statements

"""The statements of an assessment one by one, until all are answered or somebody stops."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.cli.plain.conversation import Conversation
from ketentui.cli.plain.entry import Act, Choice, Instruction, OffScale, parse
from ketentui.cli.plain.presenting import Presenter
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.questionnaire import Statement
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.earlier_answers import Before


class Stopped(Exception):
    """Whoever answers wants to stop; everything has been stored."""


class Answering:
    """Asks what is open."""

    def __init__(
        self, opened: OpenAssessment, before: Before, conversation: Conversation, locale: Locale
    ) -> None:
        self._opened = opened
        self._before = before
        self._conversation = conversation
        self._locale = locale
        self._presenter = Presenter(opened, locale)
        self._place = opened.position
        points = opened.questionnaire.scale.points
        self._ends = {"minimum": points[0], "maximum": points[-1]}

    def run(self) -> None:
        """Ask until nothing is open; Stopped or EndOfInput where that doesn't come."""
        self._conversation.say("", *self._presenter.introduction())
        while self._place < len(self._opened.statements):
            self._ask()
            if self._place == len(self._opened.statements) and self._opened.open_statements:
                self._go_to_open()

    @property
    def _statement(self) -> Statement:
        return self._opened.statements[self._place]

    def _ask(self) -> None:
        """Ask one statement until it is answered, or another one is wanted."""
        place = self._place
        self._stored(lambda: self._opened.go_to(self._statement.id))
        self._conversation.say(*self._presenter.statement(self._statement))
        while self._place == place:
            self._take(self._conversation.ask(self._locale("plain.prompt", **self._ends)))

    def _go_to_open(self) -> None:
        missing = self._opened.open_statements
        self._conversation.say("", self._locale.plural("plain.still_open", len(missing)))
        self._place = self._opened.statements.index(missing[0])

    def _after(self) -> int:
        """Return where an answer leads: an open statement to the next open one, another onwards."""
        statements, missing = self._opened.statements, self._opened.open_statements
        if self._statement not in missing:
            return self._place + 1
        ahead = range(self._place + 1, len(statements))
        return next((place for place in ahead if statements[place] in missing), len(statements))

    def _take(self, line: str) -> None:
        entry = parse(line, self._opened.questionnaire.scale)
        if isinstance(entry, Choice):
            self._choose(entry)
        elif isinstance(entry, Instruction):
            self._do(entry.act, entry.text)
        else:
            self._complain("off_scale" if isinstance(entry, OffScale) else "not_understood")

    def _do(self, act: Act, text: str) -> None:
        if act == "stop":
            raise Stopped
        if act == "note":
            self._note(text or self._ask_note())
        elif act == "before":
            self._tell_before()
        elif act == "back":
            self._back()
        elif act == "keep":
            self._keep()
        elif act == "about":
            self._conversation.say(*self._presenter.about(self._statement))
            self._conversation.say(self._presenter.text(self._statement))
        else:
            before = self._locale("plain.help_before") if self._before.assessment else ""
            self._conversation.say(self._locale("plain.help", before=before, **self._ends))
            self._conversation.say(*self._presenter.statement(self._statement))

    def _choose(self, entry: Choice) -> None:
        statement, after = self._statement, self._after()
        then = "".join(one.id for one in self._opened.statements[after : after + 1])
        self._stored(lambda: self._opened.choose(statement.id, entry.choice, then=then))
        answer = self._presenter.answer(self._opened.answer(statement.id))
        self._conversation.say(self._locale("plain.taken", answer=answer))
        self._place = after

    def _stored(self, store: Callable[[], None]) -> None:
        """Store something, again and again where the disk refuses, until whoever types it stops.

        KetentuiError then, and at once where nobody types.
        """
        while True:
            try:
                store()
                return
            except KetentuiError as error:
                if error.key != "not_kept" or not self._conversation.interactive:
                    raise
                self._conversation.say(*self._locale.error(error))
                if self._conversation.ask(self._locale("plain.once_more")):
                    raise

    def _ask_note(self) -> str:
        self._conversation.say(self._locale("plain.about_note"))
        return self._conversation.ask(self._locale("plain.ask_note"))

    def _note(self, note: str) -> None:
        """Put a note with the statement; of one that is too long, say so, and all stays."""
        try:
            if note:
                text = "" if note == "-" else note
                self._stored(lambda: self._opened.note(self._statement.id, text))
        except KetentuiError as error:
            if error.key != "note_too_long":
                raise
            self._conversation.say(*self._locale.error(error))
            note = ""
        key = "kept" if not note else "gone" if note == "-" else "taken"
        self._conversation.say(self._locale(f"plain.note_{key}"))

    def _tell_before(self) -> None:
        told = self._before.told(self._statement, self._locale)
        self._conversation.say(*(told or [self._locale("plain.no_before")]))

    def _back(self) -> None:
        if self._place:
            self._place -= 1
        else:
            self._complain("at_first")

    def _keep(self) -> None:
        if self._opened.answer(self._statement.id).given:
            self._place += 1
        else:
            self._complain("nothing_typed")

    def _complain(self, key: str) -> None:
        """Say in one line what is wrong, and the statement again."""
        self._conversation.say(self._locale(f"plain.{key}", **self._ends))
        self._conversation.say(self._presenter.text(self._statement))

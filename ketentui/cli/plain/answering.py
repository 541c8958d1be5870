"""The statements of an assessment one by one, until all are answered or somebody stops."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.cli.plain.conversation import Conversation, EndOfInput, chosen
from ketentui.cli.plain.entry import Act, Choice, Instruction, OffScale, is_stop, parse
from ketentui.cli.plain.presenting import Presenter
from ketentui.cli.plain.starting import Starting
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Statement
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.correcting import Correction, difference, told_of_change
from ketentui.usecases.earlier_answers import Before


class Stopped(Exception):
    """Whoever answers wants to stop; everything has been stored but what `unsaved` tells."""


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
        self._may_change = opened.assessment.finished_at is None
        """Whether to change something needs no question: it isn't finished, or that was asked."""
        self._ends = {"minimum": points[0], "maximum": points[-1]}
        self.unsaved: tuple[str, KetentuiError] | None = None
        """What isn't stored, though it was to be, and why; None where all is."""

    def run(self) -> None:
        """Ask until nothing is open; Stopped or EndOfInput where that doesn't come."""
        self._conversation.say("", *self._presenter.introduction())
        while self._place < len(self._opened.statements) or not self._is_over():
            if self._place < len(self._opened.statements):
                self._ask()
            elif self._opened.open_statements:
                self._go_to_open()
        self._stored(self._opened.finish, self._locale("plain.unsaved_end"))

    @property
    def _statement(self) -> Statement:
        return self._opened.statements[self._place]

    def _ask(self) -> None:
        """Ask one statement until it is answered, or another one is wanted."""
        place = self._place
        self._stored(lambda: self._opened.go_to(self._statement.id), self._at("unsaved_place"))
        self._conversation.say(*self._presenter.statement(self._statement))
        while self._place == place:
            self._take(self._conversation.ask(self._locale("plain.prompt", **self._ends)))

    def _is_over(self) -> bool:
        """Return whether whoever typed the last answer leaves it at that: Enter says so, or the end
        of what is typed.
        """
        if self._opened.open_statements:
            return False
        if not self._conversation.interactive:
            return True
        count = len(self._opened.statements)
        told = self._locale("overview.all_answered", n=count), self._locale("plain.at_end")
        self._conversation.say("", *told)
        try:
            line = self._conversation.ask(self._locale("plain.end_prompt"))
        except EndOfInput:
            return True
        entry = parse(line, self._opened.questionnaire.scale)
        act = entry.act if isinstance(entry, Instruction) else None
        if act == "stop":
            raise Stopped
        if act == "back":
            self._place -= 1
        elif act == "undo":
            self._take_back()
        return act == "keep"

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
        elif act == "undo":
            self._undo()
        elif act == "who":
            self._correct()
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
        if not self._is_allowed():
            self._conversation.say(self._presenter.text(self._statement))
            return
        statement, after = self._statement, self._after()
        before = self._opened.answer(statement.id)
        then = "".join(one.id for one in self._opened.statements[after : after + 1])
        answer = self._presenter.answer(Answer().chosen(entry.choice))
        self._stored(
            lambda: self._opened.choose(statement.id, entry.choice, then=then),
            self._at("unsaved_answer", answer=answer),
        )
        was = self._presenter.answer(before) if before.given else answer
        key = "taken" if was == answer else "changed"
        self._conversation.say(self._locale(f"plain.{key}", before=was, answer=answer))
        self._place = after

    def _is_allowed(self) -> bool:
        """Return whether something may be changed: of what was finished, that is asked once."""
        if not self._may_change and self._conversation.interactive:
            locale, opened = self._locale, self._opened
            copies = opened.told_of_copies(opened.assessment.sharing, locale)
            self._conversation.say("", locale("overview.change_question"))
            self._conversation.say(locale("overview.change_effect"), *copies)
            options = [locale("overview.leave_it"), locale("overview.change")]
            self._may_change = chosen(self._conversation, locale, options, 0) == 1
            return self._may_change
        return True

    def _undo(self) -> None:
        """Take back the last answer, and ask its statement again."""
        if self._opened.last_given is None:
            self._complain("nothing_given")
            return
        place = self._place
        self._take_back()
        if self._place == place:
            self._conversation.say(*self._presenter.statement(self._statement))

    def _take_back(self) -> None:
        """Take back the last answer if there is one, and be at its statement."""
        if self._opened.last_given is not None:
            answer = self._presenter.answer(self._opened.answer(self._opened.last_given))
            self._stored(self._opened.take_back, self._locale("plain.unsaved_undo"))
            self._conversation.say(self._locale("statement.taken_back", answer=answer))
            self._place = self._opened.position

    def _at(self, key: str, **values: object) -> str:
        """Return a text about the statement of now."""
        return self._locale(f"plain.{key}", n=self._place + 1, **values)

    def _stored(self, store: Callable[[], object], what: str) -> None:
        """Store something, again and again where the disk refuses, until whoever types it stops:
        then, and at once where nobody types, `unsaved` tells `what` isn't stored.
        """
        while not self._is_stored(store, what):
            if not self._conversation.interactive or not self._once_more(what):
                raise Stopped

    def _is_stored(self, store: Callable[[], object], what: str) -> bool:
        self.unsaved = None
        try:
            store()
        except KetentuiError as error:
            if error.key != "not_kept":
                raise
            self.unsaved = what, error
        return self.unsaved is None

    def _once_more(self, what: str) -> bool:
        """Ask whether to try again until that is answered."""
        assert self.unsaved is not None
        self._conversation.say(*self._locale.error(self.unsaved[1]))
        while answer := self._conversation.ask(self._locale("plain.once_more")):
            if is_stop(answer):
                return False
            self._conversation.say(self._locale("plain.not_yet", what=what))
        return True

    def _ask_note(self) -> str:
        self._conversation.say(self._locale("plain.about_note"))
        return self._conversation.ask(self._locale("plain.ask_note"))

    def _note(self, note: str) -> None:
        """Put a note with the statement; of one that is too long, say so, and all stays."""
        try:
            if note and not self._is_allowed():
                note = ""
            if note:
                text = "" if note == "-" else note
                self._stored(
                    lambda: self._opened.note(self._statement.id, text), self._at("unsaved_note")
                )
        except KetentuiError as error:
            if error.key != "note_too_long":
                raise
            self._conversation.say(*self._locale.error(error))
            note = ""
        key = "kept" if not note else "gone" if note == "-" else "taken"
        self._conversation.say(self._locale(f"plain.note_{key}"))

    def _correct(self) -> None:
        """Ask again who answers and how that is shared, and say what that doesn't change."""
        before = self._opened.assessment
        asked = Starting(self._conversation, self._locale, self._opened.invitation)
        who, sharing = asked.correction(before.respondent, before.sharing)
        correction = difference(before.respondent, before.sharing, who, sharing)
        told = self._opened.told_of_copies(sharing, self._locale)
        self._stored(
            lambda: self._opened.correct(correction), self._locale("plain.unsaved_details")
        )
        self._conversation.say("", told_of_change(before, self._opened.assessment, self._locale))
        if correction != Correction():
            self._conversation.say(*told)
        self._conversation.say(*self._presenter.statement(self._statement))

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

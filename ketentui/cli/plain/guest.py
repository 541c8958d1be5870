"""Guests line by line: who comes in with which code, a scan without the app, and the way out."""

from __future__ import annotations

import select
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING

from ketentui.cli.output import say
from ketentui.cli.plain.answering import Answering, Stopped
from ketentui.cli.plain.conversation import Conversation, EndOfInput, conversation
from ketentui.cli.plain.scan import goes_on_here, leave
from ketentui.cli.plain.starting import Starting, length
from ketentui.cli.plain.taking_over import interrupt, take_over
from ketentui.cli.start_options import StartOptions
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import languages
from ketentui.model.languages import DUTCH, Language
from ketentui.usecases import assessing, stored
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.earlier_answers import Before
from ketentui.usecases.guest_words import parting, welcome
from ketentui.usecases.guests import Reception, Sitting, Visit

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation


def chosen_language(environment: Mapping[str, str]) -> Language:
    """Return the language that a guest's terminal asks for: Dutch where it asks for none here."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    asked = next((name for name in names if name), "")[:2].lower()
    return next((one for one in languages() if one == asked), DUTCH)


class Door:
    """Receives one guest, from the first line that they read to the last."""

    def __init__(
        self,
        this: Invocation,
        reception: Reception,
        wait: Callable[[float], None],
        talk: Conversation | None = None,
    ) -> None:
        """`wait` waits so many seconds; `talk` is on the terminal where it isn't said."""
        self._this = this
        self._reception = reception
        self._wait = wait
        self._sitting = reception.sitting
        self._asked = reception.asked
        self._talk = talk or conversation(this, partial(_comes, self._sitting))

    def receive(self) -> None:
        """Let somebody in, and see them out; a signal to end ends it in order."""
        with _ended_in_order():
            self._reception.open()
            try:
                visit = self._let_in()
            except (EndOfInput, KeyboardInterrupt):
                self._talk.say("", *parting(self._sitting, None, self._this.locale))
                return
            try:
                self._do(visit)
            finally:
                visit.leave()

    # In

    def _let_in(self) -> Visit:
        self._welcome()
        while True:
            typed = self._talk.ask(self._this.locale("guest.code_prompt"))
            if not typed:
                return self._new()
            if other := next((one for one in languages() if one == typed.lower()), None):
                self._this.flags["lang"] = other
                self._welcome()
                continue
            visit = self._reception.returning(typed)
            if visit is not None:
                return visit
            self._wait(self._reception.penalty)
            self._talk.say(self._this.locale("guest.no_such_code"))

    def _welcome(self) -> None:
        locale = self._this.locale
        following = locale.following
        self._talk.say("", *welcome(self._asked, locale))
        self._talk.say("", following("guest.other_language", code=following.language))
        self._talk.say("", locale("guest.ask_code"))

    def _new(self) -> Visit:
        visit, locale = self._reception.newcomer(), self._this.locale
        try:
            self._talk.say("", locale("guest.code", code=visit.code), locale("guest.code_why"))
            if visit.ssh:
                self._talk.say(locale("guest.code_way", command=visit.ssh))
            self._talk.ask(locale("guest.ask_begin"))
        except BaseException:
            visit.leave()
            raise
        return visit

    # Meanwhile

    def _do(self, visit: Visit) -> None:
        from ketentui.cli.opening import runs_app

        this = self._this
        if runs_app(this):
            from ketentui.tui import run
            from ketentui.tui.opening import Guest

            farewell = run(visit.workspace, this.preferences, Guest(visit))
            this.flags["lang"] = farewell.language
        else:
            self._scan(visit)
        self._talk.say("", *parting(self._sitting, visit, this.locale))

    def _scan(self, visit: Visit) -> None:
        try:
            opened = self._opened(visit)
        except (EndOfInput, KeyboardInterrupt):
            return
        talk, locale = self._talk, self._this.locale
        was_finished = opened.assessment.finished_at is not None
        opened.listen(lambda error: talk.say("", *locale.error(error)))
        opened.decide = partial(goes_on_here, talk, locale)
        opened.give_way(interrupt)
        answering = Answering(opened, Before(visit.workspace, opened), talk, locale)
        try:
            answering.run()
        except (EndOfInput, Stopped, KeyboardInterrupt):
            leave(opened, was_finished)
            if opened.given_way:
                id = opened.assessment.id
                raise KetentuiError("taken_over", ExitCode.IN_USE, id=id) from None
            if answering.unsaved is not None:
                talk.say("", *locale.error(answering.unsaved[1]))
        else:
            opened.close()
            self._tell(visit, opened.assessment.id)

    def _opened(self, visit: Visit) -> OpenAssessment:
        """Return the scan of this guest: begun now, or gone on with."""
        this, talk, locale = self._this, self._talk, self._this.locale
        before = visit.assessment
        if before is None:
            asked = visit.asked
            options = StartOptions(chain=visit.invitation.chain).invited(asked)
            starting = Starting(talk, locale, visit.invitation)
            offered = visit.workspace.usual()
            start = starting.start(options, offered, "open", asked.questionnaire)
            opened = assessing.start(visit.workspace, asked, start)
            title = opened.questionnaire.title(locale.language)
            said = length(opened.questionnaire, opened.assessment.depth, locale)
            talk.say("", locale("plain.begin", title=title, length=said))
            return opened
        try:
            opened = assessing.resume(visit.workspace, before.id)
        except KetentuiError as error:
            if error.key != "in_use":
                raise
            opened = take_over(this, talk, error, visit.workspace)
        title = opened.questionnaire.title(locale.language)
        chain = opened.assessment.respondent.chain
        talk.say("", locale("plain.resume", title=title, chain=chain))
        return opened

    def _tell(self, visit: Visit, assessment_id: str) -> None:
        """Print the profile in words."""
        from ketentui.charts.types import Look
        from ketentui.formats import Sheet
        from ketentui.storage.exchange import ExportOptions
        from ketentui.usecases.profile_export import render

        this = self._this
        found = stored.result(visit.workspace, assessment_id)
        sheet = Sheet(this.terminal.width, Look(), plain=True)
        told = render(visit.workspace, found, "text", ExportOptions(), this.locale, sheet)
        say(this, told, nl=False)


def _comes(sitting: Sitting) -> bool:
    """Return whether a line comes, or the end of all lines, before the visit is over."""
    ready, _, _ = select.select([sys.stdin], [], [], max(0.0, sitting.left))
    if ready:
        sitting.stir()
    return bool(ready)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let this process leave in order where it is told to end: every answer is stored already."""

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    names = [name for name in ("SIGHUP", "SIGTERM", "SIGQUIT") if hasattr(signal, name)]
    before = {one: signal.signal(getattr(signal, one), end) for one in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)

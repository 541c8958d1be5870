"""Going on in this window with an assessment that another one has open, after asking both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.tui import routes
from ketentui.tui.questions import Question, Reply
from ketentui.usecases import taking_over
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.taking_over import TakingOver

if TYPE_CHECKING:
    from ketentui.tui.app import KetentuiApp


def offer(app: KetentuiApp, in_use: KetentuiError, go_on: Callable[[OpenAssessment], None]) -> None:
    """Offer to go on here with the assessment of which `in_use` tells, and `go_on` where it can."""

    def begin() -> None:
        _Asking(app, str(in_use.values["id"]), go_on).wait()

    def question() -> Question:
        locale = app.locale
        replies = Reply(locale("app.no")), Reply(locale("taking_over.here"), begin)
        title = taking_over.question(app.workspace, in_use, locale)
        return Question(title, locale("taking_over.question"), replies)

    app.ask(question)


class _Asking:
    """One request to the other window, from the first question to the last."""

    def __init__(
        self, app: KetentuiApp, assessment_id: str, go_on: Callable[[OpenAssessment], None]
    ) -> None:
        self._app = app
        self._go_on = go_on
        self._request = TakingOver(app.workspace, assessment_id)
        self._looks = 0
        self._opened: OpenAssessment | None = None
        self._error: KetentuiError | None = None

    def wait(self) -> None:
        """Wait for the other window, until somebody is tired of it."""
        waiting = routes.Waiting(
            "taking_over.asking", taking_over.INTERVAL, self._look, self._request.withdraw
        )
        self._app.lay_over(waiting, lambda _: self._after())

    def _look(self) -> bool:
        """Return whether the other window has left, or will not."""
        self._looks += 1
        try:
            self._opened = self._request.look()
        except KetentuiError as error:
            self._error = error
        return self._opened is not None or self._error is not None or self._is_silent

    @property
    def _is_silent(self) -> bool:
        return self._looks >= taking_over.LOOKS

    def _after(self) -> None:
        if self._opened is not None:
            self._go_on(self._opened)
        elif self._error is not None:
            self._give_up(self._error)
        elif self._is_silent:
            self._ask_anyway()

    def _ask_anyway(self) -> None:
        """Ask whether to go on though nobody answered, saying what is certain and what not."""
        try:
            self._app.ask(self._anyway_question)
        except KetentuiError as error:
            self._give_up(error)

    def _anyway_question(self) -> Question:
        locale = self._app.locale
        effect = "\n".join(self._request.told(locale))
        replies = (
            Reply(locale("app.no"), self._give_up),
            Reply(locale("taking_over.anyway"), self._anyway),
        )
        return Question(locale("taking_over.silent"), effect, replies, self._give_up)

    def _anyway(self) -> None:
        try:
            opened = self._request.anyway()
        except KetentuiError as error:
            self._give_up(error)
        else:
            self._go_on(opened)

    def _give_up(self, error: KetentuiError | None = None) -> None:
        self._request.withdraw()
        if error is not None:
            self._app.page.show_error(error)

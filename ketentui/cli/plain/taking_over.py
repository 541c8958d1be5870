"""Going on here, line by line, with an assessment that another window has open; and giving way."""

from __future__ import annotations

import signal
from threading import main_thread
from typing import TYPE_CHECKING

from ketentui.cli.asking import says_yes
from ketentui.cli.plain.conversation import Conversation, EndOfInput
from ketentui.errors import KetentuiError
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.taking_over import TakingOver, question

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation
    from ketentui.usecases.workspace import Workspace


def take_over(
    this: Invocation, talk: Conversation, in_use: KetentuiError, workspace: Workspace
) -> OpenAssessment:
    """Return the assessment of which `in_use` tells, open here, after asking who has it open.

    `in_use` is raised where nobody says yes to that.
    """
    if not talk.interactive:
        raise in_use
    locale = this.locale
    talk.say(question(workspace, in_use, locale), locale("taking_over.question"))
    _agree(talk, locale("taking_over.ask"), in_use, enter=True)
    taking = TakingOver(workspace, str(in_use.values["id"]))
    try:
        talk.say(locale("taking_over.asking"))
        if opened := taking.wait():
            return opened
        talk.say("", locale("taking_over.silent"), *taking.told(locale))
        _agree(talk, locale("taking_over.ask_anyway"), in_use, enter=False)
        return taking.anyway()
    finally:
        taking.withdraw()


def _agree(talk: Conversation, question: str, otherwise: KetentuiError, *, enter: bool) -> None:
    """Raise `otherwise` where a question isn't answered with yes."""
    try:
        answer = talk.ask(question)
    except EndOfInput:
        raise otherwise from None
    if not says_yes(answer, enter=enter):
        raise otherwise


def interrupt() -> None:
    """Have the main thread stop as for Ctrl+C, also where it waits for a line that may never come.

    Where the system can't wake it, as on Windows, who called this ends the process.
    """
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)

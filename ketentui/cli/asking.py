"""A question at the terminal that is answered with yes or no."""

from __future__ import annotations

import sys

import click

from ketentui.cli.invocation import Invocation
from ketentui.cli.output import ask, remark
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import understood


def can_ask(this: Invocation) -> bool:
    """Return whether somebody can read a question and answer it."""
    return this.terminal.stdin and this.terminal.stderr


def says_yes(answer: str, *, enter: bool) -> bool:
    """Return whether an answer is a yes; an empty one is what Enter alone says."""
    word = answer.strip().lower()
    return word in understood("yes") or (enter and not word)


def sure(this: Invocation, question: str, *told: str) -> bool:
    """Return whether somebody wants what can't be taken back just so, once it was `told` what that
    is; `confirmation_needed` where nobody can be asked.
    """
    if not can_ask(this):
        raise KetentuiError("confirmation_needed", ExitCode.USAGE)
    for line in told:
        remark(this, line)
    return agreed(this, question, enter=False, otherwise=this.locale("cli.delete.kept"))


def agreed(this: Invocation, question: str, *, enter: bool, otherwise: str) -> bool:
    """Return whether a question is answered with yes; Enter alone says yes where `enter` is True.

    Any other answer, the end of the input and Ctrl+C say no; then `otherwise` is told.
    """
    try:  # from the moment that the question can be read
        ask(this, question)
        answer = sys.stdin.readline()
    except KeyboardInterrupt:
        remark(this, f"\n{otherwise}")
        raise click.Abort from None
    yes = answer.endswith("\n") and says_yes(answer, enter=enter)
    if not yes:
        remark(this, ("" if answer else "\n") + otherwise)
    return yes

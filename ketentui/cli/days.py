"""The day that somebody meant, said back in words before anything is stored."""

from __future__ import annotations

import sys
from datetime import date

import click

from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.dates import day_in_words
from ketentui.model.text import clean, to_ascii

_RIGHT = ("", "j", "ja", "y", "yes")


def is_meant(this: Invocation, text: str, day: date, *, sure: bool, pending: bool = True) -> bool:
    """Say which day `text` was taken for, and return whether that is the one that was meant.

    Somebody at a terminal is asked, unless they are `sure`. An ISO date needs no words, but a day
    that has passed is said to have, while something is still to be done (`pending`).
    """
    past = pending and day < this.workspace.now().date()
    said = this.locale(
        f"cli.actions.{'past_day' if past else 'day'}", date=day_in_words(day, this.locale)
    )
    if clean(text) == day.isoformat():
        if past:
            remark(this, said)
        return True
    if sure or not (this.terminal.stdin and this.terminal.stderr):
        remark(this, said)
        return True
    return _confirmed(this, f"{said} {this.locale('cli.actions.day_question')}")


def _confirmed(this: Invocation, question: str) -> bool:
    """Ask whether the day is right; Enter says so. Say that nothing was stored where it isn't."""
    shown = to_ascii(question) if this.preferences.ascii else question
    click.echo(f"{shown} ", nl=False, err=True)
    try:
        answer = sys.stdin.readline()
    except KeyboardInterrupt:
        remark(this, f"\n{this.locale('cli.actions.not_stored')}")
        raise click.Abort from None
    right = answer.endswith("\n") and answer.strip().lower() in _RIGHT
    if not right:
        remark(this, ("" if answer else "\n") + this.locale("cli.actions.not_stored"))
    return right

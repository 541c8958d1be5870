"""The day that somebody meant, said back in words before anything is stored."""

from __future__ import annotations

from datetime import date

from ketentui.cli.asking import agreed, can_ask
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.dates.natural import day_in_words
from ketentui.model.text import clean


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
    if sure or not can_ask(this):
        remark(this, said)
        return True
    question = f"{said} {this.locale('cli.actions.day_question')}"
    return agreed(this, question, enter=True, otherwise=this.locale("cli.actions.not_stored"))

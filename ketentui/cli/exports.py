"""What commands that read others' exports ask and tell: whose they are, and what can't be used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from ketentui.cli.framework import option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, tell
from ketentui.documents.coming import outside_text, question_text, suspect_text
from ketentui.documents.unusable import reasons
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.round import Round
from ketentui.team.coming import Question
from ketentui.usecases.export_files import Doubtful, Progress, Unusable, silent
from ketentui.usecases.gathering import NothingUsable

_WORTH_TELLING = 50
"""Fewer files than this are read before anybody could see how far it is."""


one_person_option = option("--one-person", multiple=True, metavar="ID,ID", help="team.one_person")


def of_one_person(said: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return how the ids begin, a group for every time that the option was given."""
    return tuple(tuple(filter(None, map(str.strip, ids.split(",")))) for ids in said)


@contextmanager
def reading(this: Invocation) -> Iterator[Progress]:
    """Tell how far the reading of exports is; where nothing can be used, of every file why."""
    try:
        with _progress(this) as progress:
            yield progress
    except NothingUsable as error:
        raise nothing_used(this, error.unusable) from error


@contextmanager
def _progress(this: Invocation) -> Iterator[Progress]:
    """Tell on the standard error how many files are done, where somebody can see it."""
    if not this.terminal.stderr or this.terminal.dumb or this.preferences.plain:
        yield silent
        return
    longest = 0

    def tell(done: int, total: int) -> None:
        nonlocal longest
        if total >= _WORTH_TELLING and (done == total or done % (total // 20) == 0):
            text = this.locale("cli.progress", done=done, total=total)
            longest = max(longest, len(text))
            click.echo(f"\r{text}", nl=False, err=True)

    try:
        yield tell
    finally:
        if longest:
            click.echo("\r" + " " * longest + "\r", nl=False, err=True)


def tell_unmatched(this: Invocation, unmatched: Sequence[str]) -> None:
    """Say which names of a list of names no organisation has."""
    if unmatched:
        remark(this, this.locale("team_source.names_unmatched", names=", ".join(unmatched)))


def tell_doubtful(this: Invocation, doubtful: Sequence[Doubtful]) -> None:
    """Say what isn't right with files that are used nonetheless."""
    named = ((one.name, one.error) for one in doubtful)
    for told in reasons(named, this.locale, this.locale.remedy):
        remark(this, told)


def tell_outside(this: Invocation, outside: int, round: Round) -> None:
    """Say how many exports of the pool aren't of a round."""
    if outside:
        remark(this, outside_text(outside, round.invitation.code, this.locale))


def to_decide(this: Invocation, key: str, questions: Sequence[Question]) -> KetentuiError:
    """Return the error with the text `key` that tells what the office of a round has to decide."""
    told = [
        text
        for one in questions
        for text in (
            question_text(one, this.locale),
            *(f"- {suspect_text(suspect, this.locale)}" for suspect in one.suspects),
        )
    ]
    problems = [Problem("", "unusable", (("reason", text),)) for text in told]
    n = sum(one.waiting for one in questions)
    return KetentuiError(key, ExitCode.BAD_DATA, problems, n=n)


def check_all_counts(
    this: Invocation, questions: Sequence[Question], unusable: Sequence[Unusable]
) -> None:
    """Raise a KetentuiError where not all that was read counts."""
    held = to_decide(this, "held_back", questions) if questions else None
    if unusable:
        tell(this, held)
        raise not_used(this, "unusable_exports", unusable)
    if held is not None:
        raise held


def not_used(this: Invocation, key: str, unusable: Sequence[Unusable]) -> KetentuiError:
    """Return the error with the text `key` that tells of every file that could not be used."""
    told = reasons(((one.name, one.error) for one in unusable), this.locale, this.locale.remedy)
    problems = [Problem("", "unusable", (("reason", reason),)) for reason in told]
    return KetentuiError(key, ExitCode.BAD_DATA, problems, n=len(unusable))


def nothing_used(this: Invocation, unusable: Sequence[Unusable]) -> KetentuiError:
    """Return the error for where not one file could be used, or none was found at all."""
    return not_used(this, "none_usable" if unusable else "nothing_usable", unusable)

"""What is stored, in words, and what to type next: the home page where the app can't be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ketentui.cli.output import say, tell, tell_damaged
from ketentui.usecases.stored import Entry, overview

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation


def show_overview(this: Invocation) -> None:
    """Print what is stored, each with the command to go on with it."""
    stored = overview(this.workspace)
    lines = [
        *_section(this, "in_progress", stored.in_progress, "scan", "--resume"),
        *_section(this, "finished_ones", stored.finished, "show"),
        this.locale("plain.begin_new"),
        f"  {this.command('scan', '--plain')}",
    ]
    say(this, "\n".join(lines))
    tell(this, *stored.rescued)
    tell_damaged(this, stored.damaged)


def _section(this: Invocation, key: str, entries: tuple[Entry, ...], *words: str) -> Iterator[str]:
    if entries:
        yield this.locale(f"plain.{key}")
    for entry in entries:
        yield f"  {_described(this, entry)}"
        yield f"  {this.command(*words, entry.assessment.id, '--plain')}"
        yield ""


def _described(this: Invocation, entry: Entry) -> str:
    locale, assessment = this.locale, entry.assessment
    return ", ".join(
        (
            assessment.respondent.chain or locale("common.no_chain"),
            entry.questionnaire.title(locale.language),
            locale(f"common.{assessment.depth}"),
            locale("common.answered_of", answered=entry.answered, asked=entry.asked),
            locale.moment(entry.when, this.workspace.now()),
        )
    )

"""`ketentui help`: what a command does, as its `--help` says it, and what is no command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketentui.cli.framework import CommandGroup, declare
from ketentui.cli.invocation import Invocation
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import understood

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_WIDEST = 80
"""Columns beyond which lines are hard to read."""


def _below(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Offer the commands below what was typed, without their options."""
    from click.shell_completion import CompletionItem

    try:
        found = _context(ctx, ctx.params["words"] or ())
    except KetentuiError:
        return []
    group = found.command
    topics = {} if ctx.params["words"] else understood("topic")
    shorts = group.shorts(found) if isinstance(group, CommandGroup) else {}
    offered = {**shorts, **dict.fromkeys(topics, "")}
    return [
        CompletionItem(name, help=short)
        for name, short in offered.items()
        if name.startswith(begun)
    ]


@declare("help")
@click.argument("words", nargs=-1, metavar="[COMMAND]...", shell_complete=_below)
def command(this: Invocation, words: tuple[str, ...]) -> None:
    """Print the explanation of a command, of something else, or of the program."""
    topic = understood("topic").get(" ".join(words))
    if topic is not None:
        width = min(this.terminal.width, _WIDEST)
        text = this.locale(f"cli.topic.{topic}")
        click.echo(click.wrap_text(text, width, preserve_paragraphs=True))
        return
    click.echo(_context(click.get_current_context(), words).get_help())


def _context(ctx: click.Context, words: tuple[str, ...]) -> click.Context:
    """Return what runs the command that `words` name; KetentuiError where there is none."""
    found = ctx.find_root()
    for word in words:
        group = found.command
        if not isinstance(group, CommandGroup):
            raise KetentuiError(
                "no_commands_below", ExitCode.USAGE, command=found.command_path, name=word
            )
        found = click.Context(group.named(found, word), found, word)
    return found

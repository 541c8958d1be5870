"""What the shell offers when somebody types the beginning of an argument and presses Tab.

Everything here is quiet: where something can't be read, there is nothing to offer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli.invocation import Invocation
from ketentui.errors import KetentuiError
from ketentui.storage.confinement import confined
from ketentui.storage.files import changed_at, files_in

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ketentui.locale import Locale
    from ketentui.model.assessment import Assessment

VARIABLE = "_KETENTUI_COMPLETE"
"""Set by the shell's script when it asks for completions: the shell's name, and what it asks."""

_DESCRIBED = 30
"""So many of the newest assessments are described; reading more would be felt."""


_Items = list["CompletionItem[str]"]
_Completer = Callable[[click.Context, click.Parameter, str], _Items]


def _quietly(offered: Callable[[Invocation, str], Iterable[CompletionItem[str]]]) -> _Completer:
    """Return what click asks: of what is offered what begins as was typed; nothing of what can't be
    read.
    """

    @wraps(offered)
    def offer(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> _Items:
        with suppress(KetentuiError, OSError):
            items = offered(_invocation(ctx), incomplete)
            return [one for one in items if one.value.startswith(incomplete)]
        return []

    return offer


@_quietly
def ids(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Offer the stored assessments, the newest first, and `last`; zsh and fish describe them."""
    files = files_in(this.paths.assessments, ".json")
    files.sort(key=changed_at, reverse=True)
    names = [file.stem for file in files if file.stem.startswith(incomplete)]
    only_names = os.environ.get(VARIABLE, "").startswith("bash")
    described = {} if only_names else _descriptions(this, names[:_DESCRIBED])
    yield from (_item(name, help=described.get(name)) for name in names)
    yield from (_item("last") for _ in files[:1])


@_quietly
def binned(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Offer the assessments in the bin, the last that came there first, `last`, and all else."""
    found = dict.fromkeys(one.assessment_id for one in this.workspace.store.binned())
    yield from map(_item, found)
    yield from (_item("last") for _ in [*found][:1])
    from ketentui.usecases.asides import asides

    yield from (_item(one.path.stem) for one in asides(this.workspace))


@_quietly
def received(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Offer what was taken in."""
    from ketentui.usecases import taken_in

    yield from map(_item, dict.fromkeys(one.id for one in taken_in.received(this.workspace)))


@_quietly
def _questionnaires(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    yield from (_item(file.stem) for file in this.workspace.library.files())


def questionnaires(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> _Items:
    """Offer the names of the questionnaires, and files where the beginning fits none of them."""
    return _questionnaires(ctx, parameter, incomplete) or files(ctx, parameter, incomplete)


@_quietly
def actions(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Offer the agreements that are still to be done; zsh and fish say what they are."""
    from ketentui.usecases.actions import agreements

    for one in agreements(this.workspace).pending:
        yield _item(one.action.id, help=one.action.what)


@_quietly
def every_action(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Offer all agreements, also what was done or dropped; zsh and fish say what they are."""
    from ketentui.usecases.actions import agreements

    for one in agreements(this.workspace).agreed:
        yield _item(one.action.id, help=one.action.what)


@_quietly
def files(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Let the shell offer files; not where the program may not leave a folder: a shell would."""
    if not confined():
        yield _item(incomplete, type="file")


@_quietly
def folders(this: Invocation, incomplete: str) -> Iterator[CompletionItem[str]]:
    """Let the shell offer folders, as `files`."""
    if not confined():
        yield _item(incomplete, type="dir")


def _item(value: str, **more: Any) -> CompletionItem[str]:
    from click.shell_completion import CompletionItem

    return CompletionItem(value, **more)


def _invocation(ctx: click.Context) -> Invocation:
    found = ctx.find_object(Invocation)
    assert found is not None, "run() hands it in"
    return found


def _descriptions(this: Invocation, names: list[str]) -> dict[str, str]:
    described = {}
    for name in names:
        with suppress(KetentuiError):
            described[name] = _described(this.workspace.store.load(name), this.locale)
    return described


def _described(assessment: Assessment, locale: Locale) -> str:
    subject = assessment.respondent.chain or assessment.questionnaire.id
    when = locale.date(assessment.when)
    return f"{subject}, {locale(f'common.{assessment.depth}')}, {when}"

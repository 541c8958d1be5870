"""What the shell offers when somebody types the beginning of an argument and presses Tab.

Everything here is quiet: where something can't be read, there is nothing to offer.
"""

from __future__ import annotations

import os
from contextlib import suppress
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


def ids(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer the stored assessments, the newest first, and `last`; zsh and fish describe them."""
    this = _invocation(ctx)
    newest_first: list[str] = []
    with suppress(KetentuiError, OSError):
        files = files_in(this.paths.assessments, ".json")
        files.sort(key=changed_at, reverse=True)
        newest_first = [file.stem for file in files]
    names = [name for name in newest_first if name.startswith(incomplete)]
    described = {} if _only_names() else _descriptions(this, names[:_DESCRIBED])
    last = ["last"] if newest_first and "last".startswith(incomplete) else []
    return [_item(name, help=described.get(name)) for name in [*names, *last]]


def binned(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer the assessments in the bin, the last that came there first, and `last`."""
    found: dict[str, None] = {}
    with suppress(KetentuiError, OSError):
        found = dict.fromkeys(
            one.assessment_id for one in _invocation(ctx).workspace.store.binned()
        )
    names = [*found, "last"] if found else []
    return [_item(name) for name in names if name.startswith(incomplete)]


def received(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer what was taken in."""
    from ketentui.usecases import taken_in

    with suppress(KetentuiError, OSError):
        ids = dict.fromkeys(one.id for one in taken_in.received(_invocation(ctx).workspace))
        return [_item(id) for id in ids if id.startswith(incomplete)]
    return []


def questionnaires(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer the names of the questionnaires, and files where the beginning fits none of them."""
    names: list[str] = []
    with suppress(KetentuiError, OSError):
        names = [file.stem for file in _invocation(ctx).workspace.library.files()]
    offer = [_item(name) for name in names if name.startswith(incomplete)]
    return offer or files(ctx, parameter, incomplete)


def actions(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer the agreements that are still to be done; zsh and fish say what they are."""
    return _agreed(ctx, incomplete, everything=False)


def every_action(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer all agreements, also what was done or dropped; zsh and fish say what they are."""
    return _agreed(ctx, incomplete, everything=True)


def _agreed(ctx: click.Context, incomplete: str, *, everything: bool) -> list[CompletionItem[str]]:
    from ketentui.usecases.actions import agreements

    with suppress(KetentuiError, OSError):
        found = agreements(_invocation(ctx).workspace)
        offered = [one.action for one in (found.agreed if everything else found.pending)]
        return [_item(one.id, help=one.what) for one in offered if one.id.startswith(incomplete)]
    return []


def files(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Let the shell offer files; not where the program may not leave a folder: a shell would."""
    return [] if confined() else [_item(incomplete, type="file")]


def folders(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Let the shell offer folders, as `files`."""
    return [] if confined() else [_item(incomplete, type="dir")]


def _item(value: str, **more: Any) -> CompletionItem[str]:
    from click.shell_completion import CompletionItem

    return CompletionItem(value, **more)


def _invocation(ctx: click.Context) -> Invocation:
    found = ctx.find_object(Invocation)
    assert found is not None, "run() hands it in"
    return found


def _only_names() -> bool:
    """Whether the shell that asks shows no descriptions: bash."""
    return os.environ.get(VARIABLE, "").startswith("bash")


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

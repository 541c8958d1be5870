"""A result in a file or folder that was named: which form it takes, and where it comes."""

from __future__ import annotations

from pathlib import Path

from ketentui.cli.framework import Word
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say_exactly, say_path
from ketentui.errors import ExitCode, KetentuiError


def form_of(told: str | None, output: str | None, forms: Word, usual: str) -> str:
    """Return the form that was told, or else what the name of the file asks for, or the usual one.

    KetentuiError where that name ends in something that is none of `forms`.
    """
    from ketentui.usecases.sharing import names_folder

    ending = "" if output is None or names_folder(output) else Path(output).suffix[1:]
    if told or not ending:
        return told or usual
    meant = forms.meaning(ending)
    if meant is None:
        raise KetentuiError(
            "unknown_ending", ExitCode.USAGE, file=output, choices=", ".join(forms.choices)
        )
    return meant


def write(
    this: Invocation, output: str | None, proposed: Path, content: str, *, force: bool
) -> None:
    """Write `content` and print where it is; to the standard output itself where that is `-`.

    In a folder the file is called as `proposed` is, which holds too where there is no `output`.
    """
    from ketentui.usecases.sharing import chosen_path, write_export

    if output == "-":
        say_exactly(content)
    else:
        say_path(this, write_export(chosen_path(output or "", proposed), content, force=force))

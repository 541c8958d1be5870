"""A result in a file or folder that was named: which form it takes, and where it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

from ketentui.cli.asking import agreed, can_ask
from ketentui.cli.completing import files
from ketentui.cli.framework import Word, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import page, remark, remark_once, say_bytes, say_exactly, say_path, screen
from ketentui.cli.paging import say_long
from ketentui.errors import ExitCode, KetentuiError
from ketentui.formats import ALSO, Sheet
from ketentui.locale import Locale

if TYPE_CHECKING:
    from ketentui.usecases.handing_out import Crowd

_Result = TypeVar("_Result")

output_option = option(
    "-o", "--output", metavar="PATH|-", help="option.report", shell_complete=files
)
"""For a command that prints a report, and can write it to a file."""


class Formats(Word):
    """One of some formats, by its name or what else it is called."""

    def __init__(self, names: Iterable[str]) -> None:
        known = tuple(names)
        super().__init__(*known, also={more: one for one in known for more in ALSO.get(one, ())})

    def told(self, locale: Locale) -> Mapping[str, str]:
        """Return what each format is for."""
        return {"forms": "; ".join(f"{one}: {locale(f'formats.{one}')}" for one in self.choices)}


def form_of(told: str | None, output: str | None, forms: Word, usual: str) -> str:
    """Return the form that was told, or else what the name of the file asks for, or the usual one.

    KetentuiError where that name ends as another form's does, or, where none was told, in something
    that is none of `forms`.
    """
    from ketentui.usecases.named_files import form_for, names_folder, unknown_ending

    if output is None or names_folder(output):
        return told or usual
    form = form_for(output, forms.choices, told)
    if form is None and Path(output).suffix:
        raise unknown_ending(output, forms.choices)
    return form or usual


def write(
    this: Invocation,
    output: str | None,
    proposed: Path,
    content: str | bytes,
    *,
    force: bool,
    crowds: Sequence[Crowd] = (),
    anyway: bool = False,
) -> None:
    """Write `content` and print where it is; to the standard output itself where that is `-`.

    Where nobody else may read the file, whoever sits at the terminal hears how to share it.

    What is no text isn't printed on a terminal: `no_text_to_terminal`.

    In a folder the file is called as `proposed` is, which holds too where there is no `output`.
    See `_hand_out` for `crowds`, of a report over people, and `anyway`.
    """
    from ketentui.storage.files import is_private
    from ketentui.usecases.named_files import chosen_path

    if output == "-":
        if isinstance(content, bytes) and this.terminal.stdout:
            raise KetentuiError("no_text_to_terminal", ExitCode.USAGE, file=proposed)
        _hand_out(this, crowds, lambda: None, anyway=anyway)
        say_bytes(content) if isinstance(content, bytes) else say_exactly(content)
    else:
        wanted = chosen_path(output or "", proposed)
        to_file = partial(_to_file, this, wanted, content, force=force)
        path = _hand_out(this, crowds, to_file, anyway=anyway)
        say_path(this, path)
        if this.terminal.stderr and is_private(path):
            remark_once(this, this.locale("export.private"))


def _to_file(this: Invocation, path: Path, content: str | bytes, *, force: bool) -> Path:
    """Write a file, after a question where its folder isn't there, and return where it is."""
    from ketentui.usecases.named_files import write_export

    try:
        new = not can_ask(this)
        return write_export(path, content, force=force, paths=this.paths, new_folder=new)
    except KetentuiError as error:
        if error.key != "export_no_folder" or not _makes_folder(this, error):
            raise
    return write_export(path, content, force=force, paths=this.paths)


def _makes_folder(this: Invocation, error: KetentuiError) -> bool:
    """Ask whether to make a folder that isn't there; end here where not."""
    question = this.locale("cli.folder_question", **error.values)
    if agreed(this, question, enter=False, otherwise=this.locale("cli.folder_kept")):
        return True
    raise click.exceptions.Exit(ExitCode.FAILURE)


class Target(msgspec.Struct, frozen=True):
    """Where a report goes, and in which form."""

    this: Invocation
    form: str
    output: str | None
    """None is the screen, or what stands in for it."""
    force: bool
    anyway: bool
    no_pager: bool
    excel: bool = False

    @property
    def _on_screen(self) -> bool:
        return self.form == "text" and self.output is None

    @property
    def sheet(self) -> Sheet:
        """What the report is written on."""
        return screen(self.this) if self._on_screen else page(self.this, excel=self.excel)

    def give(self, content: str | bytes, name: str, crowds: Sequence[Crowd] = ()) -> None:
        """Print a report, or write it to a file called `name` unless that was said.

        It is handed out over `crowds`: over nobody where it is only looked at, on a terminal.
        """
        this = self.this
        over = () if self.output is None and this.terminal.stdout else crowds
        if self._on_screen and isinstance(content, str):
            _hand_out(this, over, lambda: None, anyway=self.anyway)
            say_long(this, content, no_pager=self.no_pager)
            return
        output, force, anyway = self.output or "-", self.force, self.anyway
        write(this, output, Path(name), content, force=force, crowds=over, anyway=anyway)


def _hand_out(
    this: Invocation,
    crowds: Sequence[Crowd],
    leave: Callable[[], _Result],
    *,
    anyway: bool,
) -> _Result:
    """Let reports over anonymous people, `crowds`, leave the program by `leave`.

    What could be subtracted from an earlier one is said first; then it is asked whether to go on,
    unless that was said with --anyway. What is printed is taken to have left before it is: the end
    of a pipe may take long, and what it took is gone.
    """
    from ketentui.usecases.handing_out import DOUBTS, handing_out

    try:
        with handing_out(this.workspace, crowds):
            return leave()
    except KetentuiError as error:
        if error.key not in DOUBTS:
            raise
        _tell_doubt(this, error, anyway=anyway)
    with handing_out(this.workspace, crowds, anyway=True):
        return leave()


def _tell_doubt(this: Invocation, error: KetentuiError, *, anyway: bool) -> None:
    """Say what could be subtracted, and end here unless that is agreed to."""
    if not anyway and not can_ask(this):
        raise error
    locale = this.locale
    title, _ = locale.error(error)
    advice = locale(f"handouts.{error.key}", **error.values)
    told = [title, *(f"  {locale.problem(one)}" for one in error.problems), advice]
    remark(this, "\n".join(told))
    if not anyway and not agreed(
        this, locale("handouts.question"), enter=False, otherwise=locale("handouts.kept")
    ):
        raise click.exceptions.Exit(ExitCode.FAILURE)

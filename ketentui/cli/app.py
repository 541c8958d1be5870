"""`ketentui` itself: the commands it has, and the one place that prints what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import RawIOBase
from typing import TextIO

import click

from ketentui.cli.completing import VARIABLE
from ketentui.cli.framework import CommandGroup, declare, echo_version, invocation, metavar_in
from ketentui.cli.invocation import Invocation, of_process
from ketentui.cli.output import told
from ketentui.errors import ExitCode, KetentuiError, failure
from ketentui.storage.confinement import confine

_MODULES = {"import": "import_exports"}
"""Where a command's module can't have its name."""

COMMANDS = {
    name: f"ketentui.cli.commands.{_MODULES.get(name, name)}"
    for name in (
        "scan",
        "edit",
        "list",
        "show",
        "export",
        "delete",
        "restore",
        "import",
        "pool",
        "team",
        "round",
        "guest",
        "compare",
        "actions",
        "targets",
        "questionnaires",
        "backup",
        "doctor",
        "config",
        "completion",
        "demo",
        "help",
    )
}

_FIRST = ("scan", "show", "export")
"""What one needs: answer, look, share."""

_CHANGES_NOTHING = ("doctor", "guest", "help", "version")
"""What begins without tidying up: `doctor` looks first, and a guest has no part in these data."""


@click.pass_context
def _home(ctx: click.Context) -> None:
    if ctx.invoked_subcommand not in _CHANGES_NOTHING and not invocation(ctx).asks_help:
        with suppress(KetentuiError):  # what is wrong with the settings, the command tells
            invocation(ctx).workspace.tidy()
    if ctx.invoked_subcommand is None:
        from ketentui.cli.opening import open_home

        open_home(invocation(ctx))


@declare("version")
def _version(this: Invocation) -> None:
    """Print what `--version` prints."""
    echo_version()


ROOT = CommandGroup(
    "ketentui",
    (_version,),
    modules=COMMANDS,
    first=_FIRST,
    invoke_without_command=True,
    callback=_home,
)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. Nothing that goes wrong leaves a traceback."""
    code = _ended(arguments)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # at the interpreter's end it would take the place of the code
            _forget(stream)
    return code


def _ended(arguments: Sequence[str]) -> int:
    this = of_process(arguments)
    _open_what_is_closed()
    try:
        confine()
        return _run(this, arguments)
    except KetentuiError as error:
        return _tell(this, error)
    except click.UsageError as error:
        return _tell(this, _usage(error))
    except click.Abort:
        return ExitCode.INTERRUPTED
    except KeyboardInterrupt:
        with suppress(OSError):
            click.echo(err=True)  # below the ^C
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _forget(sys.stdout)
    except OSError as error:
        _forget(sys.stdout)
        return _tell(this, KetentuiError("system_refused", reason=error))
    except Exception as error:
        return _tell(this, failure(error, "unexpected"))
    return ExitCode.DONE


def _run(this: Invocation, arguments: Sequence[str]) -> int:
    """Do what is asked, with all output out before anybody hears of an error.

    Not by `click.main`, which ends the process itself where the reader of a pipe is gone.
    """
    try:
        if asked := os.environ.get(VARIABLE):
            from click.shell_completion import shell_complete

            return shell_complete(ROOT, {"obj": this}, "ketentui", VARIABLE, asked)
        with ROOT.make_context("ketentui", list(arguments), obj=this) as ctx:
            ROOT.invoke(ctx)
    except click.exceptions.Exit as ended:  # of --help and --version
        return ended.exit_code
    finally:
        sys.stdout.flush()
        _tell_unsynchronised(this)
    return ExitCode.DONE


def _tell_unsynchronised(this: Invocation) -> None:
    """Say once in a run what its writes couldn't make certain, whatever became of the rest."""
    from ketentui.storage.writing import unsynchronised

    folder = unsynchronised()
    if folder is not None:
        with suppress(OSError):
            click.echo(this.locale("cli.unsynchronised", folder=folder), err=True)


def _tell(this: Invocation, error: KetentuiError) -> int:
    title, remedy = this.locale.error(error)
    try:
        click.echo(told(this, f"ketentui: {title}\n{remedy}"), err=True)
    except OSError:  # the exit code says it too
        _forget(sys.stderr)
    return error.exit_code


def _usage(error: click.UsageError) -> KetentuiError:
    """Return click's complaint as one in the user's language."""
    if isinstance(error, click.NoSuchOption):
        like = ", ".join(one for one in error.possibilities or () if one != "--help")
        key = "unknown_option_like" if like else "unknown_option"
        if arguments := _arguments(error):
            return _wrong("no_option", error, option=error.option_name, arguments=arguments)
        if error.option_name[1:].isdecimal():  # no option, but a number
            key = "below_zero"
        return _wrong(key, error, option=error.option_name, like=like)
    if isinstance(error, click.MissingParameter):
        name = _told(error.param, error.ctx) if error.param and error.ctx else ""
        return _wrong("missing_argument", error, name=name)
    if isinstance(error, click.BadOptionUsage):
        key = "flag_with_value" if _is_flag(error) else "option_without_value"
        return _wrong(key, error, option=error.option_name)
    if error.ctx and isinstance(error.ctx.command, click.Group):
        known = ", ".join(error.ctx.command.list_commands(error.ctx))
        return _wrong("missing_command", error, known=known)
    return _wrong("wrong_usage", error)


def _arguments(error: click.NoSuchOption) -> str:
    """Return what goes with a command without an option, where the option that it doesn't have is
    called like a part of that; else empty.
    """
    if error.ctx is None:
        return ""
    found = [one for one in error.ctx.command.params if isinstance(one, click.Argument)]
    named = any(error.option_name == f"--{one.name}" for one in found)
    return " ".join(_told(one, error.ctx) for one in found) if named else ""


def _told(parameter: click.Parameter, ctx: click.Context) -> str:
    """Return what stands for an argument's value, in the user's language; an option's name."""
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return metavar_in(invocation(ctx).locale, parameter.make_metavar(ctx))


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx else ()
    return any(error.option_name in one.opts and getattr(one, "is_flag", False) for one in options)


def _wrong(key: str, error: click.UsageError, **values: str) -> KetentuiError:
    path = error.ctx.command_path if error.ctx else "ketentui"
    return KetentuiError(key, ExitCode.USAGE, (), command=path, **values)


def _open_what_is_closed() -> None:
    """Let there be an input and outputs, whoever started the program without them: a result that is
    printed on a closed output is lost, which is an error.

    A letter that an output's encoding lacks becomes a question mark, not a crash. And where Python
    was told to keep nothing back (`PYTHONUNBUFFERED`), it loses in silence what a disk that gets
    full, or a slow pipe, doesn't take at once: then line by line is soon enough.
    """
    for name, mode, flags in (
        ("stdin", "r", os.O_RDONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, flags), mode))
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(getattr(stream, "buffer", None), RawIOBase):
            handle, encoding = stream.fileno(), stream.encoding
            stream = os.fdopen(handle, "w", 1, encoding, closefd=False)
            setattr(sys, name, stream)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _forget(stream: TextIO) -> None:
    """Let the interpreter flush into nothing at its end: what took this output is gone or full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

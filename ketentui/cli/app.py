"""`ketentui` itself: the commands it has, and the one place that prints what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from ketentui.cli.completing import VARIABLE
from ketentui.cli.framework import Group, invocation
from ketentui.cli.invocation import Invocation, of_process
from ketentui.errors import ExitCode, KetentuiError

_MODULES = {"import": "import_exports"}
"""Where a command's module can't have its name."""

COMMANDS = {
    name: f"ketentui.cli.commands.{_MODULES.get(name, name)}"
    for name in (
        "scan",
        "list",
        "show",
        "export",
        "delete",
        "import",
        "team",
        "compare",
        "actions",
        "targets",
        "questionnaires",
        "config",
        "completion",
        "demo",
    )
}


@click.pass_context
def _home(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        from ketentui.cli.opening import open_home

        open_home(invocation(ctx))


ROOT = Group("ketentui", "ketentui", COMMANDS, invoke_without_command=True, callback=_home)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. Nothing that goes wrong leaves a traceback."""
    this = of_process(arguments)
    _write_what_fits()
    try:
        ROOT.main(
            list(arguments),
            prog_name="ketentui",
            complete_var=VARIABLE,
            obj=this,
            standalone_mode=False,
        )
        sys.stdout.flush()
    except KetentuiError as error:
        return _tell(this, error)
    except click.UsageError as error:
        return _tell(this, _usage(error))
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _forget_output()
    except OSError as error:
        _forget_output()
        return _tell(this, KetentuiError("system_refused", reason=error))
    except Exception as error:
        return _tell(this, KetentuiError("unexpected", reason=f"{type(error).__name__}: {error}"))
    return ExitCode.DONE


def _tell(this: Invocation, error: KetentuiError) -> int:
    title, remedy = this.locale.error(error)
    click.echo(f"ketentui: {title}\n{remedy}", err=True)
    return error.exit_code


def _usage(error: click.UsageError) -> KetentuiError:
    """Return click's complaint as one in the user's language."""
    if isinstance(error, click.NoSuchOption):
        likely = f" ({', '.join(error.possibilities)}?)" if error.possibilities else ""
        return _wrong("unknown_option", error, option=error.option_name, likely=likely)
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return _wrong("missing_argument", error, name=name)
    if isinstance(error, click.BadOptionUsage):
        return _wrong("option_without_value", error, option=error.option_name)
    return _wrong("wrong_usage", error)


def _wrong(key: str, error: click.UsageError, **values: str) -> KetentuiError:
    path = error.ctx.command_path if error.ctx else "ketentui"
    return KetentuiError(key, ExitCode.USAGE, (), command=path, **values)


def _write_what_fits() -> None:
    """Let a letter that the output's encoding lacks become a question mark, not a crash."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started the program
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _forget_output() -> None:
    """Let the interpreter flush into nothing at its end: the reader of the pipe is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""`ketentui doctor`: what isn't right with what is stored here, and mending it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from ketentui.cli.findings import commands, text_of
from ketentui.cli.framework import declare, json_option, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say, say_json
from ketentui.errors import ExitCode
from ketentui.model.text import printable
from ketentui.usecases.doctor.findings import examine
from ketentui.usecases.doctor.look import Finding
from ketentui.usecases.doctor.repair import Repaired, repair


@declare("doctor")
@option("--repair", "wished", is_flag=True, help="doctor.repair")
@json_option
def command(this: Invocation, wished: bool, as_json: bool) -> None:
    """Tell what isn't right, and with --repair what was done about it."""
    this.go_on_without_config()  # what is wrong with it, is found too
    done = repair(this.workspace) if wished else None
    left = done.left if done else examine(this.workspace)
    if as_json:
        say_json(_fields(this, left, done))
    else:
        say(this, "\n\n".join(_told(this, left, done)))
    if left:
        raise click.exceptions.Exit(ExitCode.FAILURE)


def _told(this: Invocation, left: Iterable[Finding], done: Repaired | None) -> list[str]:
    locale = this.locale
    told = _told_done(this, done) if done else []
    told += [_about(this, finding, wished=done is not None) for finding in left]
    if not told:
        if this.missing:
            return [locale("cli.list.missing", folder=this.missing)]
        return [locale("doctor.all_right", folder=this.paths.data)]
    if done is None:
        mendable = sum(finding.mend is not None for finding in left)
        if mendable:
            told.append(locale.plural("doctor.can_mend", mendable, **commands(this)))
    elif not done.left:
        told.append(locale("doctor.now_all_right"))
    return told


def _told_done(this: Invocation, done: Repaired) -> list[str]:
    locale = this.locale
    told = [locale("doctor.copy", file=done.copy)] if done.copy else []
    for one in done.mended:
        title = locale("doctor.mended", what=_title(this, one))
        told.append("\n  ".join([title, printable(str(one.path)), text_of(this, one, "done")]))
    for finding, error in done.failed:
        why = " ".join(locale.error(error)[0].split())
        told.append(locale("doctor.failed", what=_title(this, finding), why=why))
    return told


def _about(this: Invocation, finding: Finding, *, wished: bool) -> str:
    """Return what is wrong, where, what that means, and what can be done about it."""
    error = finding.error
    problems = [this.locale.problem(one) for one in error.problems] if error else []
    do = [] if finding.mend and wished else [text_of(this, finding, "do")]
    lines = [printable(str(finding.path)), *problems, text_of(this, finding, "means"), *do]
    return "\n  ".join([_title(this, finding), *lines])


def _title(this: Invocation, finding: Finding) -> str:
    return text_of(this, finding, "is")


def _fields(this: Invocation, left: Iterable[Finding], done: Repaired | None) -> dict[str, Any]:
    mended = done.mended if done else ()
    return {
        "backup": str(done.copy) if done and done.copy else None,
        "mended": [_field(this, one, "done") for one in mended],
        "findings": [_field(this, one, "do") for one in left],
    }


def _field(this: Invocation, finding: Finding, which: str) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "path": str(finding.path),
        "is": text_of(this, finding, "is"),
        "means": text_of(this, finding, "means"),
        which: text_of(this, finding, which),
        "mendable": finding.mend is not None,
    }

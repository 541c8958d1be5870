"""Printing results: text, tables and JSON on the standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ketentui.cli.invocation import Invocation
from ketentui.model.text import cells, clean, to_ascii


def say(this: Invocation, text: str) -> None:
    """Print a result, in ASCII where the user or the terminal wants that, with its colours."""
    click.echo(to_ascii(text) if this.preferences.ascii else text, color=True)


def remark(this: Invocation, text: str) -> None:
    """Print something about the result: on the standard error."""
    click.echo(to_ascii(text) if this.preferences.ascii else text, err=True)


def remark_once(this: Invocation, text: str) -> None:
    """Print what holds for all that a run does: the first time alone."""
    if text not in this.remarked:
        this.remarked.add(text)
        remark(this, text)


def say_json(values: object) -> None:
    """Print a result for a program: always UTF-8, whatever the terminal."""
    say_exactly(json.dumps(values, ensure_ascii=False, indent=2) + "\n")


def say_exactly(text: str) -> None:
    """Print `text` as the bytes that a file of it would have; ? for what no text can have."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(errors="replace"))


def say_path(this: Invocation, path: Path) -> None:
    """Print where a file is: exactly for a program, and safe to look at on a terminal."""
    if this.terminal.stdout:
        say(this, clean(str(path)))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(os.fsencode(path) + b"\n")


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows under headings, in columns as wide as their widest cell, two spaces apart."""
    columns = list(zip(headings, *rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    lines = (
        "  ".join(
            cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True)
        )
        for row in (headings, *rows)
    )
    return "\n".join(line.rstrip() for line in lines)

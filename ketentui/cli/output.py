"""Printing: text, tables and JSON, of which no terminal does more than show it."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketentui.charts.types import Look
from ketentui.cli import terminal
from ketentui.cli.invocation import Invocation
from ketentui.errors import KetentuiError
from ketentui.formats import Sheet
from ketentui.model.text import cells, printable, printable_lines, to_ascii

if TYPE_CHECKING:
    from ketentui.storage.store import Damaged

_COLOUR = re.compile("(\x1b\\[[0-9;]*m)")
"""What begins or ends a colour in a chart."""

_NO_ASCII = re.compile("[^\n -~]")


_PAGE = 80
"""Columns of a text that is not for this terminal."""


def screen(this: Invocation) -> Sheet:
    """Return this terminal as what a document is written on."""
    return Sheet(terminal.width(), this.look, this.preferences.plain)


def page(this: Invocation, *, excel: bool = False) -> Sheet:
    """Return a file as what a document is written on: without colours, as wide as a page."""
    look = Look(this.setting("ascii").value, decimal=this.locale.decimal)
    return Sheet(_PAGE, look, this.preferences.plain, excel)


def say(this: Invocation, text: str, *, nl: bool = True) -> None:
    """Print a result, in ASCII where the user or the terminal wants that, with its colours.

    With a line end behind it unless `nl` is off.
    """
    click.echo(shown(this, text), nl=nl, color=True)


def shown(this: Invocation, text: str) -> str:
    """Return a result as it can be printed here."""
    colour = "\x1b" in text and this.look.colour
    pieces = _COLOUR.split(text) if colour else [text]
    safe = (one if at % 2 else printable_lines(one) for at, one in enumerate(pieces))
    return _lettered(this, "".join(safe))


def remark(this: Invocation, text: str) -> None:
    """Print something about the result: on the standard error."""
    click.echo(_lettered(this, printable_lines(text)), err=True)


def tell_damaged(this: Invocation, damaged: Iterable[Damaged]) -> None:
    """Say on the standard error which files can't be read, why, and what to do about it."""
    tell(this, *(one.error for one in damaged))


def tell(this: Invocation, *errors: KetentuiError | None) -> None:
    """Say on the standard error what is wrong, beside what can be told nonetheless."""
    for error in errors:
        if error is not None:
            remark(this, "\n".join(this.locale.error(error)))


def ask(this: Invocation, question: str) -> None:
    """Print a question about the result, behind which the answer comes."""
    click.echo(f"{_lettered(this, printable_lines(question))} ", nl=False, err=True)


def _lettered(this: Invocation, text: str) -> str:
    return to_ascii(text) if this.preferences.ascii else text


def remark_once(this: Invocation, text: str) -> None:
    """Print what holds for all that a run does: the first time alone."""
    if text not in this.remarked:
        this.remarked.add(text)
        remark(this, text)


def say_json(values: object) -> None:
    """Print a result for a program: always UTF-8, whatever the terminal."""
    text = json.dumps(values, ensure_ascii=False, indent=2)
    say_exactly(_NO_ASCII.sub(_escaped, text) + "\n")


def _escaped(found: re.Match[str]) -> str:
    """Return a character of a JSON string that hides or does something as JSON can write it."""
    one = found[0]
    acts = unicodedata.category(one) == "Cf" or printable(f"x{one}x") != f"x{one}x"
    return json.dumps(one)[1:-1] if acts else one


def say_exactly(text: str) -> None:
    """Print `text` as the bytes that a file of it would have; ? for what no text can have."""
    say_bytes(text.encode(errors="replace"))


def say_bytes(content: bytes) -> None:
    """Print what is no text, or may be none."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def say_path(this: Invocation, path: Path) -> None:
    """Print where a file is: exactly for a program, and safe to look at on a terminal."""
    if this.terminal.stdout:
        say(this, printable(str(path)))
    else:
        say_bytes(os.fsencode(path) + b"\n")


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

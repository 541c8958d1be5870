"""Printing: text, tables and JSON, of which no terminal does more than show it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from operator import getitem
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketentui.cli import terminal
from ketentui.cli.invocation import Invocation
from ketentui.errors import KetentuiError
from ketentui.model.text import cells, printable, printable_lines, to_ascii

if TYPE_CHECKING:
    from ketentui.formats import Sheet
    from ketentui.storage.reading import Damaged

_COLOUR = "(\x1b\\[[0-9;]*m)"
"""What begins or ends a colour in a chart."""

_NO_ASCII = "[^\n -~]"


_PAGE = 80
"""Columns of a text that is not for this terminal."""


def screen(this: Invocation) -> Sheet:
    """Return this terminal as what a document is written on."""
    from ketentui.formats import Sheet

    shown_on = this.terminal
    return Sheet(shown_on.width, this.look, this.preferences.plain, shown_on.height)


def page(this: Invocation, *, excel: bool = False) -> Sheet:
    """Return a file as what a document is written on: without colours, as wide as a page."""
    from ketentui.charts.types import Look
    from ketentui.formats import Sheet

    look = Look(this.setting("ascii").value, decimal=this.locale.decimal)
    return Sheet(_PAGE, look, this.preferences.plain, excel=excel)


def say(this: Invocation, text: str, *, nl: bool = True) -> None:
    """Print a result, in ASCII where the user or the terminal wants that, with its colours.

    With a line end behind it unless `nl` is off.
    """
    click.echo(shown(this, text), nl=nl, color=True)


def shown(this: Invocation, text: str) -> str:
    """Return a result as it can be printed here."""
    colour = "\x1b" in text and this.look.colour
    pieces = re.split(_COLOUR, text) if colour else [text]
    safe = (one if at % 2 else printable_lines(one) for at, one in enumerate(pieces))
    return _lettered(this, "".join(safe))


def remark(this: Invocation, text: str) -> None:
    """Print something about the result: on the standard error."""
    click.echo(_lettered(this, told(this, text)), err=True)


def told(this: Invocation, text: str) -> str:
    """Return what goes to the standard error, harmless, and on a terminal broken between words."""
    safe = printable_lines(text)
    return between_words(safe, terminal.width()) if this.terminal.stderr else safe


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
    import json

    text = json.dumps(values, ensure_ascii=False, indent=2)
    say_exactly(re.sub(_NO_ASCII, _escaped, text) + "\n")


def _escaped(found: re.Match[str]) -> str:
    """Return a character of a JSON string that hides or does something as JSON can write it."""
    import json
    import unicodedata

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


def table(this: Invocation, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under the headings of their columns; on a terminal, in the room that it has."""
    headings = [this.locale(f"columns.{key}") for key in columns]
    return in_columns((headings, *rows), terminal.width() if this.terminal.stdout else None)


def whole(cell: str) -> str:
    """Return what stands in a table and is never broken, such as a date."""
    return cell.replace(" ", "\u00a0")


def in_columns(rows: Sequence[Sequence[str]], width: int | None) -> str:
    """Return rows in columns as wide as their widest cell, two spaces apart; where `width` columns
    are too few for that, the widest are broken between words, and then long words are too.
    """
    columns = [{cell: cells(cell) for cell in {*column}} for column in zip(*rows, strict=True)]
    widths = [max(column.values()) for column in columns]
    if width is not None:
        least = [
            max(cells(word) for cell in one for word in (cell or "-").split(" ")) for one in columns
        ]
        shortest = [min(one, _WORD) for one in least]
        room = width - 2 * (len(widths) - 1)
        widths = _narrowed(widths, least, room) or _narrowed(least, shortest, room) or widths
    padded = [
        {cell: _padded(cell, wide, most) for cell, wide in column.items()}
        for column, most in zip(columns, widths, strict=True)
    ]
    return "\n".join(line for row in rows for line in _in_lines(map(getitem, padded, row), widths))


_WORD = 12
"""Columns that a word takes without ever being broken: an ID does, and so does a date."""


def _narrowed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int] | None:
    """Return widths that fit, none narrower than `least`; None where that can't be."""
    narrowed = list(widths)
    for _ in range(sum(widths) - room):
        wide = [at for at, one in enumerate(narrowed) if one > least[at]]
        if not wide:
            return None
        narrowed[max(wide, key=lambda at: narrowed[at])] -= 1
    return narrowed


def _padded(cell: str, wide: int, most: int) -> Sequence[str]:
    """Return the lines of a cell, each filled up to the width of its column."""
    if wide <= most:
        return [cell.replace("\u00a0", " ") + " " * (most - wide)]
    from ketentui.model.wrapping import wrapped

    return [line + " " * (most - cells(line)) for line in wrapped(cell, most)]


def _in_lines(row: Iterable[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield a row in as many lines as its longest cell takes."""
    for line in zip_longest(*row):
        whole = map(_or_blank, line, widths) if None in line else line
        yield "  ".join(whole).rstrip()


def _or_blank(part: str | None, width: int) -> str:
    return " " * width if part is None else part


_COMMAND = "'ketentui [^'\n]*'"


def between_words(text: str, width: int) -> str:
    """Return a text of which no line is longer than `width` where it can be broken between words:
    a command to be copied stays on one line, and so does a path.
    """
    from textwrap import fill

    kept = re.sub(_COMMAND, lambda found: found[0].replace(" ", "\u00a0"), text)
    lines = (
        fill(
            line,
            width,
            subsequent_indent=line[: len(line) - len(line.lstrip())],
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in kept.split("\n")
    )
    return "\n".join(lines).replace("\u00a0", " ")

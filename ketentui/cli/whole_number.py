"""A whole number on the command line, within a range."""

from __future__ import annotations

import click

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.text import shown


class Whole(click.ParamType[int]):
    """A whole number from `least` to `most`."""

    name = "whole"

    def __init__(self, least: int, most: int) -> None:
        self._range = range(least, most + 1)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what stands for the number in the help."""
        return "N"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number; KetentuiError names the range where it is outside, or is none."""
        text = str(value).strip()
        if text.isascii() and text.isdigit() and len(text) < 10 and int(text) in self._range:
            return int(text)
        raise KetentuiError(
            "not_in_range",
            ExitCode.USAGE,
            value=shown(text),
            option=param.opts[-1] if param else "",
            least=self._range[0],
            most=self._range[-1],
        )

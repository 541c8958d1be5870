"""The picture of a house, from a file that somebody chose: checked before anything shows it."""

from __future__ import annotations

from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.house import Logo
from ketentui.storage.files import kept_bytes
from ketentui.storage.plain_svg import NoSvg, drawing_svg
from ketentui.storage.png import SIGNATURE, NoPng, drawing_png

LARGEST_LOGO = 512 * 1024
"""Bytes of a logo: every report has it in it."""

_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \r\n\t"
"""What may stand before the first sign of a text."""


def read_logo(path: Path) -> Logo:
    """Return the logo in a file; KetentuiError that says why it can't be one."""
    try:
        content = kept_bytes(path, LARGEST_LOGO)
        if content.startswith(SIGNATURE):
            return Logo("png", drawing_png(content))
        if not content.lstrip(_BEFORE).startswith(b"<"):
            raise _refused(path, Problem("", "no_picture"))
        return Logo("svg", drawing_svg(content))
    except FileNotFoundError as error:
        raise _refused(path, Problem("", "logo_missing")) from error
    except (NoPng, NoSvg) as error:
        raise _refused(path, error.problem) from error
    except KetentuiError as error:
        if error.key != "file_too_large":
            raise
        too_large = Problem("", "logo_too_large", (("most", LARGEST_LOGO // 1024),))
        raise _refused(path, too_large) from error


def _refused(path: Path, problem: Problem) -> KetentuiError:
    return KetentuiError("logo_refused", ExitCode.BAD_DATA, [problem], file=path)

"""The one folder that a process may be kept in: nothing outside it is read or written."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError

CONFINED = "KETENTUI_CONFINED"
"""The variable that names the folder outside which nothing is read or written, for guests. Nothing
else can: no option, and no line in a file that a guest might write.
"""


def confined() -> Path | None:
    """Return the folder outside which nothing may be read or written; None where anything may.

    `confined_nowhere` where the environment names something else than a folder: then nothing is.
    """
    told = os.environ.get(CONFINED)
    return None if told is None else _real_folder(told)


@cache
def _real_folder(told: str) -> Path:
    real = Path(os.path.realpath(told))
    whole = os.path.isabs(told) and real != Path(real.anchor)  # "$FORGOTTEN/" is the whole disk
    if not whole or not os.path.isdir(real):
        raise KetentuiError("confined_nowhere", ExitCode.USAGE, found=told, variable=CONFINED)
    return real


def confine() -> None:
    """Begin in the folder that this process may not leave, where there is one: a path that isn't
    whole lies in it, and so do temporary files; nobody else's modules are loaded from it, and
    Textual takes no orders from the environment, of which some write files.
    """
    folder = confined()
    if folder is None:
        return
    try:
        os.chdir(folder)
    except OSError as error:
        raise KetentuiError(
            "confined_nowhere", ExitCode.USAGE, found=folder, variable=CONFINED
        ) from error
    os.environ["TMPDIR"] = str(folder)
    sys.path[:] = [one for one in sys.path if one and not Path(one).is_relative_to(folder)]
    for name in [one for one in os.environ if one.startswith("TEXTUAL")]:
        del os.environ[name]


def confine_to(folder: Path) -> None:
    """Keep this process in a folder from now on, which may only be one where it may go already.

    `confined_nowhere` where that is no folder, and `outside` where it leads out.
    """
    os.environ[CONFINED] = os.path.realpath(within(folder))
    confine()


def within(path: Path, *, link: bool = False) -> Path:
    """Return where a path leads, links and all, if this process may go there: the one check that
    every path passes, whoever named it. Where it may go anywhere, the path as it is.

    With `link` a link at its end is meant itself. `outside` where it may not: also of what isn't
    there, so that it tells of nothing outside whether that is there.
    """
    folder = confined()
    if folder is None:
        return path
    try:
        real = _real(path, folder)
        if link and real != folder and path.name != "..":
            above = _real(path.parent, folder)
            real = above and above / path.name
    except ValueError as error:  # a sign that no path has
        raise KetentuiError("path_impossible", ExitCode.USAGE, file=path) from error
    if real is None:
        raise KetentuiError("outside", ExitCode.USAGE, file=path, folder=folder)
    return real


def _real(path: Path, folder: Path) -> Path | None:
    """Return where a path leads; None where that isn't in `folder`, or it isn't spelled so: of what
    is outside, no link is followed.
    """
    spelled, told = Path(os.path.abspath(path)), os.path.abspath(os.environ[CONFINED])
    if not (spelled.is_relative_to(folder) or spelled.is_relative_to(told)):
        return None
    real = Path(os.path.realpath(path))
    return real if real.is_relative_to(folder) else None

"""How `ketentui.pyz` begins: unpack itself once into the user's cache, and run from there.

It is the archive's `__main__`. Beside it are `about.py`, which `scripts/dist.py` writes, and
`site.zip`: the program and all that it needs. On another Python than its own it can still say so.
"""

from __future__ import annotations

import os
import stat
import sys
from importlib.machinery import EXTENSION_SUFFIXES

import about  # type: ignore[import-not-found]  # only in the archive

CACHE = {"win32": ("LOCALAPPDATA", "~/AppData/Local"), "darwin": ("", "~/Library/Caches")}
"""Where the cache is: the variable that says so, or else the folder. XDG_CACHE_HOME goes first."""


class Refusal(Exception):
    """Why it can't begin: the name of a text in `about.TEXTS`, and what fills it in."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


def main() -> None:
    """Put the unpacked program in the place of this archive, and run it."""
    try:
        site = unpacked()
    except Refusal as refusal:
        texts = about.TEXTS[language()]
        print(f"ketentui: {texts[refusal.text].format(**refusal.values)}", file=sys.stderr)
        sys.exit(1)
    sys.path[0] = site
    from ketentui.cli import main as run

    run()


def language() -> str:
    """Return the language that the command line or the environment asks for, or else Dutch."""
    words = " ".join(sys.argv[1:]).replace("--lang=", "--lang ").split()
    asked = [*words, "--lang", os.environ.get("KETENTUI_LANG", "")]
    code = asked[asked.index("--lang") + 1].lower()
    return code if code in about.TEXTS else "nl"


def unpacked() -> str:
    """Return the folder with the unpacked program; unpack it there if that wasn't done yet.

    The folder is called after what is in it, so that another version has another one. Only the
    user, or who administers the machine, can have put anything there.
    """
    if EXTENSION_SUFFIXES[0] != about.SUFFIX:
        from sysconfig import get_platform

        here = "Python {}.{} ({})".format(*sys.version_info[:2], get_platform())
        raise Refusal("wrong_python", wanted=about.PYTHON, here=here)
    cache = folder()
    site, above = os.path.join(cache, about.KEY), os.path.dirname(cache)
    if not is_safe_above(above):
        raise Refusal("not_private", folder=above)
    if not os.path.lexists(site):
        if os.environ.get("KETENTUI_CONFINED"):
            raise Refusal("confined")
        try:
            unpack(cache, site)
        except OSError as error:
            raise Refusal("not_unpacked", folder=cache, reason=error.strerror or error) from None
    for one in (cache, site):
        if not is_private(one):
            raise Refusal("not_private", folder=one)
    return site


def folder() -> str:
    """Return the program's own folder in the user's cache."""
    variable, usual = CACHE.get(sys.platform, ("", "~/.cache"))
    asked = os.environ.get("XDG_CACHE_HOME", "")
    found = asked if os.path.isabs(asked) else os.environ.get(variable, "")
    return os.path.join(found or os.path.expanduser(usual), "ketentui")


def is_private(path: str) -> bool:
    """Whether it is a folder, no link, in which only the user and the administrator can write."""
    found = os.lstat(path)
    theirs = os.name != "nt" and (found.st_uid not in (0, os.geteuid()) or found.st_mode & 0o022)
    return stat.S_ISDIR(found.st_mode) and not theirs


def is_safe_above(path: str) -> bool:
    """Whether nobody else can put another folder in the place of one in this folder."""
    if os.name == "nt" or not os.path.exists(path):
        return True
    found = os.stat(path)
    open_to_all = found.st_mode & stat.S_IWOTH and not found.st_mode & stat.S_ISVTX
    return found.st_uid in (0, os.geteuid()) and not open_to_all


def unpack(cache: str, site: str) -> None:
    """Unpack the program: whole and on disk before it has its name; the first one wins."""
    import shutil
    import tempfile
    from zipfile import BadZipFile, ZipFile
    from zlib import error as DamagedData

    os.makedirs(os.path.dirname(cache), 0o700, exist_ok=True)
    try:
        os.mkdir(cache, 0o700)
    except FileExistsError:
        if not is_private(cache):
            raise Refusal("not_private", folder=cache) from None
    made = tempfile.mkdtemp(prefix="unpacking-", dir=cache)
    try:
        with ZipFile(sys.path[0]) as archive, archive.open("site.zip") as packed:
            ZipFile(packed).extractall(made)
        getattr(os, "sync", lambda: None)()
        os.rename(made, site)
    except (BadZipFile, DamagedData, EOFError):
        raise Refusal("damaged") from None
    except OSError:
        if not os.path.isdir(site):
            raise
    finally:
        shutil.rmtree(made, ignore_errors=True)


if __name__ == "__main__":
    main()

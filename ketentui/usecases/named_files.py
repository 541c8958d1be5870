"""A file that a user names: which form it asks for, where it comes, and writing it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ketentui.config.paths import Paths, own_path
from ketentui.errors import ExitCode, KetentuiError
from ketentui.formats import ALSO, ending
from ketentui.storage.files import exists, kind_of, read_bytes
from ketentui.storage.writing import remove, sweep, write_atomically

_LONGEST_NAME = 80

_LARGEST_REPLACED = 50_000_000
"""Bytes of a file that is replaced together with others, and put back where those can't be."""

_OF_OTHERS = {"csv", "doc", "docx", "html", "ics", "jpg", "json", "md", "odt", "pdf", "png"}
_OF_OTHERS |= {"rtf", "svg", "txt", "xls", "xlsx", "zip"}
"""Endings that say what is in a file, whoever made it."""


def file_name(words: Iterable[str], form: str) -> str:
    """Return how a file of some form is called, after words of which some may be empty."""
    return f"{'-'.join(filter(None, words))[:_LONGEST_NAME]}.{ending(form)}"


def form_for(file: str, forms: Sequence[str], told: str | None = None) -> str | None:
    """Return the form of a file that is called so: what was `told`, or else what its name asks for.

    None where neither says so. KetentuiError where the name ends as another form's does, or as that
    of a file which can't be made here: what is in a file is what its name says.
    """
    suffix = Path(file).suffix[1:].lower()
    meant = next((one for one in forms if suffix in (one, ending(one), *ALSO.get(one, ()))), None)
    if meant is None and suffix in _OF_OTHERS:
        raise unknown_ending(file, forms)
    if meant is not None and told not in (None, meant):
        values = {"file": file, "form": told, "right": f".{ending(told or meant)}"}
        raise KetentuiError("ending_of_another", ExitCode.USAGE, (), **values)
    return told or meant


def unknown_ending(file: str, forms: Sequence[str]) -> KetentuiError:
    """Return the error for a file whose name ends in what none of `forms` is."""
    return KetentuiError("unknown_ending", ExitCode.USAGE, file=file, choices=", ".join(forms))


def chosen_path(text: str, proposed: Path) -> Path:
    """Return the full path that a user means with `text`, where `proposed` was offered.

    A folder takes the proposed name, and no text the proposed path.
    """
    if not text.strip():
        return proposed
    path = Path(os.path.abspath(own_path(text)))
    return path / proposed.name if names_folder(text) else path


def names_folder(text: str) -> bool:
    """Return whether a user means a folder with `text`: one that is there, or by its last sign."""
    return text.endswith(("/", os.sep)) or kind_of(own_path(text)) == "folder"


def write_export(
    path: Path,
    content: str | bytes,
    *,
    force: bool = False,
    paths: Paths | None = None,
    new_folder: bool = True,
) -> Path:
    """Write an export and return its full path; a file that exists is kept unless `force`, and one
    of the program's own, in `paths`, always: see `free_place`.

    `export_no_folder` where its folder isn't there, nor is the one for exports in `paths`, and no
    `new_folder` is to be made.

    A new file, and folders that are missing, are their owner's alone; a file that is there stays
    whoever's it is, and a link stays one.
    """
    real = free_place(path, force=force, paths=paths)
    usual = paths is not None and path.parent == paths.exports
    if not (new_folder or usual or kind_of(real.parent) != "nothing"):
        raise KetentuiError("export_no_folder", folder=real.parent)
    sweep(real.parent, own=False)
    written = content.encode() if isinstance(content, str) else content
    write_atomically(real, written, keep_mode=True)
    return real


def write_together(
    folder: Path,
    contents: Mapping[str, str | bytes],
    *,
    force: bool = False,
    paths: Paths | None = None,
) -> list[Path]:
    """Write files into a folder, by their names, all or none, and return their full paths.

    Where one can't be written, those before it are as they were: KetentuiError.
    """
    places = [free_place(folder / name, force=force, paths=paths) for name in contents]
    before = [read_bytes(one, _LARGEST_REPLACED) if exists(one) else None for one in places]
    written: list[Path] = []
    try:
        for place, content in zip(places, contents.values(), strict=True):
            written.append(write_export(place, content, force=force, paths=paths))
    except BaseException:
        for place, old in zip(places[: len(written)], before, strict=False):
            with suppress(KetentuiError):
                remove(place) if old is None else write_atomically(place, old, keep_mode=True)
        raise
    return written


def free_place(path: Path, *, force: bool = False, paths: Paths | None = None) -> Path:
    """Return the full path of a file that a user names to write it, links followed.

    KetentuiError where something is there that isn't to be replaced, or where the program keeps its
    own, in `paths`.
    """
    target = own_path(path)
    if paths is not None and paths.is_kept(target):
        raise KetentuiError("export_into_data", ExitCode.USAGE, file=target)
    there = kind_of(target)
    if there == "folder":
        raise KetentuiError("export_is_folder", file=target)
    if there == "device":
        raise KetentuiError("export_no_file", file=target)  # replacing it would undo it
    if there != "nothing" and not force:
        raise KetentuiError("export_exists", file=target)
    return Path(os.path.realpath(target))

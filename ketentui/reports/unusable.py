"""The files that a team report could not use, in words: how many, which and why."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.team import UnusableFile
from ketentui.reports.team_words import Words

_MOST_FILES = 10
"""So many files are named; of more, how many there are."""


def unusable_texts(words: Words) -> Iterator[str]:
    """Yield how many files could not be used, and then a sentence on each."""
    files = words.report.unusable
    if files:
        yield words.count("unusable", len(files))
    for one in files[:_MOST_FILES]:
        yield _reason(words, one)
    if len(files) > _MOST_FILES:
        yield words.count("unusable_more", len(files) - _MOST_FILES)


def _reason(words: Words, file: UnusableFile) -> str:
    error = KetentuiError(file.reason, ExitCode.BAD_DATA, (), **file.values)
    title, _ = words.locale.error(error)
    told = title.removesuffix(":").removesuffix(".") + "."
    return told if file.name in told else f"{file.name}: {told}"

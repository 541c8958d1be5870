"""The files that a team report could not use, in words: how many, which and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ketentui.errors import KetentuiError
from ketentui.model.team import Unusable
from ketentui.reports.team_words import Words

_MOST_FILES = 10
"""So many files are named; of more, how many there are."""

_MOST_PROBLEMS = 3
"""So many problems of one file are told."""


def unusable_texts(words: Words) -> Iterator[str]:
    """Yield how many files could not be used, and then a sentence on each.

    A file is told by its name alone, since a report is passed on and its folder isn't.
    """
    files = words.report.unusable
    if files:
        yield words.count("unusable", len(files))
    for one in files[:_MOST_FILES]:
        yield _reason(words, one)
    if len(files) > _MOST_FILES:
        yield words.count("unusable_more", len(files) - _MOST_FILES)


def _reason(words: Words, unusable: Unusable) -> str:
    error, name = unusable.error, PurePath(unusable.name).name
    values = {**error.values, **({"file": name} if "file" in error.values else {})}
    title, _ = words.locale.error(KetentuiError(error.key, error.exit_code, (), **values))
    problems = "; ".join(map(words.locale.problem, error.problems[:_MOST_PROBLEMS]))
    told = " ".join(part for part in (title, problems) if part)
    return told if name in told else f"{name}: {told}"

"""Files that can't be used, in words: each reason once, with the files that it holds for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from ketentui.documents.team.words import Words
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.text import clean

_MOST_REASONS = 10
"""So many reasons are told; the files of others are only named."""

_MOST_NAMED = 20
"""So many files are named that share a reason; of more, a few."""

_A_FEW = 3

_MOST_PROBLEMS = 3
"""So many of the things that are wrong in a file are told."""

_Failed = tuple[str, KetentuiError]


_WHY = {
    "file_missing": "unreadable",
    "file_unreadable": "unreadable",
    "file_is_folder": "unreadable",
    "folder_unreadable": "unreadable",
    "file_too_large": "too_large",
    "not_json": "no_json",
    "wrong_schema": "no_export",
    "other_chain": "other_chain",
    "other_chain_in_round": "other_chain",
    "outside_rounds": "other_round",
    "other_round": "other_round",
    "not_asked_in_round": "other_questionnaire",
    "team_questionnaire_missing": "no_questionnaire",
    "team_edition_missing": "no_questionnaire",
}
"""What a report says of why a file can't be used, by the key of the error; of others: damaged."""


def unusable_text(words: Words) -> str:
    """Return how many files a report could not use, and why, without their names: a report is
    passed on. Empty where there are none.
    """
    counts: Counter[str] = Counter()
    for key, n in words.report.unusable.items():
        counts[words(f"unusable_why.{_WHY.get(key, 'damaged')}")] += n
    if not counts:
        return ""
    told = [f"{why} ({n})" for why, n in counts.most_common()] if len(counts) > 1 else [*counts]
    return words.count("unusable", counts.total(), why=", ".join(told))


def reasons(
    files: Iterable[_Failed], locale: Locale, remedy: Callable[[KetentuiError], str]
) -> Iterator[str]:
    """Yield what is wrong with files, and the remedy: once for all that share a reason.

    The first of them is named as it is in `files`, of the others the name without its folder.
    """
    alike: defaultdict[str, list[_Failed]] = defaultdict(list)
    for name, error in files:
        alike[_what(_of_any_file(error), locale)].append((name, error))
    groups = list(alike.values())
    for (name, error), *others in groups[:_MOST_REASONS]:
        what = _what(error, locale)
        told = what if _bare(name) in what else f"{clean(name)}: {what}"
        also = _named("also", others, locale)
        yield " ".join(text for text in (told, also, remedy(error)) if text)
    if rest := list(chain.from_iterable(groups[_MOST_REASONS:])):
        yield _named("more", rest, locale)


def _what(error: KetentuiError, locale: Locale) -> str:
    """Return what is wrong in a sentence, with the first things that are wrong in the file."""
    title, _ = locale.error(error)
    problems = "; ".join(map(locale.problem, error.problems[:_MOST_PROBLEMS]))
    title = title.removesuffix(".").removesuffix(":")
    return f"{title}: {problems}." if problems else f"{title}."


def _of_any_file(error: KetentuiError) -> KetentuiError:
    """Return the error as it is for every file that has it."""
    values = {name: "" if name == "file" else value for name, value in error.values.items()}
    return KetentuiError(error.key, error.exit_code, error.problems, **values)


def _named(key: str, files: Sequence[_Failed], locale: Locale) -> str:
    """Return a sentence that names files; empty where there are none."""
    if not files:
        return ""
    names = [_bare(name) for name, _ in files]
    shown = names if len(names) <= _MOST_NAMED else [*names[:_A_FEW], "…"]
    return locale.plural(f"team_report.unusable_{key}", len(names), names=", ".join(shown))


def _bare(name: str) -> str:
    return clean(Path(name).name)

"""What `ketentui compare` compares in a team."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ketentui.cli.exports import nothing_used, progress
from ketentui.cli.invocation import Invocation
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.replacing import replace
from ketentui.usecases.combining import NothingUsable, TeamOptions
from ketentui.usecases.comparing_teams import (
    TeamComparison,
    compare_team_files,
    compare_team_years,
)


def teams(
    this: Invocation,
    sources: tuple[str, ...],
    options: TeamOptions,
    questionnaires: tuple[str, ...],
) -> TeamComparison:
    """Return what changed in a team's view: between two sources, or in the pool by year.

    `questionnaires` are an id, and files with versions that aren't here.
    """
    if len(sources) not in (0, 2):
        raise KetentuiError("two_sources", ExitCode.USAGE)
    if sources and options.year is not None:
        raise KetentuiError("year_of_pool", ExitCode.USAGE)
    files = [one for one in questionnaires if Path(one).suffix]
    options = replace(options, questionnaires=tuple(map(Path, files)))
    brought = [this.workspace.library.brought(file).questionnaire.id for file in files]
    questionnaire = only_one([one for one in questionnaires if one not in files] or brought)
    try:
        with progress(this) as tell:
            if sources:
                then, now = map(Path, sources)
                return compare_team_files(this.workspace, then, now, options, questionnaire, tell)
            return compare_team_years(this.workspace, options, questionnaire, tell)
    except NothingUsable as error:
        raise nothing_used(this, error.unusable) from error


def only_one(questionnaires: Iterable[str]) -> str | None:
    """Return the id that is named, or None; KetentuiError where several are."""
    ids = list(dict.fromkeys(questionnaires))
    if len(ids) > 1:
        raise KetentuiError("several_questionnaires", ExitCode.USAGE, ids=", ".join(ids))
    return ids[0] if ids else None

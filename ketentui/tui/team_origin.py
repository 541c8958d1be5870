"""Where a team report came from, so that an earlier time can be laid beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.storage.files import folders_in
from ketentui.usecases.combining import Combined, combine_files, combine_pool
from ketentui.usecases.comparing_teams import TeamComparison, compare_team_files, compare_team_years
from ketentui.usecases.export_files import Progress
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.workspace import Workspace

_NUMBERS = re.compile(r"\d+")


def earlier(folder: Path) -> Path:
    """Return the folder beside this one that has an earlier number in the same name, such as 2025
    beside 2026: the last of them. The folder itself where there is none.
    """
    named = _NUMBERS.sub("", folder.name)
    try:
        beside = folders_in(folder.absolute().parent)
    except KetentuiError:
        return folder
    before = [
        one
        for one in beside
        if _NUMBERS.sub("", one.name) == named and _years(one) < _years(folder)
    ]
    return max(before, key=_years, default=folder)


def _years(folder: Path) -> list[int]:
    return list(map(int, _NUMBERS.findall(folder.name)))


class Origin(msgspec.Struct, frozen=True):
    """Exports, and what is made of them."""

    sources: Sequence[Path]
    """Files and folders; without any, the exports in the pool."""
    options: TeamOptions

    @property
    def name(self) -> str:
        """The chain or the places that it is about, and the year; empty for the whole pool."""
        chain = [self.options.chain] if self.options.chain else []
        places = ", ".join([*chain, *(source.name for source in self.sources)])
        return " ".join(filter(None, (places, self.year)))

    @property
    def year(self) -> str:
        """The year of the pool that it is about; empty where none was chosen."""
        return f"{self.options.year or ''}"

    def without(self, ids: tuple[str, ...]) -> Origin:
        """Return the same, without the assessments with these ids."""
        left_out = (*self.options.leave_out, *ids)
        return replace(self, options=replace(self.options, leave_out=left_out))

    def with_one_person(self, ids: tuple[str, ...]) -> Origin:
        """Return the same, where the assessments with these ids are of one person."""
        settings = self.options.settings
        joined = replace(settings, one_person=(*settings.one_person, ids))
        return replace(self, options=replace(self.options, settings=joined))

    def combined(self, workspace: Workspace, progress: Progress) -> Combined:
        """Return the reports on the exports."""
        if self.sources:
            return combine_files(workspace, self.sources, self.options, progress)
        return combine_pool(workspace, self.options, progress)

    def can_be_compared(self, report: TeamReport) -> bool:
        """Return whether an earlier time can be laid beside a report: of one chain, one place.

        Beside one on a round it can't: a comparison doesn't look how many were invited.
        """
        one_place = len(report.chains) == 1 and len(self.sources) < 2
        return one_place and self.options.round is None

    def compared(
        self, workspace: Workspace, report: TeamReport, before: Path | None, progress: Progress
    ) -> TeamComparison:
        """Return what changed since the exports in `before`; in the pool, since the year before."""
        options = replace(self.options, chain=report.chains[0], all_chains=False)
        kind = report.questionnaire.id
        if before is None:
            return compare_team_years(workspace, options, kind, progress)
        return compare_team_files(workspace, before, self.sources[0], options, kind, progress)

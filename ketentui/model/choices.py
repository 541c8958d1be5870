"""What there is to choose from: levels, ways to share, why there is no answer, and what became of
an action.
"""

from __future__ import annotations

from typing import Literal

Level = Literal["strategisch", "tactisch", "operationeel"]
LEVELS: tuple[Level, ...] = ("strategisch", "tactisch", "operationeel")

Sharing = Literal["open", "anonymous"]
"""Whether a team report may show this respondent alone, or only in a group."""

SHARINGS: tuple[Sharing, ...] = ("open", "anonymous")

Reason = Literal["not_applicable", "unknown"]
"""Why an answer has no value: n.v.t. or weet niet."""

REASONS: tuple[Reason, ...] = ("not_applicable", "unknown")

ActionStatus = Literal["open", "busy", "done", "dropped"]
ACTION_STATUSES: tuple[ActionStatus, ...] = ("open", "busy", "done", "dropped")

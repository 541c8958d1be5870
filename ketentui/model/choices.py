"""What there is to choose from: levels, ways to share, why there is no answer, what became of an
action, and what can be wrong with an export that counts.
"""

from __future__ import annotations

from typing import Literal, get_args

KETENSCAN = "ketenscan"
"""The id of the questionnaire that a newcomer looks for, and that is meant where nobody names one.
"""

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

Doubt = Literal["altered_export", "strange_answers"]
"""What can be wrong with an export that is used nonetheless: it was changed after it was made, or
answers statements that weren't asked."""

DOUBTS: tuple[Doubt, ...] = get_args(Doubt)

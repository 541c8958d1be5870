"""Several assessments combined into what a chain team sees together."""

from __future__ import annotations

from ketentui.questionnaires.editions import KnownEdition
from ketentui.team.combining import Settings, combine
from ketentui.team.disclosure import SMALLEST_GROUP, USUAL_GROUP

__all__ = ["SMALLEST_GROUP", "USUAL_GROUP", "KnownEdition", "Settings", "combine"]

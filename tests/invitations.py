"""Invitations to rounds, as an office would send them on the day of the tests' clock."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ketentui.config.paths import bundled_questionnaires
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.questionnaire import Depth
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, InvitedGroup, Round
from ketentui.questionnaires.library import read_edition
from ketentui.storage.rounds import invitation_toml, round_json
from tests.conftest import DATA, NOW

TODAY = NOW.date()
BUNDLED = bundled_questionnaires()
OWN = DATA / "klein.toml"
"""A questionnaire that doesn't come with the program."""


def invitation(
    file: Path = BUNDLED / "ketenscan.toml", depth: Depth = "quick", **changes: Any
) -> Invitation:
    """Return an invitation that asks the questionnaire in a file, for a few weeks from now on."""
    edition = read_edition(file)
    asked = edition.questionnaire
    made = Invitation(
        "JEUGD-7KQ4",
        "Jeugdketen",
        QuestionnaireRef(asked.id, asked.version, depth, asked.sha256),
        TODAY - timedelta(days=3),
        TODAY + timedelta(days=27),
        "Ans, ans@keten.example",
        ("Gemeente Aa", "GGD"),
        source=edition.content.decode() if BUNDLED not in file.parents else "",
    )
    return replace(made, **changes)


def written(folder: Path, made: Invitation | None = None, days: int = 0) -> Path:
    """Write an invitation into a folder, `days` later than it was made, and return its file."""
    made = made or invitation()
    first, last = (_later(day, days) for day in (made.first_day, made.last_day))
    file = folder / f"round-{made.code}.toml"
    made = replace(made, first_day=first, last_day=last)
    file.write_text(invitation_toml(made), "utf-8")
    return file


def of_round(folder: Path, made: Invitation | None = None) -> Path:
    """Write a round's file into a folder and return it."""
    file = folder / "round.json"
    groups = InvitedGroup("Gemeente Aa", 4), InvitedGroup("GGD", 6)
    file.write_text(round_json(Round(made or invitation(), groups)), "utf-8")
    return file


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)

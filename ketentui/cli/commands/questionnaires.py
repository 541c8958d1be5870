"""`ketentui questionnaires`: which there are, what they ask, and whether an own file is right."""

from __future__ import annotations

from ketentui.cli.framework import Group

command = Group(
    "questionnaires",
    "questionnaires",
    {
        name: f"ketentui.cli.commands.questionnaires_{name}"
        for name in ("list", "show", "check", "new")
    },
)

"""`ketentui targets`: where a chain wants its themes to be."""

from __future__ import annotations

from ketentui.cli.framework import Group

command = Group(
    "targets",
    "targets",
    {name: f"ketentui.cli.commands.targets_{name}" for name in ("set", "list")},
)

"""`ketentui pool`: what was taken in of others."""

from __future__ import annotations

from ketentui.cli.framework import Group

command = Group(
    "pool",
    "pool",
    {name: f"ketentui.cli.commands.pool_{name}" for name in ("list", "remove", "rename")},
)

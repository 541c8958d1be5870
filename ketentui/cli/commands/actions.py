"""`ketentui actions`: what was agreed, by whom and by when, and what came of it."""

from __future__ import annotations

from ketentui.cli.framework import Group

command = Group(
    "actions",
    "actions",
    {
        name: f"ketentui.cli.commands.actions_{name}"
        for name in ("list", "add", "edit", "done", "delete")
    },
)

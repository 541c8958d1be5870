"""What `doctor` finds, in words, with what to type on the same data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ketentui.cli.invocation import Invocation
from ketentui.usecases.doctor.look import Finding

_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "doctor": ("doctor",),
    "repair": ("doctor", "--repair"),
    "restore": ("restore",),
    "check": ("questionnaires", "check"),
}
"""What a text can tell to type, by its placeholder."""


def commands(this: Invocation) -> dict[str, str]:
    """Return the commands that texts about findings name, as they are to be typed."""
    return {name: this.command(*words) for name, words in _COMMANDS.items()}


def text_of(this: Invocation, finding: Finding, which: str) -> str:
    """Return what is wrong (`is`), what that means, what to do, or what was done about it."""
    values: dict[str, Any] = {**commands(this), **finding.values}
    if "day" in values:
        values["day"] = this.locale.date(values["day"])
    return this.locale(f"doctor.{finding.kind}.{which}", **values)

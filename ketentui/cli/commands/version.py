"""`ketentui version`: which version this is."""

from __future__ import annotations

from ketentui.cli.framework import declare, echo_version
from ketentui.cli.invocation import Invocation


@declare("version")
def command(this: Invocation) -> None:
    """Print what `--version` prints."""
    echo_version()

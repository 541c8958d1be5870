"""The command line: parses, calls a use case and prints; the only importer of click."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn


def main() -> None:
    """Run `ketentui` with the arguments of this process and end it with the right exit code."""
    ends: Callable[[int], NoReturn] = sys.exit
    try:
        from ketentui.cli.guarding import harden, is_guest

        if is_guest(sys.argv[1:]):
            ends = os._exit  # whatever the environment has Python do at its end
            harden()
        from ketentui.cli.app import run

        code = run(sys.argv[1:])
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is done: leaving takes a blink
    except KeyboardInterrupt:  # before run could say it, or while it was leaving
        code = 130
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    ends(code)

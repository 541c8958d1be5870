"""The command line: parses, calls a use case and prints; the only importer of click."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Run `ketentui` with the arguments of this process and end it with the right exit code."""
    try:
        from ketentui.cli.app import run

        code = run(sys.argv[1:])
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is done: leaving takes a blink
        sys.exit(code)
    except KeyboardInterrupt:  # before run could say it, or while it was leaving
        sys.exit(130)

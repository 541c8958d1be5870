"""The command line: parses, calls a use case and prints; the only importer of click."""

import os
import sys


def main() -> None:
    """Run `ketentui` with the arguments of this process and end it with the right exit code."""
    at_once = False
    try:
        if sys.argv[1:] == ["--version"] and _told_version():
            sys.exit(0)
        import gc

        gc.disable()  # what a command makes is gone when it ends; the app has it on again
        from ketentui.cli.guarding import harden, is_guest

        if is_guest(sys.argv[1:]):
            at_once = True  # whatever the environment has Python do at its end
            harden()
        from ketentui.cli.app import run

        code = run(sys.argv[1:])
        at_once = True  # all is written: the rest would be to give the memory back bit by bit
    except KeyboardInterrupt:  # before run could say it
        code = 130
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    if at_once:
        os._exit(code)
    sys.exit(code)


def _told_version() -> bool:
    """Print which version this is, before anything is loaded; False where there is more to it: what
    the environment asks, or an output that takes nothing.
    """
    if sys.stdout is None or not {"KETENTUI_CONFINED", "_KETENTUI_COMPLETE"}.isdisjoint(os.environ):
        return False
    from ketentui import __version__

    try:  # past what Python keeps of an output that takes nothing, which would be in the way later
        os.write(sys.stdout.fileno(), f"ketentui {__version__}{os.linesep}".encode())
    except OSError:
        return False
    return True

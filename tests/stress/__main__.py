"""`make stress`: answers that a machine, a line or a disk tries to take away, and files, names and
processes that try to come in; `python -m tests.stress SEED SECONDS [KIND [CASE]]`.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Mapping
from tempfile import TemporaryDirectory

from tests.stress import faults, fuzz, kills, races, sized, strings
from tests.stress.cases import Case, Outcome, run

KINDS: Mapping[str, Case] = {
    "kills": kills.case,
    "faults": faults.case,
    "races": races.case,
    "flips": fuzz.flips,
    "sizes": sized.case,
    "strings": strings.case,
    "fuzz": fuzz.case,
}
_MOST = 20
"""Of what was found in one kind, so much is shown, with the command that repeats its case."""

_SHOWN = 2000
"""Characters of each."""


def main(seed: int, seconds: int, kind: str, case: int | None) -> int:
    """Try all kinds, each as long, and show the figures; 1 where something was lost or came in."""
    outcomes = {}
    with TemporaryDirectory() as home:
        _settle(home)
        kinds = kind.split(",") if kind else list(KINDS)
        for name in kinds:
            began = time.monotonic()
            outcome = run(name, KINDS[name], seed, seconds / len(kinds), case)
            outcomes[name] = outcome
            _tell(name, outcome, time.monotonic() - began)
    wrong = sum(len(one.found) for one in outcomes.values())
    cases = sum(one.tried["cases"] for one in outcomes.values())
    print(f"seed {seed}: {cases} cases, {wrong} wrong")
    return min(wrong, 1)


def _settle(home: str) -> None:
    """Keep this user's home and options out of it, and signals that a background job ignores."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    for name in list(os.environ):
        if name.startswith(("KETENTUI_", "XDG_", "LC_", "TEXTUAL", "COLUMNS", "LINES", "NO_COLOR")):
            del os.environ[name]
    os.environ |= {"HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def _tell(kind: str, outcome: Outcome, seconds: float) -> None:
    """Print a row of the table, and what was found with what repeats it."""
    tried = dict(sorted(outcome.tried.items()))
    cases = tried.pop("cases")
    figures = ", ".join(f"{name} {n}" for name, n in tried.items())
    wrong = len(outcome.found)
    print(f"{kind:8} {cases:6} cases {seconds:5.0f} s {wrong:4} wrong   {figures}", flush=True)
    for one in outcome.found[:_MOST]:
        print(f"  make stress {one[:_SHOWN]}", flush=True)


if __name__ == "__main__":
    seed, seconds, kind, case = (*sys.argv[1:], *("1", "600", "", "")[len(sys.argv) - 1 :])
    sys.exit(main(int(seed), int(seconds), kind, int(case) if case else None))

"""The app on a terminal: beside one of Textual that does the least."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.commands import STORED, stored
from benchmarks.measuring import Measure, Row, ketentui, own, python
from benchmarks.terminal import Program, running

FIRST_SCREEN = 11_500
ANSWER = 800
QUICK_SCAN = 40_000
"""The most that each may write to a terminal, in bytes: what a slow line has to carry."""

ANSWERS = "4325nw14532"
"""All of a quick scan but the last, which brings the overview of what was answered."""

TERMINALS: Sequence[Mapping[str, str]] = (
    {"TERM": "xterm-256color"},
    {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    {"TERM": "xterm"},
    {"TERM": "linux"},
    {"TERM": "xterm-256color", "NO_COLOR": "1"},
)

HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    count = 0

    def compose(self):
        yield Static("Hello, world!")

    def on_key(self):
        self.count += 1
        self.query_one(Static).update(f"Hello, world, {self.count} times!")

Hello().run()
"""
"""An app that shows a text, and another one at every key."""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows; what they read is made in `folder`."""
    app = folder / "hello.py"
    app.write_text(HELLO, "utf-8")
    (folder / "home").mkdir()
    stored(folder / "home", own(folder / "home"), STORED)
    hello, scan = python(str(app)), ketentui("scan")
    time = _measure(hello, _seconds)
    yield Row("first screen of scan", time, _measure(scan, _seconds), 1.65, 1.4)
    home = _measure(ketentui(), _seconds, folder / "home")
    yield Row(f"home, {STORED} stored", time, home, 1.4)
    memory = _measure(hello, _memory)
    yield Row("first screen: memory", memory, _measure(scan, _memory), 1.22, None, "bytes", 5)
    statement = _measure(scan, lambda app: _begin(app) and _memory(app))
    yield Row("first statement: memory", memory, statement, 1.33, None, "bytes", 5)
    swap = _measure(hello, lambda app: _of_a_key(app, "x" * len(ANSWERS)))
    answer = _measure(scan, lambda app: _begin(app) and _of_a_key(app, ANSWERS))
    yield Row("an answer, on disk and painted", swap, answer, 2.8, 2.0, runs=5)
    for what, place, most in (
        ("first screen: written", 0, FIRST_SCREEN),
        ("an answer: written", 1, ANSWER),
        ("a quick scan: written", 2, QUICK_SCAN),
    ):
        yield Row(what, None, partial(_written, place), most, None, "bytes", 1)


def _measure(
    words: Sequence[str], look: Callable[[Program], float], data: Path | None = None
) -> Measure:
    """Return what runs an app, in a home of its own with what is in `data`, and looks at it when
    its first screen is there.
    """

    def measure() -> float:
        with TemporaryDirectory() as home:
            if data:
                copytree(data, home, dirs_exist_ok=True)
            with running(words, own(Path(home), TERM="xterm-256color")) as (app, _):
                return look(app)

    return measure


def _seconds(app: Program) -> float:
    return app.seconds


def _memory(app: Program) -> float:
    return app.memory


def _begin(app: Program) -> int:
    """Go from the form at the start of a scan to the first statement, and return the bytes."""
    return app.press("\x13") + app.press("\r")


def _of_a_key(app: Program, keys: str) -> float:
    """Return the seconds of the processor that a key takes, that of the middle one."""
    spent = [app.seconds]
    for key in keys:
        app.press(key)
        spent.append(app.seconds)
    return median(after - before for before, after in pairwise(spent))


def _written(place: int) -> float:
    """Return the most bytes, in any kind of terminal, of what is at a place in `_of_scans`."""
    return max(counts[place] for counts in _of_scans())


@cache
def _of_scans() -> list[tuple[int, int, int]]:
    """Return for each kind of terminal the bytes of a first screen, of the answer that takes most,
    and of a quick scan with the results at its end.
    """
    return [*map(_of_a_scan, TERMINALS)]


def _of_a_scan(terminal: Mapping[str, str]) -> tuple[int, int, int]:
    with (
        TemporaryDirectory() as home,
        running(ketentui("scan"), own(Path(home), **terminal)) as (app, first),
    ):
        start = _begin(app)
        answers = [app.press(key) for key in ANSWERS]
        end = app.press("4") + app.press("\r") + app.press("q")
    return first, max(answers), first + start + sum(answers) + end

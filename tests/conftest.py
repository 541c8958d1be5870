"""A machine of its own for every test: home, clock, ids and language; and the app on a screen."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from rich.cells import cell_len

from ketentui.config.paths import paths_below
from ketentui.config.preferences import Preferences
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from ketentui.tui.app import KetentuiApp
    from ketentui.tui.opening import Farewell, Opening

DATA = Path(__file__).parent / "data"
SNAPSHOTS = Path(__file__).parent / "tui" / "snapshots"
NOW = datetime(2026, 11, 21, 10, 42, tzinfo=timezone(timedelta(hours=1)))

# A background job ignores Ctrl+C, and so would all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no reason for a property to fail.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case of bytes or of a long text by its place in the list, not by what is in it.

    Every process that runs a part of the tests collects them all, and must come to the same names.
    """
    if isinstance(val, bytes):
        return "bytes"
    return "text" if isinstance(val, str) and len(val) > 120 else None


@pytest.fixture(autouse=True)
def sandbox(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's home, language and options out of the tests."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("KETENTUI_", "XDG_", "LC_", "TEXTUAL")):
            monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PYTHONUNBUFFERED", "ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def process() -> Iterator[Callable[[], None]]:
    """Let a test confine itself, and then be another process, which may go anywhere again."""
    begun, environment, modules = Path.cwd(), dict(os.environ), [*sys.path]

    def anew() -> None:
        os.environ.clear()
        os.environ.update(environment)
        sys.path[:] = modules
        os.chdir(begun)

    yield anew
    anew()


class Clock:
    """Stands still, until a test moves it."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time

    def move(self, **how_far: int) -> None:
        self.time += timedelta(**how_far)


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Ticks:
    """Seconds to measure with, which stand still too."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock, ticks: Ticks) -> Workspace:
    """Folders, a clock and ids of the test's own, and two small questionnaires."""
    paths = paths_below(tmp_path / "data")
    paths.questionnaires.mkdir(parents=True)
    for file in DATA.glob("*.toml"):
        (paths.questionnaires / file.name).write_bytes(file.read_bytes())
    numbers = count(1)
    return Workspace(paths, clock, lambda: f"test{next(numbers):04}", seconds=ticks)


@pytest.fixture(scope="session")
def languages_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.language import write_language

    folder = tmp_path_factory.mktemp("languages")
    write_language(folder)
    return folder


@pytest.fixture
def made_up_language(languages_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a language to those of the program: what its folder says stands in ⟦brackets⟧."""
    from ketentui import locale

    monkeypatch.setattr(locale, "__path__", [*locale.__path__, str(languages_folder)])


async def at_rest() -> None:
    """Let everything go on until nothing is left but waiting: for a clock, a thread or a key."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


class Terminal:
    """The app on a screen, with hands on its keys."""

    def __init__(
        self, app: KetentuiApp, pilot: Pilot[Farewell], ticks: Ticks, held: bool = False
    ) -> None:
        self.app: Any = app
        """Of any kind, since tests look into whatever widget is there."""
        self.held = held
        """Whether the test holds up what is read in a thread."""
        self._pilot = pilot
        self.ticks = ticks

    async def press(self, *keys: str, after: float = 1) -> None:
        """Press keys one after another, each `after` so many seconds of reading what is there since
        the one before has done its work.
        """
        for key in keys:
            self.ticks.move(after)
            self._send(key)
            await self._keys_done()
            await self._painted()
        await self.settle()

    async def _painted(self) -> None:
        """Wait until what a page shows to be answered can be read."""
        app = self.app
        while app.is_running and not app.failure and app.page._patience.is_waiting:
            self.app.screen._on_timer_update()
            await at_rest()

    async def type_ahead(self, *keys: str) -> None:
        """Press keys without waiting for what the ones before do."""
        for key in keys:
            self._send(key)
        await self.settle()

    def _send(self, key: str) -> None:
        from textual.events import Key

        self.app.post_message(Key(key, key if len(key) == 1 else None))

    async def _keys_done(self) -> None:
        await at_rest()
        while not self._is_quiet:
            self.app.screen._on_timer_update()
            await at_rest()

    @property
    def _is_quiet(self) -> bool:
        app = self.app
        return not app.is_running or bool(app.failure) or (app.keys_are_done and app.can_take_key())

    async def write(self, text: str, *keys: str) -> None:
        """Type a text, as quickly as it comes, and then press keys."""
        await self.type_ahead(*text)
        await self.press(*keys)

    async def click(self, text: str, at: int = 0, times: int = 1) -> None:
        """Click on the character `at` a place in a text, the last time that it is on the screen."""
        line, y = [(line, y) for y, line in enumerate(self.lines) if text in line][-1]
        x = cell_len(line[: line.rindex(text) + at])
        self.ticks.move(1)
        await self._pilot.click(offset=(x, y), times=times)
        await self._pilot.pause()  # a click on a key becomes that key
        await self.settle()

    async def change(self, choice: str) -> None:
        """Go with the arrows to a choice, by its key, and change it."""
        from ketentui.tui.widgets.choices import ChoiceLines

        lines = self.app.screen.query_one(ChoiceLines)
        while not lines.has_focus:
            await self.press("down")
        steps = lines.keys.index(choice) - lines.keys.index(str(lines.chosen))
        await self.press(*["down" if steps > 0 else "up"] * abs(steps), "space")

    async def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        from textual.events import Resize
        from textual.geometry import Size

        size = Size(columns, rows)
        self.app._driver._size = size
        self.app.post_message(Resize(size, size))
        await at_rest()
        self.app._check_resize()  # at once, not after the while in which more may come
        await self.settle()

    async def settle(self) -> None:
        """Wait until every key has done its work, what is read is read, and the screen shows it."""
        await self._keys_done()
        while reading := [one for one in self.app.workers if one.is_running and not self.held]:
            await asyncio.gather(*(one.wait() for one in reading), return_exceptions=True)
            await at_rest()
        for _ in range(3):  # what was painted may ask for more
            self.app.screen._on_timer_update()
            await at_rest()
        await self._painted()

    def shows(self, page: type[object]) -> bool:
        """Return whether the screen is a page or dialog of this kind."""
        return type(self.app.screen) is page

    @property
    def lines(self) -> list[str]:
        """What the screen shows, as rows of text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What the screen shows, as one text."""
        return "\n".join(self.lines).rstrip() + "\n"


OpenApp = Callable[..., AbstractAsyncContextManager[Terminal]]


@pytest.fixture
def open_app(workspace: Workspace, ticks: Ticks) -> OpenApp:
    """Open the app and press keys: `async with open_app("a", size=(80, 24)) as terminal`."""

    @asynccontextmanager
    async def opened(
        *keys: str,
        opening: Opening | None = None,
        size: tuple[int, int] = (80, 24),
        held: bool = False,
        **options: object,
    ) -> AsyncIterator[Terminal]:
        from ketentui.tui.app import KetentuiApp
        from ketentui.tui.opening import Home

        preferences = Preferences(**options)  # type: ignore[arg-type]
        app = KetentuiApp(workspace, preferences, opening or Home())
        async with app.run_test(size=size) as pilot:
            terminal = Terminal(app, pilot, ticks, held)
            await terminal.settle()
            await terminal.press(*keys)
            yield terminal

    return opened


def until_quiet(child: Any) -> Any:
    """Read what comes from a program on a pseudo-terminal, until nothing has come for as long as
    twenty paintings take, and as somebody takes to read: before that, a key answers nothing.
    """
    import pexpect

    seen = []
    with suppress(pexpect.TIMEOUT, pexpect.EOF):
        while True:
            seen.append(child.read_nonblocking(100_000, timeout=0.35))
    return child.string_type().join(seen)


Matches = Callable[[str, str], None]


@pytest.fixture
def matches_snapshot() -> Matches:
    """Compare a text with the one on disk; UPDATE_SNAPSHOTS=1 writes it instead."""

    def compare(text: str, name: str) -> None:
        file = SNAPSHOTS / f"{name}.txt"
        if os.environ.get("UPDATE_SNAPSHOTS"):
            file.write_text(text, "utf-8")
        assert file.exists(), f"no snapshot {name}: run with UPDATE_SNAPSHOTS=1 and look at it"
        assert text == file.read_text("utf-8")

    return compare

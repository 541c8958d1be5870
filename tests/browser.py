"""A real browser, Chromium without a window, with hands on its keys: over a pipe, so that it takes
no port and no network.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fcntl import F_DUPFD_CLOEXEC, fcntl
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TIMEOUT = 60
"""Seconds after which what a test waits for is taken not to come."""

_OPTIONS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_TO_3_AND_4 = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads what it is to do from file 3, and says what happens on file 4."""

_KEYS = {
    "Tab": (9, ""),
    "Enter": (13, "\r"),
    "Space": (32, " "),
    "End": (35, ""),
    "Home": (36, ""),
    "ArrowUp": (38, ""),
    "ArrowDown": (40, ""),
}
"""The code of a key, and what it types."""

Event = dict[str, Any]


def browser_here() -> str | None:
    """Return where a browser is installed; None where none is."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


class Browser:
    """A browser that was started for the tests."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive = send, receive
        self._rest, self._last = b"", 0
        self._events: list[Event] = []

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Have something done, and return what the browser answers."""
        self._last += 1
        to = {"sessionId": session} if session else {}
        asked = {"id": self._last, "method": method, "params": parameters, **to}
        os.write(self._send, json.dumps(asked).encode() + b"\0")
        while (answer := self._next()).get("id") != self._last:
            self._events.append(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        result: dict[str, Any] = answer["result"]
        return result

    def events(self, method: str) -> Iterator[dict[str, Any]]:
        """Yield what happened of a kind until now, each once."""
        for one in [one for one in self._events if one.get("method") == method]:
            self._events.remove(one)
            yield one["params"]

    def wait(
        self, method: str, fits: Callable[[dict[str, Any]], bool] = lambda _: True
    ) -> dict[str, Any]:
        """Wait until something happens, unless it did."""
        while True:
            for one in self.events(method):
                if fits(one):
                    return one
            self._events.append(self._next())

    def _next(self) -> Event:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._receive], [], [], TIMEOUT)
            assert ready, "the browser says nothing"
            more = os.read(self._receive, 1 << 20)
            assert more, "the browser is gone"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        found: Event = json.loads(message)
        return found


class Page:
    """A page in the browser, of which all that it says or asks for is remembered."""

    def __init__(self, browser: Browser, file: Path, *, telephone: bool = False) -> None:
        self.browser, self.url = browser, file.as_uri()
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.call("Target.attachToTarget", targetId=target, flatten=True)
        self._target, self._session = target, attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.size(400 if telephone else 1200, 900)
        self.open()

    def open(self) -> None:
        """Open the page, anew."""
        self.call("Page.navigate", url=self.url)
        self.browser.wait("Page.loadEventFired")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self.browser.call(method, self._session, **parameters)

    def size(self, width: int, height: int) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **metrics)

    def light(self, light: str) -> None:
        """Show the page as on a `light` or `dark` screen."""
        features = [{"name": "prefers-color-scheme", "value": light}]
        self.call("Emulation.setEmulatedMedia", features=features)

    def ask(self, expression: str) -> Any:
        """Return what an expression is in the page, once it is known."""
        asked = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        answer = self.call("Runtime.evaluate", **asked)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, *keys: str, shift: bool = False) -> None:
        """Press keys, one after another."""
        for key in keys:
            code, types = _KEYS[key]
            pressed = {
                "key": " " if key == "Space" else key,
                "code": key,
                "windowsVirtualKeyCode": code,
                "modifiers": 8 if shift else 0,
            }
            text = {"text": types} if types else {}
            self.call("Input.dispatchKeyEvent", type="keyDown", **pressed, **text)
            self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def write(self, text: str) -> None:
        """Type a text where the cursor is."""
        self.call("Input.insertText", text=text)

    def tab_to(self, selector: str) -> None:
        """Press Tab until something has the focus; at most once round the page."""
        for _ in range(1000):
            if self.ask(f"document.activeElement.matches({json.dumps(selector)})"):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {selector}")

    def choose_file(self, selector: str, file: Path) -> None:
        """Choose a file where the page asks for one."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[str(file)])

    def saved(self, folder: Path) -> Path:
        """Return the file that the page saves, in `folder`, once it is there."""
        begun = self.browser.wait("Browser.downloadWillBegin")
        self.browser.wait(
            "Browser.downloadProgress",
            lambda one: one["guid"] == begun["guid"] and one["state"] == "completed",
        )
        there = folder / begun["suggestedFilename"]
        return Path(shutil.move(folder / begun["guid"], there))

    @property
    def said(self) -> list[str]:
        """What the page said in the console, what went wrong, and what it asked of a network."""
        events = self.browser.events
        return [
            *(f"{one['type']}: {one['args']}" for one in events("Runtime.consoleAPICalled")),
            *(f"{one['exceptionDetails']}" for one in events("Runtime.exceptionThrown")),
            *(one["entry"]["text"] for one in events("Log.entryAdded")),
            *(
                url
                for one in events("Network.requestWillBeSent")
                if not (url := one["request"]["url"]).startswith(("file:", "blob:"))
            ),
        ]

    def close(self) -> None:
        self.browser.call("Target.closeTarget", targetId=self._target)


@contextmanager
def running(profile: Path, downloads: Path, options: Sequence[str] = ()) -> Iterator[Browser]:
    """Run a browser with a profile of its own, which saves files in `downloads` without asking."""
    found = browser_here()
    assert found
    to_browser, send = os.pipe()
    receive, from_browser = os.pipe()
    files = [fcntl(one, F_DUPFD_CLOEXEC, 10) for one in (to_browser, from_browser)]
    os.close(to_browser)
    os.close(from_browser)
    root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    arguments = [found, *_OPTIONS, *root, *options, f"--user-data-dir={profile}", "about:blank"]
    child = subprocess.Popen(
        [sys.executable, "-c", _TO_3_AND_4, *map(str, files), *arguments],
        pass_fds=files,
        env={**os.environ, "HOME": str(profile)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for one in files:
        os.close(one)
    browser = Browser(send, receive)
    try:
        saving = {"behavior": "allowAndName", "downloadPath": str(downloads)}
        browser.call("Browser.setDownloadBehavior", **saving, eventsEnabled=True)
        yield browser
        browser.call("Browser.close")
    finally:
        os.close(send)
        os.close(receive)
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

"""Keys and clicks: what is typed ahead reaches the page that it was meant for, or is refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from math import inf
from time import monotonic

from textual.app import App, ReturnType
from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.message import Message


class KeyDone(Message):
    """Follows a key through the same widgets, and so comes to the app after it."""


class TypeAheadApp(App[ReturnType]):
    """Gives a key to the page only after the one before it has done its work.

    By itself, Textual gives a key at once to the page of the moment, also when an earlier key is
    about to bring another page. What is pasted waits its turn among the keys. Once the app is being
    left no key is given any more: a widget still takes letters then, but none that it is bound to,
    such as Backspace, and so would store what nobody typed.
    """

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        """Make an app that measures time with `seconds`."""
        super().__init__()
        self._seconds = seconds
        self.came = 0.0
        """When the key that is at work, or the last click, came from the terminal."""
        self._waiting: deque[tuple[float, Key | Paste]] = deque()
        self._target: DOMNode | None = None
        """What has the key that is at work; None where none is."""

    @property
    def keys_are_done(self) -> bool:
        """Whether every key that came in has done its work."""
        return self._target is None and not self._waiting

    def can_take_key(self) -> bool:
        """Return whether the page of the moment can do something with a key already."""
        return True

    async def on_event(self, event: Event) -> None:
        """Hold a new key until its turn comes; everything else goes on as always."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._waiting.append((self._seconds(), event))
            await self.take_waiting_key()
        else:
            await super().on_event(event)

    async def on_key_done(self) -> None:
        """Go on with the next key."""
        self._target = None
        await self.take_waiting_key()

    async def take_waiting_key(self) -> None:
        """Give the page the next key, if there is one and its turn has come; what it goes to is
        first laid out where it wasn't yet: before that, nothing is in view there.
        """
        if self._can_go_on():
            if (self.focused or self.screen).size:
                await self._give_key()
            else:
                self.call_after_refresh(self._give_key)

    def _can_go_on(self) -> bool:
        """Return whether there is a key of which the turn has come."""
        is_free = not self._exit and not self._at_work()
        return is_free and bool(self._waiting) and self.can_take_key()

    async def _give_key(self) -> None:
        if not self._can_go_on():  # any more
            return
        self._target = target = self.focused or self.screen
        self.came, event = self._waiting.popleft()
        await super().on_event(event)
        if not target.post_message(KeyDone()):
            await self.on_key_done()

    def _at_work(self) -> bool:
        """Return whether a key is at work; what has left the page can't tell that it is done."""
        target = self._target
        return target is not None and target.is_attached and target.is_running


LEAST = 0.2
"""Seconds that something has to be in sight before a key or click can be meant for it."""

CHOSEN = inf
"""When something came that was chosen by its name: that is never early."""


class Patience:
    """Refuses a key or click that is early: before what it is for was painted, shortly after that,
    or shortly after another early one.

    A key that is held down may answer twice: it comes again after 0.25 to 0.7 seconds, as does that
    of who answers fast, and only then every few hundredths, which is early each time.
    """

    def __init__(self) -> None:
        self._since = -inf
        """Since when what is to be answered is in sight; always where nothing else is said."""

    @property
    def is_waiting(self) -> bool:
        """Whether what is to be answered isn't painted yet."""
        return self._since == inf

    def hide(self) -> None:
        """Begin anew: something else is to be answered, and isn't painted yet."""
        self._since = inf

    def show(self, now: float) -> None:
        """Remember that it was painted."""
        self._since = now

    def refuses(self, came: float) -> bool:
        """Refuse what came at a moment where it is early, and wait longer for the next; return
        whether it was.
        """
        if came >= self._since + LEAST:
            return False
        self._since = max(self._since, came)
        return True

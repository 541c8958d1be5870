"""What is asked of the terminal and what comes in from it: keys that were pressed, and clicks."""

from __future__ import annotations

import re
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterable
from functools import partial

from textual._xterm_parser import XTermParser
from textual.message import Message

_ESCAPE = "\x1b"
_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends around what is pasted."""

_MARK = re.compile("\x1b\\[20[01]~")
_BEGUN = re.compile("\x1b(\\[(2(0[01]?)?)?)?$")
"""The end of a text in which a mark may have begun."""


class PasteGuard:
    """Takes out of what is pasted what makes keys of it: escapes, behind which Textual takes the
    text for keys, and ends.

    Many terminals take the mark of an end out of what they paste; others pass it on, as somebody
    put it on a page to be copied. So what comes right behind an end is still pasted, and a paste is
    over only after a moment in which nothing comes: see `quiet`.
    """

    def __init__(self) -> None:
        self._is_pasting = False
        self._has_ended = False
        """Whether the last mark that came was that of an end."""
        self._has_come = False
        """Whether anything came since it was quiet, or looked whether it is."""
        self._before = ""
        """The end of what came, where a paste may have begun to begin."""
        self._held = ""
        """The end of what was pasted, where a mark may have begun."""

    def __call__(self, data: str) -> str:
        """Return the next piece of what comes in, harmless; what is held back comes with the next
        one, and the end of a paste when it is quiet.
        """
        self._has_come = True
        if self._is_pasting:
            return self._pasted(data)
        whole = self._before + data
        at = whole.find(_BEGIN)
        if at < 0:
            self._before = whole[-len(_BEGIN) + 1 :]
            return data
        end = at + len(_BEGIN) - len(self._before)
        self._before, self._is_pasting = "", True
        return data[:end] + self._pasted(data[end:])

    def _pasted(self, data: str) -> str:
        """Return what of it is pasted."""
        text = self._held + data
        begun = _BEGUN.search(text)
        self._held = begun[0] if begun else ""
        text = text[: len(text) - len(self._held)]
        for mark in _MARK.finditer(text):
            self._has_ended = mark[0] == _END
        return _MARK.sub("", text).replace(_ESCAPE, "")

    def quiet(self) -> str:
        """Return the end of a paste where nothing has come behind it since the last call of this;
        else nothing.
        """
        is_over, self._has_come = self._has_ended and not self._has_come, False
        if not is_over:
            return ""
        self._is_pasting, self._has_ended, self._held = False, False, ""
        return _END


class _Parser(XTermParser):
    """Makes keys, pastes and the like of what comes in."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._guard = PasteGuard()

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what a piece means; an empty one is the end."""
        calm = self._guard(data)
        return super().feed(calm) if calm or not data else ()

    def tick(self) -> Iterable[Message]:
        """Yield what follows from time: called after each piece, and after a tenth of a second
        without one.
        """
        if end := self._guard.quiet():
            yield from super().feed(end)
        yield from super().tick()


def _decoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    """Return what makes a decoder, for which a byte that is no text is a sign that means nothing:
    otherwise it ends the app.
    """
    return partial(getincrementaldecoder(encoding), "replace")


def read_with_care() -> None:
    """Let Textual read the terminal so, where it reads as it did when this was written."""
    try:
        from textual.drivers import linux_driver
    except ImportError:  # as on Windows, where the system makes the keys
        return
    vars(linux_driver).update(XTermParser=_Parser, getincrementaldecoder=_decoder)


USED = ("1002", "1006")
"""Buttons, with where the mouse goes while one is down; and places in numbers of any size. Every
mode more would be one more that types codes where a line is lost before it is turned off.
"""


def report_little() -> None:
    """Let Textual ask the terminal to tell of the mouse no more than that."""
    try:
        from textual.drivers.linux_driver import LinuxDriver
    except ImportError:  # as on Windows, where the system tells of the mouse
        return

    def switching(end: str) -> Callable[[LinuxDriver], None]:
        def switch(driver: LinuxDriver) -> None:
            if driver._mouse:
                driver.write("".join(f"\x1b[?{mode}{end}" for mode in USED))
                driver.flush()

        return switch

    for name, end in (("_enable_mouse_support", "h"), ("_disable_mouse_support", "l")):
        setattr(LinuxDriver, name, switching(end))

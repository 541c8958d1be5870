"""What comes in from the terminal, so that nothing but a key that was pressed is taken for one."""

from __future__ import annotations

from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterable
from functools import partial

from textual._xterm_parser import XTermParser
from textual.message import Message

_ESCAPE = "\x1b"
_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends around what is pasted."""


class PasteGuard:
    """Takes the escapes out of what is pasted: behind one, Textual takes the text for keys."""

    def __init__(self) -> None:
        self._is_pasting = False
        self._before = ""
        """The end of what came, where a paste may have begun to begin."""
        self._held = ""
        """The end of what was pasted, where that may have begun to end."""

    def __call__(self, data: str) -> str:
        """Return the next piece of what comes in, harmless; what is held back comes with the next
        one.
        """
        data, self._held, kept = self._held + data, "", []
        while data:
            piece, data = self._pasted(data) if self._is_pasting else self._typed(data)
            kept.append(piece)
        return "".join(kept)

    def _typed(self, data: str) -> tuple[str, str]:
        """Return what is typed up to a paste, and the rest."""
        whole = self._before + data
        at = whole.find(_BEGIN)
        if at < 0:
            self._before = whole[-len(_BEGIN) + 1 :]
            return data, ""
        end = at + len(_BEGIN) - len(self._before)
        self._before, self._is_pasting = "", True
        return data[:end], data[end:]

    def _pasted(self, data: str) -> tuple[str, str]:
        """Return what is pasted up to its end, and the rest."""
        text, end, rest = data.partition(_END)
        if end:
            self._is_pasting = False
        else:
            begun = next((n for n in range(len(_END) - 1, 0, -1) if text.endswith(_END[:n])), 0)
            text, self._held = text[: len(text) - begun], text[len(text) - begun :]
        return text.replace(_ESCAPE, "") + end, rest


class _Parser(XTermParser):
    """Makes keys, pastes and the like of what comes in."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._guard = PasteGuard()

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what a piece means; an empty one is the end."""
        calm = self._guard(data)
        return super().feed(calm) if calm or not data else ()


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

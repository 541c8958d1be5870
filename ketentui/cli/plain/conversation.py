"""Asking and answering in lines of text, without a single control character."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from ketentui.model.text import clean, printable_lines, to_ascii
from ketentui.reports.wrapping import wrapped

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation

_LONGEST = 10_000
"""Characters of a line that is read; the rest counts as the next line."""

_WIDEST = 100
"""Columns; longer lines are hard to read."""


class EndOfInput(Exception):
    """There is nothing more to read: the pipe is empty, or somebody typed Ctrl+D."""


class Conversation:
    """Lines to somebody, and lines back.

    `read` returns a line with its end, and nothing at the end of the input; `write` writes it.
    """

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], None],
        *,
        interactive: bool,
        width: int = 80,
        ascii: bool = False,
    ) -> None:
        self.interactive = interactive
        """Whether somebody types the answers, rather than a pipe or a file holding them."""
        self._read = read
        self._write = write
        self._width = width
        self._ascii = ascii

    def say(self, *paragraphs: str) -> None:
        """Say each paragraph on lines of its own; an empty one is an empty line."""
        for paragraph in paragraphs:
            for line in paragraph.split("\n"):
                self._put("\n".join(wrapped(line, self._width)) + "\n")

    def show(self, text: str) -> None:
        """Show a text that has its lines already, such as a table."""
        self._put(f"{text}\n")

    def ask(self, prompt: str) -> str:
        """Return what is answered to `prompt`, cleaned; EndOfInput where nothing comes any more.

        An empty line of a pipe is passed over: it says nothing, and nobody wrote it to say so.
        """
        self._put(f"{prompt} ")
        while True:
            try:
                line = self._read()
            except OSError:  # the terminal is gone
                line = ""
            if not line:
                self._put("\n")
                raise EndOfInput
            answer = clean(line)
            if self.interactive:
                return answer
            if answer:
                self._put(f"{answer}\n")  # a pipe shows no echo of its own
                return answer

    def _put(self, text: str) -> None:
        shown = printable_lines(text)
        self._write(to_ascii(shown) if self._ascii else shown)


def conversation(this: Invocation) -> Conversation:
    """Return the conversation with whoever is at the standard input.

    It is on the standard output, and on the standard error where somebody keeps the output in a
    file and types at the terminal: the questions belong where the answers are typed.
    """
    terminal = this.terminal
    apart = terminal.stdin and terminal.stderr and not terminal.stdout
    stream = sys.stderr if apart else sys.stdout
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")

    def write(text: str) -> None:
        stream.write(text)
        stream.flush()

    return Conversation(
        lambda: sys.stdin.readline(_LONGEST),
        write,
        interactive=terminal.stdin,
        width=min(terminal.width, _WIDEST),
        ascii=this.preferences.ascii,
    )

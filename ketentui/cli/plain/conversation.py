"""Asking and answering in lines of text, without a single control character."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ketentui.model.text import clean, printable_lines, to_ascii
from ketentui.model.wrapping import wrapped

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation
    from ketentui.locale import Locale

LINE_LENGTH = 10_000
"""Characters of a line that is read; of a longer one nothing is taken."""

TYPED_LINE = 4095
"""Bytes of a line that a terminal passes on (Linux, `termios`(3)); it drops what is typed more."""

_WIDEST = 100
"""Columns; longer lines are hard to read."""


class EndOfInput(Exception):
    """There is nothing more to read: the pipe is empty, or somebody typed Ctrl+D."""


class LineTooLong(Exception):
    """A line was passed over, of which not all was or could be read."""


def whole_line(read: Callable[[int], str], *, typed: bool) -> str:
    """Return the next line with its end, or nothing at the end of the input.

    `read` returns so many characters of it at most. LineTooLong where it is longer than
    LINE_LENGTH, or `typed` and as long as a terminal passes on: its end may be missing.
    """
    line = part = read(LINE_LENGTH)
    while len(part) == LINE_LENGTH and not part.endswith("\n"):
        part = read(LINE_LENGTH)
    too_long = part is not line or (
        typed and len(line.rstrip("\n").encode(errors="replace")) >= TYPED_LINE
    )
    if too_long:
        raise LineTooLong
    return line


class Conversation:
    """Lines to somebody, and lines back.

    `read` returns a line with its end, and nothing at the end of the input, or raises LineTooLong;
    `write` writes one. `too_long` is said of a line that was.
    """

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], None],
        *,
        interactive: bool,
        width: int = 80,
        ascii: bool = False,
        too_long: str = "",
    ) -> None:
        self.interactive = interactive
        """Whether somebody types the answers, rather than a pipe or a file holding them."""
        self._read = read
        self._write = write
        self._width = width
        self._ascii = ascii
        self._too_long = too_long

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
                answer = self._line()
            except LineTooLong:
                self.say(self._too_long)
                self._put(f"{prompt} ")
                continue
            if self.interactive:
                return answer
            if answer:
                self._put(f"{answer}\n")  # a pipe shows no echo of its own
                return answer

    def _line(self) -> str:
        try:
            line = self._read()
        except OSError:  # the terminal is gone
            line = ""
        if not line:
            self._put("\n")
            raise EndOfInput
        return clean(line)

    def _put(self, text: str) -> None:
        shown = printable_lines(text)
        self._write(to_ascii(shown) if self._ascii else shown)


def chosen(
    talk: Conversation,
    locale: Locale,
    options: Sequence[str],
    offered: int,
    leaves: Callable[[str], bool] = lambda _: False,
) -> int | None:
    """Return the place of the option that is chosen by its number; Enter takes what is offered.

    None where what is answered `leaves` the question.
    """
    for number, option in enumerate(options, 1):
        talk.say(f"{number}: {option}")
    prompt = locale("plain.choose", last=len(options), offered=offered + 1)
    while True:
        answer = talk.ask(prompt)
        if not answer:
            return offered
        if leaves(answer):
            return None
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(options):
            return int(answer) - 1
        talk.say(locale("plain.no_such_number", last=len(options)))


def always() -> bool:
    """Wait for a line as long as it takes."""
    return True


def conversation(this: Invocation, comes: Callable[[], bool] = always) -> Conversation:
    """Return the conversation with whoever is at the standard input, until no line `comes`.

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
        lambda: whole_line(sys.stdin.readline, typed=terminal.stdin) if comes() else "",
        write,
        interactive=terminal.stdin,
        width=min(terminal.width, _WIDEST),
        ascii=this.preferences.ascii,
        too_long=_too_long(this.locale, typed=terminal.stdin),
    )


def _too_long(locale: Locale, *, typed: bool) -> str:
    key, most = ("typed", TYPED_LINE) if typed else ("line", LINE_LENGTH)
    return locale(f"plain.{key}_too_long", most=most)

"""Text in lines of at most so many terminal columns."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.model.text import cells


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return `text` in lines of at most `width` columns, after `first` and then after `rest`.

    A word that is wider than a line is broken; a wide character counts as two columns. No-break
    spaces keep words together, and are plain spaces in the result.
    """
    words = [word for word in text.split(" ") if word]
    lines: list[str] = []
    line = start = first
    for word in _broken(words, max(2, width - max(cells(first), cells(rest)))):
        if line == start:
            line += word
        elif cells(line) + 1 + cells(word) <= width:
            line += f" {word}"
        else:
            lines.append(line)
            line, start = rest + word, rest
    return [one.replace("\u00a0", " ") for one in (*lines, line)]


def heard(text: str) -> str:
    """Return `text` for a voice: with pauses in the place of signs that aren't read aloud."""
    return text.replace(" · ", "; ").replace(" → ", ", ")


def _broken(words: list[str], width: int) -> Iterator[str]:
    for word in words:
        while cells(word) > width:
            end = _end(word, width)
            yield word[:end]
            word = word[end:]
        if word:
            yield word


def _end(word: str, width: int) -> int:
    """Return how many characters of a word stand in so many columns; one at least."""
    return max((n for n in range(1, len(word) + 1) if cells(word[:n]) <= width), default=1)

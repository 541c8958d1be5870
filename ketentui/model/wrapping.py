"""Text in lines of at most so many terminal columns."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.model.text import cells


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return `text` in lines of at most `width` columns, after `first` and then after `rest`.

    A word that is wider than a line is broken; a wide character counts as two columns. No-break
    spaces keep words together, and are plain spaces in the result.
    """
    room = max(2, width - max(cells(first), cells(rest)))
    pieces = (piece for word in text.split(" ") if word for piece in _pieces(word, room))
    lines: list[str] = []
    line, used, begins = first, cells(first), True
    for piece in pieces:
        wide = cells(piece)
        if not begins and used + 1 + wide > width:
            lines.append(line)
            line, used, begins = rest, cells(rest), True
        line += piece if begins else f" {piece}"
        used += wide if begins else 1 + wide
        begins = False
    return [one.replace("\u00a0", " ") for one in (*lines, line)]


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces of at most `width` columns; each has one character at least."""
    if cells(word) <= width:
        yield word
        return
    start = used = 0
    for at, character in enumerate(word):
        wide = cells(character)
        if used + wide > width and at > start:
            yield word[start:at]
            start, used = at, 0
        used += wide
    yield word[start:]

"""Text from people and files, made safe for a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

_ESCAPE_SEQUENCE = "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""What has no width: soft hyphens, zero-width, variation and tag characters, fillers, what turns
the reading around (Unicode's Default_Ignorable_Code_Point), and the marks of annotations."""

_UNSAFE = f"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff{_UNSEEN}"
_INVISIBLE = f"[{_UNSAFE}]"

_PICTURE = (
    "[©®‼⁉™ℹ\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff〰〽㊗㊙\U0001f000-\U0001faff]"
)
_JOINING = "[\u0620-\u0dff]"
"""Letters of scripts from Arabic to Sinhala, which take other forms beside a joiner."""

_UNWANTED = (
    "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f"
    f"|(?<={_PICTURE})[\ufe0e\ufe0f]"
    "|(?<=[0-9#*])\ufe0f(?=\u20e3)"
    f"|(?:(?<={_PICTURE})|(?<={_PICTURE}\ufe0f))\u200d(?={_PICTURE})"
    f"|(?<={_JOINING})[\u200c\u200d](?={_JOINING})"
    f"|([{_UNSAFE}])"
)
"""What is taken out (group 1), after what looks like it and is part of a sign that can be seen: the
flags of England, Scotland and Wales, the colour of a picture, a key, several pictures that are one,
and the joiners between letters."""

_HALF_PAIR = "[\ud800-\udfff]"
_LINE_ENDS = "\r\n|[\r\u2028\u2029]"
_BLANK = str.maketrans("\t\u2800", "  ")


NAME_LENGTH = 200
"""Characters that somebody may type as the name of a chain, an organisation or a person."""

NOTE_LENGTH = 4000
"""Characters that somebody may type as a note with an answer."""

ACTION_LENGTH = 300
"""Characters that somebody may type of what is agreed, of who does it and of what came of it."""

CONTACT_LENGTH = 300
"""Characters that somebody may type of whom to ask."""

# Nothing is cut: what is longer is refused (`ketentui.usecases.typed_texts`), and in a file it is
# read whole. Of a long note a team report quotes the beginning, and says so (`ketentui.team.slim`).

CLOSING_LENGTH = 2000
"""Characters of the text that closes a report in a house style."""

_LONG = 10_000
"""Bits; a longer number has too many digits for Python to spell in tens."""


def clean(text: str) -> str:
    """Return `text` on one line, without what can't be seen and without outer spaces.

    What can't be seen is C0, C1, bidirectional overrides, and what has no width: it can move the
    cursor, turn around what follows, or hide a message or a formula. What is part of a picture, or
    of a letter of a script that joins them, stays. Half a surrogate pair, which can't be written
    and stands for a byte of a file name that is no UTF-8, becomes �.
    """
    return " ".join((text if _is_clean(text) else clean_lines(text)).split())


def clean_lines(text: str) -> str:
    """Return `text` cleaned as `clean` does, but with its line ends kept."""
    if _is_clean(text):
        return text.strip()
    text = writable(_made(_ESCAPE_SEQUENCE).sub("", text))
    lines = re.sub(_LINE_ENDS, "\n", text).translate(_BLANK).split("\n")
    unwanted = _made(_UNWANTED)
    return "\n".join(unwanted.sub(_kept, line).rstrip() for line in lines).strip()


_made = cache(re.compile)
"""Makes a pattern when it is used, which takes longer than all else here."""


def _is_clean(text: str) -> bool:
    """Return whether nothing is to be taken out of a text: most are so, and looking is quick."""
    if text.isascii():
        return text.isprintable()
    return text.isprintable() and "\u2800" not in text and not _made(_INVISIBLE).search(text)


def patterns() -> Mapping[str, str]:
    """Return the regular expressions that `clean_lines` works by, for what does the same elsewhere:
    what of `unwanted` isn't in its first group stays, and `unsafe` says that group alone.
    """
    return {
        "escape": _ESCAPE_SEQUENCE,
        "unwanted": _UNWANTED,
        "unsafe": _INVISIBLE,
        "ends": _LINE_ENDS,
        "blank": f"[{''.join(map(chr, _BLANK))}]",
    }


def writable(text: str) -> str:
    """Return `text` with � for every half of a surrogate pair, which can't be written."""
    return text if text.isascii() else _made(_HALF_PAIR).sub("\ufffd", text)


def _kept(found: re.Match[str]) -> str:
    return "" if found[1] else found[0]


class TextKind(type):
    """Makes a class say how a text comes in from a file: every text is of it, and a field that has
    it as its type is read through its `read`. For a checker it is `str`.
    """

    read: Callable[[str], str]

    def __instancecheck__(cls, value: Any) -> bool:
        """Return whether `value` is a text."""
        return isinstance(value, str)


if TYPE_CHECKING:
    Line = str
    Lines = str
else:

    class Line(metaclass=TextKind):
        """A text on one line."""

        read = staticmethod(clean)

    class Lines(metaclass=TextKind):
        """A text that keeps its line ends."""

        read = staticmethod(clean_lines)


def printable(text: str) -> str:
    """Return `text`, such as a path, on one line without what `clean` takes out, and with all its
    spaces.
    """
    return " ".join(map(_printable, text.split("\n")))


def printable_lines(text: str) -> str:
    """Return `text` as `printable` does, but with its line ends kept."""
    lines = text.split("\n")
    is_plain = text.isascii() and "".join(lines).isprintable()
    return text if is_plain else "\n".join(map(_printable, lines))


def _printable(line: str) -> str:
    if line.isprintable() and (line.isascii() or not _made(_INVISIBLE).search(line)):
        return line
    said = line.strip(" ")
    before, _, after = line.partition(said)
    return before + clean_lines(said).replace("\n", " ") + after


_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›`´ʹʻʼʽˈˊˋ՚′‵΄᾽᾿❛❜ꞌ", "'"),
        **dict.fromkeys("“”„‟«»″‶ʺ˝❝❞〝〞〟", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃˗─╴﹘﹣－", "-"),
    }
)


def seen(text: str) -> str:
    """Return `text` from the first character of it that can be seen, without any that can't."""
    if not (text.isascii() and text.isprintable()):
        text = _made(_INVISIBLE).sub("", text).translate(_BLANK)
    return text.lstrip()


def plain_typography(text: str) -> str:
    """Return `text` with one kind of space, apostrophe, quote and dash, and without what can't be
    seen.

    Letters are composed and ligatures taken apart (Unicode's NFKC), so that what looks the same is
    mostly the same.
    """
    return " ".join(unicodedata.normalize("NFKC", seen(text).translate(_TYPOGRAPHY)).split())


_ASCII = {
    **dict.fromkeys("─━╸╺═╌┄┈–—‐‑−·∙", "-"),
    **dict.fromkeys("│┃║▎▏▕▌▐┆┊", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛", "+"),
    **dict.fromkeys("█▇▆▅▓▉▊▋", "#"),
    **dict.fromkeys("▄▃▂▁▒░▀", "="),
    **dict.fromkeys("●•◉■◆✓✔", "*"),
    **dict.fromkeys("○◌□◇", "o"),
    **dict.fromkeys("▸▶►→›»", ">"),
    **dict.fromkeys("◂◀◄←‹«", "<"),
    **dict.fromkeys("↑▲", "^"),
    **dict.fromkeys("↓▼", "v"),
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„″", '"'),
    "…": ".",
    "✎": "~",
    "×": "x",
    "€": "E",
    "ß": "s",
    "ø": "o",
    "Ø": "O",
    "æ": "e",
    "Æ": "E",
    "ł": "l",
    "đ": "d",
    "\u00a0": " ",
}


def to_ascii(text: str) -> str:
    """Return `text` in ASCII, as wide on the screen: é becomes e, a line -, what has no like ?."""
    return text if text.isascii() else "".join(map(_to_ascii, text))


def _to_ascii(character: str) -> str:
    if character.isascii():
        return character
    if character in _ASCII:
        return _ASCII[character]
    if unicodedata.combining(character):
        return ""
    plain = unicodedata.normalize("NFKD", character)[0]
    if plain.isascii() and plain.isprintable():
        return plain
    return "??" if unicodedata.east_asian_width(character) in "WF" else "?"


def slug(text: str) -> str:
    """Return `text` as part of a file name: lower-case ASCII letters and digits, and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-")


def cells(text: str) -> int:
    """Return the width of a text in terminal cells: 2 for a wide character, 0 for a mark on one."""
    if text.isascii():
        return len(text)
    if len(text) == 1:
        return _cells_of(text)
    if max(text) < "\u0300" and "\u00ad" not in text:
        return len(text)
    return sum(map(_cells_of, text))


def beginning(text: str, width: int) -> str:
    """Return as many characters of a text as stand in `width` terminal cells."""
    widths = accumulate(map(_cells_of, text))
    return text[: next((at for at, wide in enumerate(widths) if wide > width), len(text))]


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def shown(value: object) -> str:
    """Return a value from a file as it stands in one, short and safe to print."""
    text = clean(value if isinstance(value, str) else _spelled(value))
    return text if len(text) <= 40 else f"{text[:39]}…"


def _spelled(value: object, depth: int = 0) -> str:
    """Return a value as TOML spells it, and of what is nested deeply that there is more."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, int) and value.bit_length() > _LONG:
        return hex(value)
    if not isinstance(value, (dict, list)):
        return str(value)
    if depth == 3:
        return "…"
    if isinstance(value, list):
        return f"[{', '.join(_spelled(item, depth + 1) for item in value)}]"
    pairs = (f"{key} = {_spelled(item, depth + 1)}" for key, item in value.items())
    return f"{{ {', '.join(pairs)} }}"

"""A picture in PNG that somebody brings: checked, and without what doesn't draw it."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from ketentui.errors import Problem

SIGNATURE = b"\x89PNG\r\n\x1a\n"

LARGEST_SIDE = 4000
"""Pixels that a picture may be wide or high: what it takes in memory grows with their product."""

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""How many bits a colour may have, by the kind of colours (PNG, third edition, 11.2.1)."""

_DRAWING = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"}
_DRAWING |= {b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"}
"""The chunks that make what is seen: not who made it where, and no moving pictures."""


class NoPng(ValueError):
    """Something is no PNG, or none that can be taken in, as `problem` says."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.problem = Problem("", key, tuple(values.items()))


def drawing_png(content: bytes) -> bytes:
    """Return a PNG with nothing in it but what draws it; NoPng where it is none, or too large."""
    chunks = list(_chunks(content))
    names = [name for name, _ in chunks]
    header = chunks[0][1] if chunks else b""
    if names[:1] != [b"IHDR"] or len(header) != 13 or b"IDAT" not in names:
        raise NoPng("png_broken")
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    depth, colours, *methods = header[8:]
    if depth not in _DEPTHS.get(colours, ()) or methods[:2] != [0, 0] or methods[2] > 1:
        raise NoPng("png_broken")
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        raise NoPng("png_too_large", width=width, height=height, most=LARGEST_SIDE)
    unknown = next((name for name in names if name[:1].isupper() and name not in _DRAWING), None)
    if unknown is not None:
        raise NoPng("png_broken")
    kept = (_chunk(name, data) for name, data in chunks if name in _DRAWING)
    return SIGNATURE + b"".join(kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and the data of every chunk up to the end, each as its checksum says."""
    at = len(SIGNATURE)
    if not content.startswith(SIGNATURE):
        raise NoPng("png_broken")
    while True:
        length, name = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        data, told = content[at + 8 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if len(told) != 4 or crc32(name + data) != int.from_bytes(told):
            raise NoPng("png_broken")
        yield name, data
        if name == b"IEND":
            return
        at += 12 + length


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + crc32(name + data).to_bytes(4)

"""SHA-256 of little without OpenSSL, which takes 4 MB and longer to load than that takes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

try:  # as Python's own `random` has its SHA-512, under two names
    if sys.version_info >= (3, 12):
        from _sha2 import sha256 as _at_hand
    else:
        from _sha256 import sha256 as _at_hand  # type: ignore[import-not-found]
except ImportError:
    from hashlib import sha256 as _at_hand

if TYPE_CHECKING:
    from hashlib import _Hash

_MUCH = 300_000
"""Bytes from which OpenSSL, which is ten times as quick, is worth its loading."""


def sha256(content: bytes) -> _Hash:
    """Return the SHA-256 of a content, as `hashlib.sha256` does."""
    if len(content) < _MUCH and "hashlib" not in sys.modules:
        digest: _Hash = _at_hand(content)
        return digest
    from hashlib import sha256

    return sha256(content)

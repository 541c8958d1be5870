"""Questionnaires as they were read, kept beside the editions: to read one anew takes far longer.

What is kept is found by the hash of the very content that it was read from, with a hash of its own.
What is damaged, or was kept by another version of the program, is as if there were none.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from ketentui import __version__
from ketentui.errors import KetentuiError
from ketentui.locale import languages
from ketentui.model.digest import sha256
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Questionnaire
from ketentui.storage.files import exists, readable_bytes
from ketentui.storage.writing import write_atomically

ENDING = ".parsed"

_LARGEST = 10_000_000
"""Bytes; a questionnaire, which is no larger than `LARGEST_FILE`, takes about as many."""


def parsed(content: bytes, path: Path, folder: Path) -> Questionnaire:
    """Return the questionnaire in the `content` of a file, `path`; KetentuiError where it isn't
    right.

    It is kept in `folder`, where that is there.
    """
    digest = sha256(content).hexdigest()
    kept = folder / f"{digest}{ENDING}"
    found = _read(readable_bytes(kept, _LARGEST), _form())
    if found is not None and found.sha256 == digest:
        return found
    from ketentui.questionnaires.parsing import parse_questionnaire

    questionnaire = parse_questionnaire(content, str(path))
    with suppress(KetentuiError):
        if exists(folder):
            written = msgspec.msgpack.encode((_form(), questionnaire), enc_hook=_by_language)
            write_atomically(kept, sha256(written).digest() + written, lasting=False)
    return questionnaire


@lru_cache(16)
def _read(content: bytes, wanted: str) -> Questionnaire | None:
    """Return what is in a kept file; None where that isn't right."""
    digest, written = content[:32], content[32:]
    if digest != sha256(written).digest():
        return None
    with suppress(msgspec.MsgspecError, ValueError, RecursionError):
        kind = tuple[str, Questionnaire]
        form, questionnaire = msgspec.msgpack.decode(written, type=kind, dec_hook=_text)
        return questionnaire if form == wanted else None
    return None


def _form() -> str:
    """Return what decides what is made of a file, besides that file."""
    return f"{__version__} {' '.join(languages())}"


def _by_language(text: Any) -> dict[str, str]:
    return dict(text.by_language)


def _text(kind: type, value: Any) -> Text:
    return Text(**msgspec.convert(value, dict[str, str]))

"""Fuzz: files that somebody or something spoilt, in each reader.

A reader takes a file or says clearly what is wrong with it, in bounded time and memory.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from ketentui.config.paths import bundled_questionnaires
from ketentui.config.preferences import read_config
from ketentui.questionnaires.library import read_edition
from ketentui.storage.agreements import ChainFiles
from ketentui.storage.answers_file import read_answers
from ketentui.storage.exchange import read_shared
from ketentui.storage.handouts import opened
from ketentui.storage.records import encode
from ketentui.usecases import drafts
from ketentui.usecases.combining import TeamOptions, combine_files
from ketentui.usecases.invited import read_invited
from ketentui.usecases.name_lists import read_names
from tests.conftest import DATA
from tests.stress.cases import Ended, Outcome, apart, unclear, workspace_in
from tests.stress.furniture import EXPORTS, asked, furnish

MEMORY = 500_000_000
"""Bytes that reading a file of these sizes may take, and far more than it does."""

SECONDS = 5.0
_FILES = 40
"""Spoilt files in one case, of one kind, read in one process."""

Reader = Callable[[Path], object]
Sample = tuple[bytes, Reader]

_TOKENS = (
    *(bytes([one]) for one in b"{}[]\"',:=#\\\n\r\0\xff"),
    *(
        b"\\ud800",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
        b"\xf0\x9f\x98\x80",
        b"\x1b[2J",
    ),
    *(b"1e999", b"NaN", b"-0", b"null", b"true", b"../../x", b"9999-12-31", b'"""'),
    *(b"9" * 5000, b"[" * 3000, b'{"a":' * 3000, b"a." * 3000, b"0001-01-01T00:00:00+23:59"),
)
_TEXTS = ("", "x" * 9000, "\ud800", "\0", "../..", "\x1b]0;x\x07", "0001-01-01T00:00:00+23:59")
_VALUES: tuple[object, ...] = (
    *(None, True, -1, 0, 10**30, 1.5, 1e308, [], {}, [[]], [None], {"": ""}, *_TEXTS),
)


def case(chance: Random, folder: Path) -> Outcome:
    """Spoil files of one kind and read them, in a process of their own."""
    kind = chance.choice(list(samples()))
    whole, read = samples()[kind]
    spoilt = [spoil(chance, whole) for _ in range(_FILES)]
    came = apart(partial(_read, folder, read, spoilt), SECONDS * _FILES, MEMORY)
    outcome = Outcome()
    if isinstance(came, Ended):
        outcome.found.append(f"{kind}: {came.how}")
        return outcome
    for n, (said, wrong) in enumerate(came):
        outcome.tried[kind] += 1
        outcome.tried[said] += 1
        if wrong:
            outcome.found.append(f"{kind}, file {n} of {len(spoilt[n])} bytes: {wrong}")
    return outcome


def _read(folder: Path, read: Reader, spoilt: list[bytes]) -> list[tuple[str, str]]:
    """Return of each file whether it was taken or refused, and what went wrong."""
    return [_said(folder / "file.json", read, content) for content in spoilt]


def _said(file: Path, read: Reader, content: bytes) -> tuple[str, str]:
    file.write_bytes(content)
    began = time.monotonic()
    try:
        read(file)
    except Exception as error:
        said, wrong = "refused", unclear(error)
    else:
        said, wrong = "taken", ""
    took = time.monotonic() - began
    return said, wrong or (f"took {took:.0f} s" if took > SECONDS else "")


def spoil(chance: Random, whole: bytes) -> bytes:
    """Return a content with something in it changed, once or a few times."""
    if chance.random() < 0.4 and whole.startswith(b"{"):
        return _spoilt_values(chance, whole)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at, end = sorted(chance.randrange(len(whole) + 1) for _ in "ab")
        end = min(end, at + chance.choice((1, 10, 10**6)))
        some = chance.randbytes(chance.randint(1, 9))
        put = chance.choice((b"", whole[at:end] * 2, chance.choice(_TOKENS), some))
        whole = whole[:at] + put + whole[chance.choice((at, end)) :]
    return whole if chance.random() < 0.8 else whole.decode("utf-8", "replace").encode("utf-16")


def _spoilt_values(chance: Random, whole: bytes) -> bytes:
    values = json.loads(whole)
    for _ in range(chance.choice((1, 1, 3))):
        place, key = chance.choice(list(_places(values)) or [([0], 0)])
        if chance.random() < 0.2 and isinstance(place, dict):
            place[chance.choice(("", "\ud800", "x" * 3000, f"{key} "))] = place.pop(key)
        else:
            place[key] = deepcopy(chance.choice((*_VALUES, [place[key]] * 50)))
    return json.dumps(values, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(values: Any) -> list[tuple[Any, Any]]:
    """Return every place in parsed JSON: the list or object, and the key in it."""
    is_list = isinstance(values, list)
    keys = range(len(values)) if is_list else values if isinstance(values, dict) else ()
    return [(values, key) for key in keys] + [one for key in keys for one in _places(values[key])]


def _record(path: Path) -> object:
    """Let the program do with a record what `list` and `show` do with it."""
    from ketentui.usecases import stored

    workspace = workspace_in(path.parent)
    folder = workspace.paths.assessments
    folder.mkdir(exist_ok=True)
    path.rename(folder / "made0001.json")
    (folder / "made0001.bak").unlink(missing_ok=True)
    list(workspace.store.all())
    stored.overview(workspace)
    return stored.result(workspace, "made0001")


def _handouts(path: Path) -> object:
    with opened(path, anew=False) as found:
        return found.known


def _draft(path: Path) -> object:
    workspace = workspace_in(path.parent)
    workspace.paths.drafts.mkdir(exist_ok=True)
    path.rename(workspace.paths.drafts / "action.json")
    return drafts.unfinished(workspace, "action")


def _team(path: Path) -> object:
    """Let an export come in and count in a team report."""
    return combine_files(workspace_in(path.parent), [path], TeamOptions(all_chains=True))


@cache
def samples() -> Mapping[str, Sample]:
    """Return a whole file of every kind, and what reads it."""
    from tempfile import TemporaryDirectory

    export = json.dumps(EXPORTS[0]).encode()
    with TemporaryDirectory() as folder:
        workspace = workspace_in(Path(folder))
        record = workspace.store.path(furnish(workspace)).read_bytes()
        handouts = workspace.paths.handouts.read_bytes()
        agreed = next(workspace.paths.agreements.glob("*.json")).read_bytes()
    answers = {id: n % 5 + 1 for n, id in enumerate(asked())}
    config = 'lang = "en"\ntheme = "light"\nchain = "Keten"\nascii = true\nplain = false\n'
    return {
        "export": (export, lambda it: encode(read_shared(it))),
        "team": (export, _team),
        "record": (record, _record),
        "handouts": (handouts, _handouts),
        "agreements": (agreed, lambda it: ChainFiles(it.parent).read(it)),
        "draft": (b'{"what": {"offered": "", "now": "Bellen"}}', _draft),
        "questionnaire": ((DATA / "klein.toml").read_bytes(), read_edition),
        "ketenscan": ((bundled_questionnaires() / "ketenscan.toml").read_bytes(), read_edition),
        "config": (config.encode(), read_config),
        "answers": (json.dumps(answers).encode(), read_answers),
        "answers csv": (b"statement,value,note\np1-1,4,ja\np2-1,n,\n" * 3, read_answers),
        "names": (b'van,naar\nGGD,GGD Noord\nUWV,\n"A; b",C\n', read_names),
        "invited": (
            b"organisatie;niveau;aantal\nUWV;tactisch;3\nGGD;strategisch;2\n",
            read_invited,
        ),
    }

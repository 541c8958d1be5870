"""Fuzz and flips: files that somebody or something spoilt, in each reader.

A reader takes a file or says clearly what is wrong with it, in bounded time and memory. Where one
bit is another, nothing changes unseen in a form that carries a checksum; of others it is counted.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from ketentui.config.paths import bundled_questionnaires, paths_below
from ketentui.config.preferences import read_config
from ketentui.model.replacing import replace
from ketentui.questionnaires.library import read_edition
from ketentui.storage import backup
from ketentui.storage.agreements import ChainFiles
from ketentui.storage.exchange import read_shared
from ketentui.storage.handouts import opened
from ketentui.storage.records import encode
from ketentui.usecases import drafts, stored
from ketentui.usecases.answers_file import read_answers
from ketentui.usecases.backup import made_backup
from ketentui.usecases.combining import combine_files
from ketentui.usecases.doctor.findings import examine
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.invited import read_invited
from ketentui.usecases.name_lists import read_names
from ketentui.usecases.pool_memory import remembered_in
from ketentui.usecases.restore import planned, put_back
from ketentui.usecases.taken_in import remove
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA
from tests.stress.cases import NOW, Ended, Outcome, apart, unclear, workspace_in
from tests.stress.furniture import EXPORTS, asked, furnish

MEMORY = 500_000_000
"""Bytes that reading a file of these sizes may take, and far more than it does."""

SECONDS = 5.0
_FILES = 40
"""Spoilt files in one case, of one kind, read in one process."""

_FLIPS = 100
"""Flipped bits in one case, of one file."""

_CHECKED = ("record", "handouts", "agreements", "pool memory", "backup")
_UNCHECKED = "export"

_NAMES = ("../x.json", "/x.json", "data/assessments/../../x.json", "data/assessments/x/y.json")
"""What files in a backup may not be called, and something strange."""

Reader = Callable[[Path], object]
Sample = tuple[bytes, Reader]

_TOKENS = (
    *(bytes([one]) for one in b"{}[]\"',:=#\\\n\r\0\xff"),
    *b"\\ud800 \xed\xa0\x80 \xef\xbb\xbf \xe2\x80\xae \xf0\x9f\x98\x80 \x1b[2J 1e999 NaN".split(),
    *b'-0 null true ../../x 9999-12-31 0001-01-01T00:00:00+23:59 """'.split(),
    *(b"9" * 5000, b"[" * 3000, b'{"a":' * 3000, b"a." * 3000),
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
    came = apart(partial(_read_all, folder, read, spoilt), SECONDS * _FILES, MEMORY)
    outcome = Outcome()
    if isinstance(came, Ended):
        outcome.found.append(f"{kind}: {came.how}")
        return outcome
    for n, (said, wrong) in enumerate(came):
        outcome.tried.update((kind, said))
        if wrong:
            outcome.found.append(f"{kind}, file {n} of {len(spoilt[n])} bytes: {wrong}")
    return outcome


def _read_all(folder: Path, read: Reader, spoilt: list[bytes]) -> list[tuple[str, str]]:
    """Return of each file whether it was taken or refused, and what went wrong."""
    return [_said(folder, read, content)[:2] for content in spoilt]


def _said(folder: Path, read: Reader, content: bytes) -> tuple[str, str, object]:
    """Return also what was read."""
    file = folder / "file.json"
    file.write_bytes(content)
    began = time.monotonic()
    said, wrong, found = "taken", "", None
    try:
        found = read(file)
    except Exception as error:
        said, wrong = "refused", unclear(error)
    took = time.monotonic() - began
    return said, wrong or (f"took {took:.0f} s" if took > SECONDS else ""), found


def flips(chance: Random, folder: Path) -> Outcome:
    """Flip bits of one file of the program's own, each by itself, and read it."""
    kind = chance.choice((*_CHECKED, _UNCHECKED))
    whole, read = samples()[kind]
    _, _, meant = _said(folder, read, whole)
    outcome = Outcome()
    for bit in chance.sample(range(8 * len(whole)), _FLIPS):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        said, wrong, found = _said(folder, read, bytes(flipped))
        if said == "taken":
            said = "the same" if found == meant else f"unseen in {kind}"
            wrong = wrong or (said if kind in _CHECKED and found != meant else "")
        outcome.tried.update(("flips", said))
        outcome.found += [f"bit {bit} of {kind}: {wrong}"] * bool(wrong)
    return outcome


def spoil(chance: Random, whole: bytes) -> bytes:
    """Return a content with something in it changed, once or a few times."""
    if chance.random() < 0.7 and whole.startswith(b"PK"):
        return _spoilt_inside(chance, whole)
    if chance.random() < 0.4 and whole.startswith(b"{"):
        return _spoilt_values(chance, whole)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at, end = sorted(chance.randrange(len(whole) + 1) for _ in "ab")
        end = min(end, at + chance.choice((1, 10, 10**6)))
        some = chance.randbytes(chance.randint(1, 9))
        put = chance.choice((b"", whole[at:end] * 2, chance.choice(_TOKENS), some))
        whole = whole[:at] + put + whole[chance.choice((at, end)) :]
    return whole if chance.random() < 0.8 else whole.decode("utf-8", "replace").encode("utf-16")


def _spoilt_inside(chance: Random, whole: bytes) -> bytes:
    """Return a backup that is right in itself, of which a file or its name isn't."""
    inside = backup.opened(whole, "")
    files = {one.name: (one.changed, inside.read(one)) for one in inside.files}
    for name in chance.sample(list(files), chance.choice((1, 1, 5))):
        changed, content = files.pop(name)
        if chance.random() < 0.3:
            name = chance.choice((*_NAMES, f"{name}x", chance.choice(list(files))))
        else:
            content = spoil(chance, content or b"{}")
        files[name] = chance.choice((changed, 0, 2**62)), content
    return backup.packed(((name, *one) for name, one in files.items()), "0", NOW)


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
    """Let the program do with a record what `list`, `show` and `doctor` do with it."""
    workspace = workspace_in(path.parent)
    folder = workspace.paths.assessments
    folder.mkdir(exist_ok=True)
    path.rename(folder / "made0001.json")
    (folder / "made0001.bak").unlink(missing_ok=True)
    _looked_at(workspace)
    if (found := workspace.store.read("made0001")).damage is not None:
        raise found.damage
    return stored.result(workspace, "made0001"), found.assessment


def _looked_at(workspace: Workspace) -> None:
    list(workspace.store.all())
    stored.overview(workspace)
    examine(workspace)


def _backup(path: Path) -> object:
    """Put a backup back where nothing is; nothing comes elsewhere."""
    paths = paths_below(path.parent / "back")
    shutil.rmtree(paths.data, ignore_errors=True)
    workspace = replace(workspace_in(path.parent), paths=paths)
    put_back(workspace, planned(workspace, path), over=True)
    _looked_at(workspace)
    assert {*path.parent.iterdir()} <= {path, paths.data}
    return {file: file.read_bytes() for file in paths.data.rglob("*") if file.is_file()}


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
        remove(workspace, [EXPORTS[2]["id"]])
        memory = workspace.paths.remembered.read_bytes()
        backup = made_backup(workspace).content
    answers = {id: n % 5 + 1 for n, id in enumerate(asked())}
    config = 'lang = "en"\ntheme = "light"\nchain = "Keten"\nascii = true\nplain = false\n'
    return {
        "export": (export, lambda it: encode(read_shared(it))),
        "team": (export, _team),
        "record": (record, _record),
        "handouts": (handouts, _handouts),
        "agreements": (agreed, lambda it: ChainFiles(it.parent).read(it)),
        "pool memory": (memory, remembered_in),
        "backup": (backup, _backup),
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

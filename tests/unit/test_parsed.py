"""A questionnaire that was read before isn't parsed again, and nothing but its file decides it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.errors import KetentuiError
from ketentui.questionnaires import parsing
from ketentui.questionnaires.library import Library
from ketentui.questionnaires.parsed import ENDING, parsed
from ketentui.questionnaires.parsing import parse_questionnaire

FILES = sorted(bundled_questionnaires().rglob("*.toml"))
SCAN = bundled_questionnaires() / "ketenscan.toml"


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count what is parsed."""
    done: list[str] = []
    real = parse_questionnaire

    def parse(content: bytes, name: str) -> object:
        done.append(name)
        return real(content, name)

    monkeypatch.setattr(parsing, "parse_questionnaire", parse)
    return done


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_kept_is_what_the_file_says(file: Path, tmp_path: Path, parses: list[str]) -> None:
    content = file.read_bytes()
    first, again = parsed(content, file, tmp_path), parsed(content, file, tmp_path)
    assert again == first == parse_questionnaire(content, "")
    assert type(again.minutes) is dict
    assert again.statements.keys() == first.statements.keys()
    assert parses == [str(file)]
    (kept,) = tmp_path.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_file_that_changed_is_read_anew(tmp_path: Path, parses: list[str]) -> None:
    content = SCAN.read_bytes()
    parsed(content, SCAN, tmp_path)
    assert (
        parsed(content + b"\n# anders", SCAN, tmp_path).sha256
        != parsed(content, SCAN, tmp_path).sha256
    )
    assert len(parses) == 2


def test_what_is_kept_is_believed_only_whole_of_this_version_and_of_this_file(
    tmp_path: Path, parses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = SCAN.read_bytes()
    sound = parsed(content, SCAN, tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    other = parsed(FILES[0].read_bytes(), FILES[0], tmp_path)
    (foreign,) = {*tmp_path.iterdir()} - {kept}
    for damaged in (b"", whole[:-1], whole[:99] + b"x" + whole[100:], foreign.read_bytes()):
        kept.write_bytes(damaged)
        assert parsed(content, SCAN, tmp_path) == sound != other
        assert kept.read_bytes() == whole
    monkeypatch.setattr("ketentui.questionnaires.parsed.__version__", "0.0.9")
    assert parsed(content, SCAN, tmp_path) == sound
    assert kept.read_bytes() != whole
    assert len(parses) == 7


def test_where_nothing_can_be_kept_it_is_parsed(tmp_path: Path, parses: list[str]) -> None:
    content = SCAN.read_bytes()
    gone = tmp_path / "editions"
    assert parsed(content, SCAN, gone) == parsed(content, SCAN, gone)
    assert not gone.exists()
    (tmp_path / f"{parsed(content, SCAN, gone).sha256}{ENDING}").mkdir()
    assert parsed(content, SCAN, tmp_path) == parsed(content, SCAN, gone)
    with pytest.raises(KetentuiError):
        parsed(b"id = 1", SCAN, tmp_path)
    assert len([*tmp_path.iterdir()]) == 1


def test_a_questionnaire_of_ones_own_leaves_nothing_behind(tmp_path: Path) -> None:
    for folder in ("own", "kept"):
        (tmp_path / folder).mkdir()
    file = tmp_path / "own" / "eigen.toml"
    file.write_bytes(SCAN.read_bytes().replace(b'"ketenscan"', b'"eigen"', 1))
    library = Library(bundled_questionnaires(), tmp_path / "own", tmp_path / "kept")
    found = library.find("eigen").questionnaire
    assert library.find(str(file)).questionnaire == found
    assert not (tmp_path / "kept" / f"{found.sha256}{ENDING}").exists()

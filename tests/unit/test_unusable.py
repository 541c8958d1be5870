"""What is wrong with files is told once for all that share it, and no file is passed over."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.documents.unusable import reasons
from ketentui.errors import KetentuiError, Problem
from ketentui.locale import Locale

DUTCH = Locale("nl")


def cut_off(name: str, line: int = 0) -> tuple[str, KetentuiError]:
    problem = Problem("", "no_json_at", (("line", line),)) if line else Problem("", "cut_off")
    return name, KetentuiError("not_json", problems=[problem], file=name)


def told(files: Sequence[tuple[str, KetentuiError]]) -> list[str]:
    return [*reasons(files, DUTCH, DUTCH.remedy)]


REMEDY = "Kijk na of dit een export van ketentui is en of het bestand heel is."


def test_one_file_is_told_with_what_is_wrong_and_what_to_do() -> None:
    assert told([cut_off("x/a.json")]) == [
        f"x/a.json is geen JSON: het houdt halverwege op. {REMEDY}"
    ]


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (1, "Dat geldt ook voor 1.json."),
        (2, "Dat geldt ook voor 2 andere bestanden (1.json, 2.json)."),
        (4000, "Dat geldt ook voor 4000 andere bestanden (1.json, 2.json, 3.json, …)."),
    ],
)
def test_files_that_share_a_reason_are_counted_and_some_are_named(others: int, said: str) -> None:
    files = [cut_off(f"map/{n}.json") for n in range(others + 1)]
    assert told(files) == [f"map/0.json is geen JSON: het houdt halverwege op. {said} {REMEDY}"]


def test_of_very_many_reasons_the_first_are_told_and_the_other_files_named() -> None:
    lines = told([cut_off(f"{n}.json", line=n + 1) for n in range(12)])
    assert len(lines) == 11
    assert lines[-1] == "En nog 2 bestanden, om andere redenen (10.json, 11.json)."


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 2)), max_size=12, unique=True))
def test_every_file_is_named_once_while_they_are_few(files: list[tuple[str, int]]) -> None:
    said = " ".join(told([cut_off(f"{name}{line}.json", line) for name, line in files]))
    for name, line in files:
        assert said.count(f"{name}{line}.json") == 1

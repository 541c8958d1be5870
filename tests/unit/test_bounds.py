"""What is never given to a parser: too deep, or too much."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.storage.bounds import MOST_LEVELS, MOST_TABLES, OutOfBounds, within_bounds

_QUOTES = st.lists(st.sampled_from(["'", '"', '"""', "'''", "\\", "#", "[", ".", "a", "\n"]))


@pytest.mark.parametrize(
    ("many", "most", "problem"),
    [
        (lambda n: ".".join("a" * n) + " = 1", MOST_LEVELS, "key_too_long"),
        (lambda n: "x = 1\n[" + ' . "b"' * (n - 1) + "]", MOST_LEVELS, "key_too_long"),
        (lambda n: "a = " + "[" * n + "]" * n, MOST_LEVELS, "too_deep"),
        (lambda n: "{x=" * n, MOST_LEVELS, "too_deep"),
        (lambda n: "a = {}\n" * n, MOST_TABLES, "too_many_tables"),
    ],
)
def test_one_more_than_the_most_is_refused(
    many: Callable[[int], str], most: int, problem: str
) -> None:
    within_bounds(many(most))
    with pytest.raises(OutOfBounds) as raised:
        within_bounds(many(most + 1))
    assert raised.value.problem.key == problem
    assert dict(raised.value.problem.values) == {"most": most}


@given(st.text(), _QUOTES.map("".join))
def test_what_stands_in_texts_and_remarks_does_not_count(text: str, quotes: str) -> None:
    deep = "[." * 50
    for one in (text + deep, quotes + deep):
        written = json.dumps([one])
        assert json.loads(within_bounds(written)) == [one]
    whole = f"a = '''{deep}'''\nb = \"\"\"\\\"{deep}\"\"\"\"\nc = '{deep}' # {deep}"
    assert tomllib.loads(within_bounds(whole)).keys() == {"a", "b", "c"}

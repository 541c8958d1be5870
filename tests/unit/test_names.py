"""Names that look the same are the same, wherever names meet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ketentui
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.names import common_spellings, key, name_of, nearest, same
from ketentui.model.text import clean

ALIKE = {
    "Keten Coöp": ["Keten Coo\u0308p", "KETEN COÖP", " keten\u00a0 coöp ", "Keten\u2009Co\u00adöp"],
    "'t Gooi": ["’t Gooi", "‘t Gooi", "ʼt Gooi", "`t Gooi", "´t Gooi", "′t Gooi", "＇t Gooi"],
    'Keten "Oost"': ["Keten “Oost”", "Keten „Oost”", "Keten «Oost»", "Keten ″Oost″"],
    "Noord-West": ["Noord–West", "Noord—West", "Noord‑West", "Noord−West", "Noord\u200b-West"],
    "IJsselland": ["Ĳsselland", "ĳsselland", "Ijsselland", "\u2060IJssel\ufe0fland\u200d"],
}
"""Spellings that look the same, by one of them."""

NAMES = st.text(
    st.characters()
    | st.sampled_from("aA’'`´–-\u00ad\u200b\u00a0 ij\u0132\u0308\u0301ö\u0345ß\ufe0f"),
    max_size=30,
)

WORDS_NOT_NAMES = {
    "cli/plain/entry.py": "a key that is typed",
    "dates/natural.py": "a day in words",
    "formats/xlsx.py": "names of sheets, which Excel tells apart by their letters alone",
    "model/names.py": "the rule itself",
    "team/notes.py": "the order of notes, which are texts",
    "documents/questionnaire.py": "whether an intro tells the time too",
    "questionnaires/weaknesses.py": "the texts of statements",
}
"""The files that fold capitals of something else than a name, and of what."""


@pytest.mark.parametrize(
    ("one", "other"), [(one, other) for one, spellings in ALIKE.items() for other in spellings]
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GGD Noord", "GGD Zuid"),
        ("Coop", "Coöp"),
        ("Noord-West", "Noord West"),
        ("A", "B"),
        ("", "A"),
    ],
)
def test_names_that_look_different_are_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


@given(NAMES)
def test_the_key_of_a_key_is_that_key(name: str) -> None:
    assert key(key(name)) == key(name)
    assert key(f"\u00a0{clean(name)}\u200b ") == key(name)


@given(NAMES)
def test_a_name_stays_as_it_was_taken(name: str) -> None:
    taken = name_of(name)
    assert name_of(taken) == taken
    assert bool(taken) == bool(key(taken))


def test_what_is_shown_is_the_spelling_used_most() -> None:
    names = ["GGD ’t Gooi", "ggd 't gooi", "GGD ’t Gooi", "UWV", "U\u200bWV"]
    assert common_spellings(names) == {"ggd 't gooi": "GGD ’t Gooi", "uwv": "UWV"}


def folding_files() -> Iterator[str]:
    root = Path(ketentui.__file__).parent
    for file in root.rglob("*.py"):
        if "casefold" in file.read_text("utf-8"):
            yield file.relative_to(root).as_posix()


def test_nobody_compares_names_in_a_way_of_their_own() -> None:
    assert {*folding_files()} == WORDS_NOT_NAMES.keys()


@given(NAMES, st.lists(NAMES, max_size=30))
def test_what_is_most_like_a_name_comes_first(name: str, known: list[str]) -> None:
    found = nearest(name, [*known, name])
    assert sorted(found) == sorted(filter(None, [*known, name]))
    assert not name or same(found[0], name)


def test_of_many_names_an_error_tells_the_nearest_and_how_many_more() -> None:
    known = [f"Keten {n}" for n in range(46)]
    error = KetentuiError("unknown_chain", name="Keten 4", known=nearest("keten 45", known))
    said = Locale("nl").remedy(error)
    assert said.startswith("Kies uit: Keten 45, ")
    assert said.endswith(", en nog 36.")

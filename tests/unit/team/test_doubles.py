"""Which names of organisations probably mean one, and which surely don't."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.team.doubles import doubles_told, likely_doubles, proposals

NAMES = st.lists(
    st.text("abGD. 'é-1", max_size=12)
    | st.sampled_from(["GGD", "GGD Noord", "Gem. A", "gemeente a"]),
    max_size=6,
    unique=True,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GGD", "GGD Noord"),
        ("Gem. Oeverdam", "Gemeente Oeverdam"),
        ("gem Oeverdam", "Gemeente Oeverdam"),
        ("Gem. Oeverdam", "Oeverdam"),
        ("Gemeente Oeverdan", "Gemeente Oeverdam"),
        ("Gemeente Oevredam", "Gemeente Oeverdam"),
        ("Gemeente Oeverdm", "Oeverdam, gemeente"),
        ("G.G.D. Noord", "GGD Noord"),
        ("Centrum voor Jeugd en Gezin", "CJG"),
        ("Min. van Financiën", "Ministerie van Financien"),
        ("Sint Jansdal", "St. Jansdal"),
        ("Zorg B.V.", "Zorg"),
        ("Jeugd-hulp", "Jeugdhulp"),
        ("Coöp", "Coop"),
        ("'t Gooi", "het Gooi"),
    ],
)
def test_what_is_probably_one(one: str, other: str) -> None:
    assert len(likely_doubles([one, other])) == len(likely_doubles([other, one])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gemeente A", "Gemeente B"),
        ("GGD Noord", "GGD Zuid"),
        ("Wijkteam 1", "Wijkteam 2"),
        ("Noordwest", "Noordoost"),
        ("Maasland", "Waasland"),
        ("Laren", "Haren"),
        ("Politie Oeverdam", "Gemeente Oeverdam"),
        ("Cliëntenraad GGZ Noord", "GGZ Noord"),
        ("Stichting Jeugd", "Vereniging Jeugd"),
        ("UWV", "SVB"),
        ("", "GGD"),
    ],
)
def test_what_are_two(one: str, other: str) -> None:
    assert likely_doubles([one, other]) == []


def test_the_name_used_most_is_kept_and_where_there_is_a_choice_nothing_is_proposed() -> None:
    found = proposals({"Gem. Oeverdam": 1, "Gemeente Oeverdam": 3, "Oeverdam": 1, "UWV": 9})
    assert found.renamed == {"Gem. Oeverdam": "Gemeente Oeverdam", "Oeverdam": "Gemeente Oeverdam"}
    found = proposals({"GGD": 5, "GGD Noord": 2, "GGD Zuid": 2, "G.G.D. Zuid": 1})
    assert found.renamed == {"G.G.D. Zuid": "GGD Zuid"}
    assert found.doubtful == {"GGD": ["G.G.D. Zuid", "GGD Noord", "GGD Zuid"]}


@given(NAMES)
def test_proposals_never_go_in_a_round_and_keep_names_that_are_there(names: list[str]) -> None:
    found = proposals(dict.fromkeys(names, 1))
    assert found.renamed.keys() | {*found.renamed.values()} <= {*names}
    assert found.renamed.keys().isdisjoint({*found.renamed.values(), *found.doubtful})


def test_where_there_are_too_many_names_to_look_it_is_said() -> None:
    (said,) = doubles_told(["GGD", "GGD Noord", *(f"Wijkteam {n}" for n in range(149))])
    assert (said.kind, said.count, said.detail) == ("doubles_not_sought", 151, "150")

"""A list of names is proposed, checked by somebody in a spreadsheet, and read back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.formats.spreadsheet import harmful
from ketentui.locale import Locale
from ketentui.model.languages import Language
from ketentui.model.names import key, name_of
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup, by_group, people
from ketentui.model.team import Count, TeamReport
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.doubles import Renamed
from ketentui.usecases.demo import demo
from ketentui.usecases.name_lists import names_list, read_names

DEMO = demo()
EDITION = KnownEdition(DEMO.questionnaire.version, DEMO.questionnaire)
FOUND = combine(DEMO.assessments[:1], {DEMO.questionnaire.sha256: EDITION}, Settings())


def report(names: list[str]) -> TeamReport:
    """Return a report in which each of `names` is the organisation of so many as its place."""
    assert FOUND is not None
    counts = tuple(Count("organisation", name, at) for at, name in enumerate(names))
    return replace(FOUND, respondents=replace(FOUND.respondents, organisations=counts))


NAMES = st.lists(
    st.text(max_size=9).map(name_of).filter(lambda name: name and harmful(name) == name),
    max_size=5,
    unique_by=key,
)


def listed(tmp_path: Path, text: str | bytes) -> Renamed:
    file = tmp_path / "namen.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_names(file)


@pytest.mark.parametrize(
    "text",
    [
        "Gem. Coöp,Gemeente Coöp\nUWV\n",
        "\ufeffvan;naar\r\nGem. Coöp;Gemeente Coöp\r\nUWV;\r\n;\r\n",
        "From\tTo\nGem. Coöp\tgemeente coöp\nGEMEENTE COÖP\tGemeente Coöp\t\t\n",
        "van;naar\r\nGem. Coöp;Gemeente Coöp\r\n".encode("cp1252"),
        "Gem. Coöp,Coöp\nCoöp,Gemeente Coöp\n",
    ],
)
def test_a_name_comes_to_the_name_that_counts(tmp_path: Path, text: str | bytes) -> None:
    found = listed(tmp_path, text)
    assert found.name("gem.  coo\u0308p") == "Gemeente Coöp"
    assert found.name("SVB") == "SVB"
    assert found.unmatched(["SVB", "GEM. COÖP", "coöp"]) == ()
    assert found.unmatched(["SVB"])[0] == "Gem. Coöp"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("GGD,GGD Noord\n,SVB\n", [2]),
        ("GGD,GGD Noord,GGD Zuid\n", [1]),
        ("GGD,GGD Noord\nggd,GGD Zuid\nGGD,GGD NOORD\n", [2]),
        ("A,B\nB,C\nC,A\nD,A\n", [1, 2, 3]),
        ("", [None]),
        ("van;naar\n", [None]),
        ("A,B\n" + "x" * 200_000 + ",C\n", [2]),
    ],
)
def test_rows_that_are_not_right_are_named(
    tmp_path: Path, text: str, lines: list[int | None]
) -> None:
    with pytest.raises(KetentuiError, match="names_unreadable") as raised:
        listed(tmp_path, text)
    assert [problem.line for problem in raised.value.problems] == lines


def test_who_was_invited_is_counted_by_the_names_that_count(tmp_path: Path) -> None:
    found = listed(tmp_path, "GGD,GGD Noord\n")
    said = InvitedGroup("GGD", 2), InvitedGroup("ggd noord", 3), InvitedGroup("UWV", 1)
    invited = found.invited(said)
    assert people(invited) == 6
    counts = by_group(invited, "organisation")
    assert {key(name): n for name, n in counts.items()} == {"ggd noord": 5, "uwv": 1}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "\ufeffvan;naar\r\nGem. Oeverdam;Gemeente Oeverdam\r\nGGD;\r\n"),
        ("en", "\ufefffrom,to\r\nGem. Oeverdam,Gemeente Oeverdam\r\nGGD,\r\n"),
    ],
)
def test_what_is_proposed_comes_first_and_then_what_needs_a_choice(
    language: Language, text: str
) -> None:
    names = ["GGD Zuid", "=1+1", "GGD Noord", "Gem. Oeverdam", "GGD", "Gemeente Oeverdam"]
    made = names_list([report(names)], Locale(language))
    assert made.startswith(text)
    assert [line.split(";")[0].split(",")[0] for line in made.splitlines()[3:]] == [
        "'=1+1",
        "Gemeente Oeverdam",
        "GGD Noord",
        "GGD Zuid",
    ]


@given(NAMES | st.permutations(["=1+1", "@a", "-5", "A;B", 'C "D"', "GGD", "GGD Noord"]))
def test_what_is_written_can_be_read_back(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "namen.csv"
        file.write_text(names_list([report(names)], Locale("nl")), "utf-8", newline="")
        found = read_names(file) if names else None
    for name in names:
        assert found is not None
        assert key(name) in found.wanted
        assert found.name(name) in names

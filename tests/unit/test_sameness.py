"""Two statements are the same when all that decides what an answer means is the same."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.model.languages import Text
from ketentui.model.questionnaire import AGREEMENT_SCALE, Scale, Statement
from ketentui.model.replacing import replace
from ketentui.model.sameness import fingerprint, plain

CALLING = Text("We bellen elkaar als er iets speelt.", en="We call each other.")
BELLEN = Statement("contact-1", CALLING)
QUOTED = Statement("p1-2", Text("‘Samen’ – zo’n  idee\u00a0is van «ons»…"), reverse=True)
OFTEN = Scale(0, 10, (Text("nooit"), Text("altijd")))

GOLDEN = [
    (BELLEN, AGREEMENT_SCALE, "a12ba22718099082"),
    (QUOTED, AGREEMENT_SCALE, "15591c499e13adec"),
    (BELLEN, OFTEN, "7b8055dc28587f01"),
]
"""They stand in exports that are out: these values never change."""


@pytest.mark.parametrize(("statement", "scale", "mark"), GOLDEN)
def test_a_fingerprint_stays_what_it_is(statement: Statement, scale: Scale, mark: str) -> None:
    assert fingerprint(statement, scale) == mark


def test_a_fingerprint_can_be_made_by_anybody_as_the_docs_say() -> None:
    lines = (
        "ketentui/fingerprint/1\np1-2\nreverse\n1\n5\n"
        "'Samen' - zo'n idee is van \"ons\"...\nhelemaal oneens\nhelemaal eens"
    )
    assert fingerprint(QUOTED, AGREEMENT_SCALE) == sha256(lines.encode()).hexdigest()[:16]


def test_the_scale_of_files_that_state_none_stays_as_it_is() -> None:
    """Else the answers to all of them would mean something else from one day to the next."""
    labels = ["helemaal oneens", "oneens", "half om half", "eens", "helemaal eens"]
    assert [label.first for label in AGREEMENT_SCALE.labels] == labels
    english = ["strongly disagree", "disagree", "half and half", "agree", "strongly agree"]
    assert [label("en") for label in AGREEMENT_SCALE.labels] == english
    assert AGREEMENT_SCALE.points == range(1, 6)


TURNED = replace(AGREEMENT_SCALE, labels=AGREEMENT_SCALE.labels[::-1])


@pytest.mark.parametrize(
    ("statement", "scale"),
    [
        (replace(BELLEN, id="contact-2"), AGREEMENT_SCALE),
        (replace(BELLEN, text=Text("We mailen elkaar als er iets speelt.")), AGREEMENT_SCALE),
        (replace(BELLEN, text=Text("WE bellen elkaar als er iets speelt.")), AGREEMENT_SCALE),
        (replace(BELLEN, reverse=True), AGREEMENT_SCALE),
        (BELLEN, TURNED),
        (BELLEN, replace(AGREEMENT_SCALE, minimum=0, maximum=4)),
    ],
)
def test_another_id_text_direction_range_or_label_is_another_statement(
    statement: Statement, scale: Scale
) -> None:
    assert fingerprint(statement, scale) != fingerprint(BELLEN, AGREEMENT_SCALE)


def test_what_stands_beside_a_statement_makes_no_difference() -> None:
    dressed = replace(
        BELLEN,
        text=Text(BELLEN.text.first, en="Other words."),
        core=True,
        low=Text("Nee."),
        mirror="x",
    )
    ends = replace(AGREEMENT_SCALE, labels=(AGREEMENT_SCALE.labels[0], AGREEMENT_SCALE.labels[-1]))
    assert fingerprint(dressed, ends) == fingerprint(BELLEN, AGREEMENT_SCALE)


@given(st.text(max_size=40))
def test_typography_is_taken_away_once_and_for_all(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(
    st.lists(st.sampled_from(["' ‘ ’ ʼ ′ ´", '" “ ” „ «', "- – — ‐ ‑ −", "é e\u0301"]), max_size=9)
)
def test_every_kind_of_quote_dash_and_accent_is_one(kinds: list[str]) -> None:
    spelled = ["x".join(kind.split()[n % len(kind.split())] for kind in kinds) for n in range(6)]
    assert len({plain(one) for one in spelled}) == 1

"""A round's two files say what the round says, and refuse what no round can say."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import ketentui
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import LEVELS, SHARINGS
from ketentui.model.names import key, name_of
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, InvitedGroup, Round, totals_beside_levels
from ketentui.model.text import clean, writable
from ketentui.storage.rounds import invitation_toml, parse_invitation, read_round, round_json

FILE = Path("round.json")
SCHEMAS = [
    json.loads(path.read_text("utf-8"))
    for path in (Path(ketentui.__file__).parent / "schemas").glob("*.json")
]
KNOWN: Registry[object] = Registry().with_resources(
    (one["$id"], Resource.from_contents(one)) for one in SCHEMAS
)
TOLD = Invitation(
    "JEUGD-7KQ4",
    "Jeugdketen",
    QuestionnaireRef("ketenscan", "1.0", "quick", "a" * 64),
    date(2026, 12, 1),
    date(2026, 12, 18),
    "Ans, ans@keten.example",
    ("GGD", "Gemeente"),
)
ROUND = Round(TOLD, (InvitedGroup("GGD", 5), InvitedGroup("Gemeente", 3, "tactisch")))

named = st.text(max_size=30).map(name_of).filter(bool)
groups = st.lists(
    st.builds(InvitedGroup, named, st.integers(0, 999_999), st.sampled_from([None, *LEVELS])),
    unique_by=lambda group: (key(group.organisation), group.level),
).map(tuple)
groups = groups.filter(lambda found: not totals_beside_levels(found))
invitations = st.builds(
    replace,
    st.just(TOLD),
    chain=named,
    contact=st.text().map(clean),
    organisations=st.lists(named, unique_by=key).map(tuple),
    sharings=st.lists(st.sampled_from(SHARINGS), min_size=1, unique=True).map(tuple),
    min_group=st.integers(3, 1000),
    source=st.text("'\"\\\n\r\t\x7fa\x01 ", max_size=40) | st.text().map(writable),
)


def valid(schema: str, values: object) -> bool:
    (found,) = (one for one in SCHEMAS if one["title"] == schema)
    return not [*Draft202012Validator(found, registry=KNOWN).iter_errors(values)]


@given(invitation=invitations)
@settings(deadline=None)
def test_an_invitation_says_what_it_says(invitation: Invitation) -> None:
    written = invitation_toml(invitation)
    assert parse_invitation(written.encode(), FILE) == invitation
    assert valid(
        "ketentui/invitation/1", json.loads(json.dumps(tomllib.loads(written), default=str))
    )


@given(invitation=invitations, invited=groups, closed=st.none() | st.dates())
@settings(deadline=None)
def test_a_round_says_what_it_says(
    tmp_path_factory: pytest.TempPathFactory,
    invitation: Invitation,
    invited: tuple[InvitedGroup, ...],
    closed: date | None,
) -> None:
    round, file = (
        Round(invitation, invited, closed),
        tmp_path_factory.mktemp("round") / "round.json",
    )
    file.write_text(round_json(round), encoding="utf-8", newline="")
    assert read_round(file) == round
    assert valid("ketentui/round/1", json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"chain": ""}, "invitation.chain: dit ontbreekt"),
        ({"last_day": "2026-11-30"}, "invitation.last_day: de laatste dag is vóór de eerste"),
        ({"sharings": []}, "invitation.sharings: hier hoort er minstens één"),
        ({"organisations": ["GGD", "ggd"]}, "een organisatie staat er twee keer in"),
        ({"min_group": 2}, "invitation.min_group"),
        ({"code": "jeugd"}, "invitation.code"),
    ],
)
def test_what_no_round_can_say_is_told_with_its_place(
    tmp_path: Path, wrong: dict[str, object], said: str
) -> None:
    values = json.loads(round_json(ROUND))
    values["invitation"] |= wrong
    file = tmp_path / "round.json"
    file.write_text(json.dumps(values))
    with pytest.raises(KetentuiError) as raised:
        read_round(file)
    assert said in Locale("nl").error(raised.value)[1]


def test_another_file_is_no_round(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text('{"schema": "ketentui/assessment/1"}')
    with pytest.raises(KetentuiError) as raised:
        read_round(file)
    assert raised.value.key == "no_such_round"


def test_an_invitation_is_told_from_the_round_itself(tmp_path: Path) -> None:
    file = tmp_path / "round-JEUGD-7KQ4.toml"
    file.write_text(invitation_toml(ROUND.invitation), "utf-8")
    with pytest.raises(KetentuiError) as raised:
        read_round(file)
    assert raised.value.key == "invitation_no_round"

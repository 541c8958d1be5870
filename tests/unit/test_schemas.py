"""Every export fits its JSON Schema, and the schemas are strict enough to see what doesn't."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import ketentui
from ketentui.errors import KetentuiError
from ketentui.formats.team_json import team_json
from ketentui.locale import Locale
from ketentui.measures.agreement import INDICES
from ketentui.measures.scoring import profile
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import ACTION_STATUSES, LEVELS, SHARINGS
from ketentui.model.names import name_of
from ketentui.model.questionnaire import DEPTHS
from ketentui.model.replacing import replace
from ketentui.model.sameness import fingerprints
from ketentui.model.team import REMARK_KINDS
from ketentui.model.text import clean, clean_lines
from ketentui.questionnaires.library import read_edition
from ketentui.storage import records
from ketentui.storage.exchange import ExportOptions, disclosed, parse_shared, shared_json
from ketentui.team import KnownEdition, Settings, combine
from ketentui.usecases.demo import demo
from tests.conftest import DATA

SCHEMAS = Path(ketentui.__file__).parent / "schemas"
BUNDLED = Path(ketentui.__file__).parents[1] / "assessments"
KETENSCAN = read_edition(BUNDLED / "ketenscan.toml").questionnaire
BOUWSTENEN = read_edition(BUNDLED / "bouwstenen.toml").questionnaire


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def mistakes(name: str, values: object) -> list[str]:
    return [error.message for error in validator(name).iter_errors(values)]


def refused(content: str) -> str:
    """Return what is said of an export that can't be read."""
    with pytest.raises(KetentuiError) as raised:
        parse_shared(content.encode(), "a.json")
    return Locale("nl").error(raised.value)[1].partition("\n")[0].strip()


def changed(place: str, value: object) -> str:
    """Return an export with another value at a place; without it, where that is an ellipsis."""
    values = json.loads(next(iter(demo().exports().values())))
    *above, last = [int(key) if key.isdecimal() else key for key in place.split()]
    inner: Any = values
    for key in above:
        inner = inner[key]
    inner[last] = value
    if value is ...:
        del inner[last]
    return json.dumps(values)


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("id", 3, "id: hier staat het getal 3; hier hoort een tekst tussen aanhalingstekens"),
        ("sharing", "dicht", "de tekst 'dicht'; hier hoort een van deze: open, anonymous"),
        ("started_at", 2026, "het getal 2026; hier hoort een tijd, zoals 2026-11-21T10:42"),
        ("respondent", [], "respondent: hier staat een lijst; hier hoort een object"),
        ("respondent chain", None, "respondent.chain: hier staat null, dus niets; hier hoort een"),
        ("questionnaire scale min", "1", "hier staat de tekst '1'; hier hoort een geheel getal"),
        ("questionnaire scale max", 10**6, "hier hoort een geheel getal van 0 tot en met"),
        ("questionnaire statements p1-1", "?", "questionnaire.statements: hier staat iets anders"),
        ("finished_at", ..., "finished_at: dit ontbreekt"),
        ("questionnaire depth", ..., "questionnaire.depth: dit ontbreekt"),
        ("answers 0 value", ..., "answers[0].value: dit ontbreekt"),
        ("answers", "p1-1", "de tekst 'p1-1'; hier hoort een lijst"),
        ("answers 0 value", True, "answers[0].value: hier staat true; hier hoort een geheel getal"),
        ("answers 0 note", {}, "answers[0].note: hier staat een object; hier hoort een tekst"),
        ("actions", [{"id": "a", "theme": "p1", "what": "x", "due": "nu"}], "hier hoort een dag"),
    ],
)
def test_of_what_is_of_a_wrong_kind_it_is_said_where_it_is_and_what_belongs_there(
    place: str, value: object, said: str
) -> None:
    assert said in refused(changed(place, value))


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("respondent chain", "x" * 201, "respondent.chain: deze naam telt 201 tekens; hoogstens"),
        ("respondent organisation", "x" * 10**6, "deze naam telt 1000000 tekens; hoogstens 200"),
        ("id", "x" * 101, "kan geen kenmerk zijn"),
        ("finished_at", "0001-01-01T00:00:00+00:00", "finished_at: het jaar kan niet 1 zijn"),
        ("started_at", "9999-12-31T23:59:59-12:00", "het ligt tussen 1900 en 2999"),
    ],
)
def test_what_nobody_can_have_filled_in_is_refused(place: str, value: str, said: str) -> None:
    assert said in refused(changed(place, value))


@pytest.mark.parametrize("content", ["", " \n"])
def test_an_empty_file_is_said_to_be_empty(content: str) -> None:
    assert refused(content) == "het bestand is leeg"


lines = st.text(max_size=20).map(clean)
called = st.text(max_size=20).map(name_of)
notes = st.text(max_size=40).map(clean_lines)
ids = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=zones)
answers = st.one_of(
    st.builds(Answer, st.integers(1, 5), st.none(), notes),
    st.builds(Answer, st.none(), st.sampled_from(("unknown", "not_applicable")), notes),
    st.builds(Answer, st.none(), st.none(), notes.filter(bool)),
)
keys = st.just("") | ids
actions = st.builds(
    Action,
    ids,
    st.sampled_from(("p1", "ik", "")),
    lines,
    lines,
    st.none() | st.dates(),
    st.sampled_from(ACTION_STATUSES),
    notes,
)
assessments = st.builds(
    Assessment,
    ids,
    st.builds(
        QuestionnaireRef,
        st.just(KETENSCAN.id),
        st.just(KETENSCAN.version),
        st.sampled_from(DEPTHS),
        st.just(KETENSCAN.sha256),
    ),
    st.builds(Respondent, called, called, st.none() | st.sampled_from(LEVELS), called, keys),
    st.sampled_from(SHARINGS),
    moments,
    st.none() | moments,
    st.dictionaries(st.sampled_from(list(KETENSCAN.statements)), answers, max_size=12),
    st.just(""),
    st.lists(actions, max_size=2, unique_by=lambda one: one.id).map(tuple),
    st.none() | moments,
)
disclosures = st.builds(ExportOptions, st.booleans(), st.booleans())


team_actions = st.builds(
    Agreed, actions, lines, ids, st.none(), st.none(), st.dates(date(2000, 1, 1))
)


def export(assessment: Assessment, disclosure: ExportOptions) -> str:
    shared = disclosed(assessment, disclosure)
    return shared_json(KETENSCAN, shared, profile(KETENSCAN, shared))


@given(assessments, disclosures)
def test_every_export_fits_its_schema_and_can_be_read_back(
    assessment: Assessment, disclosure: ExportOptions
) -> None:
    content = export(assessment, disclosure)
    assert mistakes("assessment-1", json.loads(content)) == []
    seconds = disclosed(assessment, disclosure)
    read = parse_shared(content.encode(), "export.json")
    assert (read.id, read.answers, read.actions) == (seconds.id, seconds.answers, seconds.actions)
    assert read.respondent == seconds.respondent
    assert read.asked is not None
    assert read.asked.fingerprints == fingerprints(KETENSCAN, assessment.depth)
    assert records.decode(records.encode(read), "export.json") == read
    assert disclosure.notes or not any(action.effect for action in read.actions)


@pytest.mark.parametrize("file", (DATA / "exports-1.0").glob("*.json"), ids=lambda file: file.name)
def test_an_export_that_is_out_is_written_as_it_was(file: Path) -> None:
    values = json.loads(file.read_text())
    del values["results"]
    written = records.encode(records.decode(values, file.name))
    assert written.pop("round") is None, "a key of since then"
    assert json.dumps(written) == json.dumps(values)


@given(st.text())
def test_whatever_stands_in_a_text_it_comes_in_clean(text: str) -> None:
    who = {"chain": text, "organisation": text, "name": text}
    action = {"id": "a", "theme": text, "what": text, "who": text, "effect": text}
    answer = {"statement": "p1-1", "value": 1, "note": text}
    ref = {"id": "ketenscan", "version": text, "depth": "full"}
    moments = {"started_at": "2026-11-21T10:00:00+01:00", "finished_at": None}
    values: dict[str, Any] = {
        "id": "abc",
        "sharing": "open",
        "position": text,
        "questionnaire": ref,
        **moments,
    }
    values |= {"respondent": who, "answers": [answer], "actions": [action]}
    read = records.decode(values, "x")
    name, line, lines = name_of(text), clean(text), clean_lines(text)
    assert read.respondent == Respondent(name, name, None, name)
    assert (read.position, read.questionnaire.version) == (line, line)
    assert read.actions == (Action("a", line, line, line, effect=lines),)
    assert read.answers == {"p1-1": Answer(1, None, lines)}


@settings(max_examples=15)
@given(
    st.lists(assessments, min_size=1, max_size=12),
    st.integers(3, 5),
    st.integers(30, 480),
    st.lists(team_actions, max_size=2),
)
def test_every_team_report_fits_its_schema(
    team: list[Assessment], min_group: int, minutes: int, agreed: list[Agreed]
) -> None:
    editions = {KETENSCAN.sha256: KnownEdition("1.0", KETENSCAN)}
    report = combine(team, editions, Settings(min_group, minutes))
    if report is not None:
        one = json.loads(team_json([report], [agreed]))
        several = json.loads(team_json([report, report], [agreed, ()]))
        assert mistakes("team-2", one) == mistakes("team-2", several) == []
        assert several[0] == one


@pytest.mark.parametrize("values", [[], [{}], {}, [{"schema": "ketentui/team/2"}] * 2])
def test_what_is_no_team_report_does_not_fit(values: object) -> None:
    assert mistakes("team-2", values)


def test_every_kind_of_remark_fits_the_schema() -> None:
    kinds = validator("team-2").schema["$defs"]["report"]["properties"]["remarks"]
    assert set(kinds["items"]["properties"]["kind"]["enum"]) == set(REMARK_KINDS)


def test_every_agreement_index_is_in_the_schema() -> None:
    _, told = validator("team-2").schema["$defs"]["agreement"]["anyOf"]
    assert [*told["properties"]] == told["required"] == [index.id for index in INDICES]


def test_a_part_with_groups_of_themes_fits_the_schemas() -> None:
    asked = {id: Answer(3) for id in BOUWSTENEN.statements}
    when = datetime(2026, 11, 21, tzinfo=UTC)
    ref = QuestionnaireRef(BOUWSTENEN.id, BOUWSTENEN.version, "full", BOUWSTENEN.sha256)
    one = Assessment("abc", ref, Respondent("keten"), "open", when, when, asked)
    content = json.loads(shared_json(BOUWSTENEN, one, profile(BOUWSTENEN, one)))
    assert content["results"]["parts"][0]["groups"]
    assert mistakes("assessment-1", content) == []
    report = combine([one], {BOUWSTENEN.sha256: KnownEdition("1.0", BOUWSTENEN)}, Settings())
    assert report is not None
    values = json.loads(team_json([report]))
    assert values["parts"][0]["groups"]
    assert mistakes("team-2", values) == []


EXAMPLE = Assessment(
    "abc",
    QuestionnaireRef(KETENSCAN.id, KETENSCAN.version, "full", KETENSCAN.sha256),
    Respondent("keten", "UWV", "tactisch", "Jo", "k3y"),
    "open",
    datetime(2026, 11, 21, tzinfo=UTC),
    answers={"p1-1": Answer(4, None, "noot")},
)


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ((), {"schema": "ketentui/assessment/2"}),
        ((), {"more": 1}),
        ((), {"sharing": "anonymous"}),
        ((), {"started_at": "2026-11-21T10:00:00"}),
        (("respondent",), {"level": "hoog"}),
        (("questionnaire",), {"statements": {"p1-1": "helemaal eens"}}),
        (("questionnaire", "scale"), {"labels": ["eens"]}),
        (("questionnaire", "scale"), {"max": 5.5}),
        (("respondent",), {"chain": "twee\nregels"}),
        (("respondent",), {"installation": ""}),
        (("answers", 0), {"reason": "unknown"}),
        (("answers", 0), {"value": 2.5}),
        (("answers", 0), {"value": None, "note": ""}),
        (("results",), {"parts": 1}),
        ((), {"checksum": "ja"}),
    ],
)
def test_what_is_no_export_does_not_fit(
    where: tuple[str | int, ...], change: Mapping[str, Any]
) -> None:
    values = deepcopy(json.loads(export(EXAMPLE, ExportOptions())))
    assert mistakes("assessment-1", values) == []
    place = values
    for key in where:
        place = place[key]
    place.update(change)
    assert mistakes("assessment-1", values)


def test_an_anonymous_export_names_nobody_and_no_time() -> None:
    named = replace(EXAMPLE, actions=(Action("x", "p1", "Naar Breda met Fatima", "Fatima"),))
    values = json.loads(export(named, ExportOptions(anonymous=True)))
    assert values["respondent"]["name"] is None
    assert "installation" not in values["respondent"]
    assert values["actions"] == []
    assert values["started_at"] == "2026-11-21T00:00:00+00:00"
    assert mistakes("assessment-1", values) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"scale": None}, "questionnaire.scale: dit ontbreekt"),
        ({"statements": None}, "questionnaire.statements: dit ontbreekt"),
        (
            {"statements": {"p1-1": "A" * 16}},
            "questionnaire.statements: hier staat iets anders",
        ),
        ({"statements": {"p1/1": "a" * 16}}, "'p1/1' kan geen kenmerk zijn"),
        ({"scale": {"min": 5, "max": 5, "labels": ["a", "b"]}}, "een schaal heeft 2 tot 11"),
        ({"scale": {"min": 1, "max": 5, "labels": ["a"]}}, "geef 5 namen"),
    ],
)
def test_what_an_export_says_that_it_asked_is_whole_or_not_there(
    change: dict[str, object], said: str
) -> None:
    whole = json.loads(next(iter(demo().exports().values())))
    whole["questionnaire"] |= change
    with pytest.raises(KetentuiError) as raised:
        parse_shared(json.dumps(whole).encode(), "x")
    assert said in Locale("nl").error(raised.value)[1]


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ("\x1b]0;title\x07\u202eelders", "elders"),
        ("x" * 5000, f"{'x' * 39}…"),
        ({"a": [None]}, "{ a = [None] }"),
        (None, "–"),
    ],
)
def test_a_schema_of_a_stranger_is_said_short_and_cleaned(schema: object, said: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        parse_shared(json.dumps({"schema": schema}).encode(), "x")
    assert raised.value.values["found"] == said

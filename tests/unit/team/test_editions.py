"""Statements count together that ask the same; what can't be told to be the same is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.model.assessment import Answer, Asked, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.questionnaire import (
    AGREEMENT_SCALE,
    Depth,
    Part,
    Questionnaire,
    Scale,
    Statement,
    Theme,
)
from ketentui.model.replacing import replace
from ketentui.model.sameness import fingerprints
from ketentui.model.team import Remark
from ketentui.questionnaires.editions import Common, common
from ketentui.team import KnownEdition, Settings, combine

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TURNED = replace(AGREEMENT_SCALE, labels=AGREEMENT_SCALE.labels[::-1])


def questionnaire(
    version: str,
    *texts: str,
    scale: Scale = AGREEMENT_SCALE,
    corrects: Sequence[str] = (),
    reverse: bool = False,
    mark: str = "",
) -> Questionnaire:
    """Return a version with the statements s1, s2, …, of which the first is in the quick scan."""
    statements = tuple(
        Statement(f"s{n}", Text(text), core=n == 1, reverse=reverse)
        for n, text in enumerate(texts, start=1)
    )
    part = Part("deel", Text("Deel"), (Theme("t", Text("T"), Text("T"), statements),))
    return Questionnaire(
        "lijst",
        version,
        Text("Lijst"),
        (part,),
        scale=scale,
        corrects=tuple(corrects),
        sha256=f"{version}{mark}",
    )


def exact(*versions: Questionnaire) -> dict[str, KnownEdition]:
    return {one.sha256: KnownEdition(one.version, one) for one in versions}


def told(of: Questionnaire, newest: Questionnaire, depth: Depth = "full") -> KnownEdition:
    """Return a version that isn't here, as exports of a depth tell of it."""
    asked = Asked(of.scale, fingerprints(of, depth))
    return KnownEdition(of.version, newest, exact=False, told=asked)


def same(found: Common) -> tuple[list[str], list[str]]:
    """Return the statements that count together, and the versions that do."""
    return [*found.questionnaire.statements], sorted(found.asked)


def answered(of: Questionnaire, *values: int, depth: Depth = "full") -> Assessment:
    ref = QuestionnaireRef(of.id, of.version, depth, of.sha256)
    answers = {f"s{n}": Answer(value) for n, value in enumerate(values, start=1)}
    id = f"{of.sha256}-{values}"
    return Assessment(id, ref, Respondent("Keten"), "open", NOON, NOON, answers)


ONE = questionnaire("1.0", "Een", "Twee", "Drie")


def test_people_who_agree_are_no_conflict_where_the_scale_was_turned_round() -> None:
    turned = questionnaire("1.1", "Een", "Twee", "Drie", scale=TURNED)
    team = [answered(ONE, 5, 5, 5), answered(turned, 1, 1, 1)]
    report = combine(team, exact(ONE, turned), Settings())
    assert report is not None
    assert (report.respondents.total, report.whole.statement("s1").mean) == (1, 1)
    assert report.remarks == (Remark("other_edition", 1, "1.0"),)


def test_another_direction_or_range_is_another_question_whatever_the_text() -> None:
    for other in (
        questionnaire("1.1", "Een", "Twee", "Drie", reverse=True),
        questionnaire("1.1", "Een", "Twee", "Drie", scale=replace(TURNED, minimum=0, maximum=4)),
    ):
        assert same(common(exact(ONE, other)))[1] == ["1.1"]


def test_typography_and_english_make_no_difference() -> None:
    newer = questionnaire("1.1", "Een", "Zo'n  idee - echt", "Drie")
    older = questionnaire("1.0", "Een", "Zo’n idee – echt", "Drie")
    assert same(common(exact(newer, older))) == (["s1", "s2", "s3"], ["1.0", "1.1"])


def test_a_version_that_corrects_spelling_alone_means_what_the_other_meant() -> None:
    newer = questionnaire("1.1", "Een", "Tweë", "Drie", corrects=["1.0"])
    assert same(common(exact(ONE, newer))) == (["s1", "s2", "s3"], ["1.0", "1.1"])
    assert same(common(exact(ONE, replace(newer, corrects=())))) == (["s1", "s3"], ["1.0", "1.1"])


@pytest.mark.parametrize(
    "more", [{"reverse": True}, {"scale": replace(AGREEMENT_SCALE, minimum=0, maximum=4)}]
)
def test_who_says_to_correct_spelling_and_changes_more_is_not_believed(
    more: Mapping[str, object],
) -> None:
    newer = questionnaire("1.1", "Een", "Twee", "Drie", corrects=["1.0"], **more)  # type: ignore[arg-type]
    assert same(common(exact(ONE, newer)))[1] == ["1.1"]


def test_a_correction_of_a_correction_means_the_same_still() -> None:
    second = questionnaire("1.1", "Een", "Tweë", "Drie", corrects=["1.0"])
    third = questionnaire("1.2", "Een", "Tweé", "Anders", corrects=["1.1"])
    changed = replace(third, corrects=())
    assert same(common(exact(ONE, second, third)))[0] == ["s1", "s2", "s3"]
    assert same(common(exact(ONE, third)))[0] == ["s1"]
    assert same(common(exact(ONE, second, changed)))[0] == ["s1"]


def test_a_correction_that_turns_the_scale_round_is_none() -> None:
    newer = questionnaire("1.1", "Een", "Twee", "Drie", scale=TURNED, corrects=["1.0"])
    assert same(common(exact(ONE, newer)))[1] == ["1.1"]
    named = replace(AGREEMENT_SCALE, labels=(*AGREEMENT_SCALE.labels[:4], Text("Helemaal eens")))
    newer = replace(newer, scale=named)
    assert same(common(exact(ONE, newer))) == (["s1", "s2", "s3"], ["1.0", "1.1"])


def test_a_correction_reaches_a_content_that_is_here_and_no_name_of_a_version() -> None:
    newer = questionnaire("1.1", "Een", "Tweë", "Drie", corrects=["1.0"])
    other = questionnaire("0.9", "Een", "Twee", "Anders")
    named = KnownEdition("1.0", newer, exact=False, told=told(other, newer).told)
    found = common({**exact(newer), "x": named})
    assert [*found.asked["x"].statements] == ["s1"]
    pretended = {**exact(newer), "x": KnownEdition("1.0", other)}
    assert same(common(pretended))[0] == ["s1"]


def test_a_correction_of_a_version_with_several_contents_reaches_none_of_them() -> None:
    newer = questionnaire("1.1", "Een", "Tweë", "Drie", corrects=["1.0"])
    second = questionnaire("1.0", "Een", "Twe", "Drie", mark="b")
    found = common(exact(ONE, second, newer))
    assert same(found)[0] == ["s1", "s3"]
    assert found.ambiguous == {"1.0": 2}


def test_a_version_that_is_not_here_is_judged_by_what_its_exports_tell() -> None:
    newer = questionnaire("1.1", "Een", "Anders", "Drie", "Vier")
    found = common({**exact(ONE), "f": told(newer, ONE), "q": told(newer, ONE, "quick")})
    assert same(found) == (["s1", "s2", "s3"], ["1.0", "f", "q"])
    assert not found.changed
    for depth in ("full", "quick"):
        assert [one.id for one in found.asked["f"].asked(depth)] == ["s1", "s3"]
        assert [one.id for one in found.asked["q"].asked(depth)] == ["s1"]
    team = [replace(answered(newer, 1), questionnaire=ref("f")), answered(ONE, 1)]
    assert [*found.remarks(team)] == [Remark("partly_other", 1, "1.1")]


def ref(sha256: str) -> QuestionnaireRef:
    return QuestionnaireRef("lijst", "", "full", sha256)


def test_who_tells_of_another_scale_than_the_statements_have_does_not_count() -> None:
    lying = replace(AGREEMENT_SCALE, minimum=0, maximum=10)
    edition = KnownEdition("1.0", ONE, exact=False, told=Asked(lying, fingerprints(ONE)))
    assert same(common({**exact(ONE), "x": edition}))[1] == ["1.0"]


texts = st.lists(st.sampled_from(["Een", "Twee", "Drie"]), min_size=1, max_size=4)


@given(st.lists(texts, max_size=4), st.randoms())
def test_what_a_stranger_tells_changes_nothing_for_anybody_else(
    every: list[list[str]], chance: Random
) -> None:
    strangers = [
        (f"x{n}", told(questionnaire("1.0", *those), ONE)) for n, those in enumerate(every)
    ]
    before = [*exact(ONE).items(), ("y", told(ONE, ONE, "quick"))]
    without, mixed = common(dict(before)), [*before, *strangers]
    chance.shuffle(mixed)
    found = common(dict(mixed))
    assert found.questionnaire == without.questionnaire
    assert found.changed == without.changed
    assert {key: found.asked[key] for key, _ in before} == without.asked
    assert found == common(dict(sorted(mixed)))


def test_one_version_with_several_contents_is_told_where_they_ask_something_else() -> None:
    typo = questionnaire("1.0", "Een", "Twe", "Drie", mark="b")
    team = [answered(ONE, 5, 5, 5), answered(typo, 3, 3, 3)]
    report = combine(team, exact(ONE, typo), Settings())
    assert report is not None
    assert report.respondents.total == 2
    assert report.remarks == (
        Remark("contents_differ", 2, "1.0"),
        Remark("statement_changed", 1, "s2"),
    )
    retold = questionnaire("1.0", "Een", "Twee", "Drie", mark="c")
    assert not common(exact(ONE, retold)).ambiguous


def test_of_versions_of_strangers_little_is_told() -> None:
    editions = {f"{n}": KnownEdition(f"{n}" * 60, ONE, exact=False) for n in range(9)}
    refs = [
        replace(answered(ONE, 1), id=key, questionnaire=QuestionnaireRef("lijst", "", "full", key))
        for key in editions
    ]
    (remark,) = common(editions).remarks(refs)
    assert (remark.kind, remark.count) == ("edition_unknown", 9)
    assert len(remark.detail) < 250


@given(st.lists(texts, min_size=1, max_size=4))
def test_whatever_the_versions_what_counts_asks_the_same_of_all(every: list[list[str]]) -> None:
    editions = exact(*(questionnaire(f"{n}", *those) for n, those in enumerate(every)))
    found = common(editions)
    for id in found.questionnaire.statements:
        asked = {editions[key].questionnaire.statements[id].text for key in found.asked}
        assert len(asked) == 1
    kept = {*found.questionnaire.statements}
    ever = {id for key in found.asked for id in editions[key].questionnaire.statements}
    assert {*found.changed} == ever - kept

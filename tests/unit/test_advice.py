"""Advice differs by how low a score is and by what lies under it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import bundled_questionnaires, paths_below
from ketentui.documents.profile.advice import advice_texts
from ketentui.documents.profile.report import profile_document
from ketentui.locale import Locale, languages
from ketentui.measures.advice import advise, building_blocks
from ketentui.measures.scoring import profile
from ketentui.model.advice import BuildingBlock, Fire, GapFinding, PartAdvice, ThemeFinding
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.profile import Score
from ketentui.model.questionnaire import Depth, Questionnaire, Scale, Theme
from ketentui.model.replacing import replace
from ketentui.questionnaires.library import read_edition
from ketentui.usecases import advising, stored
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.unit.written import written

QUESTIONNAIRE = read_edition(Path(__file__).parent / "reports" / "questionnaire.toml").questionnaire
BLOCKS = {
    "kaart": BuildingBlock("kaart", Text("Ketenkaart"), score=Score("kaart", 2.0, 2, 2, 0, 0)),
    "bestuur": BuildingBlock("bestuur", Text("Bestuur"), score=Score("bestuur", None, 0, 1, 1, 0)),
}
UNKNOWN, NOT_APPLICABLE = Answer(None, "unknown"), Answer(None, "not_applicable")
Given = Mapping[str, Answer | int]


def assessment(answers: Given, depth: Depth = "full") -> Assessment:
    given = {key: Answer(one) if isinstance(one, int) else one for key, one in answers.items()}
    ref = QuestionnaireRef("proef", "2.0", depth, "")
    began = datetime(2026, 11, 21, tzinfo=UTC)
    return Assessment("id", ref, Respondent(), "open", began, began, given)


def advice_on(
    answers: Given, part: str = "basis", questionnaire: Questionnaire = QUESTIONNAIRE
) -> PartAdvice:
    made = assessment(answers)
    advice = advise(questionnaire, made, profile(questionnaire, made), BLOCKS)
    return next(one for one in advice if one.part == part)


def two_a_theme(questionnaire: Questionnaire) -> Questionnaire:
    """Return a questionnaire with a second statement in each theme that has one."""

    def second(theme: Theme) -> Theme:
        more = [replace(one, id=f"{theme.id}-2") for one in theme.statements if one.core]
        return replace(theme, statements=(*theme.statements, *more))

    parts = (
        replace(
            part,
            themes=tuple(second(one) if len(one.statements) == 1 else one for one in part.themes),
        )
        for part in questionnaire.parts
    )
    return replace(questionnaire, parts=tuple(parts))


def found(answers: Given, part: str = "basis") -> list[tuple[str, str]]:
    return [(finding.theme, finding.kind) for finding in advice_on(answers, part).findings]


def purpose(*answers: Answer | int) -> dict[str, Answer | int]:
    return {f"doel-{n}": answer for n, answer in enumerate(answers, start=1)}


def finding_on(*answers: Answer | int) -> ThemeFinding:
    (finding,) = advice_on(purpose(*answers)).findings
    return finding


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ((1, 1, 1), "low"),
        ((3, 2, 2), "low"),
        ((3, 3, 2), "middle"),
        ((3, 4, 3), "middle"),
        ((3, 4, 4), "high"),
        ((5, 5, 5), "high"),
    ],
)
def test_a_score_is_low_in_the_lowest_third_of_the_scale_and_high_in_the_highest(
    answers: tuple[int, ...], kind: str
) -> None:
    finding = finding_on(*answers)
    assert finding.kind == kind
    assert finding.text == getattr(QUESTIONNAIRE.theme("doel").advice, kind)


def test_a_high_score_with_a_statement_near_the_bottom_names_that_statement() -> None:
    finding = finding_on(5, 1, 5)
    assert (finding.kind, finding.statements) == ("dip", ("doel-2",))


def test_a_middling_score_names_all_of_its_lowest_statements() -> None:
    assert finding_on(5, 2, 2).statements == ("doel-2", "doel-3")
    assert finding_on(3, 3, 3).statements == ()


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ((UNKNOWN, UNKNOWN, UNKNOWN), "unknown"),
        ((UNKNOWN, UNKNOWN, 5), "unknown"),
        ((UNKNOWN, NOT_APPLICABLE, NOT_APPLICABLE), "unknown"),
        ((UNKNOWN, 5, 5), "high"),
        ((UNKNOWN, 5, NOT_APPLICABLE), None),
        ((NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE), None),
    ],
)
def test_many_unknown_are_a_finding_even_without_a_score(
    answers: tuple[Answer | int, ...], kind: str | None
) -> None:
    assert [kind_ for _, kind_ in found(purpose(*answers))] == [kind] * (kind is not None)


def test_one_weet_niet_of_two_is_not_many() -> None:
    answers: Given = {"rollen-1": UNKNOWN, "rollen-2": UNKNOWN, "geld-1": 3, "geld-2": UNKNOWN}
    assert found(answers) == [("rollen", "unknown"), ("geld", "answer")]


def test_the_lowest_come_first_and_what_is_unknown_between_the_lowest() -> None:
    answers = {**purpose(2, 2, 2), "rollen-1": 1, "rollen-2": 1, "geld-1": UNKNOWN, "tijd-1": 3}
    answers["geld-2"] = UNKNOWN
    assert found(answers) == [("rollen", "low"), ("geld", "unknown"), ("doel", "low")]


def test_a_third_theme_is_named_only_where_it_is_low_or_unknown() -> None:
    answers = {**purpose(3, 3, 3), "rollen-1": 3, "rollen-2": 4, "geld-1": 3, "geld-2": 2}
    assert found(answers) == [("geld", "middle"), ("doel", "middle")]


def test_of_more_equals_than_can_be_named_none_is_named_before_the_others() -> None:
    equal = advice_on({**purpose(3, 3, 3), "rollen-1": 3, "rollen-2": 3, "geld-1": 3, "geld-2": 3})
    assert equal.findings == ()
    assert [one.theme for one in equal.tied] == ["doel", "rollen", "geld"]
    assert equal.foremost == ""
    lower = {**purpose(3, 2, 3), "rollen-1": 3, "rollen-2": 3, "geld-1": 3, "geld-2": 3}
    assert found(lower) == [("doel", "middle")], "those after it are two, and one place is left"


def test_from_one_answer_nothing_is_concluded_but_a_question() -> None:
    made = assessment({**purpose(2), "rollen-1": 4, "geld-1": 5, "ik-1": 4, "zij-1": 1}, "quick")
    found = profile(QUESTIONNAIRE, made)
    basis, behaviour, _ = advise(QUESTIONNAIRE, made, found, BLOCKS)
    (finding,) = basis.findings
    assert (finding.theme, finding.kind, finding.statements) == ("doel", "answer", ("doel-1",))
    assert (finding.text, finding.blocks, finding.first_steps) == (None, (), ())
    (text, further) = advice_texts(basis, QUESTIONNAIRE, made, Locale("nl"))
    assert text.title == "Een gedeeld doel\u00a0(2)"
    assert text.questions == ("Wat is het doel?",)
    assert "ketentui scan proef --full" in further.paragraphs[0]
    assert [gap.kind for gap in behaviour.gaps] == ["pair"]


def test_one_theme_that_was_answered_is_not_the_highest() -> None:
    (alone,) = advice_on(purpose(5, 5, 5)).findings
    assert (alone.kind, alone.leads) == ("high", False)
    (first,) = advice_on({**purpose(5, 5, 5), "rollen-1": 4, "rollen-2": 4}).findings
    assert (first.theme, first.leads) == ("doel", True)


def test_a_dip_comes_after_a_lower_mean() -> None:
    answers = {**purpose(5, 1, 5), "rollen-1": 4, "rollen-2": 3}
    assert found(answers) == [("rollen", "middle"), ("doel", "dip")]


def test_all_strong_gives_the_strength_to_keep_and_nothing_to_mend() -> None:
    advice = advice_on({**purpose(4, 4, 5), "rollen-1": 5, "rollen-2": 5, "tijd-1": 5})
    (finding,) = advice.findings
    assert (finding.theme, finding.kind) == ("rollen", "high")
    assert (finding.blocks, finding.first_steps) == ((), ())


def test_nothing_answered_gives_no_advice() -> None:
    assert advice_on({}) == PartAdvice("basis")


def test_a_theme_points_to_the_blocks_that_there_are_with_why_and_score() -> None:
    card, board = finding_on(1, 1, 1).blocks
    assert (card.block.id, board.block.id) == ("kaart", "bestuur")
    assert card.why == Text(
        "Op de kaart zie je waar het doel vastloopt.", en="The map shows where it gets stuck."
    )
    assert (card.block.absent, board.block.absent) == (False, True)


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"), [(5, 2, "higher"), (3, 5, "lower"), (4, 4, None)]
)
def test_the_gap_between_two_sides_is_a_finding_of_its_own(
    mine: int, theirs: int, kind: str | None
) -> None:
    answers = {"ik-1": mine, "ik-2": mine, "zij-1": theirs, "zij-2": theirs}
    gaps = advice_on(answers, "gedrag").gaps
    assert [gap.kind for gap in gaps] == [kind] * (kind is not None)


def test_a_gap_that_may_be_the_day_is_no_finding() -> None:
    answers = {"ik-1": 4, "ik-2": 4, "zij-1": 3, "zij-2": 3}
    assert advice_on(answers, "gedrag").gaps == ()


@pytest.mark.parametrize(
    ("fuel", "heat", "oxygen", "fire"),
    [
        (1, 4, 5, Fire("missing", ("fuel",))),
        (4, 1, 2, Fire("missing", ("heat", "oxygen"))),
        (UNKNOWN, 1, 5, Fire("missing", ("heat",))),
        (UNKNOWN, 4, 5, Fire("unclear", ("fuel",))),
        (4, 5, 3, Fire("least", ("oxygen",))),
        (3, 3, 5, Fire("least", ("fuel", "heat"))),
        (3, 3, 3, Fire("even", ("fuel", "heat", "oxygen"))),
        (4, 5, 4, Fire("burning", ("fuel", "heat", "oxygen"))),
        (UNKNOWN, UNKNOWN, UNKNOWN, None),
    ],
)
def test_the_fire_says_what_is_missing_or_weakest(
    fuel: Answer | int, heat: Answer | int, oxygen: Answer | int, fire: Fire | None
) -> None:
    answers = {"kunnen": fuel, "willen": heat, "mogen": oxygen}
    both = {f"{id}-{n}": answer for id, answer in answers.items() for n in (1, 2)}
    assert advice_on(both, "vuur", two_a_theme(QUESTIONNAIRE)).fire == fire


def test_of_a_side_that_rests_on_one_answer_the_fire_says_nothing() -> None:
    fire = advice_on({"kunnen-1": 1, "willen-1": 4, "mogen-1": 5}, "vuur").fire
    assert fire == Fire("unclear", ("fuel", "heat", "oxygen"))


def test_a_part_without_all_sides_of_the_triangle_has_no_fire() -> None:
    assert advice_on(purpose(1, 1, 1)).fire is None


@given(st.sampled_from([(0, 10), (1, 7), (1, 4), (0, 1)]), st.data())
def test_another_scale_has_the_same_thirds(ends: tuple[int, int], data: st.DataObject) -> None:
    scale = Scale(*ends, (Text("laag"), Text("hoog")))
    answer = data.draw(st.sampled_from(scale.points))
    questionnaire = two_a_theme(replace(QUESTIONNAIRE, scale=scale))
    advice = advice_on({"tijd-1": answer, "tijd-2": answer}, questionnaire=questionnaire)
    third = 3 * (answer - scale.minimum) / (scale.maximum - scale.minimum)
    kind = "low" if third <= 1 else "high" if third >= 2 else "middle"
    assert [finding.kind for finding in advice.findings] == [kind]


ANSWERS = st.dictionaries(
    st.sampled_from(list(QUESTIONNAIRE.statements)),
    st.one_of(st.integers(1, 5), st.sampled_from([UNKNOWN, NOT_APPLICABLE])),
)


@given(ANSWERS)
def test_advice_keeps_its_promises_whatever_was_answered(answers: Given) -> None:
    made = assessment(answers)
    scores = profile(QUESTIONNAIRE, made)
    advice = advise(QUESTIONNAIRE, made, scores, BLOCKS)
    assert advice == advise(QUESTIONNAIRE, made, scores, BLOCKS)
    assert [one.part for one in advice] == [part.id for part in QUESTIONNAIRE.parts]
    for one in advice:
        themes = [finding.theme for finding in one.findings]
        assert len(themes) == len(set(themes)) <= 3
        kinds = {finding.kind for finding in one.findings}
        assert kinds == {"high"} or "high" not in kinds
        assert not (one.findings and one.tied)
        for finding in one.findings:
            if finding.kind in ("middle", "dip"):
                assert {answers[statement] for statement in finding.statements} <= {1, 2}


@pytest.mark.parametrize("language", languages())
@given(answers=ANSWERS)
def test_every_finding_has_words(language: str, answers: Given) -> None:
    made = assessment(answers)
    for one in advise(QUESTIONNAIRE, made, profile(QUESTIONNAIRE, made), BLOCKS):
        texts = advice_texts(one, QUESTIONNAIRE, made, Locale("nl" if language == "nl" else "en"))
        others = (one.tied, one.fire, one.unasked)
        assert len(texts) == len(one.findings) + len(one.gaps) + sum(map(bool, others))
        for text in texts:
            assert text.title
            assert all(text.paragraphs)
            assert "None" not in " ".join(text.paragraphs)


def words(answers: Given, part: str = "basis", questionnaire: Questionnaire = QUESTIONNAIRE) -> str:
    advice = advice_on(answers, part, questionnaire)
    texts = advice_texts(advice, questionnaire, assessment(answers), Locale("nl"))
    return "\n".join([line for text in texts for line in (*text.paragraphs, *text.questions)])


def test_a_gap_up_and_a_gap_down_are_told_differently() -> None:
    up = words({"ik-1": 5, "zij-1": 1, "ik-2": 5, "zij-2": 4}, "gedrag")
    down = words({"ik-1": 3, "zij-1": 5, "ik-2": 3, "zij-2": 5}, "gedrag")
    assert "IK komt hoger uit dan" in up
    assert '"Ik doe wat ik zeg." (5)' in up
    assert "Wat maakt doen wat je zegt lastig?" in up
    assert "IK komt lager uit dan" in down


def test_a_theme_without_advice_of_its_own_gets_general_words() -> None:
    two = two_a_theme(QUESTIONNAIRE)
    low, middle = (words({"tijd-1": one, "tijd-2": one}, questionnaire=two) for one in (1, 3))
    assert low != middle
    assert "Begin klein" in low


def test_a_dip_names_the_statement_and_asks_its_question() -> None:
    told = words(purpose(5, 1, 5))
    assert "We toetsen plannen aan het doel." in told
    assert "(1)" in told
    assert "Welk plan paste niet?" in told


@pytest.mark.parametrize(
    ("answers", "causes"),
    [((1, 1, 1), 2), ((3, 3, 3), 0), ((UNKNOWN, UNKNOWN, UNKNOWN), 1), ((UNKNOWN, 4, 4), 0)],
)
def test_causes_are_asked_to_be_recognised_and_none_is_concluded(
    answers: tuple[Answer | int, ...], causes: int
) -> None:
    given = purpose(*answers)
    advice = advice_on(given)
    (text,) = advice_texts(advice, QUESTIONNAIRE, assessment(given), Locale("en"))
    assert len(text.causes) == causes
    assert not set(text.causes) & set(text.paragraphs)
    made = assessment(given)
    scores = profile(QUESTIONNAIRE, made)
    document = profile_document(QUESTIONNAIRE, made, scores, Locale("en"), advice=[advice])
    for form in ("text", "md", "html"):
        said = unescape(written(document, form))
        assert ("Do you recognise this?" in said) == bool(causes)
        at = [said.index(one) for one in (*text.causes, *text.first_steps)]
        assert at == sorted(at)


def test_a_building_block_that_is_in_order_is_no_help_to_offer() -> None:
    questionnaire = read_edition(bundled_questionnaires() / "bouwstenen.toml").questionnaire
    for value, in_order in ((3, False), (4, True), (5, True)):
        answers = {"ketenkaart-1": Answer(value), "ketenkaart-2": Answer(value)}
        made = assessment(answers)
        blocks = building_blocks(questionnaire, profile(questionnaire, made))
        assert [one.id for one in blocks.values() if one.in_order] == ["ketenkaart"] * in_order
    fine = {id: replace(one, in_order=id == "kaart") for id, one in BLOCKS.items()}
    made = assessment(purpose(1, 1, 1))
    (finding,) = advise(QUESTIONNAIRE, made, profile(QUESTIONNAIRE, made), fine)[0].findings
    assert [one.block.id for one in finding.blocks] == ["bestuur"]


def test_building_blocks_are_the_themes_of_their_questionnaire() -> None:
    questionnaire = read_edition(bundled_questionnaires() / "bouwstenen.toml").questionnaire
    blocks = building_blocks(questionnaire)
    assert len(blocks) == 18
    for block in blocks.values():
        assert block.description
        assert block.when
        assert block.pitfall
        assert block.first_steps
        assert 1 <= len(block.dimensions) <= 2
        assert block.score is None


def at(folder: Path, day: int) -> Workspace:
    return Workspace(paths_below(folder), now=lambda: datetime(2026, 11, day, tzinfo=UTC))


def score_of(workspace: Workspace, chain: str) -> float | None:
    seen = advising.newest_profile(workspace, chain, [*workspace.store.readable()])
    score = advising.building_blocks(workspace, seen)["ketenkaart"].score
    return score.score if score else None


def test_blocks_carry_the_score_of_the_newest_look_at_them_in_the_same_chain(
    tmp_path: Path,
) -> None:
    for day, chain, answer in ((2, "Jeugd", 4), (1, "jeugd", 2), (3, "Zorg", 5)):
        chosen = Start("quick", Respondent(chain))
        answers = {"ketenkaart-1": Answer(answer)}
        take_answers(at(tmp_path, day), "bouwstenen", chosen, answers)
    workspace = at(tmp_path, 4)
    assert score_of(workspace, "Jeugd") == 4
    assert score_of(workspace, "Zorg") == 5
    assert score_of(workspace, "Wonen") is None


def test_a_look_at_the_blocks_uses_its_own_scores(tmp_path: Path) -> None:
    chosen = Start("full", Respondent("Jeugd"))
    workspace = at(tmp_path, 3)
    asked = workspace.library.find("bouwstenen").questionnaire.theme
    helps = asked("ketenkaart").building_blocks[0]
    first, second, *_ = [one.id for one in asked(helps).statements]
    answers = {one.id: Answer(1) for one in asked("ketenkaart").statements}
    answers |= {first: Answer(2), second: Answer(3)}
    older = take_answers(at(tmp_path, 1), "bouwstenen", chosen, answers)
    take_answers(at(tmp_path, 2), "bouwstenen", chosen, {first: Answer(5)})
    (part,) = advising.advice(
        workspace, stored.result(workspace, older.id), workspace.store.readable()
    )
    scores = {one.block.id: one.block.score for one in part.findings[0].blocks}
    score = scores[helps]
    assert score is not None
    assert (score.score, score.answered) == (2.5, 2)


def test_gap_findings_belong_to_the_part_of_ones_own_side() -> None:
    answers = {"ik-1": 5, "ik-2": 5, "zij-1": 1, "zij-2": 1}
    (gap,) = advice_on(answers, "gedrag").gaps
    assert isinstance(gap, GapFinding)
    assert advice_on(answers, "basis").gaps == ()


def test_general_advice_fits_a_questionnaire_of_any_field() -> None:
    of_chains = re.compile(r"keten(?!scan|tui)|partner|organisatie|chain|organisation", re.I)
    kinds = (
        "low",
        "middle",
        "high",
        "unknown",
        "leads",
        "dip",
        "tied",
        "one_",
        "first_step",
        "gap_h",
        "gap_l",
    )
    for language in ("nl", "en"):
        texts = import_module(f"ketentui.locale.{language}.advice").TEXTS
        for key, text in texts.items():
            assert not (key.startswith(kinds) and of_chains.search(text)), text

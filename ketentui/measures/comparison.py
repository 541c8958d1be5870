"""What changed between assessments: pure, and over the same statements only."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.errors import KetentuiError
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Assessment
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.trend import Trend
from ketentui.questionnaires.editions import KnownEdition, common, only


def trend(assessments: Sequence[tuple[Questionnaire, Assessment]]) -> Trend:
    """Return how the scores of assessments of one questionnaire moved, the oldest first.

    Each comes with the edition that it was made with.

    Statements count that all of them asked, and that ask the same by the rule of `common`; in the
    quick scan where one of them is one. A theme's score is the mean of those that were answered, by
    the rule of `scoring.score`; so where editions and depth are the same, the scores are those of
    each profile.

    KetentuiError where these are assessments of different questionnaires, or ask nothing in common.
    """
    if len({edition.id for edition, _ in assessments}) > 1:
        raise KetentuiError("different_questionnaires")
    editions = {one.sha256: KnownEdition(one.version, one) for one, _ in assessments}
    shared = common(editions)
    same = set(shared.questionnaire.statements) if editions.keys() == shared.asked.keys() else set()
    asked = [{one.id for one in edition.asked(made.depth)} for edition, made in assessments]
    always = set.intersection(*asked)
    if not same & always:
        raise KetentuiError("nothing_in_common")
    questionnaire = only(shared.questionnaire, same & always)
    known = dict.fromkeys(id for edition, _ in assessments for id in edition.statements)
    ever = [id for id in known if id in set.union(*asked)]
    return Trend(
        questionnaire,
        tuple(profile(questionnaire, _as_full(one)) for _, one in assessments),
        tuple(
            frozenset(id for id in questionnaire.statements if one.answer(id).value is not None)
            for _, one in assessments
        ),
        changed=tuple(id for id in ever if id not in same),
        not_always_asked=tuple(id for id in ever if id in same - always),
    )


def _as_full(assessment: Assessment) -> Assessment:
    """Return an assessment that asks all of a questionnaire; here, all that is left of it."""
    return replace(assessment, questionnaire=replace(assessment.questionnaire, depth="full"))

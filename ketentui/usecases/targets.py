"""Targets: where a chain wants a theme to be."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import Target, TeamAgreements
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.text import clean
from ketentui.usecases.actions import chain_files, team_agreements
from ketentui.usecases.typed_texts import theme_id
from ketentui.usecases.workspace import Workspace


def target_score(questionnaire: Questionnaire, text: str) -> float:
    """Return the score that `text` says, with a point or a comma; KetentuiError off the scale."""
    scale = questionnaire.scale
    try:
        score = float(clean(text).replace(",", "."))
    except ValueError:
        score = float("nan")
    if not scale.minimum <= score <= scale.maximum:
        middle = (scale.minimum + scale.maximum) // 2
        raise KetentuiError(
            "target_off_scale",
            ExitCode.USAGE,
            value=clean(text),
            min=scale.minimum,
            max=scale.maximum,
            example=middle + 1,
        )
    return score


def set_target(
    workspace: Workspace,
    chain: str,
    questionnaire: Questionnaire,
    theme: str,
    score: float | None,
    *,
    before: float | None,
) -> str:
    """Give a theme a target, or None to take it away, and return the theme's id.

    `target_changed`, or `target_gone`, where the target isn't the one `before`, which somebody saw.
    """
    id, files = theme_id(questionnaire, theme), chain_files(workspace)

    def change(team: TeamAgreements) -> TeamAgreements:
        stored = team.target(questionnaire.id, id)
        if stored is None and before is not None:
            raise KetentuiError("target_gone", ExitCode.IN_USE)
        if stored is not None and stored.score != before:
            raise KetentuiError("target_changed", ExitCode.IN_USE, now=stored.score)
        if score is None:
            return team.without_target(questionnaire.id, id)
        return team.with_target(Target(questionnaire.id, id, score))

    files.change(chain, change)
    return id


def targets(workspace: Workspace) -> Iterator[tuple[str, Target]]:
    """Yield every target with its chain; what can't be read, see `actions.damaged_agreements`."""
    for team in chain_files(workspace).all():
        if isinstance(team, TeamAgreements):
            yield from ((team.chain, target) for target in team.targets)


def targets_of(workspace: Workspace, chain: str, questionnaire: str) -> dict[str, float]:
    """Return where a chain wants the themes of a questionnaire to be, by the theme's id."""
    kept = team_agreements(workspace, chain).targets
    return {one.theme: one.score for one in kept if one.questionnaire == questionnaire}

"""What was agreed, wherever it was: where each action belongs, what is late, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated

import msgspec

from ketentui.model.assessment import Action, Assessment
from ketentui.model.languages import Text
from ketentui.model.names import Name
from ketentui.model.questionnaire import LARGEST_POINT, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.text import Line

_A_YEAR = 365
"""Days."""


class Agreed(msgspec.Struct, frozen=True):
    """An action with where and when it was agreed."""

    action: Action
    chain: str
    questionnaire: str
    """The id of the questionnaire that the theme is of."""
    theme: Text | None
    """The theme's title; None where the action is about no theme, or an unknown one."""
    assessment: str | None
    """The id of the assessment that it is kept with; None for an action of the team."""
    agreed_on: date
    """The day of the assessment, or on which the team made it."""

    def without_effect(self) -> Agreed:
        """Return this without what was noted of what came of it."""
        return replace(self, action=replace(self.action, effect=""))

    @property
    def pending(self) -> bool:
        """Whether something is still to be done."""
        return self.action.status in ("open", "busy")

    def days_left(self, today: date) -> int | None:
        """Return the days until it is due, negative when late; None when nothing is due."""
        if not self.pending or self.action.due is None:
            return None
        return (self.action.due - today).days

    def late(self, today: date) -> bool:
        """Return whether it should have been done before today."""
        days = self.days_left(today)
        return days is not None and days < 0


class Attention(msgspec.Struct, frozen=True):
    """How many actions ask for attention."""

    this_week: int
    """Due from today up to Sunday."""
    late: int


def in_order(agreed: Iterable[Agreed]) -> tuple[Agreed, ...]:
    """Return actions by the day they are due, those without a day last."""
    return tuple(
        sorted(agreed, key=lambda one: (one.action.due or date.max, one.agreed_on, one.action.id))
    )


def around(agreed: Iterable[Agreed], day: date) -> tuple[Agreed, ...]:
    """Return what belongs with a report on answers that were given up to `day`.

    That is what was agreed within a year before or after it, but not what was a year later to the
    day, and what was agreed earlier and is still pending. What is pending comes first, each by the
    day it is due.
    """
    near = (
        one
        for one in agreed
        if -_A_YEAR <= (one.agreed_on - day).days < _A_YEAR or (one.pending and one.agreed_on < day)
    )
    return tuple(sorted(in_order(near), key=lambda one: not one.pending))


def attention(agreed: Iterable[Agreed], today: date) -> Attention:
    """Return how many actions ask for attention on `today`."""
    left = [days for one in agreed if (days := one.days_left(today)) is not None]
    sunday = today + timedelta(days=7 - today.isoweekday())
    return Attention(
        this_week=sum(0 <= days <= (sunday - today).days for days in left),
        late=sum(days < 0 for days in left),
    )


def agreed_with(assessment: Assessment, questionnaire: Questionnaire | None) -> tuple[Agreed, ...]:
    """Return what was agreed on an assessment, in order; without titles where the questionnaire
    is not at hand.
    """
    return in_order(
        Agreed(
            action=action,
            chain=assessment.respondent.chain,
            questionnaire=assessment.questionnaire.id,
            theme=theme_title(questionnaire, action.theme),
            assessment=assessment.id,
            agreed_on=assessment.day,
        )
        for action in assessment.actions
    )


def theme_title(questionnaire: Questionnaire | None, theme_id: str) -> Text | None:
    """Return the title of a theme; None where there is no such theme."""
    themes = questionnaire.themes() if questionnaire else ()
    return next((theme.title for _, theme in themes if theme.id == theme_id), None)


class TeamAction(msgspec.Struct, frozen=True):
    """An action that the chain team agreed on."""

    questionnaire: str
    """The id of the questionnaire that its theme is of."""
    agreed_on: date
    action: Action


class Target(msgspec.Struct, frozen=True):
    """Where a chain wants a theme to be."""

    questionnaire: Line
    theme: Line
    score: Annotated[float, msgspec.Meta(ge=0, le=LARGEST_POINT)]
    """On the questionnaire's scale."""


class TeamAgreements(msgspec.Struct, frozen=True):
    """What a chain agreed as a team."""

    chain: Name
    actions: tuple[TeamAction, ...] = ()
    targets: tuple[Target, ...] = ()

    def with_action(self, agreed: TeamAction) -> TeamAgreements:
        """Return the agreements with this action, in the place of one with the same id."""
        ids = [one.action.id for one in self.actions]
        if agreed.action.id not in ids:
            return replace(self, actions=(*self.actions, agreed))
        at = ids.index(agreed.action.id)
        return replace(self, actions=(*self.actions[:at], agreed, *self.actions[at + 1 :]))

    def with_older(self, older: TeamAgreements) -> TeamAgreements:
        """Return all that either has; of an action or a theme's target that both have, this one."""
        actions = {one.action.id: one for one in (*older.actions, *self.actions)}
        targets = {(one.questionnaire, one.theme): one for one in (*older.targets, *self.targets)}
        return replace(self, actions=tuple(actions.values()), targets=tuple(targets.values()))

    def action(self, action_id: str) -> TeamAction | None:
        """Return the action with an id; None where there is none."""
        return next((one for one in self.actions if one.action.id == action_id), None)

    def without_action(self, action_id: str) -> TeamAgreements:
        """Return the agreements without the action with an id."""
        return replace(
            self, actions=tuple(one for one in self.actions if one.action.id != action_id)
        )

    def target(self, questionnaire: str, theme: str) -> Target | None:
        """Return the target of a theme; None where there is none."""
        where = (questionnaire, theme)
        return next((one for one in self.targets if (one.questionnaire, one.theme) == where), None)

    def with_target(self, target: Target) -> TeamAgreements:
        """Return the agreements with this target, in the place of the theme's earlier one."""
        kept = self.without_target(target.questionnaire, target.theme)
        return replace(kept, targets=(*kept.targets, target))

    def without_target(self, questionnaire: str, theme: str) -> TeamAgreements:
        """Return the agreements without a target for a theme."""
        gone = self.target(questionnaire, theme)
        return replace(self, targets=tuple(one for one in self.targets if one != gone))

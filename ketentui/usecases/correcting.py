"""Correcting who answered and how that is shared, and what that means for copies that are out."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import Any, Literal

import msgspec

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.choices import Level, Sharing
from ketentui.model.replacing import replace
from ketentui.storage.files import exists
from ketentui.usecases import invitations, typed_texts
from ketentui.usecases.workspace import Workspace


class Correction(msgspec.Struct, frozen=True):
    """What is to be different; None where it stays, and an empty text where it is left out."""

    chain: str | None = None
    organisation: str | None = None
    level: Level | Literal[""] | None = None
    name: str | None = None
    sharing: Sharing | None = None

    def applied(self, before: Assessment, now: datetime) -> Assessment:
        """Return an assessment as corrected; `name_too_long` where a name is.

        One that was finished is a newer copy of itself, which elsewhere takes the older one's
        place.
        """
        texts = {"chain": self.chain, "organisation": self.organisation, "name": self.name}
        changes: dict[str, Any] = {
            field: typed_texts.name(text) for field, text in texts.items() if text is not None
        }
        if self.level is not None:
            changes["level"] = self.level or None
        changed = replace(before.respondent, **changes)
        after = replace(before, respondent=changed, sharing=self.sharing or before.sharing)
        if after == before or before.finished_at is None:
            return after
        return replace(after, changed_at=now)


def difference(before: Respondent, sharing: Sharing, after: Respondent, now: Sharing) -> Correction:
    """Return what is to be different where somebody filled in `after` over `before`."""
    return Correction(
        None if after.chain == before.chain else after.chain,
        None if after.organisation == before.organisation else after.organisation,
        None if after.level == before.level else after.level or "",
        None if after.name == before.name else after.name,
        None if now == sharing else now,
    )


def correct(workspace: Workspace, assessment_id: str, correction: Correction) -> Assessment:
    """Correct a stored assessment, by its whole id, and return it as it is now.

    `in_use` where it is open elsewhere, `name_too_long` where a name is, and
    `invitation_says_otherwise` as by `corrected`; then nothing is changed.
    """
    return workspace.store.amend(
        assessment_id, lambda before: corrected(workspace, before, correction)
    )


def corrected(workspace: Workspace, before: Assessment, correction: Correction) -> Assessment:
    """Return an assessment as corrected: see `Correction.applied`.

    `invitation_says_otherwise` where the invitation that it was begun with lays down another chain,
    or lets nobody share so.
    """
    invitation = invitations.of_assessment(workspace, before)
    if invitation is not None:
        sharing = correction.sharing if correction.sharing != before.sharing else None
        invitations.expect(invitation, chain=correction.chain, sharing=sharing)
    return correction.applied(before, workspace.now())


def exported(workspace: Workspace, assessment_id: str) -> None:
    """Remember that an assessment left, so that who corrects it hears of the copy that is out.

    Nothing that is in the way of remembering it is in the way of what left, and a damaged file
    isn't touched for it.
    """
    with suppress(KetentuiError):
        if workspace.store.read(assessment_id).damage is not None:
            return
        now = workspace.now()
        workspace.store.amend(assessment_id, lambda before: replace(before, exported_at=now))


def told_of_change(before: Assessment, after: Assessment, locale: Locale) -> str:
    """Return what was corrected, from what to what; or else what was said already."""
    old, now = _said(before, locale), _said(after, locale)
    if old == now:
        return locale("correction.same", what=" · ".join(filter(None, now.values())))
    empty = locale("start.empty")
    changed = (
        locale(f"correction.{field}", before=old[field] or empty, now=now[field] or empty)
        for field in old
        if old[field] != now[field]
    )
    return locale("correction.done", what="; ".join(changed))


def _said(assessment: Assessment, locale: Locale) -> dict[str, str]:
    """Return who answered and how that is shared, as people read it; empty what nobody said."""
    who = assessment.respondent
    return {
        "chain": who.chain or locale("common.no_chain"),
        "organisation": who.organisation,
        "level": locale(f"common.{who.level}") if who.level else "",
        "name": who.name,
        "sharing": locale(f"common.{assessment.sharing}"),
    }


def told_of_copies(
    workspace: Workspace, before: Assessment, sharing: Sharing, locale: Locale
) -> list[str]:
    """Return what a correction of an assessment doesn't change: copies and reports that are out.

    `sharing` is how it is shared from now on. Nothing where nothing is out.
    """
    told = []
    if before.exported_at is not None:
        told.append(locale("correction.exported", day=locale.date(before.exported_at)))
        told.append(locale(f"correction.{_next_to_it(before, sharing)}"))
    day = _handed_out(workspace, before)
    if day is not None:
        told.append(locale("correction.handed_out", day=locale.date(day)))
    return told


def _next_to_it(before: Assessment, sharing: Sharing) -> str:
    """Return the key of what becomes of the copy that is out beside a new one."""
    if sharing == before.sharing:
        return "replaces"
    return "counts_twice" if before.anonymous_id else "stays_anonymous"


def _handed_out(workspace: Workspace, assessment: Assessment) -> date | None:
    """Return when a team report went out from here in which it counted; None where none did."""
    from ketentui.storage import handouts

    file = workspace.paths.handouts
    if not exists(file):
        return None
    with suppress(KetentuiError), handouts.opened(file, anew=False) as known:
        ids = {known.digest(id) for id in (assessment.id, assessment.id_when_anonymous)}
        days = [one.day for one in known.known if not ids.isdisjoint(one.people)]
        return max(days, default=None)
    return None

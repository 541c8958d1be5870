"""An export of somebody else in one line: of whom, which chain, what, and when."""

from __future__ import annotations

from ketentui.locale import Locale
from ketentui.model.assessment import Assessment


def sender(export: Assessment, locale: Locale) -> str:
    """Return who sent an export, as far as they told: a name, or how it was shared."""
    return export.respondent.name or locale(f"common.{export.sharing}")


def described(export: Assessment, locale: Locale) -> str:
    """Return whose export it is, of which chain, questionnaire and day, and its id."""
    who = export.respondent
    level = locale(f"common.{who.level}") if who.level else ""
    told = (
        sender(export, locale),
        who.organisation,
        level,
        who.chain or locale("common.no_chain"),
        export.questionnaire.id,
        locale(f"common.{export.depth}"),
        locale.date(export.day),
    )
    return f"{', '.join(filter(None, told))} ({export.id})"

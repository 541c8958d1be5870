"""The texts that people type: cleaned, and refused where they are too long, or name no theme."""

from __future__ import annotations

from typing import Literal

from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale, in_every_language
from ketentui.model import names
from ketentui.model.assessment import Action, Respondent
from ketentui.model.names import name_of
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.text import (
    ACTION_LENGTH,
    CONTACT_LENGTH,
    NAME_LENGTH,
    NOTE_LENGTH,
    clean,
    clean_lines,
)

_QUOTED = 40
"""Characters of a text that are enough to know which one is meant."""

_Kind = Literal["action", "contact", "name", "note"]
_LIMITS: dict[_Kind, int] = {
    "action": ACTION_LENGTH,
    "contact": CONTACT_LENGTH,
    "name": NAME_LENGTH,
    "note": NOTE_LENGTH,
}


def action(before: Action, changed: Action) -> Action:
    """Return an action with its texts cleaned.

    KetentuiError where it says nothing, or more than `before` did and than it may.
    """
    changed = replace(
        changed,
        what=clean(changed.what),
        who=clean(changed.who),
        effect=clean_lines(changed.effect),
    )
    if not changed.what:
        raise KetentuiError("action_without_what", ExitCode.USAGE)
    for field in ("what", "who", "effect"):
        text = getattr(changed, field)
        if text != getattr(before, field):
            _fitting("action", text)
    return changed


def respondent(who: Respondent) -> Respondent:
    """Return who answers with the names cleaned; `name_too_long` where one is."""
    return Respondent(name(who.chain), name(who.organisation), who.level, name(who.name))


def name(text: str) -> str:
    """Return a name cleaned; `name_too_long` where it is."""
    return _fitting("name", name_of(text))


def contact(text: str) -> str:
    """Return whom to ask, cleaned; `contact_too_long` where it is."""
    return _fitting("contact", clean(text))


def note(text: str) -> str:
    """Return a note cleaned; `note_too_long` where it is."""
    return _fitting("note", clean_lines(text))


def _fitting(kind: _Kind, text: str) -> str:
    most = _LIMITS[kind]
    if len(text) > most:
        begin = f"{clean(text)[:_QUOTED].rstrip()}…"
        raise KetentuiError(
            f"{kind}_too_long", ExitCode.USAGE, text=begin, length=len(text), most=most
        )
    return text


def theme_id(questionnaire: Questionnaire, name: str) -> str:
    """Return the id of the theme that `name` means: an id, a title or an axis label.

    KetentuiError names the themes there are where it is none of them.
    """
    for _, one in questionnaire.themes():
        texts = (*one.title.by_language, *one.short.by_language)
        known_as = (one.id, *(text for _, text in texts))
        if any(names.same(name, known) for known in known_as):
            return one.id
    known = in_every_language(lambda locale: _listed(questionnaire, locale))
    raise KetentuiError("unknown_theme", ExitCode.USAGE, name=clean(name), known=known)


def _listed(questionnaire: Questionnaire, locale: Locale) -> str:
    return ", ".join(
        f"{theme.id} ({part.label(theme, locale.language)})"
        for part, theme in questionnaire.themes()
    )

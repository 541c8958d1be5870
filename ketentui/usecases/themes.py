"""The themes of a questionnaire, as people name them."""

from __future__ import annotations

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.questionnaire import LANGUAGES, Language, Questionnaire, Text
from ketentui.model.text import clean


def theme_id(questionnaire: Questionnaire, name: str) -> str:
    """Return the id of the theme that `name` means: an id, a title or an axis label.

    KetentuiError names the themes there are where it is none of them.
    """
    for _, theme in questionnaire.themes():
        texts = (theme.title, theme.short)
        known_as = (theme.id, *(text(language) for text in texts for language in LANGUAGES))
        if any(names.same(name, one) for one in known_as):
            return theme.id
    known = Text(*(_listed(questionnaire, language) for language in LANGUAGES))
    raise KetentuiError("unknown_theme", ExitCode.USAGE, name=clean(name), known=known)


def _listed(questionnaire: Questionnaire, language: Language) -> str:
    return ", ".join(f"{theme.id} ({theme.short(language)})" for _, theme in questionnaire.themes())

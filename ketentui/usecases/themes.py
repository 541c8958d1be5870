"""The themes of a questionnaire, as people name them."""

from __future__ import annotations

from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale, in_every_language
from ketentui.model import names
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.text import clean


def theme_id(questionnaire: Questionnaire, name: str) -> str:
    """Return the id of the theme that `name` means: an id, a title or an axis label.

    KetentuiError names the themes there are where it is none of them.
    """
    for _, theme in questionnaire.themes():
        texts = (*theme.title.by_language, *theme.short.by_language)
        known_as = (theme.id, *(text for _, text in texts))
        if any(names.same(name, one) for one in known_as):
            return theme.id
    known = in_every_language(lambda locale: _listed(questionnaire, locale))
    raise KetentuiError("unknown_theme", ExitCode.USAGE, name=clean(name), known=known)


def _listed(questionnaire: Questionnaire, locale: Locale) -> str:
    themes = [theme for _, theme in questionnaire.themes()]
    return ", ".join(f"{theme.id} ({theme.short(locale.language)})" for theme in themes)

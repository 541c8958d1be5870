"""On which scale a number is, said wherever that isn't the usual one."""

from __future__ import annotations

from ketentui.locale import Locale
from ketentui.model.questionnaire import USUAL_ENDS, Scale


def ranged(text: str, ends: tuple[int, int], among: tuple[int, int] = USUAL_ENDS) -> str:
    """Return a number, or what stands above numbers, with its scale: 6,0 (0–10).

    Without where both that scale and the one of what stands around it are the usual one.
    """
    if ends == among == USUAL_ENDS:
        return text
    lowest, highest = ends
    return f"{text} ({lowest}–{highest})"


def scale_text(scale: Scale, locale: Locale) -> str:
    """Return from what to what a scale goes and what its ends mean; empty of the usual one."""
    if scale.ends == USUAL_ENDS:
        return ""
    return locale("report.scale", **ends(scale, locale))


def ends(scale: Scale, locale: Locale) -> dict[str, object]:
    """Return the ends of a scale and what they are called, as texts on scores name them."""
    (minimum, maximum), (lowest, highest) = scale.ends, scale.meanings(locale.language)
    return {"minimum": minimum, "maximum": maximum, "lowest": lowest, "highest": highest}

"""The short words for a team's numbers, for where there is room for little."""

from __future__ import annotations

from ketentui.documents.nodes import Missing
from ketentui.documents.team.words import Words
from ketentui.model.view import Numbers, ThemeNumbers


def mean(words: Words, numbers: Numbers | ThemeNumbers) -> str:
    """Return the mean, marked where not all anonymous answers count, or why there is none."""
    if numbers.mean is None:
        why = "hidden" if numbers.hides_anonymous else "no_answers"
        few = "small_group" in numbers.withheld
        return words.locale(f"team_pages.{'too_few' if few else why}")
    return words.mean(numbers)


def group_mean(words: Words, numbers: Numbers) -> str:
    """Return a group's mean and of how many it is, or why there is none."""
    told = words.of_group(numbers)
    if isinstance(told, Missing):
        return words.locale("team_pages.too_few") if numbers.n else mean(words, numbers)
    return told


def division(words: Words, numbers: Numbers | ThemeNumbers) -> str:
    """Return in a word how the answers lie; without a mean, why there is none."""
    if numbers.mean is None:
        return mean(words, numbers)
    return words.division(numbers) or words.locale("team_pages.too_few")


def given(words: Words, numbers: Numbers) -> str:
    """Return how many gave a point, and what the others said as far as that is shown."""
    others = (("unknown", numbers.unknown), ("not_applicable", numbers.not_applicable))
    said = [words.locale.plural("team_pages.answers", numbers.n)]
    said += [f"{n} {words.locale(f'common.{reason}_short')}" for reason, n in others if n]
    return ", ".join(said)

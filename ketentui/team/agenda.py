"""What to talk about, in the time that there is: first what divides, last what to celebrate.

Where no statement has the answers that an index of agreement needs, it is a conversation on few
answers: nothing is called shared, strong or weak.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import KINDS, Agenda, AgendaItem, Kind
from ketentui.model.view import Numbers, View

SHORTEST = 30
"""Minutes; a conversation shorter than this has no agenda."""

LONGEST = 480
"""Minutes: a day."""

_LONG = 120
"""From so many minutes on a conversation has a pause, and more time for an item."""

_MINUTES: dict[Kind, tuple[int, int]] = {
    "divided": (15, 20),
    "shared_weak": (10, 15),
    "shared_strong": (5, 5),
    "few": (15, 20),
}
"""How long an item takes in a short and in a long conversation."""

_MOST_SHARED = 3
"""No more shared items than this of a kind: the difference is what people come for."""

LEAST_ORDERED = 3
"""With fewer answers than this to any statement nothing is put before anything else."""

STRONG = 2 / 3
"""From this part of the scale on a score is strong, as in the advice: 3.67 on 1–5."""

WEAK = 1 / 2
"""Below this part of the scale a score is weak: below 3 on 1–5."""


def agenda(whole: View, questionnaire: Questionnaire, minutes: int) -> Agenda:
    """Return the agenda for a conversation of `minutes`, from `SHORTEST` to `LONGEST`.

    One item of every kind comes before the second of any, so that the conversation is about more
    than what is wrong; then as many divided statements as fit; then more shared ones. Of few
    answers those come first that lie furthest apart, by their variance, which is the order of r_wg.
    ValueError for a number of minutes outside the range.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise ValueError(minutes)
    candidates = {kind: _candidates(kind, whole, questionnaire) for kind in KINDS}
    opening, closing = _rounded(minutes / 12), _rounded(minutes / 6)
    pause = 15 * (minutes // _LONG)
    left = minutes - opening - closing - pause
    items: list[AgendaItem] = []
    for kind, numbers in _by_priority(candidates):
        takes = _MINUTES[kind][minutes >= _LONG]
        if takes <= left:
            left -= takes
            items.append(AgendaItem(kind, numbers.id, takes, numbers))
    planned = {item.statement for item in items}
    return Agenda(
        minutes,
        opening,
        closing,
        pause,
        left,
        tuple(sorted(items, key=lambda item: KINDS.index(item.kind))),
        sum(one.division == "divided" and one.id not in planned for one in candidates["divided"]),
        tuple(_to_choose_from(whole, questionnaire)),
    )


def _rounded(minutes: float) -> int:
    """Return a number of minutes that people would choose: five, ten, a quarter of an hour."""
    return max(5, 5 * round(minutes / 5))


def _candidates(kind: Kind, whole: View, questionnaire: Questionnaire) -> list[Numbers]:
    """Return the statements that could be on the agenda as `kind`, the best first."""
    scale = questionnaire.scale

    def position(numbers: Numbers) -> float:
        score = scale.score(questionnaire.statements[numbers.id], numbers.mean)
        return round(scale.position(score or 0.0), 9)  # turned round or not, a tie is a tie

    def furthest_apart(numbers: Numbers) -> tuple[float, float]:
        return -round(numbers.sd or 0.0, 9), position(numbers)

    every = [*whole.statements]
    statements = [one for one in every if one.division]
    if kind == "few":
        few = (one for one in every if one.n >= LEAST_ORDERED)
        return [] if statements else sorted(few, key=furthest_apart)
    if kind == "divided":
        return sorted((one for one in statements if one.division != "shared"), key=furthest_apart)
    shared = [one for one in statements if one.division == "shared"]
    if kind == "shared_weak":
        weak = (one for one in shared if position(one) < WEAK)
        return sorted(weak, key=position)[:_MOST_SHARED]
    strong = (one for one in shared if position(one) >= round(STRONG, 9))
    return sorted(strong, key=lambda one: -position(one))[:_MOST_SHARED]


def _by_priority(candidates: dict[Kind, list[Numbers]]) -> Iterator[tuple[Kind, Numbers]]:
    for kind in KINDS:
        yield from ((kind, one) for one in candidates[kind][:1])
    for kind in KINDS:
        yield from ((kind, one) for one in candidates[kind][1:])


def _to_choose_from(whole: View, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield a statement a theme, a core one where it can be, where two answers are all there is."""
    answers = {one.id: one.n for one in whole.statements}
    if max(answers.values(), default=0) != LEAST_ORDERED - 1:
        return
    for _, theme in questionnaire.themes():
        core_first = sorted(theme.statements, key=lambda one: not one.core)
        yield from [one.id for one in core_first if answers.get(one.id) == LEAST_ORDERED - 1][:1]

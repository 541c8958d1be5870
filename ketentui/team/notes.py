"""The notes on a statement that may be shown."""

from __future__ import annotations

from ketentui.model.assessment import LEVELS
from ketentui.model.team import Note
from ketentui.team.questions import Question
from ketentui.team.sight import Sight
from ketentui.team.slim import LEFT_OUT, QUOTED_LENGTH


def notes(
    statement: str, question: Question, whole: Sight, min_group: int
) -> tuple[tuple[Note, ...], int]:
    """Return the notes on `statement`, open ones with where the writer works, by their text; and
    how many may be shown besides, that weren't kept (see `ketentui.team.slim`).

    Anonymous notes are there only where at least `min_group` people whose answers are counted
    wrote one: a text can tell more than a number.
    """
    column = whole.table.answers[statement]
    written = [row for row in whole.counted(question.points) if column[row].note]
    anonymous = [row for row in written if whole.table.anonymous[row]]
    if len(anonymous) < min_group:
        written = [row for row in written if not whole.table.anonymous[row]]
    kept = [row for row in written if column[row].note != LEFT_OUT]
    shown = sorted((_note(statement, row, whole) for row in kept), key=_text)
    return tuple(shown), len(written) - len(kept)


def _note(statement: str, row: int, whole: Sight) -> Note:
    written = whole.table.answers[statement][row].note
    text, shortened = written[:QUOTED_LENGTH].rstrip(), len(written) > QUOTED_LENGTH
    if whole.table.anonymous[row]:
        return Note(text, anonymous=True, shortened=shortened)
    organisation, level = whole.table.places[row]
    known = next((one for one in LEVELS if one == level), None)
    return Note(text, organisation, known, shortened=shortened)


def _text(note: Note) -> tuple[str, str, str]:
    return note.text.casefold(), note.organisation, note.level or ""

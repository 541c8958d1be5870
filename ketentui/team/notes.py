"""The notes on a statement that may be shown."""

from __future__ import annotations

from ketentui.model.assessment import LEVELS
from ketentui.model.team import Note
from ketentui.team.questions import Question
from ketentui.team.sight import Sight


def notes(statement: str, question: Question, whole: Sight, min_group: int) -> tuple[Note, ...]:
    """Return the notes on `statement`, open ones with where the writer works, by their text.

    Anonymous notes are there only where at least `min_group` people whose answers are counted
    wrote one: a text can tell more than a number.
    """
    column = whole.table.answers[statement]
    written = [row for row in whole.counted(question.points) if column[row].note]
    anonymous = [row for row in written if whole.table.anonymous[row]]
    if len(anonymous) < min_group:
        written = [row for row in written if not whole.table.anonymous[row]]
    return tuple(sorted((_note(statement, row, whole) for row in written), key=_text))


def _note(statement: str, row: int, whole: Sight) -> Note:
    text = whole.table.answers[statement][row].note
    if whole.table.anonymous[row]:
        return Note(text, anonymous=True)
    organisation, level = whole.table.places[row]
    return Note(text, organisation, next((one for one in LEVELS if one == level), None))


def _text(note: Note) -> tuple[str, str, str]:
    return note.text.casefold(), note.organisation, note.level or ""

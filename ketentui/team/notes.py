"""The notes on a statement that may be shown."""

from __future__ import annotations

from hashlib import sha256

from ketentui.model.choices import LEVELS
from ketentui.model.team import Note
from ketentui.team.members import Members, StatementRule
from ketentui.team.slim import quoted

NOTES_SHOWN = 50
"""Of every statement, so many notes are shown: all of them in a chain of that size."""


def notes(
    statement: str, rule: StatementRule, whole: Members, min_group: int
) -> tuple[tuple[Note, ...], int]:
    """Return the notes on `statement`, open ones with where the writer works, by their text; and
    how many may be shown besides, where those are more than `NOTES_SHOWN`.

    Anonymous notes are there only where at least `min_group` people whose answers are counted
    wrote one: a text can tell more than a number.
    Which of many are shown is a chance that falls the same way every time, whatever the order of
    the assessments.
    """
    column = whole.table.answers[statement]
    written = [row for row in whole.counted(rule.points) if column[row].note]
    anonymous = [row for row in written if whole.table.anonymous[row]]
    if len(anonymous) < min_group:
        written = [row for row in written if not whole.table.anonymous[row]]
    every = sorted((_note(statement, row, whole) for row in written), key=_chance)
    shown = sorted(every[:NOTES_SHOWN], key=_text)
    return tuple(shown), len(every) - len(shown)


def _note(statement: str, row: int, whole: Members) -> Note:
    text, shortened = quoted(whole.table.answers[statement][row].note)
    if whole.table.anonymous[row]:
        return Note(text, anonymous=True, shortened=shortened)
    organisation, level = whole.table.places[row]
    known = next((one for one in LEVELS if one == level), None)
    return Note(text, organisation, known, shortened=shortened)


def _chance(note: Note) -> str:
    return sha256(repr(_text(note)).encode(errors="replace")).hexdigest()


def _text(note: Note) -> tuple[str, str, str, str, bool]:
    """Return what orders notes: all that they show, so that no order in files shows through."""
    return note.text.casefold(), note.text, note.organisation, note.level or "", note.anonymous

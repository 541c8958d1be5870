"""Kills: the program on a real terminal, ended or taken over at any moment while somebody answers.

What the terminal shows as given is on disk, nothing else is, and the record opens again.
"""

from __future__ import annotations

import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pexpect

from ketentui.model.assessment import Answer
from ketentui.model.choices import Reason
from ketentui.storage.reading import Damaged
from tests.stress.cases import Outcome, left_over, workspace_in
from tests.stress.furniture import asked

_TAKEN_OVER = "another window"
_ENDINGS = ("SIGKILL", "SIGKILL", "SIGHUP", "SIGTERM", _TAKEN_OVER)
_ROUNDS = 3
"""Times that the same record is opened, and the program ended."""

_MOMENTS = (0, 0.002, 0.01, 0.03, 0.1, 0.5)
"""Seconds after the last key, at most."""

_PATIENCE = 30.0
_ROWS, _COLUMNS = 24, 80
_SEQUENCE = re.compile(
    r"\x1b\[([\d;]*)([@-~])|\x1b\[[^@-~]*[@-~]|\x1b\][^\x07\x1b]*.|\x1b.|(.)", re.S
)
_REASONS: dict[str, Reason] = {"n": "not_applicable", "w": "unknown"}
_OPEN = Answer(None)
_AT_REST = 6
"""Looks in which nothing came, from which a key is taken for an answer."""


class Glass:
    """What a terminal shows of the bytes that reach it: as much as the program asks of one."""

    def __init__(self) -> None:
        self._rows = [[" "] * _COLUMNS for _ in range(_ROWS)]
        self._row = self._column = 0
        self._rest = b""

    @property
    def text(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self._rows)

    def take(self, content: bytes) -> None:
        """Show what comes; half a sequence or character waits for the rest."""
        content = self._rest + content
        begun = content.rfind(b"\x1b", -20)
        text = content[: begun if begun > 0 else None].decode("utf-8", "ignore")
        self._rest = content[len(text.encode()) :]
        for numbers, letter, character in _SEQUENCE.findall(text):
            if letter == "H":
                self._row, self._column = (int(one) - 1 for one in (numbers or "1;1").split(";"))
            elif character:
                self._write(character)

    def _write(self, character: str) -> None:
        if character == "\r":
            self._column = 0
        elif character == "\n":
            self._row += 1
            if self._row == _ROWS:
                self._rows, self._row = [*self._rows[1:], [" "] * _COLUMNS], _ROWS - 1
        elif character.isprintable() and self._column < _COLUMNS:
            self._rows[self._row][self._column] = character
            self._column += 1


class Program:
    """The program on a terminal, and what that shows."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        program = shutil.which("ketentui", path=str(Path(sys.executable).parent))
        line = ["--data-dir", f"{folder}", *arguments]
        self._child: Any = pexpect.spawn(program, line, dimensions=(_ROWS, _COLUMNS))
        self._child.delaybeforesend = None
        self._glass = Glass()
        self.send = self._child.send

    @property
    def text(self) -> str:
        return self._glass.text

    def shows(self, sign: Callable[[str], bool]) -> bool:
        """Return whether the terminal comes to show something."""
        return self._until(lambda: sign(self.text))

    def rests(self) -> None:
        """Show what comes until nothing does for as long as it takes for a key to count."""
        quiet = 0
        while quiet < _AT_REST:
            quiet = 0 if self._read() else quiet + 1

    def end(self, how: str) -> bool:
        """Send a signal; return whether the program ends."""
        self._child.kill(signal.Signals[how])
        return self.ends()

    def ends(self) -> bool:
        """Return whether the program ends, and show what still comes."""
        ended = self._until(lambda: not self._child.isalive())
        while self._read():
            pass
        self._child.close(force=True)
        return ended

    def _until(self, holds: Callable[[], bool]) -> bool:
        until = time.monotonic() + _PATIENCE
        while not holds() and time.monotonic() < until:
            if not self._read():
                time.sleep(0.01)
        return holds()

    def _read(self) -> bool:
        try:
            self._glass.take(self._child.read_nonblocking(1 << 16, 0.05))
        except (pexpect.TIMEOUT, pexpect.EOF, OSError):
            return False
        return True


@dataclass
class Step:
    """Something that somebody does: its keys, what shows that it is done, and what it changes."""

    keys: Sequence[str]
    sign: Callable[[str], bool]
    statement: str = ""
    answer: Answer = _OPEN


@dataclass
class Person:
    """Who answers, by chance, in the app or line by line; and what they saw that they gave."""

    chance: Random
    plain: bool
    seen: dict[str, Answer]
    place: int = 0

    def step(self) -> Step:
        """Return what is done next: mostly an answer, now and then a note or a correction."""
        kind = self.chance.random()
        if kind < 0.2:
            return self._note()
        if self.place and (kind < 0.4 or self.place >= len(asked()) - 2):
            return self._to(self.place - 1, "b" if self.plain else "\x1b[D")
        id, key = asked()[self.place], self.chance.choice("12345nw")
        before = self.answer(id)
        if before.given and not self.plain:
            step = Step((key,), _says_given(key))
        else:
            step = self._to(self._after(before), key)
        step.statement, step.answer = id, before.chosen(_REASONS.get(key) or int(key))
        return step

    def answer(self, id: str) -> Answer:
        return self.seen.get(id, _OPEN)

    def _after(self, before: Answer) -> int:
        """Return where an answer leads: line by line, one that was open to the next open one."""
        if not self.plain or before.given:
            return self.place + 1
        ahead = range(self.place + 1, len(asked()))
        return next(place for place in ahead if not self.answer(asked()[place]).given)

    def _to(self, place: int, key: str) -> Step:
        return Step((f"{key}\r" if self.plain else key,), lambda text: _place(text) == place)

    def _note(self) -> Step:
        id, note = asked()[self.place], f"noot {self.chance.randrange(10**6)}"
        before = self.answer(id)
        keys = [f"t {note}\r"] if self.plain else ["t", "\x7f" * len(before.note) + note, "\x1b"]
        sign = rf"t {note}.*toelichting is bewaard" if self.plain else rf"✎\s+{note}\b"
        shown = re.compile(sign, re.DOTALL).search
        return Step(keys, lambda text: bool(shown(text)), id, before.noted(note))

    def saw(self, step: Step, text: str) -> bool:
        """Remember what a step did, if it is shown to be done; return that."""
        if done := step.sign(text):
            self.seen |= {step.statement: step.answer} if step.statement else {}
            self.place = _place(text)
        return done


def _says_given(key: str) -> Callable[[str], bool]:
    """Return what tells whether it is said that an answer was changed to that of a key, or was."""
    named = {"n": "niet van toepassing", "w": "weet niet"}.get(key, rf"{key} \(")
    said = re.compile(rf"(Gewijzigd van .* naar|antwoord al:) {named}").search
    return lambda text: bool(said(text))


def _place(text: str) -> int:
    found = re.findall(r"(\d+) van 12\b", text)
    return int(found[-1]) - 1 if found else -1


def case(chance: Random, folder: Path) -> Outcome:
    """Begin an assessment, and end the program a few times while it goes on."""
    outcome = Outcome()
    seen: dict[str, Answer] = {}
    for turn in range(_ROUNDS):
        person = Person(chance, chance.random() < 0.4, seen)
        how, form = chance.choice(_ENDINGS), "plain" if person.plain else "app"
        found = list(_round(person, folder, how, is_first=turn == 0))
        outcome.tried.update({f"{form} {how}": 1, "answers seen": len(seen)})
        outcome.found += [f"round {turn}, {form}, {how}: {one}" for one in found]
        if found:
            break
    return outcome


def _round(person: Person, folder: Path, how: str, *, is_first: bool) -> Iterator[str]:
    words = ["scan", *(["--plain"] if person.plain else [])]
    program = Program(folder, *words, *([] if is_first else ["--resume", "last"]))
    if is_first and program.shows(lambda text: "Enter" in text):
        if not person.plain:
            program.send("\x13")
            program.shows(lambda text: "naar de stelling" in text)
        for _ in range(6 if person.plain else 1):
            program.send("\r")
    step = Step((), lambda text: _place(text) >= 0)
    for _ in range(person.chance.randint(1, 15)):
        _type(program, step)
        program.shows(step.sign)
        if not person.saw(step, program.text):
            program.end("SIGKILL")
            yield f"{step} isn't shown: {program.text}"
            return
        step = person.step()
    last = step
    last.keys = last.keys[: person.chance.randint(1, len(last.keys))]
    _type(program, last)
    time.sleep(person.chance.choice(_MOMENTS) * person.chance.random())
    if not (_taken_over(program, folder) if how == _TAKEN_OVER else program.end(how)):
        yield f"doesn't end: {program.text}"
    person.saw(last, program.text)
    yield from _kept(person, folder, last)


def _taken_over(program: Program, folder: Path) -> bool:
    """Go on in another window; return whether that gets it, and the first one ends."""
    other = Program(folder, "scan", "--resume", "last")
    if asks := other.shows(lambda text: "hier verdergaan" in text):
        other.send("\x1b[B\r")
    goes_on = other.shows(lambda text: "Esc bewaren" in text)
    other.end("SIGKILL")
    return asks and program.ends() and goes_on


def _type(program: Program, step: Step) -> None:
    for number, keys in enumerate(step.keys):
        if number == 1:
            program.shows(lambda text: "Ctrl+G" in text)  # the dialog is there
        else:
            program.rests()
        program.send(keys)


def _kept(person: Person, folder: Path, last: Step) -> Iterator[str]:
    """Yield what was shown and is not on disk, or the other way round."""
    workspace = workspace_in(folder)
    yield from left_over(workspace)
    records = list(workspace.store.all())
    if len(records) != 1 or isinstance(records[0], Damaged):
        yield f"the record doesn't open: {records}"
        return
    kept = records[0].assessment.answers
    for id in {*kept, *person.seen}:
        found, meant = kept.get(id, _OPEN), person.answer(id)
        if found != meant and not (id == last.statement and _is_on_its_way(found, meant, last)):
            yield f"{id} was seen as {meant}, and is kept as {found}; last {last}"
    person.seen.update(kept)


def _is_on_its_way(found: Answer, meant: Answer, last: Step) -> bool:
    """Return whether an answer is what was given last, or a note of which a part was typed."""
    part = any(note.startswith(found.note) for note in (meant.note, last.answer.note))
    given = [(one.value, one.reason) for one in (meant, last.answer)]
    return part and (found.value, found.reason) in given

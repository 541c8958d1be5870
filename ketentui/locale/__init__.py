"""The interface's texts, numbers and dates in the user's language; each folder is a language.

A folder is called after the code of its language. It has the same modules as `nl`, each an area with
the same keys in TEXTS; `__init__.py` says how numbers, months and plurals are written, `words.py`
what people may type, `questionnaire.toml` is where an author begins, and `content.py` has the texts
of the bundled questionnaires where their files don't have them in that language. Nothing else has to
be told that the language is there.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from errno import errorcode
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from ketentui.model.languages import DUTCH, Text
from ketentui.model.text import clean, printable

if TYPE_CHECKING:
    from ketentui.errors import KetentuiError, Problem
    from ketentui.model.languages import Language


def languages() -> tuple[Language, ...]:
    """Return the codes of the languages there are, Dutch first: the folders here with all areas."""
    return _languages(tuple(__path__))


@cache
def _languages(folders: Sequence[str]) -> tuple[Language, ...]:
    areas = {
        language.name: {name for name in os.listdir(language) if not name.startswith("__py")}
        for folder in folders
        for language in os.scandir(folder)
        if language.is_dir() and not language.name.startswith("_")
    }
    whole = [language for language, has in areas.items() if has >= areas[DUTCH]]
    return tuple(sorted(whole, key=lambda language: (language != DUTCH, language)))


def in_every_language(say: Callable[[Locale], str]) -> Text:
    """Return what `say` says in each of the languages."""
    return Text(**{language: say(Locale(language)) for language in languages()})


def translated(text: Text) -> Text:
    """Return a questionnaire's text with what languages that it isn't in say for it themselves.

    Such a language has a module `content`, with its text by the first text of the questionnaire, so
    that a questionnaire's file, and the hash of it, stays as it is.
    """
    there = dict(text.by_language)
    lacking = [language for language in languages() if language not in there]
    said = {language: _content(language).get(text.first) for language in lacking}
    return Text(**there, **{language: one for language, one in said.items() if one})


@cache
def _content(language: Language) -> Mapping[str, str]:
    try:
        return _texts(language, "content")
    except ModuleNotFoundError:
        return {}


def understood(kind: str) -> Mapping[str, str]:
    """Return what people may type where a `kind` of word is asked, in any language, and its meaning.

    The words are those of the area `words` under `kind`, and the meanings what stands behind `kind`
    in their keys. What two languages use for something else means what it does in the first.
    """
    return _understood(kind, languages())


@cache
def _understood(kind: str, known: Sequence[Language]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for language in known:
        for key, words in _texts(language, "words").items():
            if key == kind or key.startswith(f"{kind}."):
                for word in filter(None, words.split("|")):
                    found.setdefault(word, key.removeprefix(kind).removeprefix("."))
    return found


_TOLD = 10
"""Of more names than this an error says how many more there are."""


class Locale:
    """One language: the same for every text of a screen or a report."""

    __slots__ = ("language", "typed")

    language: Final[Language]
    typed: Final[str]
    """What stands behind `ketentui` in every command that an error tells to type, so that it works
    on the same data.
    """

    def __init__(self, language: Language, typed: str = "") -> None:
        self.language = language
        self.typed = typed

    def __eq__(self, other: object) -> bool:
        """Return whether it says the same."""
        return isinstance(other, Locale) and self._told == other._told

    def __hash__(self) -> int:
        """Return a hash, so that what is said in a language can be kept by it."""
        return hash(self._told)

    @property
    def _told(self) -> tuple[Language, str]:
        return self.language, self.typed

    def __call__(self, key: str, **values: object) -> str:
        """Return the text with `key` (`area.name`), its {placeholders} filled in.

        A path among `values` is made safe for a terminal; texts are taken to be.
        KeyError where the text doesn't exist: a fault of the program, found by the tests.
        """
        return self._filled(self._text(key), values)

    def _text(self, key: str) -> str:
        area, _, name = key.partition(".")
        return _texts(self.language, area)[name]

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        return text.format(**{name: _path_cleaned(value) for name, value in values.items()})

    def plural(self, key: str, n: int, **values: object) -> str:
        """Return the text with the form of `key` that goes with `n`, which fills in {n}.

        The forms are the language's own: in Dutch `key.one` and `key.other`.
        """
        return self(f"{key}.{self._own.plural(n)}", n=n, **values)

    def number(self, value: float, digits: int | None = None) -> str:
        """Return `value` as `rounded` has it, with the language's decimal sign."""
        from ketentui.model.numbers import rounded

        return rounded(value, digits).replace(".", self.decimal).replace("-", "−")

    def signed(self, change: float) -> str:
        """Return a difference as people write it, never to be taken for a score: +0,5 or −0,5."""
        return f"{'+' if change > 0 else ''}{self.number(change)}"

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a list in a sentence: A, B en C."""
        if len(names) < 2:
            return "".join(names)
        return self("common.and", first=", ".join(names[:-1]), last=names[-1])

    def around(self, text: Text) -> Locale:
        """Return the locale for what stands around a questionnaire's text in one sentence: in the
        language that the text is in, or else in this one.
        """
        language = text.said_in(self.language)
        return Locale(language, self.typed) if language in languages() else self

    @property
    def decimal(self) -> str:
        """The decimal sign: a comma in Dutch, a point in English."""
        sign: str = self._own.DECIMAL
        return sign

    @property
    def folder(self) -> Path:
        """The folder with all that the program knows of the language."""
        return Path(f"{self._own.__file__}").parent

    @property
    def following(self) -> Locale:
        """The next of the languages; after the last, the first."""
        known = languages()
        return Locale(known[(known.index(self.language) + 1) % len(known)], self.typed)

    @property
    def _own(self) -> ModuleType:
        return _module(self.language)

    def day_in_words(self, day: date) -> str:
        """Return a day with its weekday, in whole words: vrijdag 15 januari 2027."""
        weekday, month = self(f"dates.weekday.{day.isoweekday()}"), self(f"dates.month.{day.month}")
        return f"{weekday} {day.day} {month} {day.year}"

    def date(self, value: date) -> str:
        """Return a date as people write it: 21 nov 2026."""
        return f"{value.day} {self._own.MONTHS[value.month - 1]} {value.year}"

    def days(self, moments: Sequence[datetime], whose: Sequence[str] = ()) -> list[str]:
        """Return the day of each of several moments, with the time where it takes that to tell them
        apart; of several people, `whose` each is tells them apart too.
        """
        days = said = [self.date(one) for one in moments]
        for time in ("%H:%M", "%H:%M:%S"):
            named = [*zip(said, whose or said, strict=True)]
            count, each = Counter(named), zip(days, moments, named, strict=True)
            said = [f"{day} {at:{time}}" if count[of] > 1 else of[0] for day, at, of in each]
        return said

    def minute(self, value: datetime) -> str:
        """Return a time with its date: 21 nov 2026 10:42."""
        return f"{self.date(value)} {value:%H:%M}"

    def moment(self, value: datetime, now: datetime) -> str:
        """Return when something was: the time if it was today, the date otherwise."""
        local = value.astimezone(now.tzinfo)
        if local.date() == now.date():
            return self("common.today_at", time=f"{local:%H:%M}")
        return self.date(local)

    def error(self, error: KetentuiError) -> tuple[str, str]:
        """Return the title of an error, and what to do about it, with its problems as lines."""
        title, _, remedy = self.told(f"errors.{error.key}", error).partition("\n")
        lines = [f"  {self.problem(problem)}" for problem in error.problems]
        return title, "\n".join([*lines, remedy])

    def told(self, key: str, error: KetentuiError) -> str:
        """Return the text with `key`, filled in with what an error is about."""
        values = {name: self._shown(value) for name, value in error.values.items()}
        if not self.typed:
            return self(key, **values)
        text = _commands(self.language).sub("ketentui {_typed} ", self._text(key))
        return self._filled(text, {**values, "_typed": self.typed})

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error, in one line."""
        return self.error(error)[1].rpartition("\n")[2]

    def _shown(self, value: object) -> object:
        """Return a value of an error as it can be printed; what the system says in usual words."""
        if isinstance(value, Text):
            value = value(self.language)
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, float):
            return self.number(value)
        if isinstance(value, tuple):
            return self._some([clean(f"{one}") for one in value])
        if isinstance(value, datetime):
            return self.minute(value)
        if isinstance(value, date):
            return self.date(value)
        if not isinstance(value, OSError):
            return value
        name = errorcode.get(value.errno or 0, "")
        known = _texts(self.language, "system")
        return known.get(name, value.strerror or name)

    def _some(self, names: Sequence[str]) -> str:
        """Return the first of several names, and how many more there are."""
        told, more = ", ".join(names[:_TOLD]), len(names) - _TOLD
        return self("common.and_more", names=told, n=more) if more > 0 else told

    def problem(self, problem: Problem) -> str:
        """Return one problem in a file as a line: where, and what is wrong."""
        place, text = self.place(problem), self.complaint(problem)
        return f"{place}: {text}" if place else text

    def place(self, problem: Problem) -> str:
        """Return where a problem is, as well as that is known."""
        line = self("common.line", line=problem.line) if problem.line else ""
        return ", ".join(part for part in (line, clean(problem.where)) if part)

    def complaint(self, problem: Problem) -> str:
        """Return what is wrong."""
        values: dict[str, Any] = {name: self._shown(value) for name, value in problem.values}
        say: Callable[..., str] = self.plural if "n" in values else self
        return say(f"problems.{problem.key}", **values)


def _path_cleaned(value: object) -> object:
    return printable(str(value)) if isinstance(value, PurePath) else value


def ready_to_tell() -> None:
    """Load what errors are told with, for when the program's files are replaced while it runs."""
    for language in languages():
        for area in ("common", "errors", "problems", "system"):
            _texts(language, area)


@cache
def _module(language: Language) -> ModuleType:
    return import_module(f"ketentui.locale.{language}")


@cache
def _commands(language: Language) -> re.Pattern[str]:
    """Return where a text of the language tells to type a command of the program."""
    keys = (key.split(".") for key in _texts(language, "cli") if key.endswith(".short"))
    names = "|".join(key[0] for key in keys if len(key) == 2)
    return re.compile(rf"\bketentui (?=(?:{names})\b)")


@cache
def _texts(language: Language, area: str) -> dict[str, str]:
    texts: dict[str, str] = import_module(f"ketentui.locale.{language}.{area}").TEXTS
    return texts

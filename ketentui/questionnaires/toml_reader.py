"""One table of a parsed TOML file, read key by key; a mistake is noted and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from ketentui.errors import Problem
from ketentui.locale import languages, translated
from ketentui.model.languages import DUTCH, Language, Text
from ketentui.model.text import clean, shown

_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_Choice = TypeVar("_Choice", bound=str)
_Read = TypeVar("_Read")


def first_language(data: Mapping[str, Any]) -> Language:
    """Return the first language of a questionnaire: what it says, or else that of its title, Dutch
    where it has that.
    """
    told, title = data.get("language"), data.get("title")
    if isinstance(told, str) and is_language(told):
        return told
    named = filter(is_language, title) if isinstance(title, dict) and DUTCH not in title else ()
    return next(iter(named), DUTCH)


def is_language(code: str) -> bool:
    """Return whether `code` can be that of a language: `fy`, `pap`, `nl-BE`."""
    return _LANGUAGE.fullmatch(code) is not None


class TomlTable:
    """Reads the keys of one table and adds what is wrong to a list shared with its sub-tables.

    A reader of a required key that is absent or wrong notes a problem and returns an empty value,
    so that the caller can go on to find the next mistake.
    """

    def __init__(
        self, data: Mapping[str, Any], where: str, problems: list[Problem], language: Language
    ) -> None:
        self._data = data
        self._where = where
        self._problems = problems
        self._language = language
        """The first of the file, in which it has every text."""
        self._read: dict[str, None] = {}

    def problem(self, at: str, code: str, **values: object) -> None:
        """Note that something is wrong with the key `at` of this table."""
        where = f"{self._where}.{at}" if self._where else at
        self._problems.append(Problem(clean(where), code, tuple(values.items())))

    def done(self) -> None:
        """Note every key that nothing asked for: a typing error must not pass in silence."""
        for key in self._data:
            if key not in self._read:
                self.problem(key, "unknown_key", known=", ".join(self._read))

    def expect_schema(self, schema: str) -> None:
        """Note where the file doesn't say that it is of `schema`."""
        found = self._value("schema")
        if found is None:
            self.problem("schema", "missing_schema", expected=schema)
        elif found != schema:
            self.problem("schema", "wrong_schema", found=shown(found), expected=schema)

    def string(self, key: str) -> str:
        """Return a required text without languages."""
        value = self._value(key)
        if isinstance(value, str) and clean(value):
            return clean(value)
        self._wrong(key, value, "text")
        return ""

    def optional_string(self, key: str) -> str | None:
        """Return a text without languages, or None where there is none."""
        return self.string(key) if self._has(key) else None

    def identifier(self, key: str) -> str:
        """Return a required id: lower-case letters, digits and hyphens."""
        value = self.string(key)
        if value and not _IDENTIFIER.fullmatch(value):
            self.problem(key, "bad_id", id=value)
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of ids, empty where there is none."""
        value = self._value(key) if self._has(key) else []
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(clean(item) for item in value)
        self._wrong(key, value, "list_of_text")
        return ()

    def choice(self, key: str, choices: Sequence[_Choice]) -> _Choice | None:
        """Return one of `choices`, or None where the key is absent."""
        if not self._has(key):
            return None
        value = self._value(key)
        for choice in choices:
            if value == choice:
                return choice
        self.problem(key, "not_a_choice", found=shown(value), choices=", ".join(choices))
        return None

    def choices(self, key: str, choices: Sequence[_Choice]) -> tuple[_Choice, ...]:
        """Return those of `choices` that a list names, empty where there is none."""
        found = self.strings(key)
        for name in found:
            if name not in choices:
                self.problem(key, "not_a_choice", found=shown(name), choices=", ".join(choices))
        return tuple(choice for choice in choices if choice in found)

    def boolean(self, key: str) -> bool:
        """Return true or false; false where the key is absent."""
        value = self._value(key) if self._has(key) else False
        if isinstance(value, bool):
            return value
        self._wrong(key, value, "boolean")
        return False

    def integer(self, key: str, most: int) -> int:
        """Return a required whole number from 0 to `most`."""
        value = self._value(key)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        self._wrong(key, value, "integer", most=most)
        return 0

    def below_zero(self, key: str) -> bool:
        """Return whether a number below 0 stands under `key`."""
        value = self._value(key)
        return isinstance(value, int | float) and value < 0

    def optional_integer(self, key: str, most: int) -> int | None:
        """Return a whole number from 0 to `most`, or None where there is none."""
        return self.integer(key, most) if self._has(key) else None

    def text(self, key: str) -> Text:
        """Return a required text in the file's languages."""
        return self._text(key, self._value(key))

    def optional_text(self, key: str) -> Text | None:
        """Return a text in the file's languages, or None where there is none."""
        return self.text(key) if self._has(key) else None

    def texts(self, key: str) -> tuple[Text, ...]:
        """Return a list of texts, empty where there is none."""
        value = self._value(key) if self._has(key) else []
        if isinstance(value, list):
            return tuple(self._text(f"{key}[{n}]", item) for n, item in enumerate(value, 1))
        self._wrong(key, value, "list_of_text")
        return ()

    def texts_by_key(self, key: str) -> dict[str, Text]:
        """Return texts by the key that each stands under, empty where there are none."""
        value = self._value(key) if self._has(key) else {}
        if isinstance(value, dict):
            return {name: self._text(f"{key}.{name}", item) for name, item in value.items()}
        self._wrong(key, value, "table")
        return {}

    def table(self, key: str) -> TomlTable | None:
        """Return the table under `key`, or None where there is none."""
        if not self._has(key):
            return None
        value = self._value(key)
        if isinstance(value, dict):
            return self._below(key, value)
        self._wrong(key, value, "table")
        return None

    def whole(self, read: Callable[[TomlTable], _Read]) -> _Read:
        """Return what is read of this table, and note what of it nothing asked for."""
        found = read(self)
        self.done()
        return found

    def each(
        self, key: str, read: Callable[[TomlTable], _Read], *, required: bool = False
    ) -> tuple[_Read, ...]:
        """Return what is read of each table under `key`; `required` asks for at least one."""
        value = self._value(key) if self._has(key) else []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._wrong(key, value, "list_of_tables")
            return ()
        if required and not value:
            self.problem(key, "empty")
        tables = (self._below(f"{key}[{n}]", item) for n, item in enumerate(value, 1))
        return tuple(table.whole(read) for table in tables)

    def _text(self, at: str, value: object) -> Text:
        if isinstance(value, str) and clean(value):
            value = {self._language: value}  # who writes in one language need not name it
        if not isinstance(value, dict):
            self._wrong(at, value, "text_nl")
            return Text("")
        texts = {self._language: ""}
        if self._language not in value:
            self.problem(f"{at}.{self._language}", "missing_text")
        for language, text in value.items():
            if not is_language(language):
                self.problem(f"{at}.{language}", "unknown_key", known=", ".join(languages()))
            elif not isinstance(text, str) or not clean(text):
                self._wrong(f"{at}.{language}", text, "text")
            else:
                texts[language] = clean(text)
        return translated(Text(**texts))

    def _below(self, at: str, data: Mapping[str, Any]) -> TomlTable:
        where = f"{self._where}.{at}" if self._where else at
        return TomlTable(data, where, self._problems, self._language)

    def _has(self, key: str) -> bool:
        self._read[key] = None
        return key in self._data

    def _value(self, key: str) -> object:
        self._read[key] = None
        return self._data.get(key)

    def _wrong(self, at: str, value: object, expected: str, **values: object) -> None:
        if value is None:
            self.problem(at, f"missing_{expected}")
        else:
            self.problem(at, f"not_{expected}", found=shown(value), **values)

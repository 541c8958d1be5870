"""A made-up language, from the English texts, in which each text shows where it ends."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from ketentui.config.paths import bundled_questionnaires
from ketentui.locale import Locale
from ketentui.model.questionnaire import AGREEMENT_SCALE
from ketentui.model.text import clean

CODE = "xx"

_TYPED = ("day", "weekday", "month", "count", "unit", "half", "feast", "level", "status", "sharing")
"""Kinds of words that are others in this language: each has a z before it."""


def write_language(folder: Path) -> None:
    """Write the folder of the language below `folder`."""
    english, target = Locale("en").folder, folder / CODE
    target.mkdir(parents=True)
    shutil.copy(english / "questionnaire.toml", target)
    for file in english.glob("[!_]*.py"):
        area = file.stem
        said = import_module(f"ketentui.locale.en.{area}").TEXTS
        texts = {key: _own(area, key, text) for key, text in said.items()}
        few = {f"{key[:-6]}.few": text for key, text in texts.items() if key.endswith(".other")}
        _write(target / file.name, few | texts)
    _write(target / "content.py", dict(_content()))
    (target / "__init__.py").write_text(
        "DECIMAL = '·'\nMONTHS = tuple(f'⟦M{n}⟧' for n in range(1, 13))\n"
        "def plural(n):\n    return 'one' if n == 1 else 'few' if n < 5 else 'other'\n",
        "utf-8",
    )


def _write(file: Path, texts: dict[str, str]) -> None:
    file.write_text(f"TEXTS = {texts!r}\n", "utf-8")


def _own(area: str, key: str, text: str) -> str:
    if area == "words":
        typed = key.partition(".")[0] in _TYPED
        return "|".join(f"z{word}" for word in text.split("|")) if typed else text
    return text if key == "yes_key" else wrapped(text)


def wrapped(text: str) -> str:
    """Return a text with each of its lines in brackets."""
    return "\n".join(f"⟦{line}⟧" if line.strip() else line for line in text.split("\n"))


def _content() -> Iterator[tuple[str, str]]:
    """Yield the texts of the questionnaires that come with the program, by the Dutch ones."""
    labels = [dict(label.by_language) for label in AGREEMENT_SCALE.labels]
    files = [
        tomllib.loads(file.read_text("utf-8")) for file in bundled_questionnaires().glob("*.toml")
    ]
    for text in _texts([labels, *files]):
        yield clean(text["nl"]), wrapped(text["en"])


def _texts(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict) and {"nl", "en"} <= value.keys():
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def outside(text: str) -> set[str]:
    """Return the words of two letters or more that aren't in brackets."""
    left = text
    while (inner := re.sub("⟦[^⟦⟧]*⟧", " ", left)) != left:
        left = inner
    return set(re.findall(r"[^\W\d_]{2,}", left))

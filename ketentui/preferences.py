"""How a user wants the program: flag beats environment beats config.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.questionnaire import LANGUAGES, Language

THEMES = ("dark", "light")
"""The looks of the app."""

KEYS = ("lang", "ascii", "no_color", "theme")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What holds for this run."""

    language: Language = "nl"
    ascii: bool = False
    """Draw with ASCII alone."""
    colour: bool = True
    theme: str = "dark"


def read_config(file: Path) -> dict[str, Any]:
    """Return the settings in `config.toml`, none where there is no such file.

    Raises KetentuiError that names every setting that isn't right.
    """
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise KetentuiError("file_unreadable", file=file, reason=error.strerror) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problem = Problem("", "not_toml", (("reason", str(error)),))
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, [problem], file=file) from error
    problems = [problem for key in values for problem in _problems(key, values[key])]
    if problems:
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, problems, file=file)
    return values


def _problems(key: str, value: object) -> list[Problem]:
    choices: Mapping[str, tuple[str, ...]] = {"lang": LANGUAGES, "theme": THEMES}
    if key not in KEYS:
        return [Problem(key, "unknown_key", (("known", ", ".join(KEYS)),))]
    if key in choices and value not in choices[key]:
        values = (("found", value), ("choices", ", ".join(choices[key])))
        return [Problem(key, "not_a_choice", values)]
    if key not in choices and not isinstance(value, bool):
        return [Problem(key, "not_boolean", (("found", value),))]
    return []

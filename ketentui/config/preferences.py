"""How a user wants the program: flag beats environment beats config.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ketentui.config.paths import own_path
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import languages, understood
from ketentui.model.choices import LEVELS
from ketentui.model.questionnaire import DUTCH, Language
from ketentui.model.text import clean, shown
from ketentui.storage.bounds import within_bounds
from ketentui.storage.files import LARGEST_CONFIG, kept_bytes
from ketentui.storage.syntax import not_toml

THEMES = ("dark", "light", "high-contrast", "colour-safe")
"""The looks of the app; colour-safe ones stay apart for colour-blind eyes."""

Source = Literal["flag", "environment", "file", "terminal", "default"]
"""Where a value comes from; `terminal` where the terminal can't do what was asked."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What holds for this run."""

    language: Language = DUTCH
    ascii: bool = False
    """Draw with ASCII alone."""
    colour: bool = True
    theme: str = "dark"
    plain: bool = False
    """Line by line and in words, rather than the app and charts."""
    contact: str = ""
    """Who makes the team report, for who is to send something there."""
    kept_in: Path | None = None
    """The `config.toml` for a language or look that is chosen in the app; None keeps neither."""
    typed: str = ""
    """What stands behind `ketentui` in every command that is told to type: see `Locale`."""
    for_now: frozenset[str] = frozenset()
    """The settings that flag or environment said: choosing another in the app is for this run."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that the environment and config.toml can say; some of it has an option too."""

    kind: Literal["choice", "switch", "text", "folder"]
    default: Any = None
    """What holds where nobody says anything; None is nothing."""
    choices: Callable[[], Mapping[str, str]] = dict
    """Return what may be said, and what it means."""
    also: str = ""
    """A variable of many programs that switches it on too, where its own says nothing."""


def _levels() -> Mapping[str, str]:
    return {**{level: level for level in LEVELS}, **understood("level")}


SETTINGS: Mapping[str, Setting] = {
    "lang": Setting("choice", DUTCH, lambda: {one: one for one in languages()}),
    "theme": Setting("choice", "dark", lambda: {look: look for look in THEMES}),
    "ascii": Setting("switch", False),
    "no_color": Setting("switch", False),
    "plain": Setting("switch", False, also="ACCESSIBLE"),
    "data_dir": Setting("folder"),
    "export_dir": Setting("folder"),
    "chain": Setting("text"),
    "organisation": Setting("text"),
    "level": Setting("choice", None, _levels),
    "contact": Setting("text"),
}
"""All settings, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """The value of a setting, and where it comes from."""

    value: Any
    source: Source
    variable: str = ""
    """The variable that says so, where the environment does."""


def resolve(
    name: str, flags: Mapping[str, Any], environment: Mapping[str, str], config: Mapping[str, Any]
) -> Found:
    """Return what holds for the setting `name`.

    `flags` is what the command line said, `config` what `read_config` returned. KetentuiError where
    the environment says something that can't be.
    """
    if flags.get(name) is not None:
        return Found(flags[name], "flag")
    told = environment.get(variable(name))
    if told:
        return Found(_from_environment(name, told), "environment", variable(name))
    also = SETTINGS[name].also
    if _switch(environment.get(also, "").lower() or "0"):
        return Found(True, "environment", also)
    if name in config:
        return Found(config[name], "file")
    return Found(SETTINGS[name].default, "default")


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return f"KETENTUI_{name.upper()}"


def _from_environment(name: str, told: str) -> Any:
    setting = SETTINGS[name]
    value: Any = told
    if setting.kind == "switch":
        value = _switch(told.lower())
    problem = _problem(variable(name), setting, value)
    if problem:
        raise KetentuiError("environment_invalid", ExitCode.USAGE, [problem])
    return _meant(setting, value)


def _switch(told: str) -> bool | str:
    """Return what the environment says of a switch; as it is told where that is neither."""
    on = told in ("1", "true", "on", *understood("yes"))
    return on if on or told in ("0", "false", "off", *understood("no")) else told


def read_config(file: Path) -> dict[str, Any]:
    """Return the settings in `config.toml`, none where there is no such file.

    Raises KetentuiError that names every setting that isn't right.
    """
    try:
        text = kept_bytes(file, LARGEST_CONFIG).decode("utf-8-sig")
        values = tomllib.loads(within_bounds(text))
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        problem = Problem("", "not_utf8")
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, [problem], file=file) from error
    except ValueError as error:
        problem = not_toml(error, text)
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, [problem], file=file) from error
    problems = [one for key in values if (one := _config_problem(key, values[key]))]
    if problems:
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, problems, file=file)
    return {key: _meant(SETTINGS[key], value) for key, value in values.items()}


def _config_problem(key: str, value: object) -> Problem | None:
    if key not in SETTINGS:
        return Problem(key, "unknown_key", (("known", ", ".join(SETTINGS)),))
    setting = SETTINGS[key]
    problem = _problem(key, setting, value)
    if problem is None and setting.kind == "folder":
        path = f"{value}"
        if "\0" in path or not own_path(path).is_absolute():
            return Problem(key, "not_a_whole_path", (("found", shown(value)),))
    return problem


def _problem(place: str, setting: Setting, value: object) -> Problem | None:
    """Return why `value` can't be what a setting says, or None where it can."""
    if setting.kind == "choice" and value not in tuple(setting.choices()):
        choices = ", ".join(dict.fromkeys(setting.choices().values()))
        return Problem(place, "not_a_choice", (("found", shown(value)), ("choices", choices)))
    if setting.kind == "switch" and not isinstance(value, bool):
        return Problem(place, "not_boolean", (("found", shown(value)),))
    if setting.kind in ("text", "folder") and not isinstance(value, str):
        return Problem(place, "not_text", (("found", shown(value)),))
    return _outside(place, f"{value}") if setting.kind == "folder" else None


def _outside(place: str, value: str) -> Problem | None:
    """Return that a folder lies where this process may not go, or None where it may."""
    try:
        own_path(value)
    except KetentuiError as error:
        if error.key == "outside":
            folder = error.values["folder"]
            return Problem(place, "outside", (("found", shown(value)), ("folder", folder)))
    return None


def _meant(setting: Setting, value: Any) -> Any:
    """Return what a right value means."""
    if setting.kind == "choice":
        return setting.choices()[value]
    if setting.kind == "folder":
        return own_path(value)
    return clean(value) if setting.kind == "text" else value

"""How a user wants the program: flag beats environment beats config.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ketentui.config.house import CHAINS, FIELDS, Said, said_in
from ketentui.config.paths import own_path
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import languages, understood
from ketentui.model.choices import LEVELS
from ketentui.model.languages import DUTCH, Language
from ketentui.model.text import CLOSING_LENGTH, NAME_LENGTH, clean, clean_lines, shown
from ketentui.storage.files import LARGEST_CONFIG, kept_bytes

THEMES = ("dark", "light", "high-contrast", "colour-safe")
"""The looks of the app; colour-safe ones stay apart for colour-blind eyes."""

Source = Literal["flag", "environment", "file", "terminal", "default"]
"""Where a value comes from; `terminal` where the terminal can't do what was asked."""


class Preferences(NamedTuple):
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


class Setting(NamedTuple):
    """Something that the environment and config.toml can say; some of it has an option too."""

    kind: Literal["choice", "switch", "text", "lines", "colour", "folder", "file"]
    """A `file` may be named from where the settings are."""
    default: Any = None
    """What holds where nobody says anything; None is nothing."""
    choices: Callable[[], Mapping[str, str]] = dict
    """Return what may be said, and what it means."""
    also: str = ""
    """A variable of many programs that switches it on too, where its own says nothing."""
    most: int | None = None
    """How many characters a text may have; None where nothing is laid out with it."""


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
    "house.name": Setting("text", most=NAME_LENGTH),
    "house.logo": Setting("file"),
    "house.colour": Setting("colour"),
    "house.closing": Setting("lines", most=CLOSING_LENGTH),
}
"""All settings, in the order in which they are shown; a point is the name of a table before it."""


class Found(NamedTuple):
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
    return f"KETENTUI_{name.upper().replace('.', '_')}"


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
        content = kept_bytes(file, LARGEST_CONFIG)
    except FileNotFoundError:
        return {}
    import tomllib

    from ketentui.storage.bounds import within_bounds
    from ketentui.storage.syntax import not_toml

    try:
        text = content.decode("utf-8-sig")
        values = tomllib.loads(within_bounds(text))
    except UnicodeDecodeError as error:
        problem = Problem("", "not_utf8")
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, [problem], file=file) from error
    except ValueError as error:
        problem = not_toml(error, text)
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, [problem], file=file) from error
    told = [_beside(one, file) for one in said_in(values)]
    problems = [one for said in told if (one := _config_problem(said))]
    if problems:
        raise KetentuiError("config_invalid", ExitCode.BAD_DATA, problems, file=file)
    return _gathered(said for said in told if isinstance(said, Said))


def _beside(said: Said | Problem, file: Path) -> Said | Problem:
    """Return what the settings in `file` say, with where a file is that is named from there."""
    if isinstance(said, Problem) or not isinstance(said.value, str) or said.value[:1] in ("", "~"):
        return said
    if said.setting not in SETTINGS or SETTINGS[said.setting].kind != "file":
        return said
    return said._replace(value=os.path.join(os.path.abspath(file.parent), said.value))


def _config_problem(said: Said | Problem) -> Problem | None:
    if isinstance(said, Problem):
        return said
    if said.setting not in SETTINGS:
        in_house = (*FIELDS, *(["chains"] if said.chain is None else []))
        known = in_house if said.setting.startswith("house.") else SETTINGS
        return Problem(said.place, "unknown_key", (("known", ", ".join(known)),))
    setting = SETTINGS[said.setting]
    problem = _problem(said.place, setting, said.value)
    if problem or not _names_place(setting, said.value) or _is_whole(said.value):
        return problem
    return Problem(said.place, "not_a_whole_path", (("found", shown(said.value)),))


def _names_place(setting: Setting, value: Any) -> bool:
    """Return whether a right value is a path: no file is none."""
    return setting.kind == "folder" or (setting.kind == "file" and value != "")


def _is_whole(path: str) -> bool:
    return "\0" not in path and own_path(path).is_absolute()


def _gathered(told: Iterable[Said]) -> dict[str, Any]:
    """Return what right settings mean, by name; those for one chain by its name and the field."""
    found: dict[str, Any] = {}
    for said in told:
        value = _meant(SETTINGS[said.setting], said.value)
        if said.chain is None:
            found[said.setting] = value
        else:
            own = found.setdefault(CHAINS, {}).setdefault(said.chain, {})
            own[said.setting.removeprefix("house.")] = value
    return found


def _problem(place: str, setting: Setting, value: object) -> Problem | None:
    """Return why `value` can't be what a setting says, or None where it can."""
    if setting.kind == "choice" and value not in tuple(setting.choices()):
        choices = ", ".join(dict.fromkeys(setting.choices().values()))
        return Problem(place, "not_a_choice", (("found", shown(value)), ("choices", choices)))
    if setting.kind == "switch" and not isinstance(value, bool):
        return Problem(place, "not_boolean", (("found", shown(value)),))
    if setting.kind in ("choice", "switch"):
        return None
    if not isinstance(value, str):
        return Problem(place, "not_text", (("found", shown(value)),))
    if setting.kind == "colour" and value:
        return _no_accent(place, value)
    if setting.most and (length := len(_meant(setting, value))) > setting.most:
        return Problem(place, "text_too_long", (("length", length), ("most", setting.most)))
    return _outside(place, value) if setting.kind in ("folder", "file") else None


def _no_accent(place: str, colour: str) -> Problem | None:
    """Return why reports can't have a colour, or None where they can."""
    from ketentui.model.accent import COLOUR, NoHue, accent

    if not re.fullmatch(COLOUR, colour):
        return Problem(place, "not_a_colour", (("found", shown(colour)),))
    try:
        accent(colour)
    except NoHue as error:
        return Problem(place, "no_hue", (("found", colour), ("shade", error.shade)))
    return None


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
    if setting.kind in ("folder", "file"):
        return own_path(value) if _names_place(setting, value) else None
    if setting.kind == "lines":
        return clean_lines(value)
    return clean(value) if setting.kind == "text" else value

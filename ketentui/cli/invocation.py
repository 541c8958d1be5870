"""What one run of the command line works with: flags, environment and configuration resolved."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ketentui.cli import terminal
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.questionnaire import LANGUAGES, Language
from ketentui.paths import Paths, default_paths, paths_below
from ketentui.preferences import Preferences, read_config
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.charts.types import Look


class Invocation:
    """One run: `flags` is what the command line and the environment said, by option name.

    The language can be asked for before the command line was parsed, and even when it can't be
    parsed, so that also its mistakes are told in the user's language.
    """

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str]) -> None:
        self.flags: dict[str, Any] = {}
        self._arguments = arguments
        self._environment = environment

    @property
    def paths(self) -> Paths:
        """The folders: below `--data-dir` where it was given."""
        folder = self.flags.get("data_dir") or self._environment.get("KETENTUI_DATA_DIR")
        return paths_below(Path(folder).expanduser()) if folder else default_paths()

    @property
    def workspace(self) -> Workspace:
        """The user's data."""
        return Workspace(self.paths)

    @property
    def preferences(self) -> Preferences:
        """What holds for this run; KetentuiError where the configuration isn't right."""
        config = read_config(self.paths.config / "config.toml")
        ascii = self.flags.get("ascii", config.get("ascii", False))
        no_color = self.flags.get("no_color", config.get("no_color", False))
        return Preferences(
            language=self.flags.get("lang") or config.get("lang") or "nl",
            ascii=ascii or not terminal.shows_unicode(self._environment),
            colour=not no_color and not self._environment.get("NO_COLOR"),
            theme=config.get("theme", "dark"),
        )

    @property
    def locale(self) -> Locale:
        """The user's language, as well as it can be known at this moment."""
        asked = self.flags.get("lang") or self._asked_language()
        if asked:
            return Locale(asked)
        try:
            return Locale(self.preferences.language)
        except KetentuiError:
            return Locale("nl")

    @property
    def look(self) -> Look:
        """How a chart is drawn on the standard output."""
        from ketentui.charts.types import Look

        preferences = self.preferences
        colour = preferences.colour and terminal.shows_colour(self._environment)
        return Look(preferences.ascii, colour, self.locale.decimal)

    def _asked_language(self) -> Language | None:
        words = " ".join(self._arguments).replace("--lang=", "--lang ").split()
        told = [after for word, after in pairwise(words) if word == "--lang"]
        told.append(self._environment.get("KETENTUI_LANG", ""))
        return next((language for language in LANGUAGES if language == told[0]), None)


def of_this_process(arguments: Sequence[str]) -> Invocation:
    """Return the invocation of this process with `arguments`."""
    return Invocation(arguments, os.environ)

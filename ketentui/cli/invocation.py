"""What one run of the command line works with: flags, environment and configuration resolved."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ketentui.cli.terminal import Terminal, of_this_process
from ketentui.config.house import CHAINS, FIELDS, house_style, own_of
from ketentui.config.paths import Paths, default_paths, own_path, paths_below
from ketentui.config.preferences import Found, Preferences, read_config, resolve
from ketentui.errors import KetentuiError
from ketentui.locale import Locale, languages
from ketentui.model.languages import DUTCH, Language
from ketentui.model.text import printable
from ketentui.storage.files import exists

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.model.assessment import Respondent
    from ketentui.model.house import House
    from ketentui.usecases.workspace import Workspace


class Invocation:
    """One run: `flags` is what the command line said, by the name of the setting.

    The language can be asked for before the command line was parsed, and even when it can't be
    parsed, so that also its mistakes are told in the user's language.
    """

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], terminal: Terminal
    ) -> None:
        self.flags: dict[str, Any] = {}
        self.terminal = terminal
        self.remarked: set[str] = set()
        """What was said that needs no saying twice."""
        self._arguments = arguments
        self._environment = environment
        self._configs: dict[Path, dict[str, Any]] = {}
        self._files: dict[Any, Path] = {}
        """Where `config.toml` is, by what the run says of the folder of the data."""
        self._is_sealed = False

    @property
    def asks_help(self) -> bool:
        """Whether a command is asked what it does: then it does nothing."""
        return not {"-h", "--help"}.isdisjoint(self._arguments)

    # Settings

    def seal(self) -> None:
        """Let no file say how the program is wanted, and keep no choice in one."""
        self._is_sealed = True

    @property
    def config_file(self) -> Path:
        """Where `config.toml` is or would be: beside the data where the run names their folder."""
        folder = resolve("data_dir", self.flags, self._environment, {}).value
        if folder not in self._files:
            paths = paths_below(own_path(folder)) if folder else default_paths()
            self._files[folder] = paths.settings
        return self._files[folder]

    def setting(self, name: str) -> Found:
        """Return what holds for a setting; KetentuiError where a setting can't be what it is."""
        return resolve(name, self.flags, self._environment, self._config)

    @property
    def _config(self) -> Mapping[str, Any]:
        if self._is_sealed:
            return {}
        file = self.config_file
        if file not in self._configs:
            self._configs[file] = read_config(file)
        return self._configs[file]

    def go_on_without_config(self) -> KetentuiError | None:
        """Let `config.toml` say nothing where it isn't right, and return what is wrong with it."""
        try:
            self.setting("lang")
        except KetentuiError as error:
            if self.config_file in self._configs:  # then it is the environment
                raise
            self._configs[self.config_file] = {}
            return error
        return None

    @property
    def paths(self) -> Paths:
        """The folders: below the data's folder where that was chosen."""
        folder, exports = self.setting("data_dir").value, self.setting("export_dir").value
        paths = paths_below(own_path(folder)) if folder else default_paths()
        return Paths(
            paths.data, self.config_file.parent, own_path(exports) if exports else paths.exports
        )

    @property
    def workspace(self) -> Workspace:
        """The user's data, and who they say usually answers.

        KetentuiError where somebody named a folder for it of which not even the one above is there:
        it may be on a disk that isn't connected, and nothing is begun anew in its place.
        """
        from ketentui.usecases.workspace import Workspace

        folder = self.missing
        if folder is not None and not exists(folder.parent):
            raise KetentuiError("data_dir_missing", file=folder, parent=folder.parent)
        told = {name: self.setting(name).value for name in ("chain", "organisation", "level")}
        return Workspace(self.paths, usual=partial(_respondent, told), house=self.house)

    def house(self, chains: Iterable[str], *, picture: bool) -> House | None:
        """Return the house style of a report about `chains`; None where none was set.

        KetentuiError where its logo can't be shown, of what shows a `picture`.
        """
        found = {field: self.setting(f"house.{field}") for field in FIELDS}
        own = own_of(chains, self.of_chains)
        told = {
            field: one.value if one.source == "environment" else own.get(field, one.value)
            for field, one in found.items()
        }
        return house_style(told, picture=picture)

    @property
    def of_chains(self) -> Mapping[str, Mapping[str, Any]]:
        """What the file says of the house style of single chains, by the chain and the field."""
        told: Mapping[str, Mapping[str, Any]] = self._config.get(CHAINS, {})
        return told

    @property
    def missing(self) -> Path | None:
        """The folder that somebody named for the data, where it isn't there (yet)."""
        folder = self.paths.data
        return folder if self.setting("data_dir").value and not exists(folder) else None

    @property
    def preferences(self) -> Preferences:
        """What holds for this run; KetentuiError where a setting isn't right."""
        return Preferences(
            language=self.setting("lang").value,
            ascii=self.ascii.value,
            colour=not self.no_color.value,
            theme=self.theme.value,
            plain=self.setting("plain").value,
            contact=self.setting("contact").value or "",
            kept_in=None if self._is_sealed else self.config_file,
            typed=self._typed,
            for_now=frozenset(
                name
                for name in ("lang", "theme")
                if self.setting(name).source in ("flag", "environment")
            ),
        )

    @property
    def theme(self) -> Found:
        """Which look the app begins in: the light one where the terminal says that it is light."""
        found = self.setting("theme")
        if found.source == "default" and self.terminal.light:
            return Found("light", "terminal")
        return found

    @property
    def ascii(self) -> Found:
        """Whether to draw with ASCII alone: also where the terminal shows nothing else."""
        if not self.setting("ascii").value and not self.terminal.shows_unicode:
            return Found(True, "terminal")
        return self.setting("ascii")

    @property
    def no_color(self) -> Found:
        """Whether a terminal gets no colour: also where it has none, or NO_COLOR is set."""
        if not self.setting("no_color").value and not self.terminal.colours(on_terminal=True):
            return Found(True, "terminal")
        return self.setting("no_color")

    @property
    def look(self) -> Look:
        """How a chart is drawn on the standard output."""
        from ketentui.charts.types import Look

        wanted = not self.setting("no_color").value
        colour = wanted and self.terminal.colours(on_terminal=self.terminal.stdout)
        return Look(self.ascii.value, colour, self.locale.decimal)

    # Language

    @property
    def locale(self) -> Locale:
        """The user's language, as well as it can be known at this moment."""
        asked = self.flags.get("lang") or self._asked_language()
        if asked:
            return Locale(asked, self._typed)
        try:
            return Locale(self.setting("lang").value, self._typed)
        except KetentuiError:
            return Locale(DUTCH, self._typed)

    def _asked_language(self) -> Language | None:
        words, joined = self._arguments, "--lang="
        told = [after for word, after in pairwise(words) if word == "--lang"]
        told += [word.removeprefix(joined) for word in words if word.startswith(joined)]
        told.append(self._environment.get("KETENTUI_LANG", ""))
        return next((language for language in languages() if language == told[0]), None)

    # Telling the user what to type

    def command(self, *words: str) -> str:
        """Return a command line to type next, which works on the same data as this run."""
        return printable(_joined(["ketentui", *self._where, *words]))

    @property
    def _where(self) -> Sequence[str]:
        """The options that let another command work on the same data."""
        folder = self.flags.get("data_dir")
        return ["--data-dir", str(folder)] if folder else []

    @property
    def _typed(self) -> str:
        return printable(_joined(self._where))


def _joined(words: Sequence[str]) -> str:
    """Return words as they are typed in a shell."""
    if not words:
        return ""
    from shlex import join

    return join(words)


def of_process(arguments: Sequence[str]) -> Invocation:
    """Return the invocation of this process with `arguments`."""
    return Invocation(arguments, os.environ, of_this_process())


def _respondent(told: Mapping[str, Any]) -> Respondent:
    from ketentui.model.assessment import Respondent

    return Respondent(**{name: value for name, value in told.items() if value})

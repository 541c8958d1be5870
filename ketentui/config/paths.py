"""Where data, configuration and exports live; nothing is made here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.confinement import confined, within

CONFIG = "config.toml"
"""What the file of the settings is called, wherever it stands."""


class _InData:
    """A file or folder with its place in the data folder."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, paths: Paths, kind: type[Paths]) -> Path:
        return paths.data / self._name


class _Folders(NamedTuple):
    data: Path
    config: Path
    """The folder of `config.toml`."""
    exports: Path
    """Where an export goes when no path was given."""


class Paths(_Folders):
    """The folders that the program uses on this machine."""

    __slots__ = ()

    assessments = _InData("assessments")
    """One file an assessment."""
    bin = _InData("bin")
    """What was deleted or set aside, until its day: see `ketentui.storage.bin`."""
    questionnaires = _InData("questionnaires")
    """The user's own questionnaires."""
    editions = _InData("editions")
    """Every edition of a questionnaire that an assessment was made with, by its hash."""
    invitations = _InData("invitations")
    """The invitations that assessments were begun with, by the code of the round."""
    pool = _InData("pool")
    """Exports of others, taken in for the team report."""
    remembered = _InData("pool/remembered.json")
    """What was decided about the pool, for what comes in later."""
    installation = _InData("installation")
    """The key of the data folder: see `ketentui.usecases.workspace.Workspace.installation`."""
    agreements = _InData("agreements")
    """What chains agreed as teams: one file a chain."""
    drafts = _InData("drafts")
    """What is being written in forms: one file a form."""
    handouts = _InData("handouts.json")
    """The file of over which anonymous people reports were handed out."""

    overview = _InData("overview.json")
    """What a list shows of what is stored, kept to be quick: see `ketentui.storage.headers`. No
    backup has it, and it is made anew where it is gone."""

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        return self.config / CONFIG

    @property
    def rooms(self) -> tuple[Path, ...]:
        """The folders of the program's own, each before those with what can't do without it."""
        return (
            self.questionnaires,
            self.editions,
            self.invitations,
            self.assessments,
            self.pool,
            self.agreements,
            self.drafts,
            self.bin,
        )

    @property
    def single_files(self) -> tuple[Path, ...]:
        """The files of the program's own that stand in no room."""
        copies = (self.handouts.with_suffix(ending) for ending in (".bak", ".damaged"))
        return self.installation, self.handouts, *copies

    def is_kept(self, file: Path) -> bool:
        """Return whether a file is, or would be, one of the program's own, wherever links lead: not
        a questionnaire, which is the user's.
        """
        real = Path(os.path.realpath(file))
        rooms = [room for room in self.rooms if room != self.questionnaires]
        singles = (*self.single_files, self.overview, self.settings)
        return any(
            Path(os.path.realpath(one)) in (real, *real.parents) for one in (*rooms, *singles)
        )


def default_paths() -> Paths:
    """Return the folders that the platform means for data, configuration and documents; where the
    program may not leave a folder, those in it.

    `no_home` where the system knows of no folder of the user's own.
    """
    only = confined()
    if only is not None:
        return paths_below(only)
    import platformdirs

    directories = platformdirs.PlatformDirs("ketentui", appauthor=False)
    try:
        data, config = directories.user_data_path, directories.user_config_path
        exports = directories.user_documents_path / "ketentui"
    except RuntimeError as error:
        raise KetentuiError("no_home") from error
    return Paths(*map(own_path, (data, config, exports)))


def own_path(text: Path | str) -> Path:
    """Return the path that a user means with `text`, in which `~` is their own folder.

    `no_home` where the system knows of no such folder: a folder with the name `~` is never meant.
    `path_impossible` where no path can be that. `outside` where this process may not go there,
    which holds for everybody's own folder.
    """
    if "\0" in str(text):
        raise KetentuiError("path_impossible", ExitCode.USAGE, file=Path(text))
    only = confined()
    if only is not None:
        if str(text).startswith("~"):
            raise KetentuiError("outside", ExitCode.USAGE, file=text, folder=only)
        within(Path(text))
        return Path(text)
    path = Path(os.path.expanduser(text))
    if path.parts[:1] == ("~",):
        raise KetentuiError("no_home")
    return path


def paths_below(folder: Path) -> Paths:
    """Return folders that all stand below `folder`, for `--data-dir`."""
    return Paths(folder, folder, folder / "exports")


def bundled_questionnaires() -> Path:
    """Return the folder of the questionnaires that come with the program."""
    package = Path(__file__).parent.parent
    installed = package / "assessments"
    return installed if installed.is_dir() else package.parent / "assessments"

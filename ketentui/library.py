"""The questionnaires at hand: bundled, the user's own, and the editions kept with assessments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ketentui.catalogue import LARGEST_FILE, parse_questionnaire
from ketentui.errors import ExitCode, KetentuiError
from ketentui.files import read_bytes, write_atomically
from ketentui.model.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Edition:
    """A questionnaire as it stood in a file, with the file's content."""

    questionnaire: Questionnaire
    content: bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands in the folders of questionnaires."""

    editions: tuple[Edition, ...]
    errors: tuple[KetentuiError, ...]
    """An own file that isn't right keeps no other from view."""


@dataclass(frozen=True, slots=True)
class Library:
    """Finds questionnaires by id, by file, and by the hash an assessment remembers."""

    bundled: Path
    own: Path
    kept: Path
    """A file an edition, named by its hash: a later version of a questionnaire changes no old
    result."""

    def find(self, name: str) -> Edition:
        """Return the questionnaire with id `name`, or in the file `name`.

        Raises KetentuiError where there is none, or where its file is not right.
        """
        if name.endswith(".toml") or "/" in name or "\\" in name:
            return read_edition(Path(name))
        for folder in (self.own, self.bundled):
            if (folder / f"{name}.toml").is_file():
                return self._read(folder / f"{name}.toml")
        shelf = self.shelf()
        for edition in shelf.editions:
            if edition.questionnaire.id == name:
                return edition
        known = ", ".join(edition.questionnaire.id for edition in shelf.editions)
        raise KetentuiError("unknown_questionnaire", name=name, known=known)

    def shelf(self) -> Shelf:
        """Return every questionnaire that can be started, the bundled ones first."""
        editions, errors = [], []
        for path in self.files():
            try:
                editions.append(self._read(path))
            except KetentuiError as error:
                errors.append(error)
        return Shelf(tuple(editions), tuple(errors))

    def all(self) -> list[Questionnaire]:
        """Return the questionnaires of `shelf`."""
        return [edition.questionnaire for edition in self.shelf().editions]

    def files(self) -> list[Path]:
        """Return the files of `all`; an own file stands in for a bundled one of the same name."""
        found = {path.stem: path for path in sorted(self.bundled.glob("*.toml"), key=_rank)}
        found.update({path.stem: path for path in sorted(self.own.glob("*.toml"))})
        return list(found.values())

    def keep(self, edition: Edition) -> None:
        """Keep an edition for as long as assessments are made with it."""
        path = self._kept(edition.questionnaire.sha256)
        if not path.exists():
            write_atomically(path, edition.content)

    def edition(self, name: str, sha256: str) -> Questionnaire:
        """Return the questionnaire that an assessment was made with, by its name and hash."""
        path = self._kept(sha256)
        if path.exists():
            kept = read_edition(path).questionnaire
            if kept.sha256 == sha256:
                return kept
        bundled = self.bundled / f"{name}.toml"
        if bundled.is_file():
            questionnaire = self._read(bundled).questionnaire
            if questionnaire.sha256 == sha256:
                return questionnaire
        raise KetentuiError("edition_missing", ExitCode.BAD_DATA, name=name, sha256=sha256[:12])

    def _read(self, path: Path) -> Edition:
        return read_edition(path, both_languages=path.parent == self.bundled)

    def _kept(self, sha256: str) -> Path:
        return self.kept / f"{sha256}.toml"


def read_edition(path: Path, *, both_languages: bool = False) -> Edition:
    """Return the questionnaire in a file together with the file's content."""
    content = read_bytes(path, LARGEST_FILE)
    return Edition(parse_questionnaire(content, str(path), both_languages=both_languages), content)


def _rank(path: Path) -> tuple[bool, str]:
    """The ketenscan first: it is what a newcomer looks for."""
    return path.stem != "ketenscan", path.stem

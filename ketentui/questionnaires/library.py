"""The questionnaires at hand: those of now, and the editions that assessments were made with."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import Assessment, QuestionnaireRef
from ketentui.model.choices import KETENSCAN
from ketentui.model.questionnaire import Questionnaire, Scale
from ketentui.questionnaires.parsed import parsed
from ketentui.storage.exchange import check_points, check_told, doubts
from ketentui.storage.files import bundled_bytes, bundled_in, files_in, read_bytes
from ketentui.storage.writing import write_atomically

LARGEST_FILE = 2_000_000
"""Bytes; a larger file is no questionnaire."""


class Edition(msgspec.Struct, frozen=True):
    """A questionnaire as it stood in a file, with the file's content."""

    questionnaire: Questionnaire
    content: bytes


class Shelf(msgspec.Struct, frozen=True):
    """What stands in the folders of questionnaires."""

    editions: tuple[Edition, ...]
    errors: tuple[KetentuiError, ...]
    """An own file that isn't right keeps no other from view."""


class Library(msgspec.Struct, frozen=True):
    """Finds questionnaires by id, by file, and by the hash an assessment remembers."""

    bundled: Path
    """With what was bundled before in its folder `editions`, byte for byte, by id and version."""
    own: Path
    kept: Path
    """A file an edition, named by its hash: a later version of a questionnaire changes no old
    result."""

    def find(self, name: str) -> Edition:
        """Return the questionnaire with id `name`, or in the file `name`.

        Raises KetentuiError where there is none, or where its file is not right.
        """
        if name.endswith(".toml") or "/" in name or "\\" in name:
            path = Path(name)
            return self._sound(path, read_edition(path))
        return self._with_id(name)

    def now(self, id: str) -> Questionnaire | None:
        """Return the questionnaire with an id as it is now; None where there is none."""
        try:
            return self.find(id).questionnaire
        except KetentuiError:
            return None

    def brought(self, name: str) -> Edition:
        """Return the questionnaire with id `name`, or in the file `name`, whatever its id is.

        It may be another version of a bundled one, to read or to compare by.
        """
        return read_edition(Path(name)) if Path(name).suffix else self.find(name)

    def _with_id(self, name: str) -> Edition:
        if name in self._bundled():
            return self._read_bundled(name)
        own = self._own()
        for found in own.values():
            if isinstance(found, Edition) and found.questionnaire.id == name:
                return found
        named = own.get(self.own / f"{name}.toml")
        if isinstance(named, Edition):
            return named
        known = ", ".join(questionnaire.id for questionnaire in self.all())
        raise named or KetentuiError("unknown_questionnaire", name=name, known=known)

    def shelf(self) -> Shelf:
        """Return every questionnaire that can be started, the bundled ones first."""
        found = {id: self._read_bundled(id) for id in self._bundled()}
        errors = []
        for own in self._own().values():
            if isinstance(own, Edition):
                found.setdefault(own.questionnaire.id, own)
            else:
                errors.append(own)
        return Shelf(tuple(found.values()), tuple(errors))

    def all(self) -> list[Questionnaire]:
        """Return the questionnaires of `shelf`."""
        return [edition.questionnaire for edition in self.shelf().editions]

    def files(self) -> list[Path]:
        """Return the files that `shelf` reads, without those that have a bundled one's name."""
        bundled = self._bundled()
        own = (path for path in self._own_files() if path.stem not in bundled)
        return [*bundled.values(), *own]

    def is_bundled(self, id: str) -> bool:
        """Return whether the questionnaire with an id comes with the program."""
        return id in self._bundled()

    def id_problem(self, path: Path, id: str, sha256: str) -> Problem | None:
        """Return why the file at `path` can't have the id that it has, or None where it can.

        The bundled questionnaires keep their ids, and of two own files with one id the first by
        name has it. The same content once more is no problem.
        """
        if id in self._bundled():
            same = self._read_bundled(id).questionnaire.sha256 == sha256
            return None if same else Problem("id", "bundled_id", (("id", id),))
        is_own = os.path.abspath(path.parent) == os.path.abspath(self.own)
        for other in self._own_files() if is_own else ():
            if other.name == path.name:
                break
            with suppress(KetentuiError):
                questionnaire = read_edition(other).questionnaire
                if questionnaire.id == id and questionnaire.sha256 != sha256:
                    return Problem("id", "id_taken", (("id", id), ("file", other.name)))
        return None

    def keep(self, edition: Edition) -> None:
        """Keep an edition for as long as assessments are made with it."""
        path = self._kept(edition.questionnaire.sha256)
        with suppress(KetentuiError):
            if read_bytes(path, LARGEST_FILE) == edition.content:
                return
        write_atomically(path, edition.content)

    def edition(self, ref: QuestionnaireRef) -> Questionnaire:
        """Return the questionnaire that an assessment was made with, by its id and hash.

        Where the edition that was kept is damaged, the one that it was made of will do.
        """
        found = self.at_hand(ref)
        if found is None:
            told = {"name": ref.id, "sha256": ref.sha256[:12]}
            raise KetentuiError("edition_missing", ExitCode.BAD_DATA, (), **told)
        return found

    def at_hand(self, ref: QuestionnaireRef) -> Questionnaire | None:
        """Return the `edition` of an assessment; None where it isn't here."""
        return self._edition(ref.id, ref.sha256)

    def copy(self, ref: QuestionnaireRef) -> Edition | None:
        """Return the `edition` of an assessment with the content of its file; None where it isn't
        here.
        """
        return self._copy(ref.id, ref.sha256)

    def _edition(self, name: str, sha256: str) -> Questionnaire | None:
        found = self._copy(name, sha256)
        return found.questionnaire if found else None

    def _copy(self, name: str, sha256: str) -> Edition | None:
        with suppress(KetentuiError):
            file = self._kept(sha256)
            content = read_bytes(file, LARGEST_FILE)
            kept = Edition(parsed(content, file, self.kept), content)
            if kept.questionnaire.sha256 == sha256:
                return kept
        there = self._copies(name)
        return next((one for one in there if one.questionnaire.sha256 == sha256), None)

    def versions(self, name: str) -> Iterator[Questionnaire]:
        """Yield the versions with id `name` that are here, the newest first; those that were kept
        with an assessment are known by their hash alone.
        """
        return (one.questionnaire for one in self._copies(name))

    def _copies(self, name: str) -> Iterator[Edition]:
        with suppress(KetentuiError):
            yield self._with_id(name)
        for path in reversed(bundled_in(self.bundled / "editions", ".toml")):
            if path.name.startswith(f"{name}-"):
                yield self._bundled_edition(path)

    def checker(self) -> Checker:
        """Return what checks assessments, and looks each of their questionnaires up once."""
        return Checker(cache(self._edition), cache(lambda id: tuple(self.versions(id))))

    def _bundled(self) -> dict[str, Path]:
        """Return the files of the bundled questionnaires, which are called after their ids."""
        return {path.stem: path for path in sorted(bundled_in(self.bundled, ".toml"), key=_rank)}

    def _read_bundled(self, id: str) -> Edition:
        return self._bundled_edition(self.bundled / f"{id}.toml")

    def _bundled_edition(self, path: Path) -> Edition:
        content = bundled_bytes(path)
        return Edition(parsed(content, path, self.kept), content)

    def _own_files(self) -> list[Path]:
        return files_in(self.own, ".toml")

    def _own(self) -> dict[Path, Edition | KetentuiError]:
        """Return what is in the own files, or why that can't be used."""
        found: dict[Path, Edition | KetentuiError] = {}
        for path in self._own_files():
            try:
                found[path] = self._sound(path, read_edition(path))
            except KetentuiError as error:
                found[path] = error
        return found

    def _sound(self, path: Path, edition: Edition) -> Edition:
        """Return the edition in a file of one's own; KetentuiError where its id isn't its own."""
        questionnaire = edition.questionnaire
        problem = self.id_problem(path, questionnaire.id, questionnaire.sha256)
        if problem is not None:
            from ketentui.questionnaires.parsing import with_lines

            raise KetentuiError(
                "questionnaire_invalid",
                ExitCode.BAD_DATA,
                with_lines([problem], edition.content),
                file=path,
            )
        return edition

    def _kept(self, sha256: str) -> Path:
        return self.kept / f"{sha256}.toml"


class Checker(msgspec.Struct, frozen=True):
    """Checks assessments by their questionnaire; where the very edition isn't here, by what the
    export tells that it asked. Of old ones that don't, nobody can tell.
    """

    _edition: Callable[[str, str], Questionnaire | None]
    _versions: Callable[[str], tuple[Questionnaire, ...]]

    def __call__(self, assessment: Assessment, name: str) -> None:
        """Raise a KetentuiError, which names the file as `name`, where a point isn't on the scale,
        or what an export tells of its scale can't be true.
        """
        asked = self._asked(assessment)
        if asked is not None:
            check_points(*asked, assessment, name)
        ref, told = assessment.questionnaire, assessment.asked
        if told is not None and self._edition(ref.id, ref.sha256) is None:
            check_told(self._versions(ref.id), told, name)

    def doubts(self, assessment: Assessment, name: str) -> Iterator[KetentuiError]:
        """Yield what isn't right with an export that is used nonetheless."""
        asked = self._asked(assessment)
        return doubts(assessment, asked and asked[1], name)

    def _asked(self, assessment: Assessment) -> tuple[Scale, Collection[str]] | None:
        """Return the scale and the ids of the statements that an assessment is of."""
        ref, told = assessment.questionnaire, assessment.asked
        edition = self._edition(ref.id, ref.sha256)
        if edition is not None:
            return edition.scale, edition.statements
        return None if told is None else (told.scale, told.fingerprints)


def read_edition(path: Path) -> Edition:
    """Return the questionnaire in a file together with the file's content."""
    return brought(read_bytes(path, LARGEST_FILE), str(path))


def read_bundled(path: Path) -> Edition:
    """Return a questionnaire that comes with the program, with the file's content."""
    return brought(bundled_bytes(path), str(path))


def brought(content: bytes, file: str) -> Edition:
    """Return the questionnaire in a content, which an error calls `file`."""
    from ketentui.questionnaires.parsing import parse_questionnaire

    return Edition(parse_questionnaire(content, file), content)


def _rank(path: Path) -> tuple[bool, str]:
    """The ketenscan first."""
    return path.stem != KETENSCAN, path.stem

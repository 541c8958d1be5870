"""Which questionnaire the assessments of others were made with, as well as it is known here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment, QuestionnaireRef
from ketentui.model.questionnaire import Questionnaire
from ketentui.team.editions import Edition, Told

if TYPE_CHECKING:
    from ketentui.library import Library

_NAME = re.compile("[a-z0-9-]+")
"""What a stranger's file may look up: it must never name another file."""

_Key = tuple[str, str]
"""The id and the hash of a questionnaire."""


@dataclass(slots=True)
class Editions:
    """Finds every version once, and hears from exports what the versions asked that aren't here."""

    library: Library
    brought: tuple[Questionnaire, ...] = ()
    """The questionnaires that the user named."""
    _exact: dict[_Key, Questionnaire | None] = field(init=False, default_factory=dict)
    _newest: dict[str, Questionnaire | None] = field(init=False, default_factory=dict)
    _told: dict[_Key, Told] = field(init=False, default_factory=dict)

    def hear(self, assessment: Assessment, name: str) -> Questionnaire | None:
        """Take in what an export tells, and return the very questionnaire that it was made with.

        None where only another version is here. KetentuiError, which names the file as `name`,
        where none is.
        """
        ref, asked = assessment.questionnaire, assessment.asked
        exact = self._exactly(ref)
        if exact is None:
            if self._known(ref.id) is None:
                raise self._missing("team_questionnaire_missing", ref, name)
            if asked is not None:
                told = self._told.setdefault((ref.id, ref.sha256), Told(asked.scale))
                told.hear(asked, ref.depth)
        return exact

    def edition(self, ref: QuestionnaireRef) -> Edition:
        """Return the edition of an assessment that was heard, after what all exports told."""
        exact = self._exactly(ref)
        if exact is not None:
            return Edition(ref.version, exact)
        newest = self._known(ref.id)
        assert newest is not None, "an export without any questionnaire isn't heard"
        told = self._told.get((ref.id, ref.sha256))
        return Edition(ref.version, newest, exact=False, told=told)

    def unknown(self, ref: QuestionnaireRef, name: str) -> KetentuiError:
        """Return the error that says that the file `name` can't be judged by what is here."""
        return self._missing("team_edition_missing", ref, name)

    def _missing(self, key: str, ref: QuestionnaireRef, name: str) -> KetentuiError:
        return KetentuiError(
            key,
            ExitCode.BAD_DATA,
            file=name,
            name=ref.id,
            version=ref.version,
            folder=self.library.own,
        )

    def _exactly(self, ref: QuestionnaireRef) -> Questionnaire | None:
        key = ref.id, ref.sha256
        if key not in self._exact:
            fitting = (one for one in self._candidates(ref) if (one.id, one.sha256) == key)
            self._exact[key] = next(fitting, None)
        return self._exact[key]

    def _candidates(self, ref: QuestionnaireRef) -> Iterator[Questionnaire]:
        yield from self.brought
        with suppress(KetentuiError):
            if _NAME.fullmatch(ref.id):
                yield self.library.edition(ref.id, ref.sha256)

    def _known(self, id: str) -> Questionnaire | None:
        """Return the questionnaire that a version not here is judged by; None where none is."""
        if id not in self._newest:
            self._newest[id] = next((one for one in self.brought if one.id == id), None)
            with suppress(KetentuiError):
                if self._newest[id] is None and _NAME.fullmatch(id):
                    self._newest[id] = self.library.find(id).questionnaire
        return self._newest[id]

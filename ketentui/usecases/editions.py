"""Which questionnaire the assessments of others were made with, as well as it is known here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.questionnaire import Questionnaire
from ketentui.team.editions import Edition

if TYPE_CHECKING:
    from ketentui.library import Library

_NAME = re.compile("[a-z0-9-]+")
"""What a stranger's file may look up: it must never name another file."""


@dataclass(slots=True)
class Editions:
    """Finds every version once."""

    library: Library
    brought: Questionnaire | None = None
    """A questionnaire that the user named."""
    _found: dict[QuestionnaireRef, Edition] = field(init=False, default_factory=dict)

    def edition(self, ref: QuestionnaireRef, name: str) -> Edition:
        """Return the questionnaire of an assessment; KetentuiError, which names the file as `name`.

        Where that very version isn't here, the one that the user named stands in for it, or the one
        that would be started today.
        """
        if ref not in self._found:
            self._found[ref] = self._find(ref, name)
        return self._found[ref]

    def _find(self, ref: QuestionnaireRef, name: str) -> Edition:
        stand_in = None
        for candidate in self._candidates(ref):
            if candidate.id == ref.id and candidate.sha256 == ref.sha256:
                return Edition(ref.version, candidate)
            if candidate.id == ref.id and stand_in is None:
                stand_in = candidate
        if stand_in is None:
            raise KetentuiError(
                "team_questionnaire_missing", ExitCode.BAD_DATA, file=name, name=ref.id
            )
        return Edition(ref.version, stand_in, exact=False)

    def _candidates(self, ref: QuestionnaireRef) -> Iterator[Questionnaire]:
        if self.brought is not None:
            yield self.brought
        with suppress(KetentuiError):
            if _NAME.fullmatch(ref.id):
                yield self.library.edition(ref.id, ref.sha256)
        with suppress(KetentuiError):
            if _NAME.fullmatch(ref.id):
                yield self.library.find(ref.id).questionnaire

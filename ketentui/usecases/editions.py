"""Which questionnaire the assessments of others were made with, as well as it is known here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Asked, Assessment, QuestionnaireRef
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.text import shown
from ketentui.questionnaires.editions import KnownEdition
from ketentui.storage.exchange import check_told

if TYPE_CHECKING:
    from ketentui.questionnaires.library import Library

_NAME = re.compile("[a-z0-9-]+")
"""What a stranger's file may look up: it must never name another file."""

_Key = tuple[str, str]
"""The id and the hash of a questionnaire."""


class Editions(msgspec.Struct):
    """Finds every version once; where one isn't here, an export says for itself what it asked."""

    library: Library
    brought: tuple[Questionnaire, ...] = ()
    """The questionnaires that the user named."""
    _exact: dict[_Key, Questionnaire | None] = msgspec.field(default_factory=dict)
    _newest: dict[str, Questionnaire | None] = msgspec.field(default_factory=dict)
    _told: dict[_Key, Asked | None] = msgspec.field(default_factory=dict)
    _here: dict[str, tuple[Questionnaire, ...]] = msgspec.field(default_factory=dict)

    def hear(self, assessment: Assessment, name: str) -> tuple[Assessment, Questionnaire | None]:
        """Return an export with the hash that stands for what it asked, and its questionnaire.

        Where that isn't here it is None, and the hash is over all that the export itself tells: the
        one that it names can be copied. KetentuiError, which names the file as `name`, where no
        version is here, or where what it tells can't be true.
        """
        ref, asked = assessment.questionnaire, assessment.asked
        exact = self._exactly(ref)
        if exact is not None:
            return assessment, exact
        if self._known(ref.id) is None:
            raise self._missing("team_questionnaire_missing", ref, name)
        if asked is not None:
            check_told(self._versions(ref.id), asked, name)
        ref = replace(ref, sha256=_hash(ref, asked))
        self._told.setdefault((ref.id, ref.sha256), asked)
        return replace(assessment, questionnaire=ref), None

    def edition(self, ref: QuestionnaireRef) -> KnownEdition:
        """Return the edition of an assessment that was heard."""
        newest, key = self._known(ref.id), (ref.id, ref.sha256)
        if key in self._told and newest is not None:
            return KnownEdition(ref.version, newest, exact=False, told=self._told[key])
        exact = self._exactly(ref)
        assert exact is not None, "an export without any questionnaire isn't heard"
        return KnownEdition(exact.version, exact)

    def unknown(self, ref: QuestionnaireRef, name: str) -> KetentuiError:
        """Return the error that says that the file `name` can't be judged by what is here."""
        return self._missing("team_edition_missing", ref, name)

    def _missing(self, key: str, ref: QuestionnaireRef, name: str) -> KetentuiError:
        return KetentuiError(
            key,
            ExitCode.BAD_DATA,
            file=name,
            name=shown(ref.id),
            version=shown(ref.version),
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
        found = self.library.at_hand(ref) if _NAME.fullmatch(ref.id) else None
        if found is not None:
            yield found

    def _versions(self, id: str) -> tuple[Questionnaire, ...]:
        if id not in self._here:
            brought = (one for one in self.brought if one.id == id)
            self._here[id] = (*brought, *self.library.versions(id))
        return self._here[id]

    def _known(self, id: str) -> Questionnaire | None:
        """Return the questionnaire that a version not here is judged by; None where none is."""
        if id not in self._newest:
            self._newest[id] = next((one for one in self.brought if one.id == id), None)
            if self._newest[id] is None and _NAME.fullmatch(id):
                self._newest[id] = self.library.now(id)
        return self._newest[id]


def _hash(ref: QuestionnaireRef, asked: Asked | None) -> str:
    told = asked and (asked.scale, sorted(asked.fingerprints.items()))
    return sha256(repr((ref, told)).encode(errors="replace")).hexdigest()

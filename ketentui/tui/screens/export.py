"""Export of an assessment: with notes or without, and with the name or anonymously."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.storage.exchange import ExportOptions
from ketentui.tui.commands import Command
from ketentui.tui.screens.writing import Outgoing, WritingPage, writing
from ketentui.usecases import correcting, profile_export, stored
from ketentui.usecases.invitations import told_to_send
from ketentui.usecases.profile_export import FORMATS
from ketentui.usecases.still_there import ground


class ExportPage(WritingPage):
    """Writes a stored assessment to a file, to be shared.

    Making one raises KetentuiError where the assessment or its questionnaire can't be read.
    """

    PAGE_COMMANDS = writing(
        Command("notes", "", "export.notes_switch", footer=False),
        Command("anonymous", "", "export.anonymous_switch", footer=False),
    )

    def __init__(self, assessment_id: str) -> None:
        self._result = stored.result(self.workspace, assessment_id)
        self._disclosure = ExportOptions(anonymous=self._always_anonymous)
        super().__init__(
            Outgoing(
                title="export.title",
                purpose="export.help",
                about=self._about,
                formats=FORMATS,
                path=lambda locale: self._proposed(FORMATS[0]),
                ground=ground(self.workspace, [assessment_id]),
                content=self._leaving,
                for_team=True,
                receiver=self._receiver,
                left=lambda path: correcting.exported(self.workspace, assessment_id),
            )
        )

    def _about(self, locale: Locale) -> str:
        assessment = self._result.assessment
        chain = self.chain_name(assessment.respondent.chain)
        questionnaire = self._result.questionnaire.title(locale.language)
        return f"{chain} · {questionnaire} · {locale(f'common.{assessment.depth}')}"

    def _receiver(self, locale: Locale) -> str:
        return told_to_send(self.workspace, self._result.assessment, locale, exported=True)

    def _leaving(self, format: str, locale: Locale, sheet: Sheet) -> str | bytes:
        return profile_export.render(
            self.workspace, self._result, format, self._disclosure, locale, sheet
        )

    @property
    def _always_anonymous(self) -> bool:
        return self._result.assessment.sharing == "anonymous"

    def _proposed(self, format: str) -> Path:
        assessment = self._result.assessment
        return profile_export.export_path(self.workspace, assessment, format, self._disclosure)

    @property
    def _note_count(self) -> int:
        """How many answers have a note, and how many actions say what came of them."""
        assessment = self._result.assessment
        notes = sum(bool(answer.note) for answer in assessment.answers.values())
        if self._disclosure.anonymous:
            return notes
        return notes + sum(bool(action.effect) for action in assessment.actions)

    def own_choices(self) -> Mapping[str, Sequence[str]]:
        """Return whether notes go along, whether a name does, and whether actions do."""
        assessment = self._result.assessment
        actions = {"actions": [self._actions()]} if assessment.actions else {}
        told = map(self.locale, profile_export.told_of_anonymity(assessment, self._disclosure))
        return {"notes": [self._notes()], "anonymous": [self._anonymous(), *told], **actions}

    def _actions(self) -> str:
        """Return how many actions go along; they name people and places."""
        if self._disclosure.anonymous:
            return self.locale("export.actions_off")
        return self.locale.plural("export.actions_on", len(self._result.assessment.actions))

    def _notes(self) -> str:
        if not self._note_count:
            return self.locale("export.no_notes")
        if not self._disclosure.notes:
            return self.locale("export.notes_off")
        count = self.locale.plural("export.notes_on", self._note_count)
        return count + self.locale("export.notes_tell") if self._disclosure.anonymous else count

    def _anonymous(self) -> str:
        if self._always_anonymous:
            return self.locale("export.anonymous_always")
        if self._disclosure.anonymous:
            return self.locale("export.anonymous_on")
        named = bool(self._result.assessment.respondent.name)
        return self.locale("export.anonymous_off" if named else "export.anonymous_no_name")

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there may be nothing to choose."""
        if action == "notes":
            return self._note_count > 0
        if action == "anonymous":
            return not self._always_anonymous
        return super().check_action(action, parameters)

    def action_notes(self) -> None:
        """Send the notes along, or leave them out."""
        self._disclosure = ExportOptions(self._disclosure.anonymous, not self._disclosure.notes)
        self.fill()

    def action_anonymous(self) -> None:
        """Send it without the name, or with it; the file's name that was offered follows."""
        offered = self._path == self._proposed(self._format)
        self._disclosure = ExportOptions(not self._disclosure.anonymous, self._disclosure.notes)
        if offered:
            self._path = self._proposed(self._format)
        self.fill()

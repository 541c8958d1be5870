"""The form in which is corrected who answered, and how that is shared."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from ketentui.model.assessment import Assessment
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.form import MOVES
from ketentui.tui.screens.respondent import RespondentForm
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import ButtonLine, ChoiceField
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.usecases import drafts
from ketentui.usecases.correcting import Correction, difference, told_of_change, told_of_copies
from ketentui.usecases.invitations import of_assessment
from ketentui.usecases.still_there import ground


class CorrectionPage(RespondentForm):
    """Lies over the page that asks for it, which shows what is stored again."""

    HEADING = "correction.title"
    PURPOSE = "correction.help"
    RESUMED = "correction.resumed"
    CLASH = "correction.clash"
    PAGE_COMMANDS = (
        *MOVES,
        Command("submit", "ctrl+s", "correction.keep"),
        BACK,
    )

    def __init__(
        self,
        assessment: Assessment,
        correct: Callable[[Correction], Assessment],
        kept: Callable[[str], None],
    ) -> None:
        """Offer what an assessment says; `correct` stores what is to be different, and
        `kept` says on the page below what that was.
        """
        who = assessment.respondent
        invitation = of_assessment(self.workspace, assessment)
        draft = drafts.of_respondent(assessment.id)
        super().__init__(draft, who, assessment.sharing, invitation)
        self._assessment = assessment
        self._correct = correct
        self._kept = kept
        self._ground = ground(self.workspace, [assessment.id])

    def body(self) -> ComposeResult:
        """Yield the fields, and below them what is out already."""
        with Body(id="start"):
            yield Plain(id="intro")
            yield from self.who()
            yield from self.how()
            yield ButtonLine()
            yield Passage(id="copies")

    def about(self) -> str:
        """Return whose it is."""
        return self.chain_name(self._assessment.respondent.chain)

    def fill(self) -> None:
        """Show the fields, and what a correction doesn't change."""
        super().fill()
        self.query_one("#intro", Plain).update(self.locale("correction.intro"))
        self._show_copies()

    def _show_copies(self) -> None:
        told = told_of_copies(self.workspace, self._assessment, self.sharing, self.locale)
        copies = self.query_one("#copies", Passage)
        copies.show("\n".join(told))
        copies.display = bool(told)

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Say what another way of sharing means for what is out."""
        super().on_choice_field_changed(event)
        self._show_copies()

    def check_there(self) -> None:
        """Raise Gone where the assessment isn't there any more."""
        self._ground.check()

    # Commands

    def action_submit(self) -> None:
        """Store what was changed, and go back."""
        if self._is_done:
            return
        self.check_there()
        before = self._assessment
        correction = difference(before.respondent, before.sharing, self.respondent, self.sharing)
        after = self._correct(correction)
        self.done()
        self.leave()
        if correction != Correction():
            self._kept(told_of_change(before, after, self.locale))

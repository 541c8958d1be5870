"""The start form: who answers, how extensively, and how the answers may be shared."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.tui import routes
from ketentui.tui.commands import Command
from ketentui.tui.screens.form import MOVES
from ketentui.tui.screens.respondent import RespondentForm
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import Alternative, ButtonLine, ChoiceField, Labelled
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.usecases import assessing, drafts, earlier_answers, invitations, stored
from ketentui.usecases.assessing import Start, ToAnswer


class StartPage(RespondentForm):
    """Asks nothing that has to be answered."""

    HEADING = "start.title"
    PURPOSE = "help.start"
    RESUMED = "start.resumed"
    PAGE_COMMANDS = (
        *MOVES,
        Command("submit", "ctrl+s", "start.begin"),
        Command("home", "escape", "app.back"),
    )

    def __init__(self, questionnaire: str | None = None, start: Start | None = None) -> None:
        """Offer `start`, or else the sharing of the time before.

        The questionnaire can be the file of an invitation; making the page raises KetentuiError
        where that can't be read.
        """
        invitation = invitations.invitation(questionnaire) if questionnaire else None
        start = start or Start(sharing=stored.offered_sharing(self.workspace))
        offered, last = start.respondent, stored.offered_respondent(self.workspace)
        respondent = Respondent(
            offered.chain or last.chain,
            offered.organisation or last.organisation,
            offered.level or last.level,
            offered.name or last.name,
        )
        draft = f"{drafts.START}-{invitation.code}" if invitation else drafts.START
        super().__init__(draft, respondent, start.sharing, invitation)
        self._depth = invitation.questionnaire.depth if invitation else start.depth
        self._wanted = questionnaire
        self._names: list[str] = []
        self._found: ToAnswer | None = None
        self._finished: tuple[Assessment, ...] = ()

    def body(self) -> ComposeResult:
        """Yield the fields, filled in with what was asked for or else with the time before."""
        with Body(id="start"):
            yield Plain(id="intro")
            yield Labelled(ChoiceField(id="questionnaire", shape="turn"))
            yield from self.who()
            yield Labelled(ChoiceField(id="depth"))
            yield from self.how()
            yield ButtonLine()
            yield Passage(id="earlier")

    def on_mount(self) -> None:
        """Show which questionnaires there are, and whether this one was done before."""
        self._finished = tuple(self.workspace.store.finished())
        self.choice("depth").value = self._depth
        known = assessing.questionnaire_names(self.workspace)
        self._names = known if self._wanted in {None, *known} else [str(self._wanted)]
        self.choice("questionnaire").value = self._wanted or next(iter(self._names), "")
        self._read_questionnaire()

    # What it shows

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        super().fill()
        told = [self.locale("start.intro")]
        if self.invitation:
            told[:0] = invitations.told_at_start(self.workspace, self.invitation, self.locale)
        self.query_one("#intro", Plain).update("\n".join(told))
        self._show_choices()

    def _show_choices(self) -> None:
        name = self.choice("questionnaire").value
        self.choice("questionnaire").show(
            [Alternative(one, self._title() if one == name else "") for one in self._names], name
        )
        self.choice("depth").show(self._depths(), self.choice("depth").value)
        self._show_earlier()

    def _show_earlier(self) -> None:
        """Say when this was done last, below the fields, which so stay where they are."""
        text, who = "", self.respondent
        name = self._questionnaire.id if self._questionnaire else ""
        if last := earlier_answers.last_time(self._finished, name, who):
            moment = self.locale.moment(last, self.workspace.now())
            text = self.locale("start.earlier", moment=moment)
        earlier = self.query_one("#earlier", Passage)
        earlier.show(text)
        earlier.display = bool(text)

    @property
    def _questionnaire(self) -> Questionnaire | None:
        return self._found.questionnaire if self._found else None

    def _title(self) -> str:
        if self._questionnaire is None:
            return self.choice("questionnaire").value
        return self._questionnaire.title(self.locale.language)

    def _depths(self) -> list[Alternative]:
        if self._found is None:
            return []
        return [
            Alternative(depth, self.locale(f"common.{depth}"), self._length(depth))
            for depth in self._found.depths
        ]

    def _length(self, depth: Depth) -> str:
        assert self._questionnaire is not None
        statements = len(self._questionnaire.asked(depth))
        minutes = self._questionnaire.minutes.get(depth)
        text = self.locale.plural("start.statements", statements)
        return f"{text}, {self.locale.plural('start.minutes', minutes)}" if minutes else text

    def _read_questionnaire(self) -> None:
        self._found = None
        try:
            self._found = assessing.to_answer(self.workspace, self.choice("questionnaire").value)
        except KetentuiError as error:
            self.show_error(error)
        self._show_choices()

    # Commands

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Read another questionnaire when it was chosen."""
        if event.field.id == "questionnaire":
            self._read_questionnaire()
        super().on_choice_field_changed(event)
        self._show_earlier()

    def on_input_changed(self) -> None:
        """Look again whether who is named did this before."""
        self._show_earlier()

    def action_submit(self) -> None:
        """Start the assessment at its first statement; who never did this questionnaire reads
        first what it is about.
        """
        name = self.choice("questionnaire").value
        opened = assessing.start(self.workspace, name, self._chosen())
        self.done()
        known = opened.questionnaire.id in {one.questionnaire.id for one in self._finished}
        self.app.go(routes.StatementPage(opened, about=not known))

    def _chosen(self) -> Start:
        depth = cast(Depth, self.choice("depth").value)
        return Start(depth, self.respondent, self.sharing)

    def action_home(self) -> None:
        """Go to the home page; nothing was started, and what was filled in stays."""
        self.app.go_home()
        self.tell_what_stays()

"""Results: the profile of an assessment, its statements, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from ketentui.documents.profile.advice import AdviceText, advice_texts
from ketentui.documents.profile.report import advice_blocks
from ketentui.model.advice import BuildingBlock, PartAdvice
from ketentui.model.questionnaire import Questionnaire
from ketentui.tui import new_action, routes
from ketentui.tui.commands import Command
from ketentui.tui.painting import Painter
from ketentui.tui.part_view import PartView
from ketentui.tui.screens.base import NARROW
from ketentui.tui.screens.tabbed import TabbedPage, tabs
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.picture import SMALLEST_RADAR
from ketentui.tui.widgets.reading import Paragraph, ReadingScroll
from ketentui.usecases import advising, comparing, correcting, stored
from ketentui.usecases.comparing import Moments
from ketentui.usecases.invitations import told_to_send
from ketentui.usecases.still_there import ground

_STATEMENTS, _ADVICE = 1, 2
"""The places of the tabs that are read."""


class ResultsPage(TabbedPage):
    """What a stored assessment says, part by part.

    Making one raises KetentuiError where the assessment or its questionnaire can't be read.
    """

    PURPOSE = "results.help"
    TABS = {
        "picture": "results.profile",
        "statements": "results.statements",
        "advice": "results.advice",
    }
    OF_PART = 3
    SMALLEST = SMALLEST_RADAR
    SIGNS = ("ring", "score", "standing", "not_applicable", "unknown", "note")
    PAGE_COMMANDS = (
        *tabs(TABS),
        Command("open", "enter", "results.read_block"),
        Command("other_chart", "b", "results.show_bars"),
        Command("next_part", "p", "results.next_part"),
        Command("export", "e", "common.export", beyond=True),
        Command("agree", "a", "action_pages.make", beyond=True),
        Command("compare", "v", "trend_page.compare", beyond=True),
        Command("answers", "o", "results.answers", footer=False),
        Command("correct", "w", "correction.command", footer=False, spare="correction.details"),
        Command("targets", "d", "targets.title", footer=False, beyond=True),
        Command("home", "escape", "results.home"),
    )

    def __init__(self, assessment_id: str, *, just_finished: bool = False) -> None:
        """Show a stored assessment; one that is `just_finished` is laid beside an earlier one."""
        super().__init__()
        self._just_finished = just_finished
        self._result = stored.result(self.workspace, assessment_id)

    @property
    def questionnaire(self) -> Questionnaire:
        """What was answered."""
        return self._result.questionnaire

    @property
    def view(self) -> PartView:
        """The part that is shown, in the language of now."""
        return PartView(self._result, self.part, self.locale)

    @cached_property
    def _advice(self) -> Mapping[str, PartAdvice]:
        every = self.workspace.store.readable()
        found = advising.advice(self.workspace, self._result, every)
        return {one.part: one for one in found}

    @property
    def _blocks(self) -> Mapping[str, BuildingBlock]:
        """The building blocks that this part's advice names, by id."""
        findings = self._advice[self.part.id].findings
        return {one.block.id: one.block for finding in findings for one in finding.blocks}

    @cached_property
    def _moments(self) -> Moments:
        """What this result can be laid beside."""
        every = self.workspace.store.readable()
        return comparing.moments(self.workspace, self._result.assessment, every)

    def heading(self) -> Heading:
        """Return which assessment this is; in a narrow window, whose and when."""
        assessment = self._result.assessment
        finished = assessment.finished_at
        when = self.locale.date(finished) if finished else self.locale("results.unfinished")
        questionnaire = self.questionnaire.title(self.locale.language)
        what = (questionnaire, self.locale(f"common.{assessment.depth}"), when)
        return Heading(
            self.chain_name(assessment.respondent.chain),
            right=" · ".join(what if self.size.width >= NARROW else what[-1:]),
        )

    def on_mount(self) -> None:
        """Offer what was answered before, where this was just finished."""
        before = self._moments.before if self._just_finished else None
        if before is not None:
            day = self.locale.date(before.when)
            self.say(self.locale("trend_page.before", date=day))
        if self._result.damage is not None:
            self.show_error(self._result.damage)

    def on_base_screen_ready(self) -> None:
        """Go on where the user was before correcting an answer."""
        if spot := self.app.spots.pop(self._result.assessment.id, None):
            self.go_on_at(spot)

    def above(self) -> Iterator[str]:
        """Yield what is to stay in sight, such as that it is no more than a first impression."""
        yield from super().above()
        if impression := self.view.impression:
            yield impression
        assessment = self._result.assessment
        if assessment.finished_at and assessment.exported_at is None:
            yield from filter(None, [told_to_send(self.workspace, assessment, self.locale)])

    def reading(self) -> Iterator[Paragraph]:
        """Return the statements of the part with their answers, or the advice."""
        if self.tab == _STATEMENTS:
            return self.view.answers()
        return Painter().page(advice_blocks(self._advised, self.locale))

    @property
    def _advised(self) -> Sequence[AdviceText]:
        """What is advised on this part, in words."""
        advice, result = self._advice[self.part.id], self._result
        return advice_texts(advice, result.questionnaire, result.assessment, self.locale)

    # Commands

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command: to compare with the profile only, so that
        they fit a line.
        """
        return super().in_footer(command) and not (command.name == "compare" and self.tab)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        if action == "compare":
            return bool(self._moments.own or self._moments.others)
        if action == "open":
            return self.tab == _STATEMENTS or (self.tab == _ADVICE and bool(self._blocks))
        return super().check_action(action, parameters)

    def text_of(self, command: Command) -> str:
        """Return what a command does: of some that differs with what is shown."""
        if command.name == "compare" and self._moments.before is None:
            return self.locale("trend_page.lay_beside")
        if command.name == "open" and self.tab == _STATEMENTS:
            return self.locale("results.answers")
        return super().text_of(command)

    def action_open(self) -> None:
        """Open the page of a building block; with the statements, look at the answers again."""
        if self.tab == _STATEMENTS:
            self.action_answers()
        else:
            super().action_open()

    def open(self, key: str) -> None:
        """Open the page of a building block."""
        self.open_reading.choose(key)
        theme, _, id = key.partition(":")
        block = self._blocks[id]
        self.app.lay_over(
            routes.BuildingBlockPage(
                block,
                lambda: self._new_action(
                    theme, [step(self.locale.language) for step in block.first_steps]
                ),
            )
        )

    def action_agree(self) -> None:
        """Agree on something: about the theme whose advice is read, or what needs it most."""
        read = self.query_one("#advice", ReadingScroll).about() if self.tab == _ADVICE else ""
        theme = read or self._advice[self.part.id].foremost
        steps = [step for one in self._advised if one.theme == theme for step in one.first_steps]
        new_action.ask(self, self._new_action(theme, steps))

    def _new_action(self, theme: str, steps: Sequence[str]) -> routes.ActionPage:
        return new_action.of_result(self.workspace, self._result, theme, steps)

    def action_compare(self) -> None:
        """Lay the result before this one beside it; where there is none, ask which one."""
        before = self._moments.before
        if before is not None:
            self._lay_beside((before.id, self._result.assessment.id))
        else:
            self.app.lay_over(routes.MomentsDialog(self._moments), self._lay_beside)

    def _lay_beside(self, ids: Sequence[str] | None) -> None:
        from ketentui.tui.compared import OnePerson

        if ids:
            found = comparing.compare(self.workspace, *ids)
            self.app.lay_over(routes.ComparisonPage(OnePerson(found, self._moments)))

    def action_targets(self) -> None:
        """Show where the chain wants its themes to be."""
        themes = [one for part in self._result.profile.parts for one in part.themes]
        now = {one.id: one.score for one in themes}
        chain = self._result.assessment.respondent.chain
        rests_on = ground(self.workspace, [self._result.assessment.id])
        self.app.lay_over(routes.TargetsPage(chain, self.questionnaire, now, rests_on))

    def action_export(self) -> None:
        """Share this result."""
        self.app.lay_over(routes.ExportPage(self._result.assessment.id))

    def action_correct(self) -> None:
        """Correct who answered."""
        assessment = stored.result(self.workspace, self._result.assessment.id).assessment
        correct = partial(correcting.correct, self.workspace, assessment.id)
        self.app.lay_over(routes.CorrectionPage(assessment, correct, self._corrected))

    def _corrected(self, told: str) -> None:
        self._result = stored.result(self.workspace, self._result.assessment.id)
        for known in ("_advice", "_moments"):
            vars(self).pop(known, None)
        self.retranslate()
        self.say(told)

    def action_answers(self) -> None:
        """Show all answers, to look at them again or to change one; then it goes on here."""
        self.app.spots[self._result.assessment.id] = self.spot
        reads = self.tab == _STATEMENTS
        statement = self.query_one("#statements", ReadingScroll).about() if reads else ""
        self.app.resume(self._result.assessment.id, overview=statement)

    def action_home(self) -> None:
        """Go to the home page, with this assessment chosen."""
        self.app.go_home(self._result.assessment.id)

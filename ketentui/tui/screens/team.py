"""The chain team: what several people together say, part by part, group by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ketentui.documents.team.story import team_story
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import GROUPINGS, Grouping, Remark, TeamReport
from ketentui.tui import new_action, routes, slide_view
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Question, Reply, folder_asked, path_of
from ketentui.tui.screens.base import NARROW
from ketentui.tui.screens.tabbed import TabbedPage, tabs
from ketentui.tui.screens.writing import Outgoing
from ketentui.tui.stopwatch import Stopwatch
from ketentui.tui.team_origin import Origin, earlier
from ketentui.tui.team_paragraphs import WordsHere, about, programme, statements
from ketentui.tui.team_view import TeamView
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases import actions
from ketentui.usecases.handing_out import Crowd
from ketentui.usecases.name_lists import names_list
from ketentui.usecases.still_there import ground
from ketentui.usecases.team_export import (
    FORMATS,
    agreed_beside,
    render_team,
    team_file_name,
    with_targets,
)

_WIDE = 110
"""Columns from which the line of keys has all of them."""

_PICTURE, _STATEMENTS, _AGENDA, _ABOUT = range(4)


class TeamPage(TabbedPage):
    """Shows a team report, and nothing but what the report holds."""

    PURPOSE = "team_pages.help"
    TABS = {
        "picture": "team_pages.tab_picture",
        "statements": "team_pages.tab_statements",
        "agenda": "team_pages.tab_agenda",
        "about": "team_pages.tab_about",
    }
    SIGNS = ("ring", "spread", "whole", "agreement", "few", "not_all", "withheld")
    PAGE_COMMANDS = (
        *tabs(TABS),
        Command("open", "enter", "team_pages.present"),
        Command("next_grouping", "g", "team_pages.everyone"),
        Command("other_chart", "b", "results.show_bars"),
        Command("indices", "space", "team_pages.show_indices"),
        Command("next_part", "p", "results.next_part"),
        Command("export", "e", "common.export"),
        Command("agree", "a", "action_pages.make"),
        Command("compare", "v", "team_pages.compare"),
        Command("targets", "d", "targets.title"),
        Command("names", "l", "team_source.names_make", footer=False),
        BACK,
    )

    def __init__(
        self,
        report: TeamReport,
        crowds: Sequence[Crowd],
        origin: Origin,
        read: Sequence[Path] = (),
    ) -> None:
        """Show a report that was made of the files `read`."""
        super().__init__()
        self._ground = ground(self.workspace, chains=report.chains, files=read)
        self._report = report
        self._crowds = crowds
        self._origin = origin
        self._grouping: Grouping | None = None
        self._indices = False
        self._watch = Stopwatch(self.workspace.seconds)

    def on_mount(self) -> None:
        """Look where the chain wants its themes to be."""
        self._report = with_targets(self.workspace, self._report)

    @property
    def questionnaire(self) -> Questionnaire:
        """What was answered."""
        return self._report.questionnaire

    @property
    def view(self) -> TeamView:
        """The part and the groups that are shown, in the language of now."""
        narrow = self.size.width < NARROW
        return TeamView(self._report, self.part, self.locale, self._grouping, narrow)

    def heading(self) -> Heading:
        """Return which chain, which questionnaire and year, and how many people this is about."""
        chains = self._report.chains
        chain = self.chain_name(chains[0])
        if len(chains) > 1:
            chain = self.locale("team_pages.chains", n=len(chains))
        who = self._report.respondents
        people = self.locale.plural("team_pages.participants", who.total)
        if who.counted < who.total:
            people = self.locale("team_pages.counted", n=who.counted, people=people)
        questionnaire = self.questionnaire.title(self.locale.language)
        kind = (questionnaire,) if self.size.width >= NARROW else ()
        what = " ".join(filter(None, (*kind, self._origin.year)))
        return Heading(chain, right=" · ".join(filter(None, (what, people))))

    def reading(self) -> Iterator[Paragraph]:
        """Return the statements of the part, the agenda, or who took part."""
        if self.tab == _STATEMENTS:
            width = self.open_reading.size.width or self.size.width - 4
            return statements(self.view, width, indices=self._indices)
        story = team_story(WordsHere(self._report, self.locale), {})
        if self.tab == _AGENDA:
            return programme(story, self._agreed, self.workspace.now().date())
        return about(story)

    @property
    def _agreed(self) -> Sequence[Agreed]:
        """What the chain team agreed, as far as it belongs with this report."""
        if len(self._report.chains) > 1:
            return ()
        (chain,) = self._report.chains
        for damaged in actions.damaged_agreements(self.workspace, chain):
            self.show_error(damaged.error)
        return agreed_beside(self.workspace, self._report)

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command: of some, help tells where there is little
        room.
        """
        wide = self.size.width >= _WIDE
        has_room = {
            "targets": wide and self.tab != _STATEMENTS,
            "compare": wide or self.tab != _PICTURE,
        }
        return super().in_footer(command) and has_room.get(command.name, True)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        match action:
            case "next_grouping":
                return self.of_part
            case "agree":
                return self._theme is not None and len(self._report.chains) == 1
            case "targets":
                return len(self._report.chains) == 1
            case "compare":
                return self._origin.can_be_compared(self._report)
            case "indices":
                return self.tab == _STATEMENTS
            case "open":
                return self._can_be_chosen
        return super().check_action(action, parameters)

    @property
    def _can_be_chosen(self) -> bool:
        """Whether there is something to choose in the tab of now."""
        choices = {_STATEMENTS: True, _AGENDA: self._report.agenda.items, _ABOUT: self._namesakes}
        return bool(choices.get(self.tab))

    @property
    def _namesakes(self) -> Mapping[str, Remark]:
        """Those who may be one person, by the key of their paragraph."""
        remarks = (one for one in self._report.remarks if one.kind == "namesakes")
        return {",".join(one.ids): one for one in remarks}

    def text_of(self, command: Command) -> str:
        """Return what a command does; where it switches, to what."""
        match command.name:
            case "next_grouping":
                return self.locale(f"team_pages.{self._next_grouping or 'everyone'}")
            case "indices" if self._indices:
                return self.locale("team_pages.hide_indices")
            case "open" if self.tab == _ABOUT:
                return self.locale("team_pages.one_person")
        return super().text_of(command)

    @property
    def _next_grouping(self) -> Grouping | None:
        order = (None, *(one for one in GROUPINGS if self._report.by(one)))
        return order[(order.index(self._grouping) + 1) % len(order)]

    def action_next_grouping(self) -> None:
        """Show everybody, the organisations, the levels, in turn."""
        self._grouping = self._next_grouping
        self.fill()

    def action_indices(self) -> None:
        """Show the indices of agreement with the statements, or no longer."""
        self._indices = not self._indices
        self.fill()

    def open(self, key: str) -> None:
        """Show a statement over the whole screen, or ask whether namesakes are one person."""
        if self.tab == _ABOUT:
            self.app.ask(partial(self._one_person_question, self._namesakes[key]))
        else:
            self._present(key)

    def _present(self, slide: str) -> None:
        if self.tab == _AGENDA:
            slides = slide_view.of_agenda(self._report)
        else:
            slides = slide_view.of_part(self._report, self.part)
        page = routes.AgendaPage(self._report, slides, slide, self._ground, self._watch)
        self.app.lay_over(page, lambda _: self._choose(page.slide))

    def _choose(self, slide: str) -> None:
        """Go on where the presentation ended."""
        self.fill()
        reading = self.open_reading
        reading.choose(slide)
        rows = reading.rows(slide)
        reading.scroll_to_lines(rows.start, len(rows))

    def _one_person_question(self, namesakes: Remark) -> Question:
        locale, joined = self.locale, self._origin.with_one_person(namesakes.ids)
        said = {"n": namesakes.count, "detail": namesakes.detail}
        replies = (
            Reply(locale("team_pages.one_person_no")),
            Reply(
                locale("team_pages.one_person_yes"),
                lambda: self.app.go(routes.TeamReadingPage(joined)),
            ),
        )
        title = locale("team_pages.one_person_question", **said)
        return Question(title, locale("team_pages.one_person_effect"), replies)

    @property
    def _theme(self) -> str | None:
        """The theme of the statement that is chosen; None where none can be."""
        if self.tab not in (_STATEMENTS, _AGENDA):
            return None
        home = self.questionnaire.home.get(self.open_reading.chosen or "")
        return home[1].id if home else None

    def action_agree(self) -> None:
        """Agree on something about the statement that is chosen."""
        if self._theme is not None:
            new_action.ask(
                self,
                new_action.of_team(
                    self.workspace, self._report, self._theme, self.locale, self._ground
                ),
            )

    def action_compare(self) -> None:
        """Lay an earlier time beside this one: the year before, or another folder of exports."""
        if self._origin.sources:
            asked = folder_asked("team_source.before_question")
            before = self.app.team_wishes.before
            offered = str(before or earlier(self._origin.sources[0]))
            dialog = routes.AskDialog(asked, offered, proposes=before is None)
            self.app.lay_over(dialog, self._compare_with)
        else:
            self._compare(None)

    def _compare_with(self, text: str | None) -> None:
        folder = path_of(text)
        if folder == self._origin.sources[0]:
            self.say(self.locale("team_source.same_folder"))
        elif folder is not None:
            self.app.team_wishes.before = folder
            self._compare(folder)

    def _compare(self, before: Path | None) -> None:
        self.app.lay_over(routes.TeamComparingPage(self._origin, self._report, before))

    def action_targets(self) -> None:
        """Show where the chain wants its themes to be."""
        themes = [*self._report.whole.themes]
        now = {one.id: one.mean for one in themes}
        chain, questionnaire = self._report.chains[0], self.questionnaire
        page = routes.TargetsPage(chain, questionnaire, now, self._ground.of(None, chain))
        self.app.lay_over(page, lambda _: self._show_targets())

    def _show_targets(self) -> None:
        self._report = with_targets(self.workspace, self._report)
        self.fill()

    def action_names(self) -> None:
        """Make a list of names, to say which are the same organisation."""
        already = self._origin.options.names
        outgoing = Outgoing(
            title="team_source.names_title",
            purpose="team_source.names_help",
            formats=("csv",),
            path=lambda locale: self.workspace.paths.exports / locale("team_source.names_file"),
            ground=self._ground,
            content=lambda format, locale, sheet: names_list([self._report], locale, already),
            left=self._offer_names,
        )
        self.app.lay_over(routes.WritingPage(outgoing))

    def _offer_names(self, path: Path | None) -> None:
        """Offer a list that was written where a list of names is asked for, and say so."""
        if path is not None:
            self.app.team_wishes.names = path
            self.app.page.say(self.locale("team_source.names_next"))

    def action_export(self) -> None:
        """Write this report to a file."""
        workspace, report = self.workspace, self._report
        now, exports = workspace.now(), workspace.paths.exports
        outgoing = Outgoing(
            title="export.team",
            purpose="export.team_help",
            about=self._told,
            formats=FORMATS,
            path=lambda locale: exports / team_file_name([report], FORMATS[0], now, locale),
            ground=self._ground,
            content=lambda format, *how: render_team(workspace, [report], format, *how),
            crowds=self._crowds,
        )
        self.app.lay_over(routes.WritingPage(outgoing))

    def _told(self, locale: Locale) -> str:
        """Return of which chain and which questionnaire the report is."""
        questionnaire = self.questionnaire.title(locale.language)
        return f"{self.chain_name(self._report.chains[0])} · {questionnaire}"

"""Where a team report comes from: the exports that were taken in here, or a folder of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding

from ketentui.errors import KetentuiError
from ketentui.model.names import key
from ketentui.model.replacing import replace
from ketentui.tui import routes
from ketentui.tui.commands import BACK, CHANGES, Command
from ketentui.tui.questions import Asked, folder_asked, path_of
from ketentui.tui.screens.base import NARROW
from ketentui.tui.screens.lists import ListPage
from ketentui.tui.team_choices import Choices
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.choices import ChoiceLines
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import PoolOverview, PoolYear, pool_overview
from ketentui.usecases.years import OldExports

_FOLDER = "/"
"""The key of the row that asks for a folder."""

_ROUNDS = "o"
"""The key of the row for the rounds of a chain."""

_FILES = ("round", "invited", "names", "questionnaire")
"""The choices that are made by naming a file."""

_PROBLEMS = 3
"""How many mistakes in a file are told at once."""

_ALL = 1_000_000
"""More rows than a list has."""

_MINE = "."
"""The key of the row for what was filled in on this computer alone."""


class TeamSourcePage(ListPage):
    """Lets the user choose a year of a chain or a folder, and how the report is made."""

    HEADING = "team_source.title"
    BINDINGS = [Binding("home", "first", show=False)]
    PURPOSE = "team_source.help"
    INTRO = "team_source.intro"

    PAGE_COMMANDS = (
        Command("open", "enter", "common.view"),
        Command("folder", "", "team_source.folder"),
        Command("take_in", "n", "team_source.take_in"),
        Command("taken_in", "o", "team_source.taken_in"),
        Command("rounds", "", "round_pages.title"),
        *CHANGES,
        Command("switch('mine')", "", "team_source.mine_switch", footer=False),
        Command("switch('chains')", "", "team_source.chains_switch", footer=False),
        Command("switch('minutes')", "", "team_source.minutes_change", footer=False),
        Command("switch('group')", "", "team_source.group_change", footer=False),
        Command("ask_file('round')", "", "team_source.round_change", footer=False),
        Command("ask_file('invited')", "", "team_source.invited_change", footer=False),
        Command("ask_file('names')", "l", "team_source.names_change", footer=False),
        Command("ask_file('questionnaire')", "h", "team_source.questionnaire_change", footer=False),
        BACK,
    )

    def __init__(self) -> None:
        super().__init__()
        self._pool = PoolOverview((), ())

    @property
    def _choices(self) -> Choices:
        """What is wished; kept while the app runs."""
        return self.app.team_wishes.choices

    def below(self) -> ComposeResult:
        """Yield which exports are old, and the choices."""
        yield Plain(id="old")
        yield ChoiceLines(id="choices")

    def read(self) -> None:
        """Look what was taken in."""
        self._pool = pool_overview(self.workspace)

    def on_resize(self) -> None:
        """Say less in a narrow window."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """Show where a report can come from, and the choices."""
        super().fill()
        self.query_one("#old", Plain).show("\n".join(map(self._told_old, self._pool.old)))
        keys = {str(one.parameters[0]): one.key for one in self.PAGE_COMMANDS if one.parameters}
        lines = self._choices.lines(self.locale, keys, brief=self.size.width < NARROW)
        self.query_one(ChoiceLines).show(lines)

    def rows(self) -> Iterator[Row]:
        """Yield the years of chains that were taken in, and what else there is."""
        sources = self._sources()
        if sources:
            yield Row((self.locale("team_source.pool"),), style="$quiet")
            counts = [
                self.locale.plural("team_source.exports", one.exports) for one in sources.values()
            ]
            widest = max(map(len, counts))
            for (key, one), count in zip(sources.items(), counts, strict=True):
                yield Row((self._chain(one), count.rjust(widest)), key, tail=self._year(one))
            yield Row(("",))
        yield Row((self.locale("team_source.elsewhere"),), style="$quiet")
        yield Row((self.locale("team_source.from_folder"),), _FOLDER)
        if self._choices.options.with_mine and not sources:
            yield Row((self.locale("team_source.mine_alone"),), _MINE)
        yield Row((self.locale("team_source.rounds"),), _ROUNDS)

    def _told_old(self, old: OldExports) -> str:
        chain, day = self.chain_name(old.chain), self.locale.date(old.oldest)
        return self.locale.plural("team_source.old", old.exports, chain=chain, oldest=day)

    def _sources(self) -> Mapping[str, PoolYear]:
        """Return the years that can be opened, by the key of their row: of each chain, or of all
        together where that is wished; of a round, what is here of its chain.
        """
        round = self._choices.round
        if round is not None:
            chain = round.invitation.chain
            here = sum(one.exports for one in self._pool.years if key(one.chain) == key(chain))
            year = round.invitation.first_day.year
            return {f"{year}={chain}": PoolYear(chain, year, here)} if here else {}
        if not self._choices.options.all_chains:
            return {f"{one.year}={one.chain}": one for one in self._pool.years}
        years: Counter[tuple[bool, int]] = Counter()
        for one in self._pool.years:
            years[one.ahead, -one.year] += one.exports
        return {
            f"{-year}": PoolYear("", -year, exports, ahead)
            for (ahead, year), exports in sorted(years.items())
        }

    def _year(self, source: PoolYear) -> str:
        doubt = self.locale("team_source.ahead") if self.size.width >= NARROW else "?"
        return f" {source.year}{doubt if source.ahead else ''}"

    def _chain(self, source: PoolYear) -> str:
        if self._choices.options.all_chains:
            return self.locale("team_source.chains_name")
        return self.chain_name(source.chain)

    # Commands

    def action_open(self) -> None:
        """Read the exports of the chosen year, or ask for a folder; of a choice, change it."""
        if self._in_choices:
            self.action_change(1)
            return
        source = self._sources().get(self.chosen or "")
        options = self._choices.wished
        if source is not None and options.round is not None:
            self._read((), options)
        elif source is not None:
            chain = None if options.all_chains else source.chain
            self._read((), replace(options, chain=chain, year=source.year))
        elif self.chosen == _MINE:
            self._read((), options)
        elif self.chosen == _ROUNDS:
            self.action_rounds()
        else:
            self.action_folder()

    def action_rounds(self) -> None:
        """Show the rounds: to ask a chain for answers."""
        self.app.lay_over(routes.RoundsPage())

    def action_folder(self) -> None:
        """Ask for a folder, and read the exports that are in it."""
        self._ask(folder_asked(), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._read((folder,), self._choices.wished)

    def _read(self, sources: tuple[Path, ...], options: TeamOptions) -> None:
        self.app.lay_over(routes.TeamReadingPage(Origin(sources, options)))

    def action_take_in(self) -> None:
        """Ask for a file or a folder, and take the exports that are in it into the pool."""
        self._ask(folder_asked("team_source.take_in_question"), self._take_in)

    def _take_in(self, source: Path) -> None:
        page = routes.TeamTakingInPage(source)
        self.app.lay_over(page, lambda _: self._show_new(page.told))

    def _show_new(self, told: str) -> None:
        """Show what is in the pool now, with a row chosen that wasn't there, or has more."""
        before = set(self._pool.years)
        self.read()
        new = (key for key, one in self._sources().items() if one not in before)
        self.choose = next(new, None)
        self.fill()
        if told:
            self.say(told)

    def action_taken_in(self) -> None:
        """Show what was taken in, one by one."""
        self.app.lay_over(routes.TakenInPage(), lambda _: self._show_new(""))

    def _ask(self, asked: Asked, then: Callable[[Path], None]) -> None:
        """Ask for a path, and go on with it where one is given."""

        def take(text: str | None) -> None:
            path = path_of(text)
            if path is not None:
                self.app.team_wishes.folder = path
                then(path)

        self.app.lay_over(self._asking(asked, None), take)

    def _asking(self, asked: Asked, before: Path | None) -> routes.AskDialog:
        """Return a question for a path: the one `before` is gone on with, or else the folder that
        was given last, or one is proposed.
        """
        wishes = self.app.team_wishes
        own = before or wishes.folder
        offered = str(before or wishes.offered(self.workspace.paths.exports))
        return routes.AskDialog(asked, offered, proposes=offered != str(own))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be something taken in to look at, or a
        choice that the keys go to.
        """
        if action == "change":
            return self._in_choices
        if self._choices.round is not None and parameters in (("invited",), ("chains",)):
            return False
        return action != "taken_in" or bool(self._pool.years)

    # The choices, below the list

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command; below the list, Enter changes a choice."""
        return super().in_footer(command) and not (command.name == "open" and self._in_choices)

    @property
    def _in_choices(self) -> bool:
        """Whether the keys go to the choices."""
        return isinstance(self.focused, ChoiceLines)

    def on_row_list_left(self) -> None:
        """Go on to the choices."""
        self.set_focus(self.query_one(ChoiceLines))

    def on_choice_lines_left(self) -> None:
        """Go back to the list."""
        self.set_focus(self.query_one(RowList))

    def action_first(self) -> None:
        """Go back to the first row of the list."""
        self.on_choice_lines_left()
        self.query_one(RowList).action_move(-_ALL)

    def on_descendant_focus(self) -> None:
        """Show where the keys go, and what they do there."""
        self.query_one(RowList).show_sign(not self._in_choices)
        self.show_keys()

    def on_reading_picked(self) -> None:
        """Change what was clicked."""
        self.action_change(1)

    def action_change(self, step: int) -> None:
        """Change what the keys go to; of more than two, to the one that is a step further."""
        chosen = self.query_one(ChoiceLines).chosen
        if chosen in _FILES:
            self.action_ask_file(chosen)
        elif chosen:
            self.action_switch(chosen, step)

    def action_switch(self, choice: str, step: int = 1) -> None:
        """Choose what comes next of a choice, or before."""
        self._choose(self._choices.after(choice, step))

    def action_ask_file(self, kind: str) -> None:
        """Ask for the file of a `round`, of who was `invited`, of `names`, or of a `questionnaire`;
        nothing typed takes it away.
        """
        choices, wishes = self._choices, self.app.team_wishes
        before, chosen = {
            "round": (choices.round_from if choices.round else wishes.round, choices.with_round),
            "invited": (choices.invited_from, choices.with_invited),
            "names": (choices.names_from or wishes.names, choices.with_names),
            "questionnaire": (
                next(iter(choices.options.questionnaires), None),
                self._with_questionnaire,
            ),
        }[kind]
        asked = Asked(f"team_source.{kind}_question", f"team_source.{kind}_hint")
        self.app.lay_over(self._asking(asked, before), lambda text: self._take_list(text, chosen))

    def _with_questionnaire(self, file: Path | None) -> Choices:
        if file is not None:
            self.workspace.library.brought(f"{file}")  # says what is wrong with it
        return self._choices.with_questionnaire(file)

    def _take_list(self, text: str | None, chosen: Callable[[Path | None], Choices]) -> None:
        if text is None:
            return
        try:
            self._choose(chosen(path_of(text)))
        except KetentuiError as error:
            first = error.problems[:_PROBLEMS]
            self.show_error(KetentuiError(error.key, error.exit_code, first, **error.values))

    def _choose(self, choices: Choices) -> None:
        self.app.team_wishes.choices = choices
        self.fill()
        self.query_one("#choices").scroll_visible(animate=False)

"""Where a chain wants its themes to be, beside where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult

from ketentui.documents.comparison.story import target_text
from ketentui.documents.profile.advice import score_text
from ketentui.model import names
from ketentui.model.questionnaire import Questionnaire
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Asked
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases import targets


class TargetsPage(Page):
    """A list of themes with their targets, which can be set and taken away."""

    PAGE_COMMANDS = (
        Command("edit", "enter", "targets.edit"),
        Command("remove", "x,delete", "targets.remove"),
        BACK,
    )

    def __init__(
        self, chain: str, questionnaire: Questionnaire, now: Mapping[str, float | None]
    ) -> None:
        """Show the targets of a chain beside the scores of `now`, by the theme's id."""
        super().__init__()
        self._chain = chain
        self._questionnaire = questionnaire
        self._now = now
        self._targets: Mapping[str, float] = {}

    def body(self) -> ComposeResult:
        """Yield what targets are for, and the themes."""
        with Body(id="targets"):
            yield Plain(id="targets-intro")
            yield RowList(id="themes")

    def heading(self) -> Heading:
        """Return of which chain and which questionnaire these are."""
        chain = self._chain or self.locale("common.no_chain")
        questionnaire = self._questionnaire.title(self.locale.language)
        return Heading(
            self.locale("targets.title").capitalize(), right=f"{chain} · {questionnaire}"
        )

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("targets.help")

    def read(self) -> None:
        """Read the targets."""
        self._targets = {
            target.theme: target.score
            for chain, target in targets.targets(self.workspace)
            if names.same(chain, self._chain) and target.questionnaire == self._questionnaire.id
        }

    def fill(self) -> None:
        """Show the themes with their scores and targets."""
        self.query_one("#targets-intro", Plain).update(self.locale("targets.intro"))
        self.query_one(RowList).show(list(self._rows()))
        self.show_keys()

    def _rows(self) -> Iterator[Row]:
        language = self.locale.language
        for part in self._questionnaire.parts:
            yield Row((part.title(language), self.locale("targets.score")), style="$quiet")
            for theme in part.themes:
                score = self._now.get(theme.id)
                shown = score_text(score, self.locale)
                yield Row((theme.title(language), shown, self._target(theme.id)), theme.id)
            yield Row(("",))

    def _target(self, theme: str) -> str:
        if theme not in self._targets:
            return self.locale("targets.none")
        return target_text(self._now.get(theme), self._targets[theme], self.locale)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is chosen now."""
        return action != "remove" or self.query_one(RowList).chosen in self._targets

    def on_row_list_moved(self) -> None:
        """Show what the keys do with the theme that is chosen now."""
        self.show_keys()

    def action_edit(self) -> None:
        """Ask where the chosen theme should be."""
        theme = self.query_one(RowList).chosen
        if theme is None:
            return
        scale = self._questionnaire.scale
        title = self._questionnaire.theme(theme).title
        values = {"theme": title, "low": scale.minimum, "high": scale.maximum}
        asked = Asked("targets.question", "targets.hint", values)
        before = self.locale.number(self._targets[theme]) if theme in self._targets else ""
        dialog = routes.AskDialog(asked, before, lambda text: self._set(theme, text))
        self.shell.lay_over(dialog, lambda _: self.show_again())

    def _set(self, theme: str, text: str) -> None:
        gone = text.strip() in ("", "-")
        score = None if gone else targets.target_score(self._questionnaire, text)
        targets.set_target(self.workspace, self._chain, self._questionnaire, theme, score)

    def action_remove(self) -> None:
        """Take away the target of the chosen theme."""
        theme = self.query_one(RowList).chosen
        if theme is not None:
            targets.set_target(self.workspace, self._chain, self._questionnaire, theme, None)
            self.show_again()

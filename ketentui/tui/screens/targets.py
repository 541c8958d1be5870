"""Where a chain wants its themes to be, beside where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ketentui.documents.comparison.story import target_text
from ketentui.documents.profile.advice import score_text
from ketentui.documents.scale import ranged
from ketentui.model import names
from ketentui.model.questionnaire import Questionnaire
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Asked
from ketentui.tui.screens.lists import UNDO, UndoingPage
from ketentui.tui.widgets.rows import Row
from ketentui.usecases import targets
from ketentui.usecases.still_there import Ground


class TargetsPage(UndoingPage):
    """A list of themes with their targets, which can be set and taken away."""

    HEADING = "targets.title"
    PURPOSE = "targets.help"
    INTRO = "targets.intro"
    SIGNS = ("target",)
    PAGE_COMMANDS = (
        Command("edit", "enter", "targets.edit"),
        Command("remove", "x,delete", "common.remove"),
        UNDO,
        BACK,
    )

    def __init__(
        self,
        chain: str,
        questionnaire: Questionnaire,
        now: Mapping[str, float | None],
        ground: Ground,
    ) -> None:
        """Show the targets of a chain beside the scores of `now`, by the theme's id; as long as
        their `ground` is there.
        """
        super().__init__()
        self._chain = chain
        self._questionnaire = questionnaire
        self._now = now
        self._ground = ground
        self._targets: Mapping[str, float] = {}

    def about(self) -> str:
        """Return of which chain and which questionnaire these are."""
        questionnaire = self._questionnaire.title(self.locale.language)
        return f"{self.chain_name(self._chain)} · {questionnaire}"

    def read(self) -> None:
        """Read the targets."""
        self._targets = {
            target.theme: target.score
            for chain, target in targets.targets(self.workspace)
            if names.same(chain, self._chain) and target.questionnaire == self._questionnaire.id
        }

    def rows(self) -> Iterator[Row]:
        """Yield the themes with their scores and targets."""
        language = self.locale.language
        for part in self._questionnaire.parts:
            yield Row(
                (
                    part.title(language),
                    ranged(self.locale("targets.score"), self._questionnaire.scale.ends),
                ),
                style="$quiet",
            )
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
        if action == "remove":
            return self.chosen in self._targets
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Ask where the chosen theme should be."""
        theme = self.chosen
        if theme is None:
            return
        scale = self._questionnaire.scale
        title = self._questionnaire.theme(theme).title
        values = {"theme": title, "low": scale.minimum, "high": scale.maximum}
        asked = Asked("targets.question", "targets.hint", values)
        before = self.locale.number(self._targets[theme]) if theme in self._targets else ""
        dialog = routes.AskDialog(asked, before, lambda text: self._set(theme, text))
        self.app.lay_over(dialog, lambda _: self.show_again())

    def _set(self, theme: str, text: str) -> None:
        gone = text.strip() in ("", "-")
        self._change(theme, None if gone else targets.target_score(self._questionnaire, text))

    def _change(self, theme: str, score: float | None) -> None:
        """Give a theme another target, in the place of the one that was seen here."""
        self._ground.check()
        before = self._targets.get(theme)
        with self.changing():
            self._put(theme, score, before)
        if score != before:
            self.done(lambda: self._put(theme, before, score))

    def _put(self, theme: str, score: float | None, before: float | None) -> None:
        targets.set_target(
            self.workspace, self._chain, self._questionnaire, theme, score, before=before
        )

    def action_remove(self) -> None:
        """Take away the target of the chosen theme."""
        if self.chosen is not None:
            self._change(self.chosen, None)
            self.say(self.locale("targets.removed"), self.locale("action_pages.undo_it"))

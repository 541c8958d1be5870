"""The page of a building block: what it is, when a chain needs it, its pitfall, a first step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult

from ketentui.documents.nodes import Node, Paragraph, Point, Points, Section
from ketentui.documents.questionnaire import own_mark
from ketentui.documents.scale import ranged
from ketentui.model.advice import BuildingBlock
from ketentui.model.languages import Text
from ketentui.model.questionnaire import ThemeKey
from ketentui.tui import new_action, routes
from ketentui.tui.commands import Command
from ketentui.tui.painting import Painter
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Reading


class BuildingBlockPage(Page):
    """Tells about one of the means that a chain can use."""

    PURPOSE = "results.block_help"
    PAGE_COMMANDS = (
        Command("agree", "a", "action_pages.make", beyond=True),
        Command("back", "escape,enter", "app.back"),
    )

    def __init__(self, block: BuildingBlock, action: Callable[[], routes.ActionPage]) -> None:
        """Tell about `block`; `action` makes a form for an action that follows from it."""
        super().__init__()
        self._block = block
        self._action = action

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with Scroll(id="building-block"):
            yield Reading()

    def heading(self) -> Heading:
        """Return what it is called."""
        return Heading(self._block.title(self.locale.language))

    def fill(self) -> None:
        """Show the text in the language of now."""
        self.query_one(Reading).show(list(Painter().page(self._blocks())))

    def _blocks(self) -> Iterator[Node]:
        block, language = self._block, self.locale.language
        names: tuple[ThemeKey, ...] = ("description", "when", "pitfall")
        for name in names:
            text: Text | None = getattr(block, name)
            if text is not None:
                own = own_mark(self.locale, own=name in block.own_choice)
                yield self._titled(name, Paragraph(text(language)), own)
        for title, texts in (("steps", block.first_steps), ("serves", block.dimensions)):
            if texts:
                yield self._titled(title, Points(tuple(Point(text(language)) for text in texts)))
        yield from (self._titled("here", Paragraph(text)) for text in self._here())

    def _titled(self, name: str, said: Node, own: str = "") -> Section:
        return Section(f"{self.locale(f'results.block_{name}')}{own}", (said,))

    def _here(self) -> list[str]:
        """Return how the block scored in this chain, where that is known."""
        block = self._block
        if block.absent:
            return [self.locale("results.block_absent")]
        if block.score is None or block.score.score is None:
            return []
        key = "block_answer" if block.score.is_answer else "block_score"
        score = ranged(self.locale.number(block.score.score), block.ends)
        return [self.locale(f"results.{key}", score=score)]

    def action_agree(self) -> None:
        """Agree on something, about the theme that advised this."""
        new_action.ask(self, self._action())

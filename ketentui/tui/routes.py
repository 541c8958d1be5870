"""Where every page and dialog is: one opens another by its name here, and so imports none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ketentui.tui.screens.about import AboutPage as AboutPage
    from ketentui.tui.screens.action import ActionPage as ActionPage
    from ketentui.tui.screens.actions import ActionsPage as ActionsPage
    from ketentui.tui.screens.agenda import AgendaPage as AgendaPage
    from ketentui.tui.screens.ask import AskDialog as AskDialog
    from ketentui.tui.screens.building_block import BuildingBlockPage as BuildingBlockPage
    from ketentui.tui.screens.comparison import ComparisonPage as ComparisonPage
    from ketentui.tui.screens.correction import CorrectionPage as CorrectionPage
    from ketentui.tui.screens.export import ExportPage as ExportPage
    from ketentui.tui.screens.guest import GuestPage as GuestPage
    from ketentui.tui.screens.help import HelpPage as HelpPage
    from ketentui.tui.screens.home import HomePage as HomePage
    from ketentui.tui.screens.moments import MomentsDialog as MomentsDialog
    from ketentui.tui.screens.note import NoteDialog as NoteDialog
    from ketentui.tui.screens.notes import NotesDialog as NotesDialog
    from ketentui.tui.screens.overview import OverviewPage as OverviewPage
    from ketentui.tui.screens.palette import Palette as Palette
    from ketentui.tui.screens.plan import PlanPage as PlanPage
    from ketentui.tui.screens.question import QuestionDialog as QuestionDialog
    from ketentui.tui.screens.results import ResultsPage as ResultsPage
    from ketentui.tui.screens.start import StartPage as StartPage
    from ketentui.tui.screens.statement import StatementPage as StatementPage
    from ketentui.tui.screens.taken_in import TakenInPage as TakenInPage
    from ketentui.tui.screens.targets import TargetsPage as TargetsPage
    from ketentui.tui.screens.team import TeamPage as TeamPage
    from ketentui.tui.screens.team_comparing import TeamComparingPage as TeamComparingPage
    from ketentui.tui.screens.team_deciding import TeamDecidingPage as TeamDecidingPage
    from ketentui.tui.screens.team_reading import TeamReadingPage as TeamReadingPage
    from ketentui.tui.screens.team_source import TeamSourcePage as TeamSourcePage
    from ketentui.tui.screens.team_taking_in import TeamTakingInPage as TeamTakingInPage
    from ketentui.tui.screens.waiting import Waiting as Waiting
    from ketentui.tui.screens.writing import WritingPage as WritingPage
else:
    from importlib import import_module

    from textual.case import camel_to_snake

    def __getattr__(name):
        """Return the page or dialog with that name, whose module is called after it.

        The module is loaded only now.
        """
        module = camel_to_snake(name.removesuffix("Page").removesuffix("Dialog"))
        try:
            return getattr(import_module(f"ketentui.tui.screens.{module}"), name)
        except ModuleNotFoundError:
            raise AttributeError(name) from None

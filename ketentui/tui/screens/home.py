"""Home: what is in progress, what is finished, and where a new assessment begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Attention
from ketentui.storage.bin import DAYS
from ketentui.tui import routes
from ketentui.tui.commands import Command
from ketentui.tui.questions import Asked, Question, Reply
from ketentui.tui.screens.lists import ListPage
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row
from ketentui.usecases import actions, correcting, discarding, invitations, stored
from ketentui.usecases.stored import Entry, Overview

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.storage.reading import Damaged

_KETENSCAN = "ketenscan"

_DEPTH, _ANSWERED = 1, 2
"""The columns that go where names and moments, which tell rows apart, have no room beside them."""


class _Rows:
    """Makes the rows of assessments, as they are told now."""

    def __init__(self, locale: Locale, now: datetime, who: Mapping[str, str]) -> None:
        self._locale, self._now, self._who = locale, now, who
        self._titles: dict[str, str] = {}
        self._answered = cache(partial(locale, "common.answered_of"))

    def by_day(self, entry: Entry, chain: str) -> Row:
        """Return the row of an assessment, called after its chain, with what tells it apart: that
        it is a copy, where its file is damaged; who answered, where others of the chain did too;
        and which questionnaire, where not the usual.
        """
        told = (self._who.get(entry.assessment.id, ""), self._other(entry))
        return self._row(entry, chain, filter(None, told))

    def of_chain(self, entry: Entry) -> Row:
        """Return the row of an assessment below its chain."""
        who = entry.assessment.respondent
        told = filter(None, (who.organisation, who.name, self._other(entry)))
        name, *about = [*told] or [self._title(entry)]
        return self._row(entry, name, about)

    def _row(self, entry: Entry, name: str, about: Iterable[str]) -> Row:
        locale, who = self._locale, entry.assessment.respondent
        title = self._title(entry)
        copied = f" · {locale('home.from_copy')}" if entry.damage else ""
        cells = (
            name,
            locale(f"common.{entry.assessment.depth}"),
            self._answered(answered=entry.answered, asked=entry.asked),
            locale.moment(entry.when, self._now),
        )
        return Row(
            cells,
            entry.assessment.id,
            tail=copied + "".join(f" · {one}" for one in about),
            found_by=" ".join((who.chain, who.organisation, who.name, title)),
        )

    def _title(self, entry: Entry) -> str:
        asked = entry.questionnaire
        if asked.sha256 not in self._titles:
            self._titles[asked.sha256] = asked.title(self._locale.language)
        return self._titles[asked.sha256]

    def _other(self, entry: Entry) -> str:
        """Return the title of a questionnaire that isn't the usual one."""
        return self._title(entry) if entry.questionnaire.id != _KETENSCAN else ""


class HomePage(ListPage):
    """All stored assessments, the newest first."""

    PURPOSE = "help.home"
    EMPTY = "home.welcome"
    GIVES_UP = (_DEPTH, _ANSWERED)
    SIGNS = ("row", "answered", "quick")
    PAGE_COMMANDS = (
        Command("open", "enter", "common.go_on"),
        Command("new", "n", "common.new"),
        Command("invitation", "ctrl+o", "invitation.open", footer=False),
        Command("export", "e", "common.export"),
        Command("team", "k", "team_source.team"),
        Command("actions", "a", "action_pages.overview"),
        Command("correct", "w", "correction.command", footer=False, spare="correction.details"),
        Command("delete", "x,delete", "common.delete", footer=False),
        Command("undo", "u", "common.undo"),
        Command("back", "escape", "lists.all"),
    )
    ORDERS = ("home.by_day", "home.by_chain")

    def __init__(self, choose: str | None = None, error: KetentuiError | None = None) -> None:
        super().__init__()
        self.listing = self.app.home_listing
        self.choose = choose
        self._error = error
        self._overview = Overview((), (), ())
        self._entries: Mapping[str, Entry] = {}
        self._who: Mapping[str, str] = {}
        self._actions = Attention(0, 0)
        self._covered = False

    def body(self) -> ComposeResult:
        """Yield the list, and what asks for attention."""
        yield from super().body()
        yield Plain(id="attention")

    def about(self) -> str:
        """Return the language."""
        return self.locale("app.this_language")

    def on_mount(self) -> None:
        """Show what went wrong on the way here."""
        if self._error:
            self.show_error(self._error)

    def on_screen_resume(self) -> None:
        """Read again what is stored: it can have changed on the page that lay over this one."""
        if self._covered:
            self.show_again()

    def on_screen_suspend(self) -> None:
        """Remember that another page lay over this one."""
        self._covered = True

    def read(self) -> None:
        """Read what is stored and agreed."""
        self._overview = stored.overview(self.workspace)
        entries = (*self._overview.in_progress, *self._overview.finished)
        self._entries = {entry.assessment.id: entry for entry in entries}
        assessments = [entry.assessment for entry in entries]
        self._who = stored.told_apart(assessments)
        self._actions = actions.attention_needed(self.workspace, assessments)

    def fill(self) -> None:
        """Show what is stored."""
        super().fill()
        style = "$warning" if self._actions.late else ""
        self.query_one("#attention", Plain).show(Content.styled(self._attention(), style))

    def _attention(self) -> str:
        """Return which actions ask for attention this week; empty where none does."""
        if self._actions == Attention(0, 0):
            return ""
        from ketentui.documents.actions import attention_line

        return attention_line(self._actions, self.locale)

    def rows(self) -> Iterator[Row]:
        """Yield what is in progress, what is finished, and what can't be read."""
        overview, row = self._overview, _Rows(self.locale, self.workspace.now(), self._who)
        if self.listing.order:
            yield from self._by_chain(row)
        else:
            yield from self._section("home.in_progress", overview.in_progress, row)
            yield from self._section("home.finished", overview.finished, row)
        if overview.damaged:
            yield Row((self.locale("home.damaged"),), style="$quiet")
            for damaged in overview.damaged:
                title, _ = self.locale.error(damaged.error)
                name = title.replace(str(damaged.path), damaged.path.name)
                yield Row((name,), str(damaged.path))

    def _section(self, title: str, entries: tuple[Entry, ...], row: _Rows) -> Iterator[Row]:
        if entries:
            yield Row((self.locale(title),), style="$quiet")
            no_chain = self.chain_name("")
            for entry in entries:
                yield row.by_day(entry, entry.assessment.respondent.chain or no_chain)
            yield Row(("",))

    def _by_chain(self, row: _Rows) -> Iterator[Row]:
        """Yield the assessments chain by chain, in each what is in progress first."""
        chains: dict[str, list[Entry]] = {}
        for entry in self._entries.values():
            chains.setdefault(names.key(entry.assessment.respondent.chain), []).append(entry)
        for _, entries in sorted(chains.items()):
            chain = self.chain_name(entries[0].assessment.respondent.chain)
            yield Row((f"{chain} · {len(entries)}",), style="$quiet")
            yield from map(row.of_chain, entries)
            yield Row(("",))

    def _answered(self, entry: Entry) -> str:
        return self.locale("common.answered_of", answered=entry.answered, asked=entry.asked)

    @property
    def _entry(self) -> Entry | None:
        return self._entries.get(self.chosen or "")

    @property
    def _damaged(self) -> Damaged | None:
        """The file that is chosen, where it can't be read."""
        return next((one for one in self._overview.damaged if str(one.path) == self.chosen), None)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: export, correct and delete need an assessment, and
        undo something that was deleted since the app was opened.
        """
        if action == "undo":
            return bool(self.app.deleted)
        if action == "back":
            return bool(self.listing.words)
        return action not in {"export", "correct", "delete"} or self._entry is not None

    def text_of(self, command: Command) -> str:
        """Return what a command does; Enter depends on the assessment that is chosen."""
        if command.name != "open":
            return super().text_of(command)
        if self._entry is None:
            return self.locale("home.mend" if self._damaged else "home.begin")
        done = self._entry.assessment.finished_at
        return self.locale("common.view" if done else "common.go_on")

    def action_open(self) -> None:
        """Go on with the chosen assessment, look at it, or begin the first.

        Of a file that can't be read, say what can be done about it.
        """
        if self._damaged is not None:
            self.show_error(self._damaged.error)
        elif self._entry is None:
            self.action_new()
        elif self._entry.assessment.finished_at:
            self.app.go(routes.ResultsPage(self._entry.assessment.id))
        else:
            self.app.resume(self._entry.assessment.id)

    def action_new(self) -> None:
        """Begin a new assessment."""
        self.app.go(routes.StartPage())

    def action_invitation(self) -> None:
        """Begin with the file of an invitation to a round."""
        asked = Asked("invitation.file_question", "invitation.file_hint")
        dialog = routes.AskDialog(asked, "", self._check_invitation)
        self.app.lay_over(dialog, self._take_invitation)

    def _check_invitation(self, text: str) -> None:
        """Raise a KetentuiError where a file can't be read, or is no invitation that is right."""
        invitations.named(self.workspace, text)

    def _take_invitation(self, text: str | None) -> None:
        if text is not None:
            self.app.go(routes.StartPage(str(invitations.named(self.workspace, text))))

    def action_export(self) -> None:
        """Share the chosen assessment."""
        if self._entry:
            self.app.lay_over(routes.ExportPage(self._entry.assessment.id))

    def action_correct(self) -> None:
        """Correct who answered the chosen assessment."""
        if self._entry:
            assessment = self._entry.assessment
            correct = partial(correcting.correct, self.workspace, assessment.id)
            page = routes.CorrectionPage(assessment, correct, self._corrected)
            self.app.lay_over(page)

    def _corrected(self, told: str) -> None:
        self.show_again()
        self.say(told)

    def action_team(self) -> None:
        """Show what several people say together."""
        self.app.lay_over(routes.TeamSourcePage())

    def action_actions(self) -> None:
        """Show what was agreed; to begin with in all chains where there are actions."""
        chain = self._entry.assessment.respondent.chain if self._entry else None
        self.app.lay_over(routes.ActionsPage(chain))

    def action_delete(self) -> None:
        """Ask whether the chosen assessment may go, and where to."""
        if self._entry:
            self.app.ask(partial(self._delete_question, self._entry))

    def _delete_question(self, entry: Entry) -> Question:
        locale, id = self.locale, entry.assessment.id
        replies = (
            Reply(locale("home.wish_leave")),
            Reply(locale("home.wish_delete", days=DAYS["deleted"]), partial(self._delete, id)),
            Reply(locale("home.wish_purge"), partial(self._purge, id)),
        )
        title = locale(
            "home.delete_question", what=stored.described(self.workspace, entry.assessment, locale)
        )
        return Question(title, self._deleted_with(entry), replies)

    def _deleted_with(self, entry: Entry) -> str:
        """Return what goes with an assessment, and what stays of it."""
        count = len(entry.assessment.actions)
        lost = [self.locale("home.delete_answers", answered=self._answered(entry))]
        if count:
            lost.append(self.locale.plural("home.delete_actions", count))
        return " ".join([*lost, self.locale("home.delete_effect")])

    def _delete(self, assessment_id: str) -> None:
        """Put an assessment in the bin, and say so."""
        with self.changing():
            self.app.deleted.append(self.workspace.store.delete(assessment_id))
        days = DAYS["deleted"]
        self.say(self.locale("home.deleted", days=days), self.locale("home.undo_deleted"))

    def _purge(self, assessment_id: str) -> None:
        """Erase an assessment, and say so."""
        with self.changing():
            discarding.purge(self.workspace, assessment_id)
        self.say(self.locale("home.purged"), self.locale("home.exports_stay"))

    def action_undo(self) -> None:
        """Take what was deleted last out of the bin; what can't be taken out is tried once."""
        binned = self.app.deleted.pop()
        self.choose = binned.assessment_id
        with self.changing():
            try:
                self.workspace.store.put_back(binned)
            except KetentuiError as error:
                if error.key == "in_use":
                    self.app.deleted.append(binned)
                raise
        self.say(self.locale("home.undone"))

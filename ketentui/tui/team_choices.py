"""What can be chosen for a team report: how each choice changes, and what it says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from rich.cells import cell_len

from ketentui.locale import Locale
from ketentui.model.replacing import replace
from ketentui.model.round import Round, people
from ketentui.storage.files import exists
from ketentui.storage.rounds import read_round
from ketentui.team import Settings
from ketentui.tui.widgets.reading import KEY, Paragraph, keyed
from ketentui.usecases.coming_in import of_round
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.invited import read_invited
from ketentui.usecases.name_lists import read_names

MINUTES = (60, 90, 120, 180, 240)
"""How long a conversation can be planned for, in the order of the key that changes it."""

GROUPS = (5, 6, 8, 10, 3, 4)
"""From how many anonymous people on a group can be shown, in the order of the key."""


def _first() -> TeamOptions:
    return TeamOptions(Settings(min_group=GROUPS[0], agenda_minutes=MINUTES[0]))


class Choices(msgspec.Struct, frozen=True):
    """What is wished of a report, whatever it is made of."""

    options: TeamOptions = msgspec.field(default_factory=_first)
    invited_from: Path | None = None
    """The file that says who was invited; None where nobody said."""
    names_from: Path | None = None
    """The file that says which names are the same organisation; None where nobody said."""
    round: Round | None = None
    """The round that the report is about; None where it is about none."""
    round_from: Path = Path()
    """The file of that round."""

    @property
    def wished(self) -> TeamOptions:
        """What is wished, also by the round."""
        if self.round is None:
            return self.options
        min_group = self.options.settings.min_group
        return of_round(self.options, self.round, min_group)

    @property
    def _groups(self) -> Sequence[int]:
        """From how many anonymous people on a group can be shown: no fewer than the round says."""
        least = self.round.invitation.min_group if self.round else min(GROUPS)
        allowed = (one for one in GROUPS if one >= least)
        return tuple(dict.fromkeys((*allowed, max(least, self.options.settings.min_group))))

    def after(self, choice: str, step: int = 1) -> Choices:
        """Return the next that `mine`, `chains`, `minutes` or `group` can be, or the one before; at
        the end comes the first.

        Whether one's own assessments join, whether all chains are taken together, how long the
        conversation is, and how many anonymous people are enough to be shown.
        """
        options, settings = self.options, self.options.settings
        match choice:
            case "mine":
                options = replace(options, with_mine=not options.with_mine)
            case "chains":
                options = replace(options, all_chains=not options.all_chains)
            case "minutes":
                minutes = _turned(MINUTES, settings.agenda_minutes, step)
                options = replace(options, settings=replace(settings, agenda_minutes=minutes))
            case "group":
                least = _turned(self._groups, settings.min_group, step)
                options = replace(options, settings=replace(settings, min_group=least))
        return replace(self, options=options)

    def with_round(self, file: Path | None) -> Choices:
        """Say which round it is about, as its file says; or that it is about none."""
        round = read_round(file) if file else None
        settings = self.options.settings
        if round is not None:
            least = max(settings.min_group, round.invitation.min_group)
            settings = replace(settings, min_group=least)
        options = replace(self.options, settings=settings)
        return replace(self, options=options, round=round, round_from=file or Path())

    def with_invited(self, file: Path | None) -> Choices:
        """Say who was invited, as a file says; or no longer."""
        invited = read_invited(file) if file else None
        settings = replace(self.options.settings, invited=invited)
        return replace(self, options=replace(self.options, settings=settings), invited_from=file)

    def with_names(self, file: Path | None) -> Choices:
        """Say which names are the same organisation, as a file says; or no longer."""
        names = read_names(file) if file else None
        return replace(self, options=replace(self.options, names=names), names_from=file)

    def with_questionnaire(self, file: Path | None) -> Choices:
        """Say in which file the version of a questionnaire is that isn't here; or no longer."""
        files = () if file is None else (file,)
        return replace(self, options=replace(self.options, questionnaires=files))

    def lines(
        self, locale: Locale, keys: Mapping[str, str], *, brief: bool = False
    ) -> list[Paragraph]:
        """Return a line for each choice; `keys` has the key that changes it.

        `brief` says no more than what it is now.
        """
        now = dict(self._now(locale))
        names = {choice: locale(f"team_source.{choice}_name") for choice in now}
        widest = max(map(cell_len, names.values()))
        lines: list[Paragraph] = []
        for choice, value in now.items():
            if brief:
                text = f"{names[choice]:<{widest}}  {value}"
                lines.append(Paragraph(text, keyed(key=keys[choice]), KEY, key=choice))
            else:
                text = f"{value}{self._about(choice, locale)}"
                lead = keyed(names[choice], keys[choice])
                lines.append(Paragraph(text, lead, KEY + widest + 2, key=choice))
        return lines

    def _now(self, locale: Locale) -> Iterator[tuple[str, str]]:
        """Yield the choices by the action that changes them, each with what it is now."""
        settings, round = self.options.settings, self.round
        yield "mine", _sign(self.options.with_mine)
        if round is None:
            yield "chains", _sign(self.options.all_chains)
        yield "minutes", locale.plural("agenda.minutes", settings.agenda_minutes)
        yield "group", locale("team_report.at_least", n=settings.min_group)
        yield "round", round.invitation.code if round else locale("team_source.no_round")
        if round is None and settings.invited is None:
            yield "invited", locale("team_source.no_list")
        elif round is None and settings.invited is not None:
            yield "invited", locale.plural("team_report.people", people(settings.invited))
        named = self.names_from.name if self.names_from else locale("team_source.no_list")
        yield "names", named
        brought = [one.name for one in self.options.questionnaires]
        yield "questionnaire", next(iter(brought), locale("team_source.questionnaire_none"))

    def _about(self, choice: str, locale: Locale) -> str:
        """Return what there is to say about a choice besides."""
        if choice == "invited" and self.invited_from is not None:
            return f" ({self.invited_from.name})"
        if choice == "round" and self.round is not None:
            said = locale.plural("team_report.people", self.round.people)
            return locale("team_source.round_said", chain=self.round.invitation.chain, people=said)
        if choice == "names" and self.names_from is not None:
            return ""
        if choice == "questionnaire" and self.options.questionnaires:
            return ""
        return locale(f"team_source.{choice}")


class Remembered(msgspec.Struct):
    """What was chosen for team reports while the app runs, to be offered again."""

    choices: Choices = msgspec.field(default_factory=Choices)
    folder: Path | None = None
    """Where exports came from last."""
    names: Path | None = None
    """The list of names that was made last."""
    round: Path | None = None
    """The file of the round that was made or opened last."""
    before: Path | None = None
    """Where those of an earlier time came from last."""

    def offered(self, exports: Path) -> str:
        """Return the folder that is offered: the last one, or else `exports`, or none that isn't
        there.
        """
        return next((str(one) for one in (self.folder, exports) if one and exists(one)), "")


def _turned(choices: Sequence[int], now: int, step: int) -> int:
    return choices[(choices.index(now) + step) % len(choices)]


def _sign(on: bool) -> str:
    return "[x]" if on else "[ ]"

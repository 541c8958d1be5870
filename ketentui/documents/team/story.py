"""What a team report tells, in the user's language and in order, without any layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

import msgspec

from ketentui.documents.nodes import Missing
from ketentui.documents.questionnaire import attribution, made_with
from ketentui.documents.scale import ends, scale_text
from ketentui.documents.team.agenda import AgendaStory, agenda_story
from ketentui.documents.team.groups import (
    GroupingStory,
    MirrorStory,
    grouping_stories,
    mirror_stories,
)
from ketentui.documents.team.summary import Summary, summary
from ketentui.documents.team.words import Words
from ketentui.documents.unusable import unusable_text
from ketentui.measures.agreement import DIGITS, DIVIDED_UP_TO, INDICES, MINIMUM_ANSWERS, SHARED_FROM
from ketentui.measures.chance import LEAST_DIVIDED
from ketentui.model.advice import BuildingBlock
from ketentui.model.numbers import share
from ketentui.model.questionnaire import Part
from ketentui.model.team import FIRST, Count, Response, TeamReport, UnknownPoint
from ketentui.model.view import Numbers, ThemeNumbers

_Of = TypeVar("_Of", Numbers, ThemeNumbers)


class TableRow(msgspec.Struct, Generic[_Of], frozen=True):
    """A theme or a statement in a table."""

    title: str
    numbers: _Of
    n: str
    """Over how many people; of a theme from the fewest to the most that answered a statement."""
    mean: str
    sd: str
    division: str
    """In a word how answers lie; empty where that isn't known."""
    missing: str
    """Why something is missing; empty where nothing is."""
    target: str = ""
    """Where the chain wants a theme to be, and how far that is; empty where it didn't say."""


class PartStory(msgspec.Struct, frozen=True):
    """What there is to tell about one part."""

    part: Part
    title: str
    groups: tuple[TableRow[ThemeNumbers], ...]
    """Where the part groups its themes; empty otherwise."""
    themes: tuple[TableRow[ThemeNumbers], ...]
    """From most shared strength to most divided."""
    statements: tuple[TableRow[Numbers], ...]
    """Those that anybody was asked, in the questionnaire's order."""
    remarks: tuple[str, ...]

    @property
    def shown(self) -> bool:
        """Whether any theme may be shown; where none may, the remarks say why."""
        return any(row.numbers.mean is not None for row in self.themes)

    @property
    def has_answers(self) -> bool:
        """Whether any statement may be shown."""
        return any(row.numbers.n for row in self.statements)


class TeamStory(msgspec.Struct, frozen=True):
    """What there is to tell about a chain."""

    title: str
    facts: tuple[tuple[str, str], ...]
    """A label and what it says."""
    summary: Summary
    agenda: AgendaStory
    parts: tuple[PartStory, ...]
    groupings: tuple[GroupingStory, ...]
    mirrors: tuple[MirrorStory, ...]
    unknown: tuple[tuple[str, str], ...]
    """The statements that many know nothing of, each with how many."""
    indices: tuple[tuple[str, str], ...]
    """Each index of agreement: its name, and in a sentence what it says."""
    left_out: tuple[str, ...]
    protection: tuple[str, ...]
    about: tuple[str, ...]
    words: Words

    def parts_of(self, grouping: GroupingStory) -> list[PartStory]:
        """Return the parts of which something may be shown for any of its groups."""
        return [part for part in self.parts if part.part.id in grouping.parts]


def team_story(words: Words, blocks: Mapping[str, BuildingBlock]) -> TeamStory:
    """Return what there is to tell; `blocks` are the building blocks that it can point to."""
    report = words.report
    teller = _Teller(words)
    return TeamStory(
        title=teller.title(),
        facts=tuple(teller.facts()),
        summary=summary(words),
        agenda=agenda_story(words, blocks),
        parts=tuple(map(teller.part, report.questionnaire.parts)),
        groupings=grouping_stories(words),
        mirrors=mirror_stories(words),
        unknown=tuple(map(teller.unknown, report.unknown)),
        indices=tuple(indices(words)),
        left_out=tuple(teller.left_out()),
        protection=tuple(teller.protection()),
        about=tuple(teller.about()),
        words=words,
    )


def indices(words: Words) -> Iterator[tuple[str, str]]:
    """Yield every index of agreement with one sentence that explains it."""
    for index in INDICES:
        yield words(f"index.{index.id}"), words(f"index.{index.id}.is")


class _Teller(msgspec.Struct, frozen=True):
    """Finds the words for one report."""

    words: Words

    @property
    def report(self) -> TeamReport:
        return self.words.report

    def title(self) -> str:
        chains = [chain or self.words.locale("common.no_chain") for chain in self.report.chains]
        return self.words("title", chain=self.words.listed(chains))

    def facts(self) -> Iterator[tuple[str, str]]:
        words, people = self.words, self.report.respondents
        for remark in self.remarks(first=True):
            yield words("attention"), remark
        if self.report.round is not None:
            yield words("round_label"), self.report.round
        yield words.column("questionnaire"), words.say(words.questionnaire.title)
        if scale := scale_text(words.questionnaire.scale, words.locale):
            yield words.locale("report.scale_label"), scale
        yield words("took_part"), self._took_part()
        if people.response is None:
            yield words("response_label"), words("response_unknown")
        if people.counted < people.total:
            yield words("counted"), words.count("counted_of", people.counted)
        if people.counted < MINIMUM_ANSWERS:
            yield words("attention"), words.count("few", people.counted)
        yield from self._attendance()
        if people.first_day and people.last_day:
            first, last = map(words.locale.date, (people.first_day, people.last_day))
            days = first if first == last else words("days", first=first, last=last)
            yield words.column("finished"), days
            years = {"first": people.first_day.year, "last": people.last_day.year}
            if years["first"] != years["last"]:
                yield words("attention"), words("several_years", **years)
        if people.quick:
            full = people.counted - people.quick
            yield words.column("depth"), words("depths", quick=people.quick, full=full)
        shared = words("sharings", open=people.open, anonymous=people.anonymous)
        yield words.column("sharing"), shared

    def _took_part(self) -> str:
        people = self.report.respondents
        if people.invited is None or people.response is None:
            return self.words.count("people", people.total)
        return "; ".join(self._response(people.response, people.invited))

    def _response(self, response: Response, invited: int) -> Iterator[str]:
        words, came = self.words, response.came
        if response.at_least:
            total = words.count("people", self.report.respondents.total)
            yield words("response_at_least", people=total, n=came, invited=invited)
        else:
            percent = share(came, invited)
            yield words("response", n=came, invited=invited, share=percent)
        if response.unlisted:
            key = "response_some_unlisted" if response.at_least else "response_unlisted"
            yield words.count(key, response.unlisted)
        if response.beyond:
            yield words.count("response_beyond", response.beyond)

    def _attendance(self) -> Iterator[tuple[str, str]]:
        people = self.report.respondents
        for grouping, counts in (("organisation", people.organisations), ("level", people.levels)):
            if counts:
                yield self.words(f"by_{grouping}"), " · ".join(map(self._attended, counts))

    def _attended(self, count: Count) -> str:
        words = self.words
        hidden = count.at_least and not count.respondents
        n = words("at_least", n=count.respondents) if count.at_least else f"{count.respondents}"
        if hidden:
            n = words("not_shown")
        if count.invited is not None:
            beyond = hidden or count.respondents > count.invited or self._are_others(count)
            n = words("beyond_invited" if beyond else "of_invited", n=n, invited=count.invited)
        return words("attended", group=words.name(count), n=n)

    def _are_others(self, count: Count) -> bool:
        """Return whether some of a level can be of those who weren't invited."""
        response = self.report.respondents.response
        return count.grouping == "level" and bool(
            response and (response.unlisted or response.beyond)
        )

    def _shown(self, part: Part) -> bool:
        return any(one.mean is not None for one in self.report.whole.part(part.id).themes)

    def part(self, part: Part) -> PartStory:
        words, numbers = self.words, self.report.whole.part(part.id)
        titles = {group.id: words.say(group.title) for group in part.groups}
        return PartStory(
            part=part,
            title=words.say(part.title),
            groups=tuple(self.theme(titles[one.id], one) for one in numbers.groups),
            themes=tuple(
                self.theme(words.theme(id), self.report.whole.theme(id))
                for id in self.report.theme_order(part.id)
            ),
            statements=tuple(
                self.statement(one) for one in numbers.statements if self.report.was_asked(one.id)
            ),
            remarks=tuple(self._remarks(part)),
        )

    def _remarks(self, part: Part) -> Iterator[str]:
        themes = self.report.whole.part(part.id).themes
        if not self._shown(part):
            reasons = dict.fromkeys(filter(None, map(self.words.missing, themes)))
            yield self.words("part_not_shown", why="; ".join(reasons))
            return
        for key, missing in (
            ("themes_hidden", [one for one in themes if one.hides_anonymous]),
            ("themes_few", [one for one in themes if "few_answers" in one.withheld]),
        ):
            if missing:
                names = self.words.listed([self.words.theme(one.id) for one in missing])
                yield self.words(key, themes=names, least=MINIMUM_ANSWERS)

    def theme(self, title: str, numbers: ThemeNumbers) -> TableRow[ThemeNumbers]:
        words = self.words
        return TableRow(
            title,
            numbers,
            words.people(numbers.n_min, numbers.n_max),
            words.number(numbers.mean, why=words.missing(numbers)),
            words.number(numbers.sd_within),
            words.division(numbers),
            words.missing(numbers),
            words.target(numbers),
        )

    def statement(self, numbers: Numbers) -> TableRow[Numbers]:
        words = self.words
        return TableRow(
            words.statement(numbers.id),
            numbers,
            f"{numbers.n}",
            words.number(numbers.mean, why=words.missing(numbers)),
            words.number(numbers.sd),
            words.division(numbers),
            words.missing(numbers),
        )

    def unknown(self, point: UnknownPoint) -> tuple[str, str]:
        share = self.words("unknown_share", unknown=point.unknown, given=point.given)
        return self.words.statement(point.statement), share

    def remarks(self, *, first: bool) -> Iterator[str]:
        """Yield what stands at the top, or else what stands where it is told what doesn't count."""
        for one in self.report.remarks:
            if (one.kind in FIRST) == first:
                yield self.words.remark(one)

    def left_out(self) -> Iterator[str]:
        """Yield all that doesn't count, also where it stands at the top as well."""
        words, report = self.words, self.report
        people = report.respondents
        yield from (words.remark(one) for one in report.remarks if one.kind == "held_back")
        yield from self.remarks(first=False)
        if people.counted < people.total:
            yield words.count("anonymous_left_out", people.anonymous, least=report.min_group)
        if unusable := unusable_text(words):
            yield unusable

    def protection(self) -> Iterator[str]:
        words, people, least = self.words, self.report.respondents, self.report.min_group
        if not people.anonymous:
            yield words("protection_open")
            return
        yield words("protection_rule", least=least)
        if people.anonymous_counted:
            yield words.count("protection_counted", people.anonymous)
        yield words("protection_once")

    def about(self) -> Iterator[str]:
        words, scale = self.words, self.words.questionnaire.scale
        yield words("about_scores", **ends(scale, words.locale))
        if any(one.reverse for one in words.questionnaire.asked("full")):
            yield words("about_reversed", point=scale.maximum, score=scale.minimum)
        yield words("about_rounding")
        yield words("about_spread")
        yield words(
            "about_divisions",
            shared=words.number(SHARED_FROM, 2),
            divided=words.number(DIVIDED_UP_TO, 2),
            least=MINIMUM_ANSWERS,
        )
        if self.report.gaps:
            yield words("about_chance")
        if self.report.divided.of:
            yield words("about_divided", least=LEAST_DIVIDED)
        yield from attribution(words.questionnaire, words.locale)
        yield made_with(words.questionnaire, words.locale)


def counts_text(row: TableRow[Numbers] | TableRow[ThemeNumbers]) -> str:
    """Return how many answers were each point; a dash where that isn't known."""
    one = row.numbers
    counts = one.answers if isinstance(one, ThemeNumbers) else one.distribution
    return " ".join(map(str, counts)) if counts else Missing()


def statement_cells(words: Words, row: TableRow[Numbers]) -> tuple[str, ...]:
    """Return all numbers of a statement: mean, median, spread, points, indices, in a word."""
    found = row.numbers.agreement or {}
    return (
        row.title,
        row.n,
        row.mean,
        words.number(row.numbers.median),
        row.sd,
        counts_text(row),
        *(words.number(found.get(index.id), DIGITS) for index in INDICES),
        "; ".join(remark for remark in (row.division, row.missing) if remark),
    )

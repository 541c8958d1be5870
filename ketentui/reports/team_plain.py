"""A team report in words, in the order in which it is read aloud: no charts, no columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.model.advice import BuildingBlock
from ketentui.model.team import Subgroup, TeamReport
from ketentui.model.text import clean_lines
from ketentui.model.view import ThemeNumbers
from ketentui.reports.plain import NARROWEST, WIDEST
from ketentui.reports.team_agenda import AgendaStory, Moment, Slot
from ketentui.reports.team_groups import GroupingStory, MirrorStory
from ketentui.reports.team_items import ItemStory
from ketentui.reports.team_story import PartStory, Row, TeamStory, team_story
from ketentui.reports.team_words import Words
from ketentui.reports.wrapping import wrapped

_ENDS = (".", "?", "!", ":", '"')


def team_in_words(
    report: TeamReport,
    locale: Locale,
    width: int = 80,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Iterable[str] = (),
) -> str:
    """Return the report on a chain in lines of at most `width` columns, 40 at least.

    `blocks` are the building blocks that it can point to; `more` are sentences about what the team
    agreed, which stand after its agenda.
    """
    told = team_story(report, locale, blocks or {})
    reader = _Reader(told, told.words)
    columns = min(max(width, NARROWEST), WIDEST)
    return "\n".join(line for text in reader.texts(more) for line in wrapped(text, columns))


def _sentence(text: str) -> str:
    """Return a text with an end to it, and without signs that are not heard."""
    text = text.replace(" · ", "; ").strip()
    return text if not text or text.endswith(_ENDS) else f"{text}."


@dataclass(frozen=True, slots=True)
class _Reader:
    """Says what is told, a paragraph at a time; an empty text is a silence."""

    told: TeamStory
    words: Words

    def texts(self, more: Iterable[str]) -> Iterator[str]:
        told = self.told
        yield _sentence(told.title)
        yield from self.labelled(told.facts)
        if told.summary:
            yield from self.section(self.words("in_short"))
            yield from self.labelled(told.summary)
        yield from self.agenda(told.agenda)
        yield from more
        yield from self.section(self.words("parts"))
        for part in told.parts:
            yield from self.part(part)
        for mirror in told.mirrors:
            yield from self.mirror(mirror)
        for grouping in told.groupings:
            yield from self.grouping(grouping)
        yield from self.unknown()
        yield from self.about()

    def say(self, key: str, **values: object) -> str:
        return self.words.locale(f"plain.{key}", **values)

    def section(self, title: str) -> Iterator[str]:
        yield ""
        yield _sentence(title)

    def labelled(self, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
        for label, text in rows:
            yield _sentence(f"{label}: {text}")

    # The agenda

    def agenda(self, agenda: AgendaStory) -> Iterator[str]:
        yield from self.section(agenda.title)
        yield from agenda.intro
        if not agenda.timetable:
            return
        yield ""
        yield from map(self.slot, agenda.timetable)
        yield from agenda.remarks
        yield from self.moment(agenda.opening)
        yield from self.moment(agenda.method)
        for item in agenda.items:
            yield from self.item(item)
        yield from self.moment(agenda.closing)

    def slot(self, slot: Slot) -> str:
        title = slot.title
        if slot.number:
            title = f"{slot.number}. {slot.title.rstrip('.')} ({slot.why})"
        return _sentence(self.say("slot", start=slot.start, minutes=slot.minutes, title=title))

    def moment(self, moment: Moment) -> Iterator[str]:
        yield from self.section(moment.title)
        for number, step in enumerate(moment.steps, start=1):
            yield f"{number}. {step}"

    def item(self, item: ItemStory) -> Iterator[str]:
        yield from self.section(f"{item.number}. {item.title}")
        yield f"{item.kind.capitalize()}. {item.when}. {self.words('theme')}: {item.theme}."
        yield " ".join([*item.findings, *self.counts("team_given", item.numbers.distribution)])
        yield _sentence(f"{self.words('question')}: {item.question}")
        yield _sentence(f"{self.words('approach')}: {item.approach}")
        yield from self.labelled([*item.help, *item.ends, *item.groups])
        if item.notes:
            yield f"{self.words('notes')}:"
        for note in item.notes:
            yield self.say("quote", who=note.who, text=" ".join(clean_lines(note.text).split()))

    # Part by part

    def part(self, part: PartStory) -> Iterator[str]:
        yield from self.section(part.title)
        for row in (*part.groups, *part.themes) if part.shown else ():
            yield self.row(row)
        yield from part.remarks

    def row(self, row: Row[ThemeNumbers]) -> str:
        """Return all numbers of a theme in sentences."""
        numbers = row.numbers
        if numbers.mean is None:
            return _sentence(f"{row.title}: {row.missing}")
        known = [self.say("mean", mean=row.mean)]
        if numbers.sd_within is not None:
            known.append(self.say("spread", sd=row.sd))
        known.append(self.words.locale.plural("plain.over", numbers.n_max, people=row.n))
        known.extend(remark for remark in (row.division, row.missing) if remark)
        if row.target:
            known.append(self.words("target_of", target=row.target))
        return " ".join(
            [
                _sentence(f"{row.title}: {', '.join(known)}"),
                *self.counts("team_answers", numbers.answers),
            ]
        )

    def counts(self, key: str, counts: Sequence[int] | None) -> Iterator[str]:
        """Yield how often each point was chosen; nothing where that isn't known."""
        if counts:
            points = zip(self.words.questionnaire.scale.points, counts, strict=True)
            say = self.words.locale.plural
            listed = (say("plain.at_point", n, point=point) for point, n in points if n)
            yield self.say(key, counts=", ".join(listed))

    # Groups

    def mirror(self, mirror: MirrorStory) -> Iterator[str]:
        yield from self.section(mirror.title)
        yield from mirror.findings
        yield _sentence(f"{self.words('question')}: {mirror.question}")
        first, second = mirror.headings
        for pair in mirror.pairs:
            one, other = f'"{pair.first}" {pair.first_mean}', f'"{pair.second}" {pair.second_mean}'
            yield f"{first}: {one}. {second}: {other}."
        for name, one, other in mirror.groups:
            yield f"{name}: {first} {one}, {second} {other}."

    def grouping(self, told: GroupingStory) -> Iterator[str]:
        yield from self.section(self.words(f"groups_title.{told.grouping}"))
        yield from map(_sentence, told.gaps)
        parts = self.told.parts_of(told)
        if parts:
            yield _sentence(", ".join(told.names))
        yield from told.remarks
        for part in parts:
            yield from self.section(part.title)
            for row in part.themes:
                yield self.beside(row, told.groups)

    def beside(self, row: Row[ThemeNumbers], groups: Iterable[Subgroup]) -> str:
        """Return what every group made of a theme, and all together, in a sentence."""
        means = [
            f"{self.words.group(group.grouping, group.id)} {self.words.number(numbers.mean)}"
            for group in groups
            for numbers in [group.view.theme(row.numbers.id)]
            if numbers.mean is not None
        ]
        if row.numbers.mean is not None:
            means.append(f"{self.words('whole')} {row.mean}")
        return _sentence(f"{row.title}: {', '.join(means) or row.missing}")

    # What else there is to know

    def unknown(self) -> Iterator[str]:
        if not self.told.unknown:
            return
        yield from self.section(self.words("unknown_title"))
        yield self.words("unknown_intro")
        for one in self.told.unknown:
            yield f"{_sentence(one.statement)} {_sentence(one.share)} {one.advice}".strip()

    def about(self) -> Iterator[str]:
        words = self.words
        for key, texts in (
            ("left_out", self.told.left_out or (words("left_out_none"),)),
            ("protection", self.told.protection),
            ("about", self.told.about),
        ):
            yield from self.section(words(key))
            yield from texts
        yield ""
        yield words("more")

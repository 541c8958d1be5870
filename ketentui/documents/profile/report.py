"""What the report on one profile says: what stands out, what it shows, what to do, every answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.nodes import (
    EVERY_FORM,
    LINED,
    PAGES,
    PAPER,
    SEEN,
    Beside,
    Blanks,
    Column,
    Document,
    Drawing,
    Form,
    Node,
    Paragraph,
    Point,
    Points,
    Question,
    Quotation,
    Section,
    Strong,
    Table,
)
from ketentui.documents.profile.advice import (
    AdviceText,
    BlockText,
    advice_texts,
    reversed_text,
    score_text,
    strength_text,
)
from ketentui.documents.profile.figures import (
    Earlier,
    answered_statements,
    choice,
    part_radar,
    ranked,
    two_sides,
)
from ketentui.documents.profile.standing_out import Line, first_impression, standing_out
from ketentui.documents.questionnaire import attribution, made_with
from ketentui.documents.scale import ends, ranged, scale_text
from ketentui.locale import Locale
from ketentui.measures.one_person import reach_of_one
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Assessment
from ketentui.model.figures import AXES
from ketentui.model.languages import Text
from ketentui.model.profile import Profile, Score
from ketentui.model.questionnaire import Group, Part, Questionnaire, Statement, Theme
from ketentui.model.replacing import replace

_MOST_BELOW = 8
"""A second part of so many themes has room below the radar of the first one, beside its bars."""

_MANY = 10
"""The bars of more themes are longer than a radar with what stands below it."""

_ROOM = 3
"""How many agreements there is room to write for."""

_NOTES = 4
"""So many notes stand with the first steps; all of them with their statements."""


def profile_document(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
    *,
    advice: Iterable[PartAdvice] = (),
    more: Iterable[Node] = (),
    earlier: Earlier | None = None,
) -> Document:
    """Return the report on a profile.

    `more` is about what was agreed and what changed: it comes before the advice, which is long.
    `earlier` stands in the charts. It tells all that `assessment` holds: what is not to be shared
    must not be in it any more.
    """
    about = questionnaire, assessment, locale
    given = {one.part: one for one in advice}
    advised = {id: advice_texts(one, *about) for id, one in given.items()}
    strengths = {id: strength_text(one, *about) for id, one in given.items()}
    names = {theme.id: theme.title(locale.language) for _, theme in questionnaire.themes()}
    lines = {
        part.id: tuple(standing_out(questionnaire, part, profile, names, locale))
        for part in questionnaire.parts
    }
    told = lines, advised, strengths
    builder = _Builder(questionnaire, assessment, profile, locale, *told, earlier)
    return Document(
        builder.title(),
        locale.language,
        locale.decimal,
        (
            *builder.front(),
            *builder.picture(),
            *builder.two_sides(),
            *builder.next_steps(),
            *more,
            builder.room(),
            builder.advice(),
            builder.answers(),
            builder.about(),
        ),
        kind=locale("report.kind"),
        facts=tuple(builder.facts()),
    )


class _Builder(msgspec.Struct, frozen=True):
    """Says what there is to say about one assessment."""

    questionnaire: Questionnaire
    assessment: Assessment
    profile: Profile
    locale: Locale
    lines: Mapping[str, Sequence[Line]]
    """What stands out, by part."""
    advised: Mapping[str, Sequence[AdviceText]]
    strengths: Mapping[str, AdviceText | None]
    earlier: Earlier | None

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def title(self) -> str:
        name = self.assessment.respondent.chain or self.say(self.questionnaire.title)
        return f"{self.locale('report.kind')}: {name}"

    def facts(self) -> Iterator[tuple[str, str]]:
        who = self.assessment.respondent
        is_anonymous = self.assessment.sharing == "anonymous"
        known = {
            "questionnaire": self.say(self.questionnaire.title) if who.chain else "",
            "organisation": who.organisation,
            "level": self.locale(f"common.{who.level}") if who.level else "",
            "answered_by": who.name,
            "date": self.date(),
            "depth": self.locale(
                f"report.depth_{self.assessment.depth}",
                answered=self.profile.answered,
                asked=self.profile.asked,
            ),
            "sharing": self.locale("common.anonymous") if is_anonymous else "",
            "earlier": self.earlier.then if self.earlier else "",
        }
        yield from ((self.locale(f"columns.{key}"), value) for key, value in known.items() if value)

    def date(self) -> str:
        """Return the day it was finished, and the day it was corrected where that is another."""
        finished, changed = self.assessment.finished_at, self.assessment.changed_at
        if finished is None:
            started = self.locale.date(self.assessment.started_at)
            return self.locale("report.unfinished", date=started)
        date = self.locale.date(finished)
        if changed is None or changed.date() == finished.date():
            return date
        return self.locale("report.changed", date=date, changed=self.locale.date(changed))

    # What stands out

    def front(self) -> Iterator[Section]:
        """Yield what stands out in the first part, and every gap, to be read first."""
        first, *others = self.questionnaire.parts
        label = self.locale("report.both_sides")
        lines = [*self.lines[first.id]]
        lines += (one for part in others for one in self.lines[part.id] if one.of_two)
        told = (replace(one, label=label) if one.of_two else one for one in lines)
        found = tuple((Points((Point(_labelled(one)),)),) for one in told)
        if found:
            blocks = (Beside(found, role="findings"),)
            yield Section(self.locale("report.in_short"), blocks, role="front", forms=PAGES)

    # What the scores show

    def picture(self) -> Iterator[Node]:
        """Yield what every part scores: the first one's radar beside its bars."""
        first, *others = self.questionnaire.parts
        radar = self.radar(first)
        bars: Node = self.bars(first, beside=bool(radar))
        rest = [self.bars(part) for part in others]
        below = radar and len(rest) == 1 and len(others[0].themes) <= _MOST_BELOW
        left: list[Node] = [radar] if radar else []
        left += [replace(one, forms=PAGES) for one in rest if below]
        right = [bars]
        longest = left if len(first.themes) > _MANY else right
        longest += self.strong_and_weak()
        yield Beside(tuple(tuple(column) for column in (left, right) if column))
        if below:
            rest = [replace(one, forms=LINED) for one in rest]
        for at in range(0, len(rest), 2):
            yield Beside(tuple((one,) for one in rest[at : at + 2]))

    def radar(self, part: Part) -> Section | None:
        """Return the radar of the first part, with the scores of its groups where it has them."""
        blocks = [*self.drawn(part)]
        if not blocks:
            return None
        return self.of_part(part, [*self.impression(part), *blocks])

    def drawn(self, part: Part) -> Iterator[Node]:
        profile, scale = self.profile.part(part.id), self.questionnaire.scale
        radar = part_radar(part, profile, scale, self.locale, self.earlier)
        if radar:
            yield Drawing(radar)
        elif len(profile.axes) > AXES[-1]:
            yield Paragraph(self.locale("report.too_many_axes", most=AXES[-1]))
        if part.groups:
            yield from self.scores("group", part.groups, profile.groups)

    def bars(self, part: Part, *, beside: bool = False) -> Section:
        """Return what the themes of a part score, and what stands out.

        With its radar, which only lines have, unless that stands `beside` it.
        """
        blocks: list[Node] = [*self.scores("theme", part.themes, self.profile.part(part.id).themes)]
        lines = map(_labelled, self.lines[part.id])
        blocks += (Paragraph(line, forms=LINED) for line in lines)
        if not beside:
            drawn = (replace(one, forms=LINED) for one in self.drawn(part))
            return self.of_part(part, [*self.impression(part), *drawn, *blocks])
        answers = all(one.asked == 1 for one in self.profile.part(part.id).themes)
        title = self.locale(f"report.{'given' if answers else 'ranked'}")
        begins = self.locale("report.bar", minimum=self.questionnaire.scale.minimum)
        return Section(title, (Paragraph(begins, role="aside", forms=PAGES), *blocks))

    def of_part(self, part: Part, blocks: Iterable[Node]) -> Section:
        title, parts = self.say(part.title), self.questionnaire.parts
        place = {"n": parts.index(part) + 1, "count": len(parts)}
        spoken = self.locale("plain.part", title=title, **place) if len(parts) > 1 else ""
        return Section(title, tuple(blocks), spoken=spoken)

    def scores(
        self, first: str, titled: Sequence[Theme | Group], scores: Sequence[Score]
    ) -> Iterator[Node]:
        scale = self.questionnaire.scale
        figure = ranked(titled, scores, scale, self.locale, self.earlier)
        if titled is self.questionnaire.parts[0].themes:
            yield Drawing(figure)
        else:  # what signs mean stands at the first one, on a page
            yield Drawing(figure, forms=LINED)
            yield Drawing(replace(figure, ends=("", ""), key=()), forms=PAGES)
        yield self.table(first, titled, scores)

    def impression(self, part: Part) -> Iterator[Paragraph]:
        """Yield on which scale a part is, and that it is a first impression, where it is."""
        if scale := scale_text(self.questionnaire.scale, self.locale):
            yield Paragraph(self.locale("report.on_scale", scale=scale), role="aside")
        if said := first_impression(self.profile.part(part.id), self.locale):
            yield Paragraph((Strong(said),), role="aside")

    def table(self, first: str, titled: Sequence[Theme | Group], scores: Iterable[Score]) -> Table:
        rows = (
            (self.say(one.title), score_text(score.score, self.locale), self.rests_on(score))
            for one, score in zip(titled, scores, strict=True)
        )
        columns = (
            Column(self.locale(f"columns.{first}")),
            Column(ranged(self.locale("columns.score"), self.questionnaire.scale.ends), "number"),
            Column(self.locale("columns.answered")),
        )
        return Table(columns, tuple(rows), forms=LINED)

    def rests_on(self, score: Score) -> str:
        counts = (("not_applicable", score.not_applicable), ("unknown", score.unknown))
        others = [self.locale(f"report.{key}", n=count) for key, count in counts if count]
        values = self.locale("common.answered_of", answered=score.answered, asked=score.asked)
        return ", ".join([values, *others])

    # What to do with it

    def strong_and_weak(self) -> Iterator[Node]:
        """Yield what is strong beside what to talk about first, on a page; in lines they stand with
        the rest of the advice.
        """
        for key, text in (("strong", self.strongest), ("to_talk_about", self.foremost)):
            if text:
                blocks = *map(Paragraph, text.paragraphs), *_questions(text, self.locale, True)
                title = self.locale(f"report.{key}", theme=text.title)
                yield Section(title, blocks, forms=PAGES)

    @property
    def strongest(self) -> AdviceText | None:
        """What is strongest in the first part that has something strong."""
        return next(filter(None, self.strengths.values()), None)

    @property
    def foremost(self) -> AdviceText | None:
        """What to begin with: what comes first of what has a question or a first step."""
        texts = (text for texts in self.advised.values() for text in texts)
        return next((one for one in texts if one.questions or one.first_steps), None)

    def two_sides(self) -> Iterator[Node]:
        """Yield every statement about oneself beside the same one about the other."""
        for gap in self.profile.gaps:
            figure = two_sides(self.questionnaire, self.assessment, gap, self.locale)
            if figure:
                told = Paragraph(self.locale("report.two_sides_legend"), role="aside")
                yield Section(figure.title, (told, Drawing(figure)), forms=SEEN)

    def next_steps(self) -> Iterator[Node]:
        """Yield what to begin with tomorrow, beside what was written with answers, on a page."""
        columns, text = [], self.foremost
        if text and text.first_steps:
            steps = Points(tuple(map(Point, text.first_steps)), choices=True)
            about = Paragraph(self.locale("report.steps_on", theme=text.title), role="aside")
            causes = _listed("causes", map(Point, text.causes), self.locale)
            columns.append((Section(self.locale("report.steps"), (about, *causes, steps)),))
        if notes := tuple(self.notes()):
            columns.append((Section(self.locale("report.notes"), notes),))
        if columns:
            title = self.locale("report.further")
            yield Section(title, (Beside(tuple(columns)),), role="page", forms=PAGES)

    def notes(self) -> Iterator[Node]:
        noted = [
            (answer.note, statement)
            for statement in self.questionnaire.asked(self.assessment.depth)
            if (answer := self.assessment.answer(statement.id)).note
        ]
        for note, statement in noted[:_NOTES]:
            yield Quotation(note, self.say(statement.text))
        if rest := len(noted[_NOTES:]):
            yield Paragraph(self.locale.plural("report.more_notes", rest), role="aside")

    def room(self) -> Section:
        """Return room to write what one agrees with whom."""
        names = tuple(self.locale(f"report.room_{key}") for key in ("what", "with", "when"))
        blanks = Blanks(self.locale("report.room_one"), names, lines=_ROOM)
        return Section(self.locale("report.room"), (blanks,), forms=PAPER)

    # Advice

    def advice(self) -> Section:
        parts = (self.part_advice(part) for part in self.questionnaire.parts)
        return Section(self.locale("advice.title"), tuple(parts))

    def part_advice(self, part: Part) -> Section:
        texts = self.advised.get(part.id, ())
        strong = self.strengths.get(part.id)
        forms = LINED if strong is self.strongest else EVERY_FORM
        first = [_finding(strong, self.locale, forms)] if strong else []
        shown = self.foremost if self.foremost in texts else None
        blocks = *self.impression(part), *first, *advice_blocks(texts, self.locale, shown)
        return Section(self.say(part.title), blocks, level=3, role="columns")

    # Answers

    def answers(self) -> Section:
        parts = tuple(map(self.part_answers, self.questionnaire.parts))
        return Section(self.locale("report.statements"), parts)

    def part_answers(self, part: Part) -> Section:
        about = part, self.questionnaire, self.assessment, self.profile, self.locale
        drawn = Drawing(answered_statements(*about), forms=PAGES)
        return Section(self.say(part.title), (drawn, *map(self.theme, part.themes)), level=3)

    def theme(self, theme: Theme) -> Section:
        asked = theme.asked(self.assessment.depth)
        points = (Points(tuple(map(self.answered, asked))),) if asked else ()
        return Section(self.say(theme.title), points, level=4, forms=LINED)

    def answered(self, statement: Statement) -> Point:
        answer, scale = self.assessment.answer(statement.id), self.questionnaire.scale
        counts_for = reversed_text(statement, answer, scale, self.locale)
        reverse = (", ", counts_for) if counts_for else ()
        given = choice(answer, scale, self.locale)
        text = self.say(statement.text), " ", Strong(given), *reverse
        return Point(text, (Quotation(answer.note),) if answer.note else ())

    # About

    def about(self) -> Section:
        return Section(self.locale("report.about"), tuple(map(Paragraph, self._about())))

    def _about(self) -> Iterator[str]:
        scale = self.questionnaire.scale
        yield self.locale("report.about_scores", **ends(scale, self.locale))
        if any(one.reverse for one in self.questionnaire.asked(self.assessment.depth)):
            yield self.locale("report.about_reversed", point=scale.maximum, score=scale.minimum)
        if any(theme.is_answer for part in self.profile.parts for theme in part.themes):
            far = reach_of_one(scale)
            yield self.locale("report.about_answers", far=self.locale.number(far))
        if self.assessment.depth == "quick":
            yield self.locale("report.about_quick")
        yield self.locale("report.about_one")
        yield from attribution(self.questionnaire, self.locale)
        yield made_with(self.questionnaire, self.locale)


def _labelled(line: Line) -> tuple[str, ...]:
    return (Strong(line.label), ": ", line.text) if line.label else (line.text,)


def advice_blocks(
    texts: Sequence[AdviceText], locale: Locale, shown: AdviceText | None = None
) -> Iterator[Node]:
    """Yield all that is advised on a part: a section a finding, or that there is nothing.

    Its building blocks open by the id of the theme that they are advised on, and their own. What is
    said first of `shown` a page has elsewhere.
    """
    for text in texts:
        yield _finding(text, locale, LINED if text is shown else EVERY_FORM)
    if not texts:
        yield Paragraph(locale("advice.none"))


def _finding(text: AdviceText, locale: Locale, forms: frozenset[Form] = EVERY_FORM) -> Section:
    """Return a finding with what to do; what it shows, asks and begins with in some `forms`."""
    blocks = tuple(_advised(text, locale, forms))
    seen = EVERY_FORM if text.blocks else forms
    return Section(text.title, blocks, level=4, about=text.theme, forms=seen)


def _advised(advice: AdviceText, locale: Locale, forms: frozenset[Form]) -> Iterator[Node]:
    yield from (Paragraph(one, forms=forms) for one in advice.paragraphs)
    for one in (
        *_listed("causes", map(Point, advice.causes), locale),
        *_questions(advice, locale),
        *_listed("first_steps", map(Point, advice.first_steps), locale),
    ):
        yield replace(one, forms=forms)
    blocks = (_building_block(one, advice.theme) for one in advice.blocks)
    yield from _listed("blocks", blocks, locale)


def _questions(advice: AdviceText, locale: Locale, large: bool = False) -> Iterator[Node]:
    one, *more = advice.questions or ("",)
    if one and not more:
        yield Question(locale("advice.question"), one, large=large)
    yield from _listed("questions", map(Point, advice.questions if more else ()), locale)


def _listed(key: str, points: Iterable[Point], locale: Locale) -> Iterator[Node]:
    if listed := tuple(points):
        yield Paragraph((Strong(locale(f"advice.{key}")),))
        yield Points(listed)


def _building_block(block: BlockText, theme: str) -> Point:
    score = (" (", block.score, ")") if block.score else ()
    why = (": ", block.why) if block.why else ()
    return Point((Strong(block.title), *score, *why), opens=f"{theme}:{block.id}")

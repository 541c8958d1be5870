"""What the report on one profile says: who answered, what it shows, advice, and every answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.documents.nodes import (
    Column,
    Document,
    Drawing,
    Facts,
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
)
from ketentui.documents.profile.figures import Earlier, part_bars, part_radar
from ketentui.documents.profile.standing_out import first_impression, standing_out
from ketentui.documents.questionnaire import attribution, made_with
from ketentui.documents.scale import ends, ranged, scale_text
from ketentui.locale import Locale
from ketentui.measures.one_person import reach_of_one
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.figures import AXES
from ketentui.model.profile import PartProfile, Profile, Score
from ketentui.model.questionnaire import Group, Part, Questionnaire, Statement, Text, Theme


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
    advised = {one.part: one for one in advice}
    builder = _Builder(questionnaire, assessment, profile, locale, earlier)
    return Document(
        builder.title(),
        locale.language,
        locale.decimal,
        (
            Facts(tuple(builder.facts())),
            *map(builder.part, questionnaire.parts),
            *more,
            builder.advice(advised),
            builder.answers(),
            builder.about(),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says what there is to say about one assessment."""

    questionnaire: Questionnaire
    assessment: Assessment
    profile: Profile
    locale: Locale
    earlier: Earlier | None

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def title(self) -> str:
        title, chain = self.say(self.questionnaire.title), self.assessment.respondent.chain
        return self.locale("report.title", questionnaire=title, chain=chain) if chain else title

    def facts(self) -> Iterator[tuple[str, str]]:
        who = self.assessment.respondent
        is_anonymous = self.assessment.sharing == "anonymous"
        known = {
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

    # What the scores show

    def part(self, part: Part) -> Section:
        profile, title = self.profile.part(part.id), self.say(part.title)
        parts = self.questionnaire.parts
        place = {"n": parts.index(part) + 1, "count": len(parts)}
        spoken = self.locale("plain.part", title=title, **place) if len(parts) > 1 else ""
        return Section(title, tuple(self._part(part, profile)), spoken=spoken)

    def _part(self, part: Part, profile: PartProfile) -> Iterator[Node]:
        yield from self.impression(part)
        yield from self.figures(part, profile)
        if part.groups:
            yield self.table("group", part.groups, profile.groups)
        yield self.table("theme", part.themes, profile.themes)
        titles = {theme.id: self.say(theme.title) for theme in part.themes}
        about = self.questionnaire, part, self.profile, titles, self.locale
        for line in standing_out(*about):
            label = (Strong(line.label), ": ") if line.label else ()
            yield Paragraph((*label, line.text))

    def impression(self, part: Part) -> Iterator[Paragraph]:
        """Yield on which scale a part is, and that it is a first impression, where it is."""
        if scale := scale_text(self.questionnaire.scale, self.locale):
            yield Paragraph(self.locale("report.on_scale", scale=scale), role="aside")
        if said := first_impression(self.profile.part(part.id), self.locale):
            yield Paragraph((Strong(said),), role="aside")

    def figures(self, part: Part, profile: PartProfile) -> Iterator[Node]:
        about = part, profile, self.questionnaire.scale, self.locale, self.earlier
        radar = part_radar(*about)
        if radar:
            yield Drawing(radar)
        elif len(profile.axes) > AXES[-1]:
            yield Paragraph(self.locale("report.too_many_axes", most=AXES[-1]))
        yield Drawing(part_bars(*about))

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
        return Table(columns, tuple(rows))

    def rests_on(self, score: Score) -> str:
        counts = (("not_applicable", score.not_applicable), ("unknown", score.unknown))
        others = [self.locale(f"report.{key}", n=count) for key, count in counts if count]
        values = self.locale("common.answered_of", answered=score.answered, asked=score.asked)
        return ", ".join([values, *others])

    # Advice

    def advice(self, advised: Mapping[str, PartAdvice]) -> Section:
        parts = (self.part_advice(part, advised) for part in self.questionnaire.parts)
        return Section(self.locale("advice.title"), tuple(parts))

    def part_advice(self, part: Part, advised: Mapping[str, PartAdvice]) -> Section:
        given = advised.get(part.id, PartAdvice(part.id))
        texts = advice_texts(given, self.questionnaire, self.assessment, self.locale)
        blocks = *self.impression(part), *advice_blocks(texts, self.locale)
        return Section(self.say(part.title), blocks, level=3)

    # Answers

    def answers(self) -> Section:
        parts = (
            Section(self.say(part.title), tuple(map(self.theme, part.themes)), level=3)
            for part in self.questionnaire.parts
        )
        return Section(self.locale("report.statements"), tuple(parts))

    def theme(self, theme: Theme) -> Section:
        asked = theme.asked(self.assessment.depth)
        points = (Points(tuple(map(self.answered, asked))),) if asked else ()
        return Section(self.say(theme.title), points, level=4)

    def answered(self, statement: Statement) -> Point:
        answer, scale = self.assessment.answer(statement.id), self.questionnaire.scale
        counts_for = reversed_text(statement, answer, scale, self.locale)
        reverse = (", ", counts_for) if counts_for else ()
        text = self.say(statement.text), " ", Strong(self.choice(answer)), *reverse
        return Point(text, (Quotation(answer.note),) if answer.note else ())

    def choice(self, answer: Answer) -> str:
        if answer.value is None:
            return self.locale(f"common.{answer.reason or 'unanswered'}")
        label = self.questionnaire.scale.label(answer.value)
        if label is None:
            return str(answer.value)
        return self.locale("report.answer", value=answer.value, label=self.say(label))

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


def advice_blocks(texts: Sequence[AdviceText], locale: Locale) -> Iterator[Node]:
    """Yield all that is advised on a part: a section a finding, or that there is nothing.

    Its building blocks open by the id of the theme that they are advised on, and their own.
    """
    for text in texts:
        yield Section(text.title, tuple(_advised(text, locale)), level=4, about=text.theme)
    if not texts:
        yield Paragraph(locale("advice.none"))


def _advised(advice: AdviceText, locale: Locale) -> Iterator[Node]:
    yield from map(Paragraph, advice.paragraphs)
    yield from _listed("causes", map(Point, advice.causes), locale)
    one, *more = advice.questions or ("",)
    if one and not more:
        yield Question(locale("advice.question"), one)
    for key, points in (
        ("questions", map(Point, advice.questions if more else ())),
        ("first_steps", map(Point, advice.first_steps)),
        ("blocks", (_building_block(one, advice.theme) for one in advice.blocks)),
    ):
        yield from _listed(key, points, locale)


def _listed(key: str, points: Iterable[Point], locale: Locale) -> Iterator[Node]:
    if listed := tuple(points):
        yield Paragraph((Strong(locale(f"advice.{key}")),))
        yield Points(listed)


def _building_block(block: BlockText, theme: str) -> Point:
    score = (" (", block.score, ")") if block.score else ()
    why = (": ", block.why) if block.why else ()
    return Point((Strong(block.title), *score, *why), opens=f"{theme}:{block.id}")

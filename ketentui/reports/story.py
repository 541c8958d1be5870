"""What a report on one profile tells, in the user's language and in order, without any layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.measures.advice import is_wide
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.numbers import difference
from ketentui.model.profile import Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Group, Part, Questionnaire, Statement, Text, Theme
from ketentui.reports.advice import AdviceText, advice_texts, reversed_text, score_text

CLOSE = 1 / 8
"""Below this part of the scale, two sides are nearly equal: half a point on 1–5."""

MOST_NAMED = 4
"""So many themes with the highest or the lowest scores are named one by one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One theme or group in a table."""

    title: str
    score: str
    answered: str
    """How many statements have a value, and what the others say."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One statement with what was answered."""

    text: str
    answer: str
    reversed: str
    """What it counts for, of a reversed statement; empty otherwise."""
    note: str
    """May have several lines; empty where there is none."""


@dataclass(frozen=True, slots=True)
class PartStory:
    """What there is to tell about one part."""

    part: Part
    profile: PartProfile
    title: str
    groups: tuple[Row, ...]
    themes: tuple[Row, ...]
    strongest: tuple[str, ...]
    weakest: tuple[str, ...]
    remarks: tuple[str, ...]
    """What else there is to see: that all score the same, how far two sides are apart."""
    advice: tuple[AdviceText, ...]
    answers: tuple[tuple[str, tuple[Answered, ...]], ...]
    """The statements that were asked, below the title of their theme."""


@dataclass(frozen=True, slots=True)
class Story:
    """What there is to tell about one assessment."""

    title: str
    facts: tuple[tuple[str, str], ...]
    """Who, when and how: a label and what it says, as far as it is shared."""
    parts: tuple[PartStory, ...]
    about: tuple[str, ...]
    """What the scores mean, where the questionnaire comes from, and how this was made."""


def story(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
    advice: Iterable[PartAdvice] = (),
) -> Story:
    """Return what there is to tell about an assessment."""
    teller = _Teller(questionnaire, assessment, profile, locale)
    advised = {one.part: one for one in advice}
    return Story(
        title=teller.title(),
        facts=tuple(teller.facts()),
        parts=tuple(
            teller.part(part, advised.get(part.id, PartAdvice(part.id)))
            for part in questionnaire.parts
        ),
        about=tuple(teller.about()),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Finds the words for one assessment."""

    questionnaire: Questionnaire
    assessment: Assessment
    profile: Profile
    locale: Locale

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def title(self) -> str:
        title, chain = self.say(self.questionnaire.title), self.assessment.respondent.chain
        return self.locale("report.title", questionnaire=title, chain=chain) if chain else title

    def facts(self) -> Iterator[tuple[str, str]]:
        who = self.assessment.respondent
        known = {
            "organisation": who.organisation,
            "level": self.locale(f"common.{who.level}") if who.level else "",
            "name": who.name,
            "date": self.date(),
            "depth": self.locale(
                f"report.depth_{self.assessment.depth}",
                answered=self.profile.answered,
                asked=self.profile.asked,
            ),
            "sharing": self.locale("common.anonymous") if self._anonymous else "",
        }
        yield from ((self.locale(f"report.{key}"), value) for key, value in known.items() if value)

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

    @property
    def _anonymous(self) -> bool:
        return self.assessment.sharing == "anonymous"

    def part(self, part: Part, advice: PartAdvice) -> PartStory:
        profile = self.profile.part(part.id)
        return PartStory(
            part=part,
            profile=profile,
            title=self.say(part.title),
            groups=self.rows(part.groups, profile.groups),
            themes=self.rows(part.themes, profile.themes),
            strongest=self.scored(profile.strongest()),
            weakest=self.scored(profile.weakest()),
            remarks=tuple(self.remarks(part, profile)),
            advice=advice_texts(advice, self.questionnaire, self.assessment, self.locale),
            answers=tuple((self.say(theme.title), self.answers(theme)) for theme in part.themes),
        )

    def rows(self, titled: Sequence[Theme | Group], scores: Iterable[Score]) -> tuple[Row, ...]:
        return tuple(
            Row(self.say(one.title), score_text(score.score, self.locale), self.rests_on(score))
            for one, score in zip(titled, scores, strict=True)
        )

    def rests_on(self, score: Score) -> str:
        counts = (("not_applicable", score.not_applicable), ("unknown", score.unknown))
        others = [self.locale(f"report.{key}", n=count) for key, count in counts if count]
        values = self.locale("common.answered_of", answered=score.answered, asked=score.asked)
        return ", ".join([values, *others])

    def scored(self, scores: Iterable[Score]) -> tuple[str, ...]:
        titles = {theme.id: self.say(theme.title) for _, theme in self.questionnaire.themes()}
        return scored_texts(tuple(scores), titles, self.locale)

    def remarks(self, part: Part, profile: PartProfile) -> Iterator[str]:
        if not profile.strongest() and sum(one.score is not None for one in profile.themes) > 1:
            yield self.locale("report.equal")
        for gap in self.profile.gaps:
            if self.questionnaire.theme(gap.first.id) in part.themes:
                yield gap_text(self.questionnaire, gap, self.locale)

    def answers(self, theme: Theme) -> tuple[Answered, ...]:
        return tuple(map(self.answered, theme.asked(self.assessment.depth)))

    def answered(self, statement: Statement) -> Answered:
        answer, scale = self.assessment.answer(statement.id), self.questionnaire.scale
        return Answered(
            self.say(statement.text),
            self.choice(answer),
            reversed_text(statement, answer, scale, self.locale),
            answer.note,
        )

    def choice(self, answer: Answer) -> str:
        if answer.value is None:
            return self.locale(f"common.{answer.reason or 'unanswered'}")
        label = self.questionnaire.scale.label(answer.value)
        if label is None:
            return str(answer.value)
        return self.locale("report.answer", value=answer.value, label=self.say(label))

    def about(self) -> Iterator[str]:
        scale, source = self.questionnaire.scale, self.questionnaire.source
        yield self.locale(
            "report.about_scores",
            minimum=scale.minimum,
            lowest=self.say(scale.labels[0]),
            maximum=scale.maximum,
            highest=self.say(scale.labels[-1]),
        )
        if any(one.reverse for one in self.questionnaire.asked(self.assessment.depth)):
            yield self.locale("report.about_reversed", point=scale.maximum, score=scale.minimum)
        if self.assessment.depth == "quick":
            yield self.locale("report.about_quick")
        yield self.locale("report.about_one")
        if source is not None:
            yield self.locale("report.source", source=self.say(source))
        yield self.locale(
            "report.made",
            questionnaire=self.say(self.questionnaire.title),
            version=self.questionnaire.version,
        )


def scored_texts(
    scores: Sequence[Score], names: Mapping[str, str], locale: Locale
) -> tuple[str, ...]:
    """Return themes by name with their scores; of many that tie, two and how many more."""
    named = scores if len(scores) <= MOST_NAMED else scores[:2]
    texts = [
        locale("report.scored", theme=names[one.id], score=score_text(one.score, locale))
        for one in named
    ]
    if more := len(scores) - len(named):
        score = score_text(scores[-1].score, locale)
        texts.append(locale("report.more_scored", n=more, score=score))
    return tuple(texts)


def gap_text(questionnaire: Questionnaire, gap: Gap, locale: Locale) -> str:
    """Return in one sentence how far two sides of the same behaviour are apart."""
    far = difference(gap.first.score or 0.0, gap.second.score or 0.0)
    names = [questionnaire.theme(one.id).short(locale.language) for one in (gap.first, gap.second)]
    key = "none" if not far else "close"
    if is_wide(gap, questionnaire.scale):
        key = "wide"
    elif abs(far) >= CLOSE * (questionnaire.scale.maximum - questionnaire.scale.minimum):
        key = "narrow"
    return locale(
        f"report.gap_{key}",
        first=names[0],
        one=score_text(gap.first.score, locale),
        second=names[1],
        other=score_text(gap.second.score, locale),
        higher=names[0] if far > 0 else names[1],
        difference=locale.number(abs(far)),
    )

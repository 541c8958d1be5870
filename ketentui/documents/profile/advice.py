"""Advice as sentences in the user's language: for every report and for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from ketentui.documents.scale import ranged
from ketentui.locale import Locale
from ketentui.model.advice import (
    BuildingBlock,
    Fire,
    GapFinding,
    PartAdvice,
    SuggestedBlock,
    ThemeFinding,
)
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.profile import MOST_NAMED, Score
from ketentui.model.questionnaire import Questionnaire, Scale, Statement

_MOST_EQUAL = 2
"""So many statements, or pairs of them, that are equal are told; more point at none."""

_T = TypeVar("_T")


class BlockText(msgspec.Struct, frozen=True):
    """A building block that helps, in words."""

    id: str
    title: str
    why: str
    """Why it helps; empty where the questionnaire doesn't say."""
    score: str
    """How it scored in this chain; empty where the chain didn't look at it."""


class AdviceText(msgspec.Struct, frozen=True):
    """One finding in words: what it is about, what was found, and what to do."""

    title: str
    paragraphs: tuple[str, ...]
    theme: str = ""
    """The id of the theme that it is about; empty where it is about none, or several."""
    causes: tuple[str, ...] = ()
    """What may be behind it, to recognise or not."""
    questions: tuple[str, ...] = ()
    """To begin a conversation with."""
    first_steps: tuple[str, ...] = ()
    blocks: tuple[BlockText, ...] = ()


def advice_texts(
    advice: PartAdvice, questionnaire: Questionnaire, assessment: Assessment, locale: Locale
) -> tuple[AdviceText, ...]:
    """Return the advice on one part in words: the fire first, then themes, gaps, and the rest."""
    said = _Wording(questionnaire, assessment, locale)
    return (
        *([said.fire(advice.fire, advice.foremost)] if advice.fire else []),
        *map(said.finding, advice.findings),
        *([said.tied(advice.tied)] if advice.tied else []),
        *map(said.gap, advice.gaps),
        *([said.going_on(advice.unasked)] if advice.unasked else []),
    )


def strength_text(
    advice: PartAdvice, questionnaire: Questionnaire, assessment: Assessment, locale: Locale
) -> AdviceText | None:
    """Return what is strongest in a part, in words; None where nothing stands out as that, or the
    advice says it already.
    """
    if advice.strength is None or advice.strength in advice.findings:
        return None
    said = _Wording(questionnaire, assessment, locale)
    return said.finding(advice.strength, "advice.strength")


def _few(equals: tuple[_T, ...]) -> tuple[_T, ...]:
    return equals if len(equals) <= _MOST_EQUAL else ()


def reversed_text(statement: Statement, answer: Answer, scale: Scale, locale: Locale) -> str:
    """Return what a point counts for where the statement is reversed; empty otherwise."""
    if answer.value is None or not statement.reverse:
        return ""
    return locale("report.reversed", score=scale.score(statement, answer.value))


def score_text(score: float | None, locale: Locale) -> str:
    """Return a score as people write it, or that there is none."""
    return locale("common.no_score") if score is None else locale.number(score)


def equal_text(scores: Sequence[Score], locale: Locale) -> str:
    """Return the score that all of `scores` have: as an answer where all of them are one."""
    means = [one.score for one in scores if not one.is_answer]
    return score_text((means or [scores[0].score])[0], locale)


class _Wording(msgspec.Struct, frozen=True):
    """Finds the words for one assessment."""

    questionnaire: Questionnaire
    assessment: Assessment
    locale: Locale

    def finding(self, finding: ThemeFinding, title: str = "advice.heading") -> AdviceText:
        theme = self.questionnaire.theme(finding.theme)
        return AdviceText(
            title=self.locale(
                title,
                theme=theme.title(self.locale.language),
                score=score_text(finding.score.score, self.locale),
            ),
            paragraphs=tuple(self._paragraphs(finding)),
            theme=finding.theme,
            causes=tuple(cause(self.locale.language) for cause in finding.causes),
            questions=self._dialogues(_few(finding.statements)),
            first_steps=tuple(self._first_steps(finding)),
            blocks=tuple(map(self._block, finding.blocks)),
        )

    def _paragraphs(self, finding: ThemeFinding) -> Iterator[str]:
        score, statements = finding.score, finding.statements
        if finding.kind == "answer" or (finding.kind == "unknown" and statements):
            texts = {
                "statement": self._statement(statements[0]),
                "value": self._value(statements[0]),
            }
            yield self.locale(f"advice.one_{finding.kind}", **texts)
            return
        if finding.kind == "unknown":
            yield self.locale("advice.unknown_intro", n=score.asked, unknown=score.unknown)
        if finding.leads:
            yield self.locale("advice.leads")
        if finding.kind != "dip":
            yield self._own_or_general(finding)
        if finding.kind == "dip" or _few(statements):
            key = "advice.dip" if finding.kind == "dip" else "advice.dip_in_middle"
            given = (
                self.locale("advice.given", statement=self._statement(one), value=self._value(one))
                for one in statements
            )
            yield self.locale(key, statements=self.locale.listed(list(given)))

    def _own_or_general(self, finding: ThemeFinding) -> str:
        if finding.text is not None:
            return finding.text(self.locale.language)
        return self.locale(f"advice.{finding.kind}")

    def _value(self, statement_id: str) -> str:
        """Return the point that was answered, with what it counts for where that is another."""
        answer = self.assessment.answer(statement_id)
        scale, statement = self.questionnaire.scale, self.questionnaire.statements[statement_id]
        reversed = reversed_text(statement, answer, scale, self.locale)
        return ", ".join(filter(None, (str(answer.value), reversed)))

    def _statement(self, statement_id: str) -> str:
        return self.questionnaire.statements[statement_id].text(self.locale.language)

    def _dialogues(self, statements: Sequence[str]) -> tuple[str, ...]:
        """Return the questions of statements, after their theme where those are several."""
        language, home = self.locale.language, self.questionnaire.home
        themes = [home[id][1].title(language) for id in statements]
        asked = [self.questionnaire.statements[id].dialogue for id in statements]
        return tuple(
            f"{theme}: {question(language)}" if len(set(themes)) > 1 else question(language)
            for theme, question in zip(themes, asked, strict=True)
            if question is not None
        )

    def _first_steps(self, finding: ThemeFinding) -> Iterator[str]:
        if finding.kind == "high":
            return
        yield from (step(self.locale.language) for step in finding.first_steps)
        if not finding.first_steps:
            kind = finding.kind if finding.kind in ("unknown", "answer") else "score"
            yield self.locale(f"advice.first_step_{kind}")

    def tied(self, findings: Sequence[ThemeFinding]) -> AdviceText:
        """Return that several themes are equal, and their questions where they are one answer."""
        unknown = findings[0].kind == "unknown"
        names = [
            self.questionnaire.theme(one.theme).title(self.locale.language) for one in findings
        ]
        many = self.locale("advice.themes", n=len(names))
        named = self.locale.listed(names) if len(names) <= MOST_NAMED else many
        score = equal_text([one.score for one in findings], self.locale)
        return AdviceText(
            title=self.locale("advice.tied_heading"),
            paragraphs=(
                self.locale(
                    "advice.tied_unknown" if unknown else "advice.tied", themes=named, score=score
                ),
            ),
            questions=self._dialogues(
                [one.statements[0] for one in findings if one.kind == "answer"]
            ),
            first_steps=(self.locale("advice.first_step_tied"),),
        )

    def going_on(self, unasked: int) -> AdviceText:
        """Return how to go on from what rests on one answer."""
        minutes = self.questionnaire.minutes.get("full")
        length = f" ({self.locale.plural('start.minutes', minutes)})" if minutes else ""
        values = {"id": self.questionnaire.id, "length": length}
        return AdviceText(
            self.locale("advice.going_on_heading"),
            (self.locale.plural("advice.going_on", unasked, **values),),
        )

    def _block(self, suggested: SuggestedBlock) -> BlockText:
        block, language = suggested.block, self.locale.language
        score = ""
        if block.absent:
            score = self.locale("advice.block_absent")
        elif block.score is not None and block.score.score is not None:
            key = "block_answer" if block.score.is_answer else "block_score"
            score = self.locale(f"advice.{key}", score=self._of_block(block))
        why = suggested.why(language) if suggested.why else ""
        return BlockText(block.id, block.title(language), why, score)

    def _of_block(self, block: BuildingBlock) -> str:
        """Return how a building block scored, with its scale where that must be told."""
        shown = score_text(block.score.score if block.score else None, self.locale)
        return ranged(shown, block.ends, self.questionnaire.scale.ends)

    def gap(self, finding: GapFinding) -> AdviceText:
        gap = finding.gap
        asked, language = self.questionnaire, self.locale.language
        sides = {"first": gap.first, "second": gap.second}
        names = {key: asked.label(asked.theme(one.id), language) for key, one in sides.items()}
        paragraphs = [self.locale(f"advice.gap_{finding.kind}", **names)]
        widest = _few(gap.widest)
        if widest:
            alone = gap.first.asked == 1
            pairs = "; ".join(map(self._pair, widest))
            paragraphs.append(
                self.locale(f"advice.gap_{'only' if alone else 'widest'}", pairs=pairs)
            )
        return AdviceText(
            title=self.locale(
                "advice.gap_heading",
                **names,
                one=score_text(gap.first.score, self.locale),
                other=score_text(gap.second.score, self.locale),
            ),
            paragraphs=tuple(paragraphs),
            theme=gap.first.id,
            questions=self._dialogues([mine for mine, _ in widest]),
        )

    def _pair(self, pair: tuple[str, str]) -> str:
        one, other = pair
        return self.locale(
            "advice.pair",
            one=self._statement(one),
            one_value=self._value(one),
            other=self._statement(other),
            other_value=self._value(other),
        )

    def fire(self, fire: Fire, theme: str) -> AdviceText:
        helped = fire.roles if fire.state in ("missing", "least") else ()
        return AdviceText(
            title=self.locale("advice.fire_heading"),
            paragraphs=(self._fire_state(fire), *(self.locale(f"advice.help_{r}") for r in helped)),
            theme=theme,
        )

    def _fire_state(self, fire: Fire) -> str:
        roles = self.locale.listed([self.locale(f"advice.{role}") for role in fire.roles])
        return self.locale(f"advice.fire_{fire.state}", roles=roles)

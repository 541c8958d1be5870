"""Advice as sentences in the user's language: for every report and for the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.model.advice import Fire, GapFinding, PartAdvice, SuggestedBlock, ThemeFinding
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.profile import Gap
from ketentui.model.questionnaire import Questionnaire, Scale, Statement, Theme


@dataclass(frozen=True, slots=True)
class BlockText:
    """A building block that helps, in words."""

    id: str
    title: str
    why: str
    """Why it helps; empty where the questionnaire doesn't say."""
    score: str
    """How it scored in this chain; empty where the chain didn't look at it."""


@dataclass(frozen=True, slots=True)
class AdviceText:
    """One finding in words: what it is about, what was found, and what to do."""

    title: str
    paragraphs: tuple[str, ...]
    question: str = ""
    """A question to begin a conversation with; empty where there is none."""
    first_steps: tuple[str, ...] = ()
    blocks: tuple[BlockText, ...] = ()


def advice_texts(
    advice: PartAdvice, questionnaire: Questionnaire, assessment: Assessment, locale: Locale
) -> tuple[AdviceText, ...]:
    """Return the advice on one part in words: the fire first, then themes, then gaps."""
    said = _Wording(questionnaire, assessment, locale)
    return (
        *([said.fire(advice.fire)] if advice.fire else []),
        *map(said.finding, advice.findings),
        *map(said.gap, advice.gaps),
    )


def reversed_text(statement: Statement, answer: Answer, scale: Scale, locale: Locale) -> str:
    """Return what a point counts for where the statement is reversed; empty otherwise."""
    if answer.value is None or not statement.reverse:
        return ""
    return locale("report.reversed", score=scale.score(statement, answer.value))


def score_text(score: float | None, locale: Locale) -> str:
    """Return a score as people write it, or that there is none."""
    return locale("common.no_score") if score is None else locale.number(score)


@dataclass(frozen=True, slots=True)
class _Wording:
    """Finds the words for one assessment."""

    questionnaire: Questionnaire
    assessment: Assessment
    locale: Locale

    def finding(self, finding: ThemeFinding) -> AdviceText:
        theme = self.questionnaire.theme(finding.theme)
        return AdviceText(
            title=self.locale(
                "advice.heading",
                theme=theme.title(self.locale.language),
                score=score_text(finding.score.score, self.locale),
            ),
            paragraphs=tuple(self._paragraphs(finding)),
            question=self._dialogue(finding.statement),
            first_steps=tuple(self._first_steps(finding)),
            blocks=tuple(map(self._block, finding.blocks)),
        )

    def _paragraphs(self, finding: ThemeFinding) -> Iterator[str]:
        score = finding.score
        if finding.kind == "unknown":
            intro = "advice.unknown_intro"
            yield self.locale.plural(intro, score.asked, unknown=score.unknown)
        if finding.kind == "high":
            yield self.locale("advice.strong_intro")
        if finding.kind != "dip":
            yield self._own_or_general(finding)
        if finding.statement is not None:
            key = "advice.dip" if finding.kind == "dip" else "advice.dip_in_middle"
            yield self.locale(key, **self._outlier(finding.statement))

    def _own_or_general(self, finding: ThemeFinding) -> str:
        if finding.text is not None:
            return finding.text(self.locale.language)
        return self.locale(f"advice.{finding.kind}")

    def _outlier(self, statement_id: str) -> dict[str, object]:
        return {
            "statement": self._statement(statement_id),
            "value": self._value(statement_id),
        }

    def _value(self, statement_id: str) -> str:
        """Return the point that was answered, with what it counts for where that is another."""
        answer = self.assessment.answer(statement_id)
        scale, statement = self.questionnaire.scale, self.questionnaire.statements[statement_id]
        reversed = reversed_text(statement, answer, scale, self.locale)
        return ", ".join(filter(None, (str(answer.value), reversed)))

    def _statement(self, statement_id: str) -> str:
        return self.questionnaire.statements[statement_id].text(self.locale.language)

    def _dialogue(self, statement_id: str | None) -> str:
        if statement_id is None:
            return ""
        dialogue = self.questionnaire.statements[statement_id].dialogue
        return dialogue(self.locale.language) if dialogue else ""

    def _first_steps(self, finding: ThemeFinding) -> Iterator[str]:
        if finding.kind == "high":
            return
        yield from (step(self.locale.language) for step in finding.first_steps)
        if not finding.first_steps:
            unknown = finding.kind == "unknown"
            yield self.locale("advice.first_step_unknown" if unknown else "advice.first_step")

    def _block(self, suggested: SuggestedBlock) -> BlockText:
        block, language = suggested.block, self.locale.language
        score = ""
        if block.absent:
            score = self.locale("advice.block_absent")
        elif block.score is not None and block.score.score is not None:
            score = self.locale("advice.block_score", score=self.locale.number(block.score.score))
        why = suggested.why(language) if suggested.why else ""
        return BlockText(block.id, block.title(language), why, score)

    def gap(self, finding: GapFinding) -> AdviceText:
        gap = finding.gap
        names = {key: side.short(self.locale.language) for key, side in self._sides(gap).items()}
        paragraphs = [self.locale(f"advice.gap_{finding.kind}", **names)]
        if gap.widest is not None:
            alone = gap.first.asked == 1
            paragraphs.append(self._pair("gap_only" if alone else "gap_widest", *gap.widest))
        return AdviceText(
            title=self.locale(
                "advice.gap_heading",
                **names,
                one=score_text(gap.first.score, self.locale),
                other=score_text(gap.second.score, self.locale),
            ),
            paragraphs=tuple(paragraphs),
            question=self._dialogue(gap.widest[0]) if gap.widest else "",
        )

    def _sides(self, gap: Gap) -> dict[str, Theme]:
        theme = self.questionnaire.theme
        return {"first": theme(gap.first.id), "second": theme(gap.second.id)}

    def _pair(self, key: str, one: str, other: str) -> str:
        return self.locale(
            f"advice.{key}",
            one=self._statement(one),
            one_value=self._value(one),
            other=self._statement(other),
            other_value=self._value(other),
        )

    def fire(self, fire: Fire) -> AdviceText:
        helped = fire.roles if fire.state in ("missing", "weakest") else ()
        return AdviceText(
            title=self.locale("advice.fire_heading"),
            paragraphs=(self._fire_state(fire), *(self.locale(f"advice.help_{r}") for r in helped)),
        )

    def _fire_state(self, fire: Fire) -> str:
        roles = self.locale.listed([self.locale(f"advice.{role}") for role in fire.roles])
        return self.locale(f"advice.fire_{fire.state}", roles=roles)

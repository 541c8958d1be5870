"""`ketentui targets`: where a chain wants its themes to be."""

from __future__ import annotations

from functools import cache

import click

from ketentui.cli.completing import questionnaires
from ketentui.cli.framework import CommandGroup, declare, json_option, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table, tell_damaged
from ketentui.documents.scale import ranged
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.agreed import Target, theme_title
from ketentui.model.choices import KETENSCAN
from ketentui.model.questionnaire import Questionnaire
from ketentui.usecases.actions import damaged_agreements
from ketentui.usecases.chains import known_chain
from ketentui.usecases.targets import set_target, target_score, targets, targets_of
from ketentui.usecases.typed_texts import theme_id


@declare("targets.set")
@click.argument("theme")
@click.argument("score")
@option("--chain", metavar="TEXT", help="scan.chain")
@option(
    "--questionnaire",
    metavar="ID",
    default=KETENSCAN,
    help="targets.questionnaire",
    shell_complete=questionnaires,
)
def set_theme(
    this: Invocation, theme: str, score: str, chain: str | None, questionnaire: str
) -> None:
    """Store a theme's target, or take it away, and say back what was understood."""
    if chain is None:
        raise KetentuiError("chain_needed", ExitCode.USAGE)
    workspace, locale = this.workspace, this.locale
    asked = workspace.library.find(questionnaire).questionnaire
    target = None if score == "-" else target_score(asked, score)
    chain, id = known_chain(workspace, chain), theme_id(asked, theme)
    before = targets_of(workspace, chain, asked.id).get(id)
    set_target(workspace, chain, asked, id, target, before=before)
    title = asked.theme(id).title(locale.language)
    if target is None:
        remark(this, locale("cli.targets.set.gone", theme=title))
    else:
        shown = ranged(locale.number(target), asked.scale.ends)
        remark(this, locale("cli.targets.set.done", theme=title, target=shown))


@declare("targets.list")
@json_option
def list_targets(this: Invocation, as_json: bool) -> None:
    """Print every chain's targets."""
    found, damaged = _sorted(this), damaged_agreements(this.workspace)
    tell_damaged(this, damaged if found else damaged[1:])
    if damaged and not found:
        raise damaged[0].error
    if as_json:
        say_json(
            [
                {
                    "chain": chain,
                    "questionnaire": one.questionnaire,
                    "theme": one.theme,
                    "target": one.score,
                }
                for chain, one in found
            ]
        )
        return
    if not found:
        remark(this, this.locale("cli.targets.list.empty"))
        return
    columns = ("chain", "questionnaire", "theme", "target")
    asked = cache(this.workspace.library.now)
    rows = [[chain, *_row(one, asked(one.questionnaire), this.locale)] for chain, one in found]
    say(this, table(this, columns, rows))


def _sorted(this: Invocation) -> list[tuple[str, Target]]:
    """Return the targets by chain and questionnaire, each in the order of its themes."""
    asked = cache(this.workspace.library.now)

    def order(found: tuple[str, Target]) -> tuple[str, str, int, str]:
        chain, target = found
        questionnaire = asked(target.questionnaire)
        themes = [one.id for _, one in questionnaire.themes()] if questionnaire else []
        place = themes.index(target.theme) if target.theme in themes else len(themes)
        return names.key(chain), target.questionnaire, place, target.theme

    return sorted(targets(this.workspace), key=order)


def _row(target: Target, questionnaire: Questionnaire | None, locale: Locale) -> list[str]:
    """Return a target in words; the ids alone where its questionnaire or theme isn't here."""
    about = questionnaire.title(locale.language) if questionnaire else target.questionnaire
    title = theme_title(questionnaire, target.theme)
    theme = f"{target.theme} {title(locale.language)}" if title else target.theme
    shown = locale.number(target.score)
    return [about, theme, ranged(shown, questionnaire.scale.ends) if questionnaire else shown]


command = CommandGroup("targets", (set_theme, list_targets))

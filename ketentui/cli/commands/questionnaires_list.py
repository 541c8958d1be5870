"""`ketentui questionnaires list`: which questionnaires can be done."""

from __future__ import annotations

from typing import Any

import click

from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark, say, say_json, table
from ketentui.locale import Locale, languages
from ketentui.model.questionnaire import Questionnaire, Text


@declare("questionnaires.list")
@option("--json", "as_json", is_flag=True, help="option.json")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Print every questionnaire with its size."""
    this = invocation(ctx)
    shelf = this.workspace.library.shelf()
    found = [edition.questionnaire for edition in shelf.editions]
    for error in shelf.errors:
        remark(this, "\n".join(this.locale.error(error)))
    if as_json:
        say_json([_fields(questionnaire) for questionnaire in found])
        return
    headings = [
        this.locale(f"cli.questionnaires.list.{key}")
        for key in ("id", "title", "parts", "themes", "statements", "minutes")
    ]
    say(this, table(headings, [_row(questionnaire, this.locale) for questionnaire in found]))


def _row(questionnaire: Questionnaire, locale: Locale) -> list[str]:
    sizes = [len(questionnaire.asked(depth)) for depth in questionnaire.depths]
    minutes = [questionnaire.minutes.get(depth) for depth in questionnaire.depths]
    return [
        questionnaire.id,
        questionnaire.title(locale.language),
        str(len(questionnaire.parts)),
        str(sum(1 for _ in questionnaire.themes())),
        " / ".join(map(str, sizes)),
        " / ".join("-" if value is None else str(value) for value in minutes),
    ]


def _fields(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "title": _title(questionnaire.title),
        "parts": len(questionnaire.parts),
        "themes": sum(1 for _ in questionnaire.themes()),
        "statements": {depth: len(questionnaire.asked(depth)) for depth in questionnaire.depths},
        "minutes": dict(questionnaire.minutes),
        "sha256": questionnaire.sha256,
    }


def _title(title: Text) -> dict[str, str]:
    """Return a title in the languages of the interface, and in what others it has."""
    codes = dict.fromkeys((*languages(), *dict(title.by_language)))
    return {language: title(language) for language in codes}

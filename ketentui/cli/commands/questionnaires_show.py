"""`ketentui questionnaires show`: a questionnaire to read."""

from __future__ import annotations

from typing import Any

import click

from ketentui.cli.completing import questionnaires
from ketentui.cli.framework import declare, invocation, option, plain_option
from ketentui.cli.output import say_json, screen
from ketentui.cli.paging import pager_option, say_long
from ketentui.model.questionnaire import Questionnaire, Statement, Text


@declare("questionnaires.show")
@click.argument("id", shell_complete=questionnaires)
@option("--json", "as_json", is_flag=True, help="option.json")
@plain_option
@pager_option
@click.pass_context
def command(ctx: click.Context, id: str, as_json: bool, no_pager: bool) -> None:
    """Print what a questionnaire asks."""
    this = invocation(ctx)
    questionnaire = this.workspace.library.find(id).questionnaire
    if as_json:
        say_json(_fields(questionnaire))
        return
    from ketentui.documents.questionnaire import questionnaire_document
    from ketentui.formats import write

    document = questionnaire_document(questionnaire, this.locale)
    say_long(this, write([document], "text", screen(this)), no_pager=no_pager)


def _fields(questionnaire: Questionnaire) -> dict[str, Any]:
    scale = questionnaire.scale
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "title": _text(questionnaire.title),
        "scale": {"min": scale.minimum, "max": scale.maximum},
        "parts": [
            {
                "id": part.id,
                "title": _text(part.title),
                "themes": [
                    {
                        "id": theme.id,
                        "title": _text(theme.title),
                        "statements": [_statement(one) for one in theme.statements],
                    }
                    for theme in part.themes
                ],
            }
            for part in questionnaire.parts
        ],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {"id": one.id, "core": one.core, "reverse": one.reverse, "text": _text(one.text)}


def _text(text: Text) -> dict[str, str]:
    return dict(text.by_language)

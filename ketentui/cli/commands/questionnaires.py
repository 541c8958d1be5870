"""`ketentui questionnaires`: which there are, what they ask, and whether an own file is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli.completing import files, questionnaires
from ketentui.cli.framework import (
    CommandGroup,
    declare,
    force_option,
    json_option,
    option,
    plain_option,
)
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, say_path, screen, table, tell
from ketentui.cli.paging import pager_option, say_long
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale, languages
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Questionnaire, Statement
from ketentui.usecases.authoring import check, check_against, write_starting_point
from ketentui.usecases.named_files import chosen_path

if TYPE_CHECKING:
    from ketentui.questionnaires.revision import Revision


@declare("questionnaires.list")
@json_option
def list_questionnaires(this: Invocation, as_json: bool) -> None:
    """Print every questionnaire with its size."""
    shelf = this.workspace.library.shelf()
    found = [edition.questionnaire for edition in shelf.editions]
    tell(this, *shelf.errors)
    if as_json:
        say_json([_size(questionnaire) for questionnaire in found])
        return
    columns = ("name", "title", "parts", "themes", "statements", "minutes")
    say(this, table(this, columns, (_row(questionnaire, this.locale) for questionnaire in found)))


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


def _size(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "title": _titles(questionnaire.title),
        "parts": len(questionnaire.parts),
        "themes": sum(1 for _ in questionnaire.themes()),
        "statements": {depth: len(questionnaire.asked(depth)) for depth in questionnaire.depths},
        "minutes": dict(questionnaire.minutes),
        "sha256": questionnaire.sha256,
    }


def _titles(title: Text) -> dict[str, str]:
    """Return a title in the languages of the interface, and in what others it has."""
    codes = dict.fromkeys((*languages(), *dict(title.by_language)))
    return {language: title(language) for language in codes}


@declare("questionnaires.show")
@click.argument("id", shell_complete=questionnaires)
@json_option
@plain_option
@pager_option
def show_questionnaire(this: Invocation, id: str, as_json: bool, no_pager: bool) -> None:
    """Print what a questionnaire asks."""
    questionnaire = this.workspace.library.find(id).questionnaire
    if as_json:
        say_json(_fields(questionnaire))
        return
    from ketentui.documents.questionnaire import questionnaire_document
    from ketentui.formats import write

    document = questionnaire_document(questionnaire, this.locale)
    say_long(this, write([document], "text", screen(this)), no_pager=no_pager)


_ABOUT = ("intro", "period", "source", "own_choice", "opening")
"""What is told of a whole questionnaire, where it says it."""


def _fields(questionnaire: Questionnaire) -> dict[str, Any]:
    scale = questionnaire.scale
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "title": _text(questionnaire.title),
        **{key: _optional(getattr(questionnaire, key)) for key in _ABOUT},
        "scale": {"min": scale.minimum, "max": scale.maximum},
        "parts": [
            {
                "id": part.id,
                "title": _text(part.title),
                "themes": [
                    {
                        "id": theme.id,
                        "title": _text(theme.title),
                        "ask": _optional(theme.ask),
                        "own_choice": list(theme.own_choice),
                        "statements": [_statement(one) for one in theme.statements],
                    }
                    for theme in part.themes
                ],
            }
            for part in questionnaire.parts
        ],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "id": one.id,
        "core": one.core,
        "reverse": one.reverse,
        "own_choice": one.own_choice,
        "text": _text(one.text),
    }


def _optional(text: Text | None) -> dict[str, str] | None:
    return _text(text) if text else None


def _text(text: Text) -> dict[str, str]:
    return dict(text.by_language)


@declare("questionnaires.check")
@click.argument("file", shell_complete=files)
@option(
    "--against",
    metavar="OLD.toml|ID",
    help="questionnaires.check.against",
    shell_complete=files,
)
def check_file(this: Invocation, file: str, against: str | None) -> None:
    """Name every mistake and weakness in a questionnaire's file, or say what is in it; and what it
    changed in an earlier version.
    """
    inspection = check(this.workspace, Path(file))
    for text in _weaknesses(inspection.weaknesses, this.locale):
        remark(this, this.locale("cli.questionnaires.check.weakness", text=text))
    _tell_accepted(this, inspection.accepted)
    questionnaire = inspection.questionnaire
    if questionnaire is None:
        raise KetentuiError(
            "questionnaire_invalid", ExitCode.BAD_DATA, inspection.problems, file=file
        )
    found = check_against(this.workspace, Path(file), questionnaire, against) if against else None
    if found is None or not found.problems:
        _say_right(this, file, questionnaire)
    if found is not None:
        _tell_changes(this, found)
        if found.problems:
            raise KetentuiError(
                "questionnaire_invalid", ExitCode.BAD_DATA, found.problems, file=file
            )


_MOST_ALONE = 3
"""So many weaknesses of a kind are told each; of more it is told once where some of them are."""


def _weaknesses(found: Sequence[Problem], locale: Locale) -> Iterator[str]:
    kinds: defaultdict[str, list[Problem]] = defaultdict(list)
    for one in found:
        kinds[one.key].append(one)
    for ones in kinds.values():
        if len(ones) <= _MOST_ALONE:
            yield from map(locale.problem, ones)
        else:
            places = "; ".join(map(locale.place, ones[:_MOST_ALONE]))
            text = locale.complaint(ones[0])
            yield locale("cli.questionnaires.check.many", count=len(ones), places=places, text=text)


def _tell_accepted(this: Invocation, found: Sequence[Problem]) -> None:
    """Say which weaknesses stand and for what reason, those for one reason together."""
    if not found:
        return
    remark(this, this.locale.plural("cli.questionnaires.check.accepted", len(found)))
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    for one in found:
        reasons[this.locale.complaint(one)].append(this.locale.place(one))
    for reason, places in reasons.items():
        remark(this, f"  {reason} ({'; '.join(places)})")


def _say_right(this: Invocation, file: str, questionnaire: Questionnaire) -> None:
    right = this.locale(
        "cli.questionnaires.check.right",
        file=Path(file),
        parts=len(questionnaire.parts),
        themes=sum(1 for _ in questionnaire.themes()),
        statements=len(questionnaire.statements),
    )
    say(this, right)


def _tell_changes(this: Invocation, found: Revision) -> None:
    """Print what is asked otherwise, which answers count together, and what may be done."""
    version = found.before.version
    for change in found.changes:
        say(this, this.locale.problem(change))
    if not found.changes and found.together:
        say(this, this.locale("cli.questionnaires.check.unchanged", version=version))
    if found.together:
        say(this, this.locale.plural("cli.questionnaires.check.together", found.together))
    if found.separate:
        say(this, this.locale.plural("cli.questionnaires.check.separate", found.separate))
    if found.separate and found.spelling:
        say(this, this.locale("cli.questionnaires.check.corrects", version=version))


@declare("questionnaires.new")
@click.argument("file", shell_complete=files)
@force_option
def new_file(this: Invocation, file: str, force: bool) -> None:
    """Write a questionnaire with comments that passes the check; print its path."""
    target = chosen_path(file, Path("vragenlijst.toml"))
    path = write_starting_point(target, this.locale, force=force, paths=this.paths)
    say_path(this, path)
    remark(this, this.locale("cli.questionnaires.new.next", file=path))


command = CommandGroup(
    "questionnaires", (list_questionnaires, show_questionnaire, check_file, new_file)
)

"""A round's two files: the office's `round.json`, and the `round-CODE.toml` of who is invited."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model import names
from ketentui.model.round import Invitation, InvitedGroup, Round, totals_beside_levels
from ketentui.model.text import CONTACT_LENGTH, NAME_LENGTH, clean, shown
from ketentui.storage import records
from ketentui.storage.bounds import within_bounds
from ketentui.storage.files import read_bytes
from ketentui.storage.syntax import not_json, not_toml

ROUND = "ketentui/round/1"
INVITATION = "ketentui/invitation/1"
LARGEST_FILE = 5_000_000
"""Bytes; a larger file is neither: the questionnaire in it has at most 2 MB."""

_Form = TypeVar("_Form", bound=msgspec.Struct)


def round_json(round: Round) -> str:
    """Return the file of a round, as text that ends a line, with keys in a fixed order."""
    return records.json_text({"schema": ROUND, **msgspec.to_builtins(round)})


def read_round(path: Path) -> Round:
    """Return the round in a file; KetentuiError names the file, and what is wrong in it."""
    content = read_bytes(path, LARGEST_FILE)
    try:
        values = json.loads(within_bounds(content.decode("utf-8-sig")))
    except ValueError as error:
        if _says_invitation(content):
            raise KetentuiError("invitation_no_round", ExitCode.BAD_DATA, file=path) from error
        raise _invalid(path, [not_json(error)]) from error
    found = _fitted(values, Round, ROUND, path)
    if problems := [*_wrong(found.invitation, "invitation."), *_wrong_groups(found.invited)]:
        raise _invalid(path, problems)
    return found


def is_round(path: Path) -> bool:
    """Return whether a file says that it is a round, right or not; KetentuiError where it can't be
    read.
    """
    try:
        values = json.loads(within_bounds(read_bytes(path, LARGEST_FILE).decode("utf-8-sig")))
    except ValueError:
        return False
    return isinstance(values, Mapping) and values.get("schema") == ROUND


def invitation_toml(invitation: Invitation) -> str:
    """Return the file of who is invited, as text that ends a line."""
    values = {"schema": INVITATION, **msgspec.to_builtins(invitation, builtin_types=(date,))}
    tables = {key: one for key, one in values.items() if isinstance(one, dict)}
    lines = [f"{key} = {_toml(one)}" for key, one in values.items() if key not in tables]
    for name, table in tables.items():
        lines += ["", f"[{name}]", *(f"{key} = {_toml(one)}" for key, one in table.items())]
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    """Return a value as TOML; a text of several lines stands there as it is, where that can be."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str) and "\n" in value and _is_literal(value):
        return f"'''\n{value}'''"
    # What JSON spells is a text in TOML as well, save for DEL, which has to be escaped there.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_literal(text: str) -> bool:
    """Return whether TOML reads a text between triple apostrophes as what it is."""
    import tomllib

    try:
        return tomllib.loads(f"a = '''\n{text}'''") == {"a": text}
    except ValueError:
        return False


def is_invitation(path: Path) -> bool:
    """Return whether a file says that it is an invitation, right or not; KetentuiError where it
    can't be read. What is no TOML is none.
    """
    return _says_invitation(read_bytes(path, LARGEST_FILE))


def _says_invitation(content: bytes) -> bool:
    try:
        return _toml_values(content).get("schema") == INVITATION
    except ValueError:
        return False


def read_invitation(path: Path) -> Invitation:
    """Return the invitation in a file; KetentuiError names the file, and what is wrong in it."""
    return parse_invitation(read_bytes(path, LARGEST_FILE), path)


def parse_invitation(content: bytes, path: Path) -> Invitation:
    """Return the invitation in the content of the file at `path`: see `read_invitation`."""
    try:
        values = _toml_values(content)
    except UnicodeDecodeError as error:
        raise _invalid(path, [Problem("", "not_utf8")]) from error
    except ValueError as error:
        text = content.decode("utf-8-sig")
        raise _invalid(path, [not_toml(error, text)]) from error
    found = _fitted(values, Invitation, INVITATION, path)
    if problems := [*_wrong(found, "")]:
        raise _invalid(path, problems)
    return found


def _toml_values(content: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(within_bounds(content.decode("utf-8-sig")))


def _fitted(values: Any, form: type[_Form], schema: str, path: Path) -> _Form:
    found = values.get("schema") if isinstance(values, Mapping) else None
    if found != schema:
        told = "–" if found is None else shown(found)
        raise KetentuiError(
            "no_such_round", ExitCode.BAD_DATA, file=path, found=told, expected=schema
        )
    return records.fitted(values, form, str(path), "round_invalid")


def _invalid(path: Path, problems: list[Problem]) -> KetentuiError:
    return KetentuiError("round_invalid", ExitCode.BAD_DATA, problems, file=path)


def _wrong(invitation: Invitation, where: str) -> Iterator[Problem]:
    """Yield what no round can say."""
    if not invitation.chain:
        yield Problem(f"{where}chain", "missing")
    if invitation.last_day < invitation.first_day:
        yield Problem(f"{where}last_day", "ends_before_it_begins")
    if not invitation.sharings:
        yield Problem(f"{where}sharings", "empty")
    texts = (
        ("chain", "name_too_long", NAME_LENGTH, (invitation.chain,)),
        ("organisations", "name_too_long", NAME_LENGTH, invitation.organisations),
        ("contact", "text_too_long", CONTACT_LENGTH, (invitation.contact,)),
    )
    for field, key, most, those in texts:
        for text in those:
            if len(text) > most:
                yield Problem(f"{where}{field}", key, (("length", len(text)), ("most", most)))
    keys = [names.key(name) for name in invitation.organisations]
    if len(set(keys)) < len(keys):
        yield Problem(f"{where}organisations", "organisation_twice")


def _wrong_groups(groups: tuple[InvitedGroup, ...]) -> Iterator[Problem]:
    beside = totals_beside_levels(groups)
    seen: set[tuple[str, str | None]] = set()
    for n, group in enumerate(groups):
        place = names.key(group.organisation), group.level
        name = ("name", clean(group.organisation))
        if not group.organisation:
            yield Problem(f"invited[{n}].organisation", "missing")
        if place in seen:
            yield Problem(f"invited[{n}]", "invited_twice", (name,))
        if group in beside:
            yield Problem(f"invited[{n}]", "total_and_levels", (name,))
        seen.add(place)

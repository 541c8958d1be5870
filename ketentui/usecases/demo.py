"""A made-up chain, so that a newcomer sees in ten seconds what a team report is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from ketentui.config.paths import Paths, bundled_questionnaires, own_path
from ketentui.errors import KetentuiError
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.questionnaires.library import read_bundled
from ketentui.storage.exchange import ExportOptions, disclosed, shared_json
from ketentui.storage.files import exists
from ketentui.usecases.named_files import write_export
from ketentui.usecases.workspace import Workspace

_DATA = Path(__file__).with_name("demo_chain.toml")

_WINTER = timezone(timedelta(hours=1))
_MORNING = 10

_SIGNS = {"n": Answer(None, "not_applicable"), "w": Answer(None, "unknown")}


class Demo(msgspec.Struct, frozen=True):
    """The made-up chain: who took part and what they answered, always the same."""

    chain: str
    """Its name, which says that it is made up."""
    questionnaire: Questionnaire
    assessments: tuple[Assessment, ...]

    def exports(self) -> Mapping[str, str]:
        """Return the content of every respondent's export, by the name of its file."""
        return {f"{one.id}.json": self._export(one) for one in self.assessments}

    def _export(self, assessment: Assessment) -> str:
        shared = disclosed(assessment, ExportOptions())
        return shared_json(self.questionnaire, shared, profile(self.questionnaire, shared))


def demo() -> Demo:
    """Return the made-up chain."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    path = bundled_questionnaires() / f"{data['questionnaire']}.toml"
    questionnaire = read_bundled(path).questionnaire
    asked = dict(_asked(data, questionnaire))
    return Demo(
        data["chain"],
        questionnaire,
        tuple(
            _assessment(number, row, data["chain"], questionnaire, asked[row["depth"]])
            for number, row in enumerate(data["respondents"], start=1)
        ),
    )


def _asked(
    data: Mapping[str, Any], questionnaire: Questionnaire
) -> Iterator[tuple[Depth, Sequence[str]]]:
    """Yield of each depth the statements that there are answers to; ValueError where those aren't
    what the edition asks: `make samples` brings the answers along.
    """
    full = [id for ids in data["statements"].values() for id in ids.split()]
    there: Mapping[Depth, Sequence[str]] = {"full": full, "quick": [*data["core"].values()]}
    for depth, ids in there.items():
        if list(ids) != [one.id for one in questionnaire.asked(depth)]:
            raise ValueError(f"{_DATA.name} answers another edition; make samples")
        yield depth, ids


def _assessment(
    number: int,
    row: Mapping[str, Any],
    chain: str,
    questionnaire: Questionnaire,
    asked: Sequence[str],
) -> Assessment:
    depth, when = row["depth"], _moment(row["day"], number)
    return Assessment(
        id=f"voorbeeld-{number:02}",
        questionnaire=QuestionnaireRef(
            questionnaire.id, questionnaire.version, depth, questionnaire.sha256
        ),
        respondent=Respondent(chain, row["organisation"], row["level"]),
        sharing=row.get("sharing", "open"),
        started_at=when,
        finished_at=when + timedelta(minutes=questionnaire.minutes.get(depth, 0)),
        answers=dict(_answers(row, asked)),
    )


def _moment(day: date, number: int) -> datetime:
    return datetime(day.year, day.month, day.day, _MORNING, number, tzinfo=_WINTER)


def _answers(row: Mapping[str, Any], asked: Sequence[str]) -> Iterator[tuple[str, Answer]]:
    notes = dict(row.get("notes", {}))
    signs = row["answers"].replace(" ", "")
    for id, sign in zip(asked, signs, strict=True):
        answer = _SIGNS.get(sign) or Answer(int(sign))
        yield id, answer.noted(notes.pop(id, ""))
    if notes:
        raise ValueError(f"{_DATA.name} has notes with what wasn't asked: {', '.join(notes)}")


def write_exports(folder: Path, *, force: bool = False, paths: Paths | None = None) -> list[Path]:
    """Write every respondent's export into `folder`, and return where they are.

    KetentuiError where one is there already, unless `force`; then none is written.
    """
    place = own_path(folder)
    targets = {place / name: content for name, content in demo().exports().items()}
    there = next(filter(exists, targets), None)
    if there is not None and not force:
        raise KetentuiError("export_exists", file=there)
    return [
        write_export(path, content, force=force, paths=paths) for path, content in targets.items()
    ]


def take_in_demo(workspace: Workspace) -> bool:
    """Take the exports into the pool; return whether the demo is the only chain in it."""
    from ketentui.usecases.pool import pool_chains, take_in

    with TemporaryDirectory() as folder:
        take_in(workspace, write_exports(Path(folder)), again=True)
    return list(pool_chains(workspace)) == [demo().chain]


def remove_demo(workspace: Workspace) -> int:
    """Remove what `take_in_demo` brought and what was agreed on it; return how many exports."""
    from ketentui.usecases.actions import chain_files
    from ketentui.usecases.taken_in import received, remove

    made = demo()
    chain_files(workspace).remove(made.chain)
    ids = {one.id for one in made.assessments}
    ours = [one for one in received(workspace) if one.id in ids and one.is_of(made.chain)]
    return remove(workspace, {one.id for one in ours}, withdrawn=False)

"""A small data folder with a file of every kind in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ketentui.config.writing import keep
from ketentui.model.assessment import Answer, Respondent
from ketentui.usecases import actions, assessing, targets
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start
from ketentui.usecases.demo import demo
from ketentui.usecases.handing_out import Crowd, handing_out
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace

DEMO = demo()
CHAIN = DEMO.chain
EXPORTS: list[dict[str, Any]] = [json.loads(one) for one in DEMO.exports().values()]
CROWD = Crowd("q", 5, "whole", {f"id{n}": f"answers {n}" for n in range(6)})
WHO = Respondent(CHAIN, "Gemeente Aa", "tactisch", "Sanne")


def furnish(workspace: Workspace) -> str:
    """Put something of everything in an empty workspace, and return the id of an assessment."""
    answers = {id: Answer(n % 5 + 1, note="Ja." * (n == 2)) for n, id in enumerate(asked()[:6])}
    made = assessing.take_answers(workspace, "ketenscan", Start("quick", WHO), answers)
    actions.add(
        workspace, made.id, Draft("Elke maand bellen", "p1", "Chris", workspace.now().date())
    )
    actions.add_for_team(workspace, CHAIN, DEMO.questionnaire, Draft("Samen eten", "p3", "Kim"))
    targets.set_target(workspace, CHAIN, DEMO.questionnaire, "p1", 4.0, before=None)
    folder = workspace.paths.data / "sent"
    take_in(workspace, [sent(folder, *EXPORTS[:3])])
    with handing_out(workspace, [CROWD]):
        pass
    keep(workspace.paths.config / "config.toml", "lang", "nl")
    assert workspace.installation
    return made.id


def asked() -> list[str]:
    """Return the statements of the quick scan."""
    return [one.id for one in DEMO.questionnaire.asked("quick")]


def sent(folder: Path, *exports: dict[str, Any]) -> Path:
    """Put exports in a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for n, export in enumerate(exports):
        (folder / f"{n}.json").write_text(json.dumps(export), "utf-8")
    return folder

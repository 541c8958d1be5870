"""Look at the pages as browsers do: pictures, paper, axe-core and the Nu validator: `make pages`.

It needs Chromium, Node with npm, and Java; what npm brings goes into a folder that is thrown away.
Nothing is fetched by the pages themselves: a request or a message in the console is a finding.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from ketentui.config.paths import paths_below
from ketentui.model.assessment import Answer, QuestionnaireRef, Respondent
from ketentui.model.choices import KETENSCAN, LEVELS
from ketentui.model.round import Invitation, Round
from ketentui.storage.rounds import round_json
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TOOLS = ("axe-core@4", "puppeteer-core@25", "vnu-jar@26")
SOMEBODY = Respondent("Voorbeeldketen (verzonnen)", "Gemeente Dorpsveld", "tactisch")
TEAMS = ((2, 2), (5, 2), (50, 8))
"""How many people there are, in how many organisations."""

PARTNERS = (
    *("Gemeente Oeverdam", "Gemeente Zilverbeek", "Softwarehuis Drieklank", "Ketenbureau"),
    *("Uitvoeringsdienst Lindeloof", "GGD Regio Noord en Midden", "Stichting Thuis", "Politie"),
)
THEN, NOW = [3, 3, 4, 2, 3, 3, 2], [4, 3, 5, 2, "n", 4, 1, 3, "w", 5, 4]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a page."""

    name: str
    bytes: int
    paper: int
    """Pages of A4."""
    findings: Sequence[str]


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "pages").resolve()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    missing = [one for one in ("node", "npm", "java") if not shutil.which(one)]
    missing += [] if browser else ["chromium"]
    if missing:
        print(f"not here: {', '.join(missing)}", file=sys.stderr)
        return 69
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary:
        tools = Path(temporary) / "tools"
        tools.mkdir()
        _run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *TOOLS],
            tools,
        )
        pages = [*_pages(folder, Path(temporary) / "data")]
        seen = [*_seen(pages, tools, str(browser))]
    for one in seen:
        told = f"{one.bytes // 1024:>4} kB  {one.paper:>2} A4  {len(one.findings)} findings"
        print(f"{one.name:<16} {told}")
        for finding in one.findings:
            print(f"    {finding}")
    print(f"pictures and prints: {folder}")
    return int(any(one.findings for one in seen))


def _run(command: Sequence[str], where: Path) -> str:
    done = subprocess.run(command, cwd=where, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:3])}: {done.stderr or done.stdout}")
    return done.stdout.strip()


def _pages(folder: Path, data: Path) -> Iterator[Path]:
    """Yield a page of every kind, made as a user makes it."""
    environment = {**os.environ, "KETENTUI_DATA_DIR": f"{data}", "KETENTUI_LANG": "nl"}
    workspace = Workspace(paths_below(data))

    def ketentui(*arguments: str | Path) -> str:
        command = [sys.executable, "-m", "ketentui", *map(str, arguments)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command[2:6])}: {done.stderr}")
        return done.stdout.strip()

    def written(name: str, *arguments: str | Path) -> Path:
        ketentui(*arguments, "-o", file := folder / f"{name}.html")
        return file

    quick = _scan(workspace, "ketenscan", Start("quick", SOMEBODY), NOW)
    then, full = (
        _scan(workspace, "ketenscan", Start("full", SOMEBODY), one) for one in (THEN, NOW)
    )
    blocks = _scan(workspace, "bouwstenen", Start("full", SOMEBODY), NOW)
    action = "Kaart van de keten", "--who", "Zoë", "--due", "2027-03-01"
    ketentui("actions", "add", then, "--theme", "p1", "--yes", "--what", *action)
    ketentui("targets", "set", "--chain", SOMEBODY.chain, "p1", "4")
    yield written("profile-quick", "export", quick)
    yield written("profile", "export", full)
    yield written("comparison", "compare", then, full)
    yield written("plan", "actions", "plan", "--chain", SOMEBODY.chain, "--year", "2027")
    yield written("building-blocks", "export", blocks)
    for people, organisations in TEAMS:
        ids = _team(workspace, people, organisations)
        exports = data.with_name(f"exports-{people}")
        exports.mkdir()
        ketentui("export", *ids, "-o", exports)
        yield written(f"team-{people}", "team", exports)
    ketentui("demo", "-o", demo := data.with_name("demo"))
    yield written("team", "team", demo)
    (round_file := data.with_name("round.json")).write_text(_round(workspace), "utf-8")
    yield written("form", "round", "form", round_file)


def _round(workspace: Workspace) -> str:
    """Return the file of a round with the ketenscan."""
    asked = workspace.library.find(KETENSCAN).questionnaire
    ref = QuestionnaireRef(asked.id, asked.version, "quick", asked.sha256)
    days, contact = (date(2026, 12, 1), date(2999, 12, 18)), "Ans, ans@keten.example"
    invitation = Invitation("VOORBEEL-7KQ4", SOMEBODY.chain, ref, *days, contact, PARTNERS)
    return round_json(Round(invitation, ()))


def _scan(workspace: Workspace, questionnaire: str, begun: Start, values: Iterable[object]) -> str:
    """Store an assessment with values that come round, and return its id."""
    asked = workspace.library.find(questionnaire).questionnaire.asked(begun.depth)
    reasons: dict[object, Answer] = {
        "n": Answer(reason="not_applicable"),
        "w": Answer(reason="unknown"),
    }
    pairs = zip(asked, cycle(values), strict=False)
    answers = {one.id: reasons.get(value) or Answer(int(f"{value}")) for one, value in pairs}
    return take_answers(workspace, questionnaire, begun, answers).id


def _team(workspace: Workspace, people: int, organisations: int) -> Iterator[str]:
    """Yield the ids of as many people in as many organisations, of whom the last is anonymous."""
    chance = Random(people)
    for n in range(people):
        level = LEVELS[n % len(LEVELS)]
        who = Respondent(f"Keten {people}", PARTNERS[n % organisations], level, f"Deelnemer {n}")
        begun = Start("full", who, "anonymous" if n == people - 1 else "open")
        leans = 2.4 + n % organisations / 4
        drawn = [min(5, max(1, round(chance.gauss(leans, 1.2)))) for _ in range(60)]
        yield _scan(workspace, "ketenscan", begun, drawn)


def _seen(pages: Sequence[Path], tools: Path, browser: str) -> Iterator[Seen]:
    script = shutil.copy(ROOT / "scripts" / "check_pages.mjs", tools)
    looked = json.loads(_run(["node", f"{script}", browser, *map(str, pages)], tools))
    invalid = _invalid(pages, tools)
    for page, one in zip(pages, looked, strict=True):
        findings = [*one["findings"], *invalid.get(page.name, [])]
        yield Seen(page.stem, page.stat().st_size, one["paper"], findings)


_BEHIND = ("“paint-order”", "violates Content Security Policy")
"""What every browser knows and the validator doesn't yet: a property of SVG 2, which keeps a number
readable on a line, and hashes in a policy, by which a test in Chromium runs the form's script.
"""


def _invalid(pages: Sequence[Path], tools: Path) -> dict[str, list[str]]:
    """Return what the validator says of the pages, by their names."""
    jar = next(tools.glob("node_modules/vnu-jar/**/vnu.jar"))
    command = ["java", "-jar", f"{jar}", "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    told: dict[str, list[str]] = {}
    for one in messages:
        if any(known in one["message"] for known in _BEHIND):
            continue
        said = f"validator, line {one.get('lastLine')}: {one['message']}"
        told.setdefault(one["url"].rpartition("/")[2], []).append(said)
    return told


if __name__ == "__main__":
    sys.exit(main())

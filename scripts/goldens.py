"""Golden files: all that the program says today, written by the program itself.

`make goldens TO=folder` writes them; `make goldens-check AGAINST=folder` writes them once more and
says where they differ; with `ONLY="team-demo profile"`, those of which the subject begins so. Below
the folder stand a subject, a language and a form, as in `team-demo/nl/text-80.txt`; what was told
beside a result stands in a file of the same name with `.err` behind it. Clock, ids and environment
are this script's own, so that two runs write the same bytes.
"""

from __future__ import annotations

import asyncio
import difflib
import io
import json
import os
import shutil
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import count, cycle
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from ketentui.cli.app import run
from ketentui.locale import languages
from ketentui.model.questionnaire import Language
from ketentui.model.replacing import replace
from ketentui.usecases import workspace as workspaces
from ketentui.usecases.workspace import Workspace

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 21, 10, 42, tzinfo=timezone(timedelta(hours=1)))
CHAIN = "Voorbeeldketen (verzonnen)"
ENVIRONMENT = {"LANG": "C.UTF-8", "TERM": "xterm-256color"}
BUNDLED = ("ketenscan", "bouwstenen", "jaarlijkse-evaluatie", "professional", "dans")
PATTERN = (4, 3, 5, 2, "n", 4, 1, 3, "w", 5, 4)
NOTES = {2: "Dat ging in mei goed, *daarna* niet [meer] <b>.", 6: "Eén keer.\nTwee regels."}


# --- The program, on a machine of its own


class Said(NamedTuple):
    code: int
    out: bytes
    err: bytes


class Machine:
    """A folder of its own for the program, with a clock that stands still until it is moved."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.time = NOW
        self._numbers = count(1)

    def file(self, name: str, content: str) -> str:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        return name

    def do(self, *arguments: str, data: str = "data") -> str:
        """Run a command that has to go well, and return what it printed."""
        said = self.run(*arguments, data=data)
        assert said.code == 0, (arguments, said)
        return said.out.decode().strip()

    def run(
        self,
        *arguments: str,
        data: str = "data",
        environment: Mapping[str, str] | None = None,
        typed: str = "",
    ) -> Said:
        """Run one command line through the real entry point, and return all that it said."""
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with ExitStack() as stack:
            stack.enter_context(chdir(self.home))
            typing = stack.enter_context(Path(self.file("typed", typed)).open(encoding="utf-8"))
            here = {**ENVIRONMENT, "HOME": str(self.home), **(environment or {})}
            stack.enter_context(patch.dict(os.environ, here, clear=True))
            stack.enter_context(patch("ketentui.cli.invocation.Workspace", self._workspace))
            stack.enter_context(patch("ketentui.cli.terminal._measured", lambda: None))
            stack.enter_context(patch.object(sys, "stdin", typing))
            stack.enter_context(redirect_stdout(out))
            stack.enter_context(redirect_stderr(err))
            code = run(["--data-dir", data, *arguments])
            out.flush()
            err.flush()
        return Said(code, *(self._anywhere(one.buffer.getvalue()) for one in (out, err)))

    @property
    def _workspace(self) -> Callable[..., Workspace]:
        return partial(workspaces.Workspace, now=lambda: self.time, new_id=self._new_id)

    def _new_id(self) -> str:
        return f"test{next(self._numbers):08}"

    def _anywhere(self, said: bytes) -> bytes:
        """Return what was said without the place where this machine's folder happens to be."""
        return said.replace(os.fsencode(self.home), b"HOME")


# --- What is answered


def asked(questionnaire: str) -> tuple[list[tuple[str, bool]], int, int]:
    """Return the statements (whether each is of the quick scan), and the ends of the scale."""
    bundled = ROOT / "assessments" / f"{questionnaire}.toml"
    file = bundled if bundled.exists() else Path(questionnaire)
    values = tomllib.loads(file.read_text("utf-8"))
    scale = values.get("scale", {})
    statements = [
        (statement["id"], statement.get("core", False))
        for part in values["parts"]
        for theme in part["themes"]
        for statement in theme["statements"]
    ]
    return statements, scale.get("min", 1), scale.get("max", 5)


def answers(
    machine: Machine, questionnaire: str, *, quick: bool, shift: int = 0, most: int = 10**6
) -> str:
    """Write a file with answers, of `most` statements, and return its name."""
    with chdir(machine.home):
        statements, least, top = asked(questionnaire)
    pattern = cycle(PATTERN[shift % len(PATTERN) :] + PATTERN[: shift % len(PATTERN)])
    rows: list[str] = []
    for number, (statement, core) in enumerate(statements):
        value = next(pattern)
        if isinstance(value, int):
            value = least + (value - 1 + shift) % 5 * (top - least) // 4
        note = NOTES.get(number, "").replace('"', '""')
        if (core or not quick) and len(rows) < most:
            rows.append(f'{statement},{value},"{note}"')
    return machine.file("answers.csv", "\n".join(rows) + "\n")


def scan(
    machine: Machine,
    questionnaire: str = "ketenscan",
    *,
    quick: bool = False,
    shift: int = 0,
    most: int = 10**6,
    who: Sequence[str] = ("Gemeente Aa", "tactisch", "Sanne"),
    chain: str = "Jeugdketen",
    sharing: str = "open",
    data: str = "data",
) -> str:
    """Answer a questionnaire and return the id."""
    organisation, level, *name = who
    return machine.do(
        *("scan", questionnaire, "--quick" if quick else "--full", "--chain", chain),
        *("--organisation", organisation, "--level", level, "--sharing", sharing),
        *(("--name", name[0]) if name else ()),
        *("--answers", answers(machine, questionnaire, quick=quick, shift=shift, most=most)),
        data=data,
    ).split()[0]


def at(machine: Machine, days: int) -> Machine:
    """Move the clock to so many days ago."""
    machine.time = NOW - timedelta(days=days)
    return machine


# --- Forms: how a command line becomes a file


@dataclass(frozen=True)
class Form:
    """One file: its name, the command line, and what surrounds it."""

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    typed: str = ""

    def wide(self, columns: int) -> Form:
        return replace(self, environment={**self.environment, "COLUMNS": f"{columns}"})


def texts(*arguments: str, name: str = "text", colour: bool = True) -> list[Form]:
    """Return a text in all its looks: narrow, wide, in ASCII, and in colour."""
    plain = Form("", arguments)
    return [
        replace(plain, name=f"{name}-80.txt").wide(80),
        replace(plain, name=f"{name}-120.txt").wide(120),
        replace(plain, name=f"{name}-ascii-80.txt", arguments=("--ascii", *arguments)).wide(80),
        *(
            [
                replace(plain, name=f"{name}-colour-80.txt", environment={"FORCE_COLOR": "1"}).wide(
                    80
                )
            ]
            if colour
            else []
        ),
    ]


def ear(*arguments: str) -> list[Form]:
    return texts(*arguments, "--plain", name="plain", colour=False)


def profile_forms(id: str = "last", *, sharing: bool = False) -> list[Form]:
    md, as_json = ("export", id, "-f", "md", "-o", "-"), ("export", id, "-f", "json", "-o", "-")
    forms = [
        *texts("show", id),
        *ear("show", id),
        Form("profile.md", md),
        Form("profile-ascii.md", ("--ascii", *md)),
        Form("export.json", as_json),
        Form("show.json", ("show", id, "--json")),
    ]
    if sharing:
        forms += [
            Form("anonymous.md", (*md, "--anonymous")),
            Form("anonymous.json", (*as_json, "--anonymous")),
            Form("without-notes.md", (*md, "--without-notes")),
            Form("without-notes.json", (*as_json, "--without-notes")),
        ]
    return forms


def team_forms(*arguments: str) -> list[Form]:
    team = ("team", *arguments)
    return [
        *texts(*team),
        *ear(*team),
        Form("page.txt", (*team, "-f", "text", "-o", "-")).wide(120),
        Form("team.md", (*team, "-f", "md")),
        Form("team-ascii.md", ("--ascii", *team, "-f", "md")),
        Form("team.html", (*team, "-f", "html")),
        Form("team.csv", (*team, "-f", "csv")),
        Form("team-excel.csv", (*team, "-f", "csv", "--excel")),
        Form("team.json", (*team, "-f", "json")),
    ]


def comparison_forms(*arguments: str) -> list[Form]:
    compare = ("compare", *arguments)
    return [
        *texts(*compare),
        *ear(*compare),
        Form("page.txt", (*compare, "-f", "text", "-o", "-")).wide(120),
        Form("comparison.md", (*compare, "-f", "md")),
        Form("comparison-ascii.md", ("--ascii", *compare, "-f", "md")),
        Form("comparison.json", (*compare, "--json")),
    ]


def action_forms(*arguments: str) -> list[Form]:
    actions = ("actions", "list", *arguments)
    return [
        *texts(*actions),
        Form("actions.json", (*actions, "--json")),
        Form("actions.csv", (*actions, "--csv", "-")),
        Form("actions-excel.csv", (*actions, "--csv", "-", "--excel")),
        Form("actions.ics", (*actions, "--ics", "-")),
    ]


# --- Subjects


Furnish = Callable[[Machine], None]


@dataclass(frozen=True)
class Subject:
    """What is there, and what is asked of the program."""

    name: str
    furnish: Furnish
    forms: Sequence[Form]


def subjects() -> Iterator[Subject]:
    yield from profiles()
    yield from teams()
    yield from comparisons()
    yield from lists()


def profiles() -> Iterator[Subject]:
    for questionnaire in BUNDLED:
        for depth in ("quick", "full"):
            made = partial(_scanned, questionnaire=questionnaire, quick=depth == "quick")
            yield Subject(f"profile-{questionnaire}-{depth}", made, profile_forms())
    again = "profile-ketenscan"
    yield Subject(f"{again}-followed", _followed, profile_forms(sharing=True))
    yield Subject(f"{again}-quick-after-full", _quick_after_full, profile_forms())
    yield Subject(f"{again}-full-after-quick", _full_after_quick, profile_forms())
    yield Subject(f"{again}-anonymous", _anonymous, profile_forms(sharing=True))
    yield Subject(f"{again}-few", partial(_scanned, most=7), profile_forms())
    yield Subject(f"{again}-nobody", _nobody, profile_forms())
    yield Subject("profile-own-0-10", partial(_own, file="tien.toml"), profile_forms())
    yield Subject("profile-own-english", partial(_own, file="english.toml"), profile_forms())
    yield Subject("profile-own-uitslag", partial(_own, file="uitslag.toml"), profile_forms())


def _scanned(
    machine: Machine, questionnaire: str = "ketenscan", *, quick: bool = False, most: int = 10**6
) -> None:
    scan(machine, questionnaire, quick=quick, most=most)


def _followed(machine: Machine) -> None:
    """Twice the whole scan: agreed on at the first, and at the second, with targets."""
    first = scan(at(machine, 400), shift=1)
    _act(machine, first, "p1", "Een dag *meelopen* bij een partner", "Anna", "2026-03-01")
    done = _act(machine, first, "ik", "Afspraken nabellen", "Bert", "2026-02-01")
    machine.do("actions", "done", done, "--effect", "Het belt makkelijker.")
    scan(at(machine, 0))
    _act(machine, "last", "p3", "De ketenkaart tekenen", "Chris", "2027-01-15")
    _act(machine, "last", "", "Samen lunchen", "", "")
    _targets(machine, "Jeugdketen")


def _targets(machine: Machine, chain: str) -> None:
    for theme, score in (("p1", "4,5"), ("p2", "3"), ("ik", "5")):
        machine.do("targets", "set", theme, score, "--chain", chain)


def _act(machine: Machine, id: str, theme: str, what: str, who: str, due: str) -> str:
    given = {"--theme": theme, "--what": what, "--who": who, "--due": due}
    options = [word for name, text in given.items() if text for word in (name, text)]
    where = (id,) if not id.startswith("--") else (id, CHAIN)
    return machine.do("actions", "add", *where, *options, "--yes").split()[0]


def _quick_after_full(machine: Machine) -> None:
    scan(at(machine, 200), shift=2)
    scan(at(machine, 0), quick=True)


def _full_after_quick(machine: Machine) -> None:
    scan(at(machine, 200), quick=True, shift=2)
    scan(at(machine, 0))


def _anonymous(machine: Machine) -> None:
    scan(machine, sharing="anonymous", who=("Gemeente Aa", "tactisch"))
    _act(machine, "last", "p3", "De ketenkaart tekenen", "Chris", "2027-01-15")


def _nobody(machine: Machine) -> None:
    rows = [f"{id},w" for id, _ in asked("ketenscan")[0]]
    machine.do("scan", "--full", "--answers", machine.file("answers.csv", "\n".join(rows)))


def _own(machine: Machine, file: str) -> None:
    _bring(machine)
    scan(at(machine, 100), file, shift=3)
    scan(at(machine, 0), file)


ENGLISH = """
schema = "ketentui/questionnaire/1"
id = "english"
version = "1.0"
title = "How we work together"
intro = "Think of the past three months."
minutes = { full = 2 }
scale = { min = 1, max = 7, labels = ["strongly disagree", "strongly agree"] }

[[parts]]
id = "work"
title = "Work"

[[parts.themes]]
id = "goal"
title = "A goal that we share"
short = "Goal"
statements = [
    { id = "goal-1", text = "We know what we want.", dialogue = "What do we want?" },
    { id = "goal-2", text = "Nobody asks me anything.", reverse = true },
]

[[parts.themes]]
id = "trust"
title = "Trust & openness <between us>"
short = "Trust"
statements = [
    { id = "trust-1", text = "I say what I think | whatever it is." },
    { id = "trust-2", text = "I hear what others think.", low = "Never.", high = "Always." },
    { id = "trust-3", text = "We *laugh* together." },
]
"""

REWRITTEN = ENGLISH.replace('version = "1.0"', 'version = "2.0"').replace(
    "We *laugh* together.", "We eat together."
)
"""The next edition: one statement asks something else."""

FILES = {
    "english": ENGLISH,
    "rewritten": REWRITTEN,
    "wrong": ENGLISH.replace('"goal-2"', '"goal-1"').replace("max = 7", "max = 70"),
    "no-toml": "title = [",
}
"""Questionnaires, right and wrong, by the name of their file."""


def _bring(machine: Machine) -> None:
    """Put the questionnaires of one's own in the machine's folder."""
    for file in ("tests/data/tien.toml", "tests/tui/questionnaires/uitslag.toml"):
        machine.file(Path(file).name, (ROOT / file).read_text("utf-8"))
    for name, text in FILES.items():
        machine.file(f"{name}.toml", text)


# Teams


def teams() -> Iterator[Subject]:
    yield Subject("team-demo", _demo, team_forms("exports"))
    yield Subject("team-organisations", _demo, team_forms("exports", "--by", "organisation"))
    yield Subject("team-levels", _demo, team_forms("exports", "--by", "level"))
    yield Subject("team-small", partial(_part, open=4, anonymous=1), team_forms("exports"))
    yield Subject("team-two", partial(_part, open=2, anonymous=0), team_forms("exports"))
    yield Subject("team-anonymous", partial(_part, open=3, anonymous=4), team_forms("exports"))
    yield Subject("team-alone", partial(_part, open=0, anonymous=4), team_forms("exports"))
    yield Subject("team-omissions", _omissions, team_forms("exports"))
    yield Subject("team-remarks", _remarks, team_forms("exports"))
    invited = ("--invited", "invited.csv", "--agenda-minutes", "180", "--min-group", "4")
    yield Subject("team-invited", _invited, team_forms("exports", *invited))
    yield Subject("team-agreed", _team_agreed, team_forms())
    yield Subject("team-chains", _two_chains, team_forms("exports", "--all-chains"))
    old = ("--questionnaire", "english.toml", "--questionnaire", "rewritten.toml")
    yield Subject("team-editions", _editions, team_forms("exports", *old))
    own = ("--questionnaire", "tien.toml")
    yield Subject("team-own", partial(_team_own, file="tien.toml"), team_forms("exports", *own))
    english = ("--questionnaire", "english.toml")
    yield Subject(
        "team-english", partial(_team_own, file="english.toml"), team_forms("exports", *english)
    )


def _demo(machine: Machine) -> None:
    machine.do("demo", "-o", "exports")


def _exports(machine: Machine) -> list[Path]:
    return sorted((machine.home / "exports").iterdir())


def _part(machine: Machine, *, open: int, anonymous: int) -> None:
    """Leave so many of the demo chain that share openly, and so many that don't."""
    _demo(machine)
    left = {"open": open, "anonymous": anonymous}
    for file in _exports(machine):
        sharing = json.loads(file.read_text("utf-8"))["sharing"]
        left[sharing] -= 1
        if left[sharing] < 0:
            file.unlink()


def _omissions(machine: Machine) -> None:
    _demo(machine)
    first, second, *_ = _exports(machine)
    whole = first.read_text("utf-8")
    machine.file("exports/afgebroken.json", whole[:300])
    machine.file("exports/nieuwer.json", whole.replace("assessment/1", "assessment/9"))
    machine.file("exports/vreemd.json", whole.replace('"ketenscan"', '"vreemd"'))
    machine.file("exports/notitie.json", "bellen met Jo")
    machine.file("exports/andere.json", whole.replace(CHAIN, "Jeugdketen"))
    machine.file("exports/nogmaals.json", second.read_text("utf-8"))


def _remarks(machine: Machine) -> None:
    """Add to the demo chain an export for about every remark that a report can make."""
    _demo(machine)
    whole = [json.loads(file.read_text("utf-8")) for file in _exports(machine)]

    def add(name: str, base: int, **changes: object) -> None:
        values = {**whole[base], "id": name, **changes}
        machine.file(f"exports/{name}.json", json.dumps(values, ensure_ascii=False))

    def named(base: int, **who: object) -> dict[str, object]:
        return {**whole[base]["respondent"], "name": "Jo", **who}

    add("dubbel", 0)
    add("ouder", 1, id=whole[1]["id"], answers=whole[1]["answers"][:4])
    add("naam-1", 2, respondent=named(2, installation="een"))
    add("naam-2", 3, respondent=named(2, installation="twee"))
    later = {"started_at": "2026-11-18T10:00:00+01:00", "finished_at": "2026-11-18T10:10:00+01:00"}
    add("later", 4, respondent=named(2, installation="een"), **later)
    add("leeg", 5, answers=[])
    add("vooruit", 6, finished_at="2027-03-01T10:00:00+01:00")
    add("lang-geleden", 7, started_at="2021-11-18T10:00:00Z", finished_at="2021-11-18T10:10:00Z")
    asked = {**whole[8]["questionnaire"], "version": "9.9", "sha256": "0" * 64}
    add("nieuwer", 8, questionnaire=asked)
    del asked["statements"]
    add("onbekend", 9, questionnaire=asked)
    add("open-en-anoniem", 10, id=whole[6]["id"], sharing="open")


def _invited(machine: Machine) -> None:
    _demo(machine)
    organisations = {
        json.loads(file.read_text("utf-8"))["respondent"]["organisation"]: 9
        for file in _exports(machine)
    }
    rows = [f"{name};{number}" for name, number in organisations.items()]
    machine.file("invited.csv", "\n".join(["organisatie;aantal", *rows, "Politie;4"]))


def _pool(machine: Machine) -> None:
    machine.do("demo")


def _team_agreed(machine: Machine) -> None:
    _pool(machine)
    _act(machine, "--chain", "p3", "De ketenkaart tekenen | samen", "Kim", "2027-01-15")
    _act(machine, "--chain", "p1", "Een *dag* meelopen", "", "2026-11-01")
    done = _act(machine, "--chain", "anderen", "Elke maand bellen", "Chris", "2026-11-20")
    machine.do("actions", "done", done, "--effect", "Het belt makkelijker.")
    dropped = _act(machine, "--chain", "", "Samen lunchen", "Jo", "")
    machine.do("actions", "edit", dropped, "--status", "dropped")
    _targets(machine, CHAIN)


def _two_chains(machine: Machine) -> None:
    _demo(machine)
    whole = [file.read_text("utf-8") for file in _exports(machine)]
    for number, text in enumerate(whole[:9]):
        machine.file(f"exports/jeugd-{number}.json", _another(text, "jeugd", chain="Jeugdketen"))
    for number in range(3):
        _person(machine, "dans", number)


def _another(text: str, word: str, *, chain: str = CHAIN, years: int = 0, shift: int = 0) -> str:
    """Return an export as of somebody else, of another chain, of years before, or otherwise."""
    values = json.loads(text)
    values["id"] = f"{word}-{values['id']}"
    values["respondent"]["chain"] = chain
    for key in ("started_at", "finished_at"):
        year = int(values[key][:4]) - years
        values[key] = f"{year}{values[key][4:]}"
    for number, answer in enumerate(values["answers"]):
        if answer["value"] is not None and shift and number % 3:
            answer["value"] = min(5, max(1, answer["value"] + shift))
    return json.dumps(values, ensure_ascii=False)


def _person(
    machine: Machine, questionnaire: str, number: int, *, sharing: str = "open", to: str = "exports"
) -> None:
    """Add the export of somebody with a computer of their own."""
    who = ("Gemeente Aa" if number % 2 else "Politie", ("tactisch", "operationeel")[number % 3 % 2])
    data = f"computer-{to}-{Path(questionnaire).stem}-{number}"
    shift = number * number % 7
    id = scan(machine, questionnaire, shift=shift, who=who, sharing=sharing, data=data, chain=CHAIN)
    anonymous = ("--anonymous",) if sharing == "anonymous" else ()
    name = f"{to}/{Path(questionnaire).stem}-{number}.json"
    machine.do("export", id, "-f", "json", "-o", name, *anonymous, data=data)


def _editions(machine: Machine) -> None:
    """Two editions of one questionnaire, of which one statement was rewritten."""
    _bring(machine)
    for number in range(12):
        sharing = "anonymous" if number % 4 == 3 else "open"
        file = "english.toml" if number < 6 else "rewritten.toml"
        _person(machine, file, number, sharing=sharing)


def _team_own(machine: Machine, file: str) -> None:
    _bring(machine)
    for number in range(8):
        _person(machine, file, number)


# Comparisons

FIRST_AND_LAST = ("test00000001", "last")


def comparisons() -> Iterator[Subject]:
    yield Subject("compare-two", _followed, comparison_forms(*FIRST_AND_LAST))
    yield Subject("compare-depths", _quick_after_full, comparison_forms(*FIRST_AND_LAST))
    yield Subject("compare-people", _two_people, comparison_forms(*FIRST_AND_LAST))
    yield Subject(
        "compare-own", partial(_own, file="english.toml"), comparison_forms(*FIRST_AND_LAST)
    )
    yield Subject("compare-series", _series, comparison_forms("--chain", "Jeugdketen"))
    yield Subject("compare-team", _years_apart, comparison_forms("--team", "then", "exports"))
    yield Subject("compare-team-few", _few_apart, comparison_forms("--team", "then", "exports"))
    yield Subject("compare-team-years", _years_in_pool, comparison_forms("--team"))
    editions = ("--questionnaire", "english.toml", "--questionnaire", "rewritten.toml")
    yield Subject(
        "compare-team-editions",
        _editions_apart,
        comparison_forms("--team", "then", "exports", *editions),
    )


def _two_people(machine: Machine) -> None:
    scan(at(machine, 100), shift=1, who=("Politie", "operationeel", "Jo"))
    scan(at(machine, 0))


def _series(machine: Machine) -> None:
    for number, days in enumerate((1100, 735, 370, 0)):
        id = scan(at(machine, days), quick=number == 1, shift=number * 2)
        if number in (1, 2):
            _act(machine, id, "p1", f"Afspraak {number}", "Anna", "2026-12-01")
    _targets(machine, "Jeugdketen")


def _years_apart(machine: Machine) -> None:
    """The demo chain, and the same people of a year before."""
    _demo(machine)
    for file in _exports(machine):
        then = _another(file.read_text("utf-8"), "toen", years=1, shift=-1)
        machine.file(f"then/{file.name}", then)
    (machine.home / "then" / "voorbeeld-03.json").unlink()


def _few_apart(machine: Machine) -> None:
    _part(machine, open=4, anonymous=1)
    for file in _exports(machine):
        machine.file(f"then/{file.name}", _another(file.read_text("utf-8"), "toen", years=1))


def _years_in_pool(machine: Machine) -> None:
    _years_apart(machine)
    machine.do("import", "then", "exports")
    at(machine, 300)
    _act(machine, "--chain", "p3", "De ketenkaart tekenen", "Kim", "2026-06-15")
    at(machine, 0)
    _act(machine, "--chain", "p1", "Een dag meelopen", "", "")
    _targets(machine, CHAIN)


def _editions_apart(machine: Machine) -> None:
    _editions(machine)
    (machine.home / "then").mkdir()
    for file in _exports(machine):
        if file.name.startswith("english"):
            then = _another(file.read_text("utf-8"), "toen", years=1)
            machine.file(f"then/{file.name}", then)
            file.unlink()


# Lists, questionnaires and what commands tell


def lists() -> Iterator[Subject]:
    yield Subject("actions-pending", _acting, action_forms())
    yield Subject("actions-all", _acting, action_forms("--all"))
    yield Subject("actions-none", lambda machine: None, action_forms())
    yield Subject("lists", _acting, _listed())
    yield Subject("questionnaires", _bring, [*_questionnaires(), *_checked()])
    yield Subject("told", _omissions, _told())
    yield Subject("line-by-line", lambda machine: None, _lines())


def _acting(machine: Machine) -> None:
    _followed(machine)
    _team_agreed(machine)


def _listed() -> list[Form]:
    return [
        *texts("list", name="list", colour=False),
        Form("list.json", ("list", "--json")),
        *texts("targets", "list", name="targets", colour=False),
        Form("targets.json", ("targets", "list", "--json")),
        *texts("questionnaires", "list", name="questionnaires", colour=False),
        Form("questionnaires.json", ("questionnaires", "list", "--json")),
    ]


def _questionnaires() -> Iterator[Form]:
    for file in (*BUNDLED, "tien.toml", "english.toml"):
        name = Path(file).stem
        yield from texts("questionnaires", "show", file, name=name, colour=False)
        yield Form(f"{name}.json", ("questionnaires", "show", file, "--json"))


def _checked() -> Iterator[Form]:
    check = ("questionnaires", "check")
    for file in ("tien.toml", "english.toml", "uitslag.toml"):
        yield Form(f"check-{Path(file).stem}.txt", (*check, file))
    yield Form("check-against.txt", (*check, "rewritten.toml", "--against", "english.toml"))
    yield Form("check-against-other.txt", (*check, "english.toml", "--against", "tien.toml"))
    for name in ("wrong", "no-toml"):
        yield Form(f"check-{name}.txt", (*check, f"{name}.toml"))


def _told() -> list[Form]:
    return [
        Form("names.txt", ("team", "exports", "--names-out", "-")),
        Form("import.txt", ("import", "exports")),
        Form("import-again.txt", ("import", "exports")),
        Form("demo.txt", ("demo",)),
        Form("help.txt", ("--help",)),
        *(Form(f"help-{name}.txt", (name, "--help")) for name in ("show", "export", "team")),
        Form("help-compare.txt", ("compare", "--help")),
        Form("help-actions-list.txt", ("actions", "list", "--help")),
    ]


def _lines() -> list[Form]:
    typed = "\n" * 6 + "4\n3\n5\n2\nn\n4\n1\n3\nw\n5\n4\n4\n" + "\n" * 4
    return texts_typed("scan", "--plain", typed=typed)


def texts_typed(*arguments: str, typed: str) -> list[Form]:
    return [replace(one, typed=typed) for one in texts(*arguments, name="scan", colour=False)]


# --- Pages of the app

PAGES = (
    "results",
    "results as bars",
    "results, answers",
    "results, advice",
    "results, then",
    "building block",
    "comparison",
    "comparison, changes",
    "comparison, agreed",
    "actions",
    "targets",
    "team",
    "team as bars",
    "team, groups",
    "team, statements",
    "team, indices",
    "team, agenda",
    "team, about",
    "presenting a statement",
    "team comparison",
    "team comparison, changes",
)
SIZES = ((80, 24), (120, 40), (80, 200))
"""The last is high enough to show a page whole."""


def write_pages(target: Path, language: Language, wanted: Sequence[str]) -> None:
    named = {f"page-{page.replace(', ', '-').replace(' ', '-')}": page for page in PAGES}
    asyncio.run(
        _pages(
            target,
            {name: page for name, page in named.items() if is_wanted(name, wanted)},
            language,
        )
    )


async def _pages(target: Path, named: Mapping[str, str], language: Language) -> None:
    from tests.tui.sizes import furnished

    with tempfile.TemporaryDirectory() as folder:
        workspace = furnished(Path(folder))
        for name, page in named.items():
            for size in SIZES:
                file = target / name / language / "{}x{}.txt".format(*size)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(await _page(workspace, page, language, size), "utf-8")


async def _page(workspace: Workspace, page: str, language: Language, size: tuple[int, int]) -> str:
    from tests.tui.sizes import opened

    async with opened(page, workspace, size, language) as window:
        strips = window.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
        return "\n".join(lines).rstrip() + "\n"


# --- Writing and comparing


def write(target: Path, wanted: Sequence[str]) -> int:
    """Write the subjects that `wanted` begins the names of, or all; return how many files."""
    with ProcessPoolExecutor() as processes:
        jobs = [processes.submit(write_pages, target, one, wanted) for one in languages()]
        for subject in subjects():
            if is_wanted(subject.name, wanted):
                jobs += [
                    processes.submit(write_subject, target, subject.name, language)
                    for language in languages()
                ]
        for job in jobs:
            job.result()
    return len(files(target, wanted))


def write_subject(target: Path, name: str, language: Language) -> None:
    subject = next(one for one in subjects() if one.name == name)
    with tempfile.TemporaryDirectory(prefix="goldens") as folder:
        _write(subject, language, Path(folder), target / name / language)


def is_wanted(subject: str, wanted: Sequence[str]) -> bool:
    return not wanted or subject.startswith(tuple(wanted))


def files(folder: Path, wanted: Sequence[str]) -> set[Path]:
    """Return the files of the subjects that are wanted, as they are called below the folder."""
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {file for file in found if is_wanted(file.parts[0], wanted)}


def _write(subject: Subject, language: str, home: Path, target: Path) -> None:
    machine = Machine(home)
    subject.furnish(machine)
    machine.time = NOW
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for form in subject.forms:
        arguments = ("--lang", language, *form.arguments)
        said = machine.run(*arguments, environment=form.environment, typed=form.typed)
        (target / form.name).write_bytes(said.out)
        if said.err or said.code:
            told = f"exit {said.code}\n".encode() + said.err
            (target / f"{form.name}.err").write_bytes(told)


def differences(old: Path, new: Path, wanted: Sequence[str]) -> Iterator[str]:
    """Yield what to read of where two folders differ: files that come or go, and changed lines."""
    there, here = (files(folder, wanted) for folder in (old, new))
    yield from (f"gone: {name}" for name in sorted(there - here))
    yield from (f"new: {name}" for name in sorted(here - there))
    for name in sorted(there & here):
        before, after = ((folder / name).read_bytes() for folder in (old, new))
        if before != after:
            yield from _lines_that_differ(f"{name}", before, after)


_SHOWN = 12
"""Lines of the difference of a file that are printed."""


def _lines_that_differ(name: str, before: bytes, after: bytes) -> Iterator[str]:
    old, new = (text.decode(errors="replace").splitlines() for text in (before, after))
    compared = difflib.unified_diff(old, new, n=0, lineterm="")
    lines = [line for line in compared if not line.startswith(("---", "+++", "@@"))]
    yield f"changed: {name} ({len(lines)} lines)"
    yield from (f"    {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"    … {len(lines) - _SHOWN} more"


def main(arguments: Sequence[str]) -> int:
    """Write to the first argument; or, after --against, compare with a folder that was written.

    What comes behind it are the beginnings of the names of subjects; without any, all.
    """
    began = time.monotonic()
    if arguments[0] == "--against":
        old, wanted = Path(arguments[1]).resolve(), arguments[2:]
        if not old.is_dir():
            sys.exit(f"no folder {old}: write it with `make goldens TO={old}`")
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), wanted)
            found = [*differences(old, Path(folder), wanted)]
        print("\n".join(found) or f"no difference with {old}")
        return min(len(found), 1)
    target, wanted = Path(arguments[0]).resolve(), arguments[1:]
    number = write(target, wanted)
    print(f"{number} files in {target}, in {time.monotonic() - began:.0f} seconds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

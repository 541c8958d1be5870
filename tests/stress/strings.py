"""Strings × inputs × outputs: a text meant to do something comes in everywhere, and goes out.

What goes out has no character that moves a cursor, turns the reading around or hides; in HTML and
Markdown a text is no markup, in CSV no formula; JSON fits its schema and `--ascii` is ASCII.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import Any

from markdown_it import MarkdownIt

from ketentui.cli.app import run
from tests.conftest import DATA, Terminal, Ticks
from tests.stress.cases import Outcome, workspace_in
from tests.stress.furniture import EXPORTS, asked, sent
from tests.unit.test_schemas import mistakes
from tests.unit.test_team_reports import Tags

_SIGNS = "\x00\x07\x08\t\n\r\x7f\x85\x9b\xad\u061c\u115f\u200b\u200d\u200f\u2028\u202e\u2060\u2066"
_SIGNS += "\u2800\u3164\ud800\udc80\ufe0f\ufeff\ufffe\U000e0041"
_WORDS = r"""
=1+1 @SUM(A1) +1 -2+3 ＝1 −1+1 =HYPERLINK("http://x") ;=1 ",=" 1.0 -1 "; %s {0} {detail} $(id) `id`
<script>alert(1)</script> <img/src=x/onerror=y> </td></svg> &lt;b&gt; ]]> <!-- [b]rood[/b] \ | ***
[link](javascript:x) ![x](http://x) http://kwaad.nl www.kwaad.nl ik@kwaad.nl ``` ../../etc/passwd
BEGIN:VEVENT 家庭家庭家庭家庭 é́́ ำำำำ العربية עברית
"""
_MORE = ["\x1b[2J", "\x1b]0;titel\x07", "\n# kop", "\r\nX:y", "👩\u200d👧", "1\ufe0f\u20e3", ""]
_PIECES = [*_SIGNS, *_WORDS.split(), *_MORE, "x" * 300]

WAYS_IN = """
import: import DIR/came
scan: scan --full --answers DIR/answers.csv --chain Keten --organisation UWV
scan: scan --full --answers DIR/answers.csv --chain TEXT --organisation TEXT --name TEXT
action: actions add last --what TEXT --who TEXT --due 2027-01-15
"""
"""By what the text comes in; it may be refused, as being too long or empty."""

WAYS_OUT = """
theme: actions add last --what x --theme TEXT
date: actions add last --what x --due TEXT --yes
target: targets set TEXT TEXT --chain TEXT
list: list
list.json: list --json
actions: actions list
actions.json: actions list --json
actions.csv: actions list --csv -
excel.csv: actions list --csv - --excel
actions.ics: actions list --ics -
show: show last
words: show last --plain
assessment-1.json: export last -o -
export.md: export last -o - -f md
team: team DIR/came
words: team --all-chains --plain --anyway
team.md: team DIR/came -f md -o - --anyway
team.html: team DIR/came -f html -o - --anyway
team.csv: team --all-chains -f csv -o - --anyway
team-2.json: team --all-chains -f json -o - --anyway
names.csv: team DIR/came --names-out -
named.md: team DIR/came --names DIR/names.csv --anyway -f md
invited.html: team DIR/came --invited DIR/invited.csv --anyway -f html
compared.md: compare --team DIR/came DIR/came -f md --anyway
moments: compare --chain TEXT
check: questionnaires check DIR/own.toml
own: questionnaires show DIR/own.toml
own.json: questionnaires show DIR/own.toml --json
config: --data-dir DIR config
answers: scan --answers DIR/names.csv
invited: team DIR/came --invited DIR/names.csv
names: team DIR/came --names DIR/own.toml
command: TEXT
file: import DIR/TEXT
pool: pool list
pool.json: pool list --json
pool: pool list --chain TEXT
pool: pool remove TEXT --yes
pool: pool remove --chain TEXT --older-than TEXT --yes
pool: pool rename --chain TEXT TEXT
pool: pool rename --organisation TEXT GGD
doctor: doctor
doctor.json: doctor --json
doctor: doctor --repair
path: backup DIR/TEXT.zip
backup: backup DIR/b.zip --force
bin: delete last --yes
bin: delete TEXT --purge --yes
bin: restore
bin: restore TEXT
bin: restore DIR/b.zip --yes
bin: restore DIR/TEXT
"""
_OUTPUTS = 9
"""Outputs that are looked at in one case."""

_TURNS_OR_HIDES = re.compile(
    "[\u00ad\u034f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufffe\uffff]"
)
_FORMULA = re.compile(r"\s*[=+@＝＋＠]|\s*[-−－](?![0-9]+([.,][0-9]+)?$)")
_FOREIGN = {"script", "img", "b", "link_open", "image", "html_inline", "html_block", "s_open"}
"""Elements of HTML and kinds of Markdown that the words ask for, and no report has."""


def case(chance: Random, folder: Path) -> Outcome:
    """Let one text in everywhere, and look at what comes out."""
    text = "".join(chance.choices(_PIECES, k=chance.choice((1, 1, 2, 3, 5))))
    outcome = Outcome()
    _files(folder, text)
    ascii = ["--ascii"] if chance.random() < 0.2 else []
    ways = [*_ways(WAYS_IN), *chance.sample(_ways(WAYS_OUT), _OUTPUTS)]
    for name, words in ways:
        line = [word.replace("DIR", f"{folder}").replace("TEXT", text) for word in words]
        if any("\0" in one for one in line):  # no command line can hold that
            continue
        code, out, err = said(["--data-dir", f"{folder}/data", *ascii, *line])
        outcome.tried["outputs" if out else "messages"] += 1
        found = [*_wrong(name, out), *_wrong("", err)]
        found += [f"ends with {code}: {err}"] * (code not in (0, 1, 2, 65))
        found += ["is no ASCII"] * bool(ascii and "." not in name and not out.isascii())
        outcome.found += [f"{text!r} in {name}: {one}" for one in found]
    if chance.random() < 0.2:
        outcome.tried["screens"] += 1
        outcome.found += [f"{text!r} {one}" for one in asyncio.run(_screens(folder, text))]
    return outcome


def _ways(table: str) -> list[tuple[str, list[str]]]:
    rows = (line.partition(": ") for line in table.strip().split("\n"))
    return [(name, words.split()) for name, _, words in rows]


def _files(folder: Path, text: str) -> None:
    """Write exports, lists, a questionnaire and settings in which every text is the text."""
    sent(folder / "came", *(_export(one, text) for one in EXPORTS[:6]))
    plain = text.encode("utf-8", "replace").decode()
    toml = json.dumps(plain).replace("\x7f", "\\u007f")
    own = (DATA / "klein.toml").read_text("utf-8")
    for shown in ("Kleine lijst", "Een gedeeld doel", "Ik houd me groot.", "Samen"):
        own = own.replace(f'"{shown}"', toml)
    (folder / "own.toml").write_text(own, "utf-8")
    (folder / "config.toml").write_text(f"chain = {toml}\norganisation = {toml}\n", "utf-8")
    _stray(folder / "data", plain)
    lists = {
        "answers": [["statement", "value", "note"], *([id, "4", plain] for id in asked())],
        "names": [[plain, "UWV"], ["GGD", plain]],
        "invited": [[plain or "x", "tactisch", "4"]],
    }
    for name, rows in lists.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)


def _stray(data: Path, text: str) -> None:
    """Put files with the text as their name where the program has its own."""
    name = text.replace("/", "_").replace("\0", "_").encode()[:200].decode("utf-8", "ignore")
    for room in ("", "assessments", "agreements", "drafts", "pool/x", "editions"):
        (data / room).mkdir(parents=True, exist_ok=True)
        (data / room / f"{name}.json").write_text("{")


def _export(export: Mapping[str, Any], text: str) -> dict[str, Any]:
    answers = [{**one, "note": f"{one['statement']} {text}"} for one in export["answers"]]
    action = {"id": "x", "theme": text, "what": text or "x", "who": text, "effect": text}
    who = {**export["respondent"], "organisation": text, "name": text, "chain": f"K {text}"}
    return {**export, "answers": answers, "respondent": who, "actions": [action], "later": text}


def said(line: list[str]) -> tuple[int, str, str]:
    """Run a command line here, and return how it ended and what it wrote."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in "oe"]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = run(line)
    for stream in streams:
        stream.seek(0)
    return code, streams[0].read(), streams[1].read()


def _wrong(name: str, said: str) -> Iterator[str]:
    """Yield what is wrong with what was written, in the form that the name ends with."""
    if "Traceback" in said or "Onverwacht" in said:
        yield said
    if name != "path" and (found := unwanted(said)):  # a program gets a path as it is
        yield found
    what, _, form = name.rpartition(".")
    if said and form in _CHECKS and (why := _CHECKS[form](said)):
        yield why
    if said and form == "json":
        values = json.loads(said)
        yield from mistakes(what, values)[:3] if what[-1].isdigit() else ()


def unwanted(said: str) -> str:
    """Return where the first character is that has no place in any output; empty without one."""
    body = said.removeprefix("\ufeff").replace("\r\n", "\n")
    for at, one in enumerate(body):
        controls = unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") and one != "\n"
        if controls or _TURNS_OR_HIDES.match(one):
            return f"{one!r} stands in {body[max(0, at - 40) : at + 40]!r}"
    return ""


def _csv(said: str) -> str:
    text = said.removeprefix("\ufeff")
    separator = max(";,", key=text.partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    if {*map(len, rows)} != {len(rows[0])}:
        return "rows are not equally long"
    return ", ".join(repr(cell) for row in rows for cell in row if _FORMULA.match(cell))


def _html(said: str) -> str:
    """Return what in a page only a text can have made; AssertionError where it doesn't close."""
    seen = Tags(said).seen
    return ", ".join(tag for tag, names in seen if tag in _FOREIGN or "onerror" in names)


def _markdown(said: str) -> str:
    tokens = MarkdownIt("gfm-like").parse(said)
    kinds = {one.type for token in tokens for one in (token, *(token.children or []))}
    headings = {one.content for one in tokens} & {"kop", "# kop"}
    return ", ".join(kinds & _FOREIGN | headings)


def _calendar(said: str) -> str:
    too_long = [line for line in said.split("\r\n") if len(line.encode()) > 75 or "\n" in line]
    return f"{too_long}" if too_long else "X:y is a line" * ("\nX:y" in said)


_CHECKS = {"csv": _csv, "html": _html, "md": _markdown, "ics": _calendar}


async def _screens(folder: Path, text: str) -> list[str]:
    """Return what the app shows that it should not, of what came in and of what is typed."""
    from textual.events import Paste

    from ketentui.config.preferences import Preferences
    from ketentui.tui.app import KetentuiApp
    from ketentui.tui.opening import Home, Opening, Scan, Team
    from ketentui.usecases.assessing import Start
    from ketentui.usecases.gathering import TeamOptions
    from ketentui.usecases.workspace import Workspace

    found = []
    pages: Mapping[Opening, str] = {
        Home(): "down",
        Scan("ketenscan", Start(), ask=True): "paste",
        Scan("ketenscan", Start(), ask=False): "t paste escape",
        Team((folder / "came",), TeamOptions(all_chains=True)): "1 2 3 4",
    }
    for opening, keys in pages.items():
        workspace = Workspace(workspace_in(folder / "data").paths)
        app = KetentuiApp(workspace, Preferences(), opening)
        async with app.run_test(size=(100, 40)) as pilot:
            terminal = Terminal(app, pilot, Ticks())
            await terminal.settle()
            for key in keys.split():
                if key == "paste":
                    app.post_message(Paste(text))
                    await terminal.settle()
                else:
                    await terminal.press(key)
                if one := unwanted(terminal.text):
                    found.append(f"{opening}, {key}: {one}")
    return found

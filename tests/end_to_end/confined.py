"""Tries every option, argument, setting and field on paths that lead outside the one folder that a
guest may work in, and tells all that was opened outside: what Python's audit hooks see.

A program of its own, `python -m tests.end_to_end.confined FOLDER`, since a hook stays and a first
use opens the most.
"""

from __future__ import annotations

import ast
import asyncio
import io
import json
import os
import re
import shlex
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, NamedTuple

import click
from textual.widgets import Input

import ketentui
from ketentui.cli.app import ROOT, run
from ketentui.cli.completing import files, folders
from ketentui.cli.framework import Whole, Word
from ketentui.cli.invocation import of_process
from ketentui.config.paths import bundled_questionnaires
from ketentui.config.preferences import SETTINGS, variable
from ketentui.storage.confinement import CONFINED, confine
from ketentui.tui import screens
from ketentui.tui.opening import Team
from ketentui.tui.screens.ask import AskDialog
from ketentui.tui.screens.writing import WritingPage
from ketentui.tui.widgets.lines import Plain
from ketentui.usecases.gathering import TeamOptions
from tests.invitations import of_round
from tests.tui import sizes

OWN = tuple(
    map(
        os.path.realpath,
        (
            *(sysconfig.get_path(one) for one in ("stdlib", "platstdlib", "purelib", "platlib")),
            str(Path(ketentui.__file__).parent),
            str(bundled_questionnaires()),
            str(Path(__file__).parent.parent),
        ),
    )
)
"""Where Python, its packages, the program and its tests are: those may be read."""

PLACES: Mapping[str, tuple[tuple[int, int | None], ...]] = {
    "os.listdir": ((0, None),),
    "os.scandir": ((0, None),),
    "os.chdir": ((0, None),),
    "os.truncate": ((0, None),),
    "os.mkdir": ((0, 2),),
    "os.rmdir": ((0, 1),),
    "os.remove": ((0, 1),),
    "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),),
    "os.utime": ((0, 3),),
    "os.symlink": ((1, 2),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((0, 2), (1, 3)),
}
"""Of which arguments of an event is a path, and the folder that it is in."""

NEVER = re.compile(
    r"subprocess\..*|os\.(system|exec|fork|forkpty|posix_spawn|spawn|startfile)|pty\..*"
    r"|socket\.(connect|bind|sendto|getaddrinfo)|webbrowser\..*|shutil\..*"
)


class Watch:
    """Listens to what is opened, while it is `on`."""

    def __init__(self, inside: Path) -> None:
        self.case = ""
        self.on = False
        self.seen: list[str] = []
        """What was opened outside, and by which case."""
        self.inside = str(inside)
        sys.addaudithook(self)

    def __call__(self, event: str, of: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event == "open":
            self._opened(*of)
        elif event in PLACES:
            for path, folder in PLACES[event]:
                self._touched(event, of[path], -1 if folder is None else of[folder])
        elif NEVER.fullmatch(event):
            self._tell(event, of)

    def _opened(self, path: str | bytes | int, mode: str | None, flags: int) -> None:
        if isinstance(path, int):
            return
        name = os.fsdecode(path)
        if flags & os.O_NOFOLLOW and "/" not in name and name != "..":
            return  # in a folder that is held: each on the way to it is seen here too
        real = os.path.realpath(name)
        reads = not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        if not (self._is_inside(real) or name == os.devnull or (reads and _is_own(real))):
            self._tell("open", name)

    def _touched(self, event: str, path: str | bytes | int | None, folder: int) -> None:
        if isinstance(path, int):
            real = os.readlink(f"/proc/self/fd/{path}")
        else:
            above, name = os.path.split(os.fsdecode(path or "."))
            held = os.readlink(f"/proc/self/fd/{folder}") if folder >= 0 else os.getcwd()
            real = os.path.join(os.path.realpath(os.path.join(held, above)), name)
            if event in ("os.scandir", "os.listdir", "os.chdir"):
                real = os.path.realpath(real)
        reads = event in ("os.scandir", "os.listdir")
        if not (self._is_inside(real) or (reads and _is_own(real))):
            self._tell(event, path)

    def _is_inside(self, real: str) -> bool:
        return real == self.inside or real.startswith(f"{self.inside}/")

    def _tell(self, event: str, what: object) -> None:
        self.seen.append(f"{self.case}: {event} {what!r}")

    @contextmanager
    def trying(self, case: str) -> Iterator[None]:
        self.case, self.on = case, True
        try:
            yield
        finally:
            self.on = False


def _is_own(real: str) -> bool:
    return any(real == one or real.startswith(f"{one}/") for one in OWN)


LEADING_OUT = (
    "{outside}/there.json",
    "{outside}/gone.json",
    "{outside}",
    "../outside/there.json",
    "../../../../../../../../etc/passwd",
    "link",
    "link/there.json",
    "link.json",
    "~",
    "~/there.json",
    "/dev/fd/0",
    "/proc/self/environ",
)
"""What somebody might type: all outside."""

OF_WORDS = LEADING_OUT[:1]
"""What is tried where no path is asked for."""

NAMING = ("names.txt", "names.csv", "names.toml")
"""Files that are inside, and whose content is a path outside."""


def furnish(inside: Path, outside: Path) -> None:
    """Put there what leads outside."""
    outside.mkdir()
    (outside / "there.json").write_text("{}")
    (inside / "link").symlink_to(outside)
    (inside / "link.json").symlink_to(outside / "there.json")
    for name in NAMING:
        (inside / name).write_text(f"{outside}/there.json\n")
    bundled = bundled_questionnaires() / "ketenscan.toml"
    (inside / "own.toml").write_bytes(bundled.read_bytes())
    of_round(inside)
    (inside / "answers.json").write_text('{"p1-1": 4}')


# The command line

LINES = {
    "": ("", "list"),
    "scan": ("", "--answers answers.json"),
    "list": ("", ""),
    "show": ("last", ""),
    "edit": ("last", "--chain a"),
    "export": ("last", ""),
    "delete": ("last", ""),
    "restore": ("last", ""),
    "backup": ("reserve.zip", ""),
    "doctor": ("", ""),
    "import": ("exports", ""),
    "pool list": ("", ""),
    "pool remove": ("a", "--yes"),
    "pool rename": ("new", "--organisation old"),
    "team": ("", ""),
    "compare": ("", "--team"),
    "actions list": ("", ""),
    "actions add": ("last", "--theme p1 --what a --who b --due 2027-01-01 --yes"),
    "actions edit": ("a", "--what b --yes"),
    "actions done": ("a", ""),
    "actions delete": ("a", "--yes"),
    "actions plan": ("", "--chain a"),
    "targets list": ("", ""),
    "targets set": ("p1 4", ""),
    "questionnaires list": ("", ""),
    "questionnaires show": ("ketenscan", ""),
    "questionnaires check": ("own.toml", ""),
    "questionnaires new": ("new.toml", "--force"),
    "round new": ("", "--chain a --until 2065-01-01 --invite b:5 --contact c"),
    "round show": ("round.json", ""),
    "round invite": ("round.json", "--into sent --no-form"),
    "round form": ("round.json", ""),
    "round close": ("round.json", ""),
    "guest": ("", "--round round.json --into . --tidy"),
    "config": ("", ""),
    "completion": ("bash", ""),
    "demo": ("", ""),
    "help": ("scan", ""),
    "version": ("", ""),
}
"""Of every command: arguments and options with which it does something."""


class Outcome(NamedTuple):
    """How a command line ended."""

    code: int
    told: str


def commands(
    group: click.Group, ctx: click.Context, before: str = ""
) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with what is typed for it."""
    yield before, group
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        typed = f"{before} {name}".strip()
        if isinstance(command, click.Group):
            yield from (one for one in commands(command, ctx, typed) if one[0] != typed)
        elif command is not None:
            yield typed, command


def takes_text(parameter: click.Parameter, typed: str) -> bool:
    """Return whether anything can be typed there; a global option is tried once."""
    if getattr(parameter, "is_flag", False) or isinstance(parameter.type, (Word, Whole)):
        return False
    return parameter.expose_value or not typed


def takes_path(parameter: click.Parameter) -> bool:
    """Return whether it says of itself that it takes a path."""
    told = parameter.metavar or parameter.name or ""
    completed = getattr(parameter, "_custom_shell_complete", None) in (files, folders)
    return completed or bool(re.search(r"\b(FILE|DIR|PATH|file|folder)\b|toml", told))


def takes_name(parameter: click.Parameter) -> bool:
    """Return whether it says of itself that it takes an id of a questionnaire too."""
    return bool(re.search(r"ID|QUESTIONNAIRE|toml", parameter.metavar or ""))


def line(typed: str, parameter: click.Parameter, value: str) -> list[str]:
    """Return a command line with a value for one parameter."""
    arguments, options = LINES[typed]
    words = [*typed.split()]
    if isinstance(parameter, click.Argument):
        return [*words, *shlex.split(options), "--", value]
    option = [parameter.opts[-1], value]
    if "PATH" in (parameter.metavar or ""):
        option.append("--force")  # what is there doesn't refuse it
    return (
        [*option, *shlex.split(options)]
        if not typed
        else [*words, *shlex.split(arguments), *shlex.split(options), *option]
    )


def outcome(watch: Watch, words: list[str]) -> Outcome:
    """Run a command line."""
    told = io.StringIO()
    with watch.trying(shlex.join(words)), redirect_stdout(told), redirect_stderr(told):
        code = run(words)
    return Outcome(code, told.getvalue())


def try_commands(watch: Watch, outside: Path) -> Iterator[str]:
    """Try every parameter of every command; yield what wasn't as it should be."""
    tried = set()
    with ROOT.make_context("ketentui", ["list"], obj=of_process([])) as ctx:
        every = list(commands(ROOT, ctx))
    for typed, command in every:
        if isinstance(command, click.Group) and typed:
            continue
        if typed not in LINES:
            yield f"{typed}: say in LINES how it is called"
            continue
        for parameter in filter(lambda one: takes_text(one, typed), command.params):
            tried.add((typed, parameter.name))
            yield from try_parameter(watch, typed, parameter, outside)
    yield from (f"{one} is no command" for one in LINES.keys() - {typed for typed, _ in every})
    if len(tried) < 40:
        yield f"only {sorted(tried)} were found"


def try_parameter(
    watch: Watch, typed: str, parameter: click.Parameter, outside: Path
) -> Iterator[str]:
    """Try one parameter on everything; yield what wasn't as it should be."""
    if not takes_path(parameter):
        for value in OF_WORDS:
            outcome(watch, line(typed, parameter, value.format(outside=outside)))
        return
    ends = {}
    for value in (one.format(outside=outside) for one in LEADING_OUT):
        words = line(typed, parameter, value)
        code, told = outcome(watch, words)
        ends[value] = told.replace(value, "")
        # A name is no path, and the own folder is left to a shell by some.
        perhaps = takes_name(parameter) or value.startswith("~")
        refused = code == 2 and told.endswith(refusal(watch, value))  # after remarks
        if not code or not (perhaps or refused):
            yield f"{shlex.join(words)} ended with {code}: {told}"
    if ends[f"{outside}/there.json"] != ends[f"{outside}/gone.json"]:
        yield f"{typed} {parameter.name} tells what is there: {ends}"
    for value in NAMING:
        outcome(watch, line(typed, parameter, value))


def refusal(watch: Watch, value: str) -> str:
    """Return what is told of a path outside, whether that is there or not."""
    return (
        f"ketentui: {value} ligt buiten de map waarin dit programma mag werken.\n"
        f"Kies een plaats in {watch.inside}.\n"
    )


def try_settings(watch: Watch, inside: Path, outside: Path) -> Iterator[str]:
    """Try every setting that is a folder, in the environment and in the file."""
    config = inside / "config.toml"
    for name in (name for name, one in SETTINGS.items() if one.kind == "folder"):
        for value in (one.format(outside=outside) for one in LEADING_OUT):
            os.environ[variable(name)] = value
            ways = [(f"{variable(name)}={value}", outcome(watch, ["list"]))]
            del os.environ[variable(name)]
            config.write_text(f'{name} = "{value}"\n')
            ways.append((config.read_text(), outcome(watch, ["list"])))
            config.unlink()
            yield from (
                f"{way} ended with {end}"
                for way, end in ways
                if (end.code, name in end.told.lower()) not in ((2, True), (65, True))
            )


# The app

FIELDS = {
    ("writing", "action_path"): (
        ("export", "path"),
        ("comparison to a file", "path"),
        ("team to a file", "path"),
        ("team names", "path"),
        ("plan", "path"),
    ),
    ("team_source", "_asking"): tuple(
        ("team source", key)
        for key in ("folder", "n", "ask_file('round')", "ask_file('invited')", "l", "h")
    ),
    ("team", "action_compare"): (("team of files", "v"),),
    ("targets", "action_edit"): (),  # a score
    ("home", "action_invitation"): (("home", "invitation"),),
}
"""Where the app asks for a path, by the module and method: how to come there, and the key, or the
action of a line without one."""


def asking() -> set[tuple[str, str]]:
    """Return the module and method of all that opens a question for a path."""
    found = set()
    for file in (Path(ketentui.__file__).parent / "tui").rglob("*.py"):
        for method in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(method, ast.FunctionDef):
                called = {
                    ast.unparse(one.func) for one in ast.walk(method) if isinstance(one, ast.Call)
                }
                if called & {"routes.AskDialog"}:
                    found.add((file.stem, method.name))
    return found


def unknown_fields(routes: Mapping[str, tuple[str, object, str]]) -> Iterator[str]:
    """Yield the questions for a path, and the pages that write, that FIELDS doesn't know."""
    for module in iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    writing = {"WritingPage", *(one.__name__ for one in WritingPage.__subclasses__())}
    reached = {routes[route][0] for route, _ in FIELDS["writing", "action_path"]}
    for one in (asking() ^ FIELDS.keys()) | (writing ^ reached):
        yield f"{one} asks for a path: say in FIELDS how to come there"


async def try_fields(watch: Watch, inside: Path, outside: Path) -> list[str]:
    """Try every field of the app that takes a path; return what wasn't as it should be."""
    workspace = sizes.furnished(inside)
    of_files = ("TeamPage", Team((Path("before"),), TeamOptions()), "enter")
    sizes.ROUTES = {**sizes.ROUTES, "team of files": of_files}
    wrong = list(unknown_fields(sizes.ROUTES))
    for route, key in (one for ways in FIELDS.values() for one in ways):
        with watch.trying(f"{route}, {key}"):
            async with sizes.opened(route, workspace) as window:
                if len(key) == 1:
                    await window.press(key)
                else:
                    await window.app.run_action(key, window.app.screen)
                    await window.settle()
                dialog = window.app.screen
                assert isinstance(dialog, AskDialog), f"{route}, {key}: {dialog}"
                for value in (one.format(outside=outside) for one in LEADING_OUT):
                    watch.case = f"{route}, {key}: {value}"
                    told = answered(dialog, value)
                    if told != f"{refusal(watch, value)}".removeprefix("ketentui: ").strip():
                        wrong.append(f"{watch.case}: {told}")
                naming = NAMING[route == "team names"]  # a list of names is CSV
                watch.case = f"{route}, {key}: {naming}"
                dialog.query_one(Input).value = naming
                await window.press("enter")
                if window.app.screen is dialog and key != "invitation":  # which none of them is
                    wrong.append(f"{watch.case} is refused")
    return wrong


def answered(dialog: AskDialog, value: str) -> str:
    """Return what a question says below an answer."""
    dialog.query_one(Input).value = value
    dialog.query_one("#hint", Plain).update("")
    dialog.action_accept()
    return str(dialog.query_one("#hint", Plain).content)


def main() -> None:
    """Try everything, and print what went wrong and what was opened outside."""
    room = Path(sys.argv[1])
    inside, outside = room / "inside", room / "outside"
    inside.mkdir()
    watch = Watch(inside)
    furnish(inside, outside)
    outcome(watch, ["import", f"{outside}/there.json"])
    unconfined = len(watch.seen)
    watch.seen.clear()
    os.environ[CONFINED] = str(inside)
    with watch.trying("confine"):
        confine()
    wrong = asyncio.run(try_fields(watch, inside, outside))
    for folder in (inside / "pool").glob("*/"):
        for export in sorted(folder.glob("*.json"))[3:]:
            export.unlink()  # a report over three people says as much here, and takes less time
    wrong += try_commands(watch, outside)
    wrong += try_settings(watch, inside, outside)
    left = sorted(one.name for one in outside.iterdir())
    found = {"wrong": wrong, "seen": watch.seen, "unconfined": unconfined, "left": left}
    print(json.dumps(found))


if __name__ == "__main__":
    main()

"""Completion in real shells: Tab offers commands, options, ids and questionnaires, and is quiet."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from ketentui.cli.app import COMMANDS, ROOT

READY = "klaar> "
SETUPS = {
    "bash": ("bash --norc --noprofile -i", 'eval "$(ketentui completion bash)"'),
    "zsh": (
        "zsh -f -i",
        'autoload -Uz compinit; compinit -u -D; eval "$(ketentui completion zsh)"',
    ),
}


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"no {shell} here")


@pytest.fixture
def shell_environment(program: str, environment: dict[str, str]) -> dict[str, str]:
    path = os.pathsep.join((str(Path(program).parent), environment["PATH"]))
    Path(environment["HOME"]).mkdir(exist_ok=True)
    return {**environment, "PATH": path, "TERM": "dumb", "PS1": READY, "PROMPT": READY}


@pytest.fixture
def scanned(program: str, environment: dict[str, str]) -> str:
    """A stored assessment; its id."""
    words = [program, "scan", "--chain", "Jeugdketen", "--plain"]
    subprocess.run(words, input="4\n", text=True, env=environment, check=True, capture_output=True)
    (file,) = Path(environment["KETENTUI_DATA_DIR"]).glob("assessments/*.json")
    return file.stem


@pytest.fixture
def open_shell(shell_environment: dict[str, str]) -> Iterator[Callable[[str], Any]]:
    """Open a shell in which completion is set up as the help says."""
    children: list[Any] = []

    def spawn(name: str) -> Any:
        start, setup = SETUPS[name]
        child = pexpect.spawn(start, env=shell_environment, timeout=60, encoding="utf-8")
        child.delaybeforesend = None
        children.append(child)
        child.expect_exact(READY)
        child.sendline(setup)
        child.expect_exact(READY)
        return child

    yield spawn
    for child in children:
        child.close(force=True)


@pytest.mark.parametrize("shell", [pytest.param(name, marks=needs(name)) for name in SETUPS])
def test_tab_completes_what_was_begun(
    open_shell: Callable[[str], Any], scanned: str, shell: str
) -> None:
    child = open_shell(shell)
    for typed, completed in (
        ("ketentui questionn", "aires"),
        ("ketentui questionnaires sh", "ow"),
        ("ketentui scan --org", "anisation"),
        ("ketentui scan bou", "wstenen"),
        ("ketentui scan --level tac", "tisch"),
        ("ketentui export -f m", "d"),
        ("ketentui help act", "ions"),
        ("ketentui help actions de", "lete"),
        (f"ketentui show {scanned[:5]}", scanned[5:]),
        ("ketentui scan --resume la", "st"),
    ):
        child.send(f"{typed}\t")
        child.expect_exact(typed)
        child.expect_exact(completed)
        child.sendcontrol("u")


@needs("bash")
def test_bash_completes_a_file_where_one_is_meant(
    open_shell: Callable[[str], Any], tmp_path: Path
) -> None:
    (tmp_path / "antwoorden.json").touch()
    child = open_shell("bash")
    child.send(f"ketentui scan --answers {tmp_path}/antw\t")
    child.expect_exact("antwoorden.json")


@needs("fish")
def test_fish_offers_them_with_what_they_are(
    shell_environment: dict[str, str], scanned: str
) -> None:
    def offered(typed: str) -> list[str]:
        script = f'ketentui completion fish | source; complete -C "{typed}"'
        words = ["fish", "--no-config", "-c", script]
        ran = subprocess.run(
            words, env=shell_environment, capture_output=True, text=True, check=True
        )
        assert ran.stderr == ""
        return ran.stdout.splitlines()

    assert [line.partition("\t")[0] for line in offered("ketentui ")] == sorted(
        [*COMMANDS, *ROOT.commands]
    )
    (described,) = offered(f"ketentui show {scanned[:4]}")
    assert described.startswith(f"{scanned}\tJeugdketen, snelscan, ")
    assert "--organisation\tBij welke organisatie je werkt." in offered("ketentui scan --o")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "words", ["ketentui show ", "ketentui onbekend ", "ketentui scan --level "]
)
def test_what_is_wrong_makes_no_noise(
    program: str, environment: dict[str, str], data: Path, shell: str, words: str
) -> None:
    data.mkdir()
    (data / "config.toml").write_text("lang = 3\n")
    asked = {"_KETENTUI_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": "2"}
    ran = subprocess.run(
        [program], env={**environment, **asked}, capture_output=True, text=True, check=True
    )
    assert ran.stderr == ""

"""Commands that print: beside a Python that only loads click."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.measuring import Row, ketentui, own, python, seconds, spent
from ketentui.config.paths import bundled_questionnaires
from ketentui.questionnaires.library import read_bundled

STORED = 10
CHAIN = Path(__file__).parent.parent / "exports" / "voorbeeldketen"
"""Exports of 24 people."""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows; what they read is made in `folder`."""
    home = own(folder)
    click = seconds(python("-c", "import click"), home)
    asked = {"_KETENTUI_COMPLETE": "bash_complete", "COMP_WORDS": "ketentui li", "COMP_CWORD": "1"}
    yield Row("--version", click, seconds(ketentui("--version"), home), 0.5)
    yield Row("--help", click, seconds(ketentui("--help"), home), 1.5)
    yield Row("completion", click, seconds(ketentui(), home | asked), 1.5)
    last = stored(folder, home, STORED)
    yield Row(f"list, {STORED} stored", click, seconds(ketentui("list"), home), 1.75)
    yield Row("show", click, seconds(ketentui("show", last), home), 3.0)
    yield Row("team of 24", click, seconds(ketentui("team", str(CHAIN)), home), 5.0)


def stored(folder: Path, home: Mapping[str, str], count: int) -> str:
    """Store quick scans, always the same ones, and return the ID of the last."""
    chosen = random.Random(1)
    file, printed = folder / "answers.json", folder / "printed"
    questionnaire = read_bundled(bundled_questionnaires() / "ketenscan.toml").questionnaire
    for number in range(count):
        asked = questionnaire.asked("quick")
        file.write_text(json.dumps({one.id: chosen.randint(1, 5) for one in asked}), "utf-8")
        who = ("--chain", "Voorbeeldketen", "--organisation", f"Organisatie {number % 3}")
        spent(ketentui("scan", "--answers", str(file), *who), home, str(printed))
    return printed.read_text("utf-8").strip()

"""What is written for who carries on is true: each file and name exists, each way is gone so."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import ketentui
from ketentui.config.paths import bundled_questionnaires
from ketentui.questionnaires.library import read_bundled
from ketentui.tui.opening import Scan
from ketentui.usecases.assessing import Start
from ketentui.usecases.demo import write_exports

PACKAGE = Path(ketentui.__file__).parent
ROOT = PACKAGE.parent
ARCHITECTURE = ROOT / "docs" / "architecture.md"
FOR_CHANGES = (ARCHITECTURE, ROOT / "CONTRIBUTING.md")
READ_BY_USERS = ("README.md", "docs/README.en.md")

MENTION = re.compile(r"`([\w./-]+\.\w+|[\w./-]+/)`(?:\s+\(((?:`[\w.]+`(?:,\s+)?)+)\))?")
"""A file or folder, and in brackets the names to look for in it."""
WRITTEN_ELSEWHERE = {"report.html", "ketentui.pyz", "dist"}
CITED = re.compile(r"\b(?:\w+/)*[A-Z]+(?:\.en)?\.md\b|\b(?:docs|review)/[\w.-]+\.md\b")
"""A document that code points to."""

Way = list[tuple[Path, str]]


def place(mentioned: str) -> Path:
    """Return what a mentioned path is: of the package, or else of the project."""
    inside = PACKAGE / mentioned
    return inside if inside.exists() else ROOT / mentioned


def section(title: str) -> str:
    return ARCHITECTURE.read_text("utf-8").partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(title: str) -> list[list[str]]:
    """Return the rows of the tables in a section, without their headings."""
    tables = re.findall(r"^\|.*\n\|[-|]+\n((?:\|.*\n?)+)", section(title), re.MULTILINE)
    lines = "".join(tables).splitlines()
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def mentions(text: str) -> Iterator[tuple[Path, list[str]]]:
    for found in MENTION.finditer(text):
        yield place(found[1]), re.findall(r"`([\w.]+)`", found[2] or "")


@cache
def defined(file: Path) -> dict[str, type[ast.AST]]:
    """Return what a module defines, and what its classes do, with what kind of thing it is."""
    return dict(_defined(ast.parse(file.read_text("utf-8")).body, ""))


def _defined(body: Sequence[ast.stmt], within: str) -> Iterator[tuple[str, type[ast.AST]]]:
    for one in body:
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield f"{within}{one.name}", type(one)
        if isinstance(one, ast.ClassDef):
            yield from _defined(one.body, f"{one.name}.")
        targets = one.targets if isinstance(one, ast.Assign) else [getattr(one, "target", None)]
        yield from ((f"{within}{to.id}", ast.Name) for to in targets if isinstance(to, ast.Name))


@pytest.mark.parametrize("document", FOR_CHANGES, ids=lambda path: path.name)
def test_every_file_that_is_named_is_there_and_has_what_is_named(document: Path) -> None:
    found = list(mentions(document.read_text("utf-8")))
    missing = [path for path, _ in found if not path.exists()]
    assert [path.name for path in missing if path.name not in WRITTEN_ELSEWHERE] == []
    unknown = [
        f"{path.name}: {name}"
        for path, names in found
        for name in names
        if path.suffix == ".py" and name not in defined(path)
    ]
    assert unknown == []


def test_every_change_has_a_place_and_a_test() -> None:
    changes = rows("Where do I change …")
    assert len(changes) > 40
    for what, where, test in changes:
        assert list(mentions(where)), what
        tested = [path for path, _ in mentions(test)]
        assert all("tests" in path.parts for path in tested), what
        assert tested or test.startswith("`make "), what


@pytest.mark.parametrize(
    "change",
    [
        "a key on a page",
        "a form that every report can have",
        "a column of a team's table, in CSV and XLSX",
        "an index of agreement",
        "a key of the questionnaire",
        "a check of `doctor`",
        "a stored setting",
    ],
)
def test_what_is_added_often_touches_few_files_besides_its_texts(change: str) -> None:
    (where,) = (where for what, where, _ in rows("Where do I change …") if what == change)
    files = {path for path, _ in mentions(where) if path.suffix in (".py", ".json")}
    assert len([path for path in files if "locale" not in path.parts]) <= 3


def test_every_make_that_is_named_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for document in FOR_CHANGES:
        assert set(re.findall(r"`make ([a-z-]+)[` ]", document.read_text("utf-8"))) <= targets


def sentence_of(module: Path) -> str:
    """Return the first paragraph of what a module says of itself."""
    said = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    return said.partition("\n\n")[0].replace("\n", " ")


def test_the_packages_are_told_as_they_tell_of_themselves_in_the_order_of_imports() -> None:
    told = {name.strip("`/"): sentence for name, sentence in rows("The packages")}
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = contract["tool"]["importlinter"]["contracts"][0]["layers"]
    ordered = [one.removeprefix("ketentui.") for layer in layers for one in layer.split(" | ")]
    assert [*told] == [one for one in ordered if (PACKAGE / one).is_dir()]
    assert told == {name: sentence_of(PACKAGE / name / "__init__.py") for name in told}


def test_every_module_says_in_one_sentence_what_it_is() -> None:
    for module in PACKAGE.rglob("*.py"):
        sentence = sentence_of(module)
        assert re.fullmatch(r".+[.?]", sentence), module
        assert not re.search(r"[a-z)`][.?!] +[A-Z`]", sentence), module


def test_every_word_of_the_domain_is_one_that_the_code_has() -> None:
    for word, *_, where in rows("Words"):
        ((file, _),) = mentions(where)
        assert word.strip("`") in defined(file), word


def test_code_points_to_nothing_that_is_not_here() -> None:
    for folder in ("ketentui", "tests", "scripts", "benchmarks"):
        for module in (ROOT / folder).rglob("*.py"):
            for cited in CITED.findall(module.read_text("utf-8")):
                assert (ROOT / cited).is_file(), (module, cited)


def test_a_user_who_wants_to_change_something_is_shown_where_to_read() -> None:
    for document in READ_BY_USERS:
        text = (ROOT / document).read_text("utf-8")
        assert "CONTRIBUTING.md" in text
        assert "architecture.md" in text


# The ways


def way(title: str) -> Way:
    """Return the functions in the numbered steps of a section, in order."""
    steps = re.findall(r"^\d+\. .*?(?=^\d+\. |\n\n|\Z)", section(title), re.MULTILINE | re.DOTALL)
    told = [(path, name) for step in steps for path, names in mentions(step) for name in names]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(path, name) for path, name in told if defined(path).get(name) in functions]


@contextmanager
def gone(told: Way) -> Iterator[Way]:
    """Note the functions of a way in the order in which each was first called."""
    wanted, called = set(told), Way()

    def note(frame: FrameType, event: str, _: object) -> None:
        one = Path(frame.f_code.co_filename), frame.f_code.co_qualname
        if event == "call" and one in wanted:
            wanted.discard(one)
            called.append(one)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield called
    finally:
        sys.setprofile(before)


async def test_an_answer_goes_from_key_to_disk_as_it_is_told(
    open_app: Callable[..., AbstractAsyncContextManager[Any]],
) -> None:
    told = way("An answer, from key to disk")
    async with open_app(opening=Scan("klein", Start("full"), ask=False)) as terminal:
        with gone(told) as called:
            await terminal.press("4")
    assert called == told


def test_a_mean_goes_from_file_to_page_as_it_is_told(tmp_path: Path) -> None:
    from ketentui.cli.app import run

    told = way("A mean, from file to page")
    write_exports(tmp_path / "exports")
    options = ("--data-dir", f"{tmp_path / 'data'}", "-o", f"{tmp_path / 'report.html'}")
    with gone(told) as called:
        assert run(["team", f"{tmp_path / 'exports'}", *options]) == 0
    assert called == told


@pytest.mark.parametrize("readme", READ_BY_USERS)
def test_users_read_how_many_statements_each_questionnaire_has(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    told = re.findall(r"(?m)^\| `([\w-]+)` \| .* \| (\d+) / (\d+) \|$", text)
    found = [read_bundled(file).questionnaire for file in bundled_questionnaires().glob("*.toml")]
    asked = {one.id: (len(one.asked("quick")), len(one.asked("full"))) for one in found}
    assert {id: (int(quick), int(full)) for id, quick, full in told} == asked

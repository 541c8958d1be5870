"""What a test puts in another's place goes with the test, whatever was loaded first meanwhile."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def taken_over(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield what a module has of another one, from when it is loaded on."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", one.name) for one in node.names)


def patched(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the module and the name of what a test puts something else in the place of."""
    modules = {name: f"{module}.{name}" for module, name in taken_over(tree)}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr != "setattr":
            continue
        where, *rest = node.args
        if isinstance(where, ast.Constant):
            module, _, name = str(where.value).rpartition(".")
            yield module, name
        elif isinstance(where, ast.Name) and isinstance(rest[0], ast.Constant):
            yield modules.get(where.id, ""), str(rest[0].value)


def test_no_test_patches_what_another_module_takes_over() -> None:
    """A module that is loaded meanwhile would have it for good: it is patched where it is used."""
    program = {path: ast.parse(path.read_text("utf-8")) for path in ROOT.glob("ketentui/**/*.py")}
    names = {one for tree in program.values() for one in taken_over(tree)}
    assert ("ketentui.storage.writing", "write_atomically") in names
    tests = {path: ast.parse(path.read_text("utf-8")) for path in ROOT.glob("tests/**/*.py")}
    found = {(module_of(path), *one) for path, tree in tests.items() for one in patched(tree)}
    assert ("tests.unit.test_handing_out", "ketentui.storage.handouts", "MOST_PEOPLE") in found
    assert [one for one in sorted(found) if one[1:] in names] == []

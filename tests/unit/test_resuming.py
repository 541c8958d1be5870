"""Answering without a screen: where an assessment goes on after it was left."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace

KLEIN = str(Path(__file__).parents[1] / "data" / "klein.toml")


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=8))
def test_resuming_is_at_an_open_statement_as_long_as_there_is_one(
    visits: list[tuple[int, bool]],
) -> None:
    with TemporaryDirectory() as folder:
        workspace = Workspace(paths_below(Path(folder)))
        opened = assessing.start(workspace, KLEIN, Start("full"))
        for place, answered in visits:
            statement = opened.statements[place].id
            opened.choose(statement, 3) if answered else opened.go_to(statement)
        here, left_open = opened.statements[opened.position], opened.open_statements
        opened.close()
        resumed = assessing.resume(workspace, opened.assessment.id)
        resumed.close()
    wanted = here if here in left_open or not left_open else left_open[0]
    assert resumed.statements[resumed.position] == wanted

"""Make the samples in `exports/` anew: the exports and the report of the made-up chain."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from ketentui.charts.types import Look
from ketentui.config.paths import paths_below
from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.usecases.combining import combine_files
from ketentui.usecases.demo import demo, write_exports
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.team_export import render_team
from ketentui.usecases.workspace import Workspace

FOLDER = Path(__file__).parent.parent / "exports"
REPORTS: Mapping[str, str] = {"ketenbeeld.md": "md", "ketenbeeld.json": "json"}


def samples() -> dict[str, str | bytes]:
    """Return the content of every sample, by its path below `exports/`."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(paths_below(Path(folder) / "data"))
        exports = Path(folder) / "exports"
        write_exports(exports)
        reports = combine_files(workspace, [exports], TeamOptions()).reports
        return {
            **{f"voorbeeldketen/{name}": text for name, text in demo().exports().items()},
            **{
                name: render_team(workspace, reports, format, Locale("nl"), Sheet(80, Look()))
                for name, format in REPORTS.items()
            },
        }


def main() -> None:
    for name, content in samples().items():
        file = FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


if __name__ == "__main__":
    main()

"""How the app opens, and what it says when it is left: all that the command line knows of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.model.languages import Language
from ketentui.usecases.assessing import Start

if TYPE_CHECKING:
    from ketentui.usecases.gathering import TeamOptions
    from ketentui.usecases.guests import Visit


class Home(msgspec.Struct, frozen=True):
    """Open with what is stored."""


class Scan(msgspec.Struct, frozen=True):
    """Open with a new assessment."""

    questionnaire: str
    """Its id, or a file that ends in `.toml`."""
    start: Start
    ask: bool
    """Show the start form, filled in with `start`, instead of the first statement."""


class Resume(msgspec.Struct, frozen=True):
    """Open with a stored assessment, at the statement where it was left."""

    assessment_id: str


class Team(msgspec.Struct, frozen=True):
    """Open with what a chain team says together."""

    sources: tuple[Path, ...]
    """Exports, and folders of them; without any, those in the pool."""
    options: TeamOptions


class Guest(msgspec.Struct, frozen=True):
    """Open with the one scan of a guest, and with nothing else."""

    visit: Visit


Opening = Home | Scan | Resume | Team | Guest


class Farewell(msgspec.Struct, frozen=True):
    """What there is to say after the app has been left."""

    language: Language
    """Of the screen, at the end."""
    assessment: str | None = None
    """The id of the assessment that was worked on last."""
    finished: bool = False
    """Whether that assessment is finished."""
    exported: tuple[Path, ...] = ()
    """The full paths of the exports that were written, in order."""

"""What commands tell of stored files that can't be read, beside what they print of the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.errors import KetentuiError

if TYPE_CHECKING:
    from ketentui.storage.store import Damaged


def tell_damaged(this: Invocation, damaged: Iterable[Damaged]) -> None:
    """Say on the standard error which files can't be read, why, and what to do about it."""
    tell(this, *(one.error for one in damaged))


def tell(this: Invocation, *errors: KetentuiError | None) -> None:
    """Say on the standard error what is wrong, beside what can be told nonetheless."""
    for error in errors:
        if error is not None:
            remark(this, "\n".join(this.locale.error(error)))

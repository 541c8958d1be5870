"""What the readable formats do alike: write blocks in order, each kind by a method of its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import ClassVar, Generic, TypeVar

from ketentui.documents.nodes import Beside, Contents, Form, Node, Section

_Piece = TypeVar("_Piece")


class Blocks(Generic[_Piece]):
    """Writes blocks in pieces: a `Section` by `section`, a `Table` by `table`, and so on."""

    __slots__ = ()

    form: ClassVar[Form]
    """The format that it is."""

    def blocks(self, blocks: Iterable[Node]) -> Iterator[_Piece]:
        """Yield the pieces of blocks, as far as they are for this format."""
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Node) -> Iterator[_Piece]:
        """Yield the pieces of a block; nothing where it is for other formats."""
        if self.form in block.forms:
            yield from getattr(self, type(block).__name__.lower())(block)

    def contents(self, contents: Contents) -> Iterator[_Piece]:
        """Yield nothing: what is read line after line has no links."""
        yield from ()

    def beside(self, beside: Beside) -> Iterator[_Piece]:
        """Yield the pieces of columns, one column after the other."""
        yield from self.blocks(chain.from_iterable(beside.columns))


def chapters(blocks: Iterable[Node], form: Form) -> Iterator[Section]:
    """Yield what contents point to: chapters, and what is in what can be looked up."""
    for block in blocks:
        if isinstance(block, Section) and form in block.forms and block.role != "front":
            yield from [block] if block.role != "parts" else chapters(block.blocks, form)

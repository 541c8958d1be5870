"""The blocks that documents are made of: each knows what it says, not how it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

import msgspec

from ketentui.model.figures import Figure, Sparkline
from ketentui.model.house import House

Form = Literal["markdown", "html", "pdf", "screen", "ear"]
"""The formats that people read."""

EVERY_FORM: frozenset[Form] = frozenset(get_args(Form))
PAPER: frozenset[Form] = frozenset(("markdown", "html", "pdf"))
"""What is printed and written on."""
PAGES: frozenset[Form] = frozenset(("html", "pdf"))
"""What is laid out on pages: its charts are tables, so no table beside them repeats them."""
LINED: frozenset[Form] = EVERY_FORM - PAGES
"""What is read line after line."""
SEEN: frozenset[Form] = EVERY_FORM - {"ear"}
HEARD: frozenset[Form] = frozenset(("ear",))


class Strong(str):
    """A piece of text that matters most in its line."""

    __slots__ = ()


class Urgent(str):
    """A piece of text that asks to be done something about; what it says tells that too."""

    __slots__ = ()


class Typed(str):
    """A piece of text that is typed somewhere, sign by sign as it stands here."""

    __slots__ = ()


class Missing(str):
    """What stands where there is no number, or none that may be shown; it can't be parted from why
    that is so.
    """

    why: str
    """The reason; empty where it stands beside it."""

    def __new__(cls, why: str = "") -> Missing:
        """Make the sign, with its reason."""
        sign = super().__new__(cls, "–")
        sign.why = why
        return sign


class Spoken(str):
    """A text that a voice says in other words, such as of what a sign tells to the eye."""

    told: str
    """What the voice says."""

    def __new__(cls, text: str, told: str) -> Spoken:
        """Make the text, with how it is said."""
        made = super().__new__(cls, text)
        made.told = told
        return made

    def put_in(self, made: Callable[[str], str]) -> Spoken:
        """Return what is made of the text, and of how it is said."""
        return Spoken(made(str(self)), made(self.told))


Inline: TypeAlias = str | tuple[str, ...]
"""A line of text, or the pieces of one, of which some may be `Strong`, `Urgent` or `Typed`."""

Cell: TypeAlias = str | Sparkline


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A block of a document."""

    forms: frozenset[Form] = EVERY_FORM
    """The formats that it is for."""


class Paragraph(Node, frozen=True):
    """A paragraph of running text."""

    text: Inline
    role: Literal["text", "aside", "facts", "end", "closing"] = "text"
    """What it is: text, a remark aside, facts in a line, the end of what is to be printed, or where
    the text begins that closes a report.
    """


class Facts(Node, frozen=True):
    """Labels, each with what there is to say."""

    rows: tuple[tuple[str, str], ...]
    role: Literal["points", "terms"] = "points"
    """Findings, or terms with what they stand for."""


class Point(msgspec.Struct, frozen=True):
    """One item of a list, with what belongs to it below."""

    text: Inline
    below: tuple[Quotation | Paragraph, ...] = ()
    opens: str = ""
    """What a page can open from here: an id; empty for nothing."""


class Points(Node, frozen=True):
    """A list, or the steps of something."""

    points: tuple[Point, ...]
    numbered: bool = False
    choices: bool = False
    """Whether they are to choose from, with room to mark what was chosen."""


class Column(msgspec.Struct, frozen=True):
    """A column of a table."""

    title: str
    kind: Literal["text", "number", "counts"] = "text"
    """Text that may wrap, a number, or counts that stay on one line."""


class Table(Node, frozen=True):
    """Rows below headings; the first column says what a row is about."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sentences: tuple[str, ...] = ()
    """The rows as a voice says them; empty where headings and cells say it as well."""


class Drawing(Node, frozen=True):
    """A figure."""

    figure: Figure


class Quotation(Node, frozen=True):
    """What somebody wrote, in lines, and who."""

    text: str
    who: str = ""


class Question(Node, frozen=True):
    """A question to talk about."""

    label: str
    text: str
    large: bool = False
    """Whether it is what all look at."""


class Contents(Node, frozen=True):
    """Where everything is: the titles of the sections below the title and below chapters."""

    label: str


class Blanks(Node, frozen=True):
    """Lines to write on."""

    label: str
    names: tuple[str, ...]
    lines: int = 1
    """How many a printed page has."""


class Beside(Node, frozen=True):
    """Blocks in columns where a page is wide enough; else one column after the other."""

    columns: tuple[tuple[Node, ...], ...]
    role: Literal["", "findings", "item", "ask"] = ""
    """Findings to read first, an agenda's item with what people wrote, or a question with lines to
    write on; else columns as wide as each other."""


class Section(Node, frozen=True):
    """A heading, with what stands below it."""

    title: str
    blocks: tuple[Node, ...]
    level: int = 2
    """1 for a title or a chapter, 2 and deeper for what is in it."""
    role: Literal["", "front", "agenda", "item", "parts", "page", "columns"] = ""
    """What it is: what a chair reads first, the conversation, an item of it, what it rests on,
    what begins on a page of its own, or sections that flow in columns."""
    number: int = 0
    """Before the title; 0 for none."""
    spoken: str = ""
    """The title as a voice says it; empty where that is the title."""
    about: str = ""
    """The id of the theme that it is about; empty where it is about none, or several."""


class Document(msgspec.Struct, frozen=True):
    """A report."""

    title: str
    language: str
    decimal: str
    """The sign between a number's whole and its decimals."""
    blocks: tuple[Node, ...]
    kind: str = ""
    """What sort of report it is; the title begins with it then, and a colon."""
    facts: tuple[tuple[str, str], ...] = ()
    """What it is about, who took part and when: labels, each with what there is to say."""
    made: str = ""
    """When it was made, as a date to read; empty where that makes no difference."""
    house: House | None = None
    """What it carries of whom it comes from, for a head with a logo: see `usecases.housing`."""

    @property
    def name(self) -> str:
        """What it is about: its title without what sort of report it is."""
        return self.title.removeprefix(f"{self.kind}: ") if self.kind else self.title

    @property
    def content(self) -> tuple[Node, ...]:
        """Every block, with the facts as the first, where there are any."""
        return (Facts(self.facts, role="terms"), *self.blocks) if self.facts else self.blocks


def spoken(text: Inline) -> str:
    """Return a line of text as a voice says it."""
    return "".join(
        piece.told if isinstance(piece, Spoken) else piece
        for piece in ((text,) if isinstance(text, str) else text)
    )


def plain(text: Inline) -> str:
    """Return a line of text without what matters most in it."""
    return text if isinstance(text, str) else "".join(text)

"""Make the man pages in `docs/man/` anew, one a language, from what `--help` says of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from ketentui import __version__
from ketentui.cli.app import ROOT
from ketentui.cli.invocation import Invocation
from ketentui.cli.terminal import Terminal
from ketentui.locale import Locale, languages

FOLDER = Path(__file__).parent.parent / "docs" / "man"
_LETTERS = str.maketrans(
    {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}
)
"""How roff writes what it would else read as its own, or print as another sign."""


def roff(text: str) -> str:
    """Return a text as roff prints it, on one line."""
    line = " ".join(text.split()).translate(_LETTERS)
    return rf"\&{line}" if line.startswith(".") else line


class Roff(click.HelpFormatter):
    """Writes help as a part of a man page."""

    def __init__(self, description: str, known: str) -> None:
        super().__init__()
        self._description = description
        """What stands above the text behind the first usage."""
        self._known = known
        """What isn't said below each command."""

    def line(self, macro: str, text: str = "") -> None:
        self.write(f".{macro} {roff(text)}".rstrip() + "\n")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        self.write(rf"\fB{roff(prog)}\fR {roff(args)}" + "\n")
        if self._description:
            self.line("SH", self._description)
            self._description = ""

    def write_paragraph(self) -> None:
        """Do nothing: a text begins its own."""

    def write_text(self, text: str) -> None:
        if text != self._known:
            self.line("PP")
            self.write(f"{roff(text)}\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 0, col_spacing: int = 0
    ) -> None:
        for term, told in rows:
            self.line("TP")
            first, *rest = term.split()
            marked = (first, *(word for word in rest if word.startswith("-")))
            words = (rf"\f{'B' if one in marked else 'I'}{roff(one)}\fR" for one in term.split())
            self.write(f"{' '.join(words)}\n{roff(told)}\n")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        self.line("SS", name)
        yield


def contexts(ctx: click.Context) -> Iterator[click.Context]:
    """Yield what runs each command below this one, in the order of the help."""
    if isinstance(ctx.command, click.Group):
        for name in ctx.command.list_commands(ctx):
            command = ctx.command.get_command(ctx, name)
            assert command is not None
            below = click.Context(command, ctx, name)
            yield below
            yield from contexts(below)


def page(locale: Locale) -> str:
    """Return the man page in a language."""
    arguments, environment = ["help", "--lang", locale.language], {"HOME": "/"}
    this = Invocation(arguments, environment, Terminal(environment))
    root = click.Context(ROOT, info_name="ketentui", obj=this)
    formatter = Roff(locale("man.description"), locale("cli.global_options"))
    formatter.write(f'.TH KETENTUI 1 "" "ketentui {__version__}"\n.nh\n.ad l\n')
    formatter.line("SH", locale("man.name"))
    formatter.write(f"{roff('ketentui')} \\- {roff(locale('man.what'))}\n")
    formatter.line("SH", locale("man.synopsis"))
    ROOT.format_help(root, formatter)
    for ctx in contexts(root):
        formatter.line("SH", ctx.command_path)
        ctx.command.format_help(ctx, formatter)
    for part in ("files", "exit", "more"):
        formatter.line("SH", locale(f"man.{part}"))
        for paragraph in locale(f"man.{part}_text").split("\n\n"):
            formatter.write_text(paragraph)
    return formatter.getvalue()


def pages() -> Mapping[str, str]:
    """Return every page by its path below `share/man`, where the English one is for all others."""
    return {
        f"{'' if code == 'en' else f'{code}/'}man1/ketentui.1": page(Locale(code))
        for code in languages()
    }


def main() -> None:
    for name, text in pages().items():
        file = FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        print(file.relative_to(FOLDER.parent.parent))


if __name__ == "__main__":
    main()

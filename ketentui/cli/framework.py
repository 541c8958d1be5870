"""Click in the user's language: commands, groups and options whose texts come from the locale."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli.completing import folders
from ketentui.cli.invocation import Invocation
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale, languages, understood
from ketentui.model import names
from ketentui.model.text import shown

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def invocation(ctx: click.Context) -> Invocation:
    """Return what this run works with."""
    found = ctx.find_object(Invocation)
    assert found is not None, "run() hands it in"
    return found


_STANDS_FOR = "[A-Z]{2,}"
"""A word in capitals in a metavar, which stands for what is to be typed there."""


def metavar_in(locale: Locale, metavar: str) -> str:
    """Return a metavar in a language: FILE.toml is BESTAND.toml in Dutch."""
    return re.sub(_STANDS_FOR, lambda found: locale(f"cli.metavar.{found[0]}"), metavar)


class Option(click.Option):
    """An option whose help is a text of the locale: `cli.<help>`."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for its value in the help, in the user's language."""
        return metavar_in(invocation(ctx).locale, super().make_metavar(ctx))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's spelling and its help in the user's language."""
        record = super().get_help_record(ctx)
        return record and (record[0], self.explained(invocation(ctx).locale))

    def explained(self, locale: Locale) -> str:
        """Return the help, with what each word is where there are words to choose from."""
        told = self.type.told(locale) if isinstance(self.type, Word) else {}
        return locale(f"cli.{self.help}", **told)


def option(*names: str, help: str, **settings: Any) -> Callable[[Any], Any]:
    """Declare an option; `help` is a key of the locale's area `cli`."""
    return click.option(*names, cls=Option, help=help, **settings)


class Word(click.ParamType[str]):
    """One of a few words, in any language and any case."""

    name = "word"

    def __init__(
        self, *choices: str, kind: str = "", also: Mapping[str, str] | None = None
    ) -> None:
        self._choices = choices
        self._kind = kind
        """The kind of word that the languages have for the choices; empty where they have none."""
        self._also = also or {}
        """How else a choice may be spelled, and which one it means."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to choose from."""
        return self._choices

    def told(self, locale: Locale) -> Mapping[str, str]:
        """Return what the option's help says of the words, by the names that it has for that."""
        return {}

    def meaning(self, value: str) -> str | None:
        """Return what `value` means; None where it is none of the words."""
        spelled = names.key(value)
        said = understood(self._kind) if self._kind else self._also
        return spelled if spelled in self.choices else said.get(spelled)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the words to choose from, as the help shows them."""
        return "|".join(self.choices)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return what `value` means; KetentuiError names the choices where it is none of them."""
        meaning = self.meaning(value)
        if meaning is not None:
            return meaning
        raise KetentuiError(
            "bad_choice",
            ExitCode.USAGE,
            value=value,
            option=param.opts[-1] if param else "",
            choices=", ".join(self.choices),
        )

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the words."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self.choices if word.startswith(incomplete)]


class _Languages(Word):
    """The code of a language that the program speaks."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The codes to choose from."""
        return languages()

    def meaning(self, value: str) -> str | None:
        """Return the code that `value` is, in any case; None where there is no such language."""
        return next((code for code in self.choices if names.same(code, value)), None)


LANGUAGES = _Languages()


class Whole(click.ParamType[int]):
    """A whole number from `least` to `most`."""

    name = "whole"

    def __init__(self, least: int, most: int) -> None:
        self._range = range(least, most + 1)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what stands for the number in the help."""
        return "N"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number; KetentuiError names the range where it is outside, or is none."""
        text = str(value).strip()
        if text.isascii() and text.isdigit() and len(text) < 10 and int(text) in self._range:
            return int(text)
        raise KetentuiError(
            "not_in_range",
            ExitCode.USAGE,
            value=shown(text),
            option=param.opts[-1] if param else "",
            least=self._range[0],
            most=self._range[-1],
        )


def _remember(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    """Keep a global option's value, wherever on the command line it stands."""
    if parameter.name and value is not None:
        invocation(ctx).flags[parameter.name] = value


def only_with(option: str, given: object, *, needed: str, there: bool) -> None:
    """Raise a KetentuiError where an option was given, and what is needed for it isn't there."""
    if given not in (None, False, ()) and not there:
        raise KetentuiError("only_with", ExitCode.USAGE, option=option, needed=needed)


plain_option = option(
    "--plain/--no-plain",
    is_flag=True,
    default=None,
    expose_value=False,
    callback=_remember,
    help="option.plain",
)
"""For a command that can do its work in words: sets the setting `plain`."""

force_option = option("--force", is_flag=True, help="option.force")
"""For a command that writes where a file may be already."""

json_option = option("--json", "as_json", is_flag=True, help="option.json")
"""For a command of which a program may want the result."""


def _version(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        echo_version()
        ctx.exit()


def echo_version() -> None:
    """Print which version this is."""
    from ketentui import __version__

    click.echo(f"ketentui {__version__}")


_GLOBAL: dict[str, dict[str, Any]] = {
    "--data-dir": {"metavar": "DIR", "help": "option.data_dir", "shell_complete": folders},
    "--lang": {"type": LANGUAGES, "help": "option.lang"},
    "--ascii": {"is_flag": True, "default": None, "help": "option.ascii"},
    "--no-color": {"is_flag": True, "default": None, "help": "option.no_color"},
}


def _global_options(*, shown: bool) -> list[click.Parameter]:
    """Return the options that may stand anywhere; the help shows them at the first level."""
    return [
        Option(
            [name],
            expose_value=False,
            is_eager=True,
            callback=_remember,
            hidden=not shown,
            **settings,
        )
        for name, settings in _GLOBAL.items()
    ]


class _Localised(click.Command):
    """Help in the user's language: `cli.<command>.help`, and the global options everywhere."""

    @property
    def text_key(self) -> str:
        """The command's name in the locale."""
        return self.help or ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; click's complaint knows of which command they are."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, explanation, commands and options."""
        locale = invocation(ctx).locale
        pieces = self._usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{locale('cli.usage')} ")
        for paragraph in locale(f"cli.{self.text_key}.help").split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(paragraph)
        self.format_commands_localised(ctx, formatter)
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        records = [parameter.get_help_record(ctx) for parameter in options]
        with formatter.section(locale("cli.options")):
            formatter.write_dl([record for record in records if record])
        formatter.write_paragraph()
        formatter.write_text(
            locale(f"cli.{'own_settings' if ctx.parent is None else 'global_options'}")
        )

    def _usage_pieces(self, ctx: click.Context) -> str:
        locale = invocation(ctx).locale
        pieces = (piece for line in self.collect_usage_pieces(ctx) for piece in line.split())
        return " ".join(metavar_in(locale, piece) for piece in pieces if piece != "[ARGS]...")

    def format_commands_localised(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands below this one; a plain command has none."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Offer the options, each with its help in the user's language."""
        locale = invocation(ctx).locale
        options = (one for one in self.get_params(ctx) if isinstance(one, Option))
        helps = {one.help: one.explained(locale) for one in options if one.help}
        offer = click.Command.shell_complete(self, ctx, incomplete)
        for item in offer:
            item.help = helps.get(item.help or "")
        return offer

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, explained in the user's language."""
        return Option(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help="option.help",
            callback=_show_help,
        )


def _show_help(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


class Command(_Localised):
    """A command that does something."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.params = [*self.params, *_global_options(shown=False)]


class CommandGroup(_Localised, click.Group):
    """Commands below one name, told in the order in which they are given.

    Those that are named by their `modules`, each with a `command` in it, are imported when they
    run; their short helps come from the locale alone. The help begins with the `first` of them,
    which nobody can do without.
    """

    def __init__(
        self,
        name: str,
        commands: Sequence[click.Command] = (),
        modules: Mapping[str, str] | None = None,
        first: Sequence[str] = (),
        **settings: Any,
    ) -> None:
        super().__init__(name, commands, help=name, **settings)
        self._modules = modules or {}
        self._first = first
        self.params = [*self.params, *_global_options(shown=bool(modules))]
        if modules:
            self.params.append(
                Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_version,
                    help="option.version",
                )
            )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of use."""
        return [*self._modules, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now if need be; None where there is no such command."""
        if cmd_name not in self._modules:
            return super().get_command(ctx, cmd_name)
        command: click.Command = import_module(self._modules[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first argument names, or say which there are."""
        if not args[0].startswith("-") and not ctx.resilient_parsing:
            self.named(ctx, args[0])
        return super().resolve_command(ctx, args)

    def named(self, ctx: click.Context, name: str) -> click.Command:
        """Return the command with a name; KetentuiError says which there are."""
        command = self.get_command(ctx, name)
        if command is not None:
            return command
        from difflib import get_close_matches

        like = get_close_matches(name, self.list_commands(ctx), 1)
        raise KetentuiError(
            "unknown_command_like" if like else "unknown_command",
            ExitCode.USAGE,
            command=ctx.command_path,
            name=name,
            like=like[0] if like else "",
            known=", ".join(self.list_commands(ctx)),
        )

    def format_commands_localised(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with a few words each, importing none of them."""
        locale, shorts = invocation(ctx).locale, self.shorts(ctx)
        first = [(name, shorts.pop(name)) for name in self._first]
        if first:
            with formatter.section(locale("cli.first_commands")):
                formatter.write_dl(first)
        with formatter.section(locale("cli.commands")):
            formatter.write_dl(list(shorts.items()))

    def shorts(self, ctx: click.Context) -> dict[str, str]:
        """Return a few words of each command."""
        locale = invocation(ctx).locale
        prefix = "" if ctx.parent is None else f"{self.text_key}."
        return {name: locale(f"cli.{prefix}{name}.short") for name in self.list_commands(ctx)}

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Offer the commands with a few words each, importing none of them, and the options."""
        from click.shell_completion import CompletionItem

        commands = [
            CompletionItem(name, help=short)
            for name, short in self.shorts(ctx).items()
            if name.startswith(incomplete)
        ]
        return [*commands, *super().shell_complete(ctx, incomplete)]


def declare(text_key: str, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare a command whose texts stand in the locale under `cli.<text_key>`.

    It is called with the invocation, and then with its arguments and options.
    """
    name = text_key.rpartition(".")[2]
    command = click.command(name, cls=Command, help=text_key, **settings)
    return lambda function: command(click.pass_obj(function))

"""`ketentui config`: what is set, where that comes from, and where the file is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ketentui.cli.framework import declare, json_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say, say_json, table
from ketentui.config.house import CHAINS
from ketentui.config.preferences import SETTINGS, Found
from ketentui.locale import Locale
from ketentui.model.accent import accent
from ketentui.model.text import printable
from ketentui.storage.files import exists


@declare("config")
@json_option
def command(this: Invocation, as_json: bool) -> None:
    """Print every setting with its value and its source."""
    file, held = this.config_file, {name: _held(this, name) for name in SETTINGS}
    for chain, fields in this.of_chains.items():
        held.update((f"{CHAINS}.{chain}.{field}", Found(fields[field], "file")) for field in fields)
    if as_json:
        settings = {
            name: {
                "value": str(one.value) if isinstance(one.value, Path) else one.value,
                "source": one.source,
                **_shades(name, one),
            }
            for name, one in held.items()
        }
        say_json({"file": str(file), "exists": exists(file), "settings": settings})
        return
    say(this, this.locale("cli.config.file" if exists(file) else "cli.config.no_file", file=file))
    say(this, "")
    rows = (_row(name, one, this.locale) for name, one in held.items())
    say(this, table(this, ("setting", "value", "source"), rows))
    for text in _told_shades(this, held):
        say(this, f"\n{text}")


def _held(this: Invocation, name: str) -> Found:
    """Return what holds: of a folder that nobody chose, the one that is used."""
    if name == "ascii":
        return this.ascii
    if name == "no_color":
        return this.no_color
    if name == "theme":
        return this.theme
    found = this.setting(name)
    folders = {"data_dir": this.paths.data, "export_dir": this.paths.exports}
    return found._replace(value=folders[name].absolute()) if name in folders else found


def _row(name: str, found: Found, locale: Locale) -> list[str]:
    value = str(found.value) if found.value not in (None, "") else "-"
    if isinstance(found.value, bool):
        value = str(found.value).lower()  # as config.toml has it
    source = locale(f"cli.config.source_{found.source}", variable=found.variable)
    return [name, printable(value), source]


def _shades(name: str, found: Found) -> dict[str, str]:
    """Return how a colour is in a report; nothing of what is none."""
    if not name.endswith(".colour") or not found.value:
        return {}
    shades = accent(found.value)
    return {"light": shades.light, "dark": shades.dark}


def _told_shades(this: Invocation, held: Mapping[str, Found]) -> Iterator[str]:
    """Yield what reports make of a colour that can't be read on what they are shown on."""
    for name, one in held.items():
        for paper, shade in _shades(name, one).items():
            if shade != one.value.lower():
                values = {"setting": printable(name), "colour": one.value, "shade": shade}
                yield this.locale(f"cli.config.shade_{paper}", **values)

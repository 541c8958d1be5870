"""`ketentui demo`: a made-up chain, to see at once what a team report is."""

from __future__ import annotations

from pathlib import Path

from ketentui.cli.framework import declare, force_option, only_with, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.demo import demo, remove_demo, take_in_demo, write_exports


@declare("demo")
@option("-o", "--output", metavar="DIR", help="demo.output")
@option("--remove", is_flag=True, help="demo.remove")
@force_option
def command(this: Invocation, output: str | None, remove: bool, force: bool) -> None:
    """Make the demo chain, in the pool or as files; or remove it from the pool."""
    chain = demo().chain
    only_with("--force", force, needed="-o", there=output is not None)
    if remove:
        if output is not None:
            raise KetentuiError("demo_remove_alone", ExitCode.USAGE)
        gone = remove_demo(this.workspace)
        key = "removed" if gone else "not_there"
        say(this, this.locale(f"cli.demo.{key}", chain=chain, n=gone))
        return
    if output is not None:
        count = len(write_exports(Path(output), force=force, paths=this.paths))
        text = this.locale("cli.demo.written", n=count, chain=chain, folder=Path(output))
        look = this.command("team", output)
        say(this, f"{text}\n{this.locale('cli.demo.look', command=look)}")
        return
    alone = take_in_demo(this.workspace)
    look = this.command("team") if alone else this.command("team", "--chain", chain)
    say(this, this.locale("cli.demo.taken_in", n=len(demo().assessments), chain=chain))
    say(this, this.locale("cli.demo.look", command=look))
    say(this, this.locale("cli.demo.away", command=this.command("demo", "--remove")))

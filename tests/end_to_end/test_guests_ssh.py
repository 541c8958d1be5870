"""Guests over a real OpenSSH server, set up by scripts/guests.sh: a scan, and no way out."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pexpect
import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.round import Invitation, InvitedGroup, Round
from ketentui.questionnaires.library import read_edition
from ketentui.storage.exchange import read_shared
from ketentui.storage.rounds import round_json
from tests.conftest import until_quiet
from tests.end_to_end.everyone import ROOT, for_everyone
from tests.end_to_end.test_ssh import CLIENT, TOOLS, forwards, free_port

SCRIPT = ROOT / "scripts" / "guests.sh"
NEEDED = ("sshd", "ssh", "ssh-keygen", "sftp", "scp", "sudo", "useradd", "runuser")
MISSING = [
    name for name in NEEDED if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
]
MAKES_USERS = os.geteuid() == 0 and os.environ.get("CI") == "true"

pytestmark = [
    pytest.mark.skipif(not MAKES_USERS, reason="makes users: as root, and with CI=true"),
    pytest.mark.skipif(bool(MISSING), reason=f"no {', '.join(MISSING)}"),
]

SERVER = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile {folder}/sshd.pid
UsePAM no
Subsystem sftp internal-sftp
AcceptEnv *
Include {folder}/guests.conf
"""
"""The most that an administrator's own settings might let in."""

ENTER, SAVE = "\r", "\x13"


@dataclass(frozen=True, slots=True)
class Place:
    """A machine that lets guests in."""

    account: str
    folder: Path
    """Of this test's own: keys, the client's configuration."""

    @property
    def rooms(self) -> Path:
        return Path(f"/srv/ketentui-{self.account}")

    def script(self, task: str, *words: str) -> subprocess.CompletedProcess[str]:
        own = ("--account", self.account, "--sshd", str(self.folder / "guests.conf"))
        return subprocess.run(
            ["bash", SCRIPT, task, *own, *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
        )

    def ssh(self, *words: str, user: str = "", tool: str = "ssh") -> list[str]:
        return [
            str(shutil.which(tool)),
            *("-F", str(self.folder / "config")),
            *("-o", f"User={user or self.account}"),
            *words,
        ]

    def run(
        self, *words: str, user: str = "", tool: str = "ssh"
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.ssh(*words, user=user, tool=tool),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def open(self, *words: str, user: str = "") -> Any:
        found = self.ssh("-tt", *words, user=user)
        child = pexpect.spawn(
            found[0], found[1:], dimensions=(24, 80), timeout=60, encoding="utf-8"
        )
        child.delaybeforesend = None
        return child

    def exports(self) -> list[Path]:
        return sorted(self.rooms.glob("*/*.json"))


def made_up_round(today: date) -> Round:
    found = read_edition(bundled_questionnaires() / "ketenscan.toml").questionnaire
    invitation = Invitation(
        "TEST-7KQ4",
        "Testketen",
        QuestionnaireRef(found.id, found.version, "quick", found.sha256),
        today - timedelta(days=1),
        today + timedelta(days=14),
        "Ans, ans@keten.example",
        ("GGD", "Gemeente"),
    )
    return Round(invitation, (InvitedGroup("GGD", 5), InvitedGroup("Gemeente", 5)))


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """Set a place up by the script, with a server on the loopback; take all away after."""
    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    folder = Path(tempfile.mkdtemp())  # pytest's own folders can be looked into by root alone
    folder.chmod(0o755)
    found = Place(f"kt{os.getpid()}", folder)
    port = free_port()
    for name in ("host", "user"):
        keygen = [str(TOOLS["ssh-keygen"]), "-q", "-t", "ed25519", "-N", "", "-f"]
        subprocess.run([*keygen, str(folder / name)], check=True)
    told = {"folder": folder, "port": port, "user": "nobody"}
    (folder / "config").write_text(re.sub("  User .*\n", "", CLIENT.format(**told)))
    (folder / "known").write_text(f"[127.0.0.1]:{port} {(folder / 'host.pub').read_text()}")
    (folder / "sshd_config").write_text(SERVER.format(**told))
    (folder / "round.json").write_text(round_json(made_up_round(date.today())))
    copy = folder / "program"
    copy.mkdir()
    program = for_everyone(copy)
    try:
        made = found.script(
            *("install", "--guests", "3", "--host", "keten.example"),
            *("--round", f"{folder}/round.json", "--key", f"{folder}/user.pub"),
            *("--program", str(program)),
        )
        assert made.returncode == 0, made.stderr
        server = subprocess.Popen(
            [str(TOOLS["sshd"]), "-D", "-E", f"{folder}/log", "-f", f"{folder}/sshd_config"],
            start_new_session=True,
        )
        try:
            yield found
        finally:
            server.terminate()
            server.wait()
    finally:
        gone = found.script("remove", "--with-answers")
        shutil.rmtree(folder)
        assert gone.returncode == 0, gone.stderr
        assert not found.rooms.exists()

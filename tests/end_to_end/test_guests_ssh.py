"""Guests over a real OpenSSH server, set up by scripts/guests.sh: a scan, and no way out."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
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
from tests.end_to_end.test_ssh import CLIENT, FORWARDING, TOOLS, forwards, free_port

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
    lines: list[Any] = field(default_factory=list)
    """What was opened."""

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

    def ssh(self, *options: str, command: str = "", user: str = "") -> list[str]:
        own = ("-F", str(self.folder / "config"), "-o", f"User={user or self.account}")
        return ["ssh", *own, *options, "keten", *filter(None, [command])]

    def run(self, words: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def open(self, command: str = "", *options: str, user: str = "") -> Any:
        found = self.ssh("-tt", *options, command=command, user=user)
        child = pexpect.spawn(
            found[0], found[1:], dimensions=(24, 80), timeout=60, encoding="utf-8"
        )
        child.delaybeforesend = None
        self.lines.append(child)
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
    with machine(3) as found:
        yield found


@contextmanager
def machine(guests: int) -> Iterator[Place]:
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
            *("install", "--guests", f"{guests}", "--host", "keten.example"),
            *("--round", f"{folder}/round.json", "--key", f"{folder}/user.pub"),
            *("--program", str(program)),
        )
        assert made.returncode == 0, made.stderr
        server = subprocess.Popen(
            [str(TOOLS["sshd"]), "-D", "-E", f"{folder}/log", "-f", f"{folder}/sshd_config"],
            start_new_session=True,
        )
        try:
            found.run(found.ssh("-T", "-oConnectionAttempts=20"))  # until it listens
            yield found
        finally:
            server.terminate()
            server.wait()
    finally:
        gone = found.script("remove", "--with-answers")
        shutil.rmtree(folder)
        assert gone.returncode == 0, gone.stderr
        assert not [*Path("/").glob(f"*/*/*ketentui-{found.account}*"), *found.rooms.glob("*")]


def let_in(child: Any) -> tuple[str, str]:
    """Come in as somebody new, up to the start form; return the code, and who to be next time."""
    child.expect_exact("Code, of Enter:")
    child.send(ENTER)
    child.expect(r"Je code: ([A-Z0-9-]{24})")
    code = child.match[1]
    child.expect(r"Terug kom je met: ssh (\w+)@keten.example")
    user = child.match[1]
    child.expect_exact("Enter begint:")
    child.send(ENTER)
    child.expect_exact("Testketen")
    until_quiet(child)
    return code, user


def begin(child: Any) -> None:
    child.send(SAVE)
    child.expect_exact("naar de stelling")
    until_quiet(child)
    child.send(ENTER)
    child.expect_exact("1 van 12")


@pytest.fixture(autouse=True)
def alone(place: Place, wait_until: Callable[..., None]) -> Iterator[None]:
    """Let no guest of one test be there in the next."""
    yield
    while place.lines:
        place.lines.pop().close(force=True)
    wait_until(lambda: not any(of_user(f"{place.account}{n}") for n in ("", 1, 2, 3)))


def answered(place: Place) -> int:
    """How many answers of all guests together are on disk."""
    records = place.rooms.glob("*/.guests/*/assessments/*.json")
    tables = [json.loads(one.read_bytes())["assessment"] for one in records]
    return sum(len(table["1"]["answers"]) for table in tables if table)


@pytest.fixture
def answer(place: Place, wait_until: Callable[..., None]) -> Callable[[Any, str], None]:
    """Give answers, each after the one before is on disk."""

    def do(child: Any, keys: str) -> None:
        for number, key in enumerate(keys, answered(place) + 1):
            until_quiet(child)
            child.send(key)
            wait_until(lambda: answered(place) == number)  # noqa: B023

    return do


def left(child: Any) -> str:
    """Leave, and return what is said."""
    until_quiet(child)
    child.send("q")
    child.expect(pexpect.EOF)
    said: str = child.before
    return said


def test_a_guest_comes_back_and_what_is_finished_is_the_offices(
    place: Place, answer: Callable[[Any, str], None], wait_until: Callable[..., None]
) -> None:
    first = place.open()
    code, user = let_in(first)
    begin(first)
    answer(first, "43214")
    said = left(first)
    assert code in said
    assert f"ssh {user}@keten.example" in said
    assert place.exports() == []

    again = place.open(user=user)
    again.expect_exact("Code, of Enter:")
    again.send(code + ENTER)
    again.expect_exact("6 van 12")
    answer(again, "5321w5n")
    until_quiet(again)
    again.send(ENTER)
    wait_until(place.exports)
    left(again)
    (export,) = place.exports()
    told = export.stat()
    assert stat.S_IMODE(told.st_mode) == 0o600
    assert export.parent.name == user
    assert stat.S_IMODE(export.parent.stat().st_mode) == 0o700
    read = read_shared(export)
    assert (read.answered, read.round, read.respondent.installation) == (12, "TEST-7KQ4", "")

    tidy = Path(f"/etc/cron.daily/ketentui-{place.account}")
    if tidy.parent.exists():
        tidied = place.run([str(tidy)])
        assert (tidied.returncode, tidied.stdout, tidied.stderr) == (0, "", "")
        assert place.exports() == [export]

    folder = place.folder / "collected"
    folder.mkdir()
    assert place.script("collect", str(folder)).returncode == 0
    assert [one.read_bytes() for one in folder.iterdir()] == [export.read_bytes()]
    refused = place.script("remove")
    assert (refused.returncode, "there are answers" in refused.stderr) == (1, True)


ELSEWHERE: Mapping[str, Callable[[Place, str], list[str]]] = {
    "the subsystem": lambda place, user: place.ssh("-s", command="sftp", user=user),
    "no terminal": lambda place, user: place.ssh("-T", user=user),
    "files": lambda place, user: ["sftp", "-b", "/dev/null", *place.ssh(user=user)[1:]],
    "a copy": lambda place, user: ["scp", *_copying(place, user)],
    "an old copy": lambda place, user: ["scp", "-O", *_copying(place, user)],
}


def _copying(place: Place, user: str) -> list[str]:
    own = place.folder / "round.json"
    return [*place.ssh(user=user)[1:-1], str(own), f"keten:{place.rooms}/taken"]


@pytest.mark.parametrize("way", ELSEWHERE)
@pytest.mark.parametrize("number", ["", "1"])
def test_a_guest_gets_nowhere_else(place: Place, way: str, number: str) -> None:
    found = place.run(ELSEWHERE[way](place, f"{place.account}{number}"))
    said = found.stdout + found.stderr
    assert found.returncode
    assert not (place.rooms / "taken").exists()
    assert "root:" not in said
    assert "Traceback" not in said
    assert way != "no terminal" or "heeft een terminal nodig" in said


@pytest.mark.parametrize("command", ["touch {taken}; cat /etc/passwd", "list --data-dir /"])
@pytest.mark.parametrize("number", ["", "1"])
def test_a_guest_who_asks_for_something_else_gets_the_scan(
    place: Place, command: str, number: str
) -> None:
    taken = place.rooms / "taken"
    child = place.open(command.format(taken=taken), user=f"{place.account}{number}")
    child.expect_exact("Code, of Enter:")
    assert "root:" not in child.before
    assert not taken.exists()


HOSTILE = {
    "PYTHONPATH": "{evil}",
    "PYTHONSTARTUP": "{evil}/sitecustomize.py",
    "PYTHONINSPECT": "1",
    "PYTHONHOME": "{evil}",
    "LD_PRELOAD": "{evil}/none.so",
    "BASH_ENV": "{evil}/run.sh",
    "ENV": "{evil}/run.sh",
    "KETENTUI_DATA_DIR": "{evil}",
    "KETENTUI_CONFINED": "/",
    "TEXTUAL_PRESS": "q",
    "HOME": "{evil}",
    "PAGER": "{evil}/run.sh",
    "TZ": "../../../etc/passwd",
    "LC_ALL": "../../{evil}",
}


def test_what_a_guest_sends_along_changes_nothing(place: Place) -> None:
    evil = place.folder / "evil"
    evil.mkdir()
    taken = evil / "taken"
    (evil / "sitecustomize.py").write_text(f"open({str(taken)!r}, 'w')")
    (evil / "run.sh").write_text(f"touch {taken}\n")
    for file in (evil, *evil.iterdir()):
        file.chmod(0o777)
    sent = [f"-oSetEnv={' '.join(f'{k}={v.format(evil=evil)}' for k, v in HOSTILE.items())}"]
    # A server of root whose own settings let in all that can be: what runs as the guest gets it.
    child = place.open("", *sent)
    let_in(child)
    assert "Er is niets bewaard" in left(child)
    assert sorted(one.name for one in evil.iterdir()) == ["run.sh", "sitecustomize.py"]


@pytest.mark.parametrize("way", FORWARDING)
def test_a_guest_forwards_nothing(place: Place, way: str) -> None:
    assert not forwards(place.ssh()[:-1], *FORWARDING[way])


def of_user(user: str) -> list[int]:
    """The processes of a user, with what the kernel tells of each to anybody."""
    uid = int(subprocess.run(["id", "-u", user], capture_output=True, check=True).stdout)
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if folder.stat().st_uid == uid and (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def test_guests_are_each_a_user_and_see_nothing_of_each_other(place: Place) -> None:
    children = [place.open() for _ in range(2)]
    (code, one), (another, other) = map(let_in, children)
    assert (code != another, one != other) == (True, True)
    for child in children:
        begin(child)
    (process, *_) = [
        pid for pid in of_user(other) if b"python" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    terminal = os.readlink(f"/proc/{process}/fd/0")
    peeks = {
        "files": f"ls {place.rooms}/{other}",
        "all folders": f"ls {place.rooms}",
        "memory": f"head -c 1 /proc/{process}/mem",
        "environment": f"cat /proc/{process}/environ",
        "open files": f"ls /proc/{process}/fd/",
        "where it works": f"readlink /proc/{process}/cwd",
        "terminal": f"head -c 1 < {terminal}",
        "whom it is of": f"kill -0 {process}",
    }
    for what, command in peeks.items():
        seen = subprocess.run(
            ["runuser", "-u", one, "--", "sh", "-c", command],
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (seen.returncode != 0, seen.stdout) == (True, b""), what


@pytest.mark.parametrize("how", ["HUP", "TERM", "line"])
def test_who_is_cut_off_loses_nothing(
    place: Place,
    how: str,
    answer: Callable[[Any, str], None],
    wait_until: Callable[..., None],
) -> None:
    child = place.open()
    code, user = let_in(child)
    begin(child)
    answer(child, "43")
    until_quiet(child)
    if how == "line":
        child.kill(9)
    else:
        for process in of_user(user):
            subprocess.run(["kill", f"-{how}", str(process)], check=False)
    wait_until(lambda: not of_user(user))
    child.close(force=True)
    again = place.open(user=user)
    again.expect_exact("Code, of Enter:")
    again.send(code + ENTER)
    again.expect_exact("3 van 12")
    left(again)


def test_there_is_no_room_for_more_than_there_are_places(place: Place) -> None:
    children = [place.open() for _ in range(3)]
    for child in children:
        child.expect_exact("Code, of Enter:")
    late = place.run(place.ssh("-tt"))
    assert (late.returncode, "alle 3 plaatsen zijn bezet" in late.stdout) == (75, True)

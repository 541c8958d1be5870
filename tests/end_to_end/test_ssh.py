"""Over a real OpenSSH line: a scan, a line that is cut or stalls, and a result that comes home."""

from __future__ import annotations

import fcntl
import getpass
import json
import os
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import termios
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.conftest import until_quiet
from tests.end_to_end.conftest import Stored, Wait

SBIN = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
NOT_IN = 255
"""How `ssh` ends where it is itself that failed."""

TOOLS = {name: shutil.which(name, path=SBIN) for name in ("sshd", "ssh", "ssh-keygen")}
MISSING = ", ".join(name for name, path in TOOLS.items() if path is None)

pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"no {MISSING}: install Debian's openssh-server and openssh-client"
)

SERVER = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile {folder}/sshd.pid
AuthorizedKeysFile {folder}/user.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
ClientAliveInterval 1
ClientAliveCountMax 2
"""
GUESTS = """
AcceptEnv LANG
DisableForwarding yes
AllowTcpForwarding no
AllowAgentForwarding no
AllowStreamLocalForwarding no
X11Forwarding no
PermitTunnel no
PermitUserRC no
PermitUserEnvironment no
PermitTTY yes
ForceCommand {command}
"""
"""What docs/terminal.md gives an administrator who lets guests in."""

CLIENT = """
Host keten
  HostName 127.0.0.1
  Port {port}
  User {user}
  IdentityFile {folder}/user
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known
  StrictHostKeyChecking yes
  LogLevel ERROR
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A server of this test's own; `remote` runs a command at its other end."""

    client: Path
    prefix: tuple[str, ...]
    """What stands before `ketentui` at the other end: its environment."""
    program: str
    data: Path

    def words(self, *arguments: str, terminal: bool = False) -> list[str]:
        remote = shlex.join([*self.prefix, self.program, *arguments])
        return ["-F", str(self.client), *(["-tt"] if terminal else []), "keten", remote]

    def run(self, *arguments: str, input: str = "") -> subprocess.CompletedProcess[str]:
        """Run `ssh host ketentui ...` to its end, without a terminal."""
        return subprocess.run(
            [str(TOOLS["ssh"]), *self.words(*arguments)],
            input=input,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def open(self, *arguments: str) -> Any:
        """Run `ssh -t host ketentui ...` and leave it open."""
        words = self.words(*arguments, terminal=True)
        child = pexpect.spawn(str(TOOLS["ssh"]), words, dimensions=(24, 80), timeout=60)
        child.delaybeforesend = None
        return child

    def processes(self) -> list[int]:
        """The processes at the other end that work on this test's data."""
        mark = f"KETENTUI_DATA_DIR={self.data}".encode()
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                mine = mark in (folder / "environ").read_bytes().split(b"\0")
                state = statistics(int(folder.name))[0]
            except OSError:
                continue
            if mine and state != "Z":
                found.append(int(folder.name))
        return found


def parent(process: int) -> int:
    return int(statistics(process)[1])


def cpu_seconds(process: int) -> float:
    """How long a process has kept a processor busy; 0 where it has ended."""
    try:
        ticks = sum(map(int, statistics(process)[11:13]))
    except OSError:
        return 0.0
    return ticks / os.sysconf("SC_CLK_TCK")


def statistics(process: int) -> list[str]:
    """What the kernel says of a process, from its state on."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def separation() -> None:
    """The empty folder that a server of root locks itself up in; Debian makes it at start-up."""
    if os.geteuid() == 0:  # it stays: other tests may have a server at this moment
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)


@contextmanager
def serving(folder: Path, more: str = "") -> Iterator[Path]:
    """Run a server on the loopback, both ends with keys of their own; yield the client's
    configuration.
    """
    port = free_port()
    for name in ("host", "user"):
        keygen = [str(TOOLS["ssh-keygen"]), "-q", "-t", "ed25519", "-N", "", "-f"]
        subprocess.run([*keygen, str(folder / name)], check=True)
    told = {"folder": folder, "port": port, "user": getpass.getuser()}
    (folder / "sshd_config").write_text(SERVER.format(**told) + more)
    (folder / "config").write_text(CLIENT.format(**told))
    (folder / "known").write_text(f"[127.0.0.1]:{port} {(folder / 'host.pub').read_text()}")
    server = subprocess.Popen(
        [str(TOOLS["sshd"]), "-D", "-E", str(folder / "log"), "-f", str(folder / "sshd_config")],
        start_new_session=True,
    )
    try:
        patiently = ("-o", "ConnectionAttempts=20")
        entered = subprocess.run(
            [str(TOOLS["ssh"]), "-F", str(folder / "config"), *patiently, "keten", "true"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if entered.returncode == NOT_IN:
            pytest.skip(f"this machine's sshd lets nobody in: {entered.stderr.strip()}")
        yield folder / "config"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, separation: None) -> Iterator[Path]:
    """The client's configuration for a server."""
    with serving(tmp_path_factory.mktemp("ssh")) as config:
        yield config


@pytest.fixture
def server(client: Path, environment: dict[str, str], program: str, data: Path) -> Iterator[Server]:
    """The server with data of this test's own; nothing that works on them outlives the test."""
    variables = (f"{name}={value}" for name, value in environment.items() if name != "TERM")
    found = Server(client, ("env", *variables), program, data)
    yield found
    for process in found.processes():
        os.kill(process, signal.SIGKILL)


@pytest.fixture
def answer(stored: Stored, wait_until: Wait) -> Callable[[Any, str], None]:
    """Give answers, each after the one before is on disk."""

    def do(child: Any, keys: str) -> None:
        before = len(stored()["answers"])
        for number, key in enumerate(keys, before + 1):
            until_quiet(child)
            child.send(key)
            wait_until(lambda: len(stored()["answers"]) == number)  # noqa: B023

    return do


@pytest.fixture
def at_seven(
    server: Server, stored: Stored, wait_until: Wait, answer: Callable[[Any, str], None]
) -> Any:
    """A scan over the line, with statement 7 on the screen."""
    child = server.open("scan")
    child.expect_exact("ketentui")
    child.send("\x13")
    child.expect_exact("naar de stelling")
    child.send("\r")
    child.expect_exact("1 van 12")
    answer(child, "432145")
    return child


def test_a_quick_scan_over_the_line_and_its_result_comes_home(
    server: Server,
    at_seven: Any,
    stored: Stored,
    answer: Callable[[Any, str], None],
    wait_until: Wait,
) -> None:
    answer(at_seven, "321w5n")
    until_quiet(at_seven)
    at_seven.send("\r")
    wait_until(lambda: stored()["finished_at"])
    at_seven.send("q")
    at_seven.expect_exact("ketentui export")
    at_seven.expect_exact("ssh ")
    at_seven.expect(pexpect.EOF)
    export = server.run("export", "last", "-o", "-")
    assert (export.returncode, export.stderr) == (0, "")
    assert len(json.loads(export.stdout)["answers"]) == 12
    assert server.processes() == []


@pytest.mark.parametrize("cut", ["client killed", "client stalled", "server stalled"])
def test_a_line_that_is_cut_costs_nothing(
    server: Server, at_seven: Any, wait_until: Wait, answer: Callable[[Any, str], None], cut: str
) -> None:
    (process,) = server.processes()
    used = [cpu_seconds(process)]
    session = parent(process)
    if cut == "client stalled":
        at_seven.kill(signal.SIGSTOP)
    elif cut == "server stalled":
        os.kill(session, signal.SIGSTOP)
        at_seven.kill(signal.SIGKILL)
        elsewhere = server.run("scan", "--resume", "last", "--plain", input="s\n")
        assert (elsewhere.returncode, "al open" in elsewhere.stderr) == (75, True)
        os.kill(session, signal.SIGCONT)
    else:
        at_seven.kill(signal.SIGKILL)

    def ended() -> bool:
        used.append(cpu_seconds(process))
        return server.processes() == []

    wait_until(ended)
    assert max(used) - used[0] < 1, "it was busy while nobody was there"
    at_seven.kill(signal.SIGKILL)

    again = server.open("scan", "--resume", "last")
    again.expect_exact("7 van 12")
    answer(again, "3")
    again.send("q")
    again.expect(pexpect.EOF)
    assert server.processes() == []


def stall(process: int) -> None:
    """Fill the line of a process that nobody reads from, and let it paint all again."""
    terminal = os.open(f"/proc/{process}/fd/0", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        with suppress(BlockingIOError):
            for _ in range(10_000):
                os.write(terminal, b" " * 1024)
            pytest.fail("somebody reads this line")
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 80, 0, 0))
    finally:
        os.close(terminal)


@pytest.mark.parametrize("stopped", ["client", "line", "program"])
def test_one_goes_on_in_another_window_while_the_line_stalls(
    server: Server,
    at_seven: Any,
    stored: Stored,
    wait_until: Wait,
    answer: Callable[[Any, str], None],
    stopped: str,
) -> None:
    (process,) = server.processes()
    session = parent(process)
    if stopped == "client":
        at_seven.kill(signal.SIGSTOP)
    elif stopped == "line":
        os.kill(session, signal.SIGSTOP)
        stall(process)
    else:
        os.kill(process, signal.SIGSTOP)
    try:
        here = server.open("scan", "--resume", "last")
        here.expect_exact("hier verdergaan")
        here.send("\x1b[B\r")
        if stopped == "program":
            here.expect_exact("antwoordt niet")
            here.expect_exact("6 antwoorden")
            here.send("\x1b[B\r")
        here.expect_exact("7 van 12")
        if stopped != "program":
            wait_until(lambda: process not in server.processes())
        answer(here, "3")
        here.send("q")
        here.expect(pexpect.EOF)
        assert [one["value"] for one in stored()["answers"]] == [4, 3, 2, 1, 4, 5, 3]
        if stopped == "program":
            os.kill(process, signal.SIGCONT)
            at_seven.send("5")
            at_seven.expect_exact("intussen")
            assert [one["value"] for one in stored()["answers"]] == [4, 3, 2, 1, 4, 5, 3]
            assert list(server.data.glob("bin/*.aside-*"))
    finally:
        at_seven.kill(signal.SIGKILL)
        with suppress(ProcessLookupError):  # it ended with what ran in it
            os.kill(session, signal.SIGCONT)


# Guests


@dataclass(frozen=True, slots=True)
class Guests:
    """An account for guests, as docs/terminal.md sets it up."""

    ssh: tuple[str, ...]
    """How to come in."""
    home: Path
    folder: Path
    """Where every guest has a folder."""


@pytest.fixture
def guests(
    tmp_path: Path, separation: None, environment: dict[str, str], program: str
) -> Iterator[Guests]:
    """A server that lets guests do the scan and nothing else."""
    home, folder, ssh = tmp_path / "home", tmp_path / "guests", tmp_path / "ssh"
    for one in (home, folder, ssh):
        one.mkdir()
    kept = f"HOME={home} PATH={shlex.quote(environment['PATH'])} LANG=C.UTF-8"
    command = (
        f'd=$(mktemp -d {folder}/XXXXXXXX) && exec env -i TERM="$TERM" {kept} '
        f'KETENTUI_CONFINED="$d" {program}'
    )
    with serving(ssh, GUESTS.format(command=command)) as config:
        yield Guests((str(TOOLS["ssh"]), "-F", str(config)), home, folder)


@pytest.fixture
def guest(guests: Guests) -> Iterator[Any]:
    """The app as a guest has it, who asked for something else."""
    words = [*guests.ssh[1:], "-tt", "keten", f"touch {guests.home}/taken"]
    child = pexpect.spawn(guests.ssh[0], words, dimensions=(24, 80), timeout=60, encoding="utf-8")
    child.delaybeforesend = None
    child.expect_exact("ketentui")
    yield child
    child.close(force=True)
    assert [*guests.home.iterdir()] == []


def test_a_guest_reads_nothing_of_another(guests: Guests, guest: Any) -> None:
    another = guests.folder / "another"
    another.mkdir()
    guest.send("k\r")
    guest.expect_exact("In welke map")
    guest.send(f"{another}\r")
    guest.expect_exact("ligt buiten")


def test_a_guest_writes_nothing_that_is_run_at_the_next_login(
    guests: Guests, guest: Any, wait_until: Wait
) -> None:
    def answers() -> int:
        stored = guests.folder.glob("*/assessments/*.json")
        tables = [json.loads(file.read_text())["assessment"] for file in stored]
        return sum(len(table["1"]["answers"]) for table in tables if table)

    guest.send("n\x13")
    guest.expect_exact("naar de stelling")
    guest.send("\r")
    guest.expect_exact("van 12")
    for number in range(1, 13):
        until_quiet(guest)
        guest.send("4")
        wait_until(lambda: answers() == number)  # noqa: B023
    until_quiet(guest)
    guest.send("\re")
    guest.expect_exact("Bestand")
    guest.send("\x1b[B\x1b[B ")
    guest.expect_exact("Waar moet het bestand komen")
    guest.send("~/.bashrc\r")
    guest.expect_exact("ligt buiten")


FORWARDING = {
    "from here": ("-W", "127.0.0.1:{port}"),
    "to here": ("-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:{port}"),
}


def forwards(ssh: Sequence[str], *way: str) -> bool:
    """Return whether a line carries what stands behind a port; `true` ends a line of its own."""
    with socket.create_server(("127.0.0.1", 0)) as behind:
        options = [one.format(port=behind.getsockname()[1]) for one in way]
        last = [] if "-W" in way else ["true"]
        line = subprocess.Popen(
            [*ssh, *options, "keten", *last], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        try:
            if "-W" not in way:
                return line.wait(60) == 0
            behind.settimeout(0.1)
            while line.poll() is None:
                with suppress(TimeoutError):
                    behind.accept()[0].close()
                    return True
            return False
        finally:
            line.kill()
            line.communicate()


@pytest.mark.parametrize("way", FORWARDING)
def test_a_guest_forwards_nothing(guests: Guests, client: Path, way: str) -> None:
    assert forwards([guests.ssh[0], "-F", str(client)], *FORWARDING[way]), "others do"
    assert not forwards(guests.ssh, *FORWARDING[way])

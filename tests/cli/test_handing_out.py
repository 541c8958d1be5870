"""Reports that could be subtracted from each other: what is said, asked and remembered."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

from ketentui.cli.app import run
from ketentui.errors import ExitCode
from ketentui.usecases.demo import demo
from tests.cli.conftest import Ketentui, Said

Share = Callable[..., Path]


@pytest.fixture
def share(tmp_path: Path) -> Share:
    """Write the export of one person into a folder, and return that file."""

    def shared(number: int, folder: str = "exports", year: int = 2026, **of: Any) -> Path:
        content = json.loads(next(iter(demo().exports().values())))
        del content["checksum"]
        content["id"] = f"deelnemer-{number}-{year}"
        content["sharing"] = of.get("sharing", "anonymous")
        content["respondent"].update({"chain": of.get("chain", "Keten"), "name": None})
        content["respondent"]["organisation"] = of.get("organisation", "Gemeente")
        content["finished_at"] = content["started_at"] = f"{year}-11-12T00:00:00+01:00"
        content["answers"] = [
            {"statement": "p1-1", "value": of.get("value", 1 + number % 5), **of.get("note", {})}
        ]
        file = tmp_path / folder / f"{content['id']}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content), "utf-8")
        return file

    return shared


@pytest.fixture
def exports(share: Share) -> Path:
    """A folder with the exports of nine anonymous people and one who shares openly."""
    files = [share(number) for number in range(9)]
    share(9, sharing="open")
    return files[0].parent


def refused(said: Said, *told: str) -> bool:
    """Return whether nothing was handed out, and what could be subtracted was told."""
    words = " ".join(said.err.split())
    return (
        (said.code, said.out) == (ExitCode.USAGE, "")
        and "--anyway" in words
        and all(one in words for one in told)
    )


def accepted(said: Said) -> bool:
    """Return whether a report was handed out without a word."""
    return (said.code, said.err) == (0, "") and said.out != ""


def test_the_same_report_is_never_asked_about_in_any_form(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    invited = tmp_path / "gevraagd.csv"
    invited.write_text("Gemeente;20\n", "utf-8")
    for wish in (
        ("-o", f"{tmp_path}/beeld.html"),
        ("-f", "md"),
        ("-f", "csv", "-o", "-"),
        ("-f", "json", "--by", "level"),
        ("--plain", "--lang", "en"),
        ("--agenda-minutes", "240", "--invited", f"{invited}"),
        ("--all-chains",),
    ):
        assert accepted(ketentui("team", str(exports), *wish)), wish


def one_more(share: Share) -> None:
    share(10)


def two_more(share: Share) -> None:
    share(10)
    share(11)


def one_less(share: Share) -> None:
    share(3).unlink()


def another_answer(share: Share) -> None:
    share(3, value=1)


def another_note(share: Share) -> None:
    share(3, note={"note": "bij ons niet"})


def another_place(share: Share) -> None:
    share(3, organisation="Politie")


def an_open_one_anonymous(share: Share) -> None:
    share(9)


def an_anonymous_one_open(share: Share) -> None:
    share(3, sharing="open")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (one_more, ("over 9 van deze 10 anonieme", "wat die ene persoon antwoordde")),
        (two_more, ("over 9 van deze 11 anonieme", "wat een enkeling of een heel kleine groep")),
        (one_less, ("over deze 8 anonieme mensen en nog 1 ander", "die ene persoon antwoordde")),
        (another_answer, ("dezelfde 9 anonieme", "1 van hen gaf", "die ene persoon veranderde")),
        (another_note, ("1 van hen gaf toen andere antwoorden of schreef er iets anders bij",)),
        (another_place, ("dezelfde 9 anonieme mensen", "Nu zijn deze mensen anders verdeeld")),
        (an_open_one_anonymous, ("over 9 van deze 10 anonieme",)),
        (an_anonymous_one_open, ("over deze 8 anonieme mensen en nog 1 ander",)),
    ],
)
def test_it_is_told_what_another_report_over_partly_the_same_people_would_give_away(
    ketentui: Ketentui,
    share: Share,
    exports: Path,
    tmp_path: Path,
    change: Callable[[Share], None],
    told: tuple[str, ...],
) -> None:
    assert accepted(ketentui("team", str(exports)))
    change(share)
    target = tmp_path / "beeld.html"
    assert refused(ketentui("team", str(exports), "-o", str(target)), *told)
    assert not target.exists()
    went_on = ketentui("team", str(exports), "-o", str(target), "--anyway")
    assert (went_on.code, went_on.out) == (0, f"{target}\n")
    assert told[0] in went_on.err
    assert accepted(ketentui("team", str(exports), "-f", "md"))


def test_another_minimum_and_another_chain_beside_make_another_report(
    ketentui: Ketentui, share: Share, exports: Path
) -> None:
    team = "team", str(exports)
    assert accepted(ketentui(*team))
    assert refused(ketentui(*team, "--min-group", "4"), "kleinste groep 5, nu 4")
    english = ketentui("--lang", "en", *team, "--min-group", "6")
    assert refused(
        english, "The smallest group was 5 at that time, and is 6 now", "went out on the same 9"
    )
    assert ketentui(*team, "--min-group", "6", "--anyway").code == 0
    assert refused(ketentui(*team, "--min-group", "3"), "Nog 1 eerder verslag gaat over")
    share(20, chain="Andere keten")
    assert refused(ketentui(*team, "--all-chains"), "9 van deze 10 anonieme")


def test_reports_over_other_people_or_other_open_answers_are_not_asked_about(
    ketentui: Ketentui, share: Share, exports: Path
) -> None:
    assert accepted(ketentui("team", str(exports)))
    share(9, sharing="open", value=5)
    share(12, sharing="open", organisation="Politie")
    assert accepted(ketentui("team", str(exports)))
    for number in range(30, 36):
        others = share(number, "anderen").parent
    assert accepted(ketentui("team", str(others)))


def test_too_few_anonymous_people_to_count_are_not_remembered(
    ketentui: Ketentui,
    share: Share,
) -> None:
    share(9, sharing="open")
    for number in range(4):
        folder = share(number).parent
    assert accepted(ketentui("team", str(folder)))
    share(4)
    assert accepted(ketentui("team", str(folder)))
    share(5)
    assert refused(ketentui("team", str(folder)), "over 5 van deze 6")


def test_what_was_not_written_is_not_remembered(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    target = tmp_path / "beeld.md"
    target.touch()
    assert ketentui("team", str(exports), "-o", str(target)).code == ExitCode.FAILURE
    assert accepted(
        ketentui("team", str(exports), "-o", str(target), "--force", "--min-group", "4")
    )
    assert refused(ketentui("team", str(exports), "-o", str(target), "--force"))


def test_a_comparison_is_a_report_on_each_of_its_times(
    ketentui: Ketentui, share: Share, exports: Path
) -> None:
    for number in range(7):
        before = share(number, "vorig", 2025).parent
    compare = ("compare", "--team", str(before), str(exports))
    assert accepted(ketentui("team", str(exports)))
    assert accepted(ketentui(*compare))
    assert accepted(ketentui("team", str(before), "-f", "md"))
    assert refused(ketentui(*compare, "--min-group", "4"), "kleinste groep 5, nu 4")
    share(7, "vorig", 2025)
    assert refused(ketentui(*compare, "-f", "md"), "over 7 van deze 8 anonieme mensen")
    assert ketentui(*compare, "--json", "--anyway").code == 0
    assert refused(ketentui("team", str(before), "--min-group", "3"))
    assert ketentui("compare", "--anyway", "a", "b").code == ExitCode.USAGE


def test_many_notes_in_another_order_are_the_same_report(
    ketentui: Ketentui, share: Share, exports: Path
) -> None:
    files = [share(number, note={"note": f"noot {number}"}) for number in range(60)]
    assert accepted(ketentui("team", str(exports), "-f", "md"))
    assert accepted(ketentui("team", *map(str, files[::-1]), str(exports), "-f", "md"))


def test_the_memory_tells_nothing_of_anybody(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "handouts.json"
    assert accepted(ketentui("team", str(exports)))
    (known,) = json.loads(file.read_text())["handouts"]["known"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (known["questionnaire"], known["min_group"], len(known["people"])) == ("ketenscan", 5, 9)
    assert not any(f"deelnemer-{number}" in file.read_text() for number in range(10))
    run(["--data-dir", str(tmp_path / "ander"), "team", str(exports)])
    (other,) = json.loads((tmp_path / "ander/handouts.json").read_text())["handouts"]["known"]
    assert known["people"].keys().isdisjoint(other["people"])
    assert set(known["people"].values()).isdisjoint(other["people"].values())


@pytest.mark.parametrize(
    "content", ["{", '{"version": 1}', '{"version": 1, "handouts": {"secret": "", "known": []}}']
)
def test_where_it_cannot_be_known_what_was_handed_out_that_is_asked_about(
    ketentui: Ketentui, exports: Path, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "data" / "handouts.json"
    file.parent.mkdir()
    file.write_text(content)
    said = ketentui("team", str(exports))
    assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
    assert f"{file}" in said.err
    assert "--anyway" in said.err
    assert file.read_text() == content
    went_on = ketentui("team", str(exports), "--anyway")
    assert (went_on.code, f"{file}" in went_on.err) == (0, True)
    assert file.with_suffix(".damaged").read_text() == content
    assert refused(ketentui("team", str(exports), "--min-group", "4"))


def test_a_memory_that_is_gone_while_the_one_before_is_there_is_asked_about(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "handouts.json"
    assert accepted(ketentui("team", str(exports)))
    assert ketentui("team", str(exports), "--min-group", "6", "--anyway").code == 0
    file.unlink()
    other = "team", str(exports), "--min-group", "4"
    said = ketentui(*other)
    assert (said.code, said.out, "doctor" in said.err) == (ExitCode.BAD_DATA, "", True)
    assert ketentui(*other, "--anyway").code == 0
    assert accepted(ketentui(*other))


def test_the_memory_of_a_newer_version_stays_as_it_is(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "handouts.json"
    file.parent.mkdir()
    file.write_text('{"version": 9}')
    for wish in ((), ("--anyway",)):
        said = ketentui("team", str(exports), *wish)
        assert (said.code, said.out) == (ExitCode.BAD_DATA, "")
    assert file.read_text() == '{"version": 9}'


def command(tmp_path: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "ketentui", "--data-dir", f"{tmp_path / 'data'}", *arguments]


def test_of_two_processes_at_once_one_is_told_of_the_other(exports: Path, tmp_path: Path) -> None:
    both = [
        subprocess.Popen(
            command(tmp_path, "team", str(exports), "--min-group", least, "-o", f"{least}.md"),
            cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for least in ("4", "5")
    ]  # fmt: skip
    for one in both:
        one.communicate()
    assert sorted(one.returncode for one in both) == [0, ExitCode.USAGE]
    assert len([*tmp_path.glob("*.md")]) == 1


def test_on_a_terminal_looking_is_free_and_writing_is_asked_about(
    ketentui: Ketentui, exports: Path, tmp_path: Path
) -> None:
    assert accepted(ketentui("team", str(exports)))
    target = tmp_path / "beeld.md"

    def typed(*options: str, answer: str = "") -> tuple[int, str]:
        child = pexpect.spawn(
            sys.executable,
            command(tmp_path, "team", str(exports), "--min-group", "4", *options)[1:],
            env={**os.environ, "TERM": "xterm", "PAGER": "cat"}, encoding="utf-8", timeout=30,
        )  # fmt: skip
        if answer:
            child.expect_exact("[j/N]")
            child.send(answer)
        shown = child.read()
        child.wait()
        return int(child.exitstatus or 0), shown

    for form in ("text", "md"):
        code, shown = typed("-f", form)
        assert (code, "Gemeente" in shown, "[j/N]" in shown) == (0, True, False), form
    for answer in ("\r", "n\r", "\x03"):
        code, shown = typed("-o", str(target), answer=answer)
        assert (code != 0, "Er is niets geschreven" in shown, target.exists()) == (
            True,
            True,
            False,
        )
    assert typed("-o", str(target), answer="j\r")[0] == 0
    assert target.read_text().startswith("# Ketenbeeld")
    assert typed("-o", "-")[0] == 0

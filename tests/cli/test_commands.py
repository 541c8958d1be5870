"""The commands through their real entry point: what they print, and how they end."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from errno import EINVAL
from importlib import import_module
from pathlib import Path

import pytest

from ketentui import __version__
from ketentui.config.paths import bundled_questionnaires
from ketentui.errors import ExitCode
from ketentui.questionnaires.library import read_bundled
from tests.cli.conftest import Ketentui

SCAN = read_bundled(bundled_questionnaires() / "ketenscan.toml").questionnaire
ASKED = {
    theme.id: [one.id for one in sorted(theme.statements, key=lambda one: not one.core)]
    for _, theme in SCAN.themes()
}
"""The statements of every theme, the one of the quick scan first."""
CORE = {ASKED["p1"][0]: 4, ASKED["p2"][0]: "n", ASKED["p3"][0]: "w", ASKED["p4"][0]: 5}
NOT_CORE = ASKED["p3"][1]


def metavars(language: str) -> dict[str, str]:
    """Return what stands for what is to be typed, by its English word."""
    texts = import_module(f"ketentui.locale.{language}.cli").TEXTS
    return {key: text for key, text in texts.items() if key.startswith("metavar.")}


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(CORE))
    return file


@pytest.fixture
def scanned(ketentui: Ketentui, answers: Path) -> str:
    """A stored quick scan; its id."""
    said = ketentui("scan", "--chain", "Jeugdketen", "--name", "Jo", "--answers", str(answers))
    return said.out.strip()


def test_all_that_is_wrong_in_a_file_with_answers_is_said_at_once(
    ketentui: Ketentui, answers: Path
) -> None:
    answers.write_text(f"p1-1,9\np99-1,3\np2-1,vier\n{NOT_CORE},2\np1-1,2\np4-1,5\n")
    said = ketentui("scan", "--answers", str(answers))
    assert said.code == ExitCode.BAD_DATA
    assert [line.partition(":")[0].strip() for line in said.err.splitlines()[1:-1]] == [
        "regel 1, p1-1",
        "regel 2, p99-1",
        "regel 3",
        f"regel 4, {NOT_CORE}",
        "regel 5",
    ]
    assert "nog geen zelfevaluatie" in ketentui("list").err


def test_a_scan_from_a_file_prints_its_id_and_is_listed(ketentui: Ketentui, scanned: str) -> None:
    (listed,) = json.loads(ketentui("list", "--json").out)
    assert (listed["id"], listed["answered"], listed["asked"]) == (scanned, 4, 12)
    assert listed["respondent"]["chain"] == "Jeugdketen"
    assert "Jeugdketen" in ketentui("list").out


def test_an_id_may_be_shortened_and_last_is_the_latest(ketentui: Ketentui, scanned: str) -> None:
    assert json.loads(ketentui("show", scanned[:6], "--json").out)["id"] == scanned
    assert json.loads(ketentui("show", "last", "--json").out)["id"] == scanned


def test_shown_json_has_the_scores_and_what_they_rest_on(ketentui: Ketentui, scanned: str) -> None:
    themes = json.loads(ketentui("show", scanned, "--json").out)["parts"][0]["themes"]
    by_id = {theme.pop("id"): theme for theme in themes}
    counts = {"asked": 1, "not_applicable": 0, "unknown": 0}
    assert by_id["p1"] == {"score": 4.0, "answered": 1, **counts}
    assert by_id["p2"] == {"score": None, "answered": 0, **counts, "not_applicable": 1}
    assert by_id["p3"] == {"score": None, "answered": 0, **counts, "unknown": 1}


def test_show_speaks_both_languages_and_plain_ascii(ketentui: Ketentui, scanned: str) -> None:
    assert "Hoogst" in ketentui("show", scanned).out
    english = ketentui("show", scanned, "--lang", "en", "--ascii").out
    assert "Ambition" in english
    assert english.isascii()


def test_an_export_to_the_output_is_what_a_file_would_hold(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    shown = ketentui("export", scanned, "-o", "-").out
    path = ketentui("export", scanned, "-o", str(tmp_path / "new" / "mine.json")).out.strip()
    assert Path(path).read_text("utf-8") == shown
    assert json.loads(shown)["respondent"]["name"] == "Jo"


def test_an_export_is_its_owners_alone_unless_it_replaces_a_file(
    ketentui: Ketentui,
    scanned: str,
    answers: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    another = ketentui("scan", "--answers", str(answers)).out.strip()
    monkeypatch.setattr("ketentui.cli.terminal._is_terminal", lambda stream: stream is sys.stderr)
    folder = tmp_path / "new" / "folder"
    said = ketentui("export", scanned, another, "-o", f"{folder}/")
    file, other = folder.iterdir()
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (file, other, folder, folder.parent)]
    assert modes == [0o600, 0o600, 0o700, 0o700]
    assert said.err.count("chmod +r") == 1
    file.chmod(0o664)
    said = ketentui("export", scanned, "-o", str(file), "--force")
    assert stat.S_IMODE(file.stat().st_mode) == 0o664
    assert "chmod" not in said.err
    assert "wie bij jullie het ketenbeeld maakt" in said.err


def test_every_command_begins_by_removing_what_killed_ones_left(
    ketentui: Ketentui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, name = tmp_path / "data", ".x.json.ketentui-0123456789abcdef.tmp"
    places = ("", "assessments", "editions", "agreements", "pool", "pool/keten", "exports")
    for folder in (data / place for place in places):
        folder.mkdir(exist_ok=True)
        (folder / name).touch()
    ketentui("list")
    assert len(list(data.rglob(name))) == 7  # somebody may be writing them
    monkeypatch.setattr("ketentui.storage.writing._LEFT_AFTER", -1.0)
    ketentui("list")
    assert not [path for path in data.rglob("*") if path.is_file()]


def test_where_no_folder_can_be_synchronised_a_run_says_so_once(
    ketentui: Ketentui, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronise = os.fsync

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "no")
        synchronise(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    said = ketentui("scan", "--answers", str(answers))
    assert (said.code, said.err.count("stroomstoring")) == (ExitCode.DONE, 1)
    assert ketentui("list").err == ""


def test_what_an_anonymous_export_does_not_hide_is_said_once(
    ketentui: Ketentui, scanned: str, answers: Path
) -> None:
    ketentui("scan", "--answers", str(answers))
    said = ketentui("export", scanned, "last", "--anonymous")
    assert [scanned[:4] in name for name in said.out.split()] == [False, False]
    assert said.err.count("Wie dit bestand krijgt, ziet al je antwoorden") == 1
    assert said.err.count("Deelde je deze zelfevaluatie al open?") == 1
    assert ketentui("export", scanned).err == ""


def test_an_anonymous_export_has_no_name_and_no_time(ketentui: Ketentui, scanned: str) -> None:
    export = json.loads(ketentui("export", scanned, "--anonymous", "-o", "-").out)
    assert export["sharing"] == "anonymous"
    assert export["respondent"]["name"] is None
    assert "T00:00:00" in export["finished_at"]
    assert "Jo" not in ketentui("export", scanned, "--anonymous", "-f", "md", "-o", "-").out


def test_notes_leave_only_when_they_may(ketentui: Ketentui, tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_text("p1-1,4,in mei ging dit goed\n")
    ketentui("scan", "--answers", str(file))
    for format in ("json", "md"):
        assert "in mei" in ketentui("export", "last", "-f", format, "-o", "-").out
        without = ketentui("export", "last", "-f", format, "--without-notes", "-o", "-").out
        assert "in mei" not in without


def test_a_file_that_exists_is_kept_unless_forced(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    target = tmp_path / "kept.json"
    target.write_text("mine")
    said = ketentui("export", scanned, "-o", str(target))
    assert (said.code, target.read_text()) == (ExitCode.FAILURE, "mine")
    assert "--force" in said.err
    assert ketentui("export", scanned, "-o", str(target), "--force").code == ExitCode.DONE
    assert target.read_text() != "mine"


def test_a_files_name_says_its_form_and_is_never_that_of_another(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    report = tmp_path / "report.md"
    ketentui("export", scanned, "-o", str(report))
    assert report.read_text("utf-8").startswith("# Mijn beeld: Jeugdketen\n")
    for told, name in (("json", report), ("md", tmp_path / "report.PDF")):
        said = ketentui("export", scanned, "-f", told, "-o", str(name), "--force")
        assert said.code == ExitCode.USAGE
    assert report.read_text("utf-8").startswith("# Mijn beeld: Jeugdketen\n")
    ketentui("export", scanned, "-f", "json", "-o", str(tmp_path / "report.out"))
    assert json.loads((tmp_path / "report.out").read_text("utf-8"))["id"] == scanned


def test_a_name_that_ends_as_a_folder_does_is_one_and_an_id_named_twice_is_one_file(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    said = ketentui("export", scanned, scanned[:6], "last", "-o", f"{tmp_path}/new/")
    (file,) = (tmp_path / "new").iterdir()
    assert (said.code, said.out) == (ExitCode.DONE, f"{file}\n")


def test_a_link_that_is_overwritten_stays_a_link(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    ketentui("export", scanned, "-o", str(tmp_path / "link.json"), "--force")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text("utf-8"))["id"] == scanned


def test_a_path_is_printed_to_the_letter_for_a_program(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    target = f"{tmp_path}/één\x1b[1m\nZoë.json"
    said = ketentui("export", scanned, "-o", target, "--ascii")
    assert said.out == f"{target}\n"
    assert json.loads(Path(target).read_text("utf-8"))["id"] == scanned


def test_markdown_draws_in_ascii_where_that_is_asked(ketentui: Ketentui, scanned: str) -> None:
    drawn = ketentui("export", scanned, "-f", "md", "-o", "-", "--ascii").out.split("```")[1::2]
    assert drawn
    assert "".join(drawn).isascii()


def test_deleting_needs_a_yes(ketentui: Ketentui, scanned: str) -> None:
    assert ketentui("delete", scanned).code == ExitCode.USAGE
    assert len(json.loads(ketentui("list", "--json").out)) == 1
    assert ketentui("delete", scanned, "--yes").code == ExitCode.DONE
    assert json.loads(ketentui("list", "--json").out) == []


def test_what_was_deleted_is_in_the_bin_and_can_be_taken_out(
    ketentui: Ketentui, scanned: str
) -> None:
    said = ketentui("delete", scanned, "--yes").err
    assert "staat nog 30 dagen in de prullenbak" in said
    assert f"restore {scanned}'" in said
    assert f"delete --purge {scanned}'" in said
    assert scanned in ketentui("restore").out
    assert "staat al in de prullenbak" in ketentui("delete", scanned[:6], "--yes").err
    assert ketentui("restore", scanned[:6]).code == ExitCode.DONE
    assert len(json.loads(ketentui("list", "--json").out)) == 1
    assert "leeg" in ketentui("restore").err
    assert ketentui("restore", "last").code == ExitCode.FAILURE


def test_of_two_versions_both_stay_and_the_counts_and_days_of_both_are_told(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "assessments" / f"{scanned}.json"
    stored = file.read_bytes()
    os.utime(file, (1_700_000_000, 1_700_000_000))
    ketentui("delete", scanned, "--yes")
    file.write_bytes(stored)
    os.utime(file, (1_800_000_000, 1_800_000_000))
    said = ketentui("restore", scanned)
    assert said.code == ExitCode.USAGE
    told = re.findall(r"\d+ antwoord(?:en)?, bewaard op \d+ (.*?) \d\d:", said.err)
    assert told == ["jan 2027", "nov 2023"]
    said = ketentui("restore", scanned, "--yes")
    assert f"{scanned}.aside-" in said.err
    assert file.stat().st_mtime == 1_700_000_000
    ketentui("delete", scanned, "--yes")
    (other,) = (line for line in ketentui("restore").out.split() if ".aside-" in line)
    assert other in ketentui("restore", scanned).err
    assert ketentui("restore", other, "--yes").code == ExitCode.DONE
    assert file.stat().st_mtime == 1_800_000_000


def test_erasing_needs_a_yes_too_and_works_on_what_is_in_the_bin(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    assert ketentui("delete", "--purge", scanned).code == ExitCode.USAGE
    ketentui("delete", scanned, "--yes")
    said = ketentui("delete", "--purge", scanned[:6], "--yes")
    assert "Exports die je hebt gemaakt" in said.err
    left = [path for path in (tmp_path / "data").rglob("*") if scanned in path.name]
    assert left == []
    assert ketentui("delete", "--purge", scanned, "--yes").code == ExitCode.FAILURE


def test_questionnaires_can_be_listed_read_and_checked(ketentui: Ketentui, tmp_path: Path) -> None:
    listed = {
        one["id"]: one for one in json.loads(ketentui("questionnaires", "list", "--json").out)
    }
    assert listed["ketenscan"]["statements"] == {
        "quick": len(ASKED),
        "full": len(SCAN.statements),
    }
    assert "p1-1" in ketentui("questionnaires", "show", "ketenscan").out
    own = tmp_path / "own.toml"
    assert ketentui("questionnaires", "new", str(own)).code == ExitCode.DONE
    said = ketentui("questionnaires", "check", str(own))
    assert (said.code, said.err) == (ExitCode.DONE, "")
    own.write_text(own.read_text().replace("core = true", "cor = true"))
    said = ketentui("questionnaires", "check", str(own))
    assert said.code == ExitCode.BAD_DATA
    assert said.err.count("deze sleutel hoort hier niet") == 3


def test_what_holds_for_many_statements_is_said_once_and_what_stands_with_its_reason(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    ketentui("questionnaires", "new", str(own))
    weak = own.read_text("utf-8").replace('." }', ' en we bellen." }')
    reason = 'accept.double_statement = "Dat hoort zo."'
    own.write_text(weak.replace('id = "leren-1"', f'id = "leren-1"\n{reason}'), "utf-8")
    said = ketentui("questionnaires", "check", str(own))
    assert said.code == ExitCode.DONE
    doubled = [line for line in said.err.splitlines() if "twee dingen tegelijk" in line]
    assert len(doubled) == 2
    assert "5 keer, zoals bij regel" in doubled[0]
    assert "statement afspraken-1; regel" in doubled[0]
    assert "1 waarschuwing aanvaard, met reden:\n  double_statement: Dat hoort zo." in said.err


def test_what_a_questionnaire_changed_in_an_earlier_version_is_told(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    ketentui("questionnaires", "new", str(old))
    content = old.read_text().replace("We bellen elkaar", "We mailen elkaar")
    new.write_text(content)
    said = ketentui("questionnaires", "check", str(new), "--against", str(old))
    assert (said.code, "dit is nog versie 1.0" in said.err) == (ExitCode.BAD_DATA, True)
    assert "de tekst is anders: eerst 'We bellen elkaar" in said.out
    new.write_text(content.replace('version = "1.0"', 'version = "1.1"'))
    said = ketentui("questionnaires", "check", str(new), "--against", str(old))
    assert (said.code, said.err) == (ExitCode.DONE, "")
    assert 'corrects = ["1.0"]' in said.out
    new.write_text(content.replace('version = "1.0"', 'version = "1.1"\ncorrects = ["1.0"]'))
    said = ketentui("--lang", "en", "questionnaires", "check", str(new), "--against", str(old))
    assert "the answers of both versions count together" in said.out
    assert "don't count together" not in said.out
    assert (
        ketentui("questionnaires", "check", str(new), "--against", "weg").code == ExitCode.FAILURE
    )


def test_an_own_questionnaire_can_be_done_and_outlives_its_file(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    own, file = tmp_path / "own.toml", tmp_path / "answers.csv"
    ketentui("questionnaires", "new", str(own))
    file.write_text("afspraken-1,2\nafspraken-2,4\n")
    ketentui("scan", str(own), "--full", "--answers", str(file))
    own.unlink()
    assert json.loads(ketentui("show", "last", "--json").out)["parts"][0]["themes"][0]["score"] == 3


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("scna",), ExitCode.USAGE, "Bedoel je 'ketentui scan'?"),
        (
            ("targets", "set", "--theme", "p1", "4"),
            ExitCode.USAGE,
            "ketentui targets set THEMA SCORE",
        ),
        (("targets", "set", "--thema", "p1", "4"), ExitCode.USAGE, "--thema niet.\nBekijk"),
        (("actions", "lst"), ExitCode.USAGE, "Bedoel je 'ketentui actions list'?"),
        (("show", "zzzz", "--chain", "--lang en"), ExitCode.USAGE, "kent --chain niet"),
        (("actions",), ExitCode.USAGE, "list, add, edit, done"),
        (("scan", "--full=no"), ExitCode.USAGE, "--full hoort geen waarde"),
        (("scan", "--level"), ExitCode.USAGE, "--level hoort nog een waarde"),
        (("show", "zzzz", "--lang"), ExitCode.USAGE, "hoort nog een waarde"),
        (("scan", "--leven", "x"), ExitCode.USAGE, "--level"),
        (("scan", "--level", "hoog"), ExitCode.USAGE, "strategisch, tactisch, operationeel"),
        (("scan", "onbekend", "--answers", "{answers}"), ExitCode.FAILURE, "ketenscan"),
        (("scan", "--answers", "{tmp}/weg.json"), ExitCode.FAILURE, "weg.json"),
        (("scan", "--answers", "{tmp}"), ExitCode.FAILURE, "map"),
        (("scan", "{answers}", "--answers", "{answers}"), ExitCode.BAD_DATA, "TOML"),
        (("scan", "dans", "--answers", "{answers}"), ExitCode.BAD_DATA, "p1-1"),
        (("scan", "--quick", "--full"), ExitCode.USAGE, "--quick"),
        (("scan", "--resume", "last", "--full"), ExitCode.USAGE, "--resume"),
        (("show",), ExitCode.USAGE, "KENMERK"),
        (("show", "zzzz"), ExitCode.FAILURE, "zzzz"),
        (("show", "last"), ExitCode.FAILURE, "data scan'"),
        (("export", "last", "-f", "odt"), ExitCode.USAGE, "json, md, html, pdf, text"),
        (("export", "last", "-o", "{tmp}/r.docx"), ExitCode.USAGE, "json, md, html, pdf, text"),
        (
            ("team", "{tmp}", "-o", "{tmp}/r.docx"),
            ExitCode.USAGE,
            "md, html, pdf, text, csv, xlsx, json",
        ),
        (("team", "--force"), ExitCode.USAGE, "--force hoort bij -o"),
        (("demo", "--force"), ExitCode.USAGE, "--force hoort bij -o"),
        (("compare", "--min-group", "4"), ExitCode.USAGE, "--min-group hoort bij --team"),
        (("questionnaires", "check", "{tmp}/weg.toml"), ExitCode.FAILURE, "weg.toml"),
        (("list", "--lang", "de"), ExitCode.USAGE, "nl, en"),
    ],
)
def test_bad_input_gets_one_clear_message(
    ketentui: Ketentui,
    answers: Path,
    tmp_path: Path,
    arguments: tuple[str, ...],
    code: int,
    says: str,
) -> None:
    filled = [word.format(answers=answers, tmp=tmp_path) for word in arguments]
    if filled[1:2] == [str(answers)]:
        answers.rename(answers.with_suffix(".toml"))
        filled = [word.replace(str(answers), str(answers.with_suffix(".toml"))) for word in filled]
    said = ketentui(*filled)
    assert said.code == code
    assert says in said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not list(tmp_path.rglob("assessments/*"))


def test_values_off_the_scale_and_statements_that_do_not_exist_are_all_named(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"p1-1": 6, "p9-1": 3, NOT_CORE: 3}))
    said = ketentui("scan", "--answers", str(file))
    assert said.code == ExitCode.BAD_DATA
    for complaint in (
        "p1-1: 6 staat niet",
        "p9-1: deze stelling",
        f"{NOT_CORE}: deze stelling hoort niet",
    ):
        assert complaint in said.err
    assert json.loads(ketentui("list", "--json").out) == []


def test_a_place_that_cannot_be_written_is_named_and_left_clean(
    ketentui: Ketentui, scanned: str, answers: Path
) -> None:
    said = ketentui("export", scanned, "-o", str(answers / "x.json"))
    assert said.code == ExitCode.FAILURE
    assert "geen map" in said.err
    assert [path.name for path in answers.parent.glob("*.tmp")] == []


def test_what_is_no_file_is_never_replaced(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    said = ketentui("export", scanned, "-o", str(pipe), "--force")
    assert said.code == ExitCode.FAILURE
    assert pipe.is_fifo()


def test_a_damaged_assessment_is_named_and_the_others_are_listed(
    ketentui: Ketentui, scanned: str, tmp_path: Path
) -> None:
    (tmp_path / "data" / "assessments" / "broken.json").write_text("{")
    said = ketentui("list")
    assert scanned in said.out
    assert "broken.json" in said.err
    assert ketentui("show", "broken").code == ExitCode.BAD_DATA
    ketentui("delete", scanned, "--yes")
    assert "nog geen" not in ketentui("list").err


def test_settings_come_from_the_file_then_the_environment_then_the_flag(
    ketentui: Ketentui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "data" / "config.toml"
    config.parent.mkdir(exist_ok=True)
    config.write_text('lang = "en"\n')
    assert "There is no assessment" in ketentui("list").err
    monkeypatch.setenv("KETENTUI_LANG", "nl")
    assert "Er is nog geen" in ketentui("list").err
    assert "There is no assessment" in ketentui("list", "--lang", "en").err
    config.write_text("taal = 3\n")
    said = ketentui("list")
    assert (said.code, "taal" in said.err) == (ExitCode.BAD_DATA, True)


def test_every_command_explains_itself_in_both_languages(ketentui: Ketentui) -> None:
    from ketentui.cli.app import COMMANDS

    for language, usage in (("nl", "Gebruik:"), ("en", "Usage:")):
        for name in COMMANDS:
            said = ketentui(name, "--lang", language, "--help")
            assert said.code == ExitCode.DONE
            assert said.out.startswith(usage)
            assert len(said.out.splitlines()) > 3


def test_help_of_a_command_is_what_its_help_option_says(ketentui: Ketentui) -> None:
    every = [(), ("scan",), ("help",), ("actions",), ("actions", "add"), ("questionnaires", "new")]
    for words in every:
        said = ketentui("help", *words, "--lang", "en")
        assert (said.code, said.err) == (ExitCode.DONE, "")
        assert said.out == ketentui(*words, "--lang", "en", "--help").out
    for language, topic in (("nl", "toegankelijk"), ("en", "accessible")):
        assert "ACCESSIBLE=1" in ketentui("help", topic, "--lang", language).out
    for words, told in ((("scna",), " scan'"), (("scan", "x"), " help'")):
        said = ketentui("help", *words)
        assert (said.code, said.out) == (ExitCode.USAGE, "")
        assert told in said.err


def test_help_and_version_leave_no_data(ketentui: Ketentui, tmp_path: Path) -> None:
    assert ketentui("version").out == ketentui("--version").out == f"ketentui {__version__}\n"
    ketentui("help", "scan")
    assert not (tmp_path / "data").exists()


def test_the_first_look_begins_with_what_one_needs(ketentui: Ketentui) -> None:
    commands = re.findall(r"(?m)^  ([a-z]+) ", ketentui("--help").out)
    assert commands[:3] == ["scan", "show", "export"]
    assert len(commands) == len({*commands})


def test_what_is_to_be_typed_is_named_in_the_language(ketentui: Ketentui) -> None:
    def named(language: str, *words: str) -> set[str]:
        usage, *lines = ketentui("help", *words, "--lang", language).out.splitlines()
        spelled = [usage, *(line for line in lines if line.startswith("  -"))]
        return {word for line in spelled for word in re.findall(r"\b[A-Z]{2,}\b", line)}

    dutch, english, initials = metavars("nl"), metavars("en"), ("JSON", "CSV", "HTML")
    for words in (("scan",), ("export",), ("restore",), ("team",), ("actions", "add")):
        assert named("en", *words) <= {*english.values(), *initials}
        assert named("nl", *words) <= {*dutch.values(), *initials}
    assert "nog KENMERK" in ketentui("show").err


def test_the_bundled_questionnaires_are_found() -> None:
    assert bundled_questionnaires().joinpath("ketenscan.toml").is_file()

"""Line by line: a whole scan with ordinary prompts, from a person or from a pipe."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.cli.app import run
from ketentui.cli.plain.answering import Answering, Stopped
from ketentui.cli.plain.conversation import (
    LINE_LENGTH,
    TYPED_LINE,
    Conversation,
    EndOfInput,
    LineTooLong,
    whole_line,
)
from ketentui.cli.plain.entry import Choice, Entry, Instruction, OffScale, parse
from ketentui.cli.plain.starting import Starting
from ketentui.cli.start_options import StartOptions
from ketentui.config.paths import paths_below
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.questionnaire import AGREEMENT_SCALE
from ketentui.storage.open_record import OpenRecord
from ketentui.usecases import assessing
from ketentui.usecases.assessing import OpenAssessment, Start
from ketentui.usecases.earlier_answers import Before
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA

NL, EN = Locale("nl"), Locale("en")
ALL = "4\n" * 12


class Talk(NamedTuple):
    conversation: Conversation
    said: list[str]

    @property
    def text(self) -> str:
        return "".join(self.said)


def talk(*lines: str, interactive: bool = True, width: int = 1000) -> Talk:
    """A conversation in which somebody types `lines`, and then nothing more."""
    typed = iter([f"{line}\n" for line in lines])
    said: list[str] = []
    return Talk(
        Conversation(lambda: next(typed, ""), said.append, interactive=interactive, width=width),
        said,
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(paths_below(tmp_path))


@pytest.fixture
def opened(workspace: Workspace) -> OpenAssessment:
    return assessing.start(workspace, "ketenscan", Start())


def answer(opened: OpenAssessment, *lines: str, locale: Locale = NL) -> str:
    """Type `lines` at the statements; return what was said."""
    talking = talk(*lines)
    before = Before(opened._workspace, opened)
    try:
        Answering(opened, before, talking.conversation, locale).run()
    except (Stopped, EndOfInput):
        talking.said.append("[left]")
    return talking.text


# What a line means


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("4", Choice(4)),
        (" 5 ", Choice(5)),
        ("0", OffScale()),
        ("6", OffScale()),
        ("-1", OffScale()),
        ("n", Choice("not_applicable")),
        ("N.v.t.", Choice("not_applicable")),
        ("w", Choice("unknown")),
        ("d", Choice("unknown")),
        ("Weet niet", Choice("unknown")),
        ("t", Instruction("note")),
        ("t in mei ging dit goed", Instruction("note", "in mei ging dit goed")),
        ("v", Instruction("before")),
        ("b", Instruction("back")),
        ("s", Instruction("stop")),
        ("i", Instruction("about")),
        ("?", Instruction("help")),
        ("", Instruction("keep")),
        ("vier", None),
        ("4,5", None),
        ("４", None),
    ],
)
def test_a_line_means_one_thing(line: str, entry: Entry) -> None:
    assert parse(line, AGREEMENT_SCALE) == entry


# The statements


def test_a_statement_is_told_in_the_order_in_which_it_is_heard(opened: OpenAssessment) -> None:
    lines = answer(opened).splitlines()
    at = lines.index("Stelling 1 van 12. Thema: Een gedeelde ambitie.")
    statement = opened.statements[0]
    assert lines[at - 2] == "Onderdeel 1 van 2: De 8 principes."
    at = lines.index(statement.text.first, at)
    assert lines[at + 1].startswith("1, helemaal oneens: ")
    assert lines[at + 2].startswith("5, helemaal eens: ")
    assert lines[at + 3].startswith("Je antwoord, 1 tot 5:")


def test_what_to_think_of_is_told_where_a_theme_begins_and_to_who_asks(
    workspace: Workspace, tmp_path: Path
) -> None:
    own = tmp_path / "eigen.toml"
    klein = (DATA / "klein.toml").read_text("utf-8").replace('"klein"', '"eigen"', 1)
    own.write_text(klein.replace("[[parts]]", 'intro = "Waarom dit er is."\n[[parts]]', 1), "utf-8")
    opened = assessing.start(workspace, str(own), Start("full"))
    said = answer(opened, "4", "4", "4", "4", "i", "4")
    time, ask = "Denk aan de afgelopen drie maanden.", "Antwoord zoals het ging"
    assert said.index("Waarom dit er is.") < said.index(time) < said.index("Stelling 1 van 5")
    assert said.count(time) == 1 + 3 + 1  # the introduction, the themes, and who asks
    assert said.index("Thema: Wat ik zelf doe.") < said.index(ask) < said.index("Ik zeg het als")
    assert (said.count(ask), said.count("Waarom dit er is.")) == (2, 2)


def test_twelve_answers_are_a_whole_quick_scan(opened: OpenAssessment) -> None:
    said = answer(opened, *"1234nwd54321", "")
    assert "[left]" not in said
    values = [opened.answer(one.id).value for one in opened.statements]
    assert values == [1, 2, 3, 4, None, None, None, 5, 4, 3, 2, 1]
    assert said.count("Onderdeel 2 van 2: Houding & Gedrag.") == 1


def test_wrong_input_gets_one_line_and_the_same_question(opened: OpenAssessment) -> None:
    said = answer(opened, "x", "7", "", "3")
    assert "Dat ken ik niet." in said
    assert "Dat cijfer is er niet" in said
    assert "Er is nog geen antwoord." in said
    assert said.count("Stelling 1 van 12") == 1
    assert said.count(opened.statements[0].text.first) == 4
    assert opened.answer(opened.statements[0].id).value == 3


def test_back_shows_the_answer_which_enter_keeps_and_a_digit_changes(
    opened: OpenAssessment,
) -> None:
    said = answer(opened, "b", "4", "2", "b", "b", "", "5")
    assert "Dit is de eerste stelling" in said
    assert "Je antwoordde: 4, eens. Met Enter blijft dat zo." in said
    assert [opened.answer(one.id).value for one in opened.statements[:3]] == [4, 5, None]
    assert opened.position == 2


def test_the_end_can_be_left_for_a_change_and_the_last_answer_be_taken_back(
    opened: OpenAssessment,
) -> None:
    statements = opened.statements
    said = answer(opened, *"123451234512", "x", "u", "b", "5", "4", "b", "", "")
    assert "[left]" not in said
    assert said.count("Je hebt alle 12 stellingen beantwoord.") == 4
    assert "Teruggenomen: 2, oneens." in said
    assert "Gewijzigd. Eerst was het: 1, helemaal oneens. Nu is het: 5, helemaal eens." in said
    assert [opened.answer(one.id).value for one in statements[-2:]] == [5, 4]
    assert opened.assessment.finished_at is not None


def test_u_takes_back_what_was_answered_last_and_asks_that_again(opened: OpenAssessment) -> None:
    said = answer(opened, "u", "4", "3", "u", "u", "u")
    assert said.count("Er is niets terug te nemen") == 2
    assert said.count("Stelling 1 van 12") == 2
    assert not opened.assessment.answers


def test_changing_what_was_finished_is_asked_once_and_says_what_it_changes(
    opened: OpenAssessment,
) -> None:
    for one in opened.statements:
        opened.choose(one.id, 4)
    opened.finish()
    opened.go_to(opened.statements[0].id)
    said = answer(opened, "1", "", "1", "2", "2", "3", "s")
    assert said.count("Toch iets veranderen?") == 2
    assert said.count("Je uitslag en je advies rekenen dan met het nieuwe.") == 2
    assert [opened.answer(one.id).value for one in opened.statements[:3]] == [1, 2, 3]


def test_who_answers_is_corrected_with_g_where_b_goes_back_a_question(
    opened: OpenAssessment,
) -> None:
    said = answer(opened, "g", "b", "Jeugd", "Aa", "b", "Loket", "2", "-", "", "4")
    assert "Dit is de eerste vraag" in said
    assert "Enter is Aa" in said
    assert opened.assessment.respondent == Respondent("Jeugd", "Loket", "tactisch")
    assert opened.answer(opened.statements[0].id).value == 4


def test_a_note_is_asked_on_a_line_of_its_own_or_follows_the_t(opened: OpenAssessment) -> None:
    first = opened.statements[0].id
    answer(opened, "t", "in mei  ging dit\x1b[31m goed")
    assert opened.answer(first).note == "in mei ging dit goed"
    assert "blijven" not in answer(opened, "t", "")
    assert opened.answer(first).note == "in mei ging dit goed"
    answer(opened, "t in juni ook")
    assert opened.answer(first).note == "in juni ook"
    answer(opened, "t", "-")
    assert opened.answer(first).note == ""


def test_what_the_disk_refuses_is_tried_again_until_somebody_stops(
    opened: OpenAssessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [True, True, False, True]
    put = OpenRecord.save

    def save(record: OpenRecord, assessment: Assessment) -> KetentuiError | None:
        if assessment.answers != opened.assessment.answers and refusals.pop(0):
            raise KetentuiError("not_writable", file="x", reason=OSError(28, "full"))
        return put(record, assessment)

    monkeypatch.setattr(OpenRecord, "save", save)
    talking = talk("t een lange toelichting", "", "5", "", "4", "x", "Stop")
    answering = Answering(opened, Before(opened._workspace, opened), talking.conversation, NL)
    with pytest.raises(Stopped):
        answering.run()
    assert "Nog niet bewaard: je toelichting bij stelling 1. Druk op Enter" in talking.text
    assert answering.unsaved is not None
    assert answering.unsaved[0] == "je antwoord op stelling 1 (4, eens)"
    noted = {id: one.note for id, one in opened.assessment.answers.items()}
    assert noted == {opened.statements[0].id: "een lange toelichting"}
    refusals[:] = [True]
    piped = Answering(
        opened, Before(opened._workspace, opened), talk("4", interactive=False).conversation, NL
    )
    with pytest.raises(Stopped):
        piped.run()
    assert piped.unsaved is not None


def test_where_all_is_answered_the_end_of_what_is_typed_finishes(opened: OpenAssessment) -> None:
    assert "[left]" in answer(opened, *"12345123451")
    assert opened.assessment.finished_at is None
    assert "[left]" not in answer(opened, "2")
    assert opened.assessment.finished_at is not None


def test_a_note_that_is_too_long_is_refused_and_the_one_that_was_there_stays(
    opened: OpenAssessment,
) -> None:
    first = opened.statements[0].id
    said = answer(opened, "t kort", f"t {'x' * 4001}", "4")
    assert "te lang (4001 tekens)" in said
    assert "Gebruik hoogstens 4000 tekens." in said
    assert opened.answer(first) == Answer(4, note="kort")


@given(st.lists(st.tuples(st.integers(0, 3 * LINE_LENGTH), st.booleans()), max_size=4))
def test_a_line_is_taken_whole_or_not_at_all(lines: list[tuple[int, bool]]) -> None:
    written = ["xé"[wide] * length for length, wide in lines]
    stream = io.StringIO("".join(f"{line}\n" for line in written))
    for line in written:
        if len(line) < LINE_LENGTH:
            assert whole_line(stream.readline, typed=False) == f"{line}\n"
        else:
            with pytest.raises(LineTooLong):
                whole_line(stream.readline, typed=False)
    assert whole_line(stream.readline, typed=False) == ""


def test_a_typed_line_that_the_terminal_may_have_cut_is_not_taken() -> None:
    most = "é" * (TYPED_LINE // 2)  # a byte fewer than the terminal's bound, which is odd
    assert whole_line(io.StringIO(most).readline, typed=True) == most
    with pytest.raises(LineTooLong):
        whole_line(io.StringIO(f"{most}x\n").readline, typed=True)


def test_of_a_line_that_is_too_long_it_is_said_and_the_question_comes_again() -> None:
    lines = iter(["x" * LINE_LENGTH, "\n", "4\n"])
    said: list[str] = []
    talking = Conversation(
        lambda: whole_line(lambda most: next(lines), typed=False),
        said.append,
        interactive=True,
        too_long="Te lang.",
    )
    assert talking.ask("Je antwoord:") == "4"
    assert "".join(said) == "Je antwoord: Te lang.\nJe antwoord: "


def test_a_name_that_is_too_long_is_asked_again(workspace: Workspace) -> None:
    talking = talk("1", "x" * 201, "Jeugdketen", "", "", "", "")
    questionnaire = assessing.questionnaire(workspace, "ketenscan")
    start = Starting(talking.conversation, NL).start(
        StartOptions(), Respondent(), "open", questionnaire
    )
    assert start.respondent.chain == "Jeugdketen"
    assert "te lang (201 tekens)" in talking.text


def test_help_names_every_key_and_tells_the_statement_again(opened: OpenAssessment) -> None:
    said = answer(opened, "?")
    for key in "nwtbs?":
        assert f"\n{key}: " in said
    assert said.count("Stelling 1 van 12") == 2


def test_what_was_answered_last_time_is_told_to_who_asks(workspace: Workspace) -> None:
    noted = {"p1-1": Answer(4, note="in mei ging dit goed")}
    last = assessing.take_answers(workspace, "ketenscan", Start(), noted)
    opened = assessing.start(workspace, "ketenscan", Start())
    said = answer(opened, "3", "b", "v", "?", "2")
    assert said.count("Vorige keer (") == 1
    lines = said.splitlines()
    at = next(at for at, line in enumerate(lines) if "Vorige keer (" in line)
    assert lines[at].endswith("): 4, eens")
    assert lines[at + 1] == "Je toelichting toen: in mei ging dit goed"
    assert lines[at + 2].startswith("Je antwoord, 1 tot 5:")
    assert "\nv: wat je de vorige keer antwoordde.\n" in said
    assert opened.answer("p1-1") == Answer(2)
    assert workspace.store.load(last.id) == last


def test_without_a_time_before_help_says_nothing_of_it(opened: OpenAssessment) -> None:
    said = answer(opened, "?", "v")
    assert "v: " not in said
    assert "Er is geen vorige keer om te laten zien." in said


def test_what_was_left_open_is_asked_before_the_end(opened: OpenAssessment) -> None:
    *others, last = opened.statements
    for statement in others[1:]:
        opened.choose(statement.id, 3)
    opened.go_to(last.id)
    said = answer(opened, "4", "5", "", locale=EN)
    assert "One statement is not answered yet" in said
    assert not opened.open_statements
    assert "[left]" not in said


def test_an_own_scale_names_its_own_ends(workspace: Workspace, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    bundled = (DATA / "klein.toml").read_text("utf-8")
    scale = (
        'scale = { min = 0, max = 10, labels = [{ nl = "nooit" }, { nl = "altijd" }] }\n\n[[parts]]'
    )
    bundled = bundled.replace('id = "klein"', 'id = "eigen"', 1)
    own.write_text(bundled.replace("[[parts]]", scale, 1))
    opened = assessing.start(workspace, str(own), Start())
    said = answer(opened, "11", "10")
    assert "Je antwoord, 0 tot 10:" in said
    assert "kies van 0 tot 10" in said
    assert opened.answer(opened.statements[0].id).value == 10


# The start


def test_enter_takes_what_is_offered_and_a_hyphen_leaves_it_empty(workspace: Workspace) -> None:
    questionnaire = assessing.questionnaire(workspace, "ketenscan")
    offered = Respondent("Jeugdketen", "UWV", "tactisch", "Jo")
    talking = talk("", "", "-", "", "", "")
    start = Starting(talking.conversation, NL).start(
        StartOptions(), offered, "anonymous", questionnaire
    )
    assert start == Start("quick", Respondent("Jeugdketen", "", "tactisch", "Jo"), "anonymous")
    assert "Enter is Jeugdketen" in talking.text


def test_only_what_was_not_said_is_asked(workspace: Workspace) -> None:
    options = StartOptions("ketenscan", "full", "K", "", "strategisch", "", "anonymous")
    questionnaire = assessing.questionnaire(workspace, "ketenscan")
    talking = talk()
    offered = Respondent("x", "y")
    start = Starting(talking.conversation, NL).start(options, offered, "open", questionnaire)
    assert start == Start("full", Respondent("K", "", "strategisch", ""), "anonymous")
    assert talking.said == []


# The command


class Said(NamedTuple):
    code: int
    out: str
    err: str


class Run(Protocol):
    def __call__(
        self, *arguments: str, input: str | None = None, env: Mapping[str, str] | None = None
    ) -> Said: ...


@pytest.fixture
def ketentui(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run one command line without a terminal, with `input` in a file or none at all."""
    with ExitStack() as opened:

        def call(
            *arguments: str, input: str | None = None, env: Mapping[str, str] | None = None
        ) -> Said:
            file = Path(os.devnull)
            if input is not None:
                file = tmp_path / "input"
                file.write_text(input, "utf-8")
            with pytest.MonkeyPatch.context() as patch:
                for name, value in {
                    "KETENTUI_DATA_DIR": str(tmp_path / "data"),
                    **(env or {}),
                }.items():
                    patch.setenv(name, value)
                patch.setattr(sys, "stdin", opened.enter_context(file.open(encoding="utf-8")))
                return Said(run(arguments), *capfd.readouterr())

        yield call


def test_a_pipe_of_answers_is_a_scan_and_a_profile_in_words(ketentui: Run) -> None:
    ran = ketentui("scan", "--plain", "--chain", "Jeugdketen", input=ALL)
    assert ran.code == 0
    assert ran.err == ""
    assert "Je antwoord, 1 tot 5: 4\n" in ran.out
    assert "Werken aan de relatie: Score 4; Beantwoord 1 van 1.\n" in ran.out
    (stored,) = json.loads(ketentui("list", "--json").out)
    assert (stored["answered"], stored["respondent"]["chain"]) == (12, "Jeugdketen")
    assert stored["finished_at"]
    assert f"{stored['id']}.json" in ran.out


def test_the_end_of_the_input_is_a_stop_that_says_how_to_go_on(ketentui: Run) -> None:
    ran = ketentui("scan", "--plain", input="4\n" * 6)
    assert ran.code == 0
    assert "Gestopt en bewaard: 6 van 12 beantwoord." in ran.out
    (again,) = re.findall(r"ketentui .*--resume \w+ --plain", ran.out)
    ran = ketentui(*again.split()[1:], input="5\n" * 6)
    assert "Stelling 7 van 12" in ran.out
    assert "Stelling 6 van 12" not in ran.out
    assert "Dit is je profiel." in ran.out


@pytest.mark.parametrize("ending", ["s", None])
def test_who_stops_where_the_disk_refuses_hears_what_is_stored_and_what_is_not(
    ketentui: Run, monkeypatch: pytest.MonkeyPatch, ending: str | None
) -> None:
    ketentui("scan", "--plain", input="4\n5\n")
    put = OpenRecord.save

    def save(record: OpenRecord, assessment: Assessment) -> KetentuiError | None:
        if assessment.answered > 2:
            raise KetentuiError("not_writable", file="x", reason=OSError(28, "full"))
        return put(record, assessment)

    monkeypatch.setattr(OpenRecord, "save", save)
    talking = talk("2", *filter(None, [ending]))
    monkeypatch.setattr("ketentui.cli.plain.scan._conversation", lambda _: talking.conversation)
    ran = ketentui("scan", "--resume", "last", "--plain")
    assert ran.code == 1
    said = " ".join(ran.err.split())
    assert "Gestopt. Niet bewaard: je antwoord op stelling 3 (2, oneens)." in said
    assert "staat er nog: 2 van 12 beantwoord." in said
    assert "scan --resume" in said
    assert "Gestopt en bewaard" not in talking.text


def test_an_s_stops_and_what_follows_is_not_read(ketentui: Run) -> None:
    ran = ketentui("scan", "--plain", input="4\n\n\ns\n5\n")
    assert "1 van 12 beantwoord" in ran.out


@pytest.mark.parametrize("arguments", [("scan",), ("scan", "--plain"), ("scan", "dans", "--full")])
def test_where_nobody_can_answer_nothing_is_begun(
    ketentui: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ran = ketentui(*arguments)
    assert ran.code == 69
    assert "kan niemand antwoorden" in ran.err
    assert (ran.out, list(tmp_path.rglob("*.json"))) == ("", [])
    assert ketentui(*arguments, input="").code == 69


def test_the_app_that_cannot_run_makes_place_and_says_so(ketentui: Run) -> None:
    assert "daarom gaat het regel voor regel" in ketentui("scan", input=ALL).out
    assert "daarom" not in ketentui("scan", "--plain", input=ALL).out
    assert "daarom" not in ketentui("scan", input=ALL, env={"ACCESSIBLE": "1"}).out
    assert "daarom" in ketentui("scan", "--no-plain", input=ALL, env={"ACCESSIBLE": "1"}).out
    assert ketentui(env={"ACCESSIBLE": "1"}).code == 0


def test_without_an_app_the_home_page_says_what_to_type(ketentui: Run) -> None:
    ketentui("scan", "--chain", "Jeugdketen", input="4\n")
    home = ketentui()
    assert home.code == 69
    assert "Jeugdketen, Ketenscan, snelscan, 1 van 12" in home.out
    (again,) = re.findall(r"scan --resume \w+ --plain", home.out)
    assert ketentui(*again.split(), input=ALL).code == 0
    assert re.search(r"show \w+ --plain", ketentui(env={"KETENTUI_PLAIN": "1"}).out)


def test_show_in_words_has_no_chart(ketentui: Run) -> None:
    ketentui("scan", "--plain", input=ALL)
    ran = ketentui("show", "last", "--plain")
    assert "Onderdeel 1 van 2: De 8 principes." in ran.out
    assert not re.search("[█●⠤#]", ran.out)


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("--ascii",), {}),
        ((), {"LC_ALL": "C"}),
        ((), {"LC_ALL": "", "LANG": ""}),
        ((), {"TERM": "linux"}),
        ((), {"KETENTUI_ASCII": "1"}),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_ascii_is_every_byte_of_it(
    ketentui: Run, arguments: tuple[str, ...], environment: dict[str, str], language: str
) -> None:
    said = f"?\nt één café €5\n{ALL}"
    ran = ketentui("--lang", language, *arguments, "scan", "--plain", input=said, env=environment)
    assert ran.code == 0
    assert (ran.out + ran.err).isascii()
    assert "\x1b" not in ran.out


def test_a_reader_that_stops_reading_ends_it_quietly(tmp_path: Path) -> None:
    program = shutil.which("ketentui", path=str(Path(sys.executable).parent))
    ended = subprocess.run(
        ["bash", "-c", f"yes 4 | {program} scan --plain | head -1"],
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(tmp_path), "KETENTUI_DATA_DIR": str(tmp_path)},
        check=True,
    )
    assert (ended.stderr, len(ended.stdout.splitlines())) == ("", 1)

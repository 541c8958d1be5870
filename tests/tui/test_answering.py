"""Answering: one key a statement, on disk before the next, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

import pytest
from textual.events import Paste

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Answer
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Scale
from ketentui.tui.opening import Resume, Scan
from ketentui.tui.screens.about import AboutPage
from ketentui.tui.screens.note import NoteDialog
from ketentui.tui.screens.overview import OverviewPage
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.tui.statement_view import scale_keys
from ketentui.usecases import assessing, correcting
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA, OpenApp

FULL = Scan("klein", Start("full"), ask=False)
QUICK = Scan("klein", Start(), ask=False)


def answers(workspace: Workspace, assessment: str = "test0001") -> dict[str, Answer]:
    return dict(workspace.store.load(assessment).answers)


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be written to disk for a while."""

    def refuse(file: Path, *_: object, **__: object) -> None:
        raise KetentuiError("not_writable", file=file, reason=OSError(ENOSPC, "No space left"))

    with monkeypatch.context() as patch:
        patch.setattr("ketentui.storage.durable.write_atomically", refuse)
        yield


async def test_a_digit_answers_and_the_next_statement_shows_in_place(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FULL) as terminal:
        page = terminal.app.screen
        await terminal.press("4")
        assert answers(workspace) == {"doel-1": Answer(4)}
        assert terminal.app.screen is page
        assert "Een nieuw plan leggen we eerst naast het doel." in terminal.text
        assert "2 van 5" in terminal.text


async def test_an_answer_is_on_disk_before_the_next_statement_shows(
    open_app: OpenApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(opening=FULL) as terminal:
        with full_disk(monkeypatch):
            await terminal.press("4")
        assert "Dit is niet bewaard: de schijf is vol." in terminal.text
        assert "Kies een andere map" not in terminal.text
        assert "1 van 5" in terminal.text
        await terminal.press("5")
        assert answers(workspace) == {"doel-1": Answer(5)}
        assert "niet bewaard" not in terminal.text


async def test_not_applicable_and_dont_know_are_answers_of_their_own(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FULL) as terminal:
        await terminal.press("n", "w", "d")
    reasons = [answer.reason for answer in answers(workspace).values()]
    assert reasons == ["not_applicable", "unknown", "unknown"]


async def test_back_shows_the_earlier_answer_and_another_key_changes_it(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("4", "3", "left", "left", opening=FULL) as terminal:
        assert "▸ 4  (•)  eens" in terminal.text
        await terminal.press("2")
        assert answers(workspace) == {"doel-1": Answer(2), "doel-2": Answer(3)}
        assert "1 van 5" in terminal.text
        assert "Gewijzigd van 4 (eens) naar 2 (oneens)." in terminal.text
        await terminal.press("2")
        assert "Dat was je antwoord al: 2 (oneens)." in terminal.text
        await terminal.press("enter")
        assert "2 van 5" in terminal.text


async def test_the_arrows_choose_and_enter_answers(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app("enter", opening=FULL) as terminal:
        assert answers(workspace) == {}
        await terminal.press("down", "down", "enter", "up", "enter")
        assert answers(workspace) == {"doel-1": Answer(2), "doel-2": Answer(5)}


async def test_what_is_no_point_stays_in_sight_beside_a_long_scale_and_can_be_clicked(
    open_app: OpenApp, workspace: Workspace, tmp_path: Path
) -> None:
    scale = 'scale = { min = 0, max = 10, labels = ["Eens", "Eens"] }\n\n[[parts]]'
    text = (DATA / "klein.toml").read_text("utf-8").replace("[[parts]]", scale, 1)
    file = tmp_path / "elf.toml"
    file.write_text(text.replace("We weten waar", "We weten het samen " * 15 + "waar"), "utf-8")
    async with open_app(opening=Scan(str(file), Start("full"), ask=False)) as terminal:
        assert "niet van toepassing" in terminal.text
        await terminal.click("weet niet")
    (stored,) = workspace.store.readable()
    assert [one.reason for one in stored.answers.values()] == ["unknown"]


async def test_every_point_of_another_scale_has_a_key(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("0", "x", opening=Scan("tien", Start("full"), ask=False)):
        assert answers(workspace) == {"doel-1": Answer(0), "doel-2": Answer(10)}
    async with open_app("0", "6", "x", opening=FULL):
        assert answers(workspace, "test0003") == {}


@pytest.mark.parametrize(
    ("ends", "keys"),
    [((1, 5), "1–5"), ((0, 10), "0–10"), ((5, 12), "5–9, x = 10"), ((11, 15), "↑↓")],
)
def test_the_line_of_keys_names_those_of_any_scale(ends: tuple[int, int], keys: str) -> None:
    assert scale_keys(Scale(*ends, (Text("nooit"), Text("altijd")))) == keys


async def test_ten_is_typed_as_one_and_nought_and_never_answers_the_next_statement(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("1", opening=Scan("tien", Start("full"), ask=False)) as terminal:
        assert answers(workspace) == {"doel-1": Answer(1)}
        assert "Typ er een 0 achter voor 10." in terminal.text
        await terminal.press("0")
        assert answers(workspace) == {"doel-1": Answer(10)}
        assert "2 van 2" in terminal.text
        await terminal.press("left", "4", "1", "0")
        assert answers(workspace) == {"doel-1": Answer(10)}
        await terminal.press("1", "1", "right", "0")
        assert answers(workspace) == {"doel-1": Answer(1), "doel-2": Answer(0)}


async def test_on_a_scale_from_one_to_ten_a_nought_is_but_the_end_of_ten(
    open_app: OpenApp, workspace: Workspace
) -> None:
    text = (DATA / "tien.toml").read_text("utf-8").replace("min = 0", "min = 1")
    (workspace.paths.questionnaires / "tien.toml").write_text(text)
    async with open_app(
        "0", "1", "enter", "0", "1", "down", "0", opening=Scan("tien", Start("full"), ask=False)
    ) as terminal:
        assert answers(workspace) == {"doel-1": Answer(1), "doel-2": Answer(1)}
        await terminal.press("1", "0")
        assert answers(workspace) == {"doel-1": Answer(1), "doel-2": Answer(10)}


async def test_a_note_is_kept_by_escape_and_is_no_markup(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("t", opening=FULL) as terminal:
        await terminal.write("goed [/] [b]zo", "escape")
        assert "✎  goed [/] [b]zo" in terminal.text
        await terminal.press("4", "left")
        assert answers(workspace)["doel-1"] == Answer(4, note="goed [/] [b]zo")
        assert "✎  goed [/] [b]zo" in terminal.text


async def test_a_note_that_cannot_be_kept_says_so_and_is_no_trap(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app("t", opening=FULL) as terminal:
        await terminal.write("goed")
        with full_disk(monkeypatch):
            await terminal.press("escape", "escape")
            assert terminal.shows(NoteDialog)
            assert "Dit is niet bewaard: de schijf is vol." in terminal.text
            await terminal.press("ctrl+g")
            assert terminal.shows(StatementPage)
        assert "goed" not in terminal.text
        await terminal.press("t")
        await terminal.write("beter", "escape")
        assert "✎  beter" in terminal.text


async def test_what_was_written_in_a_note_can_be_dropped_also_what_a_pause_kept(
    open_app: OpenApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.tui.typed.SOON", 0.001)
    async with open_app("t", "a", "escape", "t", "b", opening=FULL) as terminal:
        while answers(workspace)["doel-1"].note != "ab":
            await terminal.settle()
        assert "Ctrl+G niet bewaren" in terminal.text
        await terminal.press("ctrl+g")
        assert terminal.text.count("✎  a\n") == 1
    assert answers(workspace)["doel-1"].note == "a"


async def test_what_cannot_be_seen_is_not_pasted_and_line_ends_are(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("t", opening=FULL) as terminal:
        terminal.app.post_message(Paste("a\u200b\u3164\u202e\ud800b\rc\r\nd"))
        await terminal.settle()
        assert "│  a�b  " in terminal.text
        await terminal.press("escape")
    assert answers(workspace)["doel-1"].note == "a�b\nc\nd"


async def test_a_note_that_is_too_long_is_kept_as_it_stands_and_has_to_be_shortened(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("t", opening=FULL) as terminal:
        terminal.app.post_message(Paste("x" * 3999))
        await terminal.settle()
        assert "nog 1 teken" in terminal.text
        terminal.app.post_message(Paste("yz"))
        await terminal.settle()
        assert "1 teken te veel: een toelichting is hoogstens 4000 tekens" in terminal.text
        await terminal.press("escape")
        assert "Deze toelichting is te lang (4001 tekens)" in terminal.text
        assert terminal.shows(NoteDialog)
    assert answers(workspace)["doel-1"].note == "x" * 3999 + "yz"
    async with open_app("t", "backspace", opening=Resume("test0001")) as terminal:
        assert "nog 0 tekens" in terminal.text
        await terminal.press("escape")
        assert not terminal.shows(NoteDialog)
    assert answers(workspace)["doel-1"].note == "x" * 3999 + "y"


async def test_a_paste_with_which_the_window_would_stand_still_is_refused_and_that_is_said(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("t", "a", opening=FULL) as terminal:
        terminal.app.post_message(Paste("x" * 40_001))
        await terminal.settle()
        assert "Deze toelichting is te lang (40001 tekens)" in terminal.text
        await terminal.press("b")
        assert "te lang" not in terminal.text
        await terminal.press("escape")
    assert answers(workspace)["doel-1"].note == "ab"


@pytest.mark.parametrize("text", ["kort", "x" * 4001])
async def test_a_note_that_the_disk_refuses_is_not_said_to_be_kept(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("ketentui.tui.typed.SOON", 0.001)

    async with open_app("t", opening=FULL) as terminal:
        with full_disk(monkeypatch):
            terminal.app.post_message(Paste(text))
            while "Dit is niet bewaard" not in terminal.text:
                await terminal.settle()
            assert "is ondertussen bewaard" not in terminal.text


async def test_the_lines_of_a_note_stand_below_each_other_and_a_sign_tells_of_them(
    open_app: OpenApp,
) -> None:
    async with open_app("t", "a", "enter", "b", "escape", opening=FULL) as terminal:
        place = next(place for place, line in enumerate(terminal.lines) if line.endswith("✎  a"))
        assert terminal.lines[place + 1] == terminal.lines[place].replace("✎  a", "   b")
        assert terminal.lines[0].endswith("✎  1 van 5")
        await terminal.press("4")
        assert "✎" not in terminal.text


async def test_a_note_that_is_being_written_survives_the_end_of_the_app(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("t", opening=FULL) as terminal:
        await terminal.write("halve zin")
    assert answers(workspace)["doel-1"].note == "halve zin"


async def test_after_leaving_it_goes_on_at_the_same_statement(open_app: OpenApp) -> None:
    async with open_app("4", "5", "q", opening=FULL) as terminal:
        assert terminal.app.farewell.assessment == "test0001"
        assert not terminal.app.farewell.finished
    async with open_app(opening=Resume("test0001")) as terminal:
        assert "3 van 5" in terminal.text
    async with open_app("enter") as terminal:
        assert "3 van 5" in terminal.text


async def test_after_the_last_open_statement_enter_alone_finishes_and_shows_the_results(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("4", "3", "5", opening=QUICK) as terminal:
        await terminal.press("5", "f", "space")
        assert workspace.store.load("test0001").finished_at is None
        assert "Je hebt alle 3 stellingen beantwoord." in terminal.text
        assert "▸ [ Naar je uitslag ]" in terminal.text
        await terminal.press("q")
    async with open_app("up", "enter", opening=Resume("test0001")) as terminal:
        assert "3 van 3" in terminal.text
        await terminal.press("4", "enter")
        assert "Je hebt alle 3 stellingen beantwoord." in terminal.text
        await terminal.press("enter")
        assert terminal.shows(ResultsPage)
        assert terminal.app.farewell.finished
    assert workspace.store.load("test0001").finished_at is not None


async def test_the_end_with_open_statements_leads_to_the_overview(open_app: OpenApp) -> None:
    async with open_app("right", "3", "5", opening=QUICK) as terminal:
        assert terminal.shows(OverviewPage)
        assert "[__ ]" in terminal.text
        await terminal.press("enter")
        assert "1 van 3" in terminal.text
        await terminal.press("4", "enter")
        assert terminal.shows(ResultsPage)


async def test_finishing_early_says_what_it_means(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app("4", "o", "f", opening=QUICK) as terminal:
        assert "Afronden met 2 open stellingen?" in terminal.text
        assert "Nu zonder score: Cijfers, IK." in terminal.text
        await terminal.press("escape")
        assert workspace.store.load("test0001").finished_at is None
        await terminal.press("f", "enter")
        assert terminal.shows(ResultsPage)
    assert workspace.store.load("test0001").finished_at is not None


async def test_finishing_that_cannot_be_stored_is_said_where_it_was_asked(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app("4", "o", opening=QUICK) as terminal:
        with full_disk(monkeypatch):
            await terminal.press("f", "enter")
        assert terminal.shows(OverviewPage)
        assert "Dit is niet bewaard: de schijf is vol." in terminal.text
        await terminal.press("f", "enter")
        assert terminal.shows(ResultsPage)


async def test_the_palette_finishes_too(open_app: OpenApp) -> None:
    async with open_app("4", "ctrl+p", opening=QUICK) as terminal:
        await terminal.write("afr", "enter")
        assert "Afronden met 2 open stellingen?" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(ResultsPage)


async def test_changing_one_answer_of_a_finished_assessment_leaves_it_finished(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=QUICK) as terminal:
        await terminal.press("4", "3", "5", "enter")
    correcting.exported(workspace, "test0001")
    async with open_app("left", "left", "1", opening=Resume("test0001")) as terminal:
        assert "ging hiervan een bestand naar buiten" in terminal.text
        assert "Je uitslag en je advies rekenen dan met het nieuwe." in terminal.text
        await terminal.press("enter")
        assert workspace.store.load("test0001").answers["doel-1"] == Answer(4)
        await terminal.press("1", "down", "enter", "2", "1")
        assert terminal.shows(StatementPage)
        assert "1 van 3" in terminal.text
        await terminal.press("escape")
        assert "Klaar" in terminal.text
    stored = workspace.store.load("test0001")
    assert stored.answers["doel-1"] == Answer(1)
    assert stored.finished_at is not None


async def test_the_overview_chooses_with_arrows_and_goes_to_what_is_open(open_app: OpenApp) -> None:
    async with open_app(
        "4", "right", "3", "o", "up", "up", "right", "enter", opening=FULL
    ) as terminal:
        assert "2 van 5" in terminal.text
        await terminal.press("o", "tab", "enter")
        assert "4 van 5" in terminal.text


async def test_the_language_changes_at_any_moment_and_nothing_else_does(open_app: OpenApp) -> None:
    async with open_app("4", "down", "f2", opening=FULL) as terminal:
        assert "We hold a new plan up against the goal first." in terminal.text
        assert "2 of 5" in terminal.text
        assert "▸ 1  ( )  strongly disagree" in terminal.text
        await terminal.press("o", "f2", "escape")
        assert "Een nieuw plan leggen we eerst naast het doel." in terminal.text
        await terminal.press("t")
        await terminal.write("ja", "f2", "escape")
        assert "✎  ja" in terminal.text
        assert terminal.app.farewell.language == "en"


async def test_leaving_lets_others_open_the_assessment(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FULL) as terminal:
        with pytest.raises(KetentuiError):
            assessing.resume(workspace, "test0001")
        await terminal.press("escape")
        assessing.resume(workspace, "test0001").close()
    async with open_app(opening=Resume("test0001")):
        pass
    assessing.resume(workspace, "test0001").close()


async def test_resuming_shows_what_was_skipped_and_not_the_last_answer(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("3", "right", "5", opening=QUICK) as terminal:
        assert terminal.shows(OverviewPage)
        await terminal.press("q")
    async with open_app("enter") as terminal:
        assert "2 van 3" in terminal.text
        await terminal.press("4")
    assert [one.value for one in answers(workspace).values()] == [3, 5, 4]


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24)])
async def test_the_overview_tells_which_statement_is_chosen_in_every_window(
    open_app: OpenApp, workspace: Workspace, size: tuple[int, int]
) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    async with open_app(
        "o", "right", "right", opening=Scan("ketenscan", Start("full"), ask=False), size=size
    ) as terminal:
        shown = " ".join(terminal.text.split())
        chosen = scan.asked("full")[2].text("nl")
        assert chosen[:40] in shown
        assert f"{chosen} nog open" in shown or "…" in shown


async def test_who_is_new_to_it_reads_first_what_it_is_about_and_again_with_a_key(
    open_app: OpenApp, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "eigen.toml"
    klein = (DATA / "klein.toml").read_text("utf-8").replace('"klein"', '"eigen"', 1)
    told = 'intro = "Waarom dit er is."\nsource = "Een boek"\nown_choice = "Het tweede thema."\n'
    file.write_text(klein.replace("[[parts]]", f"{told}[[parts]]", 1), "utf-8")
    new = Scan(str(file), Start("full"), ask=True)
    async with open_app("ctrl+s", opening=new) as terminal:
        assert terminal.shows(AboutPage)
        for said in ("Waarom dit er is.", "Denk aan de afgelopen drie maanden.", "op i"):
            assert said in terminal.text
        await terminal.press("4")
        assert not answers(workspace)
        await terminal.press("enter", "4", "i")
        assert answers(workspace) == {"doel-1": Answer(4)}
        for said in ("Waarom dit er is.", "Bron: Een boek", "Eigen keuze: Het tweede thema."):
            assert said in terminal.text
        await terminal.press("escape", "4", "4", "4", "4", "enter")
        assert terminal.shows(ResultsPage)
    async with open_app("ctrl+s", opening=new) as terminal:
        assert terminal.shows(StatementPage)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 15), (60, 18)])
@pytest.mark.parametrize("new", [False, True])
async def test_the_time_stays_in_sight_and_keeps_no_answer_from_it(
    open_app: OpenApp, tmp_path: Path, size: tuple[int, int], new: bool
) -> None:
    file = tmp_path / "eigen.toml"
    klein = (DATA / "klein.toml").read_text("utf-8").replace('"klein"', '"eigen"', 1)
    file.write_text(klein.replace("[[parts]]", 'intro = "Waarom."\n[[parts]]', 1), "utf-8")
    async with open_app(
        *["ctrl+s", "enter"] * new, opening=Scan(str(file), Start("full"), ask=new), size=size
    ) as terminal:
        for number in range(1, 6):
            assert "Denk aan de afgelopen drie maanden" in terminal.text, number
            assert terminal.text.count("( )") == 7 or number == 3, number  # the longest statement
            asked = "Antwoord zoals het ging" in terminal.text
            assert asked == (number > 3 and size[1] > 15), number
            await terminal.press("right")


async def test_a_number_on_the_overview_says_where_it_answers(open_app: OpenApp) -> None:
    async with open_app("4", "o", "4", opening=FULL) as terminal:
        assert "Met Enter ga je naar de gekozen stelling; daar antwoord je." in terminal.text
        await terminal.press("down")
        assert "daar antwoord je" not in terminal.text

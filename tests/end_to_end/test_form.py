"""The form of a round in a real browser: filled in, saved, and taken in by the program."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import ketentui
from ketentui.config.paths import bundled_questionnaires
from ketentui.locale import Locale
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import REASONS, SHARINGS
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, Round
from ketentui.model.sameness import fingerprints
from ketentui.model.text import NAME_LENGTH, NOTE_LENGTH, clean_lines
from ketentui.storage.exchange import is_as_made, read_shared
from ketentui.usecases.pool import take_in
from ketentui.usecases.rounds import form_page
from ketentui.usecases.workspace import Workspace
from tests.browser import Browser, Page, browser_here, running

pytestmark = pytest.mark.skipif(browser_here() is None, reason="no browser here: chromium")

BUNDLED = sorted(path.stem for path in bundled_questionnaires().glob("*.toml"))
AXE = Path(__file__).parents[2] / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
AXE_OPTIONS = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }"
SCHEMA = Draft202012Validator(
    json.loads(
        (Path(ketentui.__file__).parent / "schemas" / "assessment-1.schema.json").read_text("utf-8")
    )
)
INVITED = ("Gemeente Dorpsveld", "GGD Regio Noord en Midden", 'De "Wit" & <Zn>')
SIGNS = [
    *"abc é\n\t\r\"\\/<>&'",
    *"\x00\x07\x1b\x7f\x85\x9b\xad\u200b\u200c\u200d\u202e\u2028\u2060\ufeff\ufffd\uffff\ue000",
    *(
        "\u0915\u094d",
        "👩",
        "❤",
        "\ufe0f",
        "⚡",
        "3\ufe0f\u20e3",
        "\x1b[31m",
        "\x1b]0;x\x07",
        "\u2800",
    ),
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
]
"""What texts are made of that are hard to clean, or to write as JSON."""


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, downloads: Path) -> Iterator[Browser]:
    with running(tmp_path_factory.mktemp("profile"), downloads) as started:
        yield started


class Form:
    """A form that is open in the browser."""

    def __init__(self, page: Page, downloads: Path) -> None:
        self.page, self._downloads = page, downloads

    def run(self, script: str, **values: object) -> Any:
        """Run a script in the page, with values by their names, and with what it needs most."""
        given = "".join(f"const {name} = {json.dumps(one)};" for name, one in values.items())
        return self.page.ask(
            "(async () => { const $ = (id) => document.getElementById(id);"
            "const all = (some) => [...document.querySelectorAll(some)];"
            "const put = (one, text) => { one.value = text;"
            " one.dispatchEvent(new Event('input', { bubbles: true })); };"
            f"{given}{script} }})()"
        )

    def answer(self, values: list[object], notes: list[str]) -> None:
        """Answer the statements with values, None for none, and put notes with them."""
        script = """all(".statement").forEach((box, n) => {
            const radio = [...box.querySelectorAll("input")]
                .find((one) => one.value === String(values[n]));
            if (radio) radio.click();
            if (notes[n]) put(box.querySelector("textarea"), notes[n]);
        })"""
        self.run(script, values=values, notes=notes)

    def choose(self, **choices: str) -> None:
        """Choose levels and ways of sharing."""
        for name, value in choices.items():
            self.run(f'all("input[name={name}][value={value}]")[0].click()')

    def click(self, id: str) -> None:
        self.run("$(id).click()", id=id)

    def saved(self) -> Path:
        """Return the file that is being saved."""
        return self.page.saved(self._downloads)

    def text(self, id: str) -> str:
        return str(self.run("return $(id).textContent", id=id))

    def shown(self, id: str) -> bool:
        return bool(self.run("return $(id).checkVisibility()", id=id))


@pytest.fixture
def open_form(
    browser: Browser, workspace: Workspace, tmp_path: Path, downloads: Path
) -> Iterator[Callable[..., Form]]:
    """Open the form of a round: `open_form("ketenscan", "full", "en", sharings=("open",))`."""
    pages: list[Page] = []

    def opened(
        name: str = "ketenscan",
        depth: str = "quick",
        language: str = "nl",
        telephone: bool = False,
        **other: Any,
    ) -> Form:
        round = a_round(workspace, name, depth, **other)
        file = tmp_path / f"form-{len(pages)}.html"
        file.write_text(form_page(workspace, round, Locale(language)), "utf-8", newline="")
        page = Page(browser, file, telephone=telephone)
        pages.append(page)
        return Form(page, downloads)

    yield opened
    for page in pages:
        said = page.said
        page.close()
        assert not said


def a_round(workspace: Workspace, name: str, depth: Any, **other: Any) -> Round:
    edition = workspace.library.find(name)
    asked = edition.questionnaire
    source = "" if workspace.library.is_bundled(asked.id) else edition.content.decode()
    invitation = Invitation(
        "JEUGD-7KQ4",
        "Jeugdketen",
        QuestionnaireRef(asked.id, asked.version, depth, asked.sha256),
        date(2000, 1, 1),
        date(2999, 12, 31),
        "Ans, ans@keten.example",
        INVITED,
        source=source,
    )
    return Round(replace(invitation, **other), ())


def read_valid(file: Path) -> dict[str, Any]:
    """Return what an export says, which fits the schema and is as it was made."""
    values: dict[str, Any] = json.loads(file.read_text("utf-8"))
    assert not [error.message for error in SCHEMA.iter_errors(values)]
    assert is_as_made(read_shared(file))
    return values


OWN = """
schema = "ketentui/questionnaire/1"
id = "omgekeerd"
version = "1.0"
title = { nl = "</script><script>alert(1)</script>", en = "A <b>bold</b> title" }
scale = { min = 0, max = 10, labels = [{ nl = "nooit", en = "never" }, { nl = "altijd" }] }
[[parts]]
id = "2"
title = { nl = "Samen" }
[[parts.themes]]
id = "1"
title = { nl = "Thema" }
short = { nl = "Thema" }
[[parts.themes.statements]]
id = "10"
text = { nl = "Er gaat <iets> mis & \\u201cniemand\\u201d merkt het." }
reverse = true
[[parts.themes.statements]]
id = "9"
text = { nl = "We merken het." }
"""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", [*BUNDLED, "tien", "omgekeerd"])
def test_what_a_form_saves_is_what_was_filled_in(
    name: str, language: str, open_form: Callable[..., Form], workspace: Workspace
) -> None:
    """For every questionnaire and depth, with every kind of answer and texts of all kinds."""
    (workspace.paths.questionnaires / "omgekeerd.toml").write_text(OWN, "utf-8")
    asked = workspace.library.find(name).questionnaire
    chance = random.Random(f"{name} {language}")
    for depth in asked.depths:
        statements = asked.asked(depth)
        values = [
            chance.choice([None, *asked.scale.ends, *asked.scale.points, *REASONS])
            for _ in statements
        ]
        notes = ["".join(chance.choices(SIGNS, k=chance.randrange(9))) for _ in statements]
        form = open_form(name, depth, language)
        form.answer(values, notes)
        form.run("$('organisations').selectedIndex = 3")
        form.choose(level="operationeel", sharing="open")
        form.run("put($('name'), name)", name=" Zoë\u200b  de\tWit ")
        form.click("keep")
        if None in values:
            assert form.shown("asked")
            form.click("anyway")
        file = form.saved()
        told = read_valid(file)
        read = read_shared(file)
        assert {
            one.id: (value if isinstance(value, int) else None, value if value in REASONS else None)
            for one, value in zip(statements, values, strict=True)
            if value is not None
        } == {
            id: (answer.value, answer.reason) for id, answer in read.answers.items() if answer.given
        }
        for one, note in zip(statements, notes, strict=True):
            assert read.answer(one.id).note == clean_lines(note)
        assert all(
            row.get("note", "") == clean_lines(row.get("note", "")) for row in told["answers"]
        )
        assert (read.asked and read.asked.fingerprints) == fingerprints(asked, depth)
        assert (read.round, read.questionnaire) == (
            "JEUGD-7KQ4",
            QuestionnaireRef(asked.id, asked.version, depth, asked.sha256),
        )
        who = read.respondent
        assert (who.chain, who.organisation, who.level, who.name) == (
            "Jeugdketen",
            INVITED[2],
            "operationeel",
            "Zoë de Wit",
        )
        assert read.finished_at is not None
        assert read.finished_at >= read.started_at
        taken = take_in(workspace, [file])
        assert taken.fates == {"new": 1}
        assert not taken.doubtful
        assert not taken.unusable


def test_a_form_is_filled_in_with_the_keyboard_alone(
    open_form: Callable[..., Form], program: str, environment: dict[str, str]
) -> None:
    form = open_form(telephone=True)
    page = form.page
    page.tab_to("#organisations")
    page.press("ArrowDown", "ArrowDown")
    page.tab_to("input[name=level]")
    page.press("Space", "ArrowDown")
    page.tab_to("input[name=sharing]")
    page.press("Space")
    page.tab_to("#name")
    page.write("Zoë")
    count = form.run("return all('.statement').length")
    for n in range(1, count + 1):
        page.tab_to(f"input[name=a{n}]")
        page.press("Space", *["ArrowDown"] * (n % 7))
        if n == 2:
            page.tab_to("#s2 summary")
            page.press("Enter")
            page.tab_to("#s2 textarea")
            page.write("In mei ging het goed.")
            page.press("Enter")
            page.write("Daarna niet meer. 👩‍🚒")
    assert form.text("counted") == f"{count} van {count} beantwoord"
    page.tab_to("#keep")
    page.press("Enter")
    file = form.saved()
    assert form.run("return document.activeElement.id") == "kept"
    assert form.text("file") == f"Het bestand heet {file.name}."
    told = read_valid(file)
    assert [one.get("value") for one in told["answers"][:6]] == [2, 3, 4, 5, None, None]
    assert [one.get("reason") for one in told["answers"][4:6]] == [*REASONS]
    assert told["answers"][1]["note"] == "In mei ging het goed.\nDaarna niet meer. 👩‍🚒"
    who = {"organisation": INVITED[1], "level": "tactisch", "name": "Zoë", "chain": "Jeugdketen"}
    assert (told["respondent"], told["sharing"]) == (who, "open")
    said = subprocess.run(
        [program, "import", file], env=environment, capture_output=True, text=True
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert "1" in said.stdout


def test_what_is_missing_is_said_and_may_stay_so(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.click("keep")
    assert form.text("wrong") == "Kies eerst hoe je je antwoorden deelt."
    assert form.run("return $('wrong').closest('fieldset').querySelectorAll('input').length") == 2
    assert form.run("return document.activeElement.name") == "sharing"
    form.choose(sharing="open")
    form.answer([4, None, "unknown", *[3] * 8], [""] * 12)
    form.click("keep")
    assert form.shown("asked")
    assert not form.shown("wrong")
    assert form.text("open") == "Nog open: 2 van de 12 stellingen"
    assert form.text("no-organisation") == "Je organisatie is nog niet ingevuld."
    form.choose(sharing="anonymous")
    form.click("keep")
    assert form.text("no-organisation").endswith("telt zonder organisatie misschien niet mee.")
    form.choose(sharing="open")
    assert form.text("open-ones") == "stelling 2stelling 12"
    form.run("$('organisations').selectedIndex = 1")
    form.click("fill-in")
    assert form.run("return document.activeElement.name") == "a2"
    form.click("keep")
    form.click("anyway")
    told = read_valid(form.saved())
    assert len(told["answers"]) == told["results"]["answered"] == 10
    assert told["finished_at"] is not None
    assert "changed_at" not in told


def test_what_is_too_long_is_refused_with_its_length_and_its_place(
    open_form: Callable[..., Form],
) -> None:
    form = open_form()
    form.choose(sharing="open")
    form.run("put($('name'), name)", name="é" * (NAME_LENGTH + 1))
    form.answer([], [*[""] * 3, "👩" * (NOTE_LENGTH + 1)])
    form.click("keep")
    assert form.text("wrong").startswith(f"Dit is {NAME_LENGTH + 1} tekens lang")
    assert form.run("return document.activeElement.id") == "name"
    form.run("put($('name'), name)", name="é" * NAME_LENGTH)
    form.click("keep")
    assert form.text("wrong").startswith(f"stelling 4: Dit is {NOTE_LENGTH + 1} tekens lang")
    assert form.run("return document.activeElement.closest('.statement').id") == "s4"
    form.run("put(all('textarea')[3], note)", note="👩" * NOTE_LENGTH)
    form.click("keep")
    form.click("anyway")
    told = read_valid(form.saved())
    assert told["respondent"]["name"] == "é" * NAME_LENGTH
    assert [one["note"] for one in told["answers"]] == ["👩" * NOTE_LENGTH]


def test_an_anonymous_file_has_neither_name_nor_time_nor_the_id_of_an_open_one(
    open_form: Callable[..., Form], workspace: Workspace
) -> None:
    form = open_form()
    form.choose(sharing="open", level="strategisch")
    form.run("put($('name'), 'Zoë'); $('organisations').selectedIndex = 1")
    form.answer([3] * 12, [])
    form.click("keep")
    one = read_valid(form.saved())
    assert not form.text("both")
    form.choose(sharing="anonymous")
    assert not form.shown("name")
    form.click("keep")
    other = read_valid(form.saved())
    assert other["id"] != one["id"]
    assert form.text("both").startswith("Je bewaarde deze antwoorden op beide manieren.")
    assert other["respondent"] == {**one["respondent"], "name": None}
    for key in ("started_at", "finished_at", "changed_at"):
        assert other[key] == f"{one['started_at'][:10]}T00:00:00+00:00"
    only = open_form(sharings=("anonymous",), min_group=8)
    assert not only.run("return all('input[name=sharing], #name').length")
    assert "een groep van minstens 8" in only.run("return document.body.textContent")
    only.answer([3] * 12, [])
    only.click("keep")
    only.click("anyway")
    assert read_valid(only.saved())["sharing"] == "anonymous"


@pytest.mark.parametrize("sharing", SHARINGS)
def test_a_saved_file_is_opened_again_to_go_on_and_takes_the_place_of_the_first(
    sharing: str, open_form: Callable[..., Form], workspace: Workspace
) -> None:
    first = open_form()
    first.choose(sharing=sharing, level="tactisch")
    first.run("$('organisations').selectedIndex = 4; put($('organisation'), 'Elders')")
    first.answer([1, 2, 3, "unknown"], ["", "Zie <mij>"])
    first.click("keep")
    first.click("anyway")
    file = first.saved()
    kept = file.rename(file.with_suffix(".first.json"))
    one = read_valid(kept)
    form = open_form(language="en")  # the language of a form makes no difference
    form.page.choose_file("#again", kept)
    form.run("while (!$('opened').textContent) await new Promise((done) => setTimeout(done))")
    assert form.text("opened") == "Opened. You go on where you were."
    assert form.text("counted") == "4 of 12 answered"
    assert form.text("state") == "saved"
    form.click("keep")
    form.click("anyway")
    again = read_valid(form.saved())
    assert again == one
    form.answer([*[None] * 3, 5, *[5] * 8], [])
    form.run("all('.clear')[0].click()")
    form.click("keep")
    form.click("anyway")
    later = form.saved()
    two = read_valid(later)
    assert (two["id"], two["started_at"], two["finished_at"], two["respondent"]) == (
        one["id"],
        one["started_at"],
        one["finished_at"],
        one["respondent"],
    )
    assert two["changed_at"] >= one["finished_at"]
    assert next(row["statement"] for row in one["answers"]) not in {
        row["statement"] for row in two["answers"]
    }
    assert len(two["answers"]) == 11
    take_in(workspace, [kept])
    assert take_in(workspace, [later]).fates == {"newer": 1}


def test_what_isnt_a_file_of_this_form_is_refused_and_changes_nothing(
    open_form: Callable[..., Form], tmp_path: Path
) -> None:
    form = open_form()
    form.choose(sharing="open")
    form.answer([4] * 12, [])
    form.run("$('organisations').selectedIndex = 1")
    form.click("keep")
    whole = read_valid(form.saved())
    file = tmp_path / "x.json"
    for wrong, said in (
        ("{", "Dit is geen bestand met antwoorden."),
        ("null", "Dit is geen bestand met antwoorden."),
        (json.dumps({"schema": "ketentui/assessment/1"}), "Dit is geen bestand met antwoorden."),
        (json.dumps({**whole, "round": "ANDERS-7KQ4"}), "Dit bestand hoort bij een andere ronde"),
        (
            json.dumps({**whole, "questionnaire": {**whole["questionnaire"], "depth": "full"}}),
            "Dit bestand hoort bij een andere ronde",
        ),
        (
            json.dumps({**whole, "respondent": {**whole["respondent"], "installation": "abc"}}),
            "Dit bestand is met het programma",
        ),
    ):
        file.write_text(wrong)
        form.run("$('opened').textContent = ''")
        form.page.choose_file("#again", file)
        form.run("while (!$('opened').textContent) await new Promise((done) => setTimeout(done))")
        assert form.text("opened").startswith(said)
        assert form.text("state") == "bewaard"
    form.click("keep")
    assert read_valid(form.saved()) == whole


def test_where_no_file_comes_there_is_the_text_to_copy_or_to_share(
    open_form: Callable[..., Form], workspace: Workspace, tmp_path: Path
) -> None:
    """A telephone that shares no JSON shares a text, which the program takes in as well."""
    form = open_form()
    form.page.call(
        "Page.addScriptToEvaluateOnNewDocument",
        source="""navigator.canShare = ({ files }) => files[0].type === "text/plain";
            navigator.share = async ({ files }) => { window.shared = files[0]; };""",
    )
    form.page.open()
    form.choose(sharing="anonymous")
    form.answer([4] * 12, ["Zó"])
    form.click("keep")
    form.click("anyway")
    saved = form.saved()
    assert form.run("return $('text').value") == saved.read_text("utf-8")
    form.click("share")
    name, text = form.run("return [window.shared.name, await window.shared.text()]")
    assert (name, text) == (f"{saved.name}.txt", saved.read_text("utf-8"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text(text, "utf-8")
    assert take_in(workspace, [tmp_path / "in"]).fates == {"new": 1}
    form.run("all('#kept details')[0].open = true")
    form.click("copy")
    form.run("while (!$('copied').textContent) await new Promise((done) => setTimeout(done))")
    assert form.run("return document.activeElement.id") == "text"


def test_a_screen_reader_hears_what_is_asked_and_what_a_point_means(
    open_form: Callable[..., Form],
) -> None:
    form = open_form()
    heard = {
        (one["role"]["value"], one.get("name", {}).get("value"))
        for one in form.page.call("Accessibility.getFullAXTree")["nodes"]
        if "role" in one
    }
    assert {
        ("group", "1. De partners die ik spreek, noemen hetzelfde doel van de keten."),
        (
            "radio",
            "1 helemaal oneens Als ik drie partners naar het doel vraag, hoor ik drie verschillende"
            " doelen.",
        ),
        ("radio", "2 oneens"),
        ("radio", "weet niet"),
        ("group", "Hoe deel je je antwoorden?"),
        ("combobox", "Voor welke organisatie antwoord je?"),
        ("navigation", "De stellingen, per thema"),
        ("progressbar", "0 van 12 beantwoord"),
    } - heard == set()


def test_leaving_with_what_isnt_saved_warns(open_form: Callable[..., Form]) -> None:
    form = open_form()
    page = form.page
    page.tab_to("input[name=a1]")
    page.press("Space")
    page.call("Page.close")
    asked = page.browser.wait("Page.javascriptDialogOpening")
    assert asked["type"] == "beforeunload"
    page.call("Page.handleJavaScriptDialog", accept=False)
    form.choose(sharing="open")
    form.click("keep")
    form.click("anyway")
    form.saved()
    page.open()
    assert form.text("counted") == "0 van 12 beantwoord"  # and it remembers nothing


def test_a_form_keeps_nothing_and_lets_in_no_other_script(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.answer([4] * 12, [])
    kept = "return [document.cookie, localStorage.length, sessionStorage.length, location.hash]"
    assert form.run(kept) == ["", 0, 0, ""]
    assert form.run(
        """const one = document.createElement("script");
        one.textContent = "window.ran = true";
        document.body.append(one);
        const tried = await fetch("https://keten.example/").catch(() => "refused");
        return [window.ran ?? null, tried]"""
    ) == [None, "refused"]
    refused = form.page.said
    assert refused
    assert all("Content Security Policy" in one for one in refused)


def test_without_javascript_it_says_that_it_needs_it(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.page.call("Emulation.setScriptExecutionDisabled", value=True)
    form.page.open()
    assert (form.shown("stop"), form.shown("form")) == (True, False)


def test_who_answers_outside_the_period_is_told(open_form: Callable[..., Form]) -> None:
    ahead = open_form(first_day=date(2999, 12, 1))
    past = open_form(last_day=date(2000, 2, 1))
    within = open_form()
    shown = [(one.shown("not-yet"), one.shown("over")) for one in (ahead, past, within)]
    assert shown == [(True, False), (False, True), (False, False)]
    assert past.text("over").startswith("De laatste dag van deze ronde was 1 feb 2000.")


@pytest.mark.parametrize("script", ["delete String.prototype.isWellFormed", "lookbehind"])
def test_an_older_browser_writes_what_fits_the_schema(
    script: str, open_form: Callable[..., Form]
) -> None:
    """Without look-behind in patterns, a picture of several loses what joins them, and no more."""
    form = open_form()
    if script == "lookbehind":
        script = """const known = RegExp;
            RegExp = function (text, flags) {
                if (text.includes("(?<=")) throw new SyntaxError("(?<=");
                return new known(text, flags);
            };"""
    form.page.call("Page.addScriptToEvaluateOnNewDocument", source=script)
    form.page.open()
    form.choose(sharing="anonymous")
    form.answer([4] * 12, ["".join(SIGNS), "gewoon\r\nzo"])
    form.click("keep")
    form.click("anyway")
    first, second, *_ = read_valid(form.saved())["answers"]
    assert clean_lines(first["note"]) == first["note"]
    assert second["note"] == "gewoon\nzo"


@pytest.mark.skipif(not AXE.exists(), reason="axe-core isn't here: make build/axe")
@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize(("name", "width"), [("tien", 320), ("klein", 400), ("klein", 1200)])
def test_axe_core_finds_nothing(
    name: str, width: int, light: str, open_form: Callable[..., Form]
) -> None:
    form = open_form(name, "full")
    page = form.page
    page.call("Page.setBypassCSP", enabled=True)
    page.open()
    page.light(light)
    page.size(width, 900)
    page.ask(f"{AXE.read_text('utf-8')}; null")
    for step in (
        "all('details').forEach((one) => { one.open = true; })",
        "all('input[name=a1]')[1].click(); $('keep').click()",
        "all('input[name=sharing]')[0].click(); $('keep').click()",
        "$('anyway').click()",
    ):
        form.run(step)
        assert page.ask("document.documentElement.scrollWidth") == width
        found = page.ask(f"axe.run({AXE_OPTIONS})")["violations"]
        assert not [(one["id"], one["nodes"][0]["html"]) for one in found], step
    form.saved()

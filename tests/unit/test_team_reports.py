"""The team's reports tell what may be shown, lead a conversation, and take no text for markup."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ketentui.charts.types import Look
from ketentui.documents.team.agenda import agenda_story
from ketentui.documents.team.words import Words
from ketentui.formats.team_json import team_json
from ketentui.locale import Locale
from ketentui.model.advice import BuildingBlock
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS, Sharing
from ketentui.model.languages import Text
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import Remark, TeamReport
from ketentui.model.text import cells
from ketentui.questionnaires.library import read_edition
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.agenda import SHORTEST
from tests.unit.written import written_table, written_team

QUESTIONNAIRE = read_edition(Path(__file__).parent / "reports" / "questionnaire.toml").questionnaire
BLOCKS = {"kaart": BuildingBlock("kaart", Text("Ketenkaart", en="Chain map"))}
DUTCH = Locale("nl")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

STATEMENTS = tuple(QUESTIONNAIRE.statements)
SEEN = {
    "doel-1": "55551111",  # divided
    "doel-2": "22222122",  # weak together
    "rollen-1": "55455554",  # strong together
    "ik-1": "55454455",
    "zij-1": "32323232",
    "tijd-1": "wwww3333",
}
"""What eight people answered: four of Aa, and then four of Bee."""


def assessment(
    number: int,
    answers: Mapping[str, Answer],
    organisation: str = "Aa",
    chain: str = "Jeugdketen",
    sharing: Sharing = "open",
) -> Assessment:
    moment = datetime(2026, 11, 1 + number % 9, 10, tzinfo=UTC)
    ref = QuestionnaireRef("proef", "2.0", "full", "hash")
    who = Respondent(chain, organisation, LEVELS[number % 2])
    return Assessment(f"a{number:02}", ref, who, sharing, moment, moment, answers)


def answer(sign: str, note: str = "") -> Answer:
    return Answer(None, "unknown", note) if sign == "w" else Answer(int(sign), None, note)


def people(
    seen: Mapping[str, str] = SEEN,
    organisations: Sequence[str] = ("Aa", "Bee"),
    note: str = "Zo gaat dat hier.",
    chain: str = "Jeugdketen",
) -> list[Assessment]:
    return [
        assessment(
            n,
            {key: answer(signs[n], note if n == 0 else "") for key, signs in seen.items()},
            organisations[n // 4],
            chain,
        )
        for n in range(8)
    ]


def combined(
    assessments: Sequence[Assessment],
    minutes: int = 60,
    invited: tuple[InvitedGroup, ...] | None = None,
) -> TeamReport:
    edition = KnownEdition("2.0", QUESTIONNAIRE)
    made = combine(assessments, {"hash": edition}, Settings(5, minutes, invited))
    assert made is not None
    return made


def markdown(report: TeamReport) -> str:
    return written_team(report, DUTCH, "md", blocks=BLOCKS)


def text(report: TeamReport, width: int = 80, look: Look | None = None) -> str:
    return written_team(report, DUTCH, "text", width, look, blocks=BLOCKS)


def html(report: TeamReport) -> str:
    return written_team(report, DUTCH, "html", blocks=BLOCKS)


def table(report: TeamReport) -> str:
    return written_table(report, DUTCH)


FORMATS: Mapping[str, Callable[[TeamReport], str]] = {
    "md": markdown,
    "text": text,
    "html": html,
    "csv": table,
}
SMALL = combined(people())
EVERYTHING = "Alles wat er binnenkwam, telt mee."


def words_of(told: str) -> str:
    return " ".join(told.replace("\u00a0", " ").split())


def test_it_tells_who_took_part_what_stands_out_and_where_groups_differ() -> None:
    told = markdown(SMALL).replace("\u00a0", " ")
    for line in (
        "# Ketenbeeld: Jeugdketen",
        "- **Deelnemers**: 8 mensen",
        "- **Per organisatie**: Aa (4) · Bee (4)",
        "Meer dan toeval: Een gedeeld doel: Aa \\~3,5 (4), Bee \\~1,4 (4), over 2 van de 3 ",
        "Meer dan toeval: gemiddeld komt IK uit op 4,6 en DE ANDEREN op 2,5 (8",
        "- Er is tijd voor de keten. (4 van 8 weten het niet)",
        "Iedereen deelde open; er hoefde niets verborgen te worden.",
    ):
        assert line in told


def agenda_of(told: str) -> str:
    return told[told.index("## Gespreksagenda") : told.index("## Hoe de keten")]


def test_a_mean_without_all_anonymous_answers_is_marked_wherever_it_is_printed() -> None:
    def anonymous(one: Assessment) -> Assessment:
        return replace(one, sharing="anonymous") if one.id == "a07" else one

    told = words_of(text(combined([anonymous(one) for one in people()])))
    in_short = told.partition("In het kort")[2].partition("Deel 1")[0]
    means = re.findall(r"(Aa|Bee) ~?[\d,]+ \((\d\*?)\)", told)
    assert {("Aa", "4*"), ("Bee", "3*")} == set(means)
    assert {"*"} == set(re.findall(r"\([\d,]+(\*?)\)", in_short))
    assert "* niet alle anonieme antwoorden tellen mee" in in_short
    assert not re.search(r"\*[):]", text(SMALL))


def test_the_agenda_can_be_led_from_the_page() -> None:
    agenda = agenda_of(markdown(SMALL))
    for line in (
        "| 0:05  |      15 |   1 | We kennen het doel.              | ver uiteen     |",
        "## Openen (5 minuten)",
        "## 1. We kennen het doel.",
        "**ver uiteen** · 15 minuten, vanaf 0:05 · Een gedeeld doel",
        "8 antwoorden, gemiddeld 3,0. Antwoorden liggen gemiddeld 2,0 punt van dat midden af. "
        "De antwoorden lijken meer op twee kampen dan op een gelijke spreiding over de schaal.",
        "> **Wat is het doel?**",
        "> Zo gaat dat hier.",
        "> (Aa, strategisch)",
        "- **Een eerste stap**: Vraag één partner naar het doel.",
        "- **Bouwsteen die helpt**: Ketenkaart: Op de kaart zie je waar het doel vastloopt.",
        "- **Vier het**: ",
        "**Afspraak**: Wat …",
        "## Afspraken en afsluiten (10 minuten)",
    ):
        assert line in words_of(agenda) or line in agenda.replace("\u00a0", " "), line
    assert re.search(r"Aa +│[ █]+ 4 +~5,0\nBee +[ █]+│ +4 +~1,0", agenda)


@pytest.mark.parametrize("format", ["md", "text", "html"])
def test_a_conversation_opens_with_what_its_questionnaire_knows_of_it(format: str) -> None:
    assert "plek der moeite" not in FORMATS[format](SMALL)
    opening = Text("Dit heet de plek der moeite.", en="This is called the plek der moeite.")
    asked = replace(QUESTIONNAIRE, opening=opening)
    told = words_of(FORMATS[format](replace(SMALL, questionnaire=asked)))
    assert told.count("Dit heet de plek der moeite.") == 1
    assert told.index("dat verschil is de uitkomst") < told.index("Dit heet de plek der moeite.")


def test_the_terminal_tells_the_same() -> None:
    told = words_of(text(SMALL))
    for line in (
        "1. We kennen het doel.",
        "> Wat is het doel?",
        "Aa │ ███ ███ ███ ███ 4 ~5,0",
        "| Zo gaat dat hier.",
        "Meer dan toeval: gemiddeld komt IK uit op 4,6 en DE ANDEREN op 2,5 (8",
    ):
        assert line in told


@pytest.mark.parametrize("minutes", [SHORTEST, 60, 90, 120, 240, 480])
def test_the_timetable_adds_up(minutes: int) -> None:
    report = combined(people(dict.fromkeys(STATEMENTS, "15151515")), minutes)
    slots = agenda_story(Words(report, DUTCH), {}).timetable
    assert sum(slot.minutes for slot in slots) == minutes
    starts = [int(hours) * 60 + int(rest) for hours, rest in (s.start.split(":") for s in slots)]
    assert starts == [sum(one.minutes for one in slots[:n]) for n in range(len(slots))]


def test_what_to_print_comes_first_and_what_to_look_up_after_it() -> None:
    told = markdown(SMALL)
    order = [
        "## Gespreksagenda",
        "| Begin",
        "# Deel 1: voor het gesprek",
        "Krap in tijd? Laat nummer",
        "drietallen: 3 minuten",
        "**Print tot hier.",
        "# Deel 2: naslag",
        "## Hoe de keten",
    ]
    places = [told.index(one) for one in order]
    assert places == sorted(places)
    page = html(SMALL)
    conversation = page[page.index('<section class="agenda">') : page.index("Deel 2: naslag")]
    assert "Deel 1: voor het gesprek" in conversation
    assert "Print tot hier." in conversation
    assert re.search(r"@media print \{.*\.agenda, \.parts, [^}]*break-before: page;", page, re.S)


def test_the_item_to_drop_first_leaves_one_of_every_kind() -> None:
    agenda = combined(people(), minutes=180).agenda
    kinds = [item.kind for item in agenda.items]
    (told,) = re.findall(r"Laat nummer (\d+) vallen", markdown(combined(people(), minutes=180)))
    left = [kind for place, kind in enumerate(kinds, start=1) if place != int(told)]
    assert {*left} == {*kinds}


def asked(**organisations: int) -> tuple[InvitedGroup, ...]:
    return tuple(InvitedGroup(name, n) for name, n in organisations.items())


@pytest.mark.parametrize("format", ["md", "text", "html"])
def test_what_nobody_was_asked_is_not_told_as_unanswered(format: str) -> None:
    """After a quick scan by everybody, the other statements are no statements without answers."""
    core = {key: signs for key, signs in SEEN.items() if QUESTIONNAIRE.statements[key].core}
    quick = [
        replace(one, questionnaire=replace(one.questionnaire, depth="quick"))
        for one in people(core)
    ]
    asked, other = "We kennen het doel", "We vertellen het doel door"
    told = words_of(FORMATS[format](combined(quick)))
    assert asked in told
    assert other not in told
    with_full = [*quick[:7], people(core)[7]]
    assert other in words_of(FORMATS[format](combined(with_full)))


def test_response_is_told_against_who_was_invited() -> None:
    told = markdown(combined(people(), invited=asked(Aa=4, Cee=2, **{"": 10})))
    assert "- **Deelnemers**: 8 van de 16 die gevraagd zijn (50%)" in told
    assert "Aa (4 van 4) · Bee (4) · Cee (0 van 2)" in told.replace("\u00a0", " ")


def test_a_level_is_not_told_out_of_who_was_invited_where_others_came() -> None:
    """Five of whom four were invited are not five of the eight that were."""

    def told(*organisations: str) -> str:
        came = [
            assessment(2 * n, {"doel-1": Answer(3)}, one) for n, one in enumerate(organisations)
        ]
        return markdown(combined(came, invited=(InvitedGroup("Aa", 8, "strategisch"),)))

    assert "strategisch (4 van 8)" in told(*["Aa"] * 4).replace("\u00a0", " ")
    assert "strategisch (5, gevraagd: 8)" in told(*["Aa"] * 4, "Bee").replace("\u00a0", " ")


def told_response(invited: tuple[InvitedGroup, ...], *anonymous: str) -> str:
    """Return what is told of four people of Aa, and of others."""
    hidden = [
        assessment(20 + n, {"doel-1": Answer(3)}, organisation, sharing="anonymous")
        for n, organisation in enumerate(anonymous)
    ]
    told = markdown(combined([*people()[:4], *hidden], invited=invited))
    return next(line for line in told.splitlines() if "**Deelnemers**" in line)


def test_response_is_over_who_is_on_the_list() -> None:
    assert told_response(asked(Aa=3)).endswith(
        "3 van de 3 die gevraagd zijn (100%); van een organisatie op de lijst deed 1 persoon meer "
        "mee dan er gevraagd was"
    )
    assert told_response(asked(Bee=6)).endswith(
        "0 van de 6 die gevraagd zijn (0%); 4 mensen zijn van een organisatie die niet op de lijst "
        "staat"
    )
    assert told_response(asked(**{"": 3})).endswith(
        "3 van de 3 die gevraagd zijn (100%); van een organisatie op de lijst deed 1 persoon meer "
        "mee dan er gevraagd was"
    )


def test_response_does_not_tell_where_a_few_anonymous_people_work() -> None:
    told = told_response(asked(Aa=8), "Aa", "Aa", "Bee")
    assert told.endswith("7 mensen, onder wie minstens 4 van de 8 die gevraagd zijn")
    assert "6 van de 8" in told_response(asked(Aa=8), "Aa", "Aa")


def test_with_few_answers_no_agreement_is_told_and_it_says_why() -> None:
    few = combined(people()[:4])
    told = markdown(few)
    assert "- **Let op**: Weinig antwoorden: de getallen beschrijven deze 4 mensen." in told
    assert "**weinig antwoorden** · 15 minuten" in told
    assert not re.search("samen sterk|dicht bijeen|uiteen\\b|Meer dan toeval: ", agenda_of(told))
    assert "met minder dan 5 antwoorden op een stelling: Een gedeeld doel" in told
    rows = list(csv.DictReader(StringIO(table(few))))
    assert {row["a_wg"] for row in rows} == {""}
    assert "few_answers" in {row["withheld"] for row in rows}


def test_a_row_says_which_numbers_are_not_over_the_answers_of_its_mean() -> None:
    hidden = [
        assessment(20 + n, {"doel-1": Answer(2), "doel-2": answer(sign)}, sharing="anonymous")
        for n, sign in enumerate("1w23w")
    ]
    rows = list(csv.DictReader(StringIO(table(combined([*people(), *hidden])))))
    whole = {row["id"]: row for row in rows if not row["group"]}
    assert (whole["doel-1"]["n"], whole["doel-1"]["unknown"]) == ("8", "0")
    assert whole["doel-1"]["over_others"] == "not_applicable unknown"
    open_alone = csv.DictReader(StringIO(table(SMALL)))
    assert {row["over_others"] for row in open_alone if row["kind"] == "statement"} == {""}
    (one,) = (row for row in rows if (row["group"], row["id"]) == ("Aa", "doel-1"))
    assert float(one["mean"]) == 5
    some = combined([*people()[:5]])
    of_one = {
        row["id"]: row for row in csv.DictReader(StringIO(table(some))) if row["group"] == "Bee"
    }
    assert (of_one["doel-1"]["n"], of_one["doel-1"]["mean"]) == ("1", "")
    assert of_one["doel-1"]["withheld"] == "few_answers small_group"


def test_numbers_of_a_table_are_exact() -> None:
    third = combined(
        [assessment(n, {"doel-1": Answer(point)}) for n, point in enumerate((1, 2, 2))]
    )
    row = next(row for row in csv.DictReader(StringIO(table(third))) if row["id"] == "doel-1")
    assert float(row["mean"]) == third.whole.statement("doel-1").mean


def test_what_was_left_out_is_told() -> None:
    told = markdown(replace(SMALL, remarks=(Remark("older_export", 2),)))
    assert "- Van zelfevaluaties waren er 2 oudere versies; steeds telt de nieuwste." in told
    assert EVERYTHING in markdown(SMALL)


def test_where_some_do_not_count_it_is_not_told_that_everything_does() -> None:
    waiting = markdown(replace(SMALL, remarks=(Remark("held_back", 5),)))
    hidden = assessment(20, {"doel-1": Answer(2)}, sharing="anonymous")
    too_few = markdown(combined([*people(), hidden]))
    assert words_of(waiting).count("5 anonieme zelfevaluaties tellen niet mee") == 2
    assert words_of(too_few).count("Dat zijn er minder dan 5, dus dat antwoord telt") == 1
    assert EVERYTHING not in waiting + too_few


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_of_files_that_could_not_be_used_a_number_and_the_reason_are_told(format: str) -> None:
    def told(unusable: Mapping[str, int]) -> str:
        return words_of(FORMATS[format](replace(SMALL, unusable=unusable)).replace("\\", ""))

    assert "1 bestand kon niet gebruikt worden: te groot." in told({"file_too_large": 1})
    why = {"file_missing": 1, "other_chain": 21, "assessment_invalid": 1, "file_unreadable": 1}
    assert (
        "24 bestanden konden niet gebruikt worden: van een andere keten (21), niet te lezen (2), "
        "de inhoud klopt niet (1)." in told(why)
    )
    assert "Alles wat er binnenkwam" not in told(why)


def test_english_is_english() -> None:
    told = written_team(SMALL, Locale("en"), "md", blocks=BLOCKS)
    assert "## Agenda for the conversation: 60 minutes" in told
    assert "8 answers, 3.0 on average." in told
    assert "Gemiddeld" not in told


@pytest.mark.parametrize("format", FORMATS)
def test_answers_that_are_withheld_never_show(format: str) -> None:
    def told(signs: str) -> str:
        anonymous = [
            assessment(
                20 + n,
                {key: answer(sign, f"geheim {sign}") for key in STATEMENTS},
                sharing="anonymous",
            )
            for n, sign in enumerate(signs)
        ]
        return FORMATS[format](combined([*people(), *anonymous]))

    assert told("111") == told("555") == told("w5w")
    assert "geheim" not in told("111")


def test_too_few_anonymous_people_are_told_to_count_nowhere() -> None:
    hidden = assessment(20, {"doel-1": Answer(5)}, sharing="anonymous")
    told = markdown(combined([*people(), hidden]))
    assert "1 persoon deed anoniem mee. Dat zijn er minder dan 5" in told
    assert "Aa (minstens 4)" in told.replace("\u00a0", " ")


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_no_format_tells_which_organisation_a_few_anonymous_people_are_of(format: str) -> None:
    def told(organisation: str) -> str:
        invited = asked(Aa=5, Bee=5, Cee=5)
        hidden = assessment(20, {"doel-1": Answer(5)}, organisation, sharing="anonymous")
        report = combined([*people(), hidden], invited=invited)
        return team_json([report]) if format == "json" else FORMATS[format](report)

    assert told("Aa") == told("Bee")


CHOICES = st.lists(st.sampled_from("12345w"), min_size=8, max_size=8).map("".join)


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(STATEMENTS), CHOICES, min_size=1), st.integers(SHORTEST, 240)
)
def test_every_item_of_the_agenda_has_its_question(seen: Mapping[str, str], minutes: int) -> None:
    report = combined(people(seen), minutes)
    story = agenda_story(Words(report, DUTCH), BLOCKS)
    told = markdown(report)
    for item, planned in zip(story.items, report.agenda.items, strict=True):
        dialogue = QUESTIONNAIRE.statements[planned.statement].dialogue
        assert item.question
        assert item.question == dialogue.first if dialogue else True
        assert f"> **{item.question}**" in told


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(STATEMENTS), CHOICES, min_size=1),
    st.integers(30, 110),
    st.booleans(),
)
def test_it_fits_any_width_and_ascii_is_ascii(
    seen: Mapping[str, str], width: int, ascii: bool
) -> None:
    report = combined(people(seen, ("Gemeente Súdwest-Fryslân", "Bee €"), "Zó “gaat” dat…"))
    told = text(report, width, Look(ascii=ascii))
    assert all(cells(line) <= width for line in told.splitlines())
    assert told.isascii() or not ascii


def test_colour_only_adds() -> None:
    coloured = text(SMALL, look=Look(colour=True))
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == text(SMALL)


EVIL = "```\n# <b>|*x*|</b> [a](b) \"'>&lt;<script>1</script>{}"


def hostile() -> TeamReport:
    return combined(people(SEEN, ("Aa" + EVIL, "=1+1"), EVIL, chain=EVIL))


def test_texts_full_of_markup_leave_markdown_as_it_is() -> None:
    tame = combined(people(SEEN, ("Bee", "Aa"), "a\nb"))
    kinds = [[token.type for token in MARKDOWN.parse(markdown(one))] for one in (tame, hostile())]
    assert kinds[0] == kinds[1]


class Tags(HTMLParser):
    """Remembers the elements of a page, and whether they close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, tuple(name for name, _ in attrs)))
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, tuple(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_texts_full_of_markup_leave_the_page_as_it_is() -> None:
    tame, wild = (
        Tags(html(one)) for one in (combined(people(SEEN, ("Bee", "Aa"), "a\nb")), hostile())
    )
    assert not wild.open
    assert wild.seen == tame.seen
    assert "<script>1</script>" in wild.text


def test_the_page_loads_nothing() -> None:
    page = html(SMALL)
    assert not re.search(r"https?:|<script|<link|<img|<iframe|src=|url\(|@import|\son\w+=", page)
    assert "default-src &#x27;none&#x27;" in page


def test_the_table_has_every_number_and_no_formula() -> None:
    rows = list(csv.DictReader(StringIO(table(hostile()))))
    whole = [row for row in rows if not row["grouping"]]
    assert [row["id"] for row in whole if row["kind"] == "statement"] == list(STATEMENTS)
    (divided,) = (row for row in whole if row["id"] == "doel-1")
    assert (divided["n"], divided["mean"], divided["count_1"], divided["count_5"]) == (
        "8",
        "3",
        "4",
        "4",
    )
    assert float(divided["r_wg"]) < 0
    assert {row["group"][:2] for row in rows if row["grouping"] == "organisation"} == {"Aa", "'="}

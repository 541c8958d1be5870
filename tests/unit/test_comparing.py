"""The second scan tells the story of the first: what moved, what was agreed, what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from ketentui.charts.types import Look
from ketentui.config.paths import bundled_questionnaires, paths_below
from ketentui.documents.comparison.story import trend_story
from ketentui.errors import KetentuiError
from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.text import cells
from ketentui.questionnaires.library import read_bundled
from ketentui.storage.exchange import ExportOptions
from ketentui.storage.reading import Reader, Stored
from ketentui.team import KnownEdition, Settings, combine
from ketentui.usecases.actions import Draft, add, add_for_team, agreements, settle
from ketentui.usecases.assessing import Start, start, take_answers
from ketentui.usecases.comparing import compare, earlier, moments, series, since_earlier
from ketentui.usecases.profile_export import render
from ketentui.usecases.stored import result
from ketentui.usecases.targets import set_target, target_score, targets
from ketentui.usecases.team_export import render_team
from ketentui.usecases.workspace import Workspace
from tests.unit.written import written_comparison, written_shared

FIRST = datetime(2025, 11, 12, 10, tzinfo=UTC)
KETENSCAN = read_bundled(bundled_questionnaires() / "ketenscan.toml").questionnaire
CORE = tuple(one.id for one in KETENSCAN.asked("quick")[:4])


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    time: datetime = FIRST
    ids: Iterator[int] = field(default_factory=count)

    def id(self) -> str:
        return f"id{next(self.ids)}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Workspace:
    return Workspace(paths_below(tmp_path), lambda: clock.time, clock.id)


def scan(
    workspace: Workspace,
    value: int,
    chain: str = "Jeugdketen",
    organisation: str = "",
    name: str = "",
) -> Assessment:
    chosen = Start("quick", Respondent(chain, organisation, name=name))
    return take_answers(workspace, "ketenscan", chosen, {id: Answer(value) for id in CORE})


@pytest.fixture
def year(workspace: Workspace, clock: Clock) -> tuple[Assessment, Assessment]:
    """Two scans, a year apart, with three actions in between."""
    first = scan(workspace, 2, organisation="UWV")
    due = FIRST.date() + timedelta(weeks=6)
    agreed = [
        add(workspace, first.id, Draft("Overdracht beschrijven", "p1", "Zoë", due)),
        add(workspace, first.id, Draft("Samen eten", "p4", "Sjoerd")),
    ]
    questionnaire = workspace.library.find("ketenscan").questionnaire
    add_for_team(workspace, "jeugdketen", questionnaire, Draft("Ketenkaart maken", "p3"))
    settle(workspace, agreed[0], "done", "Minder vragen achteraf")
    settle(workspace, agreed[1], "dropped")
    clock.time += timedelta(days=374)
    return first, scan(workspace, 3, organisation="UWV")


def told(workspace: Workspace, one: Assessment, language: str = "nl", width: int = 80) -> str:
    comparison = since_earlier(workspace, one, [*workspace.store.readable()])
    assert comparison is not None
    locale = Locale("nl" if language == "nl" else "en")
    told_of = trend_story(comparison, locale)
    return written_comparison(told_of, workspace.now().date(), locale, width=width)


def test_the_second_result_tells_the_story_of_the_first(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    first, second = year
    assert earlier(workspace, second) == workspace.store.load(first.id)
    assert earlier(workspace, first) is None
    text = told(workspace, second)
    assert "Toen: 12 nov 2025\nNu: 21 nov 2026\n" in text
    assert "Een gedeelde ambitie 2 3 +1 hoger, kan de dag zijn" in " ".join(text.split())
    assert "┈○┈ 12 nov 2025" in text
    assert "3 afspraken: 1 open, 1 gedaan, 1 vervallen. Of een thema door een" in text
    story = """\
- Overdracht beschrijven · Zoë · uiterlijk woensdag 24 december 2025 · gedaan
  | Minder vragen achteraf
  Een gedeelde ambitie: +1 (2 → 3) hoger, kan de dag zijn
"""
    assert story in text
    assert "van het ketenteam · open" in text


def test_a_report_reads_each_file_once(
    workspace: Workspace, year: tuple[Assessment, Assessment], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, read = result(workspace, year[1].id), Reader.read
    seen: list[str] = []

    def counted(self: Reader, path: Path, id: str) -> Stored:
        seen.append(id)
        return read(self, path, id)

    monkeypatch.setattr(Reader, "read", counted)
    render(workspace, found, "text", ExportOptions(), Locale("nl"), Sheet(80, Look(ascii=False)))
    assert sorted(seen) == sorted(one.id for one in year)


def test_the_story_stands_in_markdown_too(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    comparison = since_earlier(workspace, year[1], [*workspace.store.readable()])
    assert comparison is not None
    told_of, today = trend_story(comparison, Locale("en")), workspace.now().date()
    text = written_comparison(told_of, today, Locale("en"), "md")
    assert text.startswith("# Comparison: Jeugdketen\n")
    assert f"**Questionnaire**: {KETENSCAN.title('en')}\n" in text
    assert "## Compared with 12 Nov 2025\n" in text
    assert "| A shared ambition | 2 | 3 | +1 higher, may be the day |" in re.sub(" +", " ", text)
    story = """\
- **Overdracht beschrijven** · Zoë · by Wednesday 24 December 2025 · done
  > Minder vragen achteraf

  A shared ambition: +1 (2 → 3) higher, may be the day
"""
    assert story in text


def test_the_story_can_be_heard(workspace: Workspace, year: tuple[Assessment, Assessment]) -> None:
    text = written_shared(
        workspace, result(workspace, year[1].id), "text", Locale("nl"), plain=True
    )
    story = """\
Wat er is afgesproken en wat ervan kwam.
3 afspraken: 1 open, 1 gedaan, 1 vervallen. Of een thema door een afspraak
bewoog, is hieraan niet te zien.
Overdracht beschrijven; Zoë; uiterlijk woensdag 24 december 2025; gedaan.
"Minder vragen achteraf"
Een gedeelde ambitie: +1, van 2 naar 3 hoger, kan de dag zijn.
"""
    assert story in text
    assert not set("·→○●▇>") & set(text)


def test_an_action_without_a_theme_that_was_compared_says_no_more_than_its_theme(
    workspace: Workspace, clock: Clock
) -> None:
    first = scan(workspace, 2)
    add(workspace, first.id, Draft("Bellen"))
    add(workspace, first.id, Draft("Kijken", "p2"))
    dance = workspace.library.find("dans").questionnaire
    (theme, *_) = (theme for _, theme in dance.themes())
    add_for_team(workspace, "Jeugdketen", dance, Draft("Dansen", theme.id))
    clock.time += timedelta(days=374)
    chosen = Start("quick", Respondent("Jeugdketen"))
    second = take_answers(workspace, "ketenscan", chosen, {"p1-1": Answer(3)})
    text = told(workspace, second)
    assert "- Bellen · open" in text
    assert f"- Dansen · van het ketenteam · open · {theme.title.first}\n" in text
    assert "  Een meetbare ambitie: niet te vergelijken (2 → geen score)\n" in text


def test_a_result_has_the_one_before_it_in_its_charts_and_nowhere_twice(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    found = result(workspace, year[1].id)
    shown = written_shared(workspace, found, "text", Locale("nl"))
    markdown = written_shared(workspace, found, "md", Locale("nl"))
    for text in (shown, markdown):
        assert text.count("┈○┈ 12 nov 2025") == text.count("─●─ 21 nov 2026") == 1
        assert len(re.findall("[▇░]+ 21 nov 2026 +○ 12 nov 2025", text)) == 1
    first = result(workspace, year[0].id)
    assert "○" not in written_shared(workspace, first, "text", Locale("nl"))


def test_a_result_over_other_statements_has_charts_of_its_own(
    workspace: Workspace, clock: Clock
) -> None:
    scan(workspace, 2)
    clock.time += timedelta(days=374)
    full = Start("full", Respondent("Jeugdketen"))
    given = {id: Answer(4) for id in workspace.library.find("ketenscan").questionnaire.statements}
    found = result(workspace, take_answers(workspace, "ketenscan", full, given).id)
    for text in (
        written_shared(workspace, found, "text", Locale("nl")),
        written_shared(workspace, found, "md", Locale("nl")),
    ):
        profiled, compared = text.split("Vergeleken met 12 nov 2025")
        assert "○" not in profiled
        assert "┈○┈ 12 nov 2025" in compared
        assert re.search("^○ 12 nov 2025 ", compared, re.M)


def test_a_shared_report_tells_nothing_of_what_was_agreed_where_it_is_anonymous(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    first, second = year
    add(workspace, second.id, Draft("Doorgaan", who="Piet"))
    for one, heading in ((first, "## Afspraken"), (second, "## Vergeleken met 12 nov 2025")):
        found = result(workspace, one.id)
        text = written_shared(workspace, found, "md", Locale("nl"))
        hidden = written_shared(workspace, found, "md", Locale("nl"), ExportOptions(anonymous=True))
        assert heading in text
        assert (heading in hidden) == (one == second)
        assert "**Overdracht beschrijven** · Zoë" in text
        told = ("Zoë", "Sjoerd", "Piet", "Overdracht", "Wat er is afgesproken", "Afspraken")
        assert [word for word in told if word in hidden] == []


def test_without_notes_a_shared_report_does_not_tell_what_came_of_things(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    described = next(one for one in agreements(workspace).agreed if "Over" in one.action.what)
    settle(workspace, described, "done", "Het klikte.")
    for one in year:
        found = result(workspace, one.id)
        text = written_shared(workspace, found, "md", Locale("nl"))
        hidden = written_shared(workspace, found, "md", Locale("nl"), ExportOptions(notes=False))
        assert "Het klikte." in text
        assert "Het klikte." not in hidden
        assert "Overdracht beschrijven" in hidden


def test_a_result_on_a_terminal_tells_what_was_agreed(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    add(workspace, year[1].id, Draft("Doorgaan", who="Piet"))
    found = result(workspace, year[1].id)
    assert "3 afspraken" in written_shared(workspace, found, "text", Locale("nl"))


@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_the_story_keeps_to_the_width(
    workspace: Workspace, year: tuple[Assessment, Assessment], width: int
) -> None:
    comparison = since_earlier(workspace, year[1], [*workspace.store.readable()])
    assert comparison is not None
    look = Look(ascii=True)
    told_of, today = trend_story(comparison, Locale("nl")), workspace.now().date()
    text = written_comparison(told_of, today, Locale("nl"), width=width, look=look)
    assert max(map(cells, text.splitlines())) <= width
    assert text.isascii()


def test_times_of_one_day_are_told_apart_wherever_they_are_named(
    workspace: Workspace, clock: Clock
) -> None:
    then, clock.time = scan(workspace, 2), FIRST + timedelta(hours=3)
    now = scan(workspace, 4)
    times, dutch = ["12 nov 2025 10:00", "12 nov 2025 13:00"], Locale("nl")
    story = trend_story(compare(workspace, then.id, now.id), dutch)
    assert [*story.dates] == times
    for form in ("text", "html", "md"):
        shown = written_shared(workspace, result(workspace, now.id), form, dutch)
        assert all(time in shown for time in times[: 1 if form == "md" else 2])
        assert not re.search(r"met 12 nov 2025$", shown, re.MULTILINE)
    later = then.when, now.when, now.when + timedelta(days=1)
    assert dutch.days(later) == [*times, "13 nov 2025"]
    assert dutch.days([now.when, now.when + timedelta(seconds=1)], ["", ""])[0].endswith(":00:00")
    assert dutch.days([now.when, now.when], ["Sanne", "Piet"]) == ["12 nov 2025"] * 2


def test_two_are_compared_from_old_to_new_whichever_is_named_first(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    first, second = year
    there, back = compare(workspace, first.id, second.id), compare(workspace, second.id, first.id)
    assert there == back
    assert [one.id for one in there.assessments] == [first.id, second.id]
    with pytest.raises(KetentuiError, match="compared_with_itself"):
        compare(workspace, first.id, first.id)


def test_another_person_chain_or_questionnaire_is_no_earlier_one(
    workspace: Workspace, year: tuple[Assessment, Assessment], clock: Clock
) -> None:
    _, second = year
    clock.time += timedelta(days=1)
    others = [
        scan(workspace, 1, organisation="SVB"),
        scan(workspace, 1, "Elders", organisation="UWV"),
        take_answers(workspace, "dans", Start("quick", Respondent("Jeugdketen")), {}),
    ]
    clock.time += timedelta(days=1)
    assert earlier(workspace, scan(workspace, 5, organisation="uwv")) == second
    assert earlier(workspace, scan(workspace, 5, organisation="UWV", name="Zoë")) is None
    strange = compare(workspace, second.id, others[0].id)
    assert not strange.same_respondent
    text = written_comparison(trend_story(strange, Locale("nl")), clock.time.date(), Locale("nl"))
    assert "verschillende deelnemers" in text
    assert "lager" in text
    assert "achteruit" not in text


def test_what_a_result_can_be_laid_beside_is_ones_own_and_that_of_others_the_newest_first(
    workspace: Workspace, clock: Clock
) -> None:
    made = []
    for chain, organisation in (
        ("Jeugdketen", "UWV"),
        ("jeugdketen", ""),
        ("Jeugdketen", "SVB"),
        ("Elders", "UWV"),
        ("Jeugdketen", "uwv"),
        ("Jeugdketen", "UWV"),
    ):
        made.append(scan(workspace, 3, chain, organisation))
        clock.time += timedelta(days=1)
    take_answers(workspace, "dans", Start("quick", Respondent("Jeugdketen")), {})
    first, blank, svb, elsewhere, now, later = made
    found = moments(workspace, now, [*workspace.store.readable()])
    assert found.own == (later, blank, first)
    assert found.others == (elsewhere, svb)
    assert found.before == blank
    assert found.run == (first, blank, now, later)
    assert len(compare(workspace, *(one.id for one in found.run)).assessments) == 4
    assert moments(workspace, first, [*workspace.store.readable()]).before is None
    assert not moments(workspace, elsewhere, [*workspace.store.readable()]).run


def test_a_result_is_not_laid_beside_what_asked_nothing_that_it_asked(
    workspace: Workspace, clock: Clock, tmp_path: Path
) -> None:
    text = (Path(__file__).parent.parent / "data" / "klein.toml").read_text("utf-8")
    wide = "scale = { min = 0, max = 10, labels = [{ nl = 'niet' }, { nl = 'wel' }] }\n[[parts]]"
    made = []
    for name, said in (("een", text), ("tien", text.replace("[[parts]]", wide, 1)), ("weer", text)):
        file = tmp_path / f"{name}.toml"
        file.write_text(said, "utf-8")
        made.append(take_answers(workspace, str(file), Start("quick", Respondent()), {}))
        clock.time += timedelta(days=1)
    assert moments(workspace, made[2], [*workspace.store.readable()]).own == (made[0],)
    assert moments(workspace, made[1], [*workspace.store.readable()]).own == ()


def test_an_unfinished_one_is_nobodys_earlier_one(workspace: Workspace, clock: Clock) -> None:
    opened = start(workspace, "ketenscan", Start("quick", Respondent("Jeugdketen")))
    opened.choose("p1-1", 4)
    opened.close()
    clock.time += timedelta(days=1)
    assert earlier(workspace, scan(workspace, 3)) is None


def test_a_series_is_one_respondents_and_shows_a_line_over_time(
    workspace: Workspace, clock: Clock
) -> None:
    for value, organisation in ((1, "UWV"), (3, "UWV"), (2, "SVB"), (5, "UWV")):
        scan(workspace, value, organisation=organisation)
        clock.time += timedelta(days=365)
    found = series(workspace, "jeugdketen")
    assert [one.scores[0].score for one in found.trend.themes("principes")[:1]] == [1.0]
    assert len(found.assessments) == 3
    text = written_comparison(trend_story(found, Locale("nl")), clock.time.date(), Locale("nl"))
    assert re.search("▁▅█ +1 +5 +\\+4 vooruit", text)
    assert re.search("Thema +Verloop +Eerste +Laatste +Verschil", text)
    assert "Dit is hoe één deelnemer het 3 keer zag: stof voor een gesprek." in text
    assert "Naast elkaar staan de eerste en de laatste keer." in text
    about = trend_story(found, Locale("nl")), clock.time.date(), Locale("nl")
    heard = written_comparison(*about, plain=True)
    assert "Verloop 1; 3; 5; Eerste 1; Laatste 5; Verschil +4 vooruit." in " ".join(heard.split())
    markdown = written_comparison(*about, "md")
    assert "\n\n## Van 12 nov 2025 tot 11 nov 2028\n\n" in markdown


def test_in_a_series_it_is_said_since_when_a_theme_moved(
    workspace: Workspace, clock: Clock
) -> None:
    for value in (1, 3, 4):
        made = scan(workspace, value)
        add(workspace, made.id, Draft("Bellen", "p1", due=clock.time.date()))
        clock.time += timedelta(days=365)
    found = series(workspace, "Jeugdketen")
    text = written_comparison(trend_story(found, Locale("nl")), clock.time.date(), Locale("nl"))
    assert "  Een gedeelde ambitie, sinds 12 nov 2025: +3 (1 → 4) vooruit\n" in text
    moved = "  Een gedeelde ambitie, sinds 12 nov 2026: +1 (3 → 4) hoger, kan de dag zijn"
    assert text.endswith(f"{moved}\n")


def test_a_quick_scan_between_two_full_ones_is_no_time_before_but_its_actions_count(
    workspace: Workspace, clock: Clock
) -> None:
    made = []
    for depth in ("full", "quick", "full"):
        who = Respondent("Jeugdketen")
        made.append(take_answers(workspace, "ketenscan", Start(depth, who), {"p1-1": Answer(3)}))
        add(workspace, made[-1].id, Draft(f"Na de {depth} scan", "p1"))
        clock.time += timedelta(days=30)
    since = since_earlier(workspace, made[2], [*workspace.store.readable()])
    assert since is not None
    assert [one.id for one in since.assessments] == [made[0].id, made[2].id]
    assert {one.action.what for one in since.agreed} == {"Na de full scan", "Na de quick scan"}
    every = series(workspace, "Jeugdketen")
    assert [one.id for one in every.assessments] == [one.id for one in made]
    said = trend_story(every, Locale("nl")).warnings
    assert "Snelscan en volledig samen: vergeleken is wat elke keer gevraagd is, 12 van de 55" in (
        " ".join(said)
    )
    assert earlier(workspace, made[1]) == workspace.store.load(made[0].id)


def test_a_series_passes_over_a_last_time_that_asked_nothing_the_same(
    workspace: Workspace, clock: Clock, tmp_path: Path
) -> None:
    text = (Path(__file__).parent.parent / "data" / "klein.toml").read_text("utf-8")
    wide = "scale = { min = 0, max = 10, labels = [{ nl = 'niet' }, { nl = 'wel' }] }\n[[parts]]"
    file, made = tmp_path / "klein.toml", []
    for said in (text, text, text.replace("[[parts]]", wide, 1)):
        file.write_text(said, "utf-8")
        who = Respondent("Jeugdketen")
        made.append(take_answers(workspace, str(file), Start("quick", who), {}).id)
        clock.time += timedelta(days=1)
    assert [one.id for one in series(workspace, "Jeugdketen").assessments] == made[:2]


def test_a_series_needs_two_of_the_same(workspace: Workspace) -> None:
    scan(workspace, 3)
    with pytest.raises(KetentuiError, match="nothing_to_compare"):
        series(workspace, "Jeugdketen")
    with pytest.raises(KetentuiError, match="nothing_to_compare"):
        series(workspace, "Jeugdketen", "dans")


def test_a_target_stands_beside_one_answer_without_a_verdict(
    workspace: Workspace, year: tuple[Assessment, Assessment]
) -> None:
    scanned = workspace.library.find("ketenscan").questionnaire
    for theme, score in (("ambitie", 3.0), ("p2", 4.5), ("p3", 5.0)):
        set_target(workspace, "Jeugdketen", scanned, theme, score, before=None)
    set_target(workspace, "jeugdketen", scanned, "p3", None, before=5.0)
    assert [(target.theme, target.score) for _, target in targets(workspace)] == [
        ("p1", 3.0),
        ("p2", 4.5),
    ]
    text = told(workspace, year[1])
    assert re.search(r"doel 3,0$", text, re.M)
    assert re.search(r"doel 4,5$", text, re.M)
    assert text.count("doel 3,0") == text.count("doel 4,5") == 2  # drawn, and in the table
    assert text.count("doel") == 4


@pytest.mark.parametrize("said", ["0,9", "5.1", "nan", "inf", "veel", ""])
def test_a_target_is_on_the_scale(workspace: Workspace, said: str) -> None:
    scanned = workspace.library.find("ketenscan").questionnaire
    assert target_score(scanned, "3,5") == target_score(scanned, "3.5") == 3.5
    with pytest.raises(KetentuiError, match="target_off_scale"):
        target_score(scanned, said)


def test_a_teams_report_tells_what_it_agreed(workspace: Workspace, clock: Clock) -> None:
    scanned = workspace.library.find("ketenscan").questionnaire
    add_for_team(workspace, "Jeugdketen", scanned, Draft("Ketenkaart maken", "p3", "Zoë"))
    made = scan(workspace, 3)
    edition = {made.questionnaire.sha256: KnownEdition("1", scanned)}
    report = combine([made], edition, Settings())
    assert report is not None
    sheet = Sheet(80, Look(ascii=True))
    told: tuple[tuple[str, str], ...] = (
        ("md", "## Afspraken\n\n- **Ketenkaart maken** · Zoë · open · Besturing op alle niveaus\n"),
        ("text", "- Ketenkaart maken - Zoe - open - Besturing"),
    )
    for format, said in told:
        assert said in render_team(workspace, [report], format, Locale("nl"), sheet)
    plain = render_team(workspace, [report], "text", Locale("nl"), sheet._replace(plain=True))
    assert "Afspraken.\nKetenkaart maken; Zoe; open; Besturing op alle niveaus.\n" in plain

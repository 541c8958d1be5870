"""What a team report holds: who counts once, over which statements, and in which numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from random import Random
from typing import Any

import pytest

from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import GroupMean, Remark, TeamReport, UnknownPoint
from ketentui.model.view import MirrorGap
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.choosing import chosen

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
UNKNOWN = Answer(None, "unknown")


def statement(id: str, text: str = "", mirror: str | None = None) -> Statement:
    return Statement(id, Text(text or id), core=id.endswith("-1"), mirror=mirror)


def theme(id: str, *statements: Statement) -> Theme:
    return Theme(id, Text(id), Text(id), statements)


def questionnaire(*themes: Theme, version: str = "1.0") -> Questionnaire:
    part = Part("deel", Text("Deel"), themes)
    return Questionnaire("lijst", version, Text("Lijst"), (part,), sha256=version)


LIST = questionnaire(
    theme("ik", statement("ik-1", mirror="zij-1"), statement("ik-2", mirror="zij-2")),
    theme("zij", statement("zij-1", mirror="ik-1"), statement("zij-2", mirror="ik-2")),
)


def one(id: str, values: Any = (), **of: Any) -> Assessment:
    """Return an assessment: the values are of ik-1, ik-2, zij-1 and zij-2, or of `statements`."""
    answers = {
        statement: value if isinstance(value, Answer) else Answer(value)
        for statement, value in zip(of.get("statements", LIST.statements), values, strict=False)
    }
    who = Respondent(
        of.get("chain", "Keten"),
        of.get("organisation", ""),
        of.get("level"),
        of.get("name", ""),
        of.get("installation", ""),
    )
    ref = QuestionnaireRef("lijst", of.get("version", "1.0"), of.get("depth", "full"), "1.0")
    ref = replace(ref, sha256=ref.version)
    when = NOON + timedelta(hours=of.get("hour", 0))
    return Assessment(id, ref, who, of.get("sharing", "open"), when, when, answers)


def combined(*assessments: Assessment, **more: Any) -> TeamReport:
    editions = {"1.0": KnownEdition("1.0", LIST), **more.pop("editions", {})}
    found = combine(assessments, editions, Settings(**more))
    assert found is not None
    return found


def mean(report: TeamReport, statement: str) -> float | None:
    return report.whole.statement(statement).mean


# --- who counts ---


def test_the_same_export_counts_once_and_a_newer_one_replaces_the_older() -> None:
    report = combined(one("a", [1]), one("a", [1]), one("a", [5], hour=2), one("b", [3]))
    assert report.respondents.total == 2
    assert mean(report, "ik-1") == 4
    assert report.remarks == (Remark("older_export", 2),)
    assert combined(one("a", [1]), one("a", [1])).remarks == (Remark("same_export", 1),)


def test_of_two_exports_of_one_moment_the_one_with_more_answers_is_newer() -> None:
    assert mean(combined(one("a", [1]), one("a", [5, 5])), "ik-1") == 5


def test_of_copies_of_one_day_the_corrected_one_is_newer_in_any_order() -> None:
    first = one("a", [5, 5], sharing="anonymous")
    corrected = replace(one("a", [1], sharing="anonymous"), changed_at=NOON)
    for copies in permutations((first, corrected, one("a", [4], hour=1))):
        remarks = [Remark("older_export", 2), Remark("open_and_anonymous", 1)]
        assert chosen(copies) == ([corrected], remarks)


def test_of_equally_new_copies_the_order_chooses_none_and_notes_are_not_lost() -> None:
    bare, other, noted = one("a", [4]), one("a", [2]), one("a", [Answer(4, None, "noot")])
    assert chosen([bare, other])[0] == chosen([other, bare])[0]
    assert chosen([bare, noted])[0] == chosen([noted, bare])[0] == [noted]
    another = replace(bare, questionnaire=replace(bare.questionnaire, sha256="anders"))
    assert chosen([bare, another])[0] == chosen([another, bare])[0]


def test_of_a_respondent_who_did_it_twice_the_latest_counts_and_the_report_says_so() -> None:
    jo = {"name": "Jo", "organisation": "UWV", "level": "tactisch"}
    key = {"installation": "k1"}
    twice = [one("a", [1], **jo, **key), one("b", [5], hour=9, **{**jo, "name": "jo"}, **key)]
    report = combined(*twice)
    assert mean(report, "ik-1") == 5
    assert report.remarks == (Remark("earlier_assessment", 1),)


def test_people_without_a_name_are_all_different_people() -> None:
    report = combined(*(one(id, [3], organisation="UWV") for id in "abc"))
    assert report.respondents.total == 3


def test_what_was_shared_anonymously_once_is_anonymous() -> None:
    report = combined(one("a", [1], sharing="anonymous"), one("a", [1], hour=3))
    assert (report.respondents.open, report.respondents.anonymous) == (0, 1)


def test_an_assessment_without_an_answer_is_nobody() -> None:
    report = combined(one("a", [2]), one("b"))
    assert report.respondents.total == 1
    assert report.remarks == (Remark("no_answers", 1),)
    assert combine([one("b")], {}, Settings()) is None


def test_the_order_of_the_files_does_not_matter() -> None:
    team = [one(f"{n}", [n % 5 + 1, 3], organisation="AB"[n % 2], hour=n % 3) for n in range(9)]
    mixed = [*team, replace(team[0], answers={"ik-1": Answer(5)})]
    report = combined(*mixed)
    Random(1).shuffle(mixed)
    assert combined(*mixed) == report


def test_spellings_of_one_organisation_are_one_organisation() -> None:
    team = [one(f"{n}", [3], organisation=name) for n, name in enumerate(["UWV", "uwv", "UWV"])]
    (count,) = combined(*team).respondents.organisations
    assert (count.id, count.respondents) == ("UWV", 3)


def test_response_stands_against_who_were_invited_also_where_nobody_came() -> None:
    asked = InvitedGroup("uwv", 5, "tactisch"), InvitedGroup("SVB", 7, "tactisch")
    who = combined(one("a", [3], organisation="UWV", level="tactisch"), invited=asked).respondents
    counts = [(count.id, count.respondents, count.invited) for count in who.organisations]
    assert counts == [("SVB", 0, 7), ("UWV", 1, 5)]
    assert [(count.id, count.invited) for count in who.levels] == [("tactisch", 12)]
    assert (who.total, who.invited) == (1, 12)
    assert who.first_day == who.last_day == date(2026, 11, 21)


# --- over which statements ---


def test_quick_and_full_stand_together_per_statement_over_who_answered_it() -> None:
    report = combined(one("a", [2, 4]), one("b", [4, 1], depth="quick"), one("c", [3, UNKNOWN]))
    assert (report.whole.statement("ik-1").n, mean(report, "ik-1")) == (3, 3)
    assert (report.whole.statement("ik-2").n, mean(report, "ik-2")) == (1, 4)
    assert report.whole.statement("ik-2").unknown == 1
    assert report.whole.theme("ik").mean == (3 + 4) / 2
    assert report.respondents.quick == 1


def test_versions_are_combined_over_the_statements_that_are_the_same() -> None:
    newer = questionnaire(
        theme("ik", statement("ik-1"), statement("ik-2", "anders gevraagd")),
        theme("zij", statement("zij-1"), statement("zij-3")),
        version="1.10",
    )
    editions = {"1.10": KnownEdition("1.10", newer)}
    team = [one("a", [1, 1, 1, 1]), replace(one("b", [5, 5, 5], version="1.10"))]
    report = combined(*team, editions=editions)
    assert report.questionnaire.version == "1.10"
    assert list(report.questionnaire.statements) == ["ik-1", "zij-1"]
    assert mean(report, "ik-1") == report.whole.theme("ik").mean == 3
    assert report.remarks == (Remark("statement_changed", 3, "ik-2, zij-2, zij-3"),)


def test_a_version_that_shares_no_statement_is_left_out() -> None:
    other = questionnaire(theme("ik", statement("ik-1", "iets anders")), version="0.9")
    editions = {"0.9": KnownEdition("0.9", other)}
    report = combined(one("a", [1]), one("b", [5], version="0.9"), editions=editions)
    assert (report.respondents.total, mean(report, "ik-1")) == (1, 1)
    assert report.remarks == (Remark("other_edition", 1, "0.9"),)


def test_a_version_that_is_not_here_and_of_which_nothing_is_told_is_left_out() -> None:
    editions = {"1.1": KnownEdition("1.1", LIST, exact=False)}
    report = combined(one("a", [1]), one("b", [5], version="1.1"), editions=editions)
    assert mean(report, "ik-1") == 1
    assert report.remarks == (Remark("edition_unknown", 1, "1.1"),)
    assert combine([one("b", [5], version="1.1")], editions, Settings()) is None


@pytest.mark.parametrize("version", ["1.0²", "1." + "9" * 5000, "٣", "", "..", "1.9.9"])
def test_whatever_a_version_is_called_one_is_the_newest(version: str) -> None:
    editions = {version: KnownEdition(version, replace(LIST, version=version, sha256=version))}
    report = combined(one("a", [1]), one("b", [5], version=version), editions=editions)
    assert report.questionnaire.version in ("1.0", version)
    assert mean(report, "ik-1") == 3


def test_who_did_the_quick_scan_of_an_older_version_was_asked_what_that_version_asks() -> None:
    older = questionnaire(theme("ik", statement("ik-1"), statement("ik-2")), version="0.9")
    core = {"ik-1": False, "ik-2": True}
    first = older.parts[0].themes[0]
    moved = replace(first, statements=tuple(replace(s, core=core[s.id]) for s in first.statements))
    older = replace(older, parts=(replace(older.parts[0], themes=(moved,)),))
    editions = {"0.9": KnownEdition("0.9", older)}
    quick = one("b", [1, 5], version="0.9", depth="quick")
    report = combined(one("a", [3, 3]), quick, editions=editions)
    assert report.whole.statement("ik-1").n == 1
    assert mean(report, "ik-2") == 4


# --- the numbers ---


def test_a_statement_has_numbers_over_its_answers_and_a_theme_those_of_its_statements() -> None:
    values = [(1, 3), (2, 4), (4, 4), (5, 5), (5, UNKNOWN)]
    report = combined(*(one(f"{n}", pair) for n, pair in enumerate(values)))
    found = report.whole.statement("ik-1")
    assert (found.n, found.mean, found.median, found.min, found.max) == (5, 3.4, 4, 1, 5)
    assert found.sd == pytest.approx(1.8166, abs=1e-4)
    assert found.distribution == (1, 1, 0, 1, 2)
    assert found.division == "divided"
    theme = report.whole.theme("ik")
    assert (theme.n_min, theme.n_max, theme.of) == (4, 5, 2)
    assert theme.mean == pytest.approx((3.4 + 4) / 2)
    assert theme.sd_within == pytest.approx(math.sqrt((3.3 + 2 / 3) / 2))
    assert theme.answers == (1, 1, 1, 3, 3)
    assert theme.agreement == found.agreement  # ik-2 has four answers and no index
    assert report.whole.statement("ik-2").withheld == ("few_answers",)
    assert report.whole.statement("zij-1").withheld == ("no_answers",)


def test_the_mirrored_gap_is_of_means_and_names_the_pair_that_is_furthest_apart() -> None:
    report = combined(one("a", [5, 4, 2, 3]), one("b", [5, 4, 1, 4]))
    (gap,) = report.whole.mirrored
    assert isinstance(gap, MirrorGap)
    assert (gap.first.id, gap.second.id, gap.difference) == ("ik", "zij", 2.0)
    assert gap.widest == ("ik-1", "zij-1")


def test_one_quick_scan_among_full_ones_tells_nothing_by_way_of_its_theme() -> None:
    """Five full and a quick one: n·T minus the sums of the statements gave the 1 away."""
    full = [(4, 3, 5), (2, 2, 1), (5, 4, 4), (3, 3, 2), (4, 5, 3)]
    asked = questionnaire(theme("ik", *(statement(f"ik-{n}") for n in (1, 2, 3))))
    of: dict[str, Any] = {
        "sharing": "anonymous",
        "organisation": "A",
        "statements": asked.statements,
    }
    team = [one(f"{n}", own, **of) for n, own in enumerate(full)]
    team.append(one("q", [1], depth="quick", **of))
    report = combined(*team, editions={"1.0": KnownEdition("1.0", asked)})
    found = report.whole.theme("ik")
    assert [report.whole.statement(id).n for id in asked.statements] == [6, 5, 5]
    assert (found.n_min, found.n_max) == (5, 6)
    assert found.mean == pytest.approx(3.189, abs=5e-4)
    assert report.by("organisation")[0].view.theme("ik") == found


def test_a_mirrored_gap_is_over_the_pairs_that_are_compared() -> None:
    """One person's answers to the pairs that the others weren't asked make no gap of all."""
    quick = [one(f"{n}", depth="quick") for n in range(10)]
    quick = [replace(own, answers={id: Answer(4) for id in ("ik-1", "zij-1")}) for own in quick]
    (gap,) = combined(*quick, one("full", [4, 5, 4, 1])).whole.mirrored
    assert (gap.difference, gap.verdict, gap.widest) == (0, "chance", None)
    assert gap.first.statements == ("ik-1",)
    (alone,) = combined(one("full", [4, 5, 4, 1])).whole.mirrored
    assert (alone.difference, alone.verdict) == (2, "too_few")


def test_a_theme_of_a_group_counts_the_statements_with_three_answers_there() -> None:
    team = [one(f"{n}", [n, UNKNOWN if n < 2 else 5], organisation="A") for n in range(1, 4)]
    small = [one(f"s{n}", [n], organisation="B") for n in range(1, 3)]
    report = combined(*team, *small)
    first, second = report.by("organisation")
    assert first.view.theme("ik").statements == ("ik-1",)
    assert (first.view.theme("ik").mean, first.view.statement("ik-2").mean) == (2, 5)
    assert second.view.theme("ik").mean is None
    assert second.view.theme("ik").withheld == ("small_group",)
    assert report.whole.theme("ik").statements == ("ik-1", "ik-2")


def test_a_gap_is_found_only_where_it_is_more_than_chance() -> None:
    def team(*by_group: Sequence[Sequence[int]]) -> TeamReport:
        return combined(
            *(
                one(f"{name}{n}", own, organisation=name)
                for name, answers in zip(("UWV", "SVB", "BD"), by_group, strict=False)
                for n, own in enumerate(answers)
            )
        )

    apart = team([(5, 5, 3, 3)] * 3 + [(5, 4, 3, 4)], [(2, 1, 3, 4)] * 3 + [(1, 2, 4, 3)])
    first, second = apart.gaps
    assert (first.theme, first.verdict) == ("ik", "found")
    assert first.high == GroupMean("UWV", 4.875, 4, 4)
    assert first.low == GroupMean("SVB", 1.5, 4, 4)
    assert (first.difference, first.statements) == (3.375, ("ik-1", "ik-2"))
    assert second.verdict == "chance"
    few = team([(5, 5, 2, 2)], [(2, 2, 1, 1)], [(3, 3, 3, 3)])
    assert {(gap.verdict, gap.high) for gap in few.gaps} == {("too_few", None)}


def test_organisations_come_by_name_and_then_the_levels() -> None:
    report = combined(
        one("a", [5], organisation="UWV", level="tactisch"),
        one("b", [2], organisation="SVB", level="operationeel"),
        one("c", [3], organisation="BD", level="operationeel"),
    )
    assert [(group.grouping, group.id) for group in report.groups] == [
        ("organisation", "BD"),
        ("organisation", "SVB"),
        ("organisation", "UWV"),
        ("level", "tactisch"),
        ("level", "operationeel"),
    ]


def test_a_point_is_unknown_to_many_from_two_people_and_a_quarter_on() -> None:
    team = [one(f"{n}", [UNKNOWN if n < 2 else 3, UNKNOWN if n < 1 else 3]) for n in range(8)]
    assert combined(*team).unknown == (UnknownPoint("ik-1", 2, 8),)


def test_themes_are_told_from_most_shared_strength_to_most_divided() -> None:
    team = [one(f"{n}", [n % 5 + 1, n % 5 + 1, 4, 4]) for n in range(10)]
    assert combined(*team).theme_order("deel") == ("zij", "ik")


def test_several_chains_are_named_once_each() -> None:
    team = [one("a", [3], chain="Loon"), one("b", [3], chain="loon"), one("c", [3], chain="Jeugd")]
    assert combined(*team).chains == ("Loon", "Jeugd")

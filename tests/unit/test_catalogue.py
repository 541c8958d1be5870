"""A questionnaire's file is checked whole, and every mistake is named with its place."""

from __future__ import annotations

import re

import pytest

from ketentui.documents.questionnaire import period_text, questionnaire_document
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale, languages
from ketentui.model.sameness import fingerprints
from ketentui.questionnaires.parsing import inspect, parse_questionnaire
from ketentui.questionnaires.weaknesses import CODES
from tests.unit.written import written

SOUND = """
schema = "ketentui/questionnaire/1"
id = "klein"
version = "1.0"
title = { nl = "Klein", en = "Small" }
[[parts]]
id = "deel"
title = { nl = "Deel", en = "Part" }
[[parts.themes]]
id = "a"
title = { nl = "A", en = "A" }
short = { nl = "A", en = "A" }
[[parts.themes.statements]]
id = "a-1"
core = true
text = { nl = "Ik doe het.", en = "I do it." }
mirror = "b-1"
[[parts.themes]]
id = "b"
title = { nl = "B", en = "B" }
short = { nl = "B", en = "B" }
[[parts.themes.statements]]
id = "b-1"
core = true
text = { nl = "Zij doen het.", en = "They do it." }
mirror = "a-1"
"""


def complaints(content: str) -> list[str]:
    found = inspect(content.encode())
    assert (found.questionnaire is None) == bool(found.problems)
    return [Locale("nl").problem(problem) for problem in found.problems]


def test_a_sound_file_is_read_with_the_default_scale_and_its_hash() -> None:
    found = parse_questionnaire(SOUND.encode(), "klein.toml")
    assert found.title("en") == "Small"
    assert [statement.id for statement in found.asked("quick")] == ["a-1", "b-1"]
    assert (found.scale.minimum, found.scale.maximum) == (1, 5)
    assert len(found.sha256) == 64


def test_what_is_all_in_one_language_says_which() -> None:
    alone = SOUND.replace('id = "klein"', 'id = "klein"\nlanguage = "en"', 1)
    for dutch, english in (("Klein", "Small"), ("Ik doe het.", "I do it."), ("A", "A")):
        alone = alone.replace(f'{{ nl = "{dutch}", en = "{english}" }}', f'"{english}"')
    alone = alone.replace("nl = ", "fy = ")
    found = parse_questionnaire(alone.encode(), "small.toml")
    assert found.title.by_language == (("en", "Small"),)
    assert found.statements["a-1"].text.by_language == (("en", "I do it."),)
    assert found.statements["b-1"].text.first == "They do it."


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "a-1"', 'id = "b-1"', "het kenmerk b-1 komt 2 keer voor"),
        ('id = "b"', 'id = "a"', "het kenmerk a komt 2 keer voor"),
        (
            'version = "1.0"',
            'version = "1.0"\nscale = { min = -2, max = 2, labels = ["a", "b"] }',
            "scale.min: een schaal begint bij 0 of hoger",
        ),
        ('version = "1.0"', 'version = "1.0"\nlanguage = "Engels"', "'Engels' is geen code"),
        ('id = "a-1"', 'id = "A 1"', "statements[1].id: 'A 1' kan niet"),
        ('version = "1.0"', "", "version: ontbreekt; hier hoort een tekst"),
        ('version = "1.0"', "version = 1.0", "version: dit is '1.0'; hier hoort een tekst"),
        (
            'id = "klein"',
            'id = "klein"\ncorrects = "0.9"',
            "corrects: dit is '0.9'; hier hoort een lijst",
        ),
        ('id = "klein"', 'id = "klein"\ncorrects = ["1.0"]', "een versie (1.0) kan zichzelf niet"),
        ('id = "klein"', 'id = "klein"\ncorrects = [""]', "corrects: ontbreekt; hier hoort"),
        ("core = true", "cor = true", "statements[1].cor: deze sleutel hoort hier niet"),
        ("core = true", 'core = "ja"', "statements[1].core: dit is 'ja'; hier hoort true"),
        ("core = true", "core = false", "theme a: geen stelling heeft 'core = true'"),
        ('mirror = "b-1"', 'mirror = "c-1"', "statement a-1: mirror: er is geen stelling c-1"),
        ('mirror = "a-1"', "", "statement a-1: mirror: stelling b-1 heeft geen"),
        (
            "core = true",
            "core = true\nlow = 3",
            "regel 16, parts[1].themes[1].statements[1].low",
        ),
        ('title = { nl = "A", en = "A" }', "title = true", "themes[1].title: dit is 'true'"),
        ('title = { nl = "A", en = "A" }', 'title = { en = "A" }', "title.nl: ontbreekt;"),
        ('title = { nl = "A", en = "A" }', "title = [{ a = inf }]", "dit is '[{ a = inf }]'"),
        ('"ketentui/questionnaire/1"', '"ketentui/questionnaire/2"', "schema: dit is"),
        ('id = "klein"', 'id = "klein"\n[scale]\nmin = 1\nmax = 1\nlabels = []', "scale.min"),
        ('id = "klein"', 'id = "klein"\nminutes.quick = -7', "hier hoort een geheel getal van 0"),
        ('id = "klein"', f'id = "klein"\nminutes.full = 0x{"f" * 5000}', "dit is '0xfff"),
        ('id = "klein"', f"id = {'1' * 5000}", "een getal van duizenden cijfers"),
        ('id = "klein"', f'id = "klein"\nx = {"[" * 5000}', "meer dan 20 lagen diep"),
        ('id = "klein"', 'id = "klein', "regel 3: kolom 12: een tekst mist een"),
        ('version = "1.0"', "tags = [1", "regel 5: kolom 1: hiervoor mist een"),
        ('version = "1.0"', "!", "regel 4: vanaf kolom 1 is dit geen TOML meer"),
    ],
)
def test_a_mistake_is_named_with_its_place(old: str, new: str, complaint: str) -> None:
    found = complaints(SOUND.replace(old, new, 1))
    assert any(complaint in line for line in found), found


def test_a_file_is_in_any_languages_its_first_one_everywhere() -> None:
    frisian = SOUND.replace("nl = ", "fy = ")
    found = parse_questionnaire(frisian.encode(), "klein.toml")
    assert (found.title("fy"), found.title("en"), found.title("nl")) == ("Klein", "Small", "Klein")
    assert fingerprints(found) == fingerprints(parse_questionnaire(SOUND.encode(), "klein.toml"))
    english_first = frisian.replace('{ fy = "A", en = "A" }', '{ en = "A", fy = "B" }', 1)
    assert parse_questionnaire(english_first.encode(), "x").theme("a").title.first == "B"
    (lacking,) = complaints(frisian.replace('title = { fy = "A"', 'title = { nl = "A"', 1))
    assert "themes[1].title.fy: ontbreekt; hier hoort een tekst" in lacking
    (mistyped,) = complaints(SOUND.replace('nl = "Klein"', 'nl = "Klein", english = "Small"'))
    assert "title.english: deze sleutel hoort hier niet; hier horen: nl, en" in mistyped


def test_all_mistakes_are_named_in_one_reading() -> None:
    broken = SOUND.replace("core = true", "cor = true", 1).replace('"1.0"', "1.0")
    assert len(complaints(broken)) == 3  # the key, the version, and a theme without core


def test_the_error_names_the_file_and_ends_as_bad_data() -> None:
    with pytest.raises(KetentuiError) as raised:
        parse_questionnaire(b"\xff\xfe", "mijn.toml")
    assert raised.value.exit_code == ExitCode.BAD_DATA
    assert "mijn.toml" in Locale("nl").error(raised.value)[0]


def test_control_characters_in_a_file_never_reach_the_screen() -> None:
    found = parse_questionnaire(SOUND.replace("Klein", "Kl\\u001b[31mein\\u202e").encode(), "x")
    assert found.title("nl") == "Klein"


def test_weaknesses_are_named_beside_mistakes_and_stop_nothing() -> None:
    weak = SOUND.replace("Ik doe het.", "Ik doe het niet en ook niet graag; zo is het.")
    weak = weak.replace("I do it.", "I don't do it.")
    found = inspect(weak.encode())
    assert found.questionnaire is not None
    lines = [Locale("nl").problem(one) for one in found.weaknesses]
    assert any("ongunstig ('niet')" in line for line in lines)
    assert any("twee dingen tegelijk" in line for line in lines)
    assert any("maar één stelling" in line and "theme a" in line for line in lines)
    broken = inspect(weak.replace("core = true", "cor = true").encode())
    assert broken.questionnaire is None
    assert broken.weaknesses


def test_a_text_without_a_language_is_dutch_in_a_file_of_ones_own() -> None:
    plain = SOUND.replace('{ nl = "Klein", en = "Small" }', '"Klein"')
    assert parse_questionnaire(plain.encode(), "klein.toml").title("en") == "Klein"


def test_a_line_ends_where_an_editor_ends_it() -> None:
    odd = SOUND.replace('"klein"', '"klein"  # \u2028 \x85').replace("core = true", "cor = true")
    assert "regel 15, parts[1].themes[1].statements[1].cor" in complaints(odd)[0]


def test_a_line_of_spaces_takes_no_longer_to_place_than_another() -> None:
    assert complaints(f"{SOUND}x = [\n[{' ' * 100_000}\n1]]")[0].startswith("regel 27")


def test_what_is_said_of_a_file_follows_its_lines() -> None:
    broken = SOUND.replace("core = true", "core = 1", 1).replace("Zij doen het", "Zij niet")
    broken = broken.replace('id = "b"', 'id = "a"').replace("questionnaire/1", "questionnaire/2")
    found = inspect(broken.encode())
    assert [one.line for one in found.problems] == sorted(one.line or 0 for one in found.problems)
    keys = [one.key for one in found.problems]
    assert keys == ["wrong_schema", "no_core", "not_boolean", "double_id"]
    assert found.problems[-1].line == 19
    weak = [(one.line, one.key) for one in found.weaknesses]
    assert weak == sorted(weak, key=lambda one: one[0] or 0)


def test_a_weakness_is_named_once_whatever_the_languages() -> None:
    weak = SOUND.replace("Ik doe het.", "Ik doe het niet.").replace("I do it.", "I do not.")
    found = [one.key for one in inspect(weak.encode()).weaknesses]
    assert found.count("reads_reversed") == 1


def test_who_reads_it_is_told_what_to_think_of_and_what_is_in_no_source() -> None:
    told = SOUND.replace(
        "[[parts]]",
        """period = { nl = "vorige week", en = "last week" }
source = { nl = "Een boek", en = "A book" }
own_choice = { nl = "Het tweede thema.", en = "The second theme." }
[[parts]]""",
        1,
    )
    told = told.replace(
        'id = "a-1"',
        'id = "a-1"\nown_choice = true',
    )
    told = told.replace(
        'id = "b"\n',
        """id = "b"
own_choice = ["pitfall"]
ask = { nl = "Denk aan je partners.", en = "Think of your partners." }
when = { nl = "Altijd.", en = "Always." }
pitfall = { nl = "Te veel.", en = "Too much." }
""",
    )
    found = parse_questionnaire(told.encode(), "klein.toml")
    assert fingerprints(found) == fingerprints(parse_questionnaire(SOUND.encode(), "klein.toml"))
    text = written(questionnaire_document(found, Locale("nl")))
    for said in (
        "Denk aan vorige week.",
        "Bron: Een boek",
        "Eigen keuze: Het tweede thema.",
        "a-1 (in de snelscan, keuze van de makers, niet uit de bron)",
        "Bij het antwoorden: Denk aan je partners.",
        "Wanneer een keten dit nodig heeft: Altijd.",
        "Hoe het misgaat (keuze van de makers, niet uit de bron): Te veel.",
    ):
        assert said in text, said


WORDED = SOUND.replace(
    'text = { nl = "Ik doe het.", en = "I do it." }',
    """text = { nl = "Ik bel een partner.", en = "I ring a partner." }
low = { nl = "Ik stuur een mail.", en = "I send an email." }
high = { nl = "Ik bel dezelfde dag.", en = "I ring the same day." }
dialogue = { nl = "Wie bel jij?", en = "Whom do you ring?" }""",
).replace("[[parts]]", 'period = { nl = "vorige week", en = "last week" }\n[[parts]]', 1)


def codes(content: str) -> list[str]:
    usual = {"few_themes", "one_statement", "no_ends"}
    found = inspect(content.encode())
    assert not found.problems
    return [one.key for one in found.weaknesses if one.key not in usual]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Ik bel een partner.", "Ik bel een partner en een collega.", "double_statement"),
        ("I ring a partner.", "I ring a partner and tell my colleague.", "double_statement"),
        ("Ik bel een partner.", "Houding en gedrag komen ter sprake.", None),
        ("Ik bel een partner.", "Stokt het werk, dan bel ik.", "verb_first"),
        ("I ring a partner.", "Should a partner be late, I ring.", "verb_first"),
        ("Ik bel een partner.", "Als het werk stokt, bel ik een partner.", None),
        ("Ik bel een partner.", "Leren van een partner hoort bij mijn werk.", None),
        ("Ik bel een partner.", "Onze partners weten wie ik ben.", None),
        ("I ring a partner.", "I don’t leave a partner waiting.", "negated"),
        ("Ik bel een partner.", "Ik laat een partner nooit wachten.", "negated"),
        ("Ik bel een partner.", f"Ik {'bel ' * 19}nu.", "many_words"),
        ("Ik stuur een mail.", "Ik stuur een mail; de partner wacht.", "double_scene"),
        ("Ik stuur een mail.", "Ik stuur een mail en wacht dan. Het blijft stil.", "double_scene"),
        ("I send an email.", "I send an email, and they wait.", "double_scene"),
        ("I send an email.", "I leave them in peace and quiet.", None),
        ("Ik stuur een mail.", "Van een partner ken ik naam en functie.", None),
        ("Ik stuur een mail.", "Iemand vraagt: wat kan ik doen?", None),
        ("Ik stuur een mail.", "Ik bel niet.", None),
        ("Ik bel dezelfde dag.", "Dreigt het mis te gaan, dan bel ik.", "verb_first"),
        ("Wie bel jij?", "Wie bel jij? En waarom?", "two_questions"),
        ("Whom do you ring?", "Whom do you ring, and what do you say?", "two_questions"),
        ("Whom do you ring?", "What makes us keep or break a promise?", None),
        ('period = { nl = "vorige week", en = "last week" }', "", "no_period"),
        ('short = { nl = "B", en = "B" }', 'short = { nl = "B", en = "A" }', "same_label"),
    ],
)
def test_what_can_be_better_is_named_in_any_language(old: str, new: str, code: str | None) -> None:
    assert codes(WORDED) == []
    assert old in WORDED
    changed = WORDED.replace(old, new, 1)
    assert codes(changed) == ([code] if code else [])


@pytest.mark.parametrize("code", [*CODES, "no_period"])
def test_every_weakness_is_told_with_an_example_of_better(code: str) -> None:
    values = {"word": "x", "count": 1, "length": 1, "most": 1, "id": "x", "text": "x"}
    problem = Problem("", code, tuple(values.items()))
    for locale in map(Locale, languages()):
        told = locale.complaint(problem)
        if code not in (
            "long_statement",
            "no_ends",
            "same_text",
            "one_statement",
            "label_too_long",
        ):
            assert told.count("'") >= 4 or code == "no_period", told
        assert "{" not in told


def test_a_weakness_can_stand_for_a_reason_that_is_told() -> None:
    weak = WORDED.replace("Ik bel een partner.", "Ik laat een partner nooit wachten.")
    reason = 'accept.negated = { nl = "Zo zegt de wet het.", en = "So says the law." }'
    for of in ("a-1", "a"):
        found = inspect(weak.replace(f'id = "{of}"', f'id = "{of}"\n{reason}', 1).encode())
        assert "negated" not in [one.key for one in found.weaknesses]
        (stands,) = found.accepted
        assert (stands.where, stands.line) == ("statement a-1", 15 + (of == "a"))
        assert Locale("en").complaint(stands) == "negated: So says the law."
    unused = inspect(WORDED.replace('id = "a-1"', f'id = "a-1"\n{reason}').encode())
    assert "accept_unused" in [one.key for one in unused.weaknesses]
    unknown = inspect(
        weak.replace('id = "a-1"', f'id = "a-1"\n{reason}')
        .replace("accept.negated", "accept.negation")
        .encode()
    )
    assert {"accept_unknown", "negated"} <= {one.key for one in unknown.weaknesses}


@pytest.mark.parametrize(
    ("language", "app", "said", "unsaid"),
    [
        ("en", "nl", ("strongly disagree", "Think of"), ("oneens", "Denk aan")),
        ("nl", "en", ("helemaal oneens", "Denk aan"), ("disagree", "Think of")),
    ],
)
def test_what_surrounds_a_questionnaires_text_is_in_the_language_of_that_text(
    language: str, app: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    other = "en" if language == "nl" else "nl"
    lacking = re.sub(rf',? ?{other} = "[^"]*"(, )?', "", SOUND)
    asked = parse_questionnaire(f'period = "2026"\n{lacking}'.encode(), "klein.toml")
    assert period_text(asked, Locale(app)) == f"{said[1]} 2026"
    told = written(questionnaire_document(asked, Locale(app)), "md")
    assert all(one in told for one in said)
    assert not any(one in told for one in unsaid)
    assert asked.scale.meanings(app)[0] == said[0]
    both = parse_questionnaire(SOUND.encode(), "klein.toml")
    assert both.scale.meanings(app) != asked.scale.meanings(app)
    assert both.scale.labels == asked.scale.labels

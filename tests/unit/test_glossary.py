"""One word a thing: what isn't said, and what is called the same wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import ketentui
from ketentui.config.paths import bundled_questionnaires
from ketentui.locale import Locale, languages
from ketentui.questionnaires.library import read_bundled
from tests.unit.test_content import all_texts

PACKAGE = Path(ketentui.__file__).parent
ROOT = PACKAGE.parent
FOLDERS = {language: PACKAGE / "locale" / language for language in ("nl", "en")}
TYPED = "words"
"""The area of what people type: they may say it in any way."""

NOT_SAID = {
    "nl": {
        r"teamrapport|teamverslag": "ketenbeeld",
        r"korte scan|snelle scan": "snelscan",
        r"zelfbeoordeling": "zelfevaluatie",
        r"opgeslagen|opslag|opslaan": "bewaard, bewaren",
        r"spinnenweb": "radar",
        r"rapportcijfer|(hoger|lager|hoog|laag) cijfer": "score, antwoord: eens is geen cijfer",
        r"(geeft?|gaf|geven|gaven) (\w+ ){0,3}een [0-5]": "je antwoordde {value}",
        r"half om half": "deels wel, deels niet",
        r"in eigen huis|bekaaid|teweegbreng\w*|lospeuteren|uit de verf": "een gewoon woord",
    },
    "en": {
        r"chains?": "partnership",
        r"(the|at a) partner(?! organisation)": "partner organisation",
        r"self-assessments?": "assessment",
        r"quick form|short scan": "quick scan",
        r"participants?": "respondent",
        r"(take|takes|took|taken|taking) (it |them |exports )?in": "import",
        r"(go|goes|going) along": "is included",
        r"passed over|all is right": "skipped, everything is in order",
        r"(higher|lower) mark|school report": "score, answer: agreeing is no mark",
        r"a mail|work floor|beamer|askance|own accord": "an email, workplace, projector",
        r"organiz\w+|colors?|behaviors?|centers?": "the British spelling",
    },
}
"""What isn't said, by a regular expression of whole words, with what is said instead."""

NOT_ON_SCREEN = {
    "nl": {
        r"haar|hem": "die, or the word itself: a thing is no person, and a partner is no man",
        r"(ga|gaa|gaat|gaan) (\w+ )?mee": "staat erin (of a file), wordt ook verwijderd",
        r"mens": "persoon",
        r"diepte": "omvang",
        r"eerste pagina": "beginscherm",
        r"(?<!nog )een keer|zolang er maar een|een (per|voor een)|meer dan een": "één",
    },
    "en": {
        r"depth": "length",
        r"stored|stores|storing": "saved",
        r"mends?|mended": "repair, correct",
        r"first page": "home screen",
        r"who were asked|(room )?to grow": "who was invited, what can be better",
    },
}
"""What isn't said in the interface, while a statement or a document may say it."""

SAID_ALIKE = (
    ("start.depth", "columns.depth"),
    ("start.chain", "columns.chain"),
    ("start.level", "columns.level"),
    ("start.organisation", "columns.organisation"),
    ("start.questionnaire", "columns.questionnaire"),
    ("export.next_format_name", "export.next_format"),
    ("common.unknown", "common.unknown_short"),
)
"""Keys of which the text is the same word."""

NO_WORDS = re.compile(
    r"```.*?```|`[^`]*`|\]\([^)]*\)|--[\w-]+|chain = |house\.chains|\(\*?keten\*?\)|\(ketenscan\)",
    re.S,
)
"""What a text has besides words: code, where a link goes, options, and the model's own name."""


def words(text: str) -> str:
    """Return a text in small letters on one line, without code, and a number where one comes."""
    return " ".join(re.sub(r"\{\w+\}", "0", NO_WORDS.sub("", text)).lower().split())


@cache
def banned(language: str, *, on_screen: bool) -> dict[re.Pattern[str], str]:
    said = NOT_SAID[language] | (NOT_ON_SCREEN[language] if on_screen else {})
    return {re.compile(rf"(?<![\w-])(?:{one})(?!\w)"): instead for one, instead in said.items()}


def slips(text: str, language: str, *, on_screen: bool = False) -> list[str]:
    """Return which words of a text aren't said, with what is said instead."""
    found = (
        (one.search(words(text)), use) for one, use in banned(language, on_screen=on_screen).items()
    )
    return [f"{match[0]} ({use})" for match, use in found if match]


def interface(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text of the interface, with its key."""
    for path in sorted(FOLDERS[language].glob("[!_]*.py")):
        texts: dict[str, str] = import_module(f"ketentui.locale.{language}.{path.stem}").TEXTS
        if path.stem != TYPED:
            yield from ((f"{path.stem}.{key}", text) for key, text in texts.items())
    template = FOLDERS[language] / "questionnaire.toml"
    yield template.name, template.read_text("utf-8")


def documents(language: str) -> Iterator[Path]:
    """Yield what users read besides: each is there in both languages."""
    english = sorted((ROOT / "docs").glob("*.en.md"))
    dutch = [path.with_name(path.name.replace(".en", "")) for path in english]
    yield from english if language == "en" else (path for path in dutch if path.exists())
    if language == "nl":
        yield ROOT / "README.md"


def test_the_glossary_is_of_the_languages_there_are() -> None:
    assert NOT_SAID.keys() == NOT_ON_SCREEN.keys() == FOLDERS.keys() == {*languages()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The chain's board", "en"),
        ("with 'ketentui team', take them in", "en"),
        ("Je gaf deze stelling een {value}.", "nl"),
        ("Zet een teamrapport in de map.", "nl"),
    ],
)
def test_a_word_that_is_not_said_is_found(text: str, language: str) -> None:
    assert slips(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Name it with --chain {chain}; `chain` is a key.", "en"),
        ("Supply chains and unchained", "nl"),
        ("Lees het nog een keer.", "nl"),
        ("who took part in it", "en"),
    ],
)
def test_code_and_what_only_looks_like_it_is_left_alone(text: str, language: str) -> None:
    assert slips(text, language) == []


@pytest.mark.parametrize("language", FOLDERS)
def test_the_interface_says_one_word_for_a_thing(language: str) -> None:
    found = {key: slips(text, language, on_screen=True) for key, text in interface(language)}
    assert {key: said for key, said in found.items() if said} == {}


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("keys", SAID_ALIKE)
def test_a_thing_is_called_the_same_on_every_screen(keys: tuple[str, ...], language: str) -> None:
    locale = Locale(language)
    assert len({locale(key).lower() for key in keys}) == 1


@pytest.mark.parametrize("language", FOLDERS)
def test_the_documents_say_the_same_words(language: str) -> None:
    told = {path.name: path.read_text("utf-8") for path in documents(language)}
    found = {name: slips(text, language) for name, text in told.items()}
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize(
    "path", sorted(bundled_questionnaires().glob("*.toml")), ids=lambda path: path.stem
)
def test_a_questionnaire_says_the_same_words(path: Path) -> None:
    said = [
        pair for text in all_texts(read_bundled(path).questionnaire) for pair in text.by_language
    ]
    found = {text: slips(text, language) for language, text in said}
    assert {text: slipped for text, slipped in found.items() if slipped} == {}

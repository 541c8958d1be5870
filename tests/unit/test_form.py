"""What stands in the form of a round, and what its page lets in: without a browser."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import ketentui
from ketentui.formats.elements import program
from ketentui.formats.form import write
from ketentui.locale import Locale, languages
from ketentui.model.accent import accent
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.house import House, Logo
from ketentui.model.round import Invitation, Round
from ketentui.questionnaires.library import read_edition

QUESTIONNAIRE = read_edition(Path(__file__).parents[1] / "data" / "klein.toml").questionnaire
ROUND = Round(
    Invitation(
        "JEUGD-7KQ4",
        '</script><img src="https://elders.example/x">',
        QuestionnaireRef(QUESTIONNAIRE.id, QUESTIONNAIRE.version, "full", QUESTIONNAIRE.sha256),
        date(2026, 12, 1),
        date(2026, 12, 18),
        "Ans & <b>Bep</b>",
        ('GGD "Noord"', "<script>alert(1)</script>"),
    ),
    (),
)
HOUSE = House("Bureau", Logo("png", b"picture"), accent("#8a1c4a"), "Tot ziens,\nAns")


class Elements(HTMLParser):
    """Remembers the elements of a page, and what stands in its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in self.inside and data.strip():
            self.inside[self.found[-1][0]].append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("house", [None, HOUSE])
def test_a_form_lets_in_its_own_script_and_style_and_nothing_else(
    language: str, house: House | None
) -> None:
    page = Elements(write(ROUND, QUESTIONNAIRE, house, Locale(language)))
    (policy,) = (one["content"] for one in page.of("meta") if "http-equiv" in one)
    told, script = page.inside["script"]
    (style,) = page.inside["style"]
    assert policy == (
        f"default-src 'none'; script-src {hashed(script)}; style-src {hashed(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert script == program("form")
    assert json.loads(told)["export"]["round"] == "JEUGD-7KQ4"
    loading = ("src", "href", "action", "style", "srcset")
    for name, attributes in page.found:
        assert not any(key.startswith("on") for key in attributes)
        for key in loading:
            value = attributes.get(key) or "#"
            assert value.startswith("#") or (name, value[:5]) == ("img", "data:")
    assert len(page.of("script")) == 2
    assert len(page.of("img")) == (house is not None)


def test_the_script_uses_no_more_than_the_page_tells_it() -> None:
    page, script = write(ROUND, QUESTIONNAIRE, None, Locale("nl")), program("form")
    told = json.loads(Elements(page).inside["script"][0])
    assert set(re.findall(r'say\("(\w+)"', script)) >= {"counted", "file"}
    said = set(re.findall(r'"(\w+)"', script))
    assert set(told["texts"]) <= said, "a text that nobody says"
    assert set(re.findall(r'say\(\w* ?\??:? ?"(\w+)"', script)) <= set(told["texts"])
    asked = set(re.findall(r'\$\("([\w-]+)"\)', script))
    there = {one.get("id") for _, one in Elements(page).found}
    assert asked <= there, "an element that isn't there"
    for word in ("localStorage", "sessionStorage", "cookie", "indexedDB", "fetch(", "innerHTML"):
        assert word not in script


def test_an_export_to_fill_in_says_what_any_export_says() -> None:
    page = write(ROUND, QUESTIONNAIRE, None, Locale("en"))
    told = json.loads(Elements(page).inside["script"][0])
    schemas = Path(ketentui.__file__).parent / "schemas"
    schema = json.loads((schemas / "assessment-1.schema.json").read_text("utf-8"))
    assert not [*Draft202012Validator(schema).iter_errors(told["export"])]
    assert told["export"].keys() == schema["properties"].keys()
    assert told["asked"] == [one.id for one in QUESTIONNAIRE.asked("full")]
    assert len(Elements(page).of("fieldset")) == len(told["asked"]) + 2

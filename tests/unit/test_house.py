"""Reports carry the house style of their chain, in every form as far as it can be shown there."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest

from ketentui.charts.types import Look
from ketentui.config.house import own_of
from ketentui.documents.nodes import Document, Paragraph, Section
from ketentui.formats import Sheet, write
from ketentui.model.accent import accent
from ketentui.model.house import House, Logo
from ketentui.usecases.housing import housed
from tests.unit.written import as_text

LOGO = Logo("svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
HOUSE = House("Bureau <b>*Jeugd*</b>", LOGO, accent("#ffcc00"), "Vragen?\n\nBel <Ans> & co.\n# Dag")


def report(title: str) -> Document:
    blocks = Section("Deel", (Paragraph("Inhoud."),)), Paragraph("Slot.")
    return Document(title, "nl", ",", blocks)


REPORTS = [report("Ketenbeeld een"), report("Ketenbeeld twee")]


def text(house: House | None, form: str, documents: Sequence[Document] = REPORTS) -> str:
    plain = form == "plain"
    sheet = Sheet(80, Look(), plain)
    return as_text(write(housed(documents, house), "text" if plain else form, sheet))


class Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.said, self.pictures = "", [dict[str, str | None]()][:0]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.pictures.append(dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.said += data


@pytest.mark.parametrize("form", ["html", "md", "text", "plain"])
def test_the_name_is_at_the_head_and_the_closing_text_at_the_end_once(form: str) -> None:
    said = text(HOUSE, form)
    if form == "html":
        said = Page(said.partition("<body>")[2]).said
    if form == "md":
        said = said.replace("\\", "")
    assert said.count("Bureau <b>*Jeugd*</b>") == 1
    order = ("Jeugd", "Ketenbeeld twee", "Deel", "Inhoud", "Slot.", "Vragen?", "Bel <Ans> & co.")
    places = [said.rindex(one) for one in (*order, "# Dag")]
    assert places == sorted(places)
    assert said.index("Jeugd") < said.index("Deel")


@pytest.mark.parametrize("form", ["html", "md", "text", "plain"])
def test_without_a_house_style_a_report_is_what_it_was(form: str) -> None:
    assert text(None, form) == write(
        REPORTS, form.replace("plain", "text"), Sheet(80, Look(), form == "plain")
    )
    assert "house" not in text(None, form)


def test_a_page_has_the_logo_in_it_and_loads_nothing() -> None:
    page = text(HOUSE, "html")
    (picture,) = Page(page).pictures
    kind, _, content = f"{picture['src']}".partition(";base64,")
    assert kind == "data:image/svg+xml"
    assert base64.b64decode(content) == LOGO.content
    assert picture["alt"] == ""
    assert page.count("data:") == 2, "that, and in the policy that allows it"
    assert not re.search(r"<script|<link|url\(|@import|\son\w+=|https?:", page)
    assert 'data:image/png;base64,"' in text(House(logo=Logo("png", b"")), "html")


def test_a_page_has_the_colour_by_the_shade_of_paper_and_of_a_dark_screen() -> None:
    page = text(HOUSE, "html")
    assert ":root { --house: #917300; }" in page
    dark = page.partition("@media screen and (prefers-color-scheme: dark) { :root {")[2]
    assert dark.startswith(" --house: #ffcc00;")
    drawn = re.findall(r"^svg[^{]*\{[^}]*\}", page, re.MULTILINE)
    assert drawn
    assert "--house" not in "".join(drawn), "in charts colours have a meaning"
    assert "--house:" not in text(House("Jeugd"), "html")


def test_what_is_not_set_leaves_no_trace() -> None:
    page = text(House(closing="Dag."), "html").partition("<body>")[2]
    assert 'class="house"' not in page
    assert page.count("Dag.") == 1
    assert "---" not in text(House("Jeugd"), "md")


def test_markdown_begins_with_its_title_and_parts_the_closing_text_from_what_is_above_it() -> None:
    lines = text(HOUSE, "md", REPORTS[:1]).split("\n")
    assert lines[:3] == ["# Ketenbeeld een", "", r"Bureau \<b>\*Jeugd\*\</b>"]
    assert lines[-8:-5] == ["---", "", "Vragen?"]


OWN = {"Jeugdketen": {"colour": "#00594f"}, "": {"name": "Zonder"}}


@pytest.mark.parametrize(
    ("chains", "own"),
    [
        (["Jeugdketen"], OWN["Jeugdketen"]),
        ([" JEUGDKETEN", "jeugdketen"], OWN["Jeugdketen"]),
        (["Jeugdketen", "Andere keten"], {}),
        (["Andere keten"], {}),
        ([], {}),
        ([""], OWN[""]),
    ],
)
def test_a_chain_has_its_own_and_several_together_what_is_for_all(
    chains: list[str], own: dict[str, str]
) -> None:
    assert own_of(chains, OWN) == own

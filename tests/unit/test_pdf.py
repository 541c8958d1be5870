"""A PDF can be listened to, says what the document says, and is always the same."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.documents.nodes import Document, Section
from ketentui.errors import KetentuiError
from ketentui.formats import Sheet, can_write, write
from ketentui.formats.pdf import drawing_style
from ketentui.locale import Locale
from ketentui.model.accent import accent
from ketentui.model.figures import (
    Cell,
    Figure,
    Grid,
    GridColumn,
    GridRow,
    Line,
    Lines,
    Mark,
    Radar,
    Series,
    Sign,
    Sparkline,
    Split,
    Splits,
)
from ketentui.model.house import House, Logo
from ketentui.model.replacing import replace
from ketentui.model.text import clean
from ketentui.usecases.housing import housed
from tests.unit.tagged import faults, outline, tree
from tests.unit.test_formats import SUBJECTS, documents
from tests.unit.written import as_text

NASTY = [
    '#panic("x")',
    "#import '/etc/passwd': *",
    '"], "blocks": [{"kind": "x',
    "$x$ *a* _b_ `c` <d> @e = f / g: h // i /* j */ ~ -- --- ' \" \\u{41} \\",
    "</style><script>",
    "]]> &amp; &#0;",
    "a" * 200,
    "中文 😀 العربية ก็ ﷽ \u0301 ̈́͘ \ue000 \U0001f3f4\U000e0067\U000e0062\U000e007f",
    "\x00\x1b[31m\u202e\ud800\u200b",
    "",
    " ",
]
TEXTS = st.one_of(st.text(max_size=30), st.sampled_from(NASTY))


def pdf(*made: Document) -> bytes:
    content = write(made, "pdf", Sheet(80, Look()))
    assert isinstance(content, bytes)
    return content


@cache
def of_subject(subject: str) -> bytes:
    return pdf(documents()[subject])


def document(*blocks: nodes.Node, title: str = "Titel") -> Document:
    return Document(title, "nl", ",", blocks)


def _figures(one: str) -> Iterator[Figure]:
    """Yield a figure of each kind with a text wherever one can stand."""
    marks = Mark("link", 1.0, 3.0), Mark("square", 1.0, text=one), Mark("dot", 3.0, text=one)
    lines = Line(one, marks, (one,), one), Line(one, (), (one,), gap=one, faint=True)
    yield Lines(one, lines, 1, 5, (one,), ends=(one, one), key=(("dot", one),))
    answers = Split(one, (1, 0, 2), (one,), one), Split(one, (1, 1, 0), (one,), blocks=True)
    yield Splits(answers, (one, one, one), (one,), (one, one, one), (one, one))
    row = GridRow(one, (Cell(one, 2.0), Cell(one)), one)
    yield Grid((GridColumn(one, one, 2.5), GridColumn(one, one)), (row,), 1, 5, whole=one)


def everything(one: str) -> Document:
    """A document with a text wherever one can stand."""
    table = nodes.Table(
        (nodes.Column(one), nodes.Column("n", "number"), nodes.Column("c", "counts")),
        ((one, "1", "1 2"), (nodes.Missing(one), one, one)),
    )
    below = nodes.Quotation(one, one), nodes.Paragraph(one, role="aside")
    return document(
        nodes.Paragraph((one, nodes.Strong(one), one)),
        nodes.Facts(((one, one),)),
        nodes.Facts(((one, one),), role="terms"),
        nodes.Points((nodes.Point((one, nodes.Strong(one)), below),), numbered=True),
        table,
        *map(nodes.Drawing, _figures(one)),
        nodes.Drawing(Radar("x", (one, "b", "c"), (Series(one, (1, 2, None)),), 1, 5)),
        Section(one, (nodes.Question(one, one, large=True), nodes.Question(one, one))),
        Section(one, (nodes.Blanks(one, (one, one, one)),), role="agenda"),
        title=one,
    )


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_can_be_listened_to(subject: str) -> None:
    assert faults(of_subject(subject)) == []


def test_it_is_valid_by_the_checker_of_others_where_that_is_installed(tmp_path: Path) -> None:
    checker = shutil.which("verapdf")
    if checker is None:
        pytest.skip("veraPDF isn't installed")
    for subject in SUBJECTS:
        (tmp_path / f"{subject}.pdf").write_bytes(of_subject(subject))
    command = [checker, "--flavour", "ua1", "--format", "text", *map(str, tmp_path.iterdir())]
    said = subprocess.run(command, text=True, capture_output=True).stdout
    assert [line.split()[0] for line in said.splitlines()] == ["PASS"] * len(SUBJECTS)


def headings(blocks: tuple[nodes.Node, ...]) -> Iterator[str]:
    for one in blocks:
        if isinstance(one, Section) and "pdf" in one.forms:
            yield one.title
            yield from headings(one.blocks)
        elif isinstance(one, nodes.Beside) and "pdf" in one.forms:
            yield from headings(tuple(chain.from_iterable(one.columns)))


@pytest.mark.parametrize("subject", ["profile", "plan"])
def test_its_headings_are_its_outline_and_every_page_says_where_one_is(subject: str) -> None:
    told, content = documents()[subject], of_subject(subject)
    titles = [told.name, *headings(told.blocks)]
    assert outline(content) == [clean(one) for one in titles]
    pages = PdfReader(BytesIO(content)).pages
    for number, page in enumerate(pages, 1):
        assert [round(float(one)) for one in page.mediabox[2:]] == [595, 842]
        last = " ".join(page.extract_text().split()[-20:])
        assert last.endswith(f"{clean(told.title)} {number} / {len(pages)}")


def test_it_says_what_it_is_and_not_when_it_was_made() -> None:
    file = PdfReader(BytesIO(of_subject("plan")))
    assert file.metadata is not None
    assert file.metadata.title == documents()["plan"].title
    root: Any = file.trailer["/Root"]
    assert root["/Lang"] == "nl"
    assert "/CreationDate" not in file.metadata


def test_the_same_document_is_the_same_file() -> None:
    assert pdf(documents()["plan"]) == of_subject("plan")


@settings(max_examples=10, deadline=None)
@given(TEXTS)
@example("#panic()")
def test_no_text_is_markup(one: str) -> None:
    content = pdf(everything(one))
    assert faults(content) == []
    kinds = Counter(kind for kind, _ in tree(content))
    drawn = 5 if one else 6  # a row says why nothing is drawn, or it is drawn
    assert [kinds[kind] for kind in ("H1", "H2", "H3", "Table", "Figure")] == [1, 2, 0, 4, drawn]


@pytest.mark.parametrize("one", NASTY)
def test_what_would_break_out_elsewhere_is_text(one: str) -> None:
    content = pdf(everything(one))
    assert faults(content) == []
    said = "".join(as_text(content).split()).replace("\u200b", "")
    if clean(one).isascii():
        assert "".join(clean(one).split()) in said


def test_a_sign_that_no_font_has_is_a_box_and_takes_no_other_along() -> None:
    said = as_text(pdf(document(nodes.Paragraph("vóór \U00012000 ná"))))
    assert "vóór □ ná" in said or "\U00012000" in said


def test_a_drawing_is_told_with_its_numbers() -> None:
    told = Radar("Beeld", ("A", "B", "C"), (Series("nu", (1.25, 2, None)),), 1, 5)
    course = Sparkline((1.0, None, 3.0, 4.0), 1, 5, "van 1,0 tot 4,0")
    table = nodes.Table((nodes.Column("x"), nodes.Column("y")), (("a", course),))
    content = pdf(document(nodes.Drawing(told), table))
    texts = [one["/Alt"] for kind, one in tree(content) if kind == "Figure"]
    assert texts == ["Beeld: A 1,3; B 2; C –", "van 1,0 tot 4,0"]
    assert faults(content) == []


def test_each_drawn_cell_is_told_and_each_table_has_headings() -> None:
    mark = Mark("link", 2.0, 4.0), Mark("square", 2.0, text="2,0"), Mark("dot", 4.0, text="4,0")
    rows = Line("Rij", mark, ("+2,0",)), Line("Leeg", (), ("–",), gap="te weinig")
    key: tuple[tuple[Sign, str], ...] = (("dot", "IK"), ("square", "DE ANDEREN"))
    lines = Lines("Beeld", rows, 1, 5, ("verschil",), ends=("oneens", "eens"), key=key)
    answers = Split("Keten", (3, 0, 1), ("4",), bold=True), Split("Kop", (), ("",))
    splits = Splits(answers, ("1 laag", "2 half", "3 hoog"), ("n",), scenes=("Zus", "Zo"))
    group = GridRow("Groep", (Cell("3,1", 3.1), Cell("te weinig")), "4 open")
    columns = GridColumn("Doel", "2,9", 2.9), GridColumn("Werk", "3,3", 3.3)
    figures: tuple[Figure, ...] = (
        lines,
        splits,
        Grid(columns, (group,), 1, 5, whole="Keten"),
    )
    content = pdf(document(*map(nodes.Drawing, figures)))
    assert faults(content) == []
    assert [one["/Alt"] for kind, one in tree(content) if kind == "Figure"] == [
        "Rij: DE ANDEREN 2,0; IK 4,0; verschil +2,0",
        "Keten: 1 laag: 3; 3 hoog: 1",
        "Groep: Doel 3,1; Keten 2,9",
    ]
    assert [kind for kind, _ in tree(content)].count("TH") == 9
    said = " ".join(as_text(content).split())
    for text in ("te weinig", "1 Zus", "3 Zo", "3 hoog", "4 open", "Keten"):
        assert text in said


NUMBER = re.compile(r"\d+[.,]\d+")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_number_of_the_page_is_in_it(subject: str) -> None:
    page = write([documents()[subject]], "html", Sheet(80, Look()))
    assert isinstance(page, str)
    told = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert {*NUMBER.findall(told)} <= {*NUMBER.findall(as_text(of_subject(subject)))}


def test_it_tells_where_everything_is_from_five_pages_on() -> None:
    def of_pages(many: int) -> bytes:
        chapters = (Section(f"Deel {n}", (), 1, "agenda") for n in range(1, many))
        return pdf(document(nodes.Contents("Inhoud"), nodes.Paragraph("Begin."), *chapters))

    few, many = of_pages(4), of_pages(5)
    assert faults(many) == []
    assert [kind for kind, _ in tree(few)].count("TOCI") == 0
    assert [kind for kind, _ in tree(many)].count("TOCI") == 4
    assert "Deel 4 5" in " ".join(as_text(many).split())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_letters_are_smaller_than_can_be_read(subject: str) -> None:
    sizes: set[float] = set()

    def see(text: str, _: object, tm: Sequence[float], __: object, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * (tm[3] or tm[0])), 1))

    for page in PdfReader(BytesIO(of_subject(subject))).pages:
        page.extract_text(visitor_text=see)
    assert min(sizes) >= 8


def test_it_carries_the_house_style() -> None:
    square = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    house = House("Bureau Jeugd", Logo("svg", square), accent("#00594f"), "Vragen?\nBel ons.")
    made = replace(document(nodes.Paragraph("Tekst.")), made="gemaakt op 1 mei")
    content = pdf(*housed([made], house))
    assert faults(content) == []
    said = " ".join(as_text(content).split())
    assert said.startswith("Bureau Jeugd Titel Tekst. Vragen? Bel ons.")
    assert said.endswith("Titel · Bureau Jeugd · gemaakt op 1 mei 1 / 1")
    assert pdf(*housed([made], None)) != content


def test_a_chapter_begins_a_page_and_what_belongs_together_stays_so() -> None:
    item = Section("Punt", tuple(nodes.Paragraph(f"regel {n}") for n in range(30)), 2, "item")
    long = Section("Lang", tuple(nodes.Paragraph(f"regel {n}") for n in range(90)), 2, "item")
    begins = Section("Deel", (item, item, long), 1, "agenda")
    pages = [one.extract_text() for one in PdfReader(BytesIO(pdf(document(begins)))).pages]
    starts = [page.splitlines()[0].strip() for page in pages]
    assert starts[:3] == ["Titel", "Deel", "Punt"]
    assert "Lang" in pages[2]
    assert sum(page.count("regel") for page in pages) == 150


def test_what_has_a_page_of_its_own_shares_one_only_where_hardly_anything_is() -> None:
    def page_of(lines: int) -> int:
        before = (nodes.Paragraph(f"regel {n}") for n in range(lines))
        content = pdf(document(*before, Section("Eigen", (nodes.Paragraph("Tekst."),), 2, "page")))
        pages = [one.extract_text() for one in PdfReader(BytesIO(content)).pages]
        return next(n for n, said in enumerate(pages, 1) if "Eigen" in said)

    assert (page_of(2), page_of(25)) == (1, 2)


def test_drawings_look_as_on_the_page_that_is_printed() -> None:
    rules = drawing_style()
    assert "var(" not in rules
    assert ".ring" in rules


def test_several_documents_are_one_file() -> None:
    content = pdf(document(title="Een"), document(title="Twee"))
    assert outline(content) == ["Een", "Twee"]
    assert len(PdfReader(BytesIO(content)).pages) == 2


def test_without_typst_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not can_write("pdf")
    with pytest.raises(KetentuiError) as error:
        pdf(document())
    assert "[pdf]" in Locale("nl").error(error.value)[1]

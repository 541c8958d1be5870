"""What a PDF has to be for who listens to it, as far as that can be told from its structure."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_HEADINGS = {f"H{level}": level for level in range(1, 7)}
_STANDARD = {
    *_HEADINGS,
    *("Document", "Part", "Div", "Sect", "BlockQuote", "Caption", "P", "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Strong", "Em", "Figure"),
    *("NonStruct", "Link", "Formula", "Quote", "TOC", "TOCI", "Reference"),
}
_SHOWS_TEXT = {b"Tj", b"TJ", b"'", b'"'}
_ACTS = ("/OpenAction", "/AA", "/AcroForm")


def faults(content: bytes) -> list[str]:
    """Return what PDF/UA-1 asks for and a file doesn't have; also what no report has: links out of
    it, files in it, and anything that happens when it is opened.
    """
    return [*_faults(PdfReader(BytesIO(content)))]


def outline(content: bytes) -> list[str]:
    """Return the headings that a viewer shows beside the pages."""
    return [*_titles(PdfReader(BytesIO(content)).outline)]


def tree(content: bytes) -> list[tuple[str, Any]]:
    """Return the elements of a file in the order of reading, by what they are."""
    root: Any = PdfReader(BytesIO(content)).trailer["/Root"]
    return [*_elements(root["/StructTreeRoot"])]


def _titles(entries: Any) -> Iterator[str]:
    for one in entries:
        if isinstance(one, list):
            yield from _titles(one)
        else:
            yield one["/Title"]


def _faults(file: PdfReader) -> Iterator[str]:
    root: Any = file.trailer["/Root"]
    yield from _of_whole(root)
    elements = [*_elements(root["/StructTreeRoot"])]
    yield from (f"{kind} is no standard element" for kind, _ in elements if kind not in _STANDARD)
    yield from ("figure without words" for kind, one in elements if _is_mute(kind, one))
    yield from ("heading without scope" for kind, one in elements if _is_scopeless(kind, one))
    yield from ("table without headings" for kind, one in elements if _is_headless(kind, one))
    levels = [0, *(_HEADINGS[kind] for kind, _ in elements if kind in _HEADINGS)]
    yield from (f"H{low} before H{high}" for low, high in pairwise(levels) if high > low + 1)
    for number, page in enumerate(file.pages, 1):
        links = [one.get_object() for one in page.get("/Annots", [])]
        if "/StructParents" not in page or not all(map(_leads_inside, links)):
            yield f"page {number}: no structure, or something to click on"
        yield from (f"page {number}: {fault}" for fault in _of_content(page, page, file))


def _leads_inside(link: Any) -> bool:
    """Return whether something to click on leads to another page of the file, and says so."""
    action = link.get("/A", {})
    inside = "/Dest" in link or action.get("/S") == "/GoTo"
    return (
        link["/Subtype"] == "/Link" and inside and "/StructParent" in link and "/Contents" in link
    )


def _of_whole(root: Any) -> Iterator[str]:
    if not root["/MarkInfo"]["/Marked"]:
        yield "not marked"
    if not root.get("/Lang"):
        yield "no language"
    if not root["/ViewerPreferences"]["/DisplayDocTitle"]:
        yield "its title isn't shown"
    told = root["/Metadata"].get_data().decode()
    if "<pdfuaid:part>1</pdfuaid:part>" not in told or "<dc:title>" not in told:
        yield "doesn't say what it is"
    yield from (f"has {name}" for name in _ACTS if name in root)
    yield from (f"has {name}" for name in root.get("/Names", {}) if name != "/Dests")


def _elements(above: Any) -> Iterator[tuple[str, Any]]:
    below = above.get("/K", [])
    for one in below if isinstance(below, list) else [below]:
        element = one.get_object()
        if isinstance(element, dict) and "/S" in element:
            yield element["/S"][1:], element
            yield from _elements(element)


def _is_mute(kind: str, element: Any) -> bool:
    return kind in ("Figure", "Formula") and not str(element.get("/Alt", "")).strip()


def _is_scopeless(kind: str, element: Any) -> bool:
    about = element.get("/A", [])
    every = about if isinstance(about, list) else [about]
    return kind == "TH" and not any("/Scope" in one.get_object() for one in every)


def _is_headless(kind: str, element: Any) -> bool:
    return kind == "Table" and "TH" not in {name for name, _ in _elements(element)}


def _of_content(page: Any, part: Any, file: PdfReader) -> Iterator[str]:
    """Yield what is wrong with what is drawn: with a page, or with a drawing on it."""
    about = part.get("/Resources", {})
    for font in about.get("/Font", {}).values():
        yield from _of_font(font.get_object())
    for drawing in about.get("/XObject", {}).values():
        if drawing.get_object()["/Subtype"] == "/Form":
            yield from _of_content(page, drawing.get_object(), file)
    if part is page:
        yield from _unmarked(ContentStream(page.get_contents(), file))


def _of_font(font: Any) -> Iterator[str]:
    below = [one.get_object() for one in font.get("/DescendantFonts", [font])]
    for one in below:
        if font["/Subtype"] != "/Type3" and not any(
            f"/FontFile{kind}" in one["/FontDescriptor"] for kind in ("", "2", "3")
        ):
            yield f"{font.get('/BaseFont')} isn't in it"
    if "/ToUnicode" not in font:
        yield f"{font.get('/BaseFont')} doesn't say which letters it has"


def _unmarked(stream: ContentStream) -> Iterator[str]:
    """Yield that text is neither part of the structure nor decoration."""
    depth = 0
    for _, operator in stream.operations:
        depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
        if operator in _SHOWS_TEXT and not depth:
            yield "text that nobody hears"

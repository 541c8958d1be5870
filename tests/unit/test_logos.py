"""A logo has nothing in it but what draws it; what acts, loads, moves or never ends is refused."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.logos import LARGEST_LOGO, read_logo
from ketentui.storage.plain_svg import NoSvg, drawing_svg
from ketentui.storage.png import LARGEST_SIDE, SIGNATURE, NoPng, drawing_png

NAMESPACE = "http://www.w3.org/2000/svg"


def svg(inside: str, head: str = "", *, given: str = 'viewBox="0 0 90 30"') -> bytes:
    names = f'xmlns="{NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x"'
    return f"{head}<svg {names} {given}>{inside}</svg>".encode()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(
    width: int = 2, height: int = 2, kind: bytes = b"\x08\x02\x00\x00\x00", *more: bytes
) -> bytes:
    lines = zlib.compress(b"\0" * (height * (1 + 3 * width)))
    header = chunk(b"IHDR", struct.pack(">II", width, height) + kind)
    return b"".join((SIGNATURE, header, *more, chunk(b"IDAT", lines), chunk(b"IEND", b"")))


DRAWN = """
<style><![CDATA[ /* of a program */ .a, path > g { fill: url( '#verloop' ) } ]]></style>
<defs><linearGradient id="verloop"><stop offset="0" stop-color="#7a1f5c"/></linearGradient></defs>
<g transform="rotate(4)"><path class="a" d="M0 0h9v9z" style="stroke:rgb(1,2,3)"/></g>
<use xlink:href="#verloop"/><text x="1" xml:space="preserve">A &amp; B &lt;keten&gt;</text>
"""


def test_what_draws_stays_as_it_was() -> None:
    found = drawing_svg(svg(DRAWN))
    assert drawing_svg(found) == found
    tree = ElementTree.fromstring(found)
    assert [one.tag.removeprefix(f"{{{NAMESPACE}}}") for one in tree.iter()] == [
        *("svg", "style", "defs", "linearGradient", "stop", "g", "path", "use", "text")
    ]
    assert tree.attrib == {"viewBox": "0 0 90 30"}
    assert tree[-1].text == "A & B <keten>"
    assert tree[-2].attrib == {"href": "#verloop"}
    assert tree[2][0].attrib == {"class": "a", "d": "M0 0h9v9z", "style": "stroke:rgb(1,2,3)"}


def test_what_is_about_a_drawing_is_left_out() -> None:
    about = "<title>Geheim</title><desc>van mij</desc><metadata><x:who>ik</x:who></metadata>"
    other = (
        '<!-- noot --><?maker 1?><x:view x:at="3"><rect/></x:view><g x:label="naam" data-a="b"/>'
    )
    found = drawing_svg(svg(about + other, '<?xml version="1.0" encoding="utf-8"?>\n<!-- hier -->'))
    assert found == f'<svg xmlns="{NAMESPACE}" viewBox="0 0 90 30"><g></g></svg>'.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_drawing_may_be_in_any_encoding_that_it_says(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(svg("<text>é</text>").decode().encode(encoding))
    logo = read_logo(file)
    assert (logo.kind, "é" in logo.content.decode()) == ("svg", True)


ATTACKS = {
    "<script>alert(1)</script>": "svg_script",
    "<g><g><script/></g></g>": "svg_script",
    "<x:view><script/></x:view>": "svg_script",
    '<html:script xmlns:html="http://www.w3.org/1999/xhtml">1</html:script>': "svg_script",
    '<path onload="alert(1)"/>': "svg_event",
    '<path OnClick="alert(1)"/>': "svg_event",
    '<path x:onbegin="alert(1)"/>': "svg_event",
    "<foreignObject><p/></foreignObject>": "svg_page",
    "<metadata><foreignObject/></metadata>": "svg_page",
    '<image href="data:image/png;base64,AAAA"/>': "svg_image",
    '<image xlink:href="https://keten.example/x.png"/>': "svg_image",
    '<a href="https://keten.example"><path/></a>': "svg_link",
    '<a xlink:href="javascript:alert(1)"/>': "svg_link",
    '<use href="https://keten.example/x.svg#a"/>': "svg_outside",
    '<use xlink:href=" data:image/svg+xml,x#a"/>': "svg_outside",
    '<use href="javascript:alert(1)"/>': "svg_outside",
    '<linearGradient href="x.svg#a"/>': "svg_outside",
    '<set attributeName="href" to="javascript:alert(1)"/>': "svg_moves",
    '<path><animate attributeName="d"/></path>': "svg_moves",
    "<filter/>": "svg_unknown",
    "<switch/>": "svg_unknown",
    "<style>@import 'https://keten.example/x.css';</style>": "svg_style",
    "<style>@/**/import 'x.css';</style>": "svg_style",
    "<style>@font-face{src:url(#a)}</style>": "svg_style",
    "<style>.a{fill:url(https://keten.example)}</style>": "svg_style",
    "<style>.a{fill:URL ( '//keten.example' )}</style>": "svg_style",
    "<style>.a{fill:u\\72l(x)}</style>": "svg_style",
    "<style>.a{fill:image-set('x.png' 1x)}</style>": "svg_style",
    "<style>.a{width:expression(alert(1))}</style>": "svg_style",
    "<style>.a{x:'}';fill:url(#b)}</style>": "svg_style",
    "<style>.a{fill:red;.b{fill:red}}</style>": "svg_style",
    "<style>.a{fill:red</style>": "svg_style",
    '<path style="fill:url(x.svg#a)"/>': "svg_style",
    '<path fill="url(https://keten.example/#a)"/>': "svg_style",
    '<path fill="src(&quot;x&quot;)"/>': "svg_style",
    '<g id="a"><use href="#a"/></g>': "svg_too_much",
    '<pattern id="a"><path fill="url(#a)"/></pattern>': "svg_too_much",
    "<g>" * 200 + "</g>" * 200: "svg_too_much",
    "<path/>" * 100_000: "svg_too_much",
    "&geheim;": "svg_broken",
    "<g>": "svg_broken",
}


@pytest.mark.parametrize(("inside", "reason"), ATTACKS.items(), ids=range(len(ATTACKS)))
def test_what_is_no_drawing_is_refused_with_the_element_and_the_line(
    inside: str, reason: str
) -> None:
    with pytest.raises(NoSvg) as raised:
        drawing_svg(svg(f"\n{inside}"))
    problem = raised.value.problem
    assert problem.key == reason
    assert problem.line == 2 or reason == "svg_too_much"
    if reason not in ("svg_broken", "svg_too_much"):
        assert problem.where.strip("<>") in inside


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://keten.example/svg11.dtd">',
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://keten.example/x">%x;]>',
    ],
)
def test_no_entity_is_ever_looked_at(head: str) -> None:
    with pytest.raises(NoSvg) as raised:
        drawing_svg(svg("<text>&b;&x;</text>", head))
    assert raised.value.problem.key == "svg_doctype"


def test_a_style_sheet_from_elsewhere_is_refused() -> None:
    with pytest.raises(NoSvg) as raised:
        drawing_svg(svg("", '<?xml-stylesheet href="https://keten.example/x.css"?>'))
    assert raised.value.problem.key == "svg_outside"


LEVELS = 9
USES = "".join(f'<g id="l{at}">{f"""<use href="#l{at + 1}"/>""" * 10}</g>' for at in range(LEVELS))
PATTERNS = "".join(
    f'<pattern id="l{at}"><g fill="url(#l{at + 1})">{"<path/>" * 30}</g></pattern>'
    for at in range(LEVELS)
)
STYLED = "<style>" + "".join(f".c{at}{{mask:url(#l{at + 1})}}" for at in range(LEVELS)) + "</style>"
STYLED += "".join(
    f'<mask id="l{at}">{f"""<path class="c{at}"/>""" * 30}</mask>' for at in range(LEVELS)
)
ANY = (
    "<style>"
    + "".join(f"#g{at} :not(a){{fill:url(#l{at + 1})}}" for at in range(LEVELS))
    + ("</style>")
)
ANY += "".join(
    f'<pattern id="l{at}"><g id="g{at}">{"<path/>" * 30}</g></pattern>' for at in range(LEVELS)
)


@pytest.mark.parametrize("bomb", [USES, PATTERNS, STYLED, ANY], ids=range(4))
def test_a_few_lines_that_draw_billions_of_shapes_are_refused(bomb: str) -> None:
    with pytest.raises(NoSvg) as raised:
        drawing_svg(svg(f'{bomb}<path id="l{LEVELS}"/><use href="#l0"/>'))
    assert raised.value.problem.key == "svg_too_much"


@pytest.mark.parametrize(
    "inside",
    [
        f'<path d="{"a" * 500_000}"/>',
        f'<path d="{" " * 500_000}"/>',
        f'<path d="{"a(" * 250_000}"/>',
        f'<path d="{"url(#" * 100_000}"/>',
        f"<style>{'a' * 500_000}</style>",
        f"<style>{'/*' * 250_000}</style>",
        "<style>" + ".a{fill:url(#b)}" * 20_000 + "</style>" + '<g class="a"/>' * 10_000,
        "<style>"
        + "".join(f".a{{fill:url(#b{at})}}" for at in range(8000))
        + "</style>"
        + ("".join(f'<g id="b{at}"/>' for at in range(8000)) + '<g class="a"/>' * 8000),
    ],
    ids=range(8),
)
def test_what_is_hard_to_read_is_read_or_refused_at_once(inside: str) -> None:
    """Time that grows with the square of the size would be minutes."""
    with suppress(NoSvg):
        drawing_svg(svg(inside))


def test_a_logo_of_a_usual_drawing_program_is_taken() -> None:
    """A thousand shapes with a class each, and gradients and clips by class, as Illustrator has."""
    style = "<style>.cls-1{fill:none}.cls-2{clip-path:url(#c)}.cls-3{fill:url(#g)}</style>"
    defs = '<clipPath id="c"><path class="cls-1"/></clipPath><linearGradient id="g"/>'
    shapes = '<g class="cls-2"><path class="cls-3"/></g>' * 1000
    assert drawing_svg(svg(f"<defs>{style}{defs}</defs>{shapes}")).count(b"<path") == 1001


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (svg("", given=""), "svg_no_size"),
        (svg("", given='width="100%" height="100%"'), "svg_no_size"),
        (b'<svg viewBox="0 0 1 1"/>', "svg_no_svg"),
        (b"<html><body/></html>", "svg_no_svg"),
        (b'<?xml version="1.0" encoding="x-unknown"?><svg/>', "svg_broken"),
        (b"<svg", "svg_broken"),
    ],
)
def test_what_is_no_svg_says_so(content: bytes, reason: str) -> None:
    with pytest.raises(NoSvg) as raised:
        drawing_svg(content)
    assert raised.value.problem.key == reason


@given(st.text(alphabet="<>/&;:#'\"()@\\{}= \nasvgurlhrefonstyle.!-[]?", max_size=80))
def test_whatever_is_in_it_is_taken_or_refused_and_what_is_taken_is_plain(inside: str) -> None:
    try:
        found = drawing_svg(svg(inside))
    except NoSvg:
        return
    assert drawing_svg(found) == found
    for one in ElementTree.fromstring(found).iter():
        assert one.tag != f"{{{NAMESPACE}}}script"
        assert not any(name.lower().startswith("on") for name in one.attrib)
        assert one.attrib.get("href", "#").startswith("#")


def test_a_png_keeps_what_draws_it_alone() -> None:
    noted = chunk(b"tEXt", b"Author\0Ans"), chunk(b"eXIf", b"52.1N"), chunk(b"acTL", b"\0" * 8)
    assert drawing_png(png(2, 2, b"\x08\x02\0\0\0", *noted) + b"<script>") == png()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (SIGNATURE, "png_broken"),
        (png()[:-1], "png_broken"),
        (png()[:40] + b"x" + png()[41:], "png_broken"),
        (png(2, 2, b"\x07\x02\0\0\0"), "png_broken"),
        (png(2, 2, b"\x08\x05\0\0\0"), "png_broken"),
        (png(2, 2, b"\x08\x02\0\0\0", chunk(b"ABCD", b"")), "png_broken"),
        (SIGNATURE + chunk(b"IDAT", b"") + chunk(b"IEND", b""), "png_broken"),
        (SIGNATURE + png()[8:33] + chunk(b"IEND", b""), "png_broken"),
        (png(0, 2), "png_too_large"),
        (png(LARGEST_SIDE + 1, 1), "png_too_large"),
        (png(1, LARGEST_SIDE + 1), "png_too_large"),
    ],
)
def test_what_is_no_png_or_too_large_says_so(content: bytes, reason: str) -> None:
    with pytest.raises(NoPng) as raised:
        drawing_png(content)
    assert raised.value.problem.key == reason


@given(st.binary(max_size=200))
def test_any_bytes_behind_a_signature_are_a_png_or_none(rest: bytes) -> None:
    with pytest.raises(NoPng):
        drawing_png(SIGNATURE + rest)


def test_a_file_is_what_it_holds_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(png())
    assert read_logo(file).kind == "png"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "logo_missing"),
        (b"", "no_picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF<", "no_picture"),
        (b"a <svg", "no_picture"),
        (svg("<script/>"), "svg_script"),
        (SIGNATURE, "png_broken"),
        (b"<" * (LARGEST_LOGO + 1), "logo_too_large"),
    ],
)
def test_a_file_that_is_no_logo_is_named(
    tmp_path: Path, content: bytes | None, reason: str
) -> None:
    file = tmp_path / "logo.svg"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(KetentuiError) as raised:
        read_logo(file)
    error = raised.value
    assert (error.key, error.exit_code) == ("logo_refused", ExitCode.BAD_DATA)
    assert error.values["file"] == file
    assert [one.key for one in error.problems] == [reason]


@pytest.mark.parametrize("place", ["/dev/zero", "/dev/tty", "/"])
def test_a_device_or_a_folder_is_no_logo(tmp_path: Path, place: str) -> None:
    (tmp_path / "logo.svg").symlink_to(place)
    with pytest.raises(KetentuiError):
        read_logo(tmp_path / "logo.svg")

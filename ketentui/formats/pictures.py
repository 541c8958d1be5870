"""Figures in a page: tables whose middle column is drawn, so that each number is text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ketentui.formats import geometry
from ketentui.formats.elements import Html, element
from ketentui.formats.geometry import Shape
from ketentui.model.figures import Cell, Grid, GridColumn, GridRow, Line, Lines, Sign, Split, Splits

_MARK = 5.5
"""Half the width of a mark, in pixels."""

_LONG = 40
"""Letters of a label from which on it takes half of the table."""


def lines(figure: Lines) -> Html:
    """Return a table with a line for each row."""
    head = (
        element("td"),
        element("td", *_axis(figure), class_="drawn"),
        *(
            element("th", title, scope="col", class_=_column(at, figure.main))
            if title
            else element("td")
            for at, title in enumerate(figure.columns)
        ),
    )
    table = element(
        "table",
        element("thead", element("tr", *head)),
        element("tbody", *(_line(row, figure) for row in figure.rows)),
        class_=" ".join(kinds_of(figure)),
    )
    return element("div", *_key(figure.key), table, class_="chart")


def kinds_of(figure: Lines) -> Iterator[str]:
    """Yield how a chart has to be laid out, by what is in it."""
    yield "lines"
    if any(mark.text for row in figure.rows for mark in row.marks):
        yield "pairs"
    if any(len(row.label) > _LONG for row in figure.rows):
        yield "long"
    if figure.dense:
        yield "dense"
    if figure.words:
        yield "words"


def _axis(figure: Lines) -> Iterator[Html]:
    if any(figure.ends):
        yield element("div", *(element("span", end) for end in figure.ends), class_="ends")
    yield svg(geometry.scale_texts(figure.minimum, figure.maximum), hidden=True)


def _column(at: int, main: int) -> str:
    return "number main" if at == main else "number"


def _line(row: Line, figure: Lines) -> Html:
    if row.gap:
        drawn = element("span", row.gap, class_="gap")
    else:
        drawn = svg(geometry.line(row, figure), row.label, told_of_line(row, figure))
    cells = (
        element("td", cell, class_=_column(at, figure.main)) for at, cell in enumerate(row.cells)
    )
    return element("tr", _label(row), element("td", drawn, class_="drawn"), *cells, **_kinds(row))


def told_of_line(row: Line, figure: Lines) -> str:
    """Return what is drawn of a row, number by number."""
    return "; ".join(
        f"{title} {cell}".strip()
        for title, cell in (*_marked(row, figure), *zip(figure.columns, row.cells, strict=True))
    )


def _marked(row: Line, figure: Lines) -> Iterator[tuple[str, str]]:
    """Yield what is marked on a line, with the values that stand beside marks."""
    named = dict(figure.key)
    for mark in row.marks:
        if mark.text:
            yield named.get(mark.sign, ""), mark.text


def _label(row: Line | Split | GridRow) -> Html:
    note = [Html(" "), element("small", row.note)] if row.note else []
    return element("th", row.label, *note, scope="row")


def kinds_of_row(row: Line | Split) -> Iterator[str]:
    """Yield how a row stands out from others."""
    kinds = ("strong", row.bold), ("apart", row.apart), ("faint", row.faint)
    yield from (name for name, is_so in kinds if is_so)


def _kinds(row: Line | Split) -> dict[str, str]:
    told = " ".join(kinds_of_row(row))
    return {"class_": told} if told else {}


def _key(key: Iterable[tuple[Sign, str]]) -> Iterator[Html]:
    """Yield what signs mean, each drawn as it is in the chart."""
    items = []
    for sign, text in key:
        items.append(element("span", svg(sample(sign), hidden=True, class_="sample"), text))
    if items:
        yield element("p", *items, class_="key")


def sample(sign: Sign) -> Iterator[Shape]:
    """Yield what stands in a key for a sign."""
    match sign:
        case "dot" | "ring":
            yield Shape("circle", sign, 50, top=50)
        case "square":
            yield Shape("square", sign, 50, top=50)
        case "tick":
            yield Shape("rule", sign, 50)
        case "bar" | "hollow":
            yield Shape("rect", sign, 10, 90, 24, 76)
        case "arrow":
            yield Shape("line", sign, 0, 90, top=50)
            yield Shape("tip", "right", 90, top=50)
        case _:
            yield Shape("line", sign, 0, 100, top=50)


def splits(figure: Splits) -> Html:
    """Return a table with the answers of each row about the middle."""
    at = geometry.middle(figure)
    head = (
        element("td"),
        element("td", svg(geometry.zones(figure, at), hidden=True), class_="drawn"),
        *(element("th", title, scope="col", class_="number") for title in figure.columns),
    )
    rows = list(_splits(figure, at))
    table = element(
        "table",
        element("thead", element("tr", *head)),
        element("tbody", *rows),
        class_="splits" if any(row.blocks for row in figure.rows) else "splits compact",
    )
    key = [point_key(figure)] if figure.keyed else []
    return element("div", *key, table, class_="chart")


def point_key(figure: Splits) -> Html:
    """Return how each point of the scale looks."""
    items = (
        element("span", svg(one, hidden=True, class_="sample"), point)
        for one, point in zip(point_samples(figure), figure.points, strict=True)
    )
    return element("p", *items, class_="key")


def point_samples(figure: Splits) -> Iterator[Sequence[Shape]]:
    """Yield what stands in a key for each point of the scale."""
    for at, _ in enumerate(figure.points):
        yield [Shape("rect", geometry.point_kind(figure, at), 4, 96, 4, 96)]


def _splits(figure: Splits, at: geometry.Middle) -> Iterator[Html]:
    for place, row in enumerate(figure.rows):
        yield _split(row, figure, at)
        if place == 0 and any(figure.scenes):
            scenes = (
                element("span", element("b", point), Html(" "), scene) if scene else element("span")
                for point, scene in told_scenes(figure)
            )
            told = element("div", *scenes, class_="scenes")
            yield element("tr", element("td", told, colspan=2 + len(figure.columns)))


def told_scenes(figure: Splits) -> Iterator[tuple[str, str]]:
    """Yield the number of the lowest and of the highest point, each with what it looks like."""
    for point, scene in zip((figure.points[0], figure.points[-1]), figure.scenes, strict=True):
        yield point.partition(" ")[0] if scene else "", scene


def told_of_split(row: Split, figure: Splits) -> str:
    """Return how many answers are each point."""
    return "; ".join(
        f"{point}: {count}"
        for point, count in zip(figure.points, row.counts, strict=False)
        if count
    )


def _split(row: Split, figure: Splits, at: geometry.Middle) -> Html:
    if row.gap:
        drawn = element("span", row.gap, class_="gap")
    elif row.counts:
        drawn = svg(geometry.split(row, figure, at), row.label, told_of_split(row, figure))
    else:
        drawn = Html("")
    cells = (element("td", cell, class_="number") for cell in row.cells)
    return element("tr", _label(row), element("td", drawn, class_="drawn"), *cells, **_kinds(row))


def grid(figure: Grid) -> Html:
    """Return a table with a row for each group and a column for each theme."""
    heads = (
        element("th", column.title, Html(" "), element("small", column.text), scope="col")
        for column in figure.columns
    )
    table = element(
        "table",
        element("thead", element("tr", element("td"), *heads)),
        element("tbody", *(_group(row, figure) for row in figure.rows)),
        class_="grid",
    )
    return element("div", *_key(grid_key(figure)), table, class_="chart")


def grid_key(figure: Grid) -> Iterator[tuple[Sign, str]]:
    """Yield what signs in a grid mean."""
    yield "tick", figure.whole
    if any(cell.faint for row in figure.rows for cell in row.cells):
        yield "ring", figure.few


def told_of_cell(cell: Cell, column: GridColumn, figure: Grid) -> str:
    """Return what a group makes of a theme, beside what all make of it."""
    return f"{column.title} {cell.text}; {figure.whole} {column.text}"


def _group(row: GridRow, figure: Grid) -> Html:
    cells = []
    for cell, column in zip(row.cells, figure.columns, strict=True):
        told = told_of_cell(cell, column, figure)
        drawn = svg(geometry.cell(cell, column, figure), row.label, told)
        if cell.value is None:
            drawn = element("span", cell.text, class_="gap")
        name = element("span", column.title, class_="theme")
        cells.append(element("td", name, drawn))
    return element("tr", _label(row), *cells)


def svg(
    shapes: Iterable[Shape],
    title: str = "",
    told: str = "",
    *,
    hidden: bool = False,
    class_: str = "",
) -> Html:
    """Return a drawing as wide as its cell, with what it shows for who can't see it."""
    names = {"class_": class_} if class_ else {}
    drawn = [one for shape in shapes for one in _drawn(shape)]
    if hidden:
        return element("svg", *drawn, aria_hidden="true", **names)
    words = element("title", title), element("desc", told)
    return element("svg", *words, *drawn, role="img", **names)


def _drawn(shape: Shape) -> Iterator[Html]:
    x, y, of = f"{shape.x:g}%", f"{shape.top:g}%", f"m-{shape.of}"
    match shape.kind:
        case "line":
            yield element("line", x1=x, x2=f"{shape.to:g}%", y1=y, y2=y, class_=of)
        case "rule":
            yield element("line", x1=x, x2=x, y1=y, y2=f"{shape.bottom:g}%", class_=of)
        case "rect":
            width, height = f"{shape.to - shape.x:g}%", f"{shape.bottom - shape.top:g}%"
            yield element("rect", x=x, y=y, width=width, height=height, class_=of)
        case "circle":
            yield element("circle", cx=x, cy=y, r=_MARK, class_=of)
        case "square":
            inner = element(
                "rect", x=-_MARK, y=-_MARK, width=2 * _MARK, height=2 * _MARK, class_=of
            )
            yield element("svg", inner, x=x, y=y, overflow="visible")
        case "tip":
            far = 8 if shape.of == "left" else -8
            tip = element("path", d=f"M0 0L{far} -4.5V4.5z", class_=f"m-tip m-{shape.of}")
            yield element("svg", tip, x=x, y=y, overflow="visible")
        case "text":
            yield _words(shape, x, y, of)


def _words(shape: Shape, x: str, y: str, of: str) -> Html:
    beside = {"middle": 0.0, "start": 9.0, "end": -9.0}[shape.anchor]
    return element(
        "text",
        shape.text,
        x=x,
        y=y,
        dx=beside,
        dy=".35em",
        text_anchor=shape.anchor,
        class_=of,
    )

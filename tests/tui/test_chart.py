"""A chart is drawn once for each size, in the colours of the app."""

from __future__ import annotations

from textual.app import App, ComposeResult

from ketentui.tui.widgets.chart import Chart


class ChartApp(App[None]):
    CSS = "Chart { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        yield Chart()

    def on_mount(self) -> None:
        self.query_one(Chart).show(self.draw)

    def draw(self, width: int, height: int) -> list[str]:
        self.drawn.append((width, height))
        return ["a \x1b[36mbar\x1b[0m \x1b[2m···\x1b[0m [b]"]


async def test_a_chart_is_drawn_once_for_each_size() -> None:
    app = ChartApp()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.query_one(Chart).refresh()
        await pilot.pause()
        assert app.drawn == [(40, 10)]
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert app.drawn == [(40, 10), (30, 8)]


async def test_the_styles_of_a_chart_become_those_of_the_app_and_its_text_no_markup() -> None:
    app = ChartApp()
    async with app.run_test(size=(40, 10)):
        chart = app.query_one(Chart)
        strip = chart.render_line(0)
        assert strip.text == "a bar ··· [b]".ljust(40)
        colours = {segment.text: segment.style and segment.style.color for segment in strip}
        accent = chart.get_component_rich_style("chart--accent").color
        faint = chart.get_component_rich_style("chart--faint").color
        assert colours["bar"] == accent != colours["a "]
        assert colours["···"] == faint != accent
        assert not chart.render_line(5).text.strip()

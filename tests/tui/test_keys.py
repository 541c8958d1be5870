"""One key at a time, and none that waits for ever."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import Input

from ketentui.tui.keys import TypeAheadApp


class Counting(TypeAheadApp[None]):
    BINDINGS = [Binding("f", "count")]
    counted = 0

    def action_count(self) -> None:
        self.counted += 1


async def test_what_has_left_the_page_with_a_key_holds_up_no_other_key() -> None:
    app = Counting()
    async with app.run_test() as pilot:
        app._target = Input()  # had a key, and went before it could tell that it was done
        await pilot.press("f", "f")
        assert app.counted == 2
        assert app.keys_are_done

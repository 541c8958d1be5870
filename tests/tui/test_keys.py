"""One key at a time, and none that waits for ever."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key, Paste
from textual.widgets import Input, TextArea

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


class Writing(TypeAheadApp[None]):
    def compose(self) -> ComposeResult:
        yield TextArea()

    @property
    def text(self) -> str:
        return self.query_one(TextArea).text


BACKSPACE = "\b"


def said(typed: list[str]) -> str:
    """What stands there after what was typed and pasted."""
    text = ""
    for one in typed:
        text = text[:-1] if one == BACKSPACE else text + one
    return text


def give(app: Writing, typed: list[str]) -> None:
    """Type and paste faster than can be followed."""
    for one in typed:
        if len(one) > 1:
            app.post_message(Paste(one))
        else:
            app.post_message(Key("backspace", None) if one == BACKSPACE else Key(one, one))


TYPED = st.lists(st.sampled_from(["a", "b", BACKSPACE, "geplakt"]), max_size=12)


@settings(max_examples=12)
@given(TYPED, TYPED)
async def test_what_is_typed_and_pasted_is_taken_in_order_and_never_with_a_key_left_out(
    before: list[str], after: list[str]
) -> None:
    app = Writing()
    async with app.run_test() as pilot:
        give(app, before)
        await pilot.pause()
        assert app.text == said(before)
        give(app, after)
        app.exit()
        while app.is_running and not app.query_one(TextArea)._closed:
            await pilot.pause()
        every = [*before, *after]
        assert app.text in [said(every[:n]) for n in range(len(before), len(every) + 1)]

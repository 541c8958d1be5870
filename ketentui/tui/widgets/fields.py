"""What a form is made of: texts to type, choices to make, their names, and a button at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

import msgspec
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click, Focus, Paste
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from ketentui.model.text import clean, printable
from ketentui.tui.typed import room
from ketentui.tui.widgets.lined import LinedWidget, wrapped
from ketentui.tui.widgets.lines import Plain

if TYPE_CHECKING:
    from ketentui.tui.screens.base import BaseScreen

_GAP = "  "
_SIGNS = 4
"""Cells that the signs around a choice take that is shown one at a time."""
_LEAST_LABEL = 10
"""So that the hints of one field stand below those of another."""


class TypedLine(Input):
    """A line to type in. What the user wrote before is gone on with; what the program proposes is
    all selected: typing takes its place, and an arrow or End keeps it and goes on behind it.
    """

    def __init__(self, value: str, *, id: str | None = None, compact: bool = False) -> None:
        super().__init__(value, id=id, select_on_focus=False)
        self.cursor_blink = False
        self.set_reactive(TypedLine.compact, compact)  # set otherwise, it is styled once more
        self.set_class(compact, "-textual-compact", update=False)

    def action_cursor_left(self, select: bool = False) -> None:
        """Go left; where all is selected, behind it."""
        if not select and len(self.value) == len(self.selected_text) > 0:
            self.action_end()
        else:
            super().action_cursor_left(select)


class TextField(TypedLine):
    """A text to type on one line."""

    def __init__(
        self, value: str = "", *, id: str = "", most: int | None = None, proposes: bool = False
    ) -> None:
        """Begin with `value`, which the program `proposes` or the user wrote before; `most` is how
        many characters may be kept, however many are typed.
        """
        super().__init__(value, id=id, compact=True)
        self.most = most
        self._proposes = proposes
        self._proposal = value

    def fill_in(self, value: str, offered: str) -> None:
        """Go on with `value`, where `offered` stood at first."""
        self.value, self._proposal = value, offered
        self.cursor_position = len(value)
        if self.has_focus:
            self._select_proposal()

    def _on_focus(self, event: Focus) -> None:
        """Select what is proposed, as long as nothing was typed in it."""
        super()._on_focus(event)
        if not event.from_app_focus:
            self._select_proposal()

    def _select_proposal(self) -> None:
        if self._proposes and self.value == self._proposal:
            self.selection = Selection(len(self.value), 0)  # its beginning stays in view

    def told(self, value: str) -> str:
        """Return how `value` would be read here."""
        return clean(value)

    def _on_paste(self, event: Paste) -> None:
        """Take in all lines of what is pasted as one line, without what can't be seen."""
        event.prevent_default()
        event.stop()
        lines = [line.strip() for line in event.text.splitlines()]
        text = event.text if len(lines) == 1 else " ".join(filter(None, lines))
        start, end = sorted(self.selection)
        self.replace(printable(text), start, end)


class Alternative(msgspec.Struct, frozen=True):
    """One of the answers of a choice."""

    key: str
    label: str
    hint: str = ""
    """What it means."""


Shape = Literal["column", "row", "turn"]
"""A line an alternative with its hint; all on one line; or one at a time."""


class ChoiceField(LinedWidget, can_focus=True):
    """One of a few alternatives, told by a sign: (•)."""

    BINDINGS = [
        Binding("home", "far(0)", show=False),
        Binding("end", "far(-1)", show=False),
    ]

    class Changed(Message):
        """Another alternative was chosen."""

        def __init__(self, field: ChoiceField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, *, id: str, shape: Shape = "column") -> None:
        super().__init__(id=id)
        self._shape: Shape = shape
        self._alternatives: Sequence[Alternative] = ()
        self._places: list[tuple[int, int]] = []
        """The line and the first cell of each alternative, where all are in sight."""
        self.value = ""
        """The key of what is chosen."""

    def show(self, alternatives: Sequence[Alternative], value: str) -> None:
        """Show `alternatives`, of which the one with key `value` is chosen. Where there is one
        alone there is nothing to choose: no sign says so, and no key comes there.
        """
        self._alternatives, self.value = alternatives, value
        self.can_focus = len(alternatives) != 1
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the alternatives in their shape; a row that is too long becomes a column."""
        if self._shape == "turn":
            return self._turning(width)
        row = Content(_GAP).join(map(self._label, self._alternatives))
        if self._shape == "row" and row.cell_length <= width:
            starts = [0]
            for one in self._alternatives[:-1]:
                starts.append(starts[-1] + self._label(one).cell_length + len(_GAP))
            self._places = [(0, start) for start in starts]
            return [row, *self._hint(width)]
        return self._column(width)

    def _turning(self, width: int) -> list[Content]:
        place = self._place
        if not self.can_focus:
            only = Content.styled(self._alternatives[place].label, "bold")
            return [*wrapped(only, width), *self._hint(width)]
        count = f"{place + 1}/{len(self._alternatives)}"
        name = self._alternatives[place].label if self._alternatives else ""
        *lines, last = wrapped(Content.styled(name, "bold"), width - _SIGNS)
        end = Content.assemble(last, (" ▸", "bold $accent"))
        before = Content.styled("◂ ", "bold $accent")
        shown = [
            Content.assemble(before if not place else "  ", line)
            for place, line in enumerate([*lines, end])
        ]
        counted = Content.assemble(shown[-1], f"   {count}")
        shown[-1] = counted if counted.cell_length <= width else shown[-1]
        return [*shown, *self._hint(width)]

    def _hint(self, width: int) -> list[Content]:
        hint = self._alternatives[self._place].hint if self._alternatives else ""
        return [line.stylize("$quiet") for line in wrapped(hint, width)] if hint else []

    def _column(self, width: int) -> list[Content]:
        longest = max([_LEAST_LABEL, *(cell_len(one.label) for one in self._alternatives)])
        indent = (len("( ) ") if self.can_focus else 0) + longest + len(_GAP)
        lines: list[Content] = []
        self._places = []
        for one in self._alternatives:
            self._places.append((len(lines), 0))
            hints = [line.plain for line in wrapped(one.hint, width - indent)]
            if width - indent < 20:
                lines.append(self._label(one))
                continue
            blank = " " * (indent - self._label(one).cell_length)
            lines.append(Content.assemble(self._label(one), blank, (hints[0], "$quiet")))
            lines += [Content.assemble(" " * indent, (hint, "$quiet")) for hint in hints[1:]]
        return lines

    def _label(self, one: Alternative) -> Content:
        chosen = one.key == self.value
        if not self.can_focus:
            return Content.styled(one.label, "bold")
        sign = ("(•) ", "bold $accent") if chosen else ("( ) ", "$quiet")
        return Content.assemble(sign, (one.label, "bold" if chosen else ""))

    @property
    def keys(self) -> list[str]:
        """The keys of what can be chosen now."""
        return [one.key for one in self._alternatives]

    def told(self, value: str) -> str:
        """Return how `value` would be read here; as it is where it can't be chosen."""
        return next((one.label for one in self._alternatives if one.key == value), clean(value))

    def pointed_at(self) -> Offset | None:
        """Return where what is chosen begins."""
        line, column = self._places[self._place] if self._places else (0, 0)
        return Offset(column, line)

    @property
    def _place(self) -> int:
        return self.keys.index(self.value) if self.value in self.keys else 0

    def turn(self, step: int) -> None:
        """Choose the next or the one before; after the last comes the first."""
        if self._alternatives:
            self._choose((self._place + step) % len(self._alternatives))

    def step(self, step: int) -> bool:
        """Choose the one below or above in a column; return whether there is one."""
        place = self._place + step
        if self._shape != "column" or not 0 <= place < len(self._alternatives):
            return False
        self._choose(place)
        return True

    def action_far(self, place: int) -> None:
        """Choose the first or the last."""
        self._choose(place)

    def on_click(self, event: Click) -> None:
        """Choose what was clicked; what something means is no choice."""
        at = event.get_content_offset(self)
        if at is None:
            return
        if self._shape == "turn":
            self.turn(-1 if at.x < _SIGNS // 2 else 1)
            return
        for place, one in enumerate(self._alternatives):
            line, start = self._places[place]
            if at.y == line and start <= at.x < start + self._label(one).cell_length:
                self._choose(place)

    def _choose(self, place: int) -> None:
        self.value = self._alternatives[place].key
        self.renew()
        self.post_message(self.Changed(self))


class Labelled(Horizontal):
    """A field with its name before it, a sign where the user is, and what is left to type."""

    def __init__(self, field: TextField | ChoiceField) -> None:
        super().__init__(id=f"row-{field.id}")
        self.field = field
        self.called = ""
        """The name of the field, in the language of now."""

    def compose(self) -> ComposeResult:
        """Yield the name and the field."""
        yield Plain(classes="name")
        yield self.field

    def show(self, name: str) -> None:
        """Give the field its name."""
        self.called = name
        self._show_name()
        self._show_room()

    def on_input_changed(self) -> None:
        """Say how much more fits, where that is little, or how much is too much."""
        self._show_room()

    def _show_room(self) -> None:
        if not isinstance(self.field, TextField) or self.field.most is None:
            return
        length = len(clean(self.field.value))
        text = room(length, self.field.most, cast("BaseScreen[object]", self.screen).locale)
        if there := [*self.query(".room").results(Plain)]:
            there[0].show(text)
        elif text:
            self.mount(Plain(text, classes="room"))

    def on_descendant_focus(self) -> None:
        """Show that the user is here."""
        self._show_name(layout=False)

    def on_descendant_blur(self) -> None:
        """Show that the user is elsewhere."""
        self._show_name(layout=False)

    def _show_name(self, *, layout: bool = True) -> None:
        here = self.field.has_focus
        sign = ("▸ " if here else "  ", "bold $accent")
        name = self.query_one(".name", Plain)
        name.update(
            Content.assemble(sign, (self.called, "bold" if here else "$quiet")), layout=layout
        )


class ButtonLine(LinedWidget, can_focus=True):
    """A sign stands before it where the keys go to it; a click does it, and so does Space unless
    that is left out. Enter is up to the page.
    """

    BINDINGS = [Binding("space", "press", show=False)]

    shows_sign = False

    class Pressed(Message):
        """What it says is to be done."""

    def __init__(self, *, by_space: bool = True) -> None:
        super().__init__()
        self._by_space = by_space
        self._text = ""

    def show(self, text: str) -> None:
        """Say what it does."""
        self._text = f"{text[:1].upper()}{text[1:]}"
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the one line."""
        sign, style = ("▸ ", "bold $accent") if self.shows_sign else ("  ", "")
        return [Content.assemble((sign, "bold $accent"), (f"[ {self._text} ]", style))]

    def pointed_at(self) -> Offset:
        """Return the only place there is."""
        return Offset(0, 0)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the sign, or none."""
        super().watch_has_focus(has_focus)
        self.show_sign(has_focus)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether Space does it."""
        return action != "press" or self._by_space

    def on_click(self) -> None:
        """Do it."""
        self.action_press()

    def action_press(self) -> None:
        """Do it."""
        self.post_message(self.Pressed())

"""The fields of who answers and how that is shared, which two pages have."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult

from ketentui.model.assessment import Respondent
from ketentui.model.choices import LEVELS, SHARINGS, Level, Sharing
from ketentui.model.text import NAME_LENGTH
from ketentui.tui.screens.form import Form
from ketentui.tui.widgets.fields import Alternative, ChoiceField, Labelled, TextField

_NO_LEVEL = "none"


class RespondentForm(Form):
    """A form with chain, organisation, level, name and sharing among its fields."""

    AUTO_FOCUS = "#chain"

    def __init__(self, draft: str, offered: Respondent, sharing: Sharing) -> None:
        super().__init__(draft)
        self._offered_respondent = offered
        self._offered_sharing = sharing

    def who(self) -> ComposeResult:
        """Yield the fields of who answers."""
        offered = self._offered_respondent
        yield Labelled(TextField(offered.chain, id="chain", most=NAME_LENGTH))
        yield Labelled(TextField(offered.organisation, id="organisation", most=NAME_LENGTH))
        yield Labelled(ChoiceField(id="level", shape="row"))
        yield Labelled(TextField(offered.name, id="name", most=NAME_LENGTH))

    def how(self) -> ComposeResult:
        """Yield the field of how it is shared."""
        yield Labelled(ChoiceField(id="sharing"))

    def on_mount(self) -> None:
        """Choose what is offered."""
        self.choice("level").value = self._offered_respondent.level or _NO_LEVEL
        self.choice("sharing").value = self._offered_sharing

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        super().fill()
        for row in self.query(Labelled):
            row.show(self.locale(f"start.{row.field.id}"))
        none = Alternative(_NO_LEVEL, self.locale("start.no_level"))
        level, sharing = self.choice("level"), self.choice("sharing")
        level.show([*(self._alternative("level", one) for one in LEVELS), none], level.value)
        sharing.show([self._alternative("sharing", one) for one in SHARINGS], sharing.value)

    def _alternative(self, field: str, key: str) -> Alternative:
        hint = self.locale(f"start.{field}_{key}")
        return Alternative(key, self.locale(f"common.{key}"), hint)

    @property
    def respondent(self) -> Respondent:
        """Who answers, as it stands in the fields."""
        level = self.choice("level").value
        return Respondent(
            chain=self.typed("chain"),
            organisation=self.typed("organisation"),
            level=None if level == _NO_LEVEL else cast(Level, level),
            name=self.typed("name"),
        )

    @property
    def sharing(self) -> Sharing:
        """How it is shared, as it stands in the field."""
        return cast(Sharing, self.choice("sharing").value)

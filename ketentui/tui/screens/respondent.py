"""The fields of who answers and how that is shared, which two pages have."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult

from ketentui.model import names
from ketentui.model.assessment import Respondent
from ketentui.model.choices import LEVELS, SHARINGS, Level, Sharing
from ketentui.model.round import Invitation
from ketentui.model.text import NAME_LENGTH
from ketentui.tui.screens.form import Form
from ketentui.tui.widgets.fields import Alternative, ChoiceField, Labelled, Shape, TextField
from ketentui.usecases.invitations import sharing_of, told_of_anonymous

_NONE, _ANOTHER = "none", "another"
"""The keys of what is left empty, and of an organisation that is none of those to choose from."""

_IN_SIGHT = 6
"""So many organisations stand below each other; of more one is shown at a time."""


class RespondentForm(Form):
    """A form with chain, organisation, level, name and sharing among its fields."""

    AUTO_FOCUS = "TextField#chain, #invited, #organisation"  # the first that asks something

    def __init__(
        self,
        draft: str,
        offered: Respondent,
        sharing: Sharing,
        invitation: Invitation | None = None,
    ) -> None:
        """Offer who answers and how that is shared; who was invited to a round chooses as far as
        their `invitation` leaves that open.
        """
        super().__init__(draft)
        self._offered_respondent = offered
        self._offered_sharing = sharing_of(invitation, sharing) if invitation else sharing
        self.invitation = invitation

    @property
    def _invited(self) -> tuple[str, ...]:
        """The organisations to choose from; none where one is typed."""
        return self.invitation.organisations if self.invitation else ()

    def who(self) -> ComposeResult:
        """Yield the fields of who answers."""
        offered, invited = self._offered_respondent, self._invited
        if self.invitation:
            yield Labelled(ChoiceField(id="chain", shape="row"))
        else:
            yield Labelled(TextField(offered.chain, id="chain", most=NAME_LENGTH))
        if invited:
            shape: Shape = "column" if len(invited) <= _IN_SIGHT else "turn"
            field = ChoiceField(id="invited", shape=shape)
            field.value = self._offered_place()
            yield Labelled(field)
        yield Labelled(TextField(offered.organisation, id="organisation", most=NAME_LENGTH))
        yield Labelled(ChoiceField(id="level", shape="row"))
        yield Labelled(TextField(offered.name, id="name", most=NAME_LENGTH))

    def how(self) -> ComposeResult:
        """Yield the field of how it is shared."""
        yield Labelled(ChoiceField(id="sharing"))

    def on_mount(self) -> None:
        """Choose what is offered."""
        self.choice("level").value = self._offered_respondent.level or _NONE
        self.choice("sharing").value = self._offered_sharing

    def _offered_place(self) -> str:
        """Return the key of the organisation that is offered, among those to choose from."""
        offered = self._offered_respondent.organisation
        places = [names.key(one) for one in self._invited]
        if names.key(offered) in places:
            return f"{places.index(names.key(offered))}"
        return _ANOTHER if offered else _NONE

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        super().fill()
        for row in self.query(Labelled):
            if row.field.id != "invited":
                row.show(self.locale(f"start.{row.field.id}"))
        none = Alternative(_NONE, self.locale("start.no_level"))
        level, sharing = self.choice("level"), self.choice("sharing")
        level.show([*(self._alternative("level", one) for one in LEVELS), none], level.value)
        ways = self.invitation.sharings if self.invitation else SHARINGS
        sharing.show([self._alternative("sharing", one) for one in ways], sharing.value)
        if self.invitation:
            chain = self.invitation.chain
            self.choice("chain").show([Alternative(chain, chain)], chain)
        if self._invited:
            self._show_invited(none)

    def _show_invited(self, none: Alternative) -> None:
        """Show the organisations to choose from; which other one it is, is typed below them."""
        invited = self.choice("invited")
        another = Alternative(_ANOTHER, self.locale("invitation.other"))
        known = [Alternative(f"{place}", one) for place, one in enumerate(self._invited)]
        invited.show([*known, another, none], invited.value)
        self.query_one("#row-invited", Labelled).show(self.locale("start.organisation"))
        self.query_one("#row-organisation", Labelled).show(self.locale("invitation.which"))
        self._show_another()

    def _show_another(self) -> None:
        if self._invited:
            is_typed = self.choice("invited").value == _ANOTHER
            self.query_one("#row-organisation").display = is_typed

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Ask which organisation it is, where it is none of those to choose from."""
        self._show_another()

    def _alternative(self, field: str, key: str) -> Alternative:
        hint = self.locale(f"start.{field}_{key}")
        if self.invitation and key == "anonymous":
            hint = told_of_anonymous(self.invitation, self.locale)
        return Alternative(key, self.locale(f"common.{key}"), hint)

    @property
    def respondent(self) -> Respondent:
        """Who answers, as it stands in the fields."""
        level = self.choice("level").value
        return Respondent(
            chain=self.invitation.chain if self.invitation else self.typed("chain"),
            organisation=self._organisation,
            level=None if level == _NONE else cast(Level, level),
            name=self.typed("name"),
        )

    @property
    def _organisation(self) -> str:
        chosen = self.choice("invited").value if self._invited else _ANOTHER
        if chosen == _ANOTHER:
            return self.typed("organisation")
        return "" if chosen == _NONE else self._invited[int(chosen)]

    @property
    def sharing(self) -> Sharing:
        """How it is shared, as it stands in the field."""
        return cast(Sharing, self.choice("sharing").value)

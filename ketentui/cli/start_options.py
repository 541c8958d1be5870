"""What the command line says of a new assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ketentui.model.assessment import Respondent
    from ketentui.model.choices import Level, Sharing
    from ketentui.model.questionnaire import Depth
    from ketentui.usecases.assessing import Start, ToAnswer


class StartOptions(NamedTuple):
    """What was said; None where nothing was."""

    questionnaire: str | None = None
    depth: Depth | None = None
    chain: str | None = None
    organisation: str | None = None
    level: Level | None = None
    name: str | None = None
    sharing: Sharing | None = None

    def invited(self, found: ToAnswer) -> StartOptions:
        """Return what was said together with what an invitation lays down, where there is one.

        KetentuiError where the two don't go together.
        """
        from ketentui.usecases.invitations import expect, organisation_of

        invitation = found.invitation
        if invitation is None:
            return self
        expect(invitation, chain=self.chain, depth=self.depth, sharing=self.sharing)
        only = invitation.sharings[0] if len(invitation.sharings) == 1 else None
        organisation = self.organisation
        return self._replace(
            depth=invitation.questionnaire.depth,
            chain=invitation.chain,
            organisation=organisation and organisation_of(invitation, organisation),
            sharing=self.sharing or only,
        )

    def start(self, usual: Respondent) -> Start:
        """Return the start that nobody is asked about: what isn't said is as usual."""
        from ketentui.model.assessment import Respondent
        from ketentui.usecases.assessing import Start

        respondent = Respondent(
            usual.chain if self.chain is None else self.chain,
            usual.organisation if self.organisation is None else self.organisation,
            self.level or usual.level,
            usual.name if self.name is None else self.name,
        )
        return Start(self.depth or "quick", respondent, self.sharing or "open")

"""What an office sends who is invited to a round: a mail, how to take part, and who sees what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from ketentui.documents.nodes import (
    Column,
    Document,
    Facts,
    Inline,
    Node,
    Paragraph,
    Point,
    Points,
    Section,
    Table,
    Typed,
)
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.round import Invitation


class Inviting(msgspec.Struct, frozen=True):
    """An invitation as an office sends it."""

    invitation: Invitation
    questionnaire: Questionnaire
    file: str
    """The name of the invitation's own file."""
    taking_part: str
    """The name of the file that says how to take part."""
    privacy: str
    """The name of the file that says who sees what."""
    last_day: str
    """The name of the calendar's file with the last day."""
    bin_days: int
    """So many days a deleted assessment stays in the bin."""
    guest_days: int
    """So many days after the last day what a guest didn't finish stays."""
    form: str = ""
    """The name of the form's file; empty where none is sent."""
    ssh: str = ""
    """What a guest types to get in; empty where there are no guests."""
    keep_until: date | None = None
    """Until when the office keeps what it gets; None where it doesn't say."""


def mail_text(inviting: Inviting, locale: Locale) -> str:
    """Return a mail to send, with its subject in the first line."""
    said = _Said(inviting, locale)
    ways = [f"- {said(f'mail_{way}')}" for way in said.ways]
    attached = [f"- {name}" for name in said.attached]
    subject = said("mail_subject")
    blocks = [
        said("mail_greeting"),
        f"{said('mail_asks')} {said.length}",
        said("mail_days"),
        "\n".join([said("mail_how"), *ways]),
        said("mail_more"),
        said("mail_questions"),
        said("mail_end"),
        "\n".join([said("mail_attached"), *attached]),
    ]
    return "\n\n".join([said("mail_subject_line", subject=subject), *blocks]) + "\n"


def taking_part_document(inviting: Inviting, locale: Locale) -> Document:
    """Return how to take part, on one sheet, for who may never have seen a terminal."""
    said = _Said(inviting, locale)
    kind = said("part_kind")
    blocks = (
        Paragraph(said("part_intro")),
        Section(said("part_ways" if len(said.ways) > 1 else "part_way"), tuple(said.sections())),
        Section(said("part_seen"), tuple(said.seen())),
    )
    return Document(
        f"{kind}: {inviting.invitation.chain}",
        locale.language,
        locale.decimal,
        blocks,
        kind=kind,
        facts=tuple(said.facts()),
    )


def privacy_document(inviting: Inviting, locale: Locale) -> Document:
    """Return who sees what, where it is and for how long, and what anonymous means and what not."""
    said = _Said(inviting, locale)
    kind = said("privacy_kind")
    blocks: list[Node] = [
        Paragraph(said("privacy_intro")),
        Section(said("given"), (Facts(tuple(said.given()), role="terms"),)),
        Section(said("who_sees"), (said.who_sees(), Paragraph(said("nobody_else")))),
    ]
    how = ["withdraw_how"]
    if "anonymous" in inviting.invitation.sharings:
        how += ["withdraw_anonymous", *(["withdraw_guest"] if inviting.ssh else [])]
        told = [*_ANONYMOUS, *(["organisation"] if inviting.invitation.organisations else [])]
        points = (Point(said(f"anonymous_{one}")) for one in told)
        blocks.append(Section(said("anonymous"), (Points(tuple(points)),)))
    blocks += [
        Section(said("kept"), (Facts(tuple(said.kept()), role="terms"),)),
        Section(said("withdraw"), tuple(Paragraph(said(one)) for one in how)),
        Section(said("whom"), (Paragraph(said("whom_ask")), Paragraph(said("whom_law")))),
    ]
    return Document(
        f"{kind}: {inviting.invitation.chain}",
        locale.language,
        locale.decimal,
        tuple(blocks),
        kind=kind,
        facts=tuple(said.facts()),
    )


_ANONYMOUS = ("report", "but", "receiver", "few", "mail", "notes", "two", "open_too")
"""What anonymous means here and what not, in order."""

_GIVEN = ("answers", "notes", "who", "name", "added")
"""What a file that is sent has in it, in order."""


class _Said:
    """The texts of a round in a language, filled in."""

    def __init__(self, inviting: Inviting, locale: Locale) -> None:
        self._inviting = inviting
        self._locale = locale
        invitation = inviting.invitation
        self._values = {
            "chain": invitation.chain,
            "code": invitation.code,
            "contact": invitation.contact or locale("invitation.who_invited"),
            "first": locale.day_in_words(invitation.first_day),
            "last": locale.day_in_words(invitation.last_day),
            "n": invitation.min_group,
            "file": inviting.file,
            "form": inviting.form,
            "ssh": inviting.ssh,
            "taking_part": inviting.taking_part,
            "privacy": inviting.privacy,
            "bin_days": inviting.bin_days,
            "guest_days": inviting.guest_days,
            "title": inviting.questionnaire.title(locale.language),
        }

    def __call__(self, key: str, **values: object) -> str:
        return self._locale(f"inviting.{key}", **self._values, **values)

    @property
    def ways(self) -> list[str]:
        """The ways to take part, the one that asks least of a computer first."""
        there = {"form": self._inviting.form, "guest": self._inviting.ssh, "program": "always"}
        return [way for way, is_there in there.items() if is_there]

    @property
    def attached(self) -> list[str]:
        """The files that are sent with the mail."""
        one = self._inviting
        return [
            name
            for name in (one.taking_part, one.form, one.file, one.privacy, one.last_day)
            if name
        ]

    @property
    def length(self) -> str:
        """How much is asked, in a sentence."""
        questionnaire = self._inviting.questionnaire
        depth = self._inviting.invitation.questionnaire.depth
        statements = self._locale.plural("start.statements", len(questionnaire.asked(depth)))
        minutes = questionnaire.minutes.get(depth)
        if minutes is None:
            return self("length", statements=statements)
        told = self._locale.plural("start.minutes", minutes)
        return self("length_minutes", statements=statements, minutes=told)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Yield what is asked, until when, and whom to ask."""
        yield self("fact_asked"), self.length
        yield self("fact_days"), self("days")
        yield self("fact_contact"), str(self._values["contact"])
        yield self("fact_round"), self._inviting.invitation.code

    def sections(self) -> Iterator[Node]:
        """Yield each way to take part, step by step."""
        for way in self.ways:
            steps = Points(tuple(map(Point, self._steps(way))), numbered=True)
            yield Section(self(f"{way}_title"), (steps,), level=3)

    def _steps(self, way: str) -> Iterator[Inline]:
        """Yield the steps of a way; what is typed stands out in them."""
        typed = {"guest": self._inviting.ssh, "program": f"ketentui scan {self._inviting.file}"}
        for place in range(1, _STEPS[way] + 1):
            before, _, after = self(f"{way}_{place}", typed="\0").partition("\0")
            yield (before, Typed(typed[way]), after) if after else before

    def seen(self) -> Iterator[Node]:
        """Yield how answers are shared, in a few words."""
        sharings = self._inviting.invitation.sharings
        yield Points(tuple(Point(self(f"seen_{one}")) for one in sharings))
        yield Paragraph(self("seen_more"))

    def given(self) -> Iterator[tuple[str, str]]:
        """Yield what a file has in it."""
        for one in _GIVEN:
            if one != "name" or "open" in self._inviting.invitation.sharings:
                yield self(f"given_{one}"), self(f"given_{one}_what")

    def who_sees(self) -> Table:
        """Return who sees what, for each way of sharing."""
        sharings = self._inviting.invitation.sharings
        titles = (self("sees"), *(self(f"sees_{one}") for one in sharings))
        rows = tuple(
            (self(f"sees_{who}"), *(self(f"sees_{who}_{one}") for one in sharings))
            for who in ("you", "receiver", "reader")
        )
        return Table(tuple(map(Column, titles)), rows)

    def kept(self) -> Iterator[tuple[str, str]]:
        """Yield where it is, and for how long."""
        places = ["computer", *(["form"] if self._inviting.form else [])]
        places += ["guest"] if self._inviting.ssh else []
        for place in (*places, "mail"):
            yield self(f"kept_{place}"), self(f"kept_{place}_how")
        until = self._inviting.keep_until
        told = self("kept_office_how")
        if until is not None:
            told = self("kept_office_until", until=self._locale.day_in_words(until))
        yield self("kept_office"), told


_STEPS = {"form": 3, "guest": 4, "program": 4}
"""How many steps each way has."""

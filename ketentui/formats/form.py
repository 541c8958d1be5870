"""A round as a form: one page for a browser with a script of its own, which writes an export.

It is the paper form of the program: statements, answers, notes, and a file. What the page asks, and
what the file says besides the answers, is laid down here; `form.js` fills that in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ketentui.documents.questionnaire import attribution, introduction, period_text
from ketentui.formats import letterhead
from ketentui.formats.elements import Html, element, lines, program, scripted, stylesheet
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.choices import LEVELS, REASONS
from ketentui.model.house import House
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Theme
from ketentui.model.round import Invitation, Round
from ketentui.model.text import NAME_LENGTH, NOTE_LENGTH, patterns
from ketentui.storage.exchange import LARGEST_FILE, to_fill_in
from ketentui.storage.ids import ALPHABET, LENGTH

_SAID = {
    "counted": ("n", "count"),
    "of": ("n", "count"),
    "dirty": (),
    "clean": (),
    "length": ("n", "most"),
    "too_long": ("n", "most"),
    "no_sharing": (),
    "open": ("n", "count"),
    "no_organisation": (),
    "no_organisation_anonymous": (),
    "statement": ("n",),
    "file": ("name",),
    "both": (),
    "copied": (),
    "not_copied": (),
    "opened": (),
    "no_answers": (),
    "other_round": (),
    "of_program": (),
    "replace": (),
}
"""What the script says, each with what it fills in itself."""


def write(round: Round, questionnaire: Questionnaire, house: House | None, locale: Locale) -> str:
    """Return the form of a round about a questionnaire, in the language of `locale`."""
    form = _Form(round, questionnaire, locale)
    return scripted(
        f"{form.say(questionnaire.title)} · {round.invitation.chain}",
        locale.language,
        *letterhead.head(house),
        *form.content(house),
        style=f"{stylesheet('form')}{letterhead.style(house)}",
        script=program("form"),
        told=json.dumps(form.told()),
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """Says what a form asks."""

    round: Round
    questionnaire: Questionnaire
    locale: Locale

    @property
    def invitation(self) -> Invitation:
        return self.round.invitation

    @property
    def asked(self) -> tuple[Statement, ...]:
        return self.questionnaire.asked(self.invitation.questionnaire.depth)

    @property
    def last_day(self) -> date:
        """The day after which answers may not count."""
        return min(filter(None, (self.invitation.last_day, self.round.closed_on)))

    def told(self) -> dict[str, object]:
        """Return what the script works with: an export without answers, and its limits."""
        locale, invitation = self.locale, self.invitation
        return {
            "export": to_fill_in(self.questionnaire, _unanswered(invitation)),
            "asked": [one.id for one in self.asked],
            "sharings": invitation.sharings,
            "days": [f"{invitation.first_day}", f"{self.last_day}"],
            "limits": {"name": NAME_LENGTH, "note": NOTE_LENGTH, "file": LARGEST_FILE},
            "ids": {"alphabet": ALPHABET, "length": LENGTH},
            "cleaning": patterns(),
            "texts": {
                key: locale(f"form.script_{key}", **{one: f"{{{one}}}" for one in filled})
                for key, filled in _SAID.items()
            },
        }

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def text(self, text: Text) -> str:
        """Return a questionnaire's text, told apart where it is in another language."""
        language = text.said_in(self.locale.language)
        said = self.say(text)
        return said if language == self.locale.language else element("span", said, lang=language)

    def label(self, key: str, **values: object) -> str:
        return self.locale(f"form.{key}", **values)

    def content(self, house: House | None) -> Iterator[Html]:
        yield element("header", *self.head(), class_="head")
        yield element("p", self.label("no_script"), id="stop", class_="stop")
        fields = (*self.about(), *self.who(), *self.statements(), *self.save(), self.bar())
        yield element("form", *fields, id="form", autocomplete="off", novalidate="", hidden="")
        if house is not None and house.closing:
            yield element("p", lines(house.closing), class_="closing")
        sources = (element("p", one) for one in attribution(self.questionnaire, self.locale))
        yield element("footer", *sources, class_="faint")

    def head(self) -> Iterator[Html]:
        invitation, locale = self.invitation, self.locale
        title, depth = self.say(self.questionnaire.title), invitation.questionnaire.depth
        kind = self.label("kind", title=title, depth=locale(f"common.{depth}"))
        if len(self.questionnaire.depths) == 1:
            kind = title
        yield element("h1", element("small", kind), Html(" "), invitation.chain)
        first, last = locale.date(invitation.first_day), locale.date(invitation.last_day)
        size = [locale.plural("start.statements", len(self.asked))]
        if minutes := self.questionnaire.minutes.get(depth):
            size.append(locale.plural("start.minutes", minutes))
        facts = {
            "round": invitation.code,
            "days": self.label("days_are", first=first, last=last),
            "size": ", ".join(size),
            "contact": invitation.contact,
        }
        rows = ((self.label(key), text) for key, text in facts.items() if text)
        pairs = ((element("dt", term), element("dd", text)) for term, text in rows)
        yield element("dl", *(one for pair in pairs for one in pair))

    def about(self) -> Iterator[Html]:
        first, last = map(self.locale.date, (self.invitation.first_day, self.last_day))
        not_yet, over = self.label("not_yet", first=first), self.label("over", last=last)
        yield element("p", not_yet, id="not-yet", class_="late", hidden="")
        yield element("p", over, id="over", class_="late", hidden="")
        told = (element("p", one) for one in introduction(self.questionnaire, self.locale))
        keys = ("how_answer", "how_stays", "how_save")
        steps = element("ul", *(element("li", self.label(key)) for key in keys))
        yield element("section", element("h2", self.label("how")), *told, steps)
        picker = {"type": "file", "id": "again", "accept": ".json,.txt,application/json,text/plain"}
        yield element(
            "details",
            element("summary", self.label("again")),
            element(
                "div",
                element("label", self.label("again_file"), for_="again"),
                element("input", **picker),
                class_="field",
            ),
            class_="again",
        )
        yield element("p", id="opened", role="status")

    def who(self) -> Iterator[Html]:
        organisation = (self.organisation(),) if self.invitation.organisations else ()
        levels = [
            self.choice(
                "level", one, self.locale(f"common.{one}"), self.locale(f"start.level_{one}")
            )
            for one in LEVELS
        ]
        nothing = self.choice("level", "", self.label("level_none"))
        yield element(
            "section",
            element("h2", self.label("who")),
            *organisation,
            self.field(
                "organisation",
                self.label("organisation_name" if organisation else "organisation"),
                "other-organisation" if organisation else "",
            ),
            _choices(self.label("level"), *levels, nothing),
            *self.sharing(),
        )

    def organisation(self) -> Html:
        """Return the choice of those who were invited; one that isn't among them can be typed."""
        names = (element("option", one, value=one) for one in self.invitation.organisations)
        none = element("option", self.label("organisation_none"), value="")
        other = element("option", self.label("organisation_other"), value="", id="other")
        label = element("label", self.label("organisation"), for_="organisations")
        options = element("select", none, *names, other, id="organisations")
        return element("div", label, options, class_="field")

    def field(self, id: str, label: str, box: str = "") -> Html:
        """Return a line to type on, in a box that the script may hide."""
        line = element("input", type="text", id=id)
        shown = {"id": box} if box else {}
        return element("div", element("label", label, for_=id), line, class_="field", **shown)

    def sharing(self) -> Iterator[Html]:
        sharings, least = self.invitation.sharings, self.invitation.min_group
        told = {one: self.label(f"sharing_{one}", n=least) for one in sharings}
        if len(sharings) == 1:
            (only,) = sharings
            strong = element("strong", self.label(f"sharing_only_{only}"))
            yield element("p", strong, Html(" "), told[only], class_="field")
        else:
            choices = (
                self.choice("sharing", one, self.locale(f"common.{one}"), told[one])
                for one in sharings
            )
            yield _choices(self.label("sharing"), *choices)
        if "open" in sharings:
            yield self.field("name", self.label("name"), "own-name")

    def choice(self, name: str, value: str, label: str, more: str = "") -> Html:
        small = (element("small", more),) if more else ()
        text = element("span", element("b", label), *small)
        radio = element("input", type="radio", name_=name, value=value)
        return element("label", radio, text, class_="choice")

    def statements(self) -> Iterator[Html]:
        depth = self.invitation.questionnaire.depth
        numbers = {one.id: n for n, one in enumerate(self.asked, 1)}
        themes = [theme for _, theme in self.questionnaire.themes() if theme.asked(depth)]
        items = (
            element(
                "li",
                element("a", self.text(theme.title), href=f"#t{n}"),
                element("span"),
            )
            for n, theme in enumerate(themes, 1)
        )
        label = self.label("themes")
        heading = element("h2", label, id="themes")
        yield element(
            "nav", heading, element("ol", *items), aria_labelledby="themes", class_="contents"
        )
        places = {theme.id: n for n, theme in enumerate(themes, 1)}
        parts = self.questionnaire.parts
        for n, part in enumerate(parts, 1):
            if part.asked(depth):
                yield element(
                    "section",
                    element("h2", *self.part(part, n)),
                    *(
                        self.theme(theme, places[theme.id], numbers)
                        for theme in part.themes
                        if theme.asked(depth)
                    ),
                )

    def part(self, part: Part, n: int) -> Iterator[str]:
        count = len(self.questionnaire.parts)
        if count == 1:
            yield self.text(part.title)
        else:
            yield self.label("part", n=n, count=count, title=self.say(part.title))

    def theme(self, theme: Theme, n: int, numbers: dict[str, int]) -> Html:
        period = period_text(self.questionnaire, self.locale)
        told = [period] if period else []
        asks = [element("p", self.text(theme.ask))] if theme.ask else []
        depth = self.invitation.questionnaire.depth
        return element(
            "section",
            element("h3", self.text(theme.title), element("span", class_="count")),
            *(element("p", one, class_="faint") for one in told),
            *asks,
            *(self.statement(one, numbers[one.id]) for one in theme.asked(depth)),
            id=f"t{n}",
            class_="theme",
        )

    def statement(self, statement: Statement, n: int) -> Html:
        number = element("b", f"{n}.")
        points = (self.point(statement, point, n) for point in self.questionnaire.scale.points)
        reasons = (self.choice(f"a{n}", one, self.locale(f"common.{one}")) for one in REASONS)
        clear = element(
            "button",
            self.label("clear"),
            type="button",
            class_="clear",
            aria_label=self.label("clear_label", n=n),
            hidden="",
        )
        return element(
            "fieldset",
            element("legend", number, Html(" "), self.text(statement.text)),
            element("div", *points, class_="points"),
            element("div", *reasons, class_="reasons"),
            element("div", self.note(n), clear, class_="under"),
            id=f"s{n}",
            class_="statement",
        )

    def point(self, statement: Statement, point: int, n: int) -> Html:
        """Return a point of the scale with its name, and at an end with what that looks like."""
        scale = self.questionnaire.scale
        named = scale.label(point)
        scene = dict(zip(scale.ends, (statement.low, statement.high), strict=True)).get(point)
        label = [element("b", self.text(named))] if named else []
        small = [element("small", self.text(scene))] if scene else []
        text = [element("span", *label, Html(" "), *small)] if label or small else []
        return element(
            "label",
            element("input", type="radio", name_=f"a{n}", value=f"{point}"),
            element("span", f"{point}", class_="digit"),
            *text,
            class_="choice" if text else "choice bare",
        )

    def note(self, n: int) -> Html:
        id = f"n{n}"
        limit = element("span", self.label("note_limit", most=NOTE_LENGTH))
        return element(
            "details",
            element("summary", self.label("note")),
            element(
                "textarea",
                rows="3",
                aria_label=self.label("note_label", n=n),
                aria_describedby=id,
            ),
            element("p", limit, element("span", class_="length"), id=id),
            class_="note",
        )

    def save(self) -> Iterator[Html]:
        contact = self.invitation.contact
        to = self.label("save_to", contact=contact) if contact else self.label("save_anybody")
        asked = element(
            "div",
            element("h3", self.label("asked"), id="asked-title"),
            element("p", id="open"),
            element("p", id="no-organisation"),
            element("ul", id="open-ones"),
            element("p", self.label("open_allowed"), id="allowed"),
            _buttons(("fill-in", self.label("first_open")), ("anyway", self.label("anyway"))),
            id="asked",
            class_="asked",
            role="group",
            aria_labelledby="asked-title",
            tabindex="-1",
            hidden="",
        )
        text = {"id": "text", "rows": "8", "readonly": "", "spellcheck": "false"}
        by_hand = element(
            "details",
            element("summary", self.label("no_file")),
            element("p", self.label("no_file_how")),
            element("textarea", aria_label=self.label("text"), **text),
            _buttons(("copy", self.label("copy"))),
            element("p", id="copied", role="status"),
        )
        kept = element(
            "div",
            element("h3", self.label("kept"), id="kept-title"),
            element("p", element("span", id="file"), Html(" "), element("strong", to)),
            element("p", id="both"),
            element("p", self.label("kept_look")),
            element("button", self.label("share"), type="button", id="share", hidden=""),
            by_hand,
            id="kept",
            class_="kept",
            role="group",
            aria_labelledby="kept-title",
            tabindex="-1",
            hidden="",
        )
        main = element("button", self.label("keep"), type="button", id="keep", class_="main")
        yield element(
            "section",
            element("h2", self.label("save"), id="save"),
            element("p", self.label("save_how"), Html(" "), to),
            element("p", id="wrong", class_="wrong", role="alert", hidden=""),
            element("div", main, class_="buttons"),
            asked,
            kept,
        )

    def bar(self) -> Html:
        """Return what stays in sight: how far it is, and whether that is saved."""
        count = len(self.asked)
        return element(
            "div",
            element("progress", id="answered", max=count, value=0, aria_labelledby="counted"),
            element("span", id="counted"),
            element("span", id="state"),
            element("a", self.label("bar_keep"), href="#save"),
            class_="bar",
        )


def _unanswered(invitation: Invitation) -> Assessment:
    """Return an assessment of a round before anybody answered, with each moment it can have."""
    never = datetime(2000, 1, 1, tzinfo=UTC)
    return Assessment(
        "-",
        invitation.questionnaire,
        Respondent(invitation.chain),
        invitation.sharings[0],
        started_at=never,
        finished_at=never,
        changed_at=never,
        round=invitation.code,
    )


def _choices(legend: str, *choices: Html) -> Html:
    return element("fieldset", element("legend", legend), *choices, class_="field")


def _buttons(*buttons: tuple[str, str]) -> Html:
    made = (element("button", text, type="button", id=id) for id, text in buttons)
    return element("div", *made, class_="buttons")

"""When two statements ask the same: by a fingerprint of all that decides what an answer means."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from ketentui.model.digest import sha256
from ketentui.model.questionnaire import Depth, Questionnaire, Scale, Statement

Difference = Literal["text", "direction", "range", "labels"]
"""What can make that one statement isn't the same as another."""

_FORM = "ketentui/fingerprint/1"
"""The first line of what is hashed. Exports that are out carry fingerprints: another algorithm is
another form, and this one stays as it is."""

_LENGTH = 16
"""Hexadecimal digits, 64 bits: only statements with one id are compared, so that chance has no hand
in it, and whoever means to deceive can write down any fingerprint, however long."""

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc`\u00b4\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)


def plain(text: str) -> str:
    """Return `text` without what is only typography: kinds of quotes, dashes and spaces.

    Unicode's NFKC takes ligatures, wide letters and composed accents for what they stand for.
    Capitals stay: they can make another word of it. The rule for names can grow, and this one
    can't: fingerprints that are out hold on to it.
    """
    text = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
    return " ".join(text.split())


@lru_cache(1024)
def fingerprint(statement: Statement, scale: Scale) -> str:
    """Return the fingerprint of a statement that is answered on `scale`: 16 hexadecimal digits.

    It is the beginning of the SHA-256 of eight lines in UTF-8, with a line feed between them: the
    name of the form, the id, `direct` or `reverse`, the lowest and the highest point, and, as
    `plain` has them and in the questionnaire's first language, the text and the labels of the
    lowest and the highest point. See docs/fingerprints.md.
    """
    lines = (
        _FORM,
        statement.id,
        _direction(statement),
        f"{scale.minimum}",
        f"{scale.maximum}",
        plain(statement.text.first),
        *_ends(scale),
    )
    return sha256("\n".join(lines).encode()).hexdigest()[:_LENGTH]


def fingerprints(questionnaire: Questionnaire, depth: Depth = "full") -> Mapping[str, str]:
    """Return the fingerprint of every statement that is asked, by its id."""
    scale = questionnaire.scale
    return {one.id: fingerprint(one, scale) for one in questionnaire.asked(depth)}


def differences(
    one: Questionnaire, other: Questionnaire, id: str
) -> Mapping[Difference, tuple[str, str]]:
    """Return in what a statement of both isn't the same, and how that stands in each."""
    mine, theirs = _asks(one, id), _asks(other, id)
    return {key: (mine[key], theirs[key]) for key in mine if mine[key] != theirs[key]}


def spelled_otherwise(one: Questionnaire, other: Questionnaire, id: str) -> bool:
    """Return whether no more than the spelling of a statement of both can be another: it has one
    direction and one range, and the ends of the scale aren't turned round.
    """
    (low, high), (lowest, highest) = _ends(one.scale), _ends(other.scale)
    beyond = {"direction", "range"} & differences(one, other, id).keys()
    return not beyond and low != highest and high != lowest


def _asks(questionnaire: Questionnaire, id: str) -> Mapping[Difference, str]:
    statement, scale = questionnaire.statements[id], questionnaire.scale
    return {
        "text": plain(statement.text.first),
        "direction": _direction(statement),
        "range": f"{scale.minimum}-{scale.maximum}",
        "labels": " … ".join(_ends(scale)),
    }


def _direction(statement: Statement) -> str:
    return "reverse" if statement.reverse else "direct"


def _ends(scale: Scale) -> tuple[str, str]:
    return plain(scale.labels[0].first), plain(scale.labels[-1].first)

"""The quick way to read what somebody wrote finds what the careful way finds, whatever that is."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.measures.agreement import root, sums
from ketentui.model import text
from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import AGREEMENT_SCALE, Scale
from ketentui.model.replacing import replace
from ketentui.storage import bounds, records
from ketentui.storage.exchange import parse_shared
from ketentui.storage.ids import are_safe, is_safe
from ketentui.team.disclosure import Counted, Place, disclosure
from ketentui.team.numbers import statement_numbers
from ketentui.team.slim import Slimmer
from ketentui.usecases.demo import demo

EXPORTS = list(demo().exports().values())
MARKS = st.lists(st.sampled_from([*"[]{}.=,:\n\"'#\\ae1 ", '"""', "'''", "é", "[" * 21, "." * 20]))
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        ["\ud83d", "\x1b[31m", "\u202e", "a\u0301", "\ufdd0", "1e5", '"', "\\", "\x7f"]
    ),
)
PLACES = st.builds(Place, st.sampled_from(["", "A", "B"]), st.sampled_from(["", "tactisch"]))
JSON = st.recursive(
    STRANGE, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


def outcome(work: Callable[[], Any]) -> object:
    """Return what came of it, or the whole of the error."""
    try:
        return work()
    except KetentuiError as error:
        return error.key, error.problems, repr(error.values)
    except ValueError as error:
        return str(error)


def carefully(work: Callable[[], Any]) -> object:
    """Return the outcome without any quick way."""

    def json_in(text: str, *_: object) -> tuple[Any, bool]:
        return json.loads(bounds.within_bounds(text)), False

    def told(values: Any, name: str) -> Any:
        return records.fitted(values, records._Told, name, "assessment_invalid")

    with (
        patch("ketentui.storage.exchange.json_in", json_in),
        patch.object(records, "_told", told),
        patch.object(records, "are_safe", lambda ids: all(map(is_safe, ids))),
        patch.object(bounds, "_is_plainly_within", lambda _: False),
        patch.object(text, "_is_clean", lambda _: False),
    ):
        return outcome(work)


@given(MARKS.map("".join))
def test_what_is_seen_at_once_to_be_within_bounds_is(written: str) -> None:
    def within() -> str:
        return bounds.within_bounds(written)

    assert outcome(within) == carefully(within)


@given(JSON, st.booleans(), st.sampled_from([None, 2]))
def test_json_says_the_same(values: Any, ascii: bool, indent: int | None) -> None:
    written = json.dumps(values, ensure_ascii=ascii, indent=indent)
    assert repr(bounds.json_in(written)[0]) == repr(json.loads(written))
    found, is_plain = bounds.json_in(written, bounds.WithPoint)
    assert repr(found) == repr(json.loads(written))
    assert records.checksum({"a": found}, is_plain=is_plain) == records.checksum({"a": found})


@given(MARKS.map("".join))
def test_what_is_no_json_is_refused_with_the_same_words(written: str) -> None:
    careful = outcome(lambda: repr(json.loads(bounds.within_bounds(written))))
    assert outcome(lambda: repr(bounds.json_in(written)[0])) == careful


def places(values: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(values, dict | list):
        return [place]
    inner = values.items() if isinstance(values, dict) else enumerate(values)
    return [place, *(one for key, value in inner for one in places(value, (*place, key)))][:400]


@st.composite
def strange_exports(draw: st.DrawFn) -> bytes:
    """Exports with strange things in some places, or with some bytes others."""
    values = json.loads(draw(st.sampled_from(EXPORTS)))
    for _ in range(draw(st.integers(0, 3))):
        *above, last = draw(st.sampled_from(places(values)[1:]))
        changed = values = deepcopy(values)
        for key in above:
            changed = changed[key]
        action = draw(st.sampled_from(["put", "drop", "add", "double"]))
        if action == "put":
            changed[last] = draw(JSON)
        elif action == "drop":
            del changed[last]
        elif isinstance(changed, dict):
            changed[draw(st.text())] = draw(JSON) if action == "add" else changed[last]
        else:
            changed.append(draw(JSON) if action == "add" else changed[last])
    if draw(st.booleans()):
        fields = {key: one for key, one in values.items() if key not in ("checksum", "results")}
        values["checksum"] = records.checksum(fields)
    content = json.dumps(values, ensure_ascii=draw(st.booleans()), indent=2)
    found = bytearray(content.encode(errors="replace"))
    for _ in range(draw(st.integers(0, 2))):
        found[draw(st.integers(0, len(found) - 1))] = draw(st.sampled_from(b'"\\{}[],:.0e\n\xff a'))
    return bytes(found)


@given(strange_exports())
def test_an_export_is_read_the_same_whatever_is_in_it(content: bytes) -> None:
    def read() -> object:
        return parse_shared(content, "x.json")

    assert outcome(read) == carefully(read)


@given(st.text() | st.text(st.characters(max_codepoint=0x300)))
def test_a_text_is_cleaned_the_same_and_is_as_wide(written: str) -> None:
    assert text.clean(written) == carefully(lambda: text.clean(written))
    assert text.clean_lines(written) == carefully(lambda: text.clean_lines(written))
    assert text.cells(written) == sum(map(text._cells_of, written))
    assert text.printable_lines(written) == "\n".join(map(text._printable, written.split("\n")))


@given(st.lists(st.text(max_size=3) | st.sampled_from(["p1-1", "a b", "a/b", "x" * 101])))
def test_ids_are_safe_where_each_of_them_is(written: list[str]) -> None:
    assert are_safe(written) == all(map(is_safe, written))


@given(st.lists(st.integers(0, 10), min_size=2))
def test_numbers_come_out_of_whole_ones_as_out_of_fractions(values: list[int]) -> None:
    n, total, spread = sums(values)
    assert (total / n, root(spread, n * (n - 1))) == (
        statistics.mean(values),
        statistics.stdev(values),
    )
    assert sums(Counter(values)) == (n, total, spread)
    numbers = statement_numbers(
        "a", values, Scale(0, 10, ()), hidden=False, not_applicable=0, unknown=0
    )
    assert (numbers.median, numbers.min, numbers.max) == (
        statistics.median(values),
        min(values),
        max(values),
    )


@given(st.integers(0, 10**40), st.integers(1, 10**40))
def test_a_root_is_the_nearest_float(numerator: int, denominator: int) -> None:
    found = statistics._float_sqrt_of_frac(numerator, denominator)  # type: ignore[attr-defined]
    assert root(numerator, denominator) == found


@given(
    st.dictionaries(
        st.integers(0, 20), st.tuples(PLACES, st.sampled_from([None, 1, 2])), min_size=3
    ),
    st.sampled_from([None, 1]),
)
def test_a_question_is_judged_by_place_as_answer_by_answer(
    people: Mapping[int, tuple[Place, int | None]], harmless: int | None
) -> None:
    rules = disclosure({one: place for one, (place, _) in people.items()}, 3)
    answers = {one: answer for one, (_, answer) in people.items() if answer is not None}
    counted = rules.question(answers, harmless=harmless)
    answered = Counter({place: 0 for place, _ in people.values()})
    answered.update(people[one][0] for one in answers)
    shown = rules._safe(answered)
    by_block: dict[Place, set[int]] = {}
    if shown is not None:
        for one, answer in answers.items():
            by_block.setdefault(shown.block(people[one][0]), set()).add(answer)
    alike = {at for at, given in by_block.items() if len(given) == 1 and given != {harmless}}
    assert counted == Counted(shown, frozenset(alike))


@given(st.data())
def test_slim_answers_are_gone_through_as_they_are_asked_for(data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(demo().assessments))
    noted = data.draw(st.sets(st.sampled_from([*one.answers])))
    answers: Mapping[str, Answer] = {
        id: Answer(None, None, "n") if id in noted else answer for id, answer in one.answers.items()
    }
    slim = Slimmer(AGREEMENT_SCALE, [*answers]).slim(replace(one, answers=answers), "x").answers
    assert [*slim.items()] == [(id, slim[id]) for id in slim] == [*answers.items()]

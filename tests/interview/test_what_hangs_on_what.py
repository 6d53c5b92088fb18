"""What was made of answers is made again only where an answer that it asked for, or a finding that it hangs on, is another one."""

from __future__ import annotations

import pytest

from appealwright.answers import Known, Record
from appealwright.ledger import Ledger, over


@pytest.mark.parametrize(
    ("before", "now", "other"),
    [
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, set()),
        ({"a": 1, "b": 2}, {"a": 1, "b": 3}, {"b"}),
        ({"a": 1, "b": 2}, {"a": 1}, {"b"}),
        ({"a": 1, "b": 2}, {"a": 1, "c": 2}, {"b", "c"}),
        ({"a": 1}, {"a": 1, "b": None}, {"b"}),
    ],
)
def test_what_was_made_from_an_answer_that_changed_came_or_went_is_made_again(
    before: dict[str, object], now: dict[str, object], other: set[str]
) -> None:
    ledger = Ledger()
    (lent,) = ledger.turn(before)
    for name in "abc":
        ledger.of(name, None, lambda name=name: lent.get(name), apart=True)  # type: ignore[misc]
    ledger.turn(now)
    assert {name for name in "abc" if not ledger.holds(name)} == other


def test_a_value_is_made_again_only_where_what_it_asked_for_has_changed() -> None:
    ledger, made = Ledger(), []

    def value(table: dict[str, int], rest: object = None) -> int:
        (lent,) = ledger.turn(table)

        def make() -> int:
            made.append(table)
            return int(lent.get("asked", 0)) * 2

        return ledger.of("double", rest, make)

    assert [value({"asked": 1}), value({"asked": 1, "other": 5}), value({"asked": 1})] == [2, 2, 2]
    assert len(made) == 1
    assert [value({"asked": 3}), value({}), value({}, "another rest")] == [6, 0, 0]
    assert len(made) == 4


def test_what_is_made_with_a_finding_is_made_again_only_where_another_thing_is_found() -> None:
    ledger, made = Ledger(), []

    def told(words: str) -> str:
        (lent,) = ledger.turn({"words": words})
        ledger.look_again(None)

        def count() -> int:
            return len(str(lent["words"]).split())

        def tell() -> str:
            made.append(words)
            many = ledger.found("many", None, lambda: ledger.found("count", None, count) > 1)
            return "several" if many else "one"

        return ledger.of("told", None, tell)

    assert [told(words) for words in ("a", "ab", "ab c", "ab cd", "ab cd e", "ab")] == ["one"] * 2 + ["several"] * 3 + ["one"]
    assert made == ["a", "ab c", "ab"]


def test_a_row_that_reads_like_another_is_not_taken_for_it() -> None:
    """Whatever asks which row of a table it holds asks for the very same one."""
    ledger, rows = Ledger(), []
    for named in ("x", "y"):
        (lent,) = ledger.turn({"rows": (Record((("named", Known(named)),)), Record((("named", Known("z")),)))})
        ledger.look_again(None)
        last = ledger.of("last", None, lambda lent=lent: ledger.found("last", None, lambda: tuple(lent["rows"])[1:]))  # type: ignore[misc]
        rows.append(last[0] is lent["rows"][1])
    assert rows == [True, True]


def test_what_asks_for_all_answers_and_what_is_made_of_others_hang_on_each() -> None:
    ledger, names = Ledger(), []
    for table in ({"a": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 2}, {"b": 2}):
        (lent,) = ledger.turn(table)
        lent = over(lent, {"more": 0})
        names.append(ledger.of("outer", None, lambda lent=lent: ledger.of("inner", None, lambda: tuple(lent))))
    assert names == [("a", "more"), ("a", "b", "more"), ("a", "b", "more"), ("b", "more")]

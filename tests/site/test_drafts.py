"""What the pages of places make of a row's words: telephone numbers, offices, whom a rule binds."""

from types import SimpleNamespace

import pytest

from appealwright.facts import Row
from scripts.site.drafts import bound, dialed, untold


def test_runs_of_rules_that_bind_the_same_are_counted() -> None:
    def rule(name: str, words: str | None) -> Row:
        return SimpleNamespace(id=name, binds=SimpleNamespace(words=words) if words else None)  # type: ignore[return-value]

    rules = [rule("a", "HMOs"), rule("b", "HMOs"), rule("c", None), rule("d", None), rule("e", "HMOs")]
    assert [(row.id, alike) for row, alike in bound(rules)] == [("a", 1), ("b", None), ("c", 0), ("d", 0), ("e", 0)]


def test_telephone_numbers_can_be_called_at_a_tap_and_stay_as_written() -> None:
    assert dialed("888-393-1062 or 609-777-9470 (in state)") == (
        '<a href="tel:+1-888-393-1062">888-393-1062</a> or <a href="tel:+1-609-777-9470">609-777-9470</a> (in state)'
    )
    assert dialed("1-800-282-8611 <toll free>") == '<a href="tel:+1-800-282-8611">1-800-282-8611</a> &lt;toll free&gt;'
    assert dialed("988, then press 1; 1-855-4-ASK-OSI; 12-345-678-9012") == "988, then press 1; 1-855-4-ASK-OSI; 12-345-678-9012"


@pytest.mark.parametrize(
    ("numbers", "sentence", "left"),
    [
        ("1-800-633-4227 (TTY 1-877-486-2048)", "For any Medicare plan, call 1-800-633-4227.", "TTY 1-877-486-2048"),
        ("303-894-7490; 1-800-930-3745", "Call 303-894-7490 or 1-800-930-3745.", ""),
        ("803-737-6180 or 800-768-3467", "Call 800-768-3467.", "803-737-6180"),
        ("1-877-693-5236 (in Florida); 850-413-3089", "Call the office.", "1-877-693-5236 (in Florida); 850-413-3089"),
        ("988, then press 1", "Call 988.", "988, then press 1"),
        (None, None, ""),
    ],
)
def test_an_office_gives_no_number_twice(numbers: str | None, sentence: str | None, left: str) -> None:
    assert untold(numbers, sentence) == left

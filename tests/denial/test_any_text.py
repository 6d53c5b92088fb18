"""The reader takes any text: it never raises, always quotes the text itself, and no text makes it slow."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appealwright.denial import Kind, Limit, read, suggested_answers
from appealwright.facts import Facts, our_facts

FACTS = our_facts()
LETTERS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "letters").glob("*.txt"))]
WORDS = sorted({word for letter in LETTERS for word in letter.split()})

any_text = st.text(max_size=400)
letter_like = st.lists(
    st.sampled_from([*WORDS, "\n", "\n\n", "   ", "\t", "[X]", "[ ]", "\x0c", "\r\n", "|", "İ", "\u00ad"]), max_size=120
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(any_text | letter_like)
def test_any_text_is_read_and_every_find_quotes_it(text: str) -> None:
    reading = read(text, FACTS)
    for find in reading.finds:
        assert text[find.start : find.end] == find.quote
        assert find.quote.strip()
    suggested_answers(reading)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(LETTERS), st.integers(0, 10_000), st.integers(0, 200))
def test_a_torn_letter_is_read(letter: str, at: int, length: int) -> None:
    at %= len(letter)
    torn = letter[:at] + letter[at + length :]
    assert all(torn[find.start : find.end] == find.quote for find in read(torn, FACTS).finds)


def noise(kind: str) -> str:
    """200,000 characters that would make a careless pattern slow."""
    if kind == "letters":
        drawn = random.Random(3)  # noqa: S311 - noise, no secret
        return "".join(drawn.choices("abcdefghijklmnop qrstuvw xyz01 |.,:;-\n\t(][)$#ABCNMCOPR ", k=200_000))
    whole = {
        "spaces": " ",
        "digits": "1",
        "capitals": "A",
        "words": "Aa ",
        "numbers": "12 ",
        "labels": "Member ID: ",
        "dates": "by January 1, 2020 ",
        "addresses": "Abcd Efgh 12345 ",
        "periods": "appeal within 180 days of ",
        "boxes": "[ ] ",
        "columns": "we are sure     you can be\n",
        "reasons": "not medically necessary is ",
    }[kind]
    return (whole * (200_000 // len(whole) + 1))[:200_000]


@pytest.mark.parametrize("kind", ["letters", "spaces", "digits", "capitals", "words", "numbers"])
def test_noise_is_read_in_under_a_second(kind: str, facts: Facts) -> None:
    read("", facts)
    assert _read_within(1, noise(kind), facts)


@pytest.mark.parametrize("kind", ["labels", "dates", "addresses", "periods", "boxes", "columns", "reasons"])
def test_a_text_that_repeats_one_find_takes_time_in_proportion(kind: str, facts: Facts) -> None:
    text = noise(kind)[:100_000]
    part = min(_seconds(text[:25_000], facts) for _ in range(2))
    assert _read_within(10 * part + 0.2, text, facts)


def _read_within(bound: float, text: str, facts: Facts) -> bool:
    """Whether the better of two readings takes less; where the first does, the second is not needed to know."""
    return any(_seconds(text, facts) < bound for _ in range(2))


def _seconds(text: str, facts: Facts) -> float:
    """Processor time."""
    start = time.process_time()
    read(text, facts)
    return time.process_time() - start


def test_a_digit_taken_for_a_capital_letter_is_read_as_a_digit() -> None:
    """A torn letter with "L15 days" stopped the reading."""
    text = "Plains Health\n\nMay 30, 2026\n\nYour request is denied. You may appeal within L80 days of this letter."
    assert [str(find.value.count) for find in read(text, FACTS).of(Kind.DEADLINE) if isinstance(find.value, Limit)] == ["180"]

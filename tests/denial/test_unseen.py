"""Notices written before the reader was mended for them: what it offers of what a careful person finds, and no ground that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from appealwright.denial import Kind
from tests.denial.expectations import expected_in, offered, reading_of, text_of

UNSEEN = sorted(path.stem for path in (Path(__file__).parent / "unseen").glob("*.yaml"))


@pytest.mark.parametrize("name", UNSEEN)
def test_what_an_unseen_notice_says_is_offered(name: str) -> None:
    expected = expected_in("unseen", name)
    answers = offered(text_of("unseen", expected))
    grounds = {reason["ground"] for reason in answers.get("denial.reasons", ())}
    assert set(expected["grounds"]) <= grounds
    assert grounds <= {*expected["grounds"], *expected.get("also_fine", ())}
    assert {answer: answers.get(answer) for answer in expected["offers"]} == expected["offers"]
    assert not {answer for answer in expected.get("never", ()) if answer in answers}


@pytest.mark.parametrize("name", [name for name in UNSEEN if {"somewhere", "only_quotes"} & set(expected_in("unseen", name))])
def test_an_unseen_notice_is_quoted_for_all_that_it_holds_against_the_request(name: str) -> None:
    expected = expected_in("unseen", name)
    quoted = [" ".join(reason["quote"].split()) for reason in offered(text_of("unseen", expected))["denial.reasons"]]
    assert not [words for words in expected.get("somewhere", ()) if not any(words in quote for quote in quoted)]
    told = [*expected.get("somewhere", ()), *(words for every in expected["quotes"].values() for words in every)]
    assert not expected.get("only_quotes") or all(any(words in quote or quote in words for words in told) for quote in quoted)


@pytest.mark.parametrize("name", [name for name in UNSEEN if "phones" in expected_in("unseen", name)])
def test_a_number_to_call_is_read_as_no_fax(name: str) -> None:
    expected = expected_in("unseen", name)
    found = {find.value for find in reading_of(text_of("unseen", expected)).of(Kind.PHONE)}
    assert set(expected["phones"]) <= found


@pytest.mark.parametrize("name", [name for name in UNSEEN if "quotes" in expected_in("unseen", name)])
def test_an_unseen_notice_is_quoted_where_it_gives_its_reason(name: str) -> None:
    expected = expected_in("unseen", name)
    quoted = [(reason["ground"], " ".join(reason["quote"].split())) for reason in offered(text_of("unseen", expected))["denial.reasons"]]
    for ground, fragments in expected["quotes"].items():
        assert all(any(ground == of and fragment in words for of, words in quoted) for fragment in fragments), quoted

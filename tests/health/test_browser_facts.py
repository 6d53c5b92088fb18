"""The browser's part of the rows decides and prints what all of them do, and stays small."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.lettercheck import checked_citations
from appealwright.packet import documents
from appealwright.serialise import assessment_document
from appealwright.workcheck import checked_works
from scripts.golden import CASE_FILES
from tests.conftest import LATER, TODAY, case_document

NAMES = [*sorted(CASE_FILES), *(f"later/{path.stem}" for path in sorted(LATER.glob("*.json")))]
LARGEST = 212_500
"""Bytes, gzipped: what the rows may add to a first visit."""
CITED = 40_000
"""And what else the page that checks a letter loads."""


@pytest.fixture(scope="module")
def browser_bytes() -> bytes:
    return (files("appealwright") / "data" / "facts.browser.jsonl").read_bytes()


@pytest.fixture(scope="module")
def fewer(browser_bytes: bytes) -> Facts:
    return Facts.load(browser_bytes)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_case_gets_the_same_letters_and_the_same_judgement(name: str, facts: Facts, fewer: Facts) -> None:
    case = case_from_json(json.dumps(case_document(name)), TODAY)
    ours, theirs = assess(case, facts, TODAY), assess(case, fewer, TODAY)
    assert assessment_document(theirs) == assessment_document(ours)
    assert documents(case, fewer, theirs) == documents(case, facts, ours)


def test_the_page_that_checks_a_letter_knows_what_all_rows_know(facts: Facts, browser_bytes: bytes) -> None:
    data = (files("appealwright") / "data" / "facts.check.jsonl").read_bytes()
    fewer = Facts.load(data)
    case = case_from_json(CASE_FILES["tx-insured-off-label"].read_bytes(), TODAY)
    ours, theirs = assess(case, facts, TODAY), assess(case, fewer, TODAY)
    # A letter that cites everything there is, of every kind.
    everything = "\n".join(" ".join(filter(None, (row.citation, row.detail.get("doi"), row.detail.get("code")))) for row in facts)
    assert checked_citations(everything, fewer, TODAY) == checked_citations(everything, facts, TODAY)
    assert checked_citations(everything, fewer, TODAY, theirs) == checked_citations(everything, facts, TODAY, ours)
    assert checked_works(everything, fewer, TODAY) == checked_works(everything, facts, TODAY)
    assert len(gzip.compress(data, 9, mtime=0)) < LARGEST + CITED


def test_the_browsers_rows_stay_small(browser_bytes: bytes) -> None:
    assert len(gzip.compress(browser_bytes, 9, mtime=0)) < LARGEST


def test_whom_a_rule_binds_is_judged_in_the_browser_and_told_in_words_by_guides_alone(facts: Facts, fewer: Facts) -> None:
    held = [row for row in fewer if row.binds]
    assert len(held) > 500
    for row in held:
        told = facts.row(row.id).binds
        assert told
        assert row.binds
        assert (row.binds.regimes, row.binds.when) == (told.regimes, told.when)
        assert told.words
        assert not row.binds.words


def test_what_to_do_about_a_condition_is_told_by_the_pages_of_the_rows_alone(facts: Facts, fewer: Facts) -> None:
    held = [row for row in fewer if row.conditions]
    assert all(not condition.missing for row in held for condition in row.conditions)
    assert all(condition.missing for row in held for condition in facts.row(row.id).conditions)

"""Every letter of every case renders on both sides of every date in the rows, within its length, saying no forbidden word."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Heading, Items, Paragraph, Table, block_runs, plain_text
from appealwright.facts import Facts, Row
from appealwright.packet import documents
from appealwright.reading import STATES
from scripts.golden import CASE_FILES
from tests.conftest import TODAY
from tests.health.lengths import counted
from tests.health.packets import first_of
from tests.health.voice import FORBIDDEN

NAMES = sorted(CASE_FILES)
LONGEST_BODY = 1_400
"""Words of an appeal's body: tables, headings, quotations of the denial and lists at the end are not counted."""


def turning_days(rows: Iterable[Row]) -> list[date]:
    """The last day before a row is in force and its first; its last and the first after it."""
    found = list(rows)
    begin, end = ({getattr(row, field) for row in found} - {None} for field in ("effective", "until"))
    day = timedelta(days=1)
    return sorted({TODAY, *begin, *(first - day for first in begin), *end, *(last + day for last in end)})


def places_in(answer: Any) -> set[str]:
    """Every place that a case names, wherever it does."""
    if isinstance(answer, Mapping):
        return places_in(list(answer.values()))
    if isinstance(answer, list):
        return {place for one in answer for place in places_in(one)}
    return {answer} & set(STATES) if isinstance(answer, str) else set()


def documents_are_made(name: str, days: Iterable[date], facts: Facts) -> None:
    case = case_from_json(CASE_FILES[name].read_bytes(), TODAY)
    for day in days:
        for composed in documents(case, facts, assess(case, facts, day)):
            assert composed.document.blocks, day


@pytest.mark.parametrize("name", NAMES)
def test_every_document_renders_on_both_sides_of_every_date(name: str, facts: Facts) -> None:
    """Every date of the law of the land and of the places in the case; those of places that it never names are swept."""
    places = {"US", *places_in(json.loads(CASE_FILES[name].read_bytes()))}
    documents_are_made(name, turning_days(row for row in facts if row.jurisdiction in places), facts)


def test_the_places_of_a_case_are_found_wherever_they_stand() -> None:
    assert places_in({"plan": {"issued_in": "TX", "kind": "fehb"}, "rows": [{"state": "CA", "weeks": 3}]}) == {"TX", "CA"}
    assert places_in(json.loads(CASE_FILES["course-cut-caregiver"].read_bytes())) == {"MI"}


@pytest.mark.sweep
@pytest.mark.parametrize("name", NAMES)
def test_so_it_does_on_the_dates_of_every_place(name: str, facts: Facts) -> None:
    documents_are_made(name, turning_days(facts), facts)


@pytest.mark.parametrize("name", NAMES)
def test_an_appeal_keeps_its_length_and_its_voice(name: str, facts: Facts) -> None:
    case = case_from_json(CASE_FILES[name].read_bytes(), TODAY)
    letter = first_of(case, facts)
    assert counted(letter.blocks) <= LONGEST_BODY
    assert not FORBIDDEN.findall(" ".join(plain_text(tuple(block_runs(block))) for block in letter.blocks))


@pytest.mark.parametrize("name", NAMES)
def test_every_block_that_states_a_row_or_an_answer_says_so(name: str, facts: Facts) -> None:
    case = case_from_json(CASE_FILES[name].read_bytes(), TODAY)
    letter = first_of(case, facts)
    for block in letter.blocks:
        for row_id in block.why.rows:
            assert row_id in facts, f"{block.id}: {row_id}"
    reasoned = [block for block in letter.blocks if isinstance(block, Paragraph | Items | Table) and (block.why.rows or block.why.answers)]
    plain = [block.id for block in letter.blocks if isinstance(block, Paragraph | Items | Table) and block not in reasoned]
    assert set(plain) <= {"date", "sender", "recipient", "denial-unknown", "procedure", "decision", "closing", "denial-intro", "late"}
    assert [block for block in letter.blocks if isinstance(block, Heading)]


def test_a_word_typed_into_every_field_stays_a_word(facts: Facts) -> None:
    """What a person types arrives as text in the letter, whatever it looks like."""
    typed = "<script>x</script> {{ 7*7 }} ]]> &amp; 😀 محمد"
    document = json.loads(CASE_FILES["ca-dmhc-insured-experimental"].read_bytes())
    document["patient"]["name"] = typed
    document["treatment"]["function"] = typed
    document["history"]["trials"][0]["drug"] = typed
    case = case_from_json(json.dumps(document), TODAY)
    letter = first_of(case, facts)
    words = " ".join(plain_text(tuple(block_runs(block))) for block in letter.blocks)
    assert words.count(typed) >= 4
    assert "{{ 7*7 }}" in words

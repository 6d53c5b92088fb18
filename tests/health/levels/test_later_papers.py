"""The letters of later stages and other kinds of plans: short enough, in the voice of the house, and true about their enclosures."""

from __future__ import annotations

import json
import re

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import LATER, TODAY, case_document
from tests.health.lengths import words_as_sent, words_of
from tests.health.voice import FORBIDDEN

NAMES = sorted(path.stem for path in LATER.glob("*.json"))
LONGEST = {
    "external-review-request": 1_200,
    "second-level-appeal": 800,
    "expedited-appeal": 500,
    "step-therapy-exception": 450,
    "claim-file-request": 800,
    "parity-request": 800,
}
"""Words in paragraphs and lists: what a reviewer reads of one letter (our own advice on form)."""


def packet(name: str, facts: Facts) -> tuple[Composed, ...]:
    case = case_from_json(json.dumps(case_document(f"later/{name}")), TODAY)
    return documents(case, facts, assess(case, facts, TODAY))


@pytest.mark.parametrize("name", NAMES)
def test_a_later_letter_keeps_its_length_and_its_voice(name: str, facts: Facts) -> None:
    for one in packet(name, facts):
        if one.document.id in LONGEST:
            assert words_as_sent(one.document) <= LONGEST[one.document.id], one.document.id
            assert not FORBIDDEN.findall(words_of(one.document)), one.document.id


@pytest.mark.parametrize("name", NAMES)
def test_every_exhibit_that_a_letter_names_is_in_the_list(name: str, facts: Facts) -> None:
    papers = {one.document.id: words_of(one.document) for one in packet(name, facts)}
    listed = set(re.findall(r"Exhibit\s([A-Z])", papers.get("exhibits", "")))
    for document, words in papers.items():
        if document in LONGEST:
            assert set(re.findall(r"Exhibit\s([A-Z])\b", words)) <= listed, document

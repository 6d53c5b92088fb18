"""The letters of later stages and other kinds of plans: short enough, in the voice of the house, and true about their enclosures."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest

from appealwright.case import case_from_json
from appealwright.document import Document
from appealwright.facts import Facts
from tests.conftest import LATER, TODAY, case_document
from tests.health.lengths import words_as_sent, words_of
from tests.health.packets import documents_of
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


def packet(name: str, facts: Facts) -> Mapping[str, Document]:
    case = case_from_json(json.dumps(case_document(f"later/{name}")), TODAY)
    return documents_of(case, facts)


@pytest.mark.parametrize("name", NAMES)
def test_a_later_letter_keeps_its_length_and_its_voice(name: str, facts: Facts) -> None:
    made = packet(name, facts)
    for paper in (one for one in made if one in LONGEST):
        assert words_as_sent(made[paper]) <= LONGEST[paper], paper
        assert not FORBIDDEN.findall(words_of(made[paper])), paper


@pytest.mark.parametrize("name", NAMES)
def test_every_exhibit_that_a_letter_names_is_in_the_list(name: str, facts: Facts) -> None:
    made = packet(name, facts)
    papers = {paper: words_of(made[paper]) for paper in made if paper == "exhibits" or paper in LONGEST}
    listed = set(re.findall(r"Exhibit\s([A-Z])", papers.get("exhibits", "")))
    for document, words in papers.items():
        assert set(re.findall(r"Exhibit\s([A-Z])\b", words)) <= listed, document

"""No document points at what it does not hold: a table, an exhibit, or something "above"."""

from __future__ import annotations

import json
import re
from calendar import month_name
from pathlib import Path
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Document, Items, block_runs, plain_text
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from tests.conftest import LATER, TODAY, case_document, changed
from tests.stories.told import STORIES, told

NAMES = (*sorted(CASE_FILES), *(f"later/{path.stem}" for path in sorted(Path(LATER).glob("*.json"))))
ABOVE = {
    r"diagnosis is given (?:above|in this letter)": "The diagnosis is ",
    r"stopping rule, given above": "Review and stopping",
    r"quoted above": '"',
    r"(?:office|decision) named above": "",
}
"""What is said to stand above or in the letter, by the words that must then stand there."""

MONTHS = frozenset(month_name[1:])

STEPS = ("AR", "CO", "CT", "OH", "TX", "VA")
"""States whose law on steps says what such a request shows."""


def made(document: dict[str, Any], facts: Facts) -> tuple[Document, ...]:
    case = case_from_json(json.dumps(document), TODAY)
    return tuple(one.document for one in documents(case, facts, assess(case, facts, TODAY)))


def words_of(document: Document) -> str:
    return plain_text_bytes(document).decode().replace("\r\n", "\n")


def check(document: Document) -> None:
    text = words_of(document)
    tables = set(re.findall(r"^Table (\d)\.", text, re.MULTILINE))
    assert set(re.findall(r"\bTable (\d)\b", text)) <= tables, document.id
    assert not re.search(r"(?:Table \d|Exhibit [A-Z]) of the appeal", text), document.id
    body, _, references = text.partition("\nReferences\n")
    cited = set(re.findall(r"\(([A-Z][a-z]+)(?: and colleagues| et al\.)?,? 20\d\d\b", body)) - MONTHS
    assert {name for name in cited if name not in references} == set(), document.id
    for pointing, held in ABOVE.items():
        for found in re.finditer(pointing, text):
            before = text if "in this letter" in found[0] else text[: found.start()]
            assert held in before, (document.id, pointing)
    enclosed = next((block for block in document.blocks if isinstance(block, Items) and block.id == "enclosures"), None)
    if enclosed is not None:
        listed = set(re.findall(r"Exhibit ([A-Z])\b", plain_text(tuple(block_runs(enclosed))).replace("\u00a0", " ")))
        assert set(re.findall(r"\bExhibit ([A-Z])\b", text)) <= listed, document.id


@pytest.mark.parametrize("name", NAMES)
def test_what_a_document_points_at_is_in_it(name: str, facts: Facts) -> None:
    for document in made(case_document(name), facts):
        check(document)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["title"])
def test_no_paper_of_a_story_names_a_table_that_it_does_not_hold(story: dict[str, Any], facts: Facts) -> None:
    for document in told(story, facts)[1].values():
        text = words_of(document)
        assert set(re.findall(r"\bTable (\d)\b", text)) <= set(re.findall(r"^Table (\d)\.", text, re.MULTILINE)), document.id


def test_the_sheet_of_a_call_names_the_exhibit_and_not_the_row_of_a_table_elsewhere(facts: Facts) -> None:
    missed = "Pharmacy claims show escitalopram. A trial of venlafaxine is not documented."
    case = case_document("spravato-step-therapy")
    told = {"denial": {"text": f"{case['denial']['text']} {missed}", "reasons": [{"ground": "ground.step-therapy", "quote": missed}]}}
    [sheet] = [one for one in made(changed(case, told), facts) if one.id == "call-sheet"]
    check(sheet)
    assert "The trial is documented: venlafaxine XR 225 mg" in words_of(sheet)


@pytest.mark.parametrize("state", STEPS)
def test_an_exception_request_holds_the_diagnosis_and_every_medicine(state: str, facts: Facts) -> None:
    told = changed(case_document("spravato-step-therapy"), {"plan": {"issued_in": state, "excludes_by_name": False}})
    [letter] = [one for one in made(told, facts) if one.id == "step-therapy-exception"]
    check(letter)
    text = words_of(letter)
    assert f"The diagnosis is {told['treatment']['diagnosis']}" in text
    assert all(trial["drug"] in text for trial in told["history"]["trials"])
    assert "the appeal" not in text.replace("This request is separate from the appeal", "")

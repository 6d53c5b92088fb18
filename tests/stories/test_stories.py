"""Every story: a person's situation, and what the law and the facts say must follow."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from appealwright.arguments import Fit
from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.document import Document, block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.rowfiles import loaded_yaml

from tests.conftest import TODAY, case_document, changed

STORIES = [story for path in sorted(Path(__file__).parent.glob("*.yaml")) for story in loaded_yaml(path)]
EXPECTATIONS = {
    "regime",
    "needs",
    "usable",
    "unusable",
    "not_bound",
    "appeal_by",
    "standing",
    "fits",
    "does_not_fit",
    "cannot_tell",
    "draft",
    "letter_says",
    "letter_never",
}


def told(story: Mapping[str, Any], facts: Facts) -> tuple[Assessment, Document]:
    as_of = date.fromisoformat(story.get("as_of", TODAY.isoformat()))
    case = case_from_json(json.dumps(changed(case_document(story["like"]), story.get("change", {}))), as_of)
    assessment = assess(case, facts, as_of)
    return assessment, documents(case, facts, assessment)[0].document


def words_of(document: Document) -> str:
    return "\n".join(plain_text(tuple(block_runs(block))) for block in document.blocks)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["title"])
def test_story(story: dict[str, Any], facts: Facts) -> None:
    expected = story["expect"]
    assert set(expected) <= EXPECTATIONS, "an expectation nobody checks"
    assessment, letter = told(story, facts)
    bound = {rule.row.id: rule for rule in assessment.rules}
    fit = {argument.row.id: argument.fit for argument in assessment.arguments}

    if "regime" in expected:
        assert assessment.regime.regime == expected["regime"]
    assert set(expected.get("needs", [])) <= set(assessment.regime.needs)
    if expected.get("usable") == []:
        assert not [rule.row.id for rule in assessment.rules if rule.usable]
    for row_id in expected.get("usable", []):
        assert row_id in bound, row_id
        assert bound[row_id].usable, row_id
    for row_id in expected.get("unusable", []):
        assert not bound[row_id].usable, row_id
    for row_id in expected.get("not_bound", []):
        assert row_id in facts, row_id
        assert row_id not in bound, row_id
    if "appeal_by" in expected:
        due = assessment.appeal_by
        assert (due.act_by.isoformat() if due and due.act_by else None) == expected["appeal_by"]
    if "standing" in expected:
        assert assessment.appeal_by is not None
        assert assessment.appeal_by.standing.value == expected["standing"]
    for row_id in expected.get("fits", []):
        assert fit[row_id] in {Fit.FITS, Fit.CAUTION}, row_id
    for row_id in expected.get("does_not_fit", []):
        assert fit[row_id] is Fit.DOES_NOT_FIT, row_id
    for row_id in expected.get("cannot_tell", []):
        assert fit[row_id] is Fit.CANNOT_TELL, row_id
    if "draft" in expected:
        assert letter.draft is expected["draft"]
    words = words_of(letter)
    for wanted in expected.get("letter_says", []):
        assert wanted in words
    for unwanted in expected.get("letter_never", []):
        assert unwanted not in words

"""Several reasons that each question the evidence: what two share is said once, and each paper keeps its length (letters.md 1.5)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Document
from appealwright.facts import our_facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, FULL
from tests.health.lengths import MOST, own_words
from tests.health.packets import packet

GROUNDS = {
    "ground.off-label": "Ketamine is off-label for depression and is not covered.",
    "ground.experimental": "IV ketamine is considered experimental and investigational for depression.",
    "ground.not-medically-necessary": "The service is not medically necessary.",
    "ground.step-therapy": "Spravato must be tried first.",
}
KINDS = ["employer", "individual", "tricare", "fehb", "medicare_advantage", "medicaid_managed"]


def several(base: str, kind: str, *grounds: str) -> dict[str, Any]:
    reasons = [{"ground": ground, "quote": GROUNDS[ground]} for ground in grounds or GROUNDS]
    plan = {} if kind == "employer" else {"plan": {"kind": kind, "funding": {"does_not_apply": True}}}
    return dict(changed(case_document(base), {"denial": {"reasons": reasons, "text": {"unknown": True}}, **plan}))


@cache
def papers(base: str, kind: str) -> dict[str, Document]:
    case = case_from_json(json.dumps(several(base, kind)), TODAY)
    return {one.document.id: one.document for one in documents(case, our_facts(), assess(case, our_facts(), TODAY))}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("base", [CALIFORNIA, FULL])
def test_four_reasons_keep_every_paper_within_its_length(base: str, kind: str) -> None:
    found = papers(base, kind)
    long = {name: own_words(found[name], GROUNDS.values()) for name in MOST if name in found}
    assert {name: words for name, words in long.items() if words > MOST[name]} == {}


def test_the_trials_against_are_told_once_and_the_condition_of_the_law_points_there() -> None:
    # Cal. Health & Safety Code § 1367.21(a)(3): "absent clear and convincing contradictory evidence"; their limits answer it.
    for paper in ("internal-appeal", "external-review-request"):
        found = packet(our_facts(), CALIFORNIA)[paper]
        assert found.count("fewer than planned") == 1
        assert "KARMA-Dep 2 (2025) and KetECT (2022); their results and limits stand with the trials. I ask you to find" in found
    # No other reason of the letter is answered with the trials: the condition says what limits them itself.
    alone = packet(our_facts(), several(CALIFORNIA, "employer", "ground.off-label"))["internal-appeal"]
    assert "had fewer participants than planned" in alone


def test_what_is_unmet_is_asked_for_once() -> None:
    reasons = packet(our_facts(), several(FULL, "employer"))["internal-appeal"]
    assert "please say which of them, or which criterion, this request does not meet, and on what fact" in reasons
    assert "Please name each criterion" not in reasons


def test_a_reviewer_outside_reads_each_trial_and_each_other_treatment_once() -> None:
    found = packet(our_facts(), several(CALIFORNIA, "employer"))["external-review-request"]
    assert found.count("nine sessions from March 3 to April 2, 2026") == 1
    assert 'The medicines tried are under "Answer to question 1" (Table 1).' in found
    assert 'Spravato has been tried ("Answer to question 1").' in found


def test_the_clinician_names_the_diagnosis_the_severity_and_the_table_once() -> None:
    letter = packet(our_facts(), several(FULL, "employer"))["clinician-letter"]
    assert "The diagnosis named above is coded F33.2." in letter
    # severity alone is no need: what was tried, and why nothing else comes first, are the rest of it
    assert "The need rests on the severity told above, the trials of Table 1 and why nothing else comes first." in letter
    assert "rows 2, 3 and 4 of Table 1. My judgment of each stands under the table." in letter


def test_a_sentence_that_nobody_sorted_is_a_reason_of_its_own() -> None:
    reasons = [*several(FULL, "employer", "ground.experimental", "ground.step-therapy")["denial"]["reasons"], {"quote": "It is denied."}]
    short = packet(our_facts(), FULL, {"denial": {"reasons": reasons, "text": {"unknown": True}}})["internal-appeal"]
    two = packet(our_facts(), FULL, {"denial": {"reasons": reasons[:2], "text": {"unknown": True}}})["internal-appeal"]
    assert "In Singh (2016; 68 adults in four arms" in short
    assert "Singh and colleagues, 2016" in two

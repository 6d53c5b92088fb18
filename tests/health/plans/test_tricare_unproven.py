"""IV ketamine refused under TRICARE as unproven: what the regulation says, and which review comes next.

32 CFR 199.2(b) holds a definition of off-label use; 77 Fed. Reg. 38177 (June 27, 2012) says what it was written for.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY, packet_on
from tests.health.case_names import CALIFORNIA
from tests.health.papers import Papers

UNPROVEN = (
    "Intravenous ketamine for depression is unproven because it is not established by reliable evidence as defined in 32 CFR 199.2(b)."
)
OFF_LABEL = "The regulation defines off-label use of a drug."
CODIFIES = "it codifies the coverage of medically necessary uses for which medical literature"


def papers(facts: Facts, said: str = "", **treatment: Any) -> Papers:
    own: dict[str, Any] = {
        "denial": {
            "text": f"{UNPROVEN} {said} You may request a reconsideration within 90 calendar days.",
            "date": "2026-11-10",
            "received": "2026-11-14",
            "reasons": [{"ground": "ground.experimental", "quote": UNPROVEN}],
            "appeal_address": {"unknown": True},
            "appeal_fax": {"unknown": True},
        },
        "plan": {"kind": "tricare", "criteria": [], "passages": [], "definition": {"unknown": True}, "definition_page": {"unknown": True}},
        "treatment": treatment,
    }
    return packet_on(facts, CALIFORNIA, own, FRIDAY)


def test_a_definition_that_the_letter_quotes_is_not_asked_for(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    assert "If the rule defines the word" not in appeal
    assert 'its test stands under "The test of the regulation". Please say which of its words is not met, and on what evidence.' in appeal
    assert "The regulation asks whether reliable evidence shows" in appeal


def test_a_use_off_the_label_is_told_what_the_department_wrote_of_it(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    assert appeal.count(OFF_LABEL) == 1
    assert CODIFIES in appeal
    assert "(32 CFR 199.2(b); 77 Fed. Reg. 38177)" in appeal
    label = papers(facts, drug="spravato", indication="trd", route={"unknown": True})["internal-appeal"]
    assert OFF_LABEL not in label


BOTH = "second reconsideration by the quality monitoring contractor (necessity) or formal review (coverage)"


def test_a_factual_determination_goes_to_formal_review(facts: Facts) -> None:
    """32 CFR 199.10(c): formal review is of a factual determination; 199.15 has the second reconsideration, of necessity."""
    told = papers(facts, "This is a factual determination.")["next-steps"]
    assert "formal review, since the notice calls this a factual determination; hearing" in told
    assert BOTH not in told
    assert BOTH in papers(facts)["next-steps"]
    assert BOTH in papers(facts, "This is not a factual determination. It is one of medical necessity.")["next-steps"]


@pytest.mark.parametrize(
    ("notice", "step", "never"),
    [
        ("", "Request for a second reconsideration", "Request for formal review"),
        ("This is a factual determination.", "Request for formal review", "second reconsideration"),
    ],
)
def test_the_next_request_is_called_by_its_own_name(facts: Facts, notice: str, step: str, never: str) -> None:
    """32 CFR 199.15(f)(3)(ii)(A) for need, 199.10(c) for coverage; the notice settles which."""
    quote = "The infusions are not medically necessary."
    refused = {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}], "text": f"{quote} {notice}", "stage": "final"}
    told = {"appeal_address": {"unknown": True}, "appeal_fax": {"unknown": True}}
    request = packet_on(facts, CALIFORNIA, {"denial": refused | told, "plan": {"kind": "tricare"}}, FRIDAY)["external-review-request"]
    assert step in request
    assert never not in request


def test_a_consensus_among_experts_is_asked_about_and_a_body_is_cited(facts: Facts) -> None:
    """32 CFR 199.4(g)(15)(i)(D): unproven too where experts agree that more studies are needed (manual of 2023, chapter 1, 2.1)."""
    appeal = papers(facts)["internal-appeal"]
    assert "or a consensus among experts that further studies are necessary for that (32 CFR 199.4(g)(15)(i)(C)-(D))" in appeal
    assert "On a consensus among experts that further studies are necessary, please name the published report that you rely on." in appeal
    assert "recommends IV ketamine as a third-line option" in appeal
    assert "trials first, then the positions of expert bodies" in appeal


def test_the_box_says_of_off_label_use_what_the_department_wrote_and_no_more(facts: Facts) -> None:
    box = papers(facts)["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "The Department wrote that its rule on off-label use codifies the coverage of medically necessary uses" in box
    assert "limits refusals" not in box

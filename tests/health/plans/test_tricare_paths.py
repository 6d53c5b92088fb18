"""TRICARE has two paths after the reconsideration: of need to another contractor, of coverage to the agency's formal review.

32 CFR 199.15(f)(3)(ii)(A), (h): a second reconsideration of medical necessity. 32 CFR 199.10(b)(5), (c): 60 days for the formal review of a
factual determination. TRICARE's page gives 90 days for the second reconsideration.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS
from tests.health.papers import Papers

NEED = "The treatment is not medically necessary."
UNPROVEN = "The treatment is unproven."
FACTUAL = "This is a factual determination."
DATED = "2026-11-10"


def after_reconsideration(facts: Facts, text: str, *reasons: tuple[str, str]) -> Papers:
    quoted = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    own: dict[str, Any] = {
        "denial": {"text": text, "date": DATED, "stage": "final", "reasons": quoted},
        "plan": {"kind": "tricare", "criteria": []},
        "step": {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}},
    }
    for name in ("appeal_address", "appeal_fax", "appeal_by", "appeal_days", "policy"):
        own["denial"][name] = {"unknown": True}
    return packet_on(facts, TEXAS, own)


def test_a_refusal_of_need_alone_goes_to_a_second_reconsideration_in_ninety_days(facts: Facts) -> None:
    """Ninety days from November 10 end on February 8, 2027."""
    papers = after_reconsideration(facts, NEED, ("not-medically-necessary", NEED))
    assert "Request for a second reconsideration" in papers["external-review-request"]
    page = papers["next-steps"]
    assert "February 8, 2027" in page
    assert "January 9, 2027" not in page
    assert "Formal review must be asked for" not in page
    assert "formal review is normally issued" not in page


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (f"{NEED} {FACTUAL}", [("not-medically-necessary", NEED)]),
        (f"{NEED} {UNPROVEN}", [("not-medically-necessary", NEED), ("experimental", UNPROVEN)]),
        (UNPROVEN, [("experimental", UNPROVEN)]),
    ],
)
def test_what_is_of_coverage_too_keeps_the_sixty_days_of_formal_review(facts: Facts, text: str, reasons: list[tuple[str, str]]) -> None:
    """Sixty days from November 10 end on January 9, 2027: the shorter time of the two paths."""
    page = after_reconsideration(facts, text, *reasons)["next-steps"]
    assert "January 9, 2027" in page
    assert "Formal review must be asked for within 60 days" in page


@pytest.mark.parametrize(
    ("ground", "quote"),
    [
        ("step-therapy", "Two antidepressants must be tried first."),
        ("dose-frequency-limit", "Sessions are limited to one every two weeks."),
        ("no-continued-response", "No improvement is shown."),
    ],
)
def test_a_step_is_of_need_and_formal_review_is_asked_for_beside(facts: Facts, ground: str, quote: str) -> None:
    """The operations manual treats determinations on mental-health benefits as of need (us.tricare.which-track)."""
    papers = after_reconsideration(facts, quote, (ground, quote))
    request = papers["external-review-request"]
    assert "Request for a second reconsideration" in request
    assert "please take this as a request for formal review as well" in request
    assert "January 9, 2027" in papers["next-steps"]
    factual = after_reconsideration(facts, f"{quote} {FACTUAL}", (ground, quote))["external-review-request"]
    assert "Request for formal review" in factual

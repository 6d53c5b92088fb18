"""Illinois: an experimental denial has its own section, whose expedited review turns on the physician's certificate.

215 ILCS 180/42(a), (b)(1): four months after receipt; "would be significantly less effective if not promptly initiated". What (d) asks a
physician to certify was not read, so the letter has no page for it and next steps sends the person to the office's form.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "ca-dmhc-insured-experimental"


CLAUSE = "[ ] The treatment would be significantly less effective if not promptly initiated (215 ILCS 180/42)."


def papers(facts: Facts, quote: str, ground: str, urgent: str = "not_urgent") -> Papers:
    told: dict[str, Any] = {
        "denial": {"stage": "final", "text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": quote}]},
        "plan": {"issued_in": "IL", "licence": {"unknown": True}},
        "appeal": {"sent": "2026-10-01"},
        "urgency": {"level": urgent},
    }
    return packet(facts, BASE, told)


def test_an_experimental_denial_is_reviewed_under_its_own_section(facts: Facts) -> None:
    made = papers(facts, "Ketamine for depression is investigational.", "experimental")
    assert "as one of an experimental denial (215 ILCS 180/42)" in made["external-review-request"]
    assert "the clinician may have to certify something on it" in made["next-steps"]


def test_a_denial_of_need_is_not(facts: Facts) -> None:
    made = papers(facts, "The treatment is not medically necessary.", "not-medically-necessary")
    assert "180/42" not in made["external-review-request"]
    assert "the clinician may have to certify something on it" not in made["next-steps"]


def test_an_urgent_one_has_the_words_that_the_physician_certifies(facts: Facts) -> None:
    made = papers(facts, "Ketamine for depression is investigational.", "experimental", "clinician_certified")
    assert CLAUSE in made["external-review-request"]


def test_they_are_of_an_urgent_experimental_denial_alone(facts: Facts) -> None:
    assert (
        CLAUSE
        not in papers(facts, "The treatment is not medically necessary.", "not-medically-necessary", "clinician_certified")[
            "external-review-request"
        ]
    )
    assert CLAUSE not in papers(facts, "Ketamine for depression is investigational.", "experimental")["external-review-request"]

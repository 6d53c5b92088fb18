"""California's review of an experimental denial that cannot wait: what the physician certifies for the answer within seven days."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet


def test_the_page_for_an_urgent_review_has_the_box_of_the_law(facts: Facts) -> None:
    """Cal. Health & Safety Code § 1370.4: the answer within seven days where the therapy would be much less effective later."""
    urgent = packet(facts, CALIFORNIA, {"urgency": {"level": "clinician_certified"}})["external-review-request"]
    assert "[ ] The treatment would be significantly less effective unless promptly started" in urgent
    assert "significantly less effective" not in packet(facts, CALIFORNIA)["external-review-request"]

"""In California independent medical review is asked for on the Department's own form, on its site, by mail or by fax, free of charge, and
copies of other papers go with it (www.dmhc.ca.gov/FileaComplaint.aspx; Cal. Health & Safety Code §§ 1374.30 to 1374.36).

Reading 28, patient M8: nobody said that the portal is a form to fill in, that it is free, or where the letter goes in it.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
FORM = "the Department's IMR/Complaint Form"


def test_beside_an_appeal_the_form_is_filled_in_and_the_request_goes_with_it(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA)
    assert f"Fill in {FORM} on its site (free); the request here goes with it." in found["next-steps"]
    assert f"This letter goes with {FORM}." in found["external-review-request"]


def test_once_the_plan_has_decided_the_form_is_the_first_of_the_steps(facts: Facts) -> None:
    steps = packet(facts, CALIFORNIA, {"denial": {"stage": "final"}})["next-steps"]
    assert f"Fill in {FORM} (dmhc.ca.gov; 1-888-466-2219). Your letter goes with it." in steps


@pytest.mark.parametrize("name", ["tx-insured-off-label", "spravato-step-therapy"])
def test_elsewhere_nobody_is_sent_to_it(facts: Facts, name: str) -> None:
    assert "IMR/Complaint" not in " ".join(packet(facts, name).values())

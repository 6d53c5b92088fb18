"""The letter that ends the appeals within the plan: what it decides is the last, and a time to sue is no time to appeal."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

FINAL = """ALDER HEALTH INSURANCE COMPANY
November 12, 2026

Dear Jonah Feld:

We received your second level appeal on October 20, 2026. We are upholding the denial. {last}

Reason for the decision
The requested treatment is not medically necessary.

{rights}
"""
OUTSIDE = "You may ask for an independent external review within 4 months of the date you receive this letter."
COURT = "You may bring a civil action under section 502(a) of ERISA. Any legal action must be brought within three years."


def test_a_final_decision_on_a_later_appeal_is_the_final_one() -> None:
    assert offered(FINAL.format(last="This is our final decision.", rights=OUTSIDE))["denial.stage"] == "final"
    # A final decision that is still to come is none.
    later = "You may ask for outside review after our final decision."
    assert offered(FINAL.format(last="", rights=later))["denial.stage"] == "after_first_appeal"


def test_a_time_to_sue_is_no_time_to_appeal() -> None:
    assert "denial.appeal_days" not in offered(FINAL.format(last="This is our final decision.", rights=f"{OUTSIDE}\n{COURT}"))


def test_the_time_for_outside_review_is_none_for_the_second_appeal() -> None:
    rights = (
        "If you disagree you may request a second level appeal in writing within 60 days of receiving this letter. "
        "After the second level decision you may have the right to an external review. "
        "You must request it within four months of the final decision."
    )
    assert (
        offered(FINAL.format(last="", rights=rights).replace("second level appeal on", "first level appeal on"))["denial.appeal_days"] == 60
    )
    mailed = "You may file a second-level appeal. It must get to us within 60 days from the date on this letter."
    assert offered(FINAL.format(last="", rights=mailed))["denial.appeal_by"] == "2027-01-11"


@pytest.mark.parametrize("verb", ["must reach us", "must be received", "must be sent", "must be in writing and must arrive"])
@pytest.mark.parametrize(
    "required", ["This level is required before legal action.", "This review must be completed before you may file a lawsuit.", ""]
)
def test_the_time_of_a_second_appeal_that_court_waits_for_is_its_own(verb: str, required: str) -> None:
    asks = (
        f"SECOND LEVEL APPEAL\nYou may ask the Benefits Committee for a second-level review. {required} Your request {verb} within 60 days"
    )
    first = FINAL.replace("second level", "first level")
    after = f"{asks} after you receive this letter. You may then sue within three years."
    assert offered(first.format(last="", rights=after))["denial.appeal_days"] == 60
    # In a first denial, what is said of the second level is no time for the first.
    denied = first.replace(
        "We received your first level appeal on October 20, 2026. We are upholding the denial.", "We denied the request."
    )
    own = f"You may appeal within 180 days after you receive this letter.\n\n{asks} after the first decision."
    assert offered(denied.format(last="", rights=own))["denial.appeal_days"] == 180

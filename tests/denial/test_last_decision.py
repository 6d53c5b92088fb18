"""The letter that ends the appeals within the plan: what it decides is the last, and a time to sue is no time to appeal."""

from __future__ import annotations

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

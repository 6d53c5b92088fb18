"""An urgent appeal asks for the fewest hours that bind the plan: of federal law, of the State, or of the notice itself.

Md. Code, Ins. § 15-10A-02(b)(2) gives 24 hours in an emergency case, 26 L.P.R.A. § 9400 gives 48, and 45 CFR 147.136 gives 72.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet

MARYLAND, FEDERAL = "In an emergency case the insurer decides within 24 hours (Md. Code, Ins. § 15-10A-02(b)(2)).", "no later than 72 hours"
NEED = "The request is not medically necessary."


def urgent(state: str, notice: str, level: str = "clinician_certified") -> dict[str, Any]:
    plan = {"kind": "individual", "funding": {"unknown": True}, "issued_in": state, "grandfathered": False}
    text = f"{case_document(TEXAS)['denial']['text']}\n{NEED}\n{notice}"
    reasons = [{"ground": "ground.not-medically-necessary", "quote": NEED}]
    return {"plan": plan, "denial": {"text": text, "stage": "first", "timing": "before", "reasons": reasons}, "urgency": {"level": level}}


def test_the_state_s_fewer_hours_stand_beside_the_federal_ones_and_in_the_dates(facts: Facts) -> None:
    made = packet(facts, TEXAS, urgent("MD", "We decide an expedited appeal within 24 hours."))
    assert FEDERAL in made["expedited-appeal"]
    assert MARYLAND in made["expedited-appeal"]
    assert "Your notice gives less" not in made["expedited-appeal"]
    assert "In an emergency case the insurer decides within 24 hours." in made["next-steps"].split("Nothing comes:")[1]
    assert "72 hours" not in made["next-steps"]


def test_before_it_is_certified_the_page_gives_the_fewer_hours_too(facts: Facts) -> None:
    page = packet(facts, TEXAS, urgent("MD", "", "asking_clinician"))["next-steps"]
    assert "once the clinician has signed that it is urgent: Whose step: theirs; What: In an emergency case the insurer decides" in page


def test_a_notice_that_gives_less_than_the_state_is_held_to_it_and_one_that_gives_more_is_not(facts: Facts) -> None:
    less = packet(facts, TEXAS, urgent("MD", "We decide an expedited appeal within 20 hours."))
    assert 'Your notice gives less: "We decide an expedited appeal within 20 hours". Please keep to that.' in less["expedited-appeal"]
    more = packet(facts, TEXAS, urgent("MD", "We decide an expedited appeal within 48 hours."))
    assert MARYLAND in more["expedited-appeal"]
    assert "48 hours" not in more["expedited-appeal"]
    assert '"We decide an expedited appeal within 48 hours". That is longer, and the rule counts.' in more["next-steps"]


def test_where_no_state_gives_less_the_federal_hours_stand_alone(facts: Facts) -> None:
    made = packet(facts, TEXAS, urgent("HI", ""))["expedited-appeal"]
    assert FEDERAL in made
    assert "432E" not in made

"""What a State's law calls the step stands in the title, and who has to decide it is asked for.

Md. Code, Ins. § 15-10A-02 (grievance), § 15-10A-01(b) (an adverse decision is one on medical necessity, appropriateness or efficiency, a
step therapy requirement included), § 15-10B-09.1(3) (who decides on a mental health service); 18 Del. C. § 332(c)(2) ("grievances").
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import FULL
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
TITLE = "Grievance: appeal of an adverse benefit determination"


def appeal(facts: Facts, state: str, ground: str = "step-therapy", kind: dict[str, Any] | None = None) -> str:
    told: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": "Not covered under this policy."}]},
        "plan": {"issued_in": state, "licence": {"unknown": True}, **(kind or {})},
    }
    return packet(facts, BASE, told)["internal-appeal"]


@pytest.mark.parametrize(("state", "law"), [("MD", "Md. Code, Ins. § 15-10A-02(b)(2)"), ("DE", "18 Del. C. § 332(c)(2)")])
def test_it_is_called_what_the_law_calls_it(state: str, law: str, facts: Facts) -> None:
    letter = appeal(facts, state)
    assert TITLE in letter
    assert f"({law})" in letter
    # The federal time is no longer than the State's and stands as before (29 CFR 2560.503-1(i)(2)).
    assert "The plan must decide a pre-service appeal within 30 days" in letter


def test_maryland_asks_for_a_reviewer_of_the_specialty(facts: Facts) -> None:
    letter = appeal(facts, "MD")
    assert "board certified or eligible in the same specialty as the treatment" in letter
    assert "(Md. Code, Ins. § 15-10B-09.1(3)). Please name the reviewer's specialty." in letter


def test_a_clause_of_the_contract_alone_is_no_adverse_decision_in_maryland(facts: Facts) -> None:
    assert TITLE not in appeal(facts, "MD", "benefit-exclusion")


@pytest.mark.parametrize(("state", "kind"), [("MD", {"funding": "self_funded"}), ("VA", {})])
def test_no_other_plan_has_that_name(state: str, kind: dict[str, Any], facts: Facts) -> None:
    assert TITLE not in appeal(facts, state, kind=kind)


def test_california_states_its_own_time_alone(facts: Facts) -> None:
    letter = packet(facts, BASE)["internal-appeal"]
    assert "The plan's grievance system must resolve a grievance within 30 days" in letter
    assert "must decide a pre-service appeal" not in letter


def test_what_the_notice_itself_calls_a_grievance_is_called_one(facts: Facts) -> None:
    found = packet(facts, FULL)
    assert TITLE in found["internal-appeal"]
    assert "EXPEDITED GRIEVANCE: request for a fast decision" in found["expedited-appeal"]
    assert "decide this as an expedited grievance" in found["expedited-appeal"]


@pytest.mark.parametrize(
    "notice",
    [
        # Both are offered: the grievance is then about something else, such as service.
        "You may appeal this decision within 180 days. You may also file a grievance about our service.",
        "Send your appeal to: Golden Valley, Appeals and Grievances, P.O. Box 12.",
    ],
)
def test_a_notice_that_offers_an_appeal_has_no_grievance(notice: str, facts: Facts) -> None:
    text = case_document(FULL)["denial"]["text"].split("You may file")[0] + notice
    found = packet(facts, FULL, {"denial": {"text": text, "appeal_address": {"unknown": True}}})
    assert TITLE not in found["internal-appeal"]
    assert "EXPEDITED: request for a fast decision" in found["expedited-appeal"]


OF_IT = "of an adverse benefit determination"
LEVEL_1 = "You may file a Level 1 appeal within 180 days."


@pytest.mark.parametrize(
    ("notice", "title"),
    [
        ("You or someone you name may file a grievance (a Level 1 appeal) within 180 days.", f"Grievance (Level 1 appeal) {OF_IT}"),
        (LEVEL_1, f"Level 1 appeal {OF_IT}"),
        ("You have the right to ask for a first-level grievance. A second-level grievance is voluntary.", f"First-level grievance {OF_IT}"),
        (
            'You have the right to ask us to look again, called a "Request for Reconsideration".',
            f"Request for reconsideration {OF_IT}",
        ),
        # A name of another step, or another's, is none.
        ("You may appeal. Your doctor may ask for an informal reconsideration by phone.", f"Appeal {OF_IT}"),
        ("You may appeal. Providers file a Level 1 appeal.", f"Appeal {OF_IT}"),
        ("You may appeal. For care you need soon you may ask for an expedited Level 1 appeal.", f"Appeal {OF_IT}"),
    ],
)
def test_the_notices_own_name_of_the_first_step_is_in_the_title(notice: str, title: str, facts: Facts) -> None:
    """Reading 36, H 3: the notice said "a grievance (a Level 1 appeal)", the letter neither word."""
    text = case_document(FULL)["denial"]["text"].split("You may file")[0] + notice
    letter = packet(facts, FULL, {"denial": {"text": text, "appeal_address": {"unknown": True}}})["internal-appeal"]
    assert f" {title} " in letter


def test_a_law_that_calls_it_a_grievance_goes_before_a_level(facts: Facts) -> None:
    told: dict[str, Any] = {"denial": {"text": LEVEL_1, "reasons": []}, "plan": {"issued_in": "MD", "licence": {"unknown": True}}}
    reasons = [{"ground": "ground.step-therapy", "quote": "Not covered under this policy."}]
    told["denial"] |= {"reasons": reasons, "text": f"Not covered under this policy. {LEVEL_1}", "appeal_address": {"unknown": True}}
    assert TITLE in packet(facts, BASE, told)["internal-appeal"]

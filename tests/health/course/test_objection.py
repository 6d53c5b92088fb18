"""The objection to a cut: the plan's own approval, the scores, and in Medicaid that the service go on."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CUT
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import halved
from tests.health.renewals import renewal


def test_the_objection_prints_a_small_fall_as_scores() -> None:
    found = later_papers("or-medicaid-vial-cut")["concurrent-care-objection"]
    assert "22 on August 28, 2026, 12 on October 6, 2026 and 16 on November 10, 2026" in found
    assert "the PHQ-9 rose from 12 to 16" in found
    assert "%)" not in found


MO, OR = "later/mo-marketplace-sparse", "later/or-medicaid-clinic"


def test_in_medicaid_the_member_asks_that_the_service_go_on(facts: Facts) -> None:
    found = packet_on(facts, OR)
    request = found["continuation-request"]
    assert "I may be asked to pay for what was given meanwhile" in request
    assert "also made by telephone" in request
    assert request.endswith("Jonah Teller Date: ______________________________")
    for name in ("internal-appeal", "concurrent-care-objection", "expedited-appeal"):
        assert "I ask that the service continue" not in found[name]
        assert "I ask for that" not in found[name]
        assert "request" in found[name]
        assert "signed authorization is enclosed (Exhibit F)" in found[name]
    assert "with written consent" in found["representative-form"]
    assert "One thing today: send the objection" in found["next-steps"]
    assert "continuation-request" not in packet_on(facts, OR, {"sender": {"role": "patient"}})


def test_a_medicaid_plan_is_asked_by_the_title_to_keep_the_service(facts: Facts) -> None:
    """42 CFR 438.420(a)-(b): the enrollee asks for it, and the plan "must continue" it; the objection is the appeal."""
    medicaid: dict[str, Any] = {"plan": {"kind": "medicaid_managed", "issued_in": "NJ"}}
    asked = paper(facts, "concurrent-care-objection", CUT, medicaid)
    assert "Appeal, and request to keep an approved service during it" in asked
    assert "A plan must continue a previously authorized service during the appeal of its termination, suspension or reduction" in asked
    assert "the period of the original authorization has not expired" in asked
    assert "Objection to a cut in an approved course" in paper(facts, "concurrent-care-objection", CUT)


def test_a_renewal_that_the_notice_refuses_is_asked_for_beside_what_is_left(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "concurrent-care-objection"):
        assert "the renewal that your notice refuses" in found[name]
    assert "the renewal" not in packet(facts, "course-cut-caregiver")["internal-appeal"]


def test_the_objection_and_the_appeal_say_the_same_of_a_rise(facts: Facts) -> None:
    found = halved(facts)
    for name in ("concurrent-care-objection", "internal-appeal"):
        assert "Scores alone do not prove the cause" in found[name]
        # the course goes on: nothing has ended yet
        assert "spread out or had ended" not in found[name]
    assert "What the rise" not in found["concurrent-care-objection"]
    assert "If you require another change" not in found["concurrent-care-objection"]


def test_a_plan_that_keeps_to_the_cut_is_asked_to_weigh_the_full_statement_first(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(2)(iv): the review takes into account all that the claimant submits. A page that alone opened the appeal let the
    plan uphold on it the next day (lawyer 28.13)."""
    objection = packet_on(facts, CUT)["concurrent-care-objection"]
    assert "The full statement follows: please restore the course now, and refuse nothing before it comes." in objection


def test_an_objection_opens_with_the_plans_own_approval_and_the_scores(facts: Facts) -> None:
    """29 CFR 2560.503-1(f)(2)(ii)(A), (i)(2)(ii): November 16 to December 1 is 15 days; an appeal may take 30, or 15 at each level."""
    objection = packet_on(facts, CUT)["concurrent-care-objection"]
    approval = objection.index(
        '"On September 30, 2026 we approved eight intravenous ketamine infusions, authorization HB-20418." (Exhibit A)'
    )
    scores = objection.index("a fall of 12 points (52%)")
    assert approval < scores < objection.index("29 CFR 2560.503-1(f)(2)(ii)(A)")
    assert "He has gone back to work two days a week" in objection
    assert "15 days before the cut, where you may take 30 days to decide an appeal" in objection
    assert "or 15 at each of two levels (29 CFR 2560.503-1(i)(2)(ii))" in objection


def test_where_the_notice_has_two_levels_the_objection_counts_the_days_of_one(facts: Facts) -> None:
    two = f"{case_document(CUT)['denial']['text']} The plan has two mandatory levels of appeal."
    told = {"denial": {"text": two}, "course": {"cut": "2026-11-27"}}
    objection = packet_on(facts, CUT, told)["concurrent-care-objection"]
    # November 16 to November 27
    assert "eleven days before the cut, where you may take 15 days to decide an appeal (29 CFR" in objection


def test_the_objection_quotes_the_reason_that_its_scores_answer(facts: Facts) -> None:
    """Reading 27, lawyer 5: who decides on the objection may have no other letter before them."""
    objection = packet(facts, CUT)["concurrent-care-objection"]
    reason = "Continued treatment is not medically necessary because the records do not show sustained improvement."
    assert f'The reason given: "{reason}" PHQ-9 was 23 on October 5, 2026' in objection

"""In Medicaid what is urgent after the plan's only appeal is the hearing, and the request for it asks for an expedited one.

42 CFR 438.402(b) as 42 CFR 438.424 and 431.244(f)(1)(i) have it: one appeal to the plan, then the State. 42 CFR 431.224(a)(1): an expedited
fair hearing where the time otherwise permitted "could jeopardize the individual's life, health or ability to attain, maintain, or regain
maximum function"; 431.221(a)(1)(ii): the request for it may stand in the request for the hearing.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.levels.hearings import BASE, RIGHTS, told
from tests.health.packets import packet
from tests.health.papers import Papers

ASKS = "I ask for an expedited fair hearing. The agency must have an expedited fair hearing process"
JEOPARDY = "could jeopardize life, health or ability to attain, maintain or regain maximum function"
FUNCTION = "[ ] could jeopardize the patient's ability to attain, maintain, or regain maximum function"


def papers(facts: Facts, stage: str, level: str = "clinician_certified", kind: str = "medicaid_managed") -> Papers:
    change = told(RIGHTS, stage=stage)
    return packet(facts, BASE, {**change, "plan": {**change["plan"], "kind": kind}, "urgency": {"level": level}})


@pytest.mark.parametrize("stage", ["final", "after_first_appeal"])
def test_after_the_plans_appeal_the_hearing_is_asked_for_as_an_expedited_one(stage: str, facts: Facts) -> None:
    made = papers(facts, stage)
    request = made["external-review-request"]
    assert "expedited-appeal" not in made
    assert "Request for an expedited State fair hearing" in request
    assert ASKS in request
    assert JEOPARDY in request
    assert "(42 CFR 431.224(a), 431.221(a)(1)(ii))" in request
    assert "In my medical judgment, the time of an ordinary hearing:" in request
    assert FUNCTION in request


@pytest.mark.parametrize("level", ["not_urgent", "asking_clinician"])
def test_what_no_clinician_certifies_is_an_ordinary_hearing(level: str, facts: Facts) -> None:
    request = papers(facts, "final", level)["external-review-request"]
    assert "expedited" not in request


def test_before_the_plan_has_decided_the_plan_is_asked_to_hurry(facts: Facts) -> None:
    made = papers(facts, "first")
    assert "(42 CFR 438.410(a)-(b))" in made["expedited-appeal"]
    assert "431.224" not in made["expedited-appeal"]


def test_without_a_plan_the_first_request_is_for_an_expedited_hearing_and_goes_to_the_hearing_office(facts: Facts) -> None:
    made = papers(facts, "first", kind="medicaid_ffs")
    urgent = made["expedited-appeal"]
    assert "EXPEDITED: request for a State fair hearing" in urgent
    assert "and that it be heard as an expedited fair hearing." in urgent
    assert JEOPARDY in urgent
    assert FUNCTION in urgent
    assert "Where it goes: The hearing office that the notice names, by fax or portal" in made["next-steps"]


@pytest.mark.parametrize("kind", ["chip", "medicare_advantage", "individual"])
def test_a_plan_with_one_level_is_sent_no_second_urgent_appeal(kind: str, facts: Facts) -> None:
    assert "expedited-appeal" not in papers(facts, "after_first_appeal", kind=kind)


def test_an_employers_plan_may_have_a_second_level(facts: Facts) -> None:
    change = told("", stage="after_first_appeal")
    made = packet(
        facts, BASE, {**change, "plan": {"kind": "employer", "funding": "self_funded"}, "urgency": {"level": "clinician_certified"}}
    )
    assert "This is the second level." in made["expedited-appeal"]


OFFICE = "Department of Social Services\nOffice of Administrative Hearings\nP.O. Box 1930\nAlbany, NY 12201"


def addressed(facts: Facts, kind: str, address: str) -> Papers:
    change = told(f"{RIGHTS}\n\n{address}", stage="first")
    denial = {**change["denial"], "appeal_address": address, "insurer": "Niagara Community Health Plan"}
    return packet(
        facts, BASE, {**change, "denial": denial, "plan": {**change["plan"], "kind": kind}, "urgency": {"level": "clinician_certified"}}
    )


def test_no_insurer_stands_above_the_hearing_office_that_takes_the_appeal(facts: Facts) -> None:
    made = addressed(facts, "medicaid_ffs", OFFICE)
    assert "Niagara Community Health Plan Department" not in made["expedited-appeal"]
    assert "2026 Department of Social Services Office of Administrative Hearings" in made["expedited-appeal"]
    assert "To: Department of Social Services, Office of Administrative Hearings" in made["fax-cover"]


@pytest.mark.parametrize(
    ("kind", "address"), [("medicaid_managed", "P.O. Box 1\nAlbany, NY 12201"), ("medicaid_ffs", "P.O. Box 1\nAlbany, NY 12201")]
)
def test_an_address_without_a_name_has_the_one_who_sent_the_notice_above_it(kind: str, address: str, facts: Facts) -> None:
    assert "Niagara Community Health Plan P.O. Box 1" in addressed(facts, kind, address)["expedited-appeal"]

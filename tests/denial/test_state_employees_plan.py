"""A notice of a State's plan for its employees, with two levels of appeal of which each has its own office."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

VIRGINIA = """Commonwealth of Virginia
State Health Benefits Program
Administered by Old Dominion Blue Shield

11/06/2026

Gretchen Pulaski
1809 Hanover Ave
Richmond, VA 23220

Member ID Number: YTV900W77120
Service: ketamine by intramuscular injection

We can't approve this request. Ketamine given as a shot for depression is thought to be investigational. In addition, your benefit booklet
says on page 61 that "drugs used for a purpose other than the FDA approved use are not covered unless required by law."

If you don't agree
Level 1. You may appeal within 180 days of getting this. Old Dominion Blue Shield, Grievances and Appeals,
P.O. Box 105568, Atlanta GA 30348.
Level 2. After that answer you can appeal to the Director within 60 calendar days. Mail: Director,
Attn: Appeals Coordinator, 101 N. 14th Street, Richmond, VA 23219. Fax 804-555-0156.
"""


def test_the_fax_of_a_later_level_is_not_the_one_for_this_appeal() -> None:
    assert "denial.appeal_fax" not in offered(VIRGINIA)
    first = VIRGINIA.replace("Atlanta GA 30348.", "Atlanta GA 30348. Fax 804-555-0133.")
    assert offered(first)["denial.appeal_fax"] == "804-555-0133"


def test_where_the_notice_tells_one_level_its_fax_is_taken() -> None:
    later = VIRGINIA.replace("Level 1. You may", "You could").replace("Level 2. After that answer you", "Level 2. You")
    assert offered(later)["denial.appeal_fax"] == "804-555-0156"


def test_what_the_law_requires_makes_no_other_case_of_an_exclusion() -> None:
    assert any("unless required by law" in reason["quote"] for reason in offered(VIRGINIA)["denial.reasons"])
    bare = offered(VIRGINIA.replace(" unless required by law", ""))["denial.reasons"]
    assert [reason["ground"] for reason in bare] == [reason["ground"] for reason in offered(VIRGINIA)["denial.reasons"]]


@pytest.mark.parametrize(
    "name", ["State Health Benefits Program", "Public Employees Insurance Agency", "Group Insurance Commission", "NYSHIP"]
)
def test_a_plan_for_public_employees_is_known_by_its_name(name: str) -> None:
    assert offered(VIRGINIA.replace("State Health Benefits Program", name))["plan.kind"] == "public_employer"


def test_a_state_alone_names_no_plan_of_its_employees() -> None:
    assert "plan.kind" not in offered(VIRGINIA.replace("State Health Benefits Program", "Division of Health"))

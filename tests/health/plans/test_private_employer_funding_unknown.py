"""ERISA's claims procedure binds the plan of a private employer, whoever pays its claims (29 U.S.C. 1003(a); 29 CFR 2560.503-1(a)):
"I don't know who pays" costs no right that both kinds of plan owe.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}


def of_plan(facts: Facts, kind: str, **plan: object) -> dict[str, str]:
    return packet(facts, BASE, {"plan": {"kind": kind, "funding": UNKNOWN, **plan}})


@pytest.mark.parametrize("grandfathered", [UNKNOWN, True, False])
def test_what_both_kinds_owe_is_asked_for(facts: Facts, grandfathered: object) -> None:
    papers = of_plan(facts, "employer", grandfathered=grandfathered)
    request = papers["claim-file-request"]
    assert "29 CFR 2560.503-1(h)(2)(iii), (m)(8)" in request
    assert "29 U.S.C. § 1024(b)(4)" in request.partition("Request to the plan administrator")[2]
    appeal = papers["internal-appeal"]
    assert "29 CFR 2560.503-1(h)(3)(ii)" in appeal
    assert "29 CFR 2560.503-1(i)(2)(ii" in appeal
    assert "I reserve all rights under the plan and ERISA." in appeal
    assert "Employee Benefits Security Administration" in papers["next-steps"]


@pytest.mark.parametrize("grandfathered", [UNKNOWN, True, False])
def test_what_hangs_on_the_answer_is_left_out(facts: Facts, grandfathered: object) -> None:
    """State insurance law reaches only an insured plan; outside review has its own way in each."""
    for name, words in of_plan(facts, "employer", grandfathered=grandfathered).items():
        assert "Cal. Health" not in words, name
        assert "2590.715-2719(c)" not in words, name
        assert "2590.715-2719(d)" not in words, name


@pytest.mark.parametrize("kind", ["public_employer", "church", "student"])
def test_a_plan_of_no_private_employer_is_not_under_it(facts: Facts, kind: str) -> None:
    for name, words in of_plan(facts, kind).items():
        assert "29 U.S.C. § 1024(b)(4)" not in words, name
        assert "29 CFR 2560.503-1(h)" not in words, name


def test_a_church_that_chose_it_is_under_it(facts: Facts) -> None:
    assert "29 CFR 2560.503-1(h)(2)(iii)" in of_plan(facts, "church", erisa_elected=True)["claim-file-request"]

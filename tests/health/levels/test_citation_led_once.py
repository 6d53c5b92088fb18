"""A citation of three parts is given in full once in a letter of a church plan, and short after that (reading 34, second reader, 25)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import UNPROVEN, infusions

CHURCH = {"kind": "church", "funding": "self_funded", "grandfathered": False, "erisa_elected": False}
LED_BY = "26 U.S.C. § 9815(a)(1); 42 U.S.C. § 300gg-19(a)(2)(A); "


def test_what_leads_a_long_citation_stands_once(facts: Facts) -> None:
    made = infusions(
        facts,
        ("experimental", UNPROVEN),
        denial={"stage": "after_first_appeal"},
        plan=CHURCH,
    )
    letter = made["second-level-appeal"]
    assert letter.count(LED_BY) == 1
    assert letter.index(LED_BY) < letter.index("(29 CFR 2560.503-1")


def test_a_citation_of_one_plan_kind_keeps_its_own_part(facts: Facts) -> None:
    """What is left names the part of the rule itself."""
    letter = infusions(facts, ("experimental", UNPROVEN), plan=CHURCH)["internal-appeal"]
    assert letter.count(LED_BY) == 1
    assert "29 CFR 2560.503-1(h)(3)(ii)" in letter

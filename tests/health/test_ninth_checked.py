"""What a checker found in the packets after the ninth reading was answered."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet


def test_two_citations_of_one_rule_are_each_named_whole_and_once(facts: Facts) -> None:
    """A plan of a school district: 45 CFR 147.136(b)(2)(i), which takes over 29 CFR 2560.503-1."""
    case = {"plan": {"kind": "public_employer", "funding": "self_funded"}}
    letter = packet(facts, "ca-self-funded-representative", case)["internal-appeal"]
    asked = letter[letter.index("How I ask you to decide") : letter.index("The decision I ask for")]
    assert asked.count("45 CFR 147.136(b)(2)(i);") == 1
    assert "(29 CFR 2560.503-1(h)(2)(ii), (iv))" in asked
    assert "(iv); (b)(2)" not in asked


def test_a_definition_that_asks_for_lawful_marketing_is_not_conceded(facts: Facts) -> None:
    change = {"plan": {"definition": "A drug is investigational if it cannot be lawfully marketed or is the subject of ongoing trials."}}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert "lawfully marketed" in letter
    assert "they are not met" not in letter
    approved = {"plan": {"definition": "A drug is investigational if it is not approved by the FDA for the use."}}
    assert "they are not met" in packet(facts, "ca-dmhc-insured-experimental", approved)["internal-appeal"]


def test_no_time_is_counted_from_a_day_that_the_notice_contradicts(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental", {"denial": {"date": "2026-10-03", "received": "2026-10-06"}})
    assert "which is right?" in found["internal-appeal"]
    assert "is in time" not in found["internal-appeal"]
    assert "(the notice is dated November 3, 2026)" in found["call-sheet"]


def test_a_medicine_that_is_taken_now_has_not_ended(facts: Facts) -> None:
    trials = [{"drug": "sertraline", "dose_mg": 150, "from": "2026-03-02", "result": "partial_response", "source": "record"}]
    letter = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": trials, "now": "sertraline 150 mg"}})["internal-appeal"]
    assert "taken now" in letter
    assert "it has not" not in letter

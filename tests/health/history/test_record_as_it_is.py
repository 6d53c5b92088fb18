"""The record is told as it is: weeks at the dose apart from the whole length, what is taken now, what it does not show."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet


def test_what_the_record_does_not_show_is_no_concession(facts: Facts) -> None:
    appeal = " ".join(packet(facts, "spravato-step-therapy")["internal-appeal"].split())
    box = appeal[appeal.index("Reasons to approve this") : appeal.index("The diagnosis and the request")]
    assert "not met" not in box
    assert "On number 3: stopped after nine days for akathisia; I ask for an exception (Tex. Ins. Code § 1369.0546)" in box
    assert "in part" not in box
    assert "As I read the record" not in appeal
    assert "The clinician's letter takes up each trial" in appeal


def test_weeks_at_the_dose_are_told_apart_from_the_whole_length(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # Sertraline: March 1 to June 28, 2021, seventeen weeks, and no weeks at the dose told; bupropion: twelve told.
    assert "(17 weeks in all; at that dose not recorded)" in appeal
    assert "(12 weeks at that dose)" in appeal


def test_the_medicines_taken_now_stand_in_the_letter(facts: Facts) -> None:
    told = packet(facts, "spravato-step-therapy", {"history": {"now": "lithium 600 mg since May 2026."}})
    assert "Medicines now: lithium 600 mg since May 2026." in told["internal-appeal"]
    none = packet(facts, "spravato-step-therapy", {"history": {"now": {"does_not_apply": True}}})
    assert "No medicine for depression is taken now." in none["internal-appeal"]
    unknown = packet(facts, "spravato-step-therapy", {"history": {"now": {"unknown": True}}})
    assert "Medicines now" not in unknown["internal-appeal"]

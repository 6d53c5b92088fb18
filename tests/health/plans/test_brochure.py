"""A federal plan's brochure: argued in its terms only where they are quoted, and the section that the notice rests on is named."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet


def of_plan(kind: str, **more: Any) -> dict[str, Any]:
    """A change to this kind of plan, which asks for neither funding nor State."""
    return {"plan": {"kind": kind, "funding": {"unknown": True}, "issued_in": {"unknown": True}}, **more}


def test_a_writer_does_not_claim_to_argue_in_a_brochures_terms_without_quoting_it(facts: Facts) -> None:
    """5 CFR 890.105(b)(1): the reasons, in terms of applicable brochure provisions."""
    duty = "gives the reasons, in terms of applicable brochure provisions"
    silent = {"definition": {"unknown": True}, "passages": {"unknown": True}}
    plain = packet(facts, "tx-insured-off-label", of_plan("fehb") | {"plan": {**of_plan("fehb")["plan"], **silent}})["internal-appeal"]
    assert duty not in plain
    assert plain.lower().count("please quote") == 1
    assert "quote the section relied on" not in plain
    # Nor that a request has a last day, where the opening says that it is in time, or that it is late.
    outside = packet(facts, "later/fehb-spravato-opm")["external-review-request"]
    assert "is to be made within 90 days" not in outside
    assert "This request is in time: the period runs to January 26, 2027" in outside
    quoted = {**of_plan("fehb")["plan"], "definition": "A service is experimental if it is not effective for the condition."}
    assert duty in packet(facts, "tx-insured-off-label", {"plan": quoted})["internal-appeal"]


def test_a_section_of_the_brochure_that_the_notice_rests_on_is_named(facts: Facts) -> None:
    """The plan asks for a statement by its brochure, and names the section; the letter named none."""
    excludes = "services that are experimental or investigational"
    text = f"See Section 6, General exclusions, of the brochure, which excludes {excludes}.\nTo dispute it, see Section 8 of the brochure."
    plan = {"plan": {"kind": "fehb", "funding": {"unknown": True}, "definition": {"unknown": True}, "passages": {"unknown": True}}}

    def letter(text: str) -> str:
        away = {name: {"unknown": True} for name in ("appeal_address", "appeal_fax", "insurer", "reference")}
        denial = {**away, "text": text, "reasons": [{"ground": "ground.experimental", "quote": excludes}]}
        return packet(facts, "ca-dmhc-insured-experimental", {**plan, "denial": denial})["internal-appeal"]

    rests = "Your notice rests on Section 6 of the brochure (Exhibit A): please say which of its words shuts out this request"
    assert rests in letter(text)
    assert "Your notice rests on" not in letter(text.replace("Section 6, General exclusions, of the", "the"))
    assert "Your notice rests on" not in letter(f"{text} Section 5 of the brochure excludes it too.")


def test_what_the_answer_to_an_exclusion_asks_is_not_asked_again(facts: Facts) -> None:
    """Reading 28, lawyer 25: the section of the brochure was asked for under the reason, and once more under the rules."""
    excludes = "services that are not medically necessary or are investigational"
    text = f"See Section 6, General exclusions, of the brochure, which excludes {excludes}."
    denial = {"text": text, "reasons": [{"ground": "ground.benefit-exclusion", "quote": excludes}]}
    away = {name: {"unknown": True} for name in ("appeal_address", "appeal_fax", "insurer", "reference")}
    plan = {"kind": "fehb", "funding": {"unknown": True}, "definition": {"unknown": True}, "passages": {"unknown": True}}
    told = packet(facts, "ca-dmhc-insured-experimental", {"plan": plan, "denial": {**away, **denial}})["internal-appeal"]
    assert "Your notice rests on" not in told
    assert "Please quote" in told

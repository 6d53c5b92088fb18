"""A matter that a reason puts is answered under its own heading, by the rule that governs it (reading 30, D22, D35, N6)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.falls_with import falls_with_another
from tests.health.packets import packet

KETAMINE, SPRAVATO = "ca-dmhc-insured-experimental", "spravato-step-therapy"
UNKNOWN = {"unknown": True}
UNTOLD: dict[str, Any] = {"criteria": UNKNOWN, "policy_text": UNKNOWN, "passages": UNKNOWN, "definition": UNKNOWN}


def refused(*reasons: tuple[str, str], **more: str) -> dict[str, Any]:
    quoted = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    return {"text": UNKNOWN, "appeal_address": UNKNOWN, "policy": UNKNOWN, "reasons": quoted, **more}


def test_a_fee_that_is_refused_with_the_drug_falls_with_the_reason_on_the_drug(facts: Facts) -> None:
    denial = refused(
        ("not-medically-necessary", "The information provided does not support the need for this service or item."),
        ("benefit-exclusion", "Because the drug is not covered, the infusion fee is not covered either."),
        ("off-label", "The drug was given for a use that is not a medically accepted indication."),
        timing="after",
    )
    papers = packet(facts, KETAMINE, {"denial": denial, "plan": {"kind": "medicare_original", **UNTOLD}})
    appeal = papers["internal-appeal"]
    fee = appeal.split("Reason 2: what goes with the drug")[1].split("Reason 3")[0]
    assert "it falls with reason 3" in fee
    assert "Please quote" not in fee
    assert "it falls with reason 3" in papers["clinician-letter"]
    assert "Whether the words of this exclusion reach" not in papers["clinician-letter"]
    use = appeal.split("Reason 3: off-label use")[1].split("Alternatives considered")[0]
    assert "ch. 15, § 50.4.2" in use
    assert "I cite no compendium; the literature stands below; accepted practice is for the treating clinician" in use
    assert appeal.count("§ 50.4.2") == 1


@pytest.mark.parametrize(
    ("quote", "falls"),
    [
        ("The administration is not covered because the drug is not covered.", True),
        ("Infusion services related to a non-covered drug are not payable.", True),
        ("Infusion therapy for mood disorders is excluded under Section 9.", False),
        ("The drug is not covered because it is experimental.", False),
    ],
)
def test_only_what_is_refused_for_the_drug_falls_with_it(quote: str, *, falls: bool) -> None:
    assert falls_with_another(quote) is falls


def test_the_law_on_need_stands_under_no_other_heading(facts: Facts) -> None:
    denial = refused(
        ("not-medically-necessary", "The records note high blood pressure, which has not been addressed."),
        ("not-medically-necessary", "Electroconvulsive therapy has not been attempted."),
    )
    plan = {"issued_in": "IL", "licence": None, **UNTOLD}
    appeal = packet(facts, KETAMINE, {"denial": denial, "plan": plan})["internal-appeal"]
    before, law = appeal.split("The law on medical necessity")
    assert "215 ILCS 5/370c" in law
    assert "215 ILCS 5/370c" not in before.split("Reason 1: blood pressure")[1]


def test_the_rule_on_labeled_uses_says_what_follows_here(facts: Facts) -> None:
    denial = refused(("not-medically-necessary", "The treatment is not medically necessary."))
    appeal = packet(facts, SPRAVATO, {"denial": denial, "plan": {"kind": "medicaid_managed", **UNTOLD}})["internal-appeal"]
    assert (
        "The use asked for is the labeled one."
        in appeal.split("a use approved under the Federal Food, Drug, and Cosmetic Act is one")[1][:120]
    )


def test_an_assessment_that_a_risk_misses_is_asked_for_under_that_risk(facts: Facts) -> None:
    denial = refused(
        ("not-medically-necessary", "The records note alcohol use, and no current assessment was sent."),
        ("not-medically-necessary", "Electroconvulsive therapy has not been attempted."),
    )
    appeal = packet(facts, KETAMINE, {"denial": denial, "plan": UNTOLD})["internal-appeal"]
    assert "current assessment" in appeal.split("Reason 1: alcohol")[1].split("Reason 2: ECT")[0]

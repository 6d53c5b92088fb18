"""Medicaid's benefit for children ends at 21, whatever age a notice names.

42 CFR 441.50 (read in the eCFR's text of March 24, 2026): "eligible Medicaid beneficiaries under age 21"; 42 U.S.C. § 1396d(r)(5):
"to correct or ameliorate defects and physical and mental illnesses and conditions ..., whether or not such services are covered under
the State plan".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

ENDED = "You turned 19 on August 3, 2026, so EPSDT review no longer applies."
OTHER = "The service is not on the fee schedule."
RULE = "found, whether or not it is covered under the State plan (42 U.S.C. § 1396d(r)(5); 42 CFR 441.50)"


@pytest.mark.parametrize(("stage", "name"), [("first", "internal-appeal"), ("final", "external-review-request")])
def test_a_notice_that_ends_it_sooner_is_answered_with_its_age(stage: str, name: str, facts: Facts) -> None:
    def letter(quote: str, kind: str) -> str:
        reasons = [{"ground": "ground.benefit-exclusion", "quote": quote}]
        change = {"denial": {"text": {"unknown": True}, "stage": stage, "reasons": reasons}, "plan": {"kind": kind, "issued_in": "OH"}}
        return packet(facts, "tx-insured-off-label", change)[name]

    assert RULE in letter(ENDED, "medicaid_managed")
    assert "turns on the drug, its dose and its purpose" not in letter(ENDED, "medicaid_managed")
    assert RULE not in letter(OTHER, "medicaid_managed")
    assert RULE not in letter(ENDED, "individual")


def test_who_is_under_21_by_the_notices_date_of_birth_asks_for_the_benefit(facts: Facts) -> None:
    def papers(born: str, kind: str = "medicaid_managed", stage: str = "first") -> Papers:
        gone = {"appeal_address": {"unknown": True}, "policy": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary"}]}
        text = f"Member: A. Doe. {born} The request is denied."
        change = {"denial": {**gone, "text": text, "stage": stage}, "plan": {"kind": kind, "issued_in": "OH"}}
        return packet(facts, "tx-insured-off-label", change)

    asked = "I am under 21, by the date of birth on your notice: please decide by that benefit as well, and say how."
    letter = papers("Date of birth: 03/22/2006")["internal-appeal"]
    assert f"{RULE}. {asked}" in letter
    assert "2006" not in letter
    assert "by the date of birth on the notice" in papers("DOB 03/22/2006", stage="final")["external-review-request"]
    for other in ("Date of birth: 03/22/1984", "Date of birth: 11/01/2005", "", "DOB 03/22/2006 DOB 05/01/1980", "Dated 03/22/2026."):
        assert RULE not in papers(other)["internal-appeal"]
    assert RULE not in papers("Date of birth: 03/22/2006", "individual")["internal-appeal"]


def test_a_rule_that_the_notice_cites_on_need_is_not_asked_for_by_name(facts: Facts) -> None:
    """Its definition was asked for, of a notice that gives it by its number."""

    def ask(text: str) -> str:
        gone = {"appeal_address": {"unknown": True}, "policy": {"unknown": True}, "reasons": [{"ground": "ground.no-continued-response"}]}
        change = {"denial": {**gone, "text": text}, "plan": {"kind": "medicaid_managed", "issued_in": "OH"}}
        return packet(facts, "tx-insured-off-label", change)["internal-appeal"]

    cited = "Spravato is not medically necessary under Ohio Administrative Code rule 5160-1-01."
    assert "Your notice cites Ohio Administrative Code rule 5160-1-01; please say which of its conditions is not met." in ask(cited)
    other = "You may ask for a State hearing under Ohio Administrative Code rule 5101:6-3-01. The request is denied."
    assert "Please judge the request by the State's own definition of medical necessity" in ask(other)

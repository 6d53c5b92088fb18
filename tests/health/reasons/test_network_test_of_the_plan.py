"""The plan's own test for a clinic outside its network is quoted and answered; the person's clinic is no clinic that the plan names
(reading 37, L 5, L 6, L 8).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.network_test import NetworkTest, network_test, says_outside
from tests.denial.expectations import offered
from tests.health.asked import infusions
from tests.health.papers import Papers

TEST = "only if a contracting provider within 50 miles cannot furnish the service"
OUTSIDE = "Erie Shore Infusion is not a SuperMed PPO provider."
RULE = f"Your certificate (page 38) covers services of a non-contracting provider at the in-network level {TEST}."
OTHERS = "There are contracting behavioral health providers in Cuyahoga County."
ASKED = (
    f'"{TEST}". The service is IV ketamine; whoever gives another service cannot furnish it. Please name one within 50 miles who gives it'
)
MET = "if there is none, the test is met"
LINE = {"provider": "Member line", "date": "2026-11-18", "person": "Marcus", "result": "he could not find anybody"}
SENT = {"provider": "Erie Shore Infusion", "date": "2026-11-20", "result": "they faxed 31 pages on Nov 9 and have the confirmation"}


def made(facts: Facts, quote: str, *calls: dict[str, str], **more: Any) -> Papers:
    told: dict[str, Any] = {"treatment": {"clinic": "Erie Shore Infusion, Cleveland"}, "clinician": {"in_network": False}}
    told |= {"network": {"calls": list(calls)}, "plan": {"kind": "individual", "issued_in": "OH"}, **more}
    return infusions(facts, ("out-of-network", quote), **told)


def test_the_test_is_quoted_and_answered_in_the_appeal_and_in_the_request(facts: Facts) -> None:
    papers = made(facts, f"{OUTSIDE} {RULE} {OTHERS}", LINE)
    for name in ("internal-appeal", "network-gap-request"):
        assert ASKED in papers[name]
        assert MET in papers[name]
    assert "reasonable time and distance" not in papers["internal-appeal"]


def test_it_is_found_in_the_rest_of_the_notice_and_on_a_page_of_the_plan(facts: Facts) -> None:
    assert ASKED in made(facts, OUTSIDE, LINE, denial={"text": f"{OUTSIDE} {RULE}", "reasons": REASON})["internal-appeal"]
    page = {"passages": [{"kind": "appeals", "words": RULE, "page": "38"}], "kind": "individual", "issued_in": "OH"}
    assert ASKED in made(facts, OUTSIDE, LINE, plan=page)["internal-appeal"]


REASON = [{"ground": "ground.out-of-network", "quote": OUTSIDE}]


def test_without_such_a_test_both_papers_ask_for_the_same(facts: Facts) -> None:
    papers = made(facts, OUTSIDE, LINE)
    assert "Please name the network clinicians who give this treatment" in papers["internal-appeal"]
    assert "please name the network clinics that give this treatment" in papers["network-gap-request"]
    assert "three" not in papers["network-gap-request"].partition("If you believe")[2].partition(".")[0]


def test_the_clinic_of_the_request_is_not_called_the_one_that_the_plan_names(facts: Facts) -> None:
    papers = made(facts, f"{OUTSIDE} {RULE}", LINE, SENT)
    assert "that you name" not in papers["internal-appeal"]
    assert "faxed 31 pages" not in papers["internal-appeal"].partition("the network")[2].partition("Alternatives")[0]
    assert "faxed 31 pages" not in papers["network-gap-request"]


@pytest.mark.parametrize(
    ("words", "within"),
    [
        (RULE, "within 50 miles"),
        (
            "Out-of-network services are covered only when no network provider can provide the service within 60 minutes.",
            "within 60 minutes",
        ),
        ("We will cover an out-of-network clinic only where the service is not available from a participating provider.", ""),
    ],
)
def test_a_test_is_read_with_its_distance(words: str, within: str) -> None:
    found = network_test(words)
    assert isinstance(found, NetworkTest)
    assert found.within == within


@pytest.mark.parametrize(
    "words",
    [
        "If your clinic is out-of-network, you may pay more.",
        "Services from non-network providers are paid unless a referral is needed.",
        "You may choose an out-of-network provider if no network provider is available.",
    ],
)
def test_what_is_said_of_everybody_is_no_test(words: str) -> None:
    assert network_test(words) is None
    assert not says_outside(words)


def test_the_reader_of_notices_offers_a_provider_outside_the_network_in_other_words() -> None:
    text = (
        "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe got a request for ketamine infusions. The service is not approved.\n\n"
        f"WHERE THE SERVICE WOULD BE GIVEN\n{OUTSIDE} {RULE} {OTHERS}\n\nYou may appeal within 180 days of this notice."
    )
    reasons = offered(text)["denial.reasons"]
    assert [one["ground"] for one in reasons] == ["ground.out-of-network"]
    assert reasons[0]["quote"].startswith(f"{OUTSIDE} {RULE}")


def test_the_pharmacy_that_supplies_the_drug_is_no_network() -> None:
    text = (
        "Geisinger Health Plan\nNovember 12, 2026\n\nDear Ann Moss:\n\nYour request for Spravato was denied. The reasons are:\n\n"
        "(1) Benefit. Spravato is a pharmacy benefit drug for your plan. It must be supplied by our contracted specialty pharmacy. Drug"
        " bought and billed by the provider is not covered under the medical benefit.\n\n"
        "(2) Quantity. The policy allows 4 kits per 28 days. The request is for 8 kits.\n\nTo appeal, write within 180 days."
    )
    assert "ground.out-of-network" not in [one["ground"] for one in offered(text)["denial.reasons"]]
